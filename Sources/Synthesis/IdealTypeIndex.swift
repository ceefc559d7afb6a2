// Which actions claim to be an instance of which ideal type. The type's page sets them side by side, each with how it
// departs from the type and what went wrong: one case cannot show that.

import Cases

/// One action's claim, with what a reader weighs it by.
public struct IdealTypeInstance: Sendable, Hashable {
  public let place: ActionPlace
  /// How the case departs from the type, in its author's words.
  public let deviates: String?
  public let wentWrong: String?
  /// The places in `CaseStudy.evidence`, in the action's order.
  public let evidence: [Int]
}

/// The claims on every ideal type.
public struct IdealTypeIndex: Sendable {
  private let instances: [String: [IdealTypeInstance]]

  init(of portfolio: Portfolio) {
    var instances: [String: [IdealTypeInstance]] = [:]
    for (study, content) in portfolio.cases.enumerated() {
      for (index, action) in content.actions.enumerated() {
        guard let claim = action.idealType else { continue }
        let evidence = action.evidence.compactMap { id in content.evidence.firstIndex { $0.id == id.value } }
        instances[claim.slug.value, default: []].append(
          IdealTypeInstance(
            place: ActionPlace(study: study, action: index), deviates: claim.deviates, wentWrong: action.wentWrong.value,
            evidence: evidence))
      }
    }
    self.instances = instances
  }

  /// Returns the actions that claim a type, in the order of the portfolio's cases. O(1).
  public subscript(slug: Slug) -> [IdealTypeInstance] { instances[slug.text] ?? [] }

  /// Returns in how many cases a type is claimed.
  public func caseCount(of slug: Slug) -> Int { Set(self[slug].map(\.place.study)).count }
}
