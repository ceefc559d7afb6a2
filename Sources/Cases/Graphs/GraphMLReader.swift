// GraphML as its primer and schema define it (graphdrawing.org, 2002): keys that declare attributes, then one graph
// of nodes and edges with data. What yEd, Gephi, igraph and networkx add for themselves is skipped.

import Diagnostics
import Formats

struct GraphMLReader {
  private var graph = GraphFile()
  /// Elements with another prefix than the root's belong to somebody else.
  private let prefix: String
  private var nodeKeys = Keys()
  private var edgeKeys = Keys()
  private var keyCount = 0
  /// Whether it has been said that a key is used for what it is not declared for, and that the text on edges is not
  /// read.
  private var hasSaidDomain = false
  private var hasSaidEdgeText = false

  /// The keys of nodes or of edges. An id may be the name of one of each: Neo4j and Constellation write it so.
  private struct Keys {
    var byID: [String: (declared: DeclaredAttribute, span: Span)] = [:]
    /// In the order of the file.
    var order: [String] = []
  }

  static func read(_ root: XMLScanner.Element, _ scanner: inout XMLScanner) -> GraphFile {
    var reader = GraphMLReader(prefix: root.prefix)
    var hasGraph = false
    while let element = scanner.child(of: root) {
      guard element.prefix == root.prefix else { continue }
      switch element.name {
      case "key": reader.readKey(element, &scanner)
      case "graph" where hasGraph: reader.refuse("a second graph", element, "keep one graph in the file", &scanner)
      case "graph":
        hasGraph = true
        reader.readGraph(element, &scanner)
      case "desc", "data": continue
      default: reader.unknown(element, among: ["key", "graph", "desc", "data"], &scanner)
      }
    }
    if !hasGraph, scanner.isSound { reader.graph.refuseWithoutGraph(root, &scanner) }
    return reader.graph
  }

  private init(prefix: String) { self.prefix = prefix }

  // MARK: Keys

  private mutating func readKey(_ element: XMLScanner.Element, _ scanner: inout XMLScanner) {
    guard let id = element["id"] else {
      scanner.report(.badGraph, "this key has no `id`", at: element.nameSpan.range)
      return
    }
    let domains = ["all", "graphml", "graph", "node", "edge", "hyperedge", "port", "endpoint"]
    let domain = element["for"]?.text ?? "all"
    if let given = element["for"], !domains.contains(domain) {
      scanner.report(
        .badGraph, "`\(domain)` is not one of \(domains.joined(separator: ", "))", at: given.span.range,
        help: Suggestion.nearest(to: domain, among: domains).map { "did you mean `\($0)`?" })
    }
    // A key without a name for people is called by its id, unless yEd keeps its drawing there.
    let named = element["attr.name"] ?? (element["yfiles.type"] == nil ? id : nil)
    let name = named.map { Located($0.text, $0.span) }
    let (isForNodes, isForEdges) = (domain == "node" || domain == "all", domain == "edge" || domain == "all")
    var declared = DeclaredAttribute(name: name, isDrawing: element["attr.type"] == nil)
    while let child = scanner.child(of: element) {
      if child.prefix == prefix, child.name == "default" { declared.standard = scanner.text(of: child) }
    }
    let first = isForNodes ? nodeKeys.byID[id.text] : nil
    if let first = (first ?? (isForEdges ? edgeKeys.byID[id.text] : nil))?.span {
      scanner.report(
        .duplicateID, "the id `\(id.text)` is already taken", at: id.span.range, help: "give the key an id of its own",
        labels: [.init(first, "first used here")])
      return
    }
    keyCount += 1
    guard keyCount <= GraphFile.mostColumns else {
      scanner.report(.badGraph, "there are more than \(GraphFile.mostColumns) keys", at: id.span.range)
      scanner.stop()
      return
    }
    if isForNodes {
      nodeKeys.byID[id.text] = (declared, id.span)
      nodeKeys.order.append(id.text)
      if let name { graph.nodeColumns.append(name) }
    }
    if isForEdges {
      edgeKeys.byID[id.text] = (declared, id.span)
      edgeKeys.order.append(id.text)
      if let name { graph.edgeColumns.append(name) }
    }
  }

  // MARK: The graph

  private mutating func readGraph(_ element: XMLScanner.Element, _ scanner: inout XMLScanner) {
    var isUndirected = false
    switch element["edgedefault"]?.text {
    case "directed": break
    case "undirected": isUndirected = true
    case let given:
      let isMixed = given?.lowercased() == "mixed"
      scanner.report(
        .badGraph,
        "the graph must say whether its edges are directed or undirected"
          + (given.map { ", and says `\($0.prefix(20))`" } ?? ""),
        at: element["edgedefault"]?.span.range ?? element.nameSpan.range,
        help: isMixed
          ? "write `edgedefault=\"directed\"`, and `directed=\"false\"` in each edge that has no direction"
          : "write `edgedefault=\"directed\"` or `edgedefault=\"undirected\"`")
    }
    while let child = scanner.child(of: element) {
      guard child.prefix == prefix else { continue }
      switch child.name {
      case "node": readNode(child, &scanner)
      case "edge": readEdge(child, isUndirected, &scanner)
      case "hyperedge": refuse("an edge with more than two ends", child, "write an edge for each pair", &scanner)
      case "locator": refuse("a graph from elsewhere", child, "put its nodes and edges into this file", &scanner)
      case "data", "desc": continue
      default: unknown(child, among: ["node", "edge", "data", "desc"], &scanner)
      }
    }
  }

  private mutating func readNode(_ element: XMLScanner.Element, _ scanner: inout XMLScanner) {
    guard let id = element["id"], !id.text.isEmpty else {
      graph.isComplete = false
      scanner.report(.badGraph, "this node has no `id`", at: element.nameSpan.range, help: "write `<node id=\"…\">`")
      return
    }
    var node = GraphFile.Node(name: Located(id.text, id.span))
    let (attributes, drawing) = readData(of: element, nodeKeys, edgeKeys, &scanner)
    node.attributes = attributes + [drawing?.label].compactMap { $0 }
    if !graph.add(node, { scanner.report($0, $1, at: $2.range, help: $3) }) { scanner.stop() }
  }

  private mutating func readEdge(_ element: XMLScanner.Element, _ isUndirected: Bool, _ scanner: inout XMLScanner) {
    var isMutual = isUndirected
    if let directed = element["directed"] {
      switch directed.text {
      case "true", "1": isMutual = false
      case "false", "0": isMutual = true
      default:
        scanner.report(
          .badGraph, "`directed` must be true or false, found `\(directed.text)`", at: directed.span.range,
          help: ["true", "false"].first { $0 == directed.text.lowercased() }.map { "write `\($0)`, in small letters" }
            ?? "write `true` for an edge that leads one way, `false` for one that leads both ways")
      }
    }
    guard let ends = GraphFile.ends(of: element, &scanner) else {
      graph.isComplete = false
      return
    }
    let (attributes, drawing) = readData(of: element, edgeKeys, nodeKeys, &scanner)
    // What is drawn counts: a line with one head runs that way, one with two heads or none both ways.
    let heads = drawing?.heads
    if let heads { isMutual = heads.source == heads.target }
    let isTurned = heads.map { $0.source && !$0.target } ?? false
    var edge = GraphFile.Edge(
      source: isTurned ? ends.target : ends.source, target: isTurned ? ends.source : ends.target, isMutual: isMutual)
    edge.attributes = attributes
    if let label = drawing?.label, !hasSaidEdgeText, !attributes.contains(where: { $0.text == label.text }) {
      hasSaidEdgeText = true
      scanner.report(
        .unreadPart, "the text on this edge is not read, nor that on others", at: label.span.range,
        help: "give edges a property `kind` or `note`")
    }
    if !graph.add(edge, { scanner.report($0, $1, at: $2.range, help: $3) }) { scanner.stop() }
  }

  /// Returns what the `data` in a node or edge says, then what keys say of those that have none; and what is drawn of
  /// it.
  ///
  /// - Parameters:
  ///   - keys: Those that are declared for such elements.
  ///   - others: Those of edges for a node, and of nodes for an edge: Cytoscape declares some keys of edges for nodes.
  private mutating func readData(
    of element: XMLScanner.Element, _ keys: Keys, _ others: Keys, _ scanner: inout XMLScanner
  ) -> (attributes: [NamedValue], drawing: GraphMLDrawing?) {
    var found: [NamedValue] = []
    var drawing: GraphMLDrawing?
    var given: [String: Span] = [:]
    while let child = scanner.child(of: element) {
      guard child.prefix == prefix else { continue }
      switch child.name {
      case "data": break
      case "graph":
        refuse(
          "a graph inside a \(element.name)", child,
          "write all nodes into one graph; say where people belong with the attribute `community`", &scanner)
      case "locator": refuse("a node from elsewhere", child, "put its data into this file", &scanner)
      // A port is a place on the drawing where edges arrive.
      case "desc", "port": continue
      default: unknown(child, among: ["data", "desc"], &scanner)
      }
      guard child.name == "data" else { continue }
      guard let key = child["key"] else {
        scanner.report(.badGraph, "this data has no `key`", at: child.nameSpan.range)
        continue
      }
      guard let declared = (keys.byID[key.text] ?? others.byID[key.text])?.declared else {
        scanner.report(
          .unknownAttribute, "there is no key `\(key.text)` for \(element.name)s", at: key.span.range,
          help: Suggestion.nearest(to: key.text, among: keys.order.prefix(100)).map { "did you mean `\($0)`?" }
            ?? "declare it with `key` before the graph")
        continue
      }
      if keys.byID[key.text] == nil, !hasSaidDomain {
        hasSaidDomain = true
        let other = element.name == "node" ? "edge" : "node"
        scanner.report(
          .unreadPart,
          "the key `\(key.text)` is declared for \(other)s, and is read here all the same, as are others like it",
          at: key.span.range,
          help: "declare it `for=\"all\"`; Cytoscape writes such files, and nothing is lost")
      }
      if let first = given[key.text] {
        scanner.report(
          .duplicateKey, "the key `\(key.text)` stands twice in this \(element.name)", at: key.span.range,
          labels: [.init(first, "first written here")])
        continue
      }
      given[key.text] = key.span
      if declared.isDrawing {
        let found = GraphMLDrawing(of: child, scanner)
        drawing = GraphMLDrawing(label: drawing?.label ?? found.label, heads: drawing?.heads ?? found.heads)
      }
      guard let name = declared.name else { continue }
      let text = scanner.text(of: child)
      found.append(NamedValue(name: name.value, nameSpan: name.span, text: text.value, span: text.span))
    }
    for id in keys.order where given[id] == nil {
      guard let declared = keys.byID[id]?.declared else { continue }
      if let name = declared.name, let standard = declared.standard {
        found.append(NamedValue(name: name.value, nameSpan: name.span, text: standard.value, span: standard.span))
      }
    }
    return (found, drawing)
  }

  // MARK: What has no place here

  private mutating func refuse(
    _ what: String, _ element: XMLScanner.Element, _ help: String, _ scanner: inout XMLScanner
  ) {
    graph.isComplete = false
    scanner.report(.unsupportedGraph, "\(what) cannot be read", at: element.nameSpan.range, help: help)
  }

  private func unknown(_ element: XMLScanner.Element, among known: [String], _ scanner: inout XMLScanner) {
    scanner.report(
      .badGraph, "`\(element.name)` has no meaning here in GraphML", at: element.nameSpan.range,
      help: Suggestion.nearest(to: element.name, among: known).map { "did you mean `\($0)`?" })
  }
}

extension GraphFile {
  /// Returns the two ends of an edge element; nil after reporting that one is missing.
  static func ends(of element: XMLScanner.Element, _ scanner: inout XMLScanner) -> (
    source: Located<String>, target: Located<String>
  )? {
    for name in ["source", "target"] where element[name]?.text.isEmpty ?? true {
      scanner.report(
        .badGraph, "this edge has no `\(name)`", at: element[name]?.nameSpan.range ?? element.nameSpan.range,
        help: "write `<edge source=\"…\" target=\"…\">`")
    }
    guard let source = element["source"], let target = element["target"], !source.text.isEmpty, !target.text.isEmpty
    else { return nil }
    return (Located(source.text, source.span), Located(target.text, target.span))
  }
}
