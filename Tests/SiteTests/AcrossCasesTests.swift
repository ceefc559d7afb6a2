// The rules of every page that says something of several cases: where no real case is among them no number is in its
// lead, each claim of a case leads there in one step and to its evidence in two, and a withdrawn case leaves nothing.

import Foundation
import Testing

@testable import Pages
@testable import Site

@Suite struct AcrossCasesTests {
  private static let folders = [
    "needs/", "questions/", "outcomes/", "actions/", "ideal-types/", "matrices/", "schools/",
  ]

  static func isSynthesis(_ path: String) -> Bool {
    path.hasSuffix(".html") && (folders.contains(where: path.hasPrefix) || path.hasSuffix("/compare.html"))
  }

  private func main(_ page: String) -> String {
    page.components(separatedBy: "<main").last?.components(separatedBy: "</main>").first ?? ""
  }

  @Test func saysNoNumberInALeadWithoutARealCase() async throws {
    let sandbox = try Sandbox()
    for (path, bytes) in try FileTree(sandbox.content).files
    where path.hasPrefix("cases/") && String(decoding: bytes, as: UTF8.self).contains("\nstanding: empirical\n") {
      try FileManager.default.removeItem(atPath: sandbox.content + "/" + path)
    }
    // What other content says of the cases that are gone.
    for (path, bytes) in try FileTree(sandbox.content).files where path.hasSuffix(".md") {
      let text = String(decoding: bytes, as: UTF8.self)
      let kept = text.replacing(#/\[([^\]]*)\]\(case:([a-z-]+)[^)]*\)/#) { match in
        FileManager.default.fileExists(atPath: sandbox.content + "/cases/\(match.2).md")
          || FileManager.default.fileExists(atPath: sandbox.content + "/cases/\(match.2)/index.md")
          ? String(match.0) : String(match.1)
      }
      if kept != text { try sandbox.write(kept, to: "Content/\(path)") }
    }
    let report = try await sandbox.build { $0.drawings = .leftOut }
    #expect(report.errors == 0, "\(report.places)")
    let site = try sandbox.site()
    var leads = 0
    for path in site.pages where Self.isSynthesis(path) {
      let page = main(try #require(site.text(path)))
      guard page.contains("class=\"limits\""),
        let lead = page.firstMatch(of: #/<p class="lead">([^<]*)<\/p>\n<p class="meta">/#)
      else { continue }
      #expect(lead.output.1.allSatisfy { !$0.isNumber }, "\(path): \(lead.output.1)")
      #expect(
        lead.output.1.contains(/No (real )?case|What the cases report/) || path.contains("/compare"),
        "\(path): \(lead.output.1)")
      leads += 1
    }
    #expect(leads > 60)
  }

  @Test func leadsFromEachClaimToItsCaseAndItsEvidence() async throws {
    let site = try await SampleSite.built.site
    var claims = 0
    for path in site.tree.pages.filter(Self.isSynthesis) {
      for link in site.pages[path]?.links ?? [] where link.address.contains("cases/") {
        let parts = link.address.split(separator: "#").map(String.init)
        guard parts.count == 2, ["action.", "outcome.", "condition."].contains(where: parts[1].hasPrefix) else {
          continue
        }
        let study = String(parts[0].drop { $0 == "." || $0 == "/" })
        let address = study.hasPrefix("cases/") ? study : "cases/\(study)"
        let page = try #require(site.tree.text(address), "\(path): \(link.address)")
        let start = try #require(
          page.firstMatch(
            of: try Regex("<(section|tr)[^>]* id=\"\(NSRegularExpression.escapedPattern(for: parts[1]))\"")),
          "\(path): \(link.address)")
        let claim = try #require(MarkupTree.first(String(page[start.range]), in: page), "\(path): \(link.address)")
        // Evidence is one link further, where the case names any.
        let leads = claim.addresses.contains { $0.hasPrefix("#evidence.") }
        #expect(leads || !Self.namesEvidence(claim), "\(path): \(link.address)")
        claims += leads ? 1 : 0
      }
    }
    #expect(claims > 1_000)
  }

  /// Whether a claim says something of evidence.
  private static func namesEvidence(_ claim: MarkupTree) -> Bool { claim.text.contains("Rests on") }

  @Test func showsEachRowBesideTheCaseThatItIsOf() async throws {
    let tree = try await SampleSite.built.site.tree
    var rows = 0
    for path in tree.pages.filter(Self.isSynthesis) {
      let page = main(try #require(tree.text(path)))
      for start in ["<ul class=\"actions\"", "<ul class=\"short-list\"", "<ol class=\"short-list\""] {
        var rest = page[...]
        while let place = rest.range(of: start) {
          let list = try #require(MarkupTree.first(start, in: String(rest[place.lowerBound...])), "\(path)")
          for row in list.children {
            #expect(row.addresses.contains { $0.contains("cases/") && $0.contains("#action.") }, "\(path): \(row.text)")
            rows += 1
          }
          rest = rest[place.upperBound...]
        }
      }
    }
    #expect(rows > 100)
  }

  /// A case with a word of its own in everything that pages across cases take of a case.
  private static let quokka = """
    ---
    title: Quokka circle
    summary: Two schools meet in a numbat burrow.
    standing: illustrative
    published: 2026-05-01
    context: {phases: [special], setting: rural}
    network:
      communities:
        one: {name: Wombat Lane, kind: school, roll: 61, staff: 7, setting: suburban}
        two: {name: Wombat Hill, kind: school, roll: 62, disadvantage: low}
      people:
        quokka-anna: {community: one, role: teacher, member: true}
        quokka-bert: {community: two, role: teacher, member: true}
      ties:
        - quokka-anna <-> quokka-bert: joint-work
    conditions:
      history: {level: absent, effect: hindered, note: Nobody knew a numbat., evidence: [quokka-log]}
    actions:
      - {id: quokka-act, title: Evening with numbats, function: mobilising, question: RQ3, by: quokka-anna, reaches: [know-about], needs: find-time, cost: {money: 77, currency: AUD, per: term}, went_wrong: The numbats slept., evidence: [quokka-log]}
    outcomes:
      - {domain: innovation-potential, among: schools, direction: negative, statement: The quokkas left., evidence: [quokka-log]}
    evidence:
      quokka-log: {kind: document, by: deliverer, note: A log of numbats.}
    ---

    They met at Wombat Lane.

    """

  @Test func leavesNothingOfAWithdrawnCaseButItsTombstone() async throws {
    let sandbox = try Sandbox()
    let place = "Content/cases/quokka-circle.md"
    try sandbox.write(Self.quokka, to: place)
    #expect(try await sandbox.build().errors == 0)
    let before = try sandbox.site()
    for path in [
      "matrices/conditions.html", "matrices/functions.html", "matrices/outcomes.html", "matrices/conditions.csv",
      "matrices/outcomes.csv", "matrices/functions.by-innovation-potential.html", "schools/phase-special.html",
      "schools/setting-suburban.html", "schools/size-under-100.html", "actions/by-cost.html", "needs/find-time.html",
      "questions/rq3.html", "outcomes/innovation-potential.html", "cases/index.html", "actions/index.html",
    ] {
      #expect(before.text(path)?.contains("uokka") == true, "\(path)")
    }
    try sandbox.replace(
      "published: 2026-05-01", with: "published: 2026-05-01\nwithdrawn: {date: 2026-06-01, reason: Anna asked}",
      in: place)
    #expect(try await sandbox.build().errors == 0)
    let site = try sandbox.site()
    for secret in ["uokka circle", "Wombat", "numbat", "quokka-", "anna", "AUD", "Anna asked"] {
      #expect(site.paths(holding: secret).filter { $0 != SiteManifest.name } == [], "\(secret)")
    }
    #expect(site.text("cases/quokka-circle.html")?.contains("noindex") == true)
    // The rest is what it would be had the case never been there, counts and pages among it.
    let differences = try await site.differences(from: SampleSite.built.site.tree)
    #expect(differences == [SiteManifest.name, "cases/quokka-circle.html"])
  }
}
