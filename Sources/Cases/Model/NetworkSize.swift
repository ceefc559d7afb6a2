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

  /// - Parameters:
  ///   - people: Who is listed at one time.
  ///   - areEarlier: Whether they are those of an earlier time, of which `members` says nothing.
  ///
  /// O(communities + people).
  public init(of network: NetworkStudy, _ people: [Person], areEarlier: Bool = false) {
    var communities = 0
    var isAtLeast = false
    var unknownCounts = 0
    var members = 0
    var areMembersAtLeast = false
    var listedMembers: [CommunityID: Int] = [:]
    for person in people { listedMembers[person.community.value, default: 0] += person.isMember ? 1 : 0 }
    for community in network.places where !community.isOutside || (listedMembers[community.id] ?? 0) > 0 {
      switch community.count {
      case .one: communities += 1
      case .several(let number): communities += number
      case .notKnown:
        isAtLeast = true
        unknownCounts += 1
      }
      let listed = listedMembers.removeValue(forKey: community.id)
      switch (community.count, listed, community.members.value) {
      case (.one, let listed?, let each?):
        members += areEarlier && listed > 0 ? listed : max(each, listed)
        if areEarlier, listed > 0, each > listed { areMembersAtLeast = true }
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

/// How many of a community belong to the PLN, and how many of them are listed.
public struct Membership: Sendable, Hashable {
  /// How many there are, or why that is not given. Where there may be more, those who are listed.
  public let count: Reported<Int>
  /// The members who are listed.
  public let listed: Int
  /// Of how many listed people the count is; nil where it is not counted from a list, or where the list is not of all.
  public let ofListed: Int?
  /// Whether members are listed, and there may be more.
  public let isAtLeast: Bool

  init(_ count: Reported<Int>, listed: Int = 0, ofListed: Int? = nil, isAtLeast: Bool = false) {
    (self.count, self.listed, self.ofListed, self.isAtLeast) = (count, listed, ofListed, isAtLeast)
  }

  /// How many members there are beside those who are listed, as far as that is known.
  public var unlisted: Int { max(0, (count.value ?? 0) - listed) }

  /// Whether some members are listed, and not all, or perhaps not all.
  public var isPartlyListed: Bool { listed > 0 && (isAtLeast || unlisted > 0) }
}

extension NetworkStudy {
  /// Returns how many members a community has, each of several, or why that is not given: what `members` says, and the
  /// members who are listed where it says nothing.
  ///
  /// - Parameters:
  ///   - listed: How many of the community are listed, and how many of these are members.
  ///   - isEarlier: Whether these are the people of an earlier time, of which `members` says nothing.
  public func members(
    of community: Community, listed: (members: Int, all: Int), isEarlier: Bool = false
  ) -> Membership {
    guard listed.all > 0, community.count == .one, listed.members > 0 || !community.members.isStated else {
      return Membership(!community.members.isStated && isPeopleWithheld ? .withheld : community.members)
    }
    switch community.members {
    case .value(let all) where all > listed.members:
      return isEarlier
        ? Membership(.value(listed.members), listed: listed.members, isAtLeast: true)
        : Membership(community.members, listed: listed.members)
    case .notKnown, .withheld: return Membership(.value(listed.members), listed: listed.members, isAtLeast: true)
    case .value, .notReported, .notApplicable:
      return Membership(.value(listed.members), listed: listed.members, ofListed: listed.all)
    }
  }

  /// The people of the network and of all its waves, each once.
  var everybody: [Person] {
    guard waves.contains(where: { $0.people != nil }) else { return people }
    var seen: Set<PersonID> = []
    return (people + waves.flatMap { $0.people ?? [] }).filter { seen.insert($0.id).inserted }
  }
}
