// GEXF 1.1 to 1.3 (gexf.net), as Gephi and networkx write it: attributes declared by class, nodes and edges with
// attvalues. The drawing (viz) is skipped; graphs that change in time, and graphs in graphs, are refused.

import Diagnostics
import Formats

struct GEXFReader {
  private var graph = GraphFile()
  private let prefix: String
  private var nodeAttributes = Declarations()
  private var edgeAttributes = Declarations()

  private struct Declarations {
    var byID: [String: (name: Located<String>, standard: Located<String>?)] = [:]
    var order: [String] = []
  }

  static func read(_ root: XMLScanner.Element, _ scanner: inout XMLScanner) -> GraphFile {
    var reader = GEXFReader(prefix: root.prefix)
    var hasGraph = false
    while let element = scanner.child(of: root) {
      guard element.prefix == root.prefix else { continue }
      switch element.name {
      case "graph" where hasGraph:
        reader.refuse("a second graph cannot be read", element.nameSpan, "keep one graph in the file", &scanner)
      case "graph":
        hasGraph = true
        reader.readGraph(element, &scanner)
      case "meta": continue
      default: reader.unknown(element, among: ["meta", "graph"], &scanner)
      }
    }
    if !hasGraph, scanner.isSound { reader.graph.refuseWithoutGraph(root, &scanner) }
    return reader.graph
  }

  private init(prefix: String) { self.prefix = prefix }

  private mutating func readGraph(_ element: XMLScanner.Element, _ scanner: inout XMLScanner) {
    if let mode = element["mode"], mode.text == "dynamic" {
      refuse(
        "a network that changes in time cannot be read", mode.span,
        "export each point in time as a file of its own, and list them under `waves`", &scanner)
      return
    }
    // GEXF takes an edge for undirected where nothing is said.
    let standard = direction(element["defaultedgetype"], &scanner) ?? true
    while let child = scanner.child(of: element) {
      guard child.prefix == prefix else { continue }
      switch child.name {
      case "attributes": readDeclarations(child, &scanner)
      case "nodes", "edges":
        let item = String(child.name.dropLast())
        while let inner = scanner.child(of: child) {
          guard inner.prefix == prefix else { continue }
          guard inner.name == item else {
            unknown(inner, among: [item], &scanner)
            continue
          }
          if item == "node" { readNode(inner, &scanner) } else { readEdge(inner, standard, &scanner) }
        }
      default: unknown(child, among: ["attributes", "nodes", "edges"], &scanner)
      }
    }
  }

  /// Whether edges of that type run both ways; nil where nothing readable is said.
  private func direction(_ type: NamedValue?, _ scanner: inout XMLScanner) -> Bool? {
    guard let type else { return nil }
    switch type.text.lowercased() {
    case "directed": return false
    case "undirected", "mutual": return true
    default:
      let known = ["directed", "undirected", "mutual"]
      scanner.report(
        .badGraph, "`\(type.text)` is not one of \(known.joined(separator: ", "))", at: type.span.range,
        help: Suggestion.nearest(to: type.text, among: known).map { "did you mean `\($0)`?" })
      return nil
    }
  }

  // MARK: Attributes

  private mutating func readDeclarations(_ element: XMLScanner.Element, _ scanner: inout XMLScanner) {
    if let mode = element["mode"], mode.text == "dynamic" {
      refuse(
        "attributes that change in time cannot be read", mode.span,
        "export each point in time as a file of its own, and list them under `waves`", &scanner)
    }
    let scope = element["class"]?.text
    if scope != "node", scope != "edge" {
      scanner.report(
        .badGraph, "attributes must say their class: node or edge",
        at: element["class"]?.span.range ?? element.nameSpan.range, help: "write `class=\"node\"` or `class=\"edge\"`")
    }
    var found = scope == "edge" ? edgeAttributes : nodeAttributes
    while let child = scanner.child(of: element) {
      guard child.prefix == prefix, child.name == "attribute" else {
        if child.prefix == prefix { unknown(child, among: ["attribute"], &scanner) }
        continue
      }
      guard let id = child["id"] else {
        scanner.report(.badGraph, "this attribute has no `id`", at: child.nameSpan.range)
        continue
      }
      let title = child["title"] ?? id
      var standard: Located<String>?
      while let inner = scanner.child(of: child) {
        if inner.prefix == prefix, inner.name == "default" { standard = scanner.text(of: inner) }
      }
      guard found.byID[id.text] == nil else {
        scanner.report(
          .duplicateID, "the id `\(id.text)` is already taken", at: id.span.range,
          help: "give the attribute an id of its own")
        continue
      }
      guard found.order.count < GraphFile.mostColumns else {
        scanner.report(.badGraph, "there are more than \(GraphFile.mostColumns) attributes", at: id.span.range)
        scanner.stop()
        break
      }
      found.byID[id.text] = (Located(title.text, title.span), standard)
      found.order.append(id.text)
      if scope == "edge" {
        graph.edgeColumns.append(Located(title.text, title.span))
      } else {
        graph.nodeColumns.append(Located(title.text, title.span))
      }
    }
    if scope == "edge" { edgeAttributes = found } else { nodeAttributes = found }
  }

  private mutating func readValues(
    of element: XMLScanner.Element, _ declared: Declarations, _ scanner: inout XMLScanner
  ) -> [NamedValue] {
    var found: [NamedValue] = []
    var given = Set<String>()
    while let child = scanner.child(of: element) {
      guard child.prefix == prefix else { continue }
      switch child.name {
      case "attvalues":
        while let value = scanner.child(of: child) {
          guard value.prefix == prefix, value.name == "attvalue" else { continue }
          guard let id = value["for"] ?? value["id"], let text = value["value"] else {
            scanner.report(.badGraph, "an attvalue needs `for` and `value`", at: value.nameSpan.range)
            continue
          }
          guard let name = declared.byID[id.text]?.name else {
            scanner.report(
              .unknownAttribute, "there is no attribute `\(id.text)` for \(element.name)s", at: id.span.range,
              help: Suggestion.nearest(to: id.text, among: declared.order.prefix(100)).map { "did you mean `\($0)`?" }
                ?? "declare it in `attributes` of the class \(element.name)")
            continue
          }
          guard given.insert(id.text).inserted else {
            scanner.report(
              .duplicateKey, "the attribute `\(id.text)` stands twice in this \(element.name)", at: id.span.range)
            continue
          }
          found.append(NamedValue(name: name.value, nameSpan: name.span, text: text.text, span: text.span))
        }
      case "nodes", "edges", "parents":
        refuse(
          "a graph inside a node cannot be read", child.nameSpan,
          "write all nodes into one list; say where people belong with the attribute `community`", &scanner)
      case "spells", "slices":
        refuse(
          "a network that changes in time cannot be read", child.nameSpan,
          "export each point in time as a file of its own, and list them under `waves`", &scanner)
      default: unknown(child, among: ["attvalues"], &scanner)
      }
    }
    for id in declared.order where !given.contains(id) {
      if let (name, standard) = declared.byID[id], let standard {
        found.append(NamedValue(name: name.value, nameSpan: name.span, text: standard.value, span: standard.span))
      }
    }
    return found
  }

  // MARK: Nodes and edges

  private mutating func readNode(_ element: XMLScanner.Element, _ scanner: inout XMLScanner) {
    if let parent = element["pid"] {
      refuse(
        "a node inside another cannot be read", parent.nameSpan,
        "say where people belong with the attribute `community`", &scanner)
    }
    refuseTimes(element, &scanner)
    guard let id = element["id"], !id.text.isEmpty else {
      graph.isComplete = false
      scanner.report(.badGraph, "this node has no `id`", at: element.nameSpan.range, help: "write `<node id=\"…\">`")
      return
    }
    var node = GraphFile.Node(name: Located(id.text, id.span))
    node.attributes = readValues(of: element, nodeAttributes, &scanner) + [element["label"]].compactMap { $0 }
    if !graph.add(node, { scanner.report($0, $1, at: $2.range, help: $3) }) { scanner.stop() }
  }

  private mutating func readEdge(_ element: XMLScanner.Element, _ standard: Bool, _ scanner: inout XMLScanner) {
    refuseTimes(element, &scanner)
    guard let ends = GraphFile.ends(of: element, &scanner) else {
      graph.isComplete = false
      return
    }
    var edge = GraphFile.Edge(
      source: ends.source, target: ends.target, isMutual: direction(element["type"], &scanner) ?? standard)
    edge.attributes =
      readValues(of: element, edgeAttributes, &scanner) + [element["kind"], element["weight"]].compactMap { $0 }
    if !graph.add(edge, { scanner.report($0, $1, at: $2.range, help: $3) }) { scanner.stop() }
  }

  private mutating func refuseTimes(_ element: XMLScanner.Element, _ scanner: inout XMLScanner) {
    guard let time = ["start", "end", "timestamp", "timestamps", "intervals"].lazy.compactMap({ element[$0] }).first
    else { return }
    refuse(
      "a network that changes in time cannot be read", time.nameSpan,
      "export each point in time as a file of its own, and list them under `waves`", &scanner)
  }

  private mutating func refuse(_ message: String, _ span: Span, _ help: String, _ scanner: inout XMLScanner) {
    graph.isComplete = false
    scanner.report(.unsupportedGraph, message, at: span.range, help: help)
  }

  private func unknown(_ element: XMLScanner.Element, among known: [String], _ scanner: inout XMLScanner) {
    scanner.report(
      .badGraph, "`\(element.name)` has no meaning here in GEXF", at: element.nameSpan.range,
      help: Suggestion.nearest(to: element.name, among: known).map { "did you mean `\($0)`?" })
  }
}
