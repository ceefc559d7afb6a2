// What a school's two-way link comes to: ties on both of its ways, with and without a roster that was asked in full,
// and what leaders did beside them.

import Foundation
import Testing

@testable import Networks

#if canImport(FoundationXML)
  import FoundationXML
#endif

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

  private func school(_ ties: HomeTies?, complete: Bool = true, actions: [TwoWayLink.Action] = []) -> TwoWayLink.School
  {
    TwoWayLink.School(
      name: "Oak Primary", href: "#oak", caption: "", actions: actions, ties: ties, isRosterComplete: complete)
  }

  private func verdict(_ school: TwoWayLink.School, everywhere: [TwoWayLink.Action] = []) -> TwoWayLink.Verdict {
    TwoWayLink(environment: [], everywhere: everywhere, schools: [school]).verdict(of: school)
  }

  private static let puts = TwoWayLink.Action(title: "Cover", href: "#1", function: "Prioritising", way: .inward)
  private static let brings = TwoWayLink.Action(
    title: "Card", href: "#2", function: "Mobilising", way: .home, boundaryObject: "reading card")

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
    #expect(verdict(school(home)) == .only(.home))
    #expect(verdict(school(home, complete: false)) == .reported(.home))
    // What leaders did cannot stand in for ties that are known not to be there.
    #expect(verdict(school(home, actions: [Self.puts]), everywhere: [Self.puts]) == .only(.home))
    #expect(verdict(school(home, complete: false, actions: [Self.puts])) == .acted(untied: .inward))
    #expect(
      verdict(school(ties([("c", "m"), ("m", "x")]), complete: false), everywhere: [Self.brings])
        == .acted(untied: .home))
    #expect(verdict(school(ties([]), complete: false, actions: [Self.puts, Self.brings])) == .acted(untied: nil))
    #expect(
      verdict(school(ties([("c", "m"), ("m", "x")], mutual: true), complete: false, actions: [Self.puts])) == .bothWays)
    #expect(verdict(school(ties([("c", "m"), ("m", "x")]))) == .only(.inward))
    #expect(verdict(school(ties([]))) == .neither)
    #expect(verdict(school(ties([]), complete: false)) == .nothing)
  }

  @Test func judgesNoTiesWhereNobodyIsListedOrTheNetworkIsASketch() {
    #expect(verdict(school(nil)) == .nothing)
    #expect(verdict(school(nil), everywhere: [Self.brings]) == .reported(.home))
    #expect(verdict(school(ties([("x", "m")], members: ["m", "c", "d"]))) == .nothing)
    #expect(verdict(school(nil, actions: [Self.puts, Self.brings])) == .bothWays)
  }

  @Test func tellsTheWholeAtAGlance() {
    func link(_ schools: [TwoWayLink.School], everywhere: [TwoWayLink.Action] = []) -> String {
      TwoWayLink(environment: [], everywhere: everywhere, schools: schools).glance
    }
    let home = ties([("x", "m"), ("m", "c")])
    #expect(
      link([school(home), school(nil, actions: [Self.puts, Self.brings])])
        == "One way only, home to colleagues: Oak Primary. Both ways: Oak Primary.")
    #expect(
      link([school(home), school(home), school(home)]) == "One way only, home to colleagues at all three home schools.")
    let others = [TwoWayLink.School](repeating: school(nil, actions: [Self.puts, Self.brings]), count: 4)
    #expect(
      link(others + [school(home)]) == "One way only, home to colleagues: Oak Primary. Both ways at the other four.")
    #expect(link([school(nil)]) == "Nothing reported in either direction: Oak Primary.")
    #expect(link([], everywhere: [Self.puts]) == "At all home schools: into the network, with no word of the way home.")
    #expect(
      link([])
        == "Neither what leaders did nor a home school is reported, so neither direction of the link can be shown.")
  }

  @Test func drawsAnArrowForEachWayAndABarWhereTiesStopShort() {
    func count(_ school: TwoWayLink.School, _ token: String) -> Int {
      let link = TwoWayLink(environment: [], everywhere: [], schools: [school])
      return TwoWayDrawing(of: link).markup.text.components(separatedBy: " two-way-\(token)\"").count - 1
    }
    let home = ties([("x", "m"), ("m", "c")])
    let onlyTies = school(home)
    #expect(count(onlyTies, "tied") == 1 && count(onlyTies, "empty") == 1 && count(onlyTies, "only") == 1)
    let stopped = school(home, actions: [Self.puts, Self.brings])
    #expect(count(stopped, "stopped") == 1 && count(stopped, "acted") == 1 && count(stopped, "empty") == 0)
    let unasked = school(home, complete: false, actions: [Self.puts])
    #expect(count(unasked, "acted") == 1 && count(unasked, "tied") == 1 && count(unasked, "stopped") == 0)
  }

  @Test func saysSoWhereThereIsNothingToDraw() {
    let text = TwoWayDrawing(of: TwoWayLink(environment: [], everywhere: [], schools: [school(nil)])).markup.text
    #expect(text.contains("Nothing is reported of it."))
    #expect(text.contains("Neither an action nor a tie is reported in either direction, so no arrow is drawn."))
    #expect(!text.contains("<svg"))
    // Of ties nothing is said where nothing is known of them.
    func key(_ school: TwoWayLink.School) -> String {
      TwoWayDrawing(of: TwoWayLink(environment: [], everywhere: [], schools: [school])).markup.text
    }
    #expect(key(school(nil, actions: [Self.puts])).contains("A box without an arrow: no action is reported.</p>"))
    #expect(
      key(school(ties([]), actions: [Self.puts])).contains(
        "A box without an arrow: no action is reported, nor ties that lead all this way."))
  }

  @Test func deniesNoTieThatLeadsAPartOfTheWay() {
    // Both are members: their tie is one between schools, and nobody at home is listed.
    let link = TwoWayLink(
      environment: [], everywhere: [],
      schools: [school(ties([("m", "x")], members: ["m", "x", "c", "d"]), complete: false)])
    #expect(link.glance == "Nothing reported that leads all the way: Oak Primary.")
    #expect(
      link.silence == "No action is reported in either direction, nor ties that lead all the way, so no arrow is drawn."
    )
  }

  @Test(arguments: NamedNetwork.hostileWords)
  func escapesWhateverAuthorsWrite(named: (name: String, words: String)) {
    let words = named.words
    let action = TwoWayLink.Action(
      title: words, href: "#\(words)", function: words, way: .home, by: words, boundaryObject: words, reaches: words)
    let school = TwoWayLink.School(
      name: words, href: "#\(words)", caption: words, actions: [action], ties: nil, isRosterComplete: false)
    let link = TwoWayLink(environment: [.init(label: words, value: words)], everywhere: [action], schools: [school])
    let text = TwoWayDrawing(of: link).markup.text
    #expect(!text.contains("<script") && !text.contains("\" onload"))
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }
}
