// Words that are looked for in every value, though hardly any value is one.

/// Words in small letters, with a table that shows of nearly all other texts that they are none of them.
struct ShortWords: Sendable {
  private let words: Set<String>
  /// By the first byte of each word without dots and blanks: a bit for every number of bytes that such words have.
  private let lengths: [UInt32]

  /// The most bytes of a text that is compared, with its dots and blanks.
  private static let mostBytes = 24

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    var lengths = [UInt32](repeating: 0, count: 256)
    for word in self.words {
      guard let (first, length) = Self.form(of: word) else { continue }
      lengths[Int(first)] |= 1 << UInt32(length)
    }
    self.lengths = lengths
  }

  /// Whether a text is one of the words, in whatever letter case. O(bytes).
  func contains(_ text: String) -> Bool { mayContain(text) && words.contains(text.lowercased()) }

  /// Whether a text is one of the words, but for full stops and blanks: `N. A.` is `na`. O(bytes).
  func containsLoosely(_ text: String) -> Bool {
    mayContain(text) && words.contains(text.lowercased().filter { $0 != "." && !$0.isWhitespace })
  }

  /// False for texts that are none of the words, whatever their letter case, full stops and blanks.
  private func mayContain(_ text: String) -> Bool {
    guard text.utf8.count <= Self.mostBytes else { return false }
    guard let (first, length) = Self.form(of: text) else { return true }
    return lengths[Int(first)] & 1 << UInt32(length) != 0
  }

  /// The first byte, in small letters, and the number of bytes, without dots and blanks; nil for a text that is not all
  /// ASCII, whose small letters may have other lengths.
  private static func form(of text: String) -> (first: UInt8, length: Int)? {
    var (first, length) = (UInt8(0), 0)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") || (9...13).contains(byte) { continue }
      if length == 0 { first = (65...90).contains(byte) ? byte | 0x20 : byte }
      length += 1
    }
    return (first, length)
  }
}
