// What pages across cases say of actions that are not what leaders did: what was dropped wherever it was to happen, and
// what the wider system did. They are reported, and count nowhere.

import Testing

@testable import Site

@Suite struct LeftOutActionTests {
  /// Three real cases: in the first an action was dropped at both schools, in the second at one of them, and in the
  /// third the wider system did it.
  private func site(_ names: Set<String> = ["gone", "part", "state"]) async throws -> FileTree {
    let sandbox = try Sandbox.small()
    try sandbox.write("find-time: {label: Find the time, definition: Nobody has any.}\n", to: "Content/needs.yml")
    try sandbox.write(
      "---\ntitle: One way\nsummary: A way.\nfunction: prioritising\nneeds: find-time\n---\n\nText.\n",
      to: "Content/ideal-types/one-way.md")
    let cases = [
      ("gone", "by: anna, carried_out: {one: dropped, two: dropped}, needs: find-time, question: RQ5, evidence: visit"),
      ("part", "by: anna, carried_out: {one: done, two: dropped}, question: RQ5"), ("state", "actor: system"),
    ]
    for (name, fields) in cases where names.contains(name) {
      let text = SmallCase.text(
        title: "The \(name) case",
        """
        published: 2026-05-01
        consent: given
        evidence: {visit: {kind: observation, by: independent}}
        actions:
          - {id: a, title: Free \(name), function: prioritising, ideal_type: one-way, cost: {days: 2}, went_wrong: It rained., \(fields)}
        """
      ).replacing("standing: illustrative", with: "standing: empirical")
        .replacing("kind: school}", with: "kind: school, disadvantage: high}")
        .replacing("anna", with: "one-1").replacing("bert", with: "two-1")
      try sandbox.write(text, to: "Content/cases/\(name).md")
    }
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.places)")
    return try sandbox.site()
  }

  /// Returns the text of the part of a page behind a mark, without its markup.
  private func text(_ page: String?, behind mark: String = "<main", _ end: String = "</main>") throws -> String {
    let part = try #require(page?.components(separatedBy: mark).dropFirst().first?.components(separatedBy: end).first)
    return part.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func namesTheCasesWhoseCostsAreOnlyOfWhatWasDropped() async throws {
    let page = try text(try await site().text("actions/by-cost.html"))
    #expect(
      page.contains("Of 3 real cases, 2 report in days or money what an action cost; 1 does not. Of those that do"))
    #expect(page.contains(" 1 reports it only of what was dropped. "))
    #expect(page.contains("Left out of the list: what was dropped wherever it was to happen, in 1 real case."))
    #expect(!page.contains("Free gone") && page.contains("Free part"))
    #expect(page.contains("Free state The state case Real case By the wider system"))
  }

  @Test func saysOfNoCostsThatSomeAreOfWhatWasDropped() async throws {
    let page = try text(try await site(["gone"]).text("actions/by-cost.html"))
    #expect(page.contains("No real case reports in days or money what an action cost. 1 reports it only of what was"))
    #expect(page.contains("Left out of the list: ") && !page.contains("No case reports what an action cost."))
  }

  @Test func saysInTheCellsOfTablesWhatIsNotCounted() async throws {
    let site = try await site()
    let matrix = try #require(site.text("matrices/functions.html"))
    #expect(try text(matrix).contains("1 reports it, 2 report only what is left out"))
    func row(_ title: String) throws -> String { try text(matrix, behind: ">\(title)</a>", "</tr>") }
    #expect(try row("The gone case") == "not reported not counted: dropped not reported")
    #expect(try row("The state case") == "not reported not counted: done by the wider system not reported")
    #expect(try row("The part case") == "not reported Free part dropped at one or more places not reported")
    #expect(try text(matrix).contains("That the others had none of it") == false)
    let rows = try #require(site.text("matrices/functions.csv")).components(separatedBy: "\r\n")
    #expect(rows.first { $0.hasPrefix("gone,") }?.hasSuffix(",not-reported,left-out,not-reported,action.a") == true)

    let compared = try #require(site.text("cases/gone/compare.html"))
    let cells = try text(compared, behind: "<th role=\"rowheader\" scope=\"row\">Making time for it</th>", "</tr>")
    #expect(cells.hasPrefix("not counted: dropped ") && cells.contains("not counted: done by the wider system"))
    let wrong = try text(compared, behind: "<th role=\"rowheader\" scope=\"row\">What went wrong</th>", "</tr>")
    #expect(wrong.hasPrefix("It rained. dropped ") && wrong.contains("It rained. by the wider system"))
  }

  @Test func listsWhatClaimsATypeAndDoesNotCountBehindWhatWasDone() async throws {
    let site = try await site()
    let page = try #require(site.text("ideal-types/one-way.html"))
    #expect(
      try text(page).contains(
        "2 more real cases claim it only for what was dropped or done by the wider system"))
    // The evidence of what was dropped is none for what was done.
    #expect(!page.contains("with independent evidence"))
    let table = try text(page, behind: "id=\"claims\"", "</table>")
    let heading =
      "Not counted: what was dropped wherever it was to happen, in 1 real case; and what the wider system did, "
      + "in 1 real case."
    let parts = table.components(separatedBy: heading)
    #expect(parts.count == 2 && parts[0].contains("Free part"))
    #expect(parts.last?.contains("Free gone") == true && parts.last?.contains("Free state") == true)
  }

  @Test func countsCasesApartInListsOfActions() async throws {
    let site = try await site()
    let only = "only what was dropped or done by the wider system"
    #expect(try text(site.text("needs/find-time.html")).contains("1 real case reports \(only)."))
    #expect(try text(site.text("needs/index.html")).contains("1 real case with \(only)"))
    let actions = try text(site.text("actions/index.html"))
    #expect(actions.contains("1 real case; 2 real cases more with \(only)"))
    let titles = ["Free part", "Free state"].compactMap { actions.range(of: $0)?.lowerBound }
    #expect(titles.count == 2 && titles == titles.sorted())
    // What no leader did is nothing that a question has.
    #expect(try text(site.text("questions/rq5.html")).contains("Anything that was observed"))
    let cases = try #require(site.text("cases/index.html"))
    #expect(cases.matches(of: /class="[^"]*has-function-prioritising/).count == 1)
    let gone = try #require(site.text("cases/gone.html"))
    #expect(gone.contains("Not reported: making it the school’s own and bringing it to colleagues."))
  }
}
