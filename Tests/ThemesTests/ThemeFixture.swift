// A small theme in memory, sound unless a test spoils one of its files.

import Diagnostics
import Foundation
import Testing

@testable import Themes

struct ThemeFixture {
  /// By path below the theme's root.
  var files: [String: String]
  var pages = TestPages.all

  init() {
    files = [
      "theme.yml": "name: small\nversion: 1.2.0\npage_model: 2\n", "strings/en.yml": "skip: Skip\nmoved: Moved\n",
      "strings/de.yml": "skip: Weiter\n",
    ]
    for template in TestPages.all { files["templates/\(template.name).mustache"] = "<p>{{title}}</p>\n" }
    files["partials/layout.mustache"] = "<main>{{$main}}{{/main}}</main>\n"
  }

  /// The theme with another home page.
  init(home: String) {
    self.init()
    files["templates/home.mustache"] = home
  }

  private var sources: SourceSet {
    SourceSet(files.map { SourceFile(path: "Themes/small/\($0.key)", text: $0.value) })
  }

  func load(language: String = "en") -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let sources = sources
    return Theme.load(
      name: "small", root: "Themes/small/", files: sources.ids, in: sources, for: pages, wordsIn: language)
  }

  /// What is wrong, each as `file:line:column id: message`, and its help after ` | `.
  func complaints() -> [String] {
    let sources = sources
    let (theme, diagnostics) = load()
    #expect((theme == nil) == diagnostics.contains { $0.severity == .error })
    return diagnostics.map { diagnostic in
      var place = "nowhere"
      if let span = diagnostic.span {
        let location = LineTable(sources[span.file].bytes).location(of: span.range.lowerBound)
        place = "\(sources[span.file].path.dropFirst("Themes/small/".count)):\(location.line):\(location.column)"
      }
      return "\(place) \(diagnostic.rule.id): \(diagnostic.message)" + (diagnostic.help.map { " | \($0)" } ?? "")
    }
  }

  /// Renders the home page.
  func render(_ page: PageObject, language: String = "en") throws -> RenderedPage {
    let (theme, diagnostics) = load(language: language)
    #expect(diagnostics.map(\.message) == [])
    return try #require(theme).render(TestPages.home, page)
  }
}

extension RenderedPage {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A mistake in one file of the theme, and everything that is said of it.
struct PlantedMistake: Sendable, CustomTestStringConvertible {
  let file: String
  /// Nil where the file is taken away.
  let text: String?
  let complaints: [String]
  var testDescription: String { complaints.first ?? file }

  init(_ text: String, _ complaints: String..., file: String = "templates/home.mustache") {
    (self.file, self.text, self.complaints) = (file, text, complaints)
  }

  init(without file: String, _ complaints: String...) {
    (self.file, self.text, self.complaints) = (file, nil, complaints)
  }
}
