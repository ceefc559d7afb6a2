// The shapes of dates: a year, a month or a day, and a day alone.

import Diagnostics

extension Shape where Value == PartialDate {
  static let date = shape(
    .date, help: "write the year first, then month and day: 2026-09-01, 2026-09 or 2026")

  /// A date, with what is advised where nothing is known of what was meant.
  private static func shape(_ type: ValueType, needsDay: Bool = false, help general: String) -> Shape {
    Shape(type) { node, reader in
      if let date = node.text.flatMap({ PartialDate($0) }) { return date }
      if let text = node.text, isFormedAsDate(text) {
        reader.report(
          .badDate, "there is no such day or month as `\(text)`", at: node.span,
          help: PartialDate.schoolYear(text) != nil
            ? PartialDate.help(for: text, needsDay: needsDay) : "look into a calendar; the form is YYYY-MM-DD")
      } else {
        let help = node.text.flatMap { PartialDate.help(for: $0, needsDay: needsDay) }
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

  /// A date with its day.
  static let day = shape(.day, needsDay: true, help: "write the day, year first, such as 2026-09-01").map {
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
