// One cause, one message: diagnostics that say the same of several places, in one file or in many, are one group. Groups
// are made once, before printing; what counts diagnostics (exit codes, summaries) counts every place.

/// Diagnostics that differ in nothing but their place.
struct DiagnosticGroup {
  /// The first of them in stable order.
  let first: Diagnostic
  /// Where the others are, in stable order.
  private(set) var others: [Span] = []

  var count: Int { 1 + others.count }

  /// Returns the groups of diagnostics, each at the place of its first. A diagnostic without a place is a group of its own.
  /// O(n) beyond sorting.
  static func groups(of diagnostics: [Diagnostic]) -> [DiagnosticGroup] {
    var groups: [DiagnosticGroup] = []
    var known: [Diagnostic: Int] = [:]
    for diagnostic in diagnostics.inStableOrder() {
      var words = diagnostic
      words.span = nil
      if let span = diagnostic.span, let group = known[words] {
        groups[group].others.append(span)
      } else {
        if diagnostic.span != nil { known[words] = groups.count }
        groups.append(DiagnosticGroup(first: diagnostic))
      }
    }
    return groups
  }
}
