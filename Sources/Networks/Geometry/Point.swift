// Points and straight lines in the plane. Only + − × ÷ and square roots, which are exact in the same way on every
// machine.

struct Point: Sendable, Hashable {
  var x: Double
  var y: Double

  static let zero = Point(x: 0, y: 0)
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, scale: Double) -> Point { Point(x: a.x * scale, y: a.y * scale) }

  var length: Double { (x * x + y * y).squareRoot() }

  /// The point at distance 1 in the same direction; up where there is none.
  var unit: Point {
    let size = length
    return size > 0 ? self * (1 / size) : Point(x: 0, y: -1)
  }

  /// The point to a tenth of a pixel, as it is written.
  var rounded: Point { Point(x: (x * 10).rounded() / 10, y: (y * 10).rounded() / 10) }

  /// A quarter turn to the right, as the screen shows it.
  var normal: Point { Point(x: -y, y: x) }

  func dot(_ other: Point) -> Double { x * other.x + y * other.y }
  func cross(_ other: Point) -> Double { x * other.y - y * other.x }
  func distance(to other: Point) -> Double { (self - other).length }

  /// The distance to the segment from `a` to `b`.
  func distance(toSegment a: Point, _ b: Point) -> Double { squaredDistance(toSegment: a, b).squareRoot() }

  /// The square of the distance to the segment from `a` to `b`.
  func squaredDistance(toSegment a: Point, _ b: Point) -> Double {
    let along = b - a
    let square = along.dot(along)
    let share = square > 0 ? min(1, max(0, (self - a).dot(along) / square)) : 0
    let away = self - (a + along * share)
    return away.dot(away)
  }

  /// Whether the segments `a`–`b` and `c`–`d` cross inside both.
  static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    let (ab, cd) = (b - a, d - c)
    let (p, q) = (ab.cross(c - a), ab.cross(d - a))
    let (r, s) = (cd.cross(a - c), cd.cross(b - c))
    return p * q < 0 && r * s < 0
  }
}

struct Disc: Sendable, Hashable {
  var centre: Point
  var radius: Double
}

/// An upright rectangle.
struct Box: Sendable, Hashable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  init(centre: Point, width: Double, height: Double) {
    self.init(
      minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2, maxY: centre.y + height / 2)
  }

  init(around disc: Disc) { self.init(centre: disc.centre, width: disc.radius * 2, height: disc.radius * 2) }

  /// The box around points; of none, nothing at the origin.
  init(around points: [Point]) {
    let first = points.first ?? .zero
    self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
    for point in points {
      (minX, minY) = (min(minX, point.x), min(minY, point.y))
      (maxX, maxY) = (max(maxX, point.x), max(maxY, point.y))
    }
  }

  /// The box that the segment from `a` to `b` spans.
  init(around a: Point, _ b: Point) {
    self.init(minX: min(a.x, b.x), minY: min(a.y, b.y), maxX: max(a.x, b.x), maxY: max(a.y, b.y))
  }

  /// Whether a point is in the box or nearer to it than `margin` on both axes.
  func reaches(_ point: Point, by margin: Double) -> Bool {
    point.x > minX - margin && point.x < maxX + margin && point.y > minY - margin && point.y < maxY + margin
  }

  /// Whether the disc's own box comes within some pixels: false only where nothing in this box can come so near.
  func isNear(_ disc: Disc, by margin: Double = 1) -> Bool {
    reaches(disc.centre, by: disc.radius + margin)
  }

  func union(_ other: Box) -> Box {
    Box(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY)
    )
  }

  /// How far its farthest corner is from the origin.
  var reach: Double { Point(x: max(abs(minX), abs(maxX)), y: max(abs(minY), abs(maxY))).length }

  func grown(by margin: Double) -> Box {
    Box(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  func overlaps(_ other: Box) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func overlaps(_ disc: Disc) -> Bool { nearest(to: disc.centre).distance(to: disc.centre) < disc.radius }

  /// The point of the box that is nearest to another.
  func nearest(to point: Point) -> Point { Point(x: min(max(point.x, minX), maxX), y: min(max(point.y, minY), maxY)) }

  /// Whether the segment from `a` to `b` has a point in the box (Liang & Barsky 1984).
  func meets(_ a: Point, _ b: Point) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    for (step, room) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
      if step == 0 {
        if room < 0 { return false }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    return enter <= leave
  }
}
