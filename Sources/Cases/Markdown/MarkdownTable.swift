// Pipe tables, found in the source lines of a paragraph rather than in its parsed text: emphasis and code run across
// pipes once a paragraph is parsed as one, so each cell is parsed by itself.

import Diagnostics
import Markup

/// A table as its source lines give it.
struct MarkdownTable {
  enum Alignment { case none, left, centre, right }

  struct Cell {
    let range: Range<Int>
  }

  let alignments: [Alignment]
  let head: [Cell]
  let rows: [[Cell]]
  /// Lines of the paragraph above the head, which stay prose.
  let linesBefore: Int

  enum Finding {
    case table(MarkdownTable)
    /// There is a line of dashes, but the head has another number of cells.
    case uneven(delimiter: Range<Int>, head: Int, dashes: Int)
  }

  /// Returns the table in `lines` (ranges of `text`, without the marks of a list or quotation around them), if there is
  /// one.
  static func find(in lines: [Range<Int>], of text: MarkdownText) -> Finding? {
    guard lines.count >= 2 else { return nil }
    for index in 1..<lines.count {
      guard let alignments = delimiter(text.bytes[lines[index]]) else { continue }
      let head = cells(lines[index - 1], text.bytes)
      guard head.count == alignments.count else {
        return head.count > 1 ? .uneven(delimiter: lines[index], head: head.count, dashes: alignments.count) : nil
      }
      return .table(
        MarkdownTable(
          alignments: alignments, head: head, rows: lines[(index + 1)...].map { cells($0, text.bytes) },
          linesBefore: index - 1))
    }
    return nil
  }

  private static func delimiter(_ line: ArraySlice<UInt8>) -> [Alignment]? {
    guard line.contains(UInt8(ascii: "|")), line.allSatisfy(isOfDelimiters) else { return nil }
    var alignments: [Alignment] = []
    for cell in cells(line.startIndex..<line.endIndex, Array(line), offset: line.startIndex) {
      let text = line[cell.range]
      let dashes = text.drop { $0 == UInt8(ascii: ":") }
      guard let first = text.first, let last = text.last, dashes.contains(UInt8(ascii: "-")),
        !text.contains(UInt8(ascii: " ")),
        text.dropFirst().dropLast().allSatisfy({ $0 == UInt8(ascii: "-") })
      else { return nil }
      switch (first == UInt8(ascii: ":"), last == UInt8(ascii: ":")) {
      case (true, true): alignments.append(.centre)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.none)
      }
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func isOfDelimiters(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
    default: false
    }
  }

  /// The cells of a line, blanks at their ends cut off; a pipe behind a backslash belongs to the text.
  private static func cells(_ range: Range<Int>, _ bytes: [UInt8], offset: Int = 0) -> [Cell] {
    func isBlank(_ index: Int) -> Bool {
      bytes[index - offset] == UInt8(ascii: " ") || bytes[index - offset] == UInt8(ascii: "\t")
    }
    func cut(_ range: Range<Int>) -> Range<Int> {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end, isBlank(start) { start += 1 }
      while end > start, isBlank(end - 1) { end -= 1 }
      return start..<end
    }
    let line = cut(range)
    var found: [Cell] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      if bytes[index - offset] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index - offset] == UInt8(ascii: "|") {
        if index > line.lowerBound { found.append(Cell(range: cut(start..<index))) }
        start = index + 1
      }
      index += 1
    }
    if start < line.upperBound { found.append(Cell(range: cut(start..<line.upperBound))) }
    return found
  }
}
