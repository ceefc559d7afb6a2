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
    if let comment = commentBehind {
      return doubt(of: comment, isPlain, otherwise: "put two blanks before the `#` and one behind it")
    }
    if isPlain, let comment = commentBelow {
      return doubt(of: comment, isPlain, otherwise: "indent it as far as the field, and put a blank behind the `#`")
    }
    guard isPlain, let inner = YAMLSigns.unquoted(text) else { return nil }
    return Diagnostic(
      .quotesInText, "these quotation marks are not those of YAML, and are shown as part of the text", at: span,
      help: "write `\(YAMLSigns.quoted(inner))` without them, or `'\(text.replacing("'", with: "''"))'` to keep them")
  }

  private func doubt(of comment: Range<Int>, _ isPlain: Bool, otherwise advice: String) -> Diagnostic {
    let asText =
      isPlain && !text.contains("\n")
      ? "write `\(YAMLSigns.quoted(text + " " + string(comment)))`" : "put it inside the quotation marks"
    return Diagnostic(
      .commentInText, "`\(string(comment))` is read as a comment, and not as part of the text before it",
      at: Span(span.file, comment), help: "if it is text, \(asText); if not, \(advice)")
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).trimmed }

  /// A comment on the same line that may be part of the text: no blank is behind its `#` (`Nr. #3`), or only one is
  /// before it and the text is no code, word or tie (`Two schools # and a canal`).
  private var commentBehind: Range<Int>? {
    let start = span.range.upperBound
    let sign = skippingBlanks(start)
    guard sign > start else { return nil }
    if let comment = comment(at: sign) { return comment }
    guard sign == start + 1, isWords, let comment = spacedComment(at: sign) else { return nil }
    return isNumbered(comment) || isProse || closesWhatIsOpen(comment) ? comment : nil
  }

  /// Such a comment on the next line, indented further than the line that the text begins on.
  private var commentBelow: Range<Int>? {
    var line = span.range.upperBound
    if line < end, bytes[line] == UInt8(ascii: "\r") { line += 1 }
    guard line < end, bytes[line] == UInt8(ascii: "\n") else { return nil }
    let sign = skippingBlanks(line + 1)
    guard sign < end, bytes[sign] == UInt8(ascii: "#") else { return nil }
    let isUnfinished = isWords && !".!?".contains(text.last ?? ".")
    let numbered = isUnfinished ? spacedComment(at: sign).flatMap { isNumbered($0) ? $0 : nil } : nil
    guard let comment = comment(at: sign) ?? numbered else { return nil }
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

  /// A comment as YAML has it, with a blank behind its `#`.
  private func spacedComment(at sign: Int) -> Range<Int>? {
    guard sign + 2 < end, bytes[sign] == UInt8(ascii: "#"), bytes[sign + 1] == UInt8(ascii: " ") else { return nil }
    return sign..<YAMLLines(bytes: bytes, range: 0..<end).end(of: sign)
  }

  /// Whether a number is what a comment begins with.
  private func isNumbered(_ comment: Range<Int>) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[comment.lowerBound + 2])
  }

  /// Whether the text is no number, date or lone word of a vocabulary, behind which comments explain.
  private var isWords: Bool {
    text.contains { $0.isLetter } && text.contains { $0.isUppercase || $0.isWhitespace }
  }

  /// Whether the text is words of an author's, and neither a code, such as `DE`, nor a tie.
  private var isProse: Bool { text.contains(where: \.isLowercase) && !text.contains("->") }

  private static let pairs: [(open: Character, close: Character)] = [
    ("(", ")"), ("[", "]"), ("„", "“"), ("“", "”"), ("«", "»"), ("\"", "\""),
  ]

  /// Whether a bracket or quotation that the text opens ends in a comment.
  private func closesWhatIsOpen(_ comment: Range<Int>) -> Bool {
    let rest = string(comment)
    return Self.pairs.contains { open, close in
      guard rest.contains(close), let start = text.lastIndex(of: open) else { return false }
      return open == close
        ? !text.count { $0 == open }.isMultiple(of: 2) : !text[start...].contains(close)
    }
  }

  private func skippingBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
    return index
  }

  /// The mistake of an item that is indented further than the one above it, and so goes on with its text.
  func itemInside() -> (place: Span, message: String, help: String)? {
    guard text.contains(" - "), let first = bytes[span.range].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let lines = YAMLLines(bytes: bytes, range: 0..<end)
    let opening = lines.line(at: span.range.lowerBound)
    guard lines.isItem(opening) else { return nil }
    var start = first + 1
    while start < span.range.upperBound {
      let line = lines.line(at: start)
      if lines.isItem(line) {
        return (
          Span(span.file, lines.content(of: line, withDash: true)),
          "this item is indented further than the one above it, and goes on with its text",
          "line up dashes that belong together, in the same column"
        )
      }
      start = line.upperBound + 1
    }
    return nil
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
          "the quotation that begins here ends in line \(lines.number(of: span.range.upperBound)) only, behind "
          + "`\(key):`",
        help: "close it at the end of its text; an apostrophe between `'` is written twice")
    }
    return nil
  }
}
