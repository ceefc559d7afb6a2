// Citations in prose: what is one, what is none, how each looks, and where its mistakes are shown.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct CitationTests {
  private func read(_ body: String, style: CitationStyle = .authorDate, standing: String = "composite") throws -> (
    html: String, study: CaseStudy, diagnostics: [Diagnostic], desk: Desk
  ) {
    let settings =
      "title: T\ndescription: D\nbase_url: https://example.org/\nlanguage: en\nlicence: CC-BY-4.0\ncitation_style: "
      + "\(style.rawValue)\n"
    let front = "---\ntitle: T\nsummary: S\nstanding: \(standing)\nnetwork: {communities: {}}\n---\n"
    let desk = Desk([
      SourceFile(path: "portfolio.yml", text: settings),
      SourceFile(path: "references.bib", bytes: try Fixtures.bytes("writing/references.bib")),
      SourceFile(path: "cases/c.md", text: front + body + "\n"),
    ])
    let (study, diagnostics) = try desk.study("cases/c.md", neighbours: ["map.png"])
    let found = try #require(study)
    return (found.body.markup { _ in nil }.text, found, diagnostics, desk)
  }

  /// What a reader sees of the first paragraph.
  private func words(_ body: String, style: CitationStyle = .authorDate) throws -> String {
    try read(body, style: style).html.replacing(#/<[^>]*>/#, with: "").replacing("&amp;", with: "&").trimmed
  }

  @Test(arguments: [
    ("x [@hubers2018]", "x (Hubers et al., 2018)"),
    ("x [@hubers2018, p. 4]", "x (Hubers et al., 2018, p. 4)"),
    ("x [@hubers2018 p. 4]", "x (Hubers et al., 2018, p. 4)"),
    ("x [@brown2019; @hubers2018]", "x (Brown & Flood, 2019a; Hubers et al., 2018)"),
    (
      "x [see @hubers2018, ch. 2; but also @brown2019b]",
      "x (see Hubers et al., 2018, ch. 2; but also Brown & Flood, 2019b)"
    ),
    ("x [-@hubers2018]", "x (2018)"),
    ("x [@{hubers2018}, p. 4; see -@{brown2019}]", "x (Hubers et al., 2018, p. 4; see 2019a)"),
    (
      "@{hubers2018} argues, as does @{brown2019} [{p. 4}]",
      "Hubers et al. (2018) argues, as does Brown and Flood (2019a, p. 4)"
    ),
    ("x [@hubers2018, {pp. iv, vi-xi}, and on]", "x (Hubers et al., 2018, pp. iv, vi-xi, and on)"),
    ("x [see @hubers2018, p. 3 [sic]]", "x (see Hubers et al., 2018, p. 3 [sic])"),
    (
      "x [@hubers2018, [a [b]] and [c]; @brown2019 [d]]",
      "x (Hubers et al., 2018, [a [b]] and [c]; Brown & Flood, 2019a, [d])"
    ),
    ("@hubers2018 [p. 3 [sic]] argues", "Hubers et al. (2018, p. 3 [sic]) argues"),
    ("x [see -@hubers2018, p. 4]", "x (see 2018, p. 4)"),
    ("@hubers2018 argues", "Hubers et al. (2018) argues"),
    ("@brown2019 [p. 4] argues", "Brown and Flood (2019a, p. 4) argues"),
    ("As @brown2019\n[p. 4] says", "As Brown and Flood (2019a, p. 4) says"),
    ("> As @brown2019\n> [p. 4] says", "As Brown and Flood (2019a, p. 4) says"),
    ("x [@hubers2018,\np. 4]", "x (Hubers et al., 2018, p. 4)"),
    ("(as @hubers2018 show)", "(as Hubers et al. (2018) show)"),
    ("“@hubers2018”", "“Hubers et al. (2018)”"),
    ("*@hubers2018* and **@hubers2018**", "Hubers et al. (2018) and Hubers et al. (2018)"),
    ("@hubers2018's, @hubers2018.", "Hubers et al. (2018)’s, Hubers et al. (2018)."),
    ("[@hubers2018][@brown2019]", "(Hubers et al., 2018)(Brown & Flood, 2019a)"),
    ("[@hubers2018]: so it says", "(Hubers et al., 2018): so it says"),
    (
      "a | b\n--|--\n@hubers2018 | [@brown2019]",
      "a\n\n\nb\n\n\n\n\n\n\nHubers et al. (2018)\n\n\n(Brown & Flood, 2019a)"
    ),
  ])
  func readsAsAuthorsWouldWriteIt(body: String, seen: String) throws {
    #expect(try read(body).diagnostics.map(\.message) == [])
    #expect(try words(body) == seen)
  }

  @Test(arguments: [
    ("x [see @hubers2018, p. 4; @brown2019]", "x [see 1, p. 4; 2]"),
    ("@hubers2018 [p. 4] and [-@hubers2018]", "Hubers et al. [1, p. 4] and [1]"),
    ("[@brown2019b] then [@hubers2018; @brown2019b]", "[1] then [2; 1]"),
  ])
  func countsWorksInTheNumberedStyle(body: String, seen: String) throws {
    #expect(try words(body, style: .numbered) == seen)
  }

  /// Two works with anything but a semicolon between them, and round brackets: what is written, and the form that is
  /// read.
  static let joined: [(body: String, help: String)] = [
    ("x [@brown2019, @hubers2018]", "[@brown2019; @hubers2018]"),
    ("x [@brown2019,@hubers2018]", "[@brown2019; @hubers2018]"),
    ("x [@brown2019 und @hubers2018, S. 4]", "[@brown2019; @hubers2018, S. 4]"),
    ("x [vgl. @brown2019 & @hubers2018]", "[vgl. @brown2019; @hubers2018]"),
    ("x [@brown2019, p. 4, and -@hubers2018]", "[@brown2019, p. 4; -@hubers2018]"),
    ("x [@brown2019/@hubers2018]", "[@brown2019; @hubers2018]"),
    ("x [@brown2019, as cited in @hubers2018]", "[@brown2019; as cited in @hubers2018]"),
    ("x [@brown2019; @hubers2018, @brown2019b]", "[@brown2019; @hubers2018; @brown2019b]"),
    ("x (@brown2019)", "[@brown2019]"), ("x (@brown2019, S. 4)", "[@brown2019, S. 4]"),
    ("x (vgl. @brown2019: 4)", "[vgl. @brown2019, 4]"),
    ("x (@brown2019; siehe @hubers2018 S. 4 f.)", "[@brown2019; siehe @hubers2018, S. 4 f.]"),
    ("x (@brown2019 und @hubers2018)", "[@brown2019; @hubers2018]"),
    ("x (@brown2019 [p. 4])", "[@brown2019, p. 4]"), ("@brown2019 (S. 4) says", "@brown2019 [S. 4]"),
    ("x [cite:@brown2019]", "[@brown2019]"),
    ("x [brown2019]", "[@brown2019]"), ("x [brown2019, p. 4]", "[@brown2019, p. 4]"),
    ("x ([@brown2019])", "[@brown2019]"),
    ("x (siehe [@brown2019, S. 3] und [@hubers2018])", "[siehe @brown2019, S. 3; @hubers2018]"),
    ("@brown2019 (2019) says", "@brown2019"), ("@brown2019 (2019, S. 4) says", "@brown2019 [S. 4]"),
    ("x (@brown2019, 2019)", "[@brown2019]"),
    ("x -@brown2019 y", "[-@brown2019]"),
  ]

  @Test(arguments: joined)
  func givesTheFormThatIsRead(body: String, help: String) throws {
    let found = try read(body).diagnostics
    #expect(found.count == 1 && ["bad-citation", "unread-markup"].contains(found.first?.rule.id))
    #expect(found.first?.help?.contains("write `\(help)`") == true, "\(found)")
    #expect(try read(help).diagnostics.isEmpty)
  }

  @Test func readsAKeyWithASignBehindIt() throws {
    for body in ["[@hubers2018: 4]", "[@hubers2018.]", "[@hubers2018, 4]"] {
      #expect(try read(body).diagnostics.isEmpty)
    }
    #expect(try words("[@hubers2018: 4]") == words("[@hubers2018, 4]"))
    #expect(try read("[@brown2019, 2019a]").diagnostics.map(\.rule) == [.unreadMarkup])
  }

  @Test func refusesAWorkInTheTextOfALink() throws {
    #expect(try read("[siehe @hubers2018](https://example.org)").diagnostics.map(\.rule) == [.nestedLink])
    #expect(try read("[@oakschool](https://example.org)").diagnostics.isEmpty)
  }

  @Test(arguments: [
    "(as @hubers2018 show in ten schools)", "(@hubers2018 and @brown2019 differ)",
    "(12 of 30) @hubers2018 (and others) say", "[oak1] and [brown]",
    "(so lange es für alle Schulen so bleibt, wie es @hubers2018 sagt)",
    "[@hubers2018, see the appendix, mail oak@example.org]", "Twitter:@oakschool",
  ])
  func leavesOtherBracketsAlone(body: String) throws {
    #expect(try read(body).diagnostics.filter { $0.rule != .unknownCitation }.map(\.message) == [])
  }

  @Test func reportsAWorkInThePlaceOfALocator() throws {
    let vocabulary = try read("x").desk.vocabulary
    let citation = Citation(key: CitationKey("brown2019"), locator: "hubers2018", span: Span(.none, 0..<0))
    #expect(vocabulary.check([citation]).map(\.help) == ["for two works write [brown2019, hubers2018]"])
  }

  @Test(arguments: [
    "TY  - JOUR\nER  -\n", "%0 Journal Article\n%A Brown", "[{\"id\": \"a\"}]", "<xml/>", "Brown, C. (2019). A book.",
    "@article{a, title={M\u{FC}ller".replacing("\u{FC}", with: "\u{1}"),
  ])
  func reportsAFileThatIsNoneOnce(text: String) throws {
    let sources = SourceSet([SourceFile(path: "references.bib", text: text)])
    let shared = SharedFiles(references: sources.ids[0]).read(in: sources)
    #expect(shared.diagnostics.map(\.severity) == [.error])
    let citation = Citation(key: CitationKey("nobody"), locator: nil, span: Span(sources.ids[0], 0..<0))
    #expect(shared.value.vocabulary.check([citation]).isEmpty)
  }

  @Test(arguments: [
    "", "% nothing", "@comment{nothing}", "@string{a = {b}}",
    "% Encoding: UTF-8\n\n@Comment{jabref-meta: databaseType:bibtex;}",
  ])
  func readsAFileWithoutWorks(text: String) {
    let sources = SourceSet([SourceFile(path: "references.bib", text: text)])
    let shared = SharedFiles(references: sources.ids[0]).read(in: sources)
    #expect(shared.diagnostics.isEmpty)
    let citation = Citation(key: CitationKey("nobody"), locator: nil, span: Span(sources.ids[0], 0..<0))
    #expect(shared.value.vocabulary.check([citation]).count == 1)
  }

  @Test(arguments: [
    "oak@example.org", "<oak@example.org>", "`@hubers2018`", "    @hubers2018", "~~~\n@hubers2018 [@hubers2018]\n~~~",
    "\\@hubers2018", "\\[@hubers2018]", "&#64;hubers2018",
    "a@hubers2018", "first.@hubers2018", "@ home", "5 @ 3", "[x](https://example.org/@hubers2018)",
    "https://example.org/@hubers2018", "[@hubers2018](https://example.org/)",
    "![@hubers2018](map.png)", "![x [@hubers2018] y](map.png)",
    "[@hubers2018 on the web](https://example.org/ \"@hubers2018\")", "@@hubers2018", "@hubers2018@example.org",
    "``[@hubers2018`` ]",
  ])
  func leavesEveryOtherAtAlone(body: String) throws {
    let (html, study, diagnostics, _) = try read(body)
    #expect(diagnostics.map(\.message) == [])
    #expect(study.body.citations.isEmpty)
    #expect(html.contains("@") && !html.utf8.contains { (1...5).contains($0) }, "\(html)")
  }

  @Test(arguments: [
    ("x [@hubres2018, p. 4]", "unknown-citation", "hubres2018", "did you mean `hubers2018`?"),
    ("@hubres2018 says", "unknown-citation", "hubres2018", "did you mean `hubers2018`?"),
    ("see @nobody99", "unknown-citation", "nobody99", "add it to references.bib; for an `@` of the text write `\\@`"),
    ("[@brown2019; @hubres2018]", "unknown-citation", "hubres2018", "did you mean `hubers2018`?"),
    (
      "[@brown2019; p. 5]", "bad-citation", "p. 5",
      "each part between semicolons has one key, such as `@brown2019, p. 4`"
    ),
    (
      "[@brown2019, *see* p. 5]", "bad-citation", "@brown2019,",
      "write `[@key, p. 4]` without other marks inside; for a `[` of the text write `\\[`"
    ),
    (
      "x [@brown2019, p. 5 [sic]", "bad-citation", "@brown2019,",
      "write `[@key, p. 4]` without other marks inside; for a `[` of the text write `\\[`"
    ),
    (
      "x [@brown2019, p. 5", "bad-citation", "@brown2019,",
      "write `[@key, p. 4]` without other marks inside; for a `[` of the text write `\\[`"
    ),
    (
      "[a [@brown2019] b](https://example.org/)", "nested-link", "@brown2019",
      "put it behind the link; for a `[` of the text write `\\[`"
    ),
    ("![A map](map.png \"By [@hubres2018]\")", "unknown-citation", "hubres2018", "did you mean `hubers2018`?"),
    ("x[^1]\n\n[^1]: As @hubres2018 says", "unknown-citation", "hubres2018", "did you mean `hubers2018`?"),
    ("| a |\n|---|\n| [@hubres2018] |", "unknown-citation", "hubres2018", "did you mean `hubers2018`?"),
    ("> [!NOTE]\n> As @hubres2018 says", "unknown-citation", "hubres2018", "did you mean `hubers2018`?"),
  ])
  func showsEachMistakeAtItsPlace(body: String, rule: String, place: String, help: String) throws {
    let (_, _, diagnostics, desk) = try read(body)
    let found = try #require(diagnostics.first)
    #expect(diagnostics.map(\.rule.id) == [rule])
    #expect(found.help == help)
    let span = try #require(found.span)
    #expect(String(decoding: desk.sources[span.file].bytes[span.range], as: UTF8.self) == place)
  }

  @Test(arguments: [
    ("[@b", "a\n"), ("", "@a ["), ("", "[ @ "), ("", "> [!QUOTE]\n> — x\n\n"), ("", "![](x)\n\n"), ("", "[@a](x) "),
  ])
  func readsHostileTextInTimeThatGrowsWithItsLength(opening: String, piece: String) throws {
    #expect(try takesTimeInProportion(piece, behind: opening, bytes: 120_000) { _ = try read($0) })
  }

  @Test func linksToIDsThatStrangeKeysCanHave() throws {
    var numbers = CitationNumbers()
    let work = Reference(key: CitationKey("a:b/\"c\""), span: Span(.none, 0..<0), kind: "book")
    let cited = Citation(key: work.key, locator: "<b>", span: work.span, prefix: "\"see\"")
    let html = Bibliography([work]).parenthetical([cited], numbers: &numbers).text
    #expect(html.contains("href=\"#ref-a%3Ab%2F%22c%22\""))
    #expect(!html.contains("<b>"))
  }
}
