// Pages are made of the bytes that were checked, whatever becomes of the disk, or not at all.

import Diagnostics
import Foundation
import Testing

@testable import Cases
@testable import Pages
@testable import Site

@Suite struct SessionTests {
  /// The pages of a portfolio, made in memory; `change` is done to the disk between checking and rendering.
  private func pages(
    of sandbox: Sandbox, keepsCases: Bool = true, _ change: () throws -> Void = {}
  ) async throws -> [String: [UInt8]] {
    var options = BuildOptions()
    options.content = sandbox.content
    var session = Session(options) { _ in }
    let content = try #require(try await session.content(keepsCases: keepsCases))
    try change()
    let plan = try await session.plan(content)
    let (written, sink) = AsyncStream.makeStream(of: (path: String, bytes: [UInt8]).self)
    try await session.render(plan, content) { path, bytes in sink.yield((path, bytes)) }
    sink.finish()
    #expect(session.finished().diagnostics.isEmpty)
    return await written.reduce(into: [:]) { $0[$1.path] = $1.bytes }
  }

  @Test func makesInMemoryWhatABuildPublishes() async throws {
    let site = try await SampleSite.built.site.tree
    let pages = try await pages(of: try Sandbox())
    #expect(pages.count > 50)
    #expect(pages.allSatisfy { site.files[$0.key] == $0.value })
  }

  @Test(arguments: [true, false]) func keepsToTheBytesThatWereChecked(keepsCases: Bool) async throws {
    let sandbox = try Sandbox()
    let before = try await pages(of: sandbox)
    let after = try await pages(of: sandbox, keepsCases: keepsCases) {
      if keepsCases {
        try sandbox.write("nothing that could be read", to: "Content/cases/counting-on-each-other/index.md")
      }
      try sandbox.write("", to: "Content/references.bib")
    }
    #expect(after == before)
  }

  /// A case that is not kept whole is read again for its page.
  @Test(arguments: ["index.md", "ties.csv"]) func refusesBytesThatWereNotChecked(file: String) async throws {
    let sandbox = try Sandbox()
    let path = "Content/cases/counting-on-each-other/\(file)"
    let failure = await #expect(throws: MachineFailure.self) {
      try await pages(of: sandbox, keepsCases: false) { try sandbox.append(" ", to: path) }
    }
    #expect(failure?.kind == .machine)
    #expect(failure.map { "\($0)".contains(path) } == true)
    let gone = await #expect(throws: MachineFailure.self) {
      try await pages(of: sandbox, keepsCases: false) { try FileManager.default.removeItem(atPath: sandbox.path(path)) }
    }
    #expect(gone?.kind == .machine)
  }

  /// Where a few cases were looked at first, and everything has to be read after all.
  @Test func readsAgainOfTheSameBytes() async throws {
    let sandbox = try Sandbox.small()
    var options = BuildOptions()
    options.content = sandbox.content
    var nothing: SessionMemory?
    let inputs = try await Inputs.read(options, remembering: &nothing).value
    for _ in 0..<2 {
      let documents = await Documents.read(
        inputs, options, keepsCases: false, letsGo: false, remembering: &nothing
      ) { _ in }
      #expect(documents.diagnostics.isEmpty && documents.value.cases.count > 0)
      try sandbox.write("nothing that could be read", to: "Content/cases/wombat-ring.md")
    }
  }

  /// Which cases are kept follows from the folder alone: those from its start whose files have room together.
  @Test func keepsCasesWhileThereIsRoom() throws {
    let half = [UInt8](repeating: UInt8(ascii: "a"), count: KeptStudies.mostBytes / 2)
    let files = ["ash", "elm", "oak"].map { SourceFile(path: "Content/cases/\($0).md", bytes: half) }
    let table = SourceFile(path: "Content/cases/elm/ties.csv", bytes: [UInt8(ascii: "b")])
    var documents = try ["ash", "elm", "oak"].map {
      ContentFolder.Document(slug: try #require(Slug($0)), path: "Content/cases/\($0).md")
    }
    let sources = SourceSet(files + [table])
    #expect(KeptStudies.choice(of: documents, in: sources) == Set(documents.prefix(2).map(\.slug)))
    documents[1].tables = [FileName("ties.csv"): table.path]
    #expect(KeptStudies.choice(of: documents, in: sources) == Set(documents.prefix(1).map(\.slug)))
  }

  /// A drawing stands on those pages alone that ask for one, or for the case itself.
  @Test func drawsOnlyWhatPagesAskFor() async throws {
    let (content, plan) = try await Sandbox().planned()
    let drawing = "<svg class=\"network"
    for page in plan.pages where page.paths.allSatisfy({ $0.hasSuffix(".html") }) {
      let drawn = DrawnPage(page, of: plan.site)
      let html = drawn.bytes.values.map { String(decoding: $0, as: UTF8.self) }.joined()
      let studies = drawn.reads.keys.filter { if case .study = $0 { true } else { false } }
      #expect(html.contains(drawing) == !(page.drawings.isEmpty && studies.isEmpty), "\(page.paths)")
      // What is made before the pages is what they read, and nothing else.
      let drawings = drawn.reads.keys.filter { if case .drawing = $0 { true } else { false } }
      #expect(Set(drawings) == Set(page.drawings.map { .drawing($0) }), "\(page.paths)")
    }
    let home = try #require(plan.pages.first { $0.paths == ["index.html"] })
    // A drawing that was made to explain shows no network, and no list has it.
    #expect(Set(home.drawings) == Set(content.portfolio.cases.filter { !$0.isSchematic }.map(\.slug)))
    #expect(home.drawings.count < content.portfolio.cases.count && !home.drawings.isEmpty)
    #expect(Set(plan.shown.map(\.slug)).isSuperset(of: home.drawings))
  }

  /// What only drawing shows may be an error of a portfolio: then the site before stays.
  @Test func keepsTheOldSiteWhereADrawingIsRefused() async throws {
    let sandbox = try OneExitTests.faulty()
    #expect(try await sandbox.build().output != nil)
    let site = try sandbox.site()
    try sandbox.append("rules: {unclear-drawing: error}", to: "Content/portfolio.yml")
    let report = try await sandbox.build()
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.rule.id) == ["unclear-drawing"])
    #expect(report.output == nil)
    #expect(try sandbox.site().files == site.files)
    #expect(try sandbox.leftovers() == [])
  }
}
