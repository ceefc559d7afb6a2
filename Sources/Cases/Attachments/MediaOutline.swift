// Sound and moving pictures, and the pictures that share their containers, by the heads that their formats ask for.

enum MediaOutline {
  /// `RIFF`, the length of all that follows, and the form.
  static func isRIFF<Failure>(_ file: AttachmentBytes<Failure>, _ form: StaticString, firstChunks: [StaticString])
    throws(Failure) -> Bool
  {
    let head = try file.bytes(at: 0, 16)
    guard head.holds("RIFF"), head.holds(form, at: 8), let length = head.littleEndian(at: 4, 4) else { return false }
    return firstChunks.contains { head.holds($0, at: 12) }
      && (length + 8 == file.count || length + 9 == file.count && length % 2 == 1)
  }

  /// Boxes one behind another to the file's end, `ftyp` first (ISO/IEC 14496-12).
  ///
  /// - Parameter brands: The brands of which the file must name one; nil for any but those of still pictures.
  static func isISOMedia<Failure>(_ file: AttachmentBytes<Failure>, brands: [String]?, needs box: StaticString)
    throws(Failure) -> Bool
  {
    let head = try file.bytes(at: 0, 256)
    guard let length = head.bigEndian(at: 0, 4), head.holds("ftyp", at: 4), (16...256).contains(length),
      length % 4 == 0, length <= head.count
    else { return false }
    let named = stride(from: 8, to: length, by: 4).filter { $0 != 12 }.map {
      String(decoding: head[$0..<$0 + 4], as: UTF8.self)
    }
    if let brands {
      guard named.contains(where: brands.contains) else { return false }
    } else if ["avif", "avis", "heic", "heix", "mif1", "msf1"].contains(named[0]) {
      return false
    }
    var cursor = AttachmentCursor(file)
    var place = length
    var hasBox = false
    while place < file.count {
      let head = try cursor.bytes(at: place, 16)
      guard let short = head.bigEndian(at: 0, 4), head.count >= 8,
        head[4..<8].allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0xA9 })
      else { return false }
      hasBox = hasBox || head.holds(box, at: 4)
      switch short {
      case 0: return hasBox
      case 1:
        guard let long = head.bigEndian(at: 8, 8), long >= 16, long <= file.count - place else { return false }
        place += long
      case 8...: place += short
      default: return false
      }
    }
    return hasBox && place == file.count
  }

  /// Whether one of a file's boxes, but for the coded pictures themselves, holds EXIF, XMP, notes of a person or of a
  /// program. Boxes of more bytes than any still picture needs are taken to do so.
  static func holdsMetadata<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    var place = 0
    while place < file.count {
      let head = try file.bytes(at: place, 16)
      guard head.count >= 8, let short = head.bigEndian(at: 0, 4) else { return true }
      let length = short == 0 ? file.count - place : short == 1 ? head.bigEndian(at: 8, 8) ?? 0 : short
      guard length >= 8 else { return true }
      if !head.holds("mdat", at: 4) {
        let box = try file.bytes(at: place, min(length, 1 << 20))
        guard box.count == length,
          !box.indices.contains(where: { index in
            ["Exif", "mime", "udta", "uuid"].contains { box.holds($0, at: index) }
          })
        else { return true }
      }
      place += length
    }
    return false
  }

  /// An ID3 tag and then a frame of layer III, or the frame at once (ISO/IEC 11172-3).
  static func isMP3<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    var cursor = AttachmentCursor(file)
    let head = try cursor.bytes(at: 0, 10)
    guard head.count == 10 else { return false }
    var place = 0
    if head.holds("ID3") {
      guard (2...4).contains(head[3]), head[6...9].allSatisfy({ $0 < 0x80 }) else { return false }
      place = head[6...9].reduce(0) { $0 << 7 | Int($1) } + 10 + (head[5] & 0x10 == 0 ? 0 : 10)
      while place < file.count, try cursor.bytes(at: place, 1) == [0] { place += 1 }
    }
    let frame = try cursor.bytes(at: place, 3)
    // Eleven bits of synchronisation, a version, the layer, and a bit rate and sampling rate that exist.
    return frame.count == 3 && frame[0] == 0xFF && frame[1] & 0xE6 == 0xE2 && frame[1] & 0x18 != 0x08
      && frame[2] & 0xF0 != 0xF0 && frame[2] & 0x0C != 0x0C
  }

  /// A first page of a stream (RFC 3533).
  static func isOgg<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    let head = try file.bytes(at: 0, 27)
    return head.count == 27 && head.holds("OggS") && head[4] == 0 && head[5] == 2
  }

  /// An EBML head whose document type is `webm` (RFC 8794).
  static func isWebM<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) -> Bool {
    let head = try file.bytes(at: 0, 64)
    guard head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) else { return false }
    let type: [UInt8] = [0x42, 0x82, 0x84] + Array("webm".utf8)
    return head.indices.contains { head[$0...].starts(with: type) }
  }
}
