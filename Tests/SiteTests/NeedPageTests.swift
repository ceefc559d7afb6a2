// What a leader comes with leads to what answers it: from the front page, from cases and from ideal types, at an
// address that is the need's own.

import Testing

@testable import Site

@Suite struct NeedPageTests {
  @Test func leadsFromTheFrontPageToEveryNeed() async throws {
    let site = try await SampleSite.built.site
    let needs = site.tree.paths.filter { $0.hasPrefix("needs/") && $0 != "needs/index.html" }.sorted()
    #expect(needs.count == 8)
    let listed = site.pages["needs/index.html"]?.links.map(\.address).filter { $0.hasPrefix("../needs/") } ?? []
    #expect(Set(listed).isSuperset(of: needs.map { "../" + $0 }))
    let links = site.pages["index.html"]?.links.map(\.address) ?? []
    #expect(links.filter { $0.hasPrefix("needs/") }.sorted() == needs)
    // They come before anything else that the front page leads to, but for its header and its figures.
    let home = try #require(site.tree.text("index.html"))
    let places = ["id=\"needs\"", "id=\"ideal-types\"", "<h2>Real cases", "<h2>Invented examples", "id=\"questions\""]
      .map { home.range(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  /// A small portfolio with a need that two invented cases name, one of them in two actions, and a real one or none.
  private func sandbox(isReal: Bool) throws -> Sandbox {
    let sandbox = try Sandbox.small()
    try sandbox.write("find-time: {label: Find the time, definition: Nobody has any.}\n", to: "Content/needs.yml")
    try sandbox.write(
      "---\ntitle: One way\nsummary: A way.\nfunction: prioritising\nneeds: find-time\n---\n\nText.\n",
      to: "Content/ideal-types/one-way.md")
    func study(_ title: String, _ actions: [String]) -> String {
      let lines = actions.enumerated().map {
        "  - {id: act-\($0), title: \(title) \($0), function: prioritising, needs: find-time, actor: school-leader, \($1)}\n"
      }
      return SmallCase.text(title: title, "published: 2026-05-01\nactions:\n\(lines.joined())")
    }
    try sandbox.write(
      study("Acorn", ["cost: {days: 6, per: year}", "went_wrong: It rained."]), to: "Content/cases/acorn.md")
    try sandbox.write(study("Birch", ["cost: {money: 40, currency: EUR}"]), to: "Content/cases/birch.md")
    if isReal {
      let real = study("Zelkova", ["question: RQ2"]).replacing("standing: illustrative", with: "standing: empirical")
      try sandbox.write(real, to: "Content/cases/zelkova.md")
    }
    return sandbox
  }

  @Test(arguments: [
    (
      true, "What was done about it in 1 real case and 2 invented examples.", ["zelkova", "acorn", "acorn", "birch"]
    ),
    (
      false, "No real case reports what was done about it yet.",
      ["acorn", "acorn", "birch"]
    ),
  ])
  func showsWhatAnswersANeedRealCasesFirst(isReal: Bool, sentence: String, order: [String]) async throws {
    let sandbox = try sandbox(isReal: isReal)
    #expect(try await sandbox.build().errors == 0)
    let site = PublishedSite(try sandbox.site(), baseURL: "https://example.org/pln/")
    #expect(site.broken == [])
    let page = try #require(site.tree.text("needs/find-time.html"))
    #expect(page.contains(">Nobody has any.</p>") && page.contains(sentence))
    #expect(page.contains("\(isReal ? 1 : 0) real, 0 composite, 2 invented"))
    #expect(page.contains("Anything about real schools") == !isReal)
    #expect(page.contains("href=\"../ideal-types/one-way.html\""))
    let actions = site.pages["needs/find-time.html"]?.links.map(\.address).filter { $0.contains("#action.") } ?? []
    #expect(actions.map { String($0.dropFirst("../cases/".count).prefix { $0 != "." }) } == order)
    #expect(page.contains("<span class=\"cost\">6 days a year</span>") && page.contains("<p>It rained.</p>"))
    #expect(page.contains("Cost not reported"))
    let home = try #require(site.tree.text("index.html"))
    #expect(home.contains((isReal ? "1 real case, " : "") + "2 invented examples and 1 ideal type to adapt"))
  }

  @Test func leadsToANeedWhereverItIsNamed() async throws {
    let site = try await SampleSite.built.site
    for page in ["cases/reading-across-the-river.html", "ideal-types/protected-time.html", "actions/index.html"] {
      #expect(site.pages[page]?.links.contains { $0.address == "../needs/find-time.html" } == true, "\(page)")
    }
  }

  @Test func saysWhereNothingAnswersANeed() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("find-time: {label: Find the time}\n", to: "Content/needs.yml")
    #expect(try await sandbox.build().errors == 0)
    let site = try sandbox.site()
    let page = try #require(site.text("needs/find-time.html"))
    #expect(page.contains("No case reports what was done about it.") && !page.contains("id=\"actions\""))
    #expect(site.text("index.html")?.contains("Nothing yet") == true)
  }

  @Test func cutsTheActionsOfANeedIntoParts() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("find-time: {label: Find the time}\n", to: "Content/needs.yml")
    for number in 0..<51 {
      let actions = (0..<4).map { "  - {id: act-\($0), title: Act \($0), function: mobilising, needs: find-time}\n" }
        .joined()
      try sandbox.write(
        SmallCase.text(title: "Wombat ring \(number)", "published: 2026-05-01\nactions:\n\(actions)"),
        to: "Content/cases/wombat-\(number).md")
    }
    #expect(try await sandbox.build().errors == 0)
    let site = PublishedSite(try sandbox.site(), baseURL: "https://example.org/pln/")
    #expect(site.broken == [])
    let pages = ["needs/find-time.html", "needs/find-time.2.html"].map { path in
      site.pages[path]?.links.map(\.address).filter { $0.contains("#action.") } ?? []
    }
    #expect(pages.map(\.count) == [102, 102])
    #expect(Set(pages.joined()).count == 204)
    // The list of all actions leads there, and lists none itself.
    #expect(site.pages["actions/index.html"]?.links.contains { $0.address == "../needs/find-time.html" } == true)
    #expect(site.pages["actions/index.html"]?.links.contains { $0.address.contains("#action.") } == false)
  }

  @Test(arguments: [
    ("con: {label: Con}\n", "`con` is the name of a device on Windows, where no page can have it"),
    ("index: {label: Index}\n", "the need `index` and the list of needs would both be published as `needs/index.html`"),
    (
      (0..<101).map { "need-\($0): {label: Need \($0)}\n" }.joined(),
      "the vocabulary has 101 needs, of which at most 100 are read"
    ),
  ])
  func refusesNeedsThatCannotHaveAPage(needs: String, message: String) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(needs, to: "Content/needs.yml")
    #expect(try await sandbox.build().diagnostics.map(\.message) == [message])
  }

  /// Each of them shows the action in full.
  @Test func boundsHowManyNeedsAnActionNames() async throws {
    let sandbox = try Sandbox.small()
    let needs = (0..<11).map { "need-\($0)" }
    try sandbox.write(needs.map { "\($0): {label: The \($0)}\n" }.joined(), to: "Content/needs.yml")
    let action = "  - {id: act, title: Act, function: mobilising, needs: [\(needs.joined(separator: ", "))]}\n"
    try sandbox.write(
      SmallCase.text(title: "Wombat ring", "published: 2026-05-01\nactions:\n\(action)"),
      to: "Content/cases/wombat-ring.md")
    let found = try await sandbox.build().diagnostics.filter { $0.rule.id == "too-long" }
    #expect(found.map(\.message) == ["this list has 11 items, of which at most 10 are read"])
  }
}
