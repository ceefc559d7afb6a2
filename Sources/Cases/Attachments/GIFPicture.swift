// Pictures in GIF, followed block by block to the trailer (GIF89a, sections 17 to 27); nothing is decoded.

enum GIFPicture {
  /// Returns the picture without comments, texts and blocks of programs, but for the one that says how often a moving
  /// picture is repeated. Nil where the file is no GIF.
  static func copy<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> PictureCopy? {
    var cursor = AttachmentCursor(file)
    let head = try cursor.bytes(at: 0, 13)
    guard head.count == 13, head.holds("GIF87a") || head.holds("GIF89a") else { return nil }
    var copy = PictureCopy()
    var place = 13 + colours(head[10])
    guard place <= file.count else { return nil }
    copy.keep(0..<place)
    var hasImage = false
    while copy.isBounded {
      let block = try cursor.bytes(at: place, 14)
      switch block.first {
      case 0x3B:
        guard hasImage, try file.mayEnd(at: place + 1) else { return nil }
        copy.keep(place..<place + 1)
        return copy
      case 0x21:
        guard let end = try endOfPieces(from: place + 2, &cursor) else { return nil }
        // A block of graphic control, or of repetition.
        let isNeeded =
          block.count > 1 && block[1] == 0xF9 || block.holds("NETSCAPE2.0", at: 3) || block.holds("ANIMEXTS1.0", at: 3)
        if isNeeded { copy.keep(place..<end) }
        place = end
      case 0x2C where block.count >= 10:
        hasImage = true
        guard let end = try endOfPieces(from: place + 11 + colours(block[9]), &cursor) else { return nil }
        copy.keep(place..<end)
        place = end
      default: return nil
      }
    }
    return nil
  }

  /// The bytes of a table of colours that a byte of flags announces.
  private static func colours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  /// Where a run of counted pieces ends that begins at `start`.
  private static func endOfPieces<Failure>(
    from start: Int, _ cursor: inout AttachmentCursor<Failure>
  ) throws(Failure) -> Int? {
    var place = start
    while let length = try cursor.bytes(at: place, 1).first {
      place += 1 + Int(length)
      if length == 0 { return place }
    }
    return nil
  }
}
