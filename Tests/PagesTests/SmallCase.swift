// A case that a test writes down, read in memory as the pipeline reads it.

import Cases
import Diagnostics
import Testing

enum SmallCase {
  /// Returns the case that a text describes; a test fails where the text has errors.
  static func study(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CaseStudy {
    let sources = SourceSet([SourceFile(path: "small.md", text: text)])
    let file = ContentFile(sources.ids[0], in: sources, context: MarkdownContext { $1 })
    let read = file.study(try #require(Slug("small")))
    let study = try #require(read.value, sourceLocation: sourceLocation)
    let checked = study.checked(against: Vocabulary())
    let errors = (read.diagnostics + checked.diagnostics).filter { $0.severity == .error }
    #expect(errors.map(\.message) == [], sourceLocation: sourceLocation)
    return checked.value
  }
}
