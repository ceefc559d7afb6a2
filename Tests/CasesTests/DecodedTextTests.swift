// Hidden characters are refused however they are written: as they are, as `&#x202E;`, or as an escape of the format;
// and no reference brings in the marks that stand for citations while libcmark reads a text.

import Diagnostics
import TestSupport
import Testing

@testable import Cases
@testable import Formats

@Suite struct DecodedTextTests {
  private static let front = "---\ntitle: T\nsummary: S\nstanding: composite\nnetwork: {communities: {}}\n---\n"

  private func read(_ body: String) throws -> (html: String, article: Article, diagnostics: [Diagnostic]) {
    let desk = try Desk(with: [SourceFile(path: "cases/a.md", text: Self.front + body + "\n")])
    let read = try desk.study("cases/a.md", neighbours: ["map.png"])
    let article = try #require(read.study).body
    return (article.markup { _ in nil }.text, article, read.diagnostics)
  }

  /// A broken bar stands where the mistake must be shown.
  @Test(arguments: [
    ("Text ¦&#x202E;txt", "bidi-control"), ("Text ¦&#8238;txt", "bidi-control"), ("Text ¦&#X2067;txt", "bidi-control"),
    ("Text ¦&#x7;", "control-character"), ("Text ¦&#0000001;", "control-character"),
    ("Text ¦&#x9F;", "control-character"),
    ("Text ¦&#xFFFE;", "control-character"), ("Text ¦&#x3FFFF;", "control-character"),
    ("Text ¦&#xFDD1;", "control-character"),
    ("Text ¦&#xFEFF;", "control-character"), ("Text ¦&#x2028;", "control-character"),
    ("Text ¦&#xE0041;", "control-character"),
    ("Text ¦&#xD83D;", "control-character"), ("Text ¦&#x110000;", "control-character"),
    ("Text \\\\¦&#x202E;", "bidi-control"),
    ("## Head ¦&#x202E;", "bidi-control"), ("*em ¦&#x202E;*", "bidi-control"),
    ("| a |\n|---|\n| b ¦&#x202E; |", "bidi-control"),
    ("[x](https://example.org/¦&#x202E;)", "bidi-control"),
    ("[x](https://example.org/ \"t ¦&#x202E;\")", "bidi-control"),
    ("[x ¦&#x202E;](https://example.org/)", "bidi-control"), ("<https://example.org/¦&#x202E;>", "bidi-control"),
    ("<https://example.org/\\¦&#x202E;>", "bidi-control"),
    ("![m ¦&#x202E;](map.png)", "bidi-control"), ("![m](map.png \"t ¦&#x202E;\")", "bidi-control"),
    ("![m](case:oak \"t ¦&#x202E;\")", "bidi-control"),
    ("x ![m](map.png \"t ¦&#x202E;\")", "bidi-control"), ("> [!NOTE]\n> Text ¦&#x202E;", "bidi-control"),
    ("> [!QUOTE]\n> Text\n> — A ¦&#x202E;", "bidi-control"),
    ("x[^1]\n\n[^1]: Text ¦&#x202E;", "bidi-control"), ("[@brown2019, p. ¦&#x202E;4]", "bidi-control"),
    ("@brown2019 [p. ¦&#x202E;4]", "bidi-control"),
    ("``` a¦&#x202E;\ncode\n```", "bidi-control"), ("`&#x202E;` and ¦&#x202E;", "bidi-control"),
    ("¦&#1;@brown2019", "control-character"), ("x ¦&#2;^1", "control-character"),
    ("x ¦&#4;brown2019", "control-character"), ("x ¦&#6;#65;", "control-character"),
  ])
  func refusesHiddenCharactersWrittenAsReferences(body: String, id: String) throws {
    let bar = try #require(body.firstIndex(of: "¦"))
    let (html, _, diagnostics) = try read(body.replacing("¦", with: ""))
    #expect(diagnostics.map(\.rule.id) == [id])
    let span = try #require(diagnostics.first?.span)
    #expect(span.range.lowerBound == Self.front.utf8.count + body[..<bar].utf8.count)
    #expect(!html.unicodeScalars.contains { TextCheck.rule(brokenBy: $0) != nil })
  }

  @Test(arguments: [
    ("`&#x202E;`", "<p><code>&amp;#x202E;</code></p>"), ("`` \\&#1; ``", "<p><code>\\&amp;#1;</code></p>"),
    ("```\n&#x202E;\n```", "<pre><code>&amp;#x202E;\n</code></pre>"),
    ("    &#1;", "<pre><code>&amp;#1;\n</code></pre>"),
    ("\\&#x202E;", "<p>&amp;#x202E;</p>"), ("&amp;#x202E;", "<p>&amp;#x202E;</p>"),
    ("&#00000001;", "<p>&amp;#00000001;</p>"), ("&#x0000001;", "<p>&amp;#x0000001;</p>"),
    ("&#0;", "<p>\u{FFFD}</p>"), ("&#1 and &#;", "<p>&amp;#1 and &amp;#;</p>"),
    ("&#228; &auml; &#x200F;", "<p>ä ä \u{200F}</p>"),
    ("[x](https://example.org/?a=\\&#1;)", "<p><a href=\"https://example.org/?a=&amp;#1;\">x</a></p>"),
    // An address may hold what would be a citation in a text.
    ("[x](https://example.org/[@brown2019])", "<p><a href=\"https://example.org/%5B@brown2019%5D\">x</a></p>"),
    ("[x](#[@brown2019])", "<p><a href=\"#%5B@brown2019%5D\">x</a></p>"),
    (
      "A flag: \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "<p>A flag: \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}</p>"
    ),
  ])
  func leavesWhatIsNotDecodedAsItIs(body: String, html: String) throws {
    let read = try read(body)
    #expect(read.diagnostics.map(\.rule.id) == [])
    #expect(read.html.trimmed == html)
  }

  /// Every way to write the six marks, in every place that text may stand.
  @Test(arguments: ProsePayloadTests.places)
  func letsNoReferenceForgeACitation(place: String) throws {
    let vocabulary = try Desk(with: []).vocabulary
    let context = MarkdownContext(
      neighbours: ["map.png"], address: { kind, name in "\(kind.rawValue)/\(name).html" })
    for open in ((1...7) + [16, 17]).flatMap({
      ["&#\($0);", "&#0\($0);", "&#x\($0);", "&#X0000\($0);", "\\&#\($0);", "\\\\&#\($0);"]
    }) {
      for payload in ["\(open)@brown2019&#3;", "\(open)brown2019 &#5;p. 4&#3;", "\(open)^1&#3;", "\(open)x&#6;#1;"] {
        let source = SourceFile(path: "cases/p.md", text: place.replacing("%", with: payload) + "\n")
        let article = MarkdownRenderer.render(source, SourceSet([source]).ids[0], 0..<source.bytes.count, context)
          .value.filled(from: vocabulary).value
        let html = article.markup { _ in nil }.text
        #expect(!html.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }, "\(payload) in \(html)")
        #expect(place.contains("@") || article.citations.isEmpty, "\(payload) in \(html)")
        #expect(place.contains("[^") || !html.contains("footnote"), "\(payload) in \(html)")
      }
    }
  }

  @Test(arguments: [0x85, 0xFFFE, 0xFDD0, 0x1FFFF, 0xFEFF, 0x2028, 0x2029, 0xE0041, 0xFFF9, 0x7F] as [UInt32])
  func refusesHiddenCharactersInEveryFile(value: UInt32) throws {
    let hidden = String(try #require(Unicode.Scalar(value)))
    let source = SourceFile(path: "x.csv", text: "\u{FEFF}a" + hidden + "b")
    let check = TextCheck.check(source, SourceSet([source]).ids[0], .table)
    #expect(check.diagnostics.map(\.rule.id) == ["control-character"])
    #expect(check.diagnostics.first?.span?.range.lowerBound == 4)
  }

  @Test(arguments: ["\\u2028", "\\L", "\\N", "\\P", "\\uFEFF", "\\uFFFE", "\\U000E0041", "\\e"])
  func refusesHiddenCharactersAsEscapesInYAML(escape: String) throws {
    let desk = try Desk(with: [SourceFile(path: "cases/oak.md", text: "---\ntitle: \"Two\(escape) schools\"\n---\n")])
    let found = try #require(try desk.study("cases/oak.md").diagnostics.first { $0.rule.id == "control-character" })
    #expect(found.span?.range.lowerBound == 11)
  }

  @Test(arguments: ["\\u2028", "\\ufeff", "\\uFFFE", "\\b", "\\f", "\\uDB40\\uDC41", "\\u0085"])
  func refusesHiddenCharactersAsEscapesInJSON(escape: String) throws {
    let text = "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\(escape)\", \"author\": [{\"literal\": \"A\"}]}]"
    let source = SourceFile(path: "references.json", text: text)
    let found = CSLJSON.parse(source, SourceSet([source]).ids[0], taken: [:]).diagnostics
    #expect(found.map(\.rule.id) == ["control-character"])
    #expect(
      found.first?.span?.range.lowerBound
        == text.utf8.firstIndex(of: UInt8(ascii: "\\")).map { text.utf8.distance(from: text.utf8.startIndex, to: $0) })
  }

  @Test(arguments: ["&#x2028;", "&#xFEFF;", "&#xE0041;", "&#xFDD0;", "&#x2067;"])
  func refusesHiddenCharactersAsReferencesInGraphML(reference: String) throws {
    let text = "<graphml><graph><node id=\"a\(reference)\"/></graph></graphml>"
    let source = SourceFile(path: "n.graphml", text: text)
    var scanner = XMLScanner(source, SourceSet([source]).ids[0])
    _ = scanner.root()
    scanner.finish()
    let found = try #require(scanner.diagnostics.first)
    #expect(found.rule.id == "bad-xml" && found.span?.range.lowerBound == 27)
  }
}
