// How cases are counted across a portfolio. Cases are counted, never their actions or outcomes; the cases of one
// programme count once, for they share what they report; and those of one standing are never added to those of another,
// for a count that mixes what happened with what was invented says nothing of either.

import Formats

/// Numbers of cases, by what kind of account they are.
public struct StandingCounts: Sendable, Hashable {
  private var empirical = 0
  private var composite = 0
  private var illustrative = 0
  /// How many cases are not counted because another of their programme is.
  public private(set) var joined = 0

  /// Counts cases, each once; of those of one standing that name one programme, the first. O(cases).
  public init(of cases: some Sequence<CaseRecord>) {
    var programmes: [Standing: Set<String>] = [:]
    for study in cases {
      if let programme = study.context.programme.value {
        let name = programme.name.lowercased().withSingleBlanks
        guard programmes[study.standing, default: []].insert(name).inserted else {
          joined += 1
          continue
        }
      }
      switch study.standing {
      case .empirical: empirical += 1
      case .composite: composite += 1
      case .illustrative: illustrative += 1
      }
    }
  }

  /// Counts the cases at places of a list; of equal places only one, which follow each other. O(places).
  public init(at places: some Sequence<Int>, of cases: [CaseRecord]) {
    var distinct: [Int] = []
    for place in places where distinct.last != place { distinct.append(place) }
    self.init(of: distinct.lazy.map { cases[$0] })
  }

  /// How many cases are of a standing.
  public subscript(standing: Standing) -> Int {
    switch standing {
    case .empirical: empirical
    case .composite: composite
    case .illustrative: illustrative
    }
  }

  /// How many cases are reported from real schools.
  public var real: Int { empirical }

  /// How many cases there are, for limits and not for readers.
  public var all: Int { empirical + composite + illustrative }

  /// Returns how many of these are not among `others`, which are some of them.
  public func without(_ others: StandingCounts) -> StandingCounts {
    var rest = self
    rest.empirical -= others.empirical
    rest.composite -= others.composite
    rest.illustrative -= others.illustrative
    rest.joined = max(0, joined - others.joined)
    return rest
  }
}
