// A graph in the node-link JSON that network programs exchange: nodes in clusters and the edges between them, each with
// its place in the file. What programs add for themselves is read and left aside.

import Diagnostics
import Formats
import Networks

/// A graph of nodes and edges, in canonical order: the order of the file does not show.
public struct NodeLinkGraph: Sendable, Hashable {
  public struct Node: Sendable, Hashable {
    public let id: String
    /// The group that it belongs to; nil where the file names none.
    public let cluster: String?
    /// Whether it is marked, as the members of a learning network are.
    public let isStar: Bool
  }

  public struct Edge: Sendable, Hashable {
    public let source: String
    public let target: String
    public let isDirected: Bool
    /// Finite, and not negative.
    public let weight: Double?
  }

  /// The drawing's title.
  public let name: String?
  /// By id, each once.
  public let nodes: [Node]
  /// By their ends; no edge leads from a node to itself.
  public let edges: [Edge]

  init(name: String?, nodes: [Node], edges: [Edge]) {
    self.name = name
    self.nodes = nodes.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    // Where every edge weighs 1, nobody weighed them: see `TieWeights`.
    let isWeighted = edges.contains { $0.weight ?? 1 != 1 }
    let weighed =
      isWeighted
      ? edges : edges.map { Edge(source: $0.source, target: $0.target, isDirected: $0.isDirected, weight: nil) }
    self.edges = weighed.sorted { left, right in
      if left.source != right.source { return left.source.utf8.lexicographicallyPrecedes(right.source.utf8) }
      if left.target != right.target { return left.target.utf8.lexicographicallyPrecedes(right.target.utf8) }
      if left.isDirected != right.isDirected { return right.isDirected }
      return (left.weight ?? 1) < (right.weight ?? 1)
    }
  }

  /// For each edge how strong it is: 1, 2 and 3 are words of ours. Nil where an edge has no weight; and for all of them
  /// where a weight is another number, of which nothing says what it means.
  public var strengths: [TieStrength?] {
    let isExplained = !hasUnexplainedWeights
    return edges.map { isExplained ? $0.weight.flatMap(TieStrength.init(weight:)) : nil }
  }

  /// Whether a weight is none of 1, 2 and 3.
  public var hasUnexplainedWeights: Bool {
    edges.contains { edge in edge.weight.map { TieStrength(weight: $0) == nil } ?? false }
  }

  /// Returns the graph in a file of the set, and every mistake in it; nil where there is no graph at all. O(n log n).
  public static func read(_ file: FileID, in sources: SourceSet) -> Checked<NodeLinkGraph?> {
    let source = sources[file]
    let text = TextCheck.check(source, file)
    guard text.isReadable else { return Checked(nil, text.diagnostics) }
    let json = JSONParser.parse(source, file)
    var reader = NodeLinkReader(file: file, diagnostics: text.diagnostics + json.diagnostics)
    let graph = json.root.flatMap { reader.graph($0) }
    if json.root == nil, json.diagnostics.isEmpty {
      reader.report(.jsonSyntax, "the file is empty", at: Span(file, 0..<0), help: NodeLinkReader.example)
    }
    return Checked(graph, reader.diagnostics)
  }
}
