// Lists that may hold more than their page shows: a template that opens one leads to the others, or is told so.

import Diagnostics
import Testing

@testable import Themes

extension ObjectKey {
  fileprivate static let nextPart = Self("next_part", "the page on which the list goes on")
}

extension ListKey {
  fileprivate static let parts = Self("parts", "the pages of the list")
}

extension FlagKey {
  fileprivate static let isApart = Self("is_apart", "whether the list is elsewhere")
}

extension PageSchema {
  fileprivate static let index = PageSchema(
    "index", "a list of cases", texts: [.title, .note],
    inside: [
      .list(.cases, of: .row, beyond: [[ObjectKey.nextPart, ListKey.parts], [TextKey.note]]),
      .object(.nextPart, .link), .list(.parts, of: .link),
    ])
  fileprivate static let row = PageSchema(
    "row", "a case", texts: [.title, .url, TextKey("count", "a number")], flags: [.isApart],
    inside: [.list(.tags, of: .tagLink, beyond: [[FlagKey.isApart]])])
  fileprivate static let link = PageSchema("link", "a link", texts: [.label, .url])
}

@Suite struct HiddenListTests {
  private func complaints(_ template: String) -> [String] {
    var fixture = ThemeFixture()
    fixture.pages.append(PageTemplate("index", .index))
    fixture.files["templates/index.mustache"] = template
    return fixture.complaints()
  }

  private static let list = "{{#cases}}<p>{{title}}</p>{{/cases}}"
  private static let next = "{{#next_part}}<a href=\"{{url}}\">{{label}}</a>{{/next_part}}"
  private static let hidden =
    "`cases` holds no more than one of `index` pages shows, and nothing here leads to the others"

  @Test func namesTheListAndWhatLeadsOn() {
    #expect(
      complaints("<ul>\n\(Self.list)</ul>") == [
        "templates/index.mustache:2:4 theme-hidden-list: \(Self.hidden) | below the list, write \(Self.next)",
        "templates/index.mustache:2:4 theme-hidden-list: \(Self.hidden) | below the list, write "
          + "{{#note}}<p>{{note}}</p>{{/note}}",
      ])
    #expect(
      complaints("{{#cases}}{{#tags}}{{label}}{{/tags}}{{/cases}}\(Self.next){{note}}") == [
        "templates/index.mustache:1:14 theme-hidden-list: `tags` holds no more than one of `index` pages shows, and "
          + "nothing here leads to the others | below the list, write "
          + "{{#is_apart}}<a href=\"{{url}}\">{{count}}</a>{{/is_apart}}"
      ])
  }

  @Test(arguments: [
    list + next + "{{note}}", next + "{{note}}" + list, list + "{{#parts}}{{label}}{{/parts}}{{note}}",
    list + "<a href=\"{{next_part.url}}\">{{note}}</a>", "{{title}}{{^cases}}x{{/cases}}",
    "{{title}}{{#cases.any}}x{{/cases.any}}",
    "{{#cases}}{{#is_apart}}{{count}}{{/is_apart}}{{#tags}}{{label}}{{/tags}}{{/cases}}" + next + "{{note}}",
  ])
  func saysNothingWhereATemplateLeadsOnOrShowsNothing(template: String) {
    #expect(complaints(template) == [])
  }

  @Test(arguments: [
    "{{#next_part.any}}x{{/next_part.any}}", "{{^next_part}}x{{/next_part}}", "{{#parts.any}}x{{/parts.any}}",
  ])
  func takesAQuestionForNoLink(question: String) {
    let found = complaints(Self.list + question + "{{note}}").filter { $0.contains(" theme-hidden-list: ") }
    #expect(found.count == 1)
  }

  @Test func seesALinkThatAPartialDraws() {
    var fixture = ThemeFixture()
    fixture.pages.append(PageTemplate("index", .index))
    fixture.files["templates/index.mustache"] = "\(Self.list){{>on}}"
    fixture.files["partials/on.mustache"] = "\(Self.next){{note}}"
    #expect(fixture.complaints() == [])
  }
}
