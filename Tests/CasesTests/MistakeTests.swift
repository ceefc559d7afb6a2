// Every planted mistake is found, at its place, in words that a person has read: the goldens beside the fixtures.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Cases

@Suite struct MistakeTests {
  @Test(arguments: try Fixtures.names(in: "mistakes", ending: ".md"))
  func reportsAllMistakesOfAFile(name: String) throws {
    let desk = try Desk(with: [SourceFile(path: "cases/\(name)", bytes: try Fixtures.bytes("mistakes/\(name)"))])
    let (_, diagnostics) = try desk.study("cases/\(name)")
    #expect(!diagnostics.isEmpty)
    try Fixtures.expectGolden(desk.text(of: diagnostics), "mistakes/\(name.dropLast(3)).txt")
  }

  @Test func readsTheSampleCaseWithoutAWord() throws {
    let desk = try Desk(with: [SourceFile(path: "cases/oak.md", bytes: try Fixtures.bytes("portfolio/cases/oak.md"))])
    let (study, diagnostics) = try desk.study("cases/oak.md")
    #expect(desk.text(of: diagnostics) == "")
    let found = try #require(study)
    #expect(found.network.people.count == 3)
    #expect(found.network.ties.map(\.isMutual) == [true, false])
    #expect(found.network.ties[1].kind == .notReported)
    #expect(found.tags.map(\.value.text) == ["reading", "cover-time"])
    #expect(found.evidence.first?.cites.first?.locator == "p. 4")
  }

  /// A file whose front matter is cut off has an error; behind the front matter, only what stands there is reported.
  @Test func saysWhereAFileEndsTooEarly() throws {
    let bytes = try Fixtures.bytes("portfolio/cases/oak.md")
    let text = String(decoding: bytes, as: UTF8.self)
    let fence = try #require(text.range(of: "\n---", options: .backwards))
    let end = text.utf8.distance(from: text.startIndex, to: fence.upperBound)
    #expect(end < bytes.count)
    for length in 0...bytes.count {
      let desk = try Desk(with: [SourceFile(path: "cases/oak.md", bytes: Array(bytes.prefix(length)))])
      let file = try #require(desk.sources.id(ofPath: "cases/oak.md"))
      let (study, diagnostics) = try desk.study("cases/oak.md")
      if length < end { #expect(diagnostics.contains { $0.severity == .error }, "\(length) bytes") }
      for diagnostic in diagnostics {
        let span = try #require(diagnostic.span, "\(length) bytes")
        #expect(span.file == file && span.range.upperBound <= length, "\(length) bytes: \(diagnostic.message)")
        if length >= end { #expect(span.range.lowerBound >= end, "\(length) bytes: \(diagnostic.message)") }
      }
      if length >= end { #expect(study?.network.people.count == 3, "\(length) bytes") }
    }
  }

  @Test func refusesNestingBeyondAllNeed() throws {
    let text = "---\ntitle: " + String(repeating: "[", count: 100_000) + "\n---\n"
    let desk = try Desk(with: [SourceFile(path: "cases/deep.md", text: text)])
    #expect(
      try desk.study("cases/deep.md").diagnostics.contains { $0.rule.id == "yaml-depth" || $0.rule.id == "yaml-syntax" }
    )
  }

  @Test func refusesAnAliasBomb() throws {
    var text = "---\na0: &a0 [x]\n"
    for level in 1..<20 {
      text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",") + "]\n"
    }
    let desk = try Desk(with: [SourceFile(path: "cases/bomb.md", text: text + "---\n")])
    #expect(try desk.study("cases/bomb.md").diagnostics.contains { $0.rule.id == "yaml-alias" })
  }
}

@Suite struct EscapeInYAMLTests {
  @Test(arguments: [
    ("\\u202e", "bidi-control"), ("\\0", "control-character"), ("\\x07", "control-character"),
    ("\\u2066", "bidi-control"),
  ])
  func refusesHiddenCharactersWrittenAsEscapes(escape: String, id: String) throws {
    let desk = try Desk(with: [SourceFile(path: "cases/oak.md", text: "---\ntitle: \"Two\(escape) schools\"\n---\n")])
    let found = try #require(try desk.study("cases/oak.md").diagnostics.first { $0.rule.id == id })
    let location = LineTable(desk.sources[try #require(found.span?.file)].bytes).location(
      of: found.span?.range.lowerBound ?? 0)
    #expect(location.line == 2 && location.column == 8)
  }

  @Test func takesEveryOtherEscape() throws {
    let desk = try Desk(with: [SourceFile(path: "cases/oak.md", text: "---\ntitle: \"Two\\tsch\\u00F6ols\\n\"\n---\n")])
    #expect(
      try !desk.study("cases/oak.md").diagnostics.contains {
        ["bidi-control", "control-character"].contains($0.rule.id)
      })
  }
}
