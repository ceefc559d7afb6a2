// Did-you-mean for names in prose. A body may hold a hundred thousand unknown names, and each would be compared with
// all that are known: names that come again are looked up, and after some thousands of comparisons none are made.

import Diagnostics

/// The names that were looked for in one body.
struct ProseSuggestions {
  enum List: Hashable { case scheme, file, callout, work, footnote }

  private struct Name: Hashable {
    let list: List
    let text: String
  }

  private var known: [Name: String?] = [:]
  private var candidates: [List: [String]] = [:]
  private var comparisons = 20_000

  /// Returns the candidate that is meant by `word`, if one is near; nil too where as many have been compared as are
  /// worth it.
  mutating func nearest(to word: String, of list: List, among all: () -> [String]) -> String? {
    let name = Name(list: list, text: word)
    if let found = known[name] { return found }
    guard comparisons > 0 else { return nil }
    let names = candidates[list] ?? all()
    candidates[list] = names
    comparisons -= max(1, names.count)
    let found = Suggestion.nearest(to: word, among: names)
    known[name] = .some(found)
    return found
  }
}
