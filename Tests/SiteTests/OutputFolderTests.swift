// A reader of the output folder sees the old site or the new one, whatever the file system can do and whatever a build
// that died has left.

import Foundation
import Testing

@testable import Site

@Suite struct OutputFolderTests {
  private static let marker = ".casebook-site.json"

  /// An empty folder in which each test has its own `Output`.
  private let desk: Sandbox

  init() throws { desk = try Sandbox { _ in [] } }

  private func publish(_ text: String, exchange: (@Sendable (String, String) -> Int32)? = nil) async throws {
    let folder =
      if let exchange { try OutputFolder(at: desk.output, exchange: exchange) } else {
        try OutputFolder(at: desk.output)
      }
    let stage = try await folder.begin {}
    try stage.write(Array(text.utf8), to: "index.html")
    try await stage.publish(["index.html"], of: site)
  }

  /// The portfolio that all sites here are of, but where a test says otherwise.
  private var site: SiteIdentity {
    get throws {
      SiteIdentity(
        title: "Oaks", baseURL: "https://example.org/",
        content: try #require(try Disk.real(desk.root.path())) + "/Content")
    }
  }

  private func page() throws -> String? { try desk.site().text("index.html") }

  // MARK: What is whose

  @Test func refusesAFolderThatIsSomebodyElses() async throws {
    try desk.write("my thesis", to: "Output/thesis.txt")
    let before = try desk.site()
    let failure = await #expect(throws: MachineFailure.self) { try await publish("new") }
    #expect(failure?.kind == .usage)
    #expect(try desk.site() == before)
    #expect(try desk.leftovers() == [])
  }

  @Test func refusesAFileInThePlaceOfTheFolder() async throws {
    try desk.write("my thesis", to: "Output")
    let failure = await #expect(throws: MachineFailure.self) { try await publish("new") }
    #expect(failure?.kind == .usage)
    #expect(try desk.text(of: "Output") == "my thesis")
  }

  @Test func takesAnEmptyFolder() async throws {
    try FileManager.default.createDirectory(atPath: desk.output, withIntermediateDirectories: false)
    try await publish("new")
    #expect(try desk.site().paths == [Self.marker, "index.html"])
  }

  @Test func keepsTheFileThatKeepsTheFolder() async throws {
    try desk.write("for git\n", to: "Output/.gitkeep")
    try await publish("old")
    #expect(try desk.site().paths == [Self.marker, ".gitkeep", "index.html"])
    try await publish("new")
    #expect(try desk.site().paths == [Self.marker, ".gitkeep", "index.html"])
    #expect(try desk.text(of: "Output/.gitkeep") == "for git\n")
  }

  @Test func replacesAllOfTheOldSite() async throws {
    let stage = try await OutputFolder(at: desk.output).begin {}
    try stage.write([], to: "cases/gone.html")
    try await stage.publish(["cases/gone.html"], of: site)
    try await publish("new")
    #expect(try desk.site().paths == [Self.marker, "index.html"])
    #expect(try desk.site().folders == [])
    #expect(try page() == "new")
    #expect(try desk.leftovers() == [])
  }

  @Test func makesTheFoldersAboveThatAreMissing() async throws {
    let folder = try OutputFolder(at: desk.path("a/b/Output/"))
    let stage = try await folder.begin {}
    try stage.write([], to: "c/d/e.html")
    try await stage.publish(["c/d/e.html"], of: site)
    #expect(try FileTree(desk.path("a/b")).paths == ["Output/\(Self.marker)", "Output/c/d/e.html"])
  }

  // MARK: What a killed build leaves

  @Test func clearsAStageThatWasLeft() async throws {
    try await publish("old")
    try desk.write("half", to: ".Output.casebook-stage/cases/half.html")
    try FileManager.default.copyItem(atPath: desk.output, toPath: desk.path(".Output.casebook-old"))
    try FileManager.default.copyItem(atPath: desk.output, toPath: desk.path(".Output.casebook-next"))
    try await publish("new")
    #expect(try desk.site().paths == [Self.marker, "index.html"])
    #expect(try page() == "new")
    #expect(try desk.leftovers() == [])
  }

  @Test func leavesTheOldSiteWhereTheStageIsDiscarded() async throws {
    try await publish("old")
    let before = try desk.site()
    let stage = try await OutputFolder(at: desk.output).begin {}
    try stage.write([], to: "index.html")
    stage.discard()
    #expect(try desk.site() == before)
    #expect(try desk.leftovers() == [])
  }

  // MARK: Where exchange is not to be had

  @Test(arguments: [EINVAL, ENOSYS, ENOTSUP])
  func swapsByTwoRenamesWhereThereIsNoExchange(code: Int32) async throws {
    try await publish("old")
    try await publish("new") { _, _ in code }
    #expect(try page() == "new")
    #expect(try desk.site().paths == [Self.marker, "index.html"])
    #expect(try desk.leftovers() == [])
  }

  @Test(arguments: [EINVAL, ENOSYS, ENOTSUP])
  func recoversASiteThatIsStrandedBetweenTheTwoRenames(code: Int32) async throws {
    try await publish("old")
    let old = try desk.site()
    // What is on disk when the machine stops after the first rename.
    try FileManager.default.moveItem(atPath: desk.output, toPath: desk.path(".Output.casebook-old"))
    try desk.write("half", to: ".Output.casebook-stage/index.html")
    // Looking at the folder is enough: a build that is refused later has given the site back all the same.
    let folder = try OutputFolder(at: desk.output) { _, _ in code }
    #expect(try desk.site() == old)
    let stage = try await folder.begin {}
    try stage.write(Array("new".utf8), to: "index.html")
    try await stage.publish(["index.html"], of: site)
    #expect(try page() == "new")
    #expect(try desk.leftovers() == [])
  }

  @Test(arguments: [EIO, EACCES, EBUSY, EXDEV])
  func leavesTheOldSiteWhereExchangeFails(code: Int32) async throws {
    try await publish("old")
    let before = try desk.site()
    let failure = await #expect(throws: MachineFailure.self) { try await publish("new") { _, _ in code } }
    #expect(failure?.kind == .machine)
    #expect(try desk.site() == before)
    #expect(try desk.leftovers() == [])
  }

  @Test func asksForExchangeWithTheStageAndTheSite() async throws {
    try await publish("old")
    let (stage, site) = (desk.path(".Output.casebook-next"), desk.output)
    let before = try desk.site()
    try await publish("new") { first, second in
      // Both trees are whole, and the site is still the old one, when the one step is taken.
      let isWhole =
        first.hasSuffix(URL(filePath: stage).lastPathComponent)
        && second.hasSuffix(URL(filePath: site).lastPathComponent)
        && (try? FileTree(first).text("index.html")) == "new" && (try? FileTree(second)) == before
      return isWhole ? EINVAL : EIO
    }
    #expect(try page() == "new")
  }

  @Test func letsBuildsWaitForEachOther() async throws {
    let sandbox = try Sandbox.small()
    async let first = sandbox.build()
    async let second = sandbox.build()
    async let third = sandbox.build()
    #expect(try await [first.errors, second.errors, third.errors] == [0, 0, 0])
    let together = try sandbox.site()
    try await sandbox.build()
    #expect(try sandbox.site().differences(from: together) == [])
    #expect(try sandbox.leftovers() == [])
  }
}
