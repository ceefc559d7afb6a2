// What lists are narrowed down by, in English.

import Cases
import Networks
import Synthesis

extension English {
  package func label(_ group: FilterGroup) -> String {
    switch group {
    case .standing: "Kind of account"
    case .phase: "Phase"
    case .direction: "Some result is"
    case .evidence: "Evidence from"
    case .function: "What an action does"
    case .question: "About"
    case .cost: "It cost"
    case .actor: "Done by"
    case .need: "Need"
    case .tag: "Tag"
    }
  }

  package func label(_ kind: CostKind) -> String {
    switch kind {
    case .noMoney: "No money"
    case .time: "Time"
    case .money: "Money"
    case .unreported: label(Absence.notReported).capitalisedFirst
    case .notKnown: label(Absence.notKnown).capitalisedFirst
    case .notApplicable: label(Absence.notApplicable).capitalisedFirst
    case .withheld: label(Absence.withheld).capitalisedFirst
    }
  }

  package func evidence(isIndependent: Bool) -> String { isIndependent ? "Somebody independent" : "Others" }

  package var costsTitle: String { "What it cost" }

  package func lead(onCosts coverage: CaseCoverage, dropped: StandingCounts) -> String {
    lead(coverage.reporting, coverage.silent, of: "in days or money what an action cost")
      + ofThose(
        dropped, behind: coverage.reporting, one: "reports it only of what was dropped",
        several: "report it only of what was dropped")
  }

  package func heading(_ basis: CostBasis) -> String {
    let unit =
      switch basis.unit {
      case .days: "Days"
      case .money(let currency): currency ?? "No money"
      }
    guard basis.unit != .money(nil) else { return unit }
    let often =
      switch basis.per {
      case .once?: ", once"
      case let per?: " a \(per.rawValue)"
      case nil: ""
      }
    let unreported = label(Absence.notReported)
    let open =
      switch (basis.per, basis.bearer.absence.map(label)) {
      case (nil, unreported?): " (how often, and for whom: \(unreported))"
      case (nil, let whose?): " (how often: \(unreported); for whom: \(whose))"
      case (nil, nil): " (how often: \(unreported))"
      case (_, let whose?): " (for whom: \(whose))"
      case (_, nil): ""
      }
    return unit + often + (basis.bearer.value.map { ", \(label($0))" } ?? "") + open
  }
}
