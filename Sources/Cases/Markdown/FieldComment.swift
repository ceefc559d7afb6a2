// Comments in the text of a field, where they would be published: those of HTML and of other programs, and a `#` that
// YAML takes for a part of the text.

import Diagnostics
import Formats

enum FieldComment {
  private static let signs = ByteSet("<%*{#".utf8)

  /// Reports the first comment in a text. O(bytes).
  static func check(_ text: String, at span: Span, _ reader: inout FieldReader) {
    var text = text
    let found = text.withUTF8 { bytes -> (rule: Rule, start: Int, end: Int, help: String)? in
      var place = signs.place(in: UnsafeRawBufferPointer(bytes))
      while place < bytes.count {
        if bytes[place] == UInt8(ascii: "<"), CommentOpening.begins(at: place, in: bytes) {
          let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
          return (.rawHTML, place, end, "delete it; a comment is a line of its own that begins with `#`")
        }
        if let (start, end) = enclosed(at: place, in: bytes) {
          return (.unreadMarkup, start, end, "delete it; a comment is a line of its own that begins with `#`")
        }
        if bytes[place] == UInt8(ascii: "#"), let help = help(forHashAt: place, in: bytes, span, reader) {
          let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
          return (.unreadMarkup, place, end, help)
        }
        place = signs.place(in: UnsafeRawBufferPointer(bytes), from: place + 1)
      }
      return nil
    }
    guard let found else { return }
    let comment = String(decoding: Array(text.utf8)[found.start..<found.end], as: UTF8.self).trimmed
    let shown = comment.count > 40 ? comment.prefix(40) + "…" : comment[...]
    let verb = found.rule == .rawHTML ? "would be" : "is"
    reader.report(
      found.rule, "`\(shown)` is not read as a comment here, and \(verb) published as part of the text", at: span,
      help: found.help)
  }

  /// How long a comment may be that is looked for.
  private static let longest = 400
  private static let pairs = [("%%", "%%"), ("/*", "*/"), ("{#", "#}"), ("{>>", "<<}"), ("{{!", "}}")]
    .map { (Array($0.utf8), Array($1.utf8)) }

  /// Where a comment of another program begins and ends, one of whose first two signs is at a place.
  private static func enclosed(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (start: Int, end: Int)? {
    let start = bytes[place] == UInt8(ascii: "*") ? place - 1 : place
    guard start >= 0, start == 0 || !bytes[start - 1].isWord && bytes[start - 1] != UInt8(ascii: ":") else {
      return nil
    }
    let window = bytes[start...].prefix(longest)
    for (open, close) in pairs where window.starts(with: open) {
      let inside = window.dropFirst(open.count)
      if let end = inside.indices.first(where: { bytes[$0...].starts(with: close) }) {
        return (start, end + close.count)
      }
    }
    return nil
  }

  /// What to do about a `#` that looks like that of a comment; nil for any other. A number may be behind one, and a
  /// text on one line between quotation marks is meant as it is.
  private static func help(
    forHashAt place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ span: Span, _ reader: FieldReader
  ) -> String? {
    let behind = bytes[place...].drop { $0 == UInt8(ascii: "#") }
    guard let blank = behind.first, blank == 0x20 || blank == 0x09,
      let first = behind.first(where: { $0 > 0x20 }), !first.isASCIIDigit, span.file != FileID.none
    else { return nil }
    let before = bytes[..<place]
    let isForeign = before.last.map { $0 >= 0x80 } ?? false && endsWithBlank(before)
    guard before.last.map({ $0 <= 0x20 }) ?? true || isForeign else { return nil }
    let source = reader.sources[span.file].bytes[span.range]
    if source.contains(UInt8(ascii: "\n")) {
      return "where it is a comment, put it on a line of its own above the field; where it is text, write the whole "
        + "text on one line, between quotation marks"
    }
    guard isForeign, source.first.map({ $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }) ?? false else {
      return nil
    }
    return "where it is a comment, put a plain blank before the `#`; where it is text, write the text between "
      + "quotation marks"
  }

  /// Whether the last sign of a text is a blank that is none to YAML.
  private static func endsWithBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let last = String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last
    return last.map { YAMLSigns.foreignBlank($0) != nil } ?? false
  }
}
