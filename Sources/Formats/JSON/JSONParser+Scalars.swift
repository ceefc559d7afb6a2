// The texts, numbers and words of JSON. What may not be in a file may not come in by an escape either.

import Diagnostics

extension JSONParser {
  mutating func plain() throws(Stop) -> Node {
    let range = word(from: index)
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || JSONParser.isNumber(bytes[range]) else {
      throw stop("`\(text.prefix(40))` is not a value", at: range, help: "put text in quotation marks")
    }
    index = range.upperBound
    return Node(content: .scalar(text, isPlain: true), span: Span(file, range))
  }

  /// `-0.5e3`, and no other spelling: no plus sign, no bare point, no leading zero.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole > 0, !(startsWithZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  mutating func string() throws(Stop) -> String {
    let start = index
    var out = String.UnicodeScalarView()
    index += 1
    var pieceStart = index
    func piece(_ end: Int) -> Substring.UnicodeScalarView {
      String(decoding: bytes[pieceStart..<end], as: UTF8.self)[...].unicodeScalars
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        out.append(contentsOf: piece(index))
        index += 1
        return String(out)
      case UInt8(ascii: "\\"):
        out.append(contentsOf: piece(index))
        out.append(try escape(behind: out.last))
        pieceStart = index
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw stop(
          "a text that is not closed on its line", at: start..<index,
          help: "close it with `\"`; a new line inside a text is written `\\n`")
      case UInt8(ascii: "\t"):
        throw stop("a tab inside a text", at: index..<index + 1, help: "write it as `\\t`, or as a blank")
      default: index += 1
      }
    }
    throw stop("a text that is never closed", at: start..<start + 1, help: "close it with `\"`")
  }

  /// The character that the escape at `index` stands for. What may not stand in a file may not come in this way either.
  private mutating func escape(behind before: Unicode.Scalar?) throws(Stop) -> Unicode.Scalar {
    let start = index
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
      UInt8(ascii: "f"): "\u{C}",
      UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    guard index + 1 < bytes.count else {
      throw stop("a text that is never closed", at: start..<start + 1, help: "close it with `\"`")
    }
    if let scalar = simple[bytes[index + 1]] {
      index += 2
      return shown(scalar, behind: before, from: start)
    }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      throw stop(
        "an escape that JSON does not know", at: start..<min(start + 2, bytes.count),
        help: "a backslash itself is written `\\\\`")
    }
    guard var value = unit(at: index) else {
      throw stop("`\\u` needs four hexadecimal digits", at: start..<min(start + 2, bytes.count))
    }
    index += 6
    if (0xD800..<0xDC00).contains(value), let low = unit(at: index), (0xDC00..<0xE000).contains(low) {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      index += 6
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw stop(
        "half of a character that is written in two parts", at: start..<index,
        help: "write both parts, such as `\\uD83D\\uDE00`, or the character itself")
    }
    return shown(scalar, behind: before, from: start)
  }

  /// The scalar of an escape; a blank for one that no text may hold, which is reported.
  private mutating func shown(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar?, from start: Int)
    -> Unicode.Scalar
  {
    guard let rule = TextCheck.rule(brokenBy: scalar, behind: before) else { return scalar }
    diagnostics.append(TextCheck.escaped(rule, at: Span(file, start..<index)))
    return " "
  }

  /// The number behind `\u` at `start`.
  private func unit(at start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    let digits = bytes[start + 2..<start + 6]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
