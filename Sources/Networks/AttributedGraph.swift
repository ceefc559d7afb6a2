// A graph with what the paper's own measures ask of it beyond ties: who works where, who belongs to the PLN, in which
// role, and how many people there are to learn on behalf of.

/// The graph of a network, its people and communities with what is known of them.
public struct AttributedGraph: Sendable, Hashable {
  private let network: Network
  public let graph: Graph
  /// For each person whether they belong to the PLN.
  public let isMember: [Bool]
  /// For each person what they do at home.
  public let roles: [Role?]

  /// Returns the graph of a network, people and communities by the numbers that they have there. O((n + m) log m).
  ///
  /// - Parameter isDirected: Whether ties have a direction; if not, each runs both ways.
  public init(of network: Network, isDirected: Bool = true) {
    self.network = network
    graph = Graph(of: network, isDirected: isDirected)
    isMember = network.people.map(\.isMember)
    roles = network.people.map(\.role)
  }

  /// The ids of people, in byte order.
  public var ids: [String] { network.people.map(\.id) }
  /// In the byte order of their ids.
  public var communities: [Network.Community] { network.communities }
  /// For each person the number of their community.
  public var homes: [Int?] { network.homes }
  /// The people of each community, in order.
  public var residents: [[Int]] { network.residents }
  /// Communities that are joined as organisations, whatever their people do.
  var links: Set<Network.Link> { network.links }
  func areOfOneOrganisation(_ one: Int, _ other: Int) -> Bool { network.areOfOneOrganisation(one, other) }

  /// Calls `body` for each pair of people who are tied and at home in different communities, each pair once, in order.
  func forEachTieAcross(_ body: (_ person: Int, _ other: Int, _ homes: Network.Link) -> Void) {
    for person in 0..<graph.count {
      guard let home = homes[person] else { continue }
      for contact in graph.contacts[person] where contact.index > person {
        guard let other = homes[contact.index], other != home else { continue }
        body(person, contact.index, Network.Link(home, other))
      }
    }
  }
}
