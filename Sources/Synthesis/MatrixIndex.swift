// The cases of a portfolio beside each other, by one thing that each of them may report: how many real cases report it,
// and how many do not. What a cell of a matrix shows is in the case itself.

import Cases

/// What the cells of a matrix are about. A case has a row, and each thing of the kind a column.
public enum CaseMatrix: String, CaseIterable, Sendable, Hashable {
  case conditions, functions, outcomes

  public var columns: [MatrixColumn] {
    switch self {
    case .conditions: ConditionKind.allCases.map(MatrixColumn.condition)
    case .functions: LeadershipFunction.allCases.map(MatrixColumn.function)
    case .outcomes: OutcomeDomain.allCases.map(MatrixColumn.outcome)
    }
  }
}

/// A column of a matrix.
public enum MatrixColumn: Sendable, Hashable {
  case condition(ConditionKind)
  case function(LeadershipFunction)
  case outcome(OutcomeDomain)
}

/// How many cases report something, and how many do not.
public struct CaseCoverage: Sendable, Hashable {
  public let reporting: StandingCounts
  public let silent: StandingCounts
}

/// The matrices of a portfolio.
public struct MatrixIndex: Sendable {
  /// The rows of each matrix: the places of all cases, real ones first, of each standing in the order of their slugs.
  public let rows: [Int]
  private let columns: [MatrixColumn: CaseCoverage]
  private let matrices: [CaseMatrix: CaseCoverage]
  private let effects: [ConditionKind: [ConditionEffect: StandingCounts]]
  private let withoutEffect: [ConditionKind: StandingCounts]

  /// O(conditions + actions + outcomes of all cases).
  init(of portfolio: PublicPortfolio) {
    let cases = portfolio.cases
    let all = StandingCounts(of: cases)
    rows = portfolio.realFirst
    var columns: [MatrixColumn: [Int]] = [:]
    var effects: [ConditionKind: [ConditionEffect: [Int]]] = [:]
    var withoutEffect: [ConditionKind: [Int]] = [:]
    for study in rows {
      let record = cases[study]
      for condition in record.conditions {
        columns[.condition(condition.kind), default: []].append(study)
        if let effect = condition.effect.value {
          effects[condition.kind, default: [:]][effect, default: []].append(study)
        } else {
          withoutEffect[condition.kind, default: []].append(study)
        }
      }
      for action in record.actions where action.isByLeaders {
        for function in action.functions { columns[.function(function), default: []].append(study) }
      }
      for outcome in record.outcomes { columns[.outcome(outcome.domain), default: []].append(study) }
    }
    func coverage(_ places: some Sequence<Int>) -> CaseCoverage {
      let reporting = StandingCounts(at: places, of: cases)
      return CaseCoverage(reporting: reporting, silent: all.without(reporting))
    }
    self.columns = Dictionary(
      uniqueKeysWithValues: CaseMatrix.allCases.flatMap(\.columns).map { ($0, coverage(columns[$0] ?? [])) })
    matrices = [
      .conditions: coverage(rows.lazy.filter { cases[$0].conditions.contains { $0.effect.value != nil } }),
      .functions: coverage(rows.lazy.filter { cases[$0].actions.contains { $0.isByLeaders } }),
      .outcomes: coverage(rows.lazy.filter { !cases[$0].outcomes.isEmpty }),
    ]
    self.effects = effects.mapValues { $0.mapValues { StandingCounts(at: $0, of: cases) } }
    self.withoutEffect = withoutEffect.mapValues { StandingCounts(at: $0, of: cases) }
  }

  /// Returns how many cases report something of a column. O(1).
  public subscript(column: MatrixColumn) -> CaseCoverage { columns[column] ?? .none }

  /// Returns how many cases report anything in a matrix; of conditions, whether one helped or hindered. O(1).
  public subscript(matrix: CaseMatrix) -> CaseCoverage { matrices[matrix] ?? .none }

  /// Returns in how many cases a condition helped, or hindered. O(1).
  public func cases(where condition: ConditionKind, _ effect: ConditionEffect) -> StandingCounts {
    effects[condition]?[effect] ?? StandingCounts(of: [])
  }

  /// Returns in how many cases a condition is reported, and not whether it helped or hindered. O(1).
  public func casesWithoutEffect(of condition: ConditionKind) -> StandingCounts {
    withoutEffect[condition] ?? StandingCounts(of: [])
  }
}

extension CaseCoverage {
  fileprivate static let none = CaseCoverage(reporting: StandingCounts(of: []), silent: StandingCounts(of: []))
}
