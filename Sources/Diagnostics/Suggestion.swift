// Did-you-mean: the nearest of the words that would have been right, and none when nothing is near.

public enum Suggestion {
  /// Returns the candidate nearest to `word`, or nil when none is near enough to be meant.
  ///
  /// Near is at most a third of the shorter word in edits (insertion, deletion, substitution, swap of neighbours;
  /// Damerau 1964, restricted), at least one. Names of numbered things have the
  /// same number, which does not count, so that neither `oak-9` nor `a1` means `oak-1`; and no word means its opposite,
  /// nor `oak-north` `oak-south`.
  /// Ties go to the first candidate in byte order. O(candidates × length²):
  /// for lists that an author writes there is `WordList`.
  public static func nearest<S: Sequence<String>>(to word: String, among candidates: S) -> String? {
    guard word.utf8.count <= FoldedWord.longest else { return nil }
    return nearest(to: FoldedWord(word), among: candidates.lazy.map { FoldedWord($0) })
  }

  fileprivate static func nearest(to word: FoldedWord, among candidates: some Sequence<FoldedWord>) -> String? {
    guard word.letters.count <= FoldedWord.longest else { return nil }
    let edits = EditDistance(from: word.letters)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let (longer, shorter) = (
        max(word.letters.count, candidate.letters.count), min(word.letters.count, candidate.letters.count)
      )
      let limit = max(word.number.isEmpty ? 1 : 0, (shorter - word.number.count) / 3)
      guard longer - shorter <= limit, word.leastEdits(to: candidate) <= limit, !word.isAnotherName(than: candidate),
        !word.isOpposite(of: candidate)
      else { continue }
      let distance = edits.distance(to: candidate.letters)
      guard distance <= min(limit, word.mostEdits(to: candidate), word.mostEditsBefore(endingOf: candidate)),
        distance < shorter || distance == 0
      else { continue }
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

  /// The most words of a list that are all compared, and how many of a longer one: those around the word's place in it.
  static let mostCompared = 1_000
  static let around = 200

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

  /// Whether a word is one of the list, letter by letter. O(log n).
  public func contains(_ word: String) -> Bool {
    let place = words.partitioningIndex { !$0.text.utf8.lexicographicallyPrecedes(word.utf8) }
    return place < words.endIndex && words[place].text == word
  }

  private func around(_ word: String) -> ArraySlice<FoldedWord> {
    guard words.count > Self.mostCompared else { return words[...] }
    let place = words.partitioningIndex { !$0.text.utf8.lexicographicallyPrecedes(word.utf8) }
    let start = min(max(0, place - Self.around / 2), words.count - Self.around)
    return words[start..<start + Self.around]
  }
}

/// A word without what people vary in writing it, with what tells quickly that another is far from it.
private struct FoldedWord: Sendable {
  let text: String
  let letters: [UInt8]
  /// How often each letter stands in it, by the last five bits of the letter.
  private let counts: SIMD32<Int8>
  /// The digits in it, but for those of a last `.0`, which say nothing.
  let number: [UInt8]

  /// Longer words, in bytes, are near nothing.
  static let longest = 64

  /// Letter case, spaces, underscores and hyphens are how people vary a word, not another word.
  init(_ text: String) {
    self.text = text
    // What is longer than the longest word and the edits that may be made to it is never compared.
    guard text.utf8.count <= 2 * Self.longest else {
      letters = [UInt8](repeating: 0, count: 2 * Self.longest)
      (counts, number) = (.zero, [])
      return
    }
    letters = text.lowercased().utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }
    var counts = SIMD32<Int8>.zero
    for letter in letters { counts[Int(letter & 31)] &+= 1 }
    self.counts = counts
    number = letters.dropLast(text.hasSuffix(".0") ? 2 : 0).filter { (0x30...0x39).contains($0) }
  }

  /// Whether the words are names of two things, told apart by a number, by a letter at the end, or by a word that has
  /// a counterpart: `oak-9` and `oak-1`, `school-b` and `school-a`, `oak-north` and `oak-south`. O(length).
  func isAnotherName(than other: FoldedWord) -> Bool {
    number != other.number
      || letters.count == other.letters.count && letters.dropLast().last == UInt8(ascii: "-")
        && letters.last != other.letters.last && letters.dropLast() == other.letters.dropLast()
      || hasCounterpart(in: other)
  }

  /// Whether the words differ in a part that names two counterparts: `north` and `south`.
  private func hasCounterpart(in other: FoldedWord) -> Bool {
    zip(parts, other.parts).contains { mine, others in
      mine != others && Self.counterparts.contains { $0.contains(mine) && $0.contains(others) }
    }
  }

  /// How many edits of the parts in which the words differ may be slips: what both share says nothing of which of two
  /// schools is meant. `Grundschule Ulme` is not `Grundschule Buche`. O(length).
  func mostEdits(to other: FoldedWord) -> Int {
    let (mine, others) = (parts, other.parts)
    guard mine.count == others.count, mine.count > 1 else { return .max }
    let differing = zip(mine, others).filter { $0 != $1 }
    guard differing.count < mine.count else { return .max }
    // Left out at the end of a part: `cc-by-4` is `cc-by-4.0`.
    guard !differing.allSatisfy({ $0.hasPrefix($1) || $1.hasPrefix($0) }) else { return .max }
    let shorter = min(differing.map(\.0.utf8.count).reduce(0, +), differing.map(\.1.utf8.count).reduce(0, +))
    return max(1, shorter / 3)
  }

  /// How many edits of what is before a long ending that both words share may be slips: the ending says nothing of
  /// which is meant. `Birkenschule` is not `Lindenschule`, nor `internal` `external`. O(length).
  func mostEditsBefore(endingOf other: FoldedWord) -> Int {
    let shared = zip(letters.reversed(), other.letters.reversed()).prefix { $0 == $1 }.count
    guard shared >= Self.longEnding else { return .max }
    return max(1, (min(letters.count, other.letters.count) - shared) / 3)
  }

  /// An ending of so many letters is a word of its own, or most of one.
  private static let longEnding = 5

  /// The words that it is made of.
  private var parts: [String] {
    letters.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Parts of names that tell similar things apart.
  private static let counterparts: [Set<String>] = [
    ["north", "south", "east", "west", "northern", "southern", "eastern", "western"], ["upper", "lower", "middle"],
    ["old", "new"], ["inner", "outer"], ["boys", "girls"], ["infant", "junior", "senior"],
    ["infants", "juniors", "seniors"], ["ne", "nw", "se", "sw"],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    ["first", "second", "third", "fourth"], ["left", "right"], ["morning", "evening"], ["before", "after"],
    ["pre", "post"],
  ]

  /// Whether one word is the other behind a prefix that denies it: `untypical`, `non-members-only`. O(length).
  func isOpposite(of other: FoldedWord) -> Bool {
    let (long, short) = letters.count > other.letters.count ? (letters, other.letters) : (other.letters, letters)
    guard short.count >= 4, long.suffix(short.count) == short[...] else { return false }
    return Self.denials.contains { long.dropLast(short.count).elementsEqual($0.utf8) }
  }

  private static let denials = [
    "a", "de", "dis", "il", "im", "in", "ir", "mis", "no-", "non", "non-", "not-", "un", "un-",
  ]

  /// Fewer edits than these cannot lead to the other word: each changes the number of at most two letters by one. O(1).
  func leastEdits(to other: FoldedWord) -> Int {
    let difference = counts &- other.counts
    let size = difference.replacing(with: 0 &- difference, where: difference .< 0)
    return (Int(SIMD32<Int16>(truncatingIfNeeded: size).wrappedSum()) + 1) / 2
  }
}

/// The edits that lead from one word to others, by columns of bits (Hyyrö 2003, for restricted Damerau distance).
private struct EditDistance {
  private let count: Int
  /// For each letter the places where it stands in the word.
  private let places: [UInt64]

  /// - Parameter word: At most 64 letters.
  init(from word: [UInt8]) {
    count = word.count
    var places = [UInt64](repeating: 0, count: 256)
    for (place, letter) in word.enumerated() { places[Int(letter)] |= 1 << UInt64(place) }
    self.places = places
  }

  /// O(letters of `other`).
  func distance(to other: [UInt8]) -> Int {
    guard count > 0 else { return other.count }
    let last: UInt64 = 1 << UInt64(count - 1)
    // Where the distance grows, and falls, from one letter of the word to the next; where a diagonal step costs
    // nothing.
    var (growing, falling, free, before): (UInt64, UInt64, UInt64, UInt64) = (.max, 0, 0, 0)
    var distance = count
    for letter in other {
      let equal = places[Int(letter)]
      let swapped = ((~free & equal) << 1) & before
      free = (((equal & growing) &+ growing) ^ growing) | equal | falling | swapped
      var rises = falling | ~(free | growing)
      var drops = free & growing
      if rises & last != 0 { distance += 1 }
      if drops & last != 0 { distance -= 1 }
      rises = rises << 1 | 1
      drops <<= 1
      growing = drops | ~(free | rises)
      falling = rises & free
      before = equal
    }
    return distance
  }
}
