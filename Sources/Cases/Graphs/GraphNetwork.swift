// A graph file that stands for itself, with no case around it: its nodes and edges are the people and ties that they
// would be beside a case, and the communities are those that the nodes name.

import Diagnostics

/// What a GraphML, GEXF or Pajek file holds on its own.
public enum GraphNetwork: Sendable {
  /// People in communities, and their ties.
  case study(NetworkStudy)
  /// Nodes of no community.
  case nodes(NodeLinkGraph)

  /// How the names of graph files end, in small letters.
  public static let endings = GraphFile.endings

  /// Returns the network in a file of the set, and every mistake in it. O(n log n).
  public static func read(_ file: FileID, in sources: SourceSet) -> (value: GraphNetwork, diagnostics: [Diagnostic]) {
    let columns = ColumnNames()
    let people = ColumnMap(ColumnMap.people, columns)
    let graph = GraphFile.read(sources[file], file, people: people, ties: ColumnMap(ColumnMap.ties, columns))
    let hasHomes = graph.nodes.contains { node in people.entries(node.attributes).contains { $0.key == "community" } }
    guard hasHomes else { return nodes(of: graph) }
    var reader = FieldReader(sources: sources, neighbours: [FileName(sources[file].path): file])
    let network = NetworkTables.network(inGraph: sources[file].path, &reader)
    return (.study(network), reader.diagnostics)
  }

  /// The graph without communities; an edge whose end is no node is reported.
  private static func nodes(of graph: GraphFile) -> (value: GraphNetwork, diagnostics: [Diagnostic]) {
    var diagnostics = graph.diagnostics
    var places: [String: Span] = [:]
    var titles: [String: String] = [:]
    var names: Set<String> = []
    var nodes: [NodeLinkGraph.Node] = []
    for node in graph.nodes {
      if let first = places[node.name.value] ?? (names.contains(node.title.value) ? node.title.span : nil) {
        diagnostics.append(
          Diagnostic(
            .duplicateID, "the id `\(node.title.value)` is already taken", at: node.title.span, help: "give the node an id of its own",
            labels: first == node.title.span ? [] : [.init(first, "first used here")]))
        continue
      }
      places[node.name.value] = node.name.span
      titles[node.name.value] = node.title.value
      names.insert(node.title.value)
      nodes.append(NodeLinkGraph.Node(id: node.title.value, cluster: nil, isStar: false))
    }
    var edges: [NodeLinkGraph.Edge] = []
    var strange = 0
    for edge in graph.edges {
      let ends = [edge.source, edge.target].filter { titles[$0.value] == nil }
      // Nodes may be missing because the file could not be read to its end.
      for end in ends where graph.isComplete {
        strange += 1
        guard strange <= Names.patience else { continue }
        diagnostics.append(Diagnostic(.unknownPerson, "`\(end.value)` is not a node of this graph", at: end.span, help: "add the node"))
      }
      guard let source = titles[edge.source.value], let target = titles[edge.target.value], source != target else { continue }
      let weight = edge.attributes.first { $0.name.lowercased() == "weight" }.flatMap { Double($0.text) }.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
      edges.append(NodeLinkGraph.Edge(source: source, target: target, isDirected: !edge.isMutual, weight: weight))
    }
    return (.nodes(NodeLinkGraph(name: nil, nodes: nodes, edges: edges)), diagnostics)
  }
}

extension NetworkTables {
  /// Returns the people and ties of a graph file with the communities that they name.
  ///
  /// - Parameter name: The file's, among the reader's neighbours.
  static func network(inGraph name: String, _ reader: inout FieldReader) -> NetworkStudy {
    var network = NetworkStudy()
    var tables = NetworkTables(network.columns)
    var half = Half()
    let mistakes = reader.diagnostics.count(of: .error)
    tables.read(Located(name, Span(.none, 0..<0)), into: &half, of: nil, &reader)
    network.people = half.people ?? []
    network.ties = half.ties ?? []
    network.hasAllPeople = half.hasAllPeople
    network.isPartial = tables.isCut || reader.diagnostics.count(of: .error) > mistakes
    network.communities = Set(network.people.map(\.community.value)).filter { !$0.text.isEmpty }.sorted().map { id in
      var community = Community()
      community.id = id
      community.name = id.text
      return community
    }
    return network
  }
}
