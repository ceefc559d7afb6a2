// Pictures of pixels, followed block by block to their end: nothing is decoded, and nothing may stand behind it.

enum ImageOutline {
  /// Chunks from `IHDR` to `IEND` (PNG, third edition, section 5).
  static func isPNG<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    var cursor = AttachmentCursor(file)
    guard try cursor.bytes(at: 0, 8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] else { return false }
    var place = 8
    while true {
      let head = try cursor.bytes(at: place, 8)
      guard head.count == 8, let length = head.bigEndian(at: 0, 4), length <= 0x7FFF_FFFF,
        head[4...].allSatisfy(isLetter)
      else { return false }
      if place == 8, !head.holds("IHDR", at: 4) || length != 13 { return false }
      place += 12 + length
      if head.holds("IEND", at: 4) { return length == 0 && place == file.count }
    }
  }

  /// Blocks up to the trailer (GIF89a, section 17 to 27).
  static func isGIF<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    var cursor = AttachmentCursor(file)
    let head = try cursor.bytes(at: 0, 13)
    guard head.count == 13, head.holds("GIF87a") || head.holds("GIF89a") else { return false }
    var place = 13 + colours(head[10])
    var hasImage = false
    while true {
      let block = try cursor.bytes(at: place, 10)
      switch block.first {
      case 0x3B: return hasImage && place + 1 == file.count
      case 0x21:
        guard let end = try endOfPieces(from: place + 2, &cursor) else { return false }
        place = end
      case 0x2C where block.count == 10:
        hasImage = true
        guard let end = try endOfPieces(from: place + 11 + colours(block[9]), &cursor) else { return false }
        place = end
      default: return false
      }
    }
  }

  /// The bytes of a table of colours that a byte of flags announces.
  private static func colours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  /// Where a run of counted pieces ends that starts at `start`.
  private static func endOfPieces<Failure>(from start: Int, _ cursor: inout AttachmentCursor<Failure>) throws(Failure)
    -> Int?
  {
    var place = start
    while let length = try cursor.bytes(at: place, 1).first {
      place += 1 + Int(length)
      if length == 0 { return place }
    }
    return nil
  }

  /// Segments up to the end of the picture (ITU T.81, annex B). Cameras add further pictures behind it, and nothing
  /// else may be there.
  static func isJPEG<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    var cursor = AttachmentCursor(file)
    var place = 0
    while place < file.count {
      guard let end = try endOfJPEG(from: place, &cursor) else { return false }
      place = end
      // Pictures may be set apart by zeros.
      while place < file.count, try cursor.bytes(at: place, 1) == [0] { place += 1 }
    }
    return true
  }

  private static func endOfJPEG<Failure>(from start: Int, _ cursor: inout AttachmentCursor<Failure>) throws(Failure)
    -> Int?
  {
    guard try cursor.bytes(at: start, 3) == [0xFF, 0xD8, 0xFF] else { return nil }
    var place = start + 2
    var hasScan = false
    while true {
      let head = try cursor.bytes(at: place, 4)
      guard head.count >= 2, head[0] == 0xFF else { return nil }
      switch head[1] {
      case 0xFF: place += 1
      case 0xD9: return hasScan ? place + 2 : nil
      case 0x01, 0xD0...0xD7: place += 2
      case 0xC0...0xFE:
        guard head[1] != 0xD8, let length = head.bigEndian(at: 2, 2), length >= 2 else { return nil }
        place += 2 + length
        if head[1] == 0xDA {
          hasScan = true
          guard let marker = try endOfScan(from: place, &cursor) else { return nil }
          place = marker
        }
      default: return nil
      }
    }
  }

  /// Where the next marker stands behind coded data, in which 0xFF is followed by 0 or the number of a restart.
  private static func endOfScan<Failure>(from start: Int, _ cursor: inout AttachmentCursor<Failure>) throws(Failure)
    -> Int?
  {
    var place = start
    while let found = try cursor.firstIndex(of: 0xFF, from: place) {
      guard let next = try cursor.bytes(at: found + 1, 1).first else { return nil }
      if next != 0, !(0xD0...0xD7).contains(next) { return found }
      place = found + 2
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte != 0x60
  }
}
