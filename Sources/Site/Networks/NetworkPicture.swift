// One network from one file, drawn: the SVG, and for programs its positions and how good the drawing is.

import Cases
import Diagnostics
import Markup
import Networks
import Pages
import Words

/// The drawing of a network that was read from a file.
public struct NetworkPicture: Sendable {
  /// A file of its own, with its style in it; nil where there is more than a drawing shows.
  public let svg: [UInt8]?
  /// That people, discs or names overlap in it, as the portfolio grades it; empty where they keep apart.
  public let diagnostics: [Diagnostic]
  /// Why nothing is drawn, or communities although there are few people; else nil.
  public let limit: String?
  /// Whether ties have weights that no scale explains, so that all are drawn as one line is.
  public let hasUndrawnWeights: Bool
  /// Everybody's place, even where the picture shows communities only; nil where nobody asked, and where they are too
  /// many.
  private let layout: NetworkLayout?

  /// What a drawing is for.
  public enum Style: String, Sendable {
    /// For every program.
    case plain
    /// With the style sheet of a site, for browsers.
    case page
    /// A sheet of A3.
    case poster
  }

  public var placesEverybody: Bool { layout != nil }
  /// How good the whole layout is. O((people + ties)²).
  public var quality: LayoutQuality? { layout?.quality }
  /// The whole layout as JSON, for programs.
  public var positions: [UInt8]? { layout.map { $0.json.bytes(pretty: true) + [UInt8(ascii: "\n")] } }
  /// What the next drawing begins with.
  public var lock: [UInt8]? { layout.map { $0.lock.bytes(pretty: true) + [UInt8(ascii: "\n")] } }

  /// - Parameters:
  ///   - file: What was read; nil where it holds nothing that could be.
  ///   - start: An earlier drawing to begin with, in place of the one that a case keeps.
  ///   - wave: The label of one time of measuring, in place of what a page draws.
  ///   - placesEverybody: Whether the whole layout is asked for.
  ///   - style: What the drawing is for.
  public init?(
    of file: NetworkFile, from start: Positions? = nil, wave: String? = nil, placesEverybody: Bool = true,
    style: Style = .plain
  ) throws(MachineFailure) {
    let words = file.words
    let network: Network
    var summary: String?
    var kept: Positions?
    var text: FileText?
    if let wave, file.study == nil {
      throw MachineFailure(.usage, "only a case has times of measuring such as `\(wave)`", help: "leave out `--wave`")
    }
    switch file.content {
    case nil: return nil
    case .study(let study):
      let account = NetworkAccount(of: study, in: words)
      network = try NetworkPicture.network(of: account, at: wave)
      summary = wave == nil ? account.summary.text : nil
      kept = account.start(from: start ?? study.positions.map { Positions($0.places) }).positions
      text = FileText(
        title: wave.map { words.title(network.title, at: $0) } ?? account.statement ?? network.title,
        caption: words.caption(of: network.title, study.standing, ties: account.basisMeaning),
        notes: wave == nil ? account.notes : [])
      hasUndrawnWeights = false
    case .graph(let study):
      hasUndrawnWeights = study.ties.contains { tie in tie.weight.map { TieStrength(weight: $0) == nil } ?? false }
      network = Network(of: study.latest, titled: file.name, in: words)
    case .nodeLink(let graph):
      hasUndrawnWeights = graph.hasUnexplainedWeights
      network = Network(of: graph, titled: file.name, gathersOthers: true, in: words)
    }
    let detail = network.detail
    let whole =
      detail == .everybody || placesEverybody && network.canPlaceEverybody
      ? NetworkLayout(of: network, from: kept ?? start, mostPeople: .max, in: words) : nil
    layout = whole
    let drawn: NetworkLayout?
    switch detail {
    case .everybody: (drawn, limit) = (whole, nil)
    case .communities(let excess):
      drawn = NetworkLayout(of: network, in: words)
      limit =
        excess.kind == .people
        ? nil : "the network has \(English().amount(excess)), so communities are drawn and not their people"
    case .nothing(let excess):
      drawn = nil
      limit =
        "the network has \(English().amount(excess)), and a drawing shows at most \(English().numeral(excess.most))"
    }
    let isClear = drawn?.holdsHardGates ?? true
    diagnostics =
      isClear
      ? []
      : file.graded([
        Diagnostic(
          .unclearDrawing, "people, discs or names overlap in this drawing", at: file.start,
          help: "draw it without the positions that it began with")
      ])
    let description = summary ?? NetworkSummary(of: network, in: words).text
    let around = text ?? FileText(title: network.title)
    guard style == .poster else {
      svg = drawn.map {
        Diagram.file(
          of: $0, text: around, description: description, hasStyleSheet: style == .page, in: words)
      }
      return
    }
    guard network.form == .petals, drawn?.isCondensed != true else {
      throw MachineFailure(
        .usage, "a poster shows everybody of a case, and this network is drawn without them or is of no case",
        help: "leave out `--poster`")
    }
    svg = drawn.map { Diagram.poster(of: $0, text: around, description: description, in: words) }
  }

  /// What a page draws, or the network at one time of measuring.
  private static func network(of account: NetworkAccount, at wave: String?) throws(MachineFailure) -> Network {
    guard let wave else { return account.drawn }
    if let network = account.network(at: wave) { return network }
    let labels = account.waveLabels
    throw MachineFailure(
      .usage, "the case has no time of measuring `\(wave)`",
      help: labels.isEmpty
        ? "leave out `--wave`: it was measured once" : "name one of \(labels.map { "`\($0)`" }.joined(separator: ", "))"
    )
  }
}
