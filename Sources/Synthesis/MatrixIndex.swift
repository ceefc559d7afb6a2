// The cases of a portfolio beside each other, by one thing that each of them may report: how many real cases report it,
// and how many do not. What a cell of a matrix shows is in the case itself.

import Cases
import Networks

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

  /// The cases of which some report it.
  public let both: StandingCounts

  /// - Parameter reporting: Some of all cases.
  init(_ reporting: StandingCounts, of all: StandingCounts) {
    (self.reporting, both) = (reporting, all)
    silent = all.without(reporting)
  }
}

/// The matrices of a portfolio.
public struct MatrixIndex: Sendable {
  /// The rows of each matrix: the places of all cases, real ones first, of each standing in the order of their slugs.
  public let rows: [Int]
  private let columns: [MatrixColumn: CaseCoverage]
  private let matrices: [CaseMatrix: CaseCoverage]
  private let effects: [ConditionKind: [ConditionEffect: StandingCounts]]
  private let withoutEffect: [ConditionKind: [Absence: StandingCounts]]
  /// The cases that report actions.
  public let actions: ActionCoverage
  /// The cases that report whether a condition helped or hindered, of those that name one.
  private let effective: CaseCoverage

  /// O(conditions + actions + outcomes of all cases).
  init(of portfolio: PublicPortfolio) {
    let cases = portfolio.cases
    let all = StandingCounts(of: cases)
    let realFirst = portfolio.realFirst
    rows = realFirst
    var columns: [MatrixColumn: [Int]] = [:]
    var effects: [ConditionKind: [ConditionEffect: [Int]]] = [:]
    var withoutEffect: [ConditionKind: [Absence: [Int]]] = [:]
    for study in rows {
      let record = cases[study]
      for condition in record.conditions {
        columns[.condition(condition.kind), default: []].append(study)
        if let effect = condition.effect.value {
          effects[condition.kind, default: [:]][effect, default: []].append(study)
        } else {
          withoutEffect[condition.kind, default: [:]][condition.effect.absence ?? .notReported, default: []].append(
            study)
        }
      }
      for action in record.actions where action.isCounted {
        for function in action.functions { columns[.function(function), default: []].append(study) }
      }
      for outcome in record.outcomes where outcome.isReported {
        columns[.outcome(outcome.domain), default: []].append(study)
      }
    }
    func coverage(_ places: some Sequence<Int>) -> CaseCoverage {
      CaseCoverage(StandingCounts(at: places, of: cases), of: all)
    }
    actions = ActionCoverage(
      realFirst.lazy.flatMap { study in cases[study].actions.indices.map { ActionPlace(study: study, action: $0) } },
      in: cases)
    self.columns = Dictionary(
      uniqueKeysWithValues: CaseMatrix.allCases.flatMap(\.columns).map { ($0, coverage(columns[$0] ?? [])) })
    matrices = [
      .conditions: coverage(rows.lazy.filter { !cases[$0].conditions.isEmpty }),
      .functions: CaseCoverage(actions.cases, of: all),
      .outcomes: coverage(rows.lazy.filter { cases[$0].outcomes.contains(where: \.isReported) }),
    ]
    effective = CaseCoverage(
      StandingCounts(at: rows.filter { cases[$0].conditions.contains { $0.effect.value != nil } }, of: cases),
      of: StandingCounts(at: rows.filter { !cases[$0].conditions.isEmpty }, of: cases))
    self.effects = effects.mapValues { $0.mapValues { StandingCounts(at: $0, of: cases) } }
    self.withoutEffect = withoutEffect.mapValues { $0.mapValues { StandingCounts(at: $0, of: cases) } }
  }

  /// Returns how many cases report something of a column. O(1).
  public subscript(column: MatrixColumn) -> CaseCoverage { columns[column] ?? .none }

  /// Returns how many cases report anything in a matrix. O(1).
  public subscript(matrix: CaseMatrix) -> CaseCoverage { matrices[matrix] ?? .none }

  /// Returns which of the cases that report anything in a matrix also report who acted, or what helped or hindered; nil
  /// for outcomes, where nothing more is asked. O(1).
  public func parts(of matrix: CaseMatrix) -> CaseCoverage? {
    switch matrix {
    case .conditions: effective
    case .functions: actions.actors
    case .outcomes: nil
    }
  }

  /// Returns in how many cases a condition helped, or hindered. O(1).
  public func cases(where condition: ConditionKind, _ effect: ConditionEffect) -> StandingCounts {
    effects[condition]?[effect] ?? StandingCounts(of: [])
  }

  /// Returns in how many cases a condition is reported, and not whether it helped or hindered, for each reason why.
  /// O(1).
  public func casesWithoutEffect(of condition: ConditionKind) -> [Absence: StandingCounts] {
    withoutEffect[condition] ?? [:]
  }
}

extension CaseCoverage {
  static let none = CaseCoverage(StandingCounts(of: []), of: StandingCounts(of: []))
}
