// The lines of a piece of YAML as they are written: how far each is indented, the key that it begins with, the value
// behind it. Nothing is decided here about what they mean.

import Diagnostics

/// Lines of a stretch of bytes, each as its range without the line's end.
struct YAMLLines {
  let bytes: [UInt8]
  let range: Range<Int>

  /// So many lines are looked at above the one that a mistake is in.
  static let mostLooked = 200

  /// The byte at an offset; nil behind the last one.
  func byte(at offset: Int) -> UInt8? { range.contains(offset) ? bytes[offset] : nil }

  // MARK: Finding lines

  func line(at offset: Int) -> Range<Int> {
    var start = min(max(offset, range.lowerBound), range.upperBound)
    while start > range.lowerBound, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start..<end(of: start)
  }

  /// The end of the line that `offset` is on.
  func end(of offset: Int) -> Int {
    var end = offset
    while end < range.upperBound, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return end
  }

  /// The line at `offset`, or the last one above it that is neither blank nor a comment.
  func lastWritten(upTo offset: Int) -> Range<Int> {
    let line = line(at: offset)
    return isWritten(line) ? line : above(line) ?? line
  }

  /// The nearest line above that is neither blank nor a comment.
  func above(_ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    while start > range.lowerBound {
      let above = self.line(at: start - 1)
      if isWritten(above) { return above }
      start = above.lowerBound
    }
    return nil
  }

  func isWritten(_ line: Range<Int>) -> Bool {
    let start = skippingBlanks(line.lowerBound)
    return start < line.upperBound && bytes[start] != UInt8(ascii: "#")
  }

  /// The number of the line in its file, from 1. O(offset).
  func number(of offset: Int) -> Int { bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1 }

  /// The last place of a sign on its line before an offset; the offset itself where the line has none.
  func last(_ sign: UInt8, upTo offset: Int) -> Int {
    let line = line(at: offset)
    return bytes[line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))].lastIndex(of: sign) ?? offset
  }

  // MARK: Parts of a line

  func indent(of line: Range<Int>) -> Int { bytes[line].prefix { $0 == UInt8(ascii: " ") }.count }

  func tabInIndent(of line: Range<Int>) -> Int? {
    let start = line.lowerBound + indent(of: line)
    return start < line.upperBound && bytes[start] == UInt8(ascii: "\t") ? start : nil
  }

  func isItem(_ line: Range<Int>) -> Bool {
    let start = line.lowerBound + indent(of: line)
    return start < line.upperBound && bytes[start] == UInt8(ascii: "-")
      && (start + 1 == line.upperBound || bytes[start + 1] == UInt8(ascii: " "))
  }

  /// What the line holds behind its indent and the dashes of items.
  func content(of line: Range<Int>, withDash: Bool = false) -> Range<Int> {
    var start = skippingBlanks(line.lowerBound)
    while !withDash, start + 1 < line.upperBound, bytes[start] == UInt8(ascii: "-"),
      bytes[start + 1] == UInt8(ascii: " ")
    { start = skippingBlanks(start + 1) }
    return min(start, line.upperBound)..<line.upperBound
  }

  /// The first `: ` of a line that begins with a bare key; nil where it begins otherwise.
  func colon(of line: Range<Int>) -> Int? {
    let content = content(of: line)
    guard let first = content.first.map({ bytes[$0] }), !#""'[{#&*!|>%@`"#.utf8.contains(first) else { return nil }
    return content.first { bytes[$0] == UInt8(ascii: ":") && ($0 + 1 == content.upperBound || isBlank(bytes[$0 + 1])) }
  }

  /// The key that the line begins with.
  func key(of line: Range<Int>) -> String? {
    colon(of: line).map { text(content(of: line).lowerBound..<$0) }
  }

  /// What is behind the key of the line, or all of its content where it has none; nil where there is nothing.
  func value(of line: Range<Int>) -> Range<Int>? {
    let start = colon(of: line).map { skippingBlanks($0 + 1) } ?? content(of: line).lowerBound
    return start < line.upperBound ? start..<line.upperBound : nil
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: self.range)], as: UTF8.self).trimmed
  }

  /// The next offset on the line that is no blank.
  func skippingBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
    return index
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Where a comment begins in a part of a line, outside of quotation marks; nil where none does.
  func comment(in range: Range<Int>) -> Int? {
    var quote: UInt8?
    var before = UInt8(ascii: " ")
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if let open = quote {
        let isEscape =
          open == UInt8(ascii: "\"")
          ? byte == UInt8(ascii: "\\") : byte == open && self.byte(at: index + 1) == open
        if isEscape { index += 1 } else if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if Array(" \t[{,:".utf8).contains(before) { quote = byte }
      } else if byte == UInt8(ascii: "#"), isBlank(before) {
        return index
      }
      before = byte
      index += 1
    }
    return nil
  }

  /// A value without the comment behind it, and that comment with the blanks before it; empty where there is none.
  func parts(of value: Range<Int>) -> (text: String, comment: String) {
    guard let sign = commentBehind(value) else { return (text(value), "") }
    var end = sign
    while end > value.lowerBound, isBlank(bytes[end - 1]) { end -= 1 }
    let comment = SourceText.string(bytes[end..<sign]) + text(sign..<value.upperBound)
    // What is in backquotes cannot be shown between them.
    return (text(value.lowerBound..<end), comment.contains("`") ? " # …" : comment)
  }

  /// Where a comment begins behind a value that need not be right. In a text between marks of a quotation a `#` may be
  /// part of it: then the comment is behind the last mark.
  private func commentBehind(_ value: Range<Int>) -> Int? {
    guard let first = text(value).unicodeScalars.first else { return nil }
    if first == "[" || first == "{" { return comment(in: value) }
    let signs = value.dropFirst().filter { bytes[$0] == UInt8(ascii: "#") && isBlank(bytes[$0 - 1]) }
    guard !signs.isEmpty, first == "\"" || first == "'" || YAMLSigns.isQuote(first) else { return signs.first }
    func isClosed(before end: Int) -> Bool {
      let last = text(value.lowerBound..<end).unicodeScalars.last
      return last.map { $0 == first || YAMLSigns.isQuote($0) && YAMLSigns.isQuote(first) } ?? false
    }
    return signs.first(where: isClosed) ?? (isClosed(before: value.upperBound) ? nil : signs.first)
  }

  // MARK: Quotations and brackets

  /// The offset behind a quotation that begins a value and ends on its line; nil where there is none.
  func endOfQuotation(_ value: Range<Int>) -> Int? {
    guard let quote = value.first.map({ bytes[$0] }), quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return nil
    }
    var index = value.lowerBound + 1
    while index < value.upperBound {
      if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == quote {
        guard quote == UInt8(ascii: "'"), index + 1 < value.upperBound, bytes[index + 1] == quote else {
          return index + 1
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Where the quotation begins that ends with a mark at `end`: the nearest such mark above it at which one may begin.
  func opening(of quote: UInt8, before end: Int) -> Int? {
    var index = end - 1
    let starts = Array(" \n\t[{,".utf8)
    while index >= range.lowerBound {
      if bytes[index] == quote, index == range.lowerBound || starts.contains(bytes[index - 1]) { return index }
      index -= 1
    }
    return nil
  }

  /// The offset behind the bracket that closes the one at the start of a range; nil where none does.
  func endOfBrackets(_ range: Range<Int>) -> Int? {
    var depth = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: continue
      }
    }
    return nil
  }
}
