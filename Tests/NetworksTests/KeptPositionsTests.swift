// A drawing that begins with an earlier one: what was there stays, whatever was added, and the gates hold as ever.

import Testing

@testable import Networks

@Suite struct KeptPositionsTests {
  static let discs: [GraphRecipe] = edits(hasPetals: false)
  static let petals: [GraphRecipe] = edits(hasPetals: true)

  /// Fifteen graphs of 12 to 80 people.
  private static func edits(hasPetals: Bool) -> [GraphRecipe] {
    (0..<15).map { number in
      GraphRecipe(
        people: 12 + number * 68 / 14, clusters: 2 + number * 5 % 11, inPLN: hasPetals || number % 3 == 0 ? 0 : 20,
        ties: 15 + number % 3 * 5,
        inFirst: number % 4 == 3 ? 50 : 0, nameLength: 5 + number % 5 * 3, hasPetals: hasPetals,
        seed: UInt64(100 + number))
    }
  }

  /// Who of the earlier drawing is elsewhere in the later one.
  private func moved(_ before: Positions, _ after: Positions) -> [String] {
    before.places.keys.filter { id in after.places[id].map { $0 != before.places[id] } ?? false }.sorted()
  }

  private func checkGates(_ layout: NetworkLayout, hasPetals: Bool) {
    #expect(layout.quality.holdsHardGates)
    guard !hasPetals else { return }
    let measured = MeasuredLayout(layout)
    #expect(measured.faults == [])
    #expect(measured.gap >= 2)
  }

  @Test(arguments: discs + petals) func movesNobodyButWhoChangesPlacesWithTheNewcomer(recipe: GraphRecipe) {
    let network = recipe.network()
    let first = NetworkLayout(of: network)
    let second = NetworkLayout(of: network.edited(seed: recipe.seed), from: first.positions)
    checkGates(second, hasPetals: recipe.hasPetals)
    #expect(second.keepsStart)
    let (before, after) = (first.positions, second.positions)
    #expect(moved(before, after).count <= 1)
    #expect(after.places["new01"] != nil)
    #expect(MeasuredLayout(first).move(to: MeasuredLayout(second)) <= 0.015)
  }

  // MARK: Petals

  /// Four schools with six people each.
  private static let schools = GraphRecipe(people: 24, clusters: 4, ties: 20, hasPetals: true, seed: 7).network()

  private func redrawn(_ network: Network) -> (before: Positions, after: NetworkLayout) {
    let first = NetworkLayout(of: Self.schools)
    let layout = NetworkLayout(of: network, from: first.positions)
    checkGates(layout, hasPetals: true)
    return (first.positions, layout)
  }

  @Test func seatsANewMemberAmongTheOthers() throws {
    let host = try #require(Self.schools.people.first { $0.isMember })
    let new = Network.Person(id: "new", label: "new", community: host.community, isMember: true)
    let (before, layout) = redrawn(
      Self.schools.with(
        people: Self.schools.people + [new], ties: Self.schools.ties + [.init(from: "new", to: host.id)]))
    #expect(moved(before, layout.positions) == [])
    #expect(layout.positions.places["new"] != nil)
  }

  @Test func leavesTheOthersWhereTheyAreWhenAMemberGoes() throws {
    let gone = try #require(Self.schools.people.first { $0.isMember })
    let (before, layout) = redrawn(Self.schools.with(people: Self.schools.people.filter { $0.id != gone.id }))
    #expect(moved(before, layout.positions) == [])
    #expect(layout.positions.places[gone.id] == nil)
  }

  @Test func movesWhoBecomesAMemberIntoTheOverlap() throws {
    let joining = try #require(Self.schools.people.first { !$0.isMember })
    let people = Self.schools.people.map { person in
      person.id == joining.id
        ? Network.Person(id: person.id, label: person.label, community: person.community, isMember: true) : person
    }
    let (before, layout) = redrawn(Self.schools.with(people: people))
    #expect(moved(before, layout.positions) == [joining.id])
  }

  @Test func seatsMemberAfterMember() {
    // One after another everybody becomes a member: each drawing begins with the one before.
    var network = Self.schools
    var positions = NetworkLayout(of: network).positions
    var (before, kept) = (positions, 0)
    for joining in network.people.filter({ !$0.isMember }).map(\.id).prefix(6) {
      network = network.with(
        people: network.people.map { person in
          person.id == joining
            ? Network.Person(id: person.id, label: person.label, community: person.community, isMember: true) : person
        })
      let layout = NetworkLayout(of: network, from: positions)
      checkGates(layout, hasPetals: true)
      positions = layout.positions
      // As long as the overlap has room for another.
      guard layout.keepsStart else { break }
      kept += 1
      #expect(moved(before, positions) == [joining])
      before = positions
    }
    #expect(kept > 0)
  }

  @Test func drawsACommunityThatIsNew() {
    let new = Network.Person(id: "new", label: "new", community: "c2", isMember: true)
    let (_, layout) = redrawn(
      Self.schools.with(
        communities: Self.schools.communities + [.init(id: "c2", name: "c2")], people: Self.schools.people + [new]))
    #expect(layout.communities.map(\.community.id).contains("c2"))
    #expect(layout.people.count == Self.schools.people.count + 1)
  }

  @Test func forgetsWhoCannotStandWhereTheyStood() {
    // Positions that a person wrote by hand, or of another network: whatever they say, the drawing is sound.
    let sound = NetworkLayout(of: Self.schools).positions
    var far = sound
    for id in far.places.keys { far.places[id] = Positions.Spot(x: 1e6, y: -1e6) }
    var same = sound
    for id in same.places.keys { same.places[id] = Positions.Spot(x: 0, y: 0) }
    var crowded = sound
    for id in crowded.places.keys {
      crowded.places[id] =
        Self.schools.people.first { $0.id == id }.flatMap { sound.communities[$0.community ?? ""] }?.centre
    }
    var tiny = sound
    for id in tiny.communities.keys {
      tiny.communities[id] = Positions.Circle(centre: Positions.Spot(x: 5, y: 5), radius: 1)
    }
    var strange = sound
    for id in strange.tongues.keys {
      strange.tongues[id] = Positions.Circle(centre: Positions.Spot(x: 1, y: 1), radius: 900)
    }
    var bare = sound
    bare.tongues = [:]
    var endless = sound
    for id in endless.places.keys { endless.places[id] = Positions.Spot(x: .nan, y: .infinity) }
    var boundless = sound
    boundless.pln = Positions.Circle(centre: Positions.Spot(x: .infinity, y: .nan), radius: .nan)
    for (number, start) in [far, same, crowded, tiny, strange, bare, endless, boundless, Positions()].enumerated() {
      let layout = NetworkLayout(of: Self.schools, from: start)
      #expect(layout.quality.holdsHardGates, "start \(number)")
      #expect(layout.people.allSatisfy { $0.place.x.isFinite && $0.place.y.isFinite }, "start \(number)")
    }
  }
}
