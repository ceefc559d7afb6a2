// What a school's two-way link comes to: ties on both of its ways, with and without a roster that was asked in full,
// and what leaders did beside them.

import Testing

@testable import Networks

@Suite struct TwoWayLinkTests {
  /// A school with a member `m` and colleagues `c` and `d`, and somebody elsewhere, `x`.
  private func ties(_ ties: [(String, String)], mutual: Bool = false, members: Set<String> = ["m", "x"]) -> HomeTies? {
    let people = [("m", "s"), ("c", "s"), ("d", "s"), ("x", "e")].map {
      Network.Person(id: $0.0, community: $0.1, isMember: members.contains($0.0))
    }
    let network = AttributedGraph(
      communities: [.init(id: "s"), .init(id: "e")], people: people,
      arcs: ties.map { Graph.Arc(from: $0.0, to: $0.1, isMutual: mutual) })
    return network.communities.firstIndex { $0.id == "s" }.flatMap { network.homeTies[$0] }
  }

  private func school(
    _ ties: HomeTies?, complete: Bool = true, actions: [TwoWayLink.Action] = [], name: String = "Oak Primary"
  ) -> TwoWayLink.School {
    TwoWayLink.School(place: 0, name: name, actions: actions, ties: ties, showsEveryTie: complete)
  }

  private static let puts = TwoWayLink.Action(place: 0, way: .inward)
  private static let brings = TwoWayLink.Action(place: 1, way: .home)

  @Test func followsTiesThroughAMemberAndNoFurther() throws {
    let through = try #require(ties([("c", "m"), ("m", "x")]))
    #expect(through.runs(.inward) && !through.runs(.home))
    let home = try #require(ties([("x", "m"), ("m", "d")]))
    #expect(home.runs(.home) && !home.runs(.inward))
    let halves = try #require(ties([("c", "m"), ("x", "m"), ("d", "x"), ("c", "d")]))
    #expect(!halves.runs(.home) && !halves.runs(.inward))
    let both = try #require(ties([("c", "m"), ("m", "x")], mutual: true))
    #expect(both.runs(.home) && both.runs(.inward))
    #expect(both.heard == 1 && both.reached == 1 && both.colleagues == 2 && both.givers == 1 && both.takers == 1)
  }

  @Test func asksForOneMemberWhoJoinsBothSteps() throws {
    let apart = try #require(ties([("c", "m"), ("d", "x")], members: ["m", "d"]))
    #expect(!apart.runs(.inward))
    #expect(school(apart).tieLines(.inward).last == "But not the same members")
  }

  @Test func saysOneWayOnlyWhereEveryoneWasAsked() {
    let home = ties([("x", "m"), ("m", "c"), ("c", "m")])
    #expect(school(home).tieFinding == .only(.home))
    #expect(school(home, complete: false).tieFinding == nil)
    // What leaders did cannot stand in for ties that are known not to be there.
    #expect(school(home, actions: [Self.puts]).tieFinding == .only(.home))
    #expect(school(ties([("c", "m"), ("m", "x")])).tieFinding == .only(.inward))
    #expect(school(ties([("c", "m"), ("m", "x")], mutual: true)).tieFinding == nil)
    #expect(school(ties([])).tieFinding == .neither)
    #expect(school(ties([]), complete: false).tieFinding == nil)
  }

  @Test func judgesNoTiesWhereNobodyIsListedOrTheNetworkIsASketch() {
    #expect(school(nil).tieFinding == nil)
    // Where no colleague is listed there is nobody whom a tie could reach.
    #expect(school(ties([("x", "m")], members: ["m", "c", "d"])).tieFinding == nil)
    #expect(school(nil).tieLines(.inward) == [])
  }

  @Test func countsAnActionOnlyWhereItWasCarriedOut() {
    let dropped = TwoWayLink.Action(place: 0, way: .inward, isCarriedOut: false)
    let there = school(nil, actions: [dropped])
    let link = TwoWayLink(everywhere: [Self.brings], schools: [there])
    #expect(!link.isActedOn(.inward, at: there) && link.isActedOn(.home, at: there))
    #expect(link.isSilent(there) && !link.isSilent(school(nil, actions: [Self.puts])))
    // What was dropped everywhere was done nowhere.
    let none = TwoWayLink(everywhere: [dropped], schools: [school(nil)])
    #expect(none.glance == "No action is reported to have been carried out at the home school.")
  }

  @Test func tellsTheWholeAtAGlance() {
    func link(_ schools: [TwoWayLink.School], everywhere: [TwoWayLink.Action] = []) -> String {
      TwoWayLink(everywhere: everywhere, schools: schools).glance
    }
    let home = ties([("x", "m"), ("m", "c")])
    let both = school(nil, actions: [Self.puts, Self.brings], name: "Elm Primary")
    #expect(
      link([school(home), both])
        == "An action is reported in each direction at one of two home schools. Ties through a member lead one "
        + "way only, home to colleagues: Oak Primary.")
    #expect(
      link([both, school(nil, actions: [Self.puts])])
        == "An action that puts something into the network is reported at both home schools, one that brings "
        + "something home at one of two home schools.")
    #expect(link([both, both, both]) == "An action is reported in each direction at all three home schools.")
    #expect(link([school(nil), school(nil)]) == "No action is reported at any home school.")
    // That none is reported is no number of schools.
    #expect(
      link([school(nil, actions: [Self.brings]), school(nil)])
        == "No action that puts something into the network is reported at any home school; one that brings something "
        + "home is reported at one of two home schools.")
    #expect(link([], everywhere: [Self.puts]) == "Which home schools there are is not reported.")
    #expect(link([]) == "Neither what leaders did nor a home school is reported.")
  }

  @Test func listsFirstWhatStandsOut() {
    let schools = [
      school(nil, actions: [Self.puts]), school(nil), school(ties([("x", "m"), ("m", "c")]), actions: [Self.puts]),
      school(nil, actions: [.init(place: 2, way: .home, isCarriedOut: false)]),
    ]
    #expect(TwoWayLink(everywhere: [], schools: schools).order == [2, 1, 3, 0])
  }

  @Test func deniesNoTieThatLeadsAPartOfTheWay() {
    // Both are members: their tie is one between schools, and nobody at home is listed.
    let part = school(ties([("m", "x")], members: ["m", "x", "c", "d"]), complete: false)
    #expect(
      part.tieLines(.inward) == ["No colleague is listed", "1\u{A0}of\u{A0}3 members has a tie to another community"])
    #expect(part.tieLines(.home).last == "No colleague is listed")
  }
}
