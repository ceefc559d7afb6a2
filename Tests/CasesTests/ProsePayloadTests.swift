// Nothing that an author writes becomes a script: public payloads, put into every place that the extensions give to
// text.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases
@testable import Formats

@Suite struct ProsePayloadTests {
  private struct Payload: Decodable { let payload: String }

  static func payloads() throws -> [String] {
    try JSONDecoder().decode([Payload].self, from: Data(Fixtures.bytes("security/xss.json"))).map(\.payload)
  }

  /// Where a payload can stand; `%` is the payload.
  static let places = [
    "%", "![A map](map.png \"%\")", "![%](map.png \"x\")", "![%](case:oak \"%\")", "![x](case:%)", "![x](% \"x\")",
    "> [!%]\n> Text.", "> [!NOTE]\n> %", "> [!QUOTE]\n> %\n> — %",
    "x [@%]", "x [@brown2019, %]", "x [% @brown2019]", "@% x", "@brown2019 [%]", "x[^1]\n\n[^1]: %", "x[^%]",
    "| % |\n|---|\n| % |", "## %", "[%](https://example.org/)", "[x](% \"%\")", "``` %\n%\n```",
  ]

  static let elements: Set<String> = [
    "a", "blockquote", "br", "code", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "li", "ol", "p", "pre", "section", "span", "strong", "sup", "table", "tbody",
    "td", "th", "thead", "tr", "ul",
  ]
  static let attributes: Set<String> = [
    "alt", "aria-label", "class", "href", "id", "role", "scope", "src", "start", "tabindex", "title",
  ]

  /// What in a page is not one of our own elements with our own attributes and addresses; nil where nothing is.
  static func stranger(in html: String) -> String? {
    let bytes = Array(html.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func word(_ start: Int) -> Int {
      start
        + bytes[start...].prefix {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            || $0 == UInt8(ascii: "-")
        }.count
    }
    func has(_ what: String, at index: Int) -> Bool { bytes[min(index, bytes.count)...].starts(with: what.utf8) }
    if bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) { return "a control character" }
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let name = start + (has("</", at: start) ? 2 : 1)
      index = word(name)
      guard elements.contains(text(name..<index)) else { return text(start..<min(bytes.count, start + 60)) }
      while has(" ", at: index), !has(" />", at: index) {
        let end = word(index + 1)
        guard has("=\"", at: end), let close = bytes[(end + 2)...].firstIndex(of: UInt8(ascii: "\"")) else {
          return text(index..<min(bytes.count, index + 60))
        }
        let (attribute, value) = (text(index + 1..<end), text(end + 2..<close))
        guard attributes.contains(attribute), !value.contains("<"), isOurs(value, in: attribute) else {
          return text(index..<close)
        }
        index = close + 1
      }
      guard has(">", at: index) || has(" />", at: index) else { return text(start..<min(bytes.count, start + 60)) }
    }
    return nil
  }

  private static func isOurs(_ value: String, in attribute: String) -> Bool {
    let address = value.lowercased()
    switch attribute {
    case "src": return address.isEmpty || address.hasPrefix("map.png")
    case "href":
      return address.isEmpty
        || ["#", "https:", "http:", "mailto:", "case/", "tag/", "ideal/", "page/", "map.png"].contains {
          address.hasPrefix($0)
        }
    default: return true
    }
  }

  @Test(arguments: places)
  func letsNothingThrough(place: String) throws {
    let vocabulary = try Desk(with: []).vocabulary
    let context = MarkdownContext(
      neighbours: ["map.png"], address: { kind, name in "\(kind.rawValue)/\(name).html" })
    for payload in try Self.payloads() {
      let source = SourceFile(path: "cases/p.md", text: place.replacing("%", with: payload) + "\n")
      let file = SourceSet([source]).ids[0]
      // What holds control characters is not rendered at all.
      guard TextCheck.check(source, file).isReadable else { continue }
      let article = MarkdownRenderer.render(source, file, 0..<source.bytes.count, context).value
      let html = article.filled(from: vocabulary).value.markup { _ in nil }.text
      #expect(Self.stranger(in: html) == nil, "\(payload) in \(html)")
    }
  }

  @Test(arguments: [
    "<script>", "<a onclick=\"x\">", "<a href=\"javascript:x\">", "<img src=\"https://example.org/x\" />", "<b",
    "<svg>",
  ])
  func knowsAStranger(html: String) { #expect(Self.stranger(in: "<p>x</p>" + html) != nil) }
}
