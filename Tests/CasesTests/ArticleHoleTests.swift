// A text is parsed without the list of works, and shows what the list says once its holes are filled.

import Diagnostics
import Testing

@testable import Cases

@Suite struct ArticleHoleTests {
  private static let text = """
    ## What @brown2019 says

    Text [see @brown2019, p. 4; @hubers2018] and @brown2019 [p. 5], [@brown2019: 4].[^1]

    | Who | Where |
    | --- | --- |
    | @hubers2018 | [@brown2019] |

    ## What Brown and Flood says

    [^1]: A note that cites [@hubers2018].

    """

  private func parse(_ text: String) -> Checked<Article> {
    let source = SourceFile(path: "cases/a.md", text: text)
    return MarkdownRenderer.render(
      source, SourceSet([source]).ids[0], 0..<source.bytes.count, MarkdownContext { _, name in name })
  }

  @Test func knowsNoWorkUntilItIsFilled() throws {
    let parsed = parse(Self.text)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.citations.isEmpty)
    #expect(!parsed.value.markup { _ in nil }.text.contains("Brown &amp; Flood"))
    let filled = parsed.value.filled(from: try Desk(with: []).vocabulary)
    #expect(filled.value.holes.isEmpty)
    #expect(filled.value.headings.map(\.id) == ["s-what-brown-and-flood-says", "s-what-brown-and-flood-says-2"])
    let html = filled.value.markup { _ in nil }.text
    #expect(html.hasPrefix("<h2 id=\"s-what-brown-and-flood-says\">\nWhat <span class=\"citation\">Brown and Flood ("))
    #expect(!html.utf8.contains { $0 < 0x20 && $0 != 0x0A })
  }

  /// What is filled twice from two lists says what each of them has, mistakes included.
  @Test func isFilledFromAnotherListWithoutBeingParsedAgain() throws {
    let parsed = parse(Self.text).value
    let known = parsed.filled(from: try Desk(with: []).vocabulary)
    let unknown = parsed.filled(from: Vocabulary())
    #expect(unknown.diagnostics.map(\.rule) == [Rule](repeating: .unknownCitation, count: 8))
    #expect(unknown.value.headings.first?.text == "What brown2019 says")
    #expect(known.value.citations.map(\.key) == unknown.value.citations.map(\.key))
    #expect(known.value.citations.map(\.span) == unknown.value.citations.map(\.span))
    let again = known.value.filled(from: Vocabulary())
    #expect(again.diagnostics.isEmpty && again.value.headings == known.value.headings)
  }

  @Test func takesANameInALinkForAWorkOnlyWhereThereIsOne() throws {
    let parsed = parse("[ask @brown2019](https://example.org)\n")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.filled(from: Vocabulary()).diagnostics.isEmpty)
    let vocabulary = Vocabulary(bibliography: try Desk(with: []).vocabulary.bibliography)
    #expect(parsed.value.filled(from: vocabulary).diagnostics.map(\.rule) == [.nestedLink])
  }
}
