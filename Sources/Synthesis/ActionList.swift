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
  public private(set) var places: [ActionPlace] = []
  public private(set) var cases = StandingCounts()

  public var isEmpty: Bool { places.isEmpty }

  init() {}

  /// Adds an action behind all others of its case. O(1).
  mutating func add(_ place: ActionPlace, of study: CaseRecord) {
    if places.last?.study != place.study { cases.add(study) }
    places.append(place)
  }
}
