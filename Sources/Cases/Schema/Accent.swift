// The colour of a portfolio: that of its links, on light pages and on dark ones.

import Diagnostics
import Formats

/// The accent of a portfolio's pages, readable on both kinds of ground.
public struct Accent: Sendable, Hashable {
  public let light: Colour
  public let dark: Colour

  /// The least contrast of text (WCAG 2.2, 1.4.3).
  static let leastContrast = 4.5
  /// The backgrounds of text in the theme that ships: pages, and boxes on them.
  public static let lightGrounds = [Colour("#ffffff"), Colour("#f6f4ef")].compactMap { $0 }
  public static let darkGrounds = [Colour("#161615"), Colour("#20201e")].compactMap { $0 }

  private static let type = ValueType.code(
    standard: "a colour such as `#00598c`", .pattern("^#[0-9a-fA-F]{6}$"))

  private static let colour = Shape<String>.text.map(type) { text, node, reader -> Colour? in
    if let colour = Colour(text.lowercased()) { return colour }
    reader.report(
      .badValue, "`\(text)` is not a colour: `#` and six digits from 0 to f", at: node.span,
      help: "such as `\"#00598c\"`, in quotation marks, because a `#` begins a comment")
    return nil
  }

  /// Two colours, or one of which the other is made.
  static let shape = Shape<Accent>(.either([type, .record(pair.description)])) { node, reader in
    guard case .mapping = node.content else {
      guard let one = readable(on: lightGrounds, towards: .black).read(node, &reader) else { return nil }
      return Accent(light: one, dark: one.readable(on: darkGrounds, towards: .white))
    }
    guard let both = pair.shape.read(node, &reader), let light = both.light, let dark = both.dark else { return nil }
    return Accent(light: light, dark: dark)
  }

  private struct Pair: Sendable {
    var light: Colour?
    var dark: Colour?

    init() {}
  }

  private static let pair = Record(
    "a pair of colours", Pair.init,
    [
      .field("light", \.light, readable(on: lightGrounds, towards: .black), "on light pages", required: true),
      .field("dark", \.dark, readable(on: darkGrounds, towards: .white), "on dark pages", required: true),
    ])

  private static func readable(on grounds: [Colour], towards end: Colour) -> Shape<Colour> {
    colour.map { colour, node, reader in check(colour, on: grounds, end, node, &reader) ? colour : nil }
  }

  /// Reports a colour that cannot be read on its grounds. Returns whether it can.
  private static func check(
    _ colour: Colour, on grounds: [Colour], _ end: Colour, _ node: Node, _ reader: inout FieldReader
  ) -> Bool {
    guard !colour.isReadable(on: grounds) else { return true }
    reader.report(
      .lowContrast, "text in `\(colour)` cannot be read on a \(end == .black ? "light" : "dark") page", at: node.span,
      help: "write `\"\(colour.readable(on: grounds, towards: end))\"`, the nearest that can")
    return false
  }
}

extension Accent {
  /// The rules that give a site this colour, for the end of its style sheet: on screens in both schemes, and on paper.
  public var styleSheet: String {
    """

    :root { --accent: \(light); }
    @media (prefers-color-scheme: dark) { :root { --accent: \(dark); } }
    @media print { :root { --accent: \(light); } }

    """
  }
}
