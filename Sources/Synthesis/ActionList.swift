// Actions of several cases that have something in common, with the cases that they are in.

import Cases

/// Where an action stands: its case in the portfolio, and its place in the case.
public struct ActionPlace: Sendable, Hashable {
  /// The place in `PublicPortfolio.cases`.
  public let study: Int
  /// The place in `CaseStudy.actions`.
  public let action: Int

  public init(study: Int, action: Int) {
    self.study = study
    self.action = action
  }
}

/// Actions, those of one case together, and in how many cases of each standing they are.
public struct ActionList: Sendable, Hashable {
  public let places: [ActionPlace]
  public let cases: StandingCounts

  public var isEmpty: Bool { places.isEmpty }

  /// O(actions).
  init(_ places: [ActionPlace] = [], in cases: [CaseRecord] = []) {
    self.places = places
    var studies: [Int] = []
    for place in places where studies.last != place.study { studies.append(place.study) }
    self.cases = StandingCounts(of: studies.lazy.map { cases[$0] })
  }
}
