// Pipe tables: a paragraph that is one becomes rows and cells, each cell parsed by itself. A table is written at once,
// as libcmark would write blocks: a node for each cell would cost a hundred times its bytes.

import Diagnostics
import Markup

extension MarkdownRenderer {
  /// What became of a paragraph that may be a table.
  enum TableRewriting { case none, refused, written }

  /// The lines of a paragraph without the marks of lists and quotations around it, but for the first `taken`.
  static func lines(of node: CMarkNode, taken: Int, _ text: MarkdownText) -> [Range<Int>] {
    let firstLine = node.firstLine + taken
    return (firstLine...max(firstLine, node.lastLine)).map { line in
      let range = text.range(ofLines: line, line)
      let prefix = text.bytes[range].prefix(max(0, node.firstColumn - 1))
      let marks = prefix.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") }
      let width = line == node.firstLine ? prefix.count : marks.count
      return range.lowerBound + width..<range.upperBound
    }
  }

  /// Replaces a paragraph of these lines that is a table.
  mutating func rewriteTable(_ node: CMarkNode, _ lines: [Range<Int>], _ text: MarkdownText) -> TableRewriting {
    guard lines.count > 1, lines.contains(where: { text.bytes[$0].contains(UInt8(ascii: "|")) }) else { return .none }
    switch MarkdownTable.find(in: lines, of: text) {
    case nil: return .none
    case .uneven(let delimiter, let head, let dashes):
      report(
        .unevenTable, "the heading has \(head) cells, the line of dashes has \(dashes)", at: text.span(delimiter),
        help: "give both as many, so that this becomes a table")
      return .refused
    case .table(let table):
      if table.linesBefore > 0 {
        let pieces = lines[..<table.linesBefore].map { (bytes: text.bytes[$0], origin: text.origin($0.lowerBound)) }
        let prose = MarkdownText(pieces: pieces, file: text.file)
        if let document = parse(prose) {
          rewrite(document.root, prose)
          for child in document.root.children { child.insertBefore(node) }
        }
      }
      let head = section("thead", [table.head], of: table, isHead: true, text)
      let rows = table.rows.isEmpty ? Fragment() : section("tbody", table.rows, of: table, isHead: false, text)
      let scroll = MarkupWriter.tags(
        "div",
        [
          Attribute("class", "table-scroll"), Attribute("role", "region"), Attribute("tabindex", "0"),
          Attribute("aria-label", context.words.table),
        ])
      let tags = MarkupWriter.tags("table")
      var whole = MarkupWriter(.html)
      for part in [scroll.open, tags.open] { whole.line(part) }
      whole.fragment(head)
      whole.fragment(rows)
      whole.line(tags.close)
      guard let box = CMarkNode.block(before: whole.finish(), after: scroll.close) else { return .none }
      box.insertBefore(node)
      node.remove()
      return .written
    }
  }

  private mutating func section(
    _ name: StaticString, _ rows: [[MarkdownTable.Cell]], of table: MarkdownTable, isHead: Bool, _ text: MarkdownText
  ) -> Fragment {
    let (sectionTags, rowTags) = (MarkupWriter.tags(name), MarkupWriter.tags("tr"))
    let cellTags = table.alignments.map { alignment in
      MarkupWriter.tags(
        isHead ? "th" : "td", [Attribute("class", alignment.className), Attribute("scope", isHead ? "col" : nil)])
    }
    var writer = MarkupWriter(.html)
    writer.line(sectionTags.open)
    var isBelow = false
    for row in rows {
      let isProse = table.isProse(row, text)
      // A paragraph is asked about where it begins.
      if isProse, !isBelow { reportProse(row, text) }
      isBelow = isProse
      reportLength(of: row, in: table, isReported: isProse, text)
      writer.line(rowTags.open)
      for (index, tags) in cellTags.enumerated() {
        guard index < row.count || limits.paddable >= 0 else { break }
        writer.line(tags.open)
        if index < row.count { writer.fragment(cell(row[index].range, text)) }
        writer.line(tags.close)
      }
      writer.line(rowTags.close)
    }
    writer.line(sectionTags.close)
    return writer.finish()
  }

  /// Reports a row that looks like a text below the table.
  private mutating func reportProse(_ row: [MarkdownTable.Cell], _ text: MarkdownText) {
    guard let cell = row.first else { return }
    report(
      .unevenTable, "no `|` is in this line, and yet it is a row of the table above", at: text.span(cell.range),
      help: "put an empty line before it where it is a text below the table; a row is written between `|`")
  }

  /// Reports a row that has not as many cells as the heading.
  ///
  /// - Parameter isReported: Whether what is wrong with a short row has been said.
  private mutating func reportLength(
    of row: [MarkdownTable.Cell], in table: MarkdownTable, isReported: Bool, _ text: MarkdownText
  ) {
    let columns = table.alignments.count
    if row.count > columns {
      report(
        .unevenTable, "this row has \(row.count) cells, the heading has \(columns)", at: text.span(row[columns].range),
        help: "for a bar that belongs to the text write `\\|`")
    } else if row.count < columns, let first = row.first, let last = row.last {
      // The error says it of all that follow.
      guard limits.paddable >= 0 else { return }
      let place = text.span(first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound))
      if !isReported {
        report(
          .unevenTable, "this row has \(row.count == 1 ? "1 cell" : "\(row.count) cells"), the heading has \(columns)",
          at: place, help: "write `| |` where a cell is empty")
      }
      if limits.pad(columns - row.count) {
        report(
          .tablePadding, "up to here rows lack more than \(ProseLimits.missingCells) cells", at: place,
          help: "leave out the columns of the heading that have no cells, or end the table with a blank line")
      }
    }
  }

  /// A cell's text, in which a backslash keeps a pipe from ending it. The file has it a byte earlier for each such
  /// pipe.
  private mutating func cell(_ range: Range<Int>, _ text: MarkdownText) -> Fragment {
    if range.isEmpty { return Fragment() }
    if text.bytes[range].allSatisfy(Self.isPlain),
      context.typography == nil || !TypographicText.mayChange(text.bytes[range])
    {
      article.words += Self.words(in: text.bytes[range])
      return Fragment(trusted: text.bytes[range] + [UInt8(ascii: "\n")])
    }
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isEscapedPipe =
        text.bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound
        && text.bytes[index + 1] == UInt8(ascii: "|")
      bytes.append(isEscapedPipe ? UInt8(ascii: "|") : text.bytes[index])
      index += isEscapedPipe ? 2 : 1
    }
    // What is quoted in it has been found in the whole of the table.
    let quoted = article.quotedWords
    defer { article.quotedWords = quoted }
    return inlines(bytes, origin: text.origin(range.lowerBound))
  }

  /// Whether a byte means nothing to Markdown or HTML wherever it stands in a line.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Parses one line of text, masked already, by itself, and returns its markup in a line of its own. A full stop
  /// before it keeps libcmark from taking `#` or `1.` for a block; it is taken off again.
  mutating func inlines(_ line: [UInt8], origin: Int) -> Fragment {
    let bytes = [UInt8(ascii: ".")] + line
    let content = MarkdownText(pieces: [(bytes: bytes[...], origin: origin - 1)], file: file)
    guard let document = parse(content), let paragraph = document.root.firstChild else { return Fragment() }
    if let first = paragraph.firstChild, first.kind == .text, first.literal.hasPrefix(".") {
      first.setLiteral(String(first.literal.dropFirst()))
    }
    rewrite(document.root, content)
    guard let bare = CMarkNode.block(before: Fragment(), after: Fragment()) else { return Fragment() }
    bare.insertBefore(paragraph)
    paragraph.moveChildren(to: bare)
    paragraph.remove()
    return document.html()
  }
}

extension MarkdownTable {
  /// Whether a row looks like a text that no empty line parts from the table: no bar is in it, though one is in the
  /// heading. O(1).
  fileprivate func isProse(_ row: [Cell], _ text: MarkdownText) -> Bool {
    guard row.count == 1, let cell = row.first, !cell.range.isEmpty else { return false }
    return !text.isBesideBar(cell.range) && (head.count > 1 || head.allSatisfy { text.isBesideBar($0.range) })
  }
}

extension MarkdownText {
  /// Whether a bar is before or behind a cell. O(1) but for blanks.
  fileprivate func isBesideBar(_ cell: Range<Int>) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    return bytes[..<cell.lowerBound].last { !isBlank($0) } == UInt8(ascii: "|")
      || bytes[cell.upperBound...].first { !isBlank($0) } == UInt8(ascii: "|")
  }
}

extension MarkdownTable.Alignment {
  /// The class of a cell; nil for one that is aligned as the language is.
  fileprivate var className: String? {
    switch self {
    case .none: nil
    case .left: "align-left"
    case .centre: "align-centre"
    case .right: "align-right"
    }
  }
}

extension MarkupWriter {
  /// Writes markup and ends its line.
  fileprivate mutating func line(_ fragment: Fragment) {
    self.fragment(fragment)
    newline()
  }
}
