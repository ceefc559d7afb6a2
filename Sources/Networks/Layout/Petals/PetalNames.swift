// Where the names of homes are, outside of all petals: many places around each home are tried, and the nearest in which
// the name covers nothing is taken.

/// Some lines of text beside a home, or inside the network.
struct PlacedName: Sendable, Hashable {
  /// The lines of the name, and those below it.
  let name: [String]
  let caption: [String]
  /// What all lines take where they are written largest.
  let box: Box
  /// Which side of the box is nearest to what it names: text that is written smaller stays at this side.
  let side: Side
  /// Where a line ends that leads from the name to what it names; nil where none is needed.
  var leader: Point?

  enum Side: Sendable, Hashable { case above, below, left, right, middle }

  var lines: [String] { name + caption }
}

struct PetalNames {
  private let petals: [Petal]
  private let network: Disc
  private let texts: [Text]
  /// The ties that leave the network and their homes on their way.
  private let strays: [[Point]]
  /// What all of the drawing should be within, as far as it can.
  private let widest: Double

  /// The lines of a name, and the room that they take.
  struct Text: Sendable {
    let name: [String]
    let caption: [String]
    let width: Double
    let height: Double

    init(_ name: String, caption: [String], longest: Double = PetalMetrics.longestLine) {
      self.name = name.isEmpty ? [] : Metrics.lines(of: name, size: PetalMetrics.nameSize, width: longest)
      self.caption = caption.filter { !$0.isEmpty }.flatMap {
        Metrics.lines(of: $0, size: PetalMetrics.captionSize, width: longest)
      }
      width =
        (self.name.map { Metrics.width($0, size: PetalMetrics.nameSize) }
        + self.caption.map { Metrics.width($0, size: PetalMetrics.captionSize) }).max() ?? 0
      height = Double(self.name.count + self.caption.count) * PetalMetrics.lineHeight
    }

    var isEmpty: Bool { height == 0 }
  }

  init(_ petals: [Petal], network: Disc, texts: [Text], strays: [[Point]]) {
    self.petals = petals
    self.strays = strays
    self.network = network
    self.texts = texts
    var box = Box(around: network)
    for petal in petals { box = box.union(petal.box) }
    widest = petals.count > PetalMetrics.mostNarrow ? box.width + 240 : max(PetalMetrics.width - 8, box.width)
    middle = (box.minX + box.maxX) / 2
  }
  private let middle: Double

  /// Returns the place of each name; nil for one without letters. O(homes² × places).
  func placed() -> [PlacedName?] {
    let tries = texts.indices.map(places)
    var found = [PlacedName?](repeating: nil, count: texts.count)
    // The first has the widest choice: begin where most are in one direction; a second round mends what that costs
    // others.
    for _ in 0..<3 {
      var hasMoved = false
      for number in texts.indices where !texts[number].isEmpty {
        var best: Try?
        for place in tries[number] {
          if let best, best.cost <= place.cost { continue }
          let total = place.cost + faults(of: place.box, number, among: found)
          if best.map({ total < $0.cost }) ?? true { best = Try(cost: total, box: place.box, side: place.side) }
        }
        if let best, found[number]?.box != best.box {
          found[number] = PlacedName(
            name: texts[number].name, caption: texts[number].caption, box: best.box, side: best.side)
          hasMoved = true
        }
      }
      if !hasMoved { break }
    }
    return found
  }

  /// What a name costs that covers another.
  private func faults(of box: Box, _ number: Int, among found: [PlacedName?]) -> Double {
    let wide = box.grown(by: 2)
    return found.enumerated().reduce(0) { sum, other in
      other.offset != number && other.element.map { wide.overlaps($0.box) } ?? false ? sum + 1_000 : sum
    }
  }

  /// A place that a name may have.
  private struct Try {
    let cost: Double
    let box: Box
    let side: PlacedName.Side
  }

  /// The places of a name around its home.
  private func places(_ number: Int) -> [Try] {
    let (text, disc) = (texts[number], petals[number].disc)
    guard !text.isEmpty else { return [] }
    let outward = (disc.centre - network.centre).unit
    var tries: [Try] = []
    for (rank, direction) in PetalNames.directions.enumerated() {
      for gap in [4.0, 12, 24, 44, 70, 110] {
        let foot = disc.centre + direction * (disc.radius + gap)
        // Above and below a name is centred, beside it starts or ends there.
        let isBeside = abs(direction.x) > 0.8
        let box = Box(
          centre: Point(
            x: foot.x + (isBeside ? text.width / 2 * (direction.x > 0 ? 1 : -1) : text.width / 2 * direction.x),
            y: foot.y + (isBeside ? text.height / 2 * direction.y : text.height / 2 * (direction.y > 0 ? 1 : -1))),
          width: text.width, height: text.height)
        let side: PlacedName.Side =
          isBeside ? (direction.x > 0 ? .right : .left) : direction.y > 0 ? .below : .above
        let away = 1 - direction.dot(outward)
        let over = max(0, box.maxX - middle - widest / 2) + max(0, middle - widest / 2 - box.minX)
        var cost = away * 40 + (gap - 4) * 1.2 + over * 3 + Double(rank) * 1e-6
        // A line of text reads best above or below what it names.
        if isBeside { cost += 6 }
        cost += covered(box)
        tries.append(Try(cost: cost, box: box, side: side))
      }
    }
    return tries
  }

  /// What a name costs that covers a petal, the network or a tie.
  private func covered(_ box: Box) -> Double {
    let wide = box.grown(by: 2)
    var cost = wide.overlaps(network) ? 1_000.0 : 0
    for petal in petals where wide.overlaps(petal.disc) { cost += 1_000 }
    for stray in strays where wide.meets(stray) { cost += 200 }
    return cost
  }

  private static let directions = (0..<32).map { Turn.share(Double($0) / 32).apply(to: Point(x: 0, y: -1)) }
}

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

extension Box {
  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var middle: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }
  var corners: [Point] {
    [
      Point(x: minX, y: minY), Point(x: maxX, y: minY), Point(x: maxX, y: maxY), Point(x: minX, y: maxY),
    ]
  }

  /// Whether a chain of straight pieces has a point in it.
  func meets(_ chain: [Point]) -> Bool { zip(chain, chain.dropFirst()).contains { meets($0, $1) } }

  /// How far its farthest corner is from a point.
  func reach(from point: Point) -> Double {
    Point(x: max(abs(minX - point.x), abs(maxX - point.x)), y: max(abs(minY - point.y), abs(maxY - point.y))).length
  }
}

extension Petal {
  /// Whether a box has a part of it inside: by its corners, its middle and the points nearest to both discs.
  func meets(_ box: Box) -> Bool {
    if box.overlaps(disc) { return true }
    guard let tongue else { return false }
    if box.overlaps(tongue) { return true }
    return ([box.middle] + box.corners).contains { distance(to: $0) < 0 }
  }
}
