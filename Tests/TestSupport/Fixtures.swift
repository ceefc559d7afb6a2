// The files that tests read, and the golden files that they are held to.

import Foundation
import Testing

/// The repository on this machine.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// The files under Tests/Fixtures, by their paths below it.
package enum Fixtures {
  package static let folder = Repository.root.appending(path: "Tests/Fixtures")

  package static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: path)))
  }

  package static func names(in path: String, ending: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path()).filter {
      $0.hasSuffix(ending)
    }.sorted()
  }

  /// Compares with a golden file, or writes it when the environment has `RECORD=1`.
  package static func expectGolden(
    _ bytes: some Sequence<UInt8>, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let place = folder.appending(path: path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(bytes).write(to: place)
    } else {
      // As texts, so that a difference can be read.
      let golden = try String(decoding: Data(contentsOf: place), as: UTF8.self)
      #expect(
        String(decoding: Array(bytes), as: UTF8.self) == golden,
        "\(path) differs; look at the change and run RECORD=1 swift test", sourceLocation: sourceLocation)
    }
  }

  package static func expectGolden(
    _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expectGolden(text.utf8, path, sourceLocation: sourceLocation)
  }
}
