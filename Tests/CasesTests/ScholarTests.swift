// Callouts, pull quotes, figures, diagrams and heading levels: what is one, what is not, and where mistakes are shown.

import Diagnostics
import Markup
import Testing
import Words

@testable import Cases

@Suite struct ScholarTests {
  private func read(_ body: String, standing: String = "composite") throws -> (
    article: Article, html: String, diagnostics: [Diagnostic], desk: Desk
  ) {
    let front = "---\ntitle: T\nsummary: S\nstanding: \(standing)\nnetwork: {communities: {}}\n---\n"
    let desk = try Desk(with: [SourceFile(path: "cases/s.md", text: front + body + "\n")])
    let (study, diagnostics) = try desk.study("cases/s.md", neighbours: ["map.png"])
    let article = try #require(study).body
    return (article, article.markup { _ in nil }.text, diagnostics, desk)
  }

  @Test(arguments: Callout.allCases.filter { $0 != .quote })
  func makesACalloutOfEachKind(callout: Callout) throws {
    for mark in [callout.rawValue, callout.rawValue.lowercased()] {
      let (_, html, diagnostics, _) = try read("> [!\(mark)]\n> Some *text*.\n>\n> - and a list")
      #expect(diagnostics.map(\.message) == [])
      #expect(
        html.hasPrefix(
          "<div class=\"admonition admonition-\(callout.rawValue.lowercased())\" role=\"note\">\n<p "
            + "class=\"admonition-title\">\(English().title(callout))</p>\n<p>Some <em>text</em>.</p>"
        ))
      #expect(!html.contains("[!") && !html.contains("<blockquote"))
    }
  }

  @Test(arguments: [
    "> [!NOTE]\n>\n> Text.", "> [!NOTE]  \n> Text.", ">[!NOTE]\nText.", "- > [!NOTE]\n  > Text.", "> [!NOTE]\n> Text.",
  ])
  func takesTheMarkAwayHoweverItStands(body: String) throws {
    let (_, html, diagnostics, _) = try read(body)
    #expect(diagnostics.isEmpty)
    #expect(
      html.contains("<p>Text.</p>") && html.contains("admonition-note") && !html.contains("[!") && !html.contains("<br")
    )
  }

  @Test(arguments: [
    "> Text [!NOTE]", "> \\[!NOTE]\n> Text.", "[!NOTE]\nText.", "> `[!NOTE]`\n> Text.", "> [!]\n> Text.",
    "> ![NOTE](map.png)\n> Text.", "> [! NOTE]\n> Text.",
  ])
  func leavesOtherQuotationsAlone(body: String) throws {
    let (_, html, diagnostics, _) = try read(body)
    #expect(diagnostics.map(\.rule.id) == (body.hasPrefix("[!NOTE]") ? ["unread-markup"] : []))
    #expect(!html.contains("admonition"))
  }

  @Test func keepsATableInACallout() throws {
    let (_, html, diagnostics, _) = try read("> [!TIP]\n> | a | b |\n> |---|---|\n> | 1 | 2 |")
    #expect(diagnostics.isEmpty)
    #expect(html.contains("<table>") && !html.contains("[!TIP]"))
    let (_, more, _, _) = try read("> [!TIP]\n> Prose first.\n> | a | b |\n> |---|---|\n> | 1 | 2 |")
    #expect(more.contains("<p>Prose first.</p>\n<div class=\"table-scroll\"") && !more.contains("[!TIP]"))
  }

  @Test(arguments: [
    ("> [!QUOTE]\n> Words.\n> — Somebody", "— Somebody"),
    ("> [!QUOTE]\n> Words.\n>\n> -- Somebody, *there*", "— Somebody, <em>there</em>"),
    ("> [!QUOTE]\n>\n> Words.\n>\n> – Brown [@brown2019]", "— Brown <span class=\"citation\">"),
  ])
  func setsASpeakerBelowTheWords(body: String, caption: String) throws {
    let (_, html, diagnostics, _) = try read(body)
    #expect(diagnostics.map(\.message) == [])
    #expect(
      html.hasPrefix(
        "<figure class=\"pull-quote\">\n<blockquote>\n<p>Words.</p>\n</blockquote>\n<figcaption>\n\(caption)"),
      "\(html)")
  }

  @Test func saysOfInventedWordsThatTheyAre() throws {
    let body = "> [!QUOTE]\n> Words.\n> — Somebody"
    #expect(
      try read(body, standing: "illustrative").html.contains(
        "<span class=\"invented\">Invented words</span></figcaption>"))
    #expect(try !read(body, standing: "composite").html.contains("invented"))
  }

  /// A broken bar stands where the mistake must be shown.
  @Test(arguments: [
    ("> ¦[!NOET]\n> Text.", "bad-callout", "did you mean `[!NOTE]`?"),
    ("> ¦[!EXAMPLE]\n> Text.", "bad-callout", "the kinds are NOTE, TIP, IMPORTANT, WARNING, CAUTION, QUOTE"),
    ("> ¦[!NOTE] Text.", "bad-callout", "begin the text on the next line, with `>` in front"),
    ("> ¦[!NOTE] *Text*", "bad-callout", "begin the text on the next line, with `>` in front"),
    ("> ¦[!NOTE]", "bad-callout", "write the text on the next line, with `>` in front"),
    ("> ¦[!QUOTE]\n> Words.", "quote-without-source", "end it with a line `> — Name, role`"),
    ("> ¦[!QUOTE]\n> — Somebody", "quote-without-source", "end it with a line `> — Name, role`"),
    (
      "Text ¦![](map.png)", "image-without-text",
      "say between the brackets what can be seen in it: `![A map of the five schools](map.png)`"
    ),
    (
      "¦![ ](map.png \"A caption\")", "image-without-text",
      "say between the brackets what can be seen in it: `![A map of the five schools](map.png)`"
    ),
    (
      "¦![map.png](map.png)", "image-without-text",
      "say between the brackets what can be seen in it: `![A map of the five schools](map.png)`"
    ),
    (
      "¦![IMG_1234.JPG](map.png)", "image-without-text",
      "say between the brackets what can be seen in it: `![A map of the five schools](map.png)`"
    ),
    ("![A map](¦mop.png \"A caption\")", "broken-link", "did you mean `map.png`?"),
    ("![A map](map.png \"A ¦<b>caption\")", "raw-html", "use Markdown; for a `<` of the text write `\\<`"),
    (
      "![A map](¦https://example.org/x.png \"x\")", "unsafe-address",
      "put the picture beside the case and name its file"
    ),
    (
      "See ¦![the case](case:oak) here", "misplaced-diagram",
      "give it a paragraph of its own, outside lists, quotations and footnotes"
    ),
    (
      "- ¦![the case](case:oak)", "misplaced-diagram",
      "give it a paragraph of its own, outside lists, quotations and footnotes"
    ),
    (
      "x[^1]\n\n[^1]: ¦![the case](case:oak)", "misplaced-diagram",
      "give it a paragraph of its own, outside lists, quotations and footnotes"
    ),
    ("| a | b |\n|---|---|\n| ¦1 |", "uneven-table", "write `| |` where a cell is empty"),
    ("| a | b |\n|---|---|\n| 1 | 2 | ¦3 |", "uneven-table", "for a bar that belongs to the text write `\\|`"),
    ("¦### Too low", "heading-skipped", "write `## Too low`, one level below the heading above"),
    ("## A\n\n### B\n\n¦##### D", "heading-skipped", "write `#### D`, one level below the heading above"),
  ])
  func showsEachMistakeAtItsPlace(body: String, rule: String, help: String) throws {
    let bar = try #require(body.firstIndex(of: "¦"))
    let text = body.replacing("¦", with: "")
    let (_, _, diagnostics, desk) = try read(text)
    #expect(diagnostics.map(\.rule.id) == [rule])
    let found = try #require(diagnostics.first)
    #expect(found.help == help)
    let span = try #require(found.span)
    let base = desk.sources[span.file].bytes.count - text.utf8.count - 1
    // A diagram out of place is shown at its address, which names the case.
    let shift = rule == "misplaced-diagram" ? "![the case](".utf8.count : 0
    #expect(span.range.lowerBound - base == body[..<bar].utf8.count + shift)
  }

  @Test func leavesRoomForDiagrams() throws {
    let (article, html, diagnostics, _) = try read(
      "Before.\n\n![The oak network](case:oak)\n\n![The elm network](case:elm \"With "
        + "*care*\")\n\nAfter[^1].\n\n[^1]: Note."
    )
    #expect(diagnostics.isEmpty)
    let kinds = article.pieces.map { piece in if case .diagram(let diagram) = piece { diagram.slug } else { "text" } }
    #expect(kinds == ["text", "oak", "elm", "text", "text"])
    #expect(article.links.map(\.name) == ["oak", "elm"])
    #expect(
      html.contains(
        "<p>Before.</p>\n<figure class=\"case-diagram\"><a href=\"case/oak.html\"><span>The oak "
          + "network</span></a></figure>"
      ))
    #expect(html.contains("<figcaption>With <em>care</em>"))
  }

  @Test func reportsADiagramOfACaseThatIsNotPublished() throws {
    let (article, _, _, desk) = try read("![A network](case:nowhere)")
    var study = CaseStudy(slug: try #require(Slug("s")), file: .none)
    study.body = article
    study.published = Located(try #require(PartialDate("2026-01-01")), Span(.none, 0..<0))
    let draft = PortfolioDraft(
      settings: PortfolioSettings(), vocabulary: Vocabulary(), cases: [CaseRecord(of: study)], idealTypes: [], pages: []
    )
    let found = try #require(draft.portfolio(includesDrafts: false, date: nil).diagnostics.first)
    #expect(found.rule.id == "unknown-case")
    let span = try #require(found.span)
    #expect(String(decoding: desk.sources[span.file].bytes[span.range], as: UTF8.self) == "case:nowhere")
  }

  @Test func keepsMarksOutOfContents() throws {
    let (article, _, diagnostics, _) = try read(
      "## What it cost [@brown2019] and why[^1]\n\n## What @brown2019 says\n\nText.\n\n[^1]: Note.")
    #expect(diagnostics.isEmpty)
    #expect(article.headings.map(\.text) == ["What it cost and why", "What Brown and Flood says"])
    #expect(article.headings.map(\.id) == ["s-what-it-cost-and-why", "s-what-brown-and-flood-says"])
  }

  @Test func reportsWorksThatNothingCites() throws {
    let (article, _, _, desk) = try read("Nothing.")
    var study = CaseStudy(slug: try #require(Slug("s")), file: .none)
    study.body = article
    func unused(_ change: (inout PortfolioDraft, inout CaseStudy) -> Void) -> [String] {
      var (draft, study) = (
        PortfolioDraft(
          settings: PortfolioSettings(), vocabulary: desk.vocabulary, cases: [], idealTypes: [], pages: []), study
      )
      change(&draft, &study)
      draft.cases = [CaseRecord(of: study)]
      return draft.portfolio(includesDrafts: false, date: nil).diagnostics.filter { $0.rule == .unusedReference }.map(
        \.message)
    }
    let cited = Citation(key: CitationKey("brown2019"), locator: nil, span: Span(.none, 0..<0))
    #expect(unused { _, _ in } == ["nothing cites the work `brown2019`"])
    // A draft cites as well, a case that could not be read may, and so may facts.
    #expect(unused { _, study in study.body.citations = [cited] } == [])
    #expect(
      unused { _, study in
        study.evidence = [Evidence()]
        study.evidence[0].cites = [cited]
      } == [])
    #expect(unused { draft, _ in draft.unreadable.cases = ["x"] } == [])
    #expect(unused { draft, _ in draft.unreadable.hasGaps = true } == [])
  }
}
