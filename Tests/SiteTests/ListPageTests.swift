// Portfolios that are too large for their lists: no page lists more than 200 things, every thing is listed once, and
// readers get from each part to every other. A portfolio that is not too large has no parts.

import Foundation
import Testing

@testable import Pages
@testable import Site

@Suite struct ListPageTests {
  private static let actions = 8

  /// Returns the site of a portfolio with exactly so many published cases, all of one tag, each with several actions
  /// that claim one ideal type.
  private static func site(of count: Int) async throws -> (tree: FileTree, site: PublishedSite) {
    let sandbox = try Sandbox()
    for file in try FileManager.default.contentsOfDirectory(atPath: sandbox.path("Content/cases")) {
      try FileManager.default.removeItem(atPath: sandbox.path("Content/cases/\(file)"))
    }
    for folder in ["ideal-types", "pages"] {
      try FileManager.default.removeItem(atPath: sandbox.path("Content/\(folder)"))
    }
    try sandbox.write(
      "title: Many\ndescription: Many cases.\nbase_url: https://cases.example/many/\nlanguage: en\nlicence: CC0-1.0\n",
      to: "Content/portfolio.yml")
    try sandbox.write("quokka: {label: Quokka}\n", to: "Content/tags.yml")
    try sandbox.write(
      "---\ntitle: One way\nsummary: A way.\nfunction: mobilising\ningredients: [A]\nfirst_steps: [B]\n---\n\nText.\n",
      to: "Content/ideal-types/one-way.md")
    let actions = (0..<Self.actions).map {
      """
        - id: act-\($0)
          title: Act \($0)
          function: mobilising
          question: RQ3
          ideal_type: {is: one-way, deviates: A little.}

      """
    }.joined()
    let fields = "published: 2026-01-05\ntags: [quokka]\nactions:\n\(actions)"
    for number in 0..<count {
      let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number % 26)))
      let text = SmallCase.text(title: "\(letter) case \(1_000 + number)", fields)
      try sandbox.write(text, to: "Content/cases/case-\(number).md")
    }
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.diagnostics.first { $0.severity == .error }?.message ?? "")")
    let tree = try sandbox.site()
    return (tree, PublishedSite(tree, baseURL: "https://cases.example/many/"))
  }

  /// The links of a page that match a pattern, without those of the parts.
  private func links(of path: String, in site: PublishedSite, to pattern: Regex<Substring>) -> [String] {
    site.pages[path]?.links.map(\.address).filter { $0.wholeMatch(of: pattern) != nil } ?? []
  }

  @Test(.timeLimit(.minutes(5))) func cutsNoListOfTwoHundred() async throws {
    let (tree, site) = try await Self.site(of: 200)
    #expect(site.broken == [])
    let cases = links(of: "cases/index.html", in: site, to: /\.\.\/cases\/case-\d+\.html/)
    #expect(Set(cases).count == 200 && cases.count == 200)
    for folder in ["cases/index", "tags/index", "tags/quokka", "ideal-types/index"] {
      #expect(tree["\(folder).2.html"] == nil, "\(folder)")
    }
    #expect(!String(decoding: tree["cases/index.html"] ?? [], as: UTF8.self).contains("Pages of this list"))
  }

  @Test(.timeLimit(.minutes(5))) func listsEverythingOnceInPartsThatLeadToEachOther() async throws {
    let (tree, site) = try await Self.site(of: 201)
    #expect(site.broken == [])
    let actions = 201 * Self.actions
    let lists: [(first: String, parts: Int, items: Int, pattern: Regex<Substring>)] = [
      ("cases/index", 2, 201, /\.\.\/cases\/case-\d+\.html/), ("tags/quokka", 2, 201, /\.\.\/cases\/case-\d+\.html/),
      ("actions/mobilising", 9, actions, /\.\.\/cases\/case-\d+\.html#action\.[a-z0-9-]+/),
      ("questions/rq3", 9, actions, /\.\.\/cases\/case-\d+\.html#action\.[a-z0-9-]+/),
      ("ideal-types/one-way", 9, actions, /\.\.\/cases\/case-\d+\.html#action\.[a-z0-9-]+/),
    ]
    let sitemap = String(decoding: tree["sitemap.xml"] ?? [], as: UTF8.self)
    for list in lists {
      let paths = (1...list.parts).map { $0 == 1 ? "\(list.first).html" : "\(list.first).\($0).html" }
      #expect(tree["\(list.first).\(list.parts + 1).html"] == nil)
      let items = paths.map { links(of: $0, in: site, to: list.pattern) }
      #expect(items.allSatisfy { !$0.isEmpty && $0.count <= 200 }, "\(list.first): \(items.map(\.count))")
      #expect(Set(items.joined()).count == list.items && items.joined().count == list.items, "\(list.first)")
      var titles: Set<String> = []
      for (place, path) in paths.enumerated() {
        #expect(sitemap.contains("<loc>https://cases.example/many/\(path)</loc>"), "\(path)")
        let text = String(decoding: tree[path] ?? [], as: UTF8.self)
        titles.insert(String(text.firstMatch(of: /<title>(.*)<\/title>/)?.output.1 ?? ""))
        for other in paths where other != path { #expect(text.contains("href=\"../\(other)\""), "\(path) to \(other)") }
        #expect(text.contains("rel=\"next\"") == (place + 1 < paths.count), "\(path)")
        // The first part is above the others.
        let trail = text.firstMatch(of: /<nav class="trail"[\s\S]*?<\/nav>/)?.output ?? ""
        #expect(trail.contains("href=\"../\(paths[0])\"") == (place > 0), "\(path)")
      }
      #expect(titles.count == list.parts, "\(titles)")
    }
    // The list of all actions has none of them, and leads to all.
    #expect(links(of: "actions/index.html", in: site, to: /.*#action\..*/) == [])
    let apart = /\.\.\/(?:actions\/mobilising|questions\/rq3)\.html/
    #expect(links(of: "actions/index.html", in: site, to: apart).count == 2)
    let feed = String(decoding: tree["feed.xml"] ?? [], as: UTF8.self)
    #expect(feed.components(separatedBy: "<entry>").count - 1 == 50)
  }

  @Test(.timeLimit(.minutes(2))) func countsAllListsOfAPageTogether() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      """
      ---
      title: One way
      summary: A way.
      function: mobilising
      ingredients: [{id: booked, text: Booked first}]
      first_steps: [B]
      ---

      Text.

      """, to: "Content/ideal-types/one-way.md")
    // Each is in two parts of the fifth question, and in the list of the type and its table.
    let actions = (0..<2).map {
      "  - {id: act-\($0), title: Act, function: mobilising, question: RQ5, support: {needed: A hand.}, "
        + "ideal_type: {is: one-way, has: booked}}\n"
    }.joined()
    for number in 0..<101 {
      try sandbox.write(
        SmallCase.text(title: "Case \(number)", "published: 2026-05-01\nactions:\n\(actions)"),
        to: "Content/cases/case-\(number).md")
    }
    let plan = try await sandbox.planned().plan
    for list in ["questions/rq5", "ideal-types/one-way"] {
      let rows = try plan.pages.filter { $0.paths[0] == "\(list).html" || $0.paths[0].hasPrefix("\(list).") }.map {
        page in
        let text = String(decoding: try #require(page.render(in: plan.site).value.first).page.bytes, as: UTF8.self)
        return text.components(separatedBy: "#action.act-").count - 1
      }
      #expect(rows.sorted() == [4, 200, 200], "\(list)")
    }
  }

  @Test(.timeLimit(.minutes(2))) func cutsAVocabularyBelowTheTagsThatItGoesOnUnder() async throws {
    let sandbox = try Sandbox()
    let roots = (0..<3).map { root in
      "root-\(root): {label: Root \(root)}\n"
        + (0..<170).map { "tag-\(root)-\($0): {label: Tag \(root) \(1_000 + $0), broader: root-\(root)}\n" }.joined()
    }
    try sandbox.write(try sandbox.text(of: "Content/tags.yml") + roots.joined(), to: "Content/tags.yml")
    #expect(try await sandbox.build().errors == 0)
    let tree = try sandbox.site()
    let paths = ["tags/index.html"] + (2...9).map { "tags/index.\($0).html" }.filter { tree[$0] != nil }
    #expect(paths.count > 2)
    var listed: [String] = []
    for path in paths {
      let text = String(decoding: tree[path] ?? [], as: UTF8.self)
      let main = text.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? ""
      let tags = main.matches(of: /href="\.\.\/tags\/([a-z0-9-]+)\.html"/).map { String($0.output.1) }
      #expect(tags.count <= 202, "\(path)")
      listed += tags.filter { $0.hasPrefix("tag-") }
    }
    #expect(listed.count == 510 && Set(listed).count == 510)
    // A branch that goes on over the end of a page has its root on both.
    let pages = paths.map { String(decoding: tree[$0] ?? [], as: UTF8.self) }
    for root in ["Root 0", "Root 1", "Root 2"] {
      let below = pages.filter { $0.contains(root.replacing("Root", with: ">Tag")) }
      #expect(!below.isEmpty && below.allSatisfy { $0.contains(">\(root)</a>") }, "\(root)")
    }
    #expect(pages.count { $0.contains(">Root 1</a>") } == 2)
  }

  @Test(.timeLimit(.minutes(2))) func saysHowManyMoreThereAreOfWhatAPageShowsTheBeginning() async throws {
    let sandbox = try Sandbox.small()
    let types = (0..<203).map { "type-\($0)" }
    for type in types {
      try sandbox.write(
        "---\ntitle: Way \(type)\nsummary: A way.\nfunction: mobilising\ningredients: [A]\nfirst_steps: [B]\n---\n\nText.\n",
        to: "Content/ideal-types/\(type).md")
    }
    let roots = (0..<201).map { "root-\($0): {label: Root \($0)}\n" }
    let narrower = (0..<204).map { "narrow-\($0): {label: Narrow \($0), broader: root-0}\n" }
    try sandbox.write((roots + narrower).joined(), to: "Content/tags.yml")
    // A case has at most 50 tags.
    for number in 0..<5 {
      let tags = (0..<201).filter { $0 % 5 == number }.map { "root-\($0)" }.joined(separator: ", ")
      try sandbox.write(
        SmallCase.text(title: "Wombat ring \(number)", "published: 2026-05-01\ntags: [\(tags)]"),
        to: "Content/cases/wombat-ring-\(number).md")
    }
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.diagnostics.first { $0.severity == .error }?.message ?? "")")
    let site = try sandbox.site()
    func more(_ page: String) throws -> [String] {
      try #require(site.text(page)).matches(of: /<a href="([^"]+)">(\d+ more [a-z ]+)<\/a>/).map { "\($0.2): \($0.1)" }
    }
    #expect(try more("index.html") == ["3 more ideal types to adapt: ideal-types/index.html"])
    #expect(try more("actions/mobilising.html") == ["3 more ideal types to adapt: ../ideal-types/index.html"])
    #expect(try more("tags/root-0.html") == ["4 more tags: ../tags/index.html"])
    #expect(try more("tags/root-1.html") == [])
    // What is there leads to each of them.
    let lists = ["ideal-types/index.html", "ideal-types/index.2.html"].compactMap { site.text($0) }.joined()
    #expect(types.allSatisfy { lists.contains("href=\"../ideal-types/\($0).html\"") })
  }

  @Test func refusesATagWithMoreBesideItThanItsPageShows() async throws {
    let sandbox = try Sandbox.small()
    let others = (0..<201).map { "tag-\($0): {label: Tag \($0), related: hub}\n" }.joined()
    let words = (0..<201).map { "word \($0)" }.joined(separator: ", ")
    try sandbox.write("hub: {label: Hub}\nfull: {label: Full, synonyms: [\(words)]}\n\(others)", to: "Content/tags.yml")
    let report = try await sandbox.build()
    #expect(
      report.diagnostics.filter { $0.rule.id == "too-long" }.map(\.message) == [
        "`hub` is related to 201 tags, and its page shows at most 200",
        "this list has 201 items, of which at most 200 are read",
      ])
  }
}
