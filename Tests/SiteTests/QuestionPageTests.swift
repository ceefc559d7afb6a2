// The paper's five questions, each on a page of its own, whatever the portfolio reports of it.

import Cases
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
    #expect(site.text("questions/rq4.html")?.contains("No real case reports what an action did for anybody.") == true)
  }
}
