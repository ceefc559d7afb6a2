// The command: its verbs, and how it ends.

import ArgumentParser
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
struct Casebook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "Publishes case studies of professional learning networks as a site.",
    discussion: """
      Run it where the portfolio is: a folder that holds Content/ and perhaps Themes/.

      Exit codes: 0 done; 1 the content has errors (or warnings, with --strict); 2 wrong usage; 3 the machine failed.
      """,
    subcommands: [BuildCommand.self, CheckCommand.self, InitCommand.self, NewCommand.self, DrawCommand.self, MeasureCommand.self, SchemaCommand.self, ExplainCommand.self])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as MachineFailure {
      Terminal.write("error: \(failure.description)\n" + (failure.help.map { "  help: \($0)\n" } ?? ""), to: .standardError)
      Self.exit(withCode: failure.kind == .usage ? 2 : 3)
    } catch let code as ExitCode {
      Self.exit(withCode: code.rawValue)
    } catch {
      // The parser's own words: help and versions are no failure, anything else is wrong usage.
      let isHelp = exitCode(for: error) == .success
      Terminal.write(fullMessage(for: error) + "\n", to: isHelp ? .standardOutput : .standardError)
      Self.exit(withCode: isHelp ? 0 : 2)
    }
  }

  private static func exit(withCode code: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code)
    #else
      Darwin.exit(code)
    #endif
  }
}
