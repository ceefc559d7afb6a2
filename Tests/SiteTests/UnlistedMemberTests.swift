// Of a school of which only a head is listed, who is no member, pages say how many members it has, as the case does, or
// why that is not given.

import Foundation
import Testing

@testable import Site

@Suite struct UnlistedMemberTests {
  private static func text(_ members: String) -> String {
    """
    ---
    title: A small one
    summary: Of one school only the head is listed.
    standing: illustrative
    published: 2026-05-01
    network:
      basis: documented
      communities:
        oak: {name: Oak School, kind: school, staff: 12, \(members)}
        elm: {name: Elm School, kind: school, staff: 18}
        fir: {name: Fir School, kind: school, staff: 10}
      people:
        oak-head: {community: oak, role: school-leader}
        elm-1: {community: elm, role: teacher, member: true}
        elm-2: {community: elm, role: teacher, member: true}
        fir-1: {community: fir, role: teacher, member: true}
        elm-3: {community: elm, role: teacher}
      ties: [elm-1 -> elm-2, elm-2 -> elm-3]
    actions:
      - {id: card, title: A card, function: mobilising, reaches: [know-about], at: [oak, elm]}
    ---

    Words.

    """
  }

  @Test(
    arguments: [
      ("members: withheld", "withheld", "at least 3 members"),
      ("members: not-known", "not known", "at least 3 members"),
      ("members: 3", nil, "6 members"),
    ] as [(String, String?, String)])
  func saysOfMembersWhatTheCaseSays(members: String, absence: String?, all: String) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(Self.text(members), to: "Content/cases/heads.md")
    let errors = try await sandbox.build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let site = try sandbox.site()
    let pages = try ["cases/heads.html", "cases/heads/data.html"].map { try #require(site.text($0)) }
    for page in pages {
      #expect(!page.contains("0 of 12") && !page.contains("0\u{A0}of\u{A0}12"))
      #expect(!page.contains("0 of the 1 listed"))
    }
    // The words in the middle may be on two lines.
    let drawn = pages.joined().replacing(/<[^>]*>/, with: " ").split(separator: " ").joined(separator: " ")
    let size = absence.map { "members \($0)" } ?? "3 of 12"
    #expect(drawn.contains("The network \(all)") && pages.contains { $0.contains(size) })

    let measured = try await Command.run(["measure", "Content/cases/heads.md"], in: sandbox)
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(measured.output.utf8)) as? [String: Any])
    let measures = try #require(whole["measures"] as? [String: Any])
    let oak = try #require(
      (measures["communities"] as? [[String: Any]])?.first { $0["id"] as? String == "oak" })
    #expect(oak["members"] as? Int == (absence == nil ? 3 : nil))
    #expect(oak["members_reason"] as? String == absence)
  }
}
