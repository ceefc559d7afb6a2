// What is left out, in English: actions that are not what leaders did, and what is withheld beside what is shown.

import Cases
import Synthesis

extension English {
  /// What actions are that do not count.
  var whatIsLeftOut: String { "what was dropped or done by the wider system" }
  /// What a case reports of which no action counts.
  var onlyLeftOut: String { "only \(whatIsLeftOut)" }

  /// Returns how many cases report nothing else: `1 real case with only what was dropped or done by the wider system`.
  ///
  /// - Parameter isMore: Whether other cases have been named.
  func leftOutAlone(_ cases: StandingCounts, isMore: Bool) -> String {
    "\(self.cases(cases))\(isMore ? " more" : "") with \(onlyLeftOut)"
  }

  package func leftOut(_ actions: LeftOutActions, of list: LeftOutList) -> String? {
    let parts = [
      ("what was dropped wherever it was to happen", actions.dropped), ("what the wider system did", actions.bySystem),
    ].filter { $1.all > 0 }.map { "\($0), in \(cases($1))" }
    guard !parts.isEmpty else { return nil }
    let place =
      switch list {
      case .table: "Left out of the table"
      case .costs: "Left out of the list"
      case .claims: "Not counted"
      }
    return "\(place): \(parts.joined(separator: "; and "))."
  }

  package func given(withholding parts: [WithheldPart]) -> String {
    let withheld = parts.map { part in
      switch part {
      case .allNames: "the names of the organisations"
      case .someNames: "the names of some organisations"
      case .people: "details of people"
      case .ties: "ties"
      case .allQuotations: "quotations"
      case .someQuotations: "some quotations"
      }
    }
    return "\(label(ConsentState.given)) for what is shown here; \(list(withheld)) are withheld"
  }
}
