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
    writer.element("svg", [Attribute("class", "network network-card"), Attribute("viewBox", frame), Attribute("aria-hidden", "true"), Attribute("focusable", "false")]) { writer in
      if let pln = layout.pln { circle(&writer, pln.centre, pln.radius, "pln") }
      for community in layout.communities where !community.isPLN { circle(&writer, community.disc.centre, community.disc.radius, "community") }
      for line in layout.bonds { writer.empty("path", [Attribute("class", "bond"), Attribute("d", Symbols.path(line))]) }
      for line in layout.hairlines { writer.empty("path", [Attribute("class", "hairline"), Attribute("d", Symbols.path(line))]) }
      if let bubbles = layout.bubbles { self.bubbles(&writer, bubbles, scale) }
      for tie in layout.ties { writer.empty("path", [Attribute("class", "line"), Attribute("d", Symbols.path(tie.curve))]) }
      for person in layout.people {
        if let seat = person.seat { circle(&writer, seat, Metrics.seat, "seat") }
        if person.isMember {
          writer.empty("path", [Attribute("class", "star"), Attribute("d", Symbols.starPath(at: person.home, radius: min(11, (Metrics.person + 1) * scale)))])
        } else {
          circle(&writer, person.home, min(8, (Metrics.person - 2) * scale), "dot")
        }
      }
    }
    return writer.finish()
  }

  private func bubbles(_ writer: inout MarkupWriter, _ bubbles: Bubbles, _ scale: Double) {
    for sector in bubbles.sectors { if let line = sector.spoke { writer.empty("path", [Attribute("class", "spoke"), Attribute("d", Symbols.path(line))]) } }
    for arrow in bubbles.arrows {
      writer.element("g", [Attribute("class", arrow.strength.token)]) { $0.empty("path", [Attribute("class", "line"), Attribute("d", Symbols.path(arrow.curve))]) }
    }
    for sector in bubbles.sectors { for seat in sector.seats { circle(&writer, seat, min(7, Metrics.seat * scale), "seat") } }
  }

  private func circle(_ writer: inout MarkupWriter, _ centre: Point, _ radius: Double, _ name: String) {
    writer.empty("circle", [Attribute("class", name), Attribute("cx", centre.x), Attribute("cy", centre.y), Attribute("r", radius)])
  }
}
