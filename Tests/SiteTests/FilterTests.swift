// Lists that are narrowed down without a script: each box has a rule, each row the classes of its own values, and
// nothing is hidden until a box is ticked.

import Foundation
import Testing

@testable import Pages
@testable import Site

@Suite struct FilterTests {
  private func sheet(of path: String, in site: PublishedSite) throws -> String {
    let page = try #require(site.pages[path])
    let links = page.links.map(\.address).filter { $0.contains("assets/filters.") }
    let address = try #require(links.first, "\(path)")
    #expect(links.count == 1)
    return try #require(site.tree.text(String(address.drop { $0 == "." || $0 == "/" })))
  }

  @Test(arguments: ["cases/index.html", "actions/index.html"])
  func hasARuleForEachBoxAndRowsForEachRule(path: String) async throws {
    let site = try await SampleSite.built.site
    let page = try #require(site.tree.text(path))
    let sheet = try sheet(of: path, in: site)
    let boxes = page.matches(of: #/<input type="checkbox" id="([a-z0-9-]+)">/#).map { String($0.1) }
    #expect((12...Filters.mostValues).contains(boxes.count))
    #expect(boxes.contains { $0.hasPrefix("has-tag-") })
    let rows = page.matches(of: #/<li class="([^"]*\bchoice\b[^"]*)">/#).map {
      Set($0.1.split(separator: " ").map(String.init))
    }
    #expect(rows.count >= 18)
    for box in boxes {
      #expect(sheet.contains("main:has(#\(box):checked) .choice:not(.\(box)),"), "\(box)")
      let with = rows.count { $0.contains(box) }
      #expect(with > 0 && with <= rows.count, "\(box)")
    }
    // The page of the front has no rows to narrow down.
    #expect(site.tree.text("index.html")?.contains("assets/filters.") == false)
    #expect(page.contains("<p class=\"shown\">"))
  }

  @Test func offersWhatRowsDifferIn() async throws {
    let sandbox = try Sandbox.small()
    let action =
      "actions:\n  - {id: a, title: An act, function: mobilising, question: RQ3, reaches: embed, cost: {days: 2}}\n"
    try sandbox.write(
      SmallCase.text(title: "Quokka", "published: 2026-05-01\n" + action), to: "Content/cases/quokka.md")
    try await sandbox.build()
    let page = try #require(try sandbox.site().text("cases/index.html"))
    // Both are invented, and one action has one function.
    #expect(!page.contains("id=\"has-standing-illustrative\"") && !page.contains("id=\"has-function-mobilising\""))
  }

  @Test func offersNothingWhereTheListIsOnSeveralPages() async throws {
    let sandbox = try Sandbox.small()
    for number in 1...200 {
      try sandbox.write(
        SmallCase.text(
          title: "Case \(number)",
          "published: 2026-05-01\ncontext: {phases: [\(number % 2 == 0 ? "primary" : "adult")]}"),
        to: "Content/cases/case-\(number).md")
    }
    let plan = try await sandbox.planned().plan
    for page in plan.pages where page.paths[0].hasPrefix("cases/index") {
      let text = String(decoding: try #require(page.render(in: plan.site).value.first).page.bytes, as: UTF8.self)
      #expect(!text.contains("checkbox") && !text.contains("filters"))
      #expect(text.contains("../schools/index.html"))
    }
  }

  // MARK: Costs

  @Test func countsNoCostWithoutAnAmount() async throws {
    let sandbox = try Sandbox.small()
    for (title, cost) in [
      ("Acorn", "for: school, paid_by: The council"), ("Beech", "note: It was cheap."), ("Cedar", "days: 3, per: year"),
    ] {
      try sandbox.write(
        SmallCase.text(
          title: title,
          "published: 2026-05-01\nactions:\n"
            + "  - {id: a, title: An act, function: mobilising, question: RQ3, reaches: embed, cost: {\(cost)}}"
        ).replacing("standing: illustrative", with: "standing: empirical"),
        to: "Content/cases/\(title.lowercased()).md")
    }
    #expect(try await sandbox.build().errors == 0)
    let page = try #require(try sandbox.site().text("actions/by-cost.html"))
    #expect(page.contains("Of 3 real cases, 1 reports in days or money what an action cost; 2 do not."))
    #expect(page.matches(of: /cases\/([a-z]+)\.html#action\.a"/).map { String($0.1) } == ["cedar"])
  }

  @Test func putsOnlyCostsOfOneBasisInOrder() async throws {
    let sandbox = try Sandbox.small()
    func study(_ title: String, _ costs: [String]) -> String {
      let actions = costs.enumerated().map {
        "  - {id: a\($0), title: \(title)\($0), function: mobilising, question: RQ3, reaches: embed, cost: {\($1)}}\n"
      }
      return SmallCase.text(title: title, "published: 2026-05-01\nactions:\n\(actions.joined())")
    }
    try sandbox.write(
      study(
        "Quokka", ["money: 900, currency: EUR, per: year", "money: 20, currency: GBP, per: year", "days: 3, per: year"]),
      to: "Content/cases/quokka.md")
    try sandbox.write(
      study(
        "Numbat",
        ["money: 50, currency: EUR, per: year", "money: 60, currency: EUR, per: once", "money: 0, currency: EUR"]),
      to: "Content/cases/numbat.md")
    try sandbox.write(
      study(
        "Wallaby",
        ["money: 9000, currency: EUR, per: year, for: network", "money: 70, currency: EUR, per: year, for: school"]),
      to: "Content/cases/wallaby.md")
    try sandbox.write(
      study("Zelkova", ["money: 4000, currency: EUR, per: year"]).replacing("illustrative", with: "empirical"),
      to: "Content/cases/zelkova.md")
    #expect(try await sandbox.build().errors == 0)
    let page = try #require(try sandbox.site().text("actions/by-cost.html"))
    let found = page.matches(of: #/<h2>([^<]*)<\/h2>|<h3>([^<]*)<\/h3>|#action\.a\d">([^<]*)<\/a>/#).map {
      String($0.1 ?? $0.2 ?? $0.3 ?? "")
    }
    let others = "Composite and invented cases"
    #expect(
      found == [
        "Days a year (for whom: not reported)", others, "Quokka2",
        // A grant to a network is never beside a school's cost.
        "EUR a year, for each school", others, "Wallaby1", "EUR a year, for the whole network", others, "Wallaby0",
        "EUR, once (for whom: not reported)", others, "Numbat1",
        "EUR a year (for whom: not reported)", "Real cases", "Zelkova0", others, "Numbat0", "Quokka0",
        "GBP a year (for whom: not reported)", others, "Quokka1", "No money", others, "Numbat2",
      ])
    #expect(page.contains("are not converted"))
  }
}
