// A colour as an author writes it, and whether it can be read: contrast is measured (WCAG 2.2, 1.4.3), and where it is
// too little, the nearest colour that has enough is found.

import Diagnostics

/// A colour of sRGB.
public struct Colour: Sendable, Hashable, CustomStringConvertible {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  /// Reads `#00598c`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"), let value = UInt32(text.dropFirst(), radix: 16),
      text.dropFirst().allSatisfy(\.isHexDigit)
    else { return nil }
    self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  private init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  static let black = Colour(red: 0, green: 0, blue: 0)
  static let white = Colour(red: 255, green: 255, blue: 255)

  public var description: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Relative luminance, 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : Colour.power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Returns a number of 0 to 1 to the power of 2.4, by Newton's method: the same on every machine.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root = (4 * root + square / fourth) / 5
    }
    return square * root
  }

  /// Returns the contrast with another colour, 1 to 21 (WCAG 2.2).
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Returns the colour with `steps` 255ths of another in it.
  func mixed(with other: Colour, steps: Int) -> Colour {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 { UInt8((Int(one) * (255 - steps) + Int(two) * steps + 127) / 255) }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Returns the colour, or with as little as it takes of `end` in it, so that it can be read on all of `grounds`.
  func readable(on grounds: [Colour], towards end: Colour) -> Colour {
    for steps in 0...255 {
      let colour = mixed(with: end, steps: steps)
      if colour.isReadable(on: grounds) { return colour }
    }
    return end
  }

  func isReadable(on grounds: [Colour]) -> Bool { grounds.allSatisfy { contrast(with: $0) >= Accent.leastContrast } }
}
