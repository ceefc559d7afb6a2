// How many cases say something, and what may not be concluded from them. Cases are counted, never their actions, and
// real, composite and invented ones apart; no sentence has a percentage, a mean, a rank or a score in it.

import Cases
import Synthesis

/// What a language says of numbers of cases.
package protocol CaseCountWords: Sendable {
  /// Returns what cases of a standing are called behind their number: `invented examples`.
  func noun(_ standing: Standing, for number: Int) -> String
  /// Returns how many cases there are, those of no standing left out: `1 real case and 4 invented examples`; `no case`.
  func cases(_ counts: StandingCounts) -> String
  /// Returns how much answers a need, in the same way, with the ideal types; that nothing does yet, of none.
  ///
  /// - Parameter uncounted: The cases with only what was dropped or done by the wider system, here and below.
  func answers(in counts: StandingCounts, uncounted: StandingCounts, idealTypes: Int) -> String
  /// Returns in how many cases leaders did something, and in how many it is not reported who did it.
  func cases(by actors: CaseCoverage, uncounted: StandingCounts) -> String
  /// Returns in which cases somebody acted on a need, and in which it is not reported who did, in sentences that say
  /// where no real case is among them.
  func actedOnNeed(by actors: CaseCoverage, uncounted: StandingCounts) -> String
  /// Returns which cases claim an ideal type, and which do not report what they have of it, as a sentence that says
  /// where no real case is among them.
  func support(_ claims: CaseCoverage, uncounted: StandingCounts) -> String
  /// Returns how many outcomes of a case went one way: `2 for the better`, or the way alone where it is the only one.
  func went(_ direction: Direction, _ number: Int, of all: Int) -> String

  // MARK: What changed, and what may not be concluded

  /// Returns the question that the page of a domain answers: `Did pupils benefit?`
  func question(_ domain: OutcomeDomain) -> String
  /// Returns how many real cases report on a domain, and how many do not; without a number where none does.
  ///
  /// - Parameter undirected: Those of the silent ones that name an outcome, and not which way it went.
  func lead(
    on domain: OutcomeDomain, reporting: StandingCounts, silent: StandingCounts, undirected: StandingCounts
  ) -> String
  /// Returns how many real cases report an action that speaks to a question, and how many do not; to the fourth, an
  /// effect. Without a number where none does.
  ///
  /// - Parameters:
  ///   - uncounted: Those that only report one that is not what leaders did.
  ///   - unsaid: Those of the silent ones that have an action for which no question is named.
  func lead(
    on question: ResearchQuestion, reporting: StandingCounts, uncounted: StandingCounts, silent: StandingCounts,
    unsaid: StandingCounts
  ) -> String
  /// Returns how many cases there are of each standing: `3 real, 0 composite, 2 invented`.
  func split(_ count: StandingCounts) -> String
  /// Returns the same of those that report what they have of an ideal type, and of those that do not.
  func split(_ claims: CaseCoverage) -> String
  /// Returns what may not be concluded, and why.
  func limit(_ limit: ConclusionLimit) -> String
  /// That no real case has another result than a good one.
  var noContrast: String { get }
  /// Returns the heading of outcomes among some people.
  func heading(among: Reported<Among>) -> String
  /// Returns the heading of real cases, or of others.
  func heading(ofReal isReal: Bool) -> String
  /// Returns the same of cases that only come near what is asked for.
  func heading(ofNearReal isReal: Bool) -> String
  /// Returns how something is known: `before and after, by those involved`.
  func rigour(_ kind: EvidenceKind, by source: Reported<EvidenceSource>) -> String
  /// That an outcome names no evidence.
  var withoutEvidence: String { get }
  /// Returns when an outcome was seen: `seen July 2024`.
  func observed(_ date: String) -> String
}
