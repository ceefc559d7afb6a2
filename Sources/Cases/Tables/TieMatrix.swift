// Ties as a square matrix, as UCINET, R and Excel write it: a row for each person who gives, a column for each who
// receives, and the weight of the tie where they meet. 0 and empty are no tie.

import Diagnostics
import Formats
import Networks

/// A table whose first row and first column name the same people.
struct TieMatrix {
  private let columns: [CSV.Cell]
  /// Each with the name at its left.
  private let rowsOfCells: [[CSV.Cell]]
  private let map: ColumnMap
  /// The name of a row that sums up the others; nil where there is none.
  private let sum: CSV.Cell?
  private let total: CSV.Cell?

  /// Whether the cells of a row look like the names above a matrix: an empty corner, then names.
  static func isHeading(_ cells: [String]) -> Bool {
    let names = cells.dropFirst()
    return cells.first?.isEmpty ?? false && names.count > 1
      && names.allSatisfy { !$0.isEmpty && CellWords.number($0) == nil }
  }

  /// Nil where a table is a list of ties, or something else.
  init?(_ table: CSV, _ map: ColumnMap) {
    let isList = table.heading.contains { ["from", "to"].contains(map.field($0.text)) }
    guard !isList, !table.rows.isEmpty else { return nil }
    // R's write.table leaves out the corner.
    let hasCorner = !table.rows.allSatisfy { $0.count == table.heading.count + 1 }
    var columns = Array(table.heading.dropFirst(hasCorner ? 1 : 0))
    while let last = columns.last, last.text.isEmpty { columns.removeLast() }
    let corner = hasCorner ? table.heading.first?.text ?? "" : ""
    // A last column that sums up the others belongs to no person, as little as such a row does.
    let heads = Set(table.rows.dropLast().compactMap { $0.first?.text })
    let total = columns.last.flatMap { CellWords.isSum($0.text) && !heads.contains($0.text) ? $0 : nil }
    if total != nil { columns.removeLast() }
    let names = Set(columns.map(\.text))
    // A last row that sums up the others belongs to no person.
    let sum = table.rows.last?.first.flatMap { CellWords.isSum($0.text) && !names.contains($0.text) ? $0 : nil }
    let width = table.heading.count - 1
    let rows = (sum == nil ? table.rows[...] : table.rows.dropLast()).map { row in
      total != nil && row.count > width ? Array(row.prefix(columns.count + 1)) : row
    }
    let people = Set(rows.compactMap { $0.first?.text })
    guard !columns.isEmpty, names == people || corner.isEmpty && !names.isDisjoint(with: people) else { return nil }
    self.columns = columns
    self.map = map
    self.sum = sum
    self.total = total
    rowsOfCells = rows
  }

  /// Returns a row for each tie; reports people who have a row and no column, or two, and what is no number.
  func rows(_ used: inout Set<CellValues.Use>, _ reader: inout FieldReader) -> [[Node.Entry]] {
    let names = rowsOfCells.compactMap(\.first)
    if let sum { reader.reportSum(at: sum.span) }
    if let total { reader.reportSum(at: total.span, "column", "those beside it") }
    reportDifferences(of: columns, from: names, "column", "row", &reader)
    reportDifferences(of: names, from: columns, "row", "column", &reader)
    var ties: [[NamedValue]] = []
    // Where the weight is not known, so is the tie.
    var isKnown: [Bool] = []
    let isWeighed = ["weight", "strength"].allSatisfy { map.ignored($0) == nil }
    var diagonal: CSV.Cell?
    for row in rowsOfCells {
      guard let from = row.first else { continue }
      if row.count > columns.count + 1, let extra = row.dropFirst(columns.count + 1).first(where: { !$0.text.isEmpty })
      {
        reader.report(
          .badCSV, "this row has \(row.count - 1) values, the matrix has \(columns.count) columns", at: extra.span)
      } else if row.count <= columns.count, let end = row.last {
        reader.report(
          .shortRow, "this row has \(row.count - 1) values, the matrix has \(columns.count) columns", at: end.span,
          help: "add a separator for each empty cell")
      }
      for (to, cell) in zip(columns, row.dropFirst()) where !cell.text.isEmpty {
        // A word may say how strong the tie is.
        let isWord = TieStrength(rawValue: CellWords.term(cell.text)) != nil || map.isMapped(cell.text, in: "strength")
        // A cross or a yes is a tie that nobody weighed.
        let weight = isWord ? 1 : CellWords.number(cell.text) ?? CellWords.truth(cell.text).map { $0 ? 1 : 0 }
        guard weight != nil || CellWords.isMissing(cell.text) else {
          if let word = SpreadsheetWord(cell.text, in: .numbers) {
            reader.report(.badCSV, "`\(cell.text)` is \(word.what)", at: cell.span, help: word.helpInTable)
            continue
          }
          reader.report(
            .wrongType, "expected the weight of a tie, found `\(cell.text)`", at: cell.span,
            help: "write 0 or nothing for no tie, or \(CellWords.line(for: "strength", cell.text))")
          continue
        }
        guard weight != 0, from.text != to.text else {
          if weight ?? 0 != 0, diagonal == nil { diagonal = cell }
          continue
        }
        guard ties.count < GraphFile.mostEdges else {
          reader.report(
            .tooLarge, "the matrix has more than \(GraphFile.mostEdges) ties", at: cell.span,
            help: "a case describes a network that people can look at")
          return []
        }
        isKnown.append(weight != nil)
        var tie = [value("from", from), value("to", to)]
        if isWord {
          tie.append(value("strength", cell))
        } else if weight == nil || CellWords.number(cell.text) != nil {
          tie.append(value("weight", cell))
        }
        ties.append(tie)
      }
    }
    if let diagonal {
      reader.report(
        .unreadPart, "the diagonal of the matrix is not read: a tie joins two people", at: diagonal.span,
        help: "write 0 where a person meets themselves")
    }
    if let missing = map.missing(in: ties, isMatrix: true) { reader.report([missing]) }
    return zip(ties, isKnown).filter(\.1).map { tie, _ in map.entries(isWeighed ? tie : Array(tie.prefix(2)), &used) }
  }

  private func value(_ field: String, _ cell: CSV.Cell) -> NamedValue {
    NamedValue(name: map.heading(of: field), nameSpan: cell.span, text: cell.text, span: cell.span)
  }

  private func reportDifferences(
    of cells: [CSV.Cell], from others: [CSV.Cell], _ what: String, _ other: String, _ reader: inout FieldReader
  ) {
    let known = Set(others.map(\.text))
    var given: [String: Span] = [:]
    for cell in cells {
      if let first = given[cell.text] {
        reader.report(
          .duplicateID, "the \(what) `\(cell.text)` is already there", at: cell.span,
          help: "give each person one \(what)", labels: [.init(first, "first used here")])
        continue
      }
      given[cell.text] = cell.span
      guard !known.contains(cell.text) else { continue }
      reader.report(
        .badCSV, "`\(cell.text)` has a \(what) in this matrix and no \(other)", at: cell.span,
        help: "give each person a row and a column, or write one tie a row, below the headings from and to")
    }
  }
}
