// Everybody's place in the disc of their community. Stress says who should be near whom, the search decides.

struct Seating {
  /// Somebody who has a place at home, in the order of the drawing.
  struct Guest {
    let community: Int
    /// Whether the PLN draws this person to its side of the disc.
    let isMember: Bool
    let labelWidth: Double
  }

  private let guests: [Guest]
  private let discs: [Disc]
  private let layouts: [DiscLayout]
  /// How near two people at home may come.
  private let spacing: Double
  private let ties: [(from: Int, to: Int)]
  /// The steps between each two of them.
  private let distances: GraphDistances

  init(
    _ guests: [Guest], discs: [Disc], layouts: [DiscLayout], spacing: Double, ties: [(from: Int, to: Int)],
    distances: GraphDistances
  ) {
    self.guests = guests
    self.discs = discs
    self.layouts = layouts
    self.spacing = spacing
    self.ties = ties
    self.distances = distances
  }

  // MARK: Everybody anew

  /// Returns the state in which a search begins: everybody on the place nearest to where they would like to be. Nil
  /// where there are no people.
  func start(costs: CostWeights) -> PlacementState? {
    guard !guests.isEmpty else { return nil }
    var start = frame()
    for (disc, layout) in layouts.enumerated() {
      start.places += layout.places.map { discs[disc].centre + $0 }
      start.discOfPlace += layout.places.map { _ in disc }
    }
    let aims = wishes(start)
    start.placeOfPoint = [Int](repeating: 0, count: guests.count)
    for disc in discs.indices {
      let residents = guests.indices.filter { guests[$0].community == disc }
      let free = start.discOfPlace.indices.filter { start.discOfPlace[$0] == disc }
      for (guest, place) in zip(
        residents, PlacementState.nearest(residents.map { aims[$0] }, places: free, at: start.places))
      {
        start.placeOfPoint[guest] = place
      }
    }
    return PlacementState(start, costs: costs)
  }

  /// Where everybody is in a state.
  func places(in state: PlacementState) -> [Point] { guests.indices.map { state.position(of: $0).rounded } }

  /// Comparisons of blocks: with the third power of a small network, with the number of people of a large one.
  var budget: Int {
    let count = guests.count
    return count < 90 ? 24 * count * count * count : 14_000_000 + 40_000 * count
  }

  /// What both ways have in common: discs, points and lines.
  private func frame() -> PlacementState.Start {
    var start = PlacementState.Start()
    start.discs = discs
    start.spacing = spacing
    start.turns = discs.map { _ in 12 }
    for guest in guests {
      start.discOfPoint.append(guest.community)
      start.clearances.append(Float(Metrics.person + 3))
      start.labelWidths.append(guest.labelWidth)
      start.isFree.append(true)
      start.pulls.append(guest.isMember ? 1 : 0)
    }
    var known: Set<Int> = []
    for tie in ties {
      let (low, high) = (min(tie.from, tie.to), max(tie.from, tie.to))
      guard known.insert(low * guests.count + high).inserted else { continue }
      start.lines.append(PlacementState.Line(from: low, to: high, weight: PlacementState.Line.tie))
    }
    start.distances = distances
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
    let inner = frame.discs.map { Disc(centre: $0.centre, radius: max(0, $0.radius - Metrics.rim - Metrics.person)) }
    return Stress.positions(
      from: homes, distances: frame.distances, discs: inner, discOfPoint: frame.discOfPoint,
      rounds: guests.count > 300 ? 5 : 20)
  }

  // MARK: Newcomers among the known

  /// Returns where everybody is when those who are known stay where they were; nil where somebody new finds no room.
  func places(keeping known: [Point?]) -> [Point]? {
    guard !guests.isEmpty else { return [] }
    var start = frame()
    // Somebody new waits outside, and takes the room that costs least.
    let outside = Point(x: 1e5, y: 1e5)
    start.places = known.map { $0 ?? outside }
    start.discOfPlace = guests.map(\.community)
    start.placeOfPoint = Array(guests.indices)
    var state = PlacementState(start)
    let newcomers = guests.indices.filter { known[$0] == nil }
    for guest in newcomers {
      let centre = discs[guests[guest].community].centre
      let rooms = layouts[guests[guest].community].places + Seating.rings
      guard state.admit(guest, at: rooms.map { centre + $0 }) else { return nil }
    }
    let others = guests.indices.filter { known[$0] != nil }
    for guest in newcomers { state.exchange(guest, with: others) }
    state.settle(newcomers)
    return guests.indices.map { state.position(of: $0).rounded }
  }

  /// Places all over a disc, from its middle outwards.
  private static let rings: [Point] = (0..<480).map { step in
    let share = Double(step) * 0.3819660112501051
    return Turn.share(share - share.rounded(.down)).apply(to: Point(x: 0, y: -9 * Double(step).squareRoot()))
  }
}
