// Which actions claim to be an instance of which ideal type. The type's page sets them side by side, each with how it
// departs from the type and what went wrong: one case cannot show that.

import Cases

/// One action's claim, with what a reader weighs it by.
public struct IdealTypeInstance: Sendable, Hashable {
  public let place: ActionPlace
  /// Whether it counts among what leaders did.
  public let isCounted: Bool
  /// How the case departs from the type, in its author's words.
  public let deviates: String?
  public let wentWrong: String?
  /// The places in `CaseStudy.evidence` of what the action and its effects rest on, each once and in their order.
  public let evidence: [Int]
  /// Whether the action has each ingredient of the type that has an id, in the type's order; nil where that is not
  /// reported.
  public let ingredients: [Bool?]
  /// Whether each ingredient of the type has an id, so that an action can be said to have it.
  public let areAllNamed: Bool
  /// Whether it did what it was meant for; nil where its effects do not say so.
  public let worked: Bool?

  /// Whether it is reported which ingredients it has or lacks; of a type without ids nothing more can be reported than
  /// that it is one.
  public var isReported: Bool { ingredients.isEmpty || ingredients.contains { $0 != nil } }
  /// Whether it has all that makes the type work; what else is done otherwise is what may be adapted.
  public var isFaithful: Bool { !ingredients.isEmpty && ingredients.allSatisfy { $0 == true } }
  /// Whether nothing is done otherwise: it has each ingredient, and each has an id by which that is said.
  public var isJustSo: Bool { isFaithful && areAllNamed }
  /// Whether it lacks something of that; or is done otherwise, and it is not reported to have it all.
  public var isDeviating: Bool { ingredients.contains(false) || deviates != nil && !isFaithful }
}

extension ActionHead {
  /// What the action and its effects rest on, each once and in their order.
  fileprivate var allEvidence: [EvidenceID] {
    var seen: Set<EvidenceID> = []
    return (evidence + effects.evidence).map(\.value).filter { seen.insert($0).inserted }
  }

  /// Whether it did what it was meant for: for the better for somebody, and for nobody without effect or for the worse.
  /// What was dropped did not. Nil where neither is so.
  fileprivate var worked: Bool? {
    if isDropped { return false }
    let (one, other) = (effects.participants.value?.direction.value, effects.colleagues.value?.direction.value)
    func isFound(_ direction: Direction) -> Bool { one == direction || other == direction }
    let (isGood, isBad) = (isFound(.positive), isFound(.none) || isFound(.negative))
    return isGood == isBad || isFound(.mixed) ? nil : isGood
  }
}

/// The claims on every ideal type.
public struct IdealTypeIndex: Sendable {
  private let instances: [String: [IdealTypeInstance]]
  private let cases: [String: CaseCoverage]
  private let actions: [String: ActionCoverage]

  init(of portfolio: PublicPortfolio) {
    var instances: [String: [IdealTypeInstance]] = [:]
    let ingredients = Dictionary(
      portfolio.idealTypes.map { type in (type.slug.text, type.ingredients.map { $0.id?.value }) },
      uniquingKeysWith: { first, _ in first })
    for study in portfolio.realFirst {
      let content = portfolio.cases[study]
      for (index, action) in content.actions.enumerated() {
        guard let claim = action.idealType else { continue }
        let evidence = action.allEvidence.compactMap { content.evidencePlaces[$0] }
        let type = ingredients[claim.slug.value] ?? []
        instances[claim.slug.value, default: []].append(
          IdealTypeInstance(
            place: ActionPlace(study: study, action: index), isCounted: action.isCounted, deviates: claim.deviates,
            wentWrong: action.wentWrong.value,
            evidence: evidence,
            ingredients: type.compactMap(\.self).map { ingredient in
              claim.has.contains { $0.value == ingredient }
                ? true : claim.lacks.contains { $0.value == ingredient } ? false : nil
            }, areAllNamed: type.allSatisfy { $0 != nil },
            worked: action.worked))
      }
    }
    self.instances = instances.mapValues { claims in claims.filter(\.isCounted) + claims.filter { !$0.isCounted } }
    actions = instances.mapValues { ActionCoverage($0.lazy.map(\.place), in: portfolio.cases) }
    cases = instances.mapValues { claims in
      let counted = claims.filter(\.isCounted)
      func count(_ claims: [IdealTypeInstance]) -> StandingCounts {
        StandingCounts(at: claims.map(\.place.study), of: portfolio.cases)
      }
      return CaseCoverage(count(counted.filter(\.isReported)), of: count(counted))
    }
  }

  /// Returns the actions that claim a type, those of real cases first; behind them those that are not what leaders did.
  /// O(1).
  public subscript(slug: Slug) -> [IdealTypeInstance] { instances[slug.text] ?? [] }

  /// Returns the cases in which leaders did what claims a type: those that report which of its ingredients it has or
  /// lacks, and those that do not. O(1).
  public func cases(of slug: Slug) -> CaseCoverage { cases[slug.text] ?? .none }

  /// Returns the cases with actions that claim a type, by whether these are what leaders did. O(1).
  public func actions(of slug: Slug) -> ActionCoverage { actions[slug.text] ?? ActionCoverage([], in: []) }
}
