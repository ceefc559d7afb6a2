// Progress is for those who wait: in the log of a CI service in plain lines once a run takes longer than a second, and
// nowhere else but on a terminal.

import Testing

@testable import Site

@Suite struct ProgressTests {
  /// A portfolio whose build takes longer than a second: its networks are large.
  private func slow() throws -> Sandbox {
    let sandbox = try Sandbox()
    let case60 = try sandbox.text(of: "Content/cases/reading-across-the-river.md")
    for number in 1...40 {
      try sandbox.write(
        case60.replacing("title: Reading across the river", with: "title: River \(number)"),
        to: "Content/cases/river-\(number).md")
    }
    return sandbox
  }

  @Test func writesPlainLinesInTheLogOfACIService() async throws {
    let sandbox = try slow()
    let logged = try await Command.run(["build"], in: sandbox, environment: ["CI": "true"])
    #expect(logged.seconds > 1)
    let lines = logged.errorLines.filter { $0.hasPrefix("writing pages ") }
    #expect(!lines.isEmpty, "\(logged.errors)")
    for line in lines { #expect(line.wholeMatch(of: /writing pages \d+ of \d+(, \d+ a second)?/) != nil, "\(line)") }
    #expect(!logged.errors.contains("\u{1B}") && !logged.errors.contains("\r"))

    let quiet = try await Command.run(["build", "--quiet"], in: sandbox, environment: ["CI": "true"])
    #expect(!quiet.errors.contains("writing pages"))
    let elsewhere = try await Command.run(["build"], in: sandbox)
    #expect(!elsewhere.errors.contains("writing pages"))
    let program = try await Command.run(["build", "--format", "json"], in: sandbox, environment: ["CI": "true"])
    #expect(!program.errors.contains("writing pages"))
  }
}
