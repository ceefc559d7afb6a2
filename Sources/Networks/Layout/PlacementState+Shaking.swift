// The search among discs that have an order: small changes by lot, after each of which only those are tried again whom
// it touched (iterated local search, Lourenço, Martin & Stützle 2003).

extension PlacementState {
  /// Turns discs where that helps, and moves people until nothing helps or `budget` comparisons of blocks are made.
  mutating func begin(budget: Int) {
    let end = work + budget
    rescale()
    for disc in discs.indices where work < end { turn(disc) }
    descend(until: end)
  }

  /// Moves and swaps those who may find a better place, until none does. Returns what that gains.
  @discardableResult mutating func descend(until end: Int) -> Float {
    var gained: Float = 0
    var isAtRest = false
    while !isAtRest {
      isAtRest = true
      for point in placeOfPoint.indices where isOpen[point] {
        guard work < end else { return gained }
        isOpen[point] = false
        let home = placeOfPoint[point]
        let gain = seat(point)
        guard gain > 0 else { continue }
        gained += gain
        isAtRest = false
        open(point)
        if pointOfPlace[home] >= 0 { open(pointOfPlace[home]) }
      }
    }
    return gained
  }

  /// Clears the list of points to try again.
  mutating func close() { for point in isOpen.indices { isOpen[point] = false } }

  /// Has a point tried again, and those it has lines with.
  private mutating func open(_ point: Int) {
    isOpen[point] = true
    for incidence in incidences[incidencesOfPoint[point]] { isOpen[incidence.other] = true }
  }

  /// Turns a disc, or moves one point within its disc, although it costs. Returns how much.
  mutating func shake(_ chance: inout FixedChance) -> Float {
    if chance.next(below: PlacementState.changes) < PlacementState.turnsAmongChanges {
      let disc = chance.next(below: discs.count)
      let points = residents(of: disc)
      let step = chance.next(below: turns[disc])
      let isMirrored = chance.next(below: 2) == 0
      guard points.count > 2 else { return 0 }
      return change(points) { state in
        state.move(points, to: state.targets(points, in: disc, turned: step, isMirrored: isMirrored))
      }
    }
    let point = chance.next(below: placeOfPoint.count)
    let room = placesOfDisc[discOfPoint[point]]
    let place = room[chance.next(below: room.count)]
    guard place != placeOfPoint[point] else { return 0 }
    let other = pointOfPlace[place]
    return change(other < 0 ? [point] : [point, other]) { $0.move(point, to: place) }
  }

  /// How many of so many changes turn a disc.
  private static let (turnsAmongChanges, changes) = (20, 60)

  /// Changes where some points are. Returns what they cost more than before.
  private mutating func change(_ points: [Int], by change: (inout PlacementState) -> Void) -> Float {
    let before = cost(of: points)
    change(&self)
    for point in points { open(point) }
    return cost(of: points) - before
  }
}
