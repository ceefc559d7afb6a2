// A folder with the portfolio of an example, and with the theme that ships, to build and to mend.

import Cases
import Diagnostics
import Foundation
import TestSupport

@testable import Site

/// The files of one example on disk. The folder goes when its last user lets go of it.
final class ExampleFolder: Sendable {
  let root = FileManager.default.temporaryDirectory.appending(path: "casebook-tests-\(UUID().uuidString)")

  init(_ example: Explanation.Example) throws {
    let theme = Repository.root.appending(path: "Themes/commons")
    try FileManager.default.createDirectory(at: root.appending(path: "Themes"), withIntermediateDirectories: true)
    // Hundreds of examples are built: only those of themes change one, and have a copy.
    let paths = (example.files + example.symbolicLinks).map(\.path) + example.missing
    if paths.contains(where: { $0.hasPrefix("Themes/") }) {
      try FileManager.default.copyItem(at: theme, to: root.appending(path: "Themes/examples"))
    } else {
      try FileManager.default.createSymbolicLink(at: root.appending(path: "Themes/examples"), withDestinationURL: theme)
    }
    for file in SoundPortfolio.files + example.files { try write(Data(file.bytes), to: file.path) }
    for path in example.missing { try FileManager.default.removeItem(at: place(of: path)) }
    for link in example.symbolicLinks {
      try FileManager.default.createSymbolicLink(
        atPath: place(of: link.path).path(), withDestinationPath: String(decoding: link.bytes, as: UTF8.self))
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Where a file of the portfolio lies. The theme of the name `commons` in the working folder would be found first.
  func place(of path: String) -> URL {
    root.appending(path: path.replacing("Themes/commons/", with: "Themes/examples/"))
  }

  func write(_ data: Data, to path: String) throws {
    let place = place(of: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }

  func build() async throws -> BuildReport {
    var options = BuildOptions()
    options.content = root.appending(path: "Content").path()
    options.theme = "examples"
    options.output = root.appending(path: "Output").path()
    return try await Build(options).run()
  }
}
