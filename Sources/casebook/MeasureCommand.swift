// The verb `measure`: what can be counted of one network, for researchers and their programs.

import ArgumentParser
import Diagnostics
import Markup
import Site

struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Write the measures of one network as JSON.",
    discussion: """
      Of a case the people and ties are measured as the build reads them, and each wave for itself. A schematic network gets no measures. \
      Where a measure is not defined its value is null, and the key with `_reason` behind it says why. The README lists the keys.
      """)

  @Argument(help: "A case (cases/oak.md, or its folder), a GraphML, GEXF or Pajek file, or node-link JSON.")
  var file: String

  @Option(help: "How diagnostics are written: text, json (one object a line), sarif (a SARIF 2.1.0 log) or github (workflow annotations).")
  var format: DiagnosticFormat = .text

  func run() throws {
    let network = try NetworkFile.read(file)
    try NetworkDiagnostics.write(of: network, as: format)
    guard !network.hasErrors, let report = MeasureReport(of: network) else { throw ExitCode(1) }
    try StandardStream.output.write(report.bytes)
  }
}

/// What the verbs that read one network say of mistakes in it.
enum NetworkDiagnostics {
  static func write(of network: NetworkFile, as format: DiagnosticFormat) throws {
    try write(network.diagnostics, in: network.sources, as: format)
  }

  static func write(_ diagnostics: [Diagnostic], in sources: SourceSet, as format: DiagnosticFormat) throws {
    let printer = DiagnosticPrinter(
      sources: sources, format: format, usesColour: Terminal.showsColour(.error), reasons: diagnostics.isEmpty ? [:] : ExplainCommand.reasons)
    try StandardStream.error.write(printer.print(diagnostics))
  }
}
