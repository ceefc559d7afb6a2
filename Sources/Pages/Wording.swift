// How figures, dates and lists are put into words. English, and the same on every machine: no locale is asked.

import Cases
import Markup

package enum Wording {
  /// Returns `a`, `a and b` or `a, b and c`.
  package static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Returns a number with thousands set apart: `5,462`.
  static func number(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var out: [UInt8] = value < 0 ? Array("−".utf8) : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Returns a number with at most two decimals, thousands set apart.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "–" }
    let hundredths = Int((abs(value) * 100).rounded())
    let whole = (value < 0 && hundredths > 0 ? "−" : "") + number(hundredths / 100)
    let rest = hundredths % 100
    if rest == 0 { return whole }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Returns `1 case` or `12 cases`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(Wording.number(number)) \(number == 1 ? one : many)"
  }

  static func capitalisedFirst(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// Returns the text with a small first letter, unless its second is a capital, as in `RQ2`.
  static func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// Returns `September 2021 – July 2024`, or what is known of it.
  static func period(_ period: Period) -> String {
    switch (period.from.value, period.to.value) {
    case (let from?, let to?): from == to ? from.words : "\(from.words) – \(to.words)"
    case (let from?, nil): "from \(from.words)"
    case (nil, let to?): "until \(to.words)"
    case (nil, nil): ""
    }
  }

  /// Returns a community's name inside a sentence, its article small: `by the district board`.
  static func inSentence(_ name: String) -> String { name.hasPrefix("The ") ? lowercasedFirst(name) : name }

  private static func days(_ days: Double) -> String {
    switch days {
    case 0.25: "a quarter of a day"
    case 0.5: "half a day"
    default: "\(number(days)) \(days == 1 ? "day" : "days")"
    }
  }

  /// Returns what an action cost: `6 days and EUR 1,800 a year`; what was had for nothing cost no money.
  static func cost(_ cost: Cost) -> String {
    var parts: [String] = []
    if let days = cost.days { parts.append(Wording.days(days)) }
    if let money = cost.money, money != 0 {
      parts.append([cost.currency, number(money)].compactMap { $0 }.joined(separator: "\u{A0}"))
    }
    var words = list(parts)
    if !words.isEmpty, let per = cost.per { words += per == .once ? ", once" : " a \(per.rawValue)" }
    if cost.money == 0 { words += words.isEmpty ? "no money" : ", no money" }
    if let note = cost.note { words += words.isEmpty ? note : ". " + capitalisedFirst(note) }
    return words
  }

  /// Returns a figure before and after: `reading age: −7.1 before, −2.4 after (months, n = 412)`; a figure that stands
  /// alone has its unit beside it.
  static func measure(_ measure: Measure) -> String {
    var words = measure.name
    if measure.before == nil, let after = measure.after {
      words += (words.isEmpty ? "" : ": ") + ([number(after), measure.unit].compactMap { $0 }.joined(separator: " "))
      return words + (measure.n.map { " (n = \(number($0)))" } ?? "")
    }
    let values = [measure.before.map { "\(number($0)) before" }, measure.after.map { "\(number($0)) after" }].compactMap
    { $0 }
    if !values.isEmpty { words += (words.isEmpty ? "" : ": ") + values.joined(separator: ", ") }
    let details = [measure.unit, measure.n.map { "n = \(number($0))" }].compactMap { $0 }
    if !details.isEmpty { words += " (\(details.joined(separator: ", ")))" }
    return words
  }

  /// Returns the day for machines, a missing month or day taken as the first: `2026-03-01`.
  static func day(_ date: PartialDate) -> String {
    func two(_ number: Int?) -> String {
      let number = number ?? 1
      return number < 10 ? "0\(number)" : String(number)
    }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  /// Returns what an evidence's kind and source say of its rigour: `before–after comparison, by an independent party`.
  static func rigour(_ evidence: Evidence) -> String {
    var words = kind(evidence.kind)
    switch evidence.by {
    case .value(.own): words += ", by those involved"
    case .value(.deliverer): words += ", by the deliverer"
    case .value(.independent): words += ", independent"
    case .notReported: words += ", source not reported"
    default: words += ", source \(evidence.by.absence ?? "")"
    }
    if let n = evidence.n { words += ", n\u{A0}=\u{A0}\(number(n))" }
    return words
  }

  static func kind(_ kind: EvidenceKind) -> String {
    switch kind {
    case .selfReport: "self-report"
    case .multiInformant: "several informants"
    case .document: "document"
    case .observation: "observation"
    case .beforeAfter: "before and after"
    case .comparisonGroup: "comparison group"
    case .randomised: "randomised trial"
    }
  }

  static func direction(_ direction: Direction) -> String {
    switch direction {
    case .positive: "for the better"
    case .mixed: "mixed"
    case .none: "no change"
    case .negative: "for the worse"
    }
  }
}
