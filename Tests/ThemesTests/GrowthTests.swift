// Templates that make much of little: nested, drawing each other, or a list inside itself.

import Diagnostics
import Testing

@testable import Themes

@Suite struct GrowthTests {
  private func complaints(_ fixture: ThemeFixture) -> [String] {
    fixture.complaints().filter { $0.contains(" theme-growth: ") || $0.contains("leads back") }
  }

  @Test(arguments: ["#title", "^title", "$b", "#cases"], [101, 10_000])
  func refusesDeepNesting(tag: String, depth: Int) {
    let name = tag.dropFirst()
    let found = complaints(
      ThemeFixture(
        home: String(repeating: "{{\(tag)}}", count: depth) + "x" + String(repeating: "{{/\(name)}}", count: depth)))
    #expect(found.count == 1)
    #expect(found.first?.contains("nested more than 100 deep") == true)
  }

  @Test func takesWhatIsNestedAHundredDeep() {
    let sections = String(repeating: "{{#title}}", count: 100) + "x" + String(repeating: "{{/title}}", count: 100)
    #expect(ThemeFixture(home: sections).complaints() == [])
  }

  @Test(arguments: ["{{>p%}}", "{{#title}}{{>p%}}{{/title}}", "{{<p%}}{{/p%}}"])
  func refusesALongChainOfPartials(link: String) {
    var fixture = ThemeFixture(home: link.replacing("%", with: "0"))
    for number in 0..<900 {
      fixture.files["partials/p\(number).mustache"] = number == 899 ? "x" : link.replacing("%", with: "\(number + 1)")
    }
    let found = complaints(fixture)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.contains("nested more than 100 deep") })
  }

  @Test(
    arguments: [
      "{{>p%}}{{>p%}}", "{{<p%}}{{/p%}}{{<p%}}{{/p%}}", "{{#title}}{{>p%}}{{/title}}{{^title}}{{>p%}}{{/title}}",
      "{{>p%}}{{>p%}}{{>p%}}{{>p%}}{{>p%}}{{>p%}}",
    ], ["", "x"])
  func refusesPartialsThatDrawEachOtherTwice(link: String, leaf: String) {
    var fixture = ThemeFixture(home: link.replacing("%", with: "0"))
    for number in 0..<40 {
      fixture.files["partials/p\(number).mustache"] = number == 39 ? leaf : link.replacing("%", with: "\(number + 1)")
    }
    let found = complaints(fixture)
    // Once, where it first becomes too much.
    #expect(found.count == 1)
    #expect(found.first?.contains("come to more than 1 MB") == true)
  }

  @Test func refusesBlocksThatLeadBackToThemselves() {
    #expect(
      complaints(ThemeFixture(home: "{{<layout}}{{$main}}a{{$main}}b{{/main}}{{/main}}{{/layout}}"))
        == ["templates/home.mustache:1:22 theme-unknown-partial: what fills `main` leads back to it"])
    // The partial is not drawn by the layout, but by what fills it.
    #expect(complaints(ThemeFixture(home: "{{<layout}}{{$main}}{{>layout}}{{/main}}{{/layout}}")).count == 1)
    var fixture = ThemeFixture(home: "{{<layout}}{{$main}}{{>a}}{{/main}}{{/layout}}")
    fixture.files["partials/a.mustache"] = "{{$main}}{{/main}}"
    #expect(complaints(fixture).count == 1)
  }

  @Test func countsTheWordsThatTemplatesUse() {
    var fixture = ThemeFixture(home: String(repeating: "{{strings.skip}}", count: 20))
    fixture.files["strings/de.yml"] = "skip: " + String(repeating: "w", count: 200_000) + "\n"
    #expect(
      fixture.complaints() == [
        "templates/home.mustache:1:65 theme-growth: with `strings.skip` the templates of one page come to more than "
          + "1 MB | draw a partial once for each thing that a page shows"
      ])
    fixture.files["strings/de.yml"] = "skip: " + String(repeating: "w", count: 20_000) + "\n"
    #expect(fixture.complaints() == [])
  }

  @Test(arguments: ["templates/home.mustache", "partials/extra.mustache", "strings/fr.yml", "theme.yml"])
  func refusesAFileThatIsTooLarge(path: String) {
    var fixture = ThemeFixture()
    fixture.files[path] = (fixture.files[path] ?? "") + String(repeating: "# x\n", count: 64_001)
    #expect(fixture.complaints().contains("\(path):1:1 theme-growth: the file has more than 256 KB"))
  }

  @Test func refusesTooManyFiles() {
    var fixture = ThemeFixture()
    for number in 0..<1_000 { fixture.files["partials/p\(number).mustache"] = "x" }
    for number in 0..<70 { fixture.files["strings/x\(number).yml"] = "skip: x\n" }
    let found = complaints(fixture)
    #expect(found.count { $0.contains("more than 1000 templates") } == 1)
    #expect(found.count { $0.contains("more than 60 languages") } == 1)
  }

  /// A page with so many cases, each with a title.
  private func page(_ count: Int) -> PageObject {
    var page = PageObject(.home)
    page[.title] = "x"
    page[.cases] = (0..<count).map { number in
      var item = PageObject(.item)
      item[.title] = "case \(number)"
      return item
    }
    return page
  }

  @Test(arguments: [
    "{{#cases}}{{#cases}}{{#cases}}{{title}}{{/cases}}{{/cases}}{{/cases}}",
    "{{#cases}}{{#cases}}{{#cases}}{{/cases}}{{/cases}}{{/cases}}",
    "{{#cases}}{{#cases}}{{>p}}{{/cases}}{{/cases}}",
    "{{#cases}}{{>p}}{{#cases}}{{>p}}{{^cases}}{{/cases}}{{/cases}}{{/cases}}",
  ])
  func endsAPageThatAListInsideItselfMakes(home: String) throws {
    var fixture = ThemeFixture(home: home)
    fixture.files["partials/p.mustache"] = String(repeating: "words ", count: 200)
    let small = try fixture.render(page(5))
    #expect(small.overgrown == nil)
    let large = try fixture.render(page(3_000))
    #expect(large.overgrown == TestPages.home)
    #expect(large.bytes.count < 20_000_000)
    // The same again: it is counted, and not timed.
    #expect(try fixture.render(page(3_000)) == large)
  }

  @Test func drawsAWholePageOfManyEntries() throws {
    let row =
      "{{#cases}}<li class=\"card\"><a href=\"#{{id}}\">{{title}}</a> <span>{{strings.skip}}</span></li>\n{{/cases}}"
    let page = try ThemeFixture(home: row).render(page(20_000))
    #expect(page.overgrown == nil)
    #expect(page.text.hasSuffix("case 19999</a> <span>Skip</span></li>\n"))
  }

  /// Templates of which it is certain that they make no page too large, and others.
  static let bounded: [(home: String, isBounded: Bool)] = [
    ("{{#cases}}{{title}}{{/cases}}", true), ("{{#cases}}{{#tags}}{{label}}{{/tags}}{{/cases}}", true),
    ("{{#optimal_case}}{{#tags}}{{label}}{{/tags}}{{title}}{{/optimal_case}}{{optimal_case.title}}", true),
    ("{{#cases}}{{#is_home}}{{title}}{{/is_home}}{{^tags}}{{title}}{{/tags}}{{/cases}}", true),
    ("{{#tags}}{{language}}{{/tags}}", true), ("{{#tags}}{{#cases.any}}x{{/cases.any}}{{/tags}}", true),
    // A list once for each entry of another, or of itself.
    ("{{#cases}}{{#cases}}x{{/cases}}{{/cases}}", false), ("{{#tags}}{{#cases}}x{{/cases}}{{/tags}}", false),
    ("{{#tags}}{{#optimal_case.tags}}x{{/optimal_case.tags}}{{/tags}}", false),
    ("{{#tags}}{{#optimal_case}}{{#tags}}x{{/tags}}{{/optimal_case}}{{/tags}}", false),
    // A text of the page once for each entry.
    ("{{#tags}}{{title}}{{/tags}}", false), ("{{#tags}}{{optimal_case.title}}{{/tags}}", false),
    // A text, or an entry, that is written often.
    (String(repeating: "{{title}}", count: 16), true), (String(repeating: "{{title}}", count: 17), false),
    ("{{#cases}}" + String(repeating: "x", count: 3_900) + "{{/cases}}", true),
    ("{{#cases}}" + String(repeating: "x", count: 4_000) + "{{/cases}}", false),
    (String(repeating: "{{#cases}}" + String(repeating: "x", count: 900) + "{{/cases}}", count: 5), false),
  ]

  @Test(arguments: bounded.indices)
  func seesWhetherAPageCanBecomeTooLarge(number: Int) throws {
    let (home, isBounded) = Self.bounded[number]
    let theme = try #require(ThemeFixture(home: home).load().theme)
    #expect(theme.isBounded(languages: ["de-AT"]) == isBounded, "\(home)")
    #expect(!theme.isBounded(languages: [String(repeating: "a-", count: 40)]))
  }

  /// What is certain holds: no page of a bounded template is ended, however little each entry holds.
  @Test(arguments: bounded.indices)
  func neverEndsAPageThatIsBounded(number: Int) throws {
    let (home, isBounded) = Self.bounded[number]
    guard isBounded else { return }
    var model = page(4_000)
    model[.tags] = Array(repeating: PageObject(.tagLink), count: 4_000)
    model[.title] = String(repeating: "<", count: 1_000_000)
    model[.optimalCase] = model[.cases].first
    #expect(try ThemeFixture(home: home).render(model).overgrown == nil)
  }
}
