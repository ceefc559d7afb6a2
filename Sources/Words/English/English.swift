// English, the first language of casebook, and the one of portfolios whose language has no phrasebook yet.

import Cases

package struct English: Phrasebook {
  package let language = "en"
  let own: OwnWords

  /// - Parameter own: Labels in a portfolio's own words.
  package init(own: OwnWords = .none) { self.own = own }

  package func saying(_ words: OwnWords) -> English { English(own: words) }
}

// MARK: Numbers, dates and lists

extension English {
  private static let format = NumberFormat(group: ",", point: ".")
  private static let numerals = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  package func number(_ value: Int) -> String { Self.format.number(value) }
  package func number(_ value: Double) -> String { Self.format.number(value) }

  /// Returns `three`, `40` or `1,204`: words up to twelve, figures beyond; nothing is `no`.
  package func numeral(_ number: Int) -> String {
    Self.numerals.indices.contains(number) ? Self.numerals[number] : self.number(number)
  }

  /// Returns the numeral where no noun follows: `none`, `three`.
  func pronoun(_ number: Int) -> String { number == 0 ? "none" : numeral(number) }

  /// Returns `one tie` or `three ties`.
  package func numeral(_ number: Int, _ one: String, _ many: String) -> String {
    "\(numeral(number)) \(number == 1 ? one : many)"
  }

  package func count(_ number: Int, _ noun: Noun) -> String { "\(self.number(number)) \(self.noun(noun, for: number))" }

  package func more(_ number: Int, _ noun: Noun) -> String {
    "\(self.number(number)) more \(self.noun(noun, for: number))"
  }

  package func noun(_ noun: Noun, for number: Int) -> String {
    let (one, many) =
      switch noun {
      case .study: ("case", "cases")
      case .outcome: ("outcome", "outcomes")
      case .idealType: ("ideal type to adapt", "ideal types to adapt")
      case .tag: ("tag", "tags")
      case .community: ("community", "communities")
      case .member: ("member", "members")
      case .minute: ("minute", "minutes")
      }
    return number == 1 ? one : many
  }

  package func percent(_ share: Double) -> String { percent(Percentage(share)) }
  /// A share of people: `71%`, or `none`.
  func share(_ share: Double) -> String { share == 0 ? "none" : percent(share) }
  func percent(_ part: Int, of whole: Int) -> String { percent(Percentage(part, of: whole)) }
  private func percent(_ share: Percentage?) -> String {
    guard let share else { return "–" }
    return switch share.bound {
    case .under: "under \(share.hundredths)%"
    case .about: "\(share.hundredths)%"
    case .over: "over \(share.hundredths)%"
    }
  }

  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The same of things of which one holds: `oak, elm or ash`.
  func alternatives(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }

  package func date(_ date: PartialDate) -> String {
    [date.day.map(String.init), date.month.map { Self.months[$0 - 1] }, String(date.year)].compactMap { $0 }
      .joined(separator: " ")
  }

  package func years(_ period: Period) -> String {
    switch (period.from.value?.year, period.to.value?.year) {
    case (let from?, let to?): from == to ? String(from) : "\(from)–\(to)"
    case (let from?, nil): "from \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): ""
    }
  }

  package func period(_ period: Period) -> String {
    switch (period.from.value, period.to.value) {
    case (let from?, let to?): from == to ? date(from) : "\(date(from)) – \(date(to))"
    case (let from?, nil): "from \(date(from))" + unsaid(period.to, "end")
    case (nil, let to?): "until \(date(to))" + unsaid(period.from, "beginning")
    case (nil, nil): ""
    }
  }

  /// That an end of a period is stated not to be known, or withheld; what is left out goes on, or has nothing to say.
  private func unsaid(_ day: Reported<PartialDate>, _ name: String) -> String {
    guard let absence = day.absence, absence == .notKnown || absence == .withheld else { return "" }
    return " (\(name) \(label(absence)))"
  }
}
