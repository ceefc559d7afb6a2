// What pages say of ideal types: how sure they are, how they were tested, what actions have of them.

import Cases
import Synthesis

/// What a language says of ideal types.
package protocol IdealTypeWords: Sendable {
  /// Returns how sure an ideal type is, in one sentence.
  ///
  /// - Parameters:
  ///   - claims: The cases in which leaders did what claims it, by whether they report what they have of it.
  ///   - isIndependent: Whether one of the real ones has evidence from somebody independent.
  ///   - test: The last time that actions were sorted by it; nil where they never were.
  func sureness(
    of claims: CaseCoverage, uncounted: StandingCounts, isIndependent: Bool, _ test: CredibilityNote?
  ) -> String
  /// Returns who tested it, and how much was sorted alike, as a sentence; nil where nothing of it is said.
  func test(_ note: CredibilityNote) -> String?
  /// Returns whether an action has an ingredient; nil is not reported.
  func label(hasIngredient has: Bool?) -> String
  /// Returns how an action that fits no ideal type differs from the nearest.
  ///
  /// - Parameter otherNeeds: The needs that it names and the nearest type does not answer.
  func misfit(hasNearest: Bool, otherNeeds: [String]) -> String
  /// Returns how many ways of doing it are on the site and not on a printed sheet, as a sentence.
  func beyondSheet(_ count: Int) -> String
  /// Returns how many actions are not listed, as a sentence.
  func unlisted(actions: Int) -> String
}
