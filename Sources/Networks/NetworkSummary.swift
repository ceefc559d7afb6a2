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
    var isTied = [Bool](repeating: false, count: network.people.count)
    // The other communities that each person is tied to.
    var joined = [Set<Int?>](repeating: [], count: network.people.count)
    var between = 0
    for (tie, ends) in network.ends.enumerated() {
      (isTied[ends.from], isTied[ends.to]) = (true, true)
      guard network.isBetweenCommunities(tie) else { continue }
      between += 1
      joined[ends.from].insert(network.homes[ends.to])
      joined[ends.to].insert(network.homes[ends.from])
    }
    people = network.people.count
    members = network.people.count(where: \.isMember)
    ties = network.ties.count
    tiesBetween = between
    mutualTies = network.ties.count(where: \.isMutual)
    isolated = zip(network.people, isTied).filter { !$1 }.map(\.0.id)
    brokers = network.people.count(where: \.isBroker)

    let detail = network.detail
    var sentences = NetworkSummary.sizes(of: network, isDrawn: !detail.isNothing, words)
    if !network.publishesTies, !network.communities.isEmpty { sentences.append(words.tiesWithheld) }
    if !network.people.isEmpty {
      if network.publishesTies, !(isSchematic && network.ties.isEmpty) {
        sentences.append(words.ties(NetworkSummary.counts(network, between: between)))
        let unrated = network.ties.filter { $0.strength == nil }
        if !unrated.isEmpty, network.tellsStrengths {
          sentences.append(words.unrated(unrated.count, Absence.ways(of: unrated.flatMap(\.strengthGaps))))
        }
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
    let residents = network.residents
    let unlisted = zip(network.communities, residents).filter(\.1.isEmpty).map { name(of: $0.0, words) }
    let names = NameList(unlisted, atMost: mostNames)
    guard !network.people.isEmpty else {
      return [words.onlyCommunities(names, count: unlisted.count, isDrawn: isDrawn)]
    }
    return words.listed(
      people: network.people.count, communities: residents.count { !$0.isEmpty },
      members: network.people.count(where: \.isMember))
      + (unlisted.isEmpty ? [] : [words.nobodyListed(of: names)]) + partlyListed(in: network, residents, words)
  }

  /// Of which communities some members are listed, and not all.
  private static func partlyListed(
    in network: Network, _ residents: [[Int]], _ words: some NetworkWords
  ) -> [String] {
    guard network.communities.contains(where: \.hasUnlistedMembers) else { return [] }
    var (some, perhaps): ([String], [String]) = ([], [])
    for (community, people) in zip(network.communities, residents) where community.hasUnlistedMembers {
      let listed = people.count { network.people[$0].isMember }
      guard listed > 0 else { continue }
      let name = words.name(community.name)
      if let members = community.members(listed: listed), community.isOne {
        some.append("\(name) (\(words.listed(listed, ofMembers: members)))")
      } else {
        perhaps.append(name)
      }
    }
    return (some.isEmpty ? [] : [words.notAllListed(of: NameList(some, atMost: mostNames))])
      + (perhaps.isEmpty ? [] : [words.perhapsNotAllListed(of: NameList(perhaps, atMost: mostNames))])
  }

  /// A community by its name and what is known of its size.
  private static func name(of community: Network.Community, _ words: some NetworkWords) -> String {
    let details = community.details(in: words)
    let name = words.name(community.name)
    return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
  }

  // MARK: Ties

  private static func counts(_ network: Network, between: Int) -> TieCounts {
    let returned = pairsReturned(in: network)
    let inOneOrganisation = network.ends.count { ends in
      guard let home = network.homes[ends.from], let other = network.homes[ends.to] else { return false }
      return home != other && network.areOfOneOrganisation(home, other)
    }
    return TieCounts(
      all: network.ties.count, between: between, inOneOrganisation: inOneOrganisation,
      mutual: network.ties.count(where: \.isMutual),
      undirected: network.ties.count(where: \.isUndirected), returnedPairs: returned.all,
      unclearPairs: returned.unclear)
  }

  /// How many pairs of people have ties both ways, but none that runs both ways itself, and of how many of them the
  /// kind of a tie is not given.
  private static func pairsReturned(in network: Network) -> (all: Int, unclear: Int) {
    func reversed(_ ends: Network.Ends) -> Network.Ends { Network.Ends(from: ends.to, to: ends.from) }
    let (ties, ends) = (network.ties, network.ends)
    let arcs = ties.indices.filter { !ties[$0].isUndirected }
    let mutual = Set(arcs.filter { ties[$0].isMutual }.flatMap { [ends[$0], reversed(ends[$0])] })
    let single = Set(arcs.filter { !ties[$0].isMutual }.map { ends[$0] }).subtracting(mutual)
    let returned = single.filter { single.contains(reversed($0)) }
    guard !returned.isEmpty else { return (0, 0) }
    let open = Set(
      arcs.filter { ties[$0].kind == nil && returned.contains(ends[$0]) }.flatMap { [ends[$0], reversed(ends[$0])] })
    return (returned.count / 2, open.count / 2)
  }

  /// Brokers, those first who join most communities to their own.
  private static func brokers(
    of network: Network, _ joined: [Set<Int?>], _ isTied: [Bool], _ words: some NetworkWords
  ) -> String {
    let brokers = network.people.indices.filter { network.people[$0].isBroker }
    guard !brokers.isEmpty else { return words.noBroker }
    let ranked = brokers.sorted { left, right in
      let (many, few) = (joined[left].count, joined[right].count)
      return many == few ? left < right : many > few
    }
    let named = ranked.prefix(ranked.count - 1 > mostBrokers ? mostBrokers : ranked.count).map { broker in
      let others = network.communities.indices.filter { joined[broker].contains($0) }.map {
        words.name(network.communities[$0].name)
      }
      let home = network.homes[broker].map { network.communities[$0].name } ?? ""
      return NamedBroker(
        id: network.people[broker].id, community: words.name(home),
        ties: !network.publishesTies
          ? nil
          : !others.isEmpty
            ? .with(NameList(others, atMost: mostNames)) : isTied[broker] ? .atHomeOnly : .notReported)
    }
    return words.brokers(named, count: ranked.count)
  }

  /// Home schools where ties lead one way only, or neither; first those where that is a finding.
  private static func oneWay(_ schools: [TwoWayLink.School], _ words: some NetworkWords) -> [String] {
    [true, false].flatMap { isFinding in
      let missing: [[TwoWayLink.Way]] = [[.inward], [.home], [.inward, .home]]
      return missing.compactMap { ways -> String? in
        let names = schools.filter { school in
          guard let ties = school.ties, ties.canShow, school.showsEveryTie == isFinding else { return false }
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
