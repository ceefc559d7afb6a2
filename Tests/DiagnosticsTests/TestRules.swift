// A way to name a place in a text by its words, and rules to break.

import Testing

@testable import Diagnostics

extension SourceSet {
  /// Returns the span of `text` where it first is in the file at `path`.
  func span(_ text: String, in path: String) throws -> Span {
    let file = try #require(id(ofPath: path))
    let (bytes, wanted) = (self[file].bytes, Array(text.utf8))
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
    return Span(file, start..<(start + wanted.count))
  }
}

extension Rule {
  static let testError = Rule("test-error", .error, "A rule that a test breaks.")
  static let testWarning = Rule("test-warning", .warning, "A rule that a test bends.")
  static let testNote = Rule("test-note", .note, "A rule that a test mentions.")
}
