// Every word of ours is in a phrasebook or in a theme's strings: a portfolio in Greek letters is built in a language
// that puts all words of ours in brackets, and what has Latin letters outside of them is in neither.

import Foundation
import Testing
import Words

@testable import Site

@Suite struct PseudoLanguageTests {
  /// The portfolio in Greek letters, with a theme whose strings are in brackets but for those of some keys.
  private func site(
    in words: any Phrasebook = PseudoLanguage(), leaving bare: Set<String> = []
  ) async throws -> (site: FileTree, report: BuildReport) {
    let sandbox = try Sandbox(fixture: "pseudo")
    try sandbox.write(large, to: "Content/cases/large.md")
    // The theme of the working folder would come first.
    try FileManager.default.moveItem(atPath: sandbox.path("Themes/commons"), toPath: sandbox.path("Themes/pseudo"))
    let place = "Themes/pseudo/strings/en.yml"
    let strings = try sandbox.text(of: place).split(separator: "\n").map { line -> String in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, !line.hasPrefix("#"), !bare.contains(String(parts[0])) else { return String(line) }
      return "\(parts[0]): ⟦\(parts[1].trimmingCharacters(in: .whitespaces))⟧"
    }
    try sandbox.write(strings.joined(separator: "\n") + "\n", to: place)
    let report = try await sandbox.build {
      $0.phrasebook = words
      $0.theme = "pseudo"
      $0.includesDrafts = true
    }
    return (try sandbox.site(), report)
  }

  /// A network of more people than a drawing shows, so that communities are drawn, each on its own below.
  private var large: String {
    let people = (1...320).map { "    1-\($0): {community: c\($0 % 4), role: teacher, member: \($0 % 5 == 0)}" }
    let ties = (1...300).map { "    - 1-\($0) -> 1-\($0 + 1 + $0 % 17): sharing" }
    let rooms = (0..<4).map { "    c\($0): {name: Σχολη \($0), kind: school, staff: 90}" }
    return """
      ---
      title: Μεγαλη
      summary: Πολλοι.
      standing: composite
      network:
        basis: measured
        communities:
      \(rooms.joined(separator: "\n"))
          many: {name: Αλλα, kind: school, count: 7, members: 2}
          unknown: {name: Αγνωστα, kind: school, count: not-known}
        people:
      \(people.joined(separator: "\n"))
        ties:
      \(ties.joined(separator: "\n"))
      ---

      Ο.
      """
  }

  @Test func leavesNoWordOfOursWithoutBrackets() async throws {
    let (site, report) = try await site()
    #expect(report.diagnostics.count(of: .error) == 0, "\(report.places)")
    let escaped = ReadText.escapes(in: site)
    #expect(escaped.isEmpty, "\(escaped.joined(separator: "\n"))")
    // The brackets are there, on every page and in every drawing.
    for path in site.pages { #expect(site.text(path)?.contains("⟦") == true, "\(path)") }
    #expect(site.text("feed.xml")?.contains("⟦Invented example.⟧") == true)
    for words in [
      "⟦School by school⟧", "⟦This account does not report ", "⟦a place where people work", "⟦The network of ",
      "⟦Footnotes⟧", "⟦Tip⟧", "⟦et al.⟧",
    ] {
      #expect(site.pages.contains { site.text($0)?.contains(words) == true }, "\(words)")
    }
  }

  @Test func findsWhatALanguageOrAThemeLeftBare() async throws {
    let escaped = ReadText.escapes(in: try await site(in: English(), leaving: ["communities", "skip"]).site)
    #expect(
      escaped.contains { $0.hasPrefix("cases/reading-across-the-river/data.html: ") && $0.hasSuffix("Communities") })
    for words in [
      "Skip to the content", "Everyone listed has a tie.", "a place where people work", "In the PLN", "The network of ",
      "Footnotes", "et al.",
    ] {
      #expect(escaped.contains { $0.contains(words) }, "\(words)")
    }
    #expect(escaped.count > 500)
  }

  @Test(arguments: [
    ("<p>⟦Home⟧</p>", []), ("<p>Home</p>", ["Home"]), ("<p>⟦a ⟦b⟧ c⟧ d</p>", ["d"]), ("<p>Αλφα</p>", []),
    ("<img alt=\"x\" src=\"a.png\">", ["x"]), ("<meta name=\"description\" content=\"y\">", ["y"]),
    ("<style>p { color: red }</style><code>field</code>", []), ("<svg><title>t</title></svg>", ["t"]),
    ("<p>CC-BY-4.0 https://example.org/a</p>", []), ("<p>&amp;⟦x⟧&#233;</p>", []),
  ])
  func readsWhatAReaderReads(markup: String, escaped: [String]) {
    #expect(ReadText.escapes(in: markup) == escaped)
  }
}
