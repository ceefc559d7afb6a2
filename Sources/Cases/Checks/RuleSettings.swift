// How grave a breach is in this portfolio: `rules` of portfolio.yml raises warnings to errors or silences them. What is
// an error by itself stays one, because a site could not be made from it.

import Diagnostics

extension PortfolioSettings {
  /// Returns the diagnostics as this portfolio grades them, with the mistakes of `rules` itself. O(diagnostics).
  ///
  /// - Parameter known: The rules that a portfolio may name.
  public func graded(_ diagnostics: [Diagnostic], known: [Rule]) -> [Diagnostic] {
    var levels: [String: RuleSetting.Level] = [:]
    var mistakes: [Diagnostic] = []
    let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let words = WordList(byID.keys)
    for setting in rules {
      guard let rule = byID[setting.id.value] else {
        let near = mistakes.count < Vocabulary.mostSuggestions ? words.nearest(to: setting.id.value) : nil
        mistakes.append(
          Diagnostic(
            .unknownRule, "there is no rule `\(setting.id.value)`", at: setting.id.span,
            help: near.map { "did you mean `\($0)`?" } ?? "every message names its rule"))
        continue
      }
      if rule.severity == .error, setting.level != .error {
        mistakes.append(
          Diagnostic(
            .fixedRule, "`\(rule.id)` is always an error", at: setting.id.span,
            help: "take it out of `rules`; only warnings can be set to error, note or ignore"))
        continue
      }
      levels[rule.id] = setting.level
    }
    let graded = diagnostics.compactMap { diagnostic -> Diagnostic? in
      guard let level = levels[diagnostic.rule.id] else { return diagnostic }
      guard let severity = level.severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }
    return graded + mistakes
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
