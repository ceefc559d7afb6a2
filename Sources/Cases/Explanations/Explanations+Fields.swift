// Explanations of the rules for fields and their values.

import Diagnostics

extension Explanation {
  static let fields: [Explanation] = [
    Explanation(
      .unknownKey, remedy: .help,
      why: "A field with a slip in its name would be left out in silence, and shown as not reported.",
      bad: .front("contxt: {region: Somewhere}"), good: .front("context: {region: Somewhere}")),
    Explanation(
      .missingField, remedy: .person, why: "These few fields are what every list, search and citation needs.",
      bad: .network(
        "communities:\n  oak: {kind: school}\n  elm: {name: Elm School, kind: school}\npeople:\n  oak-1: {community: "
          + "oak, member: true}\n  elm-1: {community: elm, member: true}\nties:\n  - oak-1 -> elm-1"
      ),
      good: .network(
        "communities:\n  oak: {name: Oak School, kind: school}\n  elm: {name: Elm School, kind: school}\npeople:\n  "
          + "oak-1: {community: oak, member: true}\n  elm-1: {community: elm, member: true}\nties:\n  - oak-1 -> elm-1"
      )),
    Explanation(
      .emptyValue, remedy: .help,
      why: "An empty field may be a value that was forgotten or one that nobody knows; the two are shown differently.",
      bad: .front("context:\n  region:"), good: .front("context:\n  region: not-known")),
    Explanation(
      .wrongType, remedy: .help,
      why: "Each field has one form, in the front matter and in a table, so that nothing has to be guessed.",
      bad: .front("title: [Two, schools]"), good: .front("title: Two schools")),
    Explanation(
      .badValue, remedy: .help,
      why: "Cases can be compared only where they use the same words.", bad: .front("selection: sucessful"),
      good: .front("selection: successful")),
    Explanation(
      .badDate, remedy: .help,
      why: "Dates are compared and sorted, so they have one form; a day that does not exist is a slip.",
      bad: .front("published: 28.2.2026"), good: .front("published: 2026-02-28")),
    Explanation(
      .ambiguousDate, remedy: .person,
      why: "`2011-12` is December 2011 here, and the school year 2011/12 to many who write it.",
      bad: .front("context: {period: {from: 2011-12}}"), good: .front("context: {period: {from: 2011-09}}")),
    Explanation(
      .ambiguousNumber, remedy: .person,
      why: "A point or a comma before three digits divides thousands in one country and decimals in the next.",
      bad: .front(
        "actions:\n  cover: {title: A budget for cover, function: prioritising, cost: {money: 4.200, currency: EUR}}"),
      good: .front(
        "actions:\n  cover: {title: A budget for cover, function: prioritising, cost: {money: 4200, currency: EUR}}")),
    Explanation(
      .ambiguousName, remedy: .person,
      why: "In brackets a comma ends a name, so that a surname and a given name become two people.",
      bad: .front("authors: [Übelacker, Jürgen]"), good: .front("authors: [Jürgen Übelacker]")),
    Explanation(
      .badNumber, remedy: .person, why: "A share above 1 or a count below 0 cannot be drawn or computed with.",
      bad: .front(
        "evidence:\n  survey: {kind: document, n: -3}\nconditions: {trust: {level: present, evidence: survey}}"),
      good: .front(
        "evidence:\n  survey: {kind: document, n: 3}\nconditions: {trust: {level: present, evidence: survey}}")),
    Explanation(
      .badID, remedy: .help,
      why: "Ids become parts of addresses and of other files, where spaces and capitals are trouble.",
      bad: .front("actions:\n  Cover Budget: {title: A budget for cover, function: prioritising}"),
      good: .front("actions:\n  cover-budget: {title: A budget for cover, function: prioritising}")),
    Explanation(
      .badAddress, remedy: .help,
      why: "An address that is not a whole one leads readers nowhere.",
      bad: .front("joining: {contact: example.org/join}"),
      good: .front("joining: {contact: \"https://example.org/join\"}")),
    Explanation(
      .badCode, remedy: .help, why: "Codes of published standards mean the same to every program that reads the data.",
      bad: .front("licence: CC BY 4.0"), good: .front("licence: CC-BY-4.0")),
    Explanation(
      .lowContrast, remedy: .help,
      why: "Text with a contrast of less than 4.5 to 1 cannot be read by everybody (WCAG 2.2, 1.4.3).",
      bad: .file("portfolio.yml", settings("accent: \"#7fc1ec\"")),
      good: .file("portfolio.yml", settings("accent: {light: \"#00598c\", dark: \"#7fc1ec\"}"))),
    Explanation(
      .periodBackwards, remedy: .person,
      why:
        "A time that ends before it begins is two dates in the wrong order. Of waves in the wrong order pages would say "
        + "that what came was lost.",
      bad: .front("context: {period: {from: 2024-09, to: 2021-07}}"),
      good: .front("context: {period: {from: 2021-09, to: 2024-07}}")),
    Explanation(
      .tooLong, remedy: .person,
      why: "A title or a label stands on every page that names the thing; one of many lines would drown all of them.",
      bad: Example(
        shown: "title: Two schools that …      (400 characters)",
        files: [
          .init("Content/pages/about.md", "---\ntitle: \(String(repeating: "Two schools that ", count: 24))\n---\n")
        ]),
      good: .file("pages/about.md", "---\ntitle: Two schools\n---\n\nThey read together for a year.\n")),
    Explanation(
      .longNavigation, remedy: .person,
      why: "A list of links that stands on every page helps only while a reader can look it over.",
      bad: Example(shown: "pages/      (21 pages, and no `navigation` in portfolio.yml)", files: pages(21)),
      good: Example(
        shown: "navigation: [about]",
        files: pages(21) + [.init("Content/portfolio.yml", settings("navigation: [about]"))])),
    Explanation(
      .unknownRuleID, remedy: .help,
      why: "A setting for a rule that does not exist has no effect, though somebody meant it to.",
      bad: .file("portfolio.yml", settings("rules: {tag-synonyms: error}")),
      good: .file("portfolio.yml", settings("rules: {tag-synonym: error}"))),
    Explanation(
      .fixedSeverity, remedy: .help,
      why: "A site could not be made from content that breaks this rule, so it cannot be switched off.",
      bad: .file("portfolio.yml", settings("rules: {unknown-tag: ignore}")),
      good: .file("portfolio.yml", settings("rules: {tag-synonym: ignore}"))),
    Explanation(
      .unknownWord, remedy: .help,
      why: "A word for something that the site never says would be seen by nobody.",
      bad: .file("portfolio.yml", settings("words: {role-teachers: Tutor}")),
      good: .file("portfolio.yml", settings("words: {role-teacher: Tutor}"))),
    Explanation(
      .badWord, remedy: .person,
      why: "A word is escaped like every text, so that readers would see the signs of markup in it.",
      bad: .file("portfolio.yml", settings("words: {role-teacher: <b>Tutor</b>}")),
      good: .file("portfolio.yml", settings("words: {role-teacher: Tutor}"))),
  ]

  private static func pages(_ count: Int) -> [Example.File] {
    (1...count).map { .init("Content/pages/page-\($0).md", "---\ntitle: Page \($0)\n---\n\nText.\n") }
  }

  private static func settings(_ more: String) -> String {
    "title: Examples\ndescription: Cases that show what the rules ask for.\nbase_url: "
      + "https://cases.example/\nlanguage: en\nlicence: CC-BY-4.0\n\(more)\n"
  }
}
