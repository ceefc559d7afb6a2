// The words of English for tests of what is read, so that each test names only what it is about.

import Diagnostics
import Markup
import Words

@testable import Cases

extension MarkdownContext {
  init(
    typography: TypographySettings = TypographySettings(), neighbours: Set<FileName> = [],
    address: @escaping @Sendable (ContentLink.Kind, String) -> String,
    fileAddress: @escaping @Sendable (FileName) -> String = { $0.text }
  ) {
    self.init(
      typography: typography, neighbours: neighbours, words: { _ in English() }, address: address,
      fileAddress: fileAddress)
  }
}

extension SharedFiles {
  func read(in sources: SourceSet) -> Checked<SharedWords> { read(in: sources) { _ in English() } }
}

extension Bibliography {
  convenience init(_ references: [Reference]) { self.init(references, words: English()) }
}

extension ReferenceStyle {
  private static let english = ReferenceStyle(English())
  static func entry(_ work: Reference, year: String? = nil) -> Fragment { english.entry(work, year: year) }
  static func label(_ work: Reference) -> String { english.label(work) }
  static func authorList(_ work: Reference) -> String? { english.authorList(work) }
}
