// Everybody's place in a drawing of petals: found anew, or kept from an earlier drawing with room for who is new.

struct PetalSeating {
  /// Where everybody is.
  struct Seats {
    /// The radius of the network's disc.
    let radius: Double
    let petals: [Petal]
    let places: [Point]

    /// Whether a point is neither in the network nor in a home.
    func isOutside(_ point: Point) -> Bool {
      point.length > radius && petals.allSatisfy { $0.distance(to: point) > 0 }
    }
  }

  let guests: [PetalRing.Guest]
  let crowd: Crowd
  let homes: [PetalPlan.Home]
  let ties: [(Int, Int)]

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
        isInNetwork: !members.isEmpty || community.isMembershipUnknown, number: number)
    }
  }

  /// The number of a home that represents several, in the middle of its part outside of the network, which the plan
  /// keeps free for it.
  static func number(_ text: String, in petal: Petal, outside network: Disc) -> (text: String, box: Box) {
    let text = Metrics.label(text)
    let (width, height) = (Metrics.width(text, size: PetalMetrics.nameSize), PetalMetrics.nameSize * 0.75)
    return (text, Box(centre: petal.outside(of: network).centre, width: width, height: height))
  }

  // MARK: Everybody anew

  /// Returns where everybody is. The work is bounded by the number of people alone.
  ///
  /// - Parameter isSketch: Whether the search is left out.
  func places(isSketch: Bool) -> Seats {
    let plan = PetalPlan(homes)
    let packed = packed(in: plan)
    let everyone = Array(guests.indices)
    guard !isSketch else {
      return seats(ring(plan, guests: everyone, order: Array(homes.indices), ties: [], at: packed))
    }
    // First those who have ties with other homes, and all members, by these ties alone: they decide on the order.
    var isInner = guests.map(\.isMember)
    for (from, to) in ties where guests[from].home != guests[to].home { (isInner[from], isInner[to]) = (true, true) }
    let inner = guests.indices.filter { isInner[$0] }
    let across = lines(among: inner).filter { guests[inner[$0.ends.0]].home != guests[inner[$0.ends.1]].home }
    let orders = HomeOrder.best(weights(of: across, among: inner), most: 3)
    var search = PetalSearch(
      ring(plan, guests: inner, order: Array(homes.indices), ties: across, at: packed), ties: across.map(\.ends))
    search.improve(from: orders, budget: budget(inner.count, across.count))
    var spots = packed
    for (number, guest) in inner.enumerated() { spots[guest] = search.ring.spots[number] }
    var ring = ring(
      plan, guests: everyone, order: search.ring.order, directions: search.ring.directions,
      ties: lines(among: everyone), at: spots)
    admit(everyone.filter { !isInner[$0] }, to: &ring, packed)
    ring.turnUpright()
    let end = ring.state.work + budget(everyone.count, ties.count) / 4
    search = PetalSearch(ring, ties: ties)
    search.settle(until: end)
    search.nudge(until: end)
    return seats(search.ring)
  }

  /// Comparisons of blocks of four: so many times all lines with all lines and all people, and no more than takes a
  /// tenth of a second.
  private func budget(_ people: Int, _ lines: Int) -> Int {
    min(15_000_000, 20_000 + 2_000 * lines * (lines / 2 + people))
  }

  /// The ties between some people. Those between members count in full; one to a colleague elsewhere counts half, and
  /// one to a colleague at home a quarter: it is short, and seldom followed.
  func lines(among people: [Int]) -> [PetalRing.Line] {
    var numbers = [Int?](repeating: nil, count: guests.count)
    for (number, person) in people.enumerated() { numbers[person] = number }
    return ties.compactMap { tie in
      guard let from = numbers[tie.0], let to = numbers[tie.1] else { return nil }
      let (one, other) = (guests[tie.0], guests[tie.1])
      return PetalRing.Line(
        ends: (from, to),
        weight: one.isMember && other.isMember ? 1 : one.home != other.home ? 0.5 : 0.25,
        least: Float(one.reach + other.reach + PetalMetrics.leastLine))
    }
  }

  /// What the ties between each two homes weigh.
  private func weights(of lines: [PetalRing.Line], among people: [Int]) -> [[Double]] {
    var weights = [[Double]](repeating: [Double](repeating: 0, count: homes.count), count: homes.count)
    for line in lines {
      let (one, other) = (guests[people[line.ends.0]].home, guests[people[line.ends.1]].home)
      guard one != other else { continue }
      weights[one][other] += Double(line.weight)
      weights[other][one] += Double(line.weight)
    }
    return weights
  }

  func ring(
    _ plan: PetalPlan, guests people: [Int], order: [Int], directions: [Double]? = nil,
    ties: [PetalRing.Line], at spots: [Point]
  ) -> PetalRing {
    PetalRing(
      plan, guests: people.map { guests[$0] }, order: order,
      directions: directions ?? PetalRing.directions(of: order, in: plan), spots: people.map { spots[$0] },
      ties: ties, costs: PetalSearch.costs)
  }

  /// A place for everybody, which keeps clear of all others at home as far as the plan has found one.
  func packed(in plan: PetalPlan) -> [Point] {
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
    for person in people where !ring.admit(person, isRough: true) {
      for other in ring.residents[guests[person].home] where !guests[other].isMember {
        ring.move(other, to: packed[other])
      }
    }
  }

  /// Where somebody waits who has no place yet, each by themselves.
  static func outside(_ number: Int) -> Point { Point(x: 1e5, y: 100 * Double(number)) }

  private func seats(_ ring: PetalRing) -> Seats {
    Seats(
      radius: ring.plan.radius, petals: homes.indices.map { ring.petal(of: $0).rounded },
      places: guests.indices.map { ring.guests.isEmpty ? .zero : ring.position(of: $0).rounded })
  }
}
