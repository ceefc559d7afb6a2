// The network of a case as its author describes it: communities, people, ties, and how they are run.

import Diagnostics
import Networks

/// The `network` part of a case study.
public struct NetworkStudy: Sendable {
  public var aims: Reported<[Aim]> = .notReported
  public var focus: Reported<Focus> = .notReported
  public var formality: Reported<Formality> = .notReported
  public var participation: Reported<Participation> = .notReported
  public var brokerage: Reported<Brokerage> = .notReported
  var brokerageSpan: Span?
  /// The communities that coordinate.
  public var brokeredBy: [Located<CommunityID>] = []
  public var ledBy: Reported<NetworkLeadership> = .notReported
  public var composition: Reported<Composition> = .notReported
  public var alikeIn: Reported<[SimilarityAspect]> = .notReported
  var alikeInSpan: Span?
  public var meets: Reported<Meetings> = .notReported
  public var basis: Reported<Basis> = .notReported
  public var wave: Reported<String> = .notReported
  var waveSpan: Span?
  /// The share of those asked who answered, 0 to 1.
  public var responseRate: Reported<Double> = .notReported
  var responseRateSpan: Span?
  public var communities: [Community] = []
  public var people: [Person] = []
  public var ties: [Tie] = []
  public var links: [Link] = []
  public var waves: [Wave] = []
  /// Where the seasons in the labels of waves are.
  var hemisphere = TimeLabel.Hemisphere.north
  /// Whether it is said that people, or ties, are known and not published.
  public var isPeopleWithheld = false
  public var areTiesWithheld = false
  /// Whether a tie that is not listed is not there: everyone in the community was asked and answered, as far as is
  /// reported, and ties are published.
  ///
  /// - Parameter wave: A time of measuring; nil for the network's own people and ties.
  public func showsEveryTie(of community: Community, at wave: Wave? = nil) -> Bool {
    guard !areTiesWithheld, let roster = community.roster, roster.isOfEveryone else { return false }
    if roster == .answered { return true }
    switch wave?.responseRate ?? responseRate {
    case .value(let share): return share == 1
    case .notApplicable: return true
    // Where it is given of another time, it is missing of this one; and of those who were asked in a survey it is not
    // known whether all answered.
    case .notReported:
      return basis.value != .measured && !responseRate.isStated && !waves.contains { $0.responseRate.isStated }
    case .notKnown, .withheld: return false
    }
  }
  /// Whether the names of some communities are published and those of others withheld.
  package var namesOnlySome: Bool {
    communities.contains(where: \.isNameWithheld) && !communities.allSatisfy(\.isNameWithheld)
  }
  /// The notes of ties that were read from other files than `file`, each at its tie. O(ties).
  func notes(besides file: FileID) -> [Located<String>] {
    ([ties] + waves.map(\.ties)).flatMap { ties in
      ties.compactMap { tie in
        tie.from.span.file == file ? nil : tie.note.map { Located($0, tie.from.span) }
      }
    }
  }
  /// The files beside the case that people and ties were read from, as the author names them.
  public internal(set) var files: [String] = []
  /// Where people and ties are to be read from, until they have been.
  var peopleSource: TableSource<Person>?
  var tiesSource: TableSource<Tie>?
  var graph: GraphSource?
  var columns = ColumnNames()
  var values = CellValues()
  /// What numbers on ties mean.
  var strengths: StrengthScale?
  /// Whether what they mean could not be read.
  var isScaleUnclear = false
  /// Whether people have fields that are none of ours, any of which may have meant who is a member.
  var hasUnclearPeople = false
  /// Whether mistakes in a table have cost some people or ties.
  var isPartial = false
  /// Whether nobody is missing from `people` because of a mistake in a file.
  var hasAllPeople = true
  /// How to list everybody, where only its waves list people.
  var helpForPeople: String?
  init() {}
}

/// The same network at one time of measuring.
public struct Wave: Sendable {
  public var label = ""
  /// The place of the label.
  var labelSpan: Span?
  public var responseRate: Reported<Double> = .notReported
  /// Nil where the wave has the people of the network itself.
  public var people: [Person]?
  public var ties: [Tie] = []
  var peopleSource: TableSource<Person>?
  var tiesSource: TableSource<Tie>?
  var graph: GraphSource?
  /// What its numbers mean, where that is not what the network's mean.
  var strengths: StrengthScale?
  var isScaleUnclear = false
  var hasAllPeople = true
  init() {}
}

public struct Focus: Sendable, Hashable {
  public var problem: Reported<String> = .notReported
  public var topics: [String] = []
  public var scope: Reported<FocusScope> = .notReported
  init() {}
}

public struct Meetings: Sendable, Hashable {
  public var mode: Reported<MeetingMode> = .notReported
  public var reach: Reported<MeetingReach> = .notReported
  init() {}
}

/// A community of practice: where people work every day (Figure 1; Wenger 1998).
public struct Community: Keyed, Sendable {
  /// How many communities an entry stands for.
  public enum Count: Sendable, Hashable {
    case one
    case several(Int)
    case notKnown
  }

  public var id = CommunityID("")
  public var span: Span?
  public var name = ""
  /// Whether the name is known and not published; `name` is then empty.
  public var isNameWithheld = false
  /// Which it is among those whose names are withheld, from 1; nil where there is no other.
  public var withheldNumber: Int?
  public var kind: Reported<CommunityKind> = .notReported
  /// Whether a kind is given that could not be read.
  var isKindUnclear = false
  public var partOf: Located<CommunityID>?
  /// The names of what it lies in, from the inside out, as far as its own does not say them.
  public var wholeNames: [String] = []
  /// Whether these are part of its name in a text, as an institute's university is and a school's trust is not.
  public var isNamedByWhole = false
  /// The outermost of what it lies in, or itself where it has parts alone; nil where it neither is a part nor has any.
  public var outermost: CommunityID?
  /// Whether all its people are at home in its parts, so that it is no place of its own beside them.
  public var isMadeOfParts = false
  /// Whether it is a university with members in a case on higher education alone, and so their home.
  public var isUniversityHome = false
  /// Of a school: the phases that it teaches, and where it is.
  public var phases: Reported<[Phase]> = .notReported
  public var setting: Reported<Setting> = .notReported
  /// How many work there, listed or not.
  public var staff: Reported<Int> = .notReported
  public var roll: Reported<Int> = .notReported
  public var disadvantage: Reported<Disadvantage> = .notReported
  /// Nil where it is not reported who was asked about ties: then, too, one that is not there may only be unreported.
  public var roster: Roster?
  public var stance: Reported<[Stance]> = .notReported
  public var count: Count = .one
  /// How many belong to the PLN, listed or not, of each community that the entry represents.
  public var members: Reported<Int> = .notReported
  /// Whether `count` or `members` could not be read.
  var isSizeUnclear = false
  public var ror: String?
  init() {}

  /// How many communities the entry counts for in the definition of a PLN; an unknown number counts as two.
  public var weight: Int {
    switch count {
    case .one: 1
    case .several(let number): number
    case .notKnown: 2
    }
  }
}

public struct Person: Keyed, Sendable {
  public var id = PersonID("")
  public var span: Span?
  public var community = Located(CommunityID(""), Span(FileID.none, 0..<0))
  public var role: Reported<Role> = .notReported
  /// Whether a role is given that could not be read.
  var isRoleUnclear = false
  /// Whether the person belongs to the PLN: the paper's white star.
  public var isMember = false
  /// Whether the file says whether they belong to it, but in words that could not be read.
  var isMembershipUnclear = false
  /// Reported to carry knowledge between groups.
  public var isBroker = false
  init() {}
}

/// A flow of information or other social capital between two people.
public struct Tie: Sendable {
  public var from = Located(PersonID(""), Span(FileID.none, 0..<0))
  public var to = Located(PersonID(""), Span(FileID.none, 0..<0))
  /// Two directed ties, drawn as one line and counted as one reciprocated pair.
  public var isMutual = false
  public var kind: Reported<TieKind> = .notReported
  public var strength: Reported<TieStrength> = .notReported
  /// The weight in a graph file by itself, where no scale can be declared; nil in a case, whose ties have strengths.
  public var weight: Double?
  /// What the author wrote for the strength, until `TieNumbers` has made one of it.
  var rating: Reported<TieRating> = .notReported
  var weightGiven: Located<Double>?
  public var evidence: [Located<EvidenceID>] = []
  public var note: String?
  init() {}
}

/// A relation between two organisations.
public struct Link: Sendable {
  public var from = Located(CommunityID(""), Span(FileID.none, 0..<0))
  public var to = Located(CommunityID(""), Span(FileID.none, 0..<0))
  public var isMutual = false
  public var relation: Reported<LinkRelation> = .notReported
  public var form: Reported<String> = .notReported
  init() {}
}
