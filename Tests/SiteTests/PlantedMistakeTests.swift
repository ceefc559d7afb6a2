// Ten mistakes of ten kinds, spread over the sample's own files, are all found in one run, each at its place, and
// nothing is published.

import Foundation
import Testing

@testable import Site

/// A mistake to plant: `old` becomes `new`, and the message points at `focus` in it.
private struct Mistake: Sendable {
  let id: String
  let file: String
  /// Nil for a paragraph that is added at the end.
  let old: String?
  let new: String
  /// What the message points at, in the spoiled file; nil for the first character.
  let focus: String?

  func plant(in sandbox: Sandbox) throws {
    if let old { try sandbox.replace(old, with: new, in: file) } else { try sandbox.append(new, to: file) }
  }

  func expectation(in sandbox: Sandbox) throws -> String {
    let place = try focus.map { try sandbox.place(of: $0, in: file) } ?? (line: 1, column: 1)
    return "\(file):\(place.line):\(place.column) \(id)"
  }

  static let all = [
    Mistake(
      id: "unknown-key", file: "Content/cases/reading-across-the-river.md",
      old: "\n  setting: urban\n", new: "\n  settings: urban\n", focus: "settings: urban"),
    Mistake(
      id: "wrong-type", file: "Content/cases/who-speaks-next/index.md",
      old: "\n  response_rate: 0.92\n", new: "\n  response_rate: nearly all\n", focus: "nearly all"),
    Mistake(
      id: "unknown-person", file: "Content/cases/counting-on-each-other/ties.csv",
      old: "\nardmoy-1,ardmoy-2,joint-work,core,true\n", new: "\nardmoy-1,ardmoy-99,joint-work,core,true\n",
      focus: "ardmoy-99"),
    Mistake(
      id: "duplicate-id", file: "Content/cases/the-network-that-stopped.md",
      old: "\n  - id: giving-the-days-back\n", new: "\n  - id: poster # again\n", focus: "poster # again"),
    Mistake(
      id: "bad-date", file: "Content/cases/research-learning-communities.md",
      old: "\npublished: 2026-02-06\n", new: "\npublished: 2026-02-30\n", focus: "2026-02-30"),
    Mistake(
      id: "unknown-tag", file: "Content/cases/three-nurseries-one-question.md",
      old: "\ntags: [classroom-talk, ", new: "\ntags: [classroom-talk, zebras, ", focus: "zebras"),
    Mistake(
      id: "unknown-case", file: "Content/pages/method.md",
      old: nil, new: "Ünïcödé counts as one column a letter, and a [link](case:no-such-case) leads nowhere.",
      focus: "case:no-such-case"),
    Mistake(
      id: "unknown-citation", file: "Content/cases/networked-plcs-netherlands.md",
      old: "cites: prenger2019}", new: "cites: prenger2091}", focus: "prenger2091"),
    Mistake(
      id: "missing-field", file: "Content/cases/workshop-arithmetic.md",
      old: "---\ntitle: Workshop arithmetic on both sides of the border\n", new: "---\n", focus: nil),
    Mistake(
      id: "bad-value", file: "Content/cases/research-learning-networks-hampshire.md",
      old: "\nstanding: empirical\n", new: "\nstanding: empirial\n", focus: "empirial"),
  ]
}

@Suite struct PlantedMistakeTests {
  @Test func reportsTenMistakesInOneRunAndPublishesNothing() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.build().places == [])
    let before = try sandbox.site()

    for mistake in Mistake.all { try mistake.plant(in: sandbox) }
    let expected = try Mistake.all.map { try $0.expectation(in: sandbox) }
    #expect(Set(Mistake.all.map(\.id)).count == 10)
    let report = try await sandbox.build()
    #expect(report.places.sorted() == expected.sorted())
    #expect(report.errors == 10)
    #expect(report.output == nil)
    #expect(report.pages == 0)
    #expect(try sandbox.site().differences(from: before) == [])
    #expect(try sandbox.leftovers() == [])
  }

  @Test(arguments: Mistake.all.indices)
  func reportsEachMistakeAlone(index: Int) async throws {
    let sandbox = try Sandbox()
    let mistake = Mistake.all[index]
    try mistake.plant(in: sandbox)
    #expect(try await sandbox.build().places == [try mistake.expectation(in: sandbox)])
    #expect(!FileManager.default.fileExists(atPath: sandbox.output))
  }

  @Test func saysTheSameThroughTheCommand() async throws {
    let sandbox = try Sandbox()
    try await sandbox.build()
    let before = try sandbox.site()
    for mistake in Mistake.all { try mistake.plant(in: sandbox) }
    let run = try await Command.run(["build", "--format", "json"], in: sandbox)
    #expect(run.code == 1)
    let found = try run.errorLines.map { line in
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(object["file"] ?? ""):\(object["line"] ?? ""):\(object["column"] ?? "") \(object["id"] ?? "")"
    }
    #expect(try found.sorted() == Mistake.all.map { try $0.expectation(in: sandbox) }.sorted())
    #expect(try sandbox.site().differences(from: before) == [])
    #expect(try sandbox.leftovers() == [])
  }
}
