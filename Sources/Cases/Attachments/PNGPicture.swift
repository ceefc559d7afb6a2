// Pictures in PNG, followed chunk by chunk from `IHDR` to `IEND` (PNG, third edition, section 5); nothing is decoded.

enum PNGPicture {
  /// The chunks that say what is drawn, in which colours and how large, and those of moving pictures. `mDCv` and `cLLi`
  /// are earlier names of `mDCV` and `cLLI`.
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "mDCv", "cLLI",
    "cLLi", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
  ]

  /// Returns the picture without texts, times, and chunks of programs, and without what is behind its end. Nil where
  /// the file is no PNG.
  static func copy<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> PictureCopy? {
    var cursor = AttachmentCursor(file)
    guard try cursor.bytes(at: 0, 8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] else { return nil }
    var copy = PictureCopy()
    copy.keep(0..<8)
    var hasEXIF = false
    var hasData = false
    var place = 8
    while copy.isBounded {
      let head = try cursor.bytes(at: place, 8)
      guard head.count == 8, let length = head.bigEndian(at: 0, 4), length <= 0x7FFF_FFFF,
        place + 12 + length <= file.count, head[4...].allSatisfy(isLetter)
      else { return nil }
      let end = place + 12 + length
      let name = String(decoding: head[4...], as: UTF8.self)
      if place == 8, name != "IHDR" || length != 13 { return nil }
      if kept.contains(name) {
        copy.keep(place..<end)
      } else if name == "eXIf", !hasEXIF {
        hasEXIF = true
        let content = try cursor.bytes(at: place + 8, min(length, PictureOrientation.mostBytes))
        if let orientation = PictureOrientation(tiff: content) {
          copy.orientation = orientation
          let original = orientation.tiff == content ? try cursor.bytes(at: place, 12 + length) : []
          copy.write(chunk(name, orientation.tiff), insteadOf: original, at: place)
        }
      } else if head[4] & 0x20 == 0 {
        // What a reader must know and no standard names.
        return nil
      }
      hasData = hasData || name == "IDAT"
      place = end
      guard name == "IEND" else { continue }
      guard length == 0, hasData, try file.mayEnd(at: end) else { return nil }
      return copy
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte != 0x60
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return bigEndian(UInt32(content.count)) + body + bigEndian(checksum(of: body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// The cyclic redundancy check of a chunk (PNG, annex D). Bit by bit: it is taken of a few bytes.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    let polynomial: UInt32 = 0xEDB8_8320
    return ~bytes.reduce(UInt32.max) { (sum: UInt32, byte: UInt8) -> UInt32 in
      (0..<8).reduce(sum ^ UInt32(byte)) { (sum: UInt32, _: Int) -> UInt32 in
        let half: UInt32 = sum >> 1
        return sum & 1 == 1 ? half ^ polynomial : half
      }
    }
  }
}
