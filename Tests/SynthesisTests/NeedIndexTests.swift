// Which actions and ideal types answer a need: those whose authors say so, real cases first.

import Cases
import Testing

@testable import Synthesis

@Suite struct NeedIndexTests {
  private static func study(_ standing: String, _ actions: [String]) -> String {
    """
    ---
    title: The \(standing) one
    summary: S.
    standing: \(standing)
    published: 2026-01-01
    network:
      communities:
        oak: {name: Oak, kind: school, members: 1}
        elm: {name: Elm, kind: school, members: 1}
    actions:
    \(actions.enumerated().map { "  - {id: a-\($0), title: A, function: prioritising, \($1)}" }.joined(separator: "\n"))
    ---

    """
  }

  private func index(includesDrafts: Bool = false) throws -> (index: NeedIndex, portfolio: PublicPortfolio) {
    let portfolio = try SixNetworks.portfolio(
      includesDrafts: includesDrafts,
      more: [
        "cases/acorn.md": Self.study("illustrative", ["needs: find-time", "ideal_type: protected-time"]),
        "cases/yew.md": Self.study("composite", ["needs: [find-time]"]),
        "cases/zelkova.md": Self.study("empirical", ["question: RQ2", "needs: find-time"]),
      ])
    return (NeedIndex(of: portfolio), portfolio)
  }

  @Test func listsRealCasesFirst() throws {
    let (index, portfolio) = try index()
    let places = index[NeedID("find-time")].places
    #expect(places.map { portfolio.cases[$0.study].slug.text } == ["zelkova", "yew", "acorn"])
    #expect(places.map(\.action) == [1, 0, 0])
    #expect(index[NeedID("no-such")].isEmpty)
    #expect(Standing.allCases.map { index[NeedID("find-time")].coverage.cases[$0] } == [1, 1, 1])
  }

  /// An action that follows an ideal type which answers a need does not name it.
  @Test func keepsActionsThatNameNoNeedApart() throws {
    let (index, portfolio) = try index()
    let titles = index.actionsWithout.map { "\(portfolio.cases[$0.study].slug) \($0.action)" }
    #expect(titles == ["zelkova 0", "acorn 1", "ash 0", "ash 1", "beech 0", "beech 1", "elder 0"])
  }

  @Test func findsTheIdealTypesOfANeed() throws {
    let (index, portfolio) = try index()
    #expect(
      index.idealTypes(for: NeedID("find-time")).map { portfolio.idealTypes[$0].slug.text } == [
        "clear-aims", "protected-time",
      ])
  }

  @Test func countsCasesOfEachStandingApart() throws {
    let portfolio = try index().portfolio
    let counts = StandingCounts(of: portfolio.cases)
    #expect(Standing.allCases.map { counts[$0] } == [1, 1, 6])
    #expect(counts.all == 8)
  }
}
