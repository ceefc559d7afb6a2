// A case of two schools for tests that set one field beside another.

import Diagnostics
import Testing

@testable import Site

enum TwoSchools {
  static let communities = """
      communities:
        one: {name: One, kind: school, staff: 9, roster: complete}
        two: {name: Two, kind: school, staff: 9, roster: complete}
    """

  /// Builds the case with the fields of its network and other fields, and returns its two pages, the site and what was
  /// reported; no mistake is expected.
  static func site(
    _ network: String, _ fields: String, standing: String, also files: [String: String] = [:]
  ) async throws -> (page: String, data: String, tree: FileTree, found: [Diagnostic]) {
    let sandbox = try Sandbox.small()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try sandbox.write(text, to: path) }
    try sandbox.write(
      "---\ntitle: Two schools\nsummary: They read together.\nstanding: \(standing)\npublished: 2026-01-05\n"
        + "network:\n\(network)\n\(fields)\n---\n\nThey met.\n", to: "Content/cases/two.md")
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.places)")
    let tree = try sandbox.site()
    return (
      try #require(tree.text("cases/two.html")), try #require(tree.text("cases/two/data.html")), tree,
      report.diagnostics
    )
  }
}
