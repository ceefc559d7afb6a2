// After any edits, one after the other, a preview is what it would be from the start. `make sweep` tries a thousand
// sequences, `make test` a few.

import Foundation
import Testing

@testable import Site

@Suite struct EditSequenceTests {
  private static let sequences = ProcessInfo.processInfo.environment["EDIT_SEQUENCES"].flatMap(UInt64.init) ?? 6

  @Test(arguments: 0..<sequences)
  func endsAsFromTheStart(seed: UInt64) async throws {
    let portfolio = try EditedPortfolio(seed: seed)
    let preview = portfolio.sandbox.preview()
    var shown = try await ShownSite(of: preview)
    var edits: [String] = []
    for _ in 0..<(1 + seed * 7 % 20) {
      edits.append(try portfolio.edit())
      let update = try await preview.update()
      // Mistakes keep the site as it was, so what it is compared with is a site without them.
      guard update.isCurrent else { continue }
      shown = try await ShownSite(of: preview)
    }
    let end = try await ShownSite(of: preview)
    let fresh = try await ShownSite(of: portfolio.sandbox.preview())
    #expect(end.messages == fresh.messages, "after \(edits)")
    #expect(end.isCurrent == fresh.isCurrent, "after \(edits)")
    // Where the last edits were mistakes, the site is the one before them.
    let expected = fresh.isCurrent ? fresh : shown
    #expect(end.files.keys.sorted() == expected.files.keys.sorted(), "after \(edits)")
    #expect(end.files.filter { expected.files[$0.key] != $0.value }.keys.sorted() == [], "after \(edits)")
  }
}
