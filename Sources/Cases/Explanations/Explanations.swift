// Every rule for content, explained.

import Diagnostics

extension Explanation {
  /// One explanation for each rule of `Rule.all` that can be broken by content alone, in the order of ids.
  public static let ofContent: [Explanation] = (files + fields + names + networks + tables + editor + prose).sorted {
    $0.rule.id < $1.rule.id
  }
}
