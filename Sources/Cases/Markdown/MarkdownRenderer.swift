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
  let file: FileID
  /// Whether words that are quoted are the author's own, as in an illustrative case.
  let isInvented: Bool
  var article = Article()
  var diagnostics: [Diagnostic] = []
  private var headingLevel = 1
  var footnotes: [String: FootnoteDefinition] = [:]
  /// Names of footnotes in the order of their first call.
  var calls: [String] = []
  /// The number of each footnote that was called, and how often it was.
  var callCounts: [String: (number: Int, times: Int)] = [:]
  var limits: ProseLimits
  var suggestions = ProseSuggestions()
  /// Where the diagram of each case stands.
  var shownDiagrams: [String: Span] = [:]
  /// Where references to characters were refused.
  var seenReferences: Set<Span> = []

  /// Returns the article that `source` holds between `range`, with holes where it cites works, and what is wrong with
  /// it.
  ///
  /// - Parameter isInvented: Whether words that are quoted are the author's own.
  static func render(
    _ source: SourceFile, _ file: FileID, _ range: Range<Int>, _ context: MarkdownContext, isInvented: Bool = false
  ) -> Checked<Article> {
    var renderer = MarkdownRenderer(
      context: context, file: file, isInvented: isInvented, limits: ProseLimits(bytes: range.count))
    renderer.run(source, range)
    return Checked(renderer.article, renderer.diagnostics)
  }

  private init(context: MarkdownContext, file: FileID, isInvented: Bool, limits: ProseLimits) {
    self.context = context
    self.file = file
    self.isInvented = isInvented
    self.limits = limits
  }

  /// Leaves a hole, and returns what stands for it until it is filled.
  mutating func leave(_ hole: ArticleHole) -> Fragment {
    article.holes.append(hole)
    return HoleMark.fragment(article.holes.count - 1)
  }

  private mutating func run(_ source: SourceFile, _ range: Range<Int>) {
    var bytes = Array(source.bytes[range])
    // A lone CR ends a line for libcmark, but for no editor.
    var start = bytes.startIndex
    while let index = bytes.place(of: UInt8(ascii: "\r"), in: start..<bytes.count) {
      start = index + 1
      if start == bytes.count || bytes[start] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    }
    let (definitions, body) = FootnoteDefinitions.lift(from: MarkdownText(bytes, at: range.lowerBound, file: file))
    for definition in definitions {
      if let first = footnotes[definition.name] {
        report(
          .duplicateID, "the footnote `[^\(definition.name)]` is written twice", at: definition.span,
          help: "give this one a name of its own, and call it by that in the text; or delete the wrong one",
          labels: [.init(first.span, "first written here")])
      } else {
        footnotes[definition.name] = definition
      }
    }
    article.pieces = pieces(of: body)
    let notes = footnoteSection()
    article.footnotes = calls.count
    article.writtenBytes = range.count
    if !notes.isEmpty { article.pieces.append(.markup(notes)) }
    for definition in definitions
    where callCounts[definition.name] == nil && footnotes[definition.name]?.span == definition.span {
      report(
        .unusedFootnote, "the footnote `[^\(definition.name)]` is never called", at: definition.span,
        help: "put `[^\(definition.name)]` where it belongs, or delete it")
    }
  }

  /// The body, cut where diagrams stand.
  private mutating func pieces(of text: MarkdownText) -> [Article.Piece] {
    let masked = text.replacingBytes(MarkdownMask.apply(to: text.bytes))
    guard let document = parse(masked) else { return [] }
    var found: [(place: CMarkNode, diagram: CaseDiagram)]? = []
    rewrite(document.root, masked, &found)
    let diagrams = found ?? []
    var pieces: [Article.Piece] = []
    for (index, fragment) in document.html(between: diagrams.map(\.place)).enumerated() {
      if !fragment.isEmpty { pieces.append(.markup(fragment)) }
      if index < diagrams.count { pieces.append(.diagram(diagrams[index].diagram)) }
    }
    return pieces
  }

  /// A text that stands inside another, such as a footnote: a diagram has no place in it.
  mutating func html(of text: MarkdownText) -> Fragment {
    let masked = text.replacingBytes(MarkdownMask.apply(to: text.bytes))
    guard let document = parse(masked) else { return Fragment() }
    rewrite(document.root, masked)
    return document.html()
  }

  mutating func report(
    _ rule: Rule, _ message: String, at span: Span, help: String? = nil, labels: [Diagnostic.Label] = []
  ) {
    diagnostics.append(Diagnostic(rule, message, at: span, help: help, labels: labels))
  }

  // MARK: Walking the tree

  /// Rewrites everything below `root`, in the order of the text.
  mutating func rewrite(_ root: CMarkNode, _ text: MarkdownText) {
    var none: [(place: CMarkNode, diagram: CaseDiagram)]?
    rewrite(root, text, &none)
  }

  /// The same; paragraphs that ask for a diagram are left in their places and listed, where there may be any.
  private mutating func rewrite(
    _ root: CMarkNode, _ text: MarkdownText, _ diagrams: inout [(place: CMarkNode, diagram: CaseDiagram)]?
  ) {
    if text.lines.count > 1, MarkdownMask.isMasked(text.bytes) { joinCitations(in: root) }
    let callouts = rewriteCallouts(in: root, text)
    var block = SourceBlock(text: text, range: 0..<text.bytes.count)
    var headings: [(node: CMarkNode, open: Fragment, heading: Article.Heading)] = []
    let nodes = root.descendants
    var index = 0
    // A link's address stands behind its text, and is looked for there.
    var openLink: (node: CMarkNode, end: Int)?
    while true {
      if let link = openLink, index >= link.end {
        rewriteLink(link.node, &block)
        openLink = nil
      }
      guard index < nodes.count else { break }
      let node = nodes[index]
      index += 1
      switch node.kind {
      case .paragraph:
        block = SourceBlock(text: text, range: text.range(ofLines: node.firstLine, node.lastLine))
        keepQuotedWords(of: node, block)
        let inside = node.descendants.dropFirst()
        if let picture = Self.lonePicture(in: node) {
          index += inside.count
          Self.setMarks(in: inside, context.typography)
          if diagrams != nil, node.parent == root, let diagram = diagram(picture, &block) {
            diagrams?.append((node, diagram))
          } else {
            rewriteFigure(node, picture, &block)
          }
          continue
        }
        let lines = Self.lines(of: node, taken: callouts.taken[node] ?? 0, text)
        switch rewriteTable(node, lines, text) {
        case .written:
          index += inside.count
          continue
        case .none: checkLines(of: node, lines, text)
        case .refused: break
        }
        checkMarkup(in: inside, block)
        Self.setMarks(in: inside, context.typography)
      case .heading:
        block = SourceBlock(text: text, range: text.range(ofLines: node.firstLine, node.lastLine))
        keepQuotedWords(of: node, block)
        let inside = node.descendants.dropFirst()
        checkMarkup(in: inside, block)
        Self.setMarks(in: inside, context.typography)
        checkUnderline(node, text)
        let (heading, open) = heading(node, block)
        headings.append((node, open, heading))
      case .custom:
        guard let lines = callouts.lines[node] else { break }
        block = SourceBlock(text: text, range: text.range(ofLines: lines.lowerBound, lines.upperBound))
        keepQuotedWords(of: node, block)
        let inside = node.descendants.dropFirst()
        checkMarkup(in: inside, block)
        Self.setMarks(in: inside, context.typography)
      case .htmlBlock: rewriteHTMLBlock(node, text)
      case .codeBlock:
        checkCode(node, text)
        node.setLiteral(MarkdownMask.remove(from: node.literal, isCode: true))
        checkReferences(
          in: node.codeInfo, SourceBlock(text: text, range: text.range(ofLines: node.firstLine, node.firstLine)))
        node.setCodeInfo(MarkdownMask.remove(from: node.codeInfo))
      case .code: rewriteCode(node, &block)
      case .text: rewriteText(node, in: openLink == nil ? .prose : .link, &block)
      case .htmlInline: rewriteHTMLInline(node, &block)
      case .link: openLink = (node, index + node.descendants.count - 1)
      case .image:
        rewriteImage(node, &block)
        index += node.descendants.count - 1
      case .blockQuote: checkQuotation(node, text)
      case .item: checkItem(node, text)
      case .other: checkRule(node, text)
      case .softBreak, .lineBreak, .emphasis: break
      }
    }
    for (node, open, heading) in headings { replace(node, open, heading) }
  }

  /// A citation that runs over a line's end is three nodes; makes it one. O(bytes): a text is read once, however many
  /// lines join it.
  private func joinCitations(in root: CMarkNode) {
    var joined = JoinedText()
    for node in root.descendants where node.kind == .softBreak {
      // Nodes after a break that was removed are still valid: only the break and the text before it go.
      guard let before = node.previous, before.kind == .text, let after = node.next, after.kind == .text else {
        continue
      }
      if joined.node != before { joined.start(with: before) }
      guard joined.isOpen || after.literal.utf8.first == MarkdownMask.locator else { continue }
      joined.append(after)
      before.remove()
      node.remove()
    }
    joined.finish()
  }

  // MARK: Headings

  private mutating func heading(_ node: CMarkNode, _ block: SourceBlock) -> (
    heading: Article.Heading, open: Fragment
  ) {
    let place = block.text.span(block.range)
    var names: [CitationKey] = []
    let text = node.descendants.map { part in
      switch part.kind {
      case .text:
        MarkdownMask.strip(from: part.literal) { key in
          names.append(CitationKey(key))
          return HoleMark.text(names.count - 1)
        }
      case .code: MarkdownMask.remove(from: part.literal, isCode: true)
      case .softBreak, .lineBreak: " "
      default: ""
      }
    }.joined().withSingleBlanks
    if node.level == 1 {
      report(
        .headingLevel, "a heading of the first level stands in the text", at: place,
        help: "\(headingHelp(block, level: 2)): the title is the page's first heading already")
    }
    let level = max(2, node.level)
    if level > headingLevel + 1 {
      report(
        .headingSkipped, "the heading skips a level", at: place,
        help: "\(headingHelp(block, level: headingLevel + 1)), one level below the heading above")
    }
    headingLevel = level
    let heading = Article.Heading(level: level, id: "", text: text)
    article.headings.append(heading)
    return (heading, leave(.heading(names: names, place: place)))
  }

  /// The heading as it is written on another level.
  private func headingHelp(_ block: SourceBlock, level: Int) -> String {
    let bytes = Array(block.text.bytes[block.range])
    let marks = String(repeating: "#", count: level)
    let text = SourceText.string(bytes[...])
    let words = text.drop { $0 == "#" }
    let isPlain = text.hasPrefix("#") && !MarkdownMask.isMasked(bytes) && !text.contains { $0 == "`" || $0.isNewline }
    return isPlain ? "write `\(marks)\(words)`" : "begin it with `\(marks)`"
  }

  private func replace(_ node: CMarkNode, _ open: Fragment, _ heading: Article.Heading) {
    guard let block = CMarkNode.block(before: open, after: heading.tags.close) else { return }
    block.insertBefore(node)
    node.moveChildren(to: block)
    node.remove()
  }
}
