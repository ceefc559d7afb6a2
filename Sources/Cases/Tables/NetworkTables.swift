// People and ties read from the CSV files that a case names. The columns are those of the front matter, so each
// row becomes the same mapping that an author might have typed, and meets the same checks at its own place.

import Diagnostics

enum NetworkTables {
  /// Fills in a network's people and ties, and those of its waves, from wherever they are said to be.
  static func resolve(_ network: inout NetworkStudy, _ reader: inout FieldReader) {
    let mistakes = reader.diagnostics.count
    defer { network.isPartial = reader.diagnostics.count > mistakes }
    network.people = people(network.peopleSource, network.columns, &reader) ?? []
    network.ties = ties(network.tiesSource, network.columns, &reader) ?? []
    network.peopleSource = nil
    network.tiesSource = nil
    for index in network.waves.indices {
      let wave = network.waves[index]
      network.waves[index].people = people(wave.peopleSource, network.columns, &reader)
      network.waves[index].ties = ties(wave.tiesSource, network.columns, &reader) ?? []
      network.waves[index].peopleSource = nil
      network.waves[index].tiesSource = nil
    }
  }

  private static func people(_ source: TableSource<Person>?, _ columns: ColumnNames, _ reader: inout FieldReader) -> [Person]? {
    switch source {
    case nil: return nil
    case .rows(let rows): return rows
    case .file(let name):
      var found: [Person] = []
      for row in rows(of: name, required: ["id", "community"], allowed: ["id", "community", "role", "member", "broker"], columns, &reader) {
        guard let id = row.first(where: { $0.key == "id" }), let text = id.value.text, !text.isEmpty else { continue }
        var person = Person()
        Person.record.read(row, at: id.value.span, into: &person, &reader, except: ["id"])
        person.id = PersonID(text)
        person.span = id.value.span
        found.append(person)
      }
      Record<Person>.checkIDs(&found, \.id, \.span, Person.record.noun, false, &reader)
      return found
    }
  }

  private static func ties(_ source: TableSource<Tie>?, _ columns: ColumnNames, _ reader: inout FieldReader) -> [Tie]? {
    switch source {
    case nil: return nil
    case .rows(let rows): return rows
    case .file(let name):
      return rows(of: name, required: ["from", "to"], allowed: ["from", "to", "kind", "strength", "both"], columns, &reader).compactMap { row in
        var tie = Tie()
        Tie.record.read(row, at: row.first?.value.span ?? name.span, into: &tie, &reader)
        return tie.from.value.text.isEmpty || tie.to.value.text.isEmpty ? nil : tie
      }
    }
  }

  /// The rows of a table as mappings, empty cells left out.
  private static func rows(
    of name: Located<String>, required: [String], allowed: [String], _ columns: ColumnNames, _ reader: inout FieldReader
  ) -> [[Node.Entry]] {
    guard let file = reader.neighbours[name.value] else {
      reader.report(
        .unknownFile, "there is no file `\(name.value)` beside this case", at: name.span,
        help: Suggestion.nearest(to: name.value, among: reader.neighbours.keys.sorted()).map { "did you mean `\($0)`?" }
          ?? "put the case into a folder of its own, as index.md, with `\(name.value)` beside it")
      return []
    }
    let source = reader.sources[file]
    let check = TextCheck.check(source, file)
    reader.report(check.diagnostics)
    guard check.isReadable else { return [] }
    let (table, diagnostics) = CSV.parse(source, file)
    reader.report(diagnostics)
    var fields: [String?] = []
    for cell in table.heading {
      let field = allowed.first { (columns.headings[$0] ?? $0).lowercased() == cell.text.lowercased() }
      fields.append(field)
    }
    var isComplete = true
    for field in required where !fields.contains(field) {
      let heading = columns.headings[field] ?? field
      reader.report(
        .badCSV, "the table needs a column `\(heading)`", at: table.heading.first?.span ?? Span(file, 0..<0),
        help: "its first row must name the columns \(allowed.joined(separator: ", ")); `columns: {\(field): …}` in the front matter maps another heading")
      isComplete = false
    }
    guard isComplete else { return [] }
    return table.rows.map { row in
      if row.count > fields.count {
        reader.report(
          .badCSV, "this row has \(row.count) cells, the heading has \(fields.count)", at: row[fields.count].span,
          help: "put text that holds the separator in quotation marks")
      }
      return zip(fields, row).enumerated().compactMap { index, pair in
        guard let field = pair.0, !pair.1.text.isEmpty else { return nil }
        return Node.Entry(
          key: field, keySpan: table.heading[index].span, value: Node(content: .scalar(value(pair.1.text, of: field), isPlain: true), span: pair.1.span))
      }
    }
  }

  /// Spreadsheets write yes and no in many ways.
  private static func value(_ text: String, of field: String) -> String {
    guard ["member", "broker", "both"].contains(field) else { return text }
    switch text.lowercased() {
    case "true", "yes", "y", "1", "x": return "true"
    case "false", "no", "n", "0", "-": return "false"
    default: return text
    }
  }
}
