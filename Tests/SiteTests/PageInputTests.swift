// What a page depends on is what it reads. So after any change of a portfolio, a page that is about the same thing and
// reads the same values is the same, byte for byte, and need not be drawn again.

import Cases
import Testing

@testable import Pages
@testable import Site

@Suite struct PageInputTests {
  /// A change of the sample, and the pages, in part, whose inputs it changes.
  struct Edit: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let old: String
    let new: String
    /// The paths of the pages that must read something else; no others where `isAll`.
    let pages: Set<String>
    var isAll = true

    var testDescription: String { name }
  }

  private static let river = "cases/reading-across-the-river.md"

  static let edits = [
    Edit(
      name: "prose of a case", file: river, old: "Every school had noticed.", new: "Every school had noticed it.",
      pages: ["cases/reading-across-the-river.html", "cases/reading-across-the-river/data.html"]),
    Edit(
      name: "an outcome", file: river, old: "Members brought lessons that had gone badly",
      new: "Members brought lessons",
      pages: ["cases/reading-across-the-river.html", "cases/reading-across-the-river/data.html"]),
    Edit(
      name: "a tie, which cards do not show", file: river, old: "    - oak-1 -> oak-2: sharing",
      new: "    - oak-1 -> oak-3: sharing",
      pages: ["cases/reading-across-the-river.html", "cases/reading-across-the-river/data.html"]),
    Edit(
      name: "how large a school is, among others like it", file: river,
      old: "name: Linden Square Primary, kind: school, staff: 27",
      new: "name: Linden Square Primary, kind: school, staff: 45",
      pages: [
        "cases/reading-across-the-river.html", "cases/reading-across-the-river/data.html",
        "cases/three-nurseries-one-question.html", "cases/three-nurseries-one-question/data.html", "cases/index.html",
        "index.html",
      ]),
    Edit(
      name: "where a school is", file: river, old: "phase: primary, setting: rural, staff: 9",
      new: "phase: primary, setting: suburban, staff: 9",
      pages: [
        "cases/reading-across-the-river.html", "cases/reading-across-the-river/data.html", "schools/index.html",
        "schools/setting-rural.html", "schools/phase-primary.html", "cases/reading-across-the-river/compare.html",
      ], isAll: false),
    Edit(
      name: "a table of ties", file: "cases/counting-on-each-other/ties.csv",
      old: "council-1,kirkmuir-1,sharing,regular",
      new: "council-1,kirkmuir-1,sharing,core",
      pages: ["cases/counting-on-each-other.html", "cases/counting-on-each-other/data.html"]),
    Edit(
      name: "the title of a case", file: river, old: "title: Reading across the river",
      new: "title: Reading over the river",
      pages: [
        "cases/reading-across-the-river.html", "cases/index.html", "index.html", "feed.xml", "tags/reading.html",
        "tags/literacy.html", "actions/index.html", "actions/prioritising.html", "ideal-types/protected-time.html",
      ], isAll: false),
    Edit(
      name: "the tags of a case", file: river, old: "tags: [reading, lesson-study, cover-time,",
      new: "tags: [lesson-study,",
      pages: [
        "cases/reading-across-the-river.html", "cases/index.html", "index.html", "feed.xml", "tags/index.html",
        "tags/reading.html", "tags/cover-time.html",
      ], isAll: false),
    Edit(
      name: "what a tag means", file: "tags.yml", old: "Learning to read, and reading to learn.",
      new: "Learning to read.",
      pages: ["tags/index.html", "tags/literacy.html", "tags/reading.html"]),
    Edit(
      name: "the label of a tag", file: "tags.yml", old: "{label: Cover time,", new: "{label: Time for cover,",
      pages: [
        "tags/index.html", "tags/cover-time.html", "cases/index.html", "cases/reading-across-the-river.html",
        "tags/reading.html", "feed.xml", "index.html",
      ], isAll: false),
    Edit(
      name: "a need", file: "needs.yml", old: "{label: Show that it is worth it,", new: "{label: Show its worth,",
      pages: [
        "ideal-types/protected-time.html", "ideal-types/index.html", "actions/prioritising.html", "actions/index.html",
        "index.html", "needs/show-it-is-worth-it.html",
      ], isAll: false),
    Edit(
      name: "a work", file: "references.bib", old: "publisher = {Emerald Publishing}", new: "publisher = {Emerald}",
      pages: ["cases/reading-across-the-river.html"], isAll: false),
    Edit(
      name: "an ideal type", file: "ideal-types/protected-time.md",
      old: "title: Guard the network's time before the year starts", new: "title: Guard the network's time",
      pages: [
        "ideal-types/protected-time.html", "ideal-types/index.html", "cases/reading-across-the-river.html",
        "actions/prioritising.html", "index.html", "needs/find-time.html",
      ], isAll: false),
    Edit(
      name: "prose of a page", file: "pages/about.md", old: "Change what you like.", new: "Change whatever you like.",
      pages: ["about.html"]),
    Edit(
      name: "the title of a page", file: "pages/about.md", old: "title: About this portfolio", new: "title: About it",
      pages: ["about.html", "cases/index.html", "tags/reading.html", "404.html", "codebook.html"], isAll: false),
    Edit(
      name: "a setting", file: "portfolio.yml", old: "licence: CC-BY-4.0", new: "licence: CC0-1.0",
      pages: ["about.html", "cases/index.html", "tags/reading.html", "404.html", "robots.txt"], isAll: false),
  ]

  @Test(arguments: edits)
  func readsAllThatAPageDependsOn(edit: Edit) async throws {
    let before = try await EditedSample.after(nil).pages
    let after = try await EditedSample.after(edit).pages
    var changed: Set<String> = []
    for (path, page) in after {
      guard let old = before[path], page.hasInputs(of: old) else {
        changed.insert(path)
        continue
      }
      #expect(page.bytes[path] == old.bytes[path], "\(path) reads the same and says something else")
    }
    #expect(edit.pages.subtracting(changed) == [])
    if edit.isAll { #expect(changed.subtracting(edit.pages) == []) }
  }

  /// What nothing has changed in is read alike, whichever way it was kept.
  @Test func readsTheSameOfTheSamePortfolio() async throws {
    let before = try await EditedSample.after(nil).pages
    let after = try await EditedSample(after: nil).pages
    #expect(Set(before.keys) == Set(after.keys))
    #expect(after.keys.filter { path in before[path].map { after[path]?.hasInputs(of: $0) == true } != true } == [])
  }
}
