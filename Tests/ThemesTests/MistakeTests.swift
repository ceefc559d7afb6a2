// Each kind of mistake that a theme can have, at its line and column, and nothing said beyond it.

import Diagnostics
import Testing

@testable import Themes

@Suite struct MistakeTests {
  static let syntax: [PlantedMistake] = [
    PlantedMistake(
      "<p>\n  {{title</p>\n", "templates/home.mustache:2:3 theme-syntax: a tag is opened here and never closed"),
    PlantedMistake(
      "a\n é {{#cases}}\n{{title}}\n",
      "templates/home.mustache:2:4 theme-syntax: `cases` is opened here and never closed | close it with "
        + "`{{/cases}}` where it ends"
    ),
    PlantedMistake(
      "{{#cases}}{{#tags}}{{/cases}}{{/tags}}",
      "templates/home.mustache:1:20 theme-syntax: `cases` is closed here, and `tags` is open",
      "templates/home.mustache:1:30 theme-syntax: `tags` is closed here, and `cases` is open"),
    PlantedMistake(
      "x\n{{/cases}}", "templates/home.mustache:2:1 theme-syntax: `cases` is closed here, and nothing is open"),
    PlantedMistake("a\n {", "templates/home.mustache:2:2 theme-syntax: a tag is opened here and never closed"),
    PlantedMistake(
      "{{ti tle}}",
      "templates/home.mustache:1:3 theme-syntax: `ti tle` is not a name: names are letters, digits and `_`, joined "
        + "by dots"
    ),
    PlantedMistake(
      "{{ .}}",
      "templates/home.mustache:1:4 theme-syntax: `.` is not a name: names are letters, digits and `_`, joined by dots"),
    PlantedMistake(
      "{{}}",
      "templates/home.mustache:1:3 theme-syntax: `` is not a name: names are letters, digits and `_`, joined by dots"),
    PlantedMistake(
      "{{ #cases}}",
      "templates/home.mustache:1:4 theme-syntax: `#cases` is not a name: names are letters, digits and `_`, joined "
        + "by dots"
    ),
    PlantedMistake(
      "{{#cases}}\n{{title}}\n{{/case}}",
      "templates/home.mustache:3:1 theme-syntax: `case` is closed here, and `cases` is open | write `{{/cases}}`"),
    PlantedMistake(
      "a\n {{! never closed\n{{#cases}}{{title}}{{/cases}}",
      "templates/home.mustache:2:2 theme-syntax: the comment that is opened here holds a tag, and ends with that tag’s "
        + "braces | close it with `}}` in front of the tag, or write the tag without braces",
      "templates/home.mustache:3:20 theme-syntax: `cases` is closed here, and nothing is open"),
    PlantedMistake(
      "<p>{{! {{title}} }}</p>",
      "templates/home.mustache:1:4 theme-syntax: the comment that is opened here holds a tag, and ends with that tag’s "
        + "braces | close it with `}}` in front of the tag, or write the tag without braces"),
    PlantedMistake(
      "a\n{{! never closed", "templates/home.mustache:2:1 theme-syntax: a tag is opened here and never closed"),
    PlantedMistake(
      "{{<layout}}{{title}}{{/layout}}",
      "templates/home.mustache:1:12 theme-syntax: only blocks may stand directly inside `{{<layout}}`"),
  ]

  static let forbidden: [PlantedMistake] = [
    PlantedMistake(
      "<p>\n{{{title}}}",
      "templates/home.mustache:2:4 theme-raw-text: `title` is text, and text is always escaped | write `{{title}}`"),
    PlantedMistake(
      "<p>\n{{& title }}",
      "templates/home.mustache:2:5 theme-raw-text: `title` is text, and text is always escaped | write `{{title}}`"),
    PlantedMistake(
      "{{{strings.skip}}}",
      "templates/home.mustache:1:4 theme-raw-text: `strings.skip` is text, and text is always escaped | write "
        + "`{{strings.skip}}`"
    ),
    PlantedMistake(
      "{{=<% %>=}}",
      "templates/home.mustache:1:1 theme-forbidden-tag: `{{=` is not allowed in a theme | delete it: templates are "
        + "escaped, and keep their braces, in one way everywhere"
    ),
    PlantedMistake(
      "x {{% CONTENT_TYPE:TEXT}}",
      "templates/home.mustache:1:3 theme-forbidden-tag: `{{%` is not allowed in a theme | delete it: templates are "
        + "escaped, and keep their braces, in one way everywhere"
    ),
    PlantedMistake(
      "{{uppercased(title)}}",
      "templates/home.mustache:1:3 theme-forbidden-tag: `uppercased(title)` is a transform, and themes have none"),
    PlantedMistake(
      "{{>*title}}", "templates/home.mustache:1:4 theme-forbidden-tag: a partial's name may not depend on the page"),
  ]

  static let names: [PlantedMistake] = [
    PlantedMistake(
      "é\n <p>{{titel}}",
      "templates/home.mustache:2:7 theme-unknown-name: the page model has no `titel` | did you mean `title`?"),
    PlantedMistake("{{zzzzzzzz}}", "templates/home.mustache:1:3 theme-unknown-name: the page model has no `zzzzzzzz`"),
    PlantedMistake(
      "{{optimal_case.titel}}",
      "templates/home.mustache:1:16 theme-unknown-name: the page model has no `titel` | did you mean `title`?"),
    PlantedMistake(
      "{{cases.title}}",
      "templates/home.mustache:1:3 theme-wrong-kind: `cases` is a list and has no parts | open it with {{#cases}}"),
    PlantedMistake(
      "{{cases.any}}",
      "templates/home.mustache:1:3 theme-wrong-kind: `cases.any` is a flag and cannot be written | open it with "
        + "{{#cases.any}}"
    ),
    PlantedMistake(
      "{{#title.any}}x{{/title.any}}",
      "templates/home.mustache:1:4 theme-wrong-kind: `title` is text and has no parts",
      "templates/home.mustache:1:10 theme-unknown-name: the page model has no `any`"),
    PlantedMistake(
      "{{#has_cases}}x{{/has_cases}}",
      "templates/home.mustache:1:4 theme-unknown-name: the page model has no `has_cases` | write `cases.any`"),
    PlantedMistake("{{title.label}}", "templates/home.mustache:1:3 theme-wrong-kind: `title` is text and has no parts"),
    PlantedMistake(
      "{{is_home}}",
      "templates/home.mustache:1:3 theme-wrong-kind: `is_home` is a flag and cannot be written | open it with "
        + "{{#is_home}}"
    ),
    PlantedMistake(
      "{{cases}}",
      "templates/home.mustache:1:3 theme-wrong-kind: `cases` is a list and cannot be written | open it with "
        + "{{#cases}}"),
    PlantedMistake(
      "{{article}}",
      "templates/home.mustache:1:3 theme-wrong-kind: `article` is markup, and would be shown as its source | write "
        + "`{{{article}}}`"
    ),
    PlantedMistake("{{#strings}}{{/strings}}", "templates/home.mustache:1:4 theme-wrong-kind: `strings` is no section"),
    PlantedMistake(
      "{{strings.skpi}}",
      "templates/home.mustache:1:3 theme-unknown-string: strings/en.yml has no `skpi` | did you mean `strings.skip`?"),
    PlantedMistake(
      "{{strings.moved.more}}", "templates/home.mustache:1:3 theme-unknown-string: strings/en.yml has no `moved.more`"),
    PlantedMistake(
      "{{>layuot}}",
      "templates/home.mustache:1:4 theme-unknown-partial: there is no template or partial `layuot` | did you mean "
        + "`layout`?"
    ),
    PlantedMistake(
      "\n{{> nothing-like-it }}",
      "templates/home.mustache:2:5 theme-unknown-partial: there is no template or partial `nothing-like-it`"),
    PlantedMistake("{{>home}}", "templates/home.mustache:1:4 theme-unknown-partial: `home` leads back to `home`"),
    PlantedMistake(
      "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}",
      "templates/home.mustache:1:15 theme-unknown-block: `layout` has no block `mian` | did you mean `main`?"),
  ]

  static let files: [PlantedMistake] = [
    PlantedMistake(
      without: "templates/tag.mustache",
      "theme.yml:1:1 theme-missing-template: the theme `small` has no template `tag.mustache` | copy "
        + "templates/tag.mustache of the theme that comes with casebook, with the partials and strings that it names"),
    PlantedMistake(without: "theme.yml", "nowhere theme-manifest: the theme `small` has no `theme.yml`"),
    PlantedMistake(without: "strings/en.yml", "theme.yml:1:1 theme-strings: the theme `small` has no `strings/en.yml`"),
    PlantedMistake(
      "name: small\nversion: 1.2.0\npage_model: 3\n",
      "theme.yml:3:13 theme-manifest: the theme is written for page model 3; this casebook has 2 | look for a "
        + "version of the theme that is written for 2, or change its templates to it",
      file: "theme.yml"),
    PlantedMistake(
      "name: small\nversion: 1.2.0\npage_model: 1\n",
      "theme.yml:3:13 theme-manifest: the theme is written for page model 1; this casebook has 2 | write `2`; then "
        + "each name that is gone is reported with what its page has in its place, and “From page model 1 to 2” in "
        + "MakingATheme.md has what is new",
      file: "theme.yml"),
    PlantedMistake(
      "name: small\nversion: 1.2.0\npage_model: one\n",
      "theme.yml:3:13 theme-manifest: the theme is written for page model one; this casebook has 2 | look for a "
        + "version of the theme that is written for 2, or change its templates to it",
      file: "theme.yml"),
    PlantedMistake(
      "name: small\npage_model: 2\nvresion: 2\n",
      "theme.yml:1:1 theme-manifest: `version` is missing",
      "theme.yml:3:1 theme-manifest: a theme has no `vresion` | did you mean `version`?", file: "theme.yml"),
    PlantedMistake(
      "name: small\nversion:\npage_model: 2\n",
      "theme.yml:1:1 theme-manifest: `version` is missing", file: "theme.yml"),
    PlantedMistake(
      "skip: a\r\n\r\n# fine\r\njust words\r\nskip: b\r\nmoved: c\r\n",
      "strings/en.yml:4:1 theme-strings: a line must be `key: value` | did you mean `just: words`?",
      "strings/en.yml:5:1 theme-strings: `skip` stands here a second time", file: "strings/en.yml"),
    PlantedMistake(
      "<p>{{title}}\u{0}</p>",
      "templates/home.mustache:1:13 theme-encoding: U+0000 is a control character, which no page may hold | delete it"),
    PlantedMistake(
      "skip: Sk\u{1B}ip\nmoved: Moved\n",
      "strings/en.yml:1:9 theme-encoding: U+001B is a control character, which no page may hold | delete it",
      file: "strings/en.yml"),
    PlantedMistake(
      "",
      "templates/home.mustache:1:1 theme-missing-template: the template is empty, and so would each of its pages "
        + "be | copy templates/home.mustache of the theme that comes with casebook"),
    PlantedMistake(
      "{{! nothing yet }}\n \n",
      "templates/home.mustache:1:1 theme-missing-template: the template is empty, and so would each of its pages "
        + "be | copy templates/home.mustache of the theme that comes with casebook"),
    PlantedMistake(
      "x", "templates/home.mustache:1:1 theme-syntax: `home` is a template and a partial",
      file: "partials/home.mustache"),
  ]

  @Test(arguments: syntax + forbidden + names + files)
  func reportsEachMistakeAtItsPlace(mistake: PlantedMistake) {
    var fixture = ThemeFixture()
    fixture.files[mistake.file] = mistake.text
    #expect(fixture.complaints() == mistake.complaints)
  }

  @Test func loadsWithoutAWordWhenNothingIsSpoilt() {
    #expect(ThemeFixture().complaints() == [])
    #expect(
      ThemeFixture(home: "{{! a comment with { and } in it }}{{<layout}} {{$main}}{{title}}{{/main}} {{/layout}}")
        .complaints() == [])
  }

  @Test func reportsEveryMistakeOfAFile() {
    let fixture = ThemeFixture(home: "{{titel}}\n{{{title}}}\n{{>nobody}}\n{{#cases}}")
    #expect(fixture.complaints().count == 4)
  }

  @Test func findsCirclesOfPartials() {
    var fixture = ThemeFixture(home: "{{>a}}")
    fixture.files["partials/a.mustache"] = "{{>b}}"
    fixture.files["partials/b.mustache"] = "{{>a}}"
    #expect(
      fixture.complaints() == [
        "partials/a.mustache:1:4 theme-unknown-partial: `b` leads back to `a`",
        "partials/b.mustache:1:4 theme-unknown-partial: `a` leads back to `b`",
      ])
  }

  @Test func reportsBytesThatAreNoText() {
    let root = "Themes/small/"
    var files = ThemeFixture().files.map { SourceFile(path: root + $0.key, text: $0.value) }.filter {
      !$0.path.hasSuffix("/page.mustache") && !$0.path.hasSuffix("de.yml")
    }
    files.append(SourceFile(path: root + "templates/page.mustache", bytes: [0x3C, 0xFF]))
    files.append(SourceFile(path: root + "strings/de.yml", bytes: [0xC3]))
    let sources = SourceSet(files)
    let found = Theme.load(
      name: "small", root: root, files: sources.ids, in: sources, for: TestPages.all, wordsIn: "en")
    #expect(found.theme == nil)
    // Nothing is said of what they seem to lack.
    #expect(found.diagnostics.map(\.rule.id) == ["theme-encoding", "theme-encoding"])
  }

  @Test(arguments: 0..<60)
  func survivesATemplateThatEndsAnywhere(length: Int) {
    let text = "{{<layout}}{{$main}}{{#cases}}{{title}}{{/cases}}{{/main}}{{/layout}}"
    // Cut anywhere it is a mistake that is reported, and never one that only the engine sees.
    for complaint in ThemeFixture(home: String(text.prefix(length))).complaints() {
      #expect(!complaint.contains("cannot be read"))
    }
  }

  @Test(arguments: ["{", "}", "#", "title", "\n"])
  func seesEveryTagBeforeTheEngineDoes(first: String) {
    // All texts of four such pieces: what the engine refuses has been refused here, at a place.
    let pieces = ["{", "}", "#", "title", "\n"]
    var texts = [first]
    for _ in 0..<3 { texts = texts.flatMap { text in pieces.map { text + $0 } } }
    for text in texts {
      for complaint in ThemeFixture(home: text).complaints() {
        #expect(!complaint.contains("cannot be read"), "\(text.debugDescription)")
      }
    }
  }

  @Test func namesEachThingOnceInThePageModel() {
    #expect(PageVocabulary(of: TestPages.all).contradictions == [])
    let twice = PageTemplate("twice", PageSchema("twice", "a page", flags: [FlagKey("title", "whether")]))
    // A name with two kinds could pass text for markup.
    #expect(PageVocabulary(of: TestPages.all + [twice]).contradictions == ["title"])
    #expect(Set(Rule.ofThemes.map(\.id)).count == Rule.ofThemes.count)
  }
}
