// Pictures in WebP, followed chunk by chunk (RFC 9649, section 2); nothing is decoded.

enum WebPPicture {
  private static let kept: Set<String> = ["VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L"]
  private static let keptInFrame: Set<String> = ["ALPH", "VP8 ", "VP8L"]
  private static let images: Set<String> = ["VP8 ", "VP8L", "ANMF"]

  /// Returns the picture without EXIF, XMP and chunks of programs, and without what is behind its end. Nil where the
  /// file is no WebP.
  static func copy<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> PictureCopy? {
    var cursor = AttachmentCursor(file)
    let head = try cursor.bytes(at: 0, 16)
    guard head.holds("RIFF"), head.holds("WEBP", at: 8), let length = head.littleEndian(at: 4, 4),
      ["VP8 ", "VP8L", "VP8X"].contains(String(decoding: head.dropFirst(12), as: UTF8.self)),
      // Some programs do not count the byte that makes an odd length even.
      length + 8 <= file.count, try file.mayEnd(at: length + 8 + length % 2),
      let content = try chunks(12..<length + 8, kept, &cursor)
    else { return nil }
    var copy = PictureCopy()
    copy.write(Array("RIFF".utf8) + size(4 + content.count) + Array("WEBP".utf8), insteadOf: Array(head.prefix(12)))
    copy.append(content)
    copy.orientation = content.orientation
    return copy.isBounded ? copy : nil
  }

  /// Returns the chunks of a range that are among `kept`; nil where it does not consist of chunks, or has no picture.
  private static func chunks<Failure>(
    _ range: Range<Int>, _ kept: Set<String>, _ cursor: inout AttachmentCursor<Failure>
  ) throws(Failure) -> PictureCopy? {
    var copy = PictureCopy()
    var hasImage = false
    var place = range.lowerBound
    while place < range.upperBound {
      let head = try cursor.bytes(at: place, 10)
      guard copy.isBounded, head.count >= 8, let length = head.littleEndian(at: 4, 4),
        place + 8 + length <= range.upperBound
      else { return nil }
      let name = String(decoding: head.prefix(4), as: UTF8.self)
      let end = min(place + 8 + length + length % 2, range.upperBound)
      hasImage = hasImage || images.contains(name)
      switch name {
      case "VP8X" where kept.contains(name) && length == 10 && head.count == 10:
        // Without the flags of EXIF and XMP.
        copy.write(Array(head.prefix(8)) + [head[8] & ~0x0C], insteadOf: Array(head.prefix(9)), at: place)
        copy.keep(place + 9..<end)
      case "ANMF" where kept.contains(name) && length >= 16:
        guard let frame = try chunks(place + 24..<place + 8 + length, keptInFrame, &cursor) else { return nil }
        copy.write(
          Array(head.prefix(4)) + size(16 + frame.count), insteadOf: Array(head.prefix(8)), at: place)
        copy.keep(place + 8..<place + 24)
        copy.append(frame)
      case _ where kept.contains(name):
        copy.keep(place..<end)
        if end < place + 8 + length + length % 2 { copy.write([0]) }
      case "EXIF":
        let content = try cursor.bytes(at: place + 8, min(length, PictureOrientation.mostBytes))
        let tiff = content.holds("Exif\0\0") ? Array(content.dropFirst(6)) : content
        copy.orientation = copy.orientation ?? PictureOrientation(tiff: tiff)
      default: break
      }
      place = end
    }
    return hasImage ? copy : nil
  }

  private static func size(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
