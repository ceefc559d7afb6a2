// Numbers, dates and lists.

import Cases

/// How a language writes numbers, dates and lists.
package protocol NumberWords: Sendable {
  /// Returns a number with thousands set apart: `5,462`.
  func number(_ value: Int) -> String
  /// Returns a number with at most two decimals: `4.25`.
  func number(_ value: Double) -> String
  /// Returns a share of 0 to 1 as `37%`, never as none or all where it is neither.
  func percent(_ share: Double) -> String
  /// Returns `1 case` or `12 cases`.
  func count(_ number: Int, _ noun: Noun) -> String
  /// Returns the noun without its number, as it is written behind it: `case` or `cases`.
  func noun(_ noun: Noun, for number: Int) -> String
  /// Returns `a`, `a and b` or `a, b and c`.
  func list(_ items: [String]) -> String
  /// Returns `2026`, `March 2026` or `2 March 2026`.
  func date(_ date: PartialDate) -> String
  /// Returns `September 2021 – July 2024`, or what is known of it.
  func period(_ period: Period) -> String
}

/// What pages count.
package enum Noun: String, Sendable, CaseIterable {
  case study = "case"
  case country, action
  case idealType = "ideal-type"
  case community, member, minute
}

extension String {
  /// The text with a capital as its first letter.
  package var capitalisedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }

  /// The text with a small first letter, unless its second is a capital, as in `RQ2`.
  var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
