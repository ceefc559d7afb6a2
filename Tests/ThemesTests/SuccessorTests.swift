// Names of earlier page models: each page that has lost one says what it has in its place.

import Diagnostics
import Testing

@testable import Themes

extension ObjectKey {
  fileprivate static let advice = Self("advice", "how to go about it")
}

extension PageSchema {
  fileprivate static let type = PageSchema(
    "type", "an ideal type", texts: [.title, .note],
    inside: [.list(.cases, of: .claim), .object(.advice, .advice)],
    formerly: ["has_actions": "cases.any", "has_more": "note"])
  fileprivate static let claim = PageSchema(
    "claim", "a claim", texts: [.title], inside: [.list(.tags, of: .tagLink)], formerly: ["has_evidence": "tags.any"])
  fileprivate static let advice = PageSchema("advice", "advice", inside: [.list(.tags, of: .tagLink)])
}

@Suite struct SuccessorTests {
  private func complaints(_ template: String, home: String = "<p>{{title}}</p>", partial: String = "x") -> [String] {
    var fixture = ThemeFixture(home: home)
    fixture.pages.append(PageTemplate("type", .type))
    fixture.files["templates/type.mustache"] = template
    fixture.files["partials/shared.mustache"] = partial
    return fixture.complaints()
  }

  private func gone(_ place: String, _ name: String, _ help: String) -> String {
    "\(place) theme-unknown-name: the page model has no `\(name)` | \(help)"
  }

  @Test(arguments: [
    ("has_actions", "cases.any"), ("has_cases", "cases.any"), ("has_more", "note"), ("has_advice", "advice"),
    ("has_tags", "advice.tags.any"),
  ])
  func namesWhatThePageHas(name: String, successor: String) {
    #expect(
      complaints("{{#\(name)}}x{{/\(name)}}") == [gone("templates/type.mustache:1:4", name, "write `\(successor)`")])
  }

  @Test func looksAtTheInnermostObjectFirst() {
    #expect(
      complaints("{{#cases}}{{#has_tags}}{{#has_evidence}}{{title}}{{/has_evidence}}{{/has_tags}}{{/cases}}") == [
        gone("templates/type.mustache:1:14", "has_tags", "write `tags.any`"),
        gone("templates/type.mustache:1:27", "has_evidence", "write `tags.any`"),
      ])
  }

  @Test func readsOnInsideAsIfItWereMended() {
    #expect(
      complaints("{{#has_advice}}{{#has_tags}}{{#tags}}{{label}}{{/tags}}{{/has_tags}}{{/has_advice}}") == [
        gone("templates/type.mustache:1:4", "has_advice", "write `advice`"),
        gone("templates/type.mustache:1:19", "has_tags", "write `tags.any`"),
      ])
  }

  @Test func saysWhereTwoPagesOfAPartialDiffer() {
    #expect(
      complaints("{{title}}{{>shared}}", home: "{{>shared}}", partial: "{{^has_tags}}x{{/has_tags}}") == [
        gone(
          "partials/shared.mustache:1:4", "has_tags",
          "what stands for it is `tags.any` on `home` pages, `advice.tags.any` on `type` pages: draw another partial "
            + "there")
      ])
  }

  @Test func saysThatItCannotKnowWhereNoPageHasAny() {
    let help =
      "ask a list whether it holds anything, such as {{#cases.any}}; no page is known here that could say which"
    #expect(
      complaints("{{title}}", partial: "{{#has_cases}}x{{/has_cases}}") == [
        gone("partials/shared.mustache:1:4", "has_cases", help)
      ])
    #expect(
      complaints("{{#has_lunch}}x{{/has_lunch}}") == [gone("templates/type.mustache:1:4", "has_lunch", help)])
    // Where what a page draws has no end, no page is looked at.
    #expect(
      complaints("{{#has_cases}}x{{/has_cases}}", partial: "{{>shared}}")[1]
        == gone("templates/type.mustache:1:4", "has_cases", help))
  }

  @Test func asksForNothingInPlaceOfWhatWasAlwaysEmpty() {
    #expect(
      complaints("{{title}}{{locator}}") == [
        gone("templates/type.mustache:1:12", "locator", "delete it: no page ever gave it a value")
      ])
  }

  @Test func leadsIntoAnObjectThatIsNotOpen() {
    #expect(
      complaints("{{title}}{{#tags}}{{label}}{{/tags}}") == [
        "templates/type.mustache:1:13 theme-unanswered: `type` pages have no `tags` here | did you mean `advice.tags`?"
      ])
    #expect(complaints("{{title}}{{#advice.tags}}{{label}}{{/advice.tags}}") == [])
  }
}
