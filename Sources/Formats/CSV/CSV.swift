// Comma-separated values as spreadsheets write them (RFC 4180), with the place of every cell. Semicolons and tabs
// are taken as separators where the heading uses them, since that is what many countries' spreadsheets write.

import Diagnostics

/// A table with a heading.
package struct CSV {
  package struct Cell {
    package let text: String
    package let span: Span

    package init(text: String, span: Span) {
      self.text = text
      self.span = span
    }
  }

  package let heading: [Cell]
  package let rows: [[Cell]]
  package let separator: UInt8
  /// Whether each quotation mark is closed, so that no row has swallowed others.
  package let isWhole: Bool
  /// The first cell above the heading that holds something, which is not read.
  package let title: Cell?
  /// Where the rows begin that are more than the limit, and are not read.
  package let cut: Span?

  /// More columns than this are no table of people or ties.
  static let widest = 1000

  /// Returns the table, and what is wrong with its quotation marks; at most `limit` rows. O(bytes).
  ///
  /// - Parameter headings: Each whether the cells of a row can be a heading; the first that some row meets counts. It
  ///   is looked for in the first ten rows, because spreadsheets begin with titles; where no row can be, it is the
  ///   first.
  package static func parse(
    _ source: SourceFile, _ file: FileID, limit: Int = 50_000, headings: [([String]) -> Bool] = []
  ) -> (table: CSV, diagnostics: [Diagnostic]) {
    var reader = CSVReader(bytes: source.bytes, file: file)
    let titles = headings.lazy.compactMap { reader.findHeading($0) }.first ?? 0
    var rows: [[Cell]] = []
    var above: [[Cell]] = []
    var cut: Span?
    while let row = reader.row() {
      guard row.contains(where: { !$0.text.isEmpty }) else { continue }
      if above.count < titles {
        above.append(row)
        continue
      }
      if rows.count > limit {
        cut = row.first?.span
        break
      }
      rows.append(row)
    }
    // A quotation mark that is never closed has swallowed the rest of the file into one cell.
    if !reader.isWhole, !rows.isEmpty { rows.removeLast() }
    let table = CSV(
      heading: rows.first ?? [], rows: Array(rows.dropFirst()), separator: reader.separator, isWhole: reader.isWhole,
      title: above.first?.first { !$0.text.isEmpty }, cut: cut)
    return (table, reader.diagnostics)
  }

  /// The signs that might separate cells, and do not in this table.
  package var otherSeparators: Set<Character> { Set(Self.separators.map(\.sign).filter { $0.asciiValue != separator }) }

  private static let separators: [(sign: Character, name: String)] = [
    (",", "commas"), (";", "semicolons"), ("\t", "tabs"),
  ]

  /// Returns the mistake of a heading and rows that are separated by different signs; nil where they are not.
  package var mixedSeparators: Diagnostic? {
    guard heading.count > 1, let cell = rows.first?.first, rows.allSatisfy({ $0.count == 1 }) else { return nil }
    let others = Self.separators.filter { $0.sign.asciiValue != separator }
    guard let sign = others.first(where: { cell.text.contains($0.sign) }) else { return nil }
    return Diagnostic(
      .badCSV, "the rows are separated by \(sign.name), the heading is not", at: cell.span,
      help: "separate the heading and all rows by the same sign")
  }
}

private struct CSVReader {
  private let bytes: [UInt8]
  private let file: FileID
  private(set) var separator: UInt8
  private(set) var isWhole = true
  /// Whether the file names its separator, in the line that Excel reads and writes: `sep=;`.
  private var isDeclared = false
  private var index: Int
  var diagnostics: [Diagnostic] = []

  init(bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = Self.separator(of: bytes[index...])
    let line = bytes[index...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let word = line.filter { $0 != UInt8(ascii: "\"") }
    let signs = [",", ";", "\t", "|"].flatMap(\.utf8)
    if word.count >= 5, let sign = word.dropFirst(4).first,
      SourceText.string(word.prefix(4)[...]).lowercased() == "sep=",
      signs.contains(sign), word.dropFirst(5).allSatisfy({ $0 == sign })
    {
      (separator, isDeclared, index) = (sign, true, line.endIndex)
    }
  }

  /// Chooses the separator by which one of the first rows can be the heading; returns how many rows are above it, or
  /// nil.
  mutating func findHeading(_ isHeading: ([String]) -> Bool) -> Int? {
    let others = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].filter { $0 != separator && !isDeclared }
    for candidate in [separator] + others {
      var reader = self
      reader.separator = candidate
      var above = 0
      while above < 10, let row = reader.row() {
        guard row.contains(where: { !$0.text.isEmpty }) else { continue }
        if isHeading(row.map(\.text)) {
          separator = candidate
          return above
        }
        above += 1
      }
    }
    return nil
  }

  /// Returns the next row; nil at the end, or where a row is beyond all measure.
  mutating func row() -> [CSV.Cell]? {
    while index < bytes.count, bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") { index += 1 }
    guard index < bytes.count else { return nil }
    var row: [CSV.Cell] = []
    while true {
      row.append(cell())
      guard index < bytes.count else { return row }
      if bytes[index] == separator {
        index += 1
        guard row.count < CSV.widest else {
          diagnostics.append(
            Diagnostic(.badCSV, "this row has more than \(CSV.widest) cells", at: Span(file, index - 1..<index)))
          index = bytes.count
          return row
        }
        // A separator at the very end still has an empty cell behind it.
        if index == bytes.count { row.append(CSV.Cell(text: "", span: Span(file, index..<index))) } else { continue }
        return row
      }
      if bytes[index] == UInt8(ascii: "\r") { index += 1 }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      return row
    }
  }

  private mutating func cell() -> CSV.Cell {
    let start = index
    guard bytes[start] == UInt8(ascii: "\"") else {
      while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
      var range = start..<index
      while let last = range.last, isBlank(bytes[last]) { range = range.lowerBound..<last }
      while let first = range.first, isBlank(bytes[first]) { range = first + 1..<range.upperBound }
      return CSV.Cell(text: SourceText.string(bytes[range]).trimmed, span: Span(file, range))
    }
    let content = quoted()
    let afterQuote = index
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    if bytes[afterQuote..<index].contains(where: { !isBlank($0) }) {
      diagnostics.append(
        Diagnostic(
          .badCSV, "there is text after the closing quotation mark", at: Span(file, afterQuote..<index),
          help: "double the quotation marks that belong to the text"))
    }
    return CSV.Cell(text: SourceText.string(content[...]).trimmed, span: Span(file, start..<afterQuote))
  }

  /// Returns what stands between quotation marks, and goes behind the closing one.
  private mutating func quoted() -> [UInt8] {
    let (start, quote) = (index, UInt8(ascii: "\""))
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      if bytes[index] == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else {
          index += 1
          return content
        }
        index += 1
      }
      content.append(bytes[index])
      index += 1
    }
    isWhole = false
    diagnostics.append(
      Diagnostic(
        .badCSV, "this quotation mark is never closed", at: Span(file, start..<start + 1),
        help: "close it, or double a mark that belongs to the text"))
    return content
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// The separator that stands most often in the heading; a comma where none does.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in line.reduce(0) { $0 + ($1 == candidate ? 1 : 0) } }
    let most = counts.max() ?? 0
    return most == 0 ? candidates[0] : candidates[counts.firstIndex(of: most) ?? 0]
  }
}
