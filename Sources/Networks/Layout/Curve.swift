// A line from one symbol to another: straight where it can be, else bent, or led around what is in its way.

struct Curve: Sendable, Hashable {
  let start: Point
  let end: Point
  /// What the line bends towards, in order: quadratic pieces that meet halfway between neighbours. None is a straight
  /// line.
  let controls: [Point]

  init(_ start: Point, _ end: Point, towards controls: [Point] = []) {
    self.start = start
    self.end = end
    self.controls = controls
  }

  /// - Parameter bend: How far the one control point stands off the straight line, as a share of its length.
  init(_ start: Point, _ end: Point, bend: Double) {
    self.init(start, end, towards: Curve.control(start, end, bend: bend).map { [$0] } ?? [])
  }

  /// The one control point of a bent line; nil for a straight one.
  static func control(_ start: Point, _ end: Point, bend: Double) -> Point? {
    bend == 0 ? nil : (start + end) * 0.5 + (end - start).normal * bend
  }

  /// How far a control point is off the straight line between two others, as a share of its length.
  static func bend(of control: Point, between start: Point, _ end: Point) -> Double {
    let along = end - start
    let square = along.dot(along)
    return square > 0 ? (control - (start + end) * 0.5).dot(along.normal) / square : 0
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

  /// How many steps a line with one control point is followed in, and each piece of one with more.
  static let stepsOfOne = 8
  private static let stepsOfMany = 4

  /// The curve as a chain of points.
  var chain: [Point] {
    guard !controls.isEmpty else { return [start, end] }
    let steps = controls.count == 1 ? Curve.stepsOfOne : Curve.stepsOfMany
    var points = [start]
    points.reserveCapacity(controls.count * steps + 1)
    var from = start
    for piece in pieces {
      Curve.appendPiece(from: from, piece.control, piece.end, steps: steps, to: &points)
      from = piece.end
    }
    return points
  }

  /// Appends the points of a quadratic piece but for its first.
  static func appendPiece(from start: Point, _ control: Point, _ end: Point, steps: Int, to points: inout [Point]) {
    for step in 1...steps {
      let t = Double(step) / Double(steps)
      points.append(start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + end * (t * t))
    }
  }

  func distance(to point: Point) -> Double {
    let points = chain
    var nearest = Double.infinity
    for index in 1..<points.count {
      nearest = min(nearest, point.distance(toSegment: points[index - 1], points[index]))
    }
    return nearest
  }
}
