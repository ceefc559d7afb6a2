// Pipe tables: a paragraph that is one becomes rows and cells, each cell parsed by itself.

import Diagnostics
import Markup

extension MarkdownRenderer {
  /// Replaces a paragraph that is a table; false where it is none. Its first `taken` lines belong to something else already.
  mutating func rewriteTable(_ node: CMarkNode, taken: Int = 0, _ text: MarkdownText) -> Bool {
    guard text.bytes[text.range(ofLines: node.firstLine, node.lastLine)].contains(UInt8(ascii: "|")) else { return false }
    let firstLine = node.firstLine + taken
    let lines = (firstLine...max(firstLine, node.lastLine)).map { line -> Range<Int> in
      let range = text.range(ofLines: line, line)
      // The marks of lists and quotations around the paragraph.
      let prefix = text.bytes[range].prefix(max(0, node.firstColumn - 1))
      let width = line == node.firstLine ? prefix.count : prefix.prefix { Array(" >\t".utf8).contains($0) }.count
      return range.lowerBound + width..<range.upperBound
    }
    switch MarkdownTable.find(in: lines, of: text) {
    case nil: return false
    case .uneven(let delimiter, let head, let dashes):
      report(.unevenTable, "the heading has \(head) cells, the line of dashes has \(dashes)", at: text.span(delimiter), help: "give both as many, so that this becomes a table")
      return false
    case .table(let table):
      if table.linesBefore > 0 {
        let pieces = lines[..<table.linesBefore].map { (bytes: text.bytes[$0], origin: text.origin($0.lowerBound)) }
        let prose = MarkdownText(pieces: pieces, file: text.file)
        if let document = CMarkDocument(prose.bytes) {
          rewrite(document.root, prose)
          for child in document.root.children { child.insertBefore(node) }
        }
      }
      let scroll = MarkupWriter.tags("div", [Attribute("class", "table-scroll"), Attribute("role", "region"), Attribute("tabindex", "0"), Attribute("aria-label", "Table")])
      let tags = MarkupWriter.tags("table")
      guard let box = CMarkNode.block(before: scroll.open, after: scroll.close), let grid = CMarkNode.block(before: tags.open, after: tags.close) else { return false }
      box.append(grid)
      appendRows([table.head], of: table, isHead: true, text, to: grid)
      if !table.rows.isEmpty { appendRows(table.rows, of: table, isHead: false, text, to: grid) }
      box.insertBefore(node)
      node.remove()
      return true
    }
  }

  private mutating func appendRows(
    _ rows: [[MarkdownTable.Cell]], of table: MarkdownTable, isHead: Bool, _ text: MarkdownText, to grid: CMarkNode
  ) {
    let (sectionTags, rowTags) = (MarkupWriter.tags(isHead ? "thead" : "tbody"), MarkupWriter.tags("tr"))
    guard let group = CMarkNode.block(before: sectionTags.open, after: sectionTags.close) else { return }
    grid.append(group)
    for row in rows {
      guard let line = CMarkNode.block(before: rowTags.open, after: rowTags.close) else { return }
      group.append(line)
      if row.count > table.alignments.count, let extra = row.dropFirst(table.alignments.count).first {
        report(
          .unevenTable, "this row has \(row.count) cells, the heading has \(table.alignments.count)", at: text.span(extra.range),
          help: "write `\\|` for a bar that belongs to the text")
      } else if row.count < table.alignments.count, let first = row.first, let last = row.last {
        report(
          .unevenTable, "this row has \(row.count == 1 ? "1 cell" : "\(row.count) cells"), the heading has \(table.alignments.count)",
          at: text.span(first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)), help: "write `| |` where a cell is empty")
      }
      for (index, alignment) in table.alignments.enumerated() {
        let name: String? =
          switch alignment {
          case .none: nil
          case .left: "align-left"
          case .centre: "align-centre"
          case .right: "align-right"
          }
        let tags = MarkupWriter.tags(isHead ? "th" : "td", [Attribute("class", name), Attribute("scope", isHead ? "col" : nil)])
        guard let cell = CMarkNode.block(before: tags.open, after: tags.close) else { return }
        line.append(cell)
        if index < row.count { appendCell(row[index].range, text, to: cell) }
      }
    }
  }

  /// A cell's text, in which a backslash keeps a pipe from ending it. The file has it a byte earlier for each such pipe.
  private mutating func appendCell(_ range: Range<Int>, _ text: MarkdownText, to cell: CMarkNode) {
    var bytes: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isEscapedPipe = text.bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound && text.bytes[index + 1] == UInt8(ascii: "|")
      bytes.append(isEscapedPipe ? UInt8(ascii: "|") : text.bytes[index])
      index += isEscapedPipe ? 2 : 1
    }
    appendInlines(bytes, origin: text.origin(range.lowerBound), to: cell)
  }

  /// Parses one line of text, masked already, by itself. A full stop before it keeps libcmark from taking `#` or `1.` for a block; it is taken off again.
  mutating func appendInlines(_ line: [UInt8], origin: Int, to parent: CMarkNode) {
    let bytes = [UInt8(ascii: ".")] + line
    let content = MarkdownText(pieces: [(bytes: bytes[...], origin: origin - 1)], file: file)
    guard let document = CMarkDocument(content.bytes), let paragraph = document.root.firstChild else { return }
    if let first = paragraph.firstChild, first.kind == .text, first.literal.hasPrefix(".") { first.setLiteral(String(first.literal.dropFirst())) }
    rewrite(document.root, content)
    paragraph.moveChildren(to: parent)
  }
}
