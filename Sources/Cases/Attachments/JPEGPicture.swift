// Pictures in JPEG, followed segment by segment to the end of the picture (ITU T.81, annex B); nothing is decoded.

enum JPEGPicture {
  /// Returns the picture without comments and without the segments of applications, but for what its colours need:
  /// JFIF, a colour profile, and Adobe's note of how colours are stored. A second picture, a depth map or a film behind
  /// the end is left out with the index that leads to it. Nil where the file is no JPEG.
  static func copy<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> PictureCopy? {
    var cursor = AttachmentCursor(file)
    guard try cursor.bytes(at: 0, 3) == [0xFF, 0xD8, 0xFF] else { return nil }
    var copy = PictureCopy()
    copy.keep(0..<2)
    var hasEXIF = false
    var hasScan = false
    var place = 2
    while copy.isBounded {
      let head = try cursor.bytes(at: place, 4)
      // Some cameras fill up to a round place with zeros, which readers of JPEG pass over.
      if head.first == 0 {
        place += 1
        continue
      }
      guard head.count >= 2, head[0] == 0xFF else { return nil }
      let marker = head[1]
      switch marker {
      case 0xFF: place += 1
      case 0x01, 0xD0...0xD7: place += 2
      case 0xD9:
        guard hasScan, try file.mayEnd(at: place + 2) else { return nil }
        copy.keep(place..<place + 2)
        return copy
      case 0xC0...0xCF, 0xDA...0xFE:
        guard let length = head.bigEndian(at: 2, 2), length >= 2, place + 2 + length <= file.count else { return nil }
        let end = place + 2 + length
        switch marker {
        case 0xE0...0xFE:
          // The longest of the marks that are looked for, and what is kept of their segments, has 18 bytes.
          let segment = try cursor.bytes(at: place, marker == 0xE1 && !hasEXIF ? end - place : min(end - place, 20))
          let isEXIF = marker == 0xE1 && segment.holds("Exif\0", at: 4)
          if !isEXIF || !hasEXIF { keep(segment, place..<end, isEXIF: isEXIF, in: &copy) }
          hasEXIF = hasEXIF || isEXIF
          place = end
        case 0xDA:
          hasScan = true
          guard let next = try endOfScan(from: end, &cursor) else { return nil }
          copy.keep(place..<next)
          place = next
        default:
          copy.keep(place..<end)
          place = end
        }
      default: return nil
      }
    }
    return nil
  }

  /// Adds what is published of a segment of an application, or of a comment.
  private static func keep(
    _ segment: [UInt8], _ run: Range<Int>, isEXIF: Bool, in copy: inout PictureCopy
  ) {
    switch segment[1] {
    case 0xE0 where segment.holds("JFIF\0", at: 4) && segment.count >= 18:
      // Version and resolution; without the small picture that may follow.
      copy.write([0xFF, 0xE0, 0, 16] + segment[4..<16] + [0, 0], insteadOf: segment, at: run.lowerBound)
    case 0xE1 where isEXIF:
      guard let orientation = PictureOrientation(tiff: Array(segment.dropFirst(10))) else { return }
      copy.orientation = orientation
      let tiff = orientation.tiff
      copy.write(
        [0xFF, 0xE1, 0, UInt8(8 + tiff.count)] + Array("Exif\0\0".utf8) + tiff, insteadOf: segment, at: run.lowerBound)
    case 0xE2 where segment.holds("ICC_PROFILE\0", at: 4): copy.keep(run)
    case 0xEE where segment.holds("Adobe", at: 4) && segment.count >= 16:
      copy.write([0xFF, 0xEE, 0, 14] + segment[4..<16], insteadOf: segment, at: run.lowerBound)
    default: break
    }
  }

  /// Where the next marker is behind coded data, in which 0xFF is followed by 0 or the number of a restart.
  private static func endOfScan<Failure>(
    from start: Int, _ cursor: inout AttachmentCursor<Failure>
  ) throws(Failure) -> Int? {
    var place = start
    while let found = try cursor.firstIndex(of: 0xFF, from: place) {
      guard let next = try cursor.bytes(at: found + 1, 1).first else { return nil }
      if next != 0, !(0xD0...0xD7).contains(next) { return found }
      place = found + 2
    }
    return nil
  }
}
