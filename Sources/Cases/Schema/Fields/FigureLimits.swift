// Figures that cannot be, whatever was counted: a share of more than the whole, more days than a week has.

import Diagnostics
import Formats

extension Measure {
  /// Words for a share of a whole, at the beginning of what was measured.
  private static let shares = ["share", "proportion", "fraction", "percentage of", "anteil"]
  private static let changes = ["change", "increase", "decrease", "growth", "difference", "veränderung", "zuwachs"]
  private static let perCent: Set<String> = ["%", "per cent", "percent", "prozent"]

  /// Reports a share of less than nothing, or of more than all.
  func checkShare(_ node: Node, _ reader: inout FieldReader) {
    let figures = [("before", before), ("after", after)].filter { $1.map { !(0...100).contains($0) } ?? false }
    guard !figures.isEmpty, case .mapping(let entries) = node.content else { return }
    let (name, unit) = (name.lowercased(), unit?.lowercased() ?? "")
    let isInUnit = Self.perCent.contains { unit == $0 || unit.hasPrefix($0 + " ") || unit.hasPrefix($0 + " of") }
    let isInName = Self.perCent.contains { name.hasSuffix("(\($0))") || name.hasSuffix(" in \($0)") }
    // A change, in per cent, may be any number.
    guard isInUnit || isInName, !Self.changes.contains(where: name.contains),
      Self.shares.contains(where: name.hasPrefix) || unit.contains(" of ")
    else { return }
    for (key, _) in figures {
      guard let entry = entries.first(where: { $0.key == key }) else { continue }
      reader.report(
        .badNumber, "a share of a whole is from 0 to 100 per cent", at: entry.value.span,
        help: "correct the figure; where it is no share, say in `name` what was measured, such as a change")
    }
  }
}

extension Cost {
  /// Reports more days for each member than the time has that they are given in.
  func checkDays(_ node: Node, _ reader: inout FieldReader) {
    guard let days, days > 7, let per, bearer.value == .member, case .mapping(let entries) = node.content
    else { return }
    let most: Double
    switch per {
    case .once: return
    case .week: most = 7
    case .month: most = 31
    case .term: most = 183
    case .year: most = 366
    }
    guard days > most, let entry = entries.first(where: { $0.key == "days" }) else { return }
    reader.report(
      .badNumber, "these are more days for each member than a \(per.rawValue) has", at: entry.value.span,
      help: "correct `days` or `per`; where they are the days of all members together, write `for: network`")
  }
}
