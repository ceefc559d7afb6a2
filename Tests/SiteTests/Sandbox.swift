// A temporary folder with a copy of the sample portfolio, and the ways in which a test changes and builds it. The
// folder goes when its last user lets go of it.

import Diagnostics
import Foundation
import Pages
import TestSupport
import Testing

@testable import Site

/// A portfolio that a test may spoil.
final class Sandbox: Sendable {
  let root: URL
  var content: String { path("Content") }
  var output: String { path("Output") }

  /// The cases that the sample holds back. A sandbox has them only where a test puts them there: else each test of what
  /// is left out would find them too.
  static let heldBack = ["evening-exchange", "homework-club"].map { "Content/cases/\($0).md" }

  /// Makes a folder with the sample's `Content` and `Themes` but for what it holds back, files copied in the order that
  /// `arrange` gives.
  init(arrange: ([String]) -> [String] = { $0 }) throws {
    root = URL(filePath: NSTemporaryDirectory()).appending(path: "casebook-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let sample = try Sandbox.sample.get()
    let shown = sample.keys.filter { !Sandbox.heldBack.contains($0) }
    for path in arrange(shown.sorted()) { try write(sample[path] ?? [], to: path) }
  }

  /// Puts the cases there that the sample holds back.
  func addHeldBack() throws {
    let sample = try Sandbox.sample.get()
    for path in Sandbox.heldBack { try write(sample[path] ?? [], to: path) }
  }

  /// Makes a folder with the `Content` of a fixture and the sample's `Themes`.
  convenience init(fixture: String) throws {
    try self.init { $0.filter { $0.hasPrefix("Themes/") } }
    let content = Fixtures.folder.appending(path: "\(fixture)/Content").path()
    for (path, bytes) in try FileTree(content).files { try write(bytes, to: "Content/\(path)") }
  }

  /// Makes a folder with the sample's settings and theme, short pages and one small case: for tests of what becomes of
  /// files, which a build of the whole sample would keep waiting.
  static func small() throws -> Sandbox {
    let sandbox = try Sandbox { $0.filter { $0.hasPrefix("Themes/") || $0 == "Content/portfolio.yml" } }
    for page in ["about", "method", "glossary"] {
      try sandbox.write("---\ntitle: The \(page)\n---\n\nText.\n", to: "Content/pages/\(page).md")
    }
    try sandbox.write(
      SmallCase.text(title: "Wombat ring", "published: 2026-05-01"), to: "Content/cases/wombat-ring.md")
    return sandbox
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The sample's files by their path below the repository.
  private static let sample = Result {
    try ["Content", "Themes"].reduce(into: [String: [UInt8]]()) { files, folder in
      for (path, bytes) in try FileTree(Repository.root.appending(path: folder).path()).files {
        files["\(folder)/\(path)"] = bytes
      }
    }
  }

  func path(_ below: String) -> String { root.appending(path: below).path() }

  // MARK: Changing it

  func write(_ bytes: [UInt8], to below: String) throws {
    let place = root.appending(path: below)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  func write(_ text: String, to below: String) throws { try write(Array(text.utf8), to: below) }

  func text(of below: String) throws -> String { try String(contentsOf: root.appending(path: below), encoding: .utf8) }

  /// Puts `new` in the place of `old`, which the file must hold exactly once.
  func replace(_ old: String, with new: String, in below: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let parts = try text(of: below).components(separatedBy: old)
    try #require(
      parts.count == 2, "\(below) must hold `\(old)` once, not \(parts.count - 1) times", sourceLocation: sourceLocation
    )
    try write(parts.joined(separator: new), to: below)
  }

  /// Adds a paragraph at the end of a file of prose.
  func append(_ paragraph: String, to below: String) throws {
    try write(try text(of: below) + "\n" + paragraph + "\n", to: below)
  }

  /// Returns the line and column, from 1, of a text that the file holds exactly once.
  func place(of text: String, in below: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> (
    line: Int, column: Int
  ) {
    let parts = try self.text(of: below).components(separatedBy: text)
    try #require(
      parts.count == 2, "\(below) must hold `\(text)` once, not \(parts.count - 1) times",
      sourceLocation: sourceLocation)
    let lines = parts[0].components(separatedBy: "\n")
    return (lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
  }

  // MARK: Building it

  @discardableResult
  func build(to output: String? = nil, _ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildReport {
    var options = BuildOptions()
    options.content = content
    options.output = output ?? self.output
    change(&options)
    return try await Build(options).run()
  }

  /// What can be published, and the pages that it makes; drawings are sketched.
  func planned() async throws -> (content: Content, plan: SitePlan) {
    var options = BuildOptions()
    options.content = content
    options.drawings = .sketched
    var session = Session(options) { _ in }
    let content = try #require(try await session.content(keepsCases: true))
    return (content, try await session.plan(content))
  }

  /// The output folder as it is now.
  func site() throws -> FileTree { try FileTree(output) }

  /// The names beside the output folder that a build may leave, and in the cache but for the cache itself.
  func leftovers() throws -> [String] {
    let cache = (try? FileManager.default.contentsOfDirectory(atPath: path(".casebook-cache"))) ?? []
    return try FileManager.default.contentsOfDirectory(atPath: root.path()).filter {
      $0.hasPrefix(".") && $0 != ".casebook-cache"
    }.sorted() + cache.filter { !$0.hasPrefix("site-") }
  }
}

extension BuildReport {
  /// Each diagnostic as `file:line:column id`, in the order in which they are printed.
  var places: [String] {
    diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.rule.id }
      let start = LineTable(sources[span.file].bytes).location(of: span.range.lowerBound)
      return "\(sources[span.file].path):\(start.line):\(start.column) \(diagnostic.rule.id)"
    }
  }
}
