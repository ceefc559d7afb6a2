// Numbers among words, and numbers that are two: `24 teachers`, `24–26`, `1/2`, `half a day`. What is advised is what
// the text says of one number and nothing more: no unit is worked out.

import Formats

/// What a text says of a number.
enum NumberPhrase {
  /// A number alone, with words around it that leave its size as it is.
  case number(String)
  /// A part of something, as digits with a decimal point.
  case fraction(String)
  case range(String, String)
  /// A bound: `300+`, `at least 300`.
  case bound(String)

  /// What a field counts, which says what words behind a number may be left out.
  enum Counted { case things, days, money, amounts }

  /// Nil where the text says none of these. O(length).
  init?(_ text: String, of counted: Counted) {
    let text = text.trimmed.lowercased()
    guard text.utf8.count <= 60 else { return nil }
    guard
      let found = Self.part(of: text) ?? Self.pair(in: text) ?? Self.limit(in: text) ?? Self.alone(text, of: counted)
    else {
      return nil
    }
    self = found
  }

  /// What to write, where the field may hold it; nil where it may not.
  func help(isWhole: Bool, isPossible: (String) -> Bool) -> String? {
    switch self {
    case .number(let number) where isPossible(number):
      isWhole ? "write one number in digits, without words or signs: `\(number)`" : "write `\(number)` alone"
    case .number(let number) where isWhole && isRoundable(number, isPossible):
      "round it: write a number without decimals"
    case .fraction(let number) where !isWhole && isPossible(number): "write `\(number)`"
    case .range(let low, let high) where isPossible(low) && isPossible(high):
      "write one number in digits, such as `\(low)` or `\(high)`; that it may be another can be said in a text"
    case .bound(let number) where isPossible(number):
      "write one number in digits, such as `\(number)`; that it may be more or less can be said in a text"
    default: nil
    }
  }

  private func isRoundable(_ number: String, _ isPossible: (String) -> Bool) -> Bool {
    number.contains(".") && isPossible(String(number.prefix { $0 != "." }))
  }

  // MARK: Kinds

  private static func part(of text: String) -> NumberPhrase? {
    if ["half", "a half", "half a day", "half day", "1/2 day", "½ day", "ein halber tag", "une demi-journée"]
      .contains(text)
    {
      return .fraction("0.5")
    }
    if let sign = text.last, let part = signs[sign] {
      let whole = text.dropLast().trimmed
      guard whole.isEmpty || isDigits(whole) else { return nil }
      return .fraction((whole.isEmpty ? "0" : whole) + part.dropFirst())
    }
    var parts: [String]?
    for separator in ["/", " out of ", " of "] where parts == nil {
      let found = Self.parts(of: text, separator)
      if found.count == 2, found.allSatisfy(isDigits) { parts = found }
    }
    guard let parts, let part = Double(parts[0]), let whole = Double(parts[1]), whole > 0 else { return nil }
    let share = (part / whole * 1000).rounded() / 1000
    return .fraction(share == share.rounded() ? String(Int(share)) : String(share))
  }

  private static func parts(of text: String, _ separator: String) -> [String] {
    text.split(separator: separator).map(\.trimmed)
  }

  private static let signs: [Character: String] = [
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667", "⅕": "0.2",
  ]

  private static func pair(in text: String) -> NumberPhrase? {
    for separator in ["–", "—", "-", " to ", " or ", " bis ", " oder ", " à ", " ou "] {
      let parts = Self.parts(of: text, separator)
      guard parts.count == 2, parts.allSatisfy(isNumber), let low = Double(parts[0]), let high = Double(parts[1]),
        low < high
      else { continue }
      return .range(parts[0], parts[1])
    }
    return nil
  }

  private static func limit(in text: String) -> NumberPhrase? {
    if text.hasSuffix("+"), case let number = text.dropLast().trimmed, isNumber(number) { return .bound(number) }
    for word in bounds where text.hasPrefix(word) {
      let number = text.dropFirst(word.count).trimmed
      if isNumber(number) { return .bound(number) }
    }
    return nil
  }

  private static let bounds = [
    ">=", "<=", ">", "<", "≥", "≤", "over ", "under ", "at least ", "at most ", "up to ", "more than ", "less than ",
    "fewer than ", "max. ", "min. ", "max ", "min ", "mindestens ", "höchstens ", "über ", "unter ", "au moins ",
    "plus de ",
  ]

  private static func alone(_ text: String, of counted: Counted) -> NumberPhrase? {
    if let number = words[text] { return .number(number) }
    if text.hasPrefix("n"), case let rest = text.dropFirst().trimmed, rest.hasPrefix("=") {
      let number = rest.dropFirst().trimmed
      return isDigits(number) ? .number(number) : nil
    }
    if text.hasSuffix("k"), case let digits = text.dropLast().trimmed, isNumber(digits), let number = Double(digits),
      number < 1_000_000
    {
      return .number(String(Int((number * 1000).rounded())))
    }
    if text.contains("_"), case let digits = text.replacing("_", with: ""), isDigits(digits) { return .number(digits) }
    // Of most words it is not known whether they make another number of it: `2 score`, `3 Vormittage`, `50 pence`.
    let digits = String(text.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) })
    let rest = text.dropFirst(digits.count)
    guard isNumber(digits), rest.first == " ", rest.allSatisfy({ $0.isLetter || " -.".contains($0) }) else {
      return nil
    }
    let others = rest.split { " -.".contains($0) }.map(String.init)
    let units = units(counted)
    return others.contains(where: units.contains) && others.allSatisfy { units.contains($0) || plain.contains($0) }
      ? .number(digits) : nil
  }

  /// Words for one of what is counted.
  private static func units(_ counted: Counted) -> Set<String> {
    switch counted {
    case .things: things
    case .days: dayWords
    case .money: currencies
    case .amounts: ["point", "points", "month", "months", "mark", "marks", "punkte", "monate", "mois"]
    }
  }

  private static let things: Set<String> = [
    "teacher", "teachers", "staff", "pupil", "pupils", "student", "students", "child", "children", "learners", "people",
    "persons", "person", "members", "member", "colleagues", "heads", "leaders", "participants", "employees", "adults",
    "schools", "school", "communities", "interviews", "respondents", "informants", "cases", "lehrkräfte", "lehrer",
    "lehrerinnen", "lehrpersonen", "schüler", "schülerinnen", "kinder", "personen", "mitglieder", "schulen",
    "beschäftigte", "enseignants", "enseignantes", "élèves", "enfants", "personnes", "membres", "écoles", "lärare",
    "elever", "lærere", "skoler", "skolor", "leraren", "leerlingen", "scholen", "profesores", "alumnos", "escuelas",
    "insegnanti", "scuole", "fte",
  ]
  private static let dayWords: Set<String> = [
    "day", "days", "tag", "tage", "tagen", "jour", "jours", "dag", "dagen", "dage", "dagar", "dager", "día", "días",
    "giorno", "giorni", "dia", "dias",
  ]
  private static let currencies: Set<String> = [
    "euro", "euros", "pound", "pounds", "dollar", "dollars", "franc", "francs", "franken", "krone", "kroner", "kronor",
    "krona", "złoty", "zloty", "yen", "rand", "rupees",
  ]
  /// Words beside those that leave a number as it is.
  private static let plain: Set<String> = ["the", "primary", "secondary", "sterling", "teaching", "working", "school"]

  private static let words = [
    "zero": "0", "free": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20", "thirty": "30", "eins": "1",
    "zwei": "2", "drei": "3",
    "vier": "4", "fünf": "5", "sechs": "6", "sieben": "7", "acht": "8", "neun": "9", "zehn": "10", "deux": "2",
    "trois": "3", "quatre": "4", "cinq": "5", "sept": "7", "huit": "8", "neuf": "9", "dix": "10",
  ]

  private static func isDigits(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a text is a number with a decimal point, and can be nothing else: `1.000` may be a thousand.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return (1...2).contains(parts.count) && parts.allSatisfy(isDigits) && NumberText(text).readings.count == 1
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}

extension Shape where Value == Double {
  /// Days of people's time; another unit of time is for the author to work out.
  static let days: Shape<Double> = {
    let number = figure(0 ... .infinity, of: .days)
    return Shape(number.type) { node, reader in
      let count = reader.diagnostics.count
      let value = number.read(node, &reader)
      if reader.diagnostics.count > count, let text = node.text,
        text.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: { times.contains(String($0)) })
      {
        reader.suggest(
          """
          write how many days that comes to, such as 0.5 for half a day, in the time that `per` names: with \
          `per: year`, 2 hours in each of 40 weeks are 80 hours, or 10 days of 8 hours
          """, at: node.span)
      }
      return value
    }
  }()

  private static var times: Set<String> {
    [
      "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "twilight", "twilights", "quarter",
      "quarters", "session", "sessions", "year", "years", "term", "terms", "vormittage", "nachmittage", "abende",
      "hour", "hours", "h", "hrs", "hr", "minute", "minutes", "min", "mins", "lesson", "lessons", "period", "periods",
      "week", "weeks", "month", "months", "stunde", "stunden", "woche", "wochen", "heure", "heures", "semaine",
      "semaines",
    ]
  }
}
