// Addresses of cases on the site that texts have as a browser shows them. They lead to the page of a case, and say its
// name, as a link does: also where they are no link, and however they are written.

import Diagnostics
import Formats

/// A text without blanks that may be the address of a case, or hold one.
struct CaseAddress: Sendable, Hashable, Codable {
  let text: String
  let span: Span
  /// The file that has it, where it is published whole and `span` is that of the link to it.
  var file: FileName?

  init(_ text: String, at span: Span, in file: FileName? = nil) {
    (self.text, self.span, self.file) = (text, span, file)
  }
}

// MARK: - Where

extension CaseAddress {
  /// Whether some bytes may hold one. O(bytes).
  static func mayBe(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while true {
      index = signs.place(in: bytes, index..<range.upperBound)
      guard index < range.upperBound else { return false }
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
      let isPart =
        switch bytes[index] {
        case UInt8(ascii: "&") where next == UInt8(ascii: "#"): true
        case UInt8(ascii: "%") where next.isHexDigit: true
        // With a `\` at the end of a line it goes on in the next.
        case UInt8(ascii: "\\") where "xuU/\r\n".utf8.contains(next): true
        default: isBehindCases(bytes[range.lowerBound..<index])
        }
      if isPart { return true }
      index += 1
    }
  }

  /// What is in the addresses of cases, and what may be in place of a letter of them.
  private static let signs = ByteSet("/\\%&".utf8)

  /// Whether bytes end with `cases`, or with a mark that may hide how they end.
  private static func isBehindCases(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    if "*_`~;".utf8.contains(last) { return true }
    return last | 0x20 == UInt8(ascii: "s") && bytes.suffix(5).lazy.map { $0 | 0x20 }.elementsEqual("cases".utf8)
  }

  /// Returns those in a text. O(bytes).
  private static func texts(in text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0) }.filter { plain($0).contains("cases/") }
  }

  /// Returns those in the fields of a file. O(bytes).
  static func places(inFieldsOf root: Node, _ bytes: [UInt8]) -> [CaseAddress] {
    mayBe(in: bytes, root.span.range) ? places(inValuesOf: root) : []
  }

  private static func places(inValuesOf node: Node) -> [CaseAddress] {
    switch node.content {
    case .scalar(let text, _): places(in: text, at: node.span)
    case .list(let items): items.flatMap { places(inValuesOf: $0) }
    case .mapping(let entries): entries.flatMap { places(in: $0.key, at: $0.keySpan) + places(inValuesOf: $0.value) }
    }
  }

  /// Returns those in a text that is at a place. O(bytes).
  static func places(in text: String, at span: Span) -> [CaseAddress] {
    let bytes = Array(text.utf8)
    return mayBe(in: bytes, bytes.indices) ? texts(in: text).map { CaseAddress($0, at: span) } : []
  }

  /// Returns those in a body of Markdown besides the addresses of its links, which are known. O(bytes).
  static func places(
    inMarkdown bytes: [UInt8], _ range: Range<Int>, _ file: FileID, besides article: Article
  ) -> [CaseAddress] {
    guard mayBe(in: bytes, range) else { return [] }
    var bytes = bytes
    func blank(_ range: Range<Int>) {
      for place in range where bytes[place] > 0x20 { bytes[place] = 0x20 }
    }
    for link in article.caseAddresses.map(\.span.range) where !bytes[link].contains(where: { $0 <= 0x20 }) {
      blank(link)
    }
    if !article.showsComments {
      for comment in comments(in: bytes, range) { blank(comment) }
    }
    var found: [CaseAddress] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex { $0 <= 0x20 } ?? range.upperBound
      if mayBe(in: bytes, start..<end) {
        let span = Span(file, withoutMarks(start..<end, in: bytes))
        let word = SourceText.string(bytes[start..<end])
        let plain = PlainWords.places(of: marks, in: bytes, start..<end, besides: []).map(\.text)
        found += Set(([word] + plain).flatMap { texts(in: $0) }).sorted().map { CaseAddress($0, at: span) }
      }
      start = end + 1
    }
    return found
  }

  /// A word without the marks of its sentence.
  private static func withoutMarks(_ word: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let (start, end) = (
      bytes[word].firstIndex { !"([".utf8.contains($0) }, bytes[word].lastIndex { !",.;:!?)]".utf8.contains($0) }
    )
    guard let start, let end, start <= end else { return word }
    return start..<end + 1
  }

  /// What a page does not show of a word.
  private static let marks = ByteSet("*_&\\`~".utf8)

  private static func comments(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while let open = bytes.place(of: UInt8(ascii: "<"), in: start..<range.upperBound) {
      start = open + 1
      guard bytes.holds("<!--", at: open) else { continue }
      while let end = bytes.place(of: UInt8(ascii: ">"), in: start..<range.upperBound) {
        start = end + 1
        guard bytes.holds("--", at: end - 2) else { continue }
        found.append(open..<end + 1)
        break
      }
    }
    return found
  }

  /// Returns those in a file that is published whole, which a link leads to. O(bytes).
  static func places(in source: SourceFile, _ file: FileID, linkedBy link: Located<FileName>) -> [CaseAddress] {
    let bytes = source.bytes
    guard mayBe(in: bytes, bytes.indices) else { return [] }
    return PublishedFile.texts(source, file).flatMap { text in
      PublishedFile.stretches(of: text).flatMap { texts(in: $0) }.map { CaseAddress($0, at: link.span, in: link.value) }
    }
  }
}

extension Article {
  /// Whether a page shows the beginning of a comment, as a text on Markdown may.
  fileprivate var showsComments: Bool {
    pieces.contains { piece in
      if case .markup(let fragment) = piece { fragment.text.contains("&lt;!--") } else { false }
    }
  }
}
