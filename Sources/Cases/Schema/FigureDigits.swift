// Figures are shown as they were reported, digit by digit: so those that a number of the machine cannot hold, or a page
// cannot show, are refused.

import Formats

/// The digits of a number, as a page shows them.
package struct FigureDigits {
  /// Those before the point, at least one.
  package let whole: String
  /// Those behind it, without zeros at the end.
  package let decimals: String

  /// The fewest digits that are this number and no other; nil for what is no number. O(digits).
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let parts = value.magnitude.description.split(separator: "e")
    let digits = parts.first?.split(separator: ".") ?? []
    guard let before = digits.first else { return nil }
    let behind = digits.dropFirst().first.flatMap { $0 == "0" ? nil : $0 } ?? ""
    let exponent = parts.dropFirst().first.flatMap { Int($0) } ?? 0
    let all =
      String(repeating: "0", count: max(0, -exponent)) + before + behind
      + String(repeating: "0", count: max(0, exponent - behind.count))
    let point = all.index(all.startIndex, offsetBy: before.count + max(0, exponent))
    let shown = all[..<point].drop { $0 == "0" }
    whole = shown.isEmpty ? "0" : String(shown)
    decimals = String(all[point...])
  }
}

extension Shape where Value == Double {
  /// A number that pages show as it is written.
  static func figure(
    _ range: ClosedRange<Double> = -.infinity ... .infinity, of counted: NumberPhrase.Counted = .amounts
  ) -> Shape {
    let number = number(range, of: counted)
    return Shape(number.type) { node, reader in
      guard let value = number.read(node, &reader) else { return nil }
      // Most figures have few digits and no exponent.
      guard let text = node.text, text.utf8.count > mostOfShort || text.utf8.contains(where: { $0 | 0x20 == 0x65 }),
        !isShown(value, text)
      else { return value }
      reader.report(
        .badNumber, "`\(text)` has more digits than a figure may have", at: node.span,
        help: "round it, or write it in a larger or smaller unit: at most \(mostBefore) digits before the point, "
          + "\(mostBehind) behind it, and \(mostInAll) in all")
      return nil
    }
  }

  /// Whether a number is what its text says, and has no more digits than a page shows.
  private static func isShown(_ value: Double, _ text: String) -> Bool {
    guard let digits = FigureDigits(value) else { return false }
    let written = text.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber).drop { $0 == "0" }
      .reversed().drop { $0 == "0" }
    return digits.whole.utf8.count <= mostBefore && digits.decimals.utf8.count <= mostBehind
      && written.count <= mostInAll && (value != 0 || written.isEmpty)
  }

  /// A text of at most so many bytes is within all limits.
  private static var mostOfShort: Int { 9 }
  private static var mostBefore: Int { 12 }
  private static var mostBehind: Int { 8 }
  /// So many decimal digits are the same again when a machine's number is written.
  private static var mostInAll: Int { 15 }
}
