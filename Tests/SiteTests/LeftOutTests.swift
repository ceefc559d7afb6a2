// What a build says of itself: which cases and files are not in the site, and why; drafts in a folder of their own, and
// the day that a build is told.

import Cases
import Foundation
import Testing

@testable import Site

@Suite struct LeftOutTests {
  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, fields) in [
      ("a-draft", "# published: 2026-05-01"), ("waiting", "published: 2026-05-01\nembargo: 2027-09-01"),
      ("gone", "withdrawn: {date: 2026-06-01}"),
      ("coming", "published: 2026-10-20"),
    ] { try sandbox.write(SmallCase.text(title: name, fields), to: "Content/cases/\(name).md") }
    try sandbox.write("PK", to: "Content/cases/old.docx")
    try sandbox.write("Notes.\n", to: "Content/cases/notes.txt")
    return sandbox
  }

  /// Who is still at a network may publish the others; another mistake in a draft stops the site, and the summary says
  /// so.
  @Test func letsADraftHaveANetworkThatIsNotDone() async throws {
    let sandbox = try Self.sandbox()
    let draft = SmallCase.text("tags: []").replacing("bert: {community: two", with: "bert: {community: one")
    try sandbox.write(draft, to: "Content/cases/a-draft.md")
    let unfinished = try await Command.run(["check", "--date", "2026-10-19"], in: sandbox)
    #expect(unfinished.code == 0, "\(unfinished.errors)")
    #expect(unfinished.errors.contains("warning[not-a-pln]"))
    try sandbox.write(draft.replacing("tags: []", with: "tags: []\nlicence:"), to: "Content/cases/a-draft.md")
    let broken = try await Command.run(["check", "--date", "2026-10-19"], in: sandbox)
    #expect(broken.code == 1)
    #expect(broken.output.contains("every error is in a draft"))
    try sandbox.write(draft.replacing("tags: []", with: "published: 2026-05-01"), to: "Content/cases/a-draft.md")
    let published = try await Command.run(["check", "--date", "2026-10-19"], in: sandbox)
    #expect(published.code == 1)
    #expect(published.errors.contains("error[not-a-pln]"))
    #expect(!published.output.contains("every error is in a draft"))
  }

  @Test(arguments: ["build", "check"])
  func saysWhatIsLeftOutAndWhy(verb: String) async throws {
    let sandbox = try Self.sandbox()
    let run = try await Command.run([verb, "--date", "2026-10-19"], in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "left out: 1 draft, 1 embargoed until 2027-09-01, 1 to be published on 2026-10-20, 1 withdrawn, 2 files not "
          + "read\n"
      ))
    #expect(run.output.contains("\n  without `published`: a-draft\n"))
    #expect(run.output.contains("\n  embargoed: waiting until 2027-09-01\n"))
    #expect(run.output.contains("\n  published later than --date: coming on 2026-10-20\n"))
    #expect(run.output.contains("\n  not read, for it does not end in .md: cases/old.docx\n"))
    #expect(run.output.contains("\n  not read, for it is no case, nor in a case's folder: cases/notes.txt\n"))
    let undated = try await Command.run([verb], in: sandbox)
    #expect(undated.output.contains("left out: 1 draft, 1 embargoed until 2027-09-01, 1 withdrawn, 2 files not read\n"))
    #expect(undated.output.contains("embargoed, and no --date lifts it: waiting until 2027-09-01\n"))
  }

  @Test func saysTheSameToPrograms() async throws {
    let run = try await Command.run(["check", "--date", "2026-10-19", "--format", "json"], in: Self.sandbox())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let cases = try #require(object["left_out"] as? [[String: String]])
    #expect(
      cases == [
        ["case": "a-draft", "why": "draft"], ["case": "waiting", "why": "embargo", "until": "2027-09-01"],
        ["case": "coming", "why": "published-later", "until": "2026-10-20"], ["case": "gone", "why": "withdrawn"],
      ])
    let files = try #require(object["not_read"] as? [[String: String]])
    #expect(files.compactMap { $0["file"] } == ["cases/notes.txt", "cases/old.docx"])
  }

  @Test func saysOfACaseThatItsWithdrawalIsDatedLater() async throws {
    let sandbox = try Self.sandbox()
    try sandbox.write(
      SmallCase.text(title: "Going", "published: 2026-05-01\nwithdrawn: {date: 2027-04-01}"),
      to: "Content/cases/going.md")
    let sentence = "\n  withdrawn already, though the day of it is later than --date: going on 2027-04-01\n"
    #expect(try await Command.run(["check", "--date", "2026-10-19"], in: sandbox).output.contains(sentence))
    #expect(try await Command.run(["check", "--date", "2027-04-01"], in: sandbox).output.contains("already") == false)
    let json = try await Command.run(["check", "--date", "2026-10-19", "--format", "json"], in: sandbox)
    #expect(json.output.contains(#"{"case":"going","why":"withdrawn","dated":"2027-04-01"}"#))
  }

  /// `published` is among what could not be read, or may be.
  @Test(arguments: ["context:\n\tcountry: [DE]", "context: {country: [DE]", "tags: [reading"])
  func callsNoCaseADraftThatCouldNotBeReadWhole(broken: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write(SmallCase.text("published: 2026-05-01\n\(broken)"), to: "Content/cases/fall.md")
    let run = try await Command.run(["check"], in: sandbox)
    #expect(run.code == 1)
    #expect(run.errors.contains("error[yaml-syntax]"))
    #expect(!run.output.contains("draft"), "\(run.output)")
    let json = try await Command.run(["check", "--format", "json"], in: sandbox)
    #expect(!json.output.contains("left_out"), "\(json.output)")
  }

  @Test func saysWithoutADayHowLateTheLastCaseIs() async throws {
    let sandbox = try Self.sandbox()
    try sandbox.write(SmallCase.text(title: "A slip", "published: 2099-01-01"), to: "Content/cases/slip.md")
    let sentence = "without --date no case waits for its `published`; the latest is 2099-01-01, of slip\n"
    #expect(try await Command.run(["check"], in: sandbox).output.contains(sentence))
    #expect(
      try await Command.run(["check", "--date", "2026-10-19"], in: sandbox).output.contains("2099-01-01, of") == false)
    let json = try await Command.run(["check", "--format", "json"], in: sandbox)
    #expect(json.output.contains("\"latest\":{\"case\":\"slip\",\"published\":\"2099-01-01\"}"), "\(json.output)")
  }

  @Test func holdsBackWhatIsPublishedLaterUntilItsDay() async throws {
    let sandbox = try Self.sandbox()
    try await sandbox.build { $0.date = PartialDate("2026-10-19") }
    #expect(try sandbox.site()["cases/coming.html"] == nil)
    #expect(try sandbox.site().paths(holding: "coming.html") == [])
    try await sandbox.build { $0.date = PartialDate("2026-10-20") }
    #expect(try sandbox.site()["cases/coming.html"] != nil)
  }

  @Test func marksDraftsAndKeepsThemApart() async throws {
    let sandbox = try Self.sandbox()
    let run = try await Command.run(["build", "--drafts"], in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.outputLines.last == "open Output-drafts/index.html")
    #expect(!FileManager.default.fileExists(atPath: sandbox.output))
    let site = try FileTree(sandbox.path("Output-drafts"))
    let page = try #require(site.text("cases/a-draft.html"))
    #expect(
      page.contains("noindex") && page.contains("<span class=\"badge\">Draft</span>") && !page.contains("canonical"))
    #expect(site.text("cases/index.html")?.contains("<span class=\"badge\">Draft</span>") == true)
    #expect(site.text("feed.xml")?.contains("a-draft") == false)
    // Lists name drafts as well, so that a preview as a whole is closed to search engines.
    for path in site.paths where path.hasSuffix(".html") {
      #expect(site.text(path)?.contains("noindex") == true, "\(path)")
    }
    #expect(site.text("robots.txt") == "User-agent: *\nDisallow: /\n")
    #expect(site["sitemap.xml"] == nil)
    let told = try await Command.run(["build", "--drafts", "--output", "Preview"], in: sandbox)
    #expect(told.outputLines.last == "open Preview/index.html")
    #expect(told.output.contains("\na preview with its drafts, closed to search engines: not to be published\n"))
    try await sandbox.build()
    #expect(try sandbox.site().text("robots.txt")?.hasPrefix("User-agent: *\nAllow: /\n") == true)
  }

  @Test func tellsTheWorkflowTheDayAndRunsItDaily() throws {
    let workflow = try #require(NewPortfolio.files.first { $0.path.hasSuffix("site.yml") }).text
    #expect(workflow.contains("casebook build --format github --date \"$(date -u +%F)\"\n"))
    #expect(workflow.contains("  schedule:\n    - cron: "))
    #expect(try #require(NewPortfolio.files.first { $0.path == ".gitignore" }).text.contains("/Output-drafts/\n"))
  }

  // MARK: Files

  private func unread(_ files: [String: String]) async throws -> (files: [String], places: [String]) {
    let sandbox = try Sandbox()
    for (path, text) in files { try sandbox.write(text, to: "Content/\(path)") }
    let report = try await sandbox.build()
    return (report.unread.map(\.path), report.places)
  }

  @Test func passesOverLeftoversWithoutAWord() async throws {
    let names = [
      ".DS_Store", "Thumbs.db", "desktop.ini", "~$fall.docx", ".fall.md.swp", "fall.md~", "#fall.md#", ".#fall.md",
      "._fall.md", ".gitkeep", ".~lock.fall.odt#",
      ".obsidian/app.json", ".stfolder/x", "__MACOSX/._x", "fall.md.orig", "fall.md.bak", "~syncthing~fall.md.tmp",
      ".dropbox", "@eaDir/x",
    ]
    let files = ["", "cases/", "pages/", "cases/who-speaks-next/"].flatMap { folder in
      names.map { (folder + $0, "---\ntitle: x\n---\n") }
    }
    let found = try await unread(Dictionary(files, uniquingKeysWith: { first, _ in first }))
    #expect(found.files == [])
    #expect(found.places == [])
  }

  @Test func namesEachFileThatIsNotReadOnce() async throws {
    let front = "---\ntitle: x\n---\n"
    let found = try await unread([
      "cases/a.qmd": front, "cases/b.Rmd": front, "cases/c.odt": "x", "cases/d.rtf": "x", "cases/e": front,
      "cases/f.png": "x", "cases/g/h/i.md": front,
      "cases/g/j.md": front, "cases/.hidden.md": front, "ideal-types/k.markdown": "x", "notes/l.txt": front,
      "README.md": "x", "portfolio.yaml": "x", "tag.yml": "x",
      "references.bibtex": "x", "bibliography.json": "x", "cases/who-speaks-next/raw.csv": "a,b\n",
      "cases/who-speaks-next/second.md": front,
    ])
    #expect(
      found.files == [
        "README.md", "bibliography.json", "cases/.hidden.md", "cases/a.qmd", "cases/b.Rmd", "cases/c.odt",
        "cases/d.rtf", "cases/e", "cases/f.png", "cases/g/",
        "cases/who-speaks-next/raw.csv", "cases/who-speaks-next/second.md", "ideal-types/k.markdown", "notes/",
        "portfolio.yaml", "references.bibtex", "tag.yml",
      ])
    #expect(
      found.places
        == [
          "bibliography.json", "cases/a.qmd", "cases/b.Rmd", "cases/c.odt", "cases/d.rtf", "cases/e", "cases/g/h/i.md",
          "cases/who-speaks-next/second.md", "ideal-types/k.markdown",
          "notes/l.txt", "portfolio.yaml", "references.bibtex", "tag.yml",
        ].map { "Content/\($0):1:1 unread-file" })
  }

  @Test func takesANoteForANoteAndPicturesForPictures() async throws {
    let found = try await unread([
      "cases/README.md": "# Cases\n", "cases/readme.md": "Notes.\n", "pages/LICENSE.md": "CC BY\n", "images/a.png": "x",
      "images/b.png": "x",
    ])
    #expect(found.files == ["cases/README.md", "cases/readme.md", "images/", "pages/LICENSE.md"])
    #expect(found.places == [])
    // One that begins as a case does may be meant for one.
    let meant = try await unread(["cases/README.md": "---\ntitle: x\n---\n"])
    #expect(meant.places == ["Content/cases/README.md:1:1 bad-file-name"])
    let pages = try await unread(["page/method.md": "---\ntitle: Method\n---\n"])
    #expect(pages.places == ["Content/page:1:1 unread-file"])
  }

  @Test func saysWhatToDoWithADocumentInAFolder() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("PK", to: "Content/cases/fall/fall.docx")
    let report = try await sandbox.build()
    #expect(report.places == ["Content/cases/fall/fall.docx:1:1 unread-file"])
    #expect(report.diagnostics.first?.help == "write its text into `cases/fall/index.md`")
  }

  @Test func saysOfAMissingFileWhatItsNearNameIs() async throws {
    let sandbox = try Sandbox()
    try FileManager.default.moveItem(
      atPath: sandbox.path("Content/portfolio.yml"), toPath: sandbox.path("Content/portfolio.yaml"))
    let report = try await sandbox.build()
    #expect(report.places == ["Content/portfolio.yml:1:1 missing-file"])
    #expect(report.diagnostics.first?.help == "rename `portfolio.yaml`")
  }
}
