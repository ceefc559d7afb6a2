// Did-you-mean: the nearest of the words that would have been right, and none when nothing is near.

public enum Suggestion {
  /// Returns the candidate nearest to `word`, or nil when none is near enough to be meant.
  ///
  /// Near is at most a third of the longer word in edits (insertion, deletion, substitution, swap of neighbours;
  /// Damerau 1964, restricted), at least one. Ties go to the first candidate in byte order. O(candidates × length²).
  public static func nearest<S: Sequence<String>>(to word: String, among candidates: S) -> String? {
    let folded = fold(word)
    guard folded.count <= 64 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let other = fold(candidate)
      let limit = max(1, max(folded.count, other.count) / 3)
      guard abs(other.count - folded.count) <= limit else { continue }
      let distance = edits(folded, other)
      guard distance <= limit, distance < min(folded.count, other.count) || distance == 0 else { continue }
      if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// Letter case, spaces, underscores and hyphens are how people vary a word, not another word.
  private static func fold(_ word: String) -> [UInt8] {
    word.lowercased().utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }
  }

  private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var rows = [[Int](repeating: 0, count: b.count + 1), Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let (above, before) = (rows[rows.count - 1], rows[rows.count - 2])
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      rows = [rows[rows.count - 1], row]
    }
    return rows[rows.count - 1][b.count]
  }
}
