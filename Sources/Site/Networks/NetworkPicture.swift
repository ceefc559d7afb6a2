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
  ///   - placesEverybody: Whether the whole layout is asked for.
  ///   - hasStyleSheet: Whether the drawing brings the style sheet of pages with it, for browsers.
  public init?(
    of file: NetworkFile, from start: Positions? = nil, placesEverybody: Bool = true, hasStyleSheet: Bool = false
  ) {
    let words = file.words
    let network: Network
    var summary: String?
    var kept: Positions?
    switch file.content {
    case nil: return nil
    case .study(let study):
      let account = NetworkAccount(of: study, in: words)
      (network, summary) = (account.drawn, account.summary.text)
      kept = study.positions.map { Positions($0.places) }
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
      ? NetworkLayout(of: network, from: start ?? kept, mostPeople: .max, in: words) : nil
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
    svg = drawn.map {
      Diagram.file(
        of: $0, description: summary ?? NetworkSummary(of: network, in: words).text, hasStyleSheet: hasStyleSheet,
        in: words)
    }
  }
}
