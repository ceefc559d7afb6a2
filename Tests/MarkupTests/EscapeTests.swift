// Whatever an author wrote comes out as data, in each of the places where it may stand.

import Testing

@testable import Markup

@Suite struct EscapeTests {
  @Test(arguments: ["<script>", "\"", "'", "&", "a\u{301}\"", "\u{0}", "]]>"])
  func keepsTextFromBecomingMarkup(hostile: String) {
    var writer = MarkupWriter(.html)
    writer.element("p", [Attribute("title", hostile)], text: hostile)
    let text = writer.finish().text
    let inside = text.dropFirst("<p title=\"".count).dropLast("</p>".count)
    #expect(!inside.contains("<"))
    // One quotation mark closes the attribute; no other is left.
    #expect(text.utf8.count { $0 == UInt8(ascii: "\"") } == 2)
  }

  @Test func escapesByScalarAndNotByCharacter() {
    var writer = MarkupWriter(.html)
    writer.element("p", [Attribute("title", "\"\u{301} onclick=x")], text: "<\u{301}b>")
    #expect(writer.finish().text == "<p title=\"&quot;\u{301} onclick=x\">&lt;\u{301}b&gt;</p>")
  }

  @Test func encodesSegmentsOfAddresses() {
    #expect(Escape.urlSegment("a b/c?d#é") == "a%20b%2Fc%3Fd%23%C3%A9")
  }

  @Test func writesAttributesOneByOneAsFromAList() {
    let path: PathData = "M1 2Z"
    var (one, list) = (MarkupWriter(.html), MarkupWriter(.html))
    one.element("p", text: "a<b") { tag in
      tag.add("title", "\"<'&")
      tag.add("id", -12)
      tag.add("x", 0.25)
      tag.add("d", path)
    }
    one.empty("br") { $0.add("class", "x") }
    let attributes = [Attribute("title", "\"<'&"), Attribute("id", -12), Attribute("x", 0.25), Attribute("d", path)]
    list.element("p", attributes, text: "a<b")
    list.empty("br", [Attribute("class", "x")])
    #expect(one.finish() == list.finish())
  }

  @Test func leavesOutAttributesWithoutValue() {
    var writer = MarkupWriter(.html)
    writer.element("p", [Attribute("class", nil)], text: "x")
    #expect(writer.finish().text == "<p>x</p>")
  }

  @Test func writesJSONWithItsKeysInOrder() {
    let value: JSON = .object(["b": .integer(1), "a": .array([.string("\"\n\u{2028}</script>"), .null, .bool(true)])])
    let text = String(decoding: value.bytes(), as: UTF8.self)
    #expect(text.hasPrefix("{\"b\":1,\"a\":["))
    #expect(!text.contains("\n"))
  }
}
