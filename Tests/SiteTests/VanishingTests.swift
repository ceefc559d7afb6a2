// What cannot be looked at is not taken for absent, and cases that are no longer published are named.

import Foundation
import Testing

@testable import Site

@Suite struct VanishingTests {
  @Test func knowsNothingFromAFailure() throws {
    let desk = try Sandbox { _ in [] }
    #expect(try Disk.kind(of: desk.path("none")) == nil)
    #expect(try Disk.kind(of: desk.path("none/below")) == nil)
    try desk.write("", to: "file")
    #expect(try Disk.kind(of: desk.path("file/below")) == nil)
    #expect(try Disk.real(desk.path("file/below")) == nil)
    #expect(try Disk.isFolder(desk.path("file/below")) == false)
    // A name that no file system takes, and links that lead in a circle.
    let tooLong = desk.path(String(repeating: "a", count: 300))
    for name in ["a", "b"] {
      try FileManager.default.createSymbolicLink(atPath: desk.path(name), withDestinationPath: name == "a" ? "b" : "a")
    }
    #expect(throws: MachineFailure.self) { try Disk.kind(of: tooLong) }
    #expect(throws: MachineFailure.self) { try Disk.real(tooLong) }
    #expect(throws: MachineFailure.self) { try Disk.isFolder(desk.path("a")) }
    #expect(throws: MachineFailure.self) { try Disk.kind(of: desk.path("a/below")) }
    #expect(throws: MachineFailure.self) { try Disk.entries(of: desk.path("none")) }
  }

  @Test(arguments: [
    "Content/cases", "Content/pages", "Content/ideal-types", "Content", "Content/cases/who-speaks-next",
    "Themes/commons", "Themes/commons/assets",
  ])
  func publishesNothingWhereAFolderMayNotBeRead(folder: String) async throws {
    let sandbox = try Sandbox()
    try await sandbox.build()
    let before = try sandbox.site()
    try await withoutPermission(folder, in: sandbox) {
      let run = try await Command.run(["build"], in: sandbox, through: Command.withoutOverride)
      #expect(run.code == 3)
      #expect(run.errors.contains("Permission denied"))
      #expect(run.errors.contains("note: nothing was published, and the output folder is as it was"))
    }
    #expect(try sandbox.site() == before)
    #expect(try sandbox.leftovers() == [])
  }

  private func withoutPermission(_ folder: String, in sandbox: Sandbox, _ body: () async throws -> Void) async throws {
    func set(_ mode: Int) throws {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: sandbox.path(folder))
    }
    try set(0)
    do { try await body() } catch {
      try set(0o755)
      throw error
    }
    try set(0o755)
  }

  @Test func namesTheCasesThatThePreviousSiteHad() async throws {
    let sandbox = try Sandbox()
    for name in ["oak", "elm"] { _ = try NewCase(slug: name, title: nil, content: sandbox.content).write() }
    let first = try await sandbox.build { $0.includesDrafts = true }
    try #require(first.errors == 0, "\(first.places)")
    #expect(first.goneCases == [])
    let run = try await Command.run(["build", "--quiet"], in: sandbox)
    #expect(run.code == 0)
    #expect(run.errors.contains("note: 2 cases that the site before had are not in this one: elm, oak\n"))
    let again = try await sandbox.build()
    #expect(again.goneCases == [])
    // A case that was withdrawn or renamed keeps its address, and is not gone.
    try await sandbox.build { $0.includesDrafts = true }
    try sandbox.replace(
      "\ntitle: \"Elm\"\n", with: "\ntitle: \"Elm\"\npublished: 2026-01-01\nwithdrawn: {date: 2026-01-01}\n",
      in: "Content/cases/elm.md")
    let json = try await Command.run(["build", "--format", "json"], in: sandbox)
    #expect(json.output.contains("\"gone\":[\"oak\"]"))
  }
}
