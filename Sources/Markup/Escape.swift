// The five ways in which data becomes safe to stand in another language, each one loop over UTF-8 bytes.
// They work by byte, never by grapheme: a quotation mark followed by a combining mark is still a quotation mark.

public enum Escape {
  /// Appends `text` for use between tags or inside a double-quoted attribute, in HTML, SVG or XML.
  ///
  /// Control characters that XML 1.0 forbids, and U+FFFE and U+FFFF, become U+FFFD, so that every page that is
  /// well formed as HTML is so as XML. Linear in the bytes.
  public static func markup(_ text: String, into out: inout [UInt8]) {
    var text = text
    special.withUnsafeBufferPointer { isSpecial in
      text.withUTF8 { bytes in
        // Where the bytes begin that have not been written yet.
        var start = 0
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if !isSpecial[Int(byte)] {
            index &+= 1
            continue
          }
          let replacement: StaticString
          var length = 1
          switch byte {
          case UInt8(ascii: "&"): replacement = "&amp;"
          case UInt8(ascii: "<"): replacement = "&lt;"
          case UInt8(ascii: ">"): replacement = "&gt;"
          case UInt8(ascii: "\""): replacement = "&quot;"
          case UInt8(ascii: "'"): replacement = "&#39;"
          case 0xEF:
            guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else {
              index += 1
              continue
            }
            replacement = "\u{FFFD}"
            length = 3
          default: replacement = "\u{FFFD}"
          }
          out.append(contentsOf: bytes[start..<index])
          out.append(replacement)
          index += length
          start = index
        }
        out.append(contentsOf: bytes[start...])
      }
    }
  }

  /// For each byte whether text may not hold it as it is, or not always: control characters but tab and line end, `"`,
  /// `&`, `'`, `<` and `>`, and what U+FFFE and U+FFFF begin with. Looked up, for it is asked of every byte of a site.
  private static let special: [Bool] = (0...255).map { byte in
    byte < 0x20 ? ![0x09, 0x0A, 0x0D].contains(byte) : [0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xEF].contains(byte)
  }

  /// Returns `text` escaped for use between tags or in a double-quoted attribute.
  public static func markup(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 8)
    markup(text, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Returns one segment of an address, percent-encoded but for RFC 3986's unreserved characters.
  public static func urlSegment(_ text: String) -> String {
    // Most segments are made of such characters alone.
    guard text.utf8.contains(where: { !isUnreserved($0) }) else { return text }
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if isUnreserved(byte) {
        out.append(byte)
      } else {
        out.append(UInt8(ascii: "%"))
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Appends `text` as a JSON string with its quotation marks.
  ///
  /// `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so that the result may also stand inside a script
  /// element.
  public static func json(_ text: String, into out: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    out.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: out += Array("\\\"".utf8)
      case 0x5C: out += Array("\\\\".utf8)
      case 0x0A: out += Array("\\n".utf8)
      case 0x0D: out += Array("\\r".utf8)
      case 0x09: out += Array("\\t".utf8)
      case 0..<0x20, 0x7F, 0x3C, 0x3E, 0x26, 0x2028, 0x2029:
        out += Array("\\u".utf8)
        for shift in [12, 8, 4, 0] { out.append(digits[Int(scalar.value >> UInt32(shift)) & 15]) }
      default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
