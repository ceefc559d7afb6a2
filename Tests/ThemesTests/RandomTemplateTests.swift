// Templates put together at random from pieces of HTML and tags: whatever the check takes, no text of a page changes
// the tags and attributes that a browser sees.

import Foundation
import Testing

@testable import Themes

@Suite struct RandomTemplateTests {
  private static let pieces = [
    "<p", "<a", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<svg>", "</svg>", "<!--", "-->",
    ">", "/>", "</p>", "</a>", " ", "\n", "<", "/", "=", "\"",
    "'", " title=", " title=\"", " href=\"", " href='", " class=\"a ", " onclick=\"", " style=\"", "\" ", "#",
    "https://", "javascript:", "x", "url=", "<meta http-equiv=\"refresh\"", " content=\"",
    "{{title}}", "{{title}}", "{{id}}", "{{url}}", "{{url}}", "{{{article}}}", "{{#is_home}}", "{{/is_home}}",
    "{{^is_home}}", "{{/is_home}}", "{{#cases}}", "{{/cases}}", "{{>a}}", "{{>b}}",
  ]

  /// What the templates are that are sound more often than pieces at random: whole tags.
  private static let whole = [
    "<p title=\"{{title}}\">", "</p>", "<a href=\"{{url}}\">{{title}}</a>", "<p{{#is_home}} class=\"a\"{{/is_home}}>",
    "{{#cases}}<b>{{title}}</b>{{/cases}}", "{{>a}}", "{{>b}}", "<title>{{title}}</title>",
    "{{title}}", "{{#is_home}}\n<p\n{{/is_home}}\n", "<!-- a -->", "<img src=\"#{{id}}\" alt='{{title}}'>", " class=\"",
    "\"", ">", "<p", "{{^is_home}}\n", "{{/is_home}}\n",
  ]

  private struct Sequence {
    var state: UInt64
    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
  }

  /// The tags and attributes of a page, in order; what text and values say is left out.
  private func shape(_ bytes: [UInt8]) -> [String] {
    var context = HTMLContext()
    var shape: [String] = []
    for byte in bytes {
      let before = context
      _ = context.read([byte])
      switch (before.place, context.place) {
      case (.tagName, let now) where now != .tagName: shape.append("<\(before.isEndTag ? "/" : "")\(before.element)")
      case (.attributeName, let now) where now != .attributeName: shape.append(before.attribute)
      case (.text, .text), (.doubleQuoted, .doubleQuoted), (.singleQuoted, .singleQuoted): break
      case (.text, _), (_, .text), (.doubleQuoted, _), (.singleQuoted, _): shape.append("\(context.place == .text)")
      default: break
      }
    }
    return shape
  }

  private func page(_ text: String, isHome: Bool) -> PageObject {
    func object(_ schema: PageSchema) -> PageObject {
      var object = PageObject(schema)
      for key in TextKey.common { object[key] = key.pageName.text.hasSuffix("url") ? "../a.html" : text }
      return object
    }
    var page = object(.home)
    page[.isHome] = isHome
    page[.cases] = [object(.item), object(.item)]
    return page
  }

  @Test(arguments: 1...8) func keepsTheShapeOfAPage(seed: Int) {
    var sequence = Sequence(state: UInt64(seed))
    var taken = 0
    for round in 0..<120 {
      let pieces = round % 4 == 0 ? Self.pieces : Self.whole
      func text(_ most: Int) -> String {
        (0...sequence.next(most)).map { _ in pieces[sequence.next(pieces.count)] }.joined()
      }
      var fixture = ThemeFixture(home: text(9))
      fixture.files["partials/a.mustache"] = text(3).replacing("{{>a}}", with: "")
      fixture.files["partials/b.mustache"] = text(3).replacing("{{>a}}", with: "").replacing("{{>b}}", with: "")
      guard let theme = fixture.load().theme else { continue }
      taken += 1
      for isHome in [true, false] {
        let plain = shape(theme.render(TestPages.home, page("a", isHome: isHome)).bytes)
        for hostile in [
          "\" onclick=\"a", "' onclick='a", " onclick=a ", "></title><script>a</script>", "--><script>", "</a", "=\"",
          "/>",
        ] {
          let found = shape(theme.render(TestPages.home, page(hostile, isHome: isHome)).bytes)
          let texts = ["templates/home", "partials/a", "partials/b"].map { fixture.files["\($0).mustache"] ?? "" }
          #expect(found == plain, "\(texts.joined(separator: " | "))")
        }
      }
    }
    #expect(taken > 3)
  }
}
