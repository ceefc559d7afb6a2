// Straight marks in prose become those of its language, across emphasis and lines, and never where they mean something
// else.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct TypographyTests {
  private func set(_ text: String, _ language: String = "en") -> String {
    guard let typography = Typography(language: language) else { return text }
    return TypographicText.set(text, typography)
  }

  @Test(arguments: [
    ("en", "“a ‘b’ c”"), ("en-GB", "“a ‘b’ c”"), ("de", "„a ‚b‘ c“"), ("de-CH", "«a ‹b› c»"), ("de-AT", "„a ‚b‘ c“"),
    ("fr", "«\u{202F}a “b” c\u{202F}»"), ("fr-CH", "«\u{202F}a ‹\u{202F}b\u{202F}› c\u{202F}»"), ("es", "«a “b” c»"),
    ("it", "«a “b” c»"), ("nl", "“a ‘b’ c”"),
    ("pt", "«a “b” c»"), ("pt-BR", "“a ‘b’ c”"), ("sv", "”a ’b’ c”"), ("fi", "”a ’b’ c”"), ("da", "»a ›b‹ c«"),
    ("nb", "«a ‘b’ c»"), ("nn", "«a ‘b’ c»"),
    ("pl", "„a «b» c”"), ("cs", "„a ‚b‘ c“"), ("hu", "„a »b« c”"), ("uk", "«a „b“ c»"), ("he", "\"a 'b' c\""),
  ])
  func usesTheMarksOfTheLanguage(language: String, quoted: String) {
    #expect(set("\"a 'b' c\"", language) == quoted)
    if language != "he" { #expect(set("\"a \"b\" c\"", language) == quoted) }
  }

  @Test(arguments: [
    ("don't, Jones' and rock 'n' roll", "don’t, Jones’ and rock ’n’ roll"), ("the '90s and '68", "the ’90s and ’68"),
    ("'Tis 'so'", "’Tis ‘so’"),
    ("He's 5'10\" tall", "He's 5'10\" tall".replacing("He's", with: "He’s")),
    ("a 12\" ruler, 6' long", "a 12\" ruler, 6' long"), ("1'000 in 1990's", "1'000 in 1990’s"),
    ("the teachers' room", "the teachers’ room"), ("\"Is it?\" she asked: \"no.\"", "“Is it?” she asked: “no.”"),
    ("(\"so\") and [\"so\"]", "(“so”) and [“so”]"),
    ("\"'Yes,' she said.\"", "“‘Yes,’ she said.”"), ("\"PLN\"-Treffen", "“PLN”-Treffen"),
    ("\"one\"/\"two\"", "“one”/“two”"), ("—\"so\"—", "—“so”—"),
    ("\"\"", "\"\""), ("a \" b", "a \" b"), ("say \"so", "say \"so"), ("say so\"", "say so\""),
    ("\"open and \"so\"", "\"open and “so”"),
    ("one -- two, one --- two", "one – two, one — two"), ("1990--2000, one---two", "1990–2000, one—two"),
    ("one - two", "one – two"), ("5 - 3, x - y, -5", "5 - 3, x - y, -5"),
    ("--draft, a-->b, <--, ----", "--draft, a-->b, <--, ----"), ("--", "--"),
    ("well-known, e-mail", "well-known, e-mail"), ("-- A teacher", "– A teacher"),
    ("so... and [...] ....", "so… and […] ...."), ("../plan .../x", "../plan .../x"),
    ("https://example.org/a--b...c and www.a--b.org", "https://example.org/a--b...c and www.a--b.org"),
    ("oak--1@example.org", "oak--1@example.org"),
    (
      "uni.de/a--b, doi:10.1/x--y, data--2024.csv, main...dev, (--strict)",
      "uni.de/a--b, doi:10.1/x--y, data--2024.csv, main...dev, (--strict)"
    ), ("“so” and it’s", "“so” and it’s"), ("", ""),
    ("'68 was when teachers' unions met", "’68 was when teachers’ unions met"),
    ("'20 schools joined,' she said", "‘20 schools joined,’ she said"),
    ("'The '68 students'", "‘The ’68 students’"), ("\"a 'b \"c 'd' e\" f' g\"", "“a ‘b “c ‘d’ e” f’ g”"),
    ("the '90s, 5' 3\"", "the ’90s, 5' 3\""),
    ("“He said \"so\" there”", "“He said ‘so’ there”"), ("“so\" and \"so”", "“so” and “so”"),
    ("„so“ and \"so\"", "„so“ and “so”"),
    ("see https://a.org/'x' and \"https://a.org/x\"", "see https://a.org/'x' and “https://a.org/x”"),
    ("``so'' and it''s", "``so'' and it''s"),
    ("“one paragraph of \"two\" words", "“one paragraph of “two” words"),
  ])
  func leavesWhatMeansSomethingElse(text: String, shown: String) { #expect(set(text) == shown) }

  @Test func knowsWordsThatBeginWithAnApostrophe() {
    #expect(set("'s avonds en 't huis", "nl") == "’s avonds en ’t huis")
    #expect(set("Wie geht's? So 'n Ding, l'école", "de") == "Wie geht’s? So ’n Ding, l’école")
    #expect(set("Die '68er und Hans' Buch", "de") == "Die ’68er und Hans’ Buch")
  }

  /// Marks of print that an author has set take part in the quotations around them.
  @Test(arguments: [
    ("de", "„so\" und \"so“ und „a 'b' c\"", "„so“ und „so“ und „a ‚b‘ c“"),
    ("de", "„Er sagte \"ja\" dazu“", "„Er sagte ‚ja‘ dazu“"),
    ("de", "»so« und \"so\"", "»so« und „so“"), ("de", "“so” und \"so\"", "“so” und „so“"),
    ("fr", "« Il dit \"oui\" »", "« Il dit “oui” »"),
    ("fr", "l'\"école\" et qu’\"il\"", "l’«\u{202F}école\u{202F}» et qu’«\u{202F}il\u{202F}»"),
    ("fr", "\"non “si”\"", "«\u{202F}non “si”\u{202F}»"), ("es", "«Dice \"sí\"» y ¿\"qué\"?", "«Dice “sí”» y ¿«qué»?"),
    ("it", "l'\"altra\" classe", "l’«altra» classe"),
  ])
  func pairsMarksOfPrintWithStraightOnes(language: String, text: String, shown: String) {
    #expect(set(text, language) == shown)
  }

  // MARK: In Markdown

  private func html(
    _ body: String, settings: String = "language: en\n", network: String = "{communities: {}}", front: String = ""
  ) throws -> (
    html: String, study: CaseStudy
  ) {
    let shared = "title: T\ndescription: D\nbase_url: https://example.org/\nlicence: CC-BY-4.0\n\(settings)"
    let start = "---\ntitle: T\nsummary: S\nstanding: composite\nnetwork: \(network)\n\(front)---\n"
    let desk = Desk([
      SourceFile(path: "portfolio.yml", text: shared),
      SourceFile(path: "references.bib", bytes: try Fixtures.bytes("writing/references.bib")),
      SourceFile(path: "cases/c.md", text: "\(start)\(body)\n"),
    ])
    let (study, diagnostics) = try desk.study("cases/c.md", neighbours: ["map.png"])
    #expect(diagnostics.map(\.rule.id).filter { $0 != "unused-evidence" } == [])
    let found = try #require(study)
    return (found.body.markup { _ in nil }.text, found)
  }

  @Test(arguments: [
    ("\"*so*\" and *\"so\"*", "<p>“<em>so</em>” and <em>“so”</em></p>"), ("\"over\nlines\"", "<p>“over\nlines”</p>"),
    ("\"`a\"b`\" `it's -- ...`", "<p>“<code>a&quot;b</code>” <code>it's -- ...</code></p>"),
    ("\"[so](https://example.org/it's--so)\"", "<p>“<a href=\"https://example.org/it&#x27;s--so\">so</a>”</p>"),
    ("<https://example.org/a--b>", "<p><a href=\"https://example.org/a--b\">https://example.org/a--b</a></p>"),
    ("\\\"so\\\" \\-- it\\'s \\...", "<p>&quot;so&quot; -- it's ...</p>"), ("\"so\"[^1]\n\n[^1]: It's.", "“so”<sup"),
    ("\"so\" [@brown2019, \"p. 4\"]", "“so” <span"), ("@hubers2018's", "</span>’s"),
    ("> [!QUOTE]\n> \"So.\"\n> -- A head's aide", "— A head’s aide"),
    ("![It's \"so\"](map.png \"It's -- \\\"so\\\"\")", "alt=\"It’s “so”\""),
    ("![x](map.png \"It's -- \\\"so\\\"\")", "It’s – “so”"),
    ("| \"a\" |\n|---|\n| it's -- so |\n| x - y... |", "“a”"), ("| a |\n|---|\n| it's |", "it’s"),
    ("    it's\n", "it's"), ("## What's \"new\"", "id=\"s-what-s-new\""),
  ])
  func reachesAllProseAndNoCode(body: String, shown: String) throws {
    let html = try html(body).html
    #expect(html.contains(shown), "\(html)")
  }

  @Test func followsTheLanguageOfTheCase() throws {
    #expect(try html("\"so\"", front: "language: de\n").html == "<p>„so“</p>\n")
    #expect(try html("\"so\"", settings: "language: fr\n").html == "<p>«\u{202F}so\u{202F}»</p>\n")
    #expect(try html("\"so\"", settings: "language: ja\n").html == "<p>&quot;so&quot;</p>\n")
  }

  @Test func reachesProseOfTheFrontMatterAndNoNames() throws {
    let front = """
      context: {programme: {name: "O'Neill's \\"PLN\\""}, region: "St John's"}
      authors: [{name: "Ann O'Neill"}]
      evidence: {log: {kind: document, note: "It's \\"so\\"", quote: "We're here"}}
      actions:
        a:
          title: A
          function: mobilising
          reaches: [know-about]
          cost: {days: 1, paid_by: A's fund}
          effects: {colleagues: It's so}

      """
    let study = try html("x", front: front).study
    #expect(study.evidence.first?.note == "It’s “so”")
    #expect(study.evidence.first?.quote.value == "We’re here")
    #expect(study.actions.first?.cost.value?.paidBy.value == "A’s fund")
    #expect(study.actions.first?.effects.colleagues.value?.statement == "It’s so")
    #expect(study.authors.first?.name == "Ann O'Neill")
    #expect(study.context.region.value == "St John's")
    #expect(study.context.programme.value?.name == "O'Neill's \"PLN\"")
  }

  @Test func reachesWhatCommunitiesAreCalled() throws {
    let study = try html(
      "x",
      network: """

          communities:
            council: {name: The council's service, kind: agency, members: 1}
            one: {name: One, kind: school, members: 1}
        """
    ).study
    #expect(study.network.communities.first?.name == "The council’s service")
  }

  @Test func canBeSwitchedOff() throws {
    let settings = "language: en\ntypography: as-written\n"
    let (html, study) = try html(
      "\"it's\" -- ...", settings: settings, front: "evidence: {log: {kind: document, note: \"It's\"}}\n")
    #expect(html == "<p>&quot;it's&quot; -- ...</p>\n")
    #expect(study.evidence.first?.note == "It's")
  }
}
