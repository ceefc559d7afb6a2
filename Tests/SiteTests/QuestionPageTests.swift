// The paper's five questions, each on a page of its own, whatever the portfolio reports of it.

import Cases
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct QuestionPageTests {
  @Test(arguments: ResearchQuestion.allCases)
  func leadsFromTheFrontPageToEachQuestion(question: ResearchQuestion) async throws {
    let site = try await SampleSite.built.site
    let path = "questions/\(question.rawValue.lowercased()).html"
    #expect(site.pages["index.html"]?.links.contains { $0.address == path } == true)
    let actions = site.pages[path]?.links.map(\.address).filter { $0.contains("#action.") } ?? []
    #expect(!actions.isEmpty)
    // The question in full is the title, and never its number.
    let page = try #require(site.tree.text(path))
    #expect(!page.contains(question.rawValue))
    #expect(page.contains("<h2 id=\"limits\">May not be concluded</h2>"))
  }

  @Test func listsRealCasesFirstAndCountsTheSilent() async throws {
    let small = SmallCase.text(
      "published: 2026-05-01\nactions:\n  - {id: a, title: An act, function: mobilising, question: RQ3, reaches: embed}\n"
    )
    let sandbox = try Sandbox.small()
    try sandbox.write(small, to: "Content/cases/acorn.md")
    let real = small.replacing("standing: illustrative", with: "standing: empirical")
    try sandbox.write(real.replacing("Quokka circle", with: "Real"), to: "Content/cases/zelkova.md")
    let silent = SmallCase.text(title: "Silent", "published: 2026-05-01")
    try sandbox.write(
      silent.replacing("standing: illustrative", with: "standing: empirical"), to: "Content/cases/silent.md")
    try await sandbox.build()
    let site = try sandbox.site()
    let page = try #require(site.text("questions/rq3.html"))
    #expect(page.contains("Of 2 real cases, 1 reports an action that speaks to it; 1 does not."))
    #expect(page.contains("1 real, 0 composite, 1 invented"))
    let places = ["zelkova.html#action.a", "acorn.html#action.a"].map { page.range(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    // Nothing is reported of what the action did.
    #expect(site.text("questions/rq4.html")?.contains("No real case says what an action did for anybody.") == true)
  }

  /// A small portfolio with an invented and a real case that say the same, but for what it rests on.
  private func twoCases(_ actions: String, network: String = "") async throws -> FileTree {
    let sandbox = try Sandbox.small()
    let text = SmallCase.text(title: "Acorn", "published: 2026-05-01\nconsent: not-needed\n\(actions)")
      .replacing("kind: school}\n    two", with: "kind: school\(network)}\n    two")
    try sandbox.write(text, to: "Content/cases/acorn.md")
    try sandbox.write(
      text.replacing("standing: illustrative", with: "standing: empirical").replacing("Acorn", with: "Zelkova")
        .replacing("by: self", with: "by: independent"), to: "Content/cases/zelkova.md")
    #expect(try await sandbox.build().diagnostics.filter { $0.severity == .error } == [])
    return try sandbox.site()
  }

  @Test func setsEffectsSideBySideByWhoSaysSo() async throws {
    let site = try await twoCases(
      """
      actions:
        - id: a
          title: An act
          function: prioritising
          by: anna
          evidence: talks
          effects:
            participants: {direction: positive, statement: They came.}
            colleagues: {direction: none, statement: They did not notice., evidence: visit}
        - {id: b, title: Of the ministry, function: prioritising, actor: system, effects: {colleagues: They heard of it.}}
      evidence:
        talks: {kind: self-report, by: self}
        visit: {kind: observation, by: deliverer}
      """)
    let page = try #require(site.text("questions/rq4.html"))
    let bodies = page.components(separatedBy: "<table class=\"stack effects\"").dropFirst().map {
      $0.components(separatedBy: "</table>")[0]
    }
    let rows = bodies.map { body in body.matches(of: /<th role="rowheader" scope="row">([^<]*)</).map { String($0.1) } }
    #expect(
      rows == [
        ["Gathered by somebody independent", "Gathered by the deliverer"],
        ["Gathered by the deliverer", "Gathered by those involved"],
      ])
    // What others did is no effect of what leaders did, and is listed by itself.
    #expect(!bodies.contains { $0.contains("They heard of it.") })
    #expect(page.contains("Not counted: done by the wider system"))
    // What is missing is said of real cases alone: kind by kind.
    #expect(page.contains("<li>A randomised trial</li>"))
    #expect(!page.contains("<li>Anything that was observed</li>"))
  }

  @Test(arguments: [
    (", disadvantage: high", ["a", "c"]), (", disadvantage: low", []), ("", []),
  ])
  func asksForTheDisadvantageOfTheSchoolThatActed(disadvantage: String, expected: [String]) async throws {
    let site = try await twoCases(
      """
      context: {disadvantage: high}
      actions:
        - {id: a, title: By somebody there, function: prioritising, by: anna, effects: {participants: They came.}}
        - {id: b, title: By somebody elsewhere, function: prioritising, by: bert, effects: {participants: They came.}}
        - {id: c, title: At that school, function: prioritising, at: one, effects: {participants: They came.}}
        - {id: d, title: Without effects, function: prioritising, by: anna, support: {needed: A hand.}}
        - {id: e, title: Named, function: prioritising, question: RQ5}
      """, network: disadvantage)
    let parts = try #require(site.text("questions/rq5.html")).components(separatedBy: "<section aria-labelledby=")
    func ids(_ part: String) -> [String] {
      let text = parts.first { $0.hasPrefix("\"\(part)\"") } ?? ""
      return text.matches(of: /zelkova\.html#action\.([a-z])"/).map { String($0.1) }
    }
    #expect(ids("actions") == ["e"] && ids("support") == ["d"])
    #expect(ids("disadvantage") == expected)
    let page = parts.joined()
    #expect(page.contains("<li>A report of how disadvantaged the school is that acted") == expected.isEmpty)
    #expect(!page.contains("<li>A report of the support that leaders needed"))
  }

  @Test func setsSchoolLeadersOwnActionsApart() async throws {
    let site = try await twoCases(
      """
      actions:
        - {id: a, title: A member's, function: prioritising, question: RQ1, by: anna}
        - {id: b, title: A leader's, function: prioritising, question: RQ1, actor: school-leader}
        - {id: c, title: The system's, function: prioritising, question: RQ1, actor: system}
        - {id: d, title: Dropped, function: prioritising, question: RQ1, by: anna, carried_out: {one: dropped}}
        - {id: e, title: Somebody's, function: prioritising, question: RQ1}
      """)
    let page = try #require(site.text("questions/rq1.html"))
    let groups = page.components(separatedBy: "<h3 class=\"whose\">").dropFirst().map { group in
      (String(group.prefix { $0 != "<" }), group.matches(of: /zelkova\.html#action\.([a-z])"/).map { String($0.1) })
    }
    #expect(
      groups.map(\.0) == [
        "School leaders’ own actions", "What members of the network and others did", "Who did it is not reported",
        "Not counted: done by the wider system", "Not counted: dropped",
      ])
    #expect(groups.map(\.1) == [["b"], ["a"], ["e"], ["c"], ["d"]])
    // The brief of the case has the first three, and its actions in detail all.
    let brief = try #require(
      site.text("cases/zelkova.html")?.components(separatedBy: "class=\"brief\"").last?
        .components(separatedBy: "<nav class=\"jump\"").first)
    #expect(brief.matches(of: /#action\.([a-z])"/).map { String($0.1) } == ["b", "a", "e"])
    #expect(brief.components(separatedBy: "By whom is not reported").last?.contains("#action.e") == true)
    #expect(brief.contains(">One more was dropped and one more was done by the wider system</a>"))
  }

  /// The brief has one row of actions, whoever did the first of them; each further group says whose they are.
  @Test(arguments: [
    ("actor: school-leader", "What leaders did", ["Not school leaders:"]), ("actor: member", "What was done", []),
    ("support: {needed: A hand.}", "What was done", ["By whom is not reported:"]),
  ])
  func headsTheActionsOfTheBriefByWhoDidThem(first: String, heading: String, groups: [String]) async throws {
    let site = try await twoCases(
      "actions:\n  - {id: a, title: One, function: prioritising, \(first)}\n"
        + "  - {id: b, title: Two, function: prioritising, by: anna}")
    let page = try #require(site.text("cases/zelkova.html"))
    let brief = try #require(page.components(separatedBy: "<nav class=\"jump\"").first)
    #expect(brief.contains("<h2>\(heading)</h2><ol>") && page.contains("<h2 id=\"actions\">\(heading)</h2>"))
    #expect(brief.matches(of: /<p class="whose">([^<]*)</).map { String($0.1) } == groups)
    let template = Repository.root.appending(path: "Themes/commons/templates/case.mustache")
    #expect(try String(contentsOf: template, encoding: .utf8).components(separatedBy: "{{>brief-action}}").count == 2)
  }

  /// A case whose actions were all dropped does report them, and says so wherever it is counted.
  @Test func saysWhichCasesReportOnlyWhatWasDropped() async throws {
    let site = try await twoCases(
      """
      actions:
        - {id: a, title: Dropped, function: prioritising, by: anna, carried_out: {one: dropped}}
      """)
    let page = try #require(site.text("cases/zelkova.html"))
    #expect(page.contains(">One action is reported, and it was dropped</a>"))
    #expect(page.contains("<h2 id=\"actions\">What was done</h2>"))
    for path in ["actions/index.html", "matrices/functions.html"] {
      #expect(
        site.text(path)?.contains("1 reports only what was dropped or done by the wider system.") == true, "\(path)")
    }
  }

  @Test func listsAnActionUnderEachOfItsFunctions() async throws {
    let site = try await twoCases(
      "actions: [{id: a, title: An act, function: prioritising, also: [mobilising], actor: school-leader}]")
    for function in ["prioritising", "mobilising"] {
      #expect(site.text("actions/\(function).html")?.contains("zelkova.html#action.a") == true, "\(function)")
    }
    #expect(site.text("actions/formalising.html")?.contains("#action.a") == false)
    let page = try #require(site.text("cases/zelkova.html"))
    #expect(page.contains("<dt>Is also for</dt><dd><ul class=\"run\"><li><a href=\"../actions/mobilising.html\">"))
    // It puts something into the network and brings something home.
    #expect(page.components(separatedBy: "id=\"schools\"").last?.matches(of: /href="#action\.a"/).count == 2)
  }
}
