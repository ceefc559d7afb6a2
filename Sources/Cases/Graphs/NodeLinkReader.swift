// Reads a graph of node-link JSON from its tree: its lists, its nodes, its edges.

import Diagnostics
import Formats

/// Reads the tree of a node-link file.
struct NodeLinkReader {
  let file: FileID
  var diagnostics: [Diagnostic]
  /// Whether edges call nodes by their places in the list.
  private var isByPlace = false
  private var idKey = "id"
  /// The first value that is not known, and how many others there are.
  var missing: Node?
  var moreMissing = 0
  /// Of each field the first value that another of the same thing comes before.
  var overruled: [String: (by: String, span: Span)] = [:]

  static let example =
    "write `{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"edges\": [{\"source\": \"a\", \"target\": \"b\"}]}`"
  /// An object's fields by their names.
  typealias Fields = [String: Node]

  init(file: FileID, diagnostics: [Diagnostic]) {
    self.file = file
    self.diagnostics = diagnostics
  }

  mutating func report(
    _ rule: Rule, _ message: String, at span: Span, help: String? = nil, labels: [Diagnostic.Label] = []
  ) {
    diagnostics.append(Diagnostic(rule, message, at: span, help: help, labels: labels))
  }

  mutating func graph(_ root: Node) -> NodeLinkGraph? {
    guard let fields = fields(of: root, "the file", help: Self.example) else { return nil }
    let name = fields["name"].flatMap { text($0, "`name`") }
    let isDirected = fields["directed"].flatMap { truth($0, "`directed`") } ?? false
    let nodes = list(["nodes"], of: fields, root)
    let edges = list(["edges", "links"], of: fields, root)
    let items = limited(nodes ?? [], to: GraphFile.mostNodes, "nodes")
    isByPlace = Self.isByPlace(items, edges ?? [])
    idKey = Self.idKey(of: items)
    var places: [String: Span] = [:]
    var read: [NodeLinkGraph.Node] = []
    for (index, item) in items.enumerated() {
      guard let node = node(item, index) else { continue }
      if let first = places[node.value.id] {
        report(
          .duplicateID, "the id `\(node.value.id)` is already taken", at: node.span,
          help: "give the node an id of its own",
          labels: [.init(first, "first used here")])
      } else {
        places[node.value.id] = node.span
        read.append(node.value)
      }
    }
    let ends =
      nodes == nil ? nil : Ends(known: Set(places.keys), candidates: places.count <= 1_000 ? places.keys.sorted() : [])
    var strange = 0
    var ties = limited(edges ?? [], to: GraphFile.mostEdges, "edges").compactMap {
      edge($0, ends, isDirected, &strange)
    }
    if let missing {
      let rest =
        moreMissing == 0
        ? "" : ", as \(moreMissing == 1 ? "is 1 more value" : "are \(moreMissing) more values") of this file"
      report(
        .missingValue, "\(described(missing)) is read as not reported\(rest)", at: missing.span,
        help: "write `null`, or leave it out")
    }
    for (key, first) in overruled.sorted(by: { $0.key < $1.key }) {
      report(
        .unreadPart, "`\(first.by)` says that too, so that `\(key)` is not read", at: first.span,
        help: "keep the one that is meant")
    }
    reportUnread(in: Array(items), Self.nodeKeys)
    reportUnread(in: edges ?? [], Self.edgeKeys)
    let names = shownNames(of: items, read)
    read = read.map { NodeLinkGraph.Node(id: names[$0.id] ?? $0.id, cluster: $0.cluster, isStar: $0.isStar) }
    ties = ties.map {
      NodeLinkGraph.Edge(
        source: names[$0.source] ?? $0.source, target: names[$0.target] ?? $0.target, isDirected: $0.isDirected,
        weight: $0.weight)
    }
    return NodeLinkGraph(name: name, nodes: read, edges: ties)
  }

  /// Whether edges call nodes by their places in the list, as D3 and networkx once wrote it: no node has an id.
  private static func isByPlace(_ nodes: ArraySlice<Node>, _ edges: [Node]) -> Bool {
    guard !nodes.isEmpty, !edges.isEmpty, nodes.allSatisfy({ value("id", of: $0) == nil }) else { return false }
    return edges.allSatisfy { edge in
      ["source", "target"].allSatisfy { key in
        guard let end = value(key, of: edge), case .scalar(let text, isPlain: true) = end.content else { return false }
        return Int(text) != nil
      }
    }
  }

  /// The field by which nodes are called: another than `id` where no node has one, and each has the other.
  private static func idKey(of nodes: ArraySlice<Node>) -> String {
    guard !nodes.isEmpty, nodes.allSatisfy({ value("id", of: $0) == nil }) else { return "id" }
    return ["name", "label"].first { key in nodes.allSatisfy { value(key, of: $0)?.text != nil } } ?? "id"
  }

  private static func value(_ key: String, of item: Node) -> Node? {
    guard case .mapping(let entries) = item.content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The names that nodes show, by their ids, where each has one of its own; none otherwise, with a warning where ids
  /// are no more than numbers.
  private mutating func shownNames(of items: ArraySlice<Node>, _ nodes: [NodeLinkGraph.Node]) -> [String: String] {
    guard !nodes.isEmpty, nodes.count == items.count else { return [:] }
    var graph = GraphFile()
    for (node, item) in zip(nodes, items) {
      var file = GraphFile.Node(name: Located(node.id, item.span.first))
      for key in ["name", "label"] {
        guard let value = Self.value(key, of: item), case .scalar(let text, isPlain: false) = value.content else {
          continue
        }
        file.attributes.append(NamedValue(name: key, nameSpan: value.span, text: text.trimmed, span: value.span))
      }
      graph.nodes.append(file)
    }
    graph.takeNames(ColumnMap(ColumnMap.people), isAlone: true, known: [])
    diagnostics += graph.diagnostics
    return Dictionary(graph.nodes.map { ($0.name.value, $0.title.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static let nodeKeys = ["id", "cluster", "community", "group", "star", "member"]
  private static let edgeKeys = ["source", "target", "strength", "weight", "value", "directed"]

  /// Reports what nodes or edges say that is not read, but for what programs write of their own accord.
  private mutating func reportUnread(in items: [Node], _ keys: [String]) {
    var known = ColumnMap.ofGraphs.union(keys)
    var unread: [Located<String>] = []
    for item in items {
      guard case .mapping(let entries) = item.content else { continue }
      for entry in entries where !entry.value.isEmpty && !known.contains(entry.key.lowercased()) {
        known.insert(entry.key.lowercased())
        unread.append(Located(entry.key, entry.keySpan))
      }
    }
    if let found = ColumnMap.unread(unread, free: [], fields: keys, isAlone: true) { diagnostics.append(found) }
  }

  // MARK: Nodes and edges

  private mutating func node(_ item: Node, _ index: Int) -> Located<NodeLinkGraph.Node>? {
    guard let fields = fields(of: item, "a node", help: "write `{\"id\": \"…\"}`") else { return nil }
    // All of a node is looked at, whatever becomes of its id.
    let cluster = known(["cluster", "community", "group"], of: fields).flatMap { id($0.value, "`\($0.key)`") }
    let isStar = known(["star", "member"], of: fields).flatMap { truth($0.value, "`\($0.key)`") } ?? false
    if isByPlace {
      return Located(NodeLinkGraph.Node(id: String(index), cluster: cluster, isStar: isStar), item.span.first)
    }
    guard let place = required(idKey, of: fields, item, "a node"), let id = id(place, "`\(idKey)`") else { return nil }
    return Located(NodeLinkGraph.Node(id: id, cluster: cluster, isStar: isStar), place.span)
  }

  /// The names that an edge may use for its ends.
  private struct Ends {
    let known: Set<String>
    /// Those among which another is suggested.
    let candidates: [String]
  }

  /// - Parameter ends: Nil where the nodes could not be read, so that any end may be one.
  private mutating func edge(_ item: Node, _ ends: Ends?, _ isDirected: Bool, _ strange: inout Int) -> NodeLinkGraph
    .Edge?
  {
    guard let fields = fields(of: item, "an edge", help: "write `{\"source\": \"…\", \"target\": \"…\"}`") else {
      return nil
    }
    // `value` is what D3 calls a weight.
    let weight = known(["strength", "weight", "value"], of: fields).flatMap { self.weight($0.value, "`\($0.key)`") }
    let isDirected = fields["directed"].flatMap { truth($0, "`directed`") } ?? isDirected
    var names: [Located<String>] = []
    for key in ["source", "target"] {
      guard let place = required(key, of: fields, item, "an edge"), let name = id(place, "`\(key)`") else { continue }
      if let ends, !ends.known.contains(name) {
        reportUnknown(Located(name, place.span), ends, &strange)
      } else {
        names.append(Located(name, place.span))
      }
    }
    guard names.count == 2 else { return nil }
    guard names[0].value != names[1].value else {
      let both =
        names[0].span.lower < names[1].span.lower
        ? names[0].span.through(names[1].span) : names[1].span.through(names[0].span)
      report(
        .selfTie, "`\(names[0].value)` is tied to itself", at: both,
        help: "name the other node, or delete the edge: it is not read")
      return nil
    }
    // A weight of 0 is no tie.
    guard weight != 0 else { return nil }
    return NodeLinkGraph.Edge(source: names[0].value, target: names[1].value, isDirected: isDirected, weight: weight)
  }

  private mutating func reportUnknown(_ name: Located<String>, _ ends: Ends, _ strange: inout Int) {
    strange += 1
    guard strange <= Names.patience else { return }
    let near = strange <= 100 && !isByPlace ? Suggestion.nearest(to: name.value, among: ends.candidates) : nil
    report(
      .unknownPerson,
      "`\(name.value)` is not a node of this graph"
        + "\(strange == Names.patience ? ", and there may be more like it" : "")",
      at: name.span,
      help: isByPlace
        ? "nodes are counted from 0, since they have no `id`" : near.map { "did you mean `\($0)`?" } ?? "add the node")
  }
}
