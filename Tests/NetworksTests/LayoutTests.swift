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

  @Test func measuresWhatIsBroken() throws {
    let network = Network.generated(people: 12, communities: 3, seed: 1)
    let sound = NetworkLayout(
      of: Network(
        title: "", communities: network.communities, people: network.people, ties: network.ties,
        form: .discs(centre: nil)))
    #expect(sound.holdsHardGates)
    let stranger = try #require(sound.people.indices.first { sound.people[$0].community != sound.people[0].community })
    let colleague = try #require(
      sound.people.indices.dropFirst().first { sound.people[$0].community == sound.people[0].community })

    // Somebody on the spot of a colleague, and in another's disc.
    var layout = sound
    layout.people[0] = sound.people[0].moved(to: sound.people[colleague].place)
    #expect(layout.quality.crowdedPeople > 0 && !layout.holdsHardGates)
    let abroad = sound.communities[sound.people[stranger].community].disc.centre
    layout.people[0] = sound.people[0].moved(to: abroad)
    #expect(layout.quality.strangers > 0 && !layout.holdsHardGates)
    // One disc upon another.
    layout = sound
    layout.communities[0] = sound.communities[0].moved(to: sound.communities[1].disc.centre)
    #expect(layout.quality.discOverlaps > 0 && !layout.holdsHardGates)
    // A name on another.
    layout = sound
    layout.people[0] = sound.people[0].named(at: sound.people[colleague].labelBox)
    #expect(layout.quality.labelOverlaps > 0 && !layout.holdsHardGates)
    // Ties by way of a disc that is neither end's.
    layout = sound
    let foreign = try #require(
      sound.communities.indices.first {
        $0 != sound.people[sound.ties[0].from].community && $0 != sound.people[sound.ties[0].to].community
      })
    layout.ties[0] = sound.ties[0].led(by: sound.communities[foreign].disc.centre)
    #expect(layout.quality.intrusions > 0 && !layout.holdsHardGates)
    // One crossing more: two ties that share no end are led across each other, far from all else.
    let other = try #require(sound.ties.indices.first { !sound.ties[$0].sharesEnd(with: sound.ties[0]) })
    layout = sound
    layout.ties = [sound.ties[0], sound.ties[other]]
    let far = Point(x: 1e4, y: 1e4)
    layout.ties[0] = layout.ties[0].running(from: far, to: far + Point(x: 10, y: 10))
    layout.ties[1] = layout.ties[1].running(from: far + Point(x: 0, y: 10), to: far + Point(x: 10, y: 0))
    #expect(layout.quality.crossings == 1)
  }

  @Test func measuresWhatIsBrokenAmongPetals() throws {
    let sound = NetworkLayout(of: .generated(people: 12, communities: 3, seed: 1))
    #expect(sound.holdsHardGates)
    let middle = try #require(sound.pln).centre
    // A member outside of the overlap, and somebody in it who is no member.
    for (number, person) in sound.people.enumerated() {
      var layout = sound
      let petal = try #require(sound.communities[person.community].home).petal
      let wrong = person.isMember ? petal.disc.centre * 1.25 : petal.tongue?.centre ?? middle
      layout.people[number] = person.moved(to: wrong)
      #expect(layout.quality.strangers > 0 && !layout.holdsHardGates)
      layout.people[number] = person.moved(to: middle)
      #expect(layout.quality.strangers > 0)
    }
    // Two at one place, and one name upon another or upon a home.
    var layout = sound
    layout.people[0] = sound.people[0].moved(to: sound.people[1].place)
    #expect(layout.quality.crowdedPeople > 0 && !layout.holdsHardGates)
    let name = try #require(sound.communities[1].home?.name)
    for box in [name.box, Box(around: sound.communities[0].disc)] {
      layout = sound
      layout.communities[0].home?.name = PlacedName(name: name.name, caption: [], box: box, side: .above)
      #expect(layout.quality.labelOverlaps > 0 && !layout.holdsHardGates)
    }
    // A tie by way of the outer part of a home that is neither end's.
    let (tie, foreign) = try #require(
      sound.ties.enumerated().compactMap { number, tie -> (Int, Int)? in
        sound.communities.indices.first {
          $0 != sound.people[tie.from].community && $0 != sound.people[tie.to].community
        }.map { (number, $0) }
      }.first)
    layout = sound
    layout.ties[tie] = sound.ties[tie].led(by: sound.communities[foreign].disc.centre * 1.3)
    #expect(layout.quality.intrusions > 0 && !layout.holdsHardGates)
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

  /// Four communities on a ring: without ties they are in the order of their ids, so that a is opposite to c, and b to
  /// d. Where these pairs are tied each of them stands side by side.
  @Test func seatsNeighboursWhoAreTied() {
    let communities = ["a", "b", "c", "d"].map { Network.Community(id: $0, name: $0) }
    let people = communities.map { Network.Person(id: "p" + $0.id, label: "", community: $0.id, isMember: true) }
    let ties = [Network.Tie(from: "pa", to: "pc", strength: .core), Network.Tie(from: "pb", to: "pd", strength: .core)]
    /// The number of the community that is farthest from each.
    func opposites(_ ties: [Network.Tie]) -> [Int] {
      let layout = NetworkLayout(of: Network(title: "", communities: communities, people: people, ties: ties))
      let centres = layout.communities.map(\.disc.centre)
      return centres.indices.compactMap { here in
        centres.indices.max { centres[here].distance(to: centres[$0]) < centres[here].distance(to: centres[$1]) }
      }
    }
    #expect(opposites([]) == [2, 3, 0, 1])
    let tied = opposites(ties)
    #expect(tied[0] != 2 && tied[1] != 3 && tied[2] != 0 && tied[3] != 1)
  }
}

extension NetworkLayout.PlacedPerson {
  fileprivate func named(at box: Box?) -> Self {
    .init(
      person: person, community: community, place: place, radius: radius, reach: reach, label: label, labelBox: box)
  }

  fileprivate func moved(to place: Point) -> Self {
    .init(
      person: person, community: community, place: place, radius: radius, reach: reach, label: label,
      labelBox: labelBox)
  }
}

extension NetworkLayout.PlacedCommunity {
  fileprivate func moved(to centre: Point) -> Self {
    .init(
      community: community, disc: Disc(centre: centre, radius: disc.radius), layout: layout, isNameAbove: isNameAbove,
      isPLN: isPLN)
  }
}

extension NetworkLayout.PlacedTie {
  fileprivate func led(by way: Point) -> Self { on(Curve(curve.start, curve.end, towards: [way, way])) }

  fileprivate func running(from start: Point, to end: Point) -> Self { on(Curve(start, end)) }

  fileprivate func sharesEnd(with other: Self) -> Bool {
    [from, to].contains(other.from) || [from, to].contains(other.to)
  }

  private func on(_ curve: Curve) -> Self {
    .init(tie: tie, from: from, to: to, curve: curve, radii: radii)
  }
}
