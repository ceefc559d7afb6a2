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
  ///   - order: The ids of communities in the order in which they are listed; those that are not in it come last.
  ///
  /// O(people + ties).
  public init(
    of network: Network, personHref: (String) -> String?, communityHref: (String) -> String?, order: [String] = [],
    in words: some DrawingWords & NetworkWords
  ) {
    // The ties of each person, by their numbers.
    var ties = [[Int]](repeating: [], count: network.people.count)
    for (number, ends) in network.ends.enumerated() {
      ties[ends.from].append(number)
      ties[ends.to].append(number)
    }
    guard !network.communities.isEmpty else {
      markup = nil
      return
    }
    let names = network.communities.map { words.name($0.name) }
    let (hasKinds, hasStrengths) = (network.ties.contains { $0.kind != nil }, network.tellsStrengths)
    var (people, isListed) = (0, [Bool](repeating: false, count: network.ties.count))
    // Each tie has a line at both of its ends.
    var lines = 0
    var writer = MarkupWriter(.html)
    func write(_ number: Int, _ writer: inout MarkupWriter) {
      let person = network.people[number]
      writer.element("li") { writer in
        NetworkList.name(&writer, person.id, personHref(person.id))
        let roles = words.roles(isMember: person.isMember, isLeader: person.isLeader, isBroker: person.isBroker)
        if let roles { writer.text(", " + roles) }
        let own = ties[number].prefix(2 * NetworkList.mostRows - lines)
        guard !own.isEmpty else { return }
        lines += own.count
        writer.element("ul") { writer in
          for place in own {
            isListed[place] = true
            let (tie, ends) = (network.ties[place], network.ends[place])
            let other = ends.from == number ? ends.to : ends.from
            var name = network.people[other].id
            if let home = network.homes[other], network.isBetweenCommunities(place) {
              name = words.person(name, of: names[home])
            }
            let listed = tie.listed(at: person.id, hasKinds: hasKinds, hasStrengths: hasStrengths)
            writer.element("li", text: words.tie(listed, with: name))
          }
        }
      }
    }
    writer.element("ul", [Attribute("class", "network-list")]) { writer in
      let ranks = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
      let rooms = zip(network.communities, network.residents).enumerated().sorted { left, right in
        (ranks[left.element.0.id] ?? .max, left.offset) < (ranks[right.element.0.id] ?? .max, right.offset)
      }
      for (community, room) in rooms.lazy.map(\.element).prefix(NetworkList.mostRows) {
        writer.element("li") { writer in
          NetworkList.name(&writer, community.name, communityHref(community.id))
          let details = community.details(in: words)
          if !details.isEmpty { writer.text(": " + details.joined(separator: ", ")) }
          guard !room.isEmpty else { return writer.text(". " + words.nobodyListed) }
          let listed = room.prefix(NetworkList.mostRows - people)
          guard !listed.isEmpty else { return }
          people += listed.count
          writer.element("ul") { writer in for person in listed { write(person, &writer) } }
        }
      }
    }
    if !network.ties.isEmpty,
      let note = words.unreported(
        kinds: hasKinds ? [] : Absence.ways(of: network.ties.map(\.gaps.kind)),
        strengths: hasStrengths ? [] : Absence.ways(of: network.ties.flatMap(\.strengthGaps)))
    {
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
    let ways = directions ?? Directions(there: strength, back: strength)
    return ListedTie(
      way: isMutual ? .bothWays : isFrom ? .to : .from, kind: kind, tellsKind: hasKinds,
      strengths: !hasStrengths ? nil : isFrom ? ways : Directions(there: ways.back, back: ways.there),
      gaps: isFrom ? gaps : gaps.turned)
  }
}
