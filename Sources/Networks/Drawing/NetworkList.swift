// A network as a nested list: each community, in it each person, under each person every tie. What the drawing shows at
// once, a reader who cannot see it walks through person by person.

import Markup

/// The list of one network: complete up to `mostRows` communities, people and ties, and beyond them with the number of
/// those that are left out.
public struct NetworkList: Sendable {
  /// How many communities, how many people and how many ties are listed.
  public static let mostRows = 2_000

  /// Nil where there is nobody and nothing to list.
  public let markup: Fragment?

  /// - Parameters:
  ///   - personHref: The address of the row that tells more of a person, by their id.
  ///   - communityHref: The same of a community.
  ///
  /// O(people + ties).
  public init(
    of network: Network, personHref: (String) -> String?, communityHref: (String) -> String?,
    in words: some DrawingWords & NetworkWords
  ) {
    let names = Dictionary(network.communities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let homes = Dictionary(network.people.map { ($0.id, $0.community) }, uniquingKeysWith: { first, _ in first })
    // The ties of each person, by their numbers.
    var ties: [String: [Int]] = [:]
    for (number, tie) in network.ties.enumerated() {
      ties[tie.from, default: []].append(number)
      ties[tie.to, default: []].append(number)
    }
    guard !network.communities.isEmpty else {
      markup = nil
      return
    }
    let rooms = Dictionary(grouping: network.people, by: \.community)
    let (hasKinds, hasStrengths) = (network.ties.contains { $0.kind != .notReported }, network.tellsStrengths)
    var (people, isListed) = (0, [Bool](repeating: false, count: network.ties.count))
    // Each tie has a line at both of its ends.
    var lines = 0
    var writer = MarkupWriter(.html)
    func write(_ person: Network.Person, _ writer: inout MarkupWriter) {
      writer.element("li") { writer in
        NetworkList.name(&writer, person.id, personHref(person.id))
        let roles = words.roles(isMember: person.isMember, isLeader: person.isLeader, isBroker: person.isBroker)
        if let roles { writer.text(", " + roles) }
        let own = (ties[person.id] ?? []).prefix(2 * NetworkList.mostRows - lines)
        guard !own.isEmpty else { return }
        lines += own.count
        writer.element("ul") { writer in
          for number in own {
            isListed[number] = true
            let tie = network.ties[number]
            let other = tie.from == person.id ? tie.to : tie.from
            let home = homes[other] ?? ""
            let name =
              homes[person.id] == home ? other : words.person(other, of: words.name(names[home] ?? home))
            let listed = tie.listed(at: person.id, hasKinds: hasKinds, hasStrengths: hasStrengths)
            writer.element("li", text: words.tie(listed, with: name))
          }
        }
      }
    }
    writer.element("ul", [Attribute("class", "network-list")]) { writer in
      for community in network.communities.prefix(NetworkList.mostRows) {
        writer.element("li") { writer in
          NetworkList.name(&writer, community.name, communityHref(community.id))
          let details = community.details(in: words)
          if !details.isEmpty { writer.text(": " + details.joined(separator: ", ")) }
          guard let room = rooms[community.id] else { return writer.text(". " + words.nobodyListed) }
          let listed = room.prefix(NetworkList.mostRows - people)
          guard !listed.isEmpty else { return }
          people += listed.count
          writer.element("ul") { writer in for person in listed { write(person, &writer) } }
        }
      }
    }
    if !network.ties.isEmpty, let note = words.unreported(kinds: !hasKinds, strengths: !hasStrengths) {
      writer.element("p", text: note)
    }
    let rest = (
      communities: max(0, network.communities.count - NetworkList.mostRows), people: network.people.count - people,
      ties: isListed.count { !$0 }
    )
    if rest.communities + rest.people + rest.ties > 0 {
      writer.element("p", text: words.rest(communities: rest.communities, people: rest.people, ties: rest.ties))
    }
    markup = writer.finish()
  }

  private static func name(_ writer: inout MarkupWriter, _ name: String, _ href: String?) {
    if let href { writer.element("a", [Attribute("href", href)], text: name) } else { writer.text(name) }
  }
}

extension Network.Tie {
  /// The tie as one of its ends has it.
  fileprivate func listed(at person: String, hasKinds: Bool, hasStrengths: Bool) -> ListedTie {
    let isFrom = from == person
    let ways = directions.map { isFrom ? ($0.there, $0.back) : ($0.back, $0.there) } ?? (strength, strength)
    return ListedTie(
      way: isMutual ? .bothWays : isFrom ? .to : .from, kind: hasKinds ? kind : nil,
      strength: hasStrengths ? ListedTie.Strength(there: ways.0, back: ways.1) : nil)
  }
}
