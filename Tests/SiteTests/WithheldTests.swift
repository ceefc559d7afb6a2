// What is withheld is shown as withheld, and nothing is said that would need it.

import Foundation
import Testing

@testable import Site

@Suite struct WithheldTests {
  private func page(people: String, ties: String) async throws -> String {
    let sandbox = try Sandbox()
    // Who declines that the network is shown does not want people listed either.
    let network = people == "withheld" ? ", network: declined" : ""
    try sandbox.write(
      """
      ---
      title: Two schools
      summary: Two schools read together.
      standing: composite
      published: 2026-01-05
      consent: {individuals: given, organisations: declined, quotation: declined\(network)}
      network:
        basis: documented
        communities:
          one: {name: withheld, kind: school, members: 1, staff: 9, roster: complete}
          two: {name: withheld, kind: school, members: 1, staff: 9, roster: complete}
        people: \(people)
        ties: \(ties)
      conditions: {trust: {level: present, evidence: talk}}
      evidence:
        talk: {kind: self-report, quote: withheld}
      ---

      They met.

      """, to: "Content/cases/two-schools.md")
    let report = try await sandbox.build()
    #expect(report.errors == 0, "\(report.places)")
    let site = try sandbox.site()
    // What is said of the case on both of its pages.
    return try ["cases/two-schools.html", "cases/two-schools/data.html"].map { try #require(site.text($0)) }.joined()
  }

  private static let people =
    "{a: {community: one, role: teacher, member: true}, b: {community: two, role: teacher, member: true}, "
    + "c: {community: two, role: teacher}}"

  @Test(arguments: [people, "withheld"])
  func showsWhatIsWithheldAndInfersNothing(people: String) async throws {
    let page = try await page(people: people, ties: "withheld")
    #expect(page.contains("<dt>Ties</dt><dd class=\"absence\">withheld</dd>"))
    #expect(page.contains("<dt>People</dt><dd class=\"absence\">withheld</dd>") == (people == "withheld"))
    #expect(page.contains("words withheld"))
    #expect(page.contains("Name withheld"))
    // What the author said of the roster stays; what it would tell of ties is not said.
    #expect(page.contains("everyone listed"))
    for words in [
      "was asked", "every tie was asked for", "and there was none", "No ties are reported", "No tie is reported",
      "id=\"network.measures",
    ] {
      #expect(!page.contains(words), "\(words)")
    }
  }
}
