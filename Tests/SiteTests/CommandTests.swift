// How the command ends and what it writes where: scripts and editors depend on it.

import Foundation
import Testing

@testable import Site

@Suite struct CommandTests {
  // MARK: 0

  @Test func endsWithNothingWhereAllIsWell() async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(["build"], in: sandbox)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.outputLines.count == 3)
    #expect(run.outputLines.first?.hasPrefix("20 cases, ") == true)
    #expect(run.outputLines.dropFirst().first?.hasPrefix("without --date ") == true)
    #expect(run.outputLines.last == "open Output/index.html")
    #expect(try sandbox.site()["index.html"] != nil)
  }

  @Test func writesNothingWhenItOnlyChecks() async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(["check"], in: sandbox)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("20 cases, "))
    #expect(!FileManager.default.fileExists(atPath: sandbox.output))
    #expect(try sandbox.leftovers() == [])
  }

  @Test func saysNothingWhenItIsToBeQuiet() async throws {
    let sandbox = try Sandbox()
    let run = try await Command.run(["build", "--quiet"], in: sandbox)
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(run.errors == "")
  }

  @Test(arguments: [["--help"], ["build", "--help"]])
  func tellsHowItIsUsed(arguments: [String]) async throws {
    let run = try await Command.run(arguments, in: Sandbox())
    #expect(run.code == 0)
    #expect(run.output.contains("USAGE"))
    #expect(run.errors == "")
  }

  // MARK: 1

  @Test(arguments: ["build", "check"])
  func endsWithOneWhereTheContentHasErrors(verb: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.append("A [link](case:no-such-case).", to: "Content/pages/about.md")
    let run = try await Command.run([verb], in: sandbox)
    #expect(run.code == 1)
    #expect(run.errors.contains("error[unknown-case]"))
    #expect(run.errors.contains("Content/pages/about.md:"))
    #expect(!run.output.contains("unknown-case"))
    #expect(run.output.hasPrefix("1 error in "))
    #expect(!FileManager.default.fileExists(atPath: sandbox.output))
  }

  @Test func takesWarningsForErrorsOnlyWhenTold() async throws {
    let sandbox = try Sandbox()
    try sandbox.append(
      "Said[^1] once.\n\n[^1]: The text.\n\n[^unused]: Nobody calls for this.", to: "Content/pages/about.md")
    let strict = try await Command.run(["build", "--strict"], in: sandbox)
    #expect(strict.code == 1)
    #expect(strict.errors.contains("warning[unused-footnote]"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.output))
    let mild = try await Command.run(["build"], in: sandbox)
    #expect(mild.code == 0)
    #expect(mild.errors == strict.errors)
    #expect(mild.output.contains("1 warning"))
    #expect(try sandbox.site()["index.html"] != nil)
  }

  // MARK: 2

  @Test(arguments: [
    ["--no-such-flag"], ["no-such-verb"], ["build", "--format", "xml"], ["build", "--date", "2026-02-30"],
    ["build", "--date", "2026"],
    ["build", "--base-url", "ftp://example.org"], ["build", "--content"], ["build", "--content", "Nowhere"],
    ["build", "--theme", "comons"],
    ["build", "--output", "Content"], ["build", "--output", "Content/portfolio.yml"],
  ])
  func endsWithTwoWhenItIsUsedWrongly(arguments: [String]) async throws {
    let sandbox = try Sandbox()
    let before = try FileTree(sandbox.root.path())
    let run = try await Command.run(arguments, in: sandbox)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors != "")
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }

  // MARK: 3

  @Test(arguments: ["Content/portfolio.yml/below", "/proc/casebook/Output", "/dev/null/Output"])
  func endsWithThreeWhereTheMachineFails(output: String) async throws {
    let sandbox = try Sandbox()
    let before = try FileTree(sandbox.root.path())
    let run = try await Command.run(["build", "--output", output], in: sandbox)
    #expect(run.code == 3)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: cannot "))
    #expect(try FileTree(sandbox.root.path()).differences(from: before) == [])
  }

  @Test(.disabled(if: Command.isSanitized, "a sanitizer writes files of its own, which the limit holds for"))
  func leavesTheOldSiteOnAFullDisk() async throws {
    let sandbox = try Sandbox.small()
    try await sandbox.build()
    let before = try sandbox.site()
    // A limit on the size of files stands for a full disk: the first page that is larger cannot be written.
    let run = try await Command.run(
      ["build"], in: sandbox, through: ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 8; exec \"$@\"", "sh"])
    #expect(run.code == 3)
    #expect(run.errors.hasPrefix("error: cannot write "))
    #expect(try sandbox.site().differences(from: before) == [])
    #expect(try sandbox.leftovers() == [])
  }

  // MARK: For programs

  @Test func writesDiagnosticsAsLinesOfJSON() async throws {
    let sandbox = try Sandbox()
    try sandbox.append("A [link](case:no-such-case).", to: "Content/pages/about.md")
    try sandbox.replace(
      "\n  - id: giving-the-days-back\n", with: "\n  - id: poster\n", in: "Content/cases/the-network-that-stopped.md")
    let run = try await Command.run(["build", "--format", "json"], in: sandbox)
    #expect(run.code == 1)
    #expect(run.errorLines.count == 2)
    for line in run.errorLines {
      #expect(
        Self.keys(of: line)
          == ["file", "line", "column", "endLine", "endColumn", "severity", "id", "message", "help", "notes"])
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["line"] is Int && object["endColumn"] is Int && object["notes"] is [Any])
      #expect(object["severity"] as? String == "error")
    }
    let twice = try #require(run.errorLines.first { $0.contains("duplicate-id") })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(twice.utf8)) as? [String: Any])
    let notes = try #require(object["notes"] as? [[String: Any]])
    #expect(notes.count == 1)
    #expect(Set(notes.first?.keys.sorted() ?? []) == ["file", "line", "column", "message"])
  }

  @Test(arguments: [(false, 0), (true, 1)] as [(Bool, Int32)])
  func writesItsSummaryAsOneObject(isSpoiled: Bool, code: Int32) async throws {
    let sandbox = try Sandbox()
    if isSpoiled { try sandbox.append("A [link](case:no-such-case).", to: "Content/pages/about.md") }
    let run = try await Command.run(["build", "--format", "json"], in: sandbox)
    #expect(run.code == code)
    let line = try #require(run.outputLines.first)
    #expect(run.outputLines.count == 1)
    #expect(Self.keys(of: line) == ["cases", "pages", "errors", "warnings", "seconds", "output", "latest"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["errors"] as? Int == (isSpoiled ? 1 : 0))
    #expect(object["cases"] as? Int == 20)
    #expect(object["output"] as? String == (isSpoiled ? nil : "Output"))
    let pages = isSpoiled ? 0 : try sandbox.site().pages.count
    #expect(object["pages"] as? Int == pages)
  }

  @Test func countsEachStageWhenAskedFor() async throws {
    let run = try await Command.run(["build", "--format", "json", "--timings"], in: Sandbox())
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let timings = try #require(object["timings"] as? [[String: Any]])
    #expect(timings.compactMap { $0["stage"] as? String } == Stage.allCases.map(\.rawValue))
  }

  @Test func writesAnnotationsForAWorkflow() async throws {
    let sandbox = try Sandbox()
    try sandbox.append("A [link](case:no-such-case).", to: "Content/pages/about.md")
    let place = try sandbox.place(of: "case:no-such-case", in: "Content/pages/about.md")
    let run = try await Command.run(["build", "--format", "github"], in: sandbox)
    #expect(run.code == 1)
    #expect(run.errorLines.count == 1)
    #expect(
      run.errors.hasPrefix(
        "::error file=Content/pages/about.md,line=\(place.line),endLine=\(place.line),col=\(place.column),"))
  }

  /// The keys of an object's own members, in the order in which they are written.
  private static func keys(of line: Substring) -> [String] {
    var keys: [String] = []
    var depth = 0
    var text: [Character]?
    var last = ""
    var isEscaped = false
    for character in line {
      if var current = text {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          last = String(current)
          text = nil
          continue
        }
        current.append(character)
        text = current
      } else {
        switch character {
        case "\"": text = []
        case "{", "[": depth += 1
        case "}", "]": depth -= 1
        case ":" where depth == 1: keys.append(last)
        default: break
        }
      }
    }
    return keys
  }
}
