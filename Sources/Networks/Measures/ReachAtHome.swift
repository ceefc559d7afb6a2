// A small number learning on behalf of others: how many colleagues the members of a community reach at home, and how
// much of that hangs on one person. The definitions are casebook's own, for the paper's phrase (Brown 2020).

/// How far a community's members reach among the people who work with them.
public struct ReachAtHome: Sendable, Hashable {
  /// Members of the PLN at home there, at least 1.
  public let members: Int
  /// Colleagues who are listed: those at home there who are no members.
  public let listed: Int
  /// How many people work there, members included; nil where that was not reported, or is less than the number listed.
  public let staff: Int?
  /// Colleagues to whom a tie leads from a member of their own community.
  public let oneStep: Int
  /// Colleagues within two steps of such a member, along the direction of ties and through anybody; at least `oneStep`.
  public let twoSteps: Int
  /// Those of `twoSteps` who would be reached no longer within two steps if one certain person left: a member or the
  /// one in between.
  public let onOnePerson: Int

  /// `oneStep ÷ staff` and `twoSteps ÷ staff`, 0 to 1; nil where the staff is not known.
  public var ofStaff: (oneStep: Double, twoSteps: Double)? { shares(of: staff) }

  /// `oneStep ÷ listed` and `twoSteps ÷ listed`, 0 to 1; nil where no colleague is listed. What can be said where the
  /// roster is not complete.
  public var ofListed: (oneStep: Double, twoSteps: Double)? { shares(of: listed) }

  private func shares(of whole: Int?) -> (oneStep: Double, twoSteps: Double)? {
    guard let whole, whole > 0 else { return nil }
    return (Double(oneStep) / Double(whole), Double(twoSteps) / Double(whole))
  }
}

extension AttributedGraph {
  /// Returns the reach at home of each community's members; nil for one without listed members, or that stands for
  /// several. O(n + m).
  public var reach: [ReachAtHome?] {
    // Of one community at a time: for each person the first two of its members who have a tie to them.
    var sources = [(first: Int, second: Int)](repeating: (-1, -1), count: graph.count)
    return zip(communities.indices, residents).map { community, people in
      let members = people.filter { isMember[$0] }
      guard communities[community].isOne, !members.isEmpty else { return nil }
      for member in members {
        for tie in graph.outgoing[member] {
          if sources[tie.index].first < 0 {
            sources[tie.index].first = member
          } else if sources[tie.index].second < 0 {
            sources[tie.index].second = member
          }
        }
      }
      var (oneStep, twoSteps, onOnePerson) = (0, 0, 0)
      for colleague in people where !isMember[colleague] {
        let way = ways(to: colleague, from: community, sources)
        if way.isDirect { oneStep += 1 }
        if way.isThere { twoSteps += 1 }
        if way.isThere, !way.bottlenecks.isEmpty { onOnePerson += 1 }
      }
      for member in members { for tie in graph.outgoing[member] { sources[tie.index] = (-1, -1) } }
      let staff = communities[community].staff.flatMap { $0 >= people.count ? $0 : nil }
      return ReachAtHome(
        members: members.count, listed: people.count - members.count, staff: staff, oneStep: oneStep,
        twoSteps: twoSteps, onOnePerson: onOnePerson)
    }
  }

  /// Returns how a colleague is reached within two steps by members of a community, and the people on all of these
  /// ways.
  ///
  /// - Parameter sources: For each person the first two of these members who have a tie to them; −1 for none.
  private func ways(
    to colleague: Int, from community: Int, _ sources: [(first: Int, second: Int)]
  ) -> (isDirect: Bool, isThere: Bool, bottlenecks: [Int]) {
    var isDirect = false
    var onAll: [Int]?
    func meet(_ people: [Int]) { onAll = onAll.map { $0.filter(people.contains) } ?? people }
    for near in graph.incoming[colleague] {
      let (first, second) = sources[near.index]
      if isMember[near.index], homes[near.index] == community {
        isDirect = true
        meet([near.index])
      } else if second >= 0 {
        // Whichever of the two leaves, the other still reaches the person in between.
        meet([near.index])
      } else if first >= 0 {
        meet([first, near.index])
      }
      if isDirect, onAll?.isEmpty == true { break }
    }
    return (isDirect, onAll != nil, onAll ?? [])
  }
}
