// Who agreed to what: to a case as a whole, or to one use of what they told and showed.

import Diagnostics

/// What somebody may agree to.
public enum ConsentUse: String, Term, Sendable {
  /// That people are part of the case.
  case individuals
  /// That organisations are named.
  case organisations
  /// That the account below the front matter is published.
  case account
  /// That somebody's words are.
  case quotation
  /// That the network's data are: who takes part in it, and who is tied to whom.
  case network
}

/// Who agreed to being written about.
public struct Consent: Sendable, Hashable {
  /// To everything for which no state of its own is given.
  public var whole: Reported<ConsentState> = .notReported
  public var states: [ConsentUse: Reported<ConsentState>] = [:]
  public var reviewed: Reported<PartialDate> = .notReported
  /// The last day, month or year for which it was given.
  public var expires: Reported<PartialDate> = .notReported
  /// Anything that readers should know, such as why none was needed.
  public var note: String?
  var wholeSpan: Span?
  var spans: [ConsentUse: Span] = [:]
  init() {}

  /// Whether anything is said of consent itself.
  public var isStated: Bool { whole.isStated || states.values.contains(where: \.isStated) }

  /// Returns what is said of a use, and where; nil where nothing is. Words are of individuals, unless it is said of
  /// quotations what holds for them.
  func state(of use: ConsentUse) -> (state: Reported<ConsentState>, span: Span?)? {
    if let state = states[use], state.isStated { return (state, spans[use]) }
    if use == .quotation, let state = states[.individuals], state.isStated { return (state, spans[.individuals]) }
    return whole.isStated ? (whole, wholeSpan) : nil
  }
}
