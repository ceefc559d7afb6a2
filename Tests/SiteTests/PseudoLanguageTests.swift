// Every word of ours is in a phrasebook or in a theme's strings: a portfolio in Greek letters is built in a language
// that puts all words of ours in brackets, and what has Latin letters outside of them is in neither.

import Foundation
import Testing
import Words

@testable import Site

@Suite struct PseudoLanguageTests {
  /// The portfolio in Greek letters, with a theme whose strings are in brackets but for those of some keys.
  private func site(
    in words: any Phrasebook = PseudoLanguage(), leaving bare: Set<String> = [], own: [(key: String, word: String)] = []
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
    if !own.isEmpty {
      let settings = try sandbox.text(of: "Content/portfolio.yml")
      let lines = own.map { "  \($0.key): \($0.word)\n" }.joined()
      try sandbox.write("\(settings)words:\n\(lines)", to: "Content/portfolio.yml")
    }
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

  /// Each label, and each string of the theme, has a word of its own here.
  @Test func saysWordsOfThePortfolioInEveryVocabulary() async throws {
    let strings = ["cases", "what_leaders_did", "network", "not_reported"]
    let keys = OwnWords.labels(of: English()).map(\.key) + strings
    let own = keys.enumerated().map { place, key in (key: key, word: Self.word(place)) }
    let (site, report) = try await site(own: own)
    #expect(report.diagnostics.count(of: .error) == 0, "\(report.places)")
    let escaped = ReadText.escapes(in: site)
    #expect(escaped.isEmpty, "\(escaped.joined(separator: "\n"))")
    let text = site.paths.filter { $0.hasSuffix(".html") || $0.hasSuffix(".xml") }.compactMap { site.text($0) }.joined()
    // By the letters with which each of these words begins and ends, and no other.
    let said = Set(text.lowercased().components(separatedBy: "ωω").dropFirst().map { "ωω\($0.prefix { $0 != "ψ" })ψ" })
    let reached = own.filter { said.contains($0.word.lowercased()) }.map(\.key)
    #expect(Set(strings).isSubset(of: reached))
    // The portfolio has no case of every word, but some of every vocabulary.
    func vocabularies(_ keys: [String]) -> Set<String> {
      Set(keys.compactMap { $0.contains("_") ? nil : $0.split(separator: "-").first.map(String.init) })
    }
    // The theme that ships says how ties are known in a sentence, and not by the name of its kind (`{{basis}}`).
    #expect(vocabularies(keys).subtracting(vocabularies(reached)).sorted() == ["basis"])
    #expect(reached.count > 150, "\(Set(keys).subtracting(reached).sorted())")
  }

  /// A word of Greek letters that is part of no other.
  private static func word(_ number: Int) -> String {
    let digits = Array("αβγδεζηθικ")
    return "Ωω" + String(1_000 + number).compactMap(\.wholeNumberValue).map { String(digits[$0]) }.joined() + "ψ"
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
