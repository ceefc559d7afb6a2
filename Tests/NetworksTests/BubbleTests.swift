// The network of networks, measured on the bytes of its drawing: bubbles, every member in the PLN, and one arrow for
// each two communities with ties between them.

import Testing

@testable import Networks

@Suite struct BubbleTests {
  private static func made(
    _ name: String, _ people: Int, _ communities: Int, _ change: (inout NetworkRecipe) -> Void = { _ in }
  ) -> NamedNetwork {
    var recipe = NetworkRecipe()
    (recipe.people, recipe.communities, recipe.memberEvery) = (people, communities, 4)
    change(&recipe)
    return NamedNetwork(name: name, network: recipe.network())
  }

  static let crowds: [NamedNetwork] = [
    made("400 in 11", 400, 11), made("320 in 2", 320, 2), made("310 in 1", 310, 1), made("2,000 in 40", 2_000, 40),
    made("2,000 in 7", 2_000, 7),
    made("600 in 60", 600, 60), made("nobody is a member", 350, 6) { $0.memberEvery = 0 },
    made("everyone is a member", 900, 9) { $0.memberEvery = 1 },
    made("one large school", 500, 12) { $0.largest = 7 }, made("unlisted beside listed", 400, 9) { $0.unlisted = 7 },
    made("no ties", 400, 8) { $0.tiesPerPerson = 0 }, made("few members", 1_000, 20) { $0.memberEvery = 90 },
    made("long names", 500, 14) {
      $0.communityName = { "The Federation of Primary Schools of the Upper Valley, number \($0)" }
    },
    made("names that read like markup", 400, 5) { $0.communityName = { "<script>alert(\($0))</script>\"" } },
  ]

  private func diagram(_ network: Network) -> Diagram {
    Diagram(
      of: NetworkLayout(of: network),
      style: .full(
        idPrefix: "n", description: NetworkSummary(of: network).text, personHref: { _ in nil },
        communityHref: { "#" + $0 }))
  }

  @Test(arguments: crowds)
  func drawsEachCommunityOnceAndEachMemberInThePLN(named: NamedNetwork) {
    let (network, picture) = (named.network, DrawnPicture(diagram(named.network).svg.bytes))
    #expect(picture.faults == [])
    #expect(picture.communities.count == network.communities.count)
    // Bubbles lead to their communities.
    #expect(picture.people.map(\.address).sorted() == network.communities.map { "#" + $0.id }.sorted())
    let rooms = Dictionary(grouping: network.people, by: \.community)
    let unlisted = network.communities.filter { rooms[$0.id] == nil }.map { min(40, $0.anonymousMembers) }
    #expect(picture.seats.count == network.people.count(where: \.isMember) + unlisted.reduce(0, +))
    let joined = network.communities.count { room in
      rooms[room.id]?.contains(where: \.isMember) ?? (room.anonymousMembers > 0)
    }
    #expect(picture.spokes.count == joined)
    let homes = Dictionary(uniqueKeysWithValues: network.people.map { ($0.id, $0.community) })
    let pairs = Set(
      network.ties.compactMap { homes[$0.from] == homes[$0.to] ? nil : Set([homes[$0.from], homes[$0.to]]) })
    #expect(picture.ties.count == pairs.count)
    // Each bubble holds the number of its people.
    let numbers = picture.words.filter { $0.kind == "multiplicity" }.map(\.text)
    for (id, room) in rooms where network.communities.first(where: { $0.id == id })?.multiplicity == nil {
      #expect(numbers.contains(String(room.count)))
    }
  }

  @Test(arguments: crowds)
  func holdsTheHardGates(named: NamedNetwork) throws {
    let picture = DrawnPicture(diagram(named.network).svg.bytes)
    let pln = try #require(picture.pln)
    let (seats, discs) = (picture.seats, picture.communities)
    for (place, seat) in seats.enumerated() {
      for other in seats[(place + 1)...] where seat.centre.distance(to: other.centre) < 4 * seat.radius - 0.15 {
        Issue.record("two members stand too close")
      }
      #expect(pln.centre.distance(to: seat.centre) + seat.radius < pln.radius)
    }
    for (place, disc) in (discs + [pln]).enumerated() {
      for other in (discs + [pln])[(place + 1)...] {
        #expect(disc.centre.distance(to: other.centre) > disc.radius + other.radius + 0.15)
      }
    }
    // No line through a disc that is at neither of its ends; and only what starts in the PLN, or ends there, enters it.
    for line in picture.spokes + picture.ties {
      guard let first = line.first, let last = line.last else { continue }
      // An arrow's line ends where its head begins, which is as long as 8.
      for disc in discs + [pln]
      where disc.centre.distance(to: first) > disc.radius + 12 && disc.centre.distance(to: last) > disc.radius + 12 {
        let nearest =
          zip(line, line.dropFirst()).map { disc.centre.distance(toSegment: $0, $1) }.min() ?? .infinity
        #expect(nearest >= disc.radius)
      }
    }
    // No line to the PLN runs over words, or over a member.
    for line in picture.spokes {
      for (a, b) in zip(line, line.dropFirst()) {
        for seat in seats { #expect(seat.centre.distance(toSegment: a, b) > seat.radius) }
        for step in 0...20 {
          let at = DrawnPicture.Place(
            x: a.x + (b.x - a.x) * Double(step) / 20, y: a.y + (b.y - a.y) * Double(step) / 20)
          for words in picture.words { #expect(words.distance(to: at) > 0, "\(words.text)") }
        }
      }
    }
    // Nor does an arrow in the PLN meet a member.
    for line in picture.ties where line.allSatisfy({ pln.centre.distance(to: $0) < pln.radius }) {
      for seat in seats {
        for point in line where seat.centre.distance(to: point) < seat.radius { Issue.record("an arrow on a member") }
      }
    }
  }

  @Test(arguments: crowds)
  func neverPutsWordsOnWordsOrDiscs(named: NamedNetwork) throws {
    let picture = DrawnPicture(diagram(named.network).svg.bytes)
    let words = picture.words.filter { !$0.text.isEmpty }
    for (place, one) in words.enumerated() {
      for other in words[(place + 1)...] { #expect(!one.overlaps(other), "“\(one.text)” and “\(other.text)”") }
      guard one.kind != "multiplicity" else { continue }
      for disc in picture.communities + [try #require(picture.pln)] {
        #expect(one.distance(to: disc.centre) > disc.radius, "“\(one.text)”")
      }
    }
    let frame = try #require(picture.frame)
    for one in words { #expect(one.box.left >= frame.x && one.box.right <= frame.x + frame.width) }
    for point in picture.ties.joined() {
      #expect(
        point.x >= frame.x && point.y >= frame.y && point.x <= frame.x + frame.width
          && point.y <= frame.y + frame.height)
    }
  }

  @Test(arguments: crowds)
  func agreesWithTheLayoutsOwnFigures(named: NamedNetwork) {
    #expect(NetworkLayout(of: named.network).quality.holdsHardGates)
  }

  @Test(arguments: crowds)
  func drawsTheSameBytesInWhateverOrder(named: NamedNetwork) {
    #expect(diagram(named.network.shuffled(seed: 4)).svg == diagram(named.network).svg)
  }

  @Test func keepsTheOrderOfAnEarlierDrawing() {
    let network = Self.made("", 400, 11).network
    let first = NetworkLayout(of: network)
    let again = NetworkLayout(of: network, from: first.positions)
    #expect(again.positions == first.positions)
  }

  @Test func drawsWhoStandsOnceInTheCentreOrNowhere() {
    let network = Network.generated(people: 400, communities: 9, seed: 2)
    func once(_ centre: String?) -> DrawnPicture {
      let once = Network(
        title: network.title, communities: network.communities, people: network.people, ties: network.ties,
        form: .discs(centre: centre))
      return DrawnPicture(diagram(once).svg.bytes)
    }
    let centred = once("c0")
    #expect(centred.seats.count == network.people.count { $0.community == "c0" })
    #expect(centred.communities.count == 8)
    #expect(once(nil).pln == nil)
    #expect(once(nil).communities.count == 9)
    for picture in [centred, once(nil)] {
      #expect(picture.faults == [])
      #expect(picture.ties.count == 36)
    }
  }

  @Test func explainsWidthsByNumbersOfTies() throws {
    let legend = Diagram.legend(of: [NetworkLayout(of: Self.crowds[0].network)]).text
    #expect(legend.contains("thin arrow: "))
    #expect(legend.contains("thick arrow: "))
    #expect(!legend.contains("colleague"))
    #expect(!legend.contains("storytelling"))
    let text = diagram(Self.crowds[0].network).svg.text
    #expect(text.contains("aria-label=\"School 0: 37 people listed, "))
    #expect(text.contains("; ties with School "))
  }
}
