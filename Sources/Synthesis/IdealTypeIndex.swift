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
  private let cases: [String: StandingCounts]

  init(of portfolio: PublicPortfolio) {
    var instances: [String: [IdealTypeInstance]] = [:]
    for (study, content) in portfolio.cases.enumerated() {
      let places = Dictionary(
        content.evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      for (index, action) in content.actions.enumerated() {
        guard let claim = action.idealType else { continue }
        let evidence = action.evidence.compactMap { places[$0.value] }
        instances[claim.slug.value, default: []].append(
          IdealTypeInstance(
            place: ActionPlace(study: study, action: index), deviates: claim.deviates,
            wentWrong: action.wentWrong.value,
            evidence: evidence))
      }
    }
    self.instances = instances
    cases = instances.mapValues { StandingCounts(at: $0.map(\.place.study), of: portfolio.cases) }
  }

  /// Returns the actions that claim a type, in the order of the portfolio's cases. O(1).
  public subscript(slug: Slug) -> [IdealTypeInstance] { instances[slug.text] ?? [] }

  /// Returns in how many cases of each standing a type is claimed. O(1).
  public func cases(of slug: Slug) -> StandingCounts { cases[slug.text] ?? StandingCounts(of: []) }
}
