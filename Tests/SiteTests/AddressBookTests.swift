// One address, one page: what would be published in the place of something else is a mistake, and never left out.

import Foundation
import Testing

@testable import Pages
@testable import Site

@Suite struct AddressBookTests {
  private func study(_ fields: String) -> String {
    """
    ---
    title: Two schools
    summary: Two schools read together.
    standing: illustrative
    published: 2026-01-05
    \(fields)
    network:
      communities:
        oak: {name: Oak School, kind: school, members: 1}
        elm: {name: Elm School, kind: school, members: 1}
    ---

    They met.

    """
  }

  /// `check` says the same as `build`.
  private func diagnostics(of sandbox: Sandbox) async throws -> BuildReport {
    let built = try await sandbox.build()
    var options = BuildOptions()
    options.content = sandbox.content
    options.drawings = .sketched
    #expect(try await Build(options).check().places == built.places)
    #expect(built.output == nil)
    return built
  }

  @Test func namesBothCasesThatLeaveOneAddress() async throws {
    let sandbox = try Sandbox.small()
    for name in ["one", "two"] { try sandbox.write(study("supersedes: an-old-one"), to: "Content/cases/\(name).md") }
    let report = try await diagnostics(of: sandbox)
    #expect(report.places == ["Content/cases/two.md:6:13 address-twice"])
    let found = try #require(report.diagnostics.first)
    #expect(
      found.message
        == "the way from `an-old-one` to `two` and the way from `an-old-one` to `one` would both be published as "
        + "`cases/an-old-one.html`"
    )
    #expect(found.labels.count == 1)
  }

  @Test func keepsTheListOfCasesFromAnOldAddress() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(study("supersedes: index"), to: "Content/cases/one.md")
    let report = try await diagnostics(of: sandbox)
    #expect(report.places == ["Content/cases/one.md:6:13 address-twice"])
    #expect(report.diagnostics.first?.message.contains("the list of cases") == true)
  }

  @Test func keepsTheListOfTagsFromATag() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("index: {label: Index numbers}\n", to: "Content/tags.yml")
    let report = try await diagnostics(of: sandbox)
    #expect(report.diagnostics.map(\.rule.id) == ["address-twice"])
    #expect(report.diagnostics.first?.message.contains("the list of tags") == true)
  }

  @Test(arguments: ["index", "404", "codebook", "cases", "actions", "ideal-types", "tags", "needs", "assets"])
  func keepsNamesOfTheSiteFromPages(name: String) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("---\ntitle: A page\n---\n\nText.\n", to: "Content/pages/\(name).md")
    #expect(try await diagnostics(of: sandbox).places == ["Content/pages/\(name).md:1:1 bad-file-name"])
  }

  @Test(arguments: ["index", "404"], ["cases", "ideal-types"])
  func keepsNamesOfTheSiteFromOtherContent(name: String, folder: String) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(study("tags: []"), to: "Content/\(folder)/\(name).md")
    #expect(try await diagnostics(of: sandbox).places == ["Content/\(folder)/\(name).md:1:1 bad-file-name"])
  }

  @Test(arguments: ["data", "feed", "reading", "prioritising"])
  func takesNamesThatMeanOneThing(name: String) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("---\ntitle: A page\n---\n\nText.\n", to: "Content/pages/\(name).md")
    try sandbox.write(study("tags: []"), to: "Content/cases/\(name).md")
    #expect(try await sandbox.build().places == [])
    let site = try sandbox.site()
    #expect(site["\(name).html"] != nil && site["cases/\(name).html"] != nil)
  }

  /// The paths that are declared as the site's own are there, each once, and so is everything that was planned.
  @Test func plansEachPathOnce() async throws {
    let sample = try await SampleSite.built
    let paths = sample.site.tree.paths
    #expect(Set(SiteAddress.own.map(\.path)).isSubset(of: paths))
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    #expect(sample.report.pages == paths.count { $0.hasSuffix(".html") })
  }
}
