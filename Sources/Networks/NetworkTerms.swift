// What a community, a person or a tie can be, by the words of the founding paper: closed vocabularies that a network is
// drawn and measured by. Raw values are what authors write.

/// Why there is no value.
public enum Absence: String, Sendable, Hashable, CaseIterable {
  /// The field was left out.
  case notReported = "not-reported"
  case notKnown = "not-known"
  case notApplicable = "not-applicable"
  case withheld

  /// Returns each way that occurs once, in order.
  package static func ways(of absences: some Sequence<Absence>) -> [Absence] {
    let ways = Set(absences)
    return allCases.filter(ways.contains)
  }
}

/// What kind of place a community is.
public enum CommunityKind: String, Sendable, Hashable, CaseIterable {
  case school, nursery, college, department, university, trust
  case localAuthority = "local-authority"
  case ministry, agency
  case trainingInstitution = "training-institution"
  case other

  /// Those that count as schools, in the order in which they are named.
  public static let schools: [CommunityKind] = [.nursery, .school, .college]
}

/// Whose ties were asked for in a community.
public enum Roster: String, Sendable, Hashable, CaseIterable {
  /// Everyone's who is listed.
  case complete
  /// The same, and all of them answered.
  case answered
  case membersOnly = "members-only"

  /// Whether every tie of everyone who is listed was asked for.
  public var isOfEveryone: Bool { self != .membersOnly }
}

/// What somebody does at home.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case teacher, educator
  case middleLeader = "middle-leader"
  case schoolLeader = "school-leader"
  case researcher, policymaker, facilitator, stakeholder

  /// Whether it is to lead a school or a part of one.
  public var isLeader: Bool { self == .schoolLeader || self == .middleLeader }
}

/// Types of collaboration in rising order of interdependence (Little 1990, in the paper).
public enum TieKind: String, Sendable, Hashable, CaseIterable {
  case storytelling
  case aidAndAssistance = "aid-and-assistance"
  case sharing
  case jointWork = "joint-work"

  /// From 1, the least, to 4.
  var interdependence: Int {
    switch self {
    case .storytelling: 1
    case .aidAndAssistance: 2
    case .sharing: 3
    case .jointWork: 4
    }
  }
}

/// How strong a tie is; weights 1, 2 and 3.
public enum TieStrength: String, Sendable, Hashable, CaseIterable {
  case occasional, regular, core

  public var weight: Int {
    switch self {
    case .occasional: 1
    case .regular: 2
    case .core: 3
    }
  }

  /// The strength of 1, 2 or 3; nil of any other number, which has no meaning.
  public init?(weight: Double) {
    guard let strength = Self.allCases.first(where: { Double($0.weight) == weight }) else { return nil }
    self = strength
  }
}
