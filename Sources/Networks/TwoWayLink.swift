// The two-way link between schools and their PLN (Figure 2): what a school puts in, and what comes home to colleagues,
// each as leaders' actions and as ties, inside the wider environment. Absence is told apart from silence: only a school
// where everyone listed was asked about ties can be said to have a link that runs one way only.

/// What is known of the link in both directions.
public struct TwoWayLink: Sendable, Hashable {
  public enum Way: Sendable, Hashable, CaseIterable {
    /// From the school into the PLN.
    case inward
    /// From the PLN to colleagues at school.
    case home
  }

  /// One leadership action.
  public struct Action: Sendable, Hashable {
    public let title: String
    /// Where it is told in full.
    public let href: String
    /// What leaders do who act so (Brown & Flood 2019), such as `Mobilising`.
    public let function: String
    public let way: Way
    /// Who did it, such as `school leader`; nil where it is not reported.
    public let by: String?
    /// What carried home what was learned, or in words why that is not known.
    public let boundaryObject: String?
    public let isBoundaryObjectMissing: Bool
    /// What colleagues did with it, in a sentence: `Colleagues know about it.`
    public let reaches: String?

    public init(
      title: String, href: String, function: String, way: Way, by: String? = nil, boundaryObject: String? = nil,
      isBoundaryObjectMissing: Bool = false, reaches: String? = nil
    ) {
      self.title = title
      self.href = href
      self.function = function
      self.way = way
      self.by = by
      self.boundaryObject = boundaryObject
      self.isBoundaryObjectMissing = isBoundaryObjectMissing
      self.reaches = reaches
    }
  }

  /// A home school, or several alike that are told of as one.
  public struct School: Sendable, Hashable {
    public let name: String
    public let href: String?
    /// One line on its size, such as `3 of 9 in the PLN`.
    public let caption: String
    /// What its leaders did there, and not at all home schools.
    public let actions: [Action]
    /// Nil where a network is only drawn to explain, where no tie at all is reported, and where nobody is listed.
    public let ties: HomeTies?
    /// Whether everyone listed was asked about every tie.
    public let isRosterComplete: Bool

    public init(
      name: String, href: String?, caption: String, actions: [Action], ties: HomeTies?, isRosterComplete: Bool
    ) {
      self.name = name
      self.href = href
      self.caption = caption
      self.actions = actions
      self.ties = ties
      self.isRosterComplete = isRosterComplete
    }

    /// Whether the absence of a tie is a finding.
    var knowsTies: Bool { isRosterComplete && ties?.canShow == true }
    /// Whether anything is known of it alone.
    var hasOwnWords: Bool { !actions.isEmpty || knowsTies || Way.allCases.contains { ties?.runs($0) ?? false } }
    /// Whether ties lead a part of a way.
    var hasPartOfAWay: Bool { ties.map { $0.heard + $0.reached + $0.givers + $0.takers > 0 } ?? false }
    /// Whether ties are known not to lead all this way.
    func stopsShort(_ way: Way) -> Bool { knowsTies && ties?.runs(way) == false }
  }

  /// What a school's link comes to.
  public enum Verdict: Sendable, Hashable {
    case bothWays
    /// Leaders acted both ways, but no tie is reported that leads this way, or either way where it is nil; there may be
    /// some.
    case acted(untied: Way?)
    /// Ties lead this way and no other, and everyone listed was asked.
    case only(Way)
    /// This way alone is reported; the other may only be unreported.
    case reported(Way)
    /// Ties lead neither way, and everyone listed was asked.
    case neither
    case nothing
  }

  /// Something of the wider environment.
  public struct Fact: Sendable, Hashable {
    public let label: String
    public let value: String

    public init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  public let environment: [Fact]
  /// What leaders did at all home schools.
  public let everywhere: [Action]
  /// In the author's order.
  public let schools: [School]

  /// How many actions at all home schools go each way.
  private let countsEverywhere: [Way: Int]

  public init(environment: [Fact], everywhere: [Action], schools: [School]) {
    self.environment = environment
    self.everywhere = everywhere
    self.schools = schools
    countsEverywhere = Dictionary(everywhere.map { ($0.way, 1) }, uniquingKeysWith: +)
  }

  /// Returns how many actions at all home schools go one way. O(1).
  func countEverywhere(_ way: Way) -> Int { countsEverywhere[way] ?? 0 }

  /// Schools with something of their own to show; the others have only what is done everywhere, or nothing.
  var shown: [School] { schools.filter(\.hasOwnWords) }
  var silent: [School] { schools.filter { !$0.hasOwnWords } }

  /// Returns what a school's link comes to. Where everyone was asked, ties decide; elsewhere whatever is reported
  /// counts, what is done at all home schools included.
  public func verdict(of school: School) -> Verdict {
    if school.knowsTies {
      switch (school.stopsShort(.inward), school.stopsShort(.home)) {
      case (false, false): return .bothWays
      case (false, true): return .only(.inward)
      case (true, false): return .only(.home)
      case (true, true): return .neither
      }
    }
    let verdict = verdict(school.actions, school.ties)
    // What is said of ties elsewhere on a page must not seem to be denied here.
    guard verdict == .bothWays, let ties = school.ties, ties.canShow else { return verdict }
    switch (ties.runs(.inward), ties.runs(.home)) {
    case (true, true): return .bothWays
    case (false, true): return .acted(untied: .inward)
    case (true, false): return .acted(untied: .home)
    case (false, false): return .acted(untied: nil)
    }
  }

  /// What is done at all home schools, taken alone.
  var verdictEverywhere: Verdict { verdict([], nil) }

  /// What some actions, those at all home schools, and ties come to together.
  private func verdict(_ actions: [Action], _ ties: HomeTies?) -> Verdict {
    func runs(_ way: Way) -> Bool {
      countEverywhere(way) > 0 || actions.contains { $0.way == way } || ties?.runs(way) == true
    }
    switch (runs(.inward), runs(.home)) {
    case (true, true): return .bothWays
    case (true, false): return .reported(.inward)
    case (false, true): return .reported(.home)
    case (false, false): return .nothing
    }
  }
}
