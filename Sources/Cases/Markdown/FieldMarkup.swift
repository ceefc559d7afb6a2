// Markdown in a field, which is plain text: a reader would see `**changed**` and `[@brown2019]` as they are written,
// and the work would not be cited.

import Diagnostics
import Formats

/// A mark of Markdown in a plain text.
struct FieldMarkup {
  enum Kind {
    case citation, footnote, link, emphasis, code
  }

  let kind: Kind
  /// The mark with what it is around.
  let text: String

  private static let signs = ByteSet("[*_`@".utf8)

  /// The first of each kind in a text. A lone star or underscore is none, nor is one within a word. O(bytes).
  static func found(in text: String) -> [FieldMarkup] {
    var text = text
    var found: [FieldMarkup] = []
    text.withUTF8 { bytes in
      var place = signs.place(in: UnsafeRawBufferPointer(bytes))
      while place < bytes.count {
        if let (kind, end) = mark(at: place, in: bytes) {
          if !found.contains(where: { $0.kind == kind }) {
            found.append(FieldMarkup(kind: kind, text: String(decoding: bytes[place..<end], as: UTF8.self)))
          }
          place = signs.place(in: UnsafeRawBufferPointer(bytes), from: end)
          continue
        }
        // A run of one sign is looked at once.
        let run = bytes[place...].prefix { $0 == bytes[place] }.count
        place = signs.place(in: UnsafeRawBufferPointer(bytes), from: place + run)
      }
    }
    return found
  }

  /// How far behind its beginning the end of a mark is looked for.
  private static let longest = 400

  private static func mark(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Kind, end: Int)? {
    let limit = min(bytes.count, place + longest)
    let isInWord = place > 0 && (bytes[place - 1].isWord || bytes[place - 1] == bytes[place])
    switch bytes[place] {
    case UInt8(ascii: "["):
      guard let close = bytes[place..<limit].firstIndex(of: UInt8(ascii: "]")), close > place + 1 else { return nil }
      let first = bytes[place + 1]
      let isHidden = first == UInt8(ascii: "-") && bytes[place + 2] == UInt8(ascii: "@")
      if first == UInt8(ascii: "@") || isHidden { return (.citation, close + 1) }
      if first == UInt8(ascii: "^") { return (.footnote, close + 1) }
      guard close + 1 < limit, bytes[close + 1] == UInt8(ascii: "("),
        let end = bytes[close..<limit].firstIndex(of: UInt8(ascii: ")")), end > close + 2,
        !bytes[close + 2..<end].contains(0x20), bytes[close + 2..<end].contains(where: "/.:#".utf8.contains)
      else { return nil }
      return (.link, end + 1)
    case UInt8(ascii: "@"):
      // The key of a work ends with its year.
      guard !isInWord else { return nil }
      let end = bytes[place + 1..<limit].firstIndex { !$0.isWord && !"-_".utf8.contains($0) } ?? limit
      let isKey =
        end - place > 5 && !bytes[place + 1].isASCIIDigit
        && bytes[place + 1..<end].suffix(5).count(where: \.isASCIIDigit) >= 4
      return isKey ? (.citation, end) : nil
    case UInt8(ascii: "`"):
      guard let end = bytes[place + 1..<limit].firstIndex(of: UInt8(ascii: "`")), end > place + 1 else { return nil }
      return (.code, end + 1)
    case let sign:
      let count = bytes[place..<limit].prefix { $0 == sign }.count
      let start = place + count
      guard count < 4, sign == UInt8(ascii: "*") || count < 3, !isInWord, start < limit, bytes[start] > 0x20 else {
        return nil
      }
      var index = start
      while let next = bytes[index..<limit].firstIndex(of: sign) {
        let run = bytes[next..<limit].prefix { $0 == sign }.count
        let end = next + run
        let closes = bytes[next - 1] > 0x20 && (end == bytes.count || !bytes[end].isWord)
        if run == count, closes, next > start { return (.emphasis, end) }
        index = end
      }
      return nil
    }
  }

  /// What to do about a mark.
  private var help: String {
    switch kind {
    case .citation:
      "name the work under `cites` where the field has one beside it, or cite it in the text below the front matter"
    case .footnote: "write the note itself, or put it in the text below the front matter"
    case .link: "write the words alone; a link can be in the text below the front matter"
    case .emphasis, .code: "leave out the marks around the words"
    }
  }

  /// Reports Markdown in the text of a field.
  static func check(_ text: String, at span: Span, _ reader: inout FieldReader) {
    let found = found(in: text)
    guard !found.isEmpty else { return }
    var helps: [String] = []
    for mark in found where !helps.contains(mark.help) { helps.append(mark.help) }
    let marks = found.map { "`\($0.text)`" }.joined(separator: " and ")
    reader.report(
      .unreadMarkup,
      "\(marks) \(found.count == 1 ? "is" : "are") Markdown, and this field is plain text: a page shows the marks as "
        + "they are",
      at: span, help: helps.joined(separator: "; "))
  }
}
