// A network with what the paper's own measures ask of it beyond ties: who works where, who belongs to the PLN, in which
// role, and how many people there are to learn on behalf of.

/// A graph of people in their communities of practice.
public struct LearningNetwork: Sendable, Hashable {
  /// A community of practice.
  public struct Community: Sendable, Hashable {
    public let id: String
    /// What kind of place it is; nil where that was not reported.
    public let kind: String?
    /// Whether it counts as a school; where no kind was reported, it may be one.
    public let isSchool: Bool
    /// How many people work there, listed or not; nil where that was not reported.
    public let staff: Int?
    /// Whose ties were asked for; nil where that was not reported.
    public let roster: Roster?
    /// Whether the entry stands for one place, and not for several alike.
    public let isOne: Bool

    public init(
      id: String, kind: String? = nil, isSchool: Bool = true, staff: Int? = nil, roster: Roster? = nil,
      isOne: Bool = true
    ) {
      self.id = id
      self.kind = kind
      self.isSchool = isSchool
      self.staff = staff
      self.roster = roster
      self.isOne = isOne
    }

    /// Whose ties were asked for.
    public enum Roster: String, Sendable, Hashable {
      case complete
      case membersOnly = "members-only"
    }

    /// Whether every tie of its people was asked for.
    public var isRosterComplete: Bool { roster == .complete }
  }

  public struct Person: Sendable, Hashable {
    public let id: String
    /// The community's id; nil where none was given.
    public let community: String?
    public let isMember: Bool
    /// Nil where it was not reported.
    public let role: String?

    public init(id: String, community: String?, isMember: Bool = false, role: String? = nil) {
      self.id = id
      self.community = community
      self.isMember = isMember
      self.role = role
    }
  }

  /// Two communities, the one with the smaller index first.
  public struct Pair: Sendable, Hashable, Comparable {
    public let first: Int
    public let second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }

    public static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  public let graph: Graph
  /// In the byte order of their ids.
  public let communities: [Community]
  /// For each person the index of their community.
  public let homes: [Int?]
  /// For each person whether they belong to the PLN.
  public let isMember: [Bool]
  /// For each person what they do at home.
  public let roles: [String?]
  /// Communities that are joined as organisations, whatever their people do.
  public let linked: Set<Pair>

  /// Returns the network in canonical order. Of two things with one id the first counts. O((n + m) log(n + m)).
  ///
  /// - Parameter links: Pairs of communities, by id, that are joined as organisations.
  public init(
    communities: [Community], people: [Person], arcs: [Graph.Arc], isDirected: Bool, links: [(String, String)] = []
  ) {
    graph = Graph(ids: people.map(\.id), arcs: arcs, isDirected: isDirected)
    let places = Dictionary(communities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.communities = places.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let indices = Dictionary(self.communities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = graph.ids.map { byID[$0] }
    homes = sorted.map { $0?.community.flatMap { indices[$0] } }
    isMember = sorted.map { $0?.isMember ?? false }
    roles = sorted.map { $0?.role }
    linked = Set(
      links.compactMap { link in
        guard let one = indices[link.0], let other = indices[link.1], one != other else { return nil }
        return Pair(one, other)
      })
  }

  /// The people of each community, in order.
  public var residents: [[Int]] {
    var residents = [[Int]](repeating: [], count: communities.count)
    for (person, home) in homes.enumerated() { if let home { residents[home].append(person) } }
    return residents
  }

  /// Calls `body` for each pair of people who are tied and at home in different communities, each pair once, in order.
  func forEachTieAcross(_ body: (_ person: Int, _ other: Int, _ homes: Pair) -> Void) {
    for person in 0..<graph.count {
      guard let home = homes[person] else { continue }
      for contact in graph.contacts[person] where contact.index > person {
        guard let other = homes[contact.index], other != home else { continue }
        body(person, contact.index, Pair(home, other))
      }
    }
  }
}
