// Actions by function and question, and the ideal types that they claim, counted by hand on the fixture portfolio.

import Cases
import Testing

@testable import Synthesis

@Suite struct ActionIndexTests {
  private func places(_ places: [ActionPlace]) -> [[Int]] { places.map { [$0.study, $0.action] } }

  @Test func listsActionsInTheOrderOfCasesAndAuthors() throws {
    let index = ActionIndex(of: try SixNetworks.portfolio())
    #expect(places(index.all) == [[0, 0], [0, 1], [1, 0], [1, 1], [3, 0]])
  }

  @Test(arguments: [
    (LeadershipFunction.formalising, [[0, 0], [3, 0]]), (.prioritising, [[0, 1], [1, 1]]), (.mobilising, [[1, 0]]),
  ])
  func findsActionsByFunction(function: LeadershipFunction, expected: [[Int]]) throws {
    #expect(places(ActionIndex(of: try SixNetworks.portfolio())[function].places) == expected)
  }

  @Test(
    arguments: [
      (ResearchQuestion.rq1, [[0, 0], [3, 0]]), (.rq2, [[0, 1], [1, 1]]), (.rq3, [[1, 0]]), (.rq4, []),
      (.rq5, [[0, 1]]),
    ] as [(ResearchQuestion, [[Int]])])
  func findsActionsByQuestion(question: ResearchQuestion, expected: [[Int]]) throws {
    #expect(places(ActionIndex(of: try SixNetworks.portfolio())[question].places) == expected)
  }

  @Test func givesEveryActionOneFunction() throws {
    let index = ActionIndex(of: try SixNetworks.portfolio(includesDrafts: true))
    #expect(LeadershipFunction.allCases.map { index[$0].places.count }.reduce(0, +) == index.all.count)
    // The draft, fir, stands fifth.
    #expect(places(index[.prioritising].places) == [[0, 1], [1, 1], [4, 0]])
  }

  @Test func countsCasesAndNotActions() throws {
    let index = ActionIndex(of: try SixNetworks.portfolio())
    // Both actions of ash, and one of beech, serve or speak to something; each case is one.
    #expect(index[.prioritising].places.count == 2 && index[.prioritising].coverage.cases[.illustrative] == 2)
    #expect(index[ResearchQuestion.rq5].coverage.cases[.illustrative] == 1)
    #expect(index[ResearchQuestion.rq4].coverage.cases == StandingCounts(of: []))
  }

  @Test func gathersClaimsWithWhatDepartsAndWhatWentWrong() throws {
    let index = IdealTypeIndex(of: try SixNetworks.portfolio())
    let type = try #require(Slug("protected-time"))
    let claims = index[type]
    #expect(places(claims.map(\.place)) == [[0, 0], [0, 1], [1, 1]])
    #expect(claims.map(\.deviates) == [nil, "Only in spring.", nil])
    #expect(claims.map(\.wentWrong) == [nil, "Nobody came.", nil])
    // Places in the case's own evidence: its survey stands before its notes.
    #expect(claims.map(\.evidence) == [[1], [0, 1], []])
    // Two actions of one case are one case.
    #expect(index.cases(of: type).both.all == 2)
    #expect(index.cases(of: try #require(Slug("clear-aims"))).both.all == 1)
    #expect(index[try #require(Slug("nobody-claims-it"))].isEmpty)
  }

  @Test func leavesDraftsAndWithdrawnCasesOut() throws {
    let type = try #require(Slug("protected-time"))
    #expect(IdealTypeIndex(of: try SixNetworks.portfolio(includesDrafts: true)).cases(of: type).both.all == 3)
    let portfolio = try SixNetworks.portfolio()
    #expect(portfolio.cases.map(\.slug.text) == ["ash", "beech", "cedar", "elder", "holly"])
    #expect(portfolio.withdrawn.map(\.text) == ["gorse"])
  }
}
