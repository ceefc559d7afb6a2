// A network as it is drawn: communities of practice, the people in them, who of these belongs to the PLN, and the ties
// between people. Everything is sorted by its id on the way in, so that the order of the input never shows.

/// A professional learning network and the communities that its members come from (Brown 2020, Figure 1).
public struct Network: Sendable, Hashable {
  /// A community of practice: a dotted circle.
  public struct Community: Sendable, Hashable {
    public let id: String
    public let name: String
    /// One line on its size, such as `3 of 9 in the PLN`.
    public let caption: String
    /// The number that stands in the middle where the disc stands for many alike, such as `119`.
    public let multiplicity: String?
    /// How many members to draw where nobody is listed.
    public let anonymousMembers: Int
    /// Whether it has members, but nobody says how many.
    public let isMembershipUnknown: Bool

    public init(
      id: String, name: String, caption: String = "", multiplicity: String? = nil, anonymousMembers: Int = 0,
      isMembershipUnknown: Bool = false
    ) {
      self.id = id
      self.name = name
      self.caption = caption
      self.multiplicity = multiplicity
      self.anonymousMembers = max(0, anonymousMembers)
      self.isMembershipUnknown = isMembershipUnknown
    }
  }

  /// A person: a dot, or a white star for a member.
  public struct Person: Sendable, Hashable {
    public let id: String
    /// What stands below the symbol; empty for nothing.
    public let label: String
    public let community: String
    public let isMember: Bool
    public let isLeader: Bool
    public let isBroker: Bool

    public init(
      id: String, label: String, community: String, isMember: Bool, isLeader: Bool = false, isBroker: Bool = false
    ) {
      self.id = id
      self.label = label
      self.community = community
      self.isMember = isMember
      self.isLeader = isLeader
      self.isBroker = isBroker
    }
  }

  /// Warren-Little's four types of collaboration (1990), in rising order of interdependence.
  public enum TieKind: Int, Sendable, Hashable, CaseIterable {
    case notReported, storytelling, aidAndAssistance, sharing, jointWork
  }

  public enum Strength: Int, Sendable, Hashable, CaseIterable {
    case occasional = 1
    case regular, core
  }

  public struct Tie: Sendable, Hashable {
    public let from: String
    public let to: String
    public let kind: TieKind
    /// The stronger of its two directions, which is what is drawn; nil where it is not reported.
    public let strength: Strength?
    public let isMutual: Bool
    /// How strong each direction is, where two ties return each other; nil for one tie of one strength.
    public let directions: Directions?
    /// Whether no direction is known: a line without an arrowhead.
    public let isUndirected: Bool

    /// The strengths of two one-way ties that are one reciprocated pair.
    public struct Directions: Sendable, Hashable {
      public let there: Strength?
      public let back: Strength?
    }

    public init(
      from: String, to: String, kind: TieKind = .notReported, strength: Strength? = nil, isMutual: Bool = false,
      isUndirected: Bool = false
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.strength = strength
      self.isMutual = isMutual
      self.isUndirected = isUndirected
      directions = nil
    }

    /// A one-way tie with the one that returns it.
    init(_ tie: Tie, returnedBy other: Tie) {
      from = tie.from
      to = tie.to
      kind = tie.kind
      strength = [tie.strength, other.strength].compactMap { $0 }.max { $0.rawValue < $1.rawValue }
      isMutual = true
      isUndirected = false
      directions = Directions(there: tie.strength, back: other.strength)
    }

    /// How strong it is from its first end to its second, and back; nil where that is not reported, and for a way that
    /// it does not run.
    var strengths: (there: Strength?, back: Strength?) {
      directions.map { ($0.there, $0.back) } ?? (strength, isMutual ? strength : nil)
    }
  }

  /// How often a person is drawn.
  public enum Form: Sendable, Hashable {
    /// Each member stands at home and in the PLN.
    case membersTwice
    /// Everybody stands once. The community that is named here, if any, is the PLN itself and stands in the centre.
    case everyoneOnce(centre: String?)
  }

  public let form: Form
  public let title: String
  public let communities: [Community]
  public let people: [Person]
  public let ties: [Tie]
  /// What is written below the network's own disc.
  public let discName: String

  /// Returns the network in canonical order. Of two things with one id the first is kept; people of a community that is
  /// not there, and ties whose ends are not there or are one person, are left out. Two one-way ties of one kind that
  /// return each other are one that runs both ways. O(n log n).
  ///
  /// - Parameter discName: Returns what is written below the network's own disc, of the number of its members; 0 where
  ///   they are not counted.
  public init(
    title: String, communities: [Community], people: [Person], ties: [Tie], form: Form = .membersTwice,
    discName: (Int) -> String
  ) {
    self.title = title
    self.form = form
    self.communities = Network.unique(communities, by: \.id)
    let known = Set(self.communities.map(\.id))
    self.people = Network.unique(people, by: \.id).filter { known.contains($0.community) }
    let ids = Set(self.people.map(\.id))
    let sound = ties.filter { ids.contains($0.from) && ids.contains($0.to) && $0.from != $0.to }
    self.ties = Network.joined(sound.sorted(by: Network.areOrdered)).sorted(by: Network.areOrdered)
    self.discName = discName(Network.members(of: self.communities, self.people, form))
  }

  /// How many members are drawn; 0 where a disc stands for several communities, so that what is drawn is not how many
  /// there are.
  private static func members(of communities: [Community], _ people: [Person], _ form: Form) -> Int {
    if case .everyoneOnce(let centre) = form { return centre.map { id in people.count { $0.community == id } } ?? 0 }
    guard communities.allSatisfy({ $0.multiplicity == nil }) else { return 0 }
    let peopled = Set(people.map(\.community))
    return communities.reduce(people.count(where: \.isMember)) {
      $0 + (peopled.contains($1.id) ? 0 : min(mostAnonymous, $1.anonymousMembers))
    }
  }

  /// The most symbols for members of one community who are counted but not listed.
  static let mostAnonymous = 40

  /// The ties with those that return each other as one.
  private static func joined(_ ties: [Tie]) -> [Tie] {
    let returned = ReturnedTies(
      ties.map { tie in
        tie.isMutual || tie.isUndirected ? nil : ReturnedTies.Arc(from: tie.from, to: tie.to, kind: tie.kind)
      })
    return ties.enumerated().compactMap { number, tie in
      guard let back = returned.back(of: number) else { return returned.isBack(number) ? nil : tie }
      return Tie(tie, returnedBy: ties[back])
    }
  }

  /// The community that is the PLN itself, where everybody stands once.
  var centre: Int? {
    guard case .everyoneOnce(let id) = form else { return nil }
    return communities.firstIndex { $0.id == id }
  }

  /// Returns everybody and every tie of several networks together, as the first of them describes whom they share. O(n
  /// log n).
  public static func union(_ networks: [Network], discName: (Int) -> String) -> Network {
    Network(
      title: networks.first?.title ?? "", communities: networks.flatMap(\.communities),
      people: Network.members(of: networks), ties: networks.flatMap(\.ties),
      form: networks.first?.form ?? .membersTwice, discName: discName)
  }

  /// Whoever was a member in one of the networks is one in all of them together.
  private static func members(of networks: [Network]) -> [Person] {
    let members = Set(networks.flatMap(\.people).filter(\.isMember).map(\.id))
    return networks.flatMap(\.people).map {
      Person(
        id: $0.id, label: $0.label, community: $0.community, isMember: members.contains($0.id), isLeader: $0.isLeader,
        isBroker: $0.isBroker)
    }
  }

  private static func unique<Item>(_ items: [Item], by id: (Item) -> String) -> [Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert(id($0)).inserted }.sorted { id($0).utf8.lexicographicallyPrecedes(id($1).utf8) }
  }

  private static func areOrdered(_ left: Tie, _ right: Tie) -> Bool {
    if left.from != right.from { return left.from.utf8.lexicographicallyPrecedes(right.from.utf8) }
    if left.to != right.to { return left.to.utf8.lexicographicallyPrecedes(right.to.utf8) }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.strength != right.strength { return left.strength?.rawValue ?? 0 < right.strength?.rawValue ?? 0 }
    if left.isMutual != right.isMutual { return right.isMutual }
    if left.isUndirected != right.isUndirected { return right.isUndirected }
    let (one, other) = (left.strengths, right.strengths)
    return (one.there?.rawValue ?? 0, one.back?.rawValue ?? 0) < (other.there?.rawValue ?? 0, other.back?.rawValue ?? 0)
  }
}
