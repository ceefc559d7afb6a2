// Cases like mine: what schools are called by phase, setting, size and disadvantage, and in what they are alike.

import Cases
import Synthesis

/// What a language says of schools that are compared, and of cases side by side.
package protocol SchoolWords: Sendable {
  func label(_ term: SchoolTerm) -> String
  /// Returns a value of a term, as a sentence may have it: `under 100 pupils`, `high disadvantage`.
  func label(_ value: SchoolValue) -> String
  /// How much disadvantage a case's schools meet that differ in it.
  var mixedOverSchools: String { get }
  /// Returns the title of the cases for a query: `Cases like mine: primary, rural`.
  func title(_ query: SchoolQuery) -> String
  var schoolsTitle: String { get }
  var schoolsDescription: String { get }
  /// Returns how many real cases have such a school, of how many it is not reported in what, and how many have no
  /// school in their network; without a number where none has such a one.
  func lead(
    on query: SchoolQuery, like: StandingCounts, of all: StandingCounts, unknown: [SchoolTerm: StandingCounts],
    schoolless: StandingCounts
  ) -> String
  /// Returns how many real cases say anything of their schools, and how many have no school in their network.
  func lead(onSchools reporting: StandingCounts, silent: StandingCounts, schoolless: StandingCounts) -> String
  /// Returns what is known of a school, and what of that is said of the case as a whole: `primary, rural, 98 pupils`.
  func school(_ school: School) -> String
  /// Returns in what a school is like the one asked for: `Like yours in phase; not reported: setting.`
  func comparison(_ comparison: SchoolComparison) -> String
  /// What a school is called that is none by itself.
  var schoolsOfCase: String { get }

  // MARK: Side by side

  /// Returns the title of a case beside others: `Side by side: Reading across the river`.
  func comparisonTitle(of study: String) -> String
  func comparisonDescription(of study: String) -> String
  /// Returns what stands side by side, and that no case is real where that is so.
  func comparisonLead(_ cases: StandingCounts) -> String
  func label(_ row: ComparisonRow) -> String
  /// Returns how many more things there are than those that are shown.
  func more(_ number: Int) -> String
}

/// The rows of cases side by side, beside those of schools, functions and domains.
package enum ComparisonRow: Sendable, Hashable, CaseIterable {
  case standing, place, period, network, wentWrong, helped, hindered
}
