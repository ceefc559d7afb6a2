// The meaningful two-way link between a PLN and a school: what comes in through its members and what is carried out
// through them, counted by Gould and Fernandez's roles with home communities as groups.

/// How much of a community's brokerage its members do.
public struct HomeBrokerage: Sendable, Hashable {
  /// Triples outside → somebody here → somebody else here: learning comes in.
  public let gatekeepers: Share
  /// Triples somebody here → somebody else here → outside: learning is carried out.
  public let representatives: Share

  public struct Share: Sendable, Hashable {
    /// Those with a member in the middle.
    public let throughMembers: Int
    public let all: Int

    /// `throughMembers ÷ all`, 0 to 1; nil where there are none.
    public var share: Double? { all == 0 ? nil : Double(throughMembers) / Double(all) }
  }
}

extension AttributedGraph {
  /// Returns for each community the brokerage that lets learning in and carries it out; nil for one without listed
  /// members. O(n).
  ///
  /// - Parameter brokerage: What `graph.brokerage(homes)` returned.
  public func homeBrokerage(_ brokerage: [BrokerageRoles<Int>?]) -> [HomeBrokerage?] {
    residents.map { people in
      guard people.contains(where: { isMember[$0] }) else { return nil }
      func share(_ role: (BrokerageRoles<Int>) -> Int) -> HomeBrokerage.Share {
        var (members, all) = (0, 0)
        for person in people {
          let count = brokerage[person].map(role) ?? 0
          all += count
          if isMember[person] { members += count }
        }
        return HomeBrokerage.Share(throughMembers: members, all: all)
      }
      return HomeBrokerage(gatekeepers: share(\.gatekeeper), representatives: share(\.representative))
    }
  }
}
