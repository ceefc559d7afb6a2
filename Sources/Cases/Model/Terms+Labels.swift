// The words that readers see where a vocabulary's own word, with its hyphens taken out, would not be English or would
// say nothing to a school leader. What an author writes stays as it is.

extension Aim {
  public var label: String {
    switch self {
    case .distributeProfessionalKnowledge: "spreading professional knowledge"
    case .contextSpecificImprovement: "context-specific improvement"
    case .shareResources: "sharing resources"
    }
  }
}

extension Stance {
  public var label: String {
    switch self {
    case .externalFocus: "looks beyond the school"
    case .signUpToCommonPurpose: "signs up to a common purpose"
    case .establishCommonResources: "sets up common resources"
    case .maintainCommonResources: "keeps up common resources"
    case .collectiveResponsibility: "takes responsibility together"
    case .supportOtherSchools: "supports other schools"
    case .distributedLeadership: "shares leadership"
    }
  }
}

extension Reach {
  public var label: String {
    switch self {
    case .knowAbout: "know about it"
    case .inputInto: "have a say in it"
    case .engageWith: "engage with it"
    case .embed: "make it part of their teaching"
    case .continueToImprove: "go on improving it"
    }
  }
}

extension OutcomeDomain {
  public var label: String {
    switch self {
    case .innovationPotential: "potential for innovation"
    case .disadvantagedProvision: "provision for the disadvantaged"
    case .costEffectiveChange: "cost-effective change"
    case .professionalLearning, .reflectionAndInquiry, .capacity, .teachingPractice, .studentOutcomes: plainLabel
    }
  }
}

extension Sustained {
  public var label: String {
    switch self {
    case .schoolwide: "the whole school"
    case .policy, .practice, .measurableOutcomes, .agency: plainLabel
    }
  }
}

extension ConditionLevel {
  public var label: String { self == .partial ? "partly there" : plainLabel }
}

extension ConditionKind {
  /// Returns a facet in words: `wins that others confirm`.
  public static func label(ofFacet facet: String) -> String {
    switch facet {
    case "double-loop": "double-loop learning"
    case "long-term": "the long term"
    case "external-resource": "resources from outside"
    case "validated-wins": "wins that others confirm"
    case "middle-tier": "the middle tier"
    case "range-of-perspectives": "a range of perspectives"
    default: facet.split(separator: "-").joined(separator: " ")
    }
  }
}

extension ResearchQuestion {
  /// What the question is about, in a few words.
  public var topic: String {
    switch self {
    case .rq1: "engaging with the network’s aims"
    case .rq2: "supporting those who take part"
    case .rq3: "reaching all other teachers"
    case .rq4: "effects on participants and colleagues"
    case .rq5: "getting more out of the network"
    }
  }
}
