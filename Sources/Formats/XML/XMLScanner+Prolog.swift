// What is between the elements of XML and before them: comments, instructions, the declaration, a DOCTYPE.

extension XMLScanner {
  mutating func skip(behind mark: StaticString, from: Int, _ message: String) -> Bool {
    let start = index
    index = from
    while index < bytes.count, !starts(mark) { index += 1 }
    guard index < bytes.count else {
      fail(message, at: start..<from)
      return false
    }
    index += mark.utf8CodeUnitCount
    return true
  }

  /// Goes behind a DOCTYPE that declares nothing; one that declares entities ends the reading.
  mutating func refuseDoctype() -> Bool {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "[") { index += 1 }
    let end = index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : start + 9
    report(
      .xmlDoctype, "there is a DOCTYPE, which may bring text from elsewhere", at: start..<end,
      help: "delete it; a graph file needs none")
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      isSound = false
      return false
    }
    index += 1
    return true
  }

  /// Looks at the encoding that `<?xml …?>` names; every file is read as UTF-8 or Windows-1252.
  mutating func declaration() {
    let start = index
    defer { index = start }
    index += 5
    var known: [NamedValue] = []
    while skipBlanks(), index < bytes.count, !starts("?>") {
      guard let attribute = readAttribute(of: start..<start + 5, isSpaced: true, known) else { return }
      known.append(attribute)
      if attribute.name == "encoding", !Self.encodings.contains(attribute.text.lowercased()) {
        fail(
          "the file says that its encoding is `\(attribute.text)`", at: attribute.span.range, .notUTF8,
          help: "save the file with the encoding UTF-8")
        return
      }
    }
  }

  /// A file of UTF-16 has become UTF-8 before it is read, whatever it still says of itself.
  private static let encodings = ["utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf16"] + latinEncodings
  private static let latinEncodings = ["iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252"]

  /// Whether the file itself says that it is not UTF-8.
  package static func declaresLatin1(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: ">") }.prefix(200), as: UTF8.self).lowercased()
    return head.hasPrefix("<?xml") && latinEncodings.contains { head.contains("\"\($0)\"") || head.contains("'\($0)'") }
  }
}
