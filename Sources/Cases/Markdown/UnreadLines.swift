// Lines of a paragraph that look like blocks and are none: a heading without its blank, a table without its line of
// dashes, bullets that Markdown does not know. They would run together into one paragraph.

import Formats

/// A line, or a few, that look like a block of their own.
struct UnreadLines {
  enum Kind: Hashable {
    /// With the blank behind its `#` that is none to Markdown.
    case heading(level: Int, text: String, blank: String?)
    /// A mark that would begin a block, behind a blank that is none to Markdown.
    case indented(mark: String, blank: String)
    /// `•` before an item, or a hyphen without its blank.
    case bullet(String)
    /// The mark of an item, with the blank behind it that is none to Markdown.
    case separated(mark: String, blank: String)
    /// `1.` or `a)` before items; whether they are letters.
    case number(isLetter: Bool)
    case table(cells: Int)
    /// Cells between tabs, as spreadsheets give them.
    case tabs(cells: Int)
    /// `¹` or `[1]` before notes.
    case notes
    /// `Where: Oak` on each line.
    case labels
    /// A command of LaTeX on a line of its own.
    case command(String)
    case container, callout, shout, conflict, contents, formula, rule, definition, abbreviation, comment
  }

  let kind: Kind
  /// The lines by their place in the paragraph.
  let lines: ClosedRange<Int>

  /// Returns what is found in the lines of a paragraph, each kind once. O(bytes).
  ///
  /// - Parameters:
  ///   - isInQuotation: Whether a quotation is straight around the paragraph.
  ///   - isInItem: Whether an item of a list is.
  static func find(in lines: [ArraySlice<UInt8>], isInQuotation: Bool, isInItem: Bool) -> [UnreadLines] {
    let starts = lines.map(Line.init)
    var found: [UnreadLines] = []
    var kinds: Set<String> = []
    func add(_ kind: Kind, _ name: String, _ range: ClosedRange<Int>) {
      if kinds.insert(name).inserted { found.append(UnreadLines(kind: kind, lines: range)) }
    }
    if starts.count > 1, starts.allSatisfy(\.isLabelled), !lines.dropLast().contains(where: breaks) {
      add(.labels, "labels", 0...starts.count - 1)
    }
    // A numbered item at the beginning, with the number that may follow some lines below.
    let first = starts.first?.number
    var place = 0
    while place < starts.count {
      let line = starts[place]
      let next = place + 1 < starts.count ? starts[place + 1] : nil
      var last = place
      if let heading = line.heading(isAlone: starts.count == 1) {
        found.append(UnreadLines(kind: heading, lines: place...place))
      } else if let (mark, blank) = line.markBeforeForeignBlank {
        add(.separated(mark: mark, blank: blank), "bullet", place...place)
      } else if let bullet = line.bullet {
        let isRepeated =
          next?.bullet?.family == bullet.family
          || place == 0 && starts.dropFirst().contains { $0.bullet?.family == bullet.family }
        let isBetweenItems = isInItem && place > 0 && bullet.mark.allSatisfy { "-*".contains($0) }
        if bullet.isCertain || isRepeated || isBetweenItems { add(.bullet(bullet.mark), "bullet", place...place) }
      } else if let (mark, blank) = line.markBehindForeignBlank {
        add(.indented(mark: mark, blank: blank), "indented", place...place)
      } else if let number = line.number,
        case let isSecond = place > 0 && first?.isFollowed(by: number) ?? false,
        number.isFollowed(by: next?.number) || isSecond && number.mayWrap
      {
        let isNote = number.delimiter == UInt8(ascii: "]") || number.delimiter == UInt8(ascii: "^")
        let kind =
          number.blank.map { Kind.separated(mark: number.mark, blank: $0) } ?? .number(isLetter: number.isLetter)
        add(isNote ? .notes : kind, "number", isSecond ? 0...0 : place...place)
      } else if line.tabs > 0, next?.tabs == line.tabs {
        last = starts[place...].prefix { $0.tabs == line.tabs }.endIndex - 1
        add(.tabs(cells: line.tabs + 1), "table", place...last)
      } else if line.isTableRule || line.isFramed && next?.isTableRule ?? false, starts.count > 1 {
        last = max(place, starts[place...].prefix { $0.isFramed }.endIndex - 1)
        let row = line.isTableRule ? next ?? line : line
        add(.table(cells: max(1, row.bars - (row.endsInBar ? 1 : 0))), "table", place...last)
      } else if let cells = line.cells {
        let isTable = next?.cells.map { line.isFramed ? $0 > 1 || cells > 1 : $0 == cells }
        if isTable ?? (line.isFramed && line.isSpaced && cells > 1 && starts.count == 1) {
          last = starts[place...].prefix { $0.cells != nil }.endIndex - 1
          add(.table(cells: cells), "table", place...last)
        }
      } else if let kind = line.mark(isFirst: place == 0, isInQuotation: isInQuotation) {
        add(kind, "\(kind)", place...place)
      } else if place == 1 && line.text.hasPrefix(": ") && starts[0].text.utf8.count <= 60
        || place == 0 && [":   ", ":\t"].contains(where: line.text.hasPrefix)
      {
        add(.definition, "definition", place...place)
      } else if place > 0, line.isLongDash {
        add(.rule, "rule", place...place)
      }
      place = last + 1
    }
    return found
  }

  /// Whether a line ends with two blanks or a backslash, which keep the next one on a line of its own.
  private static func breaks(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.last == UInt8(ascii: "\n") ? line.dropLast() : line
    return content.last == UInt8(ascii: "\\") || content.suffix(2).elementsEqual("  ".utf8)
  }
}
