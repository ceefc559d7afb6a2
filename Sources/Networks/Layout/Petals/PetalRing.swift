// The places of people among the petals: the order of the homes around the network, and everybody's place in the frame
// of their home. `PetalSearch` moves them; this is where they are, and what that costs.

struct PetalRing {
  /// Somebody who has a place, in a frame.
  struct Guest: Sendable, Hashable {
    let home: Int
    let isMember: Bool
    /// The radius of the symbol, and how far it reaches with ring or halo.
    let radius: Double
    let reach: Double
  }

  /// A tie between two guests.
  struct Line: Sendable {
    let ends: (Int, Int)
    let weight: Float
    /// Shorter than this there is no room for an arrowhead and a stretch of line between the two.
    let least: Float
  }

  let plan: PetalPlan
  let guests: [Guest]
  /// The guests of each home.
  let residents: [[Int]]
  /// The homes, clockwise.
  private(set) var order: [Int]
  /// The direction of each home, as a share of the turn clockwise from the top.
  private(set) var directions: [Double]
  private var turns: [Turn]
  /// Where in the frame of their home each guest may be, as far as others leave room.
  let spotsOfGuest: [[Point]]
  /// Where everybody is in the frame of their home.
  private(set) var spots: [Point]
  /// The same in the drawing, with the ties.
  private(set) var state: PlacementState

  /// - Parameters:
  ///   - directions: The direction of each home, in the order that goes with it.
  ///   - spots: Where everybody is at first. Some may be outside of their petal, until they are moved.
  init(
    _ plan: PetalPlan, guests: [Guest], order: [Int], directions: [Double], spots: [Point],
    ties: [Line], costs: CostWeights
  ) {
    self.plan = plan
    self.guests = guests
    self.order = order
    self.directions = directions
    self.spots = spots
    var residents = [[Int]](repeating: [], count: plan.frames.count)
    for (number, guest) in guests.enumerated() { residents[guest.home].append(number) }
    self.residents = residents
    // Most guests of a home have the same spots as the one before them.
    var known: (guest: Guest, spots: [Point])?
    spotsOfGuest = guests.map { guest in
      if let known, known.guest == guest { return known.spots }
      let frame = plan.frames[guest.home]
      let spots = (guest.isMember ? frame.memberSpots : frame.colleagueSpots).filter {
        PetalRing.isInside(guest, plan, $0)
      }
      known = (guest, spots)
      return spots
    }
    let turns = directions.map(PetalRing.turn)
    self.turns = turns
    var start = PlacementState.Start()
    // One disc around everybody, those who wait for a place included.
    start.discs = [Disc(centre: .zero, radius: 1e6)]
    start.turns = [1]
    start.places = zip(guests, spots).map { turns[$0.home].apply(to: $1) }
    start.discOfPlace = guests.map { _ in 0 }
    start.discOfPoint = start.discOfPlace
    start.placeOfPoint = Array(guests.indices)
    start.clearances = guests.map { Float($0.radius + PetalMetrics.gap) }
    start.labelWidths = guests.map { _ in 0 }
    start.isFree = guests.map { _ in true }
    start.pulls = guests.map { _ in 0 }
    start.lines = ties.map { .init(from: $0.ends.0, to: $0.ends.1, weight: $0.weight, least: $0.least) }
    start.distances = GraphDistances(guests.count, [])
    state = PlacementState(start, costs: costs)
  }

  /// The directions of homes in an order, each in the middle of its share, the first at the top.
  static func directions(of order: [Int], in plan: PetalPlan) -> [Double] {
    var directions = [Double](repeating: 0, count: plan.frames.count)
    var start = order.first.map { -plan.frames[$0].share / 2 } ?? 0
    for home in order {
      directions[home] = start + plan.frames[home].share / 2
      start += plan.frames[home].share
    }
    return directions
  }

  /// The turn that brings a frame to a direction, given as a share clockwise from the top.
  private static func turn(_ share: Double) -> Turn {
    let share = share - 0.25
    return Turn.share(share - share.rounded(.down))
  }

  // MARK: What is where

  func position(of guest: Int) -> Point { position(of: guest, at: spots[guest]) }

  /// Where a guest would be at another spot.
  func position(of guest: Int, at spot: Point) -> Point { turns[guests[guest].home].apply(to: spot) }

  func petal(of home: Int) -> Petal {
    let (petal, turn) = (plan.frames[home].petal, turns[home])
    func turned(_ disc: Disc) -> Disc { Disc(centre: turn.apply(to: disc.centre), radius: disc.radius) }
    return Petal(disc: turned(petal.disc), tongue: petal.tongue.map(turned))
  }

  /// What everything costs together.
  var cost: Float {
    mutating get { state.cost(of: Array(guests.indices)) }
  }

  /// Whether a line crosses another, or runs over somebody.
  var hasFaults: Bool {
    mutating get { cost > state.lengthCost + 0.5 }
  }

  /// What some guests and their ties cost, each pair of faults once.
  mutating func cost(of guests: [Int], limit: Float = .infinity) -> Float { state.cost(of: guests, limit: limit) }
  mutating func cost(of guest: Int, limit: Float = .infinity) -> Float { state.cost(ofPoint: guest, limit: limit) }

  /// What a guest and their ties cost at another spot at the least: the lengths of the ties.
  func leastCost(of guest: Int, at spot: Point) -> Float {
    state.lengthCost(of: guest, at: position(of: guest, at: spot))
  }

  /// Whether a guest may be at a spot: inside the part of the petal that is theirs, and clear of all others at home.
  ///
  /// - Parameter spare: How much less room is enough, for places that were written to a tenth.
  func hasRoom(for number: Int, at spot: Point, spare: Double = 0) -> Bool {
    PetalRing.isInside(guests[number], plan, spot, spare: spare) && isClear(number, at: spot, spare: spare)
  }

  private static func isInside(_ guest: Guest, _ plan: PetalPlan, _ spot: Point, spare: Double = 0) -> Bool {
    let inset = guest.reach + PetalMetrics.margin - spare
    let isOnItsSide = guest.isMember ? spot.length <= plan.radius - inset : spot.length >= plan.radius + inset
    let frame = plan.frames[guest.home]
    guard isOnItsSide, frame.petal.distance(to: spot) <= -inset else { return false }
    guard let number = frame.number else { return true }
    return number.centre.distance(to: spot) >= number.radius + guest.reach - spare
  }

  /// Whether a guest at a spot is clear of all others at home.
  @inline(__always)
  func isClear(_ number: Int, at spot: Point, spare: Double = 0) -> Bool {
    let guest = guests[number]
    for other in residents[guest.home] where other != number {
      let needed = guest.reach + guests[other].reach + PetalMetrics.gap - spare
      let away = spots[other] - spot
      if away.dot(away) < needed * needed { return false }
    }
    return true
  }

  // MARK: Moves

  mutating func move(_ guest: Int, to spot: Point) {
    spots[guest] = spot
    state.shift(guest, to: position(of: guest))
  }

  mutating func exchange(_ one: Int, _ other: Int) {
    let spot = spots[one]
    move(one, to: spots[other])
    move(other, to: spot)
  }

  private mutating func face(_ home: Int, to share: Double) {
    directions[home] = share
    turns[home] = PetalRing.turn(share)
    for guest in residents[home] { state.shift(guest, to: position(of: guest)) }
  }

  /// Brings the homes into an order, and everybody to a spot.
  mutating func arrange(_ order: [Int], at spots: [Point]) {
    self.order = order
    self.spots = spots
    directions = PetalRing.directions(of: order, in: plan)
    face(directions.map(PetalRing.turn))
  }

  /// Where all homes and everybody in them are.
  struct Arrangement {
    fileprivate let order: [Int]
    fileprivate let directions: [Double]
    fileprivate let turns: [Turn]
    fileprivate let spots: [Point]
  }

  var arrangement: Arrangement { Arrangement(order: order, directions: directions, turns: turns, spots: spots) }

  /// Brings everybody back to where they were; only who is elsewhere moves.
  mutating func arrange(_ earlier: Arrangement) {
    let (turns, spots) = (turns, spots)
    (order, directions, self.turns, self.spots) = (
      earlier.order, earlier.directions, earlier.turns, earlier.spots
    )
    for guest in guests.indices
    where spots[guest] != self.spots[guest] || turns[guests[guest].home] != self.turns[guests[guest].home] {
      state.shift(guest, to: position(of: guest))
    }
  }

  /// Turns each frame to where an earlier drawing has it.
  mutating func face(_ turns: [Turn]) {
    self.turns = turns
    for guest in guests.indices { state.shift(guest, to: position(of: guest)) }
  }

  /// Lets the home at one place change with the next one clockwise. All others stay where they are.
  mutating func exchangeHomes(at place: Int) {
    let next = (place + 1) % order.count
    let (one, other) = (order[place], order[next])
    let (first, second) = (plan.frames[one].share, plan.frames[other].share)
    let start = directions[one] - first / 2
    face(other, to: start + second / 2)
    face(one, to: start + second + first / 2)
    order.swapAt(place, next)
  }

  /// Turns the whole ring, with everybody in it.
  mutating func turn(by share: Double) {
    for home in directions.indices { face(home, to: directions[home] + share) }
  }
}
