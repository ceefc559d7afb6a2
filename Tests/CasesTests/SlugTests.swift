// Which names may be addresses: only those that every file system and every server takes for one and the same file.

import Foundation
import TestSupport
import Testing

@testable import Cases

/// `slugs.json`.
struct SlugData: Decodable, Sendable {
  let slugInputs: [String]
  let collisions: [[String]]

  enum CodingKeys: String, CodingKey {
    case slugInputs = "slug_inputs"
    case collisions = "must_be_detected_collisions"
  }

  static func read() throws -> SlugData {
    try JSONDecoder().decode(SlugData.self, from: Data(try Fixtures.bytes("security/slugs.json")))
  }
}

@Suite struct SlugTests {
  /// The inputs that are slugs; each of the others must be refused. `index` and `404` are slugs, and the site's own
  /// names: where content is read they are refused.
  private static let accepted: Set<String> = [
    "index", "assets", "404", "istanbul", "ss", "fi", "s", "a", "paypal", "ab", "abc", "3",
    String(repeating: "a", count: 100),
  ]

  @Test(arguments: try SlugData.read().slugInputs)
  func takesOnlyPlainNames(input: String) throws {
    // Compared by scalar, since Swift takes canonically equal strings for the same.
    let isExpected = input.utf8.count <= 100 && Self.accepted.contains { Array($0.utf8) == Array(input.utf8) }
    let slug = Slug(input)
    #expect((slug != nil) == isExpected)
    if let slug { #expect(Array(slug.text.utf8) == Array(input.utf8)) }
  }

  @Test(arguments: try SlugData.read().collisions)
  func canNeverSpellTwoNamesOfOneFile(pair: [String]) throws {
    try #require(pair.count == 2)
    // What collides on some file system has at most one spelling that is a slug.
    #expect(pair.compactMap(Slug.init).count < 2)
  }

  @Test(arguments: [
    "-a", "a-", "-", "a--b", "a_b", "a.b", "A", "é", "a\u{301}", "", "a b", String(repeating: "a", count: 101),
  ])
  func refuses(text: String) {
    #expect(Slug(text) == nil)
  }

  @Test(arguments: ["a", "0", "a-b", "a-b-c-1", String(repeating: "a-", count: 49) + "aa"])
  func accepts(text: String) {
    #expect(Slug(text)?.text == text)
    #expect(TagID(text).isPlain)
  }

  @Test func readsEnoughNames() throws {
    let data = try SlugData.read()
    #expect(data.slugInputs.count == 89)
    #expect(data.collisions.count == 20)
  }
}
