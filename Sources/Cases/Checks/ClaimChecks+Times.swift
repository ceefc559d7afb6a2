// What came before what: outcomes against the actions that they follow from, and evidence against what it bears out.

import Diagnostics

extension ClaimChecks {
  /// Asks about outcomes that were seen before an action that they are said to follow from, or where that was dropped.
  /// O(outcomes + actions).
  func checkFollows(_ reader: inout FieldReader) {
    guard study.outcomes.contains(where: { !$0.follows.isEmpty }) else { return }
    let actions = Dictionary(study.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for outcome in study.outcomes {
      for name in outcome.follows {
        guard let action = actions[name.value] else { continue }
        let labels = action.span.map { [Diagnostic.Label($0, "the action is here")] } ?? []
        if action.isDropped {
          let found = Diagnostic(
            .observedTooEarly,
            "the outcome is said to follow from `\(name.value)`, which was dropped wherever it was to happen",
            at: name.span,
            help: "take it out of `follows`; or correct `carried_out` where it was done, all or in part", labels: labels
          )
          reader.report([found.asWarning])
        } else if let when = action.when.value, let observed = outcome.observed.value, observed.isOver(on: when) {
          let found = Diagnostic(
            .observedTooEarly,
            "the outcome was seen (\(observed)) before the action `\(name.value)` was done (\(when)), from which "
              + "it is said to follow",
            at: name.span,
            help: "correct `observed`, or `when` of the action; else take it out of `follows`", labels: labels)
          reader.report([found.asWarning])
        }
      }
    }
  }

  /// Asks about actions that were dropped wherever they were to happen, and are said to have reached people or to have
  /// had an effect. O(actions).
  func checkResultsOfDropped(_ reader: inout FieldReader) {
    for action in study.actions where action.isDropped {
      guard let span = action.span else { continue }
      let results = [
        (what: "reached people", field: "`reaches`", isSaid: action.reaches.value?.isEmpty == false),
        (what: "had an effect", field: "`effects`", isSaid: action.effects.all.contains(where: \.isEffect)),
      ].filter(\.isSaid)
      guard !results.isEmpty else { continue }
      let found = Diagnostic(
        .badValue,
        "the action `\(action.id)` is said to have \(results.map(\.what).joined(separator: " and ")), and was dropped "
          + "wherever it was to happen",
        at: span,
        help: "take \(results.map(\.field).joined(separator: " and ")) out; or correct `carried_out` where it was "
          + "done, all or in part")
      reader.report([found.asWarning])
    }
  }

  /// Asks about actions and conditions all of whose evidence had been gathered before they were there. O(these +
  /// evidence).
  func checkSupport(_ reader: inout FieldReader) {
    guard study.evidence.contains(where: { $0.gathered.value != nil }) else { return }
    let gathered = Dictionary(
      study.evidence.map { ($0.id, $0.gathered.value) }, uniquingKeysWith: { first, _ in first })
    func ask(_ evidence: [Located<EvidenceID>], _ date: PartialDate?, _ what: String, _ field: String) {
      guard let date, let first = evidence.first else { return }
      let isEarly = evidence.allSatisfy { name in (gathered[name.value] ?? nil).map { $0.isOver(on: date) } ?? false }
      guard isEarly else { return }
      let found = Diagnostic(
        .observedTooEarly,
        "\(what) (\(date)) after \(evidence.count == 1 ? "its evidence" : "all its evidence") was gathered",
        at: first.span, help: "correct \(field), or when the evidence was `gathered`; or name the evidence that saw it")
      reader.report([found.asWarning])
    }
    for action in study.actions {
      ask(action.evidence, action.when.value, "the action `\(action.id)` was done", "`when`")
    }
    let start = study.context.period.value?.from.value
    for condition in study.conditions {
      ask(
        condition.evidence, start, "the network of which `\(condition.kind.rawValue)` is a condition began", "`period`")
    }
  }
}
