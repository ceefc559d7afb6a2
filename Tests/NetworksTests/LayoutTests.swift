// Whatever the network, its drawing keeps the rules that a reader relies on.

import Testing

@testable import Networks

@Suite struct LayoutTests {
  /// People, communities and seed of each network under test.
  static let sizes: [(Int, Int, UInt64)] = [
    (2, 2, 1), (8, 3, 2), (12, 4, 3), (20, 5, 4), (30, 4, 5), (30, 6, 6), (40, 8, 7), (60, 12, 8), (80, 3, 9),
    (80, 12, 10), (100, 20, 11),
  ]

  @Test(arguments: sizes)
  func keepsEveryHardGate(people: Int, communities: Int, seed: UInt64) {
    let quality = NetworkLayout(of: .generated(people: people, communities: communities, seed: seed)).quality
    #expect(quality.crowdedPeople == 0)
    #expect(quality.discOverlaps == 0)
    #expect(quality.strangers == 0)
    #expect(quality.labelOverlaps == 0)
    #expect(quality.intrusions == 0)
  }

  @Test(arguments: sizes)
  func drawsTheSameWhateverTheOrderOfTheInput(people: Int, communities: Int, seed: UInt64) {
    let network = Network.generated(people: people, communities: communities, seed: seed)
    func bytes(_ network: Network) -> [String] {
      let layout = NetworkLayout(of: network)
      return [
        Diagram(
          of: layout,
          style: .full(idPrefix: "n", description: NetworkSummary(of: network).text, personHref: { "#" + $0 })
        ).svg.text, Diagram(of: layout, style: .card).svg.text,
      ]
    }
    #expect(bytes(network) == bytes(network.shuffled(seed: 1)))
    #expect(bytes(network) == bytes(network.shuffled(seed: 2)))
  }

  @Test func measuresWhatIsBroken() {
    // Two people on one spot are what the gate is for: the figure must be able to rise.
    var quality = NetworkLayout(of: .generated(people: 8, communities: 3, seed: 1)).quality
    #expect(quality.holdsHardGates)
    quality.strangers = 1
    #expect(!quality.holdsHardGates)
  }

  @Test(arguments: [(0, 0), (0, 3), (1, 1), (1, 3), (3, 1), (500, 30), (2_000, 60)])
  func drawsOddSizesWithoutFail(people: Int, communities: Int) {
    let layout = NetworkLayout(of: .generated(people: people, communities: communities, seed: 3))
    #expect(!Diagram(of: layout, style: .card).svg.text.isEmpty)
    #expect(layout.isCondensed == (people > 300))
  }

  @Test func leavesOutTiesWithoutEnds() {
    let network = Network(
      title: "t", communities: [.init(id: "a", name: "A")],
      people: [
        .init(id: "p", label: "p", community: "a", isMember: true),
        .init(id: "q", label: "q", community: "z", isMember: true),
      ],
      ties: [.init(from: "p", to: "nobody"), .init(from: "p", to: "p"), .init(from: "p", to: "q")])
    #expect(network.people.map(\.id) == ["p"])
    #expect(network.ties.isEmpty)
  }

  @Test func seatsNeighboursWhoAreTied() {
    // Four communities, tied in two pairs: each pair stands side by side.
    let communities = ["a", "b", "c", "d"].map { Network.Community(id: $0, name: $0) }
    let people = ["a", "b", "c", "d"].map { Network.Person(id: "p\($0)", label: "", community: $0, isMember: true) }
    let ties = [Network.Tie(from: "pa", to: "pc", strength: .core), Network.Tie(from: "pb", to: "pd", strength: .core)]
    let layout = NetworkLayout(of: Network(title: "", communities: communities, people: people, ties: ties))
    let centres = layout.communities.map(\.disc.centre)
    #expect(
      centres[0].distance(to: centres[2]) < centres[0].distance(to: centres[1]) + centres[1].distance(to: centres[2]))
    #expect(
      centres[0].distance(to: centres[2]) < layout.communities.map { $0.disc.centre.distance(to: centres[0]) }.max()
        ?? 0)
  }
}
