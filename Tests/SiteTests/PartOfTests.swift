// A university whose people all work in its institutes is shown through these, and is a home school in a case on
// higher education.

import Testing

@testable import Site

@Suite struct PartOfTests {
  private static let zh = "zh: {name: University Z, kind: university, staff: 3400}"

  /// A case of two universities, one of which has two institutes.
  private func site(
    zh: String = Self.zh, phases: String = "[higher]", context: String? = nil, people: String = "", at: String = "la",
    links: String = "[]"
  ) async throws -> (page: String, data: String) {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      """
      ---
      title: A small one
      summary: Two universities.
      standing: illustrative
      published: 2026-05-01
      context: \(context ?? "{phases: \(phases)}")
      network:
        basis: documented
        communities:
          \(zh)
          stat: {name: Institute of Statistics, kind: department, part_of: zh, staff: 30}
          math: {name: Institute of Mathematics, kind: department, part_of: zh, staff: 20}
          la: {name: University L, kind: university, staff: 2100}
        people:
          s-1: {community: stat, role: educator, member: true}
          m-1: {community: math, role: educator, member: true}
          l-1: {community: la, role: educator, member: true}
          l-2: {community: la, role: educator}
          \(people)
        ties: [s-1 <-> l-1: joint-work, s-1 <-> m-1: sharing, l-1 <-> l-2: sharing]
        links: \(links)
      actions:
        - {id: hour, title: An hour, function: prioritising, at: [\(at)]}
      ---

      Words.

      """, to: "Content/cases/small.md")
    let errors = try await sandbox.build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let site = try sandbox.site()
    return (try #require(site.text("cases/small.html")), try #require(site.text("cases/small/data.html")))
  }

  @Test func tellsOfAUniversityThroughItsInstitutes() async throws {
    let (page, data) = try await site()
    #expect(page.contains("3 communities") && !page.contains("members not reported"))
    #expect(!data.contains("Nobody is listed by name") && !data.contains("members not reported"))
    #expect(page.contains("Institute of Statistics (University Z)"))
    #expect(data.contains("Three ties are reported: two between communities and one within one; one of those between "))
    #expect(data.contains("communities is within one organisation;") && data.contains("in its parts"))
    // What is said of it is still there.
    #expect(data.contains("3,400"))
  }

  @Test(arguments: [
    ("zh: {name: University Z, kind: university, members: not-known}", ""),
    ("zh: {name: University Z, kind: university, members: 2}", ""),
    (Self.zh, "z-1: {community: zh, role: educator}"),
    ("zh: {name: Trust Z, kind: trust, staff: 3400}", "z-1: {community: zh, role: educator, member: true}"),
  ])
  func keepsAPlaceThatHasPeopleOfItsOwn(zh: String, people: String) async throws {
    #expect(try await site(zh: zh, people: people).page.contains("4 communities"))
  }

  @Test func namesNoWholeWhoseNameIsWithheld() async throws {
    let (page, _) = try await site(zh: "zh: {name: withheld, kind: university}")
    #expect(page.contains("Institute of Statistics") && !page.contains("Institute of Statistics ("))
  }

  @Test func takesAUniversityForAHomeInHigherEducationAlone() async throws {
    let higher = try await site()
    #expect(higher.page.contains("is reported at one of three home schools"))
    #expect(!higher.page.contains("is not counted"))
    let school = try await site(phases: "[primary]")
    #expect(school.page.contains("An action is also reported at University L, which is not counted as a home school."))
  }

  @Test func saysWhatAUniversityDidAsAWhole() async throws {
    let (page, _) = try await site(at: "zh")
    #expect(page.contains("An action is reported at University Z as a whole."))
  }

  @Test func takesAUniversityForAHomeWhereAllAreOfUniversities() async throws {
    #expect(try await site(phases: "not-known").page.contains("which is not counted as a home school"))
    let silent = try await site(context: "{setting: mixed}")
    #expect(silent.page.contains("is reported at one of three home organisations"))
  }

  @Test func namesASchoolWithoutItsTrust() async throws {
    let school = "oak: {name: Oak, kind: school, part_of: zh}\n    zh: {name: Trust Z, kind: trust}"
    let (page, data) = try await site(zh: school, people: "oak-1: {community: oak, role: teacher, member: true}")
    #expect(!page.contains("Oak (Trust Z)") && data.contains("Institute of Statistics (Trust Z)"))
    #expect(page.contains("Trust Z</") && data.contains("Part of"))
  }

  @Test func takesLinksOfAWholeAndSaysThem() async throws {
    let (_, data) = try await site(links: "[zh <-> la: {relation: formal}]")
    #expect(data.contains("formal"))
  }
}
