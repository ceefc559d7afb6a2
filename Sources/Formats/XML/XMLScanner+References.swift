// `&amp;` and `&#228;` in XML text and values. The five entities of XML and the numbers of characters are all there is;
// a character that no file may hold may not come in by its number either.

import Diagnostics

extension XMLScanner {
  /// Returns text with its references resolved and its line ends made one; mistakes are reported and left as written.
  package mutating func decoded(_ range: Range<Int>, isAttribute: Bool) -> String {
    let special = [UInt8(ascii: "&"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\t")]
    guard bytes[range].contains(where: special.contains) else { return SourceText.string(bytes[range]) }
    var out = ""
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let byte = bytes[position]
      guard special.contains(byte) else {
        position += 1
        continue
      }
      out += SourceText.string(bytes[start..<position])
      if byte == UInt8(ascii: "&") {
        position = reference(at: position, in: range, into: &out)
        guard isSound else { return out }
      } else {
        let isPair =
          byte == UInt8(ascii: "\r") && position + 1 < range.upperBound && bytes[position + 1] == UInt8(ascii: "\n")
        out += isAttribute ? " " : byte == UInt8(ascii: "\t") ? "\t" : "\n"
        position += isPair ? 2 : 1
      }
      start = position
    }
    return out + SourceText.string(bytes[start..<range.upperBound])
  }

  /// Reads the reference at `start`; returns where it ends.
  private mutating func reference(at start: Int, in range: Range<Int>, into out: inout String) -> Int {
    // The longest is `&#1114111;`; leading zeros are nobody's.
    guard let end = bytes[start..<min(range.upperBound, start + 12)].firstIndex(of: UInt8(ascii: ";")) else {
      report(.badXML, "`&` stands alone", at: start..<start + 1, help: "write `&amp;` for the sign itself")
      out += "&"
      return start + 1
    }
    let name = SourceText.string(bytes[start + 1..<end])
    let whole = start..<end + 1
    switch name {
    case "amp": out += "&"
    case "lt": out += "<"
    case "gt": out += ">"
    case "quot": out += "\""
    case "apos": out += "'"
    case _ where name.hasPrefix("#"):
      let isHexadecimal = name.hasPrefix("#x")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      // `UInt32` would take a sign.
      let value = digits.first == "+" ? nil : UInt32(digits, radix: isHexadecimal ? 16 : 10)
      guard let value, let scalar = Unicode.Scalar(value), TextCheck.rule(brokenBy: scalar) == nil else {
        report(.badXML, "`&\(name);` is no character that text may hold", at: whole, help: "delete it")
        return whole.upperBound
      }
      out.unicodeScalars.append(scalar)
    default:
      report(
        .badXML, "`&\(name);` is none of XML's five entities", at: whole,
        help: "write the character itself, or `&amp;` for `&`")
      out += "&" + name + ";"
    }
    return whole.upperBound
  }
}
