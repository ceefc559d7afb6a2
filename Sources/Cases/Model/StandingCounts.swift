// How many cases there are of each standing. They are never added: a count that mixes what happened with what was invented
// says nothing of either.

/// Numbers of cases, by what kind of account they are.
public struct StandingCounts: Sendable, Hashable {
  private var counts: [Standing: Int] = [:]

  /// O(cases).
  public init(of cases: some Sequence<CaseRecord>) {
    for study in cases { counts[study.standing, default: 0] += 1 }
  }

  /// Returns how many cases are of a standing.
  public subscript(standing: Standing) -> Int { counts[standing] ?? 0 }

  /// How many cases there are, for limits and not for readers.
  public var all: Int { counts.values.reduce(0, +) }
}
