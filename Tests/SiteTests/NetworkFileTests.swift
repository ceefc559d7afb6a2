// One network from one file: every kind that is read, and what is said where there is none.

import Cases
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct NetworkFileTests {
  private static let fixtures = Fixtures.folder

  private func study(_ file: NetworkFile) throws -> CaseStudy {
    guard case .study(let study) = file.content else { throw NotThere() }
    return study
  }

  private struct NotThere: Error {}

  @Test(arguments: [
    "Content/cases/reading-across-the-river.md", "Content/cases/counting-on-each-other",
    "Content/cases/counting-on-each-other/index.md", "Content/cases/who-speaks-next/",
  ])
  func readsACaseAsTheBuildDoes(path: String) throws {
    let file = try NetworkFile.read(Repository.root.appending(path: path).path())
    #expect(file.diagnostics.map(\.message) == [])
    let study = try study(file)
    #expect(study.slug.text == file.name)
    #expect(study.network.people.count > 5)
    #expect(study.network.ties.count > 5)
  }

  /// Who is asked has to see the drawing first; what was declined or taken back is shown to nobody.
  @Test(
    arguments: ["individuals", "organisations", "network"],
    [("pending", Severity.warning), ("declined", .error), ("withdrawn", .error), ("given", nil)]
      as [(String, Severity?)])
  func asksForConsentToShowANetworkByItself(use: String, state: (word: String, severity: Severity?)) async throws {
    let sandbox = try Sandbox()
    for published in ["published: 2026-05-01", "licence: CC-BY-4.0"] {
      for place in ["Content/cases/circle.md", "alone/circle.md"] {
        try sandbox.write(SmallCase.text("\(published)\nconsent: {\(use): \(state.word)}"), to: place)
        let file = try NetworkFile.read(sandbox.path(place))
        #expect(file.diagnostics.map(\.rule.id) == (state.severity == nil ? [] : ["consent-not-given"]))
        #expect(file.diagnostics.first?.severity == state.severity)
        #expect(file.hasErrors == (state.severity == .error))
      }
    }
    for verb in ["draw", "measure"] {
      let run = try await Command.run([verb, "Content/cases/circle.md"], in: sandbox)
      #expect(run.code == (state.severity == .error ? 1 : 0))
      #expect(run.output.isEmpty == (state.severity == .error))
    }
  }

  @Test func showsNoNetworkOfACaseThatWasWithdrawnAndAnyThatWithholds() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      SmallCase.text("published: 2026-05-01\nwithdrawn: {date: 2026-06-01}"), to: "Content/cases/gone.md")
    #expect(try NetworkFile.read(sandbox.path("Content/cases/gone.md")).hasErrors)
    // Only words are declined, and they are not in a drawing.
    try sandbox.write(
      SmallCase.text("consent: {individuals: given, quotation: declined, account: declined}"),
      to: "Content/cases/words.md")
    #expect(try NetworkFile.read(sandbox.path("Content/cases/words.md")).diagnostics.map(\.message) == [])
    let people =
      "people:\n    anna: {community: one, role: teacher, member: true}\n"
      + "    bert: {community: two, role: teacher, member: true}\n"
    let kept = SmallCase.text("consent: {individuals: given, network: declined}")
      .replacing(people, with: "people: withheld\n")
      .replacing("ties:\n    - anna <-> bert: joint-work", with: "ties: withheld")
    try sandbox.write(kept, to: "Content/cases/kept.md")
    #expect(try NetworkFile.read(sandbox.path("Content/cases/kept.md")).diagnostics.map(\.message) == [])
  }

  @Test(arguments: [("pending", 0), ("declined", 1), ("withdrawn", 1)])
  func holdsDraftsOfAPreviewToTheirConsent(state: String, errors: Int) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(SmallCase.text("consent: {individuals: given, network: \(state)}"), to: "Content/cases/circle.md")
    #expect(try await sandbox.build().places == [])
    let preview = try await sandbox.build { $0.includesDrafts = true }
    #expect(preview.diagnostics.map(\.rule.id) == ["consent-not-given"])
    #expect(preview.errors == errors)
  }

  @Test func showsWhatIsWrongWithTheCaseAndNotWithItsPortfolio() throws {
    let sandbox = try Sandbox()
    try sandbox.append(
      "[Nowhere](case:no-such-case) [@no-such-work].", to: "Content/cases/counting-on-each-other/index.md")
    try sandbox.append("nonsense: {label: 3, colour: red}", to: "Content/tags.yml")
    try sandbox.append("nobody", to: "Content/cases/counting-on-each-other/ties.csv")
    let file = try NetworkFile.read(sandbox.path("Content/cases/counting-on-each-other"))
    let ids = file.diagnostics.map(\.rule.id)
    #expect(ids.contains("unknown-citation"))
    #expect(ids.contains("short-row"))
    #expect(!ids.contains("unknown-key"))
    #expect(file.hasErrors)
  }

  @Test func readsACaseThatLiesInNoPortfolio() throws {
    let sandbox = try Sandbox()
    try FileManager.default.moveItem(
      atPath: sandbox.path("Content/cases/counting-on-each-other"), toPath: sandbox.path("lone"))
    try FileManager.default.moveItem(
      atPath: sandbox.path("Content/cases/reading-across-the-river.md"), toPath: sandbox.path("river.md"))
    for name in ["lone", "river.md"] {
      let file = try NetworkFile.read(sandbox.path(name))
      #expect(file.diagnostics.count(of: .error) == 0)
      #expect(try study(file).network.people.count > 5)
    }
  }

  @Test func namesACaseOnItsOwnAsItsAuthorDid() async throws {
    let sandbox = try Sandbox()
    for name in ["river.md", "some/river.md", "some/folder/index.md"] {
      try sandbox.write("---\ntitle: River\nsummary: S\nstanding: none\nnetwork: {communities: {}}\n---\n", to: name)
      let run = try await Command.run(
        ["measure", name == "some/folder/index.md" ? "some/folder" : name, "--format", "github"], in: sandbox)
      #expect(run.code == 1)
      #expect(run.errors.contains("file=\(name == "river.md" ? "./" : "")\(name),line=4"), "\(run.errors)")
    }
  }

  @Test(
    arguments: try FileManager.default.contentsOfDirectory(atPath: fixtures.appending(path: "networks/exports").path())
      .filter { !$0.hasSuffix(".txt") }.sorted())
  func readsAGraphFromAnotherProgram(name: String) throws {
    let file = try NetworkFile.read(Self.fixtures.appending(path: "networks/exports/\(name)").path())
    switch file.content {
    case .graph(let network):
      #expect(!network.people.isEmpty)
      #expect(!network.ties.isEmpty)
      #expect(Set(network.communities.map(\.id)) == Set(network.people.map(\.community.value)))
    case .nodeLink(let graph):
      // Pajek has no word for it, and this Gephi user's column is called otherwise.
      #expect(name.hasSuffix(".net") || name == "gephi.gexf")
      #expect(!graph.nodes.isEmpty)
      #expect(!graph.edges.isEmpty)
    default: Issue.record("\(name) was read as something else")
    }
  }

  @Test(arguments: ["networks/mistakes/ends.graphml", "networks/mistakes/lines.net", "networks/mistakes/cut.graphml"])
  func showsMistakesInAGraphOnItsOwn(path: String) throws {
    let file = try NetworkFile.read(Self.fixtures.appending(path: path).path())
    #expect(file.hasErrors)
    #expect(file.diagnostics.allSatisfy { $0.span != nil })
  }

  @Test func readsNodeLinkJSON() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      #"{"nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b"}]}"#, to: "pair.json")
    let file = try NetworkFile.read(sandbox.path("pair.json"))
    guard case .nodeLink(let graph) = file.content else { throw NotThere() }
    #expect(graph.nodes.count == 2)
    #expect(file.name == "pair")
    #expect(file.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "missing.json", "missing.md", "missing", "Content/portfolio.yml", "Content/cases",
    "Content/cases/counting-on-each-other/ties.csv",
  ])
  func refusesWhatIsNoNetwork(path: String) throws {
    let sandbox = try Sandbox()
    let failure = #expect(throws: MachineFailure.self) { try NetworkFile.read(sandbox.path(path)) }
    #expect(failure?.kind == .usage)
    #expect(failure?.help != nil)
  }
}
