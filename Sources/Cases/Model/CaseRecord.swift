// What is kept of every case for as long as a build runs. Body and network are kept while there is room, drawings
// never.

import Diagnostics
import Formats
import Networks

/// A case as lists, cards, feeds, the synthesis and the checks between files see it. Nothing changes in it: it is an
/// object so that the lists of cases that stages hand on hold it once.
public final class CaseRecord: Sendable, Codable {
  public let slug: Slug
  /// The file that holds the front matter and the body.
  public let file: FileID
  public let title: String
  public let summary: String
  public let standing: Standing
  public let selection: Reported<Selection>
  public let authors: [Author]
  /// A case without it is a draft.
  public let published: Located<PartialDate>?
  public let language: Reported<String>
  /// Preferred tags, in the author's order, synonyms already folded.
  public let tags: [Located<TagID>]
  public let context: Context
  /// The name of its programme, without regard to capitals and blanks; nil where none is reported.
  let programme: String?
  /// How large the network is, as it was last known.
  public let size: NetworkSize
  // Each in the author's order.
  public let actions: [ActionHead]
  public let outcomes: [OutcomeHead]
  public let evidence: [EvidenceHead]
  /// Where in `evidence` each of them is.
  package let evidencePlaces: EvidencePlaces
  /// How many claims the case makes, and how many of them lead to a publication; none where it is not empirical.
  public let claimCounts: ClaimCounts
  /// How it was coded, and whether it was checked with those in it, for the list of how cases were judged.
  public let judgement: JudgementHead
  public let withdrawn: Withdrawal?
  public let supersedes: Located<Slug>?
  /// Held back until a build is given a date on or after it.
  public let embargo: PartialDate?
  public let embargoSpan: Span?
  /// What the body holds that other files and the page's ids depend on.
  public let outline: ArticleOutline
  /// The works that the front matter cites, in the order in which a page shows them.
  public let citedInFacts: [CitationKey]
  /// The conditions that it reports, in the order of `ConditionKind`. Each of them, and each outcome, has an id on its
  /// page.
  public let conditions: [ConditionHead]
  /// Whether it has schools, and what they are like; none where nothing is known of any.
  public let schoolPresence: SchoolPresence
  public let schools: [School]
  /// What is said to be absent of what they are like.
  public let schoolGaps: [SchoolGap]
  /// Whether its network was drawn to explain, so that a small drawing of it says nothing of who has a tie to whom.
  public let isSchematic: Bool
  /// The files beside the case that people and ties were read from, as the author names them.
  public let networkFiles: [String]
  /// What organisations may be called whose names it withholds; none of an illustration, for they are invented.
  let hiddenNames: [HiddenName]
  /// Whether an outcome or effect was other than positive, or something went wrong.
  let isMoreThanSuccess: Bool
  let isPublicationUnclear: Bool
  /// Whether a mistake has cost some of its actions.
  let hasLostActions: Bool

  /// O(front matter + links of the body).
  public init(of study: CaseStudy) {
    slug = study.slug
    file = study.file
    title = study.title
    summary = study.summary
    standing = study.standing
    selection = study.selection
    authors = study.authors
    published = study.published
    language = study.language
    tags = study.tags
    context = study.context
    programme = study.context.programme.value?.key
    size = NetworkSize(of: study.network.latest)
    actions = zip(study.actions, zip(study.actors, study.disadvantageOfActingSchools)).map { action, acting in
      ActionHead(action, by: acting.0, at: acting.1)
    }
    outcomes = study.outcomes.map { OutcomeHead($0, of: study.evidence) }
    evidence = study.evidence.map(\.head)
    evidencePlaces = EvidencePlaces(of: study.evidence.map(\.id))
    claimCounts = study.standing == .empirical ? study.claimCounts : ClaimCounts(all: 0, cited: 0)
    judgement = JudgementHead(of: study)
    withdrawn = study.withdrawn
    supersedes = study.supersedes
    embargo = study.embargo
    embargoSpan = study.embargoSpan
    outline = study.body.outline
    citedInFacts = study.citationsInFacts.map(\.key)
    conditions = study.conditions.map(ConditionHead.init)
    schools = School.all(of: study)
    schoolPresence = study.schoolPresence
    schoolGaps = SchoolGap.all(of: study)
    isSchematic = study.network.basis.value == .schematic
    networkFiles = study.network.files
    hiddenNames = study.namesToHide
    isMoreThanSuccess = study.isMoreThanSuccess
    isPublicationUnclear = study.isPublicationUnclear
    hasLostActions = study.lost.contains("actions")
  }

  /// Whether it was taken back after readers could see it, so that its address has to say what became of it. Without
  /// `published` it was a draft, and what was taken back before its first day, or on a build before that day, never
  /// came out.
  ///
  /// - Parameter date: The day of the build, where it is known.
  func leavesTombstone(on date: PartialDate?) -> Bool {
    // Without a day every embargo holds.
    guard let withdrawn, let firstDay, embargo == nil || date != nil else { return false }
    return [withdrawn.date, date].allSatisfy { day in day.map { firstDay <= $0 } ?? true }
  }
}

/// What pages across cases say of an action, and what it is weighed by: not at which places it was done. An object for
/// the same reason: every list that has the action goes through its twenty values.
public final class ActionHead: Sendable, Codable {
  public let id: ActionID
  public let title: String
  public let function: LeadershipFunction
  /// Everything that it does, its main function first.
  public let functions: [LeadershipFunction]
  /// Whether no mistake has cost what it does.
  let isFunctionKnown: Bool
  /// What kind of leader did it.
  public let actor: Reported<Actor>
  /// How much disadvantage the children of the school meet that acted.
  public let disadvantage: Reported<Disadvantage>
  public let attribution: Attribution
  /// Whether it counts among what leaders did: it was not dropped everywhere, nor done by the wider system.
  public var isCounted: Bool { attribution != .notLeaders }
  /// Whether it is reported that a leader did it.
  public var isByLeaders: Bool { isCounted && attribution != .unreported }
  /// Whether it was dropped at every place where it was to happen.
  public let isDropped: Bool
  /// Whether it was dropped at some of these places but not at all of them.
  public let isPartlyDropped: Bool
  /// Why it is not said whether it was carried out, where that is so of all of these places; empty elsewhere.
  public let unclear: [Absence]
  public let questions: [ResearchQuestion]
  public let when: Reported<PartialDate>
  public let cost: Reported<Cost>
  public let idealType: IdealTypeClaim?
  public let effects: Effects
  public let wentWrong: Reported<String>
  public let support: Support?
  public let boundaryObject: Reported<String>
  /// What a leader comes with that it answers.
  public let needs: [NeedID]
  public let evidence: [Located<EvidenceID>]

  init(_ action: Action, by actor: Reported<Actor>, at disadvantage: Reported<Disadvantage>) {
    id = action.id
    title = action.title
    function = action.function
    functions = action.functions
    isFunctionKnown = action.functionSpan != nil && !action.isFunctionUnclear
    self.actor = actor
    self.disadvantage = disadvantage
    attribution = Attribution(of: action, by: actor)
    isDropped = action.isDropped
    unclear = action.unclear
    isPartlyDropped = !isDropped && action.carriedOut.contains { $0.state == .value(.dropped) }
    questions = action.questions
    when = action.when
    cost = action.cost
    idealType = action.idealType
    effects = action.effects
    wentWrong = action.wentWrong
    support = action.support
    boundaryObject = action.boundaryObject
    needs = action.needs.map(\.value)
    evidence = action.evidence
  }
}

/// What came of a network, without the words: in what, for whom, which way, and from what that is known.
public struct OutcomeHead: Sendable, Codable {
  public let domain: OutcomeDomain
  public let among: Reported<Among>
  public let direction: Direction
  public let observed: Reported<PartialDate>
  /// Whether a result is reported; `not-known` is no result.
  public var isReported: Bool { direction.isResult }
  /// The places in `CaseRecord.evidence` of what it rests on; none where it names nothing that the case has.
  public let evidence: [Int]

  /// O(evidence of the case).
  init(_ outcome: Outcome, of evidence: [Evidence]) {
    domain = outcome.domain
    among = outcome.among
    direction = outcome.direction
    observed = outcome.observed
    let named = Set(outcome.evidence.map(\.value))
    self.evidence = named.isEmpty ? [] : evidence.indices.filter { named.contains(evidence[$0].id) }
  }
}

/// Who coded a case, and whether it was checked.
public struct JudgementHead: Sendable, Hashable, Codable {
  public let relation: Reported<AuthorRelation>
  /// Nil where nothing is said of the coding.
  public let codedBy: Reported<String>?
  public let secondReader: SecondReader?
  /// What those said who were asked; empty where none were.
  public let checks: Reported<[MemberCheckResult]>

  public init(of study: CaseStudy) {
    relation = study.account.authorRelation
    codedBy = study.coding?.by
    secondReader = study.coding?.secondReader
    checks = study.checkedWith.map { $0.map(\.result) }
  }
}

/// How many claims a case makes, and how many of them lead to a publication.
public struct ClaimCounts: Sendable, Codable {
  public let all: Int
  public let cited: Int
}

/// Where in a list of evidence each piece is; of two with one id, the first.
package struct EvidencePlaces: Sendable, Codable {
  private let places: [EvidenceID: Int]

  init(of ids: [EvidenceID]) {
    places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: EvidenceID) -> Int? { places[id] }

  package init(from decoder: any Decoder) throws { self.init(of: try [EvidenceID](from: decoder)) }

  package func encode(to encoder: any Encoder) throws {
    try places.sorted { $0.value < $1.value }.map(\.key).encode(to: encoder)
  }
}

/// How many real cases were judged how. Cases are counted, those of one programme once.
public struct JudgementCounts: Sendable, Hashable {
  public let real: Int
  public let codedTwice: Int
  public let checked: Int

  /// O(cases).
  public init(of cases: [CaseRecord]) {
    let real = cases.filter { $0.standing == .empirical }
    self.real = StandingCounts(of: real).real
    codedTwice = StandingCounts(of: real.filter { $0.judgement.secondReader != nil }).real
    checked = StandingCounts(of: real.filter { $0.judgement.checks.value?.contains { $0 != .declined } ?? false }).real
  }
}

/// What a piece of evidence is, without what it says.
public struct EvidenceHead: Sendable, Codable {
  public let id: EvidenceID
  public let kind: EvidenceKind
  public let by: Reported<EvidenceSource>
  public let n: Int?
  public let isNumberWithheld: Bool

  /// Whether it compares with others who took no part, and was gathered by somebody independent.
  public var isIndependentComparison: Bool {
    by.value == .independent && [.comparisonGroup, .randomised].contains(kind)
  }
}
