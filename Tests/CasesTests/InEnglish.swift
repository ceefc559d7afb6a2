// The words of English for tests of works, so that each test names only what it is about.

import Markup
import Words

@testable import Cases

extension Bibliography {
  convenience init(_ references: [Reference]) { self.init(references, words: English()) }
}

extension ReferenceStyle {
  private static let english = ReferenceStyle(English())
  static func entry(_ work: Reference, year: String? = nil) -> Fragment { english.entry(work, year: year) }
  static func label(_ work: Reference) -> String { english.label(work) }
  static func authorList(_ work: Reference) -> String? { english.authorList(work) }
}
