// The files under Tests/Fixtures, read through the same doors that the site uses.

import Diagnostics
import Foundation
import Testing

@testable import Cases

enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "Fixtures")

  static func bytes(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: folder.appending(path: path))) }

  static func names(in path: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path()).filter {
      $0.hasSuffix(ending)
    }.sorted()
  }

  /// Compares with a golden file, or writes it when the environment has `RECORD=1`.
  static func expectGolden(_ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let place = folder.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: place)
    } else {
      let golden = try String(contentsOf: place, encoding: .utf8)
      #expect(
        text == golden, "\(path) differs; look at the change and run RECORD=1 swift test",
        sourceLocation: sourceLocation)
    }
  }
}

/// A small portfolio in memory.
struct Desk {
  let sources: SourceSet
  let vocabulary: Vocabulary
  let typography: TypographySettings

  init(_ files: [SourceFile]) {
    sources = SourceSet(files)
    let shared = SharedFiles(
      settings: sources.id(ofPath: "portfolio.yml"), tags: sources.id(ofPath: "tags.yml"),
      needs: sources.id(ofPath: "needs.yml"),
      references: sources.id(ofPath: "references.bib"))
    let words = shared.read(in: sources).value
    vocabulary = words.vocabulary
    typography = words.settings.texts
  }

  /// The fixture portfolio with more files.
  init(with more: [SourceFile]) throws {
    let shared = try ["portfolio.yml", "tags.yml", "needs.yml", "references.bib"].map {
      SourceFile(path: $0, bytes: try Fixtures.bytes("portfolio/\($0)"))
    }
    self.init(shared + more)
  }

  /// Reads and checks the case at a path, as the pipeline does.
  func study(_ path: String, tables: [FileName: String] = [:], neighbours: Set<FileName> = []) throws -> (
    study: CaseStudy?, diagnostics: [Diagnostic]
  ) {
    let file = try #require(sources.id(ofPath: path))
    let context = MarkdownContext(
      typography: typography, neighbours: neighbours, address: { kind, name in "\(kind.rawValue)/\(name).html" })
    let content = ContentFile(
      file, in: sources, tables: tables.compactMapValues { sources.id(ofPath: $0) }, context: context)
    let read = content.study(try #require(Slug("a-case")))
    guard let study = read.value else { return (nil, read.diagnostics) }
    let checked = study.checked(against: vocabulary)
    return (checked.value, read.diagnostics + checked.diagnostics)
  }

  func text(of diagnostics: [Diagnostic]) -> String {
    String(decoding: DiagnosticPrinter(sources: sources, format: .text).print(diagnostics), as: UTF8.self)
  }
}
