// Measures of the literature on graphs small enough to count by hand. Each test says which definition it counts by.

import Testing

@testable import Networks

@Suite struct MeasureTests {
  /// Ties as `a>b` one way or `a=b` both ways, between blanks.
  static func graph(_ ids: String, _ ties: String, isDirected: Bool = true) -> Graph {
    let arcs = ties.split(separator: " ").map { tie in
      let ends = tie.split { $0 == ">" || $0 == "=" }.map(String.init)
      return Graph.Arc(from: ends[0], to: ends[1], isMutual: tie.contains("="))
    }
    return Graph(ids: ids.split(separator: " ").map(String.init), arcs: arcs, isDirected: isDirected)
  }

  /// Three people of Oak, two of Elm, one of the university; o2 stands in every kind of middle.
  ///
  ///     u1 ─▶ o2, o3      e1 ─▶ o2      o1 ◀─▶ o2 ─▶ o3 ─▶ e1      o2 ─▶ e2
  static let broker = graph("o1 o2 o3 e1 e2 u1", "o1=o2 o2>o3 e1>o2 o2>e2 u1>o2 u1>o3 o3>e1")
  /// In the order of ids: e1 e2 o1 o2 o3 u1.
  static let homes: [Int?] = [0, 0, 1, 1, 1, 2]

  static let star = graph("a b c d e", "a>b a>c a>d a>e", isDirected: false)
  static let circle = graph("a b c d e", "a>b b>c c>d d>e e>a", isDirected: false)

  // MARK: Close-knit

  /// Density: ties ÷ possible ties, n(n − 1) of them with directions and half as many without.
  @Test func countsTiesAmongThosePossible() {
    #expect(Self.broker.density == 8.0 / 30)
    #expect(Self.star.density == 4.0 / 10)
    #expect(Self.graph("a b", "a=b").density == 1)
    #expect(Self.graph("a b", "").density == 0)
    #expect(Self.graph("a", "").density == nil)
  }

  /// Mean distance: over ordered pairs with a way along the ties. a > b > c: 1, 1 and 2; nothing leads back.
  @Test func meansOverPairsWithAWay() {
    let chain = Self.graph("a b c d", "a>b b>c").distances
    #expect(chain?.mean == 4.0 / 3)
    #expect(chain?.pairs == 3)
    #expect(chain?.longest == 2)
    #expect(Self.graph("a b c", "").distances == nil)
    // Without directions every pair of a star counts twice: 8 × 1 and 12 × 2, over 20.
    #expect(Self.star.distances?.mean == 32.0 / 20)
  }

  @Test func tellsWeakComponentsFromStrong() {
    let graph = Self.graph("a b c d e f", "a>b b>c c>a c>d e>d")
    #expect(graph.weakComponents == [[0, 1, 2, 3, 4], [5]])
    #expect(graph.strongComponents == [[0, 1, 2], [3], [4], [5]])
    #expect(graph.isolates == [5])
  }

  /// A chain of 5,000 people is walked without recursion.
  @Test func findsComponentsOfALongChain() {
    let ids = (0..<5_000).map { "p\($0)" }
    let graph = Graph(ids: ids, arcs: zip(ids, ids.dropFirst()).map { Graph.Arc(from: $0, to: $1) }, isDirected: true)
    #expect(graph.strongComponents.count == 5_000)
    #expect(graph.weakComponents.count == 1)
  }

  /// Dyadic reciprocity: M ÷ (M + A) over pairs (Wasserman & Faust 1994). Of seven tied pairs only o1 and o2 give to
  /// each other.
  @Test func countsReturnedTiesByPairs() {
    #expect(Self.broker.dyads == Dyads(mutual: 1, asymmetric: 6, null: 8))
    #expect(Self.broker.dyads?.reciprocity == 1.0 / 7)
    #expect(Self.broker.dyads?.returnedTies == 2.0 / 8)
    #expect(Self.graph("a b", "").dyads?.reciprocity == nil)
    #expect(Self.star.dyads == nil)
  }

  // MARK: Around one person

  /// Degree centralisation: Σ (max − degree) ÷ (n − 1)(n − 2) for contacts and ÷ (n − 1)² for one direction (Freeman
  /// 1978).
  ///
  ///               e1 e2 o1 o2 o3 u1   Σ (max − each)
  ///     incoming   1  1  1  3  2  0   10 of 25
  ///     outgoing   1  0  1  3  1  2   10 of 25
  ///     contacts   2  1  1  5  3  2   16 of 20
  @Test func centralisesDegreesAsFreemanDoes() {
    #expect(Self.broker.degreeCentralisation(.incoming) == 10.0 / 25)
    #expect(Self.broker.degreeCentralisation(.outgoing) == 10.0 / 25)
    #expect(Self.broker.degreeCentralisation(.either) == 16.0 / 20)
    #expect(Self.star.degreeCentralisation(.either) == 1)
    #expect(Self.circle.degreeCentralisation(.either) == 0)
    #expect(Self.star.degreeCentralisation(.incoming) == nil)
    #expect(Self.graph("a b", "a>b").degreeCentralisation(.either) == nil)
  }

  /// Betweenness centralisation: Σ (max − each) of normalised betweenness ÷ (n − 1) (Freeman 1978): 1 in a star, 0 in a
  /// circle. In a chain of five the shares of 6 pairs are 0, 3, 4, 3, 0: Σ (4 − each) = 10, over 6 × 4.
  @Test func centralisesBetweennessAsFreemanDoes() {
    func centralisation(_ graph: Graph) -> Double? { graph.betweennessCentralisation(graph.betweenness()) }
    #expect(centralisation(Self.star) == 1)
    #expect(centralisation(Self.circle) == 0)
    let chain = Self.graph("a b c d e", "a>b b>c c>d d>e", isDirected: false)
    #expect(chain.betweenness() == [0, 3, 4, 3, 0])
    #expect(abs((centralisation(chain) ?? 0) - 10.0 / 24) < 1e-12)
    #expect(centralisation(Self.graph("a b", "a>b")) == nil)
  }

  /// Burt's constraint (1992): a pair 1; in a triangle two contacts with p = ½ + ½ · ½ each, squared; the hub of a star
  /// of four 4 · (¼)².
  @Test func findsConstraintOfSimpleFigures() {
    #expect(Self.graph("a b c", "a=b").constraint() == [1, 1, nil])
    #expect(Self.graph("a b c", "a>b b>c c>a", isDirected: false).constraint() == [1.125, 1.125, 1.125])
    #expect(Self.star.constraint() == [0.25, 1, 1, 1, 1])
    // With weights 3 and 1 the one contact takes (¾)² and the other (¼)².
    let uneven = Graph(
      ids: ["a", "b", "c"], arcs: [Graph.Arc(from: "a", to: "b", weight: 3), Graph.Arc(from: "a", to: "c")],
      isDirected: true)
    #expect(uneven.constraint(isWeighted: true) == [0.625, 1, 1])
    #expect(uneven.constraint() == [0.5, 1, 1])
  }

  // MARK: Between groups

  /// E-I index: (E − I) ÷ (E + I) over tied pairs (Krackhardt & Stern 1988). Inside are o1–o2 and o2–o3; the other five
  /// lead out. Of the 15 possible pairs 3 + 1 lie inside: expected (11 − 4) ÷ 15.
  @Test func balancesTiesBetweenAndInsideGroups() {
    let balance = Self.broker.externalInternal(Self.homes)
    #expect(balance == ExternalInternal(external: 5, internalPairs: 2, possibleExternal: 11, possibleInternal: 4))
    #expect(balance.index == 3.0 / 7)
    #expect(balance.expected == 7.0 / 15)
    #expect(Self.graph("a b", "").externalInternal([0, 1]).index == nil)
    #expect(Self.graph("a b", "a>b").externalInternal([nil, nil]).index == nil)
    #expect(
      Self.graph("a b c", "a>b b>c").externalInternal([0, 1, nil])
        == ExternalInternal(external: 1, internalPairs: 0, possibleExternal: 1, possibleInternal: 0))
  }

  /// Brokerage: triples giver > broker > receiver of three people without a tie giver > receiver (Gould & Fernandez
  /// 1989).
  ///
  ///     o2   o1 o3 coordinator      e1 e2 itinerant    e1 o3, e1 o1, u1 o1 gatekeeper    o1 e2 representative    u1 e2
  ///     liaison
  ///          u1 o3 does not count: u1 gives to o3 directly; nor does o1 o1: that is one person
  ///     o3   o2 e1 representative   u1 e1 liaison
  ///     e1   o3 o2 itinerant
  @Test func countsEveryRole() {
    let none = BrokerageRoles<Int>()
    let roles = Self.broker.brokerage(Self.homes)
    #expect(
      roles == [
        BrokerageRoles(coordinator: 0, itinerant: 1, gatekeeper: 0, representative: 0, liaison: 0), none, none,
        BrokerageRoles(coordinator: 1, itinerant: 1, gatekeeper: 3, representative: 1, liaison: 1),
        BrokerageRoles(coordinator: 0, itinerant: 0, gatekeeper: 0, representative: 1, liaison: 1), none,
      ])
    #expect(roles.map { $0?.total } == [1, 0, 0, 7, 2, 0])
  }

  /// Without directions each triple counts both ways round: the hub of a star stands between 4 · 3 ordered pairs.
  @Test func countsBothWaysRoundWithoutDirections() {
    #expect(
      Self.star.brokerage([0, 0, 0, 1, 1])[0]
        == BrokerageRoles(coordinator: 2, itinerant: 2, gatekeeper: 4, representative: 4, liaison: 0))
    #expect(
      Self.star.brokerage([nil, 0, 0, 1, 1]) == [
        nil, BrokerageRoles(), BrokerageRoles(), BrokerageRoles(), BrokerageRoles(),
      ])
  }

  /// On real graphs, with every third person in one group: counted again the slow way, over all triples of people.
  @Test(arguments: ["bank", "bank-friendship", "florentine"]) func countsRolesAsTriplesAreDefined(name: String) throws {
    let graph = try MeasuredGraph.read(name).graph
    let groups = (0..<graph.count).map { $0 % 3 }
    let people = 0..<graph.count
    for (broker, roles) in graph.brokerage(groups).enumerated() {
      var slow = BrokerageRoles<Int>()
      for giver in people where giver != broker && graph.hasTie(from: giver, to: broker) {
        for receiver in people
        where receiver != broker && receiver != giver && graph.hasTie(from: broker, to: receiver)
          && !graph.hasTie(from: giver, to: receiver)
        {
          let (a, b, c) = (groups[giver], groups[broker], groups[receiver])
          if a == b, b == c { slow.coordinator += 1 }
          if a == c, a != b { slow.itinerant += 1 }
          if a != b, b == c { slow.gatekeeper += 1 }
          if a == b, b != c { slow.representative += 1 }
          if a != b, b != c, a != c { slow.liaison += 1 }
        }
      }
      #expect(roles == slow)
    }
  }

  /// Expected brokerage: d²(1 − d) for each possible triple, where d = 8 ÷ 30. Around o2 there are 2 · 1 coordinators,
  /// 2 · 1 itinerants, 3 · 2 gatekeepers and representatives, and 3 · 2 − 2 liaisons: 5 · 4 in all.
  @Test func expectsBrokerageFromDensityAndSizes() throws {
    let expected = try #require(Self.broker.expectedBrokerage(Self.homes)[3])
    let chance = 8.0 / 30 * (8.0 / 30) * (22.0 / 30)
    for (value, triples) in [
      (expected.coordinator, 2.0), (expected.itinerant, 2), (expected.gatekeeper, 6), (expected.representative, 6),
      (expected.liaison, 4), (expected.total, 20),
    ] {
      #expect(abs(value - chance * triples) < 1e-12)
    }
  }

  // MARK: Any order, any size

  @Test(arguments: ["bank", "davis", "florentine"]) func doesNotSeeTheOrderOfTheInput(name: String) throws {
    let file = try MeasuredGraph.read(name)
    let graph = file.graph
    for step in [1, 7, 11] {
      var shuffled = file
      shuffled.nodes = file.nodes.indices.map { file.nodes[file.nodes.count - 1 - ($0 * step) % file.nodes.count] }
      shuffled.edges = file.edges.indices.map { file.edges[file.edges.count - 1 - ($0 * step) % file.edges.count] }
      // A step that divides the count would leave some out.
      guard Set(shuffled.nodes.map(\.id.text)).count == file.nodes.count, file.edges.count % step != 0 || step == 1
      else { continue }
      #expect(shuffled.graph == graph)
      #expect(shuffled.graph.betweenness() == graph.betweenness())
      #expect(shuffled.graph.constraint(isWeighted: true) == graph.constraint(isWeighted: true))
    }
  }

  @Test func weighsATieThatNobodyRatedAsTheOthersOnAverage() {
    func weights(_ given: [Double?], isMutual: Bool = false, isDirected: Bool = true) -> [Double] {
      let ends = [("a", "b"), ("b", "c"), ("c", "d")]
      let arcs = zip(ends, given).map { Graph.Arc(from: $0.0, to: $0.1, weight: $1, isMutual: isMutual) }
      return Graph(ids: ["a", "b", "c", "d"], arcs: arcs, isDirected: isDirected).outgoing.flatMap { $0.map(\.weight) }
    }
    #expect(weights([3, nil, 1]) == [3, 2, 1])
    #expect(weights([nil, nil, nil]) == [1, 1, 1])
    #expect(weights([3, nil, 1], isMutual: true) == [3, 3, 2, 2, 1, 1])
    #expect(weights([0.5, nil, 0], isDirected: false) == [0.5, 0.5, 0.25, 0.25, 0, 0])
  }

  @Test func keepsTheStrongerOfTwoTies() {
    let ties = [
      Graph.Arc(from: "a", to: "b", weight: 1), Graph.Arc(from: "a", to: "b", weight: 3), Graph.Arc(from: "a", to: "a"),
      Graph.Arc(from: "a", to: "z"),
    ]
    let graph = Graph(ids: ["b", "a", "a"], arcs: ties, isDirected: true)
    #expect(graph.ids == ["a", "b"])
    #expect(graph.outgoing[0].map(\.weight) == [3])
    #expect(graph == Graph(ids: ["a", "b"], arcs: ties.reversed(), isDirected: true))
  }

  @Test(arguments: ["", "a", "a b", "a b c"]) func isDefinedOrSaysThatItIsNot(ids: String) {
    for isDirected in [true, false] {
      let graph = Self.graph(ids, "", isDirected: isDirected)
      let betweenness = graph.betweenness()
      #expect(betweenness.allSatisfy { $0 == 0 })
      #expect(graph.constraint().allSatisfy { $0 == nil })
      #expect(graph.distances == nil)
      let values = [
        graph.density, graph.betweennessCentralisation(betweenness), graph.degreeCentralisation(.either),
        graph.dyads?.reciprocity,
      ]
      #expect(values.allSatisfy { $0.map(\.isFinite) ?? true })
      #expect((graph.density == nil) == (graph.count < 2))
    }
  }
}
