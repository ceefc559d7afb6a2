// Dates as people write them: `2 March 2026`, `3/2/2026`, `März 2026`.

extension PartialDate {
  /// Returns what to write for a date in another form, both days where it may mean two; nil where the text is no date.
  /// O(length).
  ///
  /// - Parameter needsDay: Whether a month is too little.
  static func help(for text: String, needsDay: Bool = false) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    if let help = help(forSpan: text, needsDay: needsDay) ?? help(forDayNumber: text)
      ?? help(forTwoDigits: text, needsDay: needsDay)
    {
      return help
    }
    var words = text.split(separator: " ").map(String.init)
    if words.count == 2, dated.contains(words.removeFirst().lowercased()), let date = PartialDate(words[0]) {
      return needsDay && date.day == nil ? nil : "did you mean `\(date)`?"
    }
    let readings = readings(of: withoutTime(text))
    if readings.isEmpty { return help(forPeriod: text, needsDay: needsDay) }
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
        ? day(in: year)
        : "write the year in which it began or ended, or the month, such as `\(year)-09`"
          + (Int(year).map { " or `\($0 + 1)-07`" } ?? "")
    }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let numbers = words.filter(isNumber)
    if let year = numbers.first, year.utf8.count == 4, numbers.count == 1, words.contains(where: seasons.contains) {
      return needsDay ? day(in: year) : "write the year alone, `\(year)`, or the month of it"
    }
    guard numbers.isEmpty, words.contains(where: goingOn.contains) || words == ["to", "date"] else { return nil }
    return needsDay
      ? nil : "leave the field out where it goes on still; write the year or month where it was once"
  }

  /// Words before a date that leave it as it is.
  private static let dated: Set<String> = [
    "until", "till", "on", "by", "in", "am", "bis", "im", "le", "jusqu'au", "den",
  ]

  /// What to write for two dates in the place of one, or one that is not known exactly: `2021-11 to 2022-01`,
  /// `ca. 2021`.
  private static func help(forPeriod text: String, needsDay: Bool) -> String? {
    guard !needsDay else { return nil }
    if let period = PeriodText(text), period.isSpan, let from = period.from {
      return "write one date, such as `\(from)`, when it began; the rest can be said in a text"
    }
    let words = text.lowercased().split { " ~?".contains($0) }.map(String.init).filter {
      !["about", "around", "approx", "approx.", "circa", "ca", "ca.", "c.", "roughly", "etwa", "um", "vers", "env."]
        .contains($0)
    }
    guard let word = words.first, words.count == 1, word != text, let date = PartialDate(word) else { return nil }
    return "write `\(date)`; how exact it is can be said in a text"
  }

  /// What to write where the year has its last two digits alone: `05/01/26`, `Nov 21`.
  private static func help(forTwoDigits text: String, needsDay: Bool) -> String? {
    let parts = text.split { "./- ,'’".contains($0) }.map(String.init)
    guard let last = parts.last, last.utf8.count == 2, isNumber(last), parts.count < 4 else { return nil }
    if parts.count == 2, let month = month(parts[0].lowercased()) {
      let whole = Reading(year: "20" + last, month: String(month)).date
      return whole.map {
        needsDay
          ? "write the whole day, the year first and with four digits, such as \($0)-01"
          : "write the year with four digits: `\($0)`, where it is that year"
      }
    }
    guard parts.count == 3, parts.allSatisfy({ isNumber($0) && $0.utf8.count < 3 }) else { return nil }
    let ways = [(parts[1], parts[0])] + (text.contains("/") ? [(parts[0], parts[1])] : [])
    // Only between full stops is the year never first.
    let yearFirst =
      text.contains(".") || parts[0].utf8.count != 2
      ? nil
      : Reading(
        year: "20" + parts[0], month: parts[1], day: last)
    let readings = ways.map { Reading(year: "20" + last, month: $0.0, day: $0.1) } + [yearFirst].compactMap(\.self)
    let dates = Set(readings.compactMap(\.date)).sorted()
    return dates.isEmpty
      ? nil : "write the year first and with four digits: " + dates.map { "`\($0)`" }.joined(separator: " or ")
  }

  /// A day without the time that programs write behind it: `2026-01-05T10:00:00Z`.
  private static func withoutTime(_ text: String) -> String {
    let day = text.prefix(10)
    guard let next = text.dropFirst(10).first, "T ".contains(next), text.contains(":"), PartialDate(String(day)) != nil
    else { return text }
    return String(day)
  }

  /// Returns the first day that begins, in UTC, at or after the time in a text such as `2026-11-28T23:00:00-08:00`; nil
  /// where it has none.
  static func firstDay(after text: String) -> PartialDate? {
    let day = withoutTime(text)
    guard day != text, let date = PartialDate(day) else { return nil }
    let time = text.dropFirst(11)
    let isWest = time.contains("-") || time.contains("−")
    let isMidnight = time.prefix { !"+-−Zz ".contains($0) }.allSatisfy { "0:.".contains($0) }
    if isMidnight, !isWest { return date }
    return isWest && !isMidnight ? date.next.next : date.next
  }

  /// The day after; itself where it is no day.
  private var next: PartialDate {
    guard let month, let day else { return self }
    let text =
      day < Self.days(in: month, of: year)
      ? "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day + 1))"
      : month < 12 ? "\(year)-\(Self.twoDigits(month + 1))-01" : "\(year + 1)-01-01"
    return PartialDate(text) ?? self
  }

  /// Returns the one date that a text means; nil where it may mean several or none. O(length).
  static func meant(by text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    guard schoolYear(text) == nil else { return nil }
    let dates = Set(readings(of: withoutTime(text)).compactMap(\.date))
    return dates.count == 1 ? dates.first : nil
  }

  /// The year of `Autumn 2021`; nil for other texts.
  static func yearOfSeason(_ text: String) -> PartialDate? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard words.count == 2, words.contains(where: seasons.contains) else { return nil }
    return words.lazy.filter { $0.utf8.count == 4 }.compactMap { PartialDate($0) }.first
  }

  /// Whether a word says that something goes on: `ongoing`, `heute`.
  static func goesOn(_ text: String) -> Bool { goingOn.contains(text.lowercased()) }

  /// The month and year in English: `December 2011`.
  var inWords: String {
    let name = month.flatMap { Self.months[$0 - 1].first }?.capitalized
    return [name, String(year)].compactMap { $0 }.joined(separator: " ")
  }

  /// Whether the number of its month is that of the next year, so that it may be meant as a school year: `2011-12`.
  var mayBeSchoolYear: Bool { day == nil && month == (year + 1) % 100 }

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
    let date = "\(year)-\(twoDigits(month))-\(twoDigits(left + 1))"
    return "did you mean `\(date)`? `\(text)` is a spreadsheet's number for that day"
  }

  private static func days(of year: Int) -> Int { (1...12).reduce(0) { $0 + days(in: $1, of: year) } }

  /// Words of the year's parts and of what goes on, in five languages.
  private static let seasons: Set<String> = [
    "spring", "summer", "autumn", "fall", "winter", "term", "semester", "quarter", "early", "late", "mid", "end",
    "frühling", "frühjahr", "sommer", "herbst", "anfang", "ende", "lente", "zomer", "herfst", "printemps", "été",
    "automne", "hiver", "primavera", "verano", "otoño", "invierno", "q1", "q2", "q3", "q4", "easter", "christmas",
    "vår", "sommar", "höst", "vinter", "forår", "sommer", "efterår", "høst", "inizio", "fine", "estate", "autunno",
  ]
  private static let goingOn: Set<String> = [
    "ongoing", "present", "now", "today", "continuing", "current", "currently", "heute", "laufend", "heden",
    "aujourd", "presente", "actualidad", "nu", "idag", "nå", "pågående", "oggi", "hoje",
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
    // `11/2021`, `11.2021`, `2021/11` and `2021-9`; of `2021/2` nothing is known.
    if parts.count == 2, parts.allSatisfy(isNumber) {
      let (year, month) = parts[1].utf8.count == 4 ? (parts[1], parts[0]) : (parts[0], parts[1])
      let isMonth = month.utf8.count == 2 || month.utf8.count == 1 && (!text.contains("/") || year == parts[1])
      return year.utf8.count == 4 && isMonth && (1...12).contains(Int(month) ?? 0)
        ? [Reading(year: year, month: month)] : []
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

  /// The number of the month that a word begins the name of, in one of ten languages; nil where it may be two.
  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let found = months.indices.filter { months[$0].contains { $0.hasPrefix(word) } }
    return found.count == 1 ? found[0] + 1 : nil
  }

  /// English, German, Dutch, French, Spanish, Italian, Portuguese, Danish, Norwegian and Swedish.
  private static let months = [
    ["january", "januar", "jänner", "januari", "janvier", "enero", "gennaio", "janeiro"],
    ["february", "februar", "februari", "février", "febrero", "febbraio", "fevereiro"],
    ["march", "märz", "maart", "mrt", "mars", "marzo", "março", "marts"], ["april", "avril", "abril", "aprile"],
    ["may", "mai", "mei", "mayo", "maj", "maggio", "maio"], ["june", "juni", "juin", "junio", "giugno", "junho"],
    ["july", "juli", "juillet", "julio", "luglio", "julho"],
    ["august", "augustus", "augusti", "août", "agosto"],
    ["september", "sept", "septembre", "septiembre", "settembre", "setembro"],
    ["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
    ["november", "novembre", "noviembre", "novembro"],
    ["december", "dezember", "décembre", "diciembre", "desember", "dicembre", "dezembro"],
  ]
}
