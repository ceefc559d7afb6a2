// What a file holds by its first bytes, for messages on files whose names say something else.

/// A kind of file that its first bytes show, published or not.
struct FileSignature {
  /// What the file is, as a message calls it: "a PNG picture".
  let noun: String
  /// The kind, where such files are published.
  let type: AttachmentType?

  /// Returns what begins with `head`, which has 64 bytes at most; nil where that shows nothing.
  init?(_ head: [UInt8]) {
    if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self.init(.jpeg)
    } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self.init(.png)
    } else if head.holds("GIF8") {
      self.init(.gif)
    } else if head.holds("RIFF"), head.holds("WEBP", at: 8) {
      self.init(.webp)
    } else if head.holds("RIFF"), head.holds("WAVE", at: 8) {
      self.init(.wav)
    } else if head.holds("ftyp", at: 4) {
      let brands = stride(from: 8, to: min(head.count - 3, head.bigEndian(at: 0, 4) ?? 0), by: 4)
        .map { String(decoding: head[$0..<$0 + 4], as: UTF8.self) }
      if brands.contains(where: ["avif", "avis"].contains) {
        self.init(.avif)
      } else if brands.contains(where: ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"].contains) {
        self.init("HEIC photograph")
      } else {
        self.init(.mp4)
      }
    } else if head.holds("%PDF-") {
      self.init(.pdf)
    } else if head.holds("PK\u{3}\u{4}") {
      self.init("ZIP archive or office document")
    } else if head.holds("II*\0") || head.holds("MM\0*") {
      self.init("TIFF picture")
    } else if head.holds("8BPS") {
      self.init("Photoshop picture")
    } else {
      return nil
    }
  }

  private init(_ type: AttachmentType) { (noun, self.type) = (Self.one(type.rawValue), type) }
  private init(_ noun: String) { (self.noun, type) = (Self.one(noun), nil) }

  /// A noun with its article, by how the letters of its first word are said.
  private static func one(_ noun: String) -> String {
    (["AVIF", "MP", "Excel", "Ogg", "Open"].contains(where: noun.hasPrefix) ? "an " : "a ") + noun
  }

  /// What to do with a file whose name says that it is of the kind `named`.
  func help(for named: AttachmentType) -> String {
    if let ending = type?.endings.first {
      return "give its name the ending `.\(ending)`, here too, or save it anew as \(Self.one(named.rawValue))"
    }
    return "open it and export it as \(Self.one(named.rawValue)); another name does not change what a file is"
  }
}
