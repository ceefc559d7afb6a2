// Addresses of mailboxes in a text: each names somebody, or says how to reach them.

import Diagnostics
import Formats

/// The addresses in fields and in prose.
enum MailAddresses {
  /// Returns the fields of a file's front matter with an address in them. O(bytes).
  static func places(inFieldsOf root: Node, _ bytes: [UInt8]) -> [Located<String>] {
    // Most front matter has none of these signs. In quotation marks `\x40` is an `@`.
    signs.meets(bytes[root.span.range]) ? places(in: root) : []
  }

  private static func places(in node: Node) -> [Located<String>] {
    switch node.content {
    case .scalar(let text, _):
      text.utf8.contains(sign) ? address(in: text).map { [Located($0, node.span)] } ?? [] : []
    case .list(let items): items.flatMap(places)
    case .mapping(let entries): entries.flatMap { places(in: $0.value) }
    }
  }

  /// Returns the words of a text that are addresses. O(bytes).
  static func places(in bytes: [UInt8], _ range: Range<Int>, _ file: FileID) -> [Located<String>] {
    var found: [Located<String>] = []
    var start = range.lowerBound
    while let place = bytes.place(of: sign, in: start..<range.upperBound) {
      start = place + 1
      let isInWord = { (byte: UInt8) in byte.isWord || "._%+-".utf8.contains(byte) }
      // `[@brown2019]` cites a work.
      guard place > range.lowerBound, isInWord(bytes[place - 1]) else { continue }
      let low = bytes[range.lowerBound..<place].lastIndex { !isInWord($0) }.map { $0 + 1 } ?? range.lowerBound
      let high = bytes[start..<range.upperBound].firstIndex { !isInWord($0) } ?? range.upperBound
      guard let text = address(in: SourceText.string(bytes[low..<high])) else { continue }
      found.append(Located(text, Span(file, low..<low + text.utf8.count)))
      start = high
    }
    return found
  }

  /// Returns the words of Markdown that are addresses, also where marks and references are in them. O(bytes).
  static func places(inMarkdown bytes: [UInt8], _ range: Range<Int>, _ file: FileID) -> [Located<String>] {
    let found = places(in: bytes, range, file)
    let words = PlainWords.places(of: marks, in: bytes, range, besides: found.map(\.span.range))
    return found + words.compactMap { word in address(in: word.text).map { Located($0, Span(file, word.place)) } }
  }

  private static let sign = UInt8(ascii: "@")
  private static let signs = ByteSet("@\\".utf8)
  /// What a word has in it that an account shows as an address.
  private static let marks = ByteSet("@&".utf8)

  /// What begins the addresses of offices, which name no person.
  private static let offices: Set<Substring> = [
    "admin", "contact", "enquiries", "hello", "info", "kontakt", "mail", "office", "post", "reception", "sekretariat",
    "verwaltung",
  ]

  /// The first address of a person in a text, without the full stop of its sentence.
  private static func address(in text: String) -> String? {
    text.split { $0.isWhitespace || "<>(),;:[]\"".contains($0) }
      .first { NameReading.isMailAddress(String($0)) && !offices.contains($0.prefix { $0 != "@" }) }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
  }
}
