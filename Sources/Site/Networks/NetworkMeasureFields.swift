// The measures of one set of people and ties, field by field: first of the whole, then of each community and each
// person.

import Cases
import Markup
import Networks

struct NetworkMeasureFields {
  private let network: AttributedGraph
  private let graph: Graph
  /// Nil where there are too many people and ties to follow all shortest ways.
  private let betweenness: [Double]?
  private let distances: Distances?
  private let brokerage: [BrokerageRoles<Int>?]

  /// How many people and ties the searches for shortest ways may come past in all: about a second of work.
  private static let mostSteps = 80_000_000

  init(of network: AttributedGraph) {
    self.network = network
    graph = network.graph
    let isWithinReach = graph.shortestPathWork <= Self.mostSteps
    betweenness = isWithinReach ? graph.betweenness() : nil
    distances = isWithinReach ? graph.distances : nil
    brokerage = graph.brokerage(network.homes)
  }

  var json: JSON {
    var fields = JSONFields()
    writeWhole(into: &fields)
    writeCommunityMeasures(into: &fields)
    fields.add("communities", .array(communities))
    fields.add("nodes", .array(nodes))
    return .object(fields.members)
  }

  // MARK: The whole

  private static let few = "there are fewer than three people"
  private static let tooLarge =
    "the network is too large: finding the shortest ways between all of its people takes more than 80 million steps"
  private static let noTie = "nobody is tied"
  private static let noDirection = "the ties have no direction"
  private static let noCommunity = "nobody is at home in a community"

  private func writeWhole(into fields: inout JSONFields) {
    fields.add("people", .integer(graph.count))
    fields.add("members", .integer(network.isMember.count { $0 }))
    fields.add("ties", .integer(graph.tieCount))
    fields.add("tied_pairs", .integer(graph.pairCount))
    fields.add("density", graph.density, else: "there are fewer than two people")
    fields.add(
      "components",
      .object([
        "weak": sizes(graph.weakComponents), "strong": sizes(graph.strongComponents),
        "isolates": .integer(graph.isolates.count),
      ]))
    let isFound = betweenness != nil
    let noDistance = isFound ? Self.noTie : Self.tooLarge
    fields.add("mean_distance", distances?.mean, else: noDistance)
    fields.add("longest_distance", distances.map { .integer($0.longest) }, else: noDistance)
    fields.add("connected_pairs", isFound ? .integer(distances?.pairs ?? 0) : nil, else: Self.tooLarge)
    let dyads = graph.dyads
    fields.add("reciprocity", dyads?.reciprocity, else: dyads == nil ? Self.noDirection : Self.noTie)
    fields.add("returned_ties", dyads?.returnedTies, else: dyads == nil ? Self.noDirection : Self.noTie)
    fields.add(
      "dyads",
      dyads.map {
        .object(["mutual": .integer($0.mutual), "asymmetric": .integer($0.asymmetric), "null": .integer($0.null)])
      }, else: Self.noDirection)
    var centralisation = JSONFields()
    for (key, direction) in [("in", Graph.Direction.incoming), ("out", .outgoing), ("undirected", .either)] {
      centralisation.add(
        key, graph.degreeCentralisation(direction), else: graph.count < 3 ? Self.few : Self.noDirection)
    }
    fields.add("degree_centralisation", .object(centralisation.members))
    fields.add(
      "betweenness_centralisation", betweenness.flatMap(graph.betweennessCentralisation),
      else: isFound ? Self.few : Self.tooLarge)
  }

  private func sizes(_ components: [[Int]]) -> JSON {
    .object(["count": .integer(components.count), "sizes": .array(components.map { .integer($0.count) })])
  }

  // MARK: Between communities

  private func writeCommunityMeasures(into fields: inout JSONFields) {
    let balance = graph.externalInternal(network.homes)
    var ei = JSONFields()
    ei.add(
      "value", balance.index,
      else: network.communities.isEmpty
        ? Self.noCommunity : "nobody who is at home in a community is tied to another such person")
    ei.add("expected", balance.expected, else: "fewer than two people are at home in a community")
    ei.add("external", .integer(balance.external))
    ei.add("internal", .integer(balance.internalPairs))
    fields.add("ei_index", .object(ei.members))

    let isGrouped = network.homes.contains { $0 != nil }
    let sum = brokerage.reduce(BrokerageRoles<Int>()) { sum, person in sum + (person ?? BrokerageRoles()) }
    fields.add("brokerage", isGrouped ? roles(sum, JSON.integer) : nil, else: Self.noCommunity)
    let members = zip(brokerage, network.isMember).reduce(BrokerageRoles<Int>()) { sum, person in
      person.1 ? sum + (person.0 ?? BrokerageRoles()) : sum
    }
    fields.add("brokerage_through_members", isGrouped ? roles(members, JSON.integer) : nil, else: Self.noCommunity)

    let schools = network.schoolPairs
    fields.add(
      "school_pairs",
      .object(["tied": .integer(schools.tied), "only_through_pln": .integer(schools.onlyThroughNetwork)]))
    let single = network.singleBroker
    var broker = JSONFields()
    let noPair = "no two communities are tied"
    broker.add("tied_pairs", .integer(single.tiedPairs))
    broker.add("fragile_pairs", .integer(single.fragilePairs))
    broker.add("lost_pairs", .integer(single.lostPairs))
    broker.add(
      "person", single.person.map { .string(graph.ids[$0]) },
      else: single.tiedPairs == 0 ? noPair : "no pair hangs on one person")
    broker.add("dependence", single.dependence, else: noPair)
    broker.add("fragile", single.fragile, else: noPair)
    fields.add("single_broker", .object(broker.members))
  }

  private func roles<Count>(_ roles: BrokerageRoles<Count>, _ json: (Count) -> JSON) -> JSON {
    .object([
      "coordinator": json(roles.coordinator), "itinerant": json(roles.itinerant), "gatekeeper": json(roles.gatekeeper),
      "representative": json(roles.representative), "liaison": json(roles.liaison), "total": json(roles.total),
    ])
  }

  private var communities: [JSON] {
    let residents = network.residents
    let reach = network.reach
    let links = network.homeBrokerage(brokerage)
    let only = network.onlyThroughNetwork
    let ties = network.homeTies
    let noMember = "no members are listed there"
    let several = "the entry stands for several communities"
    return network.communities.indices.map { index in
      let community = network.communities[index]
      var fields = JSONFields()
      fields.add("id", .string(community.id))
      fields.add("kind", community.kind.map { .string($0.rawValue) }, else: community.gaps.kind.plainLabel)
      fields.add("people", .integer(residents[index].count))
      let listed = residents[index].count { network.isMember[$0] }
      fields.add(
        "members", community.members(listed: listed).map(JSON.integer),
        else: community.isOne ? community.gaps.members.plainLabel : several)
      fields.add("staff", community.staff.map(JSON.integer), else: community.gaps.staff.plainLabel)
      fields.add("roster", community.roster.map { .string($0.rawValue) }, else: "not reported")
      fields.add(
        "reach", reach[index].map { self.reach($0, at: community) }, else: community.isOne ? noMember : several)
      let ways = ties[index].flatMap { $0.canShow ? $0 : nil }
      let hasMembers = residents[index].contains { network.isMember[$0] }
      fields.add(
        "two_way_link",
        ways.map { .object(["goes_in": .bool($0.runs(.inward)), "comes_home": .bool($0.runs(.home))]) },
        else: !community.isOne ? several : hasMembers ? "no colleagues are listed there" : noMember)
      fields.add("gatekeepers", links[index].map { share($0.gatekeepers) }, else: noMember)
      fields.add("representatives", links[index].map { share($0.representatives) }, else: noMember)
      fields.add(
        "only_through_pln",
        only[index].map {
          .object([
            "roles": .array($0.roles.map { .string($0.rawValue) }),
            "kinds": .array($0.kinds.map { .string($0.rawValue) }),
          ])
        }, else: noMember)
      return .object(fields.members)
    }
  }

  private func reach(_ reach: ReachAtHome, at community: Network.Community) -> JSON {
    var fields = JSONFields()
    fields.add("listed_colleagues", .integer(reach.listed))
    fields.add("one_step", .integer(reach.oneStep))
    fields.add("two_steps", .integer(reach.twoSteps))
    fields.add("on_one_person", .integer(reach.onOnePerson))
    func add(_ key: String, _ shares: (oneStep: Double, twoSteps: Double)?, _ reason: String) {
      fields.add(
        key, shares.map { .object(["one_step": .number($0.oneStep), "two_steps": .number($0.twoSteps)]) }, else: reason)
    }
    let noStaff =
      community.staff == nil
      ? "how many people work there is \(community.gaps.staff.plainLabel)"
      : "fewer people work there than are listed, or nobody but members"
    add("of_staff", reach.ofStaff, noStaff)
    add("of_listed", reach.ofListed, "no colleague is listed")
    return .object(fields.members)
  }

  private func share(_ share: HomeBrokerage.Share) -> JSON {
    var fields = JSONFields()
    fields.add("through_members", .integer(share.throughMembers))
    fields.add("all", .integer(share.all))
    fields.add("share", share.share, else: "there are none")
    return .object(fields.members)
  }

  // MARK: People

  private var nodes: [JSON] {
    let isFound = betweenness != nil
    let normalised = betweenness.flatMap(graph.normalised)
    let constraint = graph.constraint()
    let weighted = graph.constraint(isWeighted: true)
    let expected = graph.expectedBrokerage(network.homes)
    return graph.ids.indices.map { person in
      var fields = JSONFields()
      fields.add("id", .string(graph.ids[person]))
      fields.add("community", network.homes[person].map { .string(network.communities[$0].id) }, else: "none is given")
      fields.add("member", .bool(network.isMember[person]))
      fields.add("in_degree", .integer(graph.degree(person, .incoming)))
      fields.add("out_degree", .integer(graph.degree(person, .outgoing)))
      fields.add("degree", .integer(graph.degree(person, .either)))
      fields.add("betweenness", betweenness?[person], else: "the network is too large")
      fields.add("betweenness_normalised", normalised?[person], else: isFound ? Self.few : "the network is too large")
      fields.add("constraint", constraint[person], else: "the person has no ties")
      fields.add(
        "constraint_weighted", weighted[person],
        else: constraint[person] == nil ? "the person has no ties" : "the person’s ties weigh nothing")
      fields.add(
        "brokerage", brokerage[person].map { roles($0, JSON.integer) }, else: "the person is at home in no community")
      fields.add(
        "brokerage_expected", expected[person].map { roles($0, JSON.number) },
        else: "the person is at home in no community")
      return .object(fields.members)
    }
  }
}
