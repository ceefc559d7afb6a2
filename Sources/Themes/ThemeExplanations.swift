// Explanations of the rules for themes: each example adds or changes a file of the theme that ships.

import Diagnostics

extension Explanation {
  /// One explanation for each rule of `Rule.ofThemes`, in the order of ids.
  public static let ofThemes: [Explanation] = [
    Explanation(
      .themeManifest, remedy: .person,
      why: "The name, the version and the page model tell whether a theme fits the program that uses it.",
      bad: .theme("theme.yml", "name: commons\nversion: 1.0.0\npage_model: 99\n"),
      good: .theme("theme.yml", "name: commons\nversion: 1.0.0\npage_model: 2\n")),
    Explanation(
      .themeStrings, remedy: .help, why: "Each word is looked up by its key; a line that is not `key: value` has none.",
      bad: .theme("strings/de.yml", "home Startseite\n"), good: .theme("strings/de.yml", "home: Startseite\n")),
    Explanation(
      .themeEncoding, remedy: .help, why: "A template in another encoding would put broken letters on every page.",
      bad: Example(
        shown: "a template saved as Latin-1, with an accent in it",
        files: [.init("Themes/commons/partials/extra.mustache", bytes: Array("<p>".utf8) + [0xE9] + Array("</p>".utf8))]
      ),
      good: .theme("partials/extra.mustache", "<p>é</p>")),
    Explanation(
      .themeMissingTemplate, remedy: .person, why: "A site has pages of each kind, and each kind has its template.",
      bad: Example(shown: "no templates/tag.mustache", files: [], missing: ["Themes/commons/templates/tag.mustache"]),
      good: Example(shown: "templates/tag.mustache", files: [])),
    Explanation(
      .themeSyntax, remedy: .person,
      why: "A tag that never closes would swallow the rest of the page.",
      bad: .theme("partials/extra.mustache", "{{#cases}}{{title}}"),
      good: .theme("partials/extra.mustache", "{{#cases}}{{title}}{{/cases}}")),
    Explanation(
      .themeForbiddenTag, remedy: .help,
      why:
        "Templates are checked before they are used, and what changes the rules in the middle of one cannot be "
        + "checked.",
      bad: .theme("partials/extra.mustache", "{{=<% %>=}}"), good: .theme("partials/extra.mustache", "{{title}}")),
    Explanation(
      .themeUnknownName, remedy: .help,
      why: "A name that no page has writes nothing, and nobody sees that something is missing.",
      bad: .theme("partials/extra.mustache", "{{titel}}"), good: .theme("partials/extra.mustache", "{{title}}")),
    Explanation(
      .themeWrongKind, remedy: .person,
      why: "A list is opened, text is written; the other way round writes nothing that a reader can use.",
      bad: .theme("partials/extra.mustache", "{{cases}}"),
      good: .theme("partials/extra.mustache", "{{#cases}}{{title}}{{/cases}}")),
    Explanation(
      .themeRawText, remedy: .help,
      why: "Text that is not escaped lets an author's words become part of the page's code.",
      bad: .theme("partials/extra.mustache", "{{{title}}}"), good: .theme("partials/extra.mustache", "{{title}}")),
    Explanation(
      .themeUnknownPartial, remedy: .help,
      why: "A partial that is not there writes nothing; one that leads back to itself never ends.",
      bad: .theme("partials/extra.mustache", "{{>layuot}}"), good: .theme("partials/extra.mustache", "{{>badges}}")),
    Explanation(
      .themeUnknownBlock, remedy: .help, why: "What fills a block that the layout does not have is never shown.",
      bad: .theme("partials/extra.mustache", "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}"),
      good: .theme("partials/extra.mustache", "{{<layout}}{{$main}}x{{/main}}{{/layout}}")),
    Explanation(
      .themeUnknownString, remedy: .help, why: "A word that is not in strings/en.yml writes nothing in any language.",
      bad: .theme("partials/extra.mustache", "{{strings.skpi}}"),
      good: .theme("partials/extra.mustache", "{{strings.skip}}")),
    Explanation(
      .themeContext, remedy: .help,
      why:
        "What an author wrote is escaped for running text and for attributes in quotation marks. In a script, a "
        + "style sheet, an attribute without quotation marks or the start of an address it could become a part of "
        + "the page’s code. Where sections leave a tag or a quotation mark open, nobody can say in which place the "
        + "next name is written.",
      bad: .theme("partials/extra.mustache", "<p title={{title}}>…</p>"),
      good: .theme("partials/extra.mustache", "<p title=\"{{title}}\">…</p>")),
    Explanation(
      .themeGrowth, remedy: .person,
      why:
        "Partials that draw others twice, and these others twice, make a page of any size from a few lines, and so "
        + "do lists in lists. A template has at most 256 KB, the templates of one page come to at most 1 MB, "
        + "nothing is nested more than 100 deep, and a page is at most some times as large as what it shows.",
      bad: Example(
        shown: "partials/extra.mustache:\n{{#title}}{{#title}} … a hundred and one times",
        files: [
          .init(
            "Themes/commons/partials/extra.mustache",
            String(repeating: "{{#title}}", count: 101) + "x" + String(repeating: "{{/title}}", count: 101))
        ]),
      good: .theme("partials/extra.mustache", "{{#title}}{{title}}{{/title}}")),
    Explanation(
      .themeUnanswered, remedy: .person,
      why: "A name that the page model has, but not on this page, writes nothing here.",
      bad: .theme(
        "templates/not-found.mustache", "{{<layout}}{{$main}}<h1>{{title}}</h1>{{deviates}}{{/main}}{{/layout}}"),
      good: .theme("templates/not-found.mustache", "{{<layout}}{{$main}}<h1>{{title}}</h1>{{/main}}{{/layout}}")),
    Explanation(
      .themeHiddenList, remedy: .person,
      why:
        "No page lists more than 200 things. Where there are more, a list goes on on another page, and who reads a "
        + "page that leads to no other believes that it has all.",
      bad: .theme(
        "templates/tag-index.mustache",
        "{{<layout}}{{$main}}<h1>{{title}}</h1><ul>{{#tags}}<li>{{label}}</li>{{/tags}}</ul>{{/main}}{{/layout}}"),
      good: .theme(
        "templates/tag-index.mustache",
        "{{<layout}}{{$main}}<h1>{{title}}</h1><ul>{{#tags}}<li>{{label}}</li>{{/tags}}</ul>{{>next-part}}{{/main}}{{/layout}}"
      )),
  ].sorted { $0.rule.id < $1.rule.id }
}

extension Explanation.Example {
  fileprivate static func theme(_ path: String, _ text: String) -> Self {
    Self(shown: "\(path):\n\(text)", files: [.init("Themes/commons/\(path)", text)])
  }
}
