// A school as other leaders compare their own with it: its phase, its setting, how large it is, how much disadvantage
// its children meet. A network may hold a small rural school although its case is of a city, so each school is known by
// itself.

import Networks

/// How many children learn at a school.
public enum SizeBand: String, Term {
  case under100 = "under-100"
  case to249 = "100-to-249"
  case to499 = "250-to-499"
  case to999 = "500-to-999"
  case from1000 = "1000-and-more"

  /// The band of a roll.
  public init(roll: Int) {
    switch roll {
    case ..<100: self = .under100
    case ..<250: self = .to249
    case ..<500: self = .to499
    case ..<1000: self = .to999
    default: self = .from1000
    }
  }
}

/// How many people work at a school.
public enum StaffBand: String, Term {
  case under10 = "under-10"
  case to24 = "10-to-24"
  case to49 = "25-to-49"
  case to99 = "50-to-99"
  case from100 = "100-and-more"

  /// The band of a number of people.
  public init(staff: Int) {
    switch staff {
    case ..<10: self = .under10
    case ..<25: self = .to24
    case ..<50: self = .to49
    case ..<100: self = .to99
    default: self = .from100
    }
  }
}

/// What schools are compared by.
public enum SchoolTerm: String, CaseIterable, Sendable, Hashable, Codable {
  case phase, setting, size, disadvantage, staff
}

/// What is known of a school; a term without a value is not known.
public struct SchoolTraits: Sendable, Hashable, Codable {
  /// In the order of `Phase`, each once.
  public var phases: [Phase] = []
  public var setting: Setting?
  public var size: SizeBand?
  public var disadvantage: Disadvantage?
  public var staff: StaffBand?

  public var isEmpty: Bool { SchoolTerm.allCases.allSatisfy { !knows($0) } }
}

/// A school of a case, or what is said of all its schools together.
public struct School: Sendable, Hashable, Codable {
  /// The place in `NetworkStudy.communities`; nil for the schools of the case as a whole.
  public let place: Int?
  /// Empty where it is withheld, and for the schools of the case as a whole.
  public let name: String
  /// Whether its name is withheld, and which it is among several such.
  public var isNameWithheld = false
  public var withheldNumber: Int?
  public let roll: Int?
  public let staff: Int?
  public let traits: SchoolTraits
  /// The terms that are not reported of the school itself, but of the schools of the case.
  public let ofCase: [SchoolTerm]
}

/// Whether there is a school in the network of a case.
public enum SchoolPresence: String, Sendable, Hashable, Codable {
  case present, absent
  /// The kind of some community is not known, or it may have schools in it, as a trust does.
  case notKnown = "not-known"
}

/// Why nothing is said of what the schools of a case are compared by.
public struct SchoolGap: Sendable, Hashable, Codable {
  public let term: SchoolTerm
  public let absence: Absence

  /// What an author says to be absent, of a school or of the case; of what is left out there is none. O(communities).
  static func all(of study: CaseStudy) -> [SchoolGap] {
    let schools = study.network.communities.filter(\.countsAsSchool)
    func gap<Value>(
      _ term: SchoolTerm, _ path: (Community) -> Reported<Value>, _ ofCase: Absence? = nil
    ) -> SchoolGap? {
      let stated = (schools.map { path($0).absence } + [ofCase]).compactMap { $0 }.first { $0 != .notReported }
      return stated.map { SchoolGap(term: term, absence: $0) }
    }
    return [
      gap(.phase, \.phases, study.context.phases.absence), gap(.setting, \.setting, study.context.setting.absence),
      gap(.size, \.roll), gap(.disadvantage, \.disadvantage, study.context.disadvantage.absence),
      gap(.staff, \.staff),
    ].compactMap { $0 }
  }
}

extension School {
  /// Returns the schools of a case, those of equal traits once; none where nothing is known of any.
  ///
  /// What the case says of all its schools holds for one of which it says nothing else, unless they are mixed; and for
  /// none where it has no school. O(communities).
  static func all(of study: CaseStudy) -> [School] {
    let context = SchoolTraits(of: study.context)
    // Several schools that are told of as one may be of all phases of the case.
    var contextOfSeveral = context
    contextOfSeveral.phases = study.context.phases.value ?? []
    var seen: Set<SchoolTraits> = []
    var schools: [School] = []
    for (place, community) in study.network.communities.enumerated() where community.countsAsSchool {
      let school = School(community, at: place, in: community.count == .one ? context : contextOfSeveral)
      if !school.traits.isEmpty, seen.insert(school.traits).inserted { schools.append(school) }
    }
    if schools.isEmpty, !contextOfSeveral.isEmpty, study.schoolPresence != .absent {
      let terms = SchoolTerm.allCases.filter(contextOfSeveral.knows)
      schools.append(School(place: nil, name: "", roll: nil, staff: nil, traits: contextOfSeveral, ofCase: terms))
    }
    return schools
  }

  private init(_ community: Community, at place: Int, in context: SchoolTraits) {
    self.place = place
    name = community.name
    isNameWithheld = community.isNameWithheld
    withheldNumber = community.withheldNumber
    roll = community.roll.value
    staff = community.staff.value
    let phases = Set(community.phases.value ?? [])
    let own = SchoolTraits(
      phases: Phase.allCases.filter(phases.contains), setting: community.setting.value,
      size: community.roll.value.map(SizeBand.init), disadvantage: community.disadvantage.value,
      staff: community.staff.value.map(StaffBand.init))
    // What a school leaves out is the case's; what it says to be withheld or not known stays so.
    func inherits(_ isStated: Bool, _ term: SchoolTerm) -> Bool { !isStated && context.knows(term) }
    var traits = own
    var ofCase: [SchoolTerm] = []
    if inherits(community.phases.isStated, .phase) { (traits.phases, ofCase) = (context.phases, ofCase + [.phase]) }
    if inherits(community.setting.isStated, .setting) {
      (traits.setting, ofCase) = (context.setting, ofCase + [.setting])
    }
    if inherits(community.disadvantage.isStated, .disadvantage) {
      (traits.disadvantage, ofCase) = (context.disadvantage, ofCase + [.disadvantage])
    }
    self.traits = traits
    self.ofCase = ofCase
  }
}

extension SchoolTraits {
  /// What a case says of all its schools.
  fileprivate init(of context: Context) {
    let phases = context.phases.value ?? []
    self.phases = phases.count == 1 ? phases : []
    setting = context.setting.value.flatMap { $0 == .mixed ? nil : $0 }
    disadvantage = context.disadvantage.value.flatMap { $0 == .mixed ? nil : $0 }
  }

  /// Whether a term has a value.
  public func knows(_ term: SchoolTerm) -> Bool {
    switch term {
    case .phase: !phases.isEmpty
    case .setting: setting != nil
    case .size: size != nil
    case .disadvantage: disadvantage != nil
    case .staff: staff != nil
    }
  }
}

extension CaseRecord {
  /// The phases that the case or one of its schools says it is of, in the order of `Phase`.
  package var phases: [Phase] {
    let named = Set((context.phases.value ?? []) + schools.flatMap(\.traits.phases))
    return Phase.allCases.filter(named.contains)
  }
}

extension CaseStudy {
  /// Whether there is a school in the network. O(communities).
  package var schoolPresence: SchoolPresence {
    let communities = network.communities
    guard !communities.contains(where: \.countsAsSchool) else { return .present }
    let isOnHigherEducation = context.phases.value?.contains(.higher) ?? false
    let mayBeThere = communities.isEmpty || communities.contains { $0.mayHoldSchool(isOnHigherEducation) }
    return mayBeThere ? .notKnown : .absent
  }
}

extension Community {
  /// A community of a kind that is not reported is taken for a school.
  fileprivate var countsAsSchool: Bool {
    !isOutside && (kind.value.map(CommunityKind.schools.contains) ?? !kind.isStated)
  }

  /// Whether what is not said to be a school may be one, or have one in it.
  fileprivate func mayHoldSchool(_ isOnHigherEducation: Bool) -> Bool {
    guard !isOutside else { return false }
    // Something where children learn.
    if phases.value != nil || roll.value != nil || disadvantage.value != nil { return true }
    switch kind {
    case .value(.trust), .notKnown, .withheld, .notReported: return true
    // That which a department lies in is a community, too.
    case .value(.department): return partOf == nil
    case .value(.university), .value(.trainingInstitution): return isOnHigherEducation
    case .value, .notApplicable: return false
    }
  }
}
