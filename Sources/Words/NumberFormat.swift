// How a language writes figures. The same on every machine: no locale is asked.

/// The signs that set thousands and decimals apart.
struct NumberFormat: Sendable {
  let group: String
  let point: String

  /// Returns a number with thousands set apart: `5,462`.
  func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var out = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += group }
      out.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return out
  }

  /// Returns a number with at most two decimals, thousands set apart; a dash for what is no number.
  func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "–" }
    let hundredths = Int((abs(value) * 100).rounded())
    let whole = (value < 0 && hundredths > 0 ? "−" : "") + number(hundredths / 100)
    let rest = hundredths % 100
    if rest == 0 { return whole }
    return rest % 10 == 0 ? "\(whole)\(point)\(rest / 10)" : "\(whole)\(point)\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// A share in whole hundredths, never none or all where it is neither.
struct Percentage: Sendable {
  /// 0 to 100.
  let hundredths: Int

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

  private init(rounded: Int, isPart: Bool) { hundredths = isPart ? min(99, max(1, rounded)) : rounded }
}
