// How many cases report what, on portfolios small enough to count by hand.

import Cases
import Diagnostics
import Testing

@testable import Synthesis

@Suite struct MatrixIndexTests {
  private func index(_ cases: [(name: String, front: String)]) throws -> MatrixIndex {
    let files = cases.map { name, front in
      SourceFile(
        path: "cases/\(name).md",
        text: """
          ---
          title: \(name)
          summary: S.
          published: 2026-01-01
          \(front)
          network:
            basis: schematic
            communities:
              oak: {name: Oak, kind: school, members: 1}
              elm: {name: Elm, kind: school, members: 1}
          ---

          Text.

          """)
    }
    let settings = SourceFile(
      path: "portfolio.yml",
      text: "title: P\ndescription: D.\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC0-1.0\n")
    return MatrixIndex(of: try SixNetworks.portfolio([settings] + files))
  }

  private static let trusting = "standing: empirical\nconditions: {trust: {level: present, effect: helped}}"

  @Test func countsCasesAndProgrammesOnce() throws {
    let index = try index([
      ("a", Self.trusting + "\ncontext: {programme: Challenge}"),
      ("b", Self.trusting + "\ncontext: {programme: Challenge}"),
      ("c", "standing: empirical\nconditions: {trust: {level: absent, effect: hindered}}"),
      ("d", "standing: empirical"),
      ("e", Self.trusting.replacing("empirical", with: "illustrative")),
    ])
    let trust = index[.condition(.trust)]
    #expect(trust.reporting.real == 2)
    #expect(trust.silent.real == 1)
    #expect(trust.reporting[.illustrative] == 1)
    #expect(index.cases(where: .trust, .helped).real == 1)
    #expect(index.cases(where: .trust, .hindered).real == 1)
    #expect(index[.condition(.focus)].reporting.all == 0)
    #expect(index[.conditions].reporting.real == 2)
    #expect(index[.functions].reporting.all == 0)
  }

  @Test func tellsAConditionWithoutAnEffectApart() throws {
    let index = try index([
      ("a", Self.trusting), ("b", "standing: empirical\nconditions: {trust: {level: present}}"),
      ("c", "standing: empirical\nconditions: {trust: {note: They knew each other.}}"), ("d", "standing: empirical"),
    ])
    #expect(index[.condition(.trust)].reporting.real == 3)
    #expect(index.casesWithoutEffect(of: .trust)[.notReported]?.real == 2)
    // Three name a condition, and one of them alone reports what helped or hindered.
    #expect(index[.conditions].reporting.real == 3 && index[.conditions].silent.real == 1)
    let parts = try #require(index.parts(of: .conditions))
    #expect(parts.reporting.real == 1 && parts.silent.real == 2)
  }

  @Test func listsRealCasesFirst() throws {
    let index = try index([
      ("a", "standing: illustrative"), ("b", "standing: empirical"), ("c", "standing: composite"),
      ("d", "standing: empirical"),
    ])
    #expect(index.rows == [1, 3, 2, 0])
  }

  @Test func neverAddsDirections() throws {
    let results = DomainResult.all
    #expect(results.count == Set(results).count)
    #expect(results.suffix(2) == [.several, .notReported])
    #expect(results.first == .one(.positive, .value(.members)))
  }
}
