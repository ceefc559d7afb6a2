// Below the bubbles of a large network, a drawing of each community on its own, to unfold: there everybody stands who
// is only counted above. The text beside each says that ties with other places are left out, and where they are told.
// What the symbols mean is said once, before the first.

import Markup
import Networks
import Words

extension NetworkDrawing {
  /// Returns a drawing for each community, for below a network that is drawn as bubbles; nil where nobody is listed.
  ///
  /// - Parameters:
  ///   - isSketch: Whether nobody is to be moved to a better place.
  ///   - personHref: The address of the row that tells more of a person.
  static func communities(
    of network: Network, isSketch: Bool, in words: any Phrasebook, personHref: @escaping @Sendable (String) -> String?
  ) -> Fragment? {
    guard !network.people.isEmpty else { return nil }
    let rooms = network.residents
    // The ties inside each community.
    var ties = [[Network.Tie]](repeating: [], count: rooms.count)
    for (tie, ends) in zip(network.ties, network.ends) {
      if let home = network.homes[ends.from], home == network.homes[ends.to] { ties[home].append(tie) }
    }
    let tellsStrengths = ties.contains { $0.contains { $0.strength != nil } }
    var room = DrawingRoom.ofCommunities
    var layouts: [NetworkLayout] = []
    var writer = MarkupWriter(.html)
    for (number, community) in network.communities.enumerated() where !rooms[number].isEmpty {
      let people = rooms[number].map { network.people[$0] }
      let inside = ties[number]
      let members = people.count(where: \.isMember)
      let said = words.inside(people: people.count, members: members, ties: network.publishesTies ? inside.count : nil)
      writer.element("details", [Attribute("class", "network-table")]) { writer in
        writer.element("summary", text: words.heading(community.name, people: people.count))
        let part = Network(
          title: community.name, communities: [community], people: people, ties: inside,
          form: .discs(centre: nil), discName: words.disc)
        guard part.detail == .everybody else {
          return writer.element("p", text: "\(said) \(words.tooManyToDraw)")
        }
        guard room.take(part) else {
          return writer.element("p", text: "\(said) \(words.noRoomToDraw)")
        }
        let layout = NetworkLayout(of: part, isSketch: isSketch, in: words)
        layouts.append(layout)
        let style = Diagram.Style.full(idPrefix: "community-\(number + 1)", description: said, personHref: personHref)
        writer.element("figure", [Attribute("class", "network-figure")]) { writer in
          writer.element(
            "div",
            [
              Attribute("class", "diagram-scroll"), Attribute("role", "region"), Attribute("tabindex", "0"),
              Attribute("aria-label", community.name),
            ]
          ) {
            $0.fragment(Diagram(of: layout, style: style, tellsStrengths: tellsStrengths, in: words).svg)
          }
          writer.element("figcaption") { $0.element("p", text: said) }
        }
      }
    }
    var section = MarkupWriter(.html)
    if !layouts.isEmpty { section.fragment(Diagram.legend(of: layouts, in: words)) }
    section.fragment(writer.finish())
    return section.finish()
  }
}
