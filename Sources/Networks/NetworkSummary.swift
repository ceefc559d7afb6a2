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
  public init(
    of network: Network, schools: [TwoWayLink.School] = [], isSchematic: Bool = false, in words: some NetworkWords
  ) {
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
    var sentences = NetworkSummary.sizes(of: network, isDrawn: !detail.isNothing, words)
    if !network.people.isEmpty {
      if !(isSchematic && network.ties.isEmpty) {
        sentences.append(words.ties(NetworkSummary.counts(network.ties, between: between)))
        let unrated = network.ties.count { $0.strength == nil }
        if unrated > 0, network.tellsStrengths { sentences.append(words.unrated(unrated)) }
      }
      sentences.append(NetworkSummary.brokers(of: network, joined, isTied, words))
      if !isSchematic, !network.ties.isEmpty {
        sentences += NetworkSummary.oneWay(schools, words)
        sentences.append(
          isolated.isEmpty
            ? words.everyoneIsTied
            : isolated.count > NetworkSummary.mostNames
              ? words.noTie(ofPeople: isolated.count) : words.noTie(of: isolated))
      }
    }
    switch detail {
    case .everybody: break
    case .communities(let excess):
      let isComplete = network.people.count <= NetworkList.mostRows
      sentences.append(words.drawnAsCommunities(excess, named: isComplete ? nil : NetworkList.mostRows))
    case .nothing(let excess): sentences.append(words.notDrawn(excess))
    }
    self.sentences = sentences
  }

  // MARK: Sizes

  private static func sizes(of network: Network, isDrawn: Bool, _ words: some NetworkWords) -> [String] {
    guard !network.communities.isEmpty else { return [words.noCommunity] }
    let peopled = Set(network.people.map(\.community))
    let unlisted = network.communities.filter { !peopled.contains($0.id) }.map { name(of: $0, words) }
    let names = NameList(unlisted, atMost: mostNames)
    guard !network.people.isEmpty else {
      return [words.onlyCommunities(names, count: unlisted.count, isDrawn: isDrawn)]
    }
    return words.listed(
      people: network.people.count, communities: peopled.count, members: network.people.count(where: \.isMember))
      + (unlisted.isEmpty ? [] : [words.nobodyListed(of: names)])
  }

  /// A community by its name and what is known of its size.
  private static func name(of community: Network.Community, _ words: some NetworkWords) -> String {
    let details = community.details(in: words)
    let name = words.name(community.name)
    return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
  }

  // MARK: Ties

  private static func counts(_ ties: [Network.Tie], between: Int) -> TieCounts {
    TieCounts(
      all: ties.count, between: between, mutual: ties.count(where: \.isMutual),
      undirected: ties.count(where: \.isUndirected), returnedPairs: pairsReturned(by: ties))
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
  private static func brokers(
    of network: Network, _ joined: [String: Set<String>], _ isTied: Set<String>, _ words: some NetworkWords
  ) -> String {
    let brokers = network.people.filter(\.isBroker)
    guard !brokers.isEmpty else { return words.noBroker }
    let names = Dictionary(network.communities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let ranked = brokers.sorted { left, right in
      let (many, few) = (joined[left.id]?.count ?? 0, joined[right.id]?.count ?? 0)
      return many == few ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : many > few
    }
    let named = ranked.prefix(ranked.count - 1 > mostBrokers ? mostBrokers : ranked.count).map { broker in
      let others = network.communities.filter { joined[broker.id]?.contains($0.id) == true }.map {
        words.name($0.name)
      }
      return NamedBroker(
        id: broker.id, community: words.name(names[broker.community] ?? broker.community),
        ties: !others.isEmpty
          ? .with(NameList(others, atMost: mostNames)) : isTied.contains(broker.id) ? .atHomeOnly : .notReported)
    }
    return words.brokers(named, count: ranked.count)
  }

  /// Home schools where ties lead one way only, or neither; first those where that is a finding.
  private static func oneWay(_ schools: [TwoWayLink.School], _ words: some NetworkWords) -> [String] {
    [true, false].flatMap { isFinding in
      let missing: [[TwoWayLink.Way]] = [[.inward], [.home], [.inward, .home]]
      return missing.compactMap { ways -> String? in
        let names = schools.filter { school in
          guard let ties = school.ties, ties.canShow, school.isRosterComplete == isFinding else { return false }
          return TwoWayLink.Way.allCases.allSatisfy { ties.runs($0) != ways.contains($0) }
        }.map { words.name($0.name) }
        guard !names.isEmpty else { return nil }
        return words.missing(ways, at: NameList(names, atMost: mostNames), isFinding: isFinding)
      }
    }
  }
}

extension Network.Community {
  /// What is known of its size, in words that can be read aloud: how many alike it stands for, and how many of them
  /// belong to the PLN.
  func details(in words: some NetworkWords) -> [String] {
    // The sign that stands in the drawing where nobody has counted says nothing to the ear.
    let number = multiplicity.map { number in
      number.contains { $0.isNumber } ? number.replacing(" ", with: "\u{A0}") : words.notCounted
    }
    return [number ?? "", caption].filter { !$0.isEmpty }
  }
}
