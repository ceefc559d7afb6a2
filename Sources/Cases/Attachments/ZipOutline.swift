// ZIP archives, and the office documents that are such archives: from the directory at the end, without unpacking.

/// What an archive's directory says of it.
struct ZipOutline {
  /// The names of its entries.
  let names: Set<String>
  /// What a first entry called `mimetype` holds, uncompressed, as OpenDocument asks for.
  let mediaType: String?

  /// Directories larger than this are no document's, nor a handful of data files'.
  private static let largestDirectory = 4 << 20

  /// Reads an archive's directory; nil where the file is no archive from its first byte to its last (APPNOTE 6.3,
  /// sections 4.3.7 to 4.3.16).
  init?<Failure>(_ file: AttachmentBytes<Failure>) throws(Failure) {
    let head = try file.bytes(at: 0, 128)
    guard head.holds("PK\u{3}\u{4}"), head.count >= 30 else { return nil }
    let tailStart = max(0, file.count - 65_557)
    let tail = try file.bytes(at: tailStart, 65_557)
    // The comment runs to the end of the file.
    guard tail.count >= 22,
      let end = (0...tail.count - 22).last(where: {
        tail.holds("PK\u{5}\u{6}", at: $0) && tail.littleEndian(at: $0 + 20, 2) == tail.count - $0 - 22
      }),
      let size = tail.littleEndian(at: end + 12, 4), let offset = tail.littleEndian(at: end + 16, 4),
      size <= Self.largestDirectory, offset + size == tailStart + end
    else { return nil }
    let directory = try file.bytes(at: offset, size)
    var names: Set<String> = []
    var place = 0
    while place < directory.count {
      guard directory.holds("PK\u{1}\u{2}", at: place), let name = directory.littleEndian(at: place + 28, 2),
        let extra = directory.littleEndian(at: place + 30, 2),
        let comment = directory.littleEndian(at: place + 32, 2), place + 46 + name + extra + comment <= directory.count
      else { return nil }
      names.insert(String(decoding: directory[place + 46..<place + 46 + name], as: UTF8.self))
      place += 46 + name + extra + comment
    }
    self.names = names
    let isStored =
      head.littleEndian(at: 8, 2) == 0 && head.littleEndian(at: 26, 2) == 8 && head.littleEndian(at: 28, 2) == 0
    let length = head.littleEndian(at: 22, 4) ?? 0
    mediaType =
      isStored && head.holds("mimetype", at: 30) && length <= head.count - 38
      ? String(decoding: head[38..<38 + length], as: UTF8.self) : nil
  }

  /// Whether it is an Office Open XML document whose parts lie in `folder`, without macros (ECMA-376, part 2).
  func isOfficeDocument(in folder: String) -> Bool {
    names.contains("[Content_Types].xml") && names.contains { $0.hasPrefix(folder) }
      && !names.contains { $0.lowercased().hasSuffix("vbaproject.bin") }
  }
}
