// A portfolio of a few files, read through the same doors that the site uses.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

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
