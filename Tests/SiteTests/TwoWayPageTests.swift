// The second diagram on the sample's pages: every action of a case stands in it once and leads to its account, and "one
// way only" is said of nobody who was not asked.

import Testing

@testable import Site

@Suite struct TwoWayPageTests {
  @Test func leadsToEachActionOfACase() async throws {
    let site = try await SampleSite.built.site
    var count = 0
    for (path, page) in site.pages where path.hasPrefix("cases/") && path != "cases/index.html" {
      let text = try #require(site.tree.text(path))
      guard let link = MarkupTree.first("<div class=\"network two-way\"", in: text) else { continue }
      let actions = page.ids.filter { $0.hasPrefix("action.") }.map { "#\($0)" }
      #expect(Set(link.addresses).intersection(actions).sorted() == actions.sorted(), "\(path)")
      count += actions.count
    }
    #expect(count > 20)
  }

  @Test func namesTheSchoolWhoseTiesLeadOneWayOnly() async throws {
    let sandbox = try Sandbox()
    try await sandbox.build()
    let page = try sandbox.text(of: "Output/cases/counting-on-each-other.html")
    #expect(page.contains("One way only, home to colleagues: Kirkmuir High."))
    #expect(page.components(separatedBy: "One way only: ").count == 2)
    // The same school, were it not known that everyone was asked.
    try sandbox.replace(
      "kirkmuir: {name: Kirkmuir High, kind: school, staff: 58, roll: 760, disadvantage: mixed, roster: complete,",
      with: "kirkmuir: {name: Kirkmuir High, kind: school, staff: 58, roll: 760, disadvantage: mixed,",
      in: "Content/cases/counting-on-each-other/index.md")
    try await sandbox.build()
    let unsure = try sandbox.text(of: "Output/cases/counting-on-each-other.html")
    #expect(!unsure.contains("One way only"))
    #expect(
      unsure.contains(
        "No ties are reported that lead from colleagues through a member into the network at Kirkmuir High and "
          + "Torbrecken High."
      ))
  }

  @Test func saysSoWhereNothingIsReported() async throws {
    let page = try #require(try await SampleSite.built.site.tree.text("cases/city-challenge-greater-manchester.html"))
    let link = try #require(MarkupTree.first("<div class=\"network two-way\"", in: page))
    #expect(link.all("svg").isEmpty)
    #expect(link.text.contains("Neither an action nor a tie is reported in either direction"))
    #expect(link.text.contains("City Challenge"))
  }
}
