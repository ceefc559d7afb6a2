// The network of networks: above some hundred people a drawing of each would tell nothing, so each community becomes
// one bubble with its counts, and all ties between two communities become one arrow with their number.

/// The counts of a network, community by community.
struct CondensedNetwork: Sendable {
  /// All ties between the people of two communities.
  struct Flow: Sendable, Hashable {
    /// Numbers of communities, the lower first.
    let from: Int
    let to: Int
    let ties: Int
    /// Whether some tie runs from the lower to the higher, and back; neither where no direction is known.
    let runsThere: Bool
    let runsBack: Bool
  }

  /// How many people are listed in each community.
  let people: [Int]
  /// The members of each community who stand in the PLN; nil for who is counted but not listed.
  let members: [[Network.Person?]]
  /// Pairs of communities with ties between them, in order.
  let flows: [Flow]
  /// Whether it is published who has a tie.
  let publishesTies: Bool
  /// From how many ties an arrow is of medium width, and from how many it is thick.
  let steps: (medium: Int, thick: Int)

  /// O(people + ties), and sorting the pairs.
  init(of network: Network) {
    let residents = network.residents
    let people = residents.map(\.count)
    var members: [[Network.Person?]] =
      switch network.form {
      case .petals: residents.map { $0.map { network.people[$0] }.filter(\.isMember) }
      case .discs:
        residents.indices.map { $0 == network.centre ? residents[$0].map { network.people[$0] } : [] }
      }
    if network.form == .petals {
      for (number, community) in network.communities.enumerated() {
        members[number] += [Network.Person?](
          repeating: nil, count: min(Network.mostAnonymous, community.anonymousMembers))
      }
    }
    self.people = people
    self.members = members
    publishesTies = network.publishesTies
    // Pairs in order, as one number each.
    var counts: [Int: (ties: Int, there: Bool, back: Bool)] = [:]
    let width = network.communities.count
    for (tie, ends) in zip(network.ties, network.ends) {
      guard let from = network.homes[ends.from], let to = network.homes[ends.to], from != to else { continue }
      let pair = min(from, to) * width + max(from, to)
      var entry = counts[pair] ?? (0, false, false)
      entry.ties += 1
      if !tie.isUndirected {
        if from < to || tie.isMutual { entry.there = true }
        if from > to || tie.isMutual { entry.back = true }
      }
      counts[pair] = entry
    }
    flows = counts.map { Flow(from: $0 / width, to: $0 % width, ties: $1.ties, runsThere: $1.there, runsBack: $1.back) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    let most = flows.map(\.ties).max() ?? 0
    let medium = max(2, (most + 3) / 4)
    steps = (medium, max(medium + 1, (most + 1) / 2))
  }

  func strength(of flow: Flow) -> TieStrength {
    flow.ties < steps.medium ? .occasional : flow.ties < steps.thick ? .regular : .core
  }

  /// How many ties an arrow of each width stands for; nil for any number above.
  func range(of strength: TieStrength) -> (least: Int, most: Int?) {
    switch strength {
    case .occasional: (1, steps.medium - 1)
    case .regular: (steps.medium, steps.thick - 1)
    case .core: (steps.thick, nil)
    }
  }

  /// How strongly each two communities are tied; symmetric.
  var weights: [[Double]] {
    var weights = [[Double]](repeating: [Double](repeating: 0, count: people.count), count: people.count)
    for flow in flows {
      weights[flow.from][flow.to] = Double(flow.ties)
      weights[flow.to][flow.from] = Double(flow.ties)
    }
    return weights
  }
}
