// What new files hold for their author to write over is known when it comes back unchanged, but in drafts of cases
// that are invented anyhow.

import Cases
import Diagnostics
import Foundation
import Testing

@testable import Site

@Suite struct PlaceholderTests {
  private static let place = "Content/cases/a-new-case.md"

  /// The template of a new case with everything behind `#` uncommented, of another standing.
  private func opened(standing: String) throws -> String {
    try StartingTests.opened().replacing("standing: illustrative", with: "standing: \(standing)")
  }

  private func placeholders(_ text: String) async throws -> (found: [(line: Int, text: Substring)], lines: [Substring])
  {
    let sandbox = try Sandbox()
    try sandbox.replace("placeholder: ignore", with: "tag-near-duplicate: error", in: "Content/portfolio.yml")
    try sandbox.write(text, to: Self.place)
    let report = try await sandbox.build()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let found = zip(report.places, report.diagnostics).filter {
      $0.hasPrefix(Self.place) && $1.rule.id == "placeholder"
    }
    return (
      found.map { place, _ in
        let line = Int(place.split(separator: ":")[1]) ?? 0
        return (line, lines[line - 1])
      }, lines
    )
  }

  @Test func findsEveryTextOfTheTemplateOfACase() async throws {
    let (found, lines) = try await placeholders(try opened(standing: "composite"))
    let marked = Set(found.map(\.line))
    for (index, line) in lines.enumerated() {
      let value = line.split(separator: "   #").first ?? line
      let isPlaceholder =
        Placeholder.allCases.contains { value.hasSuffix($0.rawValue) } || value.contains(Placeholder.address)
        || value.contains("…")
      #expect(isPlaceholder == marked.contains(index + 1), "\(index + 1): \(line)")
    }
    #expect(marked.count > 30)
  }

  /// An invented case may name what is kept for examples; its texts are somebody's all the same once it is published.
  @Test func asksInAnInventedCaseAboutTextsAlone() async throws {
    let text = try opened(standing: "illustrative")
    let (found, _) = try await placeholders(text)
    #expect(found.contains { $0.text.contains(Placeholder.summary.rawValue) })
    let examples = [Placeholder.orcid.rawValue, Placeholder.ror.rawValue, Placeholder.address]
    #expect(!found.contains { line in examples.contains { line.text.contains($0) } })
    let draft = text.replacing(/published: \S+/, with: "")
    #expect(draft != text)
    #expect(try await placeholders(draft).found.isEmpty)
  }

  /// The templates write no text for an author to write over that is not declared.
  @Test func declaresWhatTheTemplatesOfAPortfolioWrite() {
    let all = NewPortfolio.files.map(\.text).joined()
    for text in [Placeholder.editor, .story, .about] { #expect(all.contains(text.rawValue)) }
    #expect(all.contains("base_url: \(Placeholder.address)"))
    let others = all.replacing(Placeholder.editor.rawValue, with: "").replacing(Placeholder.about.rawValue, with: "")
    #expect(!others.contains("Write your") && !others.contains("Write here"))
  }

  @Test(arguments: [
    ("https://example.org/pln/", true), ("https://www.example.com", true), ("http://EXAMPLE.net:8080/a", true),
    ("https://example.org.evil.test/", false), ("https://myexample.org/", false),
    ("https://pln.school/example.org/", false),
  ])
  func knowsNamesThatAreKeptForExamples(address: String, isPlaceholder: Bool) async throws {
    let sandbox = try Sandbox()
    let settings = try sandbox.text(of: "Content/portfolio.yml")
      .replacing("https://example.org/pln/", with: address).replacing(
        "placeholder: ignore", with: "tag-near-duplicate: error"
      )
      .replacing("orcid: 0000-0002-1825-0097, ", with: "")
    try sandbox.write(settings, to: "Content/portfolio.yml")
    #expect(try await sandbox.build().places == (isPlaceholder ? ["Content/portfolio.yml:3:11 placeholder"] : []))
  }
}
