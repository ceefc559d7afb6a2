// The two-way link between schools and their PLN (Figure 2): what leaders put in at each school, what comes home to
// colleagues, and what ties say of both. Absence is told apart from silence: only a school where everyone listed was
// asked about ties can be said to have a link that runs one way only.

/// What is known of the link in both directions.
public struct TwoWayLink: Sendable, Hashable {
  public enum Way: Sendable, Hashable, CaseIterable {
    /// From the school into the PLN.
    case inward
    /// From the PLN to colleagues at school.
    case home
  }

  /// One leadership action, by its place in the author's list.
  public struct Action: Sendable, Hashable {
    public let place: Int
    public let way: Way
    /// Whether it is reported that it was carried out, all or in part, and not that no colleague was reached.
    public let isCarriedOut: Bool
    /// Whether that is said of this place, and not only that it happened there.
    public let isSaid: Bool

    public init(place: Int, way: Way, isCarriedOut: Bool = true, isSaid: Bool = true) {
      self.isSaid = isSaid
      self.place = place
      self.way = way
      self.isCarriedOut = isCarriedOut
    }
  }

  /// An action of the wider system, which is not among those of leaders.
  public struct LeftOut: Sendable, Hashable {
    public let way: Way
    /// Whether it was dropped there.
    public let isDropped: Bool

    public init(way: Way, isDropped: Bool = false) {
      self.way = way
      self.isDropped = isDropped
    }
  }

  /// A home school, or several alike that are told of as one.
  public struct School: Sendable, Hashable {
    /// Its place among the network's communities.
    public let place: Int
    public let name: String
    /// What its leaders did there, and not at all home schools.
    public let actions: [Action]
    /// What the wider system did there, and not at all home schools.
    let leftOut: [LeftOut]
    /// Nil where a network is only drawn to explain, where no tie at all is reported, and where nobody is listed.
    public let ties: HomeTies?
    /// Whether everyone listed was asked about every tie and answered, as far as is reported, so that a way that is
    /// missing is a finding.
    public let showsEveryTie: Bool
    /// Whether it is one school, and not several alike or a number that is not known.
    public let isOne: Bool
    /// False of a university or a ministry, which is listed for what is reported there and counts as no home school.
    public let isHome: Bool
    /// Whether all its people are at home in its parts, which are home schools of their own.
    public let isMadeOfParts: Bool
    /// Whether it has members who are not listed, or may have.
    public let lacksMembers: Bool

    public init(
      place: Int, name: String, actions: [Action], ties: HomeTies?, showsEveryTie: Bool, isOne: Bool = true,
      isHome: Bool = true, isMadeOfParts: Bool = false, lacksMembers: Bool = false, leftOut: [LeftOut] = []
    ) {
      self.leftOut = leftOut
      self.isMadeOfParts = isMadeOfParts
      self.lacksMembers = lacksMembers
      self.isOne = isOne
      self.isHome = isHome
      self.place = place
      self.name = name
      self.actions = actions
      self.ties = ties
      self.showsEveryTie = showsEveryTie
    }

    /// What ties are known not to do here; nil where they lead both ways, and where some may only not be reported.
    public var tieFinding: TieFinding? {
      guard showsEveryTie, let ties, ties.canShow else { return nil }
      switch (ties.runs(.inward), ties.runs(.home)) {
      case (true, true): return nil
      case (true, false): return .only(.inward)
      case (false, true): return .only(.home)
      case (false, false): return .neither
      }
    }
  }

  /// A way that ties are known not to lead, because everyone listed was asked.
  public enum TieFinding: Sendable, Hashable {
    case only(Way)
    case neither

    /// In the order in which they are told.
    static let all: [TieFinding] = [.only(.inward), .only(.home), .neither]
  }

  /// What leaders did at all home schools.
  public let everywhere: [Action]
  /// Whether there may be a school in the network.
  public let hasSchools: Bool
  /// The home schools, and other places at which an action is reported, in the author's order.
  public let schools: [School]
  /// The home schools among them.
  public var homes: [School] { schools.filter(\.isHome) }
  /// Whether actions of the wider system are reported, which are not among those of leaders.
  let leavesOutSystem: Bool
  /// Those of them at all home schools.
  private let leftOutEverywhere: [LeftOut]
  /// The ways that something goes at all home schools.
  private let waysEverywhere: Set<Way>

  public init(
    everywhere: [Action], leavesOutSystem: Bool = false, leftOutEverywhere: [LeftOut] = [], schools: [School],
    hasSchools: Bool = true
  ) {
    self.hasSchools = hasSchools
    self.leftOutEverywhere = leftOutEverywhere
    self.everywhere = everywhere
    self.leavesOutSystem = leavesOutSystem
    self.schools = schools
    waysEverywhere = Set(everywhere.filter(\.isCarriedOut).map(\.way))
  }

  /// Whether an action is reported to have been carried out at a school that goes one way. O(actions of the school).
  public func isActedOn(_ way: Way, at school: School) -> Bool {
    school.isHome && waysEverywhere.contains(way) || school.actions.contains { $0.way == way && $0.isCarriedOut }
  }

  /// Returns what is left out of the row of a school, or of that of all home schools. Without a row of these the rows
  /// of schools have it. O(1).
  public func leftOut(at school: School?) -> [LeftOut] {
    guard let school else { return leftOutEverywhere }
    return school.leftOut + (everywhere.isEmpty && school.isHome ? leftOutEverywhere : [])
  }

  /// Whether nothing was carried out at a school that was not done at all of them.
  public func isSilent(_ school: School) -> Bool { !school.actions.contains(where: \.isCarriedOut) }

  /// Whether an action is listed at a school that goes a way in which none is reported to have been carried out there.
  var isMoreListed: Bool {
    homes.contains { school in (school.actions + everywhere).contains { !isActedOn($0.way, at: school) } }
  }

  /// Whether of some school it is only said that an action happened there, and not that it was carried out.
  var isHardlySaid: Bool {
    Way.allCases.contains { way in
      homes.contains { school in
        let own = school.actions.filter { $0.way == way && $0.isCarriedOut }
        return isActedOn(way, at: school) && !own.contains(where: \.isSaid)
      }
    }
  }

  /// The places of the schools as a table lists them: those whose ties lead one way only or neither, then those of
  /// which no action of their own is reported, then the others, each in the author's order.
  public var order: [Int] {
    func rank(_ school: School) -> Int { school.tieFinding != nil ? 0 : isSilent(school) ? 1 : 2 }
    let ranks = schools.map(rank)
    return (0...2).flatMap { rank in schools.indices.filter { ranks[$0] == rank } }
  }
}
