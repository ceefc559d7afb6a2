// The dates of works: which ones exist, and the month and the day of those that are dated to the day, such as web
// pages, newspapers and talks.

/// The month of a work, and perhaps its day, and the last day of what took several.
public struct ReferenceDay: Sendable, Hashable {
  let month: Int
  let day: Int?
  /// The month is that of the first day where they have one.
  var last: Last?

  struct Last: Sendable, Hashable {
    let month: Int
    let day: Int
  }

  /// `June`, `June 14`, `October 3–5` or `September 30–October 2`.
  func text(_ words: any ReferenceWords) -> String {
    let start = words.date(month: month, day: day)
    guard let last else { return start }
    return last.month == month ? "\(start)–\(last.day)" : "\(start)–\(words.date(month: last.month, day: last.day))"
  }
}

enum ReferenceDate {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// How months begin in other languages, where English ones begin otherwise.
  private static let beginnings = [
    "mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12, "fév": 2, "avr": 4, "aoû": 8, "déc": 12, "ene": 1, "abr": 4,
    "ago": 8, "dic": 12,
  ]

  // MARK: What exists

  /// Whether a date, or each end of a range, is a day, month or season that exists, and the end is not before the
  /// beginning: `2020-02-29`, `2020-21` for spring. Years are not looked at.
  static func exists(_ text: String) -> Bool {
    var ends: [[Int]] = []
    for date in text.split(separator: "/", omittingEmptySubsequences: false) {
      let parts = date.filter { !"~?% ".contains($0) }.split(separator: "-").map { Int($0) ?? 0 }
      guard let year = parts.first else { continue }
      if parts.count > 1, !exists(year: year, month: parts[1], day: parts.count > 2 ? parts[2] : nil) { return false }
      ends.append(parts)
    }
    guard ends.count == 2 else { return true }
    let common = min(ends[0].count, ends[1].count)
    return !ends[1].prefix(common).lexicographicallyPrecedes(ends[0].prefix(common))
  }

  /// Whether there is such a month, and such a day in it; 21 to 24 are the seasons.
  static func exists(year: Int, month: Int, day: Int?) -> Bool {
    if (21...24).contains(month) { return day == nil }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    return (1...PartialDate.days(in: month, of: year)).contains(day)
  }

  /// `2019–20` of `2019-20`, which is no month and so a range of years; nil for anything else.
  static func yearRange(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let first = Int(parts[0].suffix(2)),
      let last = Int(parts[1]),
      last > max(12, first)
    else { return nil }
    return "\(parts[0])–\(parts[1])"
  }

  /// Whether a text is more or less than a year, a range of years, or words for one: `March 2019`, `14.06.2021`, `19`.
  static func isNoYear(_ text: String) -> Bool {
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    guard !numbers.isEmpty, !text.contains("BC") else { return false }
    let isDay = numbers.count > 2 || numbers.allSatisfy { $0.count != 4 }
    return isDay || text.split(whereSeparator: { !$0.isLetter }).contains { month(of: $0) != nil }
  }

  // MARK: Months and days

  private static func month(of word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    let beginning = word.prefix(3).lowercased()
    return names.firstIndex { $0.lowercased().hasPrefix(beginning) }.map { $0 + 1 } ?? beginnings[beginning]
  }

  /// `June 14`, or `June` alone; nil where there is no such month.
  static func day(month: Int?, day: Int?) -> ReferenceDay? {
    guard let month, (1...names.count).contains(month) else { return nil }
    return ReferenceDay(month: month, day: day.flatMap { (1...31).contains($0) ? $0 : nil })
  }

  /// The month and the day of `2021-06-14` or `2021-06`; nil for a range of dates.
  static func day(ofDate text: String) -> ReferenceDay? {
    guard !text.contains("/"), Reference.year(ofDate: text) != nil else { return nil }
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count > 1 else { return nil }
    return day(month: parts[1], day: parts.count > 2 ? parts[2] : nil)
  }

  /// `October 3–5` or `September 30–October 2`, of two dates in one year; nil where either has no day.
  static func day(from first: [Int?], to last: [Int?]) -> ReferenceDay? {
    guard first.count == 3, last.count == 3, first[0] == last[0], var start = day(month: first[1], day: first[2]),
      let end = day(month: last[1], day: last[2]), let lastDay = last[2], first[2] != nil
    else { return nil }
    start.last = ReferenceDay.Last(month: end.month, day: lastDay)
    return start
  }

  /// The month and the day of BibTeX's fields, of which `month` may have both: `jun`, `6`, `June`, `14~June`.
  static func day(month: String, day: String?) -> ReferenceDay? {
    let parts = month.split { !$0.isLetter && !$0.isNumber }
    guard parts.count <= 2 else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let day = day.flatMap { Int($0) }
    if let month = parts.compactMap(Self.month).first { return Self.day(month: month, day: numbers.first ?? day) }
    return parts.count == 1 ? Self.day(month: numbers.first, day: day) : nil
  }
}
