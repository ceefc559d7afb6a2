// Blank space between words, which means no more than that a word ends.

extension String {
  /// The text with one blank for each stretch of blank space, and none at its ends. O(n).
  package var withSingleBlanks: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    var words: [UInt8] = []
    words.reserveCapacity(utf8.count)
    var isBehindBlank = true
    for byte in utf8 {
      // U+0009 to U+000D and the blank are all that ASCII has.
      let isBlank = byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
      if !isBlank { words.append(byte) } else if !isBehindBlank { words.append(UInt8(ascii: " ")) }
      isBehindBlank = isBlank
    }
    if isBehindBlank, !words.isEmpty { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  /// The text without blank space at its ends.
  package var trimmed: String {
    // Most texts have none, and begin and end in ASCII.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x80 ~= first, 0x21..<0x80 ~= last { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

extension String {
  /// The text without soft hyphens and their kin, which cannot be seen and are no part of a word. O(bytes).
  package var withoutFormatSigns: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    let seen = unicodeScalars.filter { $0.isASCII || $0.properties.generalCategory != .format }
    return String(String.UnicodeScalarView(seen))
  }
}

extension Character {
  /// Whether it is a soft hyphen, or one of its kin.
  package var isFormatSign: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory == .format } }
}
