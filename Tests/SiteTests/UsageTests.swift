// What the command answers to words that it does not know: what is wrong, and what to write in its place.

import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct UsageTests {
  @Test(arguments: [
    (["bulid"], "there is no command `bulid`", "did you mean `casebook build`?"),
    (["help", "chek"], "there is no command `chek`", "did you mean `casebook check`?"),
    (["version"], "there is no command `version`", "did you mean `casebook --version`?"),
    (["Content"], "there is no command `Content`", "the content folder is an option: casebook build --content Content"),
    (
      ["Content/cases/oak.md"], "there is no command `Content/cases/oak.md`",
      "to check one file: casebook check Content/cases/oak.md"
    ),
    (
      ["frobnicate"], "there is no command `frobnicate`",
      "the commands are build, check, serve, init, new, draw, measure, schema, explain"
    ),
    (
      ["build", "Content"], "unexpected argument `Content`",
      "the content folder is an option: casebook build --content Content"
    ),
    (["build", "--contnet", "x"], "unknown option `--contnet`", "did you mean `--content`?"),
    (["build", "--format", "jsn"], "the value `jsn` is invalid for `--format <format>`", "did you mean `json`?"),
    (["schema", "portfolios"], "the value `portfolios` is invalid for `<subject>`", "did you mean `portfolio`?"),
    (
      ["build", "--date", "2026"], "a day is YYYY-MM-DD, such as 2026-09-01",
      "`casebook build --help` says what it takes"
    ),
    (["explain", "unknown-tg"], "there is no rule `unknown-tg`", "did you mean `unknown-tag`?"),
    (
      ["build", "--content", "."], "`.` holds neither portfolio.yml nor the folder cases",
      "did you mean --content Content?"
    ),
    (
      ["build", "--content", "Content/cases"], "`Content/cases` holds neither portfolio.yml nor the folder cases",
      "name the folder above it"
    ),
    (["build", "--content", "Contents"], "there is no folder `Contents`", "name its folder with --content"),
    (["check", "README.md"], "there is no file `README.md`", "name one of the content folder"),
    (["check", "Themes/commons/theme.yml"], "does not lie in the content folder `Content`", "name a file in it"),
    (["new", "index"], "`index` cannot be the address of a case: the site has a page", "casebook new index-network`"),
    (["new", "cases/a.md"], "`cases/a.md` cannot be the address of a case", "did you mean `casebook new a`?"),
    (["new", "Con"], "`Con` cannot be the address of a case: it is the name of a device", "casebook new con-network`"),
    (
      ["new", "Ein neuer Fall"], "`Ein neuer Fall` cannot be the address of a case",
      "did you mean `casebook new ein-neuer-fall`?"
    ),
  ])
  func saysWhatToWriteInstead(arguments: [String], mistake: String, help: String) async throws {
    let run = try await Command.run(arguments, in: Sandbox())
    #expect(run.code == 2)
    #expect(run.output == "")
    let lines = run.errorLines
    #expect(lines.first?.hasPrefix("error: ") == true && lines.first?.contains(mistake) == true, "\(run.errors)")
    #expect(
      lines.dropFirst().first?.hasPrefix("  help: ") == true && lines.dropFirst().first?.contains(help) == true,
      "\(run.errors)")
    #expect(lines.count == 2)
  }

  @Test func saysWhichVersionItIs() async throws {
    let run = try await Command.run(["--version"], in: Sandbox { _ in [] })
    #expect(run.code == 0)
    let version = try #require(run.output.wholeMatch(of: /casebook (\d+\.\d+\.\d+)\n/)).output.1
    #expect(run.errors == "")
    // The name of the archive in the readme says the version too.
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let named = readme.matches(of: /casebook-(\d+\.\d+\.\d+)-linux/).map(\.output.1)
    #expect(named.count >= 3 && Set(named) == [version])
  }

  @Test func explainsACommandByEitherWord() async throws {
    let sandbox = try Sandbox { _ in [] }
    #expect(
      try await Command.run(["help", "build"], in: sandbox).output
        == Command.run(["build", "--help"], in: sandbox).output)
  }

  @Test func quotesAFolderForAShell() async throws {
    let sandbox = try Sandbox { _ in [] }
    let run = try await Command.run(["init", "My PLN's cases"], in: sandbox)
    #expect(
      run.outputLines.contains(#"next: cd 'My PLN'\''s cases' && casebook build, then open Output/index.html"#))
  }

  @Test func countsWhatIsWrongInOtherFiles() async throws {
    let sandbox = try Sandbox()
    try sandbox.append("A [link](case:no-such-case).", to: "Content/pages/about.md")
    let sound = try await Command.run(["check", "Content/pages/method.md"], in: sandbox)
    #expect(sound.code == 0)
    #expect(sound.errors == "")
    #expect(sound.output.hasPrefix("nothing to mend in "))
    #expect(sound.output.hasSuffix("; 1 error in other files\n"))
    let faulty = try await Command.run(["check", "Content/pages/about.md", "Content/pages/method.md"], in: sandbox)
    #expect(faulty.code == 1)
    #expect(faulty.errors.contains("error[unknown-case]"))
    let json = try await Command.run(["check", "--format", "json", "Content/pages/method.md"], in: sandbox)
    #expect(json.output.contains(#""elsewhere":{"errors":1,"warnings":0}"#))
  }

  @Test func beginsACaseInAFolder() async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(["new", "a-new-case", "--folder"], in: sandbox)
    #expect(run.outputLines.first == "wrote Content/cases/a-new-case/index.md")
    #expect(try sandbox.text(of: "Content/cases/a-new-case/index.md").contains("$schema=../../case.schema.json"))
    #expect(try await Command.run(["check", "--strict", "--drafts"], in: sandbox).code == 0)
    #expect(try await Command.run(["new", "a-new-case"], in: sandbox).code == 2)
  }

  /// A program reads what is wrong with the command as it reads what is wrong with the content.
  @Test(arguments: [
    ["chekc", "--format", "json"], ["check", "--formt", "x", "--format=json"],
    ["check", "--content", "No", "--format", "json"],
  ])
  func writesWrongUsageInTheFormAskedFor(arguments: [String]) async throws {
    let run = try await Command.run(arguments, in: Sandbox())
    #expect(run.code == 2)
    #expect(
      run.errorLines.count == 1 && run.errors.hasPrefix("{\"file\":null,") && run.errors.contains("\"id\":\"usage\""))
  }

  @Test func keepsPreviewsOutOfThePublicSite() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    let before = try sandbox.site().text("index.html")
    let run = try await Command.run(["build", "--drafts", "--output", "Output"], in: sandbox)
    #expect(run.code == 2)
    #expect(
      run.errorLines.last
        == "  help: leave --output out, and the preview goes into Output-drafts; or name another folder for it")
    #expect(try sandbox.site().text("index.html") == before)
    for _ in 0..<2 {
      #expect(try await Command.run(["build", "--drafts", "--output", "Preview"], in: sandbox).code == 0)
    }
  }
}
