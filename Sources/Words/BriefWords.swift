// What the brief of a case says: its five rows for a reader with ten minutes, and what the case says nothing of.

import Cases

/// What a language says in the brief of a case.
package protocol BriefWords: Sendable {
  /// Returns of which rows the case reports nothing, as a sentence.
  func missing(_ rows: [BriefRow]) -> String
  /// Returns how many actions there are besides those that are listed: `and two more`.
  func more(actions: Int) -> String
  /// Returns how many actions are not counted as what leaders did, as a sentence.
  ///
  /// - Parameters:
  ///   - dropped: Those that were dropped wherever they were to happen.
  ///   - bySystem: Those that were done by the wider system.
  ///   - isOnly: Whether the case reports no others.
  func uncounted(dropped: Int, bySystem: Int, isOnly: Bool) -> String
  /// Returns the same of outcomes, with the way that each went.
  func more(outcomes: [Direction]) -> String
  /// Returns which way an outcome went, and from what that is known.
  func known(_ direction: Direction, from evidence: [EvidenceHead]) -> String
  /// Returns what may be said of how sure the outcomes are: at most two sentences; nil where there are none.
  func certainty(of outcomes: OutcomeCertainty) -> String?
  /// Returns why the case was chosen, as a sentence.
  func chosen(_ selection: Reported<Selection>) -> String
  /// Returns how many ideal types the case's actions follow besides those that are named.
  func otherIdealTypes(_ count: Int) -> String
  /// Returns the name of an action, outcome or condition by its number: `action 2`.
  func claim(_ claim: ClaimPlace) -> String
}

/// A row of the brief that may be empty.
package enum BriefRow: Sendable, Hashable, CaseIterable { case problem, actions, outcomes, idealType }

/// A claim of a case, by its number from 1.
package enum ClaimPlace: Sendable, Hashable {
  case action(Int)
  case outcome(Int)
  case condition(ConditionKind)
}

/// How many outcomes rest on what: counts side by side, which are never added.
package struct OutcomeCertainty: Sendable, Hashable {
  /// Those of which a result is reported.
  package let outcomes: Int
  /// Whether there are others, whose result is not known.
  package let areOthersUnknown: Bool
  /// Those that name evidence.
  package let supported: Int
  /// Those with evidence that somebody independent gathered.
  package let independent: Int
  /// Those with evidence of a comparison group or a randomised trial.
  package let compared: Int

  /// O(outcomes and the evidence that they name).
  package init(of study: CaseStudy) {
    let heads = Dictionary(study.evidence.map { ($0.id, $0.head) }, uniquingKeysWith: { first, _ in first })
    let grounds = study.outcomes.filter(\.isReported).map { $0.evidence.compactMap { heads[$0.value] } }
    outcomes = grounds.count
    areOthersUnknown = grounds.count < study.outcomes.count
    supported = grounds.count { !$0.isEmpty }
    independent = grounds.count { $0.contains { $0.by.value == .independent } }
    compared = grounds.count { $0.contains { [.comparisonGroup, .randomised].contains($0.kind) } }
  }
}
