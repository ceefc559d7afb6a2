// Pages and results say what was reported: figures digit by digit, changes from the first time to the last, what was
// dropped, and no name that is withheld.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct TruePageTests {
  /// A case of two schools with some lines of its network behind those of its people.
  private func pages(_ network: String, _ fields: String = "", standing: String = "illustrative") async throws -> (
    page: String, data: String, tree: FileTree, found: [Diagnostic]
  ) {
    try await TwoSchools.site(
      """
      \(TwoSchools.communities)
        people:
          a: {community: one, role: teacher, member: true}
          b: {community: two, role: teacher, member: true}
          c: {community: two, role: teacher}
      \(network)
      """, fields, standing: standing)
  }

  @Test func showsFiguresAsTheyWereReported() async throws {
    let site = try await pages(
      "  ties: [a -> b]",
      """
      outcomes:
      - domain: capacity
        among: schools
        direction: positive
        statement: It fell.
        measure: {name: Share, before: 0.0049, after: 0.0012}
        evidence: r
      evidence: {r: {kind: document}}
      """)
    #expect(site.page.contains("0.0049 before, 0.0012 after"))
  }

  private static let waves = """
      wave: Autumn 2021
      ties: [a -> b]
      waves:
        - {label: Spring 2022, ties: [a -> b, b -> c]}
        - {label: Spring 2023, ties: [a -> b, b -> c, a -> c]}
    """

  @Test func tellsWhatChangedFromTheNetworksOwnTiesOn() async throws {
    let site = try await pages("  basis: measured\n" + Self.waves)
    #expect(site.data.contains("Between Autumn 2021 and Spring 2022"))
    #expect(site.data.contains("Between Spring 2022 and Spring 2023"))
    #expect(site.data.contains("The list and the tables are of Spring 2023 alone."))
    // Both pages lead with the last time, and say of it when that was.
    #expect(site.data.contains("Three ties are reported"))
    #expect(site.data.contains("Measured by a survey or log; wave Spring 2023."))
    #expect(site.page.contains("Measured by a survey or log; wave Spring 2023."))
  }

  @Test(arguments: ["schematic", "documented"])
  func saysOfNoOtherTiesThatTheyWereMeasured(basis: String) async throws {
    let site = try await pages("  basis: \(basis)\n" + Self.waves)
    #expect(site.data.contains("The same network at another time."))
    #expect(!site.data.contains("asked answered"))
    #expect(site.data.contains("Wave Spring 2023."))
    #expect(site.page.contains("Wave Spring 2023.") == (basis == "documented"))
    #expect(site.data.contains("Between Autumn 2021") == (basis == "documented"))
    #expect(site.data.contains("A tie that is missing at one time may only be unreported.") == (basis == "documented"))
  }

  @Test func listsWhatWasDroppedAndMarksWhatIsNotKnown() async throws {
    let site = try await pages(
      "  ties: [a -> b]",
      """
      actions:
      - id: d
        title: Dropped one
        function: prioritising
        carried_out: {one: dropped}
        at: [one]
        effects: {participants: {direction: positive, statement: Good things.}}
      - {id: u, title: Unknown one, function: prioritising, carried_out: {one: not-known, two: not-known}}
      """)
    let page = try #require(site.tree.text("questions/rq4.html"))
    #expect(page.contains("Not counted: dropped") && page.contains("Dropped one"))
    let table = try #require(site.tree.text("matrices/functions.csv"))
    #expect(table.contains(",action.u not-known,"))
  }

  @Test func drawsOverItsOwnDrawing() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      #"{"nodes": [{"id": "a", "cluster": "A"}, {"id": "b", "cluster": "A"}], "#
        + #""edges": [{"source": "a", "target": "b"}]}"#, to: "g.json")
    for _ in 1...2 {
      let run = try await Command.run(["draw", "g.json", "--output", "o.svg"], in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test func asksAboutIDsOfCommunitiesWhereResultsHoldThem() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(
      SmallCase.text("consent: {individuals: given, organisations: declined}")
        .replacing("illustrative", with: "composite").replacing("one", with: "harrow")
        .replacing("name: Wombat Lane", with: "name: withheld").replacing("name: Wombat Hill", with: "name: withheld"),
      to: "Content/cases/circle.md")
    for (more, isAsked) in [(["measure"], true), (["draw"], false), (["draw", "--positions", "p.json"], true)] {
      let run = try await Command.run(more + ["Content/cases/circle.md"], in: sandbox)
      #expect(run.errors.contains("`harrow`, which may name one, is shown as its id") == isAsked, "\(run.errors)")
    }
  }

  @Test func movesADocumentWithTheFolderThatIsItsName() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(SmallCase.text(""), to: "Content/cases/2024/b/index.md")
    try sandbox.write("---\ntitle: About\n---\n\nUs.\n", to: "Content/pages/who/index.md")
    try sandbox.write("---\ntitle: Lost\n---\n\nUs.\n", to: "Content/lost.md")
    let report = try await sandbox.build()
    let helps = report.diagnostics.compactMap(\.help)
    #expect(helps.contains("move the folder `cases/2024/b` into `cases/`"))
    #expect(helps.contains("rename it `pages/who.md`"))
    let reasons = Dictionary(uniqueKeysWithValues: report.unread.map { ($0.path, $0.reason) })
    #expect(reasons["lost.md"] == "it is not in cases/, ideal-types/ or pages/")
  }

  @Test func asksAboutNamesInLinkedDrawingsProjectsAndSurveys() async throws {
    let sandbox = try Sandbox.small()
    let files = [
      "d.paj": "*Network Ties\n*Vertices 2\n1 \"Anna Schmidt\"\n2 \"Bert Maier\"\n*Arcs\n1 2\n",
      "map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>Anna Schmidt</text></svg>",
      "wide.csv": "id,helps1,helps2\n1,Anna Schmidt,Bert Maier\n2,Carl Otto,Anna Schmidt\n",
      "who.csv": "Q1,Who helps you?\n1,Anna Schmidt\n2,Bert Maier\n",
      "likert.csv": "id,Q1\n1,Strongly Agree\n2,Strongly Disagree\n3,Not Sure\n",
    ]
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { try sandbox.write(text, to: "Content/cases/c/\(name)") }
    let links = files.keys.sorted().map { "[\($0)](\($0))" }.joined(separator: ", ")
    try sandbox.write(
      SmallCase.text("published: 2026-05-01\nconsent: given", account: links)
        .replacing("illustrative", with: "empirical"), to: "Content/cases/c/index.md")
    let report = try await sandbox.build()
    let asked = report.diagnostics.filter { $0.rule.id == "person-name" && $0.message.contains("published whole") }
    for name in files.keys.sorted() {
      #expect(asked.contains { $0.message.hasPrefix("`\(name)`") } == (name != "likert.csv"), "\(name)")
    }
  }
}
