// What is drawn of a network that has too much of something: fewer things, never longer work.

import Foundation
import Testing

@testable import Networks

/// A network with much of something, which says of what.
struct LargeNetwork: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let network: Network

  init(_ testDescription: String, _ network: Network) {
    self.testDescription = testDescription
    self.network = network
  }
}

@Suite struct DrawingDetailTests {
  private static func made(_ people: Int, _ communities: Int, _ change: (inout NetworkRecipe) -> Void = { _ in })
    -> Network
  {
    var recipe = NetworkRecipe()
    (recipe.people, recipe.communities) = (people, communities)
    change(&recipe)
    return recipe.network()
  }

  /// Everybody tied to the `ties` people after them.
  private static func dense(_ people: Int, ties: Int, communities: Int = 6) -> Network {
    let bare = made(people, communities)
    let lines = (0..<people).flatMap { from in
      (1...ties).map { Network.Tie(from: bare.people[from].id, to: bare.people[(from + $0) % people].id) }
    }
    return Network(title: "dense", communities: bare.communities, people: bare.people, ties: lines)
  }

  /// Several ties between the same two, over and over.
  private static func repeated(_ ties: Int) -> Network {
    let bare = made(4, 2)
    let lines = (0..<ties).map { _ in Network.Tie(from: bare.people[0].id, to: bare.people[1].id) }
    return Network(title: "repeated", communities: bare.communities, people: bare.people, ties: lines)
  }

  @Test func drawsEverybodyUpToTheLimits() {
    #expect(Self.made(300, 6).detail == .everybody)
    #expect(Self.dense(200, ties: 7).detail == .everybody)
    #expect(Self.made(240, 120).detail == .everybody)
    #expect(Self.made(0, 30) { $0.unlisted = 40 }.detail == .everybody)
  }

  @Test func drawsCommunitiesOfWhatIsTooMuch() {
    #expect(Self.made(301, 6).detail == .communities(.init(kind: .people, count: 301, most: 300)))
    #expect(Self.dense(300, ties: 133).detail == .communities(.init(kind: .ties, count: 39_900, most: 1_500)))
    #expect(Self.repeated(50_000).detail == .communities(.init(kind: .ties, count: 50_000, most: 1_500)))
    #expect(Self.made(0, 40) { $0.unlisted = 60 }.detail == .everybody)
    #expect(NetworkLayout(of: Self.dense(300, ties: 133)).isCondensed)
  }

  @Test func drawsNothingWhereBubblesAreTooMany() {
    #expect(Self.made(1_000, 1_000).detail == .nothing(.init(kind: .communities, count: 1_000, most: 120)))
    #expect(Self.dense(400, ties: 60, communities: 110).detail.isNothing)
    let members = Self.made(4_000, 5) { $0.memberEvery = 1 }
    #expect(members.detail == .nothing(.init(kind: .members, count: 4_000, most: 3_000)))
    // Nobody is listed, and all the same they would be drawn.
    let counted = Network(
      title: "", communities: (0..<110).map { .init(id: "c\($0)", name: "School \($0)", anonymousMembers: 30) },
      people: [], ties: [])
    #expect(counted.detail == .nothing(.init(kind: .members, count: 3_300, most: 3_000)))
  }

  /// The largest networks of each kind: what they take is bounded, because they are measured here in every run of the
  /// tests.
  @Test(arguments: [
    LargeNetwork("people", dense(300, ties: 5)), LargeNetwork("ties", dense(300, ties: 133)),
    LargeNetwork("people and communities", made(300, 120)),
    LargeNetwork("members", made(3_000, 60) { $0.memberEvery = 3 }), LargeNetwork("communities", made(360, 120)),
    LargeNetwork("ties between two", repeated(1_500)),
    LargeNetwork("ties between communities", dense(400, ties: 3, communities: 110)),
  ])
  func drawsTheLargestOfEachKind(large: LargeNetwork) {
    let network = large.network
    #expect(!network.detail.isNothing)
    let layout = NetworkLayout(of: network)
    _ = layout.quality
    let svg = Diagram(
      of: layout, style: .full(idPrefix: "n", description: "", personHref: { "#" + $0 }, communityHref: { "#" + $0 })
    ).svg
    #expect(svg.bytes.count < 2_000_000)
  }

  @Test func saysWhatIsDrawn() {
    func last(_ network: Network) -> String { NetworkSummary(of: network).sentences.last ?? "" }
    #expect(!NetworkSummary(of: Self.made(300, 6)).text.contains("drawing"))
    #expect(last(Self.made(400, 6)).hasPrefix("With so many people the drawing shows a bubble for each community"))
    #expect(
      last(Self.dense(300, ties: 133)).hasPrefix("With so many ties the drawing shows a bubble for each community"))
    #expect(
      last(Self.made(1_000, 1_000))
        == "The network is not drawn: it has 1,000 communities, and a drawing shows at most 120.")
    #expect(last(Self.made(5_000, 10) { $0.memberEvery = 90 }).hasSuffix("name the first 2,000 people."))
  }

  // MARK: The list

  @Test func endsTheListAndSaysHowManyMoreThereAre() throws {
    let list = { (network: Network) in
      try #require(NetworkList(of: network, personHref: { _ in nil }, communityHref: { _ in nil }).markup).text
    }
    #expect(!(try list(Self.made(300, 6)).contains("The list ends here")))
    let people = try list(Self.made(5_000, 10) { $0.tiesPerPerson = 0 })
    #expect(people.hasSuffix("<p>The list ends here. The network has 3,000 more people.</p>"))
    let ties = try list(Self.dense(100, ties: 50))
    #expect(ties.contains("The list ends here. The network has "))
    #expect(ties.components(separatedBy: "<li>").count < 4_200)
    let communities = try list(Self.made(2_500, 2_500) { $0.tiesPerPerson = 0 })
    #expect(
      communities.hasSuffix("<p>The list ends here. The network has 500 more communities and 500 more people.</p>"))
  }

  @Test func repeatsALongNameOnlyInPart() throws {
    let long = String(repeating: "Very ", count: 20_000) + "Long School"
    let network = Self.made(60, 3) { $0.communityName = { "\(long) \($0)" } }
    let list = try #require(NetworkList(of: network, personHref: { _ in nil }, communityHref: { _ in nil }).markup)
    #expect(list.bytes.count < 3 * long.utf8.count + 100_000)
    let svg = Diagram(
      of: NetworkLayout(of: network), style: .full(idPrefix: "n", description: "", personHref: { "#" + $0 })
    ).svg
    #expect(svg.bytes.count < 200_000)
    #expect(NetworkSummary(of: network).text.utf8.count < 10_000)
  }

  @Test func cutsAWordOfAnyLength() {
    let word = String(repeating: "w", count: 400_000)
    #expect(Metrics.shortened(word, size: 10, width: 66) == "wwwwwwwww…")
    #expect(Metrics.shortened("wwwwwwwwwww", size: 10, width: 66) == "wwwwwwwwwww")
    #expect(Metrics.shortened(word, size: 10, width: 1) == "w…")
  }

  /// A name that is wider than its place goes on behind a hyphen; one that has room stays whole.
  @Test(arguments: [
    ("Janusz-Korczak-Schule", ["Janusz-Korczak-", "Schule"]),
    ("Stoke-on-Trent", ["Stoke-on-Trent"]),
    ("Karl Janusz-Korczak", ["Karl", "Janusz-Korczak"]),
    ("-", ["-"]), ("Sozialpädiatrisches", ["Sozialpädiatri…"]),
  ])
  func breaksALongNameBehindItsHyphens(name: String, lines: [String]) {
    #expect(Metrics.lines(of: name, size: 10, width: 100) == lines)
  }

  // MARK: Measures

  /// One person tied to all others, both ways.
  private static func star(_ others: Int) -> AttributedGraph {
    AttributedGraph(
      communities: [.init(id: "a"), .init(id: "b")],
      people: (0...others).map { .init(id: "p\(1_000_000 + $0)", community: $0 == 0 ? "a" : "b", isMember: $0 <= 1) },
      arcs: (1...others).map { .init(from: "p1000000", to: "p\(1_000_000 + $0)", isMutual: true) })
  }

  @Test func measuresAHubWithoutReadingItForEachOfItsContacts() throws {
    let count = 60_000
    let network = Self.star(count)
    let graph = network.graph
    let roles = try #require(graph.brokerage(network.homes)[0])
    #expect(
      roles
        == BrokerageRoles(coordinator: 0, itinerant: count * (count - 1), gatekeeper: 0, representative: 0, liaison: 0))
    #expect(graph.constraint()[1] == 1)
    #expect(network.reach[1]?.twoSteps == count - 1)
    // Everybody from everybody: too much for all shortest ways.
    #expect(graph.shortestPathWork == (count + 1) * (count + 1 + 2 * count))
  }

  @Test func countsTheWorkOfPiecesByPiece() {
    let graph = Graph(
      ids: (0..<30_000).map { "p\($0)" }, arcs: (0..<10_000).map { .init(from: "p\(3 * $0)", to: "p\(3 * $0 + 1)") },
      isDirected: true)
    #expect(graph.shortestPathWork == 10_000 * 2 * 3 + 10_000)
    #expect(graph.betweenness().allSatisfy { $0 == 0 })
    #expect(graph.distances == Distances(mean: 1, longest: 1, pairs: 10_000))
  }

  /// Each triple by itself, as the definition has it.
  private func brokerage(_ graph: Graph, _ groups: [Int?], of broker: Int) -> BrokerageRoles<Int>? {
    guard let home = groups[broker] else { return nil }
    var roles = BrokerageRoles<Int>()
    for giver in graph.incoming[broker] {
      for receiver in graph.outgoing[broker]
      where receiver.index != giver.index && !graph.hasTie(from: giver.index, to: receiver.index) {
        guard let from = groups[giver.index], let to = groups[receiver.index] else { continue }
        if from == home, to == home { roles.coordinator += 1 }
        if from != home, to == home { roles.gatekeeper += 1 }
        if from == home, to != home { roles.representative += 1 }
        if from != home, to != home { if from == to { roles.itinerant += 1 } else { roles.liaison += 1 } }
      }
    }
    return roles
  }

  @Test(arguments: 1...12) func countsTriplesAsTheDefinitionDoes(seed: Int) {
    // A few hubs, so that both ways through the lists are taken.
    var state = UInt64(seed)
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let count = 120
    var arcs = (0..<400).map { _ in Graph.Arc(from: "p\(next(count))", to: "p\(next(count))", isMutual: next(3) == 0) }
    for hub in 0..<2 {
      for other in 0..<count where next(4) > 0 {
        arcs.append(.init(from: "p\(hub)", to: "p\(other)", isMutual: next(2) == 0))
      }
    }
    let graph = Graph(ids: (0..<count).map { "p\($0)" }, arcs: arcs, isDirected: true)
    let groups = (0..<count).map { _ in next(6) == 0 ? nil : Optional(next(5)) }
    #expect(graph.brokerage(groups) == (0..<count).map { brokerage(graph, groups, of: $0) })
  }
}
