// Where a template may write a name, and where not: each place of the HTML, across sections, partials and blocks.

import Diagnostics
import Foundation
import Testing

@testable import Themes

@Suite struct ContextTests {
  /// What is refused, with the part that the message must have.
  static let refused: [(template: String, says: String)] = [
    // Attributes without quotation marks.
    ("<p title={{title}}>x</p>", "without quotation marks"), ("<p title=a{{title}}>x</p>", "without quotation marks"),
    ("<a href={{url}}>x</a>", "without quotation marks"),
    ("<p title= {{title}}>x</p>", "without quotation marks"),
    ("<p title\n=\n{{title}}>x</p>", "without quotation marks"), ("<a/href={{url}}>x</a>", "without quotation marks"),
    // Names of attributes and tags.
    ("<p {{title}}>x</p>", "name of an attribute"), ("<p {{title}}=\"a\">x</p>", "name of an attribute"),
    ("<p data-{{token}}=\"a\">x</p>", "name of an attribute"),
    ("<p title=\"a\"{{title}}>x</p>", "name of an attribute"), ("<{{token}}>x", "name of a tag"),
    ("<h{{count}}>x</h1>", "name of a tag"), ("<p>x</{{token}}>", "name of a tag"),
    // Code.
    ("<script>let a = '{{title}}'</script>", "text is code"), ("<SCRIPT>{{title}}</SCRIPT>", "text is code"),
    ("<script >{{{article}}}</script>", "text is code"),
    ("<script type=\"application/ld+json\">{\"name\": \"{{title}}\"}</script>", "text is code"),
    ("<style>p { color: {{token}} }</style>", "text is code"),
    ("<svg><script>{{title}}</script></svg>", "text is code"), ("<svg><style>{{title}}</style></svg>", "text is code"),
    ("<xmp>{{title}}</xmp>", "text is code"),
    ("<iframe>{{title}}</iframe>", "text is code"), ("<p onclick=\"{{title}}\">x</p>", "text is code"),
    ("<p ONCLICK='a({{strings.skip}})'>x</p>", "text is code"),
    ("<svg/onload=\"{{title}}\">", "text is code"), ("<p style=\"color: {{token}}\">x</p>", "text is code"),
    ("<iframe srcdoc=\"{{summary}}\"></iframe>", "loads what it says"),
    ("<div srcdoc='{{url}}'></div>", "text is code"), ("<script src=\"{{url}}\"></script>", "loads what it says"),
    ("<object data=\"{{url}}\"></object>", "loads what it says"),
    ("<base href=\"{{url}}\">", "loads what it says"), ("<embed src=\"{{url}}\">", "loads what it says"),
    ("<svg><animate attributeName=\"href\" to=\"{{title}}\"/></svg>", "loads what it says"),
    ("<link rel=\"{{token}}\" href=\"a.css\">", "rest of the tag"),
    ("<meta http-equiv=\"{{token}}\" content=\"0\">", "rest of the tag"),
    // Addresses.
    ("<a href=\"{{title}}\">x</a>", "is no address"), ("<a href=\"{{id}}#a\">x</a>", "is no address"),
    ("<a href=\"java{{title}}\">x</a>", "javascript:"), ("<a href=\"java{{url}}\">x</a>", "javascript:"),
    ("<a href=\"javascript:{{title}}\">x</a>", "javascript:"), ("<a href=\" JavaScript:{{url}}\">x</a>", "javascript:"),
    ("<a href=\"java&#115;cript:{{title}}\">x</a>", "javascript:"),
    ("<a href=\"data:text/html,{{title}}\">x</a>", "javascript:"),
    ("<form action=\"{{title}}\"></form>", "is no address"),
    ("<button formaction='{{name}}'>x</button>", "is no address"),
    ("<img src=\"{{title}}\" alt=\"\">", "is no address"), ("<img srcset=\"{{title}} 2x\" alt=\"\">", "is no address"),
    ("<video poster=\"{{title}}\"></video>", "is no address"),
    ("<a ping=\"{{title}}\" href=\"/\">x</a>", "is no address"),
    ("<svg><a xlink:href=\"{{title}}\"></a></svg>", "is no address"),
    ("<svg><use href=\"{{title}}\"/></svg>", "is no address"),
    ("<meta http-equiv=\"refresh\" content=\"0; url={{title}}\">", "is no address"),
    ("<meta content=\"0; url={{title}}\" http-equiv=\"refresh\">", "may not depend on the page"),
    ("<meta content=\"{{title}}\"{{#is_home}} http-equiv=\"refresh\"{{/is_home}}>", "may not depend on the page"),
    ("<a href=\"{{#is_home}}/{{/is_home}}{{title}}\">x</a>", "is no address"),
    ("<a href=\"{{#is_home}}javascript:{{/is_home}}{{url}}\">x</a>", "javascript:"),
    // Comments and what reads like one.
    ("<!-- {{title}} -->", "comment"), ("<!--{{title}}-->", "comment"),
    ("<!-- a --!><p>x</p><!-- > {{title}} -->", "comment"), ("<!doctype {{title}}>", "comment"),
    ("<?{{title}}?>", "comment"),
    ("</ {{title}}>", "comment"), ("<!--!><p title=\"--><script>{{title}}</script>\">", "comment|text is code"),
    ("<![CDATA[ > {{title}} ]]>", "CDATA"),
    // Elements that are read in two ways.
    ("<plaintext>{{title}}", "read in two ways"),
    ("<noscript><p title=\"</noscript><script>{{title}}\"></p></noscript>", "read in two ways"),
    ("<title><a title=\"</title><script>{{title}}</script>\"></title>", "begins no tag"),
    ("<svg><style><a title=\"</style><script>{{title}}\"></a></style></svg>", "begins no tag"),
    ("<textarea><!-- </textarea><p onclick=\"{{title}}\"> --></textarea>", "begins no tag"),
    ("<script><!-- <script> </script> {{title}} --></script>", "begins no tag"),
    // Markup where only text is shown.
    ("<title>{{{article}}}</title>", "is markup"), ("<p title=\"{{{article}}}\">x</p>", "is markup"),
    ("<title><{{title}}</title>", "a tag’s name begins"),
    // Sections that leave something open.
    ("{{#is_home}}<p title=\"{{/is_home}}x\">", "another place"),
    ("{{#is_home}}<script>{{/is_home}}{{title}}", "another place"),
    ("<p title=\"a{{^is_home}}\"{{/is_home}} onclick=\"b\">", "another place"),
    ("{{#cases}}<!-- {{/cases}}{{title}}", "another place"),
    ("<a{{#is_home}}b{{/is_home}}>x", "another place|begins with a space"),
    ("<p{{#is_home}} title=\"a\"{{/is_home}}b>x</p>", "begins with a space"),
    ("<p{{#is_home}} hre{{/is_home}}f=\"{{title}}\">x</p>", "begins with a space"),
    ("<p title{{#is_home}}=\"a\"{{/is_home}}=\"b\">x</p>", "begins with a space"),
    // The second entry of a list goes on where the first ended.
    ("<a {{#cases}}click=\"{{title}}\" on{{/cases}}>x</a>", "begins with a space"),
    ("<a {{#cases}}href=\"{{title}}\" x{{/cases}}>x</a>", "begins with a space|is no address"),
    // A line that a tag has to itself is not written: what looks like a space is none.
    ("<a{{#is_home}} class=\"b\"\n{{/is_home}}\nhref=\"{{title}}\">x</a>", "begins with a space|is no address"),
    ("<script>", "the page ends inside"), ("<p title=\"", "the page ends inside"), ("<!--", "the page ends inside"),
    ("<title>x", "the page ends inside"),
  ]

  static let accepted: [String] = [
    "<p>{{title}} {{{article}}}</p>", "<p title=\"{{title}}\" class='a-{{token}} b'>x</p>",
    "<title>{{window_title}} – a</title>", "<textarea>{{summary}}</textarea>",
    "<a href=\"{{url}}\">x</a>", "<a href='{{home_url}}'>x</a>", "<a href=\"#{{id}}\">x</a>",
    "<a href=\"../{{id}}.html\">x</a>", "<a href=\"https://example.org/{{id}}?a={{title}}\">x</a>",
    "<a href=\"mailto:{{contact}}\">x</a>", "<a href=\"{{url}}#{{id}}\">x</a>",
    "<a href=\"{{optimal_case.url}}\">x</a>", "<img src=\"{{icon_url}}\" alt=\"{{title}}\">",
    "<meta name=\"description\" content=\"{{page_description}}\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{url}}\">", "<time datetime=\"{{date_time}}\">{{date}}</time>",
    "<p{{#is_home}} class=\"a\"{{/is_home}}>x</p>", "<input{{#is_home}} checked{{/is_home}}>",
    "<input{{#is_home}} checked{{/is_home}} title=\"{{title}}\">",
    "<p class=\"a{{#is_home}} b{{/is_home}}{{^is_home}} c-{{token}}{{/is_home}}\">x</p>",
    "{{#url}}<a href=\"{{url}}\">{{/url}}{{title}}{{#url}}</a>{{/url}}", "<br/>{{title}}<hr>",
    "1 < 2 {{title}} <3 & < ", "</>{{title}}", "<!-- a {{#is_home}}b - {{/is_home}} c -->{{title}}",
    "<p{{#cases}} data-a=\"{{title}}\"{{/cases}}>x</p>", "<!-- a -- b > c --><p>{{title}}</p>", "<!-->{{title}}",
    "<!--->{{title}}", "<!doctype html>{{title}}", "<script>if (a < b && b > 0) { c() }</script>{{title}}",
    "<script src=\"../assets/a.js\" defer></script>{{title}}", "<style>p > a { color: red }</style>{{title}}",
    "<svg viewBox=\"0 0 1 1\"><title>Menu</title><path d=\"M0 0\"/></svg>{{title}}",
    "<p title=\"a > b <script>\">{{title}}</p>", "<P TITLE=\"{{title}}\">x</P>",
    "<p data-x=\"{{title}}\"\nlang=\"{{language}}\"\n>x</p>", "</p>{{title}}", "{{! <script> }}{{title}}",
    "<div\n{{#is_home}}\nclass=\"a\"\n{{/is_home}}\ntitle=\"{{title}}\">x</div>", "é <p title=\"“{{title}}”\">ü</p>",
  ]

  private func rules(_ template: String) -> [String] {
    ThemeFixture(home: template).complaints().filter { $0.contains(" theme-context: ") }
  }

  @Test(arguments: refused.indices)
  func refusesANameWhereTextCouldBecomeCode(number: Int) {
    let (template, says) = Self.refused[number]
    let found = rules(template)
    #expect(
      says.split(separator: "|").contains { says in found.contains { $0.contains(says) } }, "\(template): \(found)")
  }

  @Test(arguments: accepted)
  func takesANameWhereTextStaysText(template: String) {
    #expect(ThemeFixture(home: template).complaints() == [])
  }

  @Test func pointsAtTheNameInItsLine() {
    #expect(
      ThemeFixture(home: "<p>\n  <b title={{title}}>x</b>\n</p>").complaints() == [
        "templates/home.mustache:2:12 theme-context: `title` is the value of an attribute without quotation marks | "
          + "write `\"{{title}}\"`"
      ])
  }

  @Test func followsThePlaceIntoPartialsAndBlocks() {
    var fixture = ThemeFixture(home: "<script>{{>a}}</script><p title=\"{{>a}}\">{{>a}}</p>")
    fixture.files["partials/a.mustache"] = "{{title}}"
    #expect(fixture.complaints().map { $0.prefix(35) } == ["partials/a.mustache:1:1 theme-conte"])
    // A layout puts its block into a script.
    fixture = ThemeFixture(home: "{{<layout}}{{$main}}{{title}}{{/main}}{{/layout}}")
    fixture.files["partials/layout.mustache"] = "<script>{{$main}}{{/main}}</script>"
    #expect(fixture.complaints().map { $0.prefix(40) } == ["templates/home.mustache:1:21 theme-conte"])
    // A partial that opens what another closes, and one that does not.
    fixture = ThemeFixture(home: "{{>open}}{{token}}{{>close}}{{title}}")
    fixture.files["partials/open.mustache"] = "<p class=\""
    fixture.files["partials/close.mustache"] = "\">x</p>"
    #expect(fixture.complaints() == [])
    fixture.files["partials/close.mustache"] = " x</p>"
    #expect(fixture.complaints().contains { $0.contains("the page ends inside") })
  }

  @Test func keepsTextTextInEveryPlaceThatItTakes() throws {
    let hostile = "\"'`=<>&{{title}}</title></textarea></script>--> javascript:alert(1) onload=alert(1)"
    for template in Self.accepted {
      var page = PageObject(.home)
      for key in TextKey.common { page[key] = key.pageName.text.hasSuffix("url") ? "https://example.org/" : hostile }
      page[.isHome] = true
      page[.article] = nil
      let text = try ThemeFixture(home: template).render(page).text
      let bare = try ThemeFixture(home: template).render(plain(page)).text
      // The hostile text adds no tag, no attribute and no quotation mark to what a harmless one gives.
      for sign in ["<", ">", "\"", "'"] { #expect(count(sign, in: text) == count(sign, in: bare), "\(template)") }
    }
  }

  private func plain(_ page: PageObject) -> PageObject {
    var plain = page
    for key in TextKey.common where !key.pageName.text.hasSuffix("url") { plain[key] = "a" }
    return plain
  }

  private func count(_ sign: String, in text: String) -> Int { text.components(separatedBy: sign).count }
}
