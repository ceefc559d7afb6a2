// Of members who are listed in part no page says more than is reported; what is withheld is said to be.

import Testing

@testable import Cases
@testable import Site

@Suite struct PartlyListedTests {
  private func site(_ network: String, _ rest: String = "") async throws -> FileTree {
    let sandbox = try Sandbox()
    let front = "title: T\nsummary: Schools read.\nstanding: composite\npublished: 2026-01-05\n"
    try sandbox.write("---\n\(front)\(network)\(rest)---\n\nThey met.\n", to: "Content/cases/two.md")
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.places)")
    return try sandbox.site()
  }

  private func network(_ oak: String, _ elm: String = "") -> String {
    """
    network:
      basis: documented
      communities:
        oak: {name: Oak, kind: school, staff: 24, roster: answered, \(oak)}
        elm: {name: Elm, kind: school, staff: 12, roster: answered\(elm)}
      people:
        oak-1: {community: oak, role: teacher, member: true}
        oak-2: {community: oak, role: teacher}
        elm-1: {community: elm, role: teacher, member: true}
      ties: [oak-1 -> elm-1, oak-1 -> oak-2]

    """
  }

  @Test func countsAllMembersOfWhomOneIsListed() async throws {
    let site = try await site(network("members: 4"))
    let page = try #require(site.text("cases/two.html"))
    let data = try #require(site.text("cases/two/data.html"))
    #expect(page.contains("2 communities, 5 members") && page.contains("Five members learn on behalf of 36 people"))
    #expect(data.contains("4, one of them listed"))
    #expect(data.contains("Only some of the members are listed of Oak (one of four)."))
    #expect(data.contains("The one listed member has a tie to another community"))
    #expect(data.contains("Where not every member is listed, more colleagues may be reached."))
    // Of those who are not listed no tie was asked for.
    #expect(!data.contains("one way only") && data.contains("counted of those who are listed"))
  }

  @Test func saysThatThereMayBeMoreMembersThanAreListed() async throws {
    let site = try await site(network("members: not-known"))
    let page = try #require(site.text("cases/two.html"))
    let data = try #require(site.text("cases/two/data.html"))
    #expect(page.contains("2 communities, at least 2 members") && page.contains("at least 1"))
    #expect(data.contains("Oak may have members who are not listed.") && data.contains("at least 1"))
    #expect(data.contains("One member learns on behalf of"))
  }

  @Test func leavesComparisonSchoolsOutOfTheNetwork() async throws {
    let site = try await site(network("members: 1").replacing("  people:", with: Self.comparison + "  people:"))
    let page = try #require(site.text("cases/two.html"))
    #expect(page.contains("2 communities, 2 members"))
  }

  private static let comparison = "    others: {name: Comparison schools, kind: school, count: 120, members: 0}\n"

  @Test func saysWhatIsWithheld() async throws {
    let site = try await site(
      network("members: 1"),
      """
      context: {programme: {name: withheld, funder: A foundation}}
      actions:
        - {id: a, title: Cover, function: prioritising, cost: {days: 3, per: year, money: withheld}}
        - {id: b, title: Room, function: prioritising, cost: {money: withheld}}
      outcomes: [{domain: teaching-practice, among: colleagues, direction: withheld, statement: It is not published.}]

      """)
    let page = try #require(site.text("cases/two.html"))
    for words in ["Name withheld, funded by A foundation", "3 days a year, money withheld", "Money withheld"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func givesNoTwoFilesTheSameName() async throws {
    let sandbox = try Sandbox()
    for name in ["Zwei Schulen", "zwei_schulen"] { try sandbox.write("---\n---\n", to: "Content/cases/\(name).md") }
    let report = try await sandbox.build()
    let helps = report.diagnostics.compactMap(\.help).filter { $0.hasPrefix("rename it to") }
    #expect(helps.sorted() == ["rename it to `zwei-schulen-2.md`", "rename it to `zwei-schulen.md`"])
  }
}
