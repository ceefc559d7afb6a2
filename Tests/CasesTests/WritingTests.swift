// The page about writing shows what becomes of each example; here every one is rendered, so that it cannot go stale.

import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Cases

@Suite struct WritingTests {
  static let page = Repository.root.appending(path: "Sources/Site/Site.docc/Writing.md")

  /// One example: what is written, and what the page says it becomes.
  struct Example: CustomTestStringConvertible {
    let markdown: String
    let html: String
    let isNumbered: Bool
    /// The lines of the page that hold the HTML.
    let place: Range<Int>
    var testDescription: String { String(markdown.prefix(40)) }
  }

  static func examples() throws -> [Example] {
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    var found: [Example] = []
    var markdown: (text: String, info: String)?
    var index = 0
    while index < lines.count {
      guard lines[index].hasPrefix("```"), let end = lines[(index + 1)...].firstIndex(of: "```") else {
        index += 1
        continue
      }
      let (info, text) = (lines[index].dropFirst(3), lines[index + 1..<end].joined(separator: "\n"))
      if info.hasPrefix("markdown") { markdown = (text, String(info)) }
      if info == "html", let written = markdown {
        found.append(
          Example(
            markdown: written.text, html: text, isNumbered: written.info.hasSuffix("numbered"), place: index + 1..<end))
        markdown = nil
      }
      index = end + 1
    }
    return found
  }

  private func render(_ example: Example) throws -> (html: String, diagnostics: [Diagnostic]) {
    let settings =
      "title: T\ndescription: D\nbase_url: https://example.org/\nlanguage: en\nlicence: CC-BY-4.0\ncitation_style: "
      + "\(example.isNumbered ? "numbered" : "author-date")\n"
    let front = "---\ntitle: T\nsummary: S\nstanding: composite\nnetwork: {communities: {}}\n---\n"
    let desk = Desk([
      SourceFile(path: "portfolio.yml", text: settings),
      SourceFile(path: "references.bib", bytes: try Fixtures.bytes("writing/references.bib")),
      SourceFile(path: "cases/w.md", text: front + example.markdown + "\n"),
    ])
    let (study, diagnostics) = try desk.study("cases/w.md", neighbours: ["map.png", "plan.pdf"])
    let article = try #require(study).body.markup { _ in
      var drawing = MarkupWriter(.xml)
      drawing.element("svg") { _ in }
      return drawing.finish()
    }
    return (article.text.trimmed, diagnostics)
  }

  @Test func showsWhatBecomesOfEachExample() throws {
    let examples = try Self.examples()
    #expect(examples.count == 14)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      var lines = try String(contentsOf: Self.page, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      for example in examples.reversed() { lines.replaceSubrange(example.place, with: [try render(example).html]) }
      try Data(lines.joined(separator: "\n").utf8).write(to: Self.page)
    } else {
      for example in examples {
        let (html, diagnostics) = try render(example)
        #expect(diagnostics.map(\.message) == [], "\(example.markdown)")
        #expect(html == example.html, "\(example.markdown)")
      }
    }
  }
}
