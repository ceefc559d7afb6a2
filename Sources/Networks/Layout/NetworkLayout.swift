// Where everything in a drawing stands. Sets first, then the network: each community gets a disc of its own, the PLN
// stands in the middle with a seat for every member, and ties follow.
//
//        ( home disc )  ☆────────•  the member's seat in the PLN
//            ●  ☆               / ╲ ties between communities run from seat to seat
//         ties at home         •───•

/// The positions of one drawing, in pixels. Deterministic: the same network gives the same positions on every machine.
public struct NetworkLayout: Sendable {
  struct PlacedCommunity: Sendable {
    let community: Network.Community
    let disc: Disc
    let layout: DiscLayout
    /// Whether the name stands above the disc, or below it.
    let isNameAbove: Bool
    /// The box of name and caption.
    var textBox: Box {
      let y = isNameAbove ? disc.centre.y - disc.radius - 6 - layout.text.height / 2 : disc.centre.y + disc.radius + 6 + layout.text.height / 2
      return Box(centre: Point(x: disc.centre.x, y: y), width: layout.text.width, height: layout.text.height)
    }
    /// The box of the number, where the disc stands for many.
    var numberBox: Box? {
      layout.number.map { number in
        let height = Metrics.numberSize * 0.75
        let middle = Point(x: disc.centre.x, y: disc.centre.y + number.base - height / 2)
        return Box(centre: middle, width: Metrics.width(number.text, size: Metrics.numberSize), height: height)
      }
    }
  }

  struct PlacedPerson: Sendable {
    /// Nil for a member who is counted but not listed.
    let person: Network.Person?
    let community: Int
    let home: Point
    /// The place in the PLN; nil for who does not belong to it.
    let seat: Point?
    let label: String
    var isMember: Bool { seat != nil }
  }

  struct PlacedTie: Sendable {
    let tie: Network.Tie
    let from: Int
    let to: Int
    let isBetweenSeats: Bool
    let curve: Curve
    /// How large the symbols at its ends are.
    let radii: (start: Double, end: Double)
  }

  let title: String
  let communities: [PlacedCommunity]
  let people: [PlacedPerson]
  let ties: [PlacedTie]
  /// From each member's star to the seat, in the order of the people who have one.
  let hairlines: [Curve]
  /// From each community whose members nobody counted, to the rim of the PLN.
  let bonds: [Curve]
  let pln: Disc
  /// What stands below the PLN.
  let plnName: String
  /// Whether each bubble stands for all of its people.
  let isCondensed: Bool
  let memberCount: Int
  let personCount: Int

  /// Returns the layout of a network. At most O(n²) in people and ties, with fixed rounds of improvement.
  public init(of original: Network) {
    isCondensed = original.people.count > Network.mostPeople
    let network = isCondensed ? original.condensed() : original
    title = network.title
    personCount = original.people.count
    memberCount = original.people.count(where: \.isMember)
    let ids = Dictionary(network.communities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    // People by community, unlisted members at the end of each.
    var rooms = [[Network.Person?]](repeating: [], count: network.communities.count)
    for person in network.people { if let home = ids[person.community] { rooms[home].append(person) } }
    for (index, community) in network.communities.enumerated() where rooms[index].isEmpty {
      rooms[index] = [Network.Person?](repeating: nil, count: min(40, community.anonymousMembers))
    }
    let labelled = network.people.count <= Metrics.mostLabels
    func label(_ person: Network.Person?) -> String {
      guard let person, labelled || person.isMember || person.isLeader || person.isBroker else { return "" }
      return Metrics.label(person.label)
    }
    let discs = zip(network.communities, rooms).map { community, room in
      DiscLayout(community, count: room.count, labelWidth: room.map { Metrics.width(label($0), size: Metrics.labelSize) * 1.08 }.max() ?? 0)
    }

    // The ring, then the PLN: as large as the room inside the ring, so that the ties between its seats can be told apart.
    let seatCount = rooms.joined().count { $0?.isMember ?? true }
    func circle(_ spacing: Double) -> Double { seatCount < 2 ? 0 : max(22, Double(seatCount) * spacing / 6.283185307179586) }
    let margin = Metrics.seat + Metrics.rim + 4
    let smallest = max(38, circle(34) + margin)
    // Where a disc stands for several communities, what is drawn is not how many there are.
    let isCounted = network.communities.allSatisfy { $0.multiplicity == nil }
    let plnName = NetworkLayout.plnName(members: !isCounted ? 0 : isCondensed ? memberCount : seatCount)
    func isNameClear(_ radius: Double, of places: [PlacedCommunity]) -> Bool {
      let box = NetworkLayout.plnNameBox(plnName, radius: radius).grown(by: 4)
      return !places.contains { box.overlaps($0.disc) || box.overlaps($0.textBox) }
    }
    func places(on ring: RingLayout) -> [PlacedCommunity] {
      discs.indices.map { index in
        let centre = ring.directions[index] * ring.radius
        return PlacedCommunity(
          community: network.communities[index], disc: Disc(centre: centre, radius: discs[index].radius), layout: discs[index],
          isNameAbove: centre.y <= 0.5)
      }
    }
    let ring = RingLayout(
      reaches: discs.map(\.reach), weights: NetworkLayout.weights(network, ids),
      clear: discs.map { max(smallest + Metrics.moat, NetworkLayout.plnNameBox(plnName, radius: smallest).grown(by: 4).reach) + $0.radius }
    ).tightened { ring in
      let places = places(on: ring)
      return NetworkLayout.areApart(places, from: Disc(centre: .zero, radius: smallest)) && isNameClear(smallest, of: places)
    }
    let placed = places(on: ring)
    let room = zip(placed, discs).map { ring.radius - $1.radius - Metrics.moat }.min() ?? smallest
    var reach = max(smallest, min(room, circle(60) + margin))
    // The name stands below the PLN, and must not run into what stands there.
    while reach > smallest, !isNameClear(reach, of: placed) { reach = max(smallest, reach - 2) }
    let centre = Disc(centre: .zero, radius: reach)
    pln = centre
    self.plnName = plnName
    communities = placed
    bonds = placed.filter(\.community.isMembershipUnknown).map { place in
      let inward = (place.disc.centre * -1).unit
      return Curve(place.disc.centre + inward * place.disc.radius, inward * -centre.radius)
    }

    // Who sits where at home, then in the PLN.
    var people: [(person: Network.Person?, community: Int, home: Point)] = []
    var numbers: [String: Int] = [:]
    for (index, room) in rooms.enumerated() {
      let local = Dictionary(room.enumerated().compactMap { number, person in person.map { ($0.id, number) } }, uniquingKeysWith: { first, _ in first })
      let ties = network.ties.compactMap { tie in local[tie.from].flatMap { a in local[tie.to].map { (a, $0) } } }
      let inward = (placed[index].disc.centre * -1).unit
      let known = room.compactMap { $0 }
      let seats = known.count == room.count ? discs[index].seats(of: known, ties: ties, inward: inward) : Array(room.indices)
      for (number, person) in room.enumerated() {
        if let person { numbers[person.id] = people.count }
        people.append((person, index, placed[index].disc.centre + discs[index].places[seats[number]]))
      }
    }
    let chairs = NetworkLayout.chairs(of: people, directions: ring.directions, circle: seatCount < 2 ? 0 : pln.radius - margin)
    self.people = people.enumerated().map { number, entry in
      PlacedPerson(person: entry.person, community: entry.community, home: entry.home, seat: chairs[number], label: label(entry.person))
    }

    // Lines.
    let homes = placed.map(\.disc)
    let spots = self.people
    hairlines = spots.compactMap { spot in
      spot.seat.map { seat in
        let others = homes.enumerated().filter { $0.offset != spot.community }.map(\.element)
        let roommates = spots.filter { $0.community == spot.community && $0.home != spot.home }.map(\.home)
        return Curve.route(spot.home, seat, discs: others, people: roommates, clearance: Metrics.person + 1)
      }
    }
    ties = network.ties.compactMap { tie in
      guard let from = numbers[tie.from], let to = numbers[tie.to] else { return nil }
      return NetworkLayout.route(tie, from, to, spots, homes, centre)
    }
  }

  // MARK: Parts

  /// The box of the PLN's name.
  var plnNameBox: Box { NetworkLayout.plnNameBox(plnName, radius: pln.radius) }

  private static func plnName(members: Int) -> String {
    "The PLN" + (members > 0 ? ", \(members) \(members == 1 ? "member" : "members")" : "")
  }

  private static func plnNameBox(_ name: String, radius: Double) -> Box {
    Box(centre: Point(x: 0, y: radius + 13), width: Metrics.width(name, size: Metrics.nameSize), height: 16)
  }

  /// Whether discs and their names keep clear of each other and of the PLN.
  private static func areApart(_ places: [PlacedCommunity], from pln: Disc) -> Bool {
    for (index, place) in places.enumerated() {
      if place.disc.centre.length < pln.radius + place.disc.radius + Metrics.moat { return false }
      let text = place.textBox.grown(by: 6)
      if text.overlaps(Disc(centre: pln.centre, radius: pln.radius + 20)) { return false }
      for (number, other) in places.enumerated() where number != index {
        if place.disc.centre.distance(to: other.disc.centre) < place.disc.radius + other.disc.radius + Metrics.gap { return false }
        if text.overlaps(other.textBox) || text.overlaps(other.disc) { return false }
      }
    }
    return true
  }

  /// How strongly each two communities are tied, by the weights of the ties between their people.
  private static func weights(_ network: Network, _ ids: [String: Int]) -> [[Double]] {
    var weights = [[Double]](repeating: [Double](repeating: 0, count: network.communities.count), count: network.communities.count)
    let homes = Dictionary(network.people.map { ($0.id, $0.community) }, uniquingKeysWith: { first, _ in first })
    for tie in network.ties {
      guard let a = homes[tie.from].flatMap({ ids[$0] }), let b = homes[tie.to].flatMap({ ids[$0] }), a != b else { continue }
      weights[a][b] += Double(tie.strength.rawValue)
      weights[b][a] += Double(tie.strength.rawValue)
    }
    return weights
  }

  /// Seats on one circle, in the order of the homes around the ring, so that no hairline crosses another and a tie between
  /// seats passes none; the circle is turned to where the hairlines are shortest.
  private static func chairs(
    of people: [(person: Network.Person?, community: Int, home: Point)], directions: [Point], circle: Double
  ) -> [Int: Point] {
    let members = people.indices.filter { people[$0].person?.isMember ?? true }
    guard members.count > 1 else { return Dictionary(members.map { ($0, Point.zero) }, uniquingKeysWith: { first, _ in first }) }
    // The order around the ring, clockwise from the top; within one home, by how far clockwise the star stands.
    func around(_ point: Point) -> (half: Int, slope: Double) {
      let isRight = point.x > 0 || (point.x == 0 && point.y < 0)
      return (isRight ? 0 : 1, isRight ? point.unit.y : -point.unit.y)
    }
    let ordered = members.sorted { left, right in
      let (a, b) = (people[left], people[right])
      if a.community != b.community {
        let (p, q) = (around(directions[a.community]), around(directions[b.community]))
        return p != q ? p < q : a.community < b.community
      }
      let clockwise = directions[a.community].normal
      let (p, q) = (a.home.dot(clockwise), b.home.dot(clockwise))
      return p != q ? p < q : left < right
    }
    var best: (length: Double, seats: [Point]) = (.infinity, [])
    let steps = 48
    for step in 0..<steps {
      let start = Turn.share(Double(step) / Double(steps)).apply(to: Point(x: 0, y: -circle))
      var length = 0.0
      var seats: [Point] = []
      for (number, person) in ordered.enumerated() {
        let seat = Turn.share(Double(number) / Double(ordered.count)).apply(to: start)
        seats.append(seat)
        length += seat.distance(to: people[person].home)
      }
      if length < best.length - 1e-6 { best = (length, seats) }
    }
    return Dictionary(zip(ordered, best.seats).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  private static func route(_ tie: Network.Tie, _ from: Int, _ to: Int, _ spots: [PlacedPerson], _ homes: [Disc], _ pln: Disc) -> PlacedTie {
    let (a, b) = (spots[from], spots[to])
    if a.community == b.community {
      let others = spots.indices.filter { $0 != from && $0 != to && spots[$0].community == a.community }.map { spots[$0].home }
      let curve = Curve.route(a.home, b.home, discs: [], people: others, clearance: Metrics.person + 1)
      return PlacedTie(tie: tie, from: from, to: to, isBetweenSeats: false, curve: curve, radii: (Metrics.person, Metrics.person))
    }
    let (start, end) = (a.seat ?? a.home, b.seat ?? b.home)
    var discs = homes.enumerated().filter { !(a.seat == nil && $0.offset == a.community) && !(b.seat == nil && $0.offset == b.community) }.map(\.element)
    // Between two who do not belong to the PLN a tie leads round it.
    if a.seat == nil && b.seat == nil { discs.append(pln) }
    let others = spots.indices.filter { $0 != from && $0 != to }
    let people = others.compactMap { spots[$0].seat }
      + others.filter { (a.seat == nil && spots[$0].community == a.community) || (b.seat == nil && spots[$0].community == b.community) }.map { spots[$0].home }
    let curve = Curve.route(start, end, discs: discs, people: people, clearance: Metrics.seat + 1.5, ring: pln.radius + Metrics.moat / 2)
    return PlacedTie(
      tie: tie, from: from, to: to, isBetweenSeats: a.seat != nil && b.seat != nil, curve: curve,
      radii: (a.seat == nil ? Metrics.person : Metrics.seat, b.seat == nil ? Metrics.person : Metrics.seat))
  }
}
