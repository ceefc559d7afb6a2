// The parts of a full drawing that stand for many: bubbles that lead to their communities, the members of each in the
// PLN, and one arrow for all ties between two communities.

import Markup

extension FullDrawing {
  /// Around the members of one community in the PLN.
  func outline(_ writer: inout MarkupWriter, _ sector: Bubbles.Sector) {
    guard let outline = sector.outline else { return }
    let path = Symbols.ringPath(inner: outline.inner, outer: outline.outer, from: outline.from, to: outline.to)
    writer.path("sector", path)
  }

  func arrow(_ writer: inout MarkupWriter, _ arrow: Bubbles.Arrow) {
    tie(&writer, Symbols.Arrow(arrow), nil, arrow.strength, alsoClass: " flow")
  }

  /// A bubble's name and number, which lead to the row of its community and say its ties to who hears them.
  func bubble(_ writer: inout MarkupWriter, _ place: NetworkLayout.PlacedCommunity, _ number: Int) {
    guard let address = communityHref(place.community.id) else { return name(&writer, place) }
    writer.element(
      "a",
      [Attribute("class", "person bubble"), Attribute("href", address), Attribute("aria-label", label(of: number))]
    ) { writer in
      writer.circle("target", at: place.disc.centre, radius: place.disc.radius)
      name(&writer, place)
    }
  }

  /// How many communities a bubble names that it has ties with.
  private static var mostNeighbours: Int { 60 }

  /// `Oak Primary: 52 people listed, nine members of the PLN; ties with the district board 12, Elm Primary 3`.
  private func label(of number: Int) -> String {
    guard let counts = layout.bubbles?.counts else { return "" }
    let community = layout.communities[number].community
    let ties = counts.flows.compactMap { flow -> (other: Int, ties: Int)? in
      flow.from == number ? (flow.to, flow.ties) : flow.to == number ? (flow.from, flow.ties) : nil
    }.sorted { $0.ties != $1.ties ? $0.ties > $1.ties : $0.other < $1.other }
    let named = ties.prefix(FullDrawing.mostNeighbours).map {
      (name: words.name(layout.communities[$0.other].community.name), count: $0.ties)
    }
    let isCounted = community.multiplicity == nil && layout.pln != nil
    return words.label(
      community.name, people: counts.people[number], members: isCounted ? counts.members[number].count : nil,
      ties: counts.publishesTies ? named : nil, rest: ties.count - named.count)
  }
}
