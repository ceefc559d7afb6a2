// How many cases there are of each standing. They are not added for readers: a count that mixes what happened with what
// was invented says nothing of either.

/// Numbers of cases, by what kind of account they are.
public struct StandingCounts: Sendable, Hashable {
  private var empirical = 0
  private var composite = 0
  private var illustrative = 0

  public init() {}

  /// O(cases).
  public init(of cases: some Sequence<CaseRecord>) {
    for study in cases { add(study.standing) }
  }

  /// Counts one more case.
  public mutating func add(_ standing: Standing) {
    switch standing {
    case .empirical: empirical += 1
    case .composite: composite += 1
    case .illustrative: illustrative += 1
    }
  }

  /// How many cases are of a standing.
  public subscript(standing: Standing) -> Int {
    switch standing {
    case .empirical: empirical
    case .composite: composite
    case .illustrative: illustrative
    }
  }

  /// How many cases there are, for limits and not for readers.
  public var all: Int { empirical + composite + illustrative }
}
