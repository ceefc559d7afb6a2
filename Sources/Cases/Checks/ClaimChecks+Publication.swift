// The dates of a case against the day on which it was published, and of evidence against what it bears out: of two that
// cannot both be, one is a slip.

import Diagnostics

extension ClaimChecks {
  /// Asks about what is of a later day than the publication that reports it. O(actions, outcomes and evidence).
  func checkPublication(_ reader: inout FieldReader) {
    guard let published = study.published else { return }
    func ask(_ date: PartialDate?, at span: Span?, _ what: (PartialDate) -> String) {
      guard let date, published.value.isOver(on: date) else { return }
      let found = Diagnostic(
        .checkedAfterPublication, "\(what(date)) after the day of publication (\(published.value))", at: span,
        help: "correct the date that is wrong", labels: [.init(published.span, "published here")])
      reader.report([found.asWarning])
    }
    ask(study.context.period.value?.from.value, at: study.context.periodSpan) { "the network began (\($0))" }
    for action in study.actions {
      ask(action.when.value, at: action.span) { "the action `\(action.id)` was done (\($0))" }
    }
    for outcome in study.outcomes {
      ask(outcome.observed.value, at: outcome.observedSpan) { "the outcome was seen (\($0))" }
    }
    for evidence in study.evidence {
      ask(evidence.gathered.value, at: evidence.span) { "the evidence `\(evidence.id)` was gathered (\($0))" }
    }
  }

  /// Asks about outcomes that were seen when all that bears them out had been gathered.
  func checkGathered(_ reader: inout FieldReader) {
    let seen = study.outcomes.filter { $0.observed.value != nil && !$0.evidence.isEmpty }
    guard !seen.isEmpty, study.evidence.contains(where: { $0.gathered.value != nil }) else { return }
    let places = Dictionary(study.evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for outcome in seen {
      guard let observed = outcome.observed.value else { continue }
      let pieces = outcome.evidence.map { name in places[name.value].map { study.evidence[$0] } }
      guard pieces.allSatisfy({ $0?.gathered.value?.isOver(on: observed) ?? false }), let last = pieces.last ?? nil
      else { continue }
      let found = Diagnostic(
        .observedTooEarly,
        "the outcome was seen (\(observed)) after "
          + (pieces.count == 1 ? "its evidence was gathered" : "all its evidence was gathered"),
        at: outcome.observedSpan,
        help: "correct `observed`, or when the evidence was `gathered`; or name the evidence that saw it",
        labels: last.span.map { span in
          last.gathered.value.map { [.init(span, "gathered \($0)")] } ?? []
        } ?? [])
      reader.report([found.asWarning])
    }
  }

  /// Asks about actions of a school leader that are done by people of whom none is one.
  func checkActors(_ reader: inout FieldReader) {
    guard study.actions.contains(where: { $0.actor.value == .schoolLeader && !$0.by.isEmpty }) else { return }
    let roles = Dictionary(study.network.people.map { ($0.id, $0.role.value) }, uniquingKeysWith: { first, _ in first })
    for action in study.actions where action.actor.value == .schoolLeader {
      let others = action.by.filter { roles[$0.value].flatMap { $0 }.map { !$0.isLeader } ?? false }
      guard let first = others.first, others.count == action.by.count else { continue }
      let role = (roles[first.value] ?? nil)?.rawValue ?? ""
      let found = Diagnostic(
        .badValue,
        "the `actor` of `\(action.id)` is a school leader, and the role of `\(first.value)`, who did it, is \(role)",
        at: first.span, help: "delete `actor`, which is for where `by` does not say so; or name the leader under `by`")
      reader.report([found.asWarning])
    }
  }

  /// Asks about a case that was taken back before the day of its publication, or may have been: nothing is left at its
  /// address. Under an embargo it was never to be seen.
  static func checkWithdrawal(of study: CaseStudy, _ reader: inout FieldReader) {
    guard let published = study.published, study.embargo == nil, let date = study.withdrawn?.date,
      date < published.value
    else { return }
    let isBefore = date.isOver(on: published.value)
    let found = Diagnostic(
      .checkedAfterPublication,
      "the case was withdrawn (\(date)) \(isBefore ? "before" : "perhaps before") its day of publication "
        + "(\(published.value)), and nothing will be left at its address",
      at: published.span,
      help: (isBefore ? "correct the date that is wrong" : "write the day on which it was withdrawn")
        + "; where readers never saw it, take `published` out")
    reader.report([found.asWarning])
  }
}
