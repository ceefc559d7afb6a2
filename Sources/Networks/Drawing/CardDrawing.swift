// The drawing of a card: the shape of a network at a glance, without a word, hidden from readers who would only hear a
// list of nothing.

import Markup

struct CardDrawing {
  let layout: NetworkLayout

  /// The drawing, in a frame of 8 by 5.
  func svg() -> Fragment {
    let box = layout.bounds(withNames: false)
    let (width, height) = (box.maxX - box.minX + 24, box.maxY - box.minY + 24)
    let wide = max(width, height * 1.6)
    let high = max(height, wide / 1.6)
    let corner = Point(x: (box.minX + box.maxX - wide) / 2, y: (box.minY + box.maxY - high) / 2)
    // What would be too small to see is drawn larger than life.
    let scale = max(1, wide / 420)
    var writer = MarkupWriter(.xml)
    let frame = [corner.x, corner.y, wide, high].map(Number.tenths).joined(separator: " ")
    writer.element(
      "svg",
      [
        Attribute("class", "network network-card"), Attribute("viewBox", frame), Attribute("aria-hidden", "true"),
        Attribute("focusable", "false"),
      ]
    ) { writer in
      if let pln = layout.pln { writer.circle("pln", at: pln.centre, radius: pln.radius) }
      for community in layout.communities where !community.isPLN {
        writer.circle("community", at: community.disc.centre, radius: community.disc.radius)
      }
      lines(&writer, "bond", layout.bonds)
      if let bubbles = layout.bubbles { self.bubbles(&writer, bubbles, scale) }
      lines(&writer, "line", layout.ties.map(\.curve))
      for person in layout.people {
        if person.isMember {
          writer.empty(
            "path",
            [
              Attribute("class", "star"),
              Attribute("d", Symbols.starPath(at: person.place, radius: min(11, (Metrics.person + 1) * scale))),
            ])
        } else {
          writer.circle("dot", at: person.place, radius: min(8, (Metrics.person - 2) * scale))
        }
      }
    }
    return writer.finish()
  }

  private func bubbles(_ writer: inout MarkupWriter, _ bubbles: Bubbles, _ scale: Double) {
    lines(&writer, "spoke", bubbles.sectors.compactMap(\.spoke))
    for strength in TieStrength.allCases {
      let curves = bubbles.arrows.filter { $0.strength == strength }.map(\.curve)
      guard !curves.isEmpty else { continue }
      writer.element("g", [Attribute("class", strength.token)]) { lines(&$0, "line", curves) }
    }
    for sector in bubbles.sectors {
      for seat in sector.seats { writer.circle("seat", at: seat, radius: min(7, Metrics.seat * scale)) }
    }
  }

  /// All lines of a kind as one path, at whole numbers: a card is so small that a tenth is not seen.
  private func lines(_ writer: inout MarkupWriter, _ name: String, _ curves: [Curve]) {
    guard !curves.isEmpty else { return }
    var path = PathData()
    for curve in curves { path.add(curve.atWholeNumbers) }
    writer.path(name, path)
  }
}

extension Curve {
  /// The curve with its points at whole numbers.
  fileprivate var atWholeNumbers: Curve {
    Curve(start.atWholeNumbers, end.atWholeNumbers, towards: controls.map(\.atWholeNumbers))
  }
}

extension Point {
  fileprivate var atWholeNumbers: Point { Point(x: x.rounded(), y: y.rounded()) }
}
