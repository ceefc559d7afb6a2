// Two entries that readers see under one label: two pages have one title, and do not say which of them has what.

import Diagnostics

/// An entry of tags.yml or needs.yml, by what readers see of it.
struct SameLabel {
  let id: String
  let label: String
  let span: Span?

  /// Warns of each entry whose label an earlier one has, whatever their letter case and blanks. O(n log n).
  ///
  /// - Parameters:
  ///   - noun: What one of them is called, such as `tag`.
  ///   - mend: What to do where the two are one.
  static func diagnostics(
    of entries: [SameLabel], _ noun: String, mend: (_ first: SameLabel) -> String
  ) -> [Diagnostic] {
    var first: [String: SameLabel] = [:]
    return entries.sorted { ($0.span?.lower ?? 0, $0.id) < ($1.span?.lower ?? 0, $1.id) }.compactMap { entry in
      guard !entry.label.isEmpty else { return nil }
      let key = CellWords.form(of: entry.label)
      guard let earlier = first[key] else {
        first[key] = entry
        return nil
      }
      return Diagnostic(
        .repeatedEntry, "the \(noun)s `\(earlier.id)` and `\(entry.id)` have one label, `\(entry.label)`",
        at: entry.span, help: "write of each what sets it apart; where they are one, \(mend(earlier))",
        labels: earlier.span.map { [.init($0, "the other \(noun)")] } ?? []
      ).asWarning
    }
  }
}
