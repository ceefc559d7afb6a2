// How cases are counted across a portfolio. Cases are counted, never their actions or outcomes; the cases of one programme
// count once, for they share what they report; and those of one standing are never added to those of another, for a count
// that mixes what happened with what was invented says nothing of either.

/// Numbers of cases, by what kind of account they are.
public struct StandingCounts: Sendable, Hashable {
  private var counts: [Standing: Int] = [:]

  /// Counts cases; those of one standing that name one programme are one. O(cases).
  public init(of cases: some Sequence<CaseRecord>) {
    counts = cases.reduce(into: [Standing: Set<Unit>]()) { units, study in
      units[study.standing, default: []].insert(Unit(of: study))
    }.mapValues(\.count)
  }

  /// Returns how many cases are of a standing.
  public subscript(standing: Standing) -> Int { counts[standing] ?? 0 }

  /// How many cases there are, for limits and not for readers.
  public var all: Int { counts.values.reduce(0, +) }

  /// How many cases are reported from real schools.
  public var real: Int { self[.empirical] }

  /// Returns how many of these are not among `others`, which are some of them.
  public func without(_ others: StandingCounts) -> StandingCounts {
    var rest = self
    for standing in Standing.allCases { rest.counts[standing] = self[standing] - others[standing] }
    return rest
  }

  /// What counts as one: a programme, or a case that names none.
  private enum Unit: Hashable {
    case programme(String)
    case study(Slug)

    init(of study: CaseRecord) {
      self = study.context.programme.value.map { .programme($0.name) } ?? .study(study.slug)
    }
  }
}
