// What a build says, a check says, as the portfolio grades it: of content, of themes and of drawings alike.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct OneExitTests {
  private static func options(_ sandbox: Sandbox, draws: Bool) -> BuildOptions {
    var options = BuildOptions()
    options.content = sandbox.content
    options.output = sandbox.output
    options.drawings = draws ? .drawn : .sketched
    return options
  }

  /// Everything that is said, with words and severities.
  private static func said(_ report: BuildReport) -> [String] {
    zip(report.places, report.diagnostics).map { "\($0) \($1.severity) \($1.message) \($1.help ?? "")" }
  }

  private static func both(_ sandbox: Sandbox) async throws -> (build: [String], check: [String], drawn: [String]) {
    let built = try await Build(options(sandbox, draws: true)).run()
    let checked = try await Build(options(sandbox, draws: false)).check()
    let drawn = try await Build(options(sandbox, draws: true)).check()
    return (said(built), said(checked), said(drawn))
  }

  private static func fourSizes() throws -> Sandbox {
    let sandbox = try Sandbox { _ in [] }
    try FileManager.default.copyItem(
      at: Fixtures.folder.appending(path: "four-sizes"), to: sandbox.root.appending(path: "Content"))
    return sandbox
  }

  /// A portfolio with a template that asks for what its page does not have, and with positions that its network has
  /// outgrown.
  static func faulty(rules: String = "") throws -> Sandbox {
    let sandbox = try Sandbox { $0.filter { $0.hasPrefix("Themes/") } }
    try FileManager.default.moveItem(atPath: sandbox.path("Themes/commons"), toPath: sandbox.path("Themes/mine"))
    try sandbox.write(
      "title: T\ndescription: D.\nbase_url: https://example.org/\nlanguage: en\nlicence: CC-BY-4.0\ntheme: "
        + "mine\n\(rules)",
      to: "Content/portfolio.yml")
    let people = (1...24).map { "    oak-\($0): {community: oak, member: true}\n" }.joined()
    try sandbox.write(
      """
      ---
      title: Two schools
      summary: Two schools read together.
      standing: illustrative
      published: 2026-01-05
      network:
        communities:
          oak: {name: Oak School, kind: school}
          elm: {name: Elm School, kind: school}
        people:
      \(people)    elm-1: {community: elm, member: true}
        ties:
      \((1...24).map { "    - oak-\($0) <-> elm-1\n" }.joined())---

      Text.

      """, to: "Content/cases/oak.md")
    try sandbox.write(
      #"{"nodes": [{"id": "oak-1", "x": 0, "y": -60}, {"id": "elm-1", "x": 0, "y": 60}], "#
        + #""pln": {"cx": 0, "cy": 0, "r": 84}, "#
        + #""clusters": [{"id": "oak", "cx": 0, "cy": -84, "r": 20, "tongue": {"cx": 0, "cy": -50, "r": 12}}, "#
        + #"{"id": "elm", "cx": 0, "cy": 84, "r": 20, "tongue": {"cx": 0, "cy": 50, "r": 12}}]}"#,
      to: "Content/cases/oak.positions.json")
    try sandbox.write(
      "{{<layout}}{{$main}}<h1>{{title}}</h1>{{deviates}}{{/main}}{{/layout}}",
      to: "Themes/mine/templates/not-found.mustache")
    return sandbox
  }

  @Test func checksTheSampleAsItIsBuilt() async throws {
    let found = try await Self.both(Sandbox())
    #expect(found.build == [])
    #expect(found.check == [])
    #expect(found.drawn == [])
  }

  @Test func checksNetworksOfFourSizesAsTheyAreBuilt() async throws {
    let found = try await Self.both(Self.fourSizes())
    #expect(found.drawn == found.build)
    #expect(found.check == found.build.filter { !$0.contains(" unclear-drawing ") } || found.check == found.build)
  }

  @Test func checksAFaultyThemeAndDrawingAsTheyAreBuilt() async throws {
    let found = try await Self.both(Self.faulty())
    #expect(found.build.count { $0.contains(" theme-unanswered warning ") } == 1)
    #expect(found.build.count { $0.contains(" unclear-drawing warning ") } == 1)
    #expect(found.drawn == found.build)
    #expect(found.check == found.build.filter { !$0.contains(" unclear-drawing ") })
  }

  @Test(arguments: ["theme-unanswered", "unclear-drawing"])
  func letsAPortfolioGradeWhatIsFoundAfterChecking(id: String) async throws {
    for (level, severity) in [("error", Severity.error), ("note", .note), ("ignore", nil)] {
      let sandbox = try Self.faulty(rules: "rules: {\(id): \(level)}\n")
      let built = try await Build(Self.options(sandbox, draws: true)).run()
      let checked = try await Build(Self.options(sandbox, draws: true)).check()
      for report in [built, checked] {
        #expect(
          report.diagnostics.filter { $0.rule.id == id }.map(\.severity) == (severity.map { [$0] } ?? []),
          "\(id): \(level)")
        #expect(report.isRefused(strict: false) == (level == "error"))
      }
      #expect((built.output == nil) == (level == "error"))
    }
  }

  /// What is found only while pages are drawn and rendered keeps a strict build from publishing as well.
  @Test func leavesTheSiteBeforeWhereALateWarningIsTakenForAnError() async throws {
    let sandbox = try Self.faulty(rules: "rules: {placeholder: ignore, unclear-drawing: ignore}\n")
    let loose = try await Build(Self.options(sandbox, draws: true)).run()
    #expect(loose.diagnostics.map(\.rule.id) == ["theme-unanswered"])
    #expect(loose.output != nil)
    let before = try sandbox.site()
    try sandbox.replace("Two schools read together.", with: "Two schools read alone.", in: "Content/cases/oak.md")
    var options = Self.options(sandbox, draws: true)
    options.isStrict = true
    let strict = try await Build(options).run()
    #expect(Self.said(strict) == Self.said(loose))
    #expect(strict.output == nil)
    #expect(try sandbox.site().differences(from: before) == [])
    #expect(try sandbox.leftovers() == [])
  }

  @Test func keepsWhatConcernsTheFilesThatAreNamed() async throws {
    let sandbox = try Sandbox()
    try sandbox.append("A [link](case:no-such-case).", to: "Content/pages/about.md")
    try sandbox.append("Another [link](case:none).", to: "Content/cases/counting-on-each-other/index.md")
    try sandbox.replace(
      "\nardmoy-1,ardmoy-2,joint-work,core,true\n", with: "\nardmoy-1,ardmoy-99,joint-work,core,true\n",
      in: "Content/cases/counting-on-each-other/ties.csv")
    func check(_ files: String...) async throws -> BuildReport {
      var options = Self.options(sandbox, draws: false)
      options.files = files.map(sandbox.path)
      return try await Build(options).check()
    }
    let page = try await check("Content/pages/about.md")
    #expect(page.diagnostics.map(\.rule.id) == ["unknown-case"])
    #expect(page.elsewhere?.errors == 2)
    let folder = try await check("Content/cases/counting-on-each-other")
    #expect(folder.diagnostics.map(\.rule.id).sorted() == ["unknown-case", "unknown-person"])
    #expect(Self.said(folder) == Self.said(try await check("Content/cases/counting-on-each-other/index.md")))
    #expect(
      try await check("Content/cases/counting-on-each-other/ties.csv").diagnostics.map(\.rule.id) == ["unknown-person"])
    #expect(
      try await check("Content/tags.yml", "Content/pages/about.md").diagnostics.map(\.rule.id) == ["unknown-case"])
    #expect(try await check("Content/tags.yml").diagnostics.isEmpty)
    try sandbox.write("x", to: "Content/notes.docx")
    #expect(try await check("Content/notes.docx").checkedInVain == ["Content/notes.docx"])
    await #expect(throws: MachineFailure.self) { try await check("Themes/commons/theme.yml") }
    await #expect(throws: MachineFailure.self) { try await check("Content/cases/nothing.md") }
  }
}
