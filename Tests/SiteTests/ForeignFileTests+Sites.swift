// What else than pages a site may hold, and how a build knows whose site it is.

import Foundation
import Testing

@testable import Site

extension ForeignFileTests {
  // MARK: What hosts want

  @Test func carriesTheFilesOfHostsIntoTheNewSite() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    let files = [
      "CNAME", ".nojekyll", ".gitkeep", "_headers", "_redirects", ".htaccess", ".well-known/security.txt",
      ".well-known/acme-challenge/token",
    ]
    for file in files { try sandbox.write("of \(file)\n", to: "Output/\(file)") }
    try sandbox.write("", to: "Output/cases/.DS_Store")
    let before = try sandbox.site()
    for _ in 0..<2 { try await sandbox.build() }
    let after = try sandbox.site()
    for file in files { #expect(after.text(file) == "of \(file)\n") }
    #expect(after.differences(from: before) == ["cases/.DS_Store"])
    #expect(try sandbox.leftovers() == [])
  }

  @Test func carriesThemFromAFolderThatHoldsNoSiteYet() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("pln.example.org\n", to: "Output/CNAME")
    try sandbox.write("", to: "Output/.nojekyll")
    try await sandbox.build()
    #expect(try sandbox.site().text("CNAME") == "pln.example.org\n")
    #expect(try sandbox.site()[".nojekyll"] != nil)
  }

  @Test(arguments: ["withdrawn: {date: 2026-06-01}", "supersedes: an-old-ring"])
  func replacesTheFoldersThatOnlyOldLinksLeadTo(field: String) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(SmallCase.text("published: 2026-05-01\n" + field), to: "Content/cases/new-ring.md")
    try await sandbox.build()
    let before = try sandbox.site()
    try await sandbox.build()
    #expect(try sandbox.site().differences(from: before) == [])
    // Somebody else's file in such a folder is still nobody's to replace.
    try sandbox.write("mine", to: "Output/cases/an-old-ring/notes.txt")
    await #expect(throws: MachineFailure.self) { try await sandbox.build() }
    #expect(try sandbox.text(of: "Output/cases/an-old-ring/notes.txt") == "mine")
  }

  // MARK: Manifests that are not to be trusted

  @Test(arguments: [
    "", "{}", "[]", "null", "{\"title\": 1}", "{\"title\": \"\", \"base_url\": \"\", \"files\": [], \"unlisted\": []}",
    "{\"title\": \"\", \"base_url\": \"\", \"files\": [\"../Content/portfolio.yml\", \"/etc/passwd\", \"\"], "
      + "\"unlisted\": []}",
  ])
  func believesNoManifestThatListsSomethingElse(manifest: String) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(manifest, to: "Output/\(SiteManifest.name)")
    try sandbox.write("my thesis", to: "Output/thesis.txt")
    #expect(try await refusal(sandbox).description.contains("`thesis.txt`"))
  }

  @Test func takesNoOtherToolsMarkerForItsOwn() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("", to: "Output/.casebook")
    try sandbox.write("my thesis", to: "Output/thesis.txt")
    _ = try await refusal(sandbox)
  }

  @Test func listsEveryFileOfTheSiteAndNoNameOfAWithdrawnCase() async throws {
    let sandbox = try Sandbox()
    _ = try NewCase(slug: "the-quokka-ring", title: "Ring", content: sandbox.content).write()
    try sandbox.replace(
      "\ntitle: \"Ring\"\n", with: "\ntitle: \"Ring\"\npublished: 2026-05-01\nwithdrawn: {date: 2026-06-01}\n",
      in: "Content/cases/the-quokka-ring.md")
    try await sandbox.build()
    let site = try sandbox.site()
    let manifest = try #require(try SiteManifest(ofSiteIn: sandbox.output))
    #expect(Set(manifest.files).isSubset(of: site.paths))
    #expect(
      Set(site.paths).subtracting(manifest.files) == [
        SiteManifest.name, "cases/the-quokka-ring.html", "tags/lesson-studies.html",
        "cases/data-teams-netherlands.html", "cases/data-teams-netherlands/data.html",
      ])
    // The four files, and the three folders that they are in.
    #expect(manifest.unlisted.count == 7)
    #expect(site.text(SiteManifest.name)?.contains("quokka") == false)
    try await sandbox.build()
    #expect(try sandbox.site() == site)
  }

  // MARK: Two portfolios

  @Test func keepsTheSiteOfAnotherPortfolio() async throws {
    let (first, second) = (try Sandbox.small(), try Sandbox.small())
    let output = first.output
    try await first.build()
    let before = try first.site()
    for title in [nil, "Another portfolio"] {
      if let title {
        try second.replace("title: Learning on behalf of others", with: "title: \(title)", in: "Content/portfolio.yml")
      }
      let failure = await #expect(throws: MachineFailure.self) { try await second.build(to: output) }
      #expect(failure?.kind == .usage)
      #expect(
        failure?.description.contains(
          "another portfolio, “Learning on behalf of others”, built from "
            + "`\(try #require(try Disk.real(first.content)))`"
        ) == true)
      #expect(try first.site() == before)
    }
  }

  @Test func knowsAPortfolioThatWasRenamedOrMovedWithItsSite() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build(to: sandbox.path("Output"))
    try sandbox.replace(
      "title: Learning on behalf of others", with: "title: Learning together", in: "Content/portfolio.yml")
    try await sandbox.build()
    try FileManager.default.createDirectory(atPath: sandbox.path("moved"), withIntermediateDirectories: false)
    for name in ["Content", "Themes", "Output"] {
      try FileManager.default.moveItem(atPath: sandbox.path(name), toPath: sandbox.path("moved/\(name)"))
    }
    let report = try await sandbox.build(to: sandbox.path("moved/Output")) {
      $0.content = sandbox.path("moved/Content")
    }
    #expect(report.output != nil)
  }

  @Test func takesTheSameTitleAndAddressForTheSamePortfolio() async throws {
    let (first, second) = (try Sandbox.small(), try Sandbox.small())
    for sandbox in [first, second] {
      try sandbox.replace(
        "base_url: https://example.org/pln/", with: "base_url: https://pln.quokka.net/", in: "Content/portfolio.yml")
    }
    try await first.build()
    // As a server does that checks each commit out into a folder of its own.
    #expect(try await second.build(to: first.output).output != nil)
  }

  @Test func decidesByTitleAndAddressWhereTheFolderDoesNotSay() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.replace(
      "base_url: https://example.org/pln/", with: "base_url: https://pln.quokka.net/", in: "Content/portfolio.yml")
    try await sandbox.build()
    let site = try sandbox.site()
    func copied(_ change: (Sandbox) throws -> Void) async throws -> MachineFailure? {
      let other = try Sandbox.small()
      // A copy of the bytes, as a host or an archive gives it back.
      for path in site.paths { try other.write(site[path] ?? [], to: "Output/\(path)") }
      try other.replace(
        "base_url: https://example.org/pln/", with: "base_url: https://pln.quokka.net/", in: "Content/portfolio.yml")
      try change(other)
      do { try await other.build() } catch let failure as MachineFailure { return failure }
      return nil
    }
    let settings = "Content/portfolio.yml"
    #expect(try await copied { _ in } == nil)
    #expect(
      try await copied {
        try $0.replace("title: Learning on behalf of others", with: "title: Learning together", in: settings)
      } == nil)
    let failure = try await copied {
      try $0.replace("title: Learning on behalf of others", with: "title: Oaks", in: settings)
      try $0.replace("base_url: https://pln.quokka.net/", with: "base_url: https://oaks.quokka.net/", in: settings)
    }
    #expect(failure?.kind == .usage)
    // An address of examples is many portfolios'.
    let plain = try Sandbox.small()
    try await plain.build()
    let other = try Sandbox.small()
    for path in try plain.site().paths { try other.write(try plain.site()[path] ?? [], to: "Output/\(path)") }
    try await other.build()
    for path in try plain.site().paths { try other.write(try plain.site()[path] ?? [], to: "again/\(path)") }
    try other.replace("title: Learning on behalf of others", with: "title: Oaks", in: settings)
    await #expect(throws: MachineFailure.self) { try await other.build(to: other.path("again")) }
  }
}
