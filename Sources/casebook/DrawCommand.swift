// The verb `draw`: one network as a picture, for a page, a paper or another program.

import ArgumentParser
import Diagnostics
import Markup
import Networks
import Site

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw one network as SVG.",
    discussion: """
      The picture goes to standard output, or to --output. A cluster named PLN is drawn in the centre of node-link \
      JSON. Above 300 people communities \
      are drawn, and not those in them; --positions has everybody. With --lock the positions are kept beside the file, \
      in oak.positions.json or in \
      positions.json of a case's folder, and the build and the next `draw` begin with them: whoever joins finds a \
      place, and the others stay.
      """)

  @Argument(help: "A case (cases/oak.md, or its folder), a GraphML, GEXF or Pajek file, or node-link JSON.")
  var file: String

  @Option(help: "The file to write the picture to, in place of standard output.")
  var output: String?

  @Option(help: "A file to write all positions to, as JSON.")
  var positions: String?

  @Option(help: "A file of positions to begin with, in place of what is kept beside the case.")
  var start: String?

  @Flag(help: "Keep the positions beside the file, so that it is drawn alike from now on.")
  var lock = false

  @Option(help: "The label of one time of measuring, where a case has several: that network alone.")
  var wave: String?

  @Flag(help: "Say how good the drawing is: on standard output with --output, else on standard error.")
  var report = false

  @Option(help: "How the picture is styled: `plain` for every program, or `page` with the style sheet of a site.")
  var style = Style.plain

  enum Style: String, ExpressibleByArgument { case plain, page }

  @Flag(help: "Draw a case as a sheet of A3, with roles, the kinds of ties and what they say.")
  var poster = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let network = try NetworkFile.read(file, showsIDs: positions != nil || lock)
    try DiagnosticOutput.write(network.diagnostics, in: network.sources, as: messages.format)
    guard !network.hasErrors else { throw ExitCode(1) }
    let begun = try start.map(PositionsFile.read)
    if let begun { try DiagnosticOutput.write(begun.diagnostics, in: begun.sources, as: messages.format) }
    guard begun.map({ $0.diagnostics.count(of: .error) == 0 }) ?? true else { throw ExitCode(1) }
    let place = PositionsFile.path(besides: network.path)
    // A case has read what is kept beside it already.
    let placesEverybody = positions != nil || lock || report
    let drawn = try NetworkPicture(
      of: network, from: begun?.positions, wave: wave, placesEverybody: placesEverybody,
      style: poster ? .poster : style == .page ? .page : .plain)
    guard let picture = drawn else { throw ExitCode(1) }

    if let svg = picture.svg {
      if let output { try ResultFile.drawing.write(svg, to: output) } else { try StandardStream.output.write(svg) }
      if picture.hasUndrawnWeights {
        let words =
          """
          note: its weights are not drawn: not all are 1, 2 or 3, and beside a case alone `strengths` says what \
          others mean\n
          """
        try Terminal.write(lines: words, to: .error)
      }
      if let limit = picture.limit { try Terminal.write(lines: "note: \(limit)\n", to: .error) }
    }
    if let positions, let bytes = picture.positions { try ResultFile.positions.write(bytes, to: positions) }
    if lock, let bytes = picture.lock { try ResultFile.positions.write(bytes, to: place) }
    if report, let quality = picture.quality {
      try Terminal.write(lines: DrawCommand.words(quality), to: output == nil ? .error : .output)
    }
    if placesEverybody, !picture.placesEverybody {
      try Terminal.write(
        lines:
          """
          error: the network is too large to give everybody a place, so that --positions, --lock and --report have \
          nothing to say\n
          """,
        to: .error)
    }
    if picture.svg == nil, let limit = picture.limit {
      try Terminal.write(lines: "error: \(limit), so it is not drawn\n", to: .error)
    }
    guard picture.svg != nil, !placesEverybody || picture.placesEverybody else { throw ExitCode(1) }
    guard !picture.diagnostics.isEmpty else { return }
    try DiagnosticOutput.write(picture.diagnostics, in: network.sources, as: messages.format)
    guard picture.diagnostics.count(of: .error) == 0 else { throw ExitCode(1) }
  }

  /// A number between 0 and 1 to three places.
  private static func thousandths(_ number: Double) -> String {
    "0." + String(1_000 + min(999, Int((number * 1_000).rounded()))).dropFirst()
  }

  private static func words(_ quality: LayoutQuality) -> String {
    let figures: [(String, String)] = [
      ("crossings of ties", "\(quality.crossings)"), ("ties over a person", "\(quality.tiesOverPeople)"),
      ("ties between members", "\(quality.memberTies)"),
      ("crossings of these, straight", "\(quality.memberCrossings)"),
      ("ties under names", "\(quality.tiesUnderNames)"), ("arrowheads under names", "\(quality.headsUnderNames)"),
      ("stress, 0 to 1", thousandths(quality.stress)), ("people too near each other", "\(quality.crowdedPeople)"),
      ("discs that overlap", "\(quality.discOverlaps)"), ("people in a foreign disc", "\(quality.strangers)"),
      ("ties through a foreign disc", "\(quality.intrusions)"), ("names that overlap", "\(quality.labelOverlaps)"),
    ]
    return figures.map { name, value in name + String(repeating: " ", count: max(1, 31 - name.count)) + value + "\n" }
      .joined()
  }
}
