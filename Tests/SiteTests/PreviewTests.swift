// A session that goes on gives after each edit what one gives that begins with the content as it is then: the same
// files, byte for byte, and the same messages.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct PreviewTests {
  @Test func showsWhatABuildPublishes() async throws {
    let sandbox = try Sandbox()
    let preview = sandbox.preview()
    #expect(try await preview.update().isCurrent)
    #expect(try await sandbox.build { $0.includesDrafts = true }.output != nil)
    let site = try sandbox.site().files.filter { $0.key != SiteManifest.name }
    #expect(await preview.paths == site.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (path, bytes) in site { #expect(await preview.file(at: path) == bytes, "\(path)") }
  }

  /// Each edit of what pages read, done to a preview that goes on, and taken back with the next.
  @Test func showsAfterAnEditWhatItWouldShowFromTheStart() async throws {
    let sandbox = try Sandbox()
    let preview = sandbox.preview()
    let first = try await ShownSite(of: preview)
    for edit in PageInputTests.edits {
      let original = try sandbox.text(of: "Content/\(edit.file)")
      try sandbox.replace(edit.old, with: edit.new, in: "Content/\(edit.file)")
      let changed = try await ShownSite(of: preview)
      #expect(changed.differences(from: try await EditedSample.after(edit).shown) == [], "\(edit.name)")
      #expect(changed.differences(from: first) != [], "\(edit.name)")
      try sandbox.write(original, to: "Content/\(edit.file)")
    }
    #expect(try await ShownSite(of: preview).differences(from: first) == [])
  }

  /// What only prose changes is found without comparing the cases or planning the pages again, and without reading
  /// what is the same.
  @Test func makesAnewWhatChanged() async throws {
    let sandbox = try Sandbox()
    let preview = sandbox.preview()
    #expect(try await preview.update().report.timings.map(\.stage).contains(.synthesis))
    try sandbox.append("One more thought.", to: "Content/cases/workshop-arithmetic.md")
    let prose = try await preview.update()
    #expect(!prose.report.timings.map(\.stage).contains(.synthesis))
    let page = try #require(await preview.file(at: "cases/workshop-arithmetic.html"))
    #expect(String(decoding: page, as: UTF8.self).contains("One more thought."))
    try sandbox.replace(
      "title: Reading across the river", with: "title: Reading over the river",
      in: "Content/cases/reading-across-the-river.md")
    #expect(try await preview.update().report.timings.map(\.stage).contains(.synthesis))
  }

  @Test func keepsTheLastSiteWithoutMistakes() async throws {
    let sandbox = try Sandbox()
    let preview = sandbox.preview()
    let first = try await ShownSite(of: preview)
    let file = "Content/cases/workshop-arithmetic.md"
    let text = try sandbox.text(of: file)
    try sandbox.write(text.replacing("function: prioritising", with: "function: prioritizing"), to: file)
    let wrong = try await preview.update()
    #expect(!wrong.isCurrent && wrong.report.errors > 0)
    #expect(await preview.file(at: "index.html") == first.files["index.html"])
    try sandbox.write(text, to: file)
    let mended = try await ShownSite(of: preview)
    #expect(mended.isCurrent && mended.differences(from: first) == [])
  }

  /// A link that takes the place of a folder opens no way to files outside, though the site is still the one before.
  @Test func servesNoFileThatHasBecomeAnother() async throws {
    let sandbox = try Sandbox.small()
    func drawing(_ width: Int) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"9\"/>"
    }
    try sandbox.write(
      SmallCase.text("published: 2026-05-01", account: "![A plan](img/plan.svg)"), to: "Content/cases/quokka/index.md")
    try sandbox.write(drawing(9), to: "Content/cases/quokka/img/plan.svg")
    try sandbox.write(drawing(7), to: "elsewhere/plan.svg")
    let preview = sandbox.preview()
    #expect(try await preview.update().isCurrent)
    let folder = sandbox.root.appending(path: "Content/cases/quokka/img")
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.createSymbolicLink(
      at: folder, withDestinationURL: sandbox.root.appending(path: "elsewhere"))
    #expect(await preview.file(at: "cases/quokka/img/plan.svg") == nil)
    #expect(try await !preview.update().isCurrent)
    #expect(await preview.file(at: "cases/quokka/img/plan.svg") == nil)
  }

  /// Where a mistake has moved, though nothing else of it has changed, it is said anew.
  @Test func saysAnewWhereAMistakeIsNow() async throws {
    let sandbox = try Sandbox.small()
    let file = "Content/cases/quokka.md"
    let text = SmallCase.text("published: 2026-05-01\n#x#y\nsumary: Twice")
    try sandbox.write(text, to: file)
    let preview = sandbox.preview()
    let before = try await preview.update()
    try sandbox.write(text.replacing("#x#y", with: "#x\n#"), to: file)
    let after = try await preview.update()
    #expect(after.generation == before.generation + 1)
    #expect(after.report.places != before.report.places)
  }

  /// An update after which nothing is another is none.
  @Test func countsUpdatesThatChangeSomething() async throws {
    let sandbox = try Sandbox.small()
    let preview = sandbox.preview()
    #expect(try await preview.update().generation == 1)
    #expect(try await preview.update().generation == 1)
    let text = try sandbox.text(of: "Content/cases/wombat-ring.md")
    try sandbox.write(text, to: "Content/cases/wombat-ring.md")
    #expect(try await preview.update().generation == 1)
    try sandbox.append("A thought.", to: "Content/cases/wombat-ring.md")
    #expect(try await preview.update().generation == 2)
    try sandbox.write("---\ntitle: [\n---\n", to: "Content/cases/quokka.md")
    #expect(try await preview.update().generation == 3)
    #expect(try await preview.update().generation == 3)
  }

  @Test func hasNoFileBeforeThereIsASite() async throws {
    let sandbox = try Sandbox()
    try sandbox.replace("licence: CC-BY-4.0", with: "licence: [", in: "Content/portfolio.yml")
    let preview = sandbox.preview()
    #expect(try await !preview.update().isCurrent)
    #expect(await preview.file(at: "index.html") == nil)
    try sandbox.replace("licence: [", with: "licence: CC-BY-4.0", in: "Content/portfolio.yml")
    #expect(try await preview.update().isCurrent)
    #expect(await preview.file(at: "index.html") != nil)
  }

  /// Updates that are asked for at the same time go on one after the other.
  @Test func updatesOnceAtATime() async throws {
    let sandbox = try Sandbox.small()
    let preview = sandbox.preview()
    try await withThrowingTaskGroup(of: PreviewUpdate.self) { group in
      for number in 0..<8 {
        try sandbox.append("Thought \(number).", to: "Content/cases/wombat-ring.md")
        group.addTask { try await preview.update() }
      }
      for try await update in group { #expect(update.isCurrent) }
    }
    let end = try await ShownSite(of: preview)
    #expect(end.differences(from: try await ShownSite(of: sandbox.preview())) == [])
  }
}

extension Sandbox {
  /// A preview of the portfolio, with its drafts. It trusts the disk's clock at once, as it would two seconds later.
  func preview() -> Preview { Preview(previewOptions, files: KnownFiles(step: 0)) }

  var previewOptions: BuildOptions {
    var options = BuildOptions()
    options.content = content
    options.includesDrafts = true
    return options
  }
}

/// All files of a preview after an update, and what was said.
struct ShownSite: Sendable {
  var files: [String: [UInt8]] = [:]
  let messages: [String]
  let isCurrent: Bool

  /// The paths of files that differ, in byte order, and messages that only one of them has.
  func differences(from other: ShownSite) -> [String] {
    let paths = Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }
    return paths.sorted() + messages.difference(from: other.messages).map { "\($0)" }
  }
}

extension ShownSite {
  init(of preview: Preview) async throws {
    let update = try await preview.update()
    messages = update.report.places
    isCurrent = update.isCurrent
    let paths = await preview.paths
    try await withThrowingTaskGroup(of: (String, [UInt8]?).self) { group in
      for path in paths { group.addTask { (path, await preview.file(at: path)) } }
      for try await (path, bytes) in group { files[path] = bytes }
    }
  }
}
