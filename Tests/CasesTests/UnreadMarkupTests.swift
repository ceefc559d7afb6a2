// Marks that would come out as text are warned of, and nothing that is ordinary prose, code or a sign behind a
// backslash.

import Diagnostics
import Testing

@testable import Cases

@Suite struct UnreadMarkupTests {
  private func read(_ body: String) throws -> (html: String, found: [String], helps: [String]) {
    let front = "---\ntitle: T\nsummary: S\nstanding: composite\nnetwork: {communities: {}}\n---\n"
    let settings =
      "title: T\ndescription: D\nbase_url: https://example.org/\nlanguage: en\nlicence: CC-BY-4.0\ntypography: "
      + "as-written\n"
    let desk = Desk([
      SourceFile(path: "portfolio.yml", text: settings), SourceFile(path: "cases/c.md", text: front + body + "\n"),
    ])
    let files: Set<FileName> = ["map.png", "five schools.png", "plan (final).docx", "plan.pdf", "Foto Morgenkreis.png"]
    let (study, diagnostics) = try desk.study("cases/c.md", neighbours: files)
    let found = diagnostics.map { diagnostic in
      let text = diagnostic.span.map { String(decoding: desk.sources[$0.file].bytes[$0.range], as: UTF8.self) } ?? ""
      return "\(diagnostic.rule.id) \(text)"
    }
    return (study?.body.markup { _ in nil }.text ?? "", found, diagnostics.compactMap(\.help))
  }

  @Test(arguments: [
    ("![Schools](five schools.png)", "broken-link ](five schools.png)", "write `![…](<five schools.png>)`"),
    ("![Kreis](Foto Morgenkreis.png)", "broken-link ](Foto Morgenkreis.png)", "write `![…](<Foto Morgenkreis.png>)`"),
    ("[Plan](plan (final).docx)", "broken-link ](plan (final).docx)", "write `[…](<plan (final).docx>)`"),
    (
      "![Map](map.png =300x200)", "broken-link ](map.png =300x200)",
      "write `![…](map.png)`: pictures are as wide as they are, up to the width of the text"
    ),
    (
      "![Map](map.png =50%x*)", "broken-link ](map.png =50%x*)",
      "write `![…](map.png)`: pictures are as wide as they are, up to the width of the text"
    ),
    (
      "![Map](map.png \"The \"new\" map\")", "broken-link ](map.png \"The \"new\" map\")",
      "write `![…](map.png 'The \"new\" map')`"
    ),
    (
      "![Map](map.png “The new map”)", "broken-link ](map.png “The new map”)", "write `![…](map.png 'The new map')`"
    ),
    ("![Map](map.png The new map)", "broken-link ](map.png The new map)", "write `![…](map.png 'The new map')`"),
    ("![Map](map.png Ada's map)", "broken-link ](map.png Ada's map)", "write `![…](map.png \"Ada's map\")`"),
    ("[Plan](foto.jpg Titel)", "unread-markup ](foto.jpg Titel)", "write `[…](foto.jpg 'Titel')`"),
    ("[Plan](old plan.pdf)", "unread-markup ](old plan.pdf)", "write `[…](<old plan.pdf>)`"),
    ("![Plan](plan.pdf)", "not-a-picture plan.pdf", "write `[…](plan.pdf)`, a link to it"),
  ])
  func saysHowToNameAFile(body: String, found: String, help: String) throws {
    let read = try read(body)
    #expect(read.found == [found])
    #expect(read.helps == [help])
  }

  /// What the help gives is read without a word.
  @Test(arguments: [
    "![Schools](<five schools.png>)", "[Plan](<plan (final).docx>)", "![Map](map.png 'The \"new\" map')",
    "[Plan](plan.pdf)",
    "[site](https://example.org/a%20b)", "[the plan][plan]\n\n[plan]: plan.pdf", "- one\n- two", "**Ziel:** los",
  ])
  func readsTheFormsThatItGives(body: String) throws { #expect(try read(body).found == []) }

  @Test(arguments: [
    "It cost $5 and $6, or US$ 5 to US$ 6, then 5$ und 6$, and $5–$6.", "[sic] and [1][2] and [...] and [Elm].",
    "Five (5) schools [see below] (as told).",
    "A dash – as here –\n– and once at the beginning of a line – is prose.", "— Bonjour.\n\n— Bonsoir.", "– A teacher",
    "The set {a, b}, {1} and {x}.", "#PLN was the tag, as #schools was.", "#PLN #schools", "#1 in the list",
    "Nr. #3 came.",
    "Kita 2 | Kita 3", "|a| + |b| > 0", "Oak || Elm", "~20 to ~30 people, ~/plan", "a == b, 5 = 5, x^2 and 2^nd",
    "100 %, 50%% of it",
    "0.45**, 0.32** and 0.12*", "** p < .01; *** p < .001", "C:\\schools\\plan and \\\\server\\share",
    "oak@example.org and @ home",
    "a) is the first\nof several.", "At 12:30 : tea ::", "What !!! and ???", "2 * 3 * 4 and a_b_c",
    "> [!NOTE]\n> A note.", "- [Oak](plan.pdf)\n- [x](plan.pdf)", "Text ^ text and ^", "So: 3 < 4, 5 > 4 <- there",
    "[a]: plan.pdf\n\nSee [a].",
    "Term\n: wie gesagt, und noch viel mehr, denn hier ist die erste Zeile kurz".replacing(
      "Term\n", with: "Diese Zeile ist so lang wie die Zeilen eines Textes es eben sind\n"),
    "[[1]], [[1, 2]] and 3.Mai, C#, § 5, 1/2, *) and (c).", "[sic] (p. 5) and [1] (2019) and [so] (z.B.)",
    "Text^ and ^ and ^1",
    "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--|--\n1 | 2", "---", "***", "== ==", "Wait... no; and/or; his/her.",
    "Preis: 5,- Euro",
  ])
  func saysNothingOfOrdinaryProse(body: String) throws { #expect(try read(body).found == []) }

  private static let marks = [
    "##Heading", "[[Some page]]", "{width=50%}", "{.class}", "$\\rho$", "~~gone~~", "==high==", "H~2~O", "{{< x >}}",
    "{% x %}", "a ^[note]", "\\cite{x}",
    "[a](b c.png)", "[a][b]", "@{a b}", "** bold **", "%%x%%", "[a] (https://example.org)", "| a | b |\n| c | d |",
    "• one\n• two", "– one\n– two", "::: note",
  ]

  @Test(arguments: marks)
  func saysNothingOfCode(mark: String) throws {
    let indented = mark.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    for code in ["```\n\(mark)\n```", indented, "~~~~ text\n\(mark)\n~~~~", "See `\(mark)` there."] {
      #expect(try read(code).found == [], "\(code)")
    }
    #expect(try !read(mark).found.isEmpty, "\(mark)")
  }

  /// Colons, plus signs and brackets of ordinary prose.
  @Test(arguments: [
    "At 10:30:00 we met.", "Lehrer:innen und Schüler:innen", "Written in C++ and D++.", "Ratios of 1:2:3 and a:b:c",
    "(y) and \\(note\\)", "\\(a\\) first, \\[x\\] second \\(b\\)", "Note: this: is: so",
    "See https://example.org:80:1.", "The :de: site; a :ref: b",
    "The head said::nothing::", "*[not an abbreviation]*",
  ])
  func saysNothingOfSignsInProse(body: String) throws { #expect(try read(body).found == []) }

  @Test(arguments: [
    ("The \\(y\\) here", "unread-markup (y\\)"), ("So :smile: and (:+1:)", "unread-markup :smile:"),
    ("A ++new++ line", "unread-markup ++new++"), ("\\[y = x\\]", "unread-markup [y = x\\]"),
    ("*[SEN]: Special needs", "unread-markup *[SEN]: Special needs"),
  ])
  func findsMarksOfOtherPrograms(body: String, found: String) throws { #expect(try read(body).found.first == found) }

  @Test(arguments: [
    ("\\##Heading", "##Heading"), ("\\[[Some page]]", "[[Some page]]"), ("\\{width=50%}", "{width=50%}"),
    ("\\$\\rho$", "$\\rho$"), ("\\~~gone~~", "~~gone~~"),
    ("H\\~2~O", "H~2~O"), ("\\{{< x >}}", "{{&lt; x &gt;}}"), ("[a\\](b c.png)", "[a](b c.png)"),
    ("[a]\\[b]", "[a][b]"), ("\\@{a b}", "@{a b}"),
    ("\\| a | b |", "| a | b |"), ("\\[x\\] and \\(y\\)", "[x] and (y)"), ("a \\^[note]", "a ^[note]"),
    ("\\==high==", "==high=="),
  ])
  func takesASignBehindABackslashForItself(body: String, html: String) throws {
    let read = try read(body)
    #expect(read.found == [])
    #expect(read.html == "<p>\(html)</p>\n")
  }

  /// A backslash keeps its meaning in code, and none is left in addresses and captions.
  @Test func keepsBackslashesWhereTheyMeanNothing() throws {
    #expect(
      try read("`\\$` \\$ [a\\$b](https://example.org/a\\$b)").html
        == "<p><code>\\$</code> $ <a href=\"https://example.org/a$b\">a$b</a></p>\n")
    #expect(try read("![x](map.png \"A \\\"b\\\"\")").html.contains("A &quot;b&quot;"))
    #expect(try read("```a\\$b\n\\$\n```").html == "<pre><code class=\"language-a$b\">\\$\n</code></pre>\n")
  }

  @Test(arguments: [
    "](", "] (http", "[a][", "[[", "{.a", "{{", "{%", "$a", "$$", "~~a", "==a", "**a ", "%%a", "\\a{", "\\(", "\\[",
    "^[", "@{", "a~b", "<https://a b", "[ ] ",
    "##a\n", "• a\n", "– a\n", "| a | b |\n", "1.a\n2.a\n", "-a\n", "a) b\n", "\"a ", "'a ", "a--", "a...", "a - b",
    "\\\"", "https://a--", "5'10\"",
  ])
  func readsHostileTextInTimeThatGrowsWithItsLength(piece: String) throws {
    #expect(try takesTimeInProportion(piece) { _ = try read($0) })
  }
}
