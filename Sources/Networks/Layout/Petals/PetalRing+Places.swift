// Single places: for somebody who has none yet, and for the ring as a whole.

extension PetalRing {
  /// Gives somebody the spot at home that costs least. Returns false where none is free.
  ///
  /// - Parameter isRough: Whether only lengths count, because a search follows.
  mutating func admit(_ person: Int, isRough: Bool = false) -> Bool {
    var best: (cost: Float, spot: Point)?
    for spot in spotsOfGuest[person] where isClear(person, at: spot) {
      move(person, to: spot)
      let cost = isRough ? state.lengthCost(of: person) : cost(of: person)
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

  /// Gives somebody who waits for a place one at home, and another one to somebody else there. Returns false, and
  /// changes nothing, where there is no room for both.
  mutating func makeRoom(for person: Int, moving other: Int) -> Bool {
    let (waiting, spot) = (spots[person], spots[other])
    move(other, to: PetalSeating.outside(other))
    if admit(person) || squeeze(in: person), admit(other) || squeeze(in: other) { return true }
    move(person, to: waiting)
    move(other, to: spot)
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
