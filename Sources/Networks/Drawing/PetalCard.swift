// The drawing of a card in petals: homes, the network and a dot for each member, without a word, hidden from readers
// who would only hear a list of nothing. What would be too small to see is drawn larger than life.

import Markup

struct PetalCard {
  let layout: NetworkLayout

  /// The side of a card, in pixels.
  private static var side: Double { 96 }

  func svg() -> Fragment {
    let box = layout.bounds(withNames: false).grown(by: 3)
    let side = max(box.width, box.height)
    let corner = box.middle - Point(x: side / 2, y: side / 2)
    var writer = MarkupWriter(.xml)
    writer.element(
      "svg",
      [
        Attribute("class", "network petals petals-card"),
        Attribute("viewBox", [corner.x, corner.y, side, side].map(Number.tenths).joined(separator: " ")),
        Attribute("width", Self.side), Attribute("height", Self.side), Attribute("aria-hidden", "true"),
        Attribute("focusable", "false"),
      ]
    ) { writer in
      for community in layout.communities {
        guard let home = community.home else { continue }
        writer.path(home.onlyWay == nil ? "home" : "home one-way", Symbols.path(home.petal))
      }
      if let pln = layout.pln { writer.circle("pln", at: pln.centre, radius: pln.radius) }
      let radius = max(PetalMetrics.member, 2.3 * side / Self.side)
      for person in layout.people where person.isMember { writer.circle("member", at: person.place, radius: radius) }
    }
    return writer.finish()
  }
}
