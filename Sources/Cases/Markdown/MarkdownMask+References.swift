// Numeric character references such as `&#x202E;`, which libcmark decodes where no check of the file's bytes can see
// it. Those to characters that no text may hold are masked before it does; no named reference leads to such a
// character. One behind a backslash is no reference, but in addresses, titles and the words behind a code fence
// libcmark 0.30.2 decodes it.

import Diagnostics
import Formats

extension MarkdownMask {
  /// Masks the `&` of every reference to a character that no text may hold. O(n).
  static func maskReferences(in text: inout [UInt8]) {
    var backslashes = 0
    // In `<https://…>` references are decoded, but a backslash escapes nothing.
    var isInAngles = false
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "\\"):
        backslashes += 1
        continue
      case UInt8(ascii: "<"): isInAngles = true
      case UInt8(ascii: ">"), 0...0x20: isInAngles = false
      case UInt8(ascii: "&"):
        if rule(ofReference: text[index...]) != nil {
          text[index] = backslashes.isMultiple(of: 2) || isInAngles ? reference : escapedReference
        }
      default: break
      }
      backslashes = 0
    }
  }

  /// The references in a text from libcmark that were masked, each with the rule that it breaks.
  static func references(in text: String) -> [(masked: String, rule: Rule)] {
    guard text.utf8.contains(reference) else { return [] }
    let bytes = Array(text.utf8)
    return bytes.indices.compactMap { start in
      guard bytes[start] == reference, let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) else { return nil }
      let masked = bytes[start...end]
      return rule(ofReference: masked).map { (String(decoding: masked, as: UTF8.self), $0) }
    }
  }

  /// A text from libcmark without the references that were masked: they are refused, and nothing follows from them.
  static func withoutReferences(_ text: String) -> String {
    guard text.utf8.contains(reference) else { return text }
    var isInside = false
    let kept = text.utf8.filter { byte in
      if byte == reference { isInside = true }
      defer { if byte == UInt8(ascii: ";") { isInside = false } }
      return !isInside
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The rule that is broken by the numeric reference at the start of `text`; nil where there is none, or one that may
  /// be shown.
  ///
  /// CommonMark reads seven decimal or six hexadecimal digits. It shows `&#0;` as U+FFFD, which everybody sees; halves
  /// of characters and numbers that are too large, which it would show so too, are refused.
  private static func rule(ofReference text: ArraySlice<UInt8>) -> Rule? {
    let digits = text.dropFirst(2)
    guard text.dropFirst().first == UInt8(ascii: "#"), let first = digits.first else { return nil }
    let isHexadecimal = first == UInt8(ascii: "x") || first == UInt8(ascii: "X")
    let number = digits.dropFirst(isHexadecimal ? 1 : 0).prefix(8).prefix {
      isHexadecimal ? isHexadecimalDigit($0) : (0x30...0x39).contains($0)
    }
    guard (1...(isHexadecimal ? 6 : 7)).contains(number.count), number.endIndex < text.endIndex,
      text[number.endIndex] == UInt8(ascii: ";"),
      let value = UInt32(String(decoding: number, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    guard value != 0 else { return nil }
    guard let scalar = Unicode.Scalar(value) else { return .controlCharacter }
    return TextCheck.rule(brokenBy: scalar)
  }

  private static func isHexadecimalDigit(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).properties.isASCIIHexDigit }
}
