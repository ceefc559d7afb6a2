// What a theme writes: text escaped scalar by scalar wherever it stands, markup as it is, and a report of every name
// that its page does not answer.

import Diagnostics
import Foundation
import Markup
import Testing

@testable import Themes

@Suite struct RenderingTests {
  @Test(arguments: [
    ("\"\u{301} onclick=x", "&quot;\u{301} onclick=x"), ("<\u{338}script>", "&lt;\u{338}script&gt;"),
    ("&\u{20DD}", "&amp;\u{20DD}"), ("'\u{FE0F}", "&#39;\u{FE0F}"),
    ("a & b", "a &amp; b"), ("&amp;", "&amp;amp;"), ("<b>\"x\"</b>", "&lt;b&gt;&quot;x&quot;&lt;/b&gt;"),
    ("it's", "it&#39;s"), ("a\u{0}b", "a\u{FFFD}b"),
    ("{{title}}", "{{title}}"), ("{{{article}}}", "{{{article}}}"), ("", ""), ("\r\n", "\r\n"),
  ])
  func escapesByScalarInTextAndAttributes(text: String, expected: String) throws {
    var page = PageObject()
    page[.title] = text
    let drawn = try ThemeFixture(home: "<p title=\"{{title}}\" lang='{{title}}'>{{title}}</p>").render(page)
    let wanted = "<p title=\"\(expected)\" lang='\(expected)'>\(expected)</p>"
    #expect(drawn.bytes == Array(wanted.utf8))
    #expect(drawn.unanswered == [])
  }

  @Test(arguments: [
    "{{>item}}", "{{<frame}}{{$main}}{{title}}{{/main}}{{/frame}}", "{{#cases}}{{title}}{{/cases}}",
    "{{optimal_case.title}}",
  ])
  func escapesWhereverTextIsDrawn(home: String) throws {
    var fixture = ThemeFixture(home: home)
    fixture.files["partials/item.mustache"] = "{{title}}"
    fixture.files["partials/frame.mustache"] = "{{$main}}{{/main}}"
    var inner = PageObject()
    inner[.title] = "\"\u{301}<"
    var page = inner
    page[.cases] = [inner]
    page[.optimalCase] = inner
    #expect(try fixture.render(page).text == "&quot;\u{301}&lt;")
  }

  @Test func escapesTheThemesOwnWords() throws {
    var fixture = ThemeFixture(home: "{{strings.skip}}")
    fixture.files["strings/en.yml"] = "skip: \"<b> & 'x'\"\n"
    #expect(try fixture.render(PageObject()).text == "&lt;b&gt; &amp; &#39;x&#39;")
  }

  @Test func writesMarkupAsItIs() throws {
    var writer = MarkupWriter(.html)
    writer.element("em", text: "a < b")
    var page = PageObject()
    page[.article] = writer.finish()
    #expect(
      try ThemeFixture(home: "{{{article}}}|{{&article}}").render(page).text == "<em>a &lt; b</em>|<em>a &lt; b</em>")
  }

  @Test func reportsNamesThatNobodyAnswers() throws {
    var page = PageObject()
    page[.title] = "T"
    let drawn = try ThemeFixture(
      home: "{{title}}{{summary}}{{#cases}}{{note}}{{/cases}}{{^is_home}}{{byline}}{{/is_home}}{{summary}}"
    ).render(page)
    // In byte order, each once; `note` stands in a list that is not drawn.
    #expect(drawn.unanswered == ["byline", "cases", "is_home", "summary"])
    #expect(drawn.text == "T")
  }

  @Test func takesAnAbsenceForAnAnswer() throws {
    var inner = PageObject()
    inner[.summary] = nil as String?
    inner[.note] = "N"
    var page = PageObject()
    page[.summary] = "outer"
    page[.cases] = [inner]
    page[.byline] = nil as String?
    let drawn = try ThemeFixture(home: "{{#cases}}[{{summary}}{{note}}]{{/cases}}{{byline}}{{^byline}}none{{/byline}}")
      .render(page)
    // An absence hides what stands further out.
    #expect(drawn.text == "[N]none")
    #expect(drawn.unanswered == [])
  }

  @Test func looksForNamesFurtherOut() throws {
    var page = PageObject()
    page[.title] = "outer"
    page[.cases] = [PageObject(), PageObject()]
    #expect(try ThemeFixture(home: "{{#cases}}{{title}} {{/cases}}").render(page).text == "outer outer ")
  }

  @Test func opensSectionsOnlyForWhatIsThere() throws {
    var page = PageObject()
    page[.title] = ""
    page[.summary] = "S"
    page[.isHome] = true
    page[.isCurrent] = false
    page[.cases] = []
    let home =
      "{{#title}}1{{/title}}{{^title}}2{{/title}}{{#summary}}3{{/summary}}{{#is_home}}4{{/is_home}}{{#is_current}}5{{/is_current}}{{#cases}}6{{/cases}}{{^cases}}7{{/cases}}"
    #expect(try ThemeFixture(home: home).render(page).text == "2347")
  }

  @Test func speaksTheLanguageOfThePage() throws {
    let fixture = ThemeFixture(home: "{{strings.skip}} {{strings.moved}}")
    #expect(try fixture.render(PageObject()).text == "Skip Moved")
    // What German lacks is said in English; a language that nobody translated is English altogether.
    #expect(try fixture.render(PageObject(), language: "de-AT").text == "Weiter Moved")
    #expect(try fixture.render(PageObject(), language: "DE").text == "Weiter Moved")
    #expect(try fixture.render(PageObject(), language: "fr").text == "Skip Moved")
    #expect(try fixture.render(PageObject(), language: "").text == "Skip Moved")
  }

  @Test func keepsPreformattedTextFromBeingIndented() throws {
    var fixture = ThemeFixture(home: "<div>\n    {{>item}}\n</div>\n")
    fixture.files["partials/item.mustache"] = "<pre>{{title}}\n{{{article}}}</pre>\n"
    var writer = MarkupWriter(.html)
    writer.text("three\nfour")
    var page = PageObject()
    page[.title] = "one\ntwo"
    page[.article] = writer.finish()
    #expect(try fixture.render(page).text == "<div>\n<pre>one\ntwo\nthree\nfour</pre>\n</div>\n")
  }

  @Test func drawsTheSameBytesEachTime() throws {
    var page = PageObject()
    page[.title] = "T"
    let fixture = ThemeFixture(home: "{{title}}{{summary}}{{note}}{{byline}}")
    let first = try fixture.render(page)
    for _ in 0..<20 { #expect(try fixture.render(page) == first) }
  }

  @Test func loadsTheThemeThatShips() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let walk = try #require(FileManager.default.enumerator(atPath: folder.appending(path: "Themes/commons").path()))
    var files: [SourceFile] = []
    for case let path as String in walk {
      let place = folder.appending(path: "Themes/commons/\(path)")
      guard try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files.append(SourceFile(path: "Themes/commons/\(path)", bytes: try [UInt8](Data(contentsOf: place))))
    }
    let sources = SourceSet(files)
    let (theme, diagnostics) = Theme.load(
      name: "commons", root: "Themes/commons/", files: sources.ids, in: sources, textsIn: ["de"], wordsIn: "en")
    #expect(
      String(decoding: DiagnosticPrinter(sources: sources, format: .text).print(diagnostics), as: UTF8.self) == "")
    let commons = try #require(theme)
    #expect(commons.name == "commons")
    #expect(!commons.version.isEmpty)
    #expect(commons.assets.map(\.path).contains("commons.css"))
    // Every page can be drawn, even one that says nothing.
    for template in PageTemplate.allCases {
      #expect(commons.render(template, PageObject()).text.hasPrefix("<!DOCTYPE html>\n"))
    }
  }
}
