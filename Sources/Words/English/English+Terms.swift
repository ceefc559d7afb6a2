// The terms in English. Most words of a vocabulary are called what an author writes; those are spelled out whose word
// would not be English, or would say nothing to a school leader.

import Cases
import Networks

extension English {
  package func label(_ standing: Standing) -> String {
    if let word = own[standing] { return word }
    return switch standing {
    case .empirical: "real case"
    case .composite: "composite of real cases"
    case .illustrative: "invented example"
    }
  }
  package func label(_ setting: Setting) -> String { own[setting] ?? setting.plainLabel }
  package func label(_ disadvantage: Disadvantage) -> String { own[disadvantage] ?? disadvantage.plainLabel }
  package func label(_ phase: Phase) -> String { own[phase] ?? phase.plainLabel }
  package func label(_ competition: Competition) -> String { own[competition] ?? competition.plainLabel }
  package func label(_ support: MiddleTierSupport) -> String { own[support] ?? support.plainLabel }
  package func label(_ formality: Formality) -> String { own[formality] ?? formality.plainLabel }
  package func label(_ participation: Participation) -> String { own[participation] ?? participation.plainLabel }
  package func label(_ aspect: SimilarityAspect) -> String { own[aspect] ?? aspect.plainLabel }
  package func label(_ basis: Basis) -> String {
    own[basis] ?? (basis == .schematic ? "drawn to explain" : basis.plainLabel)
  }
  package func label(_ kind: CommunityKind) -> String { own[kind] ?? kind.plainLabel }
  package func label(_ role: Role) -> String { own[role] ?? role.plainLabel }
  package func label(_ kind: TieKind) -> String { own[kind] ?? kind.plainLabel }
  package func label(_ strength: TieStrength) -> String { own[strength] ?? strength.plainLabel }
  package func label(_ relation: LinkRelation) -> String { own[relation] ?? relation.plainLabel }
  package func label(_ condition: ConditionKind) -> String {
    own[condition] ?? (condition == .competition ? "fear of competition" : condition.plainLabel)
  }

  package func label(_ level: ConditionLevel, of condition: ConditionKind) -> String {
    if own[level] != nil { return label(level) }
    let met =
      switch condition {
      case .competition: "managed"
      case .focus: level == .absent ? "there" : "clear"
      case .collaboration, .trust, .proximity, .inquiry, .commitment, .governance, .networkLeadership,
        .schoolLeadership, .environment, .history:
        "there"
      }
    return switch level {
    case .present: met
    case .partial: "partly \(met)"
    case .absent: "not \(met)"
    }
  }
  package func label(_ among: Among) -> String { own[among] ?? (among == .students ? "pupils" : among.plainLabel) }
  package func label(_ state: ConsentState) -> String { own[state] ?? state.plainLabel }
  package func label(_ absence: Absence) -> String { own[absence] ?? absence.plainLabel }

  /// What it is for, in plain words; its meaning has the paper's term.
  package func label(_ function: LeadershipFunction) -> String {
    if let word = own[function] { return word }
    return switch function {
    case .formalising: "making it the school’s own"
    case .prioritising: "making time for it"
    case .mobilising: "bringing it to colleagues"
    }
  }

  package func label(_ brokerage: Brokerage) -> String {
    if let word = own[brokerage] { return word }
    return switch brokerage {
    case .shared: "by everybody"
    case .partlyBrokered: "by some more than by others"
    case .highlyBrokered: "by one for all"
    }
  }

  package func label(_ selection: Selection) -> String {
    if let word = own[selection] { return word }
    return switch selection {
    case .successful: "a success"
    case .typical: "typical"
    case .contrasting: "a contrast"
    case .nullResult: "a null result: an effect that was looked for was not found"
    }
  }

  package func label(_ aim: Aim) -> String {
    if let word = own[aim] { return word }
    return switch aim {
    case .distributeProfessionalKnowledge: "spreading professional knowledge"
    case .contextSpecificImprovement: "context-specific improvement"
    case .shareResources: "sharing resources"
    }
  }

  package func label(_ scope: FocusScope) -> String {
    if let word = own[scope] { return word }
    return switch scope {
    case .practice: "practice"
    case .curriculumPurpose: "the purposes of the curriculum"
    case .both: "practice, and the purposes of the curriculum"
    }
  }

  package func label(_ leadership: NetworkLeadership) -> String {
    if let word = own[leadership] { return word }
    return switch leadership {
    case .participants: "its participants"
    case .mixed: "participants and outsiders"
    case .external: "outsiders"
    }
  }

  package func label(_ composition: Composition) -> String {
    if let word = own[composition] { return word }
    return switch composition {
    case .homogeneous: "like each other"
    case .hierarchical: "high and low achieving, joined"
    case .mixed: "mixed"
    }
  }

  package func label(_ mode: MeetingMode) -> String {
    if let word = own[mode] { return word }
    return switch mode {
    case .physical: "in person"
    case .virtual: "online"
    case .blended: "in person and online"
    }
  }

  package func label(_ reach: MeetingReach) -> String {
    if let word = own[reach] { return word }
    return switch reach {
    case .local: "locally"
    case .regional: "across a region"
    case .national: "across a country"
    case .international: "across borders"
    }
  }

  package func label(_ stance: Stance) -> String {
    if let word = own[stance] { return word }
    return switch stance {
    case .externalFocus: "looks beyond the school"
    case .signUpToCommonPurpose: "signs up to a common purpose"
    case .establishCommonResources: "sets up common resources"
    case .maintainCommonResources: "keeps up common resources"
    case .collectiveResponsibility: "takes responsibility together"
    case .supportOtherSchools: "supports other schools"
    case .distributedLeadership: "shares leadership"
    }
  }

  package func label(_ level: ConditionLevel) -> String {
    own[level] ?? (level == .partial ? "partly there" : level.plainLabel)
  }

  package func label(_ effect: ConditionEffect) -> String {
    if let word = own[effect] { return word }
    return switch effect {
    case .helped: "helped"
    case .hindered: "hindered"
    }
  }

  package func label(ofFacet facet: String) -> String {
    if let word = own[facet: facet] { return word }
    return switch facet {
    case "double-loop": "double-loop learning"
    case "long-term": "the long term"
    case "external-resource": "resources from outside"
    case "validated-wins": "wins that others confirm"
    case "middle-tier": "authorities between school and state"
    case "range-of-perspectives": "a range of perspectives"
    default: facet.split(separator: "-").joined(separator: " ")
    }
  }

  package func label(_ actor: Actor) -> String {
    if let word = own[actor] { return word }
    return switch actor {
    case .schoolLeader: "a school leader"
    case .member: "a member of the network"
    case .schoolStaff: "somebody at a school who is not in the network"
    case .networkLeader: "a leader of the network"
    case .system: "somebody in the wider system"
    }
  }

  package func actor(_ absence: Absence) -> String { "Who did it is \(label(absence))" }

  package func heading(_ heading: ActionHeading) -> String {
    switch heading {
    case .schoolLeaders: "School leaders’ own actions"
    case .others: "What members of the network and others did"
    case .unattributed(let absence): actor(absence)
    case .system: "Not counted: done by the wider system"
    case .dropped: "Not counted: dropped"
    }
  }

  package func byWhom(_ absences: [Absence]) -> String { "By whom is \(ways(absences))" }

  package func label(_ implementation: Implementation) -> String {
    if let word = own[implementation] { return word }
    return switch implementation {
    case .done: "carried out"
    case .partly: "carried out in part"
    case .dropped: "dropped"
    }
  }

  package func label(_ reach: Reach) -> String {
    if let word = own[reach] { return word }
    return switch reach {
    case .knowAbout: "know about it"
    case .inputInto: "have a say in it"
    case .engageWith: "engage with it"
    case .embed: "make it part of their teaching"
    case .continueToImprove: "go on improving it"
    }
  }

  package func label(_ domain: OutcomeDomain) -> String {
    if let word = own[domain] { return word }
    return switch domain {
    case .innovationPotential: "potential for innovation"
    case .disadvantagedProvision: "provision for the disadvantaged"
    case .costEffectiveChange: "cost-effective change"
    case .professionalLearning, .reflectionAndInquiry, .capacity, .teachingPractice, .studentOutcomes:
      domain.plainLabel
    }
  }

  package func label(_ direction: Direction) -> String {
    if let word = own[direction] { return word }
    return switch direction {
    case .positive: "for the better"
    case .mixed: "mixed"
    case .none: "no change"
    case .negative: "for the worse"
    case .notKnown: "not known"
    case .withheld: "withheld"
    }
  }

  package func label(_ informant: Informant) -> String { own[informant] ?? informant.plainLabel }

  package func label(_ basis: LinkBasis) -> String {
    if let word = own[basis] { return word }
    return switch basis {
    case .comparison: "by a comparison"
    case .reported: "as those who took part report"
    case .inferred: "as the author concludes"
    }
  }

  package func label(_ kind: EvidenceKind) -> String {
    if let word = own[kind] { return word }
    return switch kind {
    case .selfReport: "self-report"
    case .multiInformant: "several informants"
    case .document: "document"
    case .observation: "observation"
    case .beforeAfter: "before and after"
    case .comparisonGroup: "comparison group"
    case .randomised: "randomised trial"
    }
  }

  package func label(_ sustained: Sustained) -> String {
    if let word = own[sustained] { return word }
    return switch sustained {
    case .schoolwide: "the whole school"
    case .policy, .practice, .measurableOutcomes, .agency: sustained.plainLabel
    }
  }

  package func country(_ code: String) -> String { Countries.name(of: code) }
}
