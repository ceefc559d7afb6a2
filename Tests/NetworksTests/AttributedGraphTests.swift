// Measures in the paper's own language, on one small network that is counted by hand.
//
//     Oak (school, 10 staff, complete)   m1* m2* members; c1 c2 c3 c4 colleagues
//     Elm (school)                       n1* member; n2 colleague
//     Ash (school)                       a1* member
//     Uni (university)                   r1* member
//
//     m1 ─▶ c1 ─▶ c2      m2 ─▶ c1      m2 ─▶ c3 ─▶ c4 ─▶ n2      n1 ─▶ n2
//     n1 ◀─▶ m1      r1 ─▶ m1      a1 ─▶ m2      a1 ◀─▶ n1        Ash and Elm are linked as organisations

import Testing

@testable import Networks

@Suite struct AttributedGraphTests {
  typealias Community = Network.Community
  typealias Person = Network.Person

  static let communities = [
    Community(id: "oak", kind: .school, staff: 10, roster: .complete), Community(id: "elm", kind: .school),
    Community(id: "ash", kind: .school, staff: 0), Community(id: "uni", kind: .university),
  ]
  static let people = [
    Person(id: "m1", community: "oak", isMember: true, role: .teacher),
    Person(id: "m2", community: "oak", isMember: true, role: .teacher),
    Person(id: "c1", community: "oak", role: .teacher), Person(id: "c2", community: "oak", role: .teacher),
    Person(id: "c3", community: "oak", role: .schoolLeader), Person(id: "c4", community: "oak", role: .teacher),
    Person(id: "n1", community: "elm", isMember: true, role: .teacher),
    Person(id: "n2", community: "elm", role: .facilitator),
    Person(id: "a1", community: "ash", isMember: true, role: .middleLeader),
    Person(id: "r1", community: "uni", isMember: true, role: .researcher),
  ]
  static let arcs = [
    ("m1", "c1", false), ("c1", "c2", false), ("m2", "c1", false), ("m2", "c3", false), ("c3", "c4", false),
    ("c4", "n2", false), ("n1", "n2", false),
    ("n1", "m1", true), ("r1", "m1", false), ("a1", "m2", false), ("a1", "n1", true),
  ].map { Graph.Arc(from: $0, to: $1, isMutual: $2) }

  static let network = AttributedGraph(
    communities: communities, people: people, arcs: arcs, links: [("ash", "elm")])

  /// By id: communities are sorted.
  private func place(_ id: String) throws -> Int { try #require(Self.network.communities.firstIndex { $0.id == id }) }

  /// Reach: colleagues (no members) at home, one step or at most two from a member of the same community along the
  /// ties. One step: c1, c3. Two: c2 by c1, c4 by c3. c1 has two members before it; c2 hangs on c1, c3 on m2, c4 on m2
  /// and c3.
  @Test func reachesColleaguesInOneAndTwoSteps() throws {
    let oak = try #require(Self.network.reach[place("oak")])
    #expect(oak == ReachAtHome(members: 2, listed: 4, staff: 10, oneStep: 2, twoSteps: 4, onOnePerson: 3))
    #expect(oak.ofStaff?.oneStep == 0.2)
    #expect(oak.ofStaff?.twoSteps == 0.4)
    #expect(oak.ofListed?.oneStep == 0.5)
    #expect(oak.ofListed?.twoSteps == 1)
    // Nobody said how many work at Elm.
    let elm = try #require(Self.network.reach[place("elm")])
    #expect(elm == ReachAtHome(members: 1, listed: 1, staff: nil, oneStep: 1, twoSteps: 1, onOnePerson: 1))
    #expect(elm.ofStaff == nil)
    // A staff of none is less than the one who is listed; no colleague is listed.
    let ash = try #require(Self.network.reach[place("ash")])
    #expect(ash == ReachAtHome(members: 1, listed: 0, staff: nil, oneStep: 0, twoSteps: 0, onOnePerson: 0))
    #expect(ash.ofListed == nil)
  }

  /// Two ways that have nobody in common hang on nobody: m1 ─▶ x ─▶ c and m2 ─▶ y ─▶ c.
  @Test func hangsOnNobodyWhereWaysAreApart() throws {
    let people =
      ["m1", "m2"].map { Person(id: $0, community: "oak", isMember: true) }
      + ["x", "y", "c"].map { Person(id: $0, community: "oak") }
    let arcs = [("m1", "x"), ("x", "c"), ("m2", "y"), ("y", "c")].map { Graph.Arc(from: $0, to: $1) }
    let reach = try #require(
      AttributedGraph(communities: [Community(id: "oak")], people: people, arcs: arcs).reach[0])
    #expect(reach == ReachAtHome(members: 2, listed: 3, staff: nil, oneStep: 2, twoSteps: 3, onOnePerson: 2))
  }

  /// Gatekeepers of Oak: n1 m1 c1, r1 m1 c1, a1 m2 c1, a1 m2 c3, all with a member in the middle. Representatives: c3
  /// c4 n2, without one.
  @Test func countsTheTwoWayLinkThroughMembers() throws {
    let brokerage = Self.network.graph.brokerage(Self.network.homes)
    let oak = try #require(Self.network.homeBrokerage(brokerage)[place("oak")])
    #expect(oak.gatekeepers == HomeBrokerage.Share(throughMembers: 4, all: 4))
    #expect(oak.representatives == HomeBrokerage.Share(throughMembers: 0, all: 1))
    #expect(oak.gatekeepers.share == 1)
    #expect(oak.representatives.share == 0)
    let uni = try #require(Self.network.homeBrokerage(brokerage)[place("uni")])
    #expect(uni.gatekeepers.share == nil)
  }

  /// Home to Oak: n1 m1 c1. Out of Oak nothing goes by a member: no colleague there gives to m1 or m2. Home to Elm: n1
  /// gets from m1 and gives to n2. Nobody at Ash is a colleague. A tie past the member does not make the way less of
  /// one, as it does for gatekeepers.
  @Test func seesBothWaysBetweenElsewhereAndHome() throws {
    let ties = Self.network.homeTies
    let oak = try #require(ties[place("oak")])
    #expect(oak.runs(.home) && !oak.runs(.inward))
    #expect([oak.members, oak.colleagues, oak.heard, oak.reached, oak.givers, oak.takers] == [2, 4, 0, 2, 1, 2])
    let elm = try #require(ties[place("elm")])
    #expect(elm.runs(.home) && !elm.runs(.inward))
    let ash = try #require(ties[place("ash")])
    #expect(!ash.canShow && !ash.runs(.home) && !ash.runs(.inward))
    let people = [
      Person(id: "m", community: "oak", isMember: true), Person(id: "c", community: "oak"),
      Person(id: "x", community: "elm"),
    ]
    let arcs = [("x", "m"), ("m", "c"), ("x", "c"), ("c", "m"), ("m", "x")].map { Graph.Arc(from: $0, to: $1) }
    func closed(isOne: Bool) -> AttributedGraph {
      AttributedGraph(
        communities: [
          Community(id: "ash"), Community(id: "oak", multiplicity: isOne ? nil : "× 2"), Community(id: "elm"),
        ], people: people,
        arcs: arcs)
    }
    let whole = closed(isOne: true)
    #expect(whole.homeTies[0] == nil)
    #expect(whole.homeTies[2]?.runs(.inward) == true && whole.homeTies[2]?.runs(.home) == true)
    #expect(whole.homeBrokerage(whole.graph.brokerage(whole.homes))[2]?.gatekeepers.all == 0)
    #expect(closed(isOne: false).homeTies[2] == nil)
  }

  /// Through the PLN: both ends are members. Oak meets the researcher and the university there only; the facilitator n2
  /// is met by c4 otherwise.
  @Test func findsWhatIsReachedOnlyThroughTheNetwork() throws {
    let only = Self.network.onlyThroughNetwork
    #expect(
      only[try place("oak")] == OnlyThroughNetwork(roles: [.middleLeader, .researcher], kinds: [.university]))
    #expect(only[try place("elm")] == OnlyThroughNetwork(roles: [.middleLeader], kinds: []))
    #expect(only[try place("ash")] == OnlyThroughNetwork(roles: [.teacher], kinds: []))
    #expect(only[try place("uni")] == OnlyThroughNetwork(roles: [.teacher], kinds: [.school]))
  }

  /// Tied: Oak–Elm (c4 n2 is no tie of members), Oak–Ash (by a1 m2 alone), Elm–Ash (linked as organisations).
  @Test func findsSchoolsJoinedOnlyThroughTheNetwork() {
    #expect(Self.network.schoolPairs == SchoolPairs(tied: 3, onlyThroughNetwork: 1))
  }

  /// Four pairs of communities are tied. Oak–Elm has two ties of four people; Oak–Uni, Oak–Ash and Elm–Ash one each,
  /// two of them with a1.
  @Test func findsThePersonOnWhomMostHangs() {
    let single = Self.network.singleBroker
    #expect(
      single
        == SingleBroker(
          tiedPairs: 4, fragilePairs: 3, person: Self.network.graph.ids.firstIndex(of: "a1"), lostPairs: 2))
    #expect(single.dependence == 0.5)
    #expect(single.fragile == 0.75)
  }

  @Test func leavesOutWhatStandsForSeveral() {
    let network = AttributedGraph(
      communities: [Community(id: "oak", multiplicity: "× 2"), Community(id: "elm")],
      people: [
        Person(id: "a", community: "oak", isMember: true), Person(id: "b", community: "elm"),
        Person(id: "c", community: nil),
      ],
      arcs: [Graph.Arc(from: "a", to: "b"), Graph.Arc(from: "c", to: "b")])
    #expect(network.reach == [nil, nil])
    #expect(network.singleBroker.tiedPairs == 1)
    let empty = AttributedGraph(communities: [], people: [], arcs: [])
    #expect(empty.singleBroker == SingleBroker(tiedPairs: 0, fragilePairs: 0, person: nil, lostPairs: 0))
    #expect(empty.singleBroker.dependence == nil)
  }

  /// A tie weighs what is given, else what its strength says; one of neither as much as the others on average.
  @Test func weighsTiesByWhatIsReportedOfThem() {
    let network = Network(
      title: "", communities: [Community(id: "oak")],
      people: ["a", "b", "c"].map { Person(id: $0, community: "oak") },
      ties: [
        .init(from: "a", to: "b", strength: .occasional, weight: 2.5), .init(from: "b", to: "c", strength: .core),
        .init(from: "c", to: "a"),
      ])
    #expect(Graph(of: network).outgoing.map { $0.map(\.weight) } == [[2.5], [3], [2.75]])
    #expect(
      Graph(of: network, isDirected: false).outgoing.map { $0.map(\.weight) } == [[2.5, 2.75], [2.5, 3], [2.75, 3]])
  }

  /// What is found by number is what the ids say; who has no community is at home in none, and who has one that is not
  /// there is left out.
  @Test func numbersPeopleAndCommunities() {
    let network = Network(
      title: "", communities: [Community(id: "oak"), Community(id: "elm")],
      people: [
        Person(id: "b", community: "oak"), Person(id: "a", community: nil), Person(id: "c", community: "elm"),
        Person(id: "d", community: "ash"),
      ],
      ties: [.init(from: "c", to: "a"), .init(from: "b", to: "c"), .init(from: "d", to: "a")])
    #expect(network.people.map(\.id) == ["a", "b", "c"])
    #expect(network.homes == [nil, 1, 0])
    #expect(network.ends.map { [$0.from, $0.to] } == [[1, 2], [2, 0]])
    #expect(network.residents == [[2], [1]])
    #expect(network.number(ofPerson: "c") == 2 && network.number(ofPerson: "d") == nil)
    #expect(network.number(ofCommunity: "oak") == 1 && network.number(ofCommunity: "ash") == nil)
  }

  @Test func doesNotSeeTheOrderOfTheInput() {
    let shuffled = AttributedGraph(
      communities: Self.communities.reversed(), people: Self.people.reversed(), arcs: Self.arcs.reversed(),
      links: [("elm", "ash")])
    #expect(shuffled == Self.network)
    #expect(shuffled.singleBroker == Self.network.singleBroker)
    #expect(shuffled.reach == Self.network.reach)
  }
}
