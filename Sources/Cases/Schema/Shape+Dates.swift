// The shapes of dates: a year, a month or a day, and a day alone.

import Diagnostics
import Formats

extension FieldReader {
  /// Keeps a month that may be meant as a school year, and that another says of its period that months are meant.
  fileprivate mutating func keepMonth(_ date: PartialDate, at span: Span) {
    if date.mayBeSchoolYear { mayBeSchoolYears.append(Located(date, span)) } else { hasMonths = true }
  }

  /// Reads a period, of which one end that can be nothing but a month says that the other is one.
  mutating func readPeriod<Value>(_ read: (inout FieldReader) -> Value) -> Value {
    let known = mayBeSchoolYears.count
    hasMonths = false
    let value = read(&self)
    if hasMonths { mayBeSchoolYears.removeSubrange(known...) }
    return value
  }

  /// Reports the months that may be meant as school years.
  mutating func reportSchoolYears() {
    for date in mayBeSchoolYears {
      let (year, next) = (date.value.year, date.value.year + 1)
      let month = date.value.inWords
      report(
        .ambiguousDate, "`\(date.value)` is read as \(month), and may be meant as a school year", at: date.span,
        help: "for the school year write `\(year)` or `\(next)`, or its month, such as `\(year)-09`; for \(month) put "
          + "it in quotation marks: `\"\(date.value)\"`")
    }
    mayBeSchoolYears = []
  }
}

extension Shape where Value == PartialDate {
  static let date = shape(.date, help: generalHelp)
  fileprivate static let generalHelp = "write the year first, then month and day: 2026-09-01, 2026-09 or 2026"
  fileprivate static let generalHelpForDay = "write the day, year first, such as 2026-09-01"

  /// A date, with what is advised where nothing is known of what was meant.
  private static func shape(_ type: ValueType, needsDay: Bool = false, help general: String) -> Shape {
    Shape(type) { node, reader in
      if let date = node.text.flatMap({ PartialDate($0) }) {
        if case .scalar(_, isPlain: true) = node.content, date.month != nil, date.day == nil {
          reader.keepMonth(date, at: node.span)
        }
        return date
      }
      let text = node.text.map { YAMLSigns.unquoted($0) ?? $0 }
      if let text, text != node.text, PartialDate(text) != nil {
        mismatch(node, type, &reader, rule: .badDate, help: "write `\(text)`, without these quotation marks")
      } else if let text, isFormedAsDate(text) {
        reader.report(
          .badDate, "there is no such day or month as `\(text)`", at: node.span,
          help: PartialDate.schoolYear(text) != nil
            ? PartialDate.help(for: text, needsDay: needsDay) : "look into a calendar; the form is YYYY-MM-DD")
      } else {
        let help = text.flatMap { PartialDate.help(for: $0, needsDay: needsDay) }
        mismatch(node, type, &reader, rule: .badDate, help: help ?? general)
      }
      return nil
    }
  }

  /// Whether a text has the digits and hyphens of a date, so that only its numbers can be wrong.
  private static func isFormedAsDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (1...3).contains(parts.count)
      && zip(parts, [4, 2, 2]).allSatisfy { part, length in
        part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// A day before which nothing is published. An hour in it is not rounded down, for that would publish too early.
  static let embargo = day.suggesting { node, _ in
    if node.isEmpty { return emptyEmbargoHelp }
    return node.text.flatMap(PartialDate.firstDay(after:)).map {
      "write `\($0)`: an embargo ends as its day begins, in UTC, and never at an hour"
    }
  }

  /// What to write where a case is held back until a day that is not known: without the field it is published.
  static let emptyEmbargoHelp =
    "write the day from which readers may see the case; until that is known, delete this and `published` too, for a "
    + "case without `published` is a draft"

  /// A date with its day.
  static let day = shape(.day, needsDay: true, help: generalHelpForDay).map {
    date, node, reader in
    guard date.day != nil else {
      reader.report(
        .badDate, "expected \(ValueType.day.words), found \(node.described)", at: node.span,
        help: "add the \(date.month == nil ? "month and the day" : "day"), such as \(date.firstDay)")
      return PartialDate?.none
    }
    return date
  }
}

extension Field {
  /// Says of words in place of a date, such as `draft` or `never`, first what to do where there is none: a day that is
  /// asked for would be made up.
  func suggestNoDate(in node: Node, _ reader: inout FieldReader) {
    let general: String
    switch type {
    case .date, .reported(.date): general = Shape<PartialDate>.generalHelp
    case .day: general = Shape<PartialDate>.generalHelpForDay
    default: return
    }
    guard !isRequired, let text = node.text, !text.utf8.contains(where: \.isASCIIDigit) else { return }
    let without = absenceHelp ?? "leave it out where no date is known"
    reader.suggest("\(without); where there is a date, \(general)", inPlaceOf: general, at: node.span)
  }
}
