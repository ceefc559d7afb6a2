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

  /// O(actions), beyond n log n.
  init(of cases: [CaseRecord]) {
    var entries: [CostEntry] = []
    var reporting: [Int] = []
    for study in cases.realFirst {
      for (action, head) in cases[study].actions.enumerated() {
        // For whom it was, who paid and a remark are no cost without days or money.
        guard let cost = head.cost.value, cost.days != nil || cost.money != nil else { continue }
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
    let ranked = entries.enumerated().map { (rank: $1.rank(isReal: cases[$1.place.study].standing == .empirical), $0) }
    self.entries = ranked.sorted { ($0.rank, $0.1) < ($1.rank, $1.1) }.map { entries[$0.1] }
    coverage = CaseCoverage(StandingCounts(at: reporting, of: cases), of: StandingCounts(of: cases))
  }
}

/// Where an entry is in the list.
private struct CostRank: Comparable {
  let basis: [String]
  let isReal: Bool
  let amount: Double

  static func < (left: CostRank, right: CostRank) -> Bool {
    if left.basis != right.basis { return left.basis.lexicographicallyPrecedes(right.basis) }
    return left.isReal != right.isReal ? left.isReal : left.amount < right.amount
  }
}

extension CostEntry {
  fileprivate func rank(isReal: Bool) -> CostRank {
    // Days first, and what is not reported behind the rest.
    let unit =
      switch basis.unit {
      case .days: ""
      case .money(let currency): currency ?? "~"
      }
    let per = basis.per.flatMap { Cost.Per.allCases.firstIndex(of: $0) }.map(String.init) ?? "~"
    let bearer = basis.bearer.value.flatMap { Cost.Bearer.allCases.firstIndex(of: $0) }.map(String.init)
    let whose = bearer ?? "~" + (basis.bearer.absence ?? .notReported).rawValue
    return CostRank(basis: [unit, whose, per], isReal: isReal, amount: amount)
  }
}
