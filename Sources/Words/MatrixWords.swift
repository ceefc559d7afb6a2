// The cases beside each other in a table: what its pages and columns are called, and what a row says.

import Cases
import Networks
import Synthesis

/// What a language says of the matrices of a portfolio.
package protocol MatrixWords: Sendable {
  /// Returns what a matrix is called: `What helped and hindered, case by case`.
  func title(_ matrix: CaseMatrix) -> String
  /// Returns the title of the same matrix with its cases in the order of what they report on a domain.
  func title(_ matrix: CaseMatrix, by domain: OutcomeDomain) -> String
  /// Returns how many real cases report anything in a matrix, and how many do not. Without a number where none does.
  ///
  /// - Parameters:
  ///   - parts: Of those that report an action, whether who did it is reported, and of those that name a condition,
  ///     whether one helped or hindered; nil where nothing of the kind is asked.
  ///   - schoolLeaders: The cases that report what school leaders did; nil where actions are not asked about.
  ///   - uncounted: The cases that only report what was dropped or done by the wider system; nil likewise.
  func lead(
    on matrix: CaseMatrix, _ coverage: CaseCoverage, within parts: CaseCoverage?, schoolLeaders: StandingCounts?,
    uncounted: StandingCounts?
  ) -> String
  /// Returns of how many real cases a column has an action, and of how many not: `3 report it, 9 do not`.
  ///
  /// - Parameters:
  ///   - actors: Of those that have, whether who did it is reported.
  ///   - uncounted: Of those that have none, the cases with one that the table leaves out.
  func coverage(_ coverage: CaseCoverage, by actors: CaseCoverage, uncounted: StandingCounts) -> String
  /// Returns in how many real cases it is known what changed in a domain, and in how many not, for whatever reason.
  func coverage(ofResults coverage: CaseCoverage) -> String
  /// Returns the same of a condition: in how many real cases it helped, in how many it hindered, how many name it
  /// without saying which, for each reason why, and how many do not report it.
  func coverage(
    _ coverage: CaseCoverage, helped: StandingCounts, hindered: StandingCounts,
    withoutEffect: [Absence: StandingCounts]
  ) -> String
  /// Returns which cases have actions that a table or list leaves out; nil where none has.
  func leftOut(_ actions: LeftOutActions, of list: LeftOutList) -> String?
  /// Returns what a condition was, and whether it helped: `partly managed; hindered`.
  func condition(_ head: ConditionHead) -> String
  /// Returns which way an outcome went, and among whom: `for the better, among members`.
  func result(_ direction: Direction, among: Reported<Among>) -> String
  /// Returns the heading of real cases, or of others, that report one thing on a domain.
  func heading(ofReal isReal: Bool, with result: DomainResult) -> String
  /// What the order is called that has real cases first.
  var byStanding: String { get }
  /// That an action was dropped at some of its places.
  var partlyDropped: String { get }
  /// That the wider system did it, where an action is listed with those of others.
  var bySystem: String { get }
  /// That a case reports nothing of all that a matrix has.
  var reportsNone: String { get }
}

/// What leaves out actions that are not what leaders did.
package enum LeftOutList: Sendable, Hashable {
  case table, costs
  /// The actions that claim an ideal type, which are listed and not counted.
  case claims
}
