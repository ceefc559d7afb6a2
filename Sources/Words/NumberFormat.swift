// How a language writes figures. The same on every machine: no locale is asked.

import Cases

/// The signs that set thousands and decimals apart.
struct NumberFormat: Sendable {
  let group: String
  let point: String

  /// Returns a number with thousands set apart: `5,462`.
  func number(_ value: Int) -> String {
    (value < 0 ? "−" : "") + grouped(Array(String(value.magnitude).utf8))
  }

  /// Returns a number with all of its decimals, thousands set apart; a dash for what is no number.
  func number(_ value: Double) -> String {
    guard let digits = FigureDigits(value) else { return "–" }
    let sign = value < 0 ? "−" : ""
    return sign + grouped(Array(digits.whole.utf8)) + (digits.decimals.isEmpty ? "" : point + digits.decimals)
  }

  private func grouped(_ digits: [UInt8]) -> String {
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += group }
      out.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return out
  }
}

/// A share in whole hundredths, never none or all where it is neither.
struct Percentage: Sendable {
  /// What a share is, beside its whole hundredths.
  enum Bound: Sendable { case under, about, over }

  /// 0 to 100.
  let hundredths: Int
  /// Whether the share is less than one hundredth, or more than 99.
  let bound: Bound

  /// The share of a part in a whole, rounded in whole numbers, so that every machine rounds alike; nil where there is
  /// no whole.
  init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    self.init(rounded: (part * 200 + whole) / (2 * whole), isPart: part > 0 && part < whole)
  }

  /// A share of 0 to 1; nil for what is no number.
  init?(_ share: Double) {
    guard share.isFinite else { return nil }
    self.init(rounded: Int((min(1, max(0, share)) * 100).rounded()), isPart: share > 0 && share < 1)
  }

  private init(rounded: Int, isPart: Bool) {
    hundredths = isPart ? min(99, max(1, rounded)) : rounded
    bound = hundredths > rounded ? .under : hundredths < rounded ? .over : .about
  }
}
