// A case as petals: the plan says how large the homes are, the search in which order and who is where, and then follow
// the ties, the names and everybody who is not listed.

extension NetworkLayout {
  /// A home in a drawing of petals.
  struct PlacedHome: Sendable {
    let petal: Petal
    /// Nil where it has none, and in drawings for programs.
    var name: PlacedName?
    /// A dot for each who works there and is not listed; none where they would not fit.
    var staff: [Point] = []
    /// Whether it is known how many work there, so that the size of the disc says so.
    let isStaffKnown: Bool
    /// The only way in which its ties lead, as a finding.
    let onlyWay: TwoWayLink.Way?
    /// The number of a home that represents several.
    let number: (text: String, box: Box)?
  }

  init(petalsOf network: Network, from start: Positions?, isSketch: Bool, in words: some DrawingWords) {
    let crowd = Crowd(of: network)
    let homes = PetalSeating.homes(of: network, crowd)
    let seating = PetalSeating(crowd, homes)
    let kept = start.flatMap { seating.places(keeping: $0, of: network.communities.map(\.id)) }
    let seats = kept ?? seating.places(isSketch: isSketch)
    let pln = Disc(centre: .zero, radius: seats.radius)
    let symbols = zip(seats.places, seating.guests).map { Disc(centre: $0, radius: $1.radius) }
    let ties = Routes.ties(
      of: crowd, symbols: symbols, reaches: seating.guests.map(\.reach), clearance: PetalMetrics.clearance,
      around: seats.petals.map { $0.outside(of: pln) }, laneWidth: 6)
    // Beyond some hundred people a drawing is for programs, which need no names.
    let showsNames = crowd.people.count <= Network.mostPeople
    let homeTies = AttributedGraph(of: network).homeTies
    let onlyWays = zip(network.communities, homeTies).map { community, ties -> TwoWayLink.Way? in
      guard let ties, ties.canShow, community.showsEveryTie, ties.runs(.inward) != ties.runs(.home) else {
        return nil
      }
      return ties.runs(.inward) ? .inward : .home
    }
    let reaches = zip(seats.places, seating.guests).map { Disc(centre: $0, radius: $1.reach) }
    var placed = network.communities.indices.map { number -> PlacedHome in
      PlacedHome(
        petal: seats.petals[number], isStaffKnown: homes[number].staff != nil, onlyWay: onlyWays[number],
        number: network.communities[number].multiplicity.map { text in
          PetalSeating.number(text, in: seats.petals[number], outside: pln)
        })
    }
    var networkName: PlacedName?
    if showsNames {
      let texts = network.communities.indices.map { number -> PetalNames.Text in
        let community = network.communities[number]
        let members = crowd.members(inRoom: number, of: community)
        let caption =
          community.isOne && !community.isMembershipUnknown
          ? words.home(
            members: members, isAtLeast: community.areMembersAtLeast, staff: community.staff, only: onlyWays[number])
          : [community.caption]
        return PetalNames.Text(community.ownName, caption: [community.whole] + caption)
      }
      let chains = ties.map(\.curve.chain)
      let strays = chains.filter { $0.contains { point in seats.isOutside(point) } }
      let names = PetalNames(seats.petals, network: pln, texts: texts, strays: strays).placed()
      for (number, name) in names.enumerated() { placed[number].name = name }
      let members = network.communities.enumerated().reduce(0) { $0 + crowd.members(inRoom: $1.offset, of: $1.element) }
      let (name, caption) = words.network(
        members: network.communities.allSatisfy(\.isOne) ? members : 0, isAtLeast: network.areMembersAtLeast)
      networkName = PetalNames.ofNetwork(
        .init(name, caption: [caption]), in: pln, symbols: reaches, chains: chains,
        petals: seats.petals, names: names.compactMap { $0?.box } + placed.compactMap { $0.number?.box })
      StaffDots.place(in: &placed, of: network, crowd, outside: pln, symbols: reaches, ties: ties)
    }
    self.init(
      title: network.title,
      communities: network.communities.indices.map { number in
        PlacedCommunity(
          community: network.communities[number], disc: seats.petals[number].disc, layout: .petal, isNameAbove: false,
          isPLN: false, home: placed[number])
      },
      people: crowd.people.indices.map { number in
        PlacedPerson(
          person: crowd.people[number].person, community: crowd.people[number].community, place: seats.places[number],
          radius: seating.guests[number].radius, reach: seating.guests[number].reach, label: "", labelBox: nil)
      },
      ties: ties, pln: pln, plnName: "", networkName: networkName, keepsStart: start == nil || kept != nil)
  }
}

extension Petal {
  /// The largest disc in the part of a home that is outside of the network: where ties of others have no business.
  func outside(of network: Disc) -> Disc {
    let away = disc.centre - network.centre
    let inner = max(network.radius, away.length - disc.radius)
    let radius = (away.length + disc.radius - inner) / 2
    return Disc(centre: network.centre + away.unit * (inner + radius), radius: radius)
  }
}

extension Crowd {
  /// How many members the community of a room has, which may be more than are drawn there.
  func members(inRoom room: Int, of community: Network.Community) -> Int {
    rooms[room].count { $0?.isMember ?? false } + community.unlistedMembers
  }
}

extension StaffDots {
  /// Puts a dot into each home for everybody who works there and is not listed, as far as a drawing has room for them.
  static func place(
    in homes: inout [NetworkLayout.PlacedHome], of network: Network, _ crowd: Crowd, outside pln: Disc,
    symbols: [Disc], ties: [NetworkLayout.PlacedTie]
  ) {
    let rest = network.communities.enumerated().map { number, community in
      // Members of whom not each is drawn are no others who work there.
      let known = crowd.rooms[number].count { $0 != nil } + max(community.unlistedMembers, community.anonymousMembers)
      return community.isOne ? max(0, (community.staff ?? 0) - known) : 0
    }
    guard rest.reduce(0, { $0 + min($1, most) }) <= most else { return }
    let pieces = ties.map { tie in (tie: tie, chain: tie.curve.chain) }
    for number in homes.indices where rest[number] > 0 {
      let near = homes[number].petal.disc
      let box = Box(around: near)
      let lines = pieces.filter { piece in
        crowd.people[piece.tie.from].community == number || crowd.people[piece.tie.to].community == number
      }.flatMap { piece in
        zip(piece.chain, piece.chain.dropFirst()).filter { Box(around: $0, $1).overlaps(box) }
      }
      homes[number].staff = places(
        rest[number], in: homes[number].petal, outside: pln,
        clearOf: symbols.filter { box.isNear($0) }, lines, number: homes[number].number?.box)
    }
  }
}
