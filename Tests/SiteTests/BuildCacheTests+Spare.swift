// The spare of a site: what changes in it, and that nothing is published of what others do there.

import Foundation
import TestSupport
import Testing

@testable import Site

extension BuildCacheTests {
  /// What somebody does in the tree that becomes the next site.
  @Test(arguments: [
    "adds a file", "removes a file", "exchanges a file", "writes into a file", "adds a folder", "a link",
    "adds a file as if at another time",
  ])
  func publishesNothingThatWasPutIntoTheSpare(_ what: String) async throws {
    let sandbox = try Sandbox.small()
    _ = try await cached(sandbox)
    let spare = "\(try place(in: sandbox))/spare"
    let page = "\(spare)/cases/index.html"
    try #require(try FileTree(sandbox.path(spare)).files == FileTree(sandbox.output).files)
    switch what {
    case "adds a file": try sandbox.write("mine", to: "\(spare)/cases/mine.html")
    case "removes a file": try FileManager.default.removeItem(atPath: sandbox.path(page))
    case "exchanges a file":
      try FileManager.default.removeItem(atPath: sandbox.path(page))
      try sandbox.write("mine", to: page)
    case "writes into a file":
      let handle = try FileHandle(forWritingTo: URL(filePath: sandbox.path(page)))
      try handle.write(contentsOf: Data("mine".utf8))
      try handle.close()
    case "adds a file as if at another time":
      try asIfNothing(was: sandbox.path("\(spare)/cases")) { try sandbox.write("mine", to: "\(spare)/cases/mine.html") }
    case "adds a folder":
      try FileManager.default.createDirectory(atPath: sandbox.path("\(spare)/mine"), withIntermediateDirectories: false)
    default:
      try FileManager.default.moveItem(atPath: sandbox.path(spare), toPath: sandbox.path("elsewhere"))
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path(spare), withDestinationPath: sandbox.path("elsewhere"))
    }
    for number in 0..<3 {
      try sandbox.append("More \(number).", to: "Content/cases/wombat-ring.md")
      expect(try await cached(sandbox), try await clean(sandbox), "\(what), \(number)")
    }
    #expect(try FileTree(sandbox.path(spare)).files == FileTree(sandbox.output).files)
  }

  /// A page is made of the case and its surroundings alone, and the site changed in its spare.
  @Test(arguments: [1, 3]) func changesThePagesOfAFewCasesAlone(count: Int) async throws {
    let sandbox = try Sandbox()
    _ = try await cached(sandbox)
    let cases = ["four-classrooms-and-a-bus", "reading-across-the-river", "workshop-arithmetic"].prefix(count)
    for number in 0..<2 {
      for slug in cases { try sandbox.append("One sentence more: \(number).", to: "Content/cases/\(slug).md") }
      let report = try await sandbox.build { $0.cache = sandbox.path(".casebook-cache") }
      #expect(report.timings.map(\.stage) == [.read, .render, .publish])
      #expect(Set(report.rebuilt.keys) == Set(cases.flatMap { ["cases/\($0).html", "cases/\($0)/data.html"] }))
      let found = try Outcome(report, at: sandbox.output)
      expect(found, try await clean(sandbox), "\(number)")
      let spare = sandbox.path("\(try place(in: sandbox))/spare")
      #expect(try FileTree(spare).files == found.files)
    }
    // Every file has two names, in the site and in its spare.
    let file = try FileManager.default.attributesOfItem(atPath: "\(sandbox.output)/cases/index.html")
    #expect(file[.referenceCount] as? Int == 2)
  }

  /// Does something in a folder, and puts its time back as programs do that copy folders.
  private func asIfNothing(was folder: String, _ body: () throws -> Void) throws {
    var status = stat()
    try #require(stat(folder, &status) == 0)
    try body()
    #if canImport(Glibc)
      let times = [status.st_atim, status.st_mtim]
    #else
      let times = [status.st_atimespec, status.st_mtimespec]
    #endif
    try #require(utimensat(AT_FDCWD, folder, times, 0) == 0)
  }

  @Test(arguments: ["", "/tags"]) func namesWhatWasPutIntoTheSiteAsIfAtAnotherTime(below: String) async throws {
    let sandbox = try Sandbox.small()
    _ = try await cached(sandbox)
    try asIfNothing(was: sandbox.output + below) { try sandbox.write("mine", to: "Output\(below)/mine.txt") }
    try sandbox.append("More.", to: "Content/cases/wombat-ring.md")
    await #expect(throws: MachineFailure.self) { try await cached(sandbox) }
    #expect(try sandbox.text(of: "Output\(below)/mine.txt") == "mine")
  }

  /// Two spellings of an accent are one text to Swift and two names to a disk.
  @Test func takesAFileOutWhoseAccentIsWrittenAnew() async throws {
    let sandbox = try Sandbox.small()
    let names = ["caf\u{E9}.csv", "cafe\u{301}.csv"]
    func show(_ name: String) throws {
      let folder = sandbox.path("Content/cases/wombat-ring")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      let file = open("\(folder)/\(name)", O_WRONLY | O_CREAT, 0o644)
      try #require(file >= 0 && write(file, "a,b", 3) == 3 && close(file) == 0)
      try sandbox.write(
        SmallCase.text(title: "Wombat ring", "published: 2026-05-01", account: "See [the figures](\(name))."),
        to: "Content/cases/wombat-ring/index.md")
    }
    try FileManager.default.removeItem(atPath: sandbox.path("Content/cases/wombat-ring.md"))
    try show(names[0])
    expect(try await cached(sandbox), try await clean(sandbox), "one spelling")
    try FileManager.default.removeItem(atPath: sandbox.path("Content/cases/wombat-ring"))
    try show(names[1])
    let former = try await cached(sandbox)
    expect(former, try await clean(sandbox), "the other")
    let files = former.files.keys.filter { $0.hasSuffix(".csv") && $0.contains("wombat") }
    #expect(files.map { Array($0.utf8) } == [Array("cases/wombat-ring/\(names[1])".utf8)], "\(files)")
  }
}
