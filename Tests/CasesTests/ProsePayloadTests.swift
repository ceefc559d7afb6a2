// Nothing that an author writes becomes a script: public payloads, put into every place that the extensions give to text.

import Diagnostics
import Foundation
import Testing

@testable import Cases

@Suite struct ProsePayloadTests {
  private struct Payload: Decodable { let payload: String }

  static func payloads() throws -> [String] {
    try JSONDecoder().decode([Payload].self, from: Data(Fixtures.bytes("security/xss.json"))).map(\.payload)
  }

  /// Where a payload can stand; `%` is the payload.
  static let places = [
    "%", "![A map](map.png \"%\")", "![%](map.png \"x\")", "![%](case:oak \"%\")", "![x](case:%)", "![x](% \"x\")", "> [!%]\n> Text.", "> [!NOTE]\n> %", "> [!QUOTE]\n> %\n> — %",
    "x [@%]", "x [@brown2019, %]", "x [% @brown2019]", "@% x", "@brown2019 [%]", "x[^1]\n\n[^1]: %", "x[^%]", "| % |\n|---|\n| % |", "## %", "[%](https://example.org/)", "[x](% \"%\")", "``` %\n%\n```",
  ]

  static let elements: Set<String> = [
    "a", "blockquote", "br", "code", "div", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "section", "span", "strong", "sup", "table", "tbody",
    "td", "th", "thead", "tr", "ul",
  ]
  static let attributes: Set<String> = ["alt", "aria-label", "class", "href", "id", "role", "scope", "src", "start", "tabindex", "title"]

  /// What in a page is not one of our own elements with our own attributes and addresses; nil where nothing is.
  static func stranger(in html: String) -> String? {
    for start in html.indices where html[start] == "<" {
      guard let tag = html[start...].prefixMatch(of: #/<\/?([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)(?: \/)?>/#), elements.contains(String(tag.1)) else {
        return String(html[start...].prefix(80))
      }
      for pair in tag.2.matches(of: #/ ([a-z-]+)="([^"]*)"/#) {
        guard attributes.contains(String(pair.1)) else { return String(pair.0) }
        guard pair.1 == "href" || pair.1 == "src" else { continue }
        let address = pair.2.lowercased()
        let isKnown = address.isEmpty || ["#", "https:", "http:", "mailto:", "case/", "tag/", "ideal/", "page/", "map.png"].contains { address.hasPrefix($0) }
        if !isKnown || pair.1 == "src" && !address.isEmpty && !address.hasPrefix("map.png") { return String(pair.0) }
      }
    }
    return html.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 } ? "a control character" : nil
  }

  @Test(arguments: places)
  func letsNothingThrough(place: String) throws {
    let front = "---\ntitle: T\nsummary: S\nstanding: illustrative\nnetwork: {communities: {}}\n---\n"
    for payload in try Self.payloads() {
      let text = front + place.replacing("%", with: payload) + "\n"
      let desk = try Desk(with: [SourceFile(path: "cases/p.md", text: text)])
      guard let study = try desk.study("cases/p.md", neighbours: ["map.png"]).study else { continue }
      let html = study.body.markup { _ in nil }.text
      #expect(Self.stranger(in: html) == nil, "\(payload) in \(html)")
    }
  }

  @Test(arguments: ["<script>", "<a onclick=\"x\">", "<a href=\"javascript:x\">", "<img src=\"https://example.org/x\" />", "<b", "<svg>"])
  func knowsAStranger(html: String) { #expect(Self.stranger(in: "<p>x</p>" + html) != nil) }
}
