// Quotations that say what they are on their first line, as GitHub writes them: `[!NOTE]` and its kin become
// admonitions, `[!QUOTE]` a pull quote. Without us they are quotations with a word in brackets.
//
//   > [!TIP]                                 > [!QUOTE]
//   > Ask for the hour before the term.      > We learned it from each other.
//                                            > — A teacher

import Diagnostics
import Markup

/// What a marked quotation becomes.
public enum Callout: String, Sendable, CaseIterable {
  case note = "NOTE"
  case tip = "TIP"
  case important = "IMPORTANT"
  case warning = "WARNING"
  case caution = "CAUTION"
  case quote = "QUOTE"
}

/// Which lines of a document belong to what was made of its callouts.
struct CalloutLines {
  /// How many lines at a paragraph's start are taken already.
  var taken: [CMarkNode: Int] = [:]
  /// The lines of the source that a block of our own stands for.
  var lines: [CMarkNode: ClosedRange<Int>] = [:]
}

extension MarkdownRenderer {
  /// Rewrites the marked quotations below `root`. Must come before the walk, because it takes nodes away.
  mutating func rewriteCallouts(in root: CMarkNode, _ text: MarkdownText) -> CalloutLines {
    var found = CalloutLines()
    // Nodes that go while this runs are not looked at again.
    for node in root.descendants.filter({ $0.kind == .blockQuote }) {
      guard let paragraph = node.firstChild, paragraph.kind == .paragraph,
        let mark = paragraph.firstChild, mark.kind == .text, let name = Self.mark(mark.literal)
      else {
        keepQuotation(node, text)
        continue
      }
      var block = SourceBlock(text: text, range: text.range(ofLines: paragraph.firstLine, paragraph.firstLine))
      guard block.startsUnescaped(with: "[!") else {
        keepQuotation(node, text)
        continue
      }
      let place = block.place(of: "[!" + name + "]")
      guard let callout = Callout(rawValue: name.uppercased()) else {
        let near = suggestions.nearest(to: name, of: .callout) { Callout.allCases.map(\.rawValue) }
        report(
          .badCallout, "`[!\(name)]` is not a kind of callout", at: place,
          help: near.map { "did you mean `[!\($0)]`?" }
            ?? "the kinds are \(Callout.allCases.map(\.rawValue).joined(separator: ", "))")
        continue
      }
      guard mark.literal.trimmed.utf8.count == name.utf8.count + 3,
        mark.next.map({ $0.kind == .softBreak || $0.kind == .lineBreak }) ?? true
      else {
        report(
          .badCallout, "text follows `[!\(name)]` on its line", at: place,
          help: "begin the text on the next line, with `>` in front")
        continue
      }
      guard mark.next != nil || paragraph.next != nil else {
        report(
          .badCallout, "nothing follows `[!\(name)]`", at: place,
          help: "write the text on the next line, with `>` in front")
        continue
      }
      if let lineEnd = mark.next {
        lineEnd.remove()
        mark.remove()
        found.taken[paragraph] = 1
      } else {
        paragraph.remove()
      }
      if callout == .quote {
        keepQuotation(node, text)
        pullQuote(node, at: place, &found)
      } else {
        admonition(node, callout)
      }
    }
    return found
  }

  /// Keeps the place of a quotation, for whose words it holds may have to agree. One that cites a work holds what is
  /// published already.
  private mutating func keepQuotation(_ node: CMarkNode, _ text: MarkdownText) {
    guard node.firstChild != nil, node.parent?.kind != .blockQuote else { return }
    // In code and in comments nothing is cited.
    let citesWork = node.descendants.contains { $0.kind == .text && MarkdownMask.citesWork($0.literal.utf8) }
    guard !citesWork else { return }
    article.quotations.append(text.span(text.range(ofLines: node.firstLine, node.firstLine)))
  }

  /// Keeps the places of what a paragraph or heading has in quotation marks, outside quotations that are kept whole.
  mutating func keepQuotedWords(of node: CMarkNode, _ block: SourceBlock) {
    guard !node.isInQuotation else { return }
    article.quotedWords += QuotedWords.places(in: block.text.bytes[block.range]).map(block.text.span)
  }

  /// The `NOTE` of a text that starts with `[!NOTE]`.
  private static func mark(_ literal: String) -> String? {
    guard literal.hasPrefix("[!"), let close = literal.firstIndex(of: "]") else { return nil }
    let name = literal[literal.index(literal.startIndex, offsetBy: 2)..<close]
    return !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") } ? String(name) : nil
  }

  private func admonition(_ node: CMarkNode, _ callout: Callout) {
    let tags = MarkupWriter.tags(
      "div", [Attribute("class", "admonition admonition-\(callout.rawValue.lowercased())"), Attribute("role", "note")])
    var title = MarkupWriter(.html)
    title.element("p", [Attribute("class", "admonition-title")], text: context.words.title(callout))
    guard let box = CMarkNode.block(before: tags.open, after: tags.close),
      let head = CMarkNode.block(before: title.finish(), after: Fragment())
    else { return }
    box.append(head)
    box.insertBefore(node)
    node.moveChildren(to: box)
    node.remove()
  }

  /// The quotation with whoever said it below. In a case that was invented the words are, and the page says so.
  private mutating func pullQuote(_ node: CMarkNode, at place: Span, _ found: inout CalloutLines) {
    let figure = MarkupWriter.tags("figure", [Attribute("class", "pull-quote")])
    guard let box = CMarkNode.block(before: figure.open, after: figure.close) else { return }
    let speaker = speaker(of: node)
    if speaker == nil {
      report(
        .quoteWithoutSource, "the pull quote does not say whose words it holds", at: place,
        help: "end it with a line `> — Name, role`")
    }
    box.insertBefore(node)
    box.append(node)
    guard speaker != nil || isInvented else { return }
    var invented = MarkupWriter(.html)
    if isInvented {
      if speaker != nil { invented.text(" ") }
      invented.element("span", [Attribute("class", "invented")], text: context.words.inventedWords)
    }
    let caption = MarkupWriter.tags("figcaption")
    invented.fragment(caption.close)
    guard let line = CMarkNode.block(before: caption.open, after: invented.finish()) else { return }
    box.append(line)
    guard let speaker else { return }
    found.lines[line] = speaker.lines
    for part in speaker.nodes { line.append(part) }
    speaker.lineEnd?.remove()
    if speaker.paragraph.firstChild == nil { speaker.paragraph.remove() }
  }

  /// A pull quote's last line, where it starts with a dash.
  private struct Speaker {
    let paragraph: CMarkNode
    let nodes: [CMarkNode]
    /// The break before the line, where text of the quotation stands above it.
    let lineEnd: CMarkNode?
    let lines: ClosedRange<Int>
  }

  private func speaker(of quote: CMarkNode) -> Speaker? {
    guard let paragraph = quote.children.last, paragraph.kind == .paragraph else { return nil }
    let parts = paragraph.children
    let lineEnd = parts.lastIndex { $0.kind == .softBreak || $0.kind == .lineBreak }
    let nodes = Array(parts[(lineEnd.map { $0 + 1 } ?? 0)...])
    // Something must be left that was said.
    guard lineEnd != nil || paragraph.previous != nil, let first = nodes.first, first.kind == .text,
      let dash = ["—", "–", "--"].first(where: { first.literal.hasPrefix($0) })
    else { return nil }
    let name = first.literal.dropFirst(dash.count).drop { $0 == " " || $0 == "\u{A0}" }
    guard !name.isEmpty || nodes.count > 1 else { return nil }
    first.setLiteral("— " + name)
    return Speaker(
      paragraph: paragraph, nodes: nodes, lineEnd: lineEnd.map { parts[$0] },
      lines: paragraph.lastLine...max(paragraph.lastLine, paragraph.firstLine))
  }
}

extension SourceBlock {
  /// Whether the block's first bracket opens `mark` and is neither escaped nor written as an entity.
  fileprivate func startsUnescaped(with mark: String) -> Bool {
    let bytes = text.bytes[range]
    guard let bracket = bytes.firstIndex(of: UInt8(ascii: "[")), bytes[bracket...].starts(with: Array(mark.utf8)) else {
      return false
    }
    return bracket == range.lowerBound || bytes[bracket - 1] != UInt8(ascii: "\\")
  }
}
