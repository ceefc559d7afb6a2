// The closed vocabularies of a case study: what an author may choose from, by the words of the founding paper
// (Brown 2019), its referee's report, or the practice of case libraries. `VOCABULARY` in the documentation says which.

import Networks

/// A word from a closed vocabulary.
public protocol Term: RawRepresentable<String>, CaseIterable, Sendable, Hashable, Codable {}

extension Term {
  /// The author's word with its hyphens as spaces: what messages call it, and most pages in English.
  package var plainLabel: String {
    let word = rawValue
    guard word.utf8.contains(UInt8(ascii: "-")) else { return word }
    return String(decoding: word.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}

// What a network is drawn and measured by is declared in `Networks`.
extension CommunityKind: Term {}
extension Roster: Term {}
extension Role: Term {}
extension TieKind: Term {}
extension TieStrength: Term {}
extension Absence: Term {}

/// What kind of account a case is. A page always says which.
public enum Standing: String, Term { case empirical, composite, illustrative }

/// Why a case was chosen.
public enum Selection: String, Term {
  case successful, typical, contrasting
  case nullResult = "null-result"
}

public enum Setting: String, Term { case urban, suburban, rural, mixed }
public enum Disadvantage: String, Term { case low, mixed, high }
public enum Phase: String, Term {
  case earlyYears = "early-years"
  case primary, secondary
  case upperSecondary = "upper-secondary"
  case vocational, special, higher, adult
}
public enum Competition: String, Term { case low, moderate, high }
public enum MiddleTierSupport: String, Term { case none, partial, strong }

/// What networks in education aim at ("Networks in education").
public enum Aim: String, Term {
  case distributeProfessionalKnowledge = "distribute-professional-knowledge"
  case contextSpecificImprovement = "context-specific-improvement"
  case shareResources = "share-resources"
}

/// Whether a network works on practice, on the purposes of the curriculum, or on both.
public enum FocusScope: String, Term {
  case practice
  case curriculumPurpose = "curriculum-purpose"
  case both
}
public enum Formality: String, Term { case formal, informal }
public enum Participation: String, Term { case voluntary, mandated }

/// Who coordinates a network (Ehren & Godfrey 2017, in the paper).
public enum Brokerage: String, Term {
  case shared
  case partlyBrokered = "partly-brokered"
  case highlyBrokered = "highly-brokered"
}
public enum NetworkLeadership: String, Term { case participants, mixed, external }
public enum Composition: String, Term { case homogeneous, hierarchical, mixed }
public enum SimilarityAspect: String, Term { case quality, context }
public enum MeetingMode: String, Term { case physical, virtual, blended }
public enum MeetingReach: String, Term { case local, regional, national, international }

/// How the network data came about. Measures are computed for all but schematic ones.
public enum Basis: String, Term { case measured, documented, schematic }

/// How school leaders stand towards the network ("Conditions for success", on leadership).
public enum Stance: String, Term {
  case externalFocus = "external-focus"
  case signUpToCommonPurpose = "sign-up-to-common-purpose"
  case establishCommonResources = "establish-common-resources"
  case maintainCommonResources = "maintain-common-resources"
  case collectiveResponsibility = "collective-responsibility"
  case supportOtherSchools = "support-other-schools"
  case distributedLeadership = "distributed-leadership"
}

public enum LinkRelation: String, Term { case formal, informal }

/// The conditions for success (the section of that name; Figure 2; and the referee's `history`).
public enum ConditionKind: String, Term {
  case collaboration, trust, proximity, competition, focus, inquiry, commitment, governance
  case networkLeadership = "network-leadership"
  case schoolLeadership = "school-leadership"
  case environment, history

  /// The facets that may be named under the condition.
  public var facets: [String] {
    switch self {
    case .collaboration: ["mutual-obligation", "interdependence", "scrutiny", "initiative"]
    case .trust: ["competence", "benevolence", "integrity"]
    case .proximity: ["closeness", "shared-community", "shared-needs", "common-history"]
    case .competition: ["attracting-students", "new-ideas"]
    case .focus: ["defined-topics", "aligned-goals", "agreed-reasons", "purposes-of-education"]
    case .inquiry:
      ["questioning-routines", "range-of-perspectives", "individual-learning", "group-learning", "double-loop"]
    case .commitment: ["long-term", "external-resource", "mutual-benefit", "validated-wins", "prestige"]
    case .governance: ["contracts", "coordination", "shared-decisions"]
    case .networkLeadership, .schoolLeadership: []
    case .environment: ["competition", "middle-tier", "accountability", "policy"]
    case .history: ["people", "organisations"]
    }
  }
}

public enum ConditionLevel: String, Term { case present, partial, absent }
public enum ConditionEffect: String, Term { case helped, hindered }

/// What kind of leader acted.
public enum Actor: String, Term {
  case schoolLeader = "school-leader"
  case member
  /// Somebody at a school who is neither its leader nor a member of the network.
  case schoolStaff = "school-staff"
  case networkLeader = "network-leader"
  case system
}

/// How far an action was carried out at one place.
public enum Implementation: String, Term { case done, partly, dropped }

/// What school leaders do to make the link a two-way one (Brown & Flood 2019, in the paper).
public enum LeadershipFunction: String, Term { case formalising, prioritising, mobilising }

/// The paper's research questions ("Moving forward").
public enum ResearchQuestion: String, Term {
  case rq1 = "RQ1"
  case rq2 = "RQ2"
  case rq3 = "RQ3"
  case rq4 = "RQ4"
  case rq5 = "RQ5"

  /// RQ4 asks about effects, so an action does not name it.
  public static let ofActions: [ResearchQuestion] = [.rq1, .rq2, .rq3, .rq5]
}

/// How far colleagues were reached, as question 3 lists it.
public enum Reach: String, Term {
  case knowAbout = "know-about"
  case inputInto = "input-into"
  case engageWith = "engage-with"
  case embed
  case continueToImprove = "continue-to-improve"
}

/// What may get better ("Benefits to this approach").
public enum OutcomeDomain: String, Term {
  case professionalLearning = "professional-learning"
  case reflectionAndInquiry = "reflection-and-inquiry"
  case innovationPotential = "innovation-potential"
  case capacity
  case teachingPractice = "teaching-practice"
  case studentOutcomes = "student-outcomes"
  case disadvantagedProvision = "disadvantaged-provision"
  case costEffectiveChange = "cost-effective-change"
}

public enum Among: String, Term { case members, colleagues, schools, students }

/// Which way an effect went. A null result is a result; that it is not known is none.
public enum Direction: String, Term {
  case positive, mixed, none, negative
  case notKnown = "not-known"
  case withheld

  /// The results that something may have.
  public static let results: [Direction] = [.positive, .mixed, .none, .negative]

  /// Whether it is another result than a good one.
  package var isContrast: Bool { isResult && self != .positive }

  /// Whether it says which way something went.
  package var isResult: Bool { self != .notKnown && self != .withheld }
}

/// What the link of an outcome to actions rests on.
public enum LinkBasis: String, Term {
  /// A comparison with people or schools that had none of the actions.
  case comparison
  /// Those who took part say so.
  case reported
  /// The author concludes it.
  case inferred
}

/// Who told or showed what evidence rests on.
public enum Informant: String, Term { case members, colleagues, leaders, students, parents, outsiders }

/// What of an outcome is in place so far (Hubers 2016; Hubers & Poortman 2018).
public enum Sustained: String, Term {
  case policy, practice, schoolwide
  case measurableOutcomes = "measurable-outcomes"
  case agency

  /// An outcome is called sustained only when these four are all there.
  public static let required: [Sustained] = [.policy, .practice, .schoolwide, .measurableOutcomes]
}

public enum EvidenceKind: String, Term {
  case selfReport = "self-report"
  case multiInformant = "multi-informant"
  case document, observation
  case beforeAfter = "before-after"
  case comparisonGroup = "comparison-group"
  case randomised
}

public enum EvidenceSource: String, Term {
  /// Whoever the evidence speaks of said so themselves.
  case own = "self"
  case deliverer, independent
}

/// In what relation the authors of a case are to its network.
public enum AuthorRelation: String, Term {
  case tookPart = "took-part"
  case delivered, outside
}

/// What somebody who is part of a case said of it.
public enum MemberCheckResult: String, Term { case agreed, amended, declined }

public enum ConsentState: String, Term {
  case given, pending, declined, withdrawn
  case notNeeded = "not-needed"
}
