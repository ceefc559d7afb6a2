// What a page says of its language is so: the site's own words are English, and what an author wrote is in the
// author's.

import Foundation
import Testing

@testable import Site

@Suite struct LanguageTests {
  private static let place = "Content/cases/three-nurseries-one-question.md"

  /// The sample with a language for the portfolio and one for a case.
  private func site(portfolio: String, study: String?) async throws -> (site: FileTree, report: BuildReport) {
    let sandbox = try Sandbox()
    try sandbox.replace("language: en", with: "language: \(portfolio)", in: "Content/portfolio.yml")
    for entry in try FileTree(sandbox.path("Content/cases")).paths where entry.hasSuffix(".md") {
      let path = "Content/cases/\(entry)"
      let text = try sandbox.text(of: path).replacing(#/\nlanguage: en\n/#, with: "\n")
      try sandbox.write(text, to: path)
    }
    if let study { try sandbox.replace("\nsummary: ", with: "\nlanguage: \(study)\nsummary: ", in: Self.place) }
    let report = try await sandbox.build()
    return (try sandbox.site(), report)
  }

  @Test func marksACaseInAnotherLanguageWhereverItIsShown() async throws {
    let (site, report) = try await site(portfolio: "en", study: "de-CH")
    #expect(report.places == [])
    let page = try #require(site.text("cases/three-nurseries-one-question.html"))
    #expect(page.contains("<html lang=\"en\">"))
    for start in [
      "<title", "<h1", "<p class=\"lead\"", "<a href=\"#action.one-question\"", "<div class=\"prose\"", "<q",
    ] {
      #expect(page.contains("\(start) lang=\"de-CH\">"), "\(start)")
    }
    // Tags, the portfolio's title and other cases are in its own language.
    #expect(page.contains("Tags: <span class=\"run\">") && page.contains("<p class=\"site-title\">"))
    for path in ["index.html", "cases/index.html"] {
      let list = try #require(site.text(path))
      #expect(list.contains("three-nurseries-one-question.html\" lang=\"de-CH\">"), "\(path)")
      #expect(list.contains("reading-across-the-river.html\">"), "\(path)")
    }
    let feed = try #require(site.text("feed.xml"))
    #expect(feed.contains("xml:lang=\"en\">") && feed.contains("<title xml:lang=\"de-CH\">"))
    #expect(feed.contains("<span xml:lang=\"en\">Invented example.</span> <span xml:lang=\"de-CH\">"))
  }

  @Test func marksAllThatAuthorsWroteInAPortfolioOfAnotherLanguage() async throws {
    let (site, report) = try await site(portfolio: "de", study: "en")
    #expect(report.places == ["Content/portfolio.yml:4:11 site-language"])
    for path in site.pages { #expect(site.text(path)?.contains("<html lang=\"en\">") == true, "\(path)") }
    let german = try #require(site.text("cases/reading-across-the-river.html"))
    #expect(german.contains("<h1 lang=\"de\">") && german.contains("<p class=\"site-title\" lang=\"de\">"))
    #expect(german.contains("Tags: <span class=\"run\" lang=\"de\">"))
    // The site's own words are not.
    #expect(german.contains("<h2 id=\"context\">") && german.contains("<p class=\"standing invented-case\">"))
    let english = try #require(site.text("cases/three-nurseries-one-question.html"))
    #expect(english.contains("<h1>") && english.contains("<p class=\"site-title\" lang=\"de\">"))
    #expect(english.contains("<div class=\"prose\">"))
    for path in ["method.html", "ideal-types/protected-time.html", "tags/cover-time.html"] {
      #expect(site.text(path)?.contains("<h1 lang=\"de\">") == true, "\(path)")
    }
    #expect(site.text("codebook.html")?.contains("<h1>") == true)
  }

  // MARK: From right to left

  @Test func saysOfACaseInHebrewThatItRunsFromRightToLeft() async throws {
    let (site, _) = try await site(portfolio: "en", study: "he")
    let page = try #require(site.text("cases/three-nurseries-one-question.html"))
    #expect(page.contains("<html lang=\"en\">"))
    for start in ["<h1", "<p class=\"lead\"", "<a href=\"#action.one-question\"", "<div class=\"prose\"", "<q"] {
      #expect(page.contains("\(start) lang=\"he\" dir=\"rtl\">"), "\(start)")
    }
    #expect(page.ranges(of: "lang=\"he\"").count == page.ranges(of: "lang=\"he\" dir=\"rtl\"").count)
    #expect(site.text("cases/index.html")?.contains(" lang=\"he\" dir=\"rtl\">") == true)
    #expect(site.text("feed.xml")?.contains("<span xml:lang=\"he\" dir=\"rtl\">") == true)
  }

  @Test func saysOfAPortfolioInArabicWhichOfItsTextsRunTheOtherWay() async throws {
    let (site, _) = try await site(portfolio: "ar", study: "en")
    let arabic = try #require(site.text("cases/reading-across-the-river.html"))
    // The site's own words are English as long as the theme has no others.
    #expect(arabic.contains("<html lang=\"en\">") && arabic.contains("<h1 lang=\"ar\" dir=\"rtl\">"))
    #expect(site.text("method.html")?.contains("<div lang=\"ar\" dir=\"rtl\">") == true)
    #expect(site.text("tags/cover-time.html")?.contains("<h1 lang=\"ar\" dir=\"rtl\">") == true)
    let english = try #require(site.text("cases/three-nurseries-one-question.html"))
    #expect(english.contains("<h1>") && english.contains("<div class=\"prose\">"))
  }

  @Test(arguments: ["en", "en-GB"])
  func saysNothingOfEnglish(language: String) async throws {
    #expect(try await site(portfolio: language, study: nil).report.places == [])
  }

  @Test func marksNothingInTheSample() async throws {
    let site = try await SampleSite.built.site.tree
    for path in site.pages { #expect(site.text(path)?.ranges(of: "lang=").count == 1, "\(path)") }
    for path in site.pages { #expect(site.text(path)?.contains(" dir=") == false, "\(path)") }
  }

  // MARK: Sentences

  @Test func saysThatEveryClaimIsCitedOnlyWhereItIs() async throws {
    func note(_ claims: String) async throws -> String {
      let sandbox = try Sandbox()
      try sandbox.write(
        """
        ---
        title: Two schools
        summary: Two schools read together.
        standing: empirical
        published: 2026-01-05
        consent: not-needed
        network:
          communities:
            oak: {name: Oak School, kind: school, members: 1}
            elm: {name: Elm School, kind: school, members: 1}
        \(claims)
        evidence:
          paper: {kind: document, cites: brown2019}
          talk: {kind: self-report}
        ---

        They met [@brown2019].

        """, to: "Content/cases/two-schools.md")
      try await sandbox.build()
      let page = try #require(try sandbox.site().text("cases/two-schools.html"))
      let start = try #require(page.range(of: "<b>Real case.</b> ")?.upperBound)
      return String(page[start...].prefix { $0 != "<" })
    }
    let trust = "trust: {level: present, evidence: paper}"
    let real = "Reported from real schools."
    #expect(try await note("tags: []") == real)
    #expect(
      try await note("conditions: {\(trust)}")
        == "\(real) Every listed claim cites its source.")
    #expect(
      try await note("conditions: {\(trust), inquiry: {level: present, evidence: talk}}")
        == "\(real) One of two listed claims cites its source.")
    #expect(
      try await note("conditions: {inquiry: {level: present}}")
        == "\(real) No listed claim cites its source.")
  }
}
