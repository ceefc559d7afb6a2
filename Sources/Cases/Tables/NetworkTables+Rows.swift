// A table beside a case, row by row. What is wrong with the table as a whole, such as another kind of file under its
// name, is said once, and nothing of it is read.

import Diagnostics
import Formats

extension NetworkTables {
  /// The rows of a table as mappings, empty cells left out; nil where the table cannot be read.
  mutating func rows(of name: Located<String>, required: [String], _ map: ColumnMap, _ reader: inout FieldReader)
    -> [[Node.Entry]]?
  {
    guard let file = file(name, &reader) else { return nil }
    var map = map
    guard let table = table(file, required, map, &reader) else {
      isCut = true
      return nil
    }
    if map.fields == ColumnMap.ties, let matrix = TieMatrix(table, map) {
      met.formUnion(["from", "to", "weight"])
      headings.formUnion(["weight", "strength"])
      return matrix.rows(&used, &reader)
    }
    let fields = table.heading.map { map.field($0.text) }
    met.formUnion(fields.compactMap { $0 })
    headings.formUnion(table.heading.map { $0.text.lowercased() })
    let missing = required.filter { !fields.contains($0) }
    let names = table.heading.map { Located($0.text, $0.span) }
    map.check(names, except: ColumnMap.ofTables, &reader) { column, isAskedFor in
      // Where columns that are needed are missing, those that are not read are probably they.
      missing.isEmpty && table.rows.contains { column < $0.count && isAskedFor($0[column].text) }
    }
    guard missing.isEmpty else {
      hasUnreadRows = true
      met.formUnion(missing)
      guard !missing.contains(where: { reportLeftOut($0, map, &reader) }) else { return nil }
      reportMissing(missing, of: required, map, table.heading.first?.span ?? Span(file, 0..<0), &reader)
      return nil
    }
    return rows(of: table, fields, map, &reader)
  }

  /// The table in a file; nil, after a report, where it is none.
  private mutating func table(_ file: FileID, _ required: [String], _ map: ColumnMap, _ reader: inout FieldReader)
    -> CSV?
  {
    let source = reader.sources[file]
    let check = TextCheck.check(source, file, .table)
    reader.report(check.diagnostics)
    guard check.isReadable else { return nil }
    let isTies = map.fields == ColumnMap.ties
    let isList: ([String]) -> Bool = { cells in
      let fields = cells.map { map.field($0) }
      return required.allSatisfy(fields.contains)
    }
    let limit = isTies ? GraphFile.mostEdges : GraphFile.mostNodes
    let (table, diagnostics) = CSV.parse(
      source, file, limit: limit, headings: isTies ? [isList, TieMatrix.isHeading] : [isList])
    reader.report(diagnostics)
    if let cut = table.cut {
      reader.report(
        .tooLarge, "the table has more than \(limit) rows", at: cut,
        help: "a case describes a network that people can look at; split the table, or draw a sample")
    }
    if let title = table.title, let first = table.heading.first {
      let line = source.bytes[..<first.span.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      reader.report(
        .unreadPart, "the headings are in line \(line); what is above them is not read", at: title.span,
        help: "delete the lines above the headings")
    }
    guard !table.heading.isEmpty else {
      // An open quotation mark may have swallowed the headings too.
      guard table.isWhole else { return nil }
      reader.report(
        .badCSV, "this table is empty", at: Span(file, 0..<0),
        help: "its first row names the columns: \(map.fields.map(map.heading).joined(separator: ","))")
      return nil
    }
    if let mixed = table.mixedSeparators {
      reader.report([mixed])
      return nil
    }
    isCut = isCut || !table.isWhole
    if reader.linked.contains(file) { reader.tables[file] = table }
    return table
  }

  /// Reports a field that is needed, where its column is said to be left out; false for one of which that is not said.
  func reportLeftOut(_ field: String, _ map: ColumnMap, _ reader: inout FieldReader) -> Bool {
    guard let heading = map.ignored(field) else { return false }
    reader.report(
      .badValue, "`\(heading.value)` is needed, and cannot be left out", at: heading.span,
      help: "delete it here" + (heading.value.lowercased() == field ? "" : ", or name another column for `\(field)`"))
    return true
  }

  /// Columns that a table needs and lacks are one mistake: its headings are others.
  private func reportMissing(
    _ missing: [String], of required: [String], _ map: ColumnMap, _ place: Span, _ reader: inout FieldReader
  ) {
    let names = missing.map { "`\(map.heading(of: $0))`" }
    let what = names.count == 1 ? "a column \(names.joined())" : "columns \(names.joined(separator: " and "))"
    let lines = "`columns: {\(missing.map { "\($0): …" }.joined(separator: ", "))}`"
    reader.report(
      .badCSV, "the table needs \(what)", at: place,
      help:
        "its first row must name the columns \(map.fields.joined(separator: ", ")); \(lines) in the front matter maps "
        + (missing.count == 1 ? "another heading" : "other headings"))
  }

  private mutating func rows(of table: CSV, _ fields: [String?], _ map: ColumnMap, _ reader: inout FieldReader)
    -> [[Node.Entry]]
  {
    // The last column that is read: what is missing behind it is missed by nobody.
    let last = fields.lastIndex { $0 != nil } ?? 0
    let heading = table.heading.map(\.text)
    let others = table.otherSeparators
    let columns = fields.map { $0.map(SpreadsheetWord.Column.init) }
    var rows: [[NamedValue]] = []
    // The cells that cannot be read, by the place of their row.
    var flawed: [Int: [Node.Entry]] = [:]
    rows.reserveCapacity(table.rows.count)
    for row in table.rows {
      if row.count > fields.count, let extra = row[fields.count...].first(where: { !$0.text.isEmpty }) {
        reader.report(
          .badCSV, "this row has \(row.count) cells, the heading has \(fields.count)", at: extra.span,
          help: "put text that holds the separator in quotation marks")
      } else if row.count == 1, fields.count > 1, let cell = row.first,
        cell.text.utf8.count(where: { $0 == table.separator }) == fields.count - 1
      {
        isCut = true
        reader.report(
          .badCSV, "the whole row is in quotation marks, so that it is one cell", at: cell.span,
          help: "take the quotation marks off the row, which programs put there that read the file as text")
        continue
      } else if row.count == 1, fields.count > 1, let cell = row.first, cell.text.contains(where: others.contains) {
        isCut = true
        reader.report(
          .badCSV, "this row is separated by another sign than the heading", at: cell.span,
          help: "separate the heading and all rows by the same sign")
        continue
      } else if row.count <= last, let end = row.last {
        reader.report(
          .shortRow, "this row has \(row.count) cells, the heading has \(fields.count)", at: end.span,
          help: "add a separator for each empty cell")
      }
      if row.first?.text == heading.first, row.map(\.text) == heading, let place = row.first?.span {
        reader.report(.unreadPart, "this row repeats the headings and is not read", at: place, help: "delete it")
        continue
      }
      let mistakes = zip(row, columns).compactMap { cell, column in
        column.flatMap { SpreadsheetWord(cell.text, in: $0) }.map { (cell, $0) }
      }
      for (cell, word) in mistakes {
        reader.report(.badCSV, "`\(cell.text)` is \(word.what)", at: cell.span, help: word.helpInTable)
      }
      let refused = Set(mistakes.map(\.0.span))
      if !refused.isEmpty {
        isCut = true
        flawed[rows.count] = zip(fields, row).compactMap { field, cell in
          guard let field, refused.contains(cell.span) else { return nil }
          let value = Node(content: .scalar("", isPlain: false), span: cell.span, isRefused: true)
          return Node.Entry(key: field, keySpan: cell.span, value: value)
        }
      }
      rows.append(
        zip(table.heading, row).map { heading, cell in
          // What a spreadsheet wrote says nothing; the rest of the row is looked at all the same.
          let text = !refused.isEmpty && refused.contains(cell.span) ? "" : cell.text
          return NamedValue(name: heading.text, nameSpan: heading.span, text: text, span: cell.span)
        })
    }
    if table.rows.isEmpty, map.fields == ColumnMap.people, let place = table.heading.first?.span {
      reader.report(
        .badCSV, "this table has headings, and nobody below them", at: place,
        help: "write a row for each person, or leave `people` out")
    }
    if table.rows.isEmpty, map.fields == ColumnMap.ties, let place = table.heading.first?.span {
      reader.report(
        .badCSV, "this table has headings, and no tie below them", at: place,
        help: "write a row for each tie, or leave `ties` out")
    }
    if map.fields == ColumnMap.ties, flawed.isEmpty, let times = map.takeOtherTimes(outOf: &rows, under: heading) {
      isCut = true
      reader.report([times])
    }
    let open = map.fields == ColumnMap.people ? map.openMembership(in: rows) : nil
    let missing = map.missing(in: rows, except: open == nil ? ["community"] : ["community", "member"])
    reader.report([missing, open].compactMap { $0 })
    guard !flawed.isEmpty else { return rows.map { map.entries($0, &used) } }
    return rows.enumerated().map { place, row in map.entries(row, &used) + (flawed[place] ?? []) }
  }
}
