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
  public init(of network: Network, personHref: (String) -> String?, communityHref: (String) -> String?) {
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
        let roles = [
          person.isMember ? "member of the network" : nil, person.isLeader ? "leader" : nil,
          person.isBroker ? "broker" : nil,
        ].compactMap { $0 }
        if !roles.isEmpty { writer.text(", " + roles.joined(separator: ", ")) }
        let own = (ties[person.id] ?? []).prefix(2 * NetworkList.mostRows - lines)
        guard !own.isEmpty else { return }
        lines += own.count
        writer.element("ul") { writer in
          for number in own {
            isListed[number] = true
            let told = network.ties[number].words(at: person.id, hasKinds: hasKinds, hasStrengths: hasStrengths)
            let name = NetworkList.other(network.ties[number], than: person.id, homes, names)
            writer.element("li", text: told.way + name + (told.details.isEmpty ? "" : ": \(told.details)"))
          }
        }
      }
    }
    writer.element("ul", [Attribute("class", "network-list")]) { writer in
      for community in network.communities.prefix(NetworkList.mostRows) {
        writer.element("li") { writer in
          NetworkList.name(&writer, community.name, communityHref(community.id))
          let details = community.details
          if !details.isEmpty { writer.text(": " + details.joined(separator: ", ")) }
          guard let room = rooms[community.id] else { return writer.text(". Nobody is listed by name.") }
          let listed = room.prefix(NetworkList.mostRows - people)
          guard !listed.isEmpty else { return }
          people += listed.count
          writer.element("ul") { writer in for person in listed { write(person, &writer) } }
        }
      }
    }
    if !network.ties.isEmpty, let note = NetworkList.unreported(kinds: !hasKinds, strengths: !hasStrengths) {
      writer.element("p", text: note)
    }
    let rest = [
      (network.communities.count - NetworkList.mostRows, "community", "communities"),
      (network.people.count - people, "person", "people"),
      (isListed.count { !$0 }, "tie", "ties"),
    ].filter { $0.0 > 0 }.map { Numeral.count($0.0, "more \($0.1)", "more \($0.2)") }
    if !rest.isEmpty { writer.element("p", text: "The list ends here. The network has \(Numeral.list(rest)).") }
    markup = writer.finish()
  }

  /// What is said once of all ties where none has a kind, or none a strength; nil where some have both.
  public static func unreported(kinds: Bool, strengths: Bool) -> String? {
    switch (kinds, strengths) {
    case (true, true): "What kind the ties are, and how strong they are, is not reported."
    case (true, false): "What kind the ties are is not reported."
    case (false, true): "How strong the ties are is not reported."
    case (false, false): nil
    }
  }

  /// The other end of a tie, with the community where that is another.
  private static func other(
    _ tie: Network.Tie, than person: String, _ homes: [String: String], _ names: [String: String]
  ) -> String {
    let other = tie.from == person ? tie.to : tie.from
    let home = homes[other] ?? ""
    return homes[person] == home ? other : "\(other) of \(Numeral.name(names[home] ?? home))"
  }

  private static func name(_ writer: inout MarkupWriter, _ name: String, _ href: String?) {
    if let href { writer.element("a", [Attribute("href", href)], text: name) } else { writer.text(name) }
  }
}

extension Network.Tie {
  /// A tie as one of its ends has it: `both ways, with ` and `sharing, regular`.
  fileprivate func words(at person: String, hasKinds: Bool, hasStrengths: Bool) -> (way: String, details: String) {
    let isFrom = from == person
    let way = isMutual ? "both ways, with " : isFrom ? "one way, to " : "one way, from "
    let ways = directions.map { isFrom ? ($0.there, $0.back) : ($0.back, $0.there) } ?? (strength, strength)
    let rating = (ways.0 == nil ? "strength " : "") + Network.Strength.words(ways.0?.name, back: ways.1?.name)
    return (way, ((hasKinds ? [kind.name] : []) + (hasStrengths ? [rating] : [])).joined(separator: ", "))
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
  /// How strong a tie is both ways, of words for each: one where they are the same, else `core, and occasional back`.
  public static func words(_ there: String?, back: String?) -> String {
    let (there, back) = (there ?? "not reported", back ?? "not reported")
    return there == back ? there : "\(there), and \(back) back"
  }

  var name: String {
    switch self {
    case .occasional: "occasional"
    case .regular: "regular"
    case .core: "core"
    }
  }
}
