// The time of a network, and how long after its beginning something was seen.

/// From when to when a network met, as far as that is reported.
public struct Period: Sendable, Hashable, Codable {
  public var from: Reported<PartialDate> = .notReported
  public var to: Reported<PartialDate> = .notReported
  init() {}
}

extension Period {
  /// How long it takes at least until outcomes of pupils improve, in months: three years (Brown 2019).
  package static let monthsUntilPupilsBenefit = 36

  /// Returns the fewest and the most months from its beginning to a date; nil where one of them is not reported, or
  /// the date comes before. From September of one year to August of the third year after it they are 35; a date
  /// without its month may be any of the twelve.
  package func months(to date: PartialDate?) -> ClosedRange<Int>? {
    guard let from = from.value, let date else { return nil }
    let months = date.months - from.months
    let most = months + (date.month == nil ? 11 : 0)
    return most < 0 ? nil : max(0, months - (from.month == nil ? 11 : 0))...most
  }
}
