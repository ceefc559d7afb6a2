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
    return found.indices.map { withLeader($0, among: found) }
  }

  /// A name that is far from its home, with a line that leads there unless that would meet something else.
  private func withLeader(_ number: Int, among found: [PlacedName?]) -> PlacedName? {
    guard var name = found[number] else { return nil }
    let disc = petals[number].disc
    let start = name.box.nearest(to: disc.centre)
    let rim = disc.centre + (start - disc.centre).unit * disc.radius
    guard start.distance(to: rim) > PetalNames.mostWithoutLeader else { return name }
    let isClear =
      petals.enumerated().allSatisfy { other, petal in
        other == number || petal.disc.centre.distance(toSegment: rim, start) > petal.disc.radius + 1.2
      } && network.centre.distance(toSegment: rim, start) > network.radius
      && found.enumerated().allSatisfy { other, name in
        other == number || name.map { !$0.box.grown(by: 1).meets(rim, start) } ?? true
      }
    if isClear { name.leader = rim }
    return name
  }

  /// As far from its home a name is still seen to be its own.
  private static let mostWithoutLeader = 16.0

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

  static let directions = (0..<32).map { Turn.share(Double($0) / 32).apply(to: Point(x: 0, y: -1)) }
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
