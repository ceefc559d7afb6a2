// Progress is for those who wait: in the log of a CI service in plain lines once a run takes longer than a second, and
// nowhere else but on a terminal.

import Foundation
import TestSupport
import Testing

@testable import Site

@Suite struct ProgressTests {
  @Test func saysWhatIsDoneHowMuchAndHowFast() {
    let writing = Progress(stage: .render, done: 30, total: 120)
    #expect(writing.line(after: .milliseconds(400)) == "writing pages 30 of 120")
    #expect(writing.line(after: .milliseconds(1500)) == "writing pages 30 of 120, 20 a second")
    #expect(Progress(stage: .publish, done: 0, total: 0).line(after: .seconds(9)) == "waiting for another build to end")
  }

  /// Runs a build that takes two seconds and a half at least: until then the test holds the lock of its folder.
  private func slow(_ arguments: [String], environment: [String: String] = [:]) async throws -> Command {
    let sandbox = try Sandbox()
    let folder = open(sandbox.root.path(), O_RDONLY | O_DIRECTORY)
    try #require(flock(folder, LOCK_EX) == 0)
    let run = try Command.Started(["build"] + arguments, in: sandbox, environment: environment)
    try await Task.sleep(for: .milliseconds(2500))
    close(folder)
    return try await run.end()
  }

  @Test func writesPlainLinesInTheLogOfACIService() async throws {
    let logged = try await slow([], environment: ["CI": "true"])
    #expect(logged.code == 0)
    #expect(!logged.errors.contains("\u{1B}") && !logged.errors.contains("\r"))
    // A machine so slow that it is not there yet says what it does instead.
    let counted = /(reading cases|checking cases|drawing networks|writing pages) \d+ of \d+(, \d+ a second)?/
    let lines = logged.errorLines.filter {
      $0 == "waiting for another build to end" || $0.wholeMatch(of: counted) != nil
    }
    #expect(!lines.isEmpty, "\(logged.errors)")
  }

  @Test(arguments: [(["--quiet"], ["CI": "true"]), ([], [:]), (["--format", "json"], ["CI": "true"])])
  func writesNoneWhereNobodyWouldReadIt(arguments: [String], environment: [String: String]) async throws {
    let run = try await slow(arguments, environment: environment)
    #expect(run.code == 0)
    #expect(!run.errors.contains("waiting for another build") && !run.errors.contains(" of "), "\(run.errors)")
  }
}
