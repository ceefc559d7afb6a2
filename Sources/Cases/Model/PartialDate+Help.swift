// Dates as people write them: `2 March 2026`, `3/2/2026`, `März 2026`.

extension PartialDate {
  /// Returns what to write for a date in another form, both days where it may mean two; nil where the text is no date.
  /// O(length).
  ///
  /// - Parameter needsDay: Whether a month is too little.
  static func help(for text: String, needsDay: Bool = false) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    if let help = help(forSpan: text, needsDay: needsDay) ?? help(forDayNumber: text) {
      return help
    }
    let readings = readings(of: text)
    let known = Set(readings.compactMap(\.date)).sorted()
    if known.isEmpty, readings.contains(where: { $0.year.utf8.count == 4 }) {
      return "there is no such day or month: look into a calendar"
    }
    let dates = known.filter { !needsDay || $0.day != nil }.map(\.description)
    guard dates.count > 1 else { return dates.first.map { "did you mean `\($0)`?" } }
    return "write \(dates.map { "`\($0)`" }.joined(separator: " or "))"
  }

  /// What to write for a school year, a season, or a time that goes on: `2021/22`, `Autumn 2021`, `ongoing`.
  private static func help(forSpan text: String, needsDay: Bool) -> String? {
    func day(in year: String) -> String { "write the day, such as \(year)-09-01" }
    if let year = schoolYear(text) {
      return needsDay
        ? day(in: year) : "write the year in which it began or ended, or the month, such as `\(year)-09`"
    }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let numbers = words.filter(isNumber)
    if let year = numbers.first, year.utf8.count == 4, numbers.count == 1, words.contains(where: seasons.contains) {
      return needsDay ? day(in: year) : "write the year alone, `\(year)`, or the month of it"
    }
    guard numbers.isEmpty, words.contains(where: goingOn.contains) || words == ["to", "date"] else { return nil }
    return needsDay
      ? day(in: "2026") : "leave the field out where it goes on still; write the year or month where it was once"
  }

  /// The first year of `2021/22` or `2021–2022`; nil where the second is not the next.
  static func schoolYear(_ text: String) -> String? {
    let parts = text.split { "/-–".contains($0) || $0 == " " }.map(String.init)
    guard parts.count == 2, parts.allSatisfy(isNumber), parts[0].utf8.count == 4, let first = Int(parts[0]),
      let next = Int(parts[1])
    else { return nil }
    let isNext = parts[1].utf8.count == 4 ? next == first + 1 : parts[1].utf8.count == 2 && next == (first + 1) % 100
    return isNext ? parts[0] : nil
  }

  /// What to write for the number that a spreadsheet keeps of a day: how many days it is after 30 December 1899.
  private static func help(forDayNumber text: String) -> String? {
    guard text.utf8.count == 5, let number = Int(text), (25_000...60_000).contains(number) else { return nil }
    var (year, left) = (1899, number + 363)
    while left >= days(of: year) {
      left -= days(of: year)
      year += 1
    }
    var month = 1
    while left >= days(in: month, of: year) {
      left -= days(in: month, of: year)
      month += 1
    }
    let parts = [month, left + 1].map { $0 < 10 ? "0\($0)" : String($0) }
    return "did you mean `\(year)-\(parts.joined(separator: "-"))`? `\(text)` is a spreadsheet's number for that day"
  }

  private static func days(of year: Int) -> Int { (1...12).reduce(0) { $0 + days(in: $1, of: year) } }

  /// Words of the year's parts and of what goes on, in five languages.
  private static let seasons: Set<String> = [
    "spring", "summer", "autumn", "fall", "winter", "term", "semester", "quarter", "early", "late", "mid", "end",
    "frühling", "frühjahr", "sommer", "herbst", "anfang", "ende", "lente", "zomer", "herfst", "printemps", "été",
    "automne", "hiver", "primavera", "verano", "otoño", "invierno", "q1", "q2", "q3", "q4", "easter", "christmas",
  ]
  private static let goingOn: Set<String> = [
    "ongoing", "present", "now", "today", "continuing", "current", "currently", "heute", "laufend", "heden",
    "aujourd", "presente", "actualidad",
  ]

  /// A year, a month and a day, which may be none of a calendar.
  private struct Reading {
    let year: String
    let month: String
    var day: String?

    /// The date, where there is one.
    var date: PartialDate? {
      func two(_ text: String) -> String { text.utf8.count == 1 ? "0\(text)" : text }
      return PartialDate([year, two(month), day.map(two)].compactMap { $0 }.joined(separator: "-"))
    }
  }

  private static func readings(of text: String) -> [Reading] {
    let parts = text.split(omittingEmptySubsequences: false) { "./- ".contains($0) }.map(String.init)
    if parts.count == 3, parts.allSatisfy(isNumber) {
      var found = [
        Reading(year: parts[0], month: parts[1], day: parts[2]),
        Reading(year: parts[2], month: parts[1], day: parts[0]),
      ]
      // A full stop is between day, month and year; a slash also between month, day and year.
      if !text.contains(".") { found.append(Reading(year: parts[2], month: parts[0], day: parts[1])) }
      return found
    }
    // With the month as a word there is no doubt about the others: the year has four digits.
    var words = text.split { "./-, ".contains($0) }.map { $0.lowercased() }.filter { $0 != "de" && $0 != "of" }
    guard let place = words.firstIndex(where: { Self.month($0) != nil }), let month = Self.month(words[place]) else {
      return []
    }
    words.remove(at: place)
    for ending in ["st", "nd", "rd", "th"] {
      words = words.map { $0.hasSuffix(ending) && isNumber(String($0.dropLast(2))) ? String($0.dropLast(2)) : $0 }
    }
    let years = words.filter { $0.utf8.count == 4 && isNumber($0) }
    let days = words.filter { $0.utf8.count < 3 && isNumber($0) }
    guard years.count == 1, days.count < 2, years.count + days.count == words.count else { return [] }
    return [Reading(year: years[0], month: String(month), day: days.first)]
  }

  private static func isNumber(_ part: String) -> Bool {
    (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The number of the month that a word begins the name of, in one of five languages; nil where it may be two.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let found = months.indices.filter { months[$0].contains { $0.hasPrefix(word) } }
    return found.count == 1 ? found[0] + 1 : nil
  }

  /// English, German, Dutch, French and Spanish.
  private static let months = [
    ["january", "januar", "jänner", "januari", "janvier", "enero"],
    ["february", "februar", "februari", "février", "febrero"],
    ["march", "märz", "maart", "mrt", "mars", "marzo"], ["april", "avril", "abril"], ["may", "mai", "mei", "mayo"],
    ["june", "juni", "juin", "junio"], ["july", "juli", "juillet", "julio"], ["august", "augustus", "août", "agosto"],
    ["september", "sept", "septembre", "septiembre"], ["october", "oktober", "octobre", "octubre"],
    ["november", "novembre", "noviembre"], ["december", "dezember", "décembre", "diciembre"],
  ]
}
