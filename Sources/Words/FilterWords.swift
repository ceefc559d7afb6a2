// What lists are narrowed down by, and actions in the order of what they cost.

import Cases
import Networks
import Synthesis

/// What a language says where a list may be narrowed down or put in order.
package protocol FilterWords: Sendable {
  func label(_ group: FilterGroup) -> String
  func label(_ kind: CostKind) -> String
  /// Returns whether a case has evidence from somebody independent, or from others.
  func evidence(isIndependent: Bool) -> String

  // MARK: Costs

  var costsTitle: String { get }
  /// Returns how many real cases report what an action cost, and how many do not; without a number where none does.
  ///
  /// - Parameter dropped: Those that only report it of what was dropped.
  func lead(onCosts coverage: CaseCoverage, dropped: StandingCounts) -> String
  /// Returns on which basis costs are in order: `Days a year`, `EUR, once`.
  func heading(_ basis: CostBasis) -> String
}

/// What rows are narrowed down by, in the order of a page.
package enum FilterGroup: Sendable, Hashable, CaseIterable {
  case standing, phase, direction, evidence, function, question, cost, actor, need, tag
}

/// What kind of cost an action had.
package enum CostKind: String, Sendable, Hashable, CaseIterable {
  case noMoney = "no-money"
  case time, money, unreported
  case notKnown = "not-known"
  case notApplicable = "not-applicable"
  case withheld

  /// How much it cost is not given.
  package init(_ absence: Absence) {
    self =
      switch absence {
      case .notReported: .unreported
      case .notKnown: .notKnown
      case .notApplicable: .notApplicable
      case .withheld: .withheld
      }
  }
}
