// Cases like mine: a case is found by a school of it, each list says in what its schools are alike and what is not
// known, and no coefficient is on any page.

import Cases
import Foundation
import Testing

@testable import Pages
@testable import Site

@Suite struct SchoolPageTests {
  private func main(_ page: String) -> String {
    page.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? ""
  }

  @Test func findsASmallRuralPrimaryThoughItsCaseIsUrban() async throws {
    let site = try await SampleSite.built.site
    let path = "schools/phase-primary.setting-rural.html"
    let page = main(try #require(site.tree.text(path)))
    #expect(page.contains("Birch Lock School</a>: primary, rural, 98 pupils, mixed disadvantage, 9 staff."))
    #expect(page.contains("Like yours in phase and setting."))
    // The school leads to what its case says of it.
    let links = site.pages[path]?.links.map(\.address) ?? []
    let school = try #require(links.first { $0.hasPrefix("../cases/reading-across-the-river/data.html#community.") })
    let id = String(school.split(separator: "#").last ?? "")
    let data = try #require(site.tree.text("cases/reading-across-the-river/data.html"))
    let row = try #require(MarkupTree.first("<tr><th scope=\"row\" id=\"\(id)\"", in: data))
    #expect(row.text.contains("Birch Lock School") && row.text.contains("rural") && row.text.contains("98"))
    #expect(site.pages["index.html"]?.links.contains { $0.address == "schools/index.html" } == true)
    #expect(site.pages["schools/index.html"]?.links.contains { $0.address == "../\(path)" } == true)
  }

  @Test func saysWhatIsNotKnownOfASchool() async throws {
    let tree = try await SampleSite.built.site.tree
    let page = main(try #require(tree.text("schools/phase-primary.setting-rural.html")))
    #expect(page.contains("Like yours in phase; not said: setting."))
    #expect(page.contains("<p class=\"lead\">No real case is known to have such a school.</p>"))
    #expect(page.contains("<h2>Real cases that come near</h2>"))
    #expect(page.contains("<h2>Composite and invented cases</h2>"))
    #expect(page.contains("Anything about real schools of this kind: no real case is known to have one."))
    let primary = main(try #require(tree.text("schools/phase-primary.html")))
    #expect(
      primary.contains("Of 12 real cases, 6 are known to have such a school. Not said: the phase of the schools in")
    )
  }

  @Test func keepsRealCasesApartAndShowsNoCoefficient() async throws {
    let tree = try await SampleSite.built.site.tree
    let paths = tree.pages.filter { $0.hasPrefix("schools/") || $0.hasSuffix("/compare.html") }
    #expect(paths.count > 40)
    for path in paths {
      let page = main(try #require(tree.text(path)))
      #expect(page.firstMatch(of: /\d\.\d|%|average|\bmean\b|\bmost like|\brank|score/) == nil, "\(path)")
      #expect(page.contains("May not be concluded"), "\(path)")
      let real = page.range(of: ">Real cases")?.lowerBound
      let others = page.range(of: ">Composite and invented cases")?.lowerBound
      if let real, let others { #expect(real < others, "\(path)") }
    }
  }

  @Test func setsACaseBesideTwoOthers() async throws {
    let site = try await SampleSite.built.site
    let paths = site.tree.pages.filter { $0.hasSuffix("/compare.html") }
    #expect(paths.count > 10)
    for path in paths {
      let page = try #require(site.tree.text(path))
      let table = try #require(MarkupTree.first("<table class=\"stack compare\"", in: page), "\(path)")
      let cases = try #require(table.all("thead").first).all("th")
      #expect((2...3).contains(cases.count), "\(path)")
      #expect(table.all("tbody").flatMap { $0.all("tr") }.allSatisfy { $0.all("td").count == cases.count }, "\(path)")
      let study = path.replacing("/compare.html", with: ".html")
      #expect(site.pages[study]?.links.contains { $0.address.hasSuffix("/compare.html") } == true, "\(path)")
    }
  }

  @Test func callsOnlyTheNextSizeNear() async throws {
    let sandbox = try Sandbox.small()
    for (title, roll) in [("Acorn", 98), ("Beech", 150), ("Cedar", 400)] {
      try sandbox.write(
        SmallCase.text(title: title, "published: 2026-05-01")
          .replacing("kind: school}\n    two", with: "kind: school, roll: \(roll)}\n    two"),
        to: "Content/cases/\(title.lowercased()).md")
    }
    #expect(try await sandbox.build().errors == 0)
    let page = main(try #require(try sandbox.site().text("schools/size-under-100.html")))
    #expect(
      page.matches(of: /<p><b>([^<]*)<\/b>/).map { String($0.1) } == [
        "Like yours in number of pupils.", "Near in number of pupils.",
      ])
    #expect(page.contains("Beech") && !page.contains("Cedar"))
  }

  @Test func saysOfANetworkWithoutSchoolsThatItHasNone() async throws {
    let sandbox = try Sandbox.small()
    let context = "published: 2026-05-01\ncontext: {phases: [secondary]}\nselection: typical"
    func write(_ title: String, kind: String, _ standing: String = "empirical") throws {
      try sandbox.write(
        SmallCase.text(title: title, context).replacing("kind: school", with: "kind: \(kind)")
          .replacing("standing: illustrative", with: "standing: \(standing)\nconsent: given"),
        to: "Content/cases/\(title.lowercased()).md")
    }
    try write("Online", kind: "other")
    try write("Trusts", kind: "trust")
    try write("Schools", kind: "school")
    try write("Invented", kind: "other", "illustrative")
    #expect(try await sandbox.build().errors == 0)
    let site = try sandbox.site()
    let page = main(try #require(site.text("schools/phase-secondary.html")))
    #expect(
      page.contains(
        "Of 3 real cases, 2 are known to have such a school. 1 has no school in its network."))
    #expect(!page.contains("Online") && page.contains("Trusts"))
    let index = main(try #require(site.text("schools/index.html")))
    #expect(
      index.contains("Of 3 real cases, 2 report what schools are like; 1 has no school in its network."))
    let own = try #require(site.text("cases/online.html"))
    #expect(own.contains("Reported from a real network, in which there is no school."))
    #expect(own.contains("Secondary") || own.contains("secondary"))
    #expect(site.text("cases/trusts.html")?.contains("Reported from a real network.") == true)
    #expect(site.text("cases/schools.html")?.contains("Reported from real schools.") == true)
    #expect(site.text("cases/invented.html")?.contains("The places and the people do not exist") == true)
    #expect(site.text("cases/index.html")?.contains("Reported from real networks.") == true)
  }

  @Test func cutsTheListOfAPairAsThatOfAValue() async throws {
    let sandbox = try Sandbox.small()
    for number in 1...230 {
      try sandbox.write(
        SmallCase.text(
          title: "Case \(number)", "published: 2026-05-01\ncontext: {phases: [primary], setting: rural}"),
        to: "Content/cases/case-\(number).md")
    }
    let plan = try await sandbox.planned().plan
    func rows(_ path: String) throws -> (count: Int, text: String) {
      let page = try #require(plan.pages.first { $0.paths == [path] }, "\(path)")
      let text = String(decoding: try #require(page.render(in: plan.site).value.first).page.bytes, as: UTF8.self)
      return (text.components(separatedBy: "<li class=\"item\">").count - 1, text)
    }
    for list in ["schools/phase-primary", "schools/phase-primary.setting-rural"] {
      let (first, second) = (try rows("\(list).html"), try rows("\(list).2.html"))
      #expect(first.count == 115 && second.count == 115, "\(list)")
      // What there is more of a list is its next part.
      #expect(first.text.contains("href=\"../\(list).2.html\" rel=\"next\""), "\(list)")
    }
  }

  @Test func hasNoPageOfWhatNoSchoolIs() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    let site = try sandbox.site()
    #expect(site.paths.filter { $0.hasPrefix("schools/") } == ["schools/index.html"])
    #expect(site.text("schools/index.html")?.contains("No case says what its schools are like.") == true)
    #expect(site.text("index.html")?.contains("schools/index.html") == false)
    #expect(!site.paths.contains { $0.hasSuffix("compare.html") })
  }
}
