// What came of the network, the conditions it worked under, and the evidence for both.

import Diagnostics

public struct Outcome: Sendable {
  /// Where its domain stands.
  public var span: Span?
  public var domain: OutcomeDomain = .professionalLearning
  public var among: Reported<Among> = .notReported
  public var direction: Direction = .none
  public var statement = ""
  /// When it was seen.
  public var observed: Reported<PartialDate> = .notReported
  public var observedSpan: Span?
  public var follows: [Located<ActionID>] = []
  /// What the link to the actions rests on, and what else may have brought the outcome about.
  public var linkBasis: Reported<LinkBasis> = .notReported
  public var linkBasisSpan: Span?
  public var rivals: Reported<String> = .notReported
  public var measure: Measure?
  public var sustained: Reported<[Sustained]> = .notReported
  public var evidence: [Located<EvidenceID>] = []
  /// Whether a result is reported; `not-known` is no result, and rests on no evidence.
  package var isReported: Bool { direction.isResult }
  init() {}
}

/// A figure before and after.
public struct Measure: Sendable, Hashable {
  public var name = ""
  public var unit: String?
  public var before: Double?
  public var after: Double?
  public var n: Int?
  public var isBeforeWithheld = false
  public var isAfterWithheld = false
  public var isNumberWithheld = false
  init() {}
}

/// One condition for success, as it was in this case.
public struct Condition: Sendable {
  public var kind: ConditionKind = .trust
  public var span: Span?
  public var level: Reported<ConditionLevel> = .notReported
  public var effect: Reported<ConditionEffect> = .notReported
  public var facets: [String] = []
  public var note: String?
  public var evidence: [Located<EvidenceID>] = []
  /// Whether anything is said of it; that it is withheld or not known is no claim, and rests on no evidence.
  var isReported: Bool { level.value != nil || effect.value != nil || !facets.isEmpty || note != nil }
  init() {}
}

public struct Evidence: Keyed, Sendable {
  public var id = EvidenceID("")
  public var span: Span?
  public var kind: EvidenceKind = .document
  public var by: Reported<EvidenceSource> = .notReported
  public var n: Int?
  public var isNumberWithheld = false
  public var note: String?
  /// How it was gathered, when, and from whom.
  public var design: Reported<String> = .notReported
  public var gathered: Reported<PartialDate> = .notReported
  public var informants: Reported<[Informant]> = .notReported
  public var quote: Reported<String> = .notReported
  public var quoteSpan: Span?
  /// What the work or document says, in its own words, and where in it.
  public var excerpt: Reported<String> = .notReported
  public var excerptSpan: Span?
  public var locator: Reported<String> = .notReported
  public var cites: [Citation] = []
  init() {}
}

/// A work that is cited, and where in it.
public struct Citation: Sendable, Hashable {
  public var key: CitationKey
  /// The place in the work as written, such as `p. 4`.
  public var locator: String?
  public var span: Span
  /// What stands before the work in brackets, such as `see`.
  public var prefix: String?
  /// Whether the sentence names the authors already, so that only the year is given.
  public var hidesAuthors = false
}

extension Evidence {
  public var head: EvidenceHead {
    EvidenceHead(id: id, kind: kind, by: by, n: n, isNumberWithheld: isNumberWithheld)
  }
}
