// Actions of several cases that have something in common, with the cases that they are in.

import Cases

/// Where an action is: its case in the portfolio, and its place in the case.
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
    self.cases = StandingCounts(at: places.lazy.map(\.study), of: cases)
  }
}

extension PublicPortfolio {
  /// The places of all cases: what happened comes before what was invented.
  var realFirst: [Int] { cases.realFirst }
}

extension [CaseRecord] {
  /// The same of any cases.
  var realFirst: [Int] {
    Standing.allCases.flatMap { standing in indices.filter { self[$0].standing == standing } }
  }
}
