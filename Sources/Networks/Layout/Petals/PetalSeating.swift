// Everybody's place in a drawing of petals: found anew, or kept from an earlier drawing with room for who is new.

struct PetalSeating {
  /// Where everybody is.
  struct Seats {
    /// The radius of the network's disc.
    let radius: Double
    let petals: [Petal]
    let places: [Point]
  }

  let guests: [PetalRing.Guest]
  private let crowd: Crowd
  private let homes: [PetalPlan.Home]
  private let ties: [(Int, Int)]

  init(_ crowd: Crowd, _ homes: [PetalPlan.Home]) {
    self.crowd = crowd
    self.homes = homes
    guests = crowd.people.map { person, community in
      let isMember = person?.isMember ?? true
      return PetalRing.Guest(
        home: community, isMember: isMember, radius: isMember ? PetalMetrics.member : PetalMetrics.colleague,
        reach: PetalMetrics.reach(of: person, isMember: isMember))
    }
    var known: Set<Int> = []
    let count = guests.count
    ties = crowd.ties.compactMap { tie in
      let (low, high) = (min(tie.from, tie.to), max(tie.from, tie.to))
      return known.insert(low * count + high).inserted ? (low, high) : nil
    }.sorted { $0 < $1 }
  }

  /// What each home of a network has to hold.
  static func homes(of network: Network, _ crowd: Crowd) -> [PetalPlan.Home] {
    network.communities.indices.map { number in
      let community = network.communities[number]
      func reaches(_ isMember: Bool) -> [Double] {
        crowd.rooms[number].filter { ($0?.isMember ?? true) == isMember }.map {
          PetalMetrics.reach(of: $0, isMember: isMember)
        }
      }
      let members = reaches(true)
      let number = community.multiplicity.map { Metrics.width(Metrics.label($0), size: PetalMetrics.nameSize) } ?? 0
      return PetalPlan.Home(
        staff: community.isOne ? community.staff : nil, members: members, colleagues: reaches(false),
        isInNetwork: !members.isEmpty || community.isMembershipUnknown, least: number > 0 ? number / 2 + 10 : 0)
    }
  }

  /// The number of a home that stands for several, in the middle of its part outside of the network.
  static func number(_ text: String, in petal: Petal, outside network: Disc, clearOf symbols: [Disc])
    -> (text: String, box: Box)
  {
    let text = Metrics.label(text)
    let disc = petal.outside(of: network)
    let (width, height) = (Metrics.width(text, size: PetalMetrics.nameSize), PetalMetrics.nameSize * 0.75)
    // Of a few places in it the first where it covers least.
    var best: (count: Int, box: Box)?
    for share in [0, -0.35, 0.35, -0.6, 0.6] as [Double] {
      let box = Box(centre: disc.centre + Point(x: 0, y: disc.radius * share), width: width, height: height)
      let count = symbols.count { box.overlaps($0) }
      if best.map({ count < $0.count }) ?? true { best = (count, box) }
    }
    return (text, best?.box ?? Box(centre: disc.centre, width: width, height: height))
  }

  // MARK: Everybody anew

  /// Returns where everybody is. The work is bounded by the number of people alone.
  ///
  /// - Parameter isSketch: Whether the search is left out.
  func places(isSketch: Bool) -> Seats {
    let plan = PetalPlan(homes)
    let packed = packed(in: plan)
    guard !isSketch else {
      return seats(ring(plan, guests: Array(guests.indices), order: Array(homes.indices), at: packed))
    }
    // First those who have ties with other homes, and all members: they decide on the order.
    var isInner = guests.map(\.isMember)
    for (from, to) in ties where guests[from].home != guests[to].home { (isInner[from], isInner[to]) = (true, true) }
    let inner = guests.indices.filter { isInner[$0] }
    let order = RingLayout.order(homes.count, crowd.weights)
    var search = PetalSearch(ring(plan, guests: inner, order: order, at: packed), ties: lines(among: inner).map(\.ends))
    search.improve(budget: budget(inner.count, lines(among: inner).count))
    var spots = packed
    for (number, guest) in inner.enumerated() { spots[guest] = search.ring.spots[number] }
    let everyone = Array(guests.indices)
    var ring = ring(
      plan, guests: everyone, order: search.ring.order, directions: search.ring.directions, at: spots)
    admit(guests.indices.filter { !isInner[$0] }, to: &ring, packed)
    ring.turnUpright()
    let end = ring.state.work + budget(everyone.count, ties.count) / 4
    search = PetalSearch(ring, ties: ties)
    search.settle(until: end)
    search.nudge(until: end)
    return seats(search.ring)
  }

  /// Comparisons of blocks of four: so many times all lines with all lines and all people, and no more than takes a
  /// second.
  private func budget(_ people: Int, _ lines: Int) -> Int {
    min(60_000_000, 20_000 + 2_000 * lines * (lines / 2 + people))
  }

  /// The ties between some people. Those between members count in full; one to a colleague elsewhere counts half, and one
  /// to a colleague at home a quarter: it is short, and seldom followed.
  private func lines(among people: [Int]) -> [(ends: (Int, Int), weight: Float)] {
    var numbers = [Int?](repeating: nil, count: guests.count)
    for (number, person) in people.enumerated() { numbers[person] = number }
    return ties.compactMap { tie in
      guard let from = numbers[tie.0], let to = numbers[tie.1] else { return nil }
      let (one, other) = (guests[tie.0], guests[tie.1])
      return ((from, to), one.isMember && other.isMember ? 1 : one.home != other.home ? 0.5 : 0.25)
    }
  }

  private func ring(
    _ plan: PetalPlan, guests people: [Int], order: [Int], directions: [Double]? = nil, at spots: [Point]
  ) -> PetalRing {
    PetalRing(
      plan, guests: people.map { guests[$0] }, order: order,
      directions: directions ?? PetalRing.directions(of: order, in: plan), spots: people.map { spots[$0] },
      ties: lines(among: people), costs: PetalSearch.costs)
  }

  /// A place for everybody, which keeps clear of all others at home as far as the plan has found one.
  private func packed(in plan: PetalPlan) -> [Point] {
    var used = homes.map { _ in (members: 0, colleagues: 0) }
    return guests.map { guest in
      guard let packing = plan.frames[guest.home].packing else {
        return plan.frames[guest.home].petal.disc.centre
      }
      if guest.isMember {
        used[guest.home].members += 1
        return packing.members[used[guest.home].members - 1]
      }
      used[guest.home].colleagues += 1
      return packing.colleagues[used[guest.home].colleagues - 1]
    }
  }

  /// Gives each of some people the best spot at home that is free. Where somebody finds none, those of the home who
  /// have no ties across go back to where the plan has room for all.
  private func admit(_ people: [Int], to ring: inout PetalRing, _ packed: [Point]) {
    for person in people { ring.move(person, to: PetalSeating.outside(person)) }
    for person in people where !ring.admit(person) {
      for other in ring.residents[guests[person].home] where !guests[other].isMember {
        ring.move(other, to: packed[other])
      }
    }
  }

  /// Where somebody waits who has no place yet, each by themselves.
  private static func outside(_ number: Int) -> Point { Point(x: 1e5, y: 100 * Double(number)) }

  private func seats(_ ring: PetalRing) -> Seats {
    Seats(
      radius: ring.plan.radius, petals: homes.indices.map { ring.petal(of: $0).rounded },
      places: guests.indices.map { ring.guests.isEmpty ? .zero : ring.position(of: $0).rounded })
  }

  // MARK: Newcomers among the known

  /// Returns where everybody is when those who are known stay where they were; nil where a home is new or has a part in
  /// the network that it had not, and where somebody new finds no room.
  ///
  /// - Parameter ids: Of the homes.
  func places(keeping start: Positions, of ids: [String]) -> Seats? {
    guard start.isOfPetals, let pln = start.pln, let petals = petals(of: start, ids) else { return nil }
    let turns = petals.map { petal in
      let outward = petal.disc.centre.unit
      return Turn(cosine: outward.x, sine: outward.y)
    }
    let plan = PetalPlan(
      radius: pln.radius,
      petals: zip(petals, turns).map { petal, turn in
        func back(_ disc: Disc) -> Disc { Disc(centre: turn.inverse.apply(to: disc.centre), radius: disc.radius) }
        return Petal(disc: back(petal.disc), tongue: petal.tongue.map(back))
      }, homes: homes)
    let shift = pln.centre.point
    let known = zip(crowd.people, guests).map { entry, guest -> Point? in
      entry.person.flatMap { start.places[$0.id] }.flatMap { spot in
        spot.isSound ? turns[guest.home].inverse.apply(to: spot.point - shift) : nil
      }
    }
    let everyone = Array(guests.indices)
    var ring = ring(plan, guests: everyone, order: Array(homes.indices), at: everyone.map(PetalSeating.outside))
    ring.face(turns)
    var newcomers: [Int] = []
    for person in everyone {
      if let spot = known[person], ring.hasRoom(for: person, at: spot, spare: 0.25) {
        ring.move(person, to: spot)
      } else {
        newcomers.append(person)
      }
    }
    var isNew = [Bool](repeating: false, count: guests.count)
    for person in newcomers { isNew[person] = true }
    let packed = packed(in: plan)
    for person in newcomers where !ring.admit(person) && !ring.squeeze(in: person) {
      // Where there is no room between them, those of the home who are on the same side make some.
      guard plan.frames[guests[person].home].packing != nil else { return nil }
      for other in ring.residents[guests[person].home] where guests[other].isMember == guests[person].isMember {
        ring.move(other, to: packed[other])
        isNew[other] = true
      }
    }
    return Seats(
      radius: pln.radius, petals: petals,
      places: everyone.map { number in
        guard !isNew[number], let spot = crowd.people[number].person.flatMap({ start.places[$0.id] })
        else { return ring.position(of: number).rounded }
        return spot.point - shift
      })
  }

  /// The petals of an earlier drawing about the middle of the network; nil where one is missing or they overlap.
  private func petals(of start: Positions, _ ids: [String]) -> [Petal]? {
    guard let pln = start.pln, pln.isSound else { return nil }
    let shift = pln.centre.point
    func moved(_ circle: Positions.Circle) -> Disc? {
      circle.isSound ? Disc(centre: circle.centre.point - shift, radius: circle.radius) : nil
    }
    var petals: [Petal] = []
    for (home, id) in zip(homes, ids) {
      guard let disc = start.communities[id].flatMap(moved) else { return nil }
      let tongue = start.tongues[id].flatMap(moved)
      guard tongue != nil || !home.isInNetwork else { return nil }
      let petal = Petal(disc: disc, tongue: tongue)
      let isApart = tongue != nil || disc.centre.length >= disc.radius + pln.radius
      guard isApart, !petals.contains(where: petal.overlaps) else { return nil }
      petals.append(petal)
    }
    return petals
  }
}

extension PetalRing {
  /// Gives somebody the spot at home that costs least. Returns false where none is free.
  mutating func admit(_ person: Int) -> Bool {
    var best: (cost: Float, spot: Point)?
    for spot in spotsOfGuest[person] where isClear(person, at: spot) {
      move(person, to: spot)
      let cost = cost(of: [person])
      if best.map({ cost < $0.cost }) ?? true { best = (cost, spot) }
    }
    guard let best else { return false }
    move(person, to: best.spot)
    return true
  }

  /// Gives somebody the first place at home that is free, wherever it is. Returns false where none is.
  mutating func squeeze(in person: Int) -> Bool {
    let box = plan.frames[guests[person].home].petal.box
    for x in stride(from: box.minX, through: box.maxX, by: 2) {
      for y in stride(from: box.minY, through: box.maxY, by: 2) where hasRoom(for: person, at: Point(x: x, y: y)) {
        move(person, to: Point(x: x, y: y))
        return true
      }
    }
    return false
  }

  /// Turns the whole ring to where the drawing is least wide: one of the homes at the top, or at the bottom.
  mutating func turnUpright() {
    var best: (width: Double, turn: Double)?
    for home in order {
      for aim in [0, 0.5] as [Double] {
        let share = aim - directions[home]
        turn(by: share)
        var box = Box(centre: .zero, width: 2 * plan.radius, height: 2 * plan.radius)
        for home in order { box = box.union(petal(of: home).box) }
        turn(by: -share)
        if best.map({ box.width < $0.width - 0.5 }) ?? true { best = (box.width, share) }
      }
    }
    if let best { turn(by: best.turn) }
  }
}
