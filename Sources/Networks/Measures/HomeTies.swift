// What ties say of one community's two-way link: whether anything can go from colleagues through a member into the PLN,
// and from the PLN through a member home to colleagues. Both ways have two steps, and either may be missing.
//
//   inward   colleague ──▶ member ──▶ somebody of another community
//   home     colleague ◀── member ◀── somebody of another community

/// The ties of one community's members, at home and beyond.
public struct HomeTies: Sendable, Hashable {
  /// People listed who belong to the PLN, and their colleagues: those listed who do not.
  public let members: Int
  public let colleagues: Int
  /// Colleagues who have a tie to a member, and colleagues to whom a member has one.
  public let heard: Int
  public let reached: Int
  /// Members who have a tie to somebody of another community, and members to whom somebody there has one.
  public let givers: Int
  public let takers: Int
  private let ways: Set<TwoWayLink.Way>

  /// Whether there is somebody on both sides of home whom a tie could join: if not, nothing can be said of either way.
  public var canShow: Bool { members > 0 && colleagues > 0 }

  /// Whether ties lead all this way through one and the same member.
  ///
  /// The definition is casebook's own, for the paper's "meaningful two-way link" (Brown 2020). It asks of the member
  /// what Gould and Fernandez (1989) ask of a representative and of a gatekeeper, but counts no ties that go past the
  /// member: what also takes another way has come all the same.
  public func runs(_ way: TwoWayLink.Way) -> Bool { ways.contains(way) }

  /// - Parameter people: Those at home in the community.
  fileprivate init(of community: Int, _ people: [Int], in network: AttributedGraph) {
    let graph = network.graph
    func isElsewhere(_ other: Graph.Neighbour) -> Bool { network.homes[other.index].map { $0 != community } ?? false }
    func isHere(_ other: Graph.Neighbour, asMember: Bool) -> Bool {
      network.homes[other.index] == community && network.isMember[other.index] == asMember
    }
    var (members, colleagues, heard, reached, givers, takers) = (0, 0, 0, 0, 0, 0)
    var ways: Set<TwoWayLink.Way> = []
    for person in people {
      let (to, from) = (graph.outgoing[person], graph.incoming[person])
      guard network.isMember[person] else {
        colleagues += 1
        if to.contains(where: { isHere($0, asMember: true) }) { heard += 1 }
        if from.contains(where: { isHere($0, asMember: true) }) { reached += 1 }
        continue
      }
      members += 1
      if to.contains(where: isElsewhere) {
        givers += 1
        if from.contains(where: { isHere($0, asMember: false) }) { ways.insert(.inward) }
      }
      if from.contains(where: isElsewhere) {
        takers += 1
        if to.contains(where: { isHere($0, asMember: false) }) { ways.insert(.home) }
      }
    }
    (self.members, self.colleagues, self.heard, self.reached, self.givers, self.takers) = (
      members, colleagues, heard, reached, givers, takers
    )
    self.ways = ways
  }
}

extension AttributedGraph {
  /// What ties say of each community's two-way link. Nil for a community where nobody is listed, and for an entry that
  /// stands for several: nobody knows which of its people work in one place. O(n + m).
  ///
  /// That a way is not there is a finding only where the community shows every tie.
  public var homeTies: [HomeTies?] {
    zip(communities.indices, residents).map { community, people in
      communities[community].isOne && !people.isEmpty ? HomeTies(of: community, people, in: self) : nil
    }
  }
}
