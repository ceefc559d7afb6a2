// The drawings of a case's network on its own page: the network itself, other times of measuring, single communities.

import Cases
import Markup
import Networks
import Words

/// The drawings of one case's network, made from one layout.
struct NetworkDrawing: Sendable {
  /// The rules that every drawing needs, for the site's style sheet.
  static let styleSheet = Array(Diagram.styleSheet.utf8)

  /// The figure beside the brief of a case, with its key; nil where there is nothing to draw.
  let small: Fragment?
  let key: Fragment?
  /// The large drawing for the case's data page, with what its symbols mean; nil where there is nothing to draw.
  let full: Fragment?
  let legend: Fragment?
  /// A drawing for each community, where the drawing of all shows none of their people.
  let communities: Fragment?
  /// The network at other times of measuring, everybody where the main drawing has them.
  let otherWaves: [(label: String, svg: Fragment)]

  /// - Parameter tables: The tables of the same network, to the rows of which the drawings lead.
  init(of placed: CaseLayout, beside tables: NetworkTables, in words: any Phrasebook) {
    guard let layout = placed.layout else {
      (small, key, full, legend, communities, otherWaves) = (nil, nil, nil, nil, nil, [])
      return
    }
    let (account, isSketch) = (placed.account, placed.isSketch)
    let (people, rooms) = (tables.personLinks, tables.communityLinks)
    let style = Diagram.Style.full(
      idPrefix: "network", description: account.summary.text, personHref: { people[$0] }, communityHref: { rooms[$0] })
    let waveLayouts = account.otherWaves.drawn.map { number, wave in
      (
        number: number, wave: wave,
        layout: NetworkLayout(of: wave.network, from: placed.start, isSketch: isSketch, in: words)
      )
    }
    // All of them share one legend.
    let tellsStrengths = layout.tellsStrengths || waveLayouts.contains(where: \.layout.tellsStrengths)
    let figure = Diagram.Style.figure(idPrefix: "network-figure", description: account.summary.text)
    small = Diagram(of: layout, style: figure, tellsStrengths: tellsStrengths, in: words).svg
    key = Diagram.key(of: [layout], in: words)
    full = Diagram(of: layout, style: style, tellsStrengths: tellsStrengths, in: words).svg
    legend = Diagram.legend(of: [layout] + waveLayouts.map(\.layout), in: words)
    communities =
      layout.isCondensed
      ? NetworkDrawing.communities(of: account.drawn, isSketch: isSketch, in: words) { people[$0] } : nil
    otherWaves = waveLayouts.map { number, wave, layout in
      let style = Diagram.Style.full(
        idPrefix: "network-\(number + 1)", description: NetworkSummary(of: wave.network, in: words).text,
        personHref: { people[$0] }, communityHref: { rooms[$0] })
      return (wave.label, Diagram(of: layout, style: style, tellsStrengths: tellsStrengths, in: words).svg)
    }
  }
}
