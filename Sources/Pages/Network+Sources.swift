// Node-link JSON and graph files as a network, for drawing and measuring.

import Cases
import Networks
import Words

extension Network {
  /// The network of node-link JSON: everybody is drawn once, and a cluster named `PLN` is the network itself. Stars
  /// belong to the PLN, as do the nodes of its own cluster.
  ///
  /// - Parameter gathersOthers: Whether nodes without a cluster are at home in one of their own, as a drawing needs it.
  package init(of graph: NodeLinkGraph, titled title: String, gathersOthers: Bool, in words: any Phrasebook) {
    let pln = "PLN"
    let others = gathersOthers ? "others" : nil
    let clusters = Set(graph.nodes.compactMap { $0.cluster ?? others })
    self.init(
      title: graph.name ?? title,
      communities: clusters.sorted().map { Community(id: $0, name: $0, isSchool: $0 != pln) },
      people: graph.nodes.map {
        Person(id: $0.id, label: $0.id, community: $0.cluster ?? others, isMember: $0.isStar || $0.cluster == pln)
      },
      ties: zip(graph.edges, graph.strengths).map { edge, strength in
        Tie(
          from: edge.source, to: edge.target, strength: strength, weight: edge.weight,
          isUndirected: !edge.isDirected)
      },
      form: .discs(centre: clusters.contains(pln) ? pln : nil), discName: words.disc)
  }
}
