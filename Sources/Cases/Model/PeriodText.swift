// A time from one date to another as people write it in one text: `2021/22`, `September 2021 to July 2024`.

import Formats

/// The two dates of a text.
struct PeriodText {
  private(set) var from: PartialDate?
  private(set) var to: PartialDate?
  /// Whether the text names both ends, or one and that it goes on.
  private(set) var isSpan = false
  /// The first year of a school year, where the text is one.
  private(set) var schoolYear: String?

  /// Nil where the text is no time. O(length).
  init?(_ text: String) {
    var text = text.trimmed.lowercased()
    guard text.utf8.count <= 60 else { return nil }
    let ending = Self.onwards.first(where: text.hasSuffix)
    if let ending { text = String(text.dropLast(ending.count)).trimmed }
    let hasStart = Self.removeFirst(of: Self.starts, from: &text) || ending != nil
    _ = Self.removeFirst(of: Self.names, from: &text)
    if let year = PartialDate.schoolYear(text) {
      schoolYear = year
      (from, isSpan) = (PartialDate(year), true)
      // `since 2009/10` names no end.
      if !hasStart { to = Int(year).flatMap { PartialDate(String($0 + 1)) } }
      return
    }
    for separator in Self.separators {
      guard let place = text.firstRange(of: separator) else { continue }
      let (first, last) = (String(text[..<place.lowerBound]).trimmed, String(text[place.upperBound...]).trimmed)
      // `2009-10` is a month, unless the other end can be nothing but a school year: `2012-13`.
      let areYears = [first, last].contains { PartialDate.schoolYear($0) != nil && PartialDate($0) == nil }
      to = Self.end(last, isYear: areYears)
      let goesOn = last.isEmpty || PartialDate.goesOn(last)
      guard to != nil || goesOn else { continue }
      // `Sept–Dec 2021`
      from = Self.start(first, isYear: areYears) ?? to.flatMap { PartialDate.meant(by: "\(first) \($0.year)") }
      guard let start = from, to.map({ start <= $0 }) ?? true else { continue }
      isSpan = true
      return
    }
    guard let date = Self.start(text) else { return nil }
    (from, to) = (date, hasStart || date.month != nil ? nil : date)
  }

  /// - Parameter isYear: Whether what may be a month or a school year is a school year.
  private static func start(_ text: String, isYear: Bool = false) -> PartialDate? {
    if isYear || PartialDate(text) == nil, let year = PartialDate.schoolYear(text) { return PartialDate(year) }
    return PartialDate.meant(by: text) ?? PartialDate.yearOfSeason(text)
  }

  private static func end(_ text: String, isYear: Bool) -> PartialDate? {
    if isYear || PartialDate(text) == nil, let year = PartialDate.schoolYear(text), let first = Int(year) {
      return PartialDate(String(first + 1))
    }
    return start(text)
  }

  private static func removeFirst(of words: [String], from text: inout String) -> Bool {
    guard let word = words.first(where: { text.hasPrefix($0 + " ") }) else { return false }
    text = String(text.dropFirst(word.count + 1)).trimmed
    return true
  }

  private static let starts = ["from", "since", "between", "von", "seit", "ab", "depuis", "de", "du", "fra", "från"]
  private static let onwards = [" onwards", " onward", " on"]
  private static let names = ["school year", "academic year", "schuljahr", "année scolaire", "skoleår", "läsår"]
  private static let separators = [
    " to ", " until ", " till ", " through ", " bis ", " jusqu'à ", " au ", " à ", " til ", " t/m ", " and ", " und ",
    " – ", " — ", " - ", "–", "—", " / ", "..", "-", "/",
  ]
}

extension Period {
  /// What to write for a period that is one text or a list of two dates; nil where nothing is known of it.
  static func help(for node: Node) -> String? {
    let text: String
    switch node.content {
    case .scalar(let scalar, _): text = scalar
    case .list(let items) where items.count == 2: text = items.compactMap(\.text).joined(separator: " to ")
    default: return nil
    }
    guard let period = PeriodText(text), let from = period.from else { return nil }
    let dates = (["from: \(from)"] + (period.to.map { ["to: \($0)"] } ?? [])).joined(separator: ", ")
    let months = period.schoolYear.flatMap { year in
      Int(year).map {
        "; with months, such as `{from: \(year)-09" + (period.to == nil ? "" : ", to: \($0 + 1)-07") + "}`"
      }
    }
    return "write `{\(dates)}`" + (months ?? "")
  }
}
