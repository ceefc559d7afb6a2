// The output folder is casebook's only as far as its manifest lists: whatever else somebody has put there stays, and
// the build stops and says what it found.

import CSystem
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct ForeignFileTests {
  /// What was refused, and that nothing in the folder changed.
  func refusal(
    _ sandbox: Sandbox, to output: String? = nil, sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> MachineFailure {
    let before = try FileTree(sandbox.root.path())
    let failure = await #expect(throws: MachineFailure.self, sourceLocation: sourceLocation) {
      try await sandbox.build(to: output, change)
    }
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [], sourceLocation: sourceLocation)
    let found = try #require(failure, sourceLocation: sourceLocation)
    #expect(found.kind == .usage, sourceLocation: sourceLocation)
    #expect(found.help != nil, sourceLocation: sourceLocation)
    return found
  }

  // MARK: Places that a site is served from

  @Test func refusesTheRootOfABranchThatASiteWasCopiedTo() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    for path in try sandbox.site().paths { try sandbox.write(try sandbox.site()[path] ?? [], to: path) }
    try sandbox.write("ref: refs/heads/main\n", to: ".git/HEAD")
    try sandbox.write("pln.example.org\n", to: "CNAME")
    #expect(
      try await refusal(sandbox, to: sandbox.root.path()).description.contains(
        "the content folder lies in the output folder"))
    // From elsewhere, with the content apart, the repository alone is reason enough.
    let other = try Sandbox.small()
    for path in try sandbox.site().paths { try other.write(try sandbox.site()[path] ?? [], to: "branch/\(path)") }
    try other.write("ref: refs/heads/main\n", to: "branch/.git/HEAD")
    let failure = try await refusal(other, to: other.path("branch"))
    #expect(failure.description.hasPrefix("a repository lies in the output folder"))
    #expect(failure.description.hasSuffix("`.git`"))
  }

  /// What the filter keeps is all that lies at the root, so each folder of a site has to be in every site: one that
  /// went with a withdrawn case would stay in the clone.
  @Test func saysHowToMirrorASiteIntoACloneAndLosesNothingThere() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("ref: refs/heads/main\n", to: "clone/.git/HEAD")
    let help = try #require(try await refusal(sandbox, to: sandbox.path("clone")).help)
    let command = "rsync -a --delete --filter='P /*'"
    #expect(help.contains("`\(command)`"))
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    #expect(readme.contains(" && \(command) /tmp/site/ my-clone/`"))
    func folders(_ paths: [String]) -> Set<Substring> {
      Set(paths.filter { $0.contains("/") }.compactMap { $0.split(separator: "/").first })
    }
    let full = try await folders(SampleSite.built.site.tree.paths)
    let bare = try Sandbox()
    for part in ["cases", "pages", "ideal-types", "tags.yml", "needs.yml", "references.bib"] {
      try FileManager.default.removeItem(atPath: bare.path("Content/\(part)"))
    }
    try bare.write(
      "title: Bare\ndescription: D.\nbase_url: https://pln.example.org/\nlanguage: en\nlicence: CC-BY-4.0\n",
      to: "Content/portfolio.yml")
    try bare.write(SmallCase.text("withdrawn: {date: 2026-06-01}"), to: "Content/cases/fall.md")
    try await bare.build()
    #expect(try folders(bare.site().paths) == full)
  }

  @Test(arguments: [".git/HEAD", ".git", ".hg/store/data", "cases/.git"])
  func refusesAClone(repository: String) async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    try sandbox.write("gitdir: ../.git/worktrees/pages\n", to: "Output/\(repository)")
    #expect(try await refusal(sandbox).description.hasPrefix("a repository lies in the output folder"))
  }

  @Test(arguments: [
    "Content", "Content/cases", "Content/cases/who-speaks-next/site", "Themes", "Themes/commons", "Themes/commons/site",
    ".",
  ])
  func refusesAFolderThatOverlapsWithWhatIsRead(output: String) async throws {
    let sandbox = try Sandbox()
    let before = try FileTree(sandbox.root.path())
    let run = try await Command.run(["build", "--output", output], in: sandbox)
    #expect(run.code == 2)
    let reasons = [
      " in the output folder ", "the output folder `\(output)` lies in ",
      "`\(output)` is not empty, and has no list of what casebook wrote into it",
    ]
    #expect(reasons.contains(where: run.errors.contains), "\(run.errors)")
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }

  @Test(arguments: [
    "Content/site", "Output/below", "Output/cases/deep/below", "other/Content/cases/site", "Content/pages/site",
    ".git/site",
    "other/.git/modules/site",
  ])
  func refusesAFolderInsideWhatIsNotItsOwn(output: String) async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    try sandbox.write("title: Another\n", to: "other/Content/portfolio.yml")
    let run = try await Command.run(["build", "--output", output], in: sandbox)
    #expect(run.code == 2)
    #expect(run.errors.contains("the output folder `\(output)` lies in "))
    #expect(!FileManager.default.fileExists(atPath: sandbox.path(output)))
  }

  /// As in a portfolio whose settings lie at the top of its repository.
  @Test func takesAFolderBesideTheSettings() async throws {
    let sandbox = try Sandbox.small()
    for _ in 0..<2 {
      let run = try await Command.run(
        ["build", "--content", ".", "--output", "Output"], in: sandbox,
        through: ["/bin/sh", "-c", "cp -r Themes Content/; cd Content && exec \"$@\"", "sh"])
      #expect(run.code == 0, "\(run.errors)")
    }
    #expect(try FileTree(sandbox.path("Content/Output"))["index.html"] != nil)
  }

  @Test func refusesAFolderThatTheBuildRunsIn() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build(to: sandbox.path("site"))
    try FileManager.default.createDirectory(atPath: sandbox.path("site/below"), withIntermediateDirectories: true)
    let arguments = ["build", "--content", sandbox.content, "--output", sandbox.path("site")]
    let run = try await Command.run(
      arguments, in: sandbox, through: ["/bin/sh", "-c", "cd site/below && exec \"$@\"", "sh"])
    #expect(run.code == 2)
    #expect(run.errors.contains("the working folder lies in the output folder"))
    #expect(try FileTree(sandbox.path("site"))["index.html"] != nil)
  }

  // MARK: What others write into the folder

  @Test(arguments: [
    ("pagefind/index.js", "pagefind"), ("index.html.gz", "index.html.gz"), ("cases/oak.pdf", "cases/oak.pdf"),
    ("assets/logo/a.png", "assets/logo"),
    ("favicon.ico", "favicon.ico"), ("below/CNAME", "below"), (".well-known", ".well-known"),
  ])
  func refusesWhatASecondToolWrote(path: String, named: String) async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    try sandbox.write("not ours", to: "Output/\(path)")
    let isFolderOfHosts = path == ".well-known"
    if isFolderOfHosts {
      try FileManager.default.removeItem(atPath: sandbox.path("Output/.well-known"))
      try FileManager.default.createSymbolicLink(
        atPath: sandbox.path("Output/.well-known"), withDestinationPath: sandbox.content)
    }
    let failure = try await refusalWithLinks(sandbox)
    #expect(failure.description == "`\(sandbox.output)` holds what casebook did not write: `\(named)`")
  }

  /// As `refusal`, where the folder holds a link, which a tree of files cannot be made of.
  private func refusalWithLinks(_ sandbox: Sandbox) async throws -> MachineFailure {
    let before = try FileManager.default.subpathsOfDirectory(atPath: sandbox.output).sorted()
    let failure = await #expect(throws: MachineFailure.self) { try await sandbox.build() }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: sandbox.output).sorted() == before)
    return try #require(failure)
  }

  @Test func refusesAnEmptyFolderAndALinkInThePlaceOfAPage() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    try FileManager.default.createDirectory(atPath: sandbox.path("Output/drop"), withIntermediateDirectories: false)
    #expect(try await refusalWithLinks(sandbox).description.hasSuffix("`drop`"))
    try FileManager.default.removeItem(atPath: sandbox.path("Output/drop"))
    try FileManager.default.removeItem(atPath: sandbox.path("Output/about.html"))
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("Output/about.html"), withDestinationPath: "../Content/portfolio.yml")
    #expect(try await refusalWithLinks(sandbox).description.hasSuffix("`about.html`"))
  }

  @Test func namesSomeOfManyAndSaysHowManyThereAre() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    for number in 1...9 { try sandbox.write("", to: "Output/extra-\(number).txt") }
    let failure = try await refusal(sandbox)
    #expect(
      failure.description.hasSuffix(
        "`extra-1.txt`, `extra-2.txt`, `extra-3.txt`, `extra-4.txt`, `extra-5.txt` and 4 more"))
  }

  @Test func keepsWhatIsWrittenWhileTheSitesChangePlaces() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    let output = sandbox.output
    let folder = try OutputFolder(at: output) { new, old in
      // The last moment at which somebody can write into the old site.
      try? Data("late".utf8).write(to: URL(filePath: output + "/late.txt"))
      return rename(old, old + "-moved") == 0 && rename(new, old) == 0 && rename(old + "-moved", new) == 0 ? 0 : EIO
    }
    let site = SiteIdentity(
      title: "Learning on behalf of others", baseURL: "", content: try #require(try Disk.real(sandbox.content)))
    let stage = try await folder.begin {}
    try stage.write(Array("new".utf8), to: "index.html")
    let failure = await #expect(throws: MachineFailure.self) { try await stage.publish(["index.html"], of: site) }
    #expect(failure?.description.contains("late.txt") == true)
    #expect(failure?.kind == .machine)
    #expect(failure?.note == "the new site is in place; what failed came after that")
    #expect(try sandbox.site().text("index.html") == "new")
    #expect(try sandbox.text(of: ".Output.casebook-next/late.txt") == "late")
    // The next build does not remove it either.
    await #expect(throws: MachineFailure.self) { try await sandbox.build() }
    #expect(try sandbox.text(of: ".Output.casebook-next/late.txt") == "late")
  }

  /// The site that was replaced would become the stage of the next one.
  @Test(arguments: ["late.txt", "cases/late.txt", "tags/late.txt"])
  func keepsWhatIsWrittenIntoTheSiteThatBecomesTheSpare(late: String) async throws {
    let sandbox = try Sandbox.small()
    let cache = sandbox.path(".casebook-cache")
    try await sandbox.build { $0.cache = cache }
    let held = try #require(opendir(sandbox.path("Output/\(Disk.parent(of: late) ?? "")")))
    defer { closedir(held) }
    let (output, parent) = (sandbox.output, dirfd(held))
    let known = try #require(CacheFile(in: cache, for: try OutputFolder.place(of: output)).read()?.site)
    let folder = try OutputFolder(at: output, known: known) { new, old in
      let code = casebook_exchange(new, old)
      close(openat(parent, Disk.name(of: late), O_WRONLY | O_CREAT, 0o644))
      return code
    }
    try #require(folder.isKnown)
    let spare = try #require(CacheFile(in: cache, for: folder.path).spare)
    let stage = try await folder.begin(spare: spare) {}
    try #require(stage.isFilled)
    let page = "cases/index.html"
    try stage.write(Array("new".utf8), to: page)
    let files = try sandbox.site().paths.filter { $0 != SiteManifest.name }
    let site = SiteIdentity(
      title: known.head.title, baseURL: known.head.baseURL, content: try #require(try Disk.real(sandbox.content)))
    let failure = await #expect(throws: MachineFailure.self) {
      try await stage.publish(files, written: [page], of: site) { _ in }
    }
    #expect(failure?.description.contains("late.txt") == true)
    #expect(try sandbox.site().text(page) == "new")
    #expect(FileManager.default.fileExists(atPath: sandbox.path(".Output.casebook-next/\(late)")))
    #expect(!FileManager.default.fileExists(atPath: spare))
  }

  @Test func keepsWhatIsWrittenIntoAFolderThatIsHeldOpen() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    // A program that has the old folder open goes on writing into it, under any name that it has by now.
    let held = open(sandbox.path("Output/cases"), O_RDONLY | O_DIRECTORY)
    defer { close(held) }
    let output = sandbox.output
    let folder = try OutputFolder(at: output) { new, old in
      guard rename(old, old + "-moved") == 0, rename(new, old) == 0, rename(old + "-moved", new) == 0 else {
        return EIO
      }
      close(openat(held, "late.txt", O_WRONLY | O_CREAT, 0o644))
      return 0
    }
    let site = SiteIdentity(
      title: "Learning on behalf of others", baseURL: "", content: try #require(try Disk.real(sandbox.content)))
    let stage = try await folder.begin {}
    try stage.write([], to: "index.html")
    let failure = await #expect(throws: MachineFailure.self) { try await stage.publish(["index.html"], of: site) }
    #expect(failure?.kind == .machine)
    #expect(FileManager.default.fileExists(atPath: sandbox.path(".Output.casebook-next/cases/late.txt")))
  }

  @Test(arguments: [".Output.casebook-stage", "x/.Output.casebook-next", ""])
  func refusesTheNamesThatABuildUses(output: String) async throws {
    let run = try await Command.run(["build", "--output", output], in: Sandbox.small())
    #expect(run.code == 2)
  }

  @Test func refusesAFileOfHostsThatCannotBeNamed() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    try FileManager.default.createDirectory(
      atPath: sandbox.path("Output/.well-known"), withIntermediateDirectories: false)
    let made = (sandbox.path("Output/.well-known/x").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0])
      .withUnsafeBufferPointer {
        open($0.baseAddress!, O_WRONLY | O_CREAT, 0o644)
      }
    close(made)
    let failure = await #expect(throws: MachineFailure.self) { try await sandbox.build() }
    #expect(failure?.kind == .usage)
  }

  @Test func keepsTheModeOfWhatItCarries() async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write("secret", to: "Output/.htaccess")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: sandbox.path("Output/.htaccess"))
    try await sandbox.build()
    #expect(
      try FileManager.default.attributesOfItem(atPath: sandbox.path("Output/.htaccess"))[.posixPermissions] as? Int
        == 0o600)
  }
}
