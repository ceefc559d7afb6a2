// Directions without the C library's sine and cosine, whose last digits differ between machines: a direction is a unit
// vector, and turning is multiplication.

/// A turn about the origin: the cosine and sine of its angle.
struct Turn: Sendable, Hashable {
  let cosine: Double
  let sine: Double

  static let none = Turn(cosine: 1, sine: 0)

  /// The turn back.
  var inverse: Turn { Turn(cosine: cosine, sine: -sine) }

  func then(_ other: Turn) -> Turn {
    Turn(cosine: cosine * other.cosine - sine * other.sine, sine: sine * other.cosine + cosine * other.sine)
  }

  func apply(to point: Point) -> Point {
    Point(x: point.x * cosine - point.y * sine, y: point.x * sine + point.y * cosine)
  }

  /// The turn by a share of a whole one, 0 to 1: Taylor's series of a small angle, doubled eight times over.
  static func share(_ share: Double) -> Turn {
    let angle = share * 6.283185307179586 / 256
    let square = angle * angle
    var turn = Turn(
      cosine: 1 - square / 2 * (1 - square / 12 * (1 - square / 30)),
      sine: angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42))))
    for _ in 0..<8 { turn = turn.then(turn) }
    return turn
  }
}

/// The share of a whole turn that a chord takes of its circle, 0 to 0.5; 0.5 for a chord longer than the diameter.
func turnShare(ofChord chord: Double, radius: Double) -> Double {
  guard radius > 0, chord < 2 * radius else { return 0.5 }
  // Halve the angle four times, then take the series of the arc sine.
  var sine = chord / (2 * radius)
  for _ in 0..<4 {
    let cosine = (1 - sine * sine).squareRoot()
    sine = sine / (2 * (1 + cosine)).squareRoot()
  }
  let square = sine * sine
  let angle = sine * (1 + square / 6 * (1 + square * 9 / 20 * (1 + square * 25 / 42)))
  return angle * 16 * 2 / 6.283185307179586
}
