// Which diagnostics of a run are printed. A file that is wrong in one way throughout is understood from the first few
// hundred messages, and messages must not be many times as long as what they are about.

/// The messages of one run that are printed, in stable order, with what stands for those that are not.
package struct PrintedDiagnostics {
  /// One message.
  package struct Entry {
    package let diagnostic: Diagnostic
    /// The other places of which the same is so, as far as they are listed.
    var others: [Span] = []
    /// For how many diagnostics it stands beside those that are listed; nil where there are none.
    var more: Int?

    /// How many other places the message holds for; nil for one that holds for its own alone, or stands for those left
    /// out.
    package var otherCount: Int? { others.isEmpty ? nil : others.count + (more ?? 0) }
  }

  /// How many messages of one rule are printed of one file, and how many places of one message are listed.
  static let mostAlike = Diagnostic.mostAlike
  /// The bytes of all messages, as far as they can be told before they are written: so many in any case, and so many
  /// for each byte of the files.
  static let leastBytes = 400_000
  static let bytesForEach = 15

  package private(set) var entries: [Entry] = []

  /// - Parameter sources: The files of the run.
  ///
  /// Errors come before warnings, and these before notes, where not all find room. O(n log n).
  package init(_ diagnostics: [Diagnostic], in sources: SourceSet) {
    let groups = DiagnosticGroup.groups(of: diagnostics, in: sources, limit: Self.mostAlike)
    let bytes = sources.files.reduce(0) { $0 + $1.byteCount }
    var room = max(Self.leastBytes, bytes * Self.bytesForEach)
    var shown = [Entry?](repeating: nil, count: groups.count)
    for severity in Severity.allCases.reversed() {
      // Those that find no room, by rule: where the first of them is, and how many they are.
      var left: [String: (first: Int, count: Int)] = [:]
      for (index, group) in groups.enumerated() where group.first.severity == severity {
        if let count = group.remainder {
          shown[index] = Self.remainder(count, at: group.first)
          continue
        }
        let cost = Self.cost(of: group, in: sources)
        if cost <= room {
          room -= cost
          shown[index] = Self.entry(for: group)
        } else {
          // What is smaller and comes later is left out as well: it is no better than this.
          room = 0
          let rule = group.first.rule.id
          left[rule] = (left[rule]?.first ?? index, (left[rule]?.count ?? 0) + group.count)
        }
      }
      for rest in left.values {
        shown[rest.first] = Self.remainder(rest.count, at: groups[rest.first].first, inOtherFiles: true)
      }
    }
    entries = shown.compactMap { $0 }
  }

  private static func entry(for group: DiagnosticGroup) -> Entry {
    let unlisted = group.others.count - mostAlike
    return Entry(
      diagnostic: group.first, others: Array(group.others.prefix(mostAlike)), more: unlisted > 0 ? unlisted : nil)
  }

  /// What stands in the place of the first diagnostic of those that are left out.
  private static func remainder(_ count: Int, at first: Diagnostic, inOtherFiles: Bool = false) -> Entry {
    let others =
      count == 1
      ? "one more of this kind is not shown" : "\(count) more of this kind are not shown, of which this is the first"
    var diagnostic = Diagnostic(
      first.rule, others + (inOtherFiles ? "; they are in this file and in others" : ""), at: first.span,
      help: "mend those that are shown, and check again")
    diagnostic.severity = first.severity
    return Entry(diagnostic: diagnostic, more: count)
  }

  /// About how many bytes a message takes: its words, and for each place the path and two lines.
  private static func cost(of group: DiagnosticGroup, in sources: SourceSet) -> Int {
    func place(_ span: Span?) -> Int { span.map { sources[$0.file].path.utf8.count + 400 } ?? 100 }
    let diagnostic = group.first
    let words = diagnostic.message.utf8.count + (diagnostic.help?.utf8.count ?? 0)
    let others = group.others.prefix(mostAlike).reduce(words + place(diagnostic.span)) { $0 + place($1) }
    return diagnostic.labels.reduce(others) { $0 + place($1.span) + $1.message.utf8.count }
  }
}
