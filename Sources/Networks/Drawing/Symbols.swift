// The symbols of a drawing: stars, dots, halos, arrowheads and the lines between them.

import Markup

enum Symbols {
  /// The corners of a five-pointed star of radius 1, its top first: outer, inner, outer …
  private static let star: [Point] = (0..<10).map { step in
    Turn.share(Double(step) / 10).apply(to: Point(x: 0, y: step % 2 == 0 ? -1 : -0.42))
  }

  static func starPath(at centre: Point, radius: Double) -> PathData { polygon(star, at: centre, radius: radius) }

  /// The corners of a square on its tip.
  private static let diamond = [Point(x: 0, y: -1), Point(x: 1, y: 0), Point(x: 0, y: 1), Point(x: -1, y: 0)]

  static func diamondPath(at centre: Point, radius: Double) -> PathData { polygon(diamond, at: centre, radius: radius) }

  private static func polygon(_ corners: [Point], at centre: Point = .zero, radius: Double = 1) -> PathData {
    var path = PathData()
    for (number, corner) in corners.enumerated() {
      let point = centre + corner * radius
      if number == 0 { path.move(to: point) } else { path.line(to: point) }
    }
    path.close()
    return path
  }

  /// The outline of a petal.
  static func path(_ petal: Petal) -> PathData {
    var path = PathData()
    let disc = petal.disc
    guard let tongue = petal.tongue, let corners = petal.corners else {
      // A circle as two halves, since an arc cannot end where it begins.
      let (left, right) = (disc.centre - Point(x: disc.radius, y: 0), disc.centre + Point(x: disc.radius, y: 0))
      path.move(to: left)
      path.arc(radius: disc.radius, isLarge: true, isClockwise: true, toX: right.x, y: right.y)
      path.arc(radius: disc.radius, isLarge: true, isClockwise: true, toX: left.x, y: left.y)
      path.close()
      return path
    }
    path.move(to: corners.tongue.0)
    path.arc(
      radius: tongue.radius, isLarge: tongue.radius > disc.radius, isClockwise: true, toX: corners.tongue.1.x,
      y: corners.tongue.1.y)
    path.line(to: corners.disc.0)
    path.arc(
      radius: disc.radius, isLarge: disc.radius >= tongue.radius, isClockwise: true, toX: corners.disc.1.x,
      y: corners.disc.1.y)
    path.close()
    return path
  }

  static func path(_ curve: Curve) -> PathData {
    var path = PathData()
    path.add(curve)
    return path
  }

  /// A piece of a ring about the origin, its ends as shares of a turn clockwise from the top.
  static func ringPath(inner: Double, outer: Double, from: Double, to: Double) -> PathData {
    var path = PathData()
    func arc(_ radius: Double, isClockwise: Bool, _ share: Double) {
      let end = Stalls.point(share, radius)
      path.arc(radius: radius, isLarge: to - from > 0.5, isClockwise: isClockwise, toX: end.x, y: end.y)
    }
    path.move(to: Stalls.point(from, inner))
    path.line(to: Stalls.point(from, outer))
    arc(outer, isClockwise: true, to)
    path.line(to: Stalls.point(to, inner))
    arc(inner, isClockwise: false, from)
    path.close()
    return path
  }

  /// The line of a tie. Joint work is a double line: its middle is left free, so that black on white tells it from a
  /// plain tie.
  static func line(_ writer: inout MarkupWriter, _ path: PathData, _ kind: TieKind?) {
    writer.path("line", path)
    if kind == .jointWork { writer.path("slit", path) }
  }

  /// A tie cut back to the rims of its symbols, with the arrowheads that show its direction.
  struct Arrow {
    let line: PathData
    /// One path for each head, and where it ends.
    let heads: [PathData]
    let tips: [Point]

    /// - Parameter scale: How large its heads are.
    init(_ tie: NetworkLayout.PlacedTie, scale: Double = 1) {
      self.init(
        tie.curve, radii: tie.radii, scale: scale, strength: tie.tie.strength ?? .regular,
        isHeaded: !tie.tie.isUndirected,
        isHeadedAtStart: tie.tie.isMutual && !tie.tie.isUndirected)
    }

    init(_ arrow: Bubbles.Arrow) {
      self.init(
        arrow.curve, radii: arrow.radii, scale: 1, strength: arrow.strength, isHeaded: arrow.flow.runsThere,
        isHeadedAtStart: arrow.flow.runsBack)
    }

    private init(
      _ curve: Curve, radii: (start: Double, end: Double), scale: Double, strength: TieStrength, isHeaded: Bool,
      isHeadedAtStart: Bool
    ) {
      let size = (5.0 + Double(strength.weight)) * scale
      let isShort = curve.start.distance(to: curve.end) < radii.start + radii.end + 2 * size
      let length = isShort ? size * 0.6 : size
      // From the rims on, and from where a head is half as wide as it is at its back.
      let (first, last) = (radii.start + 1.5, radii.end + 1.5)
      let pieces = curve.pieces(from: first, to: last)
      let inner = curve.pieces(
        from: isHeadedAtStart ? first + length * 0.8 : first, to: isHeaded ? last + length * 0.8 : last)
      var line = PathData()
      line.add(inner, isStraight: curve.controls.isEmpty)
      self.line = line
      let back = curve.pieces(from: first + length, to: last + length)
      var ends: [(tip: Point, along: Point)] = []
      if isHeaded, let tip = pieces.last?.end, let base = back.last?.end {
        ends.append((tip, tip == base ? curve.inward : (tip - base).unit))
      }
      if isHeadedAtStart, let tip = pieces.first?.start, let base = back.first?.start {
        ends.append((tip, tip == base ? curve.outward * -1 : (tip - base).unit))
      }
      tips = ends.map(\.tip)
      heads = ends.map { tip, along in
        let back = tip - along * length
        let side = along.normal * (length * 0.45)
        return Symbols.polygon([tip, back + side, back - side])
      }
    }
  }
}

extension PathData {
  mutating func move(to point: Point) { move(toX: point.x, y: point.y) }
  mutating func dots(at points: [Point]) { dots(at: points.map { (x: $0.x, y: $0.y) }) }
  mutating func line(to point: Point) { line(toX: point.x, y: point.y) }

  mutating func add(_ curve: Curve) {
    move(to: curve.start)
    guard let last = curve.controls.last else { return line(to: curve.end) }
    for (control, next) in zip(curve.controls, curve.controls.dropFirst()) {
      quadratic(control, to: (control + next) * 0.5)
    }
    quadratic(last, to: curve.end)
  }

  /// Quadratic pieces, one after the other; of a straight line its ends.
  mutating func add(_ pieces: [Curve.Piece], isStraight: Bool) {
    guard let first = pieces.first, let last = pieces.last else { return }
    move(to: first.start)
    if isStraight { return line(to: last.end) }
    for piece in pieces { quadratic(piece.control, to: piece.end) }
  }

  private mutating func quadratic(_ control: Point, to end: Point) {
    quadratic(controlX: control.x, controlY: control.y, toX: end.x, y: end.y)
  }
}

extension TieKind? {
  /// The class that gives a tie its dash and colour.
  var token: String {
    switch self {
    case nil: "tie-plain"
    case .storytelling: "tie-storytelling"
    case .aidAndAssistance: "tie-aid"
    case .sharing: "tie-sharing"
    case .jointWork: "tie-joint"
    }
  }
}

extension TieStrength {
  /// The class of a tie of which it is not reported how strong it is, in a drawing that shows it of others.
  static let unreportedToken = "weight-0"

  var token: String {
    switch self {
    case .occasional: "weight-1"
    case .regular: "weight-2"
    case .core: "weight-3"
    }
  }
}
