// Which cases stand under each tag when those of narrower tags count too. A tag with several broader ones is reached by
// several ways, so cases are counted as sets of bits, which are joined once for each step from tag to tag.

import Cases

/// The cases of every tag with those of its narrower tags, at any depth.
struct CasesBelow {
  /// How many they are of each standing, for each tag.
  private(set) var counts: [StandingCounts]
  /// The cases that a tag's page shows, ascending: all that carry the tag itself, and the first of the others.
  private(set) var shown: [[Int]]

  /// How many cases that carry only a narrower tag a page shows at most; each of them stands on a narrower tag's page
  /// too.
  static let mostInherited = 50

  /// - Parameters:
  ///   - holders: For each tag the cases that carry it, ascending.
  ///   - narrower: For each tag the places of those that are narrower.
  ///   - cases: All of them.
  ///
  /// O(steps × cases ÷ 64 + tags with narrower ones × their cases). A circle, which no vocabulary that can be published
  /// has, is cut where it closes.
  init(holders: [[Int]], narrower: [[Int]], cases: [CaseRecord]) {
    let count = cases.count
    var counter = StandingCounter(of: cases)
    counts = holders.map { counter.count($0) }
    shown = holders
    var broader = [[Int]](repeating: [], count: narrower.count)
    for (tag, others) in narrower.enumerated() { for other in others { broader[other].append(tag) } }
    // What has come up to a tag so far from those below it; given on, and let go, when the tag's turn has come.
    var gathered: [Int: CaseSet] = [:]
    for tag in Self.fromBelow(narrower) {
      let inherited = gathered.removeValue(forKey: tag)
      if let inherited {
        var all = inherited
        for study in holders[tag] { all.insert(study) }
        let own = Set(holders[tag])
        counts[tag] = counter.count(all.first(count) { _ in true })
        shown[tag] = (holders[tag] + inherited.first(Self.mostInherited) { !own.contains($0) }).sorted()
        for other in broader[tag] { gathered[other, default: CaseSet(upTo: count)].formUnion(all) }
      } else if !holders[tag].isEmpty {
        for other in broader[tag] {
          for study in holders[tag] { gathered[other, default: CaseSet(upTo: count)].insert(study) }
        }
      }
    }
  }

  /// All tags, each behind all that are narrower. Walked with a list of its own, for a chain may be as long as the
  /// vocabulary.
  private static func fromBelow(_ narrower: [[Int]]) -> [Int] {
    var order: [Int] = []
    var isSeen = [Bool](repeating: false, count: narrower.count)
    var nextStep = [Int](repeating: 0, count: narrower.count)
    for start in narrower.indices where !isSeen[start] {
      isSeen[start] = true
      var trail = [start]
      while let here = trail.last {
        if nextStep[here] < narrower[here].count {
          let there = narrower[here][nextStep[here]]
          nextStep[here] += 1
          guard !isSeen[there] else { continue }
          isSeen[there] = true
          trail.append(there)
        } else {
          order.append(here)
          trail.removeLast()
        }
      }
    }
    return order
  }
}

/// A set of cases by their places in the portfolio, a bit for each.
private struct CaseSet {
  private var words: [UInt64]

  init(upTo count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ study: Int) { words[study / 64] |= 1 << UInt64(study % 64) }

  mutating func formUnion(_ other: CaseSet) { for index in words.indices { words[index] |= other.words[index] } }

  /// The first cases that are wanted, at most `most`.
  func first(_ most: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        let study = index * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        guard isWanted(study) else { continue }
        guard found.count < most else { return found }
        found.append(study)
      }
    }
    return found
  }
}
