// The page of an ideal type: what it says at its top, which ingredients each action has, and what came of departing
// from the type and of keeping to it.

import Diagnostics
import Testing

@testable import Site

@Suite struct IdealTypePageTests {
  private static func study(_ title: String, _ standing: String, _ actions: [String]) -> String {
    let lines = actions.enumerated().map {
      "  - {id: act-\($0), title: \(title) \($0), function: prioritising, \($1)}\n"
    }
    return SmallCase.text(title: title, "published: 2026-05-01\nactions:\n\(lines.joined())")
      .replacing("standing: illustrative", with: "standing: \(standing)")
  }

  private func site(isReal: Bool, credibility: String = "[]") async throws -> FileTree {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      """
      ---
      title: One way
      summary: A way.
      function: prioritising
      ingredients:
        - {id: booked, text: Booked first}
        - {id: named, text: A name is given}
        - Nobody has to ask
      optimal_case: acorn#act-0
      credibility: \(credibility)
      ---

      Text.

      """, to: "Content/ideal-types/one-way.md")
    let good = "effects: {participants: {direction: positive, statement: It went well.}}"
    let bad = "effects: {colleagues: {direction: none, statement: Nobody noticed.}}"
    try sandbox.write(
      Self.study(
        "Acorn", "illustrative",
        [
          "ideal_type: {is: one-way, has: [booked, named]}, \(bad)",
          "ideal_type: {is: one-way, has: booked, lacks: named}, \(good)",
          "ideal_type: {is: one-way, has: booked}, \(good)",
          "ideal_type: {is: one-way, has: [booked, named]}, carried_out: {one: dropped, two: dropped}",
          "needs: []",
        ]), to: "Content/cases/acorn.md")
    if isReal {
      try sandbox.write(
        Self.study("Zelkova", "empirical", ["ideal_type: one-way"]), to: "Content/cases/zelkova.md")
    }
    #expect(try await sandbox.build().diagnostics.filter { $0.severity == .error } == [])
    return try sandbox.site()
  }

  @Test func showsWhichActionHasWhichIngredient() async throws {
    let site = try await site(isReal: true)
    let page = try #require(site.text("ideal-types/one-way.html"))
    let table = try #require(
      page.components(separatedBy: "id=\"kept\"").last?.components(separatedBy: "</table>").first)
    let cells = table.components(separatedBy: "<tr role=\"row\"><th role=\"rowheader\"").dropFirst().map { row in
      row.matches(of: /class="had ([a-z]+)"/).map { String($0.1) }
    }
    // The real case is first, and says nothing of them. The third ingredient has no id by which it could be named.
    #expect(
      cells == [
        ["unreported", "unreported"], ["present", "present"], ["present", "absent"], ["present", "unreported"],
        ["present", "present"],
      ])
    #expect(table.contains("data-label=\"Booked first\">has it<") && table.contains(">lacks it<"))
    let worked = "Lacking something that makes it work, or done otherwise, with a change for the better"
    let failed = "With all that makes it work, with no change or one for the worse, or dropped"
    let lists = page.components(separatedBy: "<h3>\(worked)</h3>").last?.components(separatedBy: "<h3>\(failed)</h3>")
    func actions(_ text: String?) -> [String] {
      (text?.components(separatedBy: "</section>").first ?? "").matches(of: /#action\.(act-[0-9])"/).map {
        String($0.1)
      }
    }
    #expect(actions(lists?.first) == ["act-1"])
    #expect(actions(lists?.last) == ["act-0", "act-3"])
    #expect(page.contains("#action.act-0\">Acorn 0</a></p>"))
  }

  /// Paper has room for four ways; those that failed are among them, and the sheet says that there are more.
  @Test func printsFailuresBesideSuccesses() async throws {
    let page = try #require(try await site(isReal: true).text("ideal-types/one-way.html"))
    let claims = try #require(
      page.components(separatedBy: "id=\"claims\"").last?.components(separatedBy: "</table>").first)
    let rows = claims.components(separatedBy: "<tr role=\"row\"").dropFirst(2)
      .filter { !$0.contains("class=\"body\"") }
    #expect(rows.map { $0.hasPrefix(" class=\"on-sheet\"") } == [true, true, true, false, true])
    #expect(page.contains("<p class=\"sheet\">One more way is on the site.</p>"))
  }

  @Test(arguments: [
    (false, "[]", "Proposal: no real case supports this yet; no real test of it is reported."),
    (
      false, "[{units: 10, alike: 9, invented: true}]",
      "Proposal: no real case supports this yet; no real test of it is reported."
    ),
    (
      true, "[{units: 10, alike: 9, independent: true}]",
      "Proposal: no real case supports this yet; 1 real case claims it and does not report which of its parts it "
        + "has; an independent reader sorted 9 of 10 actions as its author had."
    ),
  ])
  func saysAtTheTopHowSureItIs(isReal: Bool, credibility: String, sentence: String) async throws {
    let page = try await site(isReal: isReal, credibility: credibility).text("ideal-types/one-way.html")
    #expect(page?.contains("<b>\(sentence)</b>") == true)
    #expect(page?.contains("<b>Invented.</b>") == credibility.contains("invented"))
  }

  @Test(
    arguments: [
      ("{units: 10, alike: 9}", "<li>A second reader sorted"), ("{by: B. Reader, note: Read.}", "<li>B. Reader:  <"),
      ("{date: 2026-01-12, note: Read.}", "12 January 2026</time>: "),
      ("{date: 2026-01-12, by: B. Reader, note: Read.}", "12 January 2026</time>, B. Reader: "),
    ])
  func beginsEachTestWithWhatIsKnownOfIt(note: String, beginning: String) async throws {
    let page = try await site(isReal: false, credibility: "[\(note)]").text("ideal-types/one-way.html")
    #expect(page?.contains(beginning) == true)
    #expect(page?.contains("<li>,") == false && page?.contains("<li>:") == false)
  }

  @Test func listsWhatClaimsNoType() async throws {
    let page = try #require(try await site(isReal: false).text("ideal-types/index.html"))
    let list = try #require(page.components(separatedBy: "id=\"untyped\"").last)
    #expect(list.matches(of: /#action\.act-[0-9]/).map { String($0.0) } == ["#action.act-4"])
    #expect(list.contains("No ideal type for the same purpose answers a need that it names."))
  }
}
