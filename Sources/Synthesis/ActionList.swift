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

/// Actions: school leaders' own, then others', then those of which it is not reported whose they are, then those that
/// are not what leaders did; and in how many cases of each standing leaders did something of the kind.
public struct ActionList: Sendable, Hashable {
  /// Those of one attribution together, and among them those of one case.
  public let places: [ActionPlace]
  /// The cases that report something of the kind.
  public let coverage: ActionCoverage

  public var isEmpty: Bool { places.isEmpty }

  /// - Parameter places: Those of one case together, which is the order that those of one attribution keep.
  ///
  /// O(actions).
  init(_ places: [ActionPlace] = [], in cases: [CaseRecord] = []) {
    var parts = Array(repeating: [ActionPlace](), count: Attribution.allCases.count)
    for place in places { parts[cases[place.study].actions[place.action].attribution.rawValue].append(place) }
    self.places = Array(parts.joined())
    coverage = ActionCoverage(places, in: cases)
  }
}

extension PublicPortfolio {
  /// The places of all cases: what happened comes before what was invented.
  package var realFirst: [Int] { cases.realFirst }
}

extension [CaseRecord] {
  /// The same of any cases.
  var realFirst: [Int] {
    Standing.allCases.flatMap { standing in indices.filter { self[$0].standing == standing } }
  }
}
