// One text of YAML and what is around it: where it was cut short by a comment, runs on behind the end that its author
// meant, or has marks around it that only look like those of YAML.

import Diagnostics

/// A scalar as it is written.
struct ScalarText {
  let text: String
  let span: Span
  let bytes: [UInt8]
  /// Where the YAML ends.
  let end: Int

  /// The text without blanks that are none to YAML at its ends, which leaves a plain text's ends to no blanks at all.
  var trimmedOfForeignBlanks: String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      YAMLSigns.foreignBlank(first) != nil || YAMLSigns.foreignBlank(last) != nil
    else { return text }
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { YAMLSigns.foreignBlank($0) == nil } ?? scalars.endIndex
    let end = scalars.lastIndex { YAMLSigns.foreignBlank($0) == nil }.map { scalars.index(after: $0) } ?? start
    return String(scalars[start..<end])
  }

  /// Returns what may not be meant as it is read; nil where nothing is in doubt. O(length where the text begins with a
  /// quotation mark of print, else 1).
  func doubt(isPlain: Bool) -> Diagnostic? {
    guard !text.isEmpty else { return nil }
    if let comment = commentBehind ?? (isPlain ? commentBelow : nil) {
      return Diagnostic(
        .commentInText, "`\(string(comment))` is read as a comment, and not as part of the text before it",
        at: Span(span.file, comment),
        help: isPlain && !text.contains("\n")
          ? "if it is text, write `\(YAMLSigns.quoted(text + " " + string(comment)))`; if not, put a blank behind the `#`"
          : "if it is text, put it inside the quotation marks; if not, put a blank behind the `#`")
    }
    guard isPlain, let inner = YAMLSigns.unquoted(text) else { return nil }
    return Diagnostic(
      .quotesInText, "these quotation marks are not those of YAML, and are shown as part of the text", at: span,
      help: "write `\(YAMLSigns.quoted(inner))` without them, or `'\(text.replacing("'", with: "''"))'` to keep them")
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).trimmed }

  /// A comment on the same line whose `#` has no blank behind it, so that it may be part of the text: `Nr. #3`.
  private var commentBehind: Range<Int>? {
    let start = span.range.upperBound
    let sign = skippingBlanks(start)
    return sign > start ? comment(at: sign) : nil
  }

  /// Such a comment on the next line, indented further than the line that the text begins on.
  private var commentBelow: Range<Int>? {
    var line = span.range.upperBound
    if line < end, bytes[line] == UInt8(ascii: "\r") { line += 1 }
    guard line < end, bytes[line] == UInt8(ascii: "\n") else { return nil }
    let sign = skippingBlanks(line + 1)
    guard let comment = comment(at: sign) else { return nil }
    let first = YAMLLines(bytes: bytes, range: 0..<end).line(at: span.range.lowerBound)
    // A field behind `#` has been left out on purpose.
    let isField = bytes[comment].dropFirst().prefix { $0 != UInt8(ascii: " ") }.contains(UInt8(ascii: ":"))
    return sign - line - 1 > bytes[first].prefix { $0 == UInt8(ascii: " ") }.count && !isField ? comment : nil
  }

  private func comment(at sign: Int) -> Range<Int>? {
    guard sign + 1 < end, bytes[sign] == UInt8(ascii: "#"), !" \t\r\n#-=*~!".utf8.contains(bytes[sign + 1]) else {
      return nil
    }
    return sign..<YAMLLines(bytes: bytes, range: 0..<end).end(of: sign)
  }

  private func skippingBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
    return index
  }

  /// The mistake of a quotation that ends on a later line, with what looks like a field in between: it was meant to end
  /// before that, and an apostrophe further down closes it.
  func lateEnd() -> YAMLMistake? {
    guard bytes[span.range].contains(UInt8(ascii: "\n")) else { return nil }
    let lines = YAMLLines(bytes: bytes, range: 0..<end)
    let opening = lines.line(at: span.range.lowerBound)
    var line = opening
    while line.upperBound < span.range.upperBound {
      let next = lines.line(at: line.upperBound + (bytes[line.upperBound] == UInt8(ascii: "\r") ? 2 : 1))
      guard next.lowerBound > line.lowerBound else { return nil }
      line = next
      guard lines.indent(of: line) <= lines.indent(of: opening), let key = lines.key(of: line), !key.contains(" ")
      else { continue }
      return YAMLMistake(
        place: span.range.lowerBound,
        message:
          "the quotation that begins here ends in line \(lines.number(of: span.range.upperBound)) only, behind `\(key):`",
        help: "close it at the end of its text; an apostrophe between `'` is written twice")
    }
    return nil
  }
}
