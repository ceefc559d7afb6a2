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
      Of a case the people and ties are measured as the build reads them, and each wave for itself. A schematic \
      network gets no measures. \
      Where a measure is not defined its value is null, and the key with `_reason` behind it says why. The README \
      lists the keys.
      """)

  @Argument(help: "A case (cases/oak.md, or its folder), a GraphML, GEXF or Pajek file, or node-link JSON.")
  var file: String

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let network = try NetworkFile.read(file, showsIDs: true)
    try DiagnosticOutput.write(network.diagnostics, in: network.sources, as: messages.format)
    guard !network.hasErrors, let report = MeasureReport(of: network) else { throw ExitCode(1) }
    try StandardStream.output.write(report.bytes)
  }
}
