// A network as a nested list: each community, in it each person, under each person every tie. What the drawing shows at
// once, a reader who cannot see it walks through person by person.

import Markup

/// The list of one network. Of very many people, communities or ties the first are listed, and how many more there are.
public struct NetworkList: Sendable {
  /// The most people that are listed, and the most communities and ties.
  public static let mostPeople = 2_000

  /// Nil where there is nobody and nothing to list.
  public let markup: Fragment?

  /// - Parameters:
  ///   - personHref: The address of the row that tells more of a person, by their id.
  ///   - communityHref: The same of a community.
  ///
  /// O(people + ties).
  public init(of network: Network, personHref: (String) -> String?, communityHref: (String) -> String?) {
    guard !network.communities.isEmpty else {
      markup = nil
      return
    }
    let names = Dictionary(network.communities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let homes = Dictionary(network.people.map { ($0.id, $0.community) }, uniquingKeysWith: { first, _ in first })
    let rooms = Dictionary(grouping: network.people, by: \.community)
    var lines: [String: [String]] = [:]
    for tie in network.ties.prefix(Self.mostPeople) {
      guard let from = homes[tie.from], let to = homes[tie.to] else { continue }
      func other(_ id: String, at home: String) -> String { from == to ? id : "\(id) of \(Numeral.name(names[home] ?? home))" }
      let about = ": \(tie.kind.name), \(tie.strength.name)"
      lines[tie.from, default: []].append((tie.isMutual ? "both ways, with " : "one way, to ") + other(tie.to, at: to) + about)
      lines[tie.to, default: []].append((tie.isMutual ? "both ways, with " : "one way, from ") + other(tie.from, at: from) + about)
    }
    var writer = MarkupWriter(.html)
    var room = Self.mostPeople
    writer.element("ul", [Attribute("class", "network-list")]) { writer in
      for community in network.communities.prefix(Self.mostPeople) {
        writer.element("li") { writer in
          NetworkList.name(&writer, community.name, communityHref(community.id))
          let details = community.details
          if !details.isEmpty { writer.text(": " + details.joined(separator: ", ")) }
          guard let people = rooms[community.id] else { return writer.text(". Nobody is listed by name.") }
          let listed = people.prefix(room)
          room -= listed.count
          guard !listed.isEmpty else { return }
          writer.element("ul") { writer in
            for person in listed { NetworkList.person(&writer, person, personHref(person.id), lines[person.id] ?? []) }
          }
        }
      }
    }
    let counts = [
      (network.communities.count, ("community", "communities")), (network.people.count, ("person", "people")), (network.ties.count, ("tie", "ties")),
    ]
    for (count, noun) in counts where count > Self.mostPeople {
      writer.element("p", text: Self.remainder(count - Self.mostPeople, noun))
    }
    markup = writer.finish()
  }

  /// Returns the sentence behind a list or table that does not hold everything: `340 more people are not listed on this page.`
  public static func remainder(_ count: Int, _ noun: (one: String, many: String)) -> String {
    count == 1 ? "One more \(noun.one) is not listed on this page." : "\(count) more \(noun.many) are not listed on this page."
  }

  private static func person(_ writer: inout MarkupWriter, _ person: Network.Person, _ href: String?, _ ties: [String]) {
    writer.element("li") { writer in
      name(&writer, person.id, href)
      let roles = [person.isMember ? "member of the network" : nil, person.isLeader ? "leader" : nil, person.isBroker ? "broker" : nil].compactMap { $0 }
      if !roles.isEmpty { writer.text(", " + roles.joined(separator: ", ")) }
      guard !ties.isEmpty else { return }
      writer.element("ul") { writer in
        for tie in ties { writer.element("li", text: tie) }
      }
    }
  }

  private static func name(_ writer: inout MarkupWriter, _ name: String, _ href: String?) {
    if let href { writer.element("a", [Attribute("href", href)], text: name) } else { writer.text(name) }
  }
}

extension Network.TieKind {
  /// The kind in a list, by Warren-Little's word.
  var name: String {
    switch self {
    case .notReported: "kind not reported"
    case .storytelling: "storytelling"
    case .aidAndAssistance: "aid and assistance"
    case .sharing: "sharing"
    case .jointWork: "joint work"
    }
  }
}

extension Network.Strength {
  var name: String {
    switch self {
    case .occasional: "occasional"
    case .regular: "regular"
    case .core: "core"
    }
  }
}
