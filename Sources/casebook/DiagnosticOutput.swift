// Where the diagnostics of every verb are printed.

import ArgumentParser
import Diagnostics
import Site

enum DiagnosticOutput {
  /// Writes diagnostics to standard error, for people with the reason for each rule and, on a terminal, in colours.
  static func write(_ diagnostics: [Diagnostic], in sources: SourceSet, as format: DiagnosticFormat)
    throws(MachineFailure)
  {
    let printer = DiagnosticPrinter(
      sources: sources, format: format, usesColour: Terminal.showsColour(.error),
      reasons: diagnostics.isEmpty ? [:] : ExplainCommand.reasons)
    try StandardStream.error.write(printer.print(diagnostics))
  }
}

extension DiagnosticFormat: ExpressibleByArgument {
  /// Returns the form that arguments ask for, though they may be wrong otherwise.
  static func asked(for arguments: [String]) -> DiagnosticFormat {
    let values = zip(arguments, arguments.dropFirst()).filter { $0.0 == "--format" }.map(\.1)
    let joined = arguments.filter { $0.hasPrefix("--format=") }.map { String($0.dropFirst("--format=".count)) }
    return (values + joined).last.flatMap(DiagnosticFormat.init(rawValue:)) ?? .text
  }
}

extension Rule {
  /// What a program reads of a failure that is none of the content.
  static let wrongUsage = Rule("usage", .error, "The command is called as it can be.")
  static let machineFailure = Rule("machine", .error, "The machine does what it is asked to.")
}

/// How a verb writes its diagnostics.
struct MessageOptions: ParsableArguments {
  @Option(
    help:
      """
      How diagnostics are written: text, json (one object a line), sarif (a SARIF 2.1.0 log) or github (workflow \
      annotations).
      """
  )
  var format: DiagnosticFormat = .text
}
