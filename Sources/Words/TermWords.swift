// The words of the closed vocabularies, as readers see them, and what they mean.

import Cases
import Networks

/// What a language calls the terms of a case study.
package protocol TermWords: Sendable {
  func label(_ standing: Standing) -> String
  func label(_ selection: Selection) -> String
  func label(_ setting: Setting) -> String
  func label(_ disadvantage: Disadvantage) -> String
  func label(_ phase: Phase) -> String
  func label(_ competition: Competition) -> String
  func label(_ support: MiddleTierSupport) -> String
  func label(_ aim: Aim) -> String
  func label(_ scope: FocusScope) -> String
  func label(_ formality: Formality) -> String
  func label(_ participation: Participation) -> String
  func label(_ brokerage: Brokerage) -> String
  func label(_ leadership: NetworkLeadership) -> String
  func label(_ composition: Composition) -> String
  func label(_ aspect: SimilarityAspect) -> String
  func label(_ mode: MeetingMode) -> String
  func label(_ reach: MeetingReach) -> String
  func label(_ basis: Basis) -> String
  func label(_ kind: CommunityKind) -> String
  func label(_ stance: Stance) -> String
  func label(_ role: Role) -> String
  func label(_ kind: TieKind) -> String
  func label(_ strength: TieStrength) -> String
  func label(_ relation: LinkRelation) -> String
  func label(_ condition: ConditionKind) -> String
  func label(_ level: ConditionLevel) -> String
  /// Returns how far one condition was met, which cannot be taken for its opposite: `partly managed` of the fear of
  /// competition.
  func label(_ level: ConditionLevel, of condition: ConditionKind) -> String
  func label(_ effect: ConditionEffect) -> String
  func label(_ function: LeadershipFunction) -> String
  func label(_ actor: Actor) -> String
  /// Returns the heading of actions by whose doing they are.
  func heading(_ heading: ActionHeading) -> String
  /// Returns above actions in the brief why it is not said who did them.
  func byWhom(_ absences: [Absence]) -> String
  /// Returns why it is not known who did something.
  func actor(_ absence: Absence) -> String
  /// Returns what became of an action at one place.
  func label(_ implementation: Implementation) -> String
  func label(_ reach: Reach) -> String
  func label(_ domain: OutcomeDomain) -> String
  func label(_ among: Among) -> String
  func label(_ direction: Direction) -> String
  func label(_ informant: Informant) -> String
  /// Returns on what the link of an outcome to actions rests: `as those who took part report`.
  func label(_ basis: LinkBasis) -> String
  func label(_ sustained: Sustained) -> String
  func label(_ kind: EvidenceKind) -> String
  func label(_ state: ConsentState) -> String
  /// Returns why there is no value: `not reported`.
  func label(_ absence: Absence) -> String
  /// Returns a facet of a condition in words: `wins that others confirm`.
  func label(ofFacet facet: String) -> String

  /// Returns what a condition asks.
  func question(_ condition: ConditionKind) -> String
  /// Returns what leaders do who act so.
  func meaning(_ function: LeadershipFunction) -> String
  /// Returns how a research question is cited: `RQ1`.
  func label(_ question: ResearchQuestion) -> String
  /// Returns what a research question is about, in a few words.
  func topic(_ question: ResearchQuestion) -> String
  func wording(_ question: ResearchQuestion) -> String
  /// Returns the name of a country or of a part of one, by its code of ISO 3166.
  func country(_ code: String) -> String
}
