// Two entries that readers see under one label: two pages have one title, and nobody knows which of them has what.

import Diagnostics

/// An entry of tags.yml or needs.yml, by what readers see of it.
struct SameLabel {
  let id: String
  let label: String
  let span: Span?

  /// Returns each entry whose label an earlier one has, with that one, whatever their letter case and blanks. O(n log
  /// n).
  static func all(in entries: [SameLabel]) -> [(first: SameLabel, second: SameLabel)] {
    var first: [String: SameLabel] = [:]
    return entries.sorted { ($0.span?.lower ?? 0, $0.id) < ($1.span?.lower ?? 0, $1.id) }.compactMap { entry in
      guard !entry.label.isEmpty else { return nil }
      let key = CellWords.form(of: entry.label)
      guard let earlier = first[key] else {
        first[key] = entry
        return nil
      }
      return (earlier, entry)
    }
  }
}
