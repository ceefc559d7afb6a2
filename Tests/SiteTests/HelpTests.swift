// Advice works: the help of every rule is followed to the letter in the rule's own bad example, until nothing is said.
// Where only a person can give what is asked for, the rule's explanation says so.

import Diagnostics
import Testing

@testable import Cases
@testable import Site

@Suite struct HelpTests {
  @Test(arguments: ExplanationTests.all.map(\.rule.id))
  func leavesNothingToSayOnceItIsFollowed(id: String) async throws {
    let explanation = try #require(ExplanationTests.all.first { $0.rule.id == id })
    let folder = try ExampleFolder(explanation.bad)
    let first = try await folder.build()
    let isFollowable = first.diagnostics.contains { $0.rule.id == id && FollowedHelp($0.help) != nil }
    switch explanation.remedy {
    case .person?:
      #expect(!isFollowable, "the help of \(id) can be followed: take `remedy: .person` out of its explanation")
    case nil where !isFollowable:
      Issue.record(
        "say `remedy: .person` in the explanation of \(id), or write a help that can be followed to the letter",
        severity: .warning)
    case .help?, nil: #expect(try await Self.left(in: folder, of: first) == [])
    }
  }

  @Test func followsTheHelpOfMostRulesThatHaveOne() {
    #expect(ExplanationTests.all.count { $0.remedy == .help } >= 40)
  }

  /// Further helps that hold something to paste, for mistakes that the examples of their rules do not make.
  private static let pasted: [(name: String, front: String, body: String)] = [
    ("a word that is no tag yet", "tags: [Frühe Bildung]", ""), ("another that is none yet", "tags: [mathematics]", ""),
    ("a slip in a synonym", "tags: [relase time]", ""), ("a label for a tag", "tags: [Lesson Study]", ""),
    ("a tag twice", "tags: [reading, reading]", ""),
    ("a date for a withdrawal", "withdrawn: 2026-02-01", ""),
    ("an address without its scheme", "joining: {contact: www.example.org/join}", ""),
    ("a mail address", "joining: {contact: jo@example.org}", ""), ("a German date", "published: 5.1.2026", ""),
    ("an empty field", "context:\n  region:\n  setting: rural", ""),
    ("a text in brackets", "summary: [Surname, Given]", ""),
    ("an id with an accent", "actions:\n  Für alle: {title: A budget for cover, function: prioritising}", ""),
    ("a site without its scheme", "", "See [the site](www.example.org)."),
    ("a file of another case", "", "See [the other](../cases/oak.md)."),
    ("a page of the site", "", "See [the page](../pages/about.html)."),
    ("a slip in a link", "", "See [this](ideal:protected-tme)."),
    ("a slip in a tag's link", "", "See [this](tag:raeding)."),
    ("a tag's link by a synonym", "", "See [this](tag:release-time)."),
    ("a link to no tag", "", "See [this](tag:mathematics)."), ("a first heading", "", "# The *very* problem\n\nText."),
    (
      "a tie in words",
      "network:\n  communities:\n    oak: {name: Oak School, kind: school}\n    elm: {name: Elm School, kind: "
        + "school}\n  people:\n    oak-1: {community: oak, member: true}\n    elm-1: {community: elm, member: "
        + "true}\n  ties:\n    - oak-1 – elm-1",
      ""
    ),
  ]

  @Test(arguments: pasted.indices)
  func givesALineToPaste(number: Int) async throws {
    let mistake = Self.pasted[number]
    let example = mistake.body.isEmpty ? Explanation.Example.front(mistake.front) : .body(mistake.body)
    let folder = try ExampleFolder(example)
    let first = try await folder.build()
    #expect(!first.diagnostics.isEmpty, "\(mistake.name)")
    #expect(try await Self.left(in: folder, of: first) == [], "\(mistake.name)")
  }

  /// What is still said when the helps of a build, and of the builds after it, have been followed one by one.
  private static func left(in folder: ExampleFolder, of first: BuildReport) async throws -> [String] {
    var report = first
    for _ in 0..<8 {
      let edit = report.diagnostics.lazy.compactMap { found in
        found.span.flatMap { span in FollowedHelp(found.help).map { ($0, span) } }
      }.first
      guard let (help, span) = edit else { break }
      try help.apply(at: span, in: report.sources, to: folder)
      report = try await folder.build()
    }
    return report.diagnostics.map { "\($0.rule.id): \($0.message) (\($0.help ?? "no help"))" }
  }
}
