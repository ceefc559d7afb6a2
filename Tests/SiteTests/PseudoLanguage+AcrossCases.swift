// What is said across cases in the language for tests.

import Cases
import Synthesis
import Words

// MARK: MatrixWords

extension PseudoLanguage {
  func title(_ matrix: CaseMatrix) -> String { mark(english.title(matrix)) }
  func title(_ matrix: CaseMatrix, by domain: OutcomeDomain) -> String { mark(english.title(matrix, by: domain)) }
  func lead(on matrix: CaseMatrix, _ coverage: CaseCoverage) -> String { mark(english.lead(on: matrix, coverage)) }
  func coverage(_ coverage: CaseCoverage) -> String { mark(english.coverage(coverage)) }
  func coverage(_ coverage: CaseCoverage, helped: StandingCounts, hindered: StandingCounts) -> String {
    mark(english.coverage(coverage, helped: helped, hindered: hindered))
  }
  func condition(_ head: ConditionHead) -> String { mark(english.condition(head)) }
  func result(_ direction: Direction, among: Reported<Among>) -> String {
    mark(english.result(direction, among: among))
  }
  func heading(ofReal isReal: Bool, with result: DomainResult) -> String {
    mark(english.heading(ofReal: isReal, with: result))
  }
  var byStanding: String { mark(english.byStanding) }
  var reportsNone: String { mark(english.reportsNone) }
}
