// How grave a breach is in this portfolio: `rules` of portfolio.yml raises warnings to errors or silences them. What is
// an error by itself stays one, because a site could not be made from it.

import Diagnostics

/// The severities of rules in one portfolio.
public struct RuleGrades: Sendable {
  /// What is wrong with the settings themselves.
  public private(set) var mistakes: [Diagnostic] = []
  private var levels: [String: RuleSetting.Level] = [:]

  /// The grades that rules have by themselves.
  public init() {}

  /// - Parameter known: The rules that a portfolio may name.
  ///
  /// O(settings).
  public init(_ settings: [RuleSetting], known: [Rule]) {
    let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let words = WordList(byID.keys)
    for setting in settings {
      guard let rule = byID[setting.id.value] else {
        let near = mistakes.count < Vocabulary.mostSuggestions ? words.nearest(to: setting.id.value) : nil
        mistakes.append(
          Diagnostic(
            .unknownRuleID, "there is no rule `\(setting.id.value)`", at: setting.id.span,
            help: near.map { "did you mean `\($0)`?" }
              ?? "every message names its rule, and `casebook explain` lists all"))
        continue
      }
      if rule.severity == .error, setting.level != .error {
        mistakes.append(
          Diagnostic(
            .fixedSeverity, "`\(rule.id)` cannot be set to another severity", at: setting.id.span,
            help: "take it out of `rules`; only rules of which every breach is a warning can be set to error, note or "
              + "ignore"))
        continue
      }
      levels[rule.id] = setting.level
    }
  }

  /// Returns the diagnostics with the severities of this portfolio, without those that it ignores. O(n).
  public func graded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let level = levels[diagnostic.rule.id] else { return diagnostic }
      guard let severity = level.severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }
  }
}

extension RuleSetting.Level {
  /// Nil where the breach is not to be shown.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .ignore: nil
    }
  }
}
