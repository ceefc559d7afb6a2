// The search among discs that have an order: small random changes, after each of which only those are tried again whom
// it touched (iterated local search, Lourenço, Martin & Stützle 2003).

extension PlacementState {
  /// Moves people until nothing helps or `budget` comparisons of blocks are made.
  mutating func begin(budget: Int) {
    rescale()
    descend(until: work + budget)
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

  /// Moves somebody within their disc, although it costs. Returns how much.
  mutating func shake(_ chance: inout FixedChance) -> Float {
    let point = chance.next(below: placeOfPoint.count)
    let room = placesOfDisc[discOfPoint[point]]
    let place = room[chance.next(below: room.count)]
    guard place != placeOfPoint[point] else { return 0 }
    let other = pointOfPlace[place]
    let points = other < 0 ? [point] : [point, other]
    let before = cost(of: points)
    move(point, to: place)
    for point in points { open(point) }
    return cost(of: points) - before
  }
}
