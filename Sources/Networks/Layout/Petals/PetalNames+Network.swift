// Where the network's own name is: inside where nothing is, or outside with a line that leads to the rim.

extension PetalNames {
  /// Returns where the network's own name is: inside, where no line runs and nobody is; else outside between two homes,
  /// with a line that leads to the rim; and where there is no room either, where the fewest lines run.
  static func ofNetwork(
    _ text: Text, in network: Disc, symbols: [Disc], chains: [[Point]], petals: [Petal], names: [Box]
  ) -> PlacedName? {
    let inside = middle(text, in: network, symbols: symbols, chains: chains, petals: petals)
    if let inside, inside.cost < 20 { return inside.name }
    // On somebody it never is: better none than that.
    return beside(text, network, petals, names, chains) ?? inside.flatMap { $0.cost < 1_000 ? $0.name : nil }
  }

  /// The nearest place outside to which a straight line leads from the rim between two homes.
  private static func beside(
    _ text: Text, _ network: Disc, _ petals: [Petal], _ names: [Box], _ chains: [[Point]]
  ) -> PlacedName? {
    guard !text.isEmpty else { return nil }
    var best: (distance: Double, name: PlacedName)?
    for outward in gaps(between: petals, network) + directions {
      let rim = network.centre + outward * network.radius
      for distance in stride(from: 12.0, through: 150, by: 6) where best.map({ distance < $0.distance }) ?? true {
        let foot = rim + outward * distance
        let box = Box(
          centre: foot + Point(x: outward.x * text.width / 2, y: outward.y * text.height / 2), width: text.width,
          height: text.height)
        let wide = box.grown(by: 3)
        guard !wide.overlaps(network), !petals.contains(where: { wide.overlaps($0.disc) }),
          !names.contains(where: wide.overlaps), !chains.contains(where: wide.meets),
          petals.allSatisfy({ $0.disc.centre.distance(toSegment: rim, foot) > $0.disc.radius + 1.2 }),
          !names.contains(where: { $0.grown(by: 1).meets(rim, foot) })
        else { continue }
        let side: PlacedName.Side =
          outward.x > 0.4 ? .right : outward.x < -0.4 ? .left : outward.y < 0 ? .above : .below
        best = (distance, PlacedName(name: text.name, caption: text.caption, box: box, side: side, leader: rim))
      }
    }
    return best?.name
  }

  /// The directions in which there is a gap between two homes.
  private static func gaps(between petals: [Petal], _ network: Disc) -> [Point] {
    petals.enumerated().flatMap { number, petal in
      petals[(number + 1)...].compactMap { other -> Point? in
        let along = other.disc.centre - petal.disc.centre
        let gap = along.length - petal.disc.radius - other.disc.radius
        guard gap < network.radius else { return nil }
        return (petal.disc.centre + along.unit * (petal.disc.radius + gap / 2) - network.centre).unit
      }
    }
  }

  /// The points of a grid with 27 rows and columns, the nearest to its middle first, then from top to bottom.
  private static let fromTheMiddle: [Point] = {
    let steps = -13...13
    let grid = steps.flatMap { row in steps.map { (square: row * row + $0 * $0, row: row, column: $0) } }
    return grid.sorted { ($0.square, $0.row, $0.column) < ($1.square, $1.row, $1.column) }.map {
      Point(x: Double($0.column), y: Double($0.row))
    }
  }()

  /// The place inside on which least lies, and what lies on it: 20 for a line. O(places × (lines + people)).
  private static func middle(
    _ text: Text, in network: Disc, symbols: [Disc], chains: [[Point]], petals: [Petal]
  ) -> (cost: Double, name: PlacedName)? {
    guard !text.isEmpty else { return nil }
    let boxes = chains.map(Box.init(around:))
    var best: (cost: Double, box: Box)?
    for place in fromTheMiddle {
      let offset = place * (network.radius / 14)
      // The nearer to the middle the better.
      var cost = offset.length * 0.05
      if let best, best.cost <= cost { break }
      let box = Box(centre: network.centre + offset, width: text.width, height: text.height)
      guard box.reach(from: network.centre) < network.radius - 3 else { continue }
      // What is in a tongue is said of its home, and its outline is a line too.
      let wide = box.grown(by: 1.5)
      for petal in petals where petal.meets(wide) { cost += 20 }
      if let best, best.cost <= cost { continue }
      for symbol in symbols where wide.overlaps(symbol) { cost += 1_000 }
      if let best, best.cost <= cost { continue }
      for (number, chain) in chains.enumerated() where boxes[number].overlaps(wide) {
        if wide.meets(chain) { cost += 20 }
      }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, box) }
    }
    return best.map { ($0.cost, PlacedName(name: text.name, caption: text.caption, box: $0.box, side: .middle)) }
  }
}
