// The words of English for tests of what is read, so that each test names only what it is about.

import Cases
import Diagnostics
import Words

extension MarkdownContext {
  package init(
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
  package func read(in sources: SourceSet) -> Checked<SharedWords> { read(in: sources) { _ in English() } }
}
