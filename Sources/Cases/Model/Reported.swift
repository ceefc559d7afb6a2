// What a case says of a thing, or why it says nothing. An absent figure is itself a finding, so each way of
// being absent is kept apart, shown and counted.

import Networks

/// A value that an author may leave out, or say is missing.
public enum Reported<Value: Sendable>: Sendable {
  case value(Value)
  /// The field was left out.
  case notReported
  case notKnown
  case notApplicable
  case withheld

  public var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }

  /// Returns the value as another, or why there is none.
  package func map<Other>(_ transform: (Value) -> Other) -> Reported<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .notReported: .notReported
    case .notKnown: .notKnown
    case .notApplicable: .notApplicable
    case .withheld: .withheld
    }
  }

  /// The ways in which there is no value.
  package static var missing: [Reported] { [.notReported, .notKnown, .notApplicable, .withheld] }

  /// Why there is no value; nil where there is one.
  public var absence: Absence? {
    switch self {
    case .value: nil
    case .notReported: .notReported
    case .notKnown: .notKnown
    case .notApplicable: .notApplicable
    case .withheld: .withheld
    }
  }

  /// Why there is no value, where the author says so.
  public var statedAbsence: Absence? { isStated ? absence : nil }

  /// Whether the author wrote anything at all.
  public var isStated: Bool {
    if case .notReported = self { return false }
    return true
  }
}

extension Reported<EvidenceSource> {
  /// Who may have gathered evidence, the most independent first; behind them that it is not said.
  package static let mostIndependentFirst: [Self] = EvidenceSource.allCases.reversed().map { .value($0) } + missing
}

extension Reported where Value: Term {
  /// What an author writes for it.
  package var code: String { value?.rawValue ?? (absence ?? .notReported).rawValue }
}

extension Reported: Equatable where Value: Equatable {}
extension Reported: Hashable where Value: Hashable {}
