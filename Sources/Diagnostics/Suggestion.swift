// Did-you-mean: the nearest of the words that would have been right, and none when nothing is near.

public enum Suggestion {
  /// Returns the candidate nearest to `word`, or nil when none is near enough to be meant.
  ///
  /// Near is at most a third of the longer word in edits (insertion, deletion, substitution, swap of neighbours;
  /// Damerau 1964, restricted), at least one. Ties go to the first candidate in byte order. O(candidates × length²): for
  /// lists that an author writes there is `WordList`.
  public static func nearest<S: Sequence<String>>(to word: String, among candidates: S) -> String? {
    guard word.utf8.count <= FoldedWord.longest else { return nil }
    return nearest(to: FoldedWord(word), among: candidates.lazy.map { FoldedWord($0) })
  }

  fileprivate static func nearest(to word: FoldedWord, among candidates: some Sequence<FoldedWord>) -> String? {
    guard word.letters.count <= FoldedWord.longest else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let (longer, shorter) = (max(word.letters.count, candidate.letters.count), min(word.letters.count, candidate.letters.count))
      let limit = max(1, longer / 3)
      guard longer - shorter <= limit, word.leastEdits(to: candidate) <= limit else { continue }
      let distance = word.edits(to: candidate)
      guard distance <= limit, distance < shorter || distance == 0 else { continue }
      if let known = best, (known.distance, known.word) <= (distance, candidate.text) { continue }
      best = (distance, candidate.text)
    }
    return best?.word
  }
}

/// The words of a list that an author may have meant, however many there are.
public struct WordList: Sendable {
  /// In byte order.
  private let words: [FoldedWord]

  /// The most words that one word is compared with: in a longer list, those around its place.
  static let mostCompared = 2_000

  /// O(n log n) in letters.
  public init(_ words: some Sequence<String>) {
    self.words = words.map { FoldedWord($0) }.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// Returns the word of the list that is nearest, as `Suggestion.nearest` has it. O(log n) beyond the words compared.
  ///
  /// - Parameter other: A word of the list that cannot have been meant.
  public func nearest(to word: String, except other: String? = nil) -> String? {
    guard word.utf8.count <= FoldedWord.longest else { return nil }
    return Suggestion.nearest(to: FoldedWord(word), among: around(word).lazy.filter { $0.text != other })
  }

  private func around(_ word: String) -> ArraySlice<FoldedWord> {
    guard words.count > Self.mostCompared else { return words[...] }
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].text.utf8.lexicographicallyPrecedes(word.utf8) { low = middle + 1 } else { high = middle }
    }
    let start = min(max(0, low - Self.mostCompared / 2), words.count - Self.mostCompared)
    return words[start..<start + Self.mostCompared]
  }
}

/// A word without what people vary in writing it, with what tells quickly that another is far from it.
private struct FoldedWord: Sendable {
  let text: String
  let letters: [UInt8]
  /// How often each letter stands in it, by the last five bits of the letter.
  private let counts: SIMD32<Int8>

  /// Longer words, in bytes, are near nothing.
  static let longest = 64

  /// Letter case, spaces, underscores and hyphens are how people vary a word, not another word.
  init(_ text: String) {
    self.text = text
    // What is longer than the longest word and the edits that may be made to it is never compared.
    guard text.utf8.count <= 2 * Self.longest else {
      letters = [UInt8](repeating: 0, count: 2 * Self.longest)
      counts = .zero
      return
    }
    letters = text.lowercased().utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }
    var counts = SIMD32<Int8>.zero
    for letter in letters { counts[Int(letter & 31)] &+= 1 }
    self.counts = counts
  }

  /// Fewer edits than these cannot lead to the other word: each changes the number of at most two letters by one. O(1).
  func leastEdits(to other: FoldedWord) -> Int {
    let difference = counts &- other.counts
    let size = difference.replacing(with: 0 &- difference, where: difference .< 0)
    return (Int(SIMD32<Int16>(truncatingIfNeeded: size).wrappedSum()) + 1) / 2
  }

  /// The edits that lead from this word to the other. O(letters of both).
  func edits(to other: FoldedWord) -> Int {
    let (a, b) = (letters, other.letters)
    var before: [Int] = []
    var above = Array(0...b.count)
    var row = above
    for i in a.indices {
      row[0] = i + 1
      for j in b.indices {
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row[j + 1] = cost
      }
      (before, above, row) = (above, row, before.isEmpty ? row : before)
    }
    return above[b.count]
  }
}
