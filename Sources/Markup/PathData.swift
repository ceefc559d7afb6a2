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

  /// A line of no length: a dot, where the ends of lines are round.
  public mutating func dot(atX x: Double, y: Double) {
    step("M", x, y)
    bytes.append("h0")
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
