// What a reader sees of a small network that is drawn as petals: that two are tied, and whose name it is.

import Testing

@testable import Networks

@Suite struct PetalTests {
  /// Four schools, two of them with members who are tied to each other, and one with a wide name beside its neighbour.
  private static let network = Network(
    title: "Four schools",
    communities: [
      .init(id: "alfa", name: "Alfa College", staff: 110), .init(id: "beta", name: "Beta Lyceum", staff: 74),
      .init(id: "gamma", name: "Gamma"), .init(id: "twente", name: "Universiteit Twente"),
    ],
    people: [
      .init(id: "alfa-1", label: "", community: "alfa", isMember: true),
      .init(id: "alfa-2", label: "", community: "alfa", isMember: true),
      .init(id: "alfa-3", label: "", community: "alfa"),
      .init(id: "beta-1", label: "", community: "beta", isMember: true),
      .init(id: "beta-2", label: "", community: "beta", isMember: true),
      .init(id: "beta-3", label: "", community: "beta"),
      .init(id: "gamma-1", label: "", community: "gamma", isMember: true),
      .init(id: "twente-1", label: "", community: "twente", isMember: true),
    ],
    ties: [
      ("alfa-1", "alfa-2"), ("alfa-2", "alfa-3"), ("alfa-2", "beta-1"), ("beta-1", "alfa-2"), ("beta-1", "beta-3"),
      ("beta-2", "beta-1"), ("gamma-1", "twente-1"), ("twente-1", "gamma-1"), ("twente-1", "alfa-2"),
    ].map { Network.Tie(from: $0.0, to: $0.1) })

  @Test func leavesRoomForEachTie() {
    let layout = NetworkLayout(of: Self.network)
    #expect(layout.holdsHardGates && layout.ties.count == 7)
    for tie in layout.ties {
      let (from, to) = (layout.people[tie.from], layout.people[tie.to])
      let line = from.place.distance(to: to.place) - from.reach - to.reach
      #expect(line >= PetalMetrics.leastLine - 1, "\(from.person?.id ?? "")")
    }
  }

  @Test func leadsALineFromANameThatIsFarFromItsHome() throws {
    let layout = NetworkLayout(of: Self.network)
    let homes = layout.communities.compactMap { place in place.home?.name.map { (place.disc, $0) } }
    #expect(homes.count == 4)
    for (disc, name) in homes {
      let away = name.box.nearest(to: disc.centre).distance(to: disc.centre) - disc.radius
      #expect((name.leader != nil) == (away > 16), "\(name.lines.joined())")
      guard let rim = name.leader else { continue }
      #expect(abs(rim.distance(to: disc.centre) - disc.radius) < 0.1)
    }
    #expect(homes.contains { $0.1.leader != nil })
  }
}
