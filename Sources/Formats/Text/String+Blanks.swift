// Blank space between words, which means no more than that a word ends.

extension String {
  /// The text with one blank for each stretch of blank space, and none at its ends. O(n).
  package var withSingleBlanks: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    // U+0009 to U+000D and the blank are all that ASCII has.
    let words = utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
    return String(decoding: Array(words.joined(separator: CollectionOfOne(UInt8(ascii: " ")))), as: UTF8.self)
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
