// People and ties read from the files that a case names. Columns and attributes are those of the front matter, so each
// row, node and edge becomes the same mapping that an author might have typed, and meets the same checks at its own
// place.
//
//   people.csv, ties.csv ──┐
//                          ├─▶ attributes ──column map──▶ mappings ──records──▶ people, ties
//   .graphml  .gexf  .net ─┘

import Diagnostics
import Formats

struct NetworkTables {
  let columns: ColumnNames
  let values: CellValues
  let peopleMap: ColumnMap
  let tiesMap: ColumnMap
  /// The words of `values` that were met.
  var used: Set<CellValues.Use> = []
  /// The numbers on ties.
  var numbers: TieNumbers
  /// Fields for which some file had a column, or has been told that it lacks one.
  var met = Set<String>()
  /// The headings of all files, in small letters.
  var headings = Set<String>()
  /// Whether something was named that could not be read to its end.
  var isCut = false
  /// Whether a table lacks a column without which none of its rows is read.
  var hasUnreadRows = false
  /// Whether a graph file is read by itself, with no case around it.
  let isAlone: Bool
  /// Those of the case.
  let communities: [Community]

  /// What was read for a network or one of its waves.
  struct Half {
    var people: [Person]?
    var ties: [Tie]?
    /// Whether a mistake has cost some of the people, so that others may name them in vain.
    var hasAllPeople = true
  }

  /// Fills in a network's people and ties, and those of its waves, from wherever they are said to be.
  static func resolve(_ network: inout NetworkStudy, _ reader: inout FieldReader) {
    var tables = NetworkTables(network)
    network.files = network.namedFiles
    let mistakes = reader.diagnostics.count(of: .error)
    let messages = reader.diagnostics.count
    network.checkFilesOfWaves(&reader)
    let main = tables.read(network.peopleSource, network.tiesSource, network.graph, network.strengths, &reader)
    network.people = main.people ?? []
    network.ties = main.ties ?? []
    network.hasAllPeople = main.hasAllPeople
    if main.people == nil { network.helpForPeople = network.helpForPeopleOfWaves }
    (network.peopleSource, network.tiesSource, network.graph) = (nil, nil, nil)
    for index in network.waves.indices {
      let wave = network.waves[index]
      let half = tables.read(
        wave.peopleSource, wave.tiesSource, wave.graph, wave.strengths ?? network.strengths, of: network, &reader)
      network.waves[index].people = half.people
      network.waves[index].ties = half.ties ?? []
      network.waves[index].hasAllPeople = half.people == nil ? network.hasAllPeople : half.hasAllPeople
      network.waves[index].peopleSource = nil
      network.waves[index].tiesSource = nil
      network.waves[index].graph = nil
    }
    tables.reportUnusedColumns(&reader)
    // Words and numbers may be in what could not be read, or in a column whose heading has a slip.
    let isWhole =
      !tables.isCut && !tables.hasUnreadRows
      && !reader.diagnostics.dropFirst(messages).contains { $0.rule == .nearColumn }
    if isWhole { tables.values.reportUnused(tables.used, &reader) }
    // A scale that could not be read may well hold every number.
    if !network.isScaleUnclear, !network.waves.contains(where: \.isScaleUnclear) {
      let hasMistakes = reader.diagnostics.count(of: .error) > mistakes
      tables.numbers.report(isCut: !isWhole || hasMistakes, &reader)
    }
    network.isPartial = tables.isCut || network.values.isPartial || reader.diagnostics.count(of: .error) > mistakes
  }

  init(_ network: NetworkStudy, isAlone: Bool = false) {
    columns = network.columns
    values = network.values
    self.isAlone = isAlone
    communities = network.communities
    numbers = TieNumbers(areKept: isAlone)
    peopleMap = ColumnMap(ColumnMap.people, columns, values)
    tiesMap = ColumnMap(ColumnMap.ties, columns, values)
  }

  /// - Parameter network: The network whose people stand in where a wave's graph has ties alone.
  private mutating func read(
    _ people: TableSource<Person>?, _ source: TableSource<Tie>?, _ graph: GraphSource?, _ scale: StrengthScale?,
    of network: NetworkStudy? = nil, _ reader: inout FieldReader
  ) -> Half {
    var half = Half()
    if let people { half = self.people(people, &reader) }
    if let source { half.ties = ties(source, &reader) }
    switch graph {
    case nil: break
    case .file(let name): read(name, into: &half, of: network, &reader)
    case .unread:
      isCut = true
      half.hasAllPeople = half.hasAllPeople && half.people != nil
    }
    if case .file? = source, let people = half.people {
      half.ties = half.ties.map { Self.withWholeNumbers($0, Set(people.map(\.id.text))) }
    }
    if var ties = half.ties {
      var isTyped = false
      if case .rows? = source { isTyped = true }
      numbers.apply(scale, to: &ties, isTyped: isTyped)
      half.ties = ties.allSatisfy(Self.hasEnds) ? ties : ties.filter(Self.hasEnds)
    }
    return half
  }

  /// The ties with the ids of people that are whole numbers, where a program has written them with decimals: `1.0`, in
  /// the one file or the other.
  private static func withWholeNumbers(_ ties: [Tie], _ ids: Set<String>) -> [Tie] {
    func whole(_ name: Located<PersonID>) -> Located<PersonID> {
      let text = name.value.text
      guard !ids.contains(text) else { return name }
      let other = text.hasSuffix(".0") ? String(text.dropLast(2)) : text.allSatisfy(\.isNumber) ? text + ".0" : text
      return ids.contains(other) ? Located(PersonID(other), name.span) : name
    }
    return ties.map { tie in
      var tie = tie
      (tie.from, tie.to) = (whole(tie.from), whole(tie.to))
      return tie
    }
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
      return Half(people: found.people, hasAllPeople: rows != nil && found.isComplete && !isCut)
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
  func people(
    _ rows: [(entries: [Node.Entry], id: Located<String>?)], isGraph: Bool = false, _ reader: inout FieldReader
  ) -> (people: [Person], isComplete: Bool) {
    var found: [Person] = []
    var isComplete = true
    reader.cell = ""
    defer { reader.cell = nil }
    for (entries, outer) in rows {
      let inner = entries.first { $0.key == "id" }.flatMap { entry in
        entry.value.text.map { Located($0, entry.value.span) }
      }
      guard let id = inner ?? outer else {
        isComplete = false
        // Of a node without an id it has been said.
        if !isGraph, let first = entries.first {
          reader.report(
            .missingField, "a person needs `id`", at: first.value.span,
            help: "fill in the column `\(peopleMap.heading(of: "id"))`")
        }
        continue
      }
      if !isGraph, outer == nil, CellWords.isSum(id.value), !entries.contains(where: { $0.key == "community" }) {
        reader.reportSum(at: id.span)
        continue
      }
      guard inner == nil || !entries.contains(where: { $0.value.isRefused && $0.key == "id" }) else {
        isComplete = false
        var nobody = Person()
        Person.record.read(entries, at: id.span, into: &nobody, &reader, except: ["id"])
        continue
      }
      var person = Person()
      let before = reader.diagnostics.count
      Person.record.read(entries, at: id.span, into: &person, &reader, except: ["id"])
      if outer == nil, reader.diagnostics.count > before, reader.diagnostics.last?.rule == .missingField {
        reader.suggest(
          "fill in the column `\(peopleMap.heading(of: "community"))` in every row: of merged cells a spreadsheet "
            + "saves the first alone", at: id.span)
      } else if isGraph, reader.diagnostics.count > before, reader.diagnostics.last?.rule == .missingField {
        reader.suggest(
          "give the node the attribute `\(peopleMap.heading(of: "community"))`, or say beside `people` and `ties` "
            + "which one it is: `columns: {community: …}`", at: id.span)
      }
      person.id = PersonID(id.value)
      person.span = id.span
      found.append(person)
    }
    Record<Person>.checkIDs(&found, Person.record.noun, false, &reader)
    return (found, isComplete)
  }

  /// Returns the ties of rows. One without both ends has been reported, and is left out once its number has been looked
  /// at.
  func ties(_ rows: [[Node.Entry]], _ reader: inout FieldReader) -> [Tie] {
    reader.cell = ""
    defer { reader.cell = nil }
    return rows.compactMap { row in
      guard let first = row.first else { return nil }
      if let text = first.value.text, CellWords.isSum(text),
        !row.contains(where: { $0.key == "to" && !isCount($0.value) })
      {
        reader.reportSum(at: first.value.span)
        return nil
      }
      var tie = Tie()
      Tie.record.read(row, at: first.value.span, into: &tie, &reader)
      return tie
    }
  }

  /// Whether the cell behind the word for a sum is one, and no id.
  private func isCount(_ node: Node) -> Bool { node.text.map { CellWords.number($0) != nil } ?? false }

  /// Whether both ends of a tie can be looked up. One that stands nowhere is a node that a mistake has cost.
  static func hasEnds(_ tie: Tie) -> Bool {
    !tie.from.value.text.isEmpty && tie.from.span.file != .none && !tie.to.value.text.isEmpty
      && tie.to.span.file != .none
  }

  // MARK: Files

  /// Where a file is to be put so that it lies beside the case that names it.
  private static func help(forFile name: Located<String>, _ sources: SourceSet) -> String {
    let path = sources[name.span.file].path
    if path.hasSuffix("/index.md") { return "put it into `\(path.dropLast("index.md".count))`" }
    return
      "make the case a folder: move it to `\(path.hasSuffix(".md") ? String(path.dropLast(3)) : path)/index.md`, and "
      + "put `\(name.value)` beside it there"
  }

  /// Returns the file of a name, after reporting where there is none.
  mutating func file(_ name: Located<String>, _ reader: inout FieldReader) -> FileID? {
    switch reader.neighbours.keys.match(name.value) {
    case .file(let found): return reader.neighbours[found]
    case .several: reader.report([.ambiguous(name.value, at: name.span)])
    case .none:
      reader.report(
        .unknownFile, "there is no file `\(name.value)` beside this case", at: name.span,
        help: reader.neighbours.keys.suggestion(for: name.value) ?? Leftover.help(for: name.value)
          ?? Self.help(forFile: name, reader.sources))
    }
    isCut = true
    return nil
  }

  /// A heading that is mapped and stands in no file is a slip of the pen.
  private func reportUnusedColumns(_ reader: inout FieldReader) {
    guard !isCut else { return }
    for field in ColumnNames.fields where !met.contains(field) {
      // One that is there and is read as another field is a mistake of its own.
      guard let heading = columns.headings[field], !headings.contains(heading.value.lowercased()) else { continue }
      reader.report(
        .unknownColumn, "no table or graph file beside this case has a column `\(heading.value)`", at: heading.span,
        help: "write the heading as it stands in the file, or leave the line out")
    }
    for heading in columns.ignored where !headings.contains(heading.value.lowercased()) {
      reader.report(
        .unknownColumn, "no table or graph file beside this case has a column `\(heading.value)`", at: heading.span,
        help: "write the heading as it stands in the file, or leave it out")
    }
  }
}

extension NetworkStudy {
  /// How to list people for the network itself, where waves list theirs; nil where none does.
  fileprivate var helpForPeopleOfWaves: String? {
    guard let source = waves.compactMap(\.peopleSource).last else { return nil }
    var line = "people: …"
    if case .file(let name) = source { line = "people: \(name.value)" }
    return "only the waves list people: list everybody beside `communities` as well, `\(line)`"
  }
}
