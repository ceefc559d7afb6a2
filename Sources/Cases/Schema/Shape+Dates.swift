// The shapes of dates: a year, a month or a day, and a day alone.

import Diagnostics

extension Shape where Value == PartialDate {
  static let date = Shape(.date) { node, reader in
    guard let text = node.text, let date = PartialDate(text) else {
      if let text = node.text, isFormedAsDate(text) {
        reader.report(.badDate, "there is no such day or month as `\(text)`", at: node.span, help: "look into a calendar; the form is YYYY-MM-DD")
      } else {
        let help = node.text.flatMap(PartialDate.help) ?? "write the year first, then month and day: 2026-09-01, 2026-09 or 2026"
        mismatch(node, .date, &reader, rule: .badDate, help: help)
      }
      return nil
    }
    return date
  }

  /// Whether a text has the digits and hyphens of a date, so that only its numbers can be wrong.
  private static func isFormedAsDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (1...3).contains(parts.count) && zip(parts, [4, 2, 2]).allSatisfy { part, length in
      part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// A date with its day.
  static let day = date.map { date, node, reader -> PartialDate? in
    guard date.day != nil else {
      reader.report(
        .badDate, "expected a date with its day (YYYY-MM-DD), found \(node.described)", at: node.span, help: "add the day, such as \(date)-01")
      return nil
    }
    return date
  }
}
