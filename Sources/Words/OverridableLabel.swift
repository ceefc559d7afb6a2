// The labels that a portfolio may say in its own words. Each has a key: the name of its vocabulary, and its own.

import Cases
import Networks

/// A closed set of labels. Its raw values are a part of keys that portfolios write, so they stay as they are.
package protocol OverridableLabel: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the keys of the set begin with: `role`.
  static var keyPrefix: String { get }
}

extension OverridableLabel {
  /// The key by which portfolios name the label: `role-school-leader`.
  package var key: String { "\(Self.keyPrefix)-\(rawValue)" }
}

extension Standing: OverridableLabel { package static var keyPrefix: String { "standing" } }
extension Selection: OverridableLabel { package static var keyPrefix: String { "selection" } }
extension Setting: OverridableLabel { package static var keyPrefix: String { "setting" } }
extension Disadvantage: OverridableLabel { package static var keyPrefix: String { "disadvantage" } }
extension Phase: OverridableLabel { package static var keyPrefix: String { "phase" } }
extension Competition: OverridableLabel { package static var keyPrefix: String { "competition" } }
extension MiddleTierSupport: OverridableLabel { package static var keyPrefix: String { "middle-tier" } }
extension Aim: OverridableLabel { package static var keyPrefix: String { "aim" } }
extension FocusScope: OverridableLabel { package static var keyPrefix: String { "scope" } }
extension Formality: OverridableLabel { package static var keyPrefix: String { "formality" } }
extension Participation: OverridableLabel { package static var keyPrefix: String { "participation" } }
extension Brokerage: OverridableLabel { package static var keyPrefix: String { "brokerage" } }
extension NetworkLeadership: OverridableLabel { package static var keyPrefix: String { "led-by" } }
extension Composition: OverridableLabel { package static var keyPrefix: String { "composition" } }
extension SimilarityAspect: OverridableLabel { package static var keyPrefix: String { "alike-in" } }
extension MeetingMode: OverridableLabel { package static var keyPrefix: String { "meeting-mode" } }
extension MeetingReach: OverridableLabel { package static var keyPrefix: String { "meeting-reach" } }
extension Basis: OverridableLabel { package static var keyPrefix: String { "basis" } }
extension CommunityKind: OverridableLabel { package static var keyPrefix: String { "community" } }
extension Stance: OverridableLabel { package static var keyPrefix: String { "stance" } }
extension Role: OverridableLabel { package static var keyPrefix: String { "role" } }
extension TieKind: OverridableLabel { package static var keyPrefix: String { "tie" } }
extension TieStrength: OverridableLabel { package static var keyPrefix: String { "strength" } }
extension LinkRelation: OverridableLabel { package static var keyPrefix: String { "link" } }
extension ConditionKind: OverridableLabel { package static var keyPrefix: String { "condition" } }
extension ConditionLevel: OverridableLabel { package static var keyPrefix: String { "level" } }
extension ConditionEffect: OverridableLabel { package static var keyPrefix: String { "effect" } }
extension LeadershipFunction: OverridableLabel { package static var keyPrefix: String { "function" } }
extension Actor: OverridableLabel { package static var keyPrefix: String { "actor" } }
extension Implementation: OverridableLabel { package static var keyPrefix: String { "implementation" } }
extension Reach: OverridableLabel { package static var keyPrefix: String { "reach" } }
extension OutcomeDomain: OverridableLabel { package static var keyPrefix: String { "domain" } }
extension Among: OverridableLabel { package static var keyPrefix: String { "among" } }
extension Direction: OverridableLabel { package static var keyPrefix: String { "direction" } }
extension Informant: OverridableLabel { package static var keyPrefix: String { "informant" } }
extension LinkBasis: OverridableLabel { package static var keyPrefix: String { "link-basis" } }
extension Sustained: OverridableLabel { package static var keyPrefix: String { "sustained" } }
extension EvidenceKind: OverridableLabel { package static var keyPrefix: String { "evidence" } }
extension MemberCheckResult: OverridableLabel { package static var keyPrefix: String { "checked" } }
extension ConsentState: OverridableLabel { package static var keyPrefix: String { "consent" } }
extension Absence: OverridableLabel { package static var keyPrefix: String { "absence" } }
extension FactLabel: OverridableLabel { package static var keyPrefix: String { "fact" } }
extension NetworkTable: OverridableLabel { package static var keyPrefix: String { "table" } }
extension TableColumn: OverridableLabel { package static var keyPrefix: String { "column" } }
extension TableCell: OverridableLabel { package static var keyPrefix: String { "cell" } }
