// How large a network is, as far as its author says: what a card says of it, without the network itself.

/// How large a network is, as far as its author says.
public struct NetworkSize: Sendable, Hashable, Codable {
  public let communities: Int
  /// Whether some entry stands for an unknown number.
  public let isAtLeast: Bool
  public let listed: Int
  public let members: Int
  /// Whether there may be more members than are counted. So it is where a school's number of members is not reported,
  /// and where members are listed of an entry for several schools.
  public let areMembersAtLeast: Bool

  public init(of network: NetworkStudy) { self.init(of: network, network.people) }

  /// - Parameter people: Who is listed at one time.
  ///
  /// O(communities + people).
  public init(of network: NetworkStudy, _ people: [Person]) {
    var communities = 0
    var isAtLeast = false
    var unknownCounts = 0
    var members = 0
    var areMembersAtLeast = false
    var listedMembers: [CommunityID: Int] = [:]
    for person in people { listedMembers[person.community.value, default: 0] += person.isMember ? 1 : 0 }
    for community in network.communities {
      switch community.count {
      case .one: communities += 1
      case .several(let number): communities += number
      case .notKnown:
        isAtLeast = true
        unknownCounts += 1
      }
      let listed = listedMembers.removeValue(forKey: community.id)
      switch (community.count, listed, community.members.value) {
      case (.one, 0?, let each?): members += each
      case (.one, let listed?, _):
        members += listed
        if community.members.isStated, community.members.value == nil { areMembersAtLeast = true }
      case (.several(let number), let listed, let each?): members += max(each * number, listed ?? 0)
      case (.one, nil, let each?), (.notKnown, nil, let each?): members += each
      case (_, let listed, _):
        members += listed ?? 0
        if community.isHomeSchool || community.count != .one || community.members.isStated { areMembersAtLeast = true }
      }
    }
    // A community that is not among those listed is a mistake of its own.
    members += listedMembers.values.reduce(0, +)
    self.communities = communities
    self.isAtLeast = isAtLeast
    // What each of a number that is not known sent is no sum, and no more is known of two such numbers, or of who is
    // listed.
    self.members = unknownCounts > 1 || unknownCounts == 1 && !people.isEmpty ? 0 : members
    self.areMembersAtLeast = areMembersAtLeast
    listed = people.count
  }
}

extension NetworkStudy {
  /// Returns how many members a community has, each of several, or why that is not given: the members who are listed;
  /// where none is, what `members` says.
  ///
  /// - Parameter listed: How many of the community are listed, and how many of these are members.
  /// - Returns: Also of how many listed people it is the number; nil where it is said of others.
  public func members(
    of community: Community, listed: (members: Int, all: Int)
  ) -> (count: Reported<Int>, ofListed: Int?) {
    if listed.all > 0, community.count == .one, listed.members > 0 || !community.members.isStated {
      return (.value(listed.members), listed.all)
    }
    return (!community.members.isStated && isPeopleWithheld ? .withheld : community.members, nil)
  }

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
