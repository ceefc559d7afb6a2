// Every kind of network that can be read, as measures see it.

import Cases
import Networks

extension LearningNetwork {
  /// The network of a case, or of a graph file with communities.
  ///
  /// - Parameters:
  ///   - wave: The wave whose people and ties are meant, in place of the network's own.
  ///   - isDirected: Whether ties have a direction. A case's have: `<->` is two of them.
  package init(of study: NetworkStudy, wave: Wave? = nil, isDirected: Bool = true) {
    self.init(
      communities: study.communities.map { community in
        Community(
          id: community.id.text, kind: community.kind.value?.rawValue,
          isSchool: community.kind.value.map { [.school, .nursery, .college].contains($0) } ?? true,
          staff: community.staff.value,
          roster: study.showsEveryTie(of: community)
            ? .complete : community.roster == .membersOnly ? .membersOnly : nil,
          isOne: community.count == .one)
      },
      people: (wave?.people ?? study.people).map {
        Person(id: $0.id.text, community: $0.community.value.text, isMember: $0.isMember, role: $0.role.value?.rawValue)
      },
      arcs: (wave?.ties ?? study.ties).map {
        Graph.Arc(
          from: $0.from.value.text, to: $0.to.value.text,
          weight: $0.weight ?? $0.strength.value.map { Double($0.weight) }, isMutual: $0.isMutual)
      },
      isDirected: isDirected, links: study.links.map { ($0.from.value.text, $0.to.value.text) })
  }

  /// The network of a graph file, whose ties have a direction where at least one has.
  package init(ofGraph study: NetworkStudy) {
    self.init(of: study, isDirected: study.ties.contains { !$0.isMutual })
  }

  /// The cluster whose nodes are the network itself.
  static let networkCluster = "PLN"

  /// The network of node-link JSON: clusters are communities, and stars belong to the PLN, as do the nodes of its own
  /// cluster.
  package init(of graph: NodeLinkGraph) {
    let isDirected = graph.edges.contains(where: \.isDirected)
    self.init(
      communities: Set(graph.nodes.compactMap(\.cluster)).sorted().map {
        Community(id: $0, isSchool: $0 != Self.networkCluster)
      },
      people: graph.nodes.map {
        Person(id: $0.id, community: $0.cluster, isMember: $0.isStar || $0.cluster == Self.networkCluster)
      },
      arcs: graph.edges.map { Graph.Arc(from: $0.source, to: $0.target, weight: $0.weight, isMutual: !$0.isDirected) },
      isDirected: isDirected)
  }
}
