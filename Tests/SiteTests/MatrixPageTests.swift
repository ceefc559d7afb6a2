// Tables of cases: each cell leads to its passage, what is missing is said in its own words, and an order of cases is
// never an explanation.

import Cases
import Foundation
import Testing

@testable import Pages
@testable import Site

@Suite struct MatrixPageTests {
  private static let start = "<table class=\"stack matrix\""

  /// The tables of the sample, by path.
  private func tables() async throws -> [(path: String, table: MarkupTree)] {
    let tree = try await SampleSite.built.site.tree
    return try tree.pages.filter { $0.hasPrefix("matrices/") }.sorted().map { path in
      (path, try #require(MarkupTree.first(Self.start, in: tree.text(path) ?? ""), "\(path)"))
    }
  }

  @Test func leadsFromEachCellToThePassage() async throws {
    let site = try await SampleSite.built.site
    var followed = 0
    for (path, table) in try await tables() {
      for cell in table.all("td") {
        for address in cell.addresses {
          let parts = address.dropFirst("../".count).split(separator: "#").map(String.init)
          try #require(parts.count == 2, "\(path): \(address)")
          #expect(site.pages[parts[0]]?.ids.contains(parts[1]) == true, "\(path): \(address)")
          followed += 1
        }
      }
    }
    #expect(followed > 500)
  }

  @Test func hasARowForEachCaseAndACellForEachColumn() async throws {
    let cases = try await SampleSite.built.report.cases
    for (path, table) in try await tables() {
      let columns = try #require(table.all("thead").first).all("th").count - 1
      let rows = table.all("tbody").flatMap { $0.all("tr") }
      #expect(rows.allSatisfy { $0.all("td").count == columns }, "\(path)")
      #expect(rows.count { !$0.all("th").flatMap(\.addresses).isEmpty } == cases, "\(path)")
    }
  }

  @Test func keepsRealCasesApart() async throws {
    let site = try await SampleSite.built.site.tree
    for (path, table) in try await tables() {
      for body in table.all("tbody") {
        let isReal = try #require(body.all("th").first).text.contains("Real cases")
        for address in body.all("th").flatMap(\.addresses) {
          let study = try #require(site.text(String(address.dropFirst("../".count))))
          #expect(study.contains("class=\"standing real\"") == isReal, "\(path): \(address)")
        }
      }
    }
  }

  @Test func putsCasesInTheOrderOfAnOutcomeAndExplainsNothing() async throws {
    let tree = try await SampleSite.built.site.tree
    let page = try #require(tree.text("matrices/conditions.by-student-outcomes.html"))
    #expect(page.contains("cases are put in order here, and not explained"))
    let table = try #require(MarkupTree.first(Self.start, in: page))
    let headings = table.all("tbody").compactMap { $0.all("th").first?.text.trimmingCharacters(in: .whitespaces) }
    #expect(
      headings.filter { $0.hasPrefix("Real cases") } == [
        "Real cases: for the better, among pupils", "Real cases: no change, among pupils",
        "Real cases: several results", "Real cases: not reported",
      ])
    // What the rows are in the order of is beside each.
    #expect(table.all("thead").first?.all("th").dropFirst().first?.text == "Student outcomes")
    // Of capacity real cases report good results alone, and of reflection none reports anything.
    #expect(tree.text("matrices/conditions.by-capacity.html")?.contains("class=\"banner\"") == true)
    #expect(tree.text("matrices/conditions.by-reflection-and-inquiry.html")?.contains("class=\"banner\"") == false)
    #expect(!page.contains("class=\"banner\""))
  }

  @Test func saysWhyAValueIsMissing() async throws {
    let sandbox = try Sandbox.small()
    let fields = """
      published: 2026-05-01
      conditions:
        trust: {level: withheld, effect: helped}
        focus: {level: not-known}
        inquiry: {level: present, effect: not-applicable}
        commitment: {note: They came back.}
      outcomes:
        - {domain: capacity, direction: none, among: withheld, statement: Nothing changed.}
      """
    try sandbox.write(SmallCase.text(title: "=1+1", fields), to: "Content/cases/quokka.md")
    try await sandbox.build()
    let site = try sandbox.site()
    let page = try #require(site.text("matrices/conditions.html"))
    let table = try #require(MarkupTree.first(Self.start, in: page))
    let cells = table.all("a").map { $0.text.trimmingCharacters(in: .whitespaces) }
    #expect(cells.contains("level withheld; helped"))
    #expect(cells.contains("level not known"))
    #expect(cells.contains("there; effect not applicable"))
    #expect(site.text("matrices/outcomes.html")?.contains("no change, among whom: withheld") == true)
    let rows = try #require(site.text("matrices/conditions.csv")).components(separatedBy: "\r\n")
    let headings = rows[0].components(separatedBy: ",")
    let row = try #require(rows.first { $0.hasPrefix("quokka,") }).components(separatedBy: ",")
    func value(_ heading: String) -> String? { headings.firstIndex(of: heading).map { row[$0] } }
    #expect(value("title") == "'=1+1")
    #expect(value("trust.level") == "withheld" && value("trust.effect") == "helped")
    #expect(value("focus.level") == "not-known" && value("focus.effect") == "not-reported")
    #expect(value("inquiry.effect") == "not-applicable")
    #expect(value("history.level") == "not-reported")
    #expect(value("commitment.level") == "named" && value("commitment.effect") == "not-reported")
    #expect(site.text("matrices/outcomes.csv")?.contains("none among withheld") == true)
  }

  @Test func saysWhichActionsTheTableLeavesOut() async throws {
    let sandbox = try Sandbox.small()
    let actions = """
      published: 2026-05-01
      actions:
        - {id: done, title: Done, function: mobilising, reaches: embed, actor: member}
        - {id: gone, title: Gone, function: mobilising, reaches: embed, carried_out: {one: dropped, two: dropped}}
        - {id: state, title: State, function: prioritising, actor: system}
      """
    try sandbox.write(SmallCase.text(title: "Quokka", actions), to: "Content/cases/quokka.md")
    try await sandbox.build()
    let site = try sandbox.site()
    let page = try #require(site.text("matrices/functions.html"))
    #expect(
      page.contains(
        "Left out of the table: what was dropped wherever it was to happen, in 1 invented example; and what the wider "
          + "system did, in 1 invented example."))
    let rows = try #require(site.text("matrices/functions.csv")).components(separatedBy: "\r\n")
    #expect(rows.first?.hasSuffix(",left-out") == true)
    #expect(rows.first { $0.hasPrefix("quokka,") }?.hasSuffix(",action.done,action.gone; action.state") == true)
    #expect(rows.first { $0.hasPrefix("wombat-ring,") }?.hasSuffix(",none") == true)
    #expect(try await SampleSite.built.site.tree.text("matrices/outcomes.html")?.contains("Left out") == false)
  }

  @Test func saysWhereAnActionWasDroppedAtSomePlaces() async throws {
    let sandbox = try Sandbox.small()
    let actions = """
      published: 2026-05-01
      actions:
        - {id: part, title: Part, function: mobilising, reaches: embed, actor: member, carried_out: {one: dropped}, at: [one, two]}
        - {id: whole, title: Whole, function: mobilising, reaches: embed, actor: member, carried_out: {one: done, two: partly}}
      """
    try sandbox.write(SmallCase.text(title: "Quokka", actions), to: "Content/cases/quokka.md")
    try await sandbox.build()
    let site = try sandbox.site()
    let note = "<span class=\"quiet\">dropped at one or more places</span>"
    let page = try #require(site.text("matrices/functions.html"))
    #expect(page.contains(">Part</a> \(note)") && page.components(separatedBy: note).count == 2)
    let actionPage = try #require(site.text("actions/mobilising.html"))
    #expect(actionPage.components(separatedBy: "<span>Dropped at one or more places</span>").count == 2)
  }

  @Test func showsNoDroppedActionAsDoneOrAsACost() async throws {
    let sandbox = try Sandbox.small()
    let actions = """
      published: 2026-05-01
      actions:
        - {id: gone, title: Gone, function: prioritising, carried_out: {one: dropped, two: dropped}, cost: {days: 2}, ideal_type: protected-time}
        - {id: done, title: Done, function: prioritising, cost: {days: 3}}
      """
    try sandbox.write(SmallCase.text(title: "Quokka", actions), to: "Content/cases/quokka.md")
    try sandbox.write(
      "---\ntitle: Protect time\nsummary: Time that nobody takes.\nfunction: prioritising\n---\n",
      to: "Content/ideal-types/protected-time.md")
    try await sandbox.build()
    let site = try sandbox.site()
    let costs = try #require(site.text("actions/by-cost.html"))
    #expect(costs.contains(">Done</a>") && !costs.contains(">Gone</a>"))
    for path in ["actions/index.html", "actions/prioritising.html", "ideal-types/protected-time.html"] {
      let entry = try #require(site.text(path)?.components(separatedBy: ">Gone</a>").last)
      #expect(entry.prefix(600).contains("<span>Dropped</span>"), "\(path): \(entry.prefix(600))")
    }
  }

  @Test(arguments: [
    "actions/index.html", "actions/mobilising.html", "actions/by-cost.html", "needs/make-it-fit.html",
    "questions/rq3.html", "questions/rq4.html", "ideal-types/adapt-before-adopt.html",
  ])
  func saysWhereverAnActionIsListedThatItWasDroppedAtSomePlaces(path: String) async throws {
    let page = try #require(try await SampleSite.built.site.tree.text(path))
    let entries = page.components(separatedBy: "A jar of tasks on every table").dropFirst()
    #expect(!entries.isEmpty)
    for entry in entries {
      #expect(entry.prefix(900).contains("Dropped at one or more places"), "\(entry.prefix(900))")
    }
  }

  @Test func saysTheSameInEachTableForPrograms() async throws {
    let tree = try await SampleSite.built.site.tree
    let cases = try await SampleSite.built.report.cases
    for matrix in ["conditions", "functions", "outcomes"] {
      let rows = try #require(tree.text("matrices/\(matrix).csv")).components(separatedBy: "\r\n")
      #expect(rows.count == cases + 2 && rows.last == "")
      let page = try #require(tree.text("matrices/\(matrix).html"))
      #expect(page.contains("href=\"../matrices/\(matrix).csv\""))
    }
  }

  @Test func cutsATableOfManyCasesIntoPages() async throws {
    let sandbox = try Sandbox.small()
    for number in 1...200 {
      try sandbox.write(
        SmallCase.text(
          title: "Case \(number)",
          "published: 2026-05-01\noutcomes: [{domain: capacity, direction: none, statement: S.}]"),
        to: "Content/cases/case-\(number).md")
    }
    let plan = try await sandbox.planned().plan
    let pages = plan.pages.filter { $0.paths.first?.hasPrefix("matrices/") == true }
    // Nobody can see an order that is cut, and the table for programs has the outcomes.
    #expect(pages.allSatisfy { !$0.paths[0].contains(".by-") })
    #expect(pages.map(\.paths).contains(["matrices/conditions.2.html"]))
    for page in pages where page.paths[0].hasSuffix(".html") {
      let text = String(decoding: try #require(page.render(in: plan.site).value.first).page.bytes, as: UTF8.self)
      #expect((100...101).contains(text.components(separatedBy: "<th role=\"rowheader\" scope=\"row\">").count - 1))
    }
  }
}
