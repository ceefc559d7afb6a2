// Streams that take nothing, limits that leave no room, names that play tricks, and links that lead elsewhere.

import Foundation
import Testing

@testable import Site

@Suite struct OddMachineTests {
  // MARK: Standard streams

  @Test(arguments: [
    ["schema"], ["measure", "Content/cases/who-speaks-next"], ["draw", "Content/cases/who-speaks-next"], ["explain"],
    ["--help"], ["check"],
    ["build", "--help"], ["explain", "unknown-tag"],
  ])
  func endsWithThreeWhereItsOutputCannotBeWritten(arguments: [String]) async throws {
    for launcher in ["exec \"$@\" >/dev/full", "exec \"$@\" >&-"] {
      let run = try await Command.run(arguments, in: Sandbox(), through: ["/bin/sh", "-c", launcher, "sh"])
      #expect(run.code == 3, "\(launcher)")
      #expect(run.errors.hasPrefix("error: cannot write to standard output: "), "\(launcher)")
    }
  }

  @Test func saysThatTheSiteIsInPlaceWhereOnlyTheSummaryIsLost() async throws {
    let sandbox = try Sandbox.small()
    let run = try await Command.run(["build"], in: sandbox, through: ["/bin/sh", "-c", "exec \"$@\" >/dev/full", "sh"])
    #expect(run.code == 3)
    #expect(run.errors.contains("note: the new site is in place"))
    #expect(try sandbox.site()["index.html"] != nil)
  }

  @Test func endsWithThreeWhereMessagesAreLost() async throws {
    let sandbox = try Sandbox()
    try sandbox.append(
      "Said[^1] once.\n\n[^1]: The text.\n\n[^unused]: Nobody calls for this.", to: "Content/pages/about.md")
    let run = try await Command.run(
      ["check"], in: sandbox, through: ["/bin/sh", "-c", "exec \"$@\" 2>/dev/full", "sh"])
    #expect(run.code == 3)
  }

  /// A pipe that takes nothing for a second, and does not block.
  @Test func waitsForAReaderThatLags() throws {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(writer, F_SETFL, fcntl(writer, F_GETFL) | O_NONBLOCK) == 0)
    let sent = [UInt8](repeating: 7, count: 1 << 20)
    let reader = Thread {
      Thread.sleep(forTimeInterval: 0.2)
      var count = 0
      while count < sent.count { count += pipe.fileHandleForReading.availableData.count }
    }
    reader.start()
    try StandardStream.write(sent[...], to: writer) { MachineFailure(cannot: "write to", "a pipe", code: $0) }
  }

  @Test func writesNoFileIntoAStreamThatWasClosed() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    let before = try sandbox.site()
    for closed in ["<&- >&- 2>&-", ">&-", "2>&-"] {
      let run = try await Command.run(
        ["build"], in: sandbox, through: ["/bin/sh", "-c", "exec \"$@\" \(closed)", "sh"])
      #expect(run.code == (closed == "2>&-" ? 0 : 3))
      #expect(try sandbox.site() == before)
    }
  }

  // MARK: Limits

  #if os(Linux)
    @Test(
      .disabled(if: Command.isSanitized, "a sanitizer by itself takes more than these limits leave"),
      arguments: ["-v 100000", "-v 200000", "-v 400000", "-n 4", "-n 8", "-s 200", "-d 20000"])
    func endsWithThreeAndASentenceWhereALimitLeavesNoRoom(limit: String) async throws {
      let sandbox = try Sandbox.small()
      try await sandbox.build()
      let before = try sandbox.site()
      let run = try await Command.run(
        ["build"], in: sandbox, through: ["/bin/sh", "-c", "ulimit \(limit); exec \"$@\"", "sh"])
      #expect(run.code == 3)
      #expect(run.errorLines.count == 2)
      #expect(run.errors.hasPrefix("error: "))
      #expect(run.errorLines.last?.hasPrefix("  help: raise the limit") == true)
      #expect(try sandbox.site() == before)
    }
  #endif

  // MARK: Modes and names

  @Test func writesASiteThatEverybodyMayRead() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("pln.example.org", to: "Output/CNAME")
    let run = try await Command.run(["build"], in: sandbox, through: ["/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"])
    #expect(run.code == 0)
    let site = try sandbox.site()
    for (paths, mode) in [(site.paths, 0o644), (site.folders.sorted() + [""], 0o755)] {
      for path in paths {
        let attributes = try FileManager.default.attributesOfItem(atPath: sandbox.path("Output/\(path)"))
        #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
      }
    }
  }

  @Test func keepsEscapesInNamesFromTheTerminal() async throws {
    let sandbox = try Sandbox()
    let name = "a\u{1B}[2Jb\u{202E}"
    try FileManager.default.createDirectory(atPath: sandbox.path(name), withIntermediateDirectories: false)
    try sandbox.write("", to: "\(name)/thesis.txt")
    for arguments in [
      ["build", "--output", name], ["check", "--content", name], ["draw", name], ["new", name],
      ["build", "--theme", name], [name], ["build", "--date", name],
    ] {
      let run = try await Command.run(arguments, in: sandbox)
      #expect(run.code == 2, "\(arguments)")
      for text in [run.output, run.errors] {
        #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"), "\(arguments)")
      }
      #expect(run.errors.contains("\\u{1B}"), "\(arguments)")
    }
    let begun = try await Command.run(["init", "c\u{1B}d"], in: sandbox)
    #expect(begun.code == 0)
    #expect(!begun.output.unicodeScalars.contains("\u{1B}"))
  }

  // MARK: Links

  @Test(arguments: [
    "Content/cases", "Content/pages", "Content/ideal-types", "Content/tags.yml", "Content/references.bib",
    "Content/cases/networked-plcs-netherlands.md",
  ])
  func readsNothingThroughALink(path: String) async throws {
    let sandbox = try Sandbox()
    let elsewhere = sandbox.path("elsewhere")
    try FileManager.default.moveItem(atPath: sandbox.path(path), toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: sandbox.path(path), withDestinationPath: elsewhere)
    let report = try await sandbox.build()
    #expect(report.places.contains("\(path):1:1 symbolic-link"))
    #expect(report.output == nil)
  }

  @Test(arguments: ["Themes/commons/assets", "Themes/commons/templates/home.mustache"])
  func readsNoThemeThroughALink(path: String) async throws {
    let sandbox = try Sandbox()
    try FileManager.default.moveItem(atPath: sandbox.path(path), toPath: sandbox.path("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path(path), withDestinationPath: sandbox.path("elsewhere"))
    let run = try await Command.run(["build"], in: sandbox)
    #expect(run.code == 1)
    #expect(run.errors.contains("error[symbolic-link]"))
    #expect(run.errors.contains("--> \(path):1:1"))
  }

  @Test func writesNothingThroughALink() async throws {
    let sandbox = try Sandbox()
    let study = "Content/cases/who-speaks-next"
    try sandbox.write("mine", to: "mine.txt")
    func link(_ path: String, to target: String) throws {
      try? FileManager.default.removeItem(atPath: sandbox.path(path))
      try FileManager.default.createSymbolicLink(atPath: sandbox.path(path), withDestinationPath: sandbox.path(target))
    }
    try link("\(study)/positions.json", to: "mine.txt")
    #expect(try await Command.run(["draw", study, "--lock"], in: sandbox).code != 0)
    try link("out.svg", to: "mine.txt")
    #expect(try await Command.run(["draw", study, "--output", "out.svg"], in: sandbox).code != 0)
    try link("new.svg", to: "not-there-yet.txt")
    #expect(try await Command.run(["draw", study, "--output", "new.svg"], in: sandbox).code != 0)
    #expect(try sandbox.text(of: "mine.txt") == "mine")
    #expect(!FileManager.default.fileExists(atPath: sandbox.path("not-there-yet.txt")))

    try FileManager.default.removeItem(atPath: sandbox.path("\(study)/positions.json"))
    try FileManager.default.moveItem(atPath: sandbox.path("Content/cases"), toPath: sandbox.path("elsewhere"))
    try link("Content/cases", to: "elsewhere")
    for arguments in [
      ["draw", study, "--lock"], ["draw", "\(study)/network.graphml", "--lock"], ["new", "elm"],
      ["draw", "elsewhere/who-speaks-next", "--output", "\(study)/a.svg"],
    ] {
      let run = try await Command.run(arguments, in: sandbox)
      #expect(run.code == 2, "\(arguments)")
      #expect(run.errors.contains("is a link to another place"), "\(arguments)")
    }
    #expect(
      try FileTree(sandbox.path("elsewhere")).paths.filter {
        $0.contains("positions") || $0.contains("elm") || $0.hasSuffix("a.svg")
      } == [])
  }

  @Test func drawsOverNothingButAnEarlierDrawing() async throws {
    let sandbox = try Sandbox()
    let study = "Content/cases/who-speaks-next"
    try sandbox.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>", to: "mine.svg")
    try sandbox.write("{\"nodes\": [{\"id\": \"a\"}], \"edges\": []}", to: "net.json")
    let before = try FileTree(sandbox.root.path())
    for arguments in [
      [study, "--output", "\(study)/index.md"], [study, "--output", "\(study)/network.graphml"],
      [study, "--positions", "Content/needs.yml"],
      [study, "--output", "mine.svg"], ["net.json", "--positions", "net.json"], [study, "--output", "nowhere/a.svg"],
    ] {
      let run = try await Command.run(["draw"] + arguments, in: sandbox)
      #expect(run.code == 2, "\(arguments)")
      #expect(try FileTree(sandbox.root.path()).differences(from: before) == [], "\(arguments)")
    }
    for _ in 0..<2 {
      let run = try await Command.run(
        ["draw", study, "--output", "a.svg", "--positions", "a.json", "--lock"], in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test(arguments: [
    ["init", ""], ["draw", "Content/cases/who-speaks-next", "--output", ""],
    ["draw", "Content/cases/who-speaks-next", "--output", "a.svg/"], ["build", "--theme", "../commons"],
    ["new", "elm", "--title", "a\u{1B}[2Jb"],
  ])
  func refusesNamesThatNameNothing(arguments: [String]) async throws {
    let sandbox = try Sandbox()
    let before = try FileTree(sandbox.root.path())
    let run = try await Command.run(arguments, in: sandbox)
    #expect(run.code == 2)
    #expect(run.errors.contains("help: "))
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }

  @Test func leavesASchemaThatSomebodyWrote() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("{\"title\": \"mine\"}", to: "Content/case.schema.json")
    #expect(try await Command.run(["new", "elm"], in: sandbox).code == 0)
    #expect(try sandbox.text(of: "Content/case.schema.json") == "{\"title\": \"mine\"}")
  }

  @Test func refusesAnArgumentThatIsNoText() async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(
      ["init"], in: sandbox, through: ["/bin/sh", "-c", "exec \"$@\" \"$(printf 'a\\377')\"", "sh"])
    #expect(run.code == 2)
    #expect(run.errors.contains("is not UTF-8"))
  }

  @Test func drawsIntoAPipe() async throws {
    let run = try await Command.run(
      ["draw", "Content/cases/who-speaks-next", "--output", "/dev/stdout"], in: Sandbox(),
      through: ["/bin/sh", "-c", "\"$@\" | cat", "sh"])
    #expect(run.output.hasPrefix("<svg"))
  }

  @Test(.disabled(if: Command.isSanitized, "a sanitizer writes files of its own, which the limit holds for"))
  func leavesNoDraftWhereAFileCannotBeReplaced() async throws {
    let sandbox = try Sandbox()
    let study = "Content/cases/who-speaks-next"
    #expect(try await Command.run(["draw", study, "--lock"], in: sandbox).code == 0)
    let before = try FileTree(sandbox.root.path())
    let run = try await Command.run(
      ["draw", study, "--output", "out.svg", "--lock"], in: sandbox,
      through: ["/bin/sh", "-c", "ulimit -f 1; exec \"$@\"", "sh"])
    #expect(run.code == 3)
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }
}
