// The symbols of a drawing: stars, dots, halos, arrowheads and the lines between them.

import Markup

enum Symbols {
  /// The corners of a five-pointed star of radius 1, its top first: outer, inner, outer …
  private static let star: [Point] = (0..<10).map { step in
    Turn.share(Double(step) / 10).apply(to: Point(x: 0, y: step % 2 == 0 ? -1 : -0.42))
  }

  static func starPath(at centre: Point, radius: Double) -> String {
    polygon(star.map { centre + $0 * radius })
  }

  /// A square on its tip.
  static func diamondPath(at centre: Point, radius: Double) -> String {
    polygon(
      [Point(x: 0, y: -radius), Point(x: radius, y: 0), Point(x: 0, y: radius), Point(x: -radius, y: 0)].map {
        centre + $0
      })
  }

  static func polygon(_ corners: [Point]) -> String {
    corners.enumerated().map { ($0 == 0 ? "M" : "L") + pair($1) }.joined() + "Z"
  }

  static func path(_ curve: Curve) -> String {
    "M\(pair(curve.start))"
      + (curve.controls.isEmpty
        ? "L\(pair(curve.end))" : curve.pieces.map { "Q\(pair($0.control)) \(pair($0.end))" }.joined())
  }

  /// A piece of a ring about the origin, its ends as shares of a turn clockwise from the top.
  static func ringPath(inner: Double, outer: Double, from: Double, to: Double) -> String {
    let isLarge = to - from > 0.5 ? 1 : 0
    func arc(_ radius: Double, _ sweep: Int, _ share: Double) -> String {
      "A\(Number.tenths(radius)) \(Number.tenths(radius)) 0 \(isLarge) \(sweep) \(pair(Stalls.point(share, radius)))"
    }
    return "M\(pair(Stalls.point(from, inner)))L\(pair(Stalls.point(from, outer)))" + arc(outer, 1, to)
      + "L\(pair(Stalls.point(to, inner)))" + arc(inner, 0, from) + "Z"
  }

  private static func pair(_ point: Point) -> String { "\(Number.tenths(point.x)) \(Number.tenths(point.y))" }

  /// The line of a tie. Joint work is a double line: its middle is left free, so that black on white tells it from a
  /// plain tie.
  static func line(_ writer: inout MarkupWriter, _ path: String, _ kind: Network.TieKind) {
    writer.empty("path", [Attribute("class", "line"), Attribute("d", path)])
    if kind == .jointWork { writer.empty("path", [Attribute("class", "slit"), Attribute("d", path)]) }
  }

  /// A tie cut back to the rims of its symbols, with the arrowheads that show its direction.
  struct Arrow {
    let line: Curve
    /// One path for each head.
    let heads: [String]

    init(_ tie: NetworkLayout.PlacedTie) {
      self.init(
        tie.curve, radii: tie.radii, strength: tie.tie.strength ?? .regular, isHeaded: !tie.tie.isUndirected,
        isHeadedAtStart: tie.tie.isMutual && !tie.tie.isUndirected)
    }

    init(_ arrow: Bubbles.Arrow) {
      self.init(
        arrow.curve, radii: arrow.radii, strength: arrow.strength, isHeaded: arrow.flow.runsThere,
        isHeadedAtStart: arrow.flow.runsBack)
    }

    private init(
      _ curve: Curve, radii: (start: Double, end: Double), strength: Network.Strength, isHeaded: Bool,
      isHeadedAtStart: Bool
    ) {
      let size = 5.0 + Double(strength.rawValue)
      let (outward, inward) = (curve.outward, curve.inward)
      let isShort = curve.start.distance(to: curve.end) < radii.start + radii.end + 2 * size
      let length = isShort ? size * 0.6 : size
      let start = curve.start + outward * (radii.start + 1.5)
      let end = curve.end - inward * (radii.end + 1.5)
      heads = ((isHeaded ? [(end, inward)] : []) + (isHeadedAtStart ? [(start, outward * -1)] : [])).map { tip, along in
        let back = tip - along * length
        let side = along.normal * (length * 0.45)
        return Symbols.polygon([tip, back + side, back - side])
      }
      line = Curve(
        isHeadedAtStart ? start + outward * (length * 0.8) : start, isHeaded ? end - inward * (length * 0.8) : end,
        towards: curve.controls)
    }
  }
}

extension Network.TieKind {
  /// The class that gives a tie its dash and colour.
  var token: String {
    switch self {
    case .notReported: "tie-plain"
    case .storytelling: "tie-storytelling"
    case .aidAndAssistance: "tie-aid"
    case .sharing: "tie-sharing"
    case .jointWork: "tie-joint"
    }
  }
}

extension Network.Strength {
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
