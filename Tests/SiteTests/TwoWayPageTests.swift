// School by school on the sample's pages: every action of a case is in the table and leads to its account, "one way
// only" is said of nobody who was not asked, and an action counts only where it was carried out.

import Testing

@testable import Site

@Suite struct TwoWayPageTests {
  private static func table(_ page: String) -> MarkupTree? {
    page.range(of: "<h2 id=\"schools\">").flatMap { MarkupTree.first("<table", in: String(page[$0.lowerBound...])) }
  }

  private static func row(_ school: String, in page: String) -> MarkupTree? {
    table(page)?.all("tr").first { $0.all("th").first?.text.contains(school) == true }
  }

  @Test func leadsToEachActionOfACase() async throws {
    let site = try await SampleSite.built.site
    var count = 0
    for (path, page) in site.pages where path.hasPrefix("cases/") && path.split(separator: "/").count == 2 {
      let actions = page.ids.filter { $0.hasPrefix("action.") && !$0.hasSuffix(".title") }.map { "#\($0)" }
      guard !actions.isEmpty else { continue }
      let text = try #require(site.tree.text(path))
      let table = try #require(Self.table(text), "\(path)")
      #expect(Set(table.addresses).intersection(actions).sorted() == actions.sorted(), "\(path)")
      count += actions.count
    }
    #expect(count > 20)
  }

  @Test(arguments: ["", ", roster: complete"])
  func namesTheSchoolWhoseTiesLeadOneWayOnly(roster: String) async throws {
    let sandbox = try Sandbox()
    try await sandbox.build()
    let page = try sandbox.text(of: "Output/cases/counting-on-each-other.html")
    #expect(page.contains("Ties through a member lead one way only, home to colleagues: Kirkmuir High."))
    // Behind the row of all, the school that stands out is the first.
    let rows = try #require(Self.table(page)?.all("tbody").first?.all("tr"))
    #expect(rows.first?.all("th").first?.text == "All home schools")
    #expect(
      rows.dropFirst().first?.all("small").first?.text
        == "Ties through a member lead one way only, home to colleagues")
    // The same school, were it not known that everyone was asked and answered: 87 of a hundred did, wherever they work.
    try sandbox.replace(
      "kirkmuir: {name: Kirkmuir High, kind: school, staff: 58, roll: 760, disadvantage: mixed, roster: answered,",
      with: "kirkmuir: {name: Kirkmuir High, kind: school, staff: 58, roll: 760, disadvantage: mixed\(roster),",
      in: "Content/cases/counting-on-each-other/index.md")
    try await sandbox.build()
    #expect(!(try sandbox.text(of: "Output/cases/counting-on-each-other.html")).contains("one way only"))
    #expect(
      try sandbox.text(of: "Output/cases/counting-on-each-other/data.html").contains(
        "No ties are reported that lead from colleagues through a member into the network at Kirkmuir High and "
          + "Torbrecken High."
      ))
  }

  @Test func saysSoWhereNoActionIsReported() async throws {
    let page = try #require(try await SampleSite.built.site.tree.text("cases/city-challenge-greater-manchester.html"))
    #expect(page.contains("<caption>No action is reported at any home school.</caption>") || Self.table(page) == nil)
    let sandbox = try Sandbox()
    try await sandbox.build()
    let river = try sandbox.text(of: "Output/cases/reading-across-the-river.html")
    #expect(Self.row("Linden Square", in: river)?.text.contains("No action of its own is reported") == true)
  }

  @Test func countsAnActionWhereItWasCarriedOut() async throws {
    let sandbox = try Sandbox()
    try sandbox.replace(
      "    at: [oak, elm]\n    when: 2021-11\n",
      with:
        "    at: [oak, elm, ash, birch]\n    carried_out: {oak: done, elm: partly, ash: dropped, birch: not-known}\n"
        + "    when: 2021-11\n", in: "Content/cases/reading-across-the-river.md")
    let report = try await sandbox.build()
    #expect(report.places == [])
    let page = try sandbox.text(of: "Output/cases/reading-across-the-river.html")
    let title = "A budget for cover that the network alone can draw on"
    func remark(_ school: String) -> String? {
      Self.row(school, in: page)?.all("span").first { $0.all("a").first?.text == title }?.ownText
    }
    #expect(remark("Oak Primary") == "")
    #expect(remark("Elm Primary") == " (carried out in part)")
    #expect(remark("Ash Street") == " (dropped)")
    #expect(remark("Birch Lock") == " (whether it was carried out is not known)")
    #expect(remark("Linden Square") == nil)
    // Where it was dropped, or nobody knows, no action of the school's own is counted.
    #expect(page.contains("<caption>An action is reported in each direction at all five home schools.</caption>"))
  }

  /// What the wider system did at a school is none of its leaders' actions, and it is reported.
  @Test(arguments: [
    ("at: [one]", "None but the wider system’s", "No action is reported"),
    ("when: 2020", "None but the wider system’s", "None but the wider system’s"),
    ("carried_out: {one: dropped, two: done}", "None but what was dropped", "None but the wider system’s"),
  ])
  func saysAtWhichSchoolsOnlyTheWiderSystemActed(fields: String, one: String, two: String) async throws {
    let page = try await TwoSchools.site(
      TwoSchools.communities + """

          people:
            one-1: {community: one, role: teacher, member: true}
            two-1: {community: two, role: teacher, member: true}
        """,
      "actions:\n  - {id: taxi, title: Taxi fares, function: prioritising, actor: system, \(fields)}",
      standing: "illustrative"
    ).page
    func cells(_ school: String) -> [String] {
      Self.row(school, in: page)?.all("td").map { $0.text.trimmingCharacters(in: .whitespaces) } ?? []
    }
    #expect(cells("One").dropFirst().prefix(2) == [one, "No action is reported"], "\(cells("One"))")
    #expect(cells("Two").dropFirst().prefix(2) == [two, "No action is reported"], "\(cells("Two"))")
  }
}
