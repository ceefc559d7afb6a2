// Everybody's place: at home, and for a member in the PLN as well. Stress says who should be near whom, the search
// decides.

struct Seating {
  /// Somebody who has a place at home, in the order of the drawing.
  struct Guest {
    let community: Int
    /// Whether there is a second place, in the PLN.
    let hasSeat: Bool
    /// Whether the PLN draws this person to its side of the disc.
    let isMember: Bool
    let labelWidth: Double
  }

  private let guests: [Guest]
  private let discs: [Disc]
  private let layouts: [DiscLayout]
  private let pln: Disc?
  /// The radius of the circle on which seats stand.
  private let circle: Double
  /// How near two people at home may come.
  private let spacing: Double
  private let ties: [(from: Int, to: Int)]
  /// The number of a guest's seat among all points.
  private let seatOfGuest: [Int?]
  private let pointCount: Int

  /// - Parameter pln: The disc in which members have a second place; nil where nobody has.
  init(
    _ guests: [Guest], discs: [Disc], layouts: [DiscLayout], pln: Disc?, circle: Double, spacing: Double,
    ties: [(from: Int, to: Int)]
  ) {
    self.guests = guests
    self.discs = discs
    self.layouts = layouts
    self.pln = pln
    self.circle = circle
    self.spacing = spacing
    self.ties = ties
    var next = guests.count
    seatOfGuest = guests.map { guest in
      guard guest.hasSeat, pln != nil else { return nil }
      next += 1
      return next - 1
    }
    pointCount = next
  }

  // MARK: Everybody anew

  /// Returns where everybody stands at home, and in the PLN. The work is bounded by the number of people alone.
  ///
  /// - Parameter isSketch: Whether the search is left out.
  func places(isSketch: Bool) -> (homes: [Point], seats: [Point?]) {
    guard !guests.isEmpty else { return ([], []) }
    var start = frame()
    for (disc, layout) in layouts.enumerated() {
      start.places += layout.places.map { discs[disc].centre + $0 }
      start.discOfPlace += layout.places.map { _ in disc }
    }
    let wishes = wishes(start)
    start.placeOfPoint = [Int](repeating: 0, count: pointCount)
    for disc in discs.indices {
      let residents = guests.indices.filter { guests[$0].community == disc }
      let free = start.discOfPlace.indices.filter { start.discOfPlace[$0] == disc }
      for (guest, place) in zip(
        residents, PlacementState.nearest(residents.map { wishes[$0] }, places: free, at: start.places))
      {
        start.placeOfPoint[guest] = place
      }
    }
    for (guest, seat) in chairs(homes: guests.indices.map { start.places[start.placeOfPoint[$0]] }) {
      guard let point = seatOfGuest[guest] else { continue }
      start.placeOfPoint[point] = start.places.count
      start.places.append(seat)
      start.discOfPlace.append(discs.count)
    }
    var state = PlacementState(start)
    if !isSketch { state.improve(budget: budget) }
    let points = (0..<pointCount).map { state.position(of: $0).rounded }
    return (Array(points[..<guests.count]), seatOfGuest.map { $0.map { points[$0] } })
  }

  /// Comparisons of blocks: with the third power of a small network, with the number of people of a large one. Where
  /// members stand twice most ties stay at home, so that less work finds as good a drawing of a usual case.
  private var budget: Int {
    let count = pointCount
    guard count < 90 else { return 14_000_000 + 40_000 * count }
    let cube = count * count * count
    return pln == nil ? 24 * cube : max(4 * cube, cube * count / 11)
  }

  /// What both ways have in common: discs, points and lines.
  private func frame() -> PlacementState.Start {
    var start = PlacementState.Start()
    start.discs = discs + (pln.map { [$0] } ?? [])
    start.spacing = spacing
    let seats = seatOfGuest.count { $0 != nil }
    start.turns = discs.map { _ in 12 } + (pln == nil ? [] : [seats])
    for guest in guests {
      start.discOfPoint.append(guest.community)
      start.clearances.append(Float(Metrics.person + 3))
      start.labelWidths.append(guest.labelWidth)
      start.isFree.append(true)
      start.pulls.append(guest.isMember ? 1 : 0)
    }
    for _ in 0..<seats {
      start.discOfPoint.append(discs.count)
      start.clearances.append(Float(Metrics.seat + 2))
      start.labelWidths.append(0)
      start.isFree.append(false)
      start.pulls.append(0)
    }
    var known: Set<Int> = []
    for tie in ties {
      let (from, to) = (guests[tie.from], guests[tie.to])
      let isAtHome = from.community == to.community
      let one = isAtHome ? tie.from : seatOfGuest[tie.from] ?? tie.from
      let other = isAtHome ? tie.to : seatOfGuest[tie.to] ?? tie.to
      let (low, high) = (min(one, other), max(one, other))
      guard known.insert(low * pointCount + high).inserted else { continue }
      start.lines.append(PlacementState.Line(from: low, to: high, weight: PlacementState.Line.tie))
    }
    for (guest, seat) in seatOfGuest.enumerated() {
      guard let seat else { continue }
      start.lines.append(PlacementState.Line(from: guest, to: seat, weight: PlacementState.Line.hairline))
    }
    start.distances = GraphDistances(pointCount, start.lines.map { ($0.from, $0.to) })
    return start
  }

  /// Where everybody would like to stand.
  private func wishes(_ frame: PlacementState.Start) -> [Point] {
    var used = [Int](repeating: 0, count: discs.count)
    let homes = guests.map { guest in
      let places = layouts[guest.community].places
      let place = places[min(used[guest.community], places.count - 1)]
      used[guest.community] += 1
      return discs[guest.community].centre + place
    }
    var seats: [Point] = []
    for (guest, seat) in seatOfGuest.enumerated() where seat != nil { seats.append(homes[guest].unit * circle) }
    let inner = frame.discs.map { Disc(centre: $0.centre, radius: max(0, $0.radius - Metrics.rim - Metrics.person)) }
    return Stress.positions(
      from: homes + seats, distances: frame.distances, discs: inner, discOfPoint: frame.discOfPoint,
      rounds: pointCount > 300 ? 5 : 20)
  }

  /// Seats on one circle, in the order of the homes around the ring, so that no hairline crosses another and a tie
  /// between seats passes none; the circle is turned to where the hairlines are shortest.
  private func chairs(homes: [Point]) -> [(guest: Int, seat: Point)] {
    let members = guests.indices.filter { seatOfGuest[$0] != nil }
    guard members.count > 1 else { return members.map { ($0, .zero) } }
    // The order around the ring, clockwise from the top; within one home, by how far clockwise the star stands.
    func around(_ point: Point) -> (half: Int, slope: Double) {
      let isRight = point.x > 0 || (point.x == 0 && point.y < 0)
      return (isRight ? 0 : 1, isRight ? point.unit.y : -point.unit.y)
    }
    let ordered = members.sorted { left, right in
      let (a, b) = (guests[left].community, guests[right].community)
      if a != b {
        let (p, q) = (around(discs[a].centre), around(discs[b].centre))
        return p != q ? p < q : a < b
      }
      let clockwise = discs[a].centre.unit.normal
      let (p, q) = (homes[left].dot(clockwise), homes[right].dot(clockwise))
      return p != q ? p < q : left < right
    }
    let turns = ordered.indices.map { Turn.share(Double($0) / Double(ordered.count)) }
    var best: (length: Double, first: Point) = (.infinity, .zero)
    let steps = 48
    for step in 0..<steps {
      let first = Turn.share(Double(step) / Double(steps)).apply(to: Point(x: 0, y: -circle))
      var length = 0.0
      for (turn, guest) in zip(turns, ordered) { length += turn.apply(to: first).distance(to: homes[guest]) }
      if length < best.length - 1e-6 { best = (length, first) }
    }
    return zip(turns, ordered).map { (guest: $1, seat: $0.apply(to: best.first)) }
  }

  // MARK: Newcomers among the known

  /// Returns where everybody stands when those who are known stay where they were; nil where somebody new finds no
  /// room.
  func places(keeping homes: [Point?], seats: [Point?]) -> (homes: [Point], seats: [Point?])? {
    guard !guests.isEmpty else { return ([], []) }
    var start = frame()
    // Somebody new waits outside, and takes the room that costs least.
    let outside = Point(x: 1e5, y: 1e5)
    start.places = homes.map { $0 ?? outside }
    start.discOfPlace = guests.map(\.community)
    for (guest, seat) in seatOfGuest.enumerated() where seat != nil {
      start.places.append(seats[guest] ?? outside)
      start.discOfPlace.append(discs.count)
    }
    start.placeOfPoint = Array(0..<pointCount)
    var state = PlacementState(start)
    var newcomers: [Int] = []
    for guest in guests.indices where homes[guest] == nil {
      let centre = discs[guests[guest].community].centre
      let rooms = layouts[guests[guest].community].places + Seating.rings
      guard state.admit(guest, at: rooms.map { centre + $0 }) else { return nil }
      newcomers.append(guest)
    }
    for (guest, seat) in seatOfGuest.enumerated() {
      guard let seat, seats[guest] == nil else { continue }
      let taken = seatOfGuest.compactMap { $0 }.map { state.position(of: $0) }
      guard state.admit(seat, at: chairs(beside: taken)) else { return nil }
    }
    let known = guests.indices.filter { homes[$0] != nil }
    for guest in newcomers { state.exchange(guest, with: known) }
    state.settle(newcomers)
    let points = (0..<pointCount).map { state.position(of: $0).rounded }
    return (Array(points[..<guests.count]), seatOfGuest.map { $0.map { points[$0] } })
  }

  /// Where a seat is free: on the circle, or on one inside it where the seats stand too close for another between them.
  private func chairs(beside taken: [Point]) -> [Point] {
    for radius in stride(from: circle, through: 0, by: -Seating.row) {
      let free = (0..<144).map { Turn.share(Double($0) / 144).apply(to: Point(x: 0, y: -radius)) }
        .filter { place in taken.allSatisfy { $0.distance(to: place) > 4 * Metrics.seat + 1 } }
      if !free.isEmpty { return free }
    }
    return []
  }

  /// From one circle of seats to the next.
  static let row = 4 * Metrics.seat + 2

  /// Places all over a disc, from its middle outwards.
  private static let rings: [Point] = (0..<480).map { step in
    let share = Double(step) * 0.3819660112501051
    return Turn.share(share - share.rounded(.down)).apply(to: Point(x: 0, y: -9 * Double(step).squareRoot()))
  }
}
