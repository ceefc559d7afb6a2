// What stands at the end of a run: how many cases and pages, what was found, how long it took and where to look.

import Diagnostics
import Markup
import Site

struct Summary {
  let report: BuildReport
  let options: CommonOptions
  /// Whether the run was to publish what it checked.
  let publishes: Bool
  let seconds: Double

  init(report: BuildReport, options: CommonOptions, publishes: Bool, duration: Duration) {
    self.report = report
    self.options = options
    self.publishes = publishes
    seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// The summary in the format that the command was asked for.
  var bytes: [UInt8] { Array((options.format == .json ? json : words).utf8) }

  /// Which cases the site before had and this one has not, for people; nil where there are none.
  var gone: String? {
    guard let first = report.goneCases.first else { return nil }
    let names = Summary.shortened(report.goneCases).joined(separator: ", ")
    let were =
      report.goneCases.count == 1
      ? "1 case that the site before had is" : "\(report.goneCases.count) cases that the site before had are"
    return """
      note: \(were) not in this one: \(names)
        help: a case without `published` is a draft, and one with `embargo` waits for --date; so that the old address \
      of one that was renamed \
      leads on, write `supersedes: \(first)` into its file; one that is to be seen no more keeps its file, `published` \
      too, and says `withdrawn: {date: …}`
      """
  }

  /// The first names, and how many more there are.
  static func shortened(_ names: [String]) -> [String] {
    names.count > 12 ? names.prefix(10) + ["\(names.count - 10) more"] : names
  }

  // MARK: Programs

  private var json: String {
    var summary: JSON = .object([
      "cases": .integer(report.cases), "pages": .integer(report.pages), "errors": .integer(report.errors),
      "warnings": .integer(report.warnings), "seconds": .number(seconds),
      "output": report.output.map(JSON.string) ?? .null,
    ])
    if case .object(var members) = summary {
      if !leftOut.isEmpty { members.append(JSON.Member("left_out", .array(leftOut.json))) }
      for (name, ids) in [
        ("left_out_tags", report.heldBack.tags.map(\.text)), ("left_out_needs", report.heldBack.needs.map(\.text)),
      ] where !ids.isEmpty { members.append(JSON.Member(name, .array(ids.map(JSON.string)))) }
      if !report.unread.isEmpty { members.append(JSON.Member("not_read", .array(leftOut.unreadJSON))) }
      if let latest = leftOut.latestJSON { members.append(JSON.Member("latest", latest)) }
      if let elsewhere = report.elsewhere {
        members.append(
          JSON.Member(
            "elsewhere", .object(["errors": .integer(elsewhere.errors), "warnings": .integer(elsewhere.warnings)])))
      }
      if !report.goneCases.isEmpty { members.append(JSON.Member("gone", .array(report.goneCases.map(JSON.string)))) }
      if options.timings { members.append(JSON.Member("timings", .array(report.timings.map(timing)))) }
      summary = .object(members)
    }
    return String(decoding: summary.bytes(), as: UTF8.self) + "\n"
  }

  private func timing(_ timing: BuildReport.Timing) -> JSON {
    .object([
      "stage": .string(timing.stage.rawValue), "seconds": .number(timing.seconds), "count": .integer(timing.count),
      "kept": .integer(timing.kept),
    ])
  }

  // MARK: People

  private var words: String {
    var lines: [String] = []
    // Behind what was left out.
    var ending: [String] = []
    if options.timings {
      for timing in report.timings {
        lines.append(
          """
          \(padded(timing.stage.rawValue, 12)) \(aligned(String(timing.count), 7)) \
          \(aligned(tenths(timing.seconds * 1000), 9)) ms\(timing.kept > 0 ? ", \(timing.kept) kept" : "")
          """
        )
      }
    }
    let found = Self.found(report.errors, report.warnings)
    let cases = Self.count(report.cases, "case", "cases") ?? "no cases"
    if let elsewhere = report.elsewhere {
      lines += report.checkedInVain.map { "\(Printable.text($0)) holds nothing that casebook reads" }
      let others = Self.found(elsewhere.errors, elsewhere.warnings).joined(separator: ", ")
      lines.append(
        """
        \(found.isEmpty ? "nothing to mend" : found.joined(separator: ", ")) in \
        \(time)\(others.isEmpty ? "" : "; \(others) in other files")
        """
      )
    } else if let output = report.output {
      let pages = Self.count(report.pages, "page", "pages") ?? "no pages"
      lines.append("\(([cases, pages] + found).joined(separator: ", ")) in \(time)")
      if options.format != .text, let gone { lines.append(gone) }
      if options.drafts { ending.append("a preview with its drafts, closed to search engines: not to be published") }
      ending.append("open \(Printable.text(output))/index.html")
    } else if report.isRefused(strict: options.strict) {
      lines.append("\(found.joined(separator: ", ")) in \(time); nothing \(publishes ? "was" : "would be") published")
      if report.errors == 0 { lines.append("--strict takes warnings for errors") }
      if report.hasErrorsInDraftsAlone {
        lines.append(
          "every error is in a draft: drafts are checked with the others, so mend it, or keep the file outside of "
            + "`Content` until it is done")
      }
    } else {
      lines.append("\(([cases] + (found.isEmpty ? ["nothing to mend"] : found)).joined(separator: ", ")) in \(time)")
    }
    return (lines + leftOut.lines + ending).joined(separator: "\n") + "\n"
  }

  private var leftOut: LeftOut {
    LeftOut(
      heldBack: report.heldBack, unread: report.unread, hasDate: options.date != nil, isWhole: report.elsewhere == nil)
  }

  static func found(_ errors: Int, _ warnings: Int) -> [String] {
    [count(errors, "error", "errors"), count(warnings, "warning", "warnings")].compactMap { $0 }
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
  }

  private var time: String { seconds < 1 ? "\(Int((seconds * 1000).rounded())) ms" : "\(tenths(seconds)) s" }

  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
  private func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
