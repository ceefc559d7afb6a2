// What leaders did, what it cost, what went wrong, and what it did: the heart of a case.

import Diagnostics

/// One leadership action.
public struct Action: Keyed, Sendable {
  public var id = ActionID("")
  public var span: Span?
  public var title = ""
  /// What it does above all.
  public var function: LeadershipFunction = .formalising
  /// Where that is said; nil where a mistake has cost it.
  var functionSpan: Span?
  /// Whether what is said could not be read.
  var isFunctionUnclear = false
  /// What else it does, without `function`.
  public var also: [Located<LeadershipFunction>] = []
  public var questions: [ResearchQuestion] = []
  public var by: [Located<PersonID>] = []
  /// What kind of leader acted, as far as it is said: `CaseStudy.actors` has what follows from `by` too.
  public var actor: Reported<Actor> = .notReported
  /// Whether some of what `by` and `actor` say could not be read.
  var isActorUnclear = false
  /// The home communities where it happened; empty means all.
  public var at: [Located<CommunityID>] = []
  /// What became of it at single communities.
  public var carriedOut: [CarriedOut] = []
  public var when: Reported<PartialDate> = .notReported
  public var cost: Reported<Cost> = .notReported
  public var idealType: IdealTypeClaim?
  public var effects = Effects()
  public var wentWrong: Reported<String> = .notReported
  public var support: Support?
  public var boundaryObject: Reported<String> = .notReported
  public var reaches: Reported<[Reach]> = .notReported
  public var needs: [Located<NeedID>] = []
  public var note: String?
  public var evidence: [Located<EvidenceID>] = []
  init() {}

  /// Everything that it does, its main function first.
  public var functions: [LeadershipFunction] { [function] + also.map(\.value) }

  /// Whether it is reported that no colleague took anything up, not even knew of it.
  public var reachedNobody: Bool { reaches.value?.isEmpty ?? false }
}

/// What became of an action at one of the communities where it was to happen.
public struct CarriedOut: Sendable {
  public var community: Located<CommunityID>
  public var state: Reported<Implementation>
}

/// That an action is an instance of an ideal type, and how it departs from it.
public struct IdealTypeClaim: Sendable, Codable {
  public var slug: Located<String> = Located("", Span(FileID.none, 0..<0))
  /// The ingredients of the type that it has, and those that it lacks; of the others it is not reported.
  public var has: [Located<IngredientID>] = []
  public var lacks: [Located<IngredientID>] = []
  public var deviates: String?
  init() {}
}

public struct Cost: Sendable, Hashable, Codable {
  public enum Per: String, Term { case once, week, month, term, year }
  /// Whose the cost is: a grant to a network is no cost of a school.
  public enum Bearer: String, Term { case member, school, network, programme }
  public var days: Double?
  public var money: Double?
  /// Whether they are known and not published.
  public var areDaysWithheld = false
  public var isMoneyWithheld = false
  /// ISO 4217.
  public var currency: String?
  public var per: Per?
  /// For whom the figures hold: for each member or school, or for the whole network or programme.
  public var bearer: Reported<Bearer> = .notReported
  public var paidBy: Reported<String> = .notReported
  /// The year of whose prices the money is.
  public var priceYear: Int?
  public var note: String?
  init() {}

  /// Whether something of how much it was is known and not published.
  public var isAmountWithheld: Bool { areDaysWithheld || isMoneyWithheld }
}

public struct Effects: Sendable, Codable {
  public var participants: Reported<Effect> = .notReported
  public var colleagues: Reported<Effect> = .notReported
  init() {}

  /// Those that are reported.
  public var all: [Effect] { [participants, colleagues].compactMap(\.value) }
  /// What they rest on, in their order.
  public var evidence: [Located<EvidenceID>] { all.flatMap(\.evidence) }
  public var areReported: Bool { participants.value != nil || colleagues.value != nil }
}

/// What an action did for one group: a sentence, perhaps with its direction and evidence.
public struct Effect: Sendable, Codable {
  public var direction: Reported<Direction> = .notReported
  public var statement = ""
  public var evidence: [Located<EvidenceID>] = []
  init() {}

  /// Whether something came of it, as far as is said.
  var isEffect: Bool {
    guard let result = direction.value else { return direction == .notReported }
    return ![.none, .notKnown, .withheld].contains(result)
  }
}

/// The help that leaders needed, and what they got.
public struct Support: Sendable, Hashable, Codable {
  public var needed: Reported<String> = .notReported
  public var received: Reported<String> = .notReported
  public var from: Reported<String> = .notReported
  init() {}
}
