// A graph file gives people and ties at once, or the one that is not said elsewhere. Nodes become the rows of a table
// of people, edges those of a table of ties.

import Diagnostics
import Formats

extension NetworkTables {
  mutating func read(
    _ name: Located<String>, into half: inout Half, of network: NetworkStudy?, _ reader: inout FieldReader
  ) {
    guard half.people == nil || half.ties == nil else {
      reader.report(
        .networkTwice, "people and ties stand in `people` and `ties`, and in `\(name.value)` too", at: name.span,
        help: "delete `graph`, or what it repeats")
      // Headings may be meant for the file that is not looked at.
      isCut = true
      return
    }
    let before = reader.diagnostics.count
    defer { reader.dropRepeats(since: before) }
    guard let file = file(name, &reader) else {
      if half.people == nil { half.hasAllPeople = false }
      return
    }
    var graph = GraphFile.read(reader.sources[file], file, people: peopleMap, ties: tiesMap)
    if reader.linked.contains(file) { reader.graphs[file] = graph }
    if !graph.nodes.contains(where: { node in
      node.attributes.contains { peopleMap.field($0.name) == "id" && !$0.text.isEmpty }
    }) {
      graph.takeNames(peopleMap, isAlone: isAlone, known: Set((half.people ?? network?.people ?? []).map(\.id.text)))
    }
    reader.report(graph.diagnostics)
    isCut = isCut || !graph.isComplete
    headings.formUnion((graph.nodeColumns + graph.edgeColumns).map { $0.value.lowercased() })
    if !columns.ignored.isEmpty {
      // Weights of GEXF and Pajek are not declared.
      headings.formUnion(graph.nodes.lazy.flatMap(\.attributes).map { $0.name.lowercased() })
      headings.formUnion(graph.edges.lazy.flatMap(\.attributes).map { $0.name.lowercased() })
    }
    var tiesMap = tiesMap
    graph.checkColumns(peopleMap, &tiesMap, isAlone: isAlone, communities: communities, &reader)
    reader.report(
      [
        peopleMap.missing(in: graph.nodes.map(\.attributes)), peopleMap.openMembership(of: graph.nodes),
        tiesMap.missing(in: graph.edges.map(\.attributes)),
      ].compactMap { $0 })
    let nodes = graph.nodes.map { peopleMap.entries($0.attributes, &used) }
    let edges = graph.edges.map { tiesMap.entries($0.attributes, &used).filter { $0.key != "from" && $0.key != "to" } }
    met.formUnion(nodes.joined().map(\.key) + edges.joined().map(\.key))
    met.formUnion(
      graph.nodeColumns.compactMap { peopleMap.field($0.value) }
        + graph.edgeColumns.compactMap { tiesMap.field($0.value) })

    // What the file says about a person beyond the name.
    let trait = nodes.joined().first { $0.key != "id" }
    let tells = half.people == nil && (network == nil || trait != nil)
    if half.people != nil, let trait {
      reader.report(
        .networkTwice, "people stand in `people`, and `\(trait.key)` is said of them in `\(name.value)` too",
        at: trait.value.span, help: "keep one of them")
    }
    if half.ties != nil, let edge = graph.edges.first {
      reader.report(
        .networkTwice, "ties stand in `ties`, and in `\(name.value)` too", at: edge.source.span,
        help: "keep one of them")
    }

    // Where nobody's community is told, that is one mistake and not one for each person.
    let tellsNothing = tells && trait == nil && !nodes.isEmpty
    if tellsNothing {
      met.insert("community")
      if graph.isComplete, !reportLeftOut("community", peopleMap, &reader) {
        reader.report(
          .missingField, "no node of `\(name.value)` has a `\(peopleMap.heading(of: "community"))`", at: name.span,
          help:
            "add that attribute, map another with `columns: {community: …}`, or give people in a table: `people: "
            + "people.csv`"
        )
      }
    }
    let names = names(of: graph, nodes, arePeopleListed: !tells, &reader)
    let hasTies = half.ties != nil
    if tellsNothing {
      (half.people, half.hasAllPeople) = ([], false)
    } else if tells {
      let found = people(
        zip(graph.nodes, nodes).map { node, entries in (entries, names.isMapped ? nil : node.title) }, isGraph: true,
        &reader)
      half.people = found.people
      half.hasAllPeople = graph.isComplete && found.isComplete
    } else {
      checkLonely(
        graph, names, half.people ?? network?.people ?? [],
        half.people == nil ? network?.hasAllPeople ?? true : half.hasAllPeople, &reader)
    }
    guard !hasTies else { return }
    reader.isFromProgram = true
    half.ties = ties(ties(of: graph, edges, names, &reader), &reader)
    reader.isFromProgram = false
  }

  /// What nodes are called, in the file and among people.
  private struct NodeNames {
    /// The id of the person, by the name that edges use.
    var people: [String: String] = [:]
    /// Whether an attribute gives the ids.
    let isMapped: Bool
  }

  /// - Parameter arePeopleListed: Whether people are listed elsewhere, so that two nodes with one of their ids are
  ///   reported here; otherwise that is said of the people.
  private func names(
    of graph: GraphFile, _ nodes: [[Node.Entry]], arePeopleListed: Bool, _ reader: inout FieldReader
  ) -> NodeNames {
    let isMapped = nodes.contains { $0.contains { $0.key == "id" } }
    var names = NodeNames(isMapped: isMapped)
    var first: [String: Span] = [:]
    var people: [String: Span] = [:]
    func reportTaken(_ id: String, at span: Span, _ known: Span) {
      reader.report(
        .duplicateID, "the id `\(id)` is already taken", at: span, help: "give the node an id of its own",
        labels: [.init(known, "first used here")])
    }
    for (node, entries) in zip(graph.nodes, nodes) {
      let name = node.name.value
      if let known = first[name] {
        // Where people bear these names themselves, that is said of the people.
        if arePeopleListed || isMapped || node.title.value != name { reportTaken(name, at: node.name.span, known) }
        continue
      }
      first[name] = node.name.span
      let id = entries.first { $0.key == "id" }?.value
      let person = isMapped ? id?.text ?? "" : node.title.value
      if arePeopleListed, !person.isEmpty {
        let span = isMapped ? id?.span ?? node.title.span : node.title.span
        if let known = people[person] { reportTaken(person, at: span, known) } else { people[person] = span }
      }
      names.people[name] = person
      if isMapped, id == nil {
        reader.report(
          .missingField, "this node needs `\(peopleMap.heading(of: "id"))`, which other nodes are called by",
          at: node.name.span,
          help: "give it to every node, or to none")
      }
    }
    return names
  }

  /// The edges as rows of a table of ties; an end that is no node is reported.
  private func ties(of graph: GraphFile, _ edges: [[Node.Entry]], _ names: NodeNames, _ reader: inout FieldReader)
    -> [[Node.Entry]]
  {
    let known = graph.nodes.count <= 1_000 ? graph.nodes.map(\.name.value).sorted() : []
    var strange = 0
    return zip(graph.edges, edges).compactMap { edge, entries in
      var row: [Node.Entry] = []
      for (key, end) in [("from", edge.source), ("to", edge.target)] {
        guard let person = names.people[end.value] else {
          // Nodes may be missing because the file could not be read to its end: what else the edge says is checked all
          // the same.
          guard graph.isComplete else {
            let nowhere = Node(content: .scalar(end.value, isPlain: false), span: Span(.none, 0..<0))
            row.append(Node.Entry(key: key, keySpan: end.span, value: nowhere))
            continue
          }
          strange += 1
          guard strange <= Names.patience else { continue }
          let near = strange <= 100 ? Suggestion.nearest(to: end.value, among: known) : nil
          reader.report(
            .unknownPerson,
            "`\(end.value)` is not a node of this "
              + "graph\(strange == Names.patience ? ", and there may be more like it" : "")",
            at: end.span, help: near.map { "did you mean `\($0)`?" } ?? "add the node")
          continue
        }
        guard !person.isEmpty else { continue }
        row.append(
          Node.Entry(key: key, keySpan: end.span, value: Node(content: .scalar(person, isPlain: false), span: end.span))
        )
      }
      guard row.count == 2 else { return nil }
      if edge.isMutual {
        row.append(
          Node.Entry(
            key: "both", keySpan: edge.source.span,
            value: Node(content: .scalar("true", isPlain: true), span: edge.source.span)))
      }
      return row + entries.filter { !edge.isMutual || $0.key != "both" }
    }
  }

  /// Reports nodes that are nobody; where ties lead to them, that is said of the ties.
  private func checkLonely(
    _ graph: GraphFile, _ names: NodeNames, _ people: [Person], _ isComplete: Bool, _ reader: inout FieldReader
  ) {
    guard isComplete else { return }
    let listed = Set(people.map(\.id.text))
    let tied = Set(graph.edges.flatMap { [$0.source.value, $0.target.value] })
    for node in graph.nodes where !tied.contains(node.name.value) {
      guard let person = names.people[node.name.value], !person.isEmpty, !listed.contains(person) else { continue }
      reader.report(
        .unknownPerson, "`\(person)` is not one of this case's people", at: node.title.span,
        help: "add it under `people`")
    }
  }
}
