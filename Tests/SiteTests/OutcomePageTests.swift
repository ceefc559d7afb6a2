// What pages say of outcomes across cases: each claim leads to its case, nothing is added up, and where no real case
// reports there is no number.

import Cases
import Foundation
import Testing

@testable import Site

@Suite struct OutcomePageTests {
  /// The sample's pages about outcomes by their paths, after a change of its cases.
  private func pages(_ change: (Sandbox) throws -> Void = { _ in }) async throws -> [String: String] {
    let sandbox = try Sandbox()
    try change(sandbox)
    let report = try await sandbox.build { $0.drawings = .leftOut }
    #expect(report.errors == 0, "\(report.diagnostics.first { $0.severity == .error }?.message ?? "")")
    return try sandbox.site().files.filter { $0.key.hasPrefix("outcomes/") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func lead(of page: String) throws -> String {
    String(try #require(page.firstMatch(of: /<p class="lead">([^<]*)<\/p>/)).output.1)
  }

  @Test func leadsFromEachOutcomeToTheCaseThatReportsIt() async throws {
    let sandbox = try Sandbox()
    try await sandbox.build { $0.drawings = .leftOut }
    let site = try sandbox.site()
    let page = String(decoding: try #require(site["outcomes/student-outcomes.html"]), as: UTF8.self)
    let table = try #require(MarkupTree.first("<table class=\"stack grid\"", in: page))
    let cells = table.all("td").flatMap(\.addresses)
    #expect(cells.count >= 5)
    for address in cells {
      let parts = address.dropFirst("../".count).split(separator: "#")
      let study = String(decoding: try #require(site[String(parts[0])], "\(address)"), as: UTF8.self)
      // The outcome's row has links to its evidence, or says that it names none.
      let row = try #require(MarkupTree.first("<tr role=\"row\" id=\"\(parts[1])\"", in: study), "\(address)")
      #expect(row.addresses.contains { $0.hasPrefix("#evidence.") } || row.text.contains("No evidence"), "\(address)")
    }
  }

  @Test func keepsRealCasesApartFromInventedOnes() async throws {
    let page = try #require(try await pages()["outcomes/student-outcomes.html"])
    let bodies = try #require(MarkupTree.first("<table class=\"stack grid\"", in: page)).all("tbody")
    #expect(bodies.count == 2)
    #expect(bodies[0].text.contains("Real cases") && !bodies[0].addresses.isEmpty)
    #expect(!bodies[0].addresses.contains { $0.contains("reading-across-the-river") })
    #expect(bodies[1].addresses.contains { $0.contains("reading-across-the-river") })
  }

  @Test func saysNoNumberWhereNoRealCaseReports() async throws {
    let pages = try await pages { sandbox in
      let folder = sandbox.path("Content/cases")
      for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".md") {
        if try sandbox.text(of: "Content/cases/\(file)").contains("\nstanding: empirical") {
          try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
        }
      }
      // What texts, ideal types and diagrams say of these cases.
      try FileManager.default.removeItem(atPath: sandbox.path("Content/pages"))
      try FileManager.default.removeItem(atPath: sandbox.path("Content/ideal-types"))
      try sandbox.withoutNavigation()
    }
    #expect(pages.count >= 4)
    for (path, page) in pages {
      #expect(try lead(of: page).allSatisfy { !$0.isNumber }, "\(path)")
      #expect(page.contains("Anything about real schools"), "\(path)")
    }
  }

  @Test func takesAWithdrawnCaseOutOfEveryCount() async throws {
    let river = "cases/reading-across-the-river.html"
    let before = try await pages()
    let after = try await pages { sandbox in
      try sandbox.replace(
        "\npublished:", with: "\nwithdrawn: {date: 2026-09-01, reason: Asked for.}\npublished:",
        in: "Content/cases/reading-across-the-river.md")
    }
    #expect(before.values.contains { $0.contains(river) })
    #expect(!after.values.contains { $0.contains(river) })
    let path = "outcomes/student-outcomes.html"
    #expect(try #require(before[path]).contains("5 invented"))
    #expect(try #require(after[path]).contains("4 invented"))
  }

  @Test func saysNothingInPercentOrAsAMean() async throws {
    for (path, page) in try await pages() {
      let main = page.components(separatedBy: "<main").last ?? ""
      #expect(main.firstMatch(of: /%|average|\bmean\b|\bmost\b|\brank|score/) == nil, "\(path)")
    }
  }
}

extension Sandbox {
  /// Takes out what the portfolio's settings name of pages.
  fileprivate func withoutNavigation() throws {
    let settings = try text(of: "Content/portfolio.yml")
    let lines = settings.split(separator: "\n", omittingEmptySubsequences: false)
    try write(lines.filter { !$0.hasPrefix("navigation:") }.joined(separator: "\n"), to: "Content/portfolio.yml")
  }
}
