// Cases of one standing, as lists show them: what happened comes before what was invented, and what was published last
// before the rest.

import Cases
import Themes
import Words

extension PageSchema {
  static let caseGroup = PageSchema(
    "case-group", "the cases of one standing that a page lists", texts: [.label, .note],
    inside: [.list(.cases, of: .card)])
}

/// Cases of one standing, by their places in the portfolio.
struct CaseGroup: Sendable, Hashable {
  let standing: Standing
  let cases: [Int]

  /// Returns the places of all cases: by standing, of each those published last first, in a preview behind its drafts.
  /// O(n log n).
  static func order(of cases: [CaseRecord]) -> [Int] {
    cases.indices.sorted { left, right in
      let (a, b) = (cases[left], cases[right])
      guard a.standing == b.standing else { return a.standing.rank < b.standing.rank }
      return switch (a.published?.value, b.published?.value) {
      case (let first?, let second?) where first != second: first > second
      case (nil, _?): true
      case (_?, nil): false
      default: a.slug < b.slug
      }
    }
  }

  /// Returns a stretch of that order in groups, of each at most so many.
  static func groups(_ order: ArraySlice<Int>, of cases: [CaseRecord], atMost most: Int = .max) -> [CaseGroup] {
    Standing.allCases.compactMap { standing in
      let group = order.lazy.filter { cases[$0].standing == standing }.prefix(most)
      return group.isEmpty ? nil : CaseGroup(standing: standing, cases: Array(group))
    }
  }

  /// The cases of which a list shows the small drawing: what was drawn to explain looks the same everywhere.
  func drawings(of all: [CaseRecord]) -> [Slug] { cases.map { all[$0] }.filter { !$0.isSchematic }.map(\.slug) }
}

extension Standing {
  /// Real cases first.
  fileprivate var rank: Int { Standing.allCases.firstIndex(of: self) ?? 0 }
}

extension SiteContext {
  /// Returns the cases of one standing with their heading.
  ///
  /// - Parameter filters: What they may be narrowed down by.
  func caseGroup(
    _ group: CaseGroup, origin: LinkOrigin, withDiagrams: Bool, filters: [FilterValue] = []
  ) -> PageObject {
    var item = PageObject(.caseGroup)
    item[.label] = words.noun(group.standing, for: 2).capitalisedFirst
    let cases = group.cases.map { record(at: $0) }
    item[.note] = words.meaning(
      ofCases: group.standing, haveSchools: cases.allSatisfy { $0.schoolPresence == .present })
    item[.cases] = cases.map { study in
      var card = card(study, origin: origin, withDiagram: withDiagrams)
      if !filters.isEmpty { card[.classes] = classes(Filters.values(of: study), of: filters) }
      return card
    }
    return item
  }
}
