// Tags and the cases that carry them, with the vocabulary's order among tags (broader, narrower, related) and the one
// that only the cases show: which tags stand together.

import Cases

/// One tag in use or in the vocabulary.
public struct TagEntry: Sendable {
  public let tag: Tag
  /// The places in `PublicPortfolio.cases` of those that carry the tag itself.
  public let cases: [Int]
  /// The same with those that carry a narrower tag, at any depth; of very many of these the first. Real cases come
  /// before invented ones.
  public let casesBelow: [Int]
  /// How many cases of each standing carry the tag or a narrower one, and how many of them `casesBelow` leaves out.
  public let countBelow: StandingCounts
  public let unlisted: StandingCounts
  public let broader: [TagID]
  public let narrower: [TagID]
  public let related: [TagID]
  /// Tags that stand beside this one in at least one case, the most frequent first.
  public let cooccurring: [CooccurringTag]
}

/// A tag that shares cases with another.
public struct CooccurringTag: Sendable, Hashable {
  public let tag: TagID
  /// In how many cases both stand.
  public let count: Int
}

/// All tags that have a page, by id, without those that were replaced.
public struct TagIndex: Sendable {
  public let entries: [TagEntry]
  /// The tags that were replaced, each with the tag that now stands for it, by id.
  public let replaced: [(tag: Tag, by: TagID)]
  private let places: [TagID: Int]

  init(of portfolio: PublicPortfolio) { self.init(of: portfolio, TagIncidence(of: portfolio.cases)) }

  /// O(tags of all cases × tags of each), beyond n log n.
  init(of portfolio: PublicPortfolio, _ incidence: TagIncidence) {
    let current = portfolio.tags.filter { $0.replacedBy == nil }.sorted { $0.id < $1.id }
    let known = Set(current.map(\.id))
    // A tag may name another twice; it is told once.
    var narrower: [TagID: Set<TagID>] = [:]
    var related: [TagID: Set<TagID>] = [:]
    for tag in current {
      for broader in tag.broader where known.contains(broader.value) {
        narrower[broader.value, default: []].insert(tag.id)
      }
      // Being related is mutual, whichever of the two says so.
      for other in tag.related where known.contains(other.value) && other.value != tag.id {
        related[tag.id, default: []].insert(other.value)
        related[other.value, default: []].insert(tag.id)
      }
    }
    let numbers = Dictionary(current.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let below = CasesBelow(
      holders: current.map { incidence.cases(with: $0.id) },
      narrower: current.map { (narrower[$0.id] ?? []).compactMap { numbers[$0] } },
      cases: portfolio.cases)
    var cooccurrence = Cooccurrence(incidence, among: known)
    entries = current.enumerated().map { number, tag in
      let shown = Standing.allCases.flatMap { standing in
        below.shown[number].filter { portfolio.cases[$0].standing == standing }
      }
      return TagEntry(
        tag: tag, cases: incidence.cases(with: tag.id), casesBelow: shown,
        countBelow: below.counts[number],
        unlisted: below.counts[number].without(StandingCounts(at: shown, of: portfolio.cases)),
        broader: tag.broader.map(\.value).filter(known.contains),
        narrower: (narrower[tag.id] ?? []).sorted(), related: (related[tag.id] ?? []).sorted(),
        cooccurring: cooccurrence.tags(with: tag.id))
    }
    places = numbers
    // Replacements may follow one another; the last is where a reader should end. A circle has no end, and no page.
    let words = TagVocabulary(portfolio.tags)
    replaced = words.tags.compactMap { tag in
      guard tag.replacedBy != nil, let end = words.preferred(tag.id), known.contains(end) else { return nil }
      return (tag, end)
    }
  }

  /// Returns the entry of a tag. O(1).
  public subscript(id: TagID) -> TagEntry? { places[id].map { entries[$0] } }

  /// Returns what a tag is called; nil for one that has no page. O(1), and no list of its entry is copied.
  public func label(of id: TagID) -> String? { places[id].map { entries[$0].tag.label } }
}

/// Counts with which tags each tag shares cases, in a list as long as there are tags, which is cleared of what was
/// entered and used again.
private struct Cooccurrence {
  private let incidence: TagIncidence
  private let isKnown: [Bool]
  private var counts: [Int]

  init(_ incidence: TagIncidence, among known: Set<TagID>) {
    self.incidence = incidence
    isKnown = incidence.tags.map(known.contains)
    counts = [Int](repeating: 0, count: incidence.tags.count)
  }

  /// Returns the known tags that share cases with one, the most frequent first.
  mutating func tags(with tag: TagID) -> [CooccurringTag] {
    guard let own = incidence.place(of: tag) else { return [] }
    var met: [Int] = []
    for study in incidence.holders[own] {
      for other in incidence.ofCase[Int(study)] where isKnown[Int(other)] && Int(other) != own {
        if counts[Int(other)] == 0 { met.append(Int(other)) }
        counts[Int(other)] += 1
      }
    }
    // The places of tags are in the order of their ids.
    let ordered = met.sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    defer { for other in met { counts[other] = 0 } }
    return ordered.map { CooccurringTag(tag: incidence.tags[$0], count: counts[$0]) }
  }
}
