// Words of a portfolio's own reach its pages, escaped, wherever the site's would be said.

import Cases
import Foundation
import Testing
import Words

@testable import Site

@Suite struct OwnWordsSiteTests {
  /// The sample with words of its own.
  private func sandbox(_ words: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    let settings = try sandbox.text(of: "Content/portfolio.yml")
    try sandbox.write("\(settings)words:\n\(words)", to: "Content/portfolio.yml")
    return sandbox
  }

  @Test func saysThemInThePlaceOfTheSites() async throws {
    let sandbox = try sandbox(
      """
        cases: Studies & stories
        what_leaders_did: Strategies
        function-mobilising: carrying home
        role-teacher: class “tutor”
        column-staff: Head count
        fact-setting: Surroundings

      """)
    let report = try await sandbox.build()
    #expect(report.places == [])
    let site = try sandbox.site()
    let home = try #require(site.text("index.html"))
    #expect(home.contains(">Studies &amp; stories</a>"))
    #expect(site.text("cases/reading-across-the-river.html")?.contains(">Strategies</h2>") == true)
    #expect(!home.contains(">Cases</a>"))
    #expect(home.contains("Carrying home") && !home.contains("Mobilising"))
    #expect(site.text("actions/mobilising.html")?.contains("<h1>Carrying home</h1>") == true)
    // The language of the site's words is that of the portfolio's.
    #expect(site.text("cases/index.html")?.contains("<h1>Studies &amp; stories</h1>") == true)
    let everything = site.pages.compactMap { site.text($0) }.joined()
    #expect(everything.contains(">Class “tutor”<") || everything.contains("class “tutor”"))
    #expect(everything.contains("Head count") && everything.contains(">Surroundings<"))
  }

  @Test func reportsEveryMistakeOfAWordInOneRun() async throws {
    let sandbox = try sandbox(
      """
        role-techer: Tutor
        casses: Studies
        role-educator: <b>Carer</b>

      """)
    // What is wrong with the theme does not hide it.
    try FileManager.default.moveItem(atPath: sandbox.path("Themes/commons"), toPath: sandbox.path("Themes/other"))
    try sandbox.write("{{titel}}", to: "Themes/other/partials/extra.mustache")
    let report = try await sandbox.build { $0.theme = "other" }
    let found = Dictionary(
      report.diagnostics.map { ($0.rule.id + ($0.help ?? ""), $0.message) }, uniquingKeysWith: { first, _ in first })
    #expect(found["unknown-worddid you mean `role-teacher`?"] != nil, "\(found)")
    #expect(found["unknown-worddid you mean `cases`?"] != nil, "\(found)")
    #expect(found.keys.contains { $0.hasPrefix("bad-word") } && found.keys.contains { $0.hasPrefix("theme-unknown") })
  }

  @Test func namesTheLabelsInTheSchema() throws {
    let schema = String(decoding: SchemaSubject.portfolio.schemaFile, as: UTF8.self)
    let labels = OwnWords.labels(of: English())
    for (key, _) in labels { #expect(schema.contains("\"\(key)\": {"), "\(key)") }
    #expect(schema.contains("\"in place of: teacher\""))
    #expect(!String(decoding: SchemaSubject.study.schemaFile, as: UTF8.self).contains("in place of"))
  }
}
