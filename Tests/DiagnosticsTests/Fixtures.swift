// Golden files under Tests/Fixtures/diagnostics, and a way to name a place in a text by what stands there.

import Foundation
import Testing

@testable import Diagnostics

enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "Fixtures/diagnostics")

  /// Compares with a golden file, or writes it when the environment has `RECORD=1`.
  static func expectGolden(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let place = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(bytes).write(to: place)
    } else {
      let golden = try [UInt8](Data(contentsOf: place))
      #expect(
        bytes == golden, "\(name) differs; look at the change and run RECORD=1 swift test",
        sourceLocation: sourceLocation)
    }
  }
}

extension SourceSet {
  /// Returns the span of `text` where it first stands in the file at `path`.
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
