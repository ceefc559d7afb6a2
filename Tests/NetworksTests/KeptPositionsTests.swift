// A drawing that begins with an earlier one: what was there stays, whatever was added, and the gates hold as ever.

import Testing

@testable import Networks

@Suite struct KeptPositionsTests {
  static let once: [GraphRecipe] = edits(isTwice: false)
  static let twice: [GraphRecipe] = edits(isTwice: true)

  /// Fifteen graphs of 12 to 80 people.
  private static func edits(isTwice: Bool) -> [GraphRecipe] {
    (0..<15).map { number in
      GraphRecipe(
        people: 12 + number * 68 / 14, clusters: 2 + number * 5 % 11, inPLN: isTwice || number % 3 == 0 ? 0 : 20,
        ties: 15 + number % 3 * 5,
        inFirst: number % 4 == 3 ? 50 : 0, nameLength: 5 + number % 5 * 3, isTwice: isTwice, seed: UInt64(100 + number))
    }
  }

  /// Who of the earlier drawing stands elsewhere in the later one, at home or in the PLN.
  private func moved(_ before: Positions, _ after: Positions) -> (homes: [String], seats: [String]) {
    (
      before.homes.keys.filter { id in after.homes[id].map { $0 != before.homes[id] } ?? false }.sorted(),
      before.seats.keys.filter { id in after.seats[id].map { $0 != before.seats[id] } ?? false }.sorted()
    )
  }

  private func checkGates(_ layout: NetworkLayout, isTwice: Bool) {
    #expect(layout.quality.holdsHardGates)
    guard !isTwice else { return }
    let measured = MeasuredLayout(layout)
    #expect(measured.faults == [])
    #expect(measured.gap >= 2)
  }

  @Test(arguments: once + twice) func movesNobodyButWhoChangesPlacesWithTheNewcomer(recipe: GraphRecipe) {
    let network = recipe.network()
    let first = NetworkLayout(of: network)
    let second = NetworkLayout(of: network.edited(seed: recipe.seed), from: first.positions)
    checkGates(second, isTwice: recipe.isTwice)
    let (before, after) = (first.positions, second.positions)
    let moved = moved(before, after)
    #expect(moved.homes.count <= 1)
    #expect(moved.seats.isEmpty)
    #expect(after.homes["new01"] != nil)
    #expect(MeasuredLayout(first).move(to: MeasuredLayout(second)) <= 0.015)
  }

  // MARK: Members who stand twice

  /// Four schools with six people each.
  private static let schools = GraphRecipe(people: 24, clusters: 4, ties: 20, isTwice: true, seed: 7).network()

  private func redrawn(_ network: Network) -> (before: Positions, after: NetworkLayout) {
    let first = NetworkLayout(of: Self.schools)
    let layout = NetworkLayout(of: network, from: first.positions)
    checkGates(layout, isTwice: true)
    return (first.positions, layout)
  }

  @Test func seatsANewMemberAmongTheOthers() throws {
    let host = try #require(Self.schools.people.first { $0.isMember })
    let new = Network.Person(id: "new", label: "new", community: host.community, isMember: true)
    let (before, layout) = redrawn(
      Self.schools.with(
        people: Self.schools.people + [new], ties: Self.schools.ties + [.init(from: "new", to: host.id)]))
    #expect(moved(before, layout.positions).homes.count <= 1)
    #expect(moved(before, layout.positions).seats == [])
    #expect(layout.positions.seats["new"] != nil)
  }

  @Test func leavesTheOthersWhereTheyAreWhenAMemberGoes() throws {
    let gone = try #require(Self.schools.people.first { $0.isMember })
    let (before, layout) = redrawn(Self.schools.with(people: Self.schools.people.filter { $0.id != gone.id }))
    #expect(moved(before, layout.positions).homes == [])
    #expect(moved(before, layout.positions).seats == [])
    #expect(layout.positions.seats[gone.id] == nil && layout.positions.homes[gone.id] == nil)
  }

  @Test func givesASeatToWhoBecomesAMember() throws {
    let joining = try #require(Self.schools.people.first { !$0.isMember })
    let people = Self.schools.people.map { person in
      person.id == joining.id
        ? Network.Person(id: person.id, label: person.label, community: person.community, isMember: true) : person
    }
    let (before, layout) = redrawn(Self.schools.with(people: people))
    #expect(moved(before, layout.positions).homes == [])
    #expect(moved(before, layout.positions).seats == [])
    #expect(layout.positions.seats[joining.id] != nil)
  }

  @Test func seatsMemberAfterMember() {
    // One after another everybody becomes a member: each drawing begins with the one before.
    var network = Self.schools
    var positions = NetworkLayout(of: network).positions
    for joining in network.people.filter({ !$0.isMember }).map(\.id).prefix(6) {
      network = network.with(
        people: network.people.map { person in
          person.id == joining
            ? Network.Person(id: person.id, label: person.label, community: person.community, isMember: true) : person
        })
      let layout = NetworkLayout(of: network, from: positions)
      checkGates(layout, isTwice: true)
      #expect(moved(positions, layout.positions).seats == [])
      positions = layout.positions
    }
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
    for id in far.homes.keys { far.homes[id] = Positions.Spot(x: 1e6, y: -1e6) }
    var same = sound
    for id in same.homes.keys { same.homes[id] = Positions.Spot(x: 0, y: 0) }
    var crowded = sound
    for id in crowded.homes.keys {
      crowded.homes[id] =
        Self.schools.people.first { $0.id == id }.flatMap { sound.communities[$0.community ?? ""] }?.centre
    }
    var tiny = sound
    for id in tiny.communities.keys {
      tiny.communities[id] = Positions.Circle(centre: Positions.Spot(x: 5, y: 5), radius: 1)
    }
    var strange = sound
    for id in strange.seats.keys { strange.seats[id] = Positions.Spot(x: 1, y: 1) }
    var endless = sound
    for id in endless.homes.keys { endless.homes[id] = Positions.Spot(x: .nan, y: .infinity) }
    var boundless = sound
    boundless.pln = Positions.Circle(centre: Positions.Spot(x: .infinity, y: .nan), radius: .nan)
    for (number, start) in [far, same, crowded, tiny, strange, endless, boundless, Positions()].enumerated() {
      let layout = NetworkLayout(of: Self.schools, from: start)
      #expect(layout.quality.holdsHardGates, "start \(number)")
      #expect(layout.people.allSatisfy { $0.home.x.isFinite && $0.home.y.isFinite }, "start \(number)")
    }
  }
}
