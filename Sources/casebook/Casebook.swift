// The command: its verbs, and how it ends.

import ArgumentParser
import Diagnostics
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the program starts. It is not asynchronous: that would start threads before it is known whether it may.
@main
enum Program {
  static func main() {
    do throws(MachineFailure) {
      try StandardStream.reserve()
      try MachineLimits.check()
    } catch { exit(Casebook.code(of: error)) }
    Task.detached { exit(await Casebook.code()) }
    // Not `dispatchMain`, which ends this thread: that unwinds it, and a static program first sorts its whole table of
    // frames for that, 25 ms at each start. `detached`, because a thread that sleeps serves no main actor.
    while true { pause() }
  }
}

struct Casebook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Publishes case studies of professional learning networks as a site.",
    discussion: """
      Run it where the portfolio is: a folder that holds Content/ and perhaps Themes/. `casebook init DIR` begins one.

      Exit codes: 0 done; 1 the content has errors (or warnings, with --strict); 2 wrong usage; 3 the machine failed.
      """,
    version: "casebook \(Version.number)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, InitCommand.self, NewCommand.self, DrawCommand.self,
      MeasureCommand.self,
      SchemaCommand.self, ExplainCommand.self,
    ])

  /// Runs the command, and returns the code that it ends with.
  static func code() async -> Int32 {
    var arguments: [String] = []
    do {
      arguments = try Arguments.given
      try UsageMistake.require(configuration.subcommands.map { $0._commandName }, in: arguments)
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let failure as MachineFailure {
      return code(of: failure, as: .asked(for: arguments))
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      // Help and versions are no failure, anything else is wrong usage.
      do throws(MachineFailure) {
        guard exitCode(for: error) == .success else {
          return code(
            of: try UsageMistake.failure(message(for: error), arguments: arguments), as: .asked(for: arguments))
        }
        try Terminal.write(lines: fullMessage(for: error) + "\n", to: .output)
        return 0
      } catch { return code(of: error) }
    }
  }

  /// Says what failed, if that can still be said, and returns the code for it.
  ///
  /// - Parameter format: How diagnostics are written: a program reads what failed as it reads those.
  static func code(of failure: MachineFailure, as format: DiagnosticFormat = .text) -> Int32 {
    let code: Int32 = failure.kind == .usage ? 2 : 3
    guard format == .text else {
      let rule = failure.kind == .usage ? Rule.wrongUsage : .machineFailure
      let help = [failure.note, failure.help].compactMap { $0 }.joined(separator: "; ")
      let diagnostic = Diagnostic(rule, failure.description, at: nil, help: help.isEmpty ? nil : help)
      let printer = DiagnosticPrinter(sources: SourceSet([]), format: format)
      try? StandardStream.error.write(printer.print([diagnostic]))
      return code
    }
    let remarks = [("note", failure.note), ("help", failure.help)].compactMap { word, text in
      text.map { "  \(word): \($0)\n" }
    }
    try? Terminal.write(lines: "error: \(failure.description)\n" + remarks.joined(), to: .error)
    return code
  }
}
