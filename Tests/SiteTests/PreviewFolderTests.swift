// What becomes of a preview when the folders that it reads, and what lies in them, are others than they were.

import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct PreviewFolderTests {
  private static func drawing(_ width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"9\"/>"
  }

  private func sandbox(account: String = "![A plan](plan.svg)") throws -> Sandbox {
    let sandbox = try Sandbox.small()
    try sandbox.write(SmallCase.text("published: 2026-05-01", account: account), to: "Content/cases/quokka/index.md")
    try sandbox.write(Self.drawing(9), to: "Content/cases/quokka/plan.svg")
    return sandbox
  }

  // MARK: Files beside cases

  @Test func knowsAPictureThatWasReplaced() async throws {
    let sandbox = try sandbox()
    let preview = sandbox.preview()
    let path = "cases/quokka/plan.svg"
    let before = try await preview.update()
    let state = try #require(await preview.state(ofFileAt: path))
    let page = await preview.file(at: "cases/quokka.html")
    #expect(await preview.file(at: path).map { String(decoding: $0, as: UTF8.self) }?.contains("width=\"9\"") == true)
    try sandbox.write(Self.drawing(7), to: "Content/cases/quokka/plan.svg")
    #expect(try await preview.update().generation == before.generation + 1)
    #expect(await preview.state(ofFileAt: path) != state)
    #expect(await preview.file(at: "cases/quokka.html") == page)
    #expect(await preview.file(at: path).map { String(decoding: $0, as: UTF8.self) }?.contains("width=\"7\"") == true)
    #expect(await preview.state(ofFileAt: "cases/quokka.html") == nil)
    #expect(await preview.state(ofFileAt: "cases/quokka/none.svg") == nil)
  }

  /// What only the summary says is news as well.
  @Test(arguments: ["cases/quokka/notes.txt", "cases/quokka/ties (conflicted copy).csv", "cases/notes.txt", "plan.svg"])
  func namesAFileThatIsNotRead(file: String) async throws {
    let sandbox = try sandbox()
    let preview = sandbox.preview()
    let before = try await preview.update()
    try sandbox.write("a", to: "Content/\(file)")
    let after = try await preview.update()
    #expect(after.generation == before.generation + 1)
    #expect(after.report.unread.map(\.path) == [file])
    try FileManager.default.removeItem(at: sandbox.root.appending(path: "Content/\(file)"))
    let end = try await preview.update()
    #expect(end.generation == after.generation + 1)
    #expect(end.report.unread == [])
  }

  /// What programs leave is nothing to a build, wherever it lies and whatever is in it; so it need not be watched.
  @Test(arguments: [
    "~$ties.csv", ".#ties.csv", "ties.csv~", "#ties.csv#", ".~lock.ties.csv#", "ties.csv.bak", "ties.csv.tmp",
    "~ties.csv", "old~/ties.csv", "lost+found/plan.svg", "~$a:b.csv", "~$con.graphml", "Thumbs.db",
  ])
  func passesOverWhatProgramsLeaveBesideACase(name: String) async throws {
    let sandbox = try sandbox()
    let preview = sandbox.preview()
    let before = try await ShownSite(of: preview)
    let first = try #require(name.split(separator: "/").first)
    #expect(BuildOptions.isPassedOver(String(first)))
    try sandbox.write([0x15, 0xFF, 0, 0x2C], to: "Content/cases/quokka/\(name)")
    #expect(try await ShownSite(of: preview).differences(from: before) == [])
    #expect(try await preview.update().generation == 1)
    #expect(try await preview.update().report.unread == [])
    // A link, as Emacs makes one beside a file that is being written.
    let place = sandbox.root.appending(path: "Content/cases/quokka/\(first)")
    try FileManager.default.removeItem(at: place)
    try FileManager.default.createSymbolicLink(
      atPath: place.path(percentEncoded: false), withDestinationPath: "me@here.12")
    #expect(try await ShownSite(of: preview).differences(from: before) == [])
    #expect(try await preview.update().generation == 1)
  }

  @Test func saysWhyAFileOfSuchANameIsNotRead() async throws {
    let sandbox = try sandbox(account: "![A plan](~atrium.svg) ![A plan](old~/atrium.svg) ![A plan](.atrium.svg)")
    for name in ["~atrium.svg", "old~/atrium.svg", ".atrium.svg"] {
      try sandbox.write(Self.drawing(9), to: "Content/cases/quokka/\(name)")
    }
    let report = try await sandbox.build()
    let broken = report.diagnostics.filter { $0.rule.id == "broken-link" }
    #expect(broken.count == 3)
    #expect(broken.allSatisfy { $0.help?.hasPrefix("give the file another name: programs leave files") == true })
  }

  /// The backup of a theme's file is none of its files.
  @Test func publishesNothingThatAnEditorLeftInATheme() async throws {
    let sandbox = try Sandbox.small()
    try FileManager.default.moveItem(atPath: sandbox.path("Themes/commons"), toPath: sandbox.path("Themes/mine"))
    try sandbox.replace("theme: commons", with: "theme: mine", in: "Content/portfolio.yml")
    try sandbox.write("p {}", to: "Themes/mine/assets/commons.css~")
    try sandbox.write("p {}", to: "Themes/mine/assets/#commons.css#")
    let preview = sandbox.preview()
    #expect(try await preview.update().isCurrent)
    let paths = await preview.paths
    #expect(paths.contains { $0.hasPrefix("assets/") } && !paths.contains { $0.contains("~") || $0.contains("#") })
  }

  // MARK: The folders

  /// Each folder that is read, put away for a link to where it is then.
  @Test(arguments: ["Content", "Themes", "Themes/mine", "Content/cases", "Content/cases/quokka"])
  func readsNothingThroughALinkThatHasCome(folder: String) async throws {
    let sandbox = try sandbox()
    try FileManager.default.moveItem(atPath: sandbox.path("Themes/commons"), toPath: sandbox.path("Themes/mine"))
    try sandbox.replace("theme: commons", with: "theme: mine", in: "Content/portfolio.yml")
    let preview = sandbox.preview()
    let before = try await ShownSite(of: preview)
    let folders = await preview.watchedFolders()
    let (place, elsewhere) = (sandbox.path(folder), sandbox.path("elsewhere"))
    try FileManager.default.moveItem(atPath: place, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: elsewhere)
    do {
      let update = try await preview.update()
      #expect(!update.isCurrent && update.report.diagnostics.contains { $0.rule.id == "symbolic-link" })
    } catch {
      #expect(error.description.hasSuffix("\(folder)` is a link to another place now"))
      #expect(error.help == "put back what was there, or end the command and start it again to follow the link")
    }
    #expect(await preview.watchedFolders() == folders)
    #expect(await preview.file(at: "index.html") == before.files["index.html"])
    #expect(await preview.file(at: "cases/quokka.html") == before.files["cases/quokka.html"])
    try FileManager.default.removeItem(atPath: place)
    try FileManager.default.moveItem(atPath: elsewhere, toPath: place)
    let mended = try await ShownSite(of: preview)
    #expect(mended.isCurrent && mended.differences(from: before) == [])
  }

  /// A link that was there from the start leads where it led, as it does for a build.
  @Test func followsTheLinkThatItBeganWith() async throws {
    let sandbox = try sandbox()
    let other = try Sandbox.small()
    let manager = FileManager.default
    let (place, elsewhere) = (sandbox.content, sandbox.path("elsewhere"))
    try manager.moveItem(atPath: place, toPath: elsewhere)
    try manager.createSymbolicLink(atPath: place, withDestinationPath: elsewhere)
    let preview = sandbox.preview()
    #expect(try await preview.update().isCurrent)
    try manager.removeItem(atPath: place)
    try manager.createSymbolicLink(atPath: place, withDestinationPath: other.content)
    let failure = await #expect(throws: MachineFailure.self) { try await preview.update() }
    #expect(failure?.description == "the link `\(place)` leads to another place now")
    // A folder is the portfolio itself.
    try manager.removeItem(atPath: place)
    try manager.moveItem(atPath: elsewhere, toPath: place)
    #expect(try await preview.update().isCurrent)
  }

  @Test func goesOnWithAFolderThatWasMadeAgain() async throws {
    let sandbox = try sandbox()
    let preview = sandbox.preview()
    let before = try await ShownSite(of: preview)
    let manager = FileManager.default
    try manager.copyItem(atPath: sandbox.content, toPath: sandbox.path("copy"))
    try manager.removeItem(atPath: sandbox.content)
    for step in 0..<3 {
      let failure = await #expect(throws: MachineFailure.self) { try await preview.update() }
      #expect(failure?.help == "put back what was there; until then the site is shown as it last was")
      #expect(await preview.file(at: "index.html") == before.files["index.html"])
      // Nothing, then a file, then a folder of something else.
      if step == 0 { try sandbox.write("x", to: "Content") }
      if step == 1 {
        try manager.removeItem(atPath: sandbox.content)
        try sandbox.write("x", to: "Content/x")
      }
    }
    try manager.removeItem(atPath: sandbox.content)
    try manager.moveItem(atPath: sandbox.path("copy"), toPath: sandbox.content)
    let mended = try await ShownSite(of: preview)
    #expect(mended.isCurrent && mended.differences(from: before) == [])
  }
}
