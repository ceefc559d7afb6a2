// What actions cost, each beside those whose cost is of the same kind: days or one currency, for one stretch of time.
// Nothing is converted, so nothing else can be put in order.

import Cases

/// What a cost must have in common with another to be more or less than it.
public struct CostBasis: Sendable, Hashable {
  /// What is counted.
  public enum Unit: Sendable, Hashable {
    case days
    /// A currency by its code (ISO 4217); nil where nothing was paid.
    case money(String?)
  }

  public let unit: Unit
  /// Whose the cost is: a grant to a network is no cost of a school.
  public let bearer: Reported<Cost.Bearer>
  /// Nil where it is not reported.
  public let per: Cost.Per?
}

/// What one action cost, on one basis.
public struct CostEntry: Sendable, Hashable {
  public let place: ActionPlace
  public let basis: CostBasis
  fileprivate let amount: Double
}

/// The costs of a portfolio's actions.
public struct CostIndex: Sendable {
  /// Those of one basis together: real cases first, of these the least first. An action that took days and money has
  /// two.
  public let entries: [CostEntry]
  /// The cases that report how much an action cost, in days or money, and those that do not.
  public let coverage: CaseCoverage
  /// The cases that only report how much one cost that was dropped wherever it was to happen.
  public let dropped: StandingCounts
  /// The cases with such an action, which is in no list.
  public let leftOut: LeftOutActions

  /// O(actions), beyond n log n.
  init(of cases: [CaseRecord]) {
    var entries: [CostEntry] = []
    var (reporting, dropped): ([Int], [Int]) = ([], [])
    for study in cases.realFirst {
      for (action, head) in cases[study].actions.enumerated() {
        // For whom it was, who paid and a remark are no cost without days or money.
        guard let cost = head.cost.value, cost.days != nil || cost.money != nil else { continue }
        // What was dropped is no price of what was done, whether it is what was planned or what was spent.
        guard !head.isDropped else {
          dropped.append(study)
          continue
        }
        reporting.append(study)
        let place = ActionPlace(study: study, action: action)
        if let days = cost.days {
          entries.append(
            CostEntry(place: place, basis: CostBasis(unit: .days, bearer: cost.bearer, per: cost.per), amount: days))
        }
        // No money is the same in every currency, for everybody.
        if let money = cost.money {
          let basis =
            money == 0
            ? CostBasis(unit: .money(nil), bearer: .notReported, per: nil)
            : CostBasis(unit: .money(cost.currency), bearer: cost.bearer, per: cost.per)
          entries.append(CostEntry(place: place, basis: basis, amount: money))
        }
      }
    }
    let byBasis = Dictionary(grouping: entries, by: \.basis).sorted {
      $0.key.rank.lexicographicallyPrecedes($1.key.rank)
    }
    self.entries = byBasis.flatMap { _, entries in
      let isReal = entries.map { cases[$0.place.study].standing == .empirical }
      // Of equal amounts, in the order of the cases.
      return entries.indices.sorted { left, right in
        isReal[left] != isReal[right]
          ? isReal[left] : (entries[left].amount, left) < (entries[right].amount, right)
      }.map { entries[$0] }
    }
    coverage = CaseCoverage(StandingCounts(at: reporting, of: cases), of: StandingCounts(of: cases))
    leftOut = LeftOutActions(dropped: StandingCounts(at: dropped, of: cases), bySystem: StandingCounts(of: []))
    let stated = Set(reporting + dropped)
    let either = cases.realFirst.filter(stated.contains)
    self.dropped = StandingCounts(at: either, of: cases).without(coverage.reporting)
  }
}

extension CostBasis {
  /// Where its entries are in the list: days first, and what is not reported behind the rest.
  fileprivate var rank: [String] {
    let unit =
      switch unit {
      case .days: ""
      case .money(let currency): currency ?? "~"
      }
    let whose = bearer.value.flatMap { Cost.Bearer.allCases.firstIndex(of: $0) }.map(String.init)
    let per = per.flatMap { Cost.Per.allCases.firstIndex(of: $0) }.map(String.init)
    return [unit, whose ?? "~" + (bearer.absence ?? .notReported).rawValue, per ?? "~"]
  }
}
