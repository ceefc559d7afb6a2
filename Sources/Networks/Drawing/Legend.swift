// What the symbols of a drawing mean: a sample and its words for each that occurs, and no other.

import Markup

struct Legend {
  private let layout: NetworkLayout

  init(of layout: NetworkLayout) { self.layout = layout }

  func fragment() -> Fragment {
    var writer = MarkupWriter(.html)
    writer.element("ul", [Attribute("class", "network-legend")]) { writer in
      let people = layout.people
      if !layout.communities.isEmpty { item(&writer, "a place where people work") { circle(&$0, 9, "community") } }
      if people.contains(where: \.isMember) {
        item(&writer, "member of the network, at home") { $0.empty("path", [Attribute("class", "star"), Attribute("d", Symbols.starPath(at: Legend.middle, radius: 8))]) }
        item(&writer, "the same member, in the network") { writer in
          circle(&writer, 10, "pln")
          circle(&writer, Metrics.seat, "seat")
        }
      }
      if !layout.bonds.isEmpty { item(&writer, "takes part; how many people is not reported") { $0.empty("path", [Attribute("class", "bond"), Attribute("d", "M2 12L34 12")]) } }
      if people.contains(where: { !$0.isMember }) { item(&writer, "colleague outside the network") { circle(&$0, Metrics.person - 2, "dot") } }
      if people.contains(where: { $0.person?.isLeader == true }) {
        item(&writer, "somebody who leads (ring)") { writer in
          circle(&writer, Metrics.person + 3, "ring")
          circle(&writer, Metrics.person - 2, "dot")
        }
      }
      if people.contains(where: { $0.person?.isBroker == true }) {
        item(&writer, "broker: carries ideas between groups (diamond)") { writer in
          writer.empty("path", [Attribute("class", "halo"), Attribute("d", Symbols.diamondPath(at: Legend.middle, radius: 11))])
          circle(&writer, Metrics.person - 2, "dot")
        }
      }
      for kind in Network.TieKind.allCases where layout.ties.contains(where: { $0.tie.kind == kind }) { line(&writer, kind.meaning, kind.token, .regular) }
      let strengths = Network.Strength.allCases.filter { strength in layout.ties.contains { $0.tie.strength == strength } }
      if strengths.count > 1 {
        for strength in strengths { line(&writer, ["thin line: now and then", "medium line: regularly", "thick line: at the core of the work"][strength.rawValue - 1], Network.TieKind.notReported.token, strength) }
      }
    }
    return writer.finish()
  }

  private static let middle = Point(x: 18, y: 12)

  private func item(_ writer: inout MarkupWriter, _ words: String, _ sample: (inout MarkupWriter) -> Void) {
    var drawing = MarkupWriter(.xml)
    drawing.element(
      "svg",
      [Attribute("class", "network"), Attribute("viewBox", "0 0 36 24"), Attribute("width", 36), Attribute("height", 24), Attribute("aria-hidden", "true"), Attribute("focusable", "false")],
      sample)
    writer.element("li") { writer in
      writer.fragment(drawing.finish())
      writer.text(" " + words)
    }
  }

  private func circle(_ writer: inout MarkupWriter, _ radius: Double, _ name: String) {
    writer.empty("circle", [Attribute("class", name), Attribute("cx", Legend.middle.x), Attribute("cy", Legend.middle.y), Attribute("r", radius)])
  }

  private func line(_ writer: inout MarkupWriter, _ words: String, _ token: String, _ strength: Network.Strength) {
    item(&writer, words) { writer in
      writer.element("g", [Attribute("class", "tie \(token) \(strength.token)")]) { $0.empty("path", [Attribute("class", "line"), Attribute("d", "M2 12L34 12")]) }
    }
  }
}
