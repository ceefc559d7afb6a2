// Where in a text a word is: at the beginning of a sentence, where any word has a capital; in prose, or by itself in a
// cell; in an address.

extension WithheldNames {
  /// Whether as many words as a sentence has are around a word.
  func isWithinProse(_ place: Int, in words: [Word]) -> Bool {
    let before = words[...place].reversed().prefix(Self.fewestOfSentence).prefix { $0.isNext }.count
    let after = words[(place + 1)...].prefix(Self.fewestOfSentence).prefix { $0.isNext }.count
    return before + after + 1 >= Self.fewestOfSentence
  }

  private static let fewestOfSentence = 4

  /// Whether a word is the first of a sentence, a heading or an item.
  func opensSentence(_ word: Substring, of text: String) -> Bool {
    let before = text[..<word.startIndex].suffix(Self.reach).reversed().drop { $0 == " " || Self.wrapping.contains($0) }
    guard let last = before.first else { return true }
    if last.isNewline {
      let above = before.dropFirst().drop { $0 == " " }
      return above.first.map { $0.isNewline || Self.closing.contains($0) } ?? true
    }
    return Self.closing.contains(last)
  }

  /// Marks that may be around a word at the beginning of a sentence.
  private static let wrapping: Set<Character> = ["\"", "'", "“", "„", "«", "‘", "‚", "*", "_", "(", "["]
  /// Marks behind which a sentence, a heading or an item begins.
  private static let closing: Set<Character> = [".", "!", "?", ":", "…", "#", ">", "-", "–", "—", "|", "+", "”", "»"]

  /// Whether a word is part of an address on the web, or of a mailbox.
  func isInAddress(_ word: Substring, of text: String) -> Bool {
    let (before, after) = (text[..<word.startIndex].suffix(Self.reach), text[word.endIndex...].prefix(Self.reach))
    let start = before.lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? before.startIndex
    let end = after.firstIndex(where: \.isWhitespace) ?? after.endIndex
    let whole = text[start..<end]
    return whole.contains("://") || whole.contains("www.") || NameReading.isMailAddress(String(whole))
  }

  /// So far from a word its address is looked at: a text without a blank would be looked through for each word.
  private static let reach = 200
}

extension Substring {
  var hasCapital: Bool { contains(where: \.isUppercase) }
}
