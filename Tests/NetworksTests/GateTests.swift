// The hard gates of a drawing, measured on its bytes: what a reader sees, and not what the layout believes of itself.

import Testing

@testable import Networks

@Suite struct GateTests {
  /// Coordinates are written to a tenth of a pixel.
  private static let rounding = 0.15

  private func full(_ network: Network) -> [UInt8] {
    Diagram(
      of: NetworkLayout(of: network),
      style: .full(idPrefix: "n", description: NetworkSummary(of: network).text, personHref: { "#" + $0 })
    ).svg.bytes
  }

  private func picture(_ named: NamedNetwork) -> DrawnPicture { DrawnPicture(full(named.network)) }

  @Test(arguments: NamedNetwork.all)
  func drawsEveryoneOnce(named: NamedNetwork) {
    let (picture, network) = (picture(named), named.network)
    #expect(picture.faults == [])
    #expect(picture.homes.count == network.communities.count)
    #expect(picture.people.count == network.people.count)
    #expect(picture.people.count(where: \.isMember) == network.people.count(where: \.isMember))
    let unlisted = network.communities.filter { room in !network.people.contains { $0.community == room.id } }.map {
      min(40, $0.anonymousMembers)
    }.reduce(0, +)
    #expect(picture.unlisted.count == unlisted)
    #expect(picture.ties.count == network.ties.count)
    for person in picture.people { #expect(person.symbol > 0) }
  }

  @Test(arguments: NamedNetwork.all)
  func saysWhatItIs(named: NamedNetwork) {
    let picture = picture(named)
    #expect(picture.title != nil || named.network.title.isEmpty)
    #expect(picture.description?.isEmpty == false)
    #expect(picture.ids.count == Set(picture.ids).count)
    #expect(picture.elements.first == "svg")
    #expect(Set(picture.elements).isSubset(of: ["svg", "title", "desc", "g", "a", "circle", "path", "text", "tspan"]))
  }

  @Test(arguments: NamedNetwork.all)
  func keepsSymbolsApartWithRingsAndHalos(named: NamedNetwork) {
    let picture = picture(named)
    let spots =
      picture.people.map { (centre: $0.centre, reach: $0.reach) }
      + picture.unlisted.map { (centre: $0.centre, reach: $0.radius) }
    for (place, one) in spots.enumerated() {
      for other in spots[(place + 1)...] {
        let gap = one.centre.distance(to: other.centre) - one.reach - other.reach
        if gap < 2.5 { Issue.record("\(gap) between two symbols") }
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func keepsHomesApart(named: NamedNetwork) {
    let homes = picture(named).homes
    for (place, home) in homes.enumerated() {
      for (number, other) in homes.enumerated() where number != place {
        #expect(!home.contains { Self.isInside($0, other) }, "homes \(place) and \(number)")
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func putsMembersIntoTheOverlapAndAllOthersOutsideOfTheNetwork(named: NamedNetwork) throws {
    let (picture, network) = (picture(named), named.network)
    let pln = try #require(picture.pln)
    var rooms: [String: Set<Int>] = [:]
    for person in picture.people {
      let around = picture.homes.indices.filter { Self.isInside(person.centre, picture.homes[$0]) }
      #expect(around.count == 1)
      for home in picture.homes.indices {
        let rim = Self.distance(from: person.centre, toOutline: picture.homes[home])
        // The whole of a symbol is at home, and no part of it in another home.
        #expect(rim >= person.symbol - Self.rounding, "\(person.address)")
      }
      let away = pln.centre.distance(to: person.centre)
      if person.isMember {
        #expect(away + person.symbol <= pln.radius + Self.rounding, "\(person.address)")
      } else {
        #expect(away - person.symbol >= pln.radius - Self.rounding, "\(person.address)")
      }
      let home = network.people.first { "#" + $0.id == person.address }?.community
      rooms[home ?? "nowhere", default: []].formUnion(around)
    }
    // People of one community share a home, and those of two communities never do.
    #expect(
      rooms["nowhere"] == nil
        || network.people.contains {
          $0.id.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0xFFFE }
        })
    if rooms["nowhere"] == nil {
      for (_, places) in rooms { #expect(places.count == 1) }
      #expect(Set(rooms.values).count == rooms.count)
    }
    for member in picture.unlisted {
      #expect(pln.centre.distance(to: member.centre) + member.radius <= pln.radius + Self.rounding)
    }
    for dot in picture.staff { #expect(pln.centre.distance(to: dot) > pln.radius) }
  }

  @Test(arguments: NamedNetwork.all)
  func neverPutsWordsOnWords(named: NamedNetwork) {
    let words = picture(named).words.filter { !$0.text.isEmpty }
    for (place, one) in words.enumerated() {
      for other in words[(place + 1)...] { #expect(!one.overlaps(other), "“\(one.text)” and “\(other.text)”") }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func neverPutsNamesOnHomesOrWordsOnPeople(named: NamedNetwork) throws {
    let picture = picture(named)
    let pln = try #require(picture.pln)
    for words in picture.words where words.share != 0.5 || words.distance(to: pln.centre) > pln.radius {
      guard words.kind != "multiplicity" else { continue }
      for home in picture.homes {
        #expect(home.allSatisfy { words.distance(to: $0) > 0 }, "“\(words.text)”")
      }
    }
    for words in picture.words {
      for person in picture.people {
        #expect(words.distance(to: person.centre) >= person.symbol - 1, "“\(words.text)” on \(person.address)")
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func neverRunsATieOverSomebodyElse(named: NamedNetwork) {
    let picture = picture(named)
    // Ties are drawn in the order of the network.
    for (tie, points) in zip(named.network.ties, picture.ties) {
      for person in picture.people where person.address != "#" + tie.from && person.address != "#" + tie.to {
        let gap = zip(points, points.dropFirst()).map { person.centre.distance(toSegment: $0, $1) }.min()
        #expect(gap ?? 0 >= person.symbol - Self.rounding, "\(tie.from)–\(tie.to) over \(person.address)")
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func keepsEverythingInItsFrame(named: NamedNetwork) throws {
    let picture = picture(named)
    let frame = try #require(picture.frame)
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height)
    let disc = try #require(picture.pln)
    #expect(disc.centre.x - disc.radius >= frame.x && disc.centre.x + disc.radius <= right)
    #expect(disc.centre.y - disc.radius >= frame.y && disc.centre.y + disc.radius <= bottom)
    for outline in picture.homes + picture.ties {
      #expect(
        outline.allSatisfy { $0.x >= frame.x && $0.x <= right && $0.y >= frame.y && $0.y <= bottom })
    }
    for words in picture.words {
      #expect(
        words.box.left >= frame.x && words.box.right <= right && words.box.top >= frame.y && words.box.bottom <= bottom,
        "“\(words.text)”")
    }
    // A page must be able to show it: no word makes a drawing wider than a few screens.
    #expect(frame.width < 4_000 && frame.height < 4_000)
  }

  @Test(arguments: NamedNetwork.all)
  func placesEverythingAtFiniteNumbers(named: NamedNetwork) {
    // The writer would print a number that is none as 0, so the layout is asked itself.
    let layout = NetworkLayout(of: named.network)
    var numbers = layout.pln.map { [$0.centre.x, $0.centre.y, $0.radius] } ?? []
    for place in layout.communities {
      numbers += [place.disc.centre.x, place.disc.centre.y, place.disc.radius]
      numbers += place.home?.petal.tongue.map { [$0.centre.x, $0.centre.y, $0.radius] } ?? []
      numbers += place.home?.name.map { [$0.box.minX, $0.box.maxY] } ?? []
    }
    for person in layout.people { numbers += [person.place.x, person.place.y] }
    for line in layout.ties.map(\.curve) {
      numbers += line.chain.flatMap { [$0.x, $0.y] }
    }
    #expect(numbers.allSatisfy { $0.isFinite })
  }

  @Test(arguments: NamedNetwork.all)
  func drawsTheSameBytesInWhateverOrder(named: NamedNetwork) {
    let expected = full(named.network)
    for seed in [3, 5, 8] as [UInt64] { #expect(full(named.network.shuffled(seed: seed)) == expected) }
  }

  @Test(arguments: NamedNetwork.all)
  func agreesWithTheLayoutsOwnFigures(named: NamedNetwork) {
    let layout = NetworkLayout(of: named.network)
    let (own, measured) = (layout.quality, MeasuredLayout(layout))
    #expect(own.holdsHardGates)
    #expect(abs(own.stress - measured.stress) < 1e-9)
    // The other measure takes each pair of people once.
    let pairs = Set(layout.ties.map { [$0.from, $0.to].sorted() })
    if pairs.count == layout.ties.count { #expect(own.crossings == measured.crossings) }
  }

  /// Whether a point is inside an outline: a ray from it crosses the outline an odd number of times.
  private static func isInside(_ place: DrawnPicture.Place, _ outline: [DrawnPicture.Place]) -> Bool {
    guard var a = outline.last else { return false }
    var isInside = false
    for b in outline {
      if (a.y > place.y) != (b.y > place.y), place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x {
        isInside.toggle()
      }
      a = b
    }
    return isInside
  }

  private static func distance(from place: DrawnPicture.Place, toOutline outline: [DrawnPicture.Place]) -> Double {
    zip(outline, outline.dropFirst() + outline.prefix(1)).map { place.distance(toSegment: $0, $1) }.min() ?? .infinity
  }
}
