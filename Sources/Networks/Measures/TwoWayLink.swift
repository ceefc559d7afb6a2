// Whether the link between a PLN and a school runs both ways: the paper's Figure 2, as ties show it. The definition is
// casebook's own (Brown 2020); Gould and Fernandez's counts are stricter, for they leave out what also goes past the member.

/// The two ways between elsewhere and a community, through its members.
public struct TwoWayLink: Sendable, Hashable {
  /// Whether somebody elsewhere is tied to a member here who is tied to a colleague here: what is learned comes home.
  public let comesIn: Bool
  /// Whether a colleague here is tied to a member here who is tied to somebody elsewhere: what is known here is carried out.
  public let isCarriedOut: Bool
}

extension LearningNetwork {
  /// Returns for each community the ways that are there, along the direction of ties; a colleague is somebody at home there who is no member.
  /// Nil for a community without listed members. O(n + m).
  ///
  /// That a way is not there is a finding only where the community's roster is complete.
  public var twoWayLinks: [TwoWayLink?] {
    zip(communities.indices, residents).map { community, people in
      let members = people.filter { isMember[$0] }
      guard !members.isEmpty else { return nil }
      func isElsewhere(_ other: Graph.Neighbour) -> Bool { homes[other.index].map { $0 != community } ?? false }
      func isColleague(_ other: Graph.Neighbour) -> Bool { homes[other.index] == community && !isMember[other.index] }
      return TwoWayLink(
        comesIn: members.contains { graph.incoming[$0].contains(where: isElsewhere) && graph.outgoing[$0].contains(where: isColleague) },
        isCarriedOut: members.contains { graph.incoming[$0].contains(where: isColleague) && graph.outgoing[$0].contains(where: isElsewhere) })
    }
  }
}
