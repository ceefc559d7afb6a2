// How large a network is, as far as its author says: what a card says of it, without the network itself.

/// How large a network is, as far as its author says.
public struct NetworkSize: Sendable, Hashable, Codable {
  public let communities: Int
  /// Whether some entry stands for an unknown number.
  public let isAtLeast: Bool
  public let listed: Int
  public let members: Int

  /// O(communities + people).
  public init(of network: NetworkStudy) {
    var communities = 0
    var isAtLeast = false
    var members = network.people.count(where: \.isMember)
    let peopled = Set(network.people.map(\.community.value))
    for community in network.communities {
      switch community.count {
      case .one: communities += 1
      case .several(let number): communities += number
      case .notKnown: isAtLeast = true
      }
      if !peopled.contains(community.id), let each = community.members.value {
        if case .several(let number) = community.count { members += each * number } else { members += each }
      }
    }
    self.communities = communities
    self.isAtLeast = isAtLeast
    self.members = members
    listed = network.people.count
  }
}

extension NetworkStudy {
  /// The people of the network and of all its waves, each once.
  var everybody: [Person] {
    guard waves.contains(where: { $0.people != nil }) else { return people }
    var seen: Set<PersonID> = []
    return (people + waves.flatMap { $0.people ?? [] }).filter { seen.insert($0.id).inserted }
  }

  /// The network as it was last known: where ties are listed in waves alone, those of the last one, and whom and when
  /// it asked.
  public var latest: NetworkStudy {
    guard ties.isEmpty, let last = waves.last else { return self }
    var latest = self
    latest.people = last.people ?? people
    latest.ties = last.ties
    latest.wave = .value(last.label)
    latest.responseRate = last.responseRate
    return latest
  }
}
