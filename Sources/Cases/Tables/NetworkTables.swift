// People and ties read from the files that a case names. Columns and attributes are those of the front matter, so each
// row, node and edge becomes the same mapping that an author might have typed, and meets the same checks at its own place.
//
//   people.csv, ties.csv ──┐
//                          ├─▶ attributes ──column map──▶ mappings ──records──▶ people, ties
//   .graphml  .gexf  .net ─┘

import Diagnostics

struct NetworkTables {
  let columns: ColumnNames
  let peopleMap: ColumnMap
  let tiesMap: ColumnMap
  /// Fields for which some file had a column, or has been told that it lacks one.
  var met = Set<String>()
  /// Whether something was named that could not be read to its end.
  var isCut = false
  /// Whether a graph file is read by itself, with no case around it.
  var isAlone = false

  /// What was read for a network or one of its waves.
  struct Half {
    var people: [Person]?
    var ties: [Tie]?
    /// Whether a mistake has cost some of the people, so that others may name them in vain.
    var hasAllPeople = true
  }

  /// Fills in a network's people and ties, and those of its waves, from wherever they are said to be.
  static func resolve(_ network: inout NetworkStudy, _ reader: inout FieldReader) {
    var tables = NetworkTables(network.columns)
    let mistakes = reader.diagnostics.count(of: .error)
    let main = tables.read(network.peopleSource, network.tiesSource, network.graph, &reader)
    network.people = main.people ?? []
    network.ties = main.ties ?? []
    network.hasAllPeople = main.hasAllPeople
    (network.peopleSource, network.tiesSource, network.graph) = (nil, nil, nil)
    for index in network.waves.indices {
      let wave = network.waves[index]
      let half = tables.read(wave.peopleSource, wave.tiesSource, wave.graph, of: network, &reader)
      network.waves[index].people = half.people
      network.waves[index].ties = half.ties ?? []
      network.waves[index].hasAllPeople = half.people == nil ? network.hasAllPeople : half.hasAllPeople
      network.waves[index].peopleSource = nil
      network.waves[index].tiesSource = nil
      network.waves[index].graph = nil
    }
    tables.reportUnusedColumns(&reader)
    network.isPartial = tables.isCut || reader.diagnostics.count(of: .error) > mistakes
  }

  init(_ columns: ColumnNames) {
    self.columns = columns
    peopleMap = ColumnMap(ColumnMap.people, columns)
    tiesMap = ColumnMap(ColumnMap.ties, columns)
  }

  /// - Parameter network: The network whose people stand in where a wave's graph has ties alone.
  private mutating func read(
    _ people: TableSource<Person>?, _ ties: TableSource<Tie>?, _ graph: GraphSource?, of network: NetworkStudy? = nil, _ reader: inout FieldReader
  ) -> Half {
    var half = Half()
    if let people { half = self.people(people, &reader) }
    if let ties { half.ties = self.ties(ties, &reader) }
    switch graph {
    case nil: break
    case .file(let name): read(name, into: &half, of: network, &reader)
    case .unread:
      isCut = true
      half.hasAllPeople = half.hasAllPeople && half.people != nil
    }
    return half
  }

  // MARK: People and ties

  private mutating func people(_ source: TableSource<Person>, _ reader: inout FieldReader) -> Half {
    switch source {
    case .rows(let rows): return Half(people: rows)
    case .unread:
      isCut = true
      return Half(people: [], hasAllPeople: false)
    case .file(let name):
      let rows = rows(of: name, required: ["id", "community"], peopleMap, &reader)
      let found = people(rows?.map { ($0, nil) } ?? [], &reader)
      return Half(people: found.people, hasAllPeople: rows != nil && found.isComplete)
    }
  }

  private mutating func ties(_ source: TableSource<Tie>, _ reader: inout FieldReader) -> [Tie] {
    switch source {
    case .rows(let rows): return rows
    case .unread:
      isCut = true
      return []
    case .file(let name): return ties(rows(of: name, required: ["from", "to"], tiesMap, &reader) ?? [], &reader)
    }
  }

  /// Returns the people of rows; of two with one id the first.
  ///
  /// - Parameter rows: Each with its id where that stands outside, as a node's does.
  func people(_ rows: [(entries: [Node.Entry], id: Located<String>?)], isGraph: Bool = false, _ reader: inout FieldReader) -> (people: [Person], isComplete: Bool) {
    var found: [Person] = []
    var isComplete = true
    for (entries, outer) in rows {
      let inner = entries.first { $0.key == "id" }.flatMap { entry in entry.value.text.map { Located($0, entry.value.span) } }
      guard let id = inner ?? outer else {
        isComplete = false
        // Of a node without an id it has been said.
        if !isGraph, let first = entries.first { reader.report(.missingField, "a person needs `id`", at: first.value.span, help: "fill in the column `\(peopleMap.heading(of: "id"))`") }
        continue
      }
      var person = Person()
      Person.record.read(entries, at: id.span, into: &person, &reader, except: ["id"])
      person.id = PersonID(id.value)
      person.span = id.span
      found.append(person)
    }
    Record<Person>.checkIDs(&found, \.id, \.span, Person.record.noun, false, &reader)
    return (found, isComplete)
  }

  /// Returns the ties of rows; one without both ends is left out after it has been reported.
  func ties(_ rows: [[Node.Entry]], _ reader: inout FieldReader) -> [Tie] {
    TieWeights.applied(to: rows, &reader).compactMap { row in
      guard let first = row.first else { return nil }
      var tie = Tie()
      Tie.record.read(row, at: first.value.span, into: &tie, &reader)
      // An end that stands nowhere is a node that a mistake has cost: the rest of the edge has been looked at, and that is all.
      return [tie.from, tie.to].contains { $0.value.text.isEmpty || $0.span.file == .none } ? nil : tie
    }
  }

  // MARK: Files

  /// Where a file is to be put so that it lies beside the case that names it.
  private static func help(forFile name: Located<String>, _ sources: SourceSet) -> String {
    let path = sources[name.span.file].path
    if path.hasSuffix("/index.md") { return "put it into `\(path.dropLast("index.md".count))`" }
    return "make the case a folder: move it to `\(path.hasSuffix(".md") ? String(path.dropLast(3)) : path)/index.md`, and put `\(name.value)` beside it there"
  }

  /// Returns the file of a name, after reporting where there is none.
  mutating func file(_ name: Located<String>, _ reader: inout FieldReader) -> FileID? {
    switch reader.neighbours.keys.match(name.value) {
    case .file(let found): return reader.neighbours[found]
    case .several: reader.report([.ambiguous(name.value, at: name.span)])
    case .none:
      reader.report(
        .unknownFile, "there is no file `\(name.value)` beside this case", at: name.span,
        help: reader.neighbours.keys.suggestion(for: name.value) ?? Self.help(forFile: name, reader.sources))
    }
    isCut = true
    return nil
  }

  /// The rows of a table as mappings, empty cells left out; nil where the table cannot be read.
  private mutating func rows(of name: Located<String>, required: [String], _ map: ColumnMap, _ reader: inout FieldReader) -> [[Node.Entry]]? {
    guard let file = file(name, &reader) else { return nil }
    let source = reader.sources[file]
    let check = TextCheck.check(source, file, .table)
    reader.report(check.diagnostics)
    guard check.isReadable else {
      isCut = true
      return nil
    }
    let limit = map.fields == ColumnMap.people ? GraphFile.mostNodes : GraphFile.mostEdges
    let isTies = map.fields == ColumnMap.ties
    let isList: ([String]) -> Bool = { cells in
      let fields = cells.map { map.field($0) }
      return required.allSatisfy(fields.contains)
    }
    let (table, diagnostics) = CSV.parse(
      source, file, limit: limit, headings: isTies ? [isList, TieMatrix.isHeading] : [isList])
    reader.report(diagnostics)
    if let mixed = table.mixedSeparators {
      reader.report([mixed])
      isCut = true
      return nil
    }
    if isTies, let matrix = TieMatrix(table, map) {
      met.formUnion(["from", "to", "weight"])
      return matrix.rows(&reader)
    }
    let fields = table.heading.map { map.field($0.text) }
    met.formUnion(fields.compactMap { $0 })
    map.check(table.heading.map { Located($0.text, $0.span) }, &reader)
    var isComplete = true
    for field in required where !fields.contains(field) {
      met.insert(field)
      reader.report(
        .badCSV, "the table needs a column `\(map.heading(of: field))`", at: table.heading.first?.span ?? Span(file, 0..<0),
        help: "its first row must name the columns \(map.fields.joined(separator: ", ")); `columns: {\(field): …}` in the front matter maps another heading")
      isComplete = false
    }
    guard isComplete else { return nil }
    // The last column that is read: what is missing behind it is missed by nobody.
    let last = fields.lastIndex { $0 != nil } ?? 0
    let rows = table.rows.map { row in
      if row.count > fields.count {
        reader.report(
          .badCSV, "this row has \(row.count) cells, the heading has \(fields.count)", at: row[fields.count].span,
          help: "put text that holds the separator in quotation marks")
      } else if row.count <= last, let end = row.last {
        reader.report(.shortRow, "this row has \(row.count) cells, the heading has \(fields.count)", at: end.span, help: "add a separator for each empty cell")
      }
      return zip(table.heading, row).map { NamedValue(name: $0.text, nameSpan: $0.span, text: $1.text, span: $1.span) }
    }
    if let missing = map.missing(in: rows) { reader.report([missing]) }
    return rows.map(map.entries)
  }

  /// A heading that is mapped and stands in no file is a slip of the pen.
  private func reportUnusedColumns(_ reader: inout FieldReader) {
    guard !isCut else { return }
    for field in ColumnNames.fields where !met.contains(field) {
      guard let heading = columns.headings[field] else { continue }
      reader.report(
        .unknownColumn, "no table or graph file beside this case has a column `\(heading.value)`", at: heading.span,
        help: "write the heading as it stands in the file, or leave the line out")
    }
  }
}
