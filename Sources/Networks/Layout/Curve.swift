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
    self.init(start, end, towards: bend == 0 ? [] : [(start + end) * 0.5 + (end - start).normal * bend])
  }

  /// How far the control point stands off the straight line, as a share of its length; 0 for a straight line.
  var bend: Double {
    guard let control = controls.first, controls.count == 1 else { return 0 }
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

  /// The curve as a chain of points.
  var chain: [Point] {
    guard !controls.isEmpty else { return [start, end] }
    let steps = controls.count == 1 ? 8 : 4
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
    for index in 1..<points.count {
      nearest = min(nearest, point.distance(toSegment: points[index - 1], points[index]))
    }
    return nearest
  }
}
