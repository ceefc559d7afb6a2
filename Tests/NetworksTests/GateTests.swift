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
  func drawsEveryoneOnceAndEachMemberTwice(named: NamedNetwork) {
    let (picture, network) = (picture(named), named.network)
    #expect(picture.faults == [])
    #expect(picture.communities.count == network.communities.count)
    #expect(picture.people.count == network.people.count)
    let unlisted = network.communities.filter { room in !network.people.contains { $0.community == room.id } }.map {
      min(40, $0.anonymousMembers)
    }.reduce(0, +)
    #expect(picture.unlisted.count == unlisted)
    #expect(picture.seats.count == network.people.count(where: \.isMember) + unlisted)
    #expect(picture.hairlines.count == picture.seats.count)
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
    #expect(Set(picture.elements).isSubset(of: ["svg", "title", "desc", "g", "a", "circle", "path", "text"]))
  }

  @Test(arguments: NamedNetwork.all)
  func keepsTwoRadiiBetweenPeople(named: NamedNetwork) {
    let picture = picture(named)
    let spots =
      picture.people.map { (centre: $0.centre, radius: $0.symbol) }
      + picture.unlisted.map { (centre: $0.centre, radius: $0.radius) }
    for (place, one) in spots.enumerated() {
      for other in spots[(place + 1)...] {
        let radius = max(one.radius, other.radius)
        #expect(one.centre.distance(to: other.centre) - one.radius - other.radius >= 2 * radius - Self.rounding)
      }
    }
    for (place, seat) in picture.seats.enumerated() {
      for other in picture.seats[(place + 1)...] {
        #expect(seat.centre.distance(to: other.centre) >= 4 * seat.radius - Self.rounding)
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func keepsRingsAndHalosApart(named: NamedNetwork) {
    let people = picture(named).people
    for (place, one) in people.enumerated() {
      for other in people[(place + 1)...] { #expect(one.centre.distance(to: other.centre) >= one.reach + other.reach) }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func keepsDiscsApart(named: NamedNetwork) throws {
    let picture = picture(named)
    let discs = picture.communities + [try #require(picture.pln)]
    for (place, disc) in discs.enumerated() {
      for other in discs[(place + 1)...] {
        #expect(disc.centre.distance(to: other.centre) > disc.radius + other.radius + Self.rounding)
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func seatsPeopleAtHomeAndNowhereElse(named: NamedNetwork) throws {
    let (picture, network) = (picture(named), named.network)
    let pln = try #require(picture.pln)
    var rooms: [String: Set<Int>] = [:]
    for person in picture.people {
      let around = picture.communities.indices.filter {
        picture.communities[$0].centre.distance(to: person.centre) < picture.communities[$0].radius + person.reach
      }
      // Exactly one disc touches a person's symbols, and it holds the whole of them.
      #expect(around.count == 1)
      for place in around {
        let disc = picture.communities[place]
        #expect(disc.centre.distance(to: person.centre) + person.symbol <= disc.radius)
        let home = network.people.first { "#" + $0.id == person.address }?.community
        rooms[home ?? "nowhere", default: []].insert(place)
      }
      #expect(pln.centre.distance(to: person.centre) > pln.radius + person.reach)
    }
    // People of one community share a disc, and those of two communities never do.
    #expect(
      rooms["nowhere"] == nil
        || named.network.people.contains {
          $0.id.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0xFFFE }
        })
    if rooms["nowhere"] == nil {
      for (_, places) in rooms { #expect(places.count == 1) }
      #expect(Set(rooms.values).count == rooms.count)
    }
    for seat in picture.seats { #expect(pln.centre.distance(to: seat.centre) + seat.radius < pln.radius) }
  }

  @Test(arguments: NamedNetwork.all)
  func neverPutsWordsOnWords(named: NamedNetwork) {
    let words = picture(named).words.filter { !$0.text.isEmpty }
    for (place, one) in words.enumerated() {
      for other in words[(place + 1)...] { #expect(!one.overlaps(other), "“\(one.text)” and “\(other.text)”") }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func neverPutsNamesOnDiscsOrWordsOnPeople(named: NamedNetwork) throws {
    let picture = picture(named)
    let discs = picture.communities + [try #require(picture.pln)]
    for words in picture.words where ["community-name", "caption", "pln-name"].contains(words.kind) {
      for disc in discs { #expect(words.distance(to: disc.centre) > disc.radius, "“\(words.text)”") }
    }
    for words in picture.words {
      for person in picture.people {
        #expect(words.distance(to: person.centre) >= person.symbol - 1, "“\(words.text)” on \(person.address)")
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func leadsNoLineThroughAForeignDisc(named: NamedNetwork) {
    let picture = picture(named)
    // A line may be in the disc at each of its ends.
    for line in picture.hairlines + picture.ties {
      guard let first = line.first, let last = line.last else { continue }
      for disc in picture.communities
      where disc.centre.distance(to: first) > disc.radius && disc.centre.distance(to: last) > disc.radius {
        let nearest =
          zip(line, line.dropFirst()).map { disc.centre.distance(toSegment: $0, $1) }.min() ?? .infinity
        #expect(nearest >= disc.radius)
      }
    }
  }

  @Test(arguments: NamedNetwork.all)
  func keepsEverythingInItsFrame(named: NamedNetwork) throws {
    let picture = picture(named)
    let frame = try #require(picture.frame)
    let (right, bottom) = (frame.x + frame.width, frame.y + frame.height)
    for disc in picture.communities + [try #require(picture.pln)] {
      #expect(disc.centre.x - disc.radius >= frame.x && disc.centre.x + disc.radius <= right)
      #expect(disc.centre.y - disc.radius >= frame.y && disc.centre.y + disc.radius <= bottom)
    }
    for words in picture.words {
      #expect(
        words.box.left >= frame.x && words.box.right <= right && words.box.top >= frame.y && words.box.bottom <= bottom,
        "“\(words.text)”")
    }
    for point in (picture.hairlines + picture.ties).joined() {
      #expect(point.x >= frame.x && point.x <= right && point.y >= frame.y && point.y <= bottom)
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
      numbers += [place.disc.centre.x, place.disc.centre.y, place.disc.radius, place.textBox.minX, place.textBox.maxY]
    }
    for person in layout.people { numbers += [person.home.x, person.home.y, person.seat?.x ?? 0, person.seat?.y ?? 0] }
    for line in layout.hairlines + layout.bonds + layout.ties.map(\.curve) {
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
}
