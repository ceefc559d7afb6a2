// What a leader comes with leads to what answers it: from the front page, from cases and from ideal types, at an address
// that is the need's own.

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
    let places = ["id=\"needs\"", "id=\"ideal-types\"", "Real cases", "Invented examples", "id=\"questions\""].map {
      home.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func showsWhatAnswersANeedWithCostAndWithWhatWentWrong() async throws {
    let site = try await SampleSite.built.site
    let page = try #require(site.tree.text("needs/find-time.html"))
    #expect(page.contains("I have run out of somebodies."))
    #expect(page.contains("No real case reports what a leader did about it yet.</p>"))
    #expect(page.contains("0 real, 0 composite, 5 invented"))
    #expect(page.contains("Anything about real schools"))
    #expect(page.contains("href=\"../ideal-types/protected-time.html\""))
    let actions = site.pages["needs/find-time.html"]?.links.map(\.address).filter { $0.contains("#action.") } ?? []
    // Two actions of one case are one case.
    #expect(actions.count == 6 && Set(actions).count == 6)
    #expect(page.components(separatedBy: "<div class=\"wrong\">").count == 7)
    #expect(page.components(separatedBy: "class=\"cost\"").count > 4)
  }

  @Test func putsRealCasesFirst() async throws {
    let site = try await SampleSite.built.site
    let links = site.pages["needs/bring-colleagues-along.html"]?.links.map(\.address) ?? []
    let actions = links.filter { $0.contains("#action.") }
    #expect(actions.first?.contains("research-learning-networks-hampshire") == true)
    #expect(
      site.tree.text("needs/bring-colleagues-along.html")?.contains("What leaders did about it in 1 real case") == true)
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
    #expect(site.text("needs/find-time.html")?.contains("No case reports an action for this yet.") == true)
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
}
