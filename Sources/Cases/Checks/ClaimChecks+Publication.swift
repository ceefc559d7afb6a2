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
    for wave in study.network.waves {
      ask(TimeLabel.years(in: wave.label).flatMap { PartialDate(String($0.min)) }, at: wave.labelSpan) {
        "the network was measured (\($0))"
      }
    }
    for action in study.actions {
      let year = action.cost.value?.priceYear.flatMap { PartialDate(String($0)) }
      ask(year, at: action.span) { "the `price_year` of `\(action.id)` is \($0)," }
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
