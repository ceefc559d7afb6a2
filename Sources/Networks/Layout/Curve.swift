// A line from one symbol to another: straight where it can be, else one bend that leads round what is in the way.

struct Curve: Sendable, Hashable {
  let start: Point
  let end: Point
  /// How far the bend's control point stands off the straight line, as a share of its length; 0 is straight.
  let bend: Double

  init(_ start: Point, _ end: Point, bend: Double = 0) {
    self.start = start
    self.end = end
    self.bend = bend
  }

  /// The control point of the quadratic curve.
  var control: Point { (start + end) * 0.5 + (end - start).normal * bend }

  /// The curve as a chain of points.
  var chain: [Point] {
    guard bend != 0 else { return [start, end] }
    return (0...16).map { step in
      let t = Double(step) / 16
      let (a, b) = (start * ((1 - t) * (1 - t)), control * (2 * t * (1 - t)))
      return a + b + end * (t * t)
    }
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
  static func route(_ start: Point, _ end: Point, discs: [Disc], people: [Point], clearance: Double) -> Curve {
    var best: (cost: Double, curve: Curve)?
    for bend in bends {
      let curve = Curve(start, end, bend: bend)
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
}
