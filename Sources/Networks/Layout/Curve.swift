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
  ///
  /// - Parameter place: Where it is along the straight line, as a share of its length.
  static func control(_ start: Point, _ end: Point, bend: Double, at place: Double = 0.5) -> Point? {
    bend == 0 ? nil : start * (1 - place) + end * place + (end - start).normal * bend
  }

  /// How far a control point is off the straight line between two others, as a share of its length.
  static func bend(of control: Point, between start: Point, _ end: Point) -> Double {
    let along = end - start
    let square = along.dot(along)
    return square > 0 ? (control - (start + end) * 0.5).dot(along.normal) / square : 0
  }

  /// The control points with one halfway between each two, and between them and the ends: a curve that keeps closer to
  /// the same way.
  var finerControls: [Point] {
    let stops = [start] + controls + [end]
    var finer: [Point] = []
    for stop in 1..<stops.count {
      finer.append((stops[stop - 1] + stops[stop]) * 0.5)
      if stop < stops.count - 1 { finer.append(stops[stop]) }
    }
    return finer
  }

  /// The quadratic pieces: each control point with the point where its piece ends.
  var pieces: [(control: Point, end: Point)] {
    controls.indices.map { index in
      (controls[index], index + 1 < controls.count ? (controls[index] + controls[index + 1]) * 0.5 : end)
    }
  }

  /// The quadratic pieces without what is nearer to its start, and to its end, than so far; a straight line as one
  /// piece.
  func pieces(from first: Double, to last: Double) -> [Piece] {
    var pieces: [Piece] = []
    var from = start
    for piece in self.pieces {
      pieces.append(Piece(start: from, control: piece.control, end: piece.end))
      from = piece.end
    }
    if pieces.isEmpty { pieces = [Piece(start: start, control: (start + end) * 0.5, end: end)] }
    pieces = Curve.cut(pieces, at: first)
    return Curve.cut(pieces.reversed().map(\.reversed), at: last).reversed().map(\.reversed)
  }

  /// One quadratic piece.
  struct Piece: Hashable {
    let start: Point
    let control: Point
    let end: Point

    var reversed: Piece { Piece(start: end, control: control, end: start) }

    func point(at t: Double) -> Point {
      start * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + end * (t * t)
    }

    /// The rest of it from a share of its way on (de Casteljau).
    func rest(from t: Double) -> Piece {
      Piece(start: point(at: t), control: control * (1 - t) + end * t, end: end)
    }
  }

  /// Pieces without what is nearer to their start than so far, but for the last of them.
  private static func cut(_ pieces: [Piece], at distance: Double) -> [Piece] {
    guard let start = pieces.first?.start, distance > 0 else { return pieces }
    let rest = Array(pieces.dropLast().drop { $0.end.distance(to: start) <= distance }) + pieces.suffix(1)
    guard let first = rest.first else { return pieces }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if first.point(at: middle).distance(to: start) < distance { low = middle } else { high = middle }
    }
    return [first.rest(from: high)] + rest.dropFirst()
  }

  /// The direction in which the line leaves its start, and in which it reaches its end.
  var outward: Point { ((controls.first ?? end) - start).unit }
  var inward: Point { (end - (controls.last ?? start)).unit }

  /// How many steps a line with one control point is followed in, and each piece of one with more.
  static let stepsOfOne = 8
  private static let stepsOfMany = 4

  /// The curve as a chain of points.
  var chain: [Point] { chain(steps: controls.count == 1 ? Curve.stepsOfOne : Curve.stepsOfMany) }

  /// - Parameter steps: Of each piece that is not straight.
  func chain(steps: Int) -> [Point] {
    guard !controls.isEmpty else { return [start, end] }
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
