// What a case claims, and what its claims rest on: the questions of an editor who has read to the end and goes back
// to ask how the author knows.

import Diagnostics

/// The look at one case's claims.
struct ClaimChecks {
  let study: CaseStudy

  /// What the case says is so, and the evidence that it names for it.
  private struct Claim {
    let noun: String
    let span: Span?
    let evidence: [Located<EvidenceID>]
  }

  /// More labels than these would hide the message that they belong to.
  static let mostLabels = 5

  init(of study: CaseStudy) { self.study = study }

  /// Reports what an editor would ask about. What is absent is asked for only where everything could be read.
  /// O(claims).
  func check(_ reader: inout FieldReader) {
    checkQuotes(&reader)
    checkObserved(&reader)
    checkDates(&reader)
    checkPublication(&reader)
    checkGathered(&reader)
    checkFollows(&reader)
    checkResultsOfDropped(&reader)
    checkSupport(&reader)
    checkActors(&reader)
    checkChildren(&reader)
    checkMembers(&reader)
    if !study.flawed.contains("outcomes") { checkOutcomes(&reader) }
    if study.flawed.isDisjoint(with: ["outcomes", "evidence"]) { checkLinks(&reader) }
    if isRead(["actions"], ["function", "reaches"]) { checkReach(&reader) }
    let parts = ["conditions", "actions", "outcomes", "evidence"]
    if study.standing == .empirical, isRead(parts, ["evidence", "cites", "level", "effect", "direction"]) {
      checkSources(&reader)
    }
    guard study.flawed.isDisjoint(with: ["conditions", "actions", "outcomes", "evidence", "network"]),
      !study.network.isPartial
    else {
      return
    }
    checkUse(&reader)
  }

  /// Whether no mistake has cost an entry of some parts, or one of some fields in them.
  private func isRead(_ parts: [String], _ fields: [String]) -> Bool {
    study.lost.isDisjoint(with: parts)
      && parts.allSatisfy { part in
        !study.flawed.contains(part)
          || (fields + [FieldReader.any]).allSatisfy { !study.flawed.contains("\(part).\($0)") }
      }
  }

  private func checkOutcomes(_ reader: inout FieldReader) {
    for outcome in study.outcomes where outcome.evidence.isEmpty && outcome.isReported {
      reader.report(
        .outcomeWithoutEvidence, "the outcome `\(outcome.domain.rawValue)` names no evidence", at: outcome.span,
        help: "describe what says so under the case's `evidence`, and name it here: `evidence: [its-id]`")
    }
  }

  private func checkReach(_ reader: inout FieldReader) {
    for action in study.actions
    where action.function == .mobilising && !action.reaches.isStated {
      reader.report(
        .actionReachesNobody, "the action `\(action.id)` mobilises, and how far it reached colleagues is not said",
        at: action.span,
        help:
          "add `reaches:` with one or more of \(Reach.allCases.map(\.rawValue).joined(separator: ", ")); "
          + "`reaches: []` where it reached nobody; or `reaches: not-known`"
      )
    }
  }

  // MARK: Evidence

  private func checkUse(_ reader: inout FieldReader) {
    guard !study.evidence.isEmpty else { return }
    var named: Set<EvidenceID> = []
    for claim in claims { named.formUnion(claim.evidence.lazy.map(\.value)) }
    for tie in study.network.ties where !tie.evidence.isEmpty { named.formUnion(tie.evidence.lazy.map(\.value)) }
    for wave in study.network.waves {
      for tie in wave.ties where !tie.evidence.isEmpty { named.formUnion(tie.evidence.lazy.map(\.value)) }
    }
    let known = Set(study.evidence.lazy.map(\.id))
    // A name that nothing bears has been reported; it may well have meant the evidence that now seems to be unused.
    guard named.isSubset(of: known) else { return }
    for evidence in study.evidence where !named.contains(evidence.id) {
      reader.report(
        .unusedEvidence, "nothing in this case rests on the evidence `\(evidence.id)`", at: evidence.span,
        help:
          "name it under `evidence` of the outcome, action or condition that it bears out, or delete it where "
          + "nothing is meant to rest on it"
      )
    }
  }

  /// How many claims there are, and how many of them rest on a publication. O(claims).
  var counts: ClaimCounts {
    let cited = Set(study.evidence.lazy.filter { !$0.cites.isEmpty }.map(\.id))
    let claims = claims
    return ClaimCounts(
      all: claims.count, cited: claims.count { claim in claim.evidence.contains { cited.contains($0.value) } })
  }

  /// Every claim, in the order of the front matter's sections; an effect is one where it names evidence of its own.
  private var claims: [Claim] {
    var found = study.conditions.filter { $0.isReported || !$0.evidence.isEmpty }.map {
      Claim(noun: "the condition `\($0.kind.rawValue)`", span: $0.span, evidence: $0.evidence)
    }
    for action in study.actions {
      found.append(Claim(noun: "the action `\(action.id)`", span: action.span, evidence: action.evidence))
      for effect in action.effects.all {
        guard let first = effect.evidence.first else { continue }
        found.append(Claim(noun: "an effect of `\(action.id)`", span: first.span, evidence: effect.evidence))
      }
    }
    found += study.outcomes.lazy.filter { $0.isReported || !$0.evidence.isEmpty }.map {
      Claim(noun: "the outcome `\($0.domain.rawValue)`", span: $0.span, evidence: $0.evidence)
    }
    return found
  }

  // MARK: Sources

  private func checkSources(_ reader: inout FieldReader) {
    let places = Dictionary(study.evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var resting: [[Claim]] = Array(repeating: [], count: study.evidence.count)
    var isComplete = true
    for claim in claims {
      let pieces = claim.evidence.compactMap { places[$0.value] }
      if claim.evidence.isEmpty {
        isComplete = false
        reader.report(
          .claimWithoutSource, "\(claim.noun) of an empirical case leads to no publication", at: claim.span,
          help: "name its evidence, and let that say `cites:` with a key of references.bib")
      } else if !pieces.contains(where: { !study.evidence[$0].cites.isEmpty }) {
        for piece in pieces { resting[piece].append(claim) }
      }
    }
    for (evidence, claims) in zip(study.evidence, resting) where !claims.isEmpty {
      isComplete = false
      let labels = claims.prefix(Self.mostLabels).compactMap { claim in
        claim.span.map { Diagnostic.Label($0, "\(claim.noun) rests on it") }
      }
      reader.report(
        .claimWithoutSource, "the evidence `\(evidence.id)` of an empirical case cites no publication",
        at: evidence.span,
        help: "add `cites:` with a key of references.bib", labels: labels)
    }
    guard isComplete, !citesAnything else { return }
    reader.report(
      .claimWithoutSource, "the case is empirical, and cites nothing", at: study.standingSpan,
      help:
        "cite the publications in the text, as [@key], or under `evidence`; a case that was made up is `illustrative`")
  }

  private var citesAnything: Bool {
    !study.body.citations.isEmpty || study.evidence.contains { !$0.cites.isEmpty }
      || study.conflictingFacts.contains { $0.claims.contains { !$0.cites.isEmpty } }
  }

  /// A quotation is only ever somebody's words, and in an illustrative case nobody said them.
  private func checkQuotes(_ reader: inout FieldReader) {
    // Where the case does not say what it is, it is not illustrative either.
    guard study.standing == .illustrative, study.standingSpan != nil, !study.flawed.contains("standing") else { return }
    for evidence in study.evidence where evidence.quote.value != nil || evidence.excerpt.value != nil {
      guard let citation = evidence.cites.first else { continue }
      reader.report(
        .inventedQuoteCites, "the words of `\(evidence.id)` are invented, and cite a real work", at: citation.span,
        help: "take `cites` out; or, if somebody did say them, take "
          + "`\(evidence.quote.value == nil ? "excerpt" : "quote")` to a case that is `empirical`",
        labels: (evidence.quoteSpan ?? evidence.excerptSpan).map { [.init($0, "the words that were made up")] } ?? [])
    }
  }

  // MARK: When

  /// Reports outcomes that were seen before the network began.
  private func checkObserved(_ reader: inout FieldReader) {
    guard let from = study.context.period.value?.from.value else { return }
    for outcome in study.outcomes {
      guard let observed = outcome.observed.value, observed.isOver(on: from) else { continue }
      reader.report(
        .observedTooEarly, "the outcome was seen (\(observed)) before the network began (\(from))",
        at: outcome.observedSpan,
        help: "check `observed` and `period`; what was so before is the `before` of a `measure`",
        labels: study.context.periodSpan.map { [.init($0, "the network's period")] } ?? [])
    }
  }

  /// Asks about actions that are before or after the time of the network.
  private func checkDates(_ reader: inout FieldReader) {
    let period = study.context.period.value
    for action in study.actions {
      guard let when = action.when.value else { continue }
      let isEarly = period?.from.value.map(when.isOver) ?? false
      let isLate = period?.to.value?.isOver(on: when) ?? false
      guard isEarly || isLate else { continue }
      let found = Diagnostic(
        .observedTooEarly,
        "the action `\(action.id)` was done (\(when)) \(isEarly ? "before the network began" : "after it ended")",
        at: action.span, help: "check `when` and `period`; where both are right, say in the text how that came about",
        labels: study.context.periodSpan.map { [.init($0, "the network's period")] } ?? [])
      reader.report([found.asWarning])
    }
  }

  /// Reports checks with those in the case that came after readers could see it.
  private func checkMembers(_ reader: inout FieldReader) {
    if let start = study.context.period.value?.from.value {
      for check in study.checkedWith.value ?? [] {
        guard let date = check.date.value, date.isOver(on: start) else { continue }
        let found = Diagnostic(
          .observedTooEarly, "the case was checked (\(date)) before its network began (\(start))", at: check.dateSpan,
          help: "correct the date that is wrong",
          labels: study.context.periodSpan.map { [.init($0, "the network's period")] } ?? [])
        reader.report([found.asWarning])
      }
    }
    guard let published = study.published else { return }
    for check in study.checkedWith.value ?? [] {
      guard let date = check.date.value, published.value.isOver(on: date) else { continue }
      reader.report(
        .checkedAfterPublication, "the case was checked (\(date)) after its day of publication (\(published.value))",
        at: check.dateSpan, help: "correct the date that is wrong; where both are right, publish from \(date) on",
        labels: [.init(published.span, "published here")])
    }
  }

  // MARK: Children

  /// Three years is the least time in which children's outcomes improve (Brown 2019).
  private func checkChildren(_ reader: inout FieldReader) {
    guard let period = study.context.period.value else { return }
    for outcome in study.outcomes where outcome.domain == .studentOutcomes || outcome.among.value == .students {
      guard outcome.direction == .positive || outcome.direction == .mixed else { continue }
      // When it was seen says more than when the network ended, to whose last month all of it belongs.
      let seen = outcome.observed.value
      let span = seen == nil ? study.context.periodSpan : outcome.observedSpan
      guard let most = period.months(to: seen ?? period.to.value)?.upperBound else { continue }
      let months = seen == nil ? most + 1 : most
      guard months < Period.monthsUntilPupilsBenefit else { continue }
      reader.report(
        .earlyStudentOutcome, "children's outcomes are claimed to have changed before three years were over",
        at: outcome.span,
        help:
          "check `period` and `observed`; where they are right, say in the text how a change so early is known, since "
          + "research expects it after three years at the earliest",
        labels: span.map { span in
          let length = months == 1 ? "this is one month" : "these are \(months) months at most"
          let from = period.from.value.map { " after \($0)" } ?? ""
          return [.init(span, length + (seen == nil ? ", the first and the last counted" : from))]
        } ?? [])
    }
  }

  // MARK: Links

  /// Reports links of outcomes to actions that rest on nothing that could bear them: on a comparison that none of the
  /// evidence is, or where no action is named.
  private func checkLinks(_ reader: inout FieldReader) {
    let places = Dictionary(study.evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for outcome in study.outcomes {
      guard let basis = outcome.linkBasis.value, let span = outcome.linkBasisSpan else { continue }
      if outcome.follows.isEmpty {
        reader.report(
          .linkWithoutActions, "`link_basis` is given, and the outcome names no action that it follows from", at: span,
          help: "name the actions that it is thought to follow from: `follows: [cover]`")
      }
      let named = outcome.evidence.compactMap { places[$0.value].map { study.evidence[$0].head } }
      guard basis == .comparison, !named.contains(where: \.isIndependentComparison) else { continue }
      reader.report(
        .linkWithoutComparison, "the link rests on a comparison, and no evidence of the outcome is an independent one",
        at: span,
        help: "name evidence of the kind comparison-group or randomised that is `by: independent`; or write `reported` "
          + "or `inferred`",
        labels: outcome.evidence.prefix(Self.mostLabels).map { .init($0.span, "this is not one") })
    }
  }
}

extension CaseStudy {
  /// How many conditions, actions, effects and outcomes the case tells of, and how many of them lead to a publication.
  public var claimCounts: ClaimCounts { ClaimChecks(of: self).counts }
}
