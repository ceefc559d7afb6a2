// Numbers, dates and lists.

import Cases

/// How a language writes numbers, dates and lists.
package protocol NumberWords: Sendable {
  /// Returns a number with thousands set apart: `5,462`.
  func number(_ value: Int) -> String
  /// Returns a number with all of its decimals: `4.25`.
  func number(_ value: Double) -> String
  /// Returns a share of 0 to 1 as `37%`, never as none or all where it is neither: `under 1%`.
  func percent(_ share: Double) -> String
  /// Returns `1 case` or `12 cases`.
  func count(_ number: Int, _ noun: Noun) -> String
  /// Returns how many there are beside those that are listed: `12 more tags`.
  func more(_ number: Int, _ noun: Noun) -> String
  /// Returns the noun without its number, as it is written behind it: `case` or `cases`.
  func noun(_ noun: Noun, for number: Int) -> String
  /// Returns `a`, `a and b` or `a, b and c`.
  func list(_ items: [String]) -> String
  /// Returns `2026`, `March 2026` or `2 March 2026`.
  func date(_ date: PartialDate) -> String
  /// Returns `September 2021 – July 2024`, or what is known of it.
  func period(_ period: Period) -> String
  /// Returns `2021–2024`, or what is known of it.
  func years(_ period: Period) -> String
}

/// What pages count.
package enum Noun: Sendable, Hashable { case study, outcome, idealType, tag, community, member, minute }

extension String {
  /// The text with a capital as its first letter.
  package var capitalisedFirst: String {
    guard let byte = utf8.first, byte < 0x80 else { return (first?.uppercased() ?? "") + dropFirst() }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) else { return self }
    return String(UnicodeScalar(byte - 0x20)) + self[unicodeScalars.index(after: startIndex)...]
  }

  /// The text without a full stop at its end, for a place between other things.
  package var withoutFullStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }

  /// The text with a small first letter, unless its second is a capital, as in `RQ2`.
  package var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
