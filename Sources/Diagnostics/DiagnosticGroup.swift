// One cause, one message: diagnostics that say the same of several places, in one file or in many, are one group.
// Groups are made once, before printing; what counts diagnostics (exit codes, summaries) counts every place.

/// Diagnostics that differ in nothing but their place, or all those of a kind for which there is no room.
struct DiagnosticGroup {
  /// The first of them in stable order.
  let first: Diagnostic
  /// Where the others are, in stable order.
  private(set) var others: [Span] = []
  /// How many diagnostics of other words it holds the place of; nil where all say the same.
  private(set) var remainder: Int?

  var count: Int { remainder ?? 1 + others.count }

  /// Returns the groups of diagnostics, each at the place of its first. A diagnostic without a place is a group of its
  /// own. Of one rule and file there are at most `limit`, and one more for the rest. O(n) beyond sorting.
  static func groups(of diagnostics: [Diagnostic], in sources: SourceSet, limit: Int) -> [DiagnosticGroup] {
    var groups: [DiagnosticGroup] = []
    var known: [Diagnostic: Int] = [:]
    var kinds: [Kind: (count: Int, remainder: Int?)] = [:]
    for diagnostic in diagnostics.inStableOrder(in: sources) {
      var words = diagnostic
      words.span = nil
      if let span = diagnostic.span, let group = known[words] {
        groups[group].others.append(span)
        continue
      }
      let kind = Kind(of: diagnostic)
      let alike = kinds[kind] ?? (0, nil)
      if let rest = alike.remainder {
        groups[rest].remainder? += 1
      } else if alike.count == limit {
        kinds[kind] = (limit, groups.count)
        groups.append(DiagnosticGroup(first: diagnostic, remainder: 1))
      } else {
        if diagnostic.span != nil { known[words] = groups.count }
        kinds[kind] = (alike.count + 1, nil)
        groups.append(DiagnosticGroup(first: diagnostic))
      }
    }
    return groups
  }

  /// Diagnostics that are limited together.
  private struct Kind: Hashable {
    let rule: String
    let severity: Severity
    let file: FileID?

    init(of diagnostic: Diagnostic) {
      (rule, severity, file) = (diagnostic.rule.id, diagnostic.severity, diagnostic.span?.file)
    }
  }
}
