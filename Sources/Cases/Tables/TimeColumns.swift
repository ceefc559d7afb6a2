// A column that says when each tie was measured, in one table for all times: read as one, a tie that was there twice
// would be counted twice, and which time it is of would be lost.

import Diagnostics
import Formats

extension ColumnMap {
  /// Headings of times, in small letters.
  private static let times: Set<String> = [
    "wave", "waves", "time", "timepoint", "time point", "time_point", "year", "date", "round", "period", "term",
    "phase", "survey", "measurement", "welle", "zeit", "zeitpunkt", "messzeitpunkt", "jahr", "datum", "runde",
    "erhebung", "t",
  ]

  /// Whether a heading may be that of the time at which something was measured.
  static func isTime(_ heading: String) -> Bool { times.contains(heading.lowercased()) }

  /// Takes out of a table of ties those that are listed before for another time; returns the mistake at the first of
  /// them, nil where there is none. O(rows) where there is such a column.
  func takeOtherTimes(outOf rows: inout [[NamedValue]], under headings: [String]) -> Diagnostic? {
    guard let column = headings.firstIndex(where: { Self.isTime($0) && field($0) == nil }) else { return nil }
    var first: [[String]: NamedValue] = [:]
    var found: (earlier: NamedValue, later: NamedValue)?
    rows = rows.filter { row in
      guard column < row.count, !row[column].text.isEmpty else { return true }
      let tie = ["from", "to", "kind"].map { name in row.first { field($0.name) == name }?.text ?? "" }
      guard let earlier = first[tie] else {
        first[tie] = row[column]
        return true
      }
      guard earlier.text != row[column].text else { return true }
      found = found ?? (earlier, row[column])
      return false
    }
    guard let found else { return nil }
    let name = headings[column]
    return Diagnostic(
      .networkTwice, "this table lists a tie for `\(found.earlier.text)` and again for `\(found.later.text)`",
      at: found.later.span,
      help: "put the ties of each `\(name)` into a table of their own, and name all of them "
        + "under `waves`, each with its `label`, and none under `ties`",
      labels: [.init(found.earlier.span, "the same tie at another time")])
  }
}
