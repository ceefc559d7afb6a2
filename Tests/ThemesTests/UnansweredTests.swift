// Names that the page model has, and not on the page that a template draws, or not where it writes them.

import Diagnostics
import Testing

@testable import Themes

@Suite struct UnansweredTests {
  static let elsewhere: [PlantedMistake] = [
    PlantedMistake(
      "{{definition}}",
      "templates/home.mustache:1:3 theme-unanswered: `home` pages have no `definition` here | write it only where "
        + "its page has it"
    ),
    PlantedMistake(
      "{{#cases}}{{note}}{{/cases}}\n{{#note}}x{{/note}}",
      "templates/home.mustache:2:4 theme-unanswered: `home` pages have no `note` here | write it only where its page "
        + "has it"
    ),
    PlantedMistake(
      "{{^label}}{{label}}{{/label}}",
      "templates/home.mustache:1:4 theme-unanswered: `home` pages have no `label` here | write it only where its "
        + "page has it",
      "templates/home.mustache:1:13 theme-unanswered: `home` pages have no `label` here | write it only where its "
        + "page has it"
    ),
    PlantedMistake(
      "{{#cases}}{{lable}}{{/cases}}{{#tags}}{{lable}}{{/tags}}",
      "templates/home.mustache:1:13 theme-unknown-name: the page model has no `lable` | did you mean `label`?",
      "templates/home.mustache:1:41 theme-unknown-name: the page model has no `lable` | did you mean `label`?"),
    PlantedMistake(
      "{{#tags}}{{optimal_case.label}}{{/tags}}",
      "templates/home.mustache:1:25 theme-unanswered: `home` pages have no `label` here | write it only where its "
        + "page has it"
    ),
    PlantedMistake(
      "{{title}}{{#cases}}{{title}}{{/cases}}",
      "templates/page.mustache:1:13 theme-unanswered: `page` pages have no `cases` here | write it only where its "
        + "page has it",
      file: "templates/page.mustache"),
  ]

  @Test(arguments: elsewhere)
  func holdsATemplateToItsOwnPage(mistake: PlantedMistake) {
    var fixture = ThemeFixture()
    fixture.files[mistake.file] = mistake.text
    #expect(fixture.complaints() == mistake.complaints)
  }

  @Test func holdsAPartialToEachPageThatDrawsIt() {
    var fixture = ThemeFixture(home: "{{>a}}{{#cases}}{{>a}}{{/cases}}")
    fixture.files["partials/a.mustache"] = "{{note}}"
    #expect(fixture.complaints().map { $0.prefix(40) } == ["partials/a.mustache:1:3 theme-unanswered"])
    fixture.files["templates/home.mustache"] = "{{#cases}}{{>a}}{{/cases}}"
    #expect(fixture.complaints() == [])
  }
}
