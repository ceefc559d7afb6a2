// What changed, across cases, by the domain in which it did. An outcome is named by its place, so that every page leads
// to the one record that its case holds, and its direction is never added to that of another.

import Cases

/// Where an outcome is: its case in the portfolio, and its place in the case.
public struct OutcomePlace: Sendable, Hashable {
  /// The place in `PublicPortfolio.cases`.
  public let study: Int
  /// The place in `CaseStudy.outcomes`.
  public let outcome: Int
}

/// What a portfolio reports on one domain.
public struct OutcomeEntry: Sendable {
  public let domain: OutcomeDomain
  /// Real cases first, then composite, then invented ones; each in the portfolio's order.
  public let places: [OutcomePlace]
  /// The cases that report what changed in the domain, and those that do not; not those that say it is not known.
  public let reporting: StandingCounts
  public let silent: StandingCounts
  /// Those of the silent ones that name an outcome in the domain, and not which way it went.
  public let undirected: StandingCounts
  /// Whether a real case reports a result here that was mixed, none or negative.
  public let hasContrast: Bool
  /// Whether real cases report on it, and all of them a good result.
  public var isOneSided: Bool { reporting.real > 0 && !hasContrast }
  /// What may not be concluded from the cases.
  public let limits: [ConclusionLimit]
}

/// The outcomes of a portfolio, by domain.
public struct OutcomeIndex: Sendable {
  private let domains: [OutcomeDomain: OutcomeEntry]
  /// The cases that report an outcome in any domain.
  public let reporting: StandingCounts
  /// What may not be concluded from the outcomes of any domain.
  public let limits: [ConclusionLimit]

  /// O(outcomes and their evidence + cases).
  public init(of portfolio: PublicPortfolio) {
    let cases = portfolio.cases
    let all = StandingCounts(of: cases)
    var places: [OutcomeDomain: [OutcomePlace]] = [:]
    for study in portfolio.realFirst {
      for (outcome, head) in cases[study].outcomes.enumerated() {
        places[head.domain, default: []].append(OutcomePlace(study: study, outcome: outcome))
      }
    }
    domains = Dictionary(
      uniqueKeysWithValues: OutcomeDomain.allCases.map {
        ($0, OutcomeEntry(of: $0, at: places[$0] ?? [], in: cases, all: all))
      })
    reporting = StandingCounts(of: cases.lazy.filter { $0.outcomes.contains(where: \.isReported) })
    limits = ConclusionLimit.all(reporting: reporting) + (reporting.real > 1 ? [.sum] : [])
  }

  /// Returns what is reported on a domain, which may be nothing. O(1).
  public subscript(domain: OutcomeDomain) -> OutcomeEntry {
    domains[domain] ?? OutcomeEntry(of: domain, at: [], in: [], all: StandingCounts(of: []))
  }
}

extension OutcomeEntry {
  fileprivate init(of domain: OutcomeDomain, at places: [OutcomePlace], in cases: [CaseRecord], all: StandingCounts) {
    self.domain = domain
    self.places = places
    let reported = places.filter { cases[$0.study].outcomes[$0.outcome].isReported }
    reporting = StandingCounts(at: reported.lazy.map(\.study), of: cases)
    silent = all.without(reporting)
    undirected = StandingCounts(at: places.lazy.map(\.study), of: cases).without(reporting)
    let real = reported.filter { cases[$0.study].standing == .empirical }
    hasContrast = real.contains { cases[$0.study].outcomes[$0.outcome].direction.isContrast }
    limits = ConclusionLimit.all(of: domain, reporting: reporting, silent: silent, real: real, in: cases)
  }
}
