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

extension DiagnosticFormat: ExpressibleByArgument {}

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
