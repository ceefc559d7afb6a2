// A theme that was written for page model 1 becomes one for page model 2 by the checklist of MakingATheme.md and the
// help of each message, both followed to the letter by somebody who knows nothing else.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct ThemeMigrationTests {
  private static let theme = "Themes/page-model-1"

  /// The sample with the theme of the fixture.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let fixture = Repository.root.appending(path: "Tests/Fixtures/themes/page-model-1").path()
    for (path, bytes) in try FileTree(fixture).files { try sandbox.write(bytes, to: "\(Self.theme)/\(path)") }
    return sandbox
  }

  private func build(_ sandbox: Sandbox) async throws -> BuildReport {
    try await sandbox.build { $0.theme = "page-model-1" }
  }

  /// The files that the checklist gives, by path below the theme.
  private static var given: [(path: String, text: String)] {
    get throws {
      let place = Repository.root.appending(path: "Sources/Site/Site.docc/MakingATheme.md")
      let section = try #require(
        try String(contentsOf: place, encoding: .utf8).components(separatedBy: "## From page model 1 to 2\n").last)
      return section.matches(of: #/   `([a-z-]+/[a-z-]+\.[a-z]+)`\n\n   ```\n((?:   .*\n)*?)   ```\n/#).map { match in
        (String(match.1), match.2.split(separator: "\n").map { $0.dropFirst(3) + "\n" }.joined())
      }
    }
  }

  /// Makes the edits that messages ask for, the last of each file first; returns whether there was any.
  private func follow(_ report: BuildReport, in sandbox: Sandbox) throws -> Bool {
    var hasFollowed = false
    for found in report.diagnostics.reversed() {
      guard let span = found.span, let help = found.help else { continue }
      let path = report.sources[span.file].path
      guard path.hasPrefix(Self.theme) else { continue }
      var bytes = try [UInt8](Data(contentsOf: sandbox.root.appending(path: path)))
      guard let edit = MigrationEdit(help, at: span.range, in: bytes) else { continue }
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
      try sandbox.write(bytes, to: path)
      hasFollowed = true
    }
    return hasFollowed
  }

  @Test(.timeLimit(.minutes(5))) func leadsToAThemeThatShowsAllThatItsPagesHave() async throws {
    let sandbox = try sandbox()
    let given = try Self.given
    let pages = [
      "data", "need", "need-index", "question", "outcome-index", "outcomes", "matrix", "school-index", "schools",
      "compare", "costs",
    ].map {
      "templates/\($0).mustache"
    }
    #expect(Set(given.map(\.path)).isSuperset(of: pages + ["strings/en.yml"]))
    for (path, text) in given {
      let place = "\(Self.theme)/\(path)"
      let before = path.hasPrefix("strings/") ? try sandbox.text(of: place) + "\n" : ""
      try sandbox.write(before + text, to: place)
    }
    var report = try await build(sandbox)
    #expect(report.diagnostics.contains { $0.rule.id == "theme-manifest" })
    for _ in 0..<8 where try follow(report, in: sandbox) { report = try await build(sandbox) }
    #expect(report.diagnostics.map { "\($0.rule.id): \($0.message) (\($0.help ?? "no help"))" } == [])
    try expectEverything(in: try sandbox.site())
  }

  /// What the sample's pages lead to is there: as much as the theme that ships shows.
  private func expectEverything(in site: FileTree) throws {
    let types = try #require(site.text("ideal-types/index.html"))
    let pages = types.matches(of: /href="\.\.\/ideal-types\/([a-z-]+)\.html"/).map { String($0.1) }
      .filter { $0 != "index" }
    #expect(Set(pages).count >= 5)
    #expect(!types.contains("No ideal type has been written yet."))
    var claims = 0
    for page in Set(pages) {
      let text = try #require(site.text("ideal-types/\(page).html"))
      claims += text.matches(of: /href="\.\.\/cases\/[a-z-]+\.html#action\.[a-z-]+"/).count
      #expect(text.contains("What makes it work"), "\(page)")
    }
    #expect(claims >= 5)
    let home = try #require(site.text("index.html"))
    #expect(home.matches(of: /href="needs\/[a-z-]+\.html"/).count == 8)
    #expect(site.text("needs/find-time.html")?.contains("#action.") == true)
    for function in ["formalising", "prioritising", "mobilising"] {
      #expect(site.text("actions/index.html")?.contains("href=\"../actions/\(function).html\"") == true)
      #expect(site.text("actions/\(function).html")?.contains("#action.") == true)
    }
    #expect(home.contains("href=\"cases/index.html\""))
    #expect(
      site.text("outcomes/student-outcomes.html")?.contains("cases/reading-across-the-river.html#outcome.") == true)
    #expect(site.text("cases/reading-across-the-river.html")?.contains("id=\"action.same-sentence\"") == true)
    #expect(site.text("cases/reading-across-the-river/data.html")?.contains("id=\"person.1\"") == true)
    #expect(site.text("tags/cover-time.html")?.contains("class=\"tag-neighbours\"") == true)
  }
}

/// The edit of a template that a help asks for.
private struct MigrationEdit {
  let range: Range<Int>
  let text: String

  /// Nil where the help cannot be followed to the letter.
  init?(_ help: String, at span: Range<Int>, in bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let template = help.firstMatch(of: /^below the list, write ([^…]+)$/) {
      // Behind the element that the list is in.
      let rest = String(decoding: bytes[span.upperBound...], as: UTF8.self)
      guard let end = rest.range(of: "{{/\(String(decoding: bytes[span], as: UTF8.self))}}"),
        let element = rest.range(of: #"</[a-z]+>"#, options: .regularExpression, range: end.upperBound..<rest.endIndex)
      else { return nil }
      let place = span.upperBound + rest[..<element.upperBound].utf8.count
      (range, self.text) = (place..<place, String(template.1))
    } else if help.hasPrefix("delete it") {
      let name = String(decoding: bytes[span], as: UTF8.self)
      let rest = String(decoding: bytes[span.upperBound...], as: UTF8.self)
      if text.contains("{{#\(name)}}"), let end = rest.range(of: "{{/\(name)}}"), span.lowerBound >= 3,
        bytes[span.lowerBound - 1] == UInt8(ascii: "#")
      {
        range = span.lowerBound - 3..<span.upperBound + rest[..<end.upperBound].utf8.count
      } else {
        range = span.lowerBound - 2..<span.upperBound + 2
      }
      self.text = ""
    } else if let name = help.firstMatch(of: /^(?:write|did you mean) `([^`…]+)`/) {
      (range, self.text) = (span, String(name.1))
    } else {
      return nil
    }
  }
}
