// A mistake, as a value: which rule it breaks, where, and what would mend it. Collected, sorted and printed; never
// thrown.

public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}

/// A rule that content must keep. Its id is stable: portfolios name it to raise or lower its severity.
public struct Rule: Sendable, Hashable {
  public let id: String
  /// How grave a breach is unless the portfolio says otherwise.
  public let severity: Severity
  /// What the rule asks for, in one sentence.
  public let summary: String

  public init(_ id: String, _ severity: Severity, _ summary: String) {
    self.id = id
    self.severity = severity
    self.summary = summary
  }
}

/// One breach of a rule.
///
/// The message states (lower case, no full stop); only the help suggests.
public struct Diagnostic: Sendable, Hashable {
  /// A related place, such as where a thing was first defined.
  public struct Label: Sendable, Hashable {
    public let span: Span
    public let message: String
    public init(_ span: Span, _ message: String) {
      self.span = span
      self.message = Quotation.shortened(message)
    }
  }

  /// How many messages of one rule are printed of one file.
  public static let mostAlike = 200

  /// The most related places that one message names; more would hide it.
  static let mostLabels = 10

  /// What is said, which is the same wherever a diagnostic is handed on to: a page of megabytes can have a million of
  /// them.
  private final class Words: Sendable, Hashable {
    let rule: Rule
    let message: String
    let help: String?
    let labels: [Label]

    init(_ rule: Rule, _ message: String, _ help: String?, _ labels: [Label]) {
      (self.rule, self.message, self.help, self.labels) = (rule, message, help, labels)
    }

    static func == (left: Words, right: Words) -> Bool {
      left === right
        || left.rule == right.rule && left.message == right.message && left.help == right.help
          && left.labels == right.labels
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(rule.id)
      hasher.combine(message)
      hasher.combine(help)
      hasher.combine(labels)
    }
  }

  private var words: Words
  public var severity: Severity
  /// The exact place; nil where the whole portfolio is meant.
  public var span: Span?

  /// The same as a warning, whatever the severity of its rule is.
  public var asWarning: Diagnostic {
    var diagnostic = self
    diagnostic.severity = .warning
    return diagnostic
  }

  public var rule: Rule { words.rule }
  /// What is so. Long quotations are cut, here and in the help and the labels.
  public var message: String { words.message }
  /// A help that can be followed to the letter begins with what is to be done, and a test does it: "did you mean
  /// `word`?" and "write `word`" put the word in the place that is underlined, "delete it" takes that out, "add `line`
  /// to file.yml" appends the line, "rename it to `name`" renames the file. What only a person can fill in is a `…`.
  public var help: String? { words.help }
  public var labels: [Label] { words.labels }

  public init(_ rule: Rule, _ message: String, at span: Span?, help: String? = nil, labels: [Label] = []) {
    words = Words(
      rule, Quotation.shortened(message), help.map(Quotation.shortened),
      labels.isEmpty ? [] : Self.limited(labels.filter { $0.span.file != FileID.none }))
    severity = rule.severity
    // A value that was never read stands nowhere.
    self.span = span?.file == FileID.none ? nil : span
  }

  /// Gives the diagnostic another help.
  public mutating func suggest(_ help: String) {
    words = Words(rule, message, Quotation.shortened(help), labels)
  }

  /// The first of the labels; the last one that is kept says how many there would be more.
  private static func limited(_ labels: [Label]) -> [Label] {
    guard labels.count > mostLabels else { return labels }
    let last = labels[mostLabels - 1]
    return labels.prefix(mostLabels - 1) + [
      Label(last.span, "\(last.message); \(labels.count - mostLabels) more such places are not shown")
    ]
  }
}

extension Sequence where Element == Diagnostic {
  /// Returns the diagnostics by path, place, rule and message: the order in which every run prints them. O(n log n).
  ///
  /// - Parameter sources: The files that they point into.
  public func inStableOrder(in sources: SourceSet) -> [Diagnostic] {
    let all = Array(self)
    // Places are compared as numbers; words only where two are at one place.
    func precedes(_ left: Place, _ right: Place) -> Bool {
      if left.file != right.file { return left.file < right.file }
      if left.range != right.range { return left.range < right.range }
      let (one, other) = (all[left.number], all[right.number])
      if one.rule.id != other.rule.id { return one.rule.id < other.rule.id }
      return one.message.utf8.lexicographicallyPrecedes(other.message.utf8)
    }
    let places = all.enumerated().map { Place($1.span, in: sources, number: $0) }
    // Most readers find mistakes in the order of their places.
    if !zip(places, places.dropFirst()).contains(where: { precedes($1, $0) }) { return all }
    return places.sorted(by: precedes).map { all[$0.number] }
  }

  /// The number of diagnostics of one severity.
  public func count(of severity: Severity) -> Int { reduce(0) { $0 + ($1.severity == severity ? 1 : 0) } }
}

/// Where a diagnostic comes among others, as numbers; without a place before all that have one.
private struct Place {
  let file: Int
  /// The start in the upper half, the end in the lower one.
  let range: UInt64
  let number: Int

  init(_ span: Span?, in sources: SourceSet, number: Int) {
    file = span.map { sources.place(of: $0.file) ?? .max } ?? -1
    range = span.map { UInt64($0.lower) << 32 | UInt64($0.upper) } ?? 0
    self.number = number
  }
}
