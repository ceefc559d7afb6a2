// The shape of a home in a case: a disc as large as its staff, drawn out into a tongue that reaches into the network's
// disc. What lies in both belongs to both.
//
//          ╭─────╮  home disc: colleagues
//         (   o   )
//      ╭───╲─o─o─╱───╮  rim of the network
//      │     ╲ ★ ╱   │  overlap: members
//      │      ╰─╯    │  tongue

/// A disc and a smaller one inwards of it, with everything between them.
struct Petal: Sendable, Hashable {
  let disc: Disc
  /// The end of the tongue; nil for a home that has no part in the network.
  let tongue: Disc?
  /// How the two discs lie to each other; nil for a plain disc, and where one holds the other.
  private let hull: Hull?

  init(disc: Disc, tongue: Disc?) {
    self.disc = disc
    self.tongue = tongue
    hull = tongue.flatMap { Hull(from: $0, to: disc) }
  }

  private struct Hull: Hashable {
    /// From the tongue to the disc.
    let axis: Point
    let length: Double
    /// Sine and cosine of the angle between the axis and the sides.
    let sine: Double
    let cosine: Double

    init?(from tongue: Disc, to disc: Disc) {
      let along = disc.centre - tongue.centre
      length = along.length
      guard length > abs(disc.radius - tongue.radius) + 1e-6 else { return nil }
      sine = (tongue.radius - disc.radius) / length
      axis = along * (1 / length)
      cosine = (1 - sine * sine).squareRoot()
    }
  }

  /// The distance from the rim, negative inside (after the uneven capsule of Quilez 2018). O(1).
  func distance(to point: Point) -> Double {
    guard let tongue, let hull else { return point.distance(to: disc.centre) - disc.radius }
    let offset = point - tongue.centre
    let (along, across) = (offset.dot(hull.axis), abs(offset.cross(hull.axis)))
    let foot = along * hull.cosine - across * hull.sine
    if foot < 0 { return offset.length - tongue.radius }
    if foot > hull.length * hull.cosine { return point.distance(to: disc.centre) - disc.radius }
    return across * hull.cosine + along * hull.sine - tongue.radius
  }

  /// The box around it.
  var box: Box { tongue.map { Box(around: disc).union(Box(around: $0)) } ?? Box(around: disc) }

  /// The points where sides and arcs meet, clockwise from the right side of the tongue as it looks outwards; nil for a
  /// plain disc.
  var corners: (tongue: (Point, Point), disc: (Point, Point))? {
    guard let tongue, let hull else { return nil }
    func touch(_ disc: Disc, _ side: Double) -> Point {
      disc.centre + (hull.axis.normal * (hull.cosine * side) + hull.axis * hull.sine) * disc.radius
    }
    return ((touch(tongue, 1), touch(tongue, -1)), (touch(disc, -1), touch(disc, 1)))
  }

  /// The petal with both of its discs at tenths, as they are written.
  var rounded: Petal {
    func rounded(_ disc: Disc) -> Disc {
      Disc(centre: disc.centre.rounded, radius: (disc.radius * 10).rounded() / 10)
    }
    return Petal(disc: rounded(disc), tongue: tongue.map(rounded))
  }
}
