// What pages say of outcomes across cases: each claim leads to its case, nothing is added up, and where no real case
// reports there is no number.

import Cases
import Foundation
import Testing

@testable import Site

@Suite struct OutcomePageTests {
  /// The sample's pages about outcomes by their paths, after a change of it.
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
    let sandbox = try Sandbox.small()
    let outcomes = OutcomeDomain.allCases.map {
      "  - {domain: \($0.rawValue), direction: positive, statement: It got better.}\n"
    }
    try sandbox.write(
      SmallCase.text("published: 2026-05-01\noutcomes:\n" + outcomes.joined()), to: "Content/cases/quokka.md")
    try await sandbox.build()
    let pages = try sandbox.site().files.filter { $0.key.hasPrefix("outcomes/") }
    #expect(pages.count == OutcomeDomain.allCases.count + 1)
    for (path, bytes) in pages {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(try lead(of: page).allSatisfy { !$0.isNumber }, "\(path)")
      #expect(page.contains("Anything about real schools"), "\(path)")
    }
  }

  /// That nobody knows what came of it is no report of what did.
  @Test func countsNoCaseThatSaysThatItIsNotKnown() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      SmallCase.text(
        """
        published: 2026-05-01
        outcomes:
          - {domain: student-outcomes, direction: not-known, statement: Nobody measured it.}
        """
      ).replacing("standing: illustrative", with: "standing: empirical"), to: "Content/cases/quokka.md")
    try await sandbox.build()
    let site = try sandbox.site()
    let page = try #require(site.text("outcomes/student-outcomes.html"))
    #expect(
      try lead(of: page)
        == "No real case reports a result on student outcomes. 1 names an outcome and does not give its direction.")
    #expect(page.contains("Quokka circle") && page.contains("Anything about real schools"))
    let matrix = try #require(site.text("matrices/outcomes.html"))
    #expect(matrix.contains("Quokka circle") && !matrix.contains("1 reports it"))
  }

  @Test func takesAWithdrawnCaseOutOfEverythingButItsAddress() async throws {
    let outcome = "outcomes:\n  - {domain: capacity, direction: positive, statement: It got better.}\n"
    let sandbox = try Sandbox.small()
    let quokka = SmallCase.text("published: 2026-05-01\n" + outcome)
    try sandbox.write(quokka, to: "Content/cases/quokka.md")
    try sandbox.write(SmallCase.text(title: "Numbat", "published: 2026-05-01\n" + outcome), to: "Content/cases/n.md")
    try await sandbox.build()
    let path = "outcomes/capacity.html"
    let before = String(decoding: try #require(try sandbox.site()[path]), as: UTF8.self)
    #expect(before.contains("2 invented") && before.contains("Quokka circle"))
    let withdrawal = "withdrawn: {date: 2026-09-01, reason: Asked for.}\nnetwork:"
    try sandbox.write(quokka.replacing("network:", with: withdrawal), to: "Content/cases/quokka.md")
    try await sandbox.build()
    let site = try sandbox.site()
    #expect(String(decoding: try #require(site[path]), as: UTF8.self).contains("1 invented"))
    #expect(site["cases/quokka.html"] != nil)
    for (path, bytes) in site.files {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("Quokka circle") && !page.contains("Anna"), "\(path)")
      #expect(!page.contains("cases/quokka") || path.hasPrefix(".casebook"), "\(path)")
    }
  }

  @Test func saysNothingInPercentOrAsAMean() async throws {
    for (path, page) in try await pages() {
      let main = try #require(page.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first)
      #expect(main.firstMatch(of: /%|average|\bmean\b|\bmost\b|\brank|score/) == nil, "\(path)")
    }
  }
}
