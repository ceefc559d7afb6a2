// What a theme writes: text escaped scalar by scalar wherever it is, and markup as it is.

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
    var page = PageObject(.home)
    page[.title] = text
    let drawn = try ThemeFixture(home: "<p title=\"{{title}}\" lang='{{title}}'>{{title}}</p>").render(page)
    let wanted = "<p title=\"\(expected)\" lang='\(expected)'>\(expected)</p>"
    #expect(drawn.bytes == Array(wanted.utf8))
  }

  @Test(arguments: [
    "{{>item}}", "{{<frame}}{{$main}}{{title}}{{/main}}{{/frame}}", "{{#cases}}{{title}}{{/cases}}",
    "{{optimal_case.title}}",
  ])
  func escapesWhereverTextIsDrawn(home: String) throws {
    var fixture = ThemeFixture(home: home)
    fixture.files["partials/item.mustache"] = "{{title}}"
    fixture.files["partials/frame.mustache"] = "{{$main}}{{/main}}"
    var inner = PageObject(.item)
    inner[.title] = "\"\u{301}<"
    var page = PageObject(.home)
    page[.title] = inner[.title]
    page[.cases] = [inner]
    page[.optimalCase] = inner
    #expect(try fixture.render(page).text == "&quot;\u{301}&lt;")
  }

  @Test func escapesTheThemesOwnWords() throws {
    var fixture = ThemeFixture(home: "{{strings.skip}}")
    fixture.files["strings/en.yml"] = "skip: \"<b> & 'x'\"\n"
    #expect(try fixture.render(PageObject(.home)).text == "&lt;b&gt; &amp; &#39;x&#39;")
  }

  @Test func writesMarkupAsItIs() throws {
    var writer = MarkupWriter(.html)
    writer.element("em", text: "a < b")
    var page = PageObject(.home)
    page[.article] = writer.finish()
    #expect(
      try ThemeFixture(home: "{{{article}}}|{{&article}}").render(page).text == "<em>a &lt; b</em>|<em>a &lt; b</em>")
  }

  @Test func hidesWhatIsFurtherOutByWhatIsAbsent() throws {
    var inner = PageObject(.item)
    inner[.note] = "N"
    var page = PageObject(.home)
    page[.summary] = "outer"
    page[.cases] = [inner]
    let drawn = try ThemeFixture(home: "{{#cases}}[{{summary}}{{note}}]{{/cases}}{{byline}}{{^byline}}none{{/byline}}")
      .render(page)
    #expect(drawn.text == "[N]none")
  }

  @Test func looksForNamesFurtherOut() throws {
    var page = PageObject(.home)
    page[.title] = "outer"
    page[.tags] = [PageObject(.tagLink), PageObject(.tagLink)]
    #expect(try ThemeFixture(home: "{{#tags}}{{title}} {{/tags}}").render(page).text == "outer outer ")
    var item = PageObject(.item)
    item[.title] = "inner"
    item[.tags] = page[.tags]
    page[.cases] = [item]
    #expect(
      try ThemeFixture(home: "{{#cases}}{{#tags}}{{title}} {{/tags}}{{/cases}}{{#tags}}{{title}} {{/tags}}").render(
        page
      )
      .text == "inner inner outer outer ")
  }

  @Test func asksAListWhetherItHoldsAnything() throws {
    let home =
      "{{#cases.any}}<ul>{{#cases}}x{{/cases}}</ul>{{/cases.any}}{{^cases.any}}none{{/cases.any}}{{^cases}}.{{/cases}}"
    var page = PageObject(.home)
    #expect(try ThemeFixture(home: home).render(page).text == "none.")
    page[.cases] = [PageObject(.item), PageObject(.item)]
    #expect(try ThemeFixture(home: home).render(page).text == "<ul>xx</ul>")
    let part = "{{#optimal_case.tags.any}}a{{/optimal_case.tags.any}}{{^optimal_case.tags}}b{{/optimal_case.tags}}"
    #expect(try ThemeFixture(home: part).render(page).text == "b")
    var item = PageObject(.item)
    item[.tags] = [PageObject(.tagLink)]
    page[.optimalCase] = item
    #expect(try ThemeFixture(home: part).render(page).text == "a")
  }

  @Test func opensSectionsOnlyForWhatIsThere() throws {
    var page = PageObject(.home)
    page[.title] = ""
    page[.summary] = "S"
    page[.isHome] = true
    page[.isCurrent] = false
    page[.cases] = []
    let home =
      "{{#title}}1{{/title}}{{^title}}2{{/title}}{{#summary}}3{{/summary}}{{#is_home}}4{{/is_home}}"
      + "{{#is_current}}5{{/is_current}}{{#cases}}6{{/cases}}{{^cases}}7{{/cases}}"
    #expect(try ThemeFixture(home: home).render(page).text == "2347")
  }

  @Test func speaksTheLanguageOfThePage() throws {
    let fixture = ThemeFixture(home: "{{strings.skip}} {{strings.moved}}")
    #expect(try fixture.render(PageObject(.home)).text == "Skip Moved")
    // What German lacks is said in English; a language that nobody translated is English altogether.
    #expect(try fixture.render(PageObject(.home), language: "de-AT").text == "Weiter Moved")
    #expect(try fixture.render(PageObject(.home), language: "DE").text == "Weiter Moved")
    #expect(try fixture.render(PageObject(.home), language: "fr").text == "Skip Moved")
    #expect(try fixture.render(PageObject(.home), language: "").text == "Skip Moved")
  }

  @Test func keepsPreformattedTextFromBeingIndented() throws {
    var fixture = ThemeFixture(home: "<div>\n    {{>item}}\n</div>\n")
    fixture.files["partials/item.mustache"] = "<pre>{{title}}\n{{{article}}}</pre>\n"
    var writer = MarkupWriter(.html)
    writer.text("three\nfour")
    var page = PageObject(.home)
    page[.title] = "one\ntwo"
    page[.article] = writer.finish()
    #expect(try fixture.render(page).text == "<div>\n<pre>one\ntwo\nthree\nfour</pre>\n</div>\n")
  }

  @Test func drawsTheSameBytesEachTime() throws {
    var page = PageObject(.home)
    page[.title] = "T"
    let fixture = ThemeFixture(home: "{{title}}{{summary}}{{byline}}")
    let first = try fixture.render(page)
    for _ in 0..<20 { #expect(try fixture.render(page) == first) }
  }
}
