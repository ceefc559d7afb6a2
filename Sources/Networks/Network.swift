// A network: communities of practice, the people in them, who of these belongs to the PLN, and the ties between people.
// What is drawn and what is measured is this one value. Everything is sorted by its id on the way in, so that the order
// of the input never shows, and found by its number from there on.

/// A professional learning network and the communities that its members come from (Brown 2020, Figure 1).
public struct Network: Sendable, Hashable {
  /// How communities and the PLN are drawn.
  public enum Form: Sendable, Hashable {
    /// Each community overlaps the PLN, and its members are in the overlap.
    case petals
    /// A disc for each community, none of which overlap. The one that is named here, if any, is the PLN itself and is
    /// in the centre.
    case discs(centre: String?)
  }

  public let form: Form
  public let title: String
  public let communities: [Community]
  public let people: [Person]
  public let ties: [Tie]
  /// The number of each person's community; nil for somebody who is at home in none.
  public let homes: [Int?]
  /// The numbers of the people at the ends of each tie.
  public let ends: [Ends]
  /// Communities that are joined as organisations, whatever their people do.
  public let links: Set<Link>
  /// The numbers of people and communities by their ids.
  private let personNumbers: [String: Int]
  private let communityNumbers: [String: Int]
  /// What is written below the network's own disc.
  public let discName: String
  /// Whether there may be more members than are counted.
  public let areMembersAtLeast: Bool
  /// Whether it is published who has a tie; where ties are withheld nothing follows from there being none.
  public let publishesTies: Bool

  /// The people at the ends of a tie, by their numbers.
  public struct Ends: Sendable, Hashable {
    public let from: Int
    public let to: Int
  }

  /// Two communities by their numbers, the lower first.
  public struct Link: Sendable, Hashable, Comparable {
    public let first: Int
    public let second: Int

    init(_ one: Int, _ other: Int) {
      first = min(one, other)
      second = max(one, other)
    }

    public static func < (left: Link, right: Link) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  /// Returns the network in canonical order. Of two things with one id the first is kept; people of a community that is
  /// not there, and ties whose ends are not there or are one person, are left out. Two one-way ties of one kind that
  /// return each other are one that runs both ways. O(n log n).
  ///
  /// - Parameters:
  ///   - links: Pairs of communities, by id, that are joined as organisations.
  ///   - areMembersAtLeast: Whether there may be more members than are listed and counted.
  ///   - publishesTies: Whether it is published who has a tie.
  ///   - discName: Returns what is written below the network's own disc, of the number of its members, which is 0 where
  ///     they are not counted, and of whether there may be more.
  public init(
    title: String, communities: [Community], people: [Person], ties: [Tie], links: [(String, String)] = [],
    form: Form = .petals, areMembersAtLeast: Bool = false, publishesTies: Bool = true,
    discName: (Int, Bool) -> String
  ) {
    self.title = title
    self.form = form
    let communities = Network.unique(communities, by: \.id)
    let rooms = Network.numbers(of: communities.map(\.id))
    let people = Network.unique(people, by: \.id).filter { $0.community.map { rooms[$0] != nil } ?? true }
    let numbers = Network.numbers(of: people.map(\.id))
    let sound = ties.compactMap { tie -> PlacedTie? in
      guard let from = numbers[tie.from], let to = numbers[tie.to], from != to else { return nil }
      // A tie without a direction is one tie, whichever of its ends was written first.
      if tie.isUndirected, to < from { return (tie.turned, Ends(from: to, to: from)) }
      return (tie, Ends(from: from, to: to))
    }
    let placed = Network.sorted(Network.joined(Network.sorted(sound)))
    let homes = people.map { $0.community.flatMap { rooms[$0] } }
    (self.communities, self.people, self.homes) = (communities, people, homes)
    (communityNumbers, personNumbers) = (rooms, numbers)
    self.ties = placed.map(\.tie)
    ends = placed.map(\.ends)
    self.links = Set(
      links.compactMap { link in
        guard let one = rooms[link.0], let other = rooms[link.1], one != other else { return nil }
        return Link(one, other)
      })
    self.areMembersAtLeast = areMembersAtLeast
    self.publishesTies = publishesTies
    self.discName = discName(Network.members(of: communities, people, homes, form, rooms), areMembersAtLeast)
  }

  private static func numbers(of ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The number of a person, or of a community, by id; nil for one who is not there.
  public func number(ofPerson id: String) -> Int? { personNumbers[id] }
  public func number(ofCommunity id: String) -> Int? { communityNumbers[id] }

  /// The people of each community, in order. O(people).
  public var residents: [[Int]] {
    var residents = [[Int]](repeating: [], count: communities.count)
    for (person, home) in homes.enumerated() { if let home { residents[home].append(person) } }
    return residents
  }

  /// Whether a tie is between people of two communities.
  func isBetweenCommunities(_ tie: Int) -> Bool { homes[ends[tie].from] != homes[ends[tie].to] }

  /// Whether two communities are, or lie in, one organisation.
  func areOfOneOrganisation(_ one: Int, _ other: Int) -> Bool {
    communities[one].organisation.map { $0 == communities[other].organisation } ?? false
  }

  /// Whether everybody is listed who belongs to the PLN.
  var listsAllMembers: Bool {
    !areMembersAtLeast && communities.allSatisfy { $0.isOne && !$0.hasUnlistedMembers }
  }

  /// The number of members, as far as it is known; 0 where a disc is several communities.
  private static func members(
    of communities: [Community], _ people: [Person], _ homes: [Int?], _ form: Form, _ rooms: [String: Int]
  ) -> Int {
    if case .discs(let centre) = form {
      return centre.flatMap { rooms[$0] }.map { centre in homes.count { $0 == centre } } ?? 0
    }
    guard communities.allSatisfy(\.isOne) else { return 0 }
    return communities.reduce(people.count(where: \.isMember)) { $0 + $1.unlistedMembers }
  }

  /// The most symbols for members of one community who are counted but not listed.
  static let mostAnonymous = 40

  /// The ties with those that return each other as one.
  private static func joined(_ ties: [PlacedTie]) -> [PlacedTie] {
    let returned = ReturnedTies(
      ties.map { tie, ends in
        tie.isMutual || tie.isUndirected ? nil : ReturnedTies.Arc(from: ends.from, to: ends.to, kind: tie.kind)
      })
    return ties.enumerated().compactMap { number, placed in
      guard let back = returned.back(of: number) else { return returned.isBack(number) ? nil : placed }
      return (Tie(placed.tie, returnedBy: ties[back].tie), placed.ends)
    }
  }

  /// The community that is the PLN itself, where everybody stands once.
  var centre: Int? {
    guard case .discs(let id) = form else { return nil }
    return id.flatMap(number(ofCommunity:))
  }

  /// Returns everybody and every tie of several networks together, as the first of them describes whom they share. O(n
  /// log n).
  public static func union(_ networks: [Network], discName: (Int, Bool) -> String) -> Network {
    Network(
      title: networks.first?.title ?? "", communities: networks.flatMap(\.communities),
      people: Network.members(of: networks), ties: networks.flatMap(\.ties),
      form: networks.first?.form ?? .petals,
      areMembersAtLeast: networks.contains(where: \.areMembersAtLeast),
      publishesTies: networks.allSatisfy(\.publishesTies), discName: discName)
  }

  /// Whoever was a member in one of the networks is one in all of them together.
  private static func members(of networks: [Network]) -> [Person] {
    let members = Set(networks.flatMap(\.people).filter(\.isMember).map(\.id))
    return networks.flatMap(\.people).map { person in
      var person = person
      person.isMember = members.contains(person.id)
      return person
    }
  }

  private static func unique<Item>(_ items: [Item], by id: (Item) -> String) -> [Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert(id($0)).inserted }.sorted { id($0).utf8.lexicographicallyPrecedes(id($1).utf8) }
  }

  private typealias PlacedTie = (tie: Tie, ends: Ends)

  /// Ties by their ends, which are numbered in the order of their ids, and then by all else in which two differ. Their
  /// numbers are sorted, for a tie is large to move. O(n log n).
  private static func sorted(_ ties: [PlacedTie]) -> [PlacedTie] {
    let ends = ties.map(\.ends)
    let order = ties.indices.sorted { one, other in
      let (left, right) = (ends[one], ends[other])
      if left != right { return (left.from, left.to) < (right.from, right.to) }
      return areOrdered(ties[one].tie, ties[other].tie)
    }
    return order.map { ties[$0] }
  }

  /// Whether of two ties with the same ends one comes first.
  private static func areOrdered(_ left: Tie, _ right: Tie) -> Bool {
    if left.kind != right.kind { return left.kind?.interdependence ?? 0 < right.kind?.interdependence ?? 0 }
    if left.strength != right.strength { return left.strength?.weight ?? 0 < right.strength?.weight ?? 0 }
    if left.isMutual != right.isMutual { return right.isMutual }
    if left.isUndirected != right.isUndirected { return right.isUndirected }
    let (weak, strong) = (left.strengths, right.strengths)
    if weak != strong {
      return (weak.there?.weight ?? 0, weak.back?.weight ?? 0) < (strong.there?.weight ?? 0, strong.back?.weight ?? 0)
    }
    if left.weights != right.weights {
      return (left.weights.there ?? 0, left.weights.back ?? 0) < (right.weights.there ?? 0, right.weights.back ?? 0)
    }
    return left.gaps.rank < right.gaps.rank
  }
}
