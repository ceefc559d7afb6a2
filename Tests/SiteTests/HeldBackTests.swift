// What a portfolio does not publish, or no longer, cannot be read anywhere in the site: withdrawn cases, drafts,
// embargoes, and the addresses that stay when a thing has gone.

import Cases
import Testing

@testable import Site

@Suite struct HeldBackTests {
  /// Words of the case that no other file has: its title, people, prose and table.
  private static let secrets = [
    "Quokka circle", "quokka-anna", "quokka-bert", "numbat burrow", "Wombat Lane", "Evening with numbats", "numbat.csv",
  ]
  private static let place = "Content/cases/quokka-circle/index.md"
  private static let page = "cases/quokka-circle.html"

  /// The sample with one more case, whose front matter has `lines` besides.
  private func sandbox(_ lines: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      """
      ---
      title: Quokka circle
      summary: Two schools meet in a numbat burrow.
      standing: illustrative
      authors:
        - {name: Example author}
      tags: [reading]
      \(lines)
      network:
        basis: documented
        communities:
          quokka-one: {name: Wombat Lane, kind: school, staff: 9}
          quokka-two: {name: Wombat Hill, kind: school, staff: 9}
        people:
          quokka-anna: {community: quokka-one, role: teacher, member: true}
          quokka-bert: {community: quokka-two, role: teacher, member: true}
        ties:
          - quokka-anna <-> quokka-bert: joint-work

      actions:
        - id: quokka-act
          title: Evening with numbats
          function: mobilising
          question: RQ3
          by: quokka-anna
          reaches: [know-about]
          ideal_type: a-card-that-travels
      ---

      ## What it was

      They met at Wombat Lane. The [table](numbat.csv) tells how often.

      """, to: Self.place)
    try sandbox.write("meeting,there\n1,2\n", to: "Content/cases/quokka-circle/numbat.csv")
    return sandbox
  }

  @Test func publishesTheCaseThatTheOthersHoldBack() async throws {
    let sandbox = try sandbox("published: 2026-05-01")
    let report = try await sandbox.build()
    #expect(report.places == [])
    let site = try sandbox.site()
    // Else the searches below could not find anything.
    for secret in Self.secrets { #expect(site.paths(holding: secret) != [], "\(secret)") }
    for path in [
      Self.page, "index.html", "cases/index.html", "feed.xml", "tags/reading.html",
      "ideal-types/a-card-that-travels.html",
    ] {
      #expect(site.paths(holding: "Quokka circle").contains(path), "\(path)")
    }
    #expect(site.paths(holding: "quokka-circle.html").contains("sitemap.xml"))
    #expect(site["cases/quokka-circle/numbat.csv"] != nil)
  }

  @Test(arguments: [
    "published: 2026-05-01\nwithdrawn: {date: 2026-06-01, reason: Somebody at Wombat Lane asked for it}",
    "published: 2026-05-01\nembargo: 2026-05-20\nwithdrawn: {date: 2026-06-01}",
  ])
  func leavesATombstoneOfAWithdrawnCaseAndNoMore(lines: String) async throws {
    let sandbox = try sandbox("published: 2026-05-01")
    try await sandbox.build()
    try sandbox.replace("published: 2026-05-01", with: lines, in: Self.place)
    // Neither flag brings it back.
    let report = try await sandbox.build {
      $0.includesDrafts = true
      $0.date = PartialDate("2099-01-01")
    }
    #expect(report.places == [])
    let site = try sandbox.site()
    for secret in Self.secrets + ["Somebody at Wombat"] {
      #expect(site.paths(holding: secret) == [], "\(secret)")
    }
    #expect(site[Self.page] != nil)
    #expect(site.paths(holding: "quokka") == [])
    #expect(site.paths.filter { $0.contains("quokka") } == [Self.page])
    #expect(site.text(Self.page)?.contains("noindex") == true)
    // The rest is what it would be had the case never been there, with the tombstone added.
    let plain = try Sandbox()
    try await plain.build { $0.includesDrafts = true }
    #expect(try site.differences(from: plain.site()) == [SiteManifest.name, Self.page])
  }

  @Test(arguments: [
    "withdrawn: {date: 2026-06-01}", "published: 2026-05-01\nembargo: 2026-07-01\nwithdrawn: {date: 2026-06-01}",
    "published: 2027-01-01\nwithdrawn: {date: 2026-11-01}",
  ])
  func leavesNoTombstoneOfACaseThatWasNeverPublished(lines: String) async throws {
    let sandbox = try sandbox(lines)
    let report = try await sandbox.build()
    // A day of publication behind it may be a slip in the year, which would cost the case its tombstone.
    let isSlip = lines.contains("2027-01-01")
    #expect(report.places.allSatisfy { $0.hasSuffix(" checked-after-publication") } && report.places.isEmpty != isSlip)
    #expect(report.heldBack.withdrawn.map(\.text) == ["quokka-circle"])
    #expect(try await sandbox.site().differences(from: SampleSite.built.site.tree) == [])
  }

  @Test func leavesATombstoneFromTheDayOfPublication() async throws {
    let sandbox = try sandbox("published: 2026-12-01\nwithdrawn: {date: 2027-01-01}")
    for (day, isThere) in [("2026-11-30", false), ("2026-12-01", true)] {
      try await sandbox.build { $0.date = PartialDate(day) }
      #expect(try (sandbox.site()[Self.page] != nil) == isThere)
      for secret in Self.secrets { #expect(try sandbox.site().paths(holding: secret) == [], "\(secret)") }
    }
  }

  @Test func keepsADraftAtHomeUntilItIsAskedFor() async throws {
    let sandbox = try sandbox("licence: CC-BY-4.0")
    let report = try await sandbox.build()
    #expect(report.places == [])
    let plain = try await SampleSite.built.site.tree
    #expect(try sandbox.site().differences(from: plain) == [])
    try await sandbox.build { $0.includesDrafts = true }
    #expect(try sandbox.site()[Self.page] != nil)
    #expect(try sandbox.site().paths(holding: "quokka-anna") != [])
  }

  @Test func keepsAnEmbargoUntilItsDay() async throws {
    let sandbox = try sandbox("published: 2026-05-01\nembargo: 2027-01-10")
    let plain = try Sandbox()
    try await plain.build { $0.includesDrafts = true }
    let preview = try plain.site()
    for day in [nil, "2027-01-09"] {
      let report = try await sandbox.build {
        $0.includesDrafts = true
        $0.date = day.flatMap { PartialDate($0) }
      }
      #expect(report.places == [])
      #expect(try sandbox.site().differences(from: preview) == [])
    }
    try await sandbox.build { $0.date = PartialDate("2027-01-10") }
    #expect(try sandbox.site()[Self.page] != nil)
    #expect(try sandbox.site().paths(holding: "quokka-anna") != [])
  }

  @Test(arguments: [
    "published: 2026-05-01\nwithdrawn: {date: 2026-06-01}", "published: 2026-05-01\nembargo: 2027-01-10",
    "licence: CC-BY-4.0",
  ])
  func reportsALinkToWhatIsNotPublishedAtItsPlace(lines: String) async throws {
    let sandbox = try sandbox(lines)
    try sandbox.append("A sentence, and a [link](case:quokka-circle).", to: "Content/pages/about.md")
    let place = try sandbox.place(of: "case:quokka-circle", in: "Content/pages/about.md")
    let report = try await sandbox.build()
    #expect(report.places == ["Content/pages/about.md:\(place.line):\(place.column) unknown-case"])
    #expect(report.output == nil)
    try sandbox.replace(lines, with: "published: 2026-05-01", in: Self.place)
    #expect(try await sandbox.build().places == [])
  }

  /// Its address says its name as a link does, whatever holds it.
  @Test(arguments: [
    ("pages/about.md", "See ADDRESS for more."), ("pages/about.md", "See example.org/pln/**cases**/quokka-circle."),
    ("pages/about.md", "[Here](https://example.org/pln/./c%61ses/quokka-circle.html)."),
    ("pages/about.md", "![a figure: ADDRESS](figure.png)\n\n[^1]: See ADDRESS."),
    ("pages/about.md", "A `code` of ADDRESS, [@brown2019, p. 3, ADDRESS]."),
    ("portfolio.yml", "footer: See ADDRESS"), ("tags.yml", "echidnas: {label: Echidnas, definition: See ADDRESS}"),
  ])
  func reportsItsAddressInWhatIsPublished(path: String, text: String) async throws {
    let sandbox = try sandbox("published: 2026-05-01\nembargo: 2027-01-10")
    try sandbox.append(text.replacing("ADDRESS", with: Self.address), to: "Content/\(path)")
    let report = try await sandbox.build()
    let found = report.diagnostics.filter { $0.rule.id == "unknown-case" }
    #expect(!found.isEmpty)
    for diagnostic in found {
      #expect(diagnostic.message.hasPrefix("the case `quokka-circle` is held back by its embargo"))
      #expect(diagnostic.span.map { report.sources[$0.file].path } == "Content/\(path)")
    }
    try sandbox.replace("embargo: 2027-01-10", with: "", in: Self.place)
    #expect(try await !sandbox.build().diagnostics.contains { $0.rule.id == "unknown-case" })
  }

  /// Of what is not published itself, a comment, and a case that waits as well.
  @Test func letsItsAddressBeInWhatIsNotPublished() async throws {
    let sandbox = try sandbox("published: 2026-05-01\nembargo: 2027-01-10")
    try sandbox.append("\n<!-- Then link to \(Self.address) here. -->\n", to: "Content/pages/about.md")
    try sandbox.append("# \(Self.address)\n", to: "Content/portfolio.yml")
    try sandbox.append("See \(Self.address).\n", to: Self.place)
    #expect(try await !sandbox.build().diagnostics.contains { $0.rule.id == "unknown-case" })
  }

  private static let address = "https://example.org/pln/cases/quokka-circle.html"

  @Test(arguments: [
    "published: 2026-05-01\nembargo: 2027-01-10", "licence: CC-BY-4.0", "withdrawn: {date: 2026-06-01}",
  ])
  func publishesNoTagAndNoNeedThatOnlySuchACaseUses(lines: String) async throws {
    let sandbox = try sandbox(lines)
    try sandbox.replace("tags: [reading]", with: "tags: [reading, quokka-study]", in: Self.place)
    try sandbox.replace("question: RQ3", with: "question: RQ3\n    needs: [quokka-need]", in: Self.place)
    // Above and below the tag of the case, beside it, and one that waits for its first case.
    try sandbox.append(
      """
      quokka-study: {label: Quokka study, definition: The quokka trial, broader: quokka-theme, related: [echidnas]}
      quokka-theme: {label: Quokka theme, broader: leadership}
      quokka-later: {label: Quokka later, broader: quokka-study}
      quokka-old: {replaced_by: quokka-study}
      echidnas: {label: Echidnas}

      """, to: "Content/tags.yml")
    try sandbox.append(
      "quokka-need: {label: Quokka need, definition: What a quokka needs.}\n", to: "Content/needs.yml")
    let report = try await sandbox.build()
    #expect(report.places == [])
    #expect(report.heldBack.tags.map(\.text) == ["quokka-later", "quokka-old", "quokka-study", "quokka-theme"])
    #expect(report.heldBack.needs.map(\.text) == ["quokka-need"])
    let site = try sandbox.site()
    for word in ["quokka", "Quokka"] { #expect(site.paths(holding: word) == [], "\(word)") }
    #expect(site.paths.filter { $0.contains("quokka") } == [])
    #expect(site["tags/echidnas.html"] != nil)

    // What a published text leads to has its page, and so has what is above it.
    try sandbox.append("A [link](tag:quokka-study).", to: "Content/pages/about.md")
    let linked = try await sandbox.build()
    #expect(linked.places == [])
    #expect(linked.heldBack.tags == [])
    #expect(try sandbox.site().paths.filter { $0.hasPrefix("tags/quokka-") }.count == 4)
  }

  // MARK: Addresses that stay

  @Test func leadsOnFromATagThatWasReplaced() async throws {
    let sandbox = try Sandbox()
    try sandbox.append("quokkas: {replaced_by: reading}", to: "Content/tags.yml")
    #expect(try await sandbox.build().places == [])
    let site = try sandbox.site()
    let page = PublishedPage(try #require(site["tags/quokkas.html"]))
    #expect(page.links.contains { $0.attribute == "refresh" && $0.address == "../tags/reading.html" })
    #expect(page.links.contains { $0.attribute == "href" && $0.address == "../tags/reading.html" })
    #expect(site.text("tags/quokkas.html")?.contains("noindex") == true)
    // Nothing leads to it: only those find it who have the old address.
    #expect(site.paths(holding: "quokkas") == [])
  }

  @Test func leadsOnFromACaseThatANewerOneSupersedes() async throws {
    let sandbox = try sandbox("published: 2026-05-01\nsupersedes: quokka-ring")
    #expect(try await sandbox.build().places == [])
    let page = PublishedPage(try #require(try sandbox.site()["cases/quokka-ring.html"]))
    #expect(page.links.contains { $0.attribute == "refresh" && $0.address == "../cases/quokka-circle.html" })
    let data = PublishedPage(try #require(try sandbox.site()["cases/quokka-ring/data.html"]))
    #expect(data.links.contains { $0.attribute == "refresh" && $0.address == "../../cases/quokka-circle/data.html" })
  }

  @Test(arguments: [
    ("published: 2026-05-01", "is published"), ("licence: CC-BY-4.0", "is a draft"),
    ("published: 2026-05-01\nembargo: 2027-01-10", "is held back by its embargo"),
    ("published: 2026-05-01\nwithdrawn: {date: 2026-06-01}", "was withdrawn"),
    ("published: 2026-05-01\nsupersedes: quokka-circle", "is published"),
  ])
  func saysThatASupersededCaseIsStillThere(fields: String, state: String) async throws {
    let sandbox = try sandbox("published: 2026-05-01\nsupersedes: quokka-ring")
    try sandbox.write(SmallCase.text(title: "The ring", fields), to: "Content/cases/quokka-ring.md")
    let found = try await sandbox.build().diagnostics.filter { $0.rule.id == "superseded-stays" }
    // In a circle each of the two says so.
    #expect(found.count == (fields.contains("supersedes") ? 2 : 1))
    #expect(found.first?.message == "the case `quokka-ring` \(state), and its address does not lead to this one")
    // A draft may wait beside the case that it is going to replace.
    let waiting = try self.sandbox("supersedes: quokka-ring")
    try waiting.write(SmallCase.text(title: "The ring", "published: 2026-05-01"), to: "Content/cases/quokka-ring.md")
    #expect(try await waiting.build { $0.includesDrafts = true }.places == [])
  }

  @Test func saysThatTwoCasesCannotBeToldApart() async throws {
    let sandbox = try sandbox("published: 2026-05-01")
    for name in ["pages", "ideal-types"] {
      for copy in ["one", "two"] {
        try sandbox.write(
          "---\ntitle: Quokka  CIRCLE\nsummary: S.\nfunction: mobilising\n---\n\nText.\n".replacing(
            name == "pages" ? "function: mobilising\n" : "", with: ""), to: "Content/\(name)/\(copy).md")
      }
    }
    try sandbox.write(SmallCase.text(title: "Quokka CIRCLE", "licence: CC-BY-4.0"), to: "Content/cases/a-copy.md")
    #expect(
      try await sandbox.build().places == [
        "\(Self.place):1:1 title-twice",
        "Content/ideal-types/two.md:1:1 title-twice", "Content/pages/two.md:1:1 title-twice",
      ])
  }
}
