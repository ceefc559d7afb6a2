// The cases of a portfolio in the order of what they report on one domain: an order to read by, which explains nothing.

import Cases

/// What a case reports on a domain, as far as cases are put in order by it. Directions are never added: a case with
/// several results is in a group of its own.
public enum DomainResult: Sendable, Hashable {
  /// One result, among some people.
  case one(Direction, Reported<Among>)
  case several
  case notReported

  /// Returns what a case reports on a domain. O(outcomes of the case).
  public init(of study: CaseRecord, on domain: OutcomeDomain) {
    var results: Set<DomainResult> = []
    for outcome in study.outcomes where outcome.domain == domain {
      results.insert(.one(outcome.direction, outcome.among))
    }
    self = results.count > 1 ? .several : results.first ?? .notReported
  }

  /// All of them, in the order in which a page has them: from better to worse, of each direction by who it is among.
  public static let all: [DomainResult] =
    Direction.allCases.flatMap { direction in
      Reported<Among>.all.map { DomainResult.one(direction, $0) }
    } + [.several, .notReported]
}

extension Reported<Among> {
  /// Among whom outcomes may be, in the order in which pages list them, and why that may be missing.
  package static let all: [Reported<Among>] = Among.allCases.map { .value($0) } + missing
}
