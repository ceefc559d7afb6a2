// What is not known of a place is said so, and a place that is no home school is not counted as one.

import Testing

@testable import Site

@Suite struct UnknownPlaceTests {
  private static func text(_ network: String, at place: String) -> String {
    """
    ---
    title: A small one
    summary: Two schools read together.
    standing: illustrative
    published: 2026-05-01
    network:
      basis: documented
    \(network)
    actions:
      - {id: card, title: A card, function: prioritising, at: [\(place)]}
    ---

    Words.

    """
  }

  private func page(_ network: String, at place: String) async throws -> String {
    let sandbox = try Sandbox.small()
    try sandbox.write(Self.text(network, at: place), to: "Content/cases/small.md")
    let errors = try await sandbox.build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    return try #require(try sandbox.site().text("cases/small.html"))
  }

  @Test(arguments: ["not-known", "withheld"])
  func takesANetworkOfWhichTheNumberOfMembersIsNotSaid(members: String) async throws {
    let page = try await page(
      """
        communities:
          oak: {name: Oak School, kind: school, staff: 12, members: \(members)}
          elm: {name: Elm School, kind: school, staff: 18, members: \(members)}
      """, at: "oak")
    let words = members == "withheld" ? "withheld" : "not known"
    #expect(page.contains("Elm School (members \(words)) and Oak School (members \(words))"))
  }

  @Test func countsHomeSchoolsAlone() async throws {
    let network = """
        communities:
          oak: {name: Oak School, kind: school, members: 1}
          elm: {name: Elm School, kind: school, members: 1}
          uni: {name: Harbour University, kind: university, members: 1}
      """
    let elsewhere = try await page(network, at: "uni")
    #expect(elsewhere.contains("No action is reported at any home school."))
    #expect(
      elsewhere.contains("An action is also reported at Harbour University, which is not counted as a home school."))
    let both = try await page(network, at: "oak, elm, uni")
    #expect(
      both.contains(
        "No action that brings something home is reported at any home school; "
          + "one that puts something into the network is reported at both home schools."))
  }
}
