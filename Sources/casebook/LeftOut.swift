// What a build or a check says of what is not in the site: how much for which reason, then each by its name.

import Cases
import Diagnostics
import Markup
import Site

/// The cases that are held back and the files that are not read.
struct LeftOut {
  let heldBack: HeldBack
  let unread: [UnreadFile]
  /// Whether the build was told the day.
  let hasDate: Bool
  /// Whether all of the portfolio was asked about, and not some of its files.
  let isWhole: Bool

  /// Whether every case is published.
  var isEmpty: Bool {
    heldBack.drafts.isEmpty && heldBack.embargoed.isEmpty && heldBack.scheduled.isEmpty && heldBack.withdrawn.isEmpty
  }

  // MARK: People

  /// `left out: 1 draft, 1 embargoed until 2026-09-01, 2 files not read`, then the names; nothing where all is in.
  var lines: [String] {
    let counts = [
      heldBack.drafts.isEmpty ? nil : "\(heldBack.drafts.count) \(heldBack.drafts.count == 1 ? "draft" : "drafts")",
      days(heldBack.embargoed.map(\.until)).map { "\(heldBack.embargoed.count) embargoed until \($0)" },
      days(heldBack.scheduled.map(\.for)).map { "\(heldBack.scheduled.count) to be published on \($0)" },
      heldBack.withdrawn.isEmpty ? nil : "\(heldBack.withdrawn.count) withdrawn",
      unread.isEmpty ? nil : "\(unread.count) \(unread.count == 1 ? "file" : "files") not read",
    ].compactMap { $0 }
    guard !counts.isEmpty else { return undated }
    var lines = ["left out: \(counts.joined(separator: ", "))"]
    func add(_ what: String, _ names: [String]) {
      if !names.isEmpty {
        lines.append("  \(what): \(Summary.shortened(names).map(Printable.text).joined(separator: ", "))")
      }
    }
    add("without `published`", heldBack.drafts.map(\.text))
    add(
      hasDate ? "embargoed" : "embargoed, and no --date lifts it",
      heldBack.embargoed.map { "\($0.slug) until \($0.until)" })
    add("published later than --date", heldBack.scheduled.map { "\($0.slug) on \($0.for)" })
    add("withdrawn", heldBack.withdrawn.map(\.text))
    add(
      "withdrawn already, though the day of it is later than --date",
      heldBack.withdrawnEarly.map { "\($0.slug) on \($0.on)" })
    add("with them, for only they use them: tags", heldBack.tags.map(\.text))
    add("with them, for only they answer them: needs", heldBack.needs.map(\.text))
    var reasons: [String] = []
    for file in unread where !reasons.contains(file.reason) { reasons.append(file.reason) }
    for reason in reasons { add("not read, for \(reason)", unread.filter { $0.reason == reason }.map(\.path)) }
    return lines + undated
  }

  /// The last day that cases name, where no --date holds back what is later: one that is still to come is out already.
  private var undated: [String] {
    guard !hasDate, isWhole, let latest = heldBack.latest else { return [] }
    return ["without --date no case waits for its `published`; the latest is \(latest.published), of \(latest.slug)"]
  }

  /// The first day, and whether there are later ones.
  private func days(_ days: [PartialDate]) -> String? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last ? "\(first)" : "\(first) or later"
  }

  // MARK: Programs

  /// Each case with `case`, `why` and, where a day ends it, `until`; where it is withdrawn already, though the day of
  /// that is later than the build's, `dated`.
  var json: [JSON] {
    func entry(_ slug: Slug, _ why: String, day: (name: String, PartialDate)? = nil) -> JSON {
      var members = [JSON.Member("case", .string(slug.text)), JSON.Member("why", .string(why))]
      if let (name, date) = day { members.append(JSON.Member(name, .string(date.description))) }
      return .object(members)
    }
    let dated = Dictionary(
      heldBack.withdrawnEarly.map { ($0.slug.text, $0.on) }, uniquingKeysWith: { first, _ in first })
    return heldBack.drafts.map { entry($0, "draft") }
      + heldBack.embargoed.map { entry($0.slug, "embargo", day: ("until", $0.until)) }
      + heldBack.scheduled.map { entry($0.slug, "published-later", day: ("until", $0.for)) }
      + heldBack.withdrawn.map { slug in entry(slug, "withdrawn", day: dated[slug.text].map { ("dated", $0) }) }
  }

  /// The case that came out last, with `case` and `published`; nil where the build was told the day.
  var latestJSON: JSON? {
    guard !hasDate, isWhole, let latest = heldBack.latest else { return nil }
    return .object(["case": .string(latest.slug.text), "published": .string(latest.published.description)])
  }

  /// Each file with `file` and `why`.
  var unreadJSON: [JSON] {
    unread.map { .object(["file": .string($0.path), "why": .string($0.reason)]) }
  }
}
