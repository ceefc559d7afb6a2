// The portfolio under Tests/Fixtures/synthesis, read through the same doors that the site uses. Seven files hold five
// published cases, a draft and a withdrawn case, few enough to count by hand.

import Cases
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Synthesis

enum SixNetworks {
  static let folder = Fixtures.folder.appending(path: "synthesis")
  private static let shared = ["portfolio.yml", "tags.yml", "needs.yml", "references.bib"]

  private static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path()).sorted().map {
      "\(path)/\($0)"
    }
  }

  /// Reads the portfolio of the fixture, with more files; a mistake in it fails the test.
  static func portfolio(includesDrafts: Bool = false, isReversed: Bool = false, more: [String: String] = [:]) throws
    -> PublicPortfolio
  {
    var files = try (shared + names(in: "cases") + names(in: "ideal-types")).map {
      SourceFile(path: $0, bytes: try [UInt8](Data(contentsOf: folder.appending(path: $0))))
    }
    files += more.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    return try portfolio(files, includesDrafts: includesDrafts, isReversed: isReversed)
  }

  /// Reads a portfolio from files alone, its cases in the order of their paths or the other way round.
  static func portfolio(_ files: [SourceFile], includesDrafts: Bool = false, isReversed: Bool = false) throws
    -> PublicPortfolio
  {
    let sources = SourceSet(files)
    let places = SharedFiles(
      settings: sources.id(ofPath: "portfolio.yml"), tags: sources.id(ofPath: "tags.yml"),
      needs: sources.id(ofPath: "needs.yml"),
      references: sources.id(ofPath: "references.bib"))
    let read = places.read(in: sources)
    var diagnostics = read.diagnostics
    let context = MarkdownContext(
      typography: read.value.settings.texts, address: { kind, name in "\(kind.rawValue)/\(name).html" })
    var cases: [CaseRecord] = []
    var types: [IdealType] = []
    for file in isReversed ? sources.ids.reversed() : sources.ids {
      let path = sources[file].path
      guard path.hasSuffix(".md") else { continue }
      let slug = try #require(Slug(String(path.split(separator: "/").last?.dropLast(3) ?? "")))
      let content = ContentFile(file, in: sources, context: context)
      if path.hasPrefix("cases/") {
        let study = content.study(slug)
        let checked = try #require(study.value).checked(against: read.value.vocabulary)
        cases.append(CaseRecord(of: checked.value))
        diagnostics += study.diagnostics + checked.diagnostics
      } else {
        let type = content.idealType(slug).ifRead { $0.checked(against: read.value.vocabulary) }
        types.append(try #require(type.value))
        diagnostics += type.diagnostics
      }
    }
    let draft = PortfolioDraft(
      settings: read.value.settings, vocabulary: read.value.vocabulary, cases: cases, idealTypes: types, pages: [])
    let made = draft.portfolio(includesDrafts: includesDrafts, date: nil, sources: sources)
    let errors = (diagnostics + made.diagnostics).filter { $0.severity == .error }
    #expect(
      errors.isEmpty,
      "\(String(decoding: DiagnosticPrinter(sources: sources, format: .text).print(errors), as: UTF8.self))")
    return made.value.portfolio
  }

  /// A published case with nothing but its tags.
  static func file(tags: [String]) -> String {
    """
    ---
    title: T
    summary: S.
    standing: illustrative
    published: 2026-01-01
    tags: [\(tags.joined(separator: ", "))]
    network:
      communities:
        oak: {name: Oak, kind: school, members: 1}
        elm: {name: Elm, kind: school, members: 1}
    ---

    """
  }
}
