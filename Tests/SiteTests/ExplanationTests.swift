// Every rule has its explanation, and what the explanation says is so: its bad example breaks the rule, its good one
// leaves nothing to say.

import Cases
import Diagnostics
import Testing
import Themes

@testable import Site

@Suite struct ExplanationTests {
  static let all = Explanation.ofContent + Explanation.ofThemes

  @Test func explainsEveryRuleOnce() {
    let rules = (Rule.all + Rule.ofThemes).map(\.id)
    #expect(Self.all.map(\.rule.id).sorted() == rules.sorted())
  }

  @Test(arguments: all.map(\.rule.id))
  func showsWhatBreaksTheRuleAndWhatKeepsIt(id: String) async throws {
    let explanation = try #require(Self.all.first { $0.rule.id == id })
    let bad = try await Self.findings(explanation.bad)
    #expect(bad.contains(id), "the bad example of \(id) gives \(bad)")
    let good = try await Self.findings(explanation.good)
    #expect(good == [], "the good example of \(id) gives \(good)")
    #expect(!explanation.why.isEmpty)
  }

  @Test func readsAsOneLineOfAdviceAndTwoExamples() throws {
    let text = try #require(Self.all.first { $0.rule.id == "tag-synonym" }).text
    #expect(text.contains("This breaks it:\n\n    tags: [release time]\n"))
    #expect(text.contains("This keeps it:\n\n    tags: [cover-time]\n"))
    let fixed = try #require(Self.all.first { $0.rule.id == "unknown-tag" }).text
    #expect(!fixed.contains("silence"))
  }

  /// The ids of everything that a build of the example finds, in order, each once.
  private static func findings(_ example: Explanation.Example) async throws -> [String] {
    Set(try await ExampleFolder(example).build().diagnostics.map(\.rule.id)).sorted()
  }
}
