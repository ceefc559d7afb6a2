// A graph file that stands for itself, with no case around it: its nodes and edges are the people and ties that they
// would be beside a case, and the communities are those that the nodes name.

import Diagnostics
import Formats
import Networks

/// What a GraphML, GEXF or Pajek file holds on its own.
public enum GraphNetwork: Sendable {
  /// People in communities, and their ties.
  case study(NetworkStudy)
  /// Nodes that belong to no community, at least some of them.
  case nodes(NodeLinkGraph)

  /// How the names of graph files end, in small letters.
  public static let endings = GraphFile.endings

  /// Returns the network in a file of the set, and every mistake in it. O(n log n).
  public static func read(_ file: FileID, in sources: SourceSet) -> Checked<GraphNetwork> {
    let people = ColumnMap(ColumnMap.people)
    var ties = ColumnMap(ColumnMap.ties)
    var graph = GraphFile.read(sources[file], file, people: people, ties: ties)
    let nodes = graph.nodes.map { people.entries($0.attributes) }
    // As in node-link JSON, some nodes may belong to no community: then the others' are clusters.
    let homes = nodes.count { entries in entries.contains { $0.key == "community" } }
    guard homes == 0 || homes < nodes.count else {
      var reader = FieldReader(sources: sources, neighbours: [FileName(sources[file].path): file])
      let network = NetworkTables.network(inGraph: sources[file].path, &reader)
      return Checked(.study(network), reader.diagnostics)
    }
    // Where each node has an attribute `id`, it is called by that, as beside a case.
    let ids = nodes.map { entries in
      entries.first { $0.key == "id" }.flatMap { entry in entry.value.text.map { Located($0, entry.value.span) } }
    }
    if ids.allSatisfy({ $0 != nil }) {
      for (index, id) in ids.enumerated() { graph.nodes[index].title = id ?? graph.nodes[index].title }
    } else {
      graph.takeNames(people, isAlone: true, known: [])
    }
    var reader = FieldReader(sources: sources)
    graph.checkColumns(people, &ties, isAlone: true, &reader)
    graph.diagnostics += reader.diagnostics
    graph.diagnostics += [
      people.missing(in: graph.nodes.map(\.attributes)), ties.missing(in: graph.edges.map(\.attributes)),
    ].compactMap { $0 }
    graph.diagnostics += nodes.joined().filter { $0.key == "member" && !["true", "false"].contains($0.value.text) }.map
    {
      Diagnostic(
        .wrongType, "expected yes or no, found \($0.value.described)", at: $0.value.span, help: "write yes or no")
    }
    return self.nodes(of: graph, nodes, ties)
  }

  /// The graph with at most some communities; an edge whose end is no node is reported.
  private static func nodes(of graph: GraphFile, _ entries: [[Node.Entry]], _ map: ColumnMap) -> Checked<
    GraphNetwork
  > {
    var diagnostics = graph.diagnostics
    var places: [String: Span] = [:]
    var titles: [String: String] = [:]
    var names: Set<String> = []
    var nodes: [NodeLinkGraph.Node] = []
    for (node, entries) in zip(graph.nodes, entries) {
      titles[node.name.value] = titles[node.name.value] ?? node.title.value
      if let first = places[node.name.value] ?? (names.contains(node.title.value) ? node.title.span : nil) {
        diagnostics.append(
          Diagnostic(
            .duplicateID, "the id `\(node.title.value)` is already taken", at: node.title.span,
            help: "give the node an id of its own",
            labels: first == node.title.span ? [] : [.init(first, "first used here")]))
        continue
      }
      places[node.name.value] = node.name.span
      names.insert(node.title.value)
      nodes.append(
        NodeLinkGraph.Node(
          id: node.title.value, cluster: entries.first { $0.key == "community" }?.value.text,
          isStar: entries.contains { $0.key == "member" && $0.value.text == "true" }))
    }
    var edges: [NodeLinkGraph.Edge] = []
    var strange = 0
    for edge in graph.edges {
      let ends = [edge.source, edge.target].filter { titles[$0.value] == nil }
      // Nodes may be missing because the file could not be read to its end.
      for end in ends where graph.isComplete {
        strange += 1
        guard strange <= Names.patience else { continue }
        diagnostics.append(
          Diagnostic(.unknownPerson, "`\(end.value)` is not a node of this graph", at: end.span, help: "add the node"))
      }
      guard let source = titles[edge.source.value], let target = titles[edge.target.value] else { continue }
      guard source != target else {
        // Of two nodes with one name that has been said.
        guard edge.source.value == edge.target.value else { continue }
        diagnostics.append(
          Diagnostic(
            .selfTie, "`\(source)` is tied to itself", at: edge.source.span,
            help: "name the other node, or delete the edge: it is not read"))
        continue
      }
      let row = map.entries(edge.attributes)
      let isMutual = edge.isMutual || row.contains { $0.key == "both" && $0.value.text == "true" }
      let weight = weight(of: row, &diagnostics)
      // A weight of 0 is no tie.
      guard weight != 0 else { continue }
      edges.append(NodeLinkGraph.Edge(source: source, target: target, isDirected: !isMutual, weight: weight))
    }
    return Checked(.nodes(NodeLinkGraph(name: nil, nodes: nodes, edges: edges)), diagnostics)
  }
}

extension GraphNetwork {
  /// The weight of an edge, or of the strength that it names; nil where there is none, and after a report.
  private static func weight(of row: [Node.Entry], _ diagnostics: inout [Diagnostic]) -> Double? {
    let strength = row.first { $0.key == "strength" }?.value
    if let word = strength?.text.flatMap({ TieStrength(rawValue: CellWords.term($0)) }) { return Double(word.weight) }
    guard let value = strength ?? row.first(where: { $0.key == "weight" })?.value else { return nil }
    guard let number = CellWords.number(value.text ?? "") else {
      diagnostics.append(
        Diagnostic(
          .wrongType, "expected a number, found \(value.described)", at: value.span,
          help: "write how strong the tie is, such as 1, 2 or 3"))
      return nil
    }
    guard number >= 0 else {
      diagnostics.append(
        Diagnostic(
          .badNumber, "a weight is not negative, found \(value.described)", at: value.span,
          help: "write how strong the tie is, such as 1, 2 or 3"))
      return nil
    }
    return number
  }
}

extension NetworkTables {
  /// Returns the people and ties of a graph file with the communities that they name.
  ///
  /// - Parameter name: The file's, among the reader's neighbours.
  static func network(inGraph name: String, _ reader: inout FieldReader) -> NetworkStudy {
    var network = NetworkStudy()
    var tables = NetworkTables(network, isAlone: true)
    var half = Half()
    let mistakes = reader.diagnostics.count(of: .error)
    tables.read(Located(name, Span(.none, 0..<0)), into: &half, of: nil, &reader)
    network.people = half.people ?? []
    var ties = half.ties ?? []
    tables.numbers.apply(nil, to: &ties)
    network.ties = ties.filter { tie in
      guard NetworkTables.hasEnds(tie) else { return false }
      guard tie.from.value == tie.to.value else { return true }
      reader.report(
        .selfTie, "`\(tie.from.value)` is tied to itself", at: tie.from.span,
        help: "name the other node, or delete the edge: it is not read")
      return false
    }
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
