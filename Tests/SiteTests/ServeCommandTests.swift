// The verbs that go on until a signal ends them, as a person starts and ends them.

import Foundation
import TestSupport
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite(.timeLimit(.minutes(10))) struct ServeCommandTests {
  /// A command that goes on, and what it has said so far.
  private final class Running {
    let started: Command.Started
    let output: URL
    private let beginning = ContinuousClock.now

    /// - Parameters:
    ///   - script: How a shell runs it.
    ///   - launcher: What starts it.
    init(
      _ arguments: [String], in sandbox: Sandbox, as script: String = "exec \"$@\" >SAID 2>&1",
      through launcher: [String] = []
    ) throws {
      output = sandbox.root.appending(path: "said-\(UUID().uuidString)")
      started = try Command.Started(
        arguments, in: sandbox,
        through: launcher + ["/bin/sh", "-c", script.replacing("SAID", with: output.path()), "sh"])
    }

    /// Returns what it has said once that is enough.
    func said(_ isEnough: (String) -> Bool) async throws -> String {
      let end = ContinuousClock.now + .seconds(240)
      while ContinuousClock.now < end {
        let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
        if isEnough(text) { return text }
        try await Task.sleep(for: .milliseconds(20))
      }
      return try String(contentsOf: output, encoding: .utf8)
    }

    // Where a test fails, nothing goes on behind it.
    deinit { started.process.send(SIGTERM) }

    /// Returns how it ended, and how long after the signal, whatever other tests the process that sent it was busy
    /// with.
    func stop(by signal: Int32) async throws -> (code: Int32, time: Duration) {
      let before = ContinuousClock.now - beginning
      started.process.send(signal)
      let run = try await started.end()
      return (run.wasKilled ? -1 : run.code, .seconds(run.seconds) - before)
    }
  }

  private func get(_ address: String) async throws -> String {
    let url = try #require(URL(string: address))
    return String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self)
  }

  private static let page = "Content/pages/about.md"

  @Test(arguments: [SIGINT, SIGTERM])
  func showsWhatIsSavedUntilASignalEndsIt(signal: Int32) async throws {
    let sandbox = try Sandbox.small()
    try sandbox.write(SmallCase.text(title: "Numbat ring", ""), to: "Content/cases/numbat-ring.md")
    let before = try FileTree(sandbox.root.path())
    let serve = try Running(["serve"], in: sandbox)
    let start = try await serve.said { $0.contains("to mend\n") || $0.contains("warning") }
    let address = try #require(start.firstMatch(of: /serving (http:\/\/127\.0\.0\.1:\d+\/) until Ctrl-C\n/)?.output.1)
    #expect(try await get(address + "about.html").contains("<p>Text.</p>"))
    // A draft; and the page for addresses that lead nowhere, which links from the root of what is served.
    #expect(try await get(address + "cases/numbat-ring.html").contains("Numbat ring</h1>"))
    #expect(try await get(address + "no/such/page.html").contains(#"<a href="/cases/index.html""#))

    try sandbox.write("---\ntitle: The about\n---\n\nOther text.\n", to: Self.page)
    _ = try await serve.said { $0.dropFirst(start.count).contains("to mend\n") }
    #expect(try await get(address + "about.html").contains("<p>Other text.</p>"))

    try sandbox.write("---\ntitel: The about\n---\n\nWrong text.\n", to: Self.page)
    let found = try await serve.said { $0.contains("without errors\n") }
    #expect(found.components(separatedBy: "error[unknown-key]").count == 2)
    #expect(found.hasSuffix("the site is shown as it last was without errors\n"))
    #expect(try await get(address + "about.html").contains("<p>Other text.</p>"))

    // Nothing is said twice.
    try sandbox.write("---\ntitel: The about\n---\n\nWrong text.\n", to: Self.page)
    try sandbox.write("left", to: "Content/pages/about.md~")
    try await Task.sleep(for: .milliseconds(500))
    #expect(try await serve.said { _ in true } == found)

    let end = try await serve.stop(by: signal)
    #expect(end.code == 0)
    #expect(end.time < .seconds(1))
    for name in ["Content/pages/about.md~", serve.output.lastPathComponent] {
      try FileManager.default.removeItem(at: sandbox.root.appending(path: name))
    }
    try sandbox.write("---\ntitle: The about\n---\n\nText.\n", to: Self.page)
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }

  @Test func endsWithThreeWhereThePortIsTaken() async throws {
    let sandbox = try Sandbox.small()
    let serve = try Running(["serve", "--quiet"], in: sandbox)
    let start = try await serve.said { $0.contains("\n") }
    let port = try #require(start.firstMatch(of: /:(\d+)\//)?.output.1)
    let run = try await Command.run(["serve", "--port", String(port)], in: sandbox)
    #expect(run.code == 3)
    #expect(
      run.errors == """
        error: port \(port) is taken by another program
          help: end that program, name another port with --port, or leave --port out for one that is free

        """)
    _ = try await serve.stop(by: SIGTERM)
  }

  @Test func endsWithTwoWhereThereIsNoPortfolio() async throws {
    let sandbox = try Sandbox.small()
    for arguments in [["serve", "--content", "Contents"], ["serve", "--port", "0"], ["serve", "--theme", "none"]] {
      let run = try await Command.run(arguments, in: sandbox)
      #expect(run.code == 2)
      #expect(run.output == "")
    }
  }

  @Test func outlivesTheContentFolder() async throws {
    let sandbox = try Sandbox.small()
    let serve = try Running(["serve"], in: sandbox)
    let start = try await serve.said { $0.contains("to mend\n") || $0.contains("warning") }
    let (here, there) = (sandbox.path("Content"), sandbox.path("Elsewhere"))
    try FileManager.default.moveItem(atPath: here, toPath: there)
    let gone = try await serve.said { $0.contains("there is no folder `Content`\n  help: put back what was there;") }
    try FileManager.default.moveItem(atPath: there, toPath: here)
    _ = try await serve.said { $0.dropFirst(gone.count).contains("to mend\n") }
    #expect(try await serve.stop(by: SIGINT).code == 0)
    #expect(start.contains("serving"))
  }

  /// What has another folder behind it is neither read nor watched; that is said once, until what was there is back.
  @Test(arguments: ["Content", "Themes", "Themes/commons"], [[], ["--poll"]])
  func outlivesALinkInPlaceOfAFolder(folder: String, options: [String]) async throws {
    let sandbox = try Sandbox.small()
    let serve = try Running(["serve"] + options, in: sandbox)
    let start = try await serve.said { $0.contains("to mend\n") }
    let address = try #require(start.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+\//)?.output)
    let (here, there) = (sandbox.path(folder), sandbox.path("elsewhere"))
    try FileManager.default.moveItem(atPath: here, toPath: there)
    try FileManager.default.createSymbolicLink(atPath: here, withDestinationPath: there)
    if folder == "Content" { try sandbox.append("From elsewhere.", to: "elsewhere/pages/about.md") }
    let line = "error: `\(folder)` is a link to another place now\n"
    let linked = try await serve.said { $0.contains(line) }
    // It is looked at again each second.
    try await Task.sleep(for: .seconds(3))
    #expect(try await serve.said { _ in true }.components(separatedBy: line).count == 2)
    #expect(try await get(address + "about.html").contains("From elsewhere.") == false)
    try FileManager.default.removeItem(atPath: here)
    try FileManager.default.moveItem(atPath: there, toPath: here)
    let mended = try await serve.said { $0.dropFirst(linked.count).contains("to mend\n") }
    try sandbox.append("From here.", to: Self.page)
    _ = try await serve.said { $0.dropFirst(mended.count).contains("to mend\n") }
    #expect(try await get(address + "about.html").contains("From here."))
    #expect(try await serve.stop(by: SIGINT).code == 0)
  }

  /// A folder that comes and may be read only later is watched from then on.
  @Test func followsAFolderThatMayBeReadLater() async throws {
    let sandbox = try Sandbox.small()
    let serve = try Running(["serve"], in: sandbox, through: Command.withoutOverride)
    let start = try await serve.said { $0.contains("to mend\n") }
    let (folder, file) = (sandbox.path("Content/cases/quokka"), "Content/cases/quokka/index.md")
    try sandbox.write(SmallCase.text("published: 2026-05-01"), to: "elsewhere/quokka/index.md")
    #expect(chmod(sandbox.path("elsewhere/quokka"), 0o200) == 0)
    #expect(rename(sandbox.path("elsewhere/quokka"), folder) == 0)
    let refused = try await serve.said { $0.dropFirst(start.count).contains("Permission denied") }
    #expect(chmod(folder, 0o755) == 0)
    let mended = try await serve.said { $0.dropFirst(refused.count).contains("2 cases, nothing to mend\n") }
    try sandbox.append("More.", to: file)
    _ = try await serve.said { $0.dropFirst(mended.count).contains("to mend\n") }
    #expect(try await serve.stop(by: SIGINT).code == 0)
  }

  /// The reader of what it says may have gone, as behind `| head -1`, or may never have been there. One after the
  /// other, for all of them use one port.
  @Test(
    .serialized,
    arguments: [
      // It goes on behind the pipe; the shell waits for what `head` does not read.
      "trap 'kill $pid' INT TERM; mkfifo pipe; \"$@\" >pipe 2>&1 & pid=$!; head -1 <pipe >SAID; wait; wait $pid",
      "exec \"$@\" >&-",
      "exec \"$@\" >&- 2>&-",
      "exec \"$@\" >/dev/full 2>/dev/full",
    ])
  func servesWithoutAReader(script: String) async throws {
    let sandbox = try Sandbox.small()
    let port = 20_000 + Int(getpid()) % 20_000
    let serve = try Running(["serve", "--port", String(port)], in: sandbox, as: script)
    let address = "http://127.0.0.1:\(port)/about.html"
    func shows(_ text: String) async throws -> Bool {
      let end = ContinuousClock.now + .seconds(120)
      while ContinuousClock.now < end {
        if let page = try? await get(address), page.contains(text) { return true }
        try await Task.sleep(for: .milliseconds(50))
      }
      return false
    }
    #expect(try await shows("Text."))
    for word in ["One", "Two", "Three"] {
      try sandbox.append(word, to: Self.page)
      #expect(try await shows(word))
      // What is wrong is said, and cannot be.
      try sandbox.write("---\ntitel: x\n---\n", to: "Content/pages/method.md")
      try await Task.sleep(for: .milliseconds(300))
      try sandbox.write("---\ntitle: The method\n---\n\nText.\n", to: "Content/pages/method.md")
    }
    #expect(serve.started.process.isRunning)
    #expect(try await serve.stop(by: SIGTERM).code == 0)
  }

  @Test func checksAgainWhenAFileIsSaved() async throws {
    let sandbox = try Sandbox.small()
    let check = try Running(["check", "--watch"], in: sandbox)
    let start = try await check.said { $0.contains("to mend in ") || $0.contains("to mend") }
    try sandbox.write("---\ntitel: The about\n---\n\nWrong text.\n", to: Self.page)
    let found = try await check.said { $0.contains("nothing would be published") }
    #expect(found.dropFirst(start.count).contains("error[unknown-key]"))
    // To a file nothing is written that moves a cursor.
    #expect(!found.contains("\u{1B}"))
    #expect(try await check.stop(by: SIGINT).code == 0)
  }
}
