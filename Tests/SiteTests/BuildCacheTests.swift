// A build that keeps what is the same gives the site and the messages that a build gives that keeps nothing, whatever
// was edited in between and whatever has become of the cache.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct BuildCacheTests {
  private static func count(_ name: String, else few: UInt64) -> UInt64 {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init) ?? few
  }

  /// What a build leaves and says, but for what it says of the site before.
  struct Outcome: Equatable {
    var files: [String: [UInt8]] = [:]
    var said = ""
    var summary = ""

    /// - Parameter former: The site before, which stays where nothing is published.
    init(_ report: BuildReport, at folder: String, former: Outcome? = nil) throws {
      files = report.output == nil ? former?.files ?? [:] : try FileTree(folder).files
      let printer = DiagnosticPrinter(sources: report.sources, format: .text, usesColour: false)
      said = String(decoding: printer.print(report.diagnostics), as: UTF8.self)
      summary = "\(report.cases) \(report.output == nil ? 0 : report.pages) \(report.heldBack) \(report.unread)"
    }
  }

  func cached(_ sandbox: Sandbox) async throws -> Outcome {
    let report = try await sandbox.build { $0.cache = sandbox.path(".casebook-cache") }
    // Whatever is published or not, the site is what is in the folder.
    var outcome = try Outcome(report, at: sandbox.output)
    outcome.files = try FileTree(sandbox.output).files
    return outcome
  }

  /// What a build gives that keeps nothing; where it publishes nothing, the site is `former`.
  func clean(_ sandbox: Sandbox, former: Outcome? = nil) async throws -> Outcome {
    let folder = sandbox.path("Clean")
    return try Outcome(try await sandbox.build(to: folder), at: folder, former: former)
  }

  /// Everything in the cache, the spare of the site with it, by its path.
  func cacheFiles(_ sandbox: Sandbox) throws -> [String: [UInt8]] {
    let folder = sandbox.path(".casebook-cache")
    return FileManager.default.fileExists(atPath: folder) ? try FileTree(folder).files : [:]
  }

  private func holds(_ file: [UInt8], _ word: String) -> Bool { Data(file).range(of: Data(word.utf8)) != nil }

  /// The folder in the cache of the one output folder that there is.
  func place(in sandbox: Sandbox) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.path(".casebook-cache"))
    return ".casebook-cache/\(try #require(names.count == 1 ? names.first : nil))"
  }

  func expect(_ found: Outcome, _ wanted: Outcome, _ comment: String) {
    #expect(found.said == wanted.said, "\(comment)")
    #expect(found.summary == wanted.summary, "\(comment)")
    #expect(found.files.keys.sorted() == wanted.files.keys.sorted(), "\(comment)")
    #expect(found.files.filter { wanted.files[$0.key] != $0.value }.keys.sorted() == [], "\(comment)")
  }

  /// `make sweep` tries a thousand sequences, `make test` a few.
  @Test(arguments: 0..<count("EDIT_SEQUENCES", else: 4))
  func endsAsACleanBuild(seed: UInt64) async throws {
    let portfolio = try EditedPortfolio(seed: seed)
    var shown = try await cached(portfolio.sandbox)
    var edits: [String] = []
    for _ in 0..<(1 + seed * 7 % 20) {
      edits.append(try portfolio.edit())
      let found = try await cached(portfolio.sandbox)
      let wanted = try await clean(portfolio.sandbox, former: shown)
      expect(found, wanted, "after \(edits)")
      shown = found
    }
  }

  @Test func makesOnlyWhatHasChanged() async throws {
    let sandbox = try Sandbox()
    let first = try await sandbox.build { $0.cache = sandbox.path(".casebook-cache") }
    try #require(first.output != nil && first.diagnostics.isEmpty)
    let made = { (report: BuildReport) in report.timings.first { $0.stage == .render }?.count }
    #expect(made(first) ?? 0 > 200)

    let second = try await sandbox.build { $0.cache = sandbox.path(".casebook-cache") }
    #expect(made(second) == nil)
    try sandbox.append("One sentence more.", to: "Content/cases/four-classrooms-and-a-bus.md")
    let third = try await sandbox.build { $0.cache = sandbox.path(".casebook-cache") }
    #expect(made(third) == 1)
    let clean = try await sandbox.build {
      $0.cache = sandbox.path(".casebook-cache")
      $0.usesCache = false
    }
    #expect(made(clean) == made(first))
  }

  @Test(arguments: ["cases/four-classrooms-and-a-bus.html", "index.html", ".casebook-site.json", "404.html"])
  func putsRightWhatWasChangedInTheSite(path: String) async throws {
    let sandbox = try Sandbox()
    let first = try await cached(sandbox)
    try FileManager.default.removeItem(atPath: "\(sandbox.output)/\(path)")
    if path == "index.html" { try sandbox.write("another", to: "Output/\(path)") }
    let report = try? await cached(sandbox)
    // Without its list nobody knows whose the folder is, with a cache or without.
    guard path != ".casebook-site.json" else { return #expect(report == nil) }
    #expect(report?.files == first.files)
  }

  /// Cuts after every 64th byte, and flips a bit in every 61st; `make test` tries some of them.
  @Test(arguments: ["contents", "records"]) func outlivesADamagedCache(name: String) async throws {
    let sandbox = try Sandbox.small()
    let wanted = try await cached(sandbox)
    let place = "\(try place(in: sandbox))/\(name)"
    let whole = [UInt8](try Data(contentsOf: URL(filePath: sandbox.path(place))))
    let few = Int(Self.count("CACHE_CUTS", else: 3))
    let cuts = stride(from: 0, to: whole.count, by: max(64, whole.count / few / 64 * 64)).map {
      Array(whole.prefix($0))
    }
    let flips = stride(from: 0, to: whole.count, by: max(61, whole.count / few)).map { place in
      var flipped = whole
      flipped[place] ^= 1 << (place % 8)
      return flipped
    }
    for (number, damaged) in (cuts + flips + [whole + [0], Array(repeating: 0, count: 4096)]).enumerated() {
      try sandbox.write(damaged, to: place)
      expect(try await cached(sandbox), wanted, "damage \(number)")
      try sandbox.write(damaged, to: place)
      // Something to make beside what is kept.
      try sandbox.append("More \(number).", to: "Content/cases/wombat-ring.md")
      let found = try await cached(sandbox)
      expect(found, try await clean(sandbox), "damage \(number) and an edit")
      try sandbox.write(
        SmallCase.text(title: "Wombat ring", "published: 2026-05-01"), to: "Content/cases/wombat-ring.md")
      _ = try await cached(sandbox)
    }
  }

  /// - Parameter hasWarning: Whether there is something to say of the case, so that its record is not kept.
  @Test(arguments: [false, true]) func forgetsWhatMayNoLongerBePublished(hasWarning: Bool) async throws {
    let sandbox = try Sandbox()
    let title = "Four classrooms and a bus"
    if hasWarning { try sandbox.append("Here [[oops]].", to: "Content/cases/four-classrooms-and-a-bus.md") }
    try await sandbox.build(to: sandbox.path("Other")) { $0.cache = sandbox.path(".casebook-cache") }
    _ = try await cached(sandbox)
    func names(_ word: String) throws -> [String] {
      try cacheFiles(sandbox).filter { $0.key.contains(word) || holds($0.value, word) }.keys.sorted()
    }
    try #require(try names("spare/cases/four-classrooms-and-a-bus.html").count == 2)
    // Neither another mistake nor another output folder keeps it.
    try sandbox.replace(
      "published:", with: "withdrawn: {date: 2026-11-01, reason: A mistake}\npublished:",
      in: "Content/cases/four-classrooms-and-a-bus.md")
    try sandbox.append("[lost](case:nowhere)", to: "Content/cases/workshop-arithmetic.md")
    _ = try await cached(sandbox)
    if !hasWarning { #expect(try !cacheFiles(sandbox).isEmpty) }
    for word in [title, "four-classrooms-and-a-bus"] { #expect(try names(word) == [], "\(word)") }
  }

  @Test func keepsItsFolderForItsOwner() async throws {
    let sandbox = try Sandbox.small()
    _ = try await cached(sandbox)
    let folder = try FileManager.default.attributesOfItem(atPath: sandbox.path(".casebook-cache"))
    #expect(folder[.posixPermissions] as? Int == 0o700)
    // A folder that cannot be written, or a file in its place, keeps nobody from building.
    try FileManager.default.removeItem(atPath: sandbox.path(".casebook-cache"))
    try sandbox.write("a file", to: ".casebook-cache")
    expect(try await cached(sandbox), try await clean(sandbox), "a file in its place")
    #expect(try sandbox.text(of: ".casebook-cache") == "a file")
  }

  @Test func removesWhatAKilledBuildLeftEvenWhereNothingHasChanged() async throws {
    let sandbox = try Sandbox.small()
    func build() async throws { try await sandbox.build { $0.cache = sandbox.path(".casebook-cache") } }
    try await build()
    let scratch = "\(try place(in: sandbox))/scratch-abc123"
    for path in [".casebook-cache/draft/records", scratch] { try sandbox.write("what was withdrawn", to: path) }
    try await build()
    #expect(try sandbox.leftovers() == [])
    #expect(!FileManager.default.fileExists(atPath: sandbox.path(scratch)))
  }

  @Test func outlivesTwoBuildsAtOnce() async throws {
    let sandbox = try Sandbox()
    _ = try await cached(sandbox)
    for number in 0..<4 {
      try sandbox.append("Number \(number).", to: "Content/cases/four-classrooms-and-a-bus.md")
      async let one = sandbox.build { $0.cache = sandbox.path(".casebook-cache") }
      async let other = sandbox.build { $0.cache = sandbox.path(".casebook-cache") }
      _ = try await (one, other)
      expect(try await cached(sandbox), try await clean(sandbox), "two at once, \(number)")
    }
  }

  @Test(arguments: [".casebook-cache", ".casebook-cache/site"])
  func refusesTheCacheAsAnOutputFolder(output: String) async throws {
    let sandbox = try Sandbox.small()
    await #expect(throws: MachineFailure.self) {
      try await sandbox.build(to: sandbox.path(output)) { $0.cache = sandbox.path(".casebook-cache") }
    }
    #expect(try sandbox.leftovers() == [])
  }

  /// In the content folder it would be committed, and in a site published.
  @Test(arguments: ["Content", "Content/cases", "Output", "Output/cases"])
  func keepsNothingWhereOthersWouldFindIt(folder: String) async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    let report = try await sandbox.build(to: sandbox.path("Other")) {
      $0.cache = sandbox.path("\(folder)/.casebook-cache")
    }
    #expect(report.output != nil)
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("\(folder)/.casebook-cache")))
  }

  @Test func leavesAloneWhatALinkLeadsTo() async throws {
    let sandbox = try Sandbox.small()
    _ = try await cached(sandbox)
    let name = Disk.name(of: try place(in: sandbox))
    try FileManager.default.removeItem(atPath: sandbox.path(".casebook-cache"))
    try sandbox.write("mine", to: "elsewhere/\(name)")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path(".casebook-cache"), withDestinationPath: sandbox.path("elsewhere"))
    expect(try await cached(sandbox), try await clean(sandbox), "a link")
    #expect(try sandbox.text(of: "elsewhere/\(name)") == "mine")
  }

  /// A pipe, a folder and a file of two gigabytes under a name in the cache, or of its draft.
  @Test(arguments: ["contents", "records", ""]) func takesNothingElseForACache(name: String) async throws {
    let sandbox = try Sandbox.small()
    let wanted = try await cached(sandbox)
    let folder = try place(in: sandbox)
    let place = name.isEmpty ? folder : "\(folder)/\(name)"
    try FileManager.default.removeItem(atPath: sandbox.path(place))
    try #require(mkfifo(sandbox.path(place), 0o600) == 0)
    expect(try await cached(sandbox), wanted, "a pipe")
    try FileManager.default.removeItem(atPath: sandbox.path(place))
    try sandbox.write("mine", to: "\(place)/file")
    try sandbox.write("mine", to: ".casebook-cache/draft/file")
    try sandbox.append("One sentence more.", to: "Content/cases/wombat-ring.md")
    expect(try await cached(sandbox), try await clean(sandbox), "folders")
    let file = sandbox.path("\(folder)/\(name.isEmpty ? "contents" : name)")
    try #require(truncate(file, 1 << 31) == 0)
    try sandbox.append("And another.", to: "Content/cases/wombat-ring.md")
    expect(try await cached(sandbox), try await clean(sandbox), "a large file")
    #expect(try self.place(in: sandbox) == folder)
    for name in ["contents", "records"] {
      let file = try FileManager.default.attributesOfItem(atPath: sandbox.path("\(folder)/\(name)"))
      #expect(file[.posixPermissions] as? Int == 0o600)
      #expect(file[.size] as? Int ?? .max < 1 << 24)
    }
  }

  @Test func givesFoldersTheModesOfASite() async throws {
    let sandbox = try Sandbox.small()
    _ = try await cached(sandbox)
    try #require(chmod(sandbox.path("Output/cases"), 0o700) == 0)
    _ = try await cached(sandbox)
    let folder = try FileManager.default.attributesOfItem(atPath: sandbox.path("Output/cases"))
    #expect(folder[.posixPermissions] as? Int == 0o755)
  }

  /// What a build does that fails in the end, or that never had the case: the texts of one that was withdrawn are in no
  /// cache afterwards.
  @Test(arguments: [
    "--clean", "a setting", "a mistake in the settings", "known to another alone", "a draft again", "its file removed",
  ])
  func forgetsItWhateverTheBuildIs(_ how: String) async throws {
    let sandbox = try Sandbox.small()
    let title = "Wombat ring"
    if how != "known to another alone" { _ = try await cached(sandbox) }
    try await sandbox.build(to: sandbox.path("Other")) { $0.cache = sandbox.path(".casebook-cache") }
    try sandbox.write(Data("\(title)".utf8).map { $0 }, to: ".casebook-cache/draft")
    let file = "Content/cases/wombat-ring.md"
    switch how {
    case "a draft again": try sandbox.write(SmallCase.text(title: title, ""), to: file)
    case "its file removed": try FileManager.default.removeItem(atPath: sandbox.path(file))
    default:
      try sandbox.write(
        SmallCase.text(title: title, "published: 2026-05-01\nwithdrawn: {date: 2026-08-01}"), to: file)
    }
    if how == "a setting" { try sandbox.append("# A comment.", to: "Content/portfolio.yml") }
    if how == "a mistake in the settings" { try sandbox.append("nonsense: [", to: "Content/portfolio.yml") }
    try await sandbox.build {
      $0.cache = sandbox.path(".casebook-cache")
      $0.usesCache = how != "--clean"
    }
    let rest = try cacheFiles(sandbox)
    #expect(rest.filter { holds($0.value, title) }.keys.sorted() == [])
  }
}
