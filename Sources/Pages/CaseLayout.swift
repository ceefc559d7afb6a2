// Where everybody of a case's network is drawn: searched once for all drawings of it, and judged.

import Cases
import Diagnostics
import Markup
import Networks
import Words

/// The layout of one case's network, from which all its drawings are made.
package struct CaseLayout: Sendable {
  /// What is drawn, and whatever else a page says of the network.
  let account: NetworkAccount
  /// Nil where there is nothing to draw or too much, and where drawings are left out.
  let layout: NetworkLayout?
  /// What the layouts of other waves begin with.
  let start: Positions?
  let isSketch: Bool
  private let words: any Phrasebook
  /// What is wrong with the positions that the drawing was to begin with, and with the drawing.
  package let diagnostics: [Diagnostic]

  package init(of study: CaseStudy, mode: DrawingMode = .drawn, in words: any Phrasebook) {
    let account = NetworkAccount(of: study, in: words)
    self.words = words
    self.account = account
    let isSketch = mode == .sketched
    self.isSketch = isSketch
    guard mode != .leftOut, !study.network.communities.isEmpty, !account.drawn.detail.isNothing else {
      (layout, start, diagnostics) = (nil, nil, [])
      return
    }
    var (start, keepsPositions) =
      isSketch ? (nil, true) : account.start(from: study.positions.map { Positions($0.places) })
    var layout = NetworkLayout(of: account.drawn, from: start, isSketch: isSketch, in: words)
    var diagnostics: [Diagnostic] = []
    var isClear = isSketch || layout.holdsHardGates
    if !isSketch, study.positions != nil, !keepsPositions || !layout.keepsStart || !isClear {
      diagnostics.append(contentsOf: CaseLayout.unkept(study))
    }
    if !isClear {
      // Once more without the positions; and if that does not help either, without the people.
      let isCrowd = layout.isCondensed
      for mostPeople in [nil, 0] where !isClear && (mostPeople == nil ? start != nil : !isCrowd) {
        start = nil
        layout = NetworkLayout(of: account.drawn, mostPeople: mostPeople, in: words)
        isClear = layout.holdsHardGates
      }
      if layout.isCondensed, !isCrowd { diagnostics.append(CaseLayout.undrawable(study)) }
      if !isClear { diagnostics.append(CaseLayout.unclear(study)) }
    }
    self.layout = layout
    self.start = start
    self.diagnostics = diagnostics
  }

  /// The drawing for a card; nil where there is none, and where it would show nobody.
  package var thumbnail: Fragment? {
    guard !account.drawn.people.isEmpty else { return nil }
    return layout.map { Diagram(of: $0, style: .card, in: words).svg }
  }

  private static func unkept(_ study: CaseStudy) -> [Diagnostic] {
    guard let positions = study.positions else { return [] }
    guard positions.places.isOfPetals else {
      var note = Diagnostic(
        .unclearDrawing,
        "these positions are of an earlier kind of drawing, in which members stood twice, so the network is drawn anew",
        at: Span(positions.file, 0..<0), help: "let `casebook draw --lock` keep the new drawing, or delete the file")
      note.severity = .note
      return [note]
    }
    return [
      Diagnostic(
        .unclearDrawing,
        "the network does not fit these positions, so it is drawn anew: a community is new or has outgrown its disc, "
          + "or something would overlap",
        at: Span(positions.file, 0..<0), help: "let `casebook draw --lock` keep the new drawing, or delete the file")
    ]
  }

  private static func unclear(_ study: CaseStudy) -> Diagnostic {
    Diagnostic(
      .unclearDrawing,
      "the network of this case cannot be drawn without overlaps, so that lines or names in its drawing run over "
        + "something else",
      at: Span(study.file, 0..<0),
      help: "join communities that may be told of as one: `count` says how many an entry stands for")
  }

  private static func undrawable(_ study: CaseStudy) -> Diagnostic {
    Diagnostic(
      .unclearDrawing,
      "the network of this case cannot be drawn without overlaps, so communities are drawn and not their people",
      at: Span(study.file, 0..<0),
      help: "report the case to the makers of casebook")
  }
}
