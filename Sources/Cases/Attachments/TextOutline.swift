// Plain text, tables and JSON. They are sent as text or to be saved, and where a host names no type a browser takes
// what begins with `<` for a page: so no text begins with it.

enum TextOutline {
  /// The bytes from a file's start that a browser may look at before it decides what the file is (WHATWG MIME Sniffing:
  /// 1,445).
  static let sniffed = 1_445

  /// Whether a browser might take a file that begins so for HTML or XML.
  static func looksLikeMarkup(_ head: [UInt8]) -> Bool { firstByte(of: head) == UInt8(ascii: "<") }

  /// The first byte behind a byte-order mark and blank space.
  static func firstByte(of head: [UInt8]) -> UInt8? { firstIndex(in: head).map { head[$0] } }

  /// Where that byte is.
  static func firstIndex(in head: [UInt8]) -> Int? {
    let text = head.dropFirst(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    return text.firstIndex { ![0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) }
  }

  /// Whether an XML declaration comes before everything else.
  static func beginsWithDeclaration(_ head: [UInt8]) -> Bool {
    firstIndex(in: head).map { head.holds("<?xml", at: $0) } ?? false
  }

  /// Whether the text begins with a line of `---`: Jekyll, with which some hosts publish, makes a page of such a file.
  static func hasFrontMatter(_ head: [UInt8]) -> Bool {
    let text = head.dropFirst(head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    return text.starts(with: "---".utf8)
      && text.dropFirst(3).drop { [0x20, 0x09, 0x0B, 0x0C, 0x0D].contains($0) }.first ?? 0x0A == 0x0A
  }
}

/// Whether bytes that come in pieces are UTF-8 text without control characters.
struct TextScan {
  private(set) var isText = true
  /// The bytes of a character that the last piece has cut.
  private var rest: [UInt8] = []

  /// Looks at the next piece; returns false once it is known that this is no text.
  mutating func read(_ piece: ArraySlice<UInt8>) -> Bool {
    let bytes = rest.isEmpty ? piece : (rest + piece)[...]
    rest = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D || byte == 0x7F {
          isText = false
        }
        guard isText else { return false }
        index += 1
      } else if let length = Self.length(of: bytes, at: index) {
        index += length
      } else {
        // A character has four bytes at most; one that is whole is sound or never will be.
        rest = Array(bytes[index...])
        isText = rest.count < 4 && byte >= 0xC2
        return isText
      }
    }
    return true
  }

  /// Returns whether all of it was text.
  func finish() -> Bool { isText && rest.isEmpty }

  /// The length of the character that starts at `index`, in shortest-form UTF-8; nil where there is none, or not all of
  /// it.
  private static func length(of bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.endIndex else { return nil }
    let second = bytes[index + 1]
    let range: ClosedRange<UInt8> =
      switch lead {
      case 0xC2: 0xA0...0xBF
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(second), bytes[index + 2..<index + length].allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      return nil
    }
    return length
  }
}

extension AttachmentType {
  func textRefusal<Failure>(of file: AttachmentBytes<Failure>) throws(Failure) -> AttachmentRefusal? {
    let head = try file.bytes(at: 0, TextOutline.sniffed)
    if TextOutline.looksLikeMarkup(head) {
      return AttachmentRefusal(
        "is no \(rawValue): it begins with `<`, like a web page",
        help: "put the file that was meant in its place, or begin it with other text")
    }
    if head.starts(with: "%PDF-".utf8) { return try mismatch(in: file) }
    if TextOutline.hasFrontMatter(head) {
      return AttachmentRefusal(
        "begins with `---`, and some hosts make a page of such a file", help: "begin it with other text")
    }
    if self == .json, let first = TextOutline.firstByte(of: head), !"{[".utf8.contains(first) {
      return try mismatch(in: file)
    }
    var scan = TextScan()
    try file.forEachPiece { scan.read($0) }
    return scan.finish()
      ? nil
      : AttachmentRefusal(
        "is not UTF-8 text", help: "save it with the encoding UTF-8; a spreadsheet calls it “CSV UTF-8”")
  }
}
