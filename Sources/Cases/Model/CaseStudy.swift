// One case study, typed: what its author said, with places kept wherever a later check may have to point.

import Diagnostics

/// A case study of one professional learning network.
public struct CaseStudy: Sendable {
  public var slug: Slug
  /// The file that holds the front matter and the body.
  public var file: FileID
  public var title = ""
  public var summary = ""
  public var standing: Standing = .illustrative
  public var standingSpan: Span?
  public var selection: Reported<Selection> = .notReported
  public var authors: [Author] = []
  /// A case without it is a draft.
  public var published: Located<PartialDate>?
  public var licence: Reported<String> = .notReported
  public var language: Reported<String> = .notReported
  /// Preferred tags, in the author's order, synonyms already folded.
  public var tags: [Located<TagID>] = []
  public var context = Context()
  public var network = NetworkStudy()
  /// In the order of `ConditionKind`.
  public var conditions: [Condition] = []
  public var actions: [Action] = []
  public var outcomes: [Outcome] = []
  public var evidence: [Evidence] = []
  public var joining: Joining?
  public var consent = Consent()
  /// How it was studied, checked with those in it, and coded.
  public var account = StudyAccount()
  /// Empty where none were asked; not reported where it is not said whether any were.
  public var checkedWith: Reported<[MemberCheck]> = .notReported
  public var coding: Coding?
  public var conflictingFacts: [ConflictingFact] = []
  public var withdrawn: Withdrawal?
  /// Held back until a build is told a date on or after it.
  public var embargo: PartialDate?
  public var embargoSpan: Span?
  public var supersedes: Located<Slug>?
  /// Whether it is said when the case may be published, in words that could not be read; or may be said in lines that
  /// could not.
  var isPublicationUnclear = false
  /// Whether it is a draft beyond doubt, of which parts may still be to come.
  var isKnownDraft: Bool { isDraft && !isPublicationUnclear }
  public var body = Article()
  /// The fields in which something is in quotation marks that may be somebody's words.
  var quotedWords: [Span] = []
  /// What organisations may be called whose names are withheld.
  var hiddenNames: [HiddenName] = []
  /// Where it may name one of them.
  var withheldNames: [WithheldName] = []
  /// Where addresses of mailboxes are; empty where nothing is said of consent.
  var mailAddresses: [Located<String>] = []
  /// Where the network was last drawn, and the file that says so.
  public internal(set) var positions: (places: DrawnPositions, file: FileID)?
  /// The outermost fields in which something could not be read, so that what seems to be missing in them may not be.
  var flawed: Set<String> = []
  /// Those of them of which whole entries are not there, so that a name which nothing bears may be one of these.
  var lost: Set<String> = []
  /// The names of the lists, at whatever depth, of which an entry is not there.
  var lostLists: Set<String> = []

  init(slug: Slug, file: FileID) {
    self.slug = slug
    self.file = file
  }

  /// Whether words that are quoted in it are the author's own.
  var isInvented: Bool { standing == .illustrative }

  /// What the front matter cites, in the order in which a page shows it: before the body.
  public var citationsInFacts: [Citation] {
    evidence.flatMap(\.cites) + conflictingFacts.flatMap { $0.claims.flatMap(\.cites) }
  }
}

public struct Author: Sendable, Hashable, Codable {
  public var name = ""
  public var orcid: String?
  public var affiliation: String?
  public var ror: String?
  init() {}
}

/// Where and when a network worked.
public struct Context: Sendable, Hashable, Codable {
  /// ISO 3166-1 or 3166-2 codes; several where the network crosses borders.
  public var countries: Reported<[String]> = .notReported
  public var region: Reported<String> = .notReported
  public var programme: Reported<Programme> = .notReported
  public var phases: Reported<[Phase]> = .notReported
  public var setting: Reported<Setting> = .notReported
  public var disadvantage: Reported<Disadvantage> = .notReported
  public var period: Reported<Period> = .notReported
  public var periodSpan: Span?
  public var system: SystemContext?
  init() {}
}

public struct Programme: Sendable, Hashable, Codable {
  public var name = ""
  /// Whether the name is known and not published; `name` is then empty.
  public var isNameWithheld = false
  public var funder: Reported<String> = .notReported
  init() {}

  /// By which cases of one programme are found; nil where its name is withheld, for two such may be two programmes.
  var key: String? { isNameWithheld ? nil : name.lowercased().withSingleBlanks }
}

/// The school system around the network (the referee's "competitive" system).
public struct SystemContext: Sendable, Hashable, Codable {
  public var competition: Reported<Competition> = .notReported
  public var middleTierSupport: Reported<MiddleTierSupport> = .notReported
  public var drivers: Reported<String> = .notReported
  init() {}
}

/// How to become part of the network, and what that asks.
public struct Joining: Sendable, Hashable {
  public var obligations: Reported<String> = .notReported
  public var contact: Reported<String> = .notReported
  public var ends: Reported<String> = .notReported
  init() {}
}

/// Two or more sources that disagree; all are printed, side by side.
public struct ConflictingFact: Sendable {
  public struct Claim: Sendable {
    public var says = ""
    public var cites: [Citation] = []
    init() {}
  }
  public var about = ""
  public var claims: [Claim] = []
  init() {}
}

/// That a case was taken back; the reason is for the editors and is never published.
public struct Withdrawal: Sendable, Hashable, Codable {
  public var date: PartialDate?
  public var reason: String?
  init() {}
}
