// What every page begins with that says something of several cases: a sentence, how many cases of which standing it
// rests on, and what may not be concluded from them.

import Cases
import Synthesis
import Themes
import Words

extension PageSchema {
  static let countedCases = PageSchema(
    "counted-cases", "what a page begins with that says something of several cases", texts: [.statement, .count],
    inside: [.list(.limits, of: .limit)])
  static let limit = PageSchema(
    "limit", "something that may not be concluded from the cases", texts: [.statement])
}

extension SiteContext {
  /// Writes it into an object that includes `PageSchema.countedCases`.
  func write(_ lead: String, _ count: StandingCounts, _ limits: [ConclusionLimit], into page: inout PageObject) {
    page[.statement] = lead
    page[.count] = words.split(count)
    page[.limits] = items(of: limits)
  }

  /// What may not be concluded, for a list of `PageSchema.limit`.
  func items(of limits: [ConclusionLimit]) -> [PageObject] {
    limits.map { limit in
      var item = PageObject(.limit)
      item[.statement] = words.limit(limit)
      return item
    }
  }
}

extension SiteContext {
  /// Returns what is of real cases and then what is of others, each in an object with a heading; nothing of what there
  /// is none of.
  ///
  /// - Parameter study: The case that an item is of.
  func bodies<Item>(
    of items: some Sequence<Item>, as schema: PageSchema, study: (Item) -> CaseRecord,
    write: ([Item], inout PageObject) -> Void
  ) -> [PageObject] {
    let parts = Dictionary(grouping: items) { study($0).standing == .empirical }
    return [true, false].compactMap { isReal in
      guard let own = parts[isReal] else { return nil }
      var body = PageObject(schema)
      body[.label] = words.heading(ofReal: isReal)
      write(own, &body)
      return body
    }
  }
}
