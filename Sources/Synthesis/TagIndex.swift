// Tags and the cases that carry them, with the vocabulary's order among tags (broader, narrower, related) and the one
// that only the cases show: which tags stand together.

import Cases

/// One tag in use or in the vocabulary.
public struct TagEntry: Sendable {
  public let tag: Tag
  /// The places in `Portfolio.cases` of those that carry the tag itself.
  public let cases: [Int]
  /// The same with those that carry a narrower tag, at any depth.
  public let casesBelow: [Int]
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

  init(of portfolio: Portfolio) {
    let vocabulary = Dictionary(portfolio.tags.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
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
      for broader in tag.broader where known.contains(broader.value) { narrower[broader.value, default: []].insert(tag.id) }
      // Being related is mutual, whichever of the two says so.
      for other in tag.related where known.contains(other.value) && other.value != tag.id {
        related[tag.id, default: []].insert(other.value)
        related[other.value, default: []].insert(tag.id)
      }
    }
    func below(_ start: TagID) -> [Int] {
      var seen: Set<TagID> = []
      var waiting = [start]
      var cases: Set<Int> = []
      while let tag = waiting.popLast() {
        guard seen.insert(tag).inserted else { continue }
        cases.formUnion(holders[tag] ?? [])
        waiting += narrower[tag] ?? []
      }
      return cases.sorted()
    }
    entries = current.map { tag in
      var counts: [TagID: Int] = [:]
      for study in holders[tag.id] ?? [] {
        for other in Set(portfolio.cases[study].tags.map(\.value)) where other != tag.id && known.contains(other) {
          counts[other, default: 0] += 1
        }
      }
      let companions = counts.map { TagCompanion(tag: $0.key, count: $0.value) }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.tag < $1.tag }
      return TagEntry(
        tag: tag, cases: holders[tag.id] ?? [], casesBelow: below(tag.id),
        broader: tag.broader.map(\.value).enumerated().filter { place, id in
          known.contains(id) && !tag.broader[..<place].contains { $0.value == id }
        }.map(\.element),
        narrower: (narrower[tag.id] ?? []).sorted(), related: (related[tag.id] ?? []).sorted(), companions: companions)
    }
    places = Dictionary(entries.enumerated().map { ($1.tag.id, $0) }, uniquingKeysWith: { first, _ in first })
    replaced = portfolio.tags.sorted { $0.id < $1.id }.compactMap { tag in
      // Replacements may follow one another; the last is where a reader should end. A circle has no end, and no page.
      var seen: Set<TagID> = [tag.id]
      var next = tag.replacedBy?.value
      while let id = next, let further = vocabulary[id]?.replacedBy?.value, seen.insert(id).inserted { next = further }
      guard let next, known.contains(next) else { return nil }
      return (tag, next)
    }
  }

  /// Returns the entry of a tag. O(1).
  public subscript(id: TagID) -> TagEntry? { places[id].map { entries[$0] } }
}
