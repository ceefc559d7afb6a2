// What pages across cases say of how many cases there are, and of what may not be concluded from them. No sentence has
// a percentage, a mean, a rank or a score in it.

import Cases
import Synthesis

/// What a language says where cases are counted.
package protocol CountingWords: Sendable {
  /// Returns the question that the page of a domain answers: `Did pupils benefit?`
  func question(_ domain: OutcomeDomain) -> String
  /// Returns how many real cases report on a domain, and how many do not; without a number where none does.
  func lead(on domain: OutcomeDomain, reporting: CaseCount, silent: CaseCount) -> String
  /// Returns how many cases there are of each standing: `3 real, 0 composite, 2 invented`.
  func split(_ count: CaseCount) -> String
  /// Returns what may not be concluded, and why.
  func limit(_ limit: ConclusionLimit) -> String
  /// That no real case has another result than a good one.
  var noContrast: String { get }
  /// Returns the heading of outcomes among some people.
  func heading(among: Reported<Among>) -> String
  /// Returns the heading of real cases, or of others.
  func heading(ofReal isReal: Bool) -> String
  /// Returns how something is known: `before and after, by those involved`.
  func rigour(_ kind: EvidenceKind, by source: Reported<EvidenceSource>) -> String
  /// That an outcome names no evidence.
  var withoutEvidence: String { get }
  /// Returns when an outcome was seen: `seen July 2024`.
  func observed(_ date: String) -> String
}
