// Comma-separated values as spreadsheets write them (RFC 4180), with the place of every cell. Semicolons and tabs
// are taken as separators where the heading uses them, since that is what many countries' spreadsheets write.

import Diagnostics

/// A table with a heading.
struct CSV {
  struct Cell {
    let text: String
    let span: Span
  }

  let heading: [Cell]
  let rows: [[Cell]]

  /// Returns the table, and what is wrong with its quotation marks. O(bytes).
  static func parse(_ source: SourceFile, _ file: FileID) -> (table: CSV, diagnostics: [Diagnostic]) {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = separator(of: bytes[start...])
    var diagnostics: [Diagnostic] = []
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var index = start
    let (quote, newline, carriage) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    while index < bytes.count {
      let cellStart = index
      var content: [UInt8] = []
      var contentSpan = cellStart..<cellStart
      if bytes[index] == quote {
        index += 1
        var isClosed = false
        while index < bytes.count {
          if bytes[index] == quote {
            guard index + 1 < bytes.count, bytes[index + 1] == quote else {
              isClosed = true
              index += 1
              break
            }
            index += 1
          }
          content.append(bytes[index])
          index += 1
        }
        contentSpan = cellStart..<index
        if !isClosed {
          diagnostics.append(
            Diagnostic(.badCSV, "this quotation mark is never closed", at: Span(file, cellStart..<cellStart + 1), help: "close it, or double a mark that belongs to the text"))
        }
        let afterQuote = index
        while index < bytes.count, bytes[index] != separator, bytes[index] != newline, bytes[index] != carriage { index += 1 }
        if bytes[afterQuote..<index].contains(where: { $0 != UInt8(ascii: " ") }) {
          diagnostics.append(
            Diagnostic(.badCSV, "there is text after the closing quotation mark", at: Span(file, afterQuote..<index), help: "double the quotation marks that belong to the text"))
        }
      } else {
        while index < bytes.count, bytes[index] != separator, bytes[index] != newline, bytes[index] != carriage { index += 1 }
        content = Array(bytes[cellStart..<index])
        contentSpan = cellStart..<index
      }
      row.append(Cell(text: String(decoding: content, as: UTF8.self).trimmed, span: Span(file, contentSpan)))
      guard index < bytes.count else { break }
      if bytes[index] == separator {
        index += 1
        // A separator at the very end still has an empty cell behind it.
        if index == bytes.count { row.append(Cell(text: "", span: Span(file, index..<index))) }
        continue
      }
      if bytes[index] == carriage { index += 1 }
      if index < bytes.count, bytes[index] == newline { index += 1 }
      rows.append(row)
      row = []
    }
    if !row.isEmpty { rows.append(row) }
    let filled = rows.filter { $0.contains { !$0.text.isEmpty } }
    return (CSV(heading: filled.first ?? [], rows: Array(filled.dropFirst())), diagnostics)
  }

  /// The separator that stands most often in the heading; a comma where none does.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = candidates.map { candidate in line.reduce(0) { $0 + ($1 == candidate ? 1 : 0) } }
    let most = counts.max() ?? 0
    return most == 0 ? candidates[0] : candidates[counts.firstIndex(of: most) ?? 0]
  }
}
