// The first ten minutes: a portfolio that is begun builds at once, a case that is begun is sound, and every line that
// it offers behind `#` says something that the schema takes.

import Cases
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct StartingTests {
  @Test func beginsAPortfolioThatBuildsAtOnce() async throws {
    let sandbox = try Sandbox { _ in [] }
    let begun = try await Command.run(["init", "x"], in: sandbox)
    #expect(begun.code == 0, "\(begun.errors)")
    #expect(begun.output.contains("wrote x/Content/portfolio.yml\n"))
    #expect(begun.output.contains("next: cd x && casebook build"))
    #expect(begun.output.contains("read CONSENT.md"))
    let built = try await Command.run(
      ["build", "--format", "json"], in: sandbox, through: ["/usr/bin/env", "-C", sandbox.path("x")])
    #expect(built.code == 0, "\(built.errors)")
    // What is to be written over, and nothing else: the address, the editor, the page about the portfolio and the story
    // of the case.
    #expect(built.errorLines.count == 4)
    #expect(built.errorLines.allSatisfy { $0.contains("placeholder") }, "\(built.errors)")
    #expect(built.output.contains("\"output\":\"Output\""))
    for path in try FileTree(sandbox.path("x/Output")).paths { #expect(!path.contains("CONSENT")) }
    #expect(try FileTree(sandbox.path("x/Output"))["index.html"] != nil)
  }

  @Test func fillsOnlyAnEmptyFolder() async throws {
    let sandbox = try Sandbox { _ in [] }
    try sandbox.write("Mine.\n", to: "x/notes.txt")
    let before = try FileTree(sandbox.root.path())
    let run = try await Command.run(["init", "x"], in: sandbox)
    #expect(run.code == 2)
    #expect(run.errors.contains("`x` is not empty"))
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }

  @Test func beginsACaseThatIsSoundAsItStands() async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(["new", "a-new-case", "--title", "What \"new\" means: a case"], in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("wrote Content/cases/a-new-case.md\n"))
    let checked = try await Command.run(["check", "--strict"], in: sandbox)
    #expect(checked.code == 0, "\(checked.errors)")
    #expect(checked.errors == "")
    let drafts = try await sandbox.build { $0.includesDrafts = true }
    #expect(drafts.places == [])
    #expect(try sandbox.site()["cases/a-new-case.html"] != nil)
  }

  @Test func readsTheExampleOfTheReadmeInANewPortfolio() async throws {
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let block = try #require(
      readme.components(separatedBy: "   ```yaml\n").dropFirst().first?.components(separatedBy: "   ```\n").first)
    let text = block.components(separatedBy: "\n").map { $0.hasPrefix("   ") ? String($0.dropFirst(3)) : $0 }
    let sandbox = try Sandbox { _ in [] }
    _ = try NewPortfolio(in: sandbox.path("x")).write()
    try sandbox.write(text.joined(separator: "\n"), to: "x/Content/cases/four-schools.md")
    var options = BuildOptions()
    options.content = sandbox.path("x/Content")
    options.date = PartialDate("2026-10-01")
    options.drawings = .sketched
    let report = try await Build(options).check()
    #expect(report.places.filter { !$0.hasSuffix("placeholder") } == [])
    #expect(report.cases == 2)
  }

  @Test func writesOverNoCase() async throws {
    let sandbox = try Sandbox()
    let before = try FileTree(sandbox.root.path())
    for name in ["reading-across-the-river", "who-speaks-next", "Not A Slug", "index"] {
      let run = try await Command.run(["new", name], in: sandbox)
      #expect(run.code == 2, "\(name)")
      #expect(run.errors.hasPrefix("error: "))
    }
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }

  /// What a line of the template cannot know: the names in a portfolio, and whether the parts of a case fit together.
  private static let names: Set<String> = [
    "unknown-tag", "unknown-need", "unknown-ideal-type", "unknown-file", "unknown-evidence", "unknown-action",
    "unknown-citation", "network-twice",
    "unknown-column",
  ]

  private static let network = "# who belongs to the network, and how they are tied"

  /// The template of a new case with everything behind `#` uncommented, but for prose.
  static func opened() throws -> String {
    let lines = CaseTemplate(title: "A new case", schemaAddress: nil).text.components(separatedBy: "\n")
    // The first lines behind # are prose.
    let first = try #require(lines.firstIndex(of: ""))
    let end = try #require(lines.lastIndex(of: "---"))
    return lines.enumerated().map { index, line in
      (first..<end).contains(index) && line.hasPrefix("#") && line != network ? String(line.dropFirst()) : line
    }.joined(separator: "\n")
  }

  @Test func offersNothingThatTheSchemaRefuses() async throws {
    let sandbox = try Sandbox()
    let text = try Self.opened()
    try sandbox.write(text, to: "Content/cases/a-new-case.md")
    let report = try await sandbox.build()
    let refused = zip(report.places, report.diagnostics).filter {
      $1.severity == .error && !Self.names.contains($1.rule.id)
    }
    #expect(refused.map { "\($0) \($1.message)" } == [])
    #expect(
      CaseTemplate(title: "", schemaAddress: nil).text.components(separatedBy: "\n").count { $0.hasPrefix("#") } > 90)
  }
}
