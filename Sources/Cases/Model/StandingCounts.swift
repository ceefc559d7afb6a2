// How cases are counted across a portfolio. Cases are counted, never their actions or outcomes; the cases of one
// programme count once, for they share what they report; and those of one standing are never added to those of another,
// for a count that mixes what happened with what was invented says nothing of either.

/// Numbers of cases, by what kind of account they are.
public struct StandingCounts: Sendable, Hashable {
  private var empirical = 0
  private var composite = 0
  private var illustrative = 0
  /// How many cases are not counted because another of their programme is.
  public private(set) var joined = 0

  /// A programme of the cases of one standing.
  fileprivate struct Programme: Hashable {
    let standing: Standing
    let name: String
  }

  /// Counts cases, each once; of those of one standing that name one programme, the first. O(cases).
  public init(of cases: some Sequence<CaseRecord>) {
    var counted: Set<Programme> = []
    for study in cases { add(study.standing, study.programme, &counted) }
  }

  private mutating func add(_ standing: Standing, _ programme: String?, _ counted: inout Set<Programme>) {
    let isFirst = programme.map { counted.insert(Programme(standing: standing, name: $0)).inserted }
    add(standing, isJoined: isFirst == false)
  }

  fileprivate init() {}

  /// - Parameter isJoined: Whether another case of its programme has been counted.
  fileprivate mutating func add(_ standing: Standing, isJoined: Bool = false) {
    switch standing {
    case _ where isJoined: joined += 1
    case .empirical: empirical += 1
    case .composite: composite += 1
    case .illustrative: illustrative += 1
    }
  }

  /// Counts the cases at places of a list; of equal places only one, which follow each other. O(places).
  public init(at places: some Sequence<Int>, of cases: [CaseRecord]) {
    var counted: Set<Programme> = []
    var last: Int?
    for place in places where place != last {
      // A case as a whole would be copied.
      add(cases[place].standing, cases[place].programme, &counted)
      last = place
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

/// Counts the cases of many lists. What is asked of a case for it is worked out once.
public struct StandingCounter: Sendable {
  /// A number for each programme of each standing; nil for a case of none.
  private let programmes: [Int?]
  private let standings: [Standing]
  /// For each programme the last list in which it was counted.
  private var lastLists: [Int]
  private var list = 0

  /// O(cases).
  public init(of cases: [CaseRecord]) {
    var numbers: [StandingCounts.Programme: Int] = [:]
    programmes = cases.map { study in
      study.programme.map { name in
        let programme = StandingCounts.Programme(standing: study.standing, name: name)
        let number = numbers[programme] ?? numbers.count
        numbers[programme] = number
        return number
      }
    }
    standings = cases.map(\.standing)
    lastLists = [Int](repeating: 0, count: numbers.count)
  }

  /// Returns how many cases of each standing are at places, which differ; of those of one standing that name one
  /// programme, the first. O(places).
  public mutating func count(_ places: some Sequence<Int>) -> StandingCounts {
    list += 1
    var counts = StandingCounts()
    for place in places {
      if let programme = programmes[place] {
        let isCounted = lastLists[programme] == list
        lastLists[programme] = list
        counts.add(standings[place], isJoined: isCounted)
      } else {
        counts.add(standings[place])
      }
    }
    return counts
  }
}
