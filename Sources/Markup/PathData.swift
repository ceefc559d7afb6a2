// The data of an SVG path (`M10 20L30 40Z`), written number by number into one buffer.

/// What an SVG path draws, every coordinate to a tenth.
public struct PathData: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []

  public init() { bytes.reserveCapacity(64) }

  public mutating func move(toX x: Double, y: Double) { step("M", x, y) }
  public mutating func line(toX x: Double, y: Double) { step("L", x, y) }

  /// A quadratic Bézier piece.
  public mutating func quadratic(controlX: Double, controlY: Double, toX x: Double, y: Double) {
    step("Q", controlX, controlY)
    step(" ", x, y)
  }

  /// A piece of a circle.
  public mutating func arc(radius: Double, isLarge: Bool, isClockwise: Bool, toX x: Double, y: Double) {
    step("A", radius, radius)
    bytes.append(isLarge ? " 0 1" : " 0 0")
    bytes.append(isClockwise ? " 1" : " 0")
    step(" ", x, y)
  }

  /// Lines of no length: dots, where the ends of lines are round. Each is at a whole number, and written as its way
  /// from the one before, which repeats itself where they are in rows.
  public mutating func dots(at points: [(x: Double, y: Double)]) {
    var last = (x: 0.0, y: 0.0)
    for (place, point) in points.enumerated() {
      let here = (x: point.x.rounded(), y: point.y.rounded())
      step(place == 0 ? "M" : "m", here.x - last.x, here.y - last.y)
      bytes.append("h0")
      last = here
    }
  }

  public var isEmpty: Bool { bytes.isEmpty }

  public mutating func close() { bytes.append(UInt8(ascii: "Z")) }

  private mutating func step(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
    bytes.append(UInt8(ascii: command))
    Number.tenths(x, into: &bytes)
    bytes.append(UInt8(ascii: " "))
    Number.tenths(y, into: &bytes)
  }
}

extension PathData: ExpressibleByStringLiteral {
  /// The data as it is in the source.
  public init(stringLiteral literal: StaticString) { bytes.append(literal) }
}
