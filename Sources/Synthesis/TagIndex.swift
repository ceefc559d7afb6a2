// Tags and the cases that carry them, with the vocabulary's order among tags (broader, narrower, related) and the one
// that only the cases show: which tags stand together.

import Cases

/// One tag in use or in the vocabulary.
public struct TagEntry: Sendable {
  public let tag: Tag
  /// The places in `PublicPortfolio.cases` of those that carry the tag itself.
  public let cases: [Int]
  /// The same with those that carry a narrower tag, at any depth. Of very many of these the first.
  public let casesBelow: [Int]
  /// How many cases carry the tag or a narrower one.
  public let countBelow: Int
  public let broader: [TagID]
  public let narrower: [TagID]
  public let related: [TagID]
  /// Tags that stand beside this one in at least one case, the most frequent first.
  public let companions: [TagCompanion]
}

/// A tag that shares cases with another.
public struct TagCompanion: Sendable, Hashable {
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

  init(of portfolio: PublicPortfolio) {
    var holders: [TagID: [Int]] = [:]
    for (index, study) in portfolio.cases.enumerated() {
      for tag in Set(study.tags.map(\.value)).sorted() { holders[tag, default: []].append(index) }
    }
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
      holders: current.map { holders[$0.id] ?? [] },
      narrower: current.map { (narrower[$0.id] ?? []).compactMap { numbers[$0] } },
      cases: portfolio.cases.count)
    entries = current.enumerated().map { number, tag in
      var counts: [TagID: Int] = [:]
      for study in holders[tag.id] ?? [] {
        for other in Set(portfolio.cases[study].tags.map(\.value)) where other != tag.id && known.contains(other) {
          counts[other, default: 0] += 1
        }
      }
      let companions = counts.map { TagCompanion(tag: $0.key, count: $0.value) }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.tag < $1.tag }
      return TagEntry(
        tag: tag, cases: holders[tag.id] ?? [], casesBelow: below.shown[number], countBelow: below.counts[number],
        broader: TagIndex.unique(tag.broader.lazy.map(\.value).filter(known.contains)),
        narrower: (narrower[tag.id] ?? []).sorted(), related: (related[tag.id] ?? []).sorted(), companions: companions)
    }
    places = numbers
    // Replacements may follow one another; the last is where a reader should end. A circle has no end, and no page.
    let words = TagVocabulary(portfolio.tags)
    replaced = words.tags.compactMap { tag in
      guard tag.replacedBy != nil, let end = words.preferred(tag.id), known.contains(end) else { return nil }
      return (tag, end)
    }
  }

  /// The ids, each once.
  private static func unique(_ ids: some Sequence<TagID>) -> [TagID] {
    var seen: Set<TagID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Returns the entry of a tag. O(1).
  public subscript(id: TagID) -> TagEntry? { places[id].map { entries[$0] } }
}
