// Markdown to safe HTML: libcmark parses, its tree is rewritten (headings, tables, footnotes, citations, links to
// content), and libcmark renders in safe mode. What safe mode would drop in silence is diagnosed here.
//
//   body ─lift footnotes─▶ ─mask─▶ libcmark ─▶ tree ─rewrite─▶ tree ─▶ HTML
//                 └─▶ each footnote, the same way, once it is called

import Diagnostics
import Markup

/// Renders one body.
struct MarkdownRenderer {
  let context: MarkdownContext
  var article = Article()
  var diagnostics: [Diagnostic] = []
  private var headingIDs: [String: Int] = [:]
  private var footnotes: [String: FootnoteDefinition] = [:]
  /// Names of footnotes in the order of their first call, and how often each was called.
  private var calls: [String] = []
  private var callCounts: [String: Int] = [:]

  /// Returns the article that `source` holds between `range`, and what is wrong with it.
  static func render(_ source: SourceFile, _ file: FileID, _ range: Range<Int>, _ context: MarkdownContext) -> (article: Article, diagnostics: [Diagnostic]) {
    var renderer = MarkdownRenderer(context: context)
    renderer.run(source, file, range)
    return (renderer.article, renderer.diagnostics)
  }

  private init(context: MarkdownContext) { self.context = context }

  private mutating func run(_ source: SourceFile, _ file: FileID, _ range: Range<Int>) {
    var bytes = Array(source.bytes[range])
    // A lone CR ends a line for libcmark, but for no editor.
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") && (index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n")) {
      bytes[index] = UInt8(ascii: " ")
    }
    let (definitions, body) = FootnoteDefinitions.lift(from: MarkdownText(bytes, at: range.lowerBound, file: file))
    for definition in definitions {
      if let first = footnotes[definition.name] {
        report(.duplicateID, "the footnote `[^\(definition.name)]` is written twice", at: definition.span, labels: [.init(first.span, "first written here")])
      } else {
        footnotes[definition.name] = definition
      }
    }
    article.html = html(of: body)
    article.html += footnoteSection()
    for definition in definitions where callCounts[definition.name] == nil && footnotes[definition.name]?.span == definition.span {
      report(.unusedFootnote, "the footnote `[^\(definition.name)]` is never called", at: definition.span, help: "put `[^\(definition.name)]` where it belongs, or delete it")
    }
  }

  private mutating func html(of text: MarkdownText) -> Fragment {
    let masked = text.replacingBytes(MarkdownMask.apply(to: text.bytes))
    guard let document = CMarkDocument(masked.bytes) else { return Fragment() }
    rewrite(document.root, masked)
    return document.html()
  }

  mutating func report(_ rule: Rule, _ message: String, at span: Span, help: String? = nil, labels: [Diagnostic.Label] = []) {
    diagnostics.append(Diagnostic(rule, message, at: span, help: help, labels: labels))
  }

  // MARK: Walking the tree

  /// Rewrites everything below `root`, in the order of the text.
  mutating func rewrite(_ root: CMarkNode, _ text: MarkdownText) {
    joinCitations(in: root)
    var block = SourceBlock(text: text, range: 0..<text.bytes.count)
    var headings: [(node: CMarkNode, heading: Article.Heading)] = []
    let nodes = root.descendants
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      index += 1
      switch node.kind {
      case .paragraph:
        block = SourceBlock(text: text, range: text.range(ofLines: node.firstLine, node.lastLine))
        let inside = node.descendants.count - 1
        if rewriteTable(node, text) { index += inside }
      case .heading:
        block = SourceBlock(text: text, range: text.range(ofLines: node.firstLine, node.lastLine))
        headings.append((node, heading(node, block)))
      case .htmlBlock: rewriteHTMLBlock(node, text)
      case .codeBlock: node.setLiteral(MarkdownMask.remove(from: node.literal))
      case .code: rewriteCode(node, &block)
      case .text: rewriteText(node, &block)
      case .htmlInline: rewriteHTMLInline(node, &block)
      case .link: rewriteLink(node, &block)
      case .image: rewriteImage(node, &block)
      case .softBreak, .other: break
      }
    }
    for (node, heading) in headings { replace(node, heading) }
  }

  /// A citation that runs over a line's end is three nodes; makes it one.
  private func joinCitations(in root: CMarkNode) {
    for node in root.descendants where node.kind == .softBreak {
      // Nodes after a break that was removed are still valid: only the break and the text behind it go.
      guard let before = node.previous, before.kind == .text, let after = node.next, after.kind == .text else { continue }
      let bytes = Array(before.literal.utf8)
      guard let open = bytes.lastIndex(where: { $0 == MarkdownMask.citation || $0 == MarkdownMask.footnote }),
        !bytes[open...].contains(MarkdownMask.close)
      else { continue }
      after.setLiteral(before.literal + " " + after.literal)
      before.remove()
      node.remove()
    }
  }

  // MARK: Headings

  private mutating func heading(_ node: CMarkNode, _ block: SourceBlock) -> Article.Heading {
    let text = MarkdownMask.remove(from: node.descendants.map { $0.kind == .text || $0.kind == .code ? $0.literal : "" }.joined())
    if node.level == 1 {
      report(.headingLevel, "a heading of the first level stands in the text", at: text.isEmpty ? block.text.span(block.range) : block.text.span(block.range), help: "start with `##`: the title is the page's first heading already")
    }
    // Unlike the page's own ids, those of the text begin with `s-`, so that the two never meet.
    var slug = "s-" + text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).joined(separator: "-")
    if slug == "s-" { slug = "s-section" }
    let count = (headingIDs[slug] ?? 0) + 1
    headingIDs[slug] = count
    let heading = Article.Heading(level: max(2, node.level), id: count == 1 ? slug : "\(slug)-\(count)", text: text)
    article.headings.append(heading)
    return heading
  }

  private func replace(_ node: CMarkNode, _ heading: Article.Heading) {
    let names: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]
    let tags = MarkupWriter.tags(names[min(max(heading.level, 2), 6) - 2], [Attribute("id", heading.id)])
    guard let block = CMarkNode.block(before: tags.open, after: tags.close) else { return }
    block.insertBefore(node)
    node.moveChildren(to: block)
    node.remove()
  }

  // MARK: Tables

  /// Replaces a paragraph that is a table; false where it is none.
  private mutating func rewriteTable(_ node: CMarkNode, _ text: MarkdownText) -> Bool {
    guard text.bytes[text.range(ofLines: node.firstLine, node.lastLine)].contains(UInt8(ascii: "|")) else { return false }
    let lines = (node.firstLine...max(node.firstLine, node.lastLine)).map { line -> Range<Int> in
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
      appendRows([table.head], "thead", "th", table, text, to: grid)
      if !table.rows.isEmpty { appendRows(table.rows, "tbody", "td", table, text, to: grid) }
      box.insertBefore(node)
      node.remove()
      return true
    }
  }

  private mutating func appendRows(
    _ rows: [[MarkdownTable.Cell]], _ section: StaticString, _ cellName: StaticString, _ table: MarkdownTable, _ text: MarkdownText, to grid: CMarkNode
  ) {
    let (sectionTags, rowTags) = (MarkupWriter.tags(section), MarkupWriter.tags("tr"))
    guard let group = CMarkNode.block(before: sectionTags.open, after: sectionTags.close) else { return }
    grid.append(group)
    for row in rows {
      guard let line = CMarkNode.block(before: rowTags.open, after: rowTags.close) else { return }
      group.append(line)
      if row.count > table.alignments.count, let extra = row.dropFirst(table.alignments.count).first {
        report(
          .unevenTable, "this row has \(row.count) cells, the heading has \(table.alignments.count)", at: text.span(extra.range),
          help: "write `\\|` for a bar that belongs to the text")
      }
      for (index, alignment) in table.alignments.enumerated() {
        let name: String? =
          switch alignment {
          case .none: nil
          case .left: "align-left"
          case .centre: "align-centre"
          case .right: "align-right"
          }
        let isHead = section.utf8CodeUnitCount == 5 && rows.count == 1 && table.head.first?.range == row.first?.range
        let tags = MarkupWriter.tags(cellName, [Attribute("class", name), Attribute("scope", isHead ? "col" : nil)])
        guard let cell = CMarkNode.block(before: tags.open, after: tags.close) else { return }
        line.append(cell)
        if index < row.count { appendCell(row[index].range, text, to: cell) }
      }
    }
  }

  /// Parses a cell by itself. A full stop before it keeps libcmark from taking `#` or `1.` for a block; it is taken off again.
  private mutating func appendCell(_ range: Range<Int>, _ text: MarkdownText, to cell: CMarkNode) {
    var bytes: [UInt8] = [UInt8(ascii: ".")]
    var index = range.lowerBound
    while index < range.upperBound {
      let isEscapedPipe = text.bytes[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound && text.bytes[index + 1] == UInt8(ascii: "|")
      bytes.append(isEscapedPipe ? UInt8(ascii: "|") : text.bytes[index])
      index += isEscapedPipe ? 2 : 1
    }
    let content = MarkdownText(pieces: [(bytes: bytes[...], origin: text.origin(range.lowerBound) - 1)], file: text.file)
    guard let document = CMarkDocument(content.bytes), let paragraph = document.root.children.first else { return }
    if let first = paragraph.children.first, first.kind == .text, first.literal.hasPrefix(".") { first.setLiteral(String(first.literal.dropFirst())) }
    rewrite(document.root, content)
    paragraph.moveChildren(to: cell)
  }

  // MARK: Footnotes

  /// Counts a call and returns its number and how often the footnote has been called with it; nil where it has no text.
  mutating func call(_ name: String) -> (number: Int, times: Int)? {
    guard footnotes[name] != nil else { return nil }
    let times = (callCounts[name] ?? 0) + 1
    callCounts[name] = times
    if times == 1 { calls.append(name) }
    return ((calls.firstIndex(of: name) ?? 0) + 1, times)
  }

  var footnoteNames: [String] { footnotes.keys.sorted() }

  private mutating func footnoteSection() -> Fragment {
    guard !calls.isEmpty else { return Fragment() }
    var bodies: [Fragment] = []
    // A footnote may call another, which then joins the end of the list.
    while bodies.count < calls.count {
      guard let definition = footnotes[calls[bodies.count]] else { break }
      bodies.append(html(of: definition.text))
    }
    var writer = MarkupWriter(.html)
    writer.element("section", [Attribute("class", "footnotes"), Attribute("aria-label", "Footnotes")]) { writer in
      writer.element("ol") { writer in
        for (index, body) in bodies.enumerated() {
          writer.element("li", [Attribute("id", "fn-\(index + 1)")]) { writer in
            writer.fragment(body)
            writer.element("p", [Attribute("class", "footnote-back")]) { writer in
              for time in 1...max(1, callCounts[calls[index]] ?? 1) {
                let suffix = time == 1 ? "" : "-\(time)"
                writer.element("a", [Attribute("href", "#fnref-\(index + 1)\(suffix)"), Attribute("aria-label", "Back to the text, footnote \(index + 1)\(time == 1 ? "" : ", call \(time)")")], text: "↩")
              }
            }
          }
        }
      }
    }
    return writer.finish()
  }
}

/// The source of the block that is being rewritten, for finding exact places in it: libcmark's own are hints.
struct SourceBlock {
  let text: MarkdownText
  let range: Range<Int>
  private var cursor: Int

  init(text: MarkdownText, range: Range<Int>) {
    self.text = text
    self.range = range
    cursor = range.lowerBound
  }

  /// Returns the place of the next `needle` and moves behind it; the whole block where it is not to be found.
  mutating func place(of needle: String) -> Span {
    let bytes = Array(needle.utf8)
    guard !bytes.isEmpty, range.upperBound - cursor >= bytes.count else { return text.span(range) }
    for start in cursor...(range.upperBound - bytes.count) where text.bytes[start] == bytes[0] && text.bytes[start..<start + bytes.count].elementsEqual(bytes) {
      cursor = start + bytes.count
      return text.span(start..<start + bytes.count)
    }
    return text.span(range)
  }
}
