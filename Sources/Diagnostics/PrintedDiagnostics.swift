// Which diagnostics of a run are printed. A file that is wrong in one way throughout is understood from the first few
// hundred messages, and messages must not be many times as long as what they are about.

/// The messages of one run that are printed, in stable order, with what stands for those that are not.
struct PrintedDiagnostics {
  /// One message.
  struct Entry {
    let diagnostic: Diagnostic
    /// The other places of which the same is so, as far as they are listed.
    var others: [Span] = []
    /// For how many diagnostics it stands beside those that are listed; nil where there are none.
    var more: Int?

    /// How many other places the message holds for; nil for one that holds for its own alone, or stands for those left out.
    var otherCount: Int? { others.isEmpty ? nil : others.count + (more ?? 0) }
  }

  /// How many messages of one rule are printed of one file, and how many places of one message are listed.
  static let mostAlike = Diagnostic.mostAlike
  /// The bytes of all messages, as far as they can be told before they are written: so many in any case, and so many for each
  /// byte of the files.
  static let leastBytes = 400_000
  static let bytesForEach = 15

  private(set) var entries: [Entry] = []

  /// - Parameter sources: The files of the run.
  ///
  /// Errors come before warnings, and these before notes, where not all find room. O(n log n).
  init(_ diagnostics: [Diagnostic], in sources: SourceSet) {
    let groups = DiagnosticGroup.groups(of: diagnostics)
    let bytes = sources.files.reduce(0) { $0 + $1.bytes.count }
    var room = max(Self.leastBytes, bytes * Self.bytesForEach)
    var printed = [Bool](repeating: false, count: groups.count)
    var alike: [Kind: Int] = [:]
    // For those that are left out, by kind, where the first of them stands and how many they are.
    var left: [Kind: (first: Int, count: Int)] = [:]
    for severity in Severity.allCases.reversed() {
      for (index, group) in groups.enumerated() where group.first.severity == severity {
        let kind = Kind(rule: group.first.rule.id, severity: severity, file: group.first.span?.file)
        alike[kind, default: 0] += 1
        let cost = Self.cost(of: group, in: sources)
        if alike[kind, default: 0] > Self.mostAlike {
          left[kind] = (left[kind]?.first ?? index, (left[kind]?.count ?? 0) + group.count)
        } else if cost > room {
          // What is smaller and comes later is left out as well: it is no better than this.
          room = 0
          let anywhere = Kind(rule: kind.rule, severity: severity, file: FileID.none)
          left[anywhere] = (left[anywhere]?.first ?? index, (left[anywhere]?.count ?? 0) + group.count)
        } else {
          room -= cost
          printed[index] = true
        }
      }
    }
    var remainders: [Int: Entry] = [:]
    for (kind, rest) in left { remainders[rest.first] = Self.remainder(kind, rest.count, at: groups[rest.first].first) }
    entries = groups.indices.compactMap { index in printed[index] ? Self.entry(for: groups[index]) : remainders[index] }
  }

  /// Diagnostics that are counted together; `FileID.none` stands for all files.
  private struct Kind: Hashable {
    let rule: String
    let severity: Severity
    let file: FileID?
  }

  private static func entry(for group: DiagnosticGroup) -> Entry {
    let unlisted = group.others.count - mostAlike
    return Entry(diagnostic: group.first, others: Array(group.others.prefix(mostAlike)), more: unlisted > 0 ? unlisted : nil)
  }

  /// What stands in the place of the first diagnostic of those that are left out.
  private static func remainder(_ kind: Kind, _ count: Int, at first: Diagnostic) -> Entry {
    let others = count == 1 ? "one more of this kind is not shown" : "\(count) more of this kind are not shown, of which this is the first"
    var diagnostic = Diagnostic(
      first.rule, others + (kind.file == FileID.none ? "; they stand in this file and in others" : ""), at: first.span,
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
