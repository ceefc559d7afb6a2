// The body of a case as HTML: what is added to CommonMark, and what never comes through.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct MarkdownTests {
  private let front = "---\ntitle: T\nsummary: S\nstanding: illustrative\nnetwork: {communities: {}}\n---\n"

  private func article(_ body: String) throws -> (Article, [Diagnostic]) {
    let desk = try Desk(with: [SourceFile(path: "cases/m.md", text: front + body)])
    let (study, diagnostics) = try desk.study("cases/m.md", neighbours: ["map.png"])
    return (try #require(study).body, diagnostics)
  }

  @Test func writesEveryExtension() throws {
    let body = String(decoding: try Fixtures.bytes("markdown/extensions.md"), as: UTF8.self)
    let (article, diagnostics) = try article(body)
    #expect(diagnostics.map(\.message) == [])
    try Fixtures.expectGolden(article.markup { _ in nil }.text, "markdown/extensions.html")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,x)", "[x](<java\tscript:alert(1)>)", "![x](https://example.org/x.png)",
    "![x](//example.org/x.png)",
    "[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>", "| a |\n|---|\n| <b onclick=x> |",
    "a[^1]\n\n[^1]: <script>x</script>", "[x](vbscript:x)", "[x](file:///etc/passwd)", "[x](../secret.html)",
  ])
  func neverLetsCodeOrStrangeAddressesThrough(body: String) throws {
    let (article, diagnostics) = try article(body + "\n")
    #expect(diagnostics.contains { $0.severity == .error })
    let html = article.markup { _ in nil }.text.lowercased()
    let traps = [
      "<script", "onerror=", "onclick=", "=\"javascript:", "=\"vbscript:", "=\"data:", "=\"file:", "src=\"http",
      "src=\"//", "../secret",
    ]
    for trap in traps { #expect(!html.contains(trap), "\(trap) in \(html)") }
  }

  @Test(arguments: [
    "[@", "[@]", "[^]", "[^a", "|", "|-|", "| a |\n|-", "[@brown2019", "a[^1]\n\n[^1]:", "[^1]: [^1]\n\nx[^1]", "***",
    "![]()", "[]()",
    "> | a |\n> |---|\n> | b |", "- | a |\n  |---|\n  | b |", "`[@x]`", "    [@x]", "\\[@x]", "a[^b\nc]",
    "a\n[^b]: c\n[^d\n]: e",
  ])
  func survivesOddText(body: String) throws {
    let (_, diagnostics) = try article(body)
    for span in diagnostics.compactMap(\.span) { #expect(span.upper <= (front + body).utf8.count) }
  }

  @Test func keepsHeadingIDsApart() throws {
    let (article, _) = try article("## One\n\n## One\n\n### Zwei Wörter!\n")
    #expect(article.headings.map(\.id) == ["s-one", "s-one-2", "s-zwei-wörter"])
    #expect(article.headings.map(\.level) == [2, 2, 3])
  }
}
