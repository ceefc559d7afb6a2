// A small portfolio that is edited at random: the same number gives the same edits. Each edit is one that an author
// makes, right or wrong.

import Foundation
import TestSupport

@testable import Site

/// A portfolio on disk, and what its files hold.
final class EditedPortfolio {
  /// A case with everything that other files depend on.
  private struct Study {
    var title: String
    var tags: [String]
    var extra = "published: 2026-05-01"
    var kind = "joint-work"
    var work: String?
    var link: String?
    var diagram: String?
    var picture: Int?
    var table = false
    var positions = false
    var prose = 0
    var isBroken = false
  }

  let sandbox: Sandbox
  private var studies: [String: Study] = [:]
  private var numbers: SplitMix
  private var count = 0
  private static let tags = ["reading", "cover", "maths"]
  private static let works = ["poortman2016", "brown2020"]

  init(seed: UInt64) throws {
    sandbox = try Sandbox.small()
    numbers = SplitMix(seed: seed)
    try FileManager.default.removeItem(at: sandbox.root.appending(path: "Content/cases/wombat-ring.md"))
    try sandbox.write(
      Self.tags.map { "\($0): {label: About \($0), definition: It is about \($0).}\n" }.joined(), to: "Content/tags.yml"
    )
    try sandbox.write("find-time: {label: Find time, definition: There is none.}\n", to: "Content/needs.yml")
    try sandbox.write(
      Self.works.map { "@book{\($0), author = {Ann Example}, title = {On \($0)}, year = {2020}}\n" }.joined(),
      to: "Content/references.bib")
    try sandbox.write(
      "---\ntitle: Guard the time\nsummary: Time is kept.\nfunction: prioritising\nneeds: [find-time]\n---\n\nText.\n",
      to: "Content/ideal-types/guard-the-time.md")
    for _ in 0..<3 { try add() }
  }

  // MARK: Edits

  /// Makes one edit, and returns what it was.
  func edit() throws -> String {
    let slugs = studies.keys.sorted()
    guard let slug = slugs.isEmpty ? nil : slugs[numbers.next(below: slugs.count)] else {
      try add()
      return "the first case"
    }
    switch numbers.next(below: 22) {
    case 0:
      try add()
      return "a new case"
    case 1:
      try remove(slug)
      studies[slug] = nil
      return "\(slug) deleted"
    case 2:
      var study = studies[slug]
      try remove(slug)
      studies[slug] = nil
      count += 1
      if numbers.next(below: 2) == 0 { study?.extra += "\nsupersedes: \(slug)" }
      try put("case-\(count)", study)
      return "\(slug) renamed"
    case 3: return try change(slug, "tags") { $0.tags = [Self.tags[count(&$1, Self.tags)]] }
    case 4:
      return try change(slug, "withdrawn") {
        $0.extra = "published: 2026-05-01\nwithdrawn: {date: 2026-06-0\(1 + $1.next(below: 9))}"
      }
    case 5:
      return try change(slug, "embargo") {
        $0.extra = "published: 2026-05-01\nembargo: 2030-0\(1 + $1.next(below: 9))-01"
      }
    case 6: return try change(slug, "draft") { study, _ in study.extra = "" }
    case 7: return try change(slug, "published") { $0.extra = "published: 2026-0\(1 + $1.next(below: 9))-01" }
    case 8:
      return try change(slug, "title") {
        // Two spellings of one accent, which Swift takes for one text.
        $0.title = ["Title \($1.next(below: 100))", "Caf\u{E9}", "Cafe\u{301}"][$1.next(below: 3)]
      }
    case 9, 10: return try change(slug, "prose") { $0.prose = $1.next(below: 1_000) }
    case 11:
      return try change(slug, "a tie") { $0.kind = ["sharing", "storytelling", "joint-work"][$1.next(below: 3)] }
    case 12:
      return try change(slug, "a citation") {
        $0.work = $1.next(below: 3) == 0 ? nil : (Self.works + ["unknown2000"])[$1.next(below: 3)]
      }
    case 13:
      let other = slugs[numbers.next(below: slugs.count)]
      return try change(slug, "a link") { $0.link = $1.next(below: 3) == 0 ? nil : other }
    case 14:
      let other = slugs[numbers.next(below: slugs.count)]
      return try change(slug, "a drawing of another") { $0.diagram = $1.next(below: 3) == 0 ? nil : other }
    case 15: return try change(slug, "a picture") { $0.picture = $1.next(below: 3) == 0 ? nil : $1.next(below: 50) }
    case 16: return try change(slug, "a table of ties") { $0.table = $1.next(below: 2) == 0 }
    case 17: return try change(slug, "a mistake") { $0.isBroken = $1.next(below: 3) == 0 }
    case 18:
      let tag = Self.tags[numbers.next(below: Self.tags.count)]
      let text = try sandbox.text(of: "Content/tags.yml").components(separatedBy: "\n").map {
        $0.hasPrefix("\(tag):") ? "\(tag): {label: Label \(numbers.next(below: 50)), definition: It changed.}" : $0
      }
      try sandbox.write(text.joined(separator: "\n"), to: "Content/tags.yml")
      return "the label of \(tag)"
    case 19:
      let settings = try sandbox.text(of: "Content/portfolio.yml").components(separatedBy: "\n").filter {
        !$0.hasPrefix("accent:") && !$0.hasPrefix("footer:")
      }
      let new = ["accent: \"#1a5c\(10 + numbers.next(below: 80))\"", "footer: Foot \(numbers.next(below: 50))"]
      try sandbox.write(
        new[numbers.next(below: 2)] + "\n" + settings.joined(separator: "\n"), to: "Content/portfolio.yml")
      return "a setting"
    case 20:
      let parts = [
        "assets/commons.css": "\n.a\(numbers.next(below: 99)) { color: red; }",
        "templates/case.mustache": "<!-- \(numbers.next(below: 99)) -->",
      ]
      let part = parts.keys.sorted()[numbers.next(below: 2)]
      try sandbox.write(
        try sandbox.text(of: "Themes/commons/\(part)") + (parts[part] ?? ""), to: "Themes/commons/\(part)")
      return "the theme"
    default:
      let work = Self.works[numbers.next(below: 2)]
      let text = try sandbox.text(of: "Content/references.bib").components(separatedBy: "\n").map {
        $0.hasPrefix("@book{\(work),")
          ? "@book{\(work), author = {Ann Example}, title = {Of \(numbers.next(below: 50))}, year = {2020}}" : $0
      }
      try sandbox.write(text.joined(separator: "\n"), to: "Content/references.bib")
      return "the work \(work)"
    }
  }

  private func count(_ numbers: inout SplitMix, _ list: [String]) -> Int { numbers.next(below: list.count) }

  private func change(_ slug: String, _ what: String, _ edit: (inout Study, inout SplitMix) -> Void) throws -> String {
    guard var study = studies[slug] else { return what }
    edit(&study, &numbers)
    try put(slug, study)
    return "\(what) of \(slug)"
  }

  private func add() throws {
    count += 1
    try put("case-\(count)", Study(title: "Title \(count)", tags: [Self.tags[count % 3]]))
  }

  // MARK: Files

  private func remove(_ slug: String) throws {
    for path in ["Content/cases/\(slug).md", "Content/cases/\(slug)"] {
      let place = sandbox.root.appending(path: path)
      if FileManager.default.fileExists(atPath: place.path()) { try FileManager.default.removeItem(at: place) }
    }
  }

  /// Writes a case: into a folder where it has files beside it.
  private func put(_ slug: String, _ study: Study?) throws {
    guard let study else { return }
    studies[slug] = study
    try remove(slug)
    let hasFolder = study.table || study.picture != nil
    var account = "They met \(study.prose) times."
    if let work = study.work { account += " It is known [@\(work)]." }
    if let link = study.link { account += " See [the other](case:\(link))." }
    if let diagram = study.diagram { account += "\n\n![The network](network:\(diagram))" }
    if study.picture != nil { account += "\n\n![A plan](plan.svg)" }
    var text = SmallCase.text(
      title: study.title,
      study.extra + "\ntags: [\(study.tags.joined(separator: ", "))]\nactions:\n"
        + "  - {id: keep, title: Keep the time, function: prioritising, by: anna, needs: [find-time], "
        + "ideal_type: {is: guard-the-time}}", account: account)
    text = text.replacing("anna <-> bert: joint-work", with: "anna <-> bert: \(study.kind)")
    if study.table { text = text.replacing("  ties:\n    - anna <-> bert: \(study.kind)", with: "  ties: ties.csv") }
    if study.isBroken { text = text.replacing("summary: Two schools meet.", with: "summry: [") }
    try sandbox.write(text, to: hasFolder ? "Content/cases/\(slug)/index.md" : "Content/cases/\(slug).md")
    if study.table {
      try sandbox.write("from,to,kind\nanna,bert,\(study.kind)\n", to: "Content/cases/\(slug)/ties.csv")
    }
    if let picture = study.picture {
      try sandbox.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"\(picture)\" height=\"9\"/></svg>",
        to: "Content/cases/\(slug)/plan.svg")
    }
  }
}

/// Numbers that only look random (Steele, Lea and Flood, 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
