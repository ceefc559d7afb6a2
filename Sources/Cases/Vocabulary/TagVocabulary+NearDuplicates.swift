// Tags that differ in letter case, spaces, number or one letter are most often one tag that was written twice, and then
// each of them finds only half of the cases.

import Diagnostics

extension TagVocabulary {
  /// Returns a warning for each tag that an earlier one could be mistaken for. O(n log n) in letters of all tags.
  func nearDuplicates() -> [Diagnostic] {
    let current = tags.filter { $0.replacedBy == nil && $0.id.isPlain }.sorted {
      ($0.span?.lower ?? 0, $0.id) < ($1.span?.lower ?? 0, $1.id)
    }
    let spellings = current.map { Spelling($0.id.text) }
    // Who stands under the same key may be near: the word without hyphens and plurals, and the word less one letter.
    var keys: [(key: UInt64, tag: Int)] = []
    for (index, spelling) in spellings.enumerated() { for key in spelling.keys { keys.append((key, index)) } }
    keys.sort { $0 < $1 }
    // For each tag the first one that it could be mistaken for.
    var firsts = [Int?](repeating: nil, count: current.count)
    var group = 0
    for (index, entry) in keys.enumerated() {
      if keys[group].key != entry.key { group = index }
      // Those before it under the same key; of very many the first.
      let others = keys[group..<min(index, group + Self.mostCompared)]
      guard let first = others.first(where: { spellings[entry.tag].isNear(spellings[$0.tag]) })?.tag else { continue }
      firsts[entry.tag] = min(first, firsts[entry.tag] ?? first)
    }
    return zip(current, firsts).compactMap { tag, first in
      guard let span = tag.span, let other = first.map({ current[$0] }) else { return nil }
      return Diagnostic(
        .tagNearDuplicate, "the tags `\(other.id)` and `\(tag.id)` differ in no more than their spelling", at: span,
        help: "keep one, and give the other `replaced_by` with its name",
        labels: other.span.map { [.init($0, "the other tag")] } ?? [])
    }
  }

  /// With how many tags of one key each other is compared.
  private static let mostCompared = 64
}

/// A tag's id, ready to be compared with others letter by letter.
private struct Spelling {
  /// The words, each without its plural's ending.
  let words: [[UInt8]]
  let letters: [UInt8]
  let digits: [UInt8]

  /// In shorter words one letter makes another word too easily.
  private static let shortest = 5

  init(_ id: String) {
    words = id.lowercased().utf8.split(whereSeparator: {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ")
    })
    .map { Self.singular(Array($0)) }
    letters = words.flatMap { $0 }
    digits = letters.filter(Self.isDigit)
  }

  private static func isDigit(_ letter: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter) }

  /// English plurals, as far as an ending shows them: `studies`, `classes`, `readings`.
  private static func singular(_ word: [UInt8]) -> [UInt8] {
    if word.count > 4, word.ends(in: "ies") { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if word.count > 4, ["sses", "shes", "ches", "xes"].contains(where: word.ends) { return word.dropLast(2) }
    if word.count > 3, word.last == UInt8(ascii: "s"), !["ss", "us", "is"].contains(where: word.ends) {
      return word.dropLast()
    }
    return word
  }

  /// Under which a near spelling would be found: itself, and itself less each of its letters; each as a number that two
  /// of them share only by a rare chance, which costs a comparison.
  var keys: Set<UInt64> {
    var keys: Set = [Fingerprint(of: letters).value]
    guard letters.count >= Self.shortest, letters.count <= 64 else { return keys }
    // What differs in a digit is never near.
    for index in letters.indices where !Self.isDigit(letters[index]) {
      keys.insert(Self.number(of: letters, without: index))
    }
    return keys
  }

  private static func number(of letters: [UInt8], without skipped: Int) -> UInt64 {
    var others = letters
    others.remove(at: skipped)
    return Fingerprint(of: others).value
  }

  /// Whether the two differ at most in hyphens, plurals, or one edit of one word that is not a number.
  func isNear(_ other: Spelling) -> Bool {
    if letters == other.letters { return true }
    guard digits == other.digits, words.count == other.words.count else { return false }
    let changed = zip(words, other.words).filter { $0 != $1 }
    guard changed.count == 1, let (a, b) = changed.first else { return false }
    // Nobody mistypes the first letter without seeing it: such a pair is two words, like class and glass.
    return min(a.count, b.count) >= Self.shortest && a.first == b.first && Self.isOneEdit(a, b)
  }

  /// Whether one insertion, deletion, substitution or swap of neighbours leads from `a` to `b`.
  private static func isOneEdit(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let start = zip(a, b).prefix { $0 == $1 }.count
    let (restA, restB) = (a.dropFirst(start), b.dropFirst(start))
    let (nextA, nextB) = (restA.dropFirst(), restB.dropFirst())
    if nextA.elementsEqual(nextB) || restA.elementsEqual(nextB) || nextA.elementsEqual(restB) { return true }
    guard let firstA = restA.first, let firstB = restB.first else { return false }
    return firstA == nextB.first && firstB == nextA.first && nextA.dropFirst().elementsEqual(nextB.dropFirst())
  }
}

extension [UInt8] {
  fileprivate func ends(in ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}
