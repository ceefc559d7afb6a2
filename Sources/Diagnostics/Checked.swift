// What every stage returns: a value, and what was found wrong on the way to it. A stage collects mistakes and goes on
// with what is sound, so that all of them are found in one run.

/// A value and the diagnostics that were met on the way to it.
public struct Checked<Value> {
  public var value: Value
  /// In the order in which they were met.
  public var diagnostics: [Diagnostic]

  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Returns the result of a step that begins with the value, with the diagnostics of both.
  public func then<Result>(_ step: (Value) -> Checked<Result>) -> Checked<Result> {
    let next = step(value)
    return Checked<Result>(next.value, diagnostics.joined(with: next.diagnostics))
  }

  /// Returns the result of a step that begins with the value, where there is one, with the diagnostics of both.
  public func ifRead<Wrapped, Result>(_ step: (Wrapped) -> Checked<Result>) -> Checked<Result?>
  where Value == Wrapped? {
    guard let value else { return Checked<Result?>(nil, diagnostics) }
    let next = step(value)
    return Checked<Result?>(next.value, diagnostics.joined(with: next.diagnostics))
  }

  public func map<Result>(_ transform: (Value) -> Result) -> Checked<Result> {
    Checked<Result>(transform(value), diagnostics)
  }
}

extension Checked: Sendable where Value: Sendable {}

extension [Diagnostic] {
  /// Returns these and then the others. Mostly one of the two is empty, and the other, which may be a million, is not
  /// copied.
  func joined(with others: [Diagnostic]) -> [Diagnostic] {
    if isEmpty { return others }
    return others.isEmpty ? self : self + others
  }
}
