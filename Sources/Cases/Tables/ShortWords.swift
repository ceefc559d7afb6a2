// Words that are looked for in every value, though hardly any value is one.

/// Words in small letters, and of their first letters and lengths a table, which shows of nearly all other texts that
/// they are none of them.
struct ShortWords: Sendable {
  private let words: Set<String>
  /// By the first byte of each word: a bit for every number of bytes that such words have, of at most 31.
  private let lengths: [UInt32]

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    var lengths = [UInt32](repeating: 0, count: 256)
    for word in self.words {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first)] |= 1 << UInt32(min(31, word.utf8.count))
    }
    self.lengths = lengths
  }

  /// Whether a text is one of the words, in whatever letter case. O(1) for nearly all texts.
  func contains(_ text: String) -> Bool {
    guard let first = text.utf8.first, has(text.utf8.count, first) else { return false }
    return words.contains(text.lowercased())
  }

  /// Whether a text is one of the words, but for full stops and blanks: `N. A.` is `na`. O(1) for nearly all texts.
  func containsLoosely(_ text: String) -> Bool {
    guard text.utf8.count <= Self.mostBytesLoosely, let head = text.utf8.first,
      head >= 0x80 || Self.isLoose(head) || lengths[Int(Self.lower(head))] != 0
    else { return false }
    let bytes = text.utf8.lazy.filter { !Self.isLoose($0) }
    // Other blanks than those of ASCII make a text longer than the word.
    let isLikely = bytes.first.map { has(bytes.count, $0) } ?? false || bytes.contains { $0 >= 0x80 }
    return isLikely && words.contains(text.lowercased().filter { $0 != "." && !$0.isWhitespace })
  }

  /// A word may have as many signs between its letters as letters.
  private static let mostBytesLoosely = 24

  private static func isLoose(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") }

  private func has(_ count: Int, _ first: UInt8) -> Bool {
    lengths[Int(Self.lower(first))] & 1 << UInt32(min(31, count)) != 0
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
