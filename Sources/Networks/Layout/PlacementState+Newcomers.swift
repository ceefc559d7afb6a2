// Newcomers in an earlier drawing: they look for room, and all others stay but for an exchange.

extension PlacementState {
  /// Puts a point where it costs least of `rooms`, those where its name has room before others. Returns false where it
  /// has none.
  mutating func admit(_ point: Int, at rooms: [Point]) -> Bool {
    var best: (cost: Float, room: Point)?
    for room in rooms {
      let hasName = isRoom(for: point, at: room)
      guard hasName || isRoom(for: point, at: room, isNamed: false) else { continue }
      shift(point, to: room)
      // A name that must look for another place is worth a crossing.
      let cost = cost(of: [point]) + (hasName ? 0 : costs.crossing)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, room) }
    }
    guard let best else { return false }
    shift(point, to: best.room)
    return true
  }

  /// Lets a newcomer change places with one who was there before, where that is worth a change of the picture: a
  /// crossing.
  mutating func exchange(_ point: Int, with others: [Int]) {
    let home = placeOfPoint[point]
    let alone = cost(of: [point])
    var best: (gain: Float, place: Int) = (costs.crossing, home)
    for other in others where discOfPoint[other] == discOfPoint[point] && isFree[other] {
      let place = placeOfPoint[other]
      let before = cost(of: [point, other], known: alone)
      move(point, to: place)
      let hasRoom =
        isRoom(for: point, at: position(of: point), isNamed: false)
        && isRoom(for: other, at: position(of: other), isNamed: false)
      let gain = before - cost(of: [point, other], limit: before - best.gain)
      if hasRoom, gain > best.gain { best = (gain, place) }
      move(point, to: home)
    }
    if best.place != home { move(point, to: best.place) }
  }

  /// Moves the given points a little, and no others.
  mutating func settle(_ points: [Int]) {
    for step in [10, 6, 3, 2] as [Double] { nudge(points, by: step, until: .max) }
  }
}
