// A line from one symbol to another: straight where it can be, else one bend that leads round what is in the way, and
// where one bend is not enough a detour through the free ring around the PLN.

struct Curve: Sendable, Hashable {
  let start: Point
  let end: Point
  /// What the line bends towards, in order: quadratic pieces that meet halfway between neighbours. None is a straight line.
  let controls: [Point]

  init(_ start: Point, _ end: Point, towards controls: [Point] = []) {
    self.start = start
    self.end = end
    self.controls = controls
  }

  /// - Parameter bend: How far the one control point stands off the straight line, as a share of its length.
  init(_ start: Point, _ end: Point, bend: Double) {
    self.init(start, end, towards: bend == 0 ? [] : [(start + end) * 0.5 + (end - start).normal * bend])
  }

  /// The quadratic pieces: each control point with the point where its piece ends.
  var pieces: [(control: Point, end: Point)] {
    controls.indices.map { index in
      (controls[index], index + 1 < controls.count ? (controls[index] + controls[index + 1]) * 0.5 : end)
    }
  }

  /// The direction in which the line leaves its start, and in which it reaches its end.
  var outward: Point { ((controls.first ?? end) - start).unit }
  var inward: Point { (end - (controls.last ?? start)).unit }

  /// The curve as a chain of points.
  var chain: [Point] {
    guard !controls.isEmpty else { return [start, end] }
    let steps = controls.count == 1 ? 16 : 4
    var points = [start]
    var from = start
    for piece in pieces {
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        points.append(from * ((1 - t) * (1 - t)) + piece.control * (2 * t * (1 - t)) + piece.end * (t * t))
      }
      from = piece.end
    }
    return points
  }

  func distance(to point: Point) -> Double {
    let points = chain
    var nearest = Double.infinity
    for index in 1..<points.count { nearest = min(nearest, point.distance(toSegment: points[index - 1], points[index])) }
    return nearest
  }

  func crosses(_ other: Curve) -> Int {
    let (mine, theirs) = (chain, other.chain)
    var count = 0
    for a in 1..<mine.count {
      for b in 1..<theirs.count where Point.cross(mine[a - 1], mine[a], theirs[b - 1], theirs[b]) { count += 1 }
    }
    return count
  }

  private static let bends = [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.6, -0.6, 0.85, -0.85, 1.15, -1.15, 1.5, -1.5]

  /// Returns the straightest curve that meets no disc and no person; where all do, the one that meets the least.
  ///
  /// - Parameter ring: The radius of a circle about the origin that no disc reaches: a detour along it is tried last.
  static func route(_ start: Point, _ end: Point, discs: [Disc], people: [Point], clearance: Double, ring: Double? = nil) -> Curve {
    var best: (cost: Double, curve: Curve)?
    for curve in bends.map({ Curve(start, end, bend: $0) }) + (ring.map { [detour(start, end, radius: $0)] } ?? []) {
      let points = curve.chain
      var cost = 0.0
      for index in 1..<points.count {
        let (a, b) = (points[index - 1], points[index])
        for disc in discs where disc.centre.distance(toSegment: a, b) < disc.radius + 1 { cost += 100 }
        for person in people where person.distance(toSegment: a, b) < clearance { cost += 28 }
      }
      if cost == 0 { return curve }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, curve) }
    }
    return best?.curve ?? Curve(start, end)
  }

  /// The line that goes straight to the circle about the origin, along it the shorter way, and straight on. An end inside
  /// the circle goes there on the other end's bearing.
  private static func detour(_ start: Point, _ end: Point, radius: Double) -> Curve {
    let (from, to) = (start.length < radius ? end.unit : start.unit, end.length < radius ? start.unit : end.unit)
    var bearings = [from, to]
    while let first = bearings.first, bearings.count < 128, first.distance(to: bearings[1]) * radius > 14 {
      var finer = [first]
      for index in 1..<bearings.count {
        let sum = bearings[index - 1] + bearings[index]
        finer += [sum.length > 0.01 ? sum.unit : bearings[index].normal, bearings[index]]
      }
      bearings = finer
    }
    if from == to { bearings = [from] }
    return Curve(start, end, towards: bearings.map { $0 * radius })
  }
}
