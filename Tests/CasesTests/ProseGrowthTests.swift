// A page stays in proportion to what its author wrote, and takes time in proportion: what a few bytes could make large
// is refused where the text passes a limit. Tests/Sweeps/markdown_shapes.py measures many more shapes at many sizes.

import Diagnostics
import Testing

@testable import Cases

@Suite struct ProseGrowthTests {
  private static let references = """
    @book{long, author = {{\(String(repeating: "An organisation with a long name ", count: 30))}}, title = {A}, year = \
    {2019}}
    @book{years, author = {Brown, Chris}, title = {B}, year = {\(String(repeating: "in press ", count: 110))}}
    @book{short, author = {Brown, Chris}, title = {C}, year = {2018}}

    """

  private func read(_ body: String) throws -> (html: String, article: Article, diagnostics: [Diagnostic], base: Int) {
    let front = "---\ntitle: T\nsummary: S\nstanding: composite\nnetwork: {communities: {}}\n---\n"
    let desk = Desk([
      SourceFile(path: "references.bib", text: Self.references),
      SourceFile(path: "cases/a.md", text: front + body + "\n"),
    ])
    let read = try desk.study("cases/a.md", neighbours: ["map.png"])
    let article = try #require(read.study).body
    return (article.markup { _ in nil }.text, article, read.diagnostics, front.utf8.count)
  }

  private static func row(_ cell: String, _ count: Int) -> String {
    "|" + String(repeating: cell + "|", count: count) + "\n"
  }

  // MARK: Tables

  @Test func givesShortRowsTheCellsThatTheyLack() throws {
    let (html, _, diagnostics, _) = try read("| a | b | c |\n|---|:-:|---|\n| d |\n| e | *f* | `g\\|h` |")
    #expect(diagnostics.map(\.rule.id) == ["uneven-table"])
    let cells = html.split(separator: "<tr>").map { $0.split(separator: "\n").joined() }
    #expect(cells[2] == "<td>d</td><td class=\"align-centre\"></td><td></td></tr>")
    #expect(cells[3].hasPrefix("<td>e</td><td class=\"align-centre\"><em>f</em></td><td><code>g|h</code></td></tr>"))
  }

  /// One wide table, and many of them; the row is the first that passes the limit.
  @Test(arguments: [
    (row("a", 1_001) + row("-", 1_001) + String(repeating: "|b|\n", count: 1_000), 12),
    (String(repeating: row("a", 101) + row("-", 101) + "|b|\n\n", count: 400), 4 * 100 + 2),
  ])
  func addsNoMoreCellsThanTheLimit(body: String, line: Int) throws {
    let (html, _, diagnostics, base) = try read(body)
    let found = diagnostics.filter { $0.rule.id == "table-padding" }
    #expect(found.count == 1)
    let place = try #require(found.first?.span).range.lowerBound - base
    #expect(body.utf8.prefix(place).reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } == line)
    #expect(html.utf8.count < 60 * body.utf8.count)
    #expect(html.components(of: "<td>\n</td>") <= ProseLimits.missingCells)
  }

  // MARK: Repetition

  @Test(arguments: [
    "[@long] ", "@long ", "[-@years] ", "[see @long, p. 4; @short] ", "## @long\n\n", "| a |\n|---|\n| @long |\n\n",
    "![m](map.png \"@long\")\n\n",
  ])
  func boundsLongNamesThatAreRepeated(piece: String) throws {
    let body = String(repeating: piece, count: 3_000)
    let (html, article, diagnostics, _) = try read(body)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.rule.id) == ["repeated-text"])
    #expect(html.utf8.count < 256 << 10 + 60 * body.utf8.count)
    #expect(article.headings.reduce(0) { $0 + $1.text.utf8.count } < 256 << 10 + 30 * body.utf8.count)
  }

  @Test func citesShortNamesAsOftenAsOneLikes() throws {
    let (html, _, diagnostics, _) = try read(String(repeating: "[@short] ", count: 20_000))
    #expect(diagnostics.isEmpty)
    #expect(html.components(of: "Brown, 2018") == 20_000)
  }

  /// libcmark leaves references as text once they have repeated 100,000 bytes, or as many as the text has.
  @Test(arguments: [
    ("[a] ", "[a]: https://example.org/%"), ("![a] ", "[a]: map.png \"%\""), ("[b][a] ", "[a]: #b '%'"),
  ])
  func reportsReferencesThatLibcmarkLeaves(use: String, definition: String) throws {
    let long = definition.replacing("%", with: String(repeating: "u", count: 1_000))
    let often = try read(String(repeating: use + "\n\n", count: 150) + long)
    #expect(often.diagnostics.filter { $0.rule.id == "repeated-text" }.count == 1)
    let line =
      try #require(often.diagnostics.first { $0.rule.id == "repeated-text" }?.span).range.lowerBound - often.base
    // 97 to 99 uses fit, by how long the rest of the definition is.
    #expect((90...100).contains(line / (use.utf8.count + 2)))
    #expect(
      try read(String(repeating: use + "\n\n", count: 80) + long).diagnostics.filter { $0.rule.id == "repeated-text" }
        .isEmpty)
  }

  @Test func showsTheDiagramOfACaseOnce() throws {
    let body = "![The oaks](case:oak)\n\n![The elms](case:elm)\n\n![The oaks again](case:oak)"
    let (_, _, diagnostics, base) = try read(body)
    #expect(diagnostics.map(\.rule.id) == ["misplaced-diagram"])
    #expect(diagnostics.first?.span?.range.lowerBound == base + body.utf8.count - "case:oak)".utf8.count)
    #expect(diagnostics.first?.labels.count == 1)
  }

  @Test func givesEveryHeadingAnIDOfItsOwn() throws {
    let (_, article, _, _) = try read("## One\n\n## One 2\n\n## One\n\n## One 2\n\n## One\n\n## One 3")
    #expect(article.headings.map(\.id) == ["s-one", "s-one-2", "s-one-3", "s-one-2-2", "s-one-4", "s-one-3-2"])
  }

  // MARK: Depth

  @Test(arguments: ["> ", "- ", "1. ", "*a "])
  func refusesWhatNestsTooDeep(mark: String) throws {
    func body(_ depth: Int) -> String {
      String(repeating: mark, count: depth) + "x" + (mark.hasPrefix("*") ? String(repeating: "* a", count: depth) : "")
    }
    #expect(try read(body(ProseLimits.deepest)).diagnostics.map(\.rule.id) == [])
    let deep = try read("Text.\n\n" + body(ProseLimits.deepest + 1))
    #expect(deep.diagnostics.map(\.rule.id) == ["prose-depth"])
    #expect(deep.diagnostics.first?.span?.range.lowerBound == deep.base + 7)
  }

  // MARK: Time

  static let slow: [(name: String, body: String)] = [
    ("code over lines", String(repeating: "`one\ntwo` ", count: 20_000)),
    ("pictures in pictures", String(repeating: "![[]()", count: 40_000)),
    ("open pictures", String(repeating: "![", count: 40_000) + String(repeating: "[]()", count: 40_000)),
    (
      "open pictures before references",
      "[a]: #b\n\n" + String(repeating: "![", count: 40_000) + String(repeating: "[a]", count: 40_000)
    ),
    ("footnotes", (0..<20_000).map { "[^\($0)] " }.joined() + "\n\n" + (0..<20_000).map { "[^\($0)]: b\n" }.joined()),
    (
      "missing footnotes",
      (0..<10_000).map { "[^b\($0)] " }.joined() + "\n\n" + (0..<10_000).map { "[^a\($0)]: b\n" }.joined()
    ),
    ("links with escapes", String(repeating: "[a](https://example.org/\\&amp;) ", count: 8_000)),
    ("citations over lines", String(repeating: "[@short\np. 4] ", count: 20_000)),
    ("half addresses", String(repeating: "a", count: 100_000) + " [b](" + String(repeating: "a", count: 90_000) + "b)"),
    (
      "blank lines in deep lists",
      String(repeating: "- ", count: 50_000) + "a" + String(repeating: "\n", count: 100_000)
    ),
    ("emphasis in a deep quotation", String(repeating: ">", count: 60_000) + String(repeating: "a*", count: 60_000)),
    (
      "citations in deep emphasis",
      String(repeating: "*a @short ", count: 10_000) + String(repeating: "a* ", count: 10_000)
    ),
    ("unknown citations", (0..<20_000).map { "[@x\($0)] " }.joined()),
    ("headings", String(repeating: "## One\n\n", count: 20_000)),
  ]

  /// Each took minutes in a debug build when its time grew with the square of its length.
  @Test(.timeLimit(.minutes(1)), arguments: slow.map(\.name))
  func takesTimeInProportion(name: String) throws {
    let body = try #require(Self.slow.first { $0.name == name }).body
    let (html, _, _, _) = try read(body)
    #expect(html.utf8.count <= 1 << 20 || html.utf8.count <= 60 * body.utf8.count)
  }

  /// A search that misses does not move; those behind it find their places all the same.
  @Test func findsPlacesBehindSearchesThatMiss() throws {
    let body = String(repeating: "[a](https://example.org/\\&amp;) `one\ntwo` ", count: 40) + "[b](nowhere.pdf)"
    let (_, _, diagnostics, base) = try read(body)
    #expect(diagnostics.map(\.rule.id) == ["broken-link"])
    #expect(diagnostics.first?.span?.range == base + body.utf8.count - 12..<base + body.utf8.count - 1)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
