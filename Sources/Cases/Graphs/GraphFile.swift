// A graph as a researcher's program wrote it: nodes and edges with attributes by the file's own names. GraphML, GEXF
// and Pajek all become this; what the attributes mean is decided afterwards, and alike for all three.

import Diagnostics
import Formats

struct GraphFile {
  struct Node {
    /// What edges call it.
    let name: Located<String>
    /// What the person is called where no attribute says otherwise: the same in XML, the label in Pajek.
    var title: Located<String>
    var attributes: [NamedValue] = []

    init(name: Located<String>) {
      self.name = name
      title = name
    }
  }

  struct Edge {
    let source: Located<String>
    let target: Located<String>
    /// Whether it has no direction, or both.
    var isMutual = false
    var attributes: [NamedValue] = []
  }

  /// People and ties beyond these are no network that a case can show.
  static let mostNodes = 5_000
  static let mostEdges = 50_000
  /// Attributes that a file may declare for its nodes, and for its edges.
  static let mostColumns = 1_000

  var nodes: [Node] = []
  var edges: [Edge] = []
  /// The attributes that nodes and edges may have, where the file declares them.
  var nodeColumns: [Located<String>] = []
  var edgeColumns: [Located<String>] = []
  var diagnostics: [Diagnostic] = []
  /// False where a mistake has cost nodes or edges.
  var isComplete = true

  /// The endings of graph files' names.
  static let endings = [".graphml", ".gexf", ".net"]

  /// Returns the graph in a file, by its content for XML. O(bytes).
  static func read(_ source: SourceFile, _ file: FileID, people: ColumnMap, ties: ColumnMap) -> GraphFile {
    let isXML = ![".net", ".paj"].contains(where: source.path.lowercased().hasSuffix)
    let check = TextCheck.check(source, file, isXML && XMLScanner.declaresLatin1(source.bytes) ? .declared : .table)
    guard check.isReadable else {
      var graph = GraphFile()
      graph.diagnostics = check.diagnostics
      graph.isComplete = false
      return graph
    }
    var graph = isXML ? xml(source, file) : Pajek.read(source, file, people: people, ties: ties)
    graph.diagnostics = check.diagnostics + graph.diagnostics
    return graph
  }

  private static func xml(_ source: SourceFile, _ file: FileID) -> GraphFile {
    var scanner = XMLScanner(source, file)
    var graph = GraphFile()
    if let root = scanner.root() {
      switch root.name {
      case "graphml": graph = GraphMLReader.read(root, &scanner)
      case "gexf": graph = GEXFReader.read(root, &scanner)
      default:
        scanner.report(
          .badGraph, "`\(root.name)` is neither GraphML nor GEXF", at: root.nameSpan.range,
          help: "export the network again, as GraphML: its outermost element is `graphml`")
        graph.isComplete = false
        scanner.stop()
      }
      scanner.finish()
    }
    graph.isComplete = graph.isComplete && scanner.isSound
    graph.diagnostics = scanner.diagnostics
    return graph
  }

  /// Takes a node in; false, with a report, where there are too many.
  mutating func add(_ node: Node, _ report: (Rule, String, Span, String) -> Void) -> Bool {
    if nodes.count < Self.mostNodes {
      nodes.append(node)
      return true
    }
    return refuseMore("\(Self.mostNodes) nodes", at: node.name.span, report)
  }

  /// Takes an edge in; false, with a report, where there are too many.
  mutating func add(_ edge: Edge, _ report: (Rule, String, Span, String) -> Void) -> Bool {
    if edges.count < Self.mostEdges {
      edges.append(edge)
      return true
    }
    return refuseMore("\(Self.mostEdges) edges", at: edge.source.span, report)
  }

  private mutating func refuseMore(
    _ most: String, at place: Span, _ report: (Rule, String, Span, String) -> Void
  ) -> Bool {
    isComplete = false
    report(
      .tooLarge, "the graph has more than \(most)", place, "a case describes a network that people can look at")
    return false
  }

  /// Reports that a file has no graph.
  mutating func refuseWithoutGraph(_ root: XMLScanner.Element, _ scanner: inout XMLScanner) {
    isComplete = false
    scanner.report(
      .badGraph, "there is no graph in this file", at: root.nameSpan.range, help: "put `graph` into `\(root.name)`")
  }
}

/// An attribute that a graph file declares, before its nodes use it.
struct DeclaredAttribute {
  /// Its name for people; nil where it is for programs only.
  let name: Located<String>?
  /// Whether its values may be drawings: yEd declares those without a type.
  let isDrawing: Bool
  var standard: Located<String>?
}
