// A network in sentences, for readers who cannot see its drawing and for those who have no time to study it. Made from
// the same value that is drawn, so that the two never disagree.

/// What a drawing shows, told.
public struct NetworkSummary: Sendable, Hashable {
  /// How many names stand in one sentence, and how many brokers, each of whom brings more names.
  private static let mostNames = 8
  private static let mostBrokers = 4

  public let people: Int
  public let members: Int
  public let ties: Int
  /// Ties between people of two communities, and ties that run both ways.
  public let tiesBetween: Int
  public let mutualTies: Int
  /// People without a tie, by id.
  public let isolated: [String]
  public let brokers: Int
  /// The whole account, a sentence each or a few that belong together.
  public let sentences: [String]

  public var text: String { sentences.joined(separator: " ") }

  /// - Parameters:
  ///   - schools: The home schools, of which it is told where ties lead one way only; as a finding where everyone was
  ///     asked.
  ///   - isSchematic: Whether the network was drawn to explain: then nothing is said of ties that are not there.
  ///
  /// O(people + ties), and sorting the brokers.
  public init(of network: Network, schools: [TwoWayLink.School] = [], isSchematic: Bool = false) {
    let homes = Dictionary(network.people.map { ($0.id, $0.community) }, uniquingKeysWith: { first, _ in first })
    var isTied: Set<String> = []
    var joined: [String: Set<String>] = [:]
    var between = 0
    for tie in network.ties {
      guard let from = homes[tie.from], let to = homes[tie.to] else { continue }
      isTied.formUnion([tie.from, tie.to])
      guard from != to else { continue }
      between += 1
      joined[tie.from, default: []].insert(to)
      joined[tie.to, default: []].insert(from)
    }
    people = network.people.count
    members = network.people.count(where: \.isMember)
    ties = network.ties.count
    tiesBetween = between
    mutualTies = network.ties.count(where: \.isMutual)
    isolated = network.people.map(\.id).filter { !isTied.contains($0) }
    brokers = network.people.count(where: \.isBroker)

    let detail = network.detail
    var sentences = NetworkSummary.sizes(of: network, isDrawn: !detail.isNothing)
    if !network.people.isEmpty {
      if !(isSchematic && network.ties.isEmpty) {
        sentences.append(NetworkSummary.tieWords(network.ties, between: between))
        sentences += NetworkSummary.unrated(network)
      }
      sentences.append(NetworkSummary.brokers(of: network, joined, isTied))
      if !isSchematic, !network.ties.isEmpty {
        sentences += NetworkSummary.oneWay(schools)
        let names =
          isolated.count > NetworkSummary.mostNames ? "\(Numeral.words(isolated.count)) people" : Numeral.list(isolated)
        sentences.append(isolated.isEmpty ? "Everyone listed has a tie." : "No tie is reported of \(names).")
      }
    }
    switch detail {
    case .everybody: break
    case .communities(let excess):
      let many = excess.kind == .ties ? "ties" : excess.kind == .communities ? "communities" : "people"
      sentences.append(
        "With so many \(many) the drawing shows a bubble for each community, every member as a dot in the PLN, and one arrow for all ties between two communities; \(NetworkSummary.whoIsNamed(network))."
      )
    case .nothing(let excess):
      sentences.append(
        "The network is not drawn: it has \(excess.words), and a drawing shows at most \(Numeral.words(excess.most)).")
    }
    self.sentences = sentences
  }

  // MARK: Sizes

  private static func whoIsNamed(_ network: Network) -> String {
    let isComplete = network.people.count <= NetworkList.mostRows
    return
      "the list and the tables name \(isComplete ? "everybody" : "the first \(Numeral.words(NetworkList.mostRows)) people")"
  }

  private static func sizes(of network: Network, isDrawn: Bool) -> [String] {
    guard !network.communities.isEmpty else { return ["No community is listed."] }
    let peopled = Set(network.people.map(\.community))
    let unlisted = network.communities.filter { !peopled.contains($0.id) }.map(words)
    guard !network.people.isEmpty else {
      let rooms = Numeral.count(unlisted.count, "community", "communities")
      return [
        "Nobody is listed by name. \(isDrawn ? "The drawing has" : "There are") \(rooms): \(Numeral.list(unlisted, atMost: mostNames))."
      ]
    }
    let (people, members) = (network.people.count, network.people.count(where: \.isMember))
    let rooms = Numeral.count(peopled.count, "community", "communities")
    var sentences: [String] = []
    let listed = "\(Numeral.sentence(Numeral.words(people))) people are listed in \(rooms)."
    switch (people, members) {
    case (1, let members):
      sentences.append(
        "One person is listed, in one community, and \(members == 1 ? "belongs" : "does not belong") to the network.")
    case (_, 0): sentences.append("\(listed) None of them belongs to the network.")
    case (2, 2): sentences.append("\(listed) Both belong to the network.")
    case (_, people): sentences.append("\(listed) All of them belong to the network.")
    default:
      let share = Numeral.percent(members, of: people)
      sentences.append(
        "\(listed) \(Numeral.sentence(Numeral.words(members))) of them (\(share)) \(members == 1 ? "belongs" : "belong") to the network."
      )
    }
    if !unlisted.isEmpty {
      sentences.append("Nobody is listed by name of \(Numeral.list(unlisted, atMost: mostNames)).")
    }
    return sentences
  }

  /// A community by its name and what is known of its size.
  private static func words(_ community: Network.Community) -> String {
    let details = community.details
    let name = Numeral.name(community.name)
    return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
  }

  // MARK: Ties

  private static func tieWords(_ ties: [Network.Tie], between: Int) -> String {
    let count = ties.count
    switch count {
    case 0: return "No ties are reported."
    case 1:
      let way =
        ties.contains(where: \.isUndirected)
        ? "without a direction"
        : ties.contains(where: \.isMutual) ? "both ways" : "one way"
      return "One tie is reported, \(between == 1 ? "between two communities" : "within a community"), \(way)."
    default:
      let places =
        between == count
        ? "all between communities"
        : between == 0
          ? "all within a community"
          : "\(Numeral.words(between)) between communities and \(Numeral.words(count - between)) within one"
      return "\(Numeral.sentence(Numeral.words(count))) ties are reported: \(places); \(ways(of: ties))."
    }
  }

  /// Of how many ties it is not reported how strong they are, where it is of others.
  private static func unrated(_ network: Network) -> [String] {
    let count = network.ties.count { $0.strength == nil }
    guard count > 0, network.tellsStrengths else { return [] }
    return ["Of \(Numeral.words(count)) of them it is not reported how strong \(count == 1 ? "it is" : "they are")."]
  }

  /// How many ties run both ways; of two people whose ties in opposite directions are of two kinds it is said as well.
  private static func ways(of ties: [Network.Tie]) -> String {
    let (mutual, undirected) = (ties.count(where: \.isMutual), ties.count(where: \.isUndirected))
    if undirected == ties.count { return "none has a direction" }
    if mutual == ties.count { return "all run both ways" }
    var words: [String] = []
    if mutual > 0 { words.append("\(Numeral.words(mutual)) \(mutual == 1 ? "runs" : "run") both ways") }
    if undirected > 0 {
      words.append("\(Numeral.words(undirected)) \(undirected == 1 ? "has" : "have") no direction")
      if mutual == 0 { words.append("the others run one way") }
    }
    let told = words.isEmpty ? "none runs both ways" : Numeral.list(words)
    let returned = pairsReturned(by: ties)
    guard returned > 0 else { return told }
    let pairs = Numeral.count(returned, "pair of people has", "pairs of people have")
    return "\(told), \(words.isEmpty ? "but" : "and") \(pairs) ties of different kinds in opposite directions"
  }

  /// How many pairs of people have ties both ways, but none that runs both ways itself.
  private static func pairsReturned(by ties: [Network.Tie]) -> Int {
    struct Pair: Hashable {
      let from: String
      let to: String
    }
    let arcs = ties.filter { !$0.isUndirected }
    let mutual = Set(
      arcs.filter(\.isMutual).flatMap { [Pair(from: $0.from, to: $0.to), Pair(from: $0.to, to: $0.from)] })
    let single = Set(arcs.filter { !$0.isMutual }.map { Pair(from: $0.from, to: $0.to) }).subtracting(mutual)
    return single.count { single.contains(Pair(from: $0.to, to: $0.from)) } / 2
  }

  /// Brokers, those first who join most communities to their own.
  private static func brokers(of network: Network, _ joined: [String: Set<String>], _ isTied: Set<String>) -> String {
    let brokers = network.people.filter(\.isBroker)
    guard !brokers.isEmpty else { return "Nobody is named as a broker." }
    let names = Dictionary(network.communities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let ranked = brokers.sorted { left, right in
      let (many, few) = (joined[left.id]?.count ?? 0, joined[right.id]?.count ?? 0)
      return many == few ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : many > few
    }
    var items = ranked.prefix(ranked.count - 1 > mostBrokers ? mostBrokers : ranked.count).map { broker in
      let others = network.communities.filter { joined[broker.id]?.contains($0.id) == true }.map {
        Numeral.name($0.name)
      }
      let ties =
        !others.isEmpty
        ? "who has ties with \(Numeral.list(others, atMost: mostNames))"
        : isTied.contains(broker.id) ? "with ties at home only" : "of whom no tie is reported"
      return "\(broker.id) of \(Numeral.name(names[broker.community] ?? broker.community)), \(ties)"
    }
    if ranked.count > items.count { items.append("and \(Numeral.words(ranked.count - items.count)) more") }
    return
      "\(Numeral.sentence(Numeral.count(ranked.count, "broker is", "brokers are"))) named: \(items.joined(separator: "; "))."
  }

  /// Home schools where ties lead one way only, or neither.
  private static func oneWay(_ schools: [TwoWayLink.School]) -> [String] {
    func names(_ goesIn: Bool, _ comesHome: Bool, isKnown: Bool) -> [String] {
      schools.filter { school in
        guard let ties = school.ties, ties.canShow, school.isRosterComplete == isKnown else { return false }
        return ties.runs(.inward) == goesIn && ties.runs(.home) == comesHome
      }.map { Numeral.name($0.name) }
    }
    let groups: [(names: [String], words: (String) -> String)] = [
      (
        names(false, true, isKnown: true),
        {
          "Ties lead one way only, from the network through members home to colleagues, at \($0), where everyone listed was asked."
        }
      ),
      (
        names(true, false, isKnown: true),
        {
          "Ties lead one way only, from colleagues through members into the network, at \($0), where everyone listed was asked."
        }
      ),
      (
        names(false, false, isKnown: true),
        { "Ties lead neither way between colleagues and the network at \($0), where everyone listed was asked." }
      ),
      (
        names(false, true, isKnown: false),
        { "No ties are reported that lead from colleagues through a member into the network at \($0)." }
      ),
      (
        names(true, false, isKnown: false),
        { "No ties are reported that lead from the network through a member home to colleagues at \($0)." }
      ),
      (
        names(false, false, isKnown: false),
        { "No ties are reported that lead either way between colleagues and the network at \($0)." }
      ),
    ]
    return groups.filter { !$0.names.isEmpty }.map { $0.words(Numeral.list($0.names, atMost: mostNames)) }
  }
}

extension Network.Community {
  /// What is known of its size, in words that can be read aloud: how many alike it stands for, and how many of them
  /// belong to the PLN.
  var details: [String] {
    // The sign that stands in the drawing where nobody has counted says nothing to the ear.
    let number = multiplicity.map { number in
      number.contains { $0.isNumber } ? number.replacing(" ", with: "\u{A0}") : "not counted"
    }
    return [number ?? "", caption].filter { !$0.isEmpty }
  }
}
