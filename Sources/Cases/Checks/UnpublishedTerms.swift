// The tags and needs that come out with no case: those that only cases use which are left out. Their labels and
// definitions may say what such a case is about. What no case uses at all is published, for it waits for its first.

import Diagnostics

/// The tags and needs of a portfolio that only cases use which are not published.
struct UnpublishedTerms {
  /// By id.
  let tags: [TagID]
  /// In the order of needs.yml.
  let needs: [NeedID]

  /// O(tags and needs of cases + links), and over all tags once for each step between a tag and those above and below.
  ///
  /// - Parameter isPublished: Whether a case is.
  init(of draft: PortfolioDraft, isPublished: (CaseRecord) -> Bool) {
    let left = draft.cases.filter { !isPublished($0) }
    guard !left.isEmpty else {
      tags = []
      needs = []
      return
    }
    let published = draft.cases.filter(isPublished)
    let texts = published.map(\.outline) + (draft.idealTypes.map(\.body) + draft.pages.map(\.body)).map(\.outline)
    let named = Set(published.flatMap(Self.needs) + draft.idealTypes.flatMap { $0.needs.map(\.value) })
    let usedByLeft = Set(left.flatMap(Self.needs))
    needs = draft.vocabulary.needs.map(\.id).filter { usedByLeft.contains($0) && !named.contains($0) }

    let words = draft.vocabulary.tags
    let used = Set(published.flatMap(Self.tags) + texts.flatMap(Self.links))
    tags = Self.tags(
      of: words.tags, onlyIn: Set(left.flatMap(Self.tags) + left.map(\.outline).flatMap(Self.links)), used: used,
      preferred: words.preferred)
  }

  private static func tags(_ study: CaseRecord) -> [TagID] { study.tags.map(\.value) }

  private static func needs(_ study: CaseRecord) -> [NeedID] { study.actions.flatMap(\.needs) }

  private static func links(_ text: ArticleOutline) -> [TagID] {
    text.links.filter { $0.kind == .tag }.map { TagID($0.name) }
  }

  /// Returns the tags of `left` that nothing published uses, itself or by a narrower one; and with them those that are
  /// only above or only below such tags.
  private static func tags(
    of all: [Tag], onlyIn left: Set<TagID>, used: Set<TagID>, preferred: (TagID) -> TagID?
  ) -> [TagID] {
    guard !left.isSubset(of: used) else { return [] }
    let current = all.filter { $0.replacedBy == nil }
    let known = Set(current.map(\.id))
    var narrower: [TagID: [TagID]] = [:]
    for tag in current { for broader in tag.broader { narrower[broader.value, default: []].append(tag.id) } }

    // A tag in use shows the way to those above it.
    var shown = used
    repeat {
      let above = current.filter { shown.contains($0.id) }.flatMap { $0.broader.map(\.value) }
      guard !shown.isSuperset(of: above) else { break }
      shown.formUnion(above)
    } while true

    var hidden = left.intersection(known).subtracting(shown)
    while !hidden.isEmpty {
      let more = current.filter { tag in
        guard !shown.contains(tag.id), !hidden.contains(tag.id) else { return false }
        return [tag.broader.map(\.value).filter(known.contains), narrower[tag.id] ?? []].contains {
          !$0.isEmpty && hidden.isSuperset(of: $0)
        }
      }
      guard !more.isEmpty else { break }
      hidden.formUnion(more.map(\.id))
    }
    return all.map(\.id).filter { id in hidden.contains(id) || preferred(id).map(hidden.contains) ?? false }
  }
}
