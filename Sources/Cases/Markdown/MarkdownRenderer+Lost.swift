// Warnings for what CommonMark takes for markup and takes out, where a writer most likely meant text: a line such as
// `[Anna]: Yes.`, which defines a link, and the stars in `Schüler*innen`.

import Diagnostics
import Formats

extension MarkdownRenderer {
  /// Reports text that libcmark has taken out of what readers see. O(bytes).
  ///
  /// - Parameter mayDefineLinks: Whether a line of the text may define a link.
  mutating func checkLostText(of document: borrowing CMarkDocument, _ text: MarkdownText, mayDefineLinks: Bool) {
    guard mayDefineLinks || Self.stars.meets(text.bytes[...]) else { return }
    let nodes = document.root.descendants
    if mayDefineLinks { checkUnusedDefinitions(text, nodes) }
    for node in nodes where node.kind == .emphasis && node.beginsInsideAWord {
      let place = text.span(text.range(ofLines: node.firstLine, node.firstLine))
      report(
        .unreadMarkup, "a star inside a word begins italics here, and is not shown", at: place,
        help: #"write `\*` for a star of the text, as in `Schüler\*innen`; for italics put the star before the word"#)
    }
  }

  private static let stars = ByteSet("*_".utf8)

  /// Reports definitions of links that nothing uses, or that come second: they are shown nowhere.
  private mutating func checkUnusedDefinitions(_ text: MarkdownText, _ nodes: [CMarkNode]) {
    var isCode = Set<Int>()
    for node in nodes where node.kind == .codeBlock || node.kind == .htmlBlock {
      if node.firstLine <= node.lastLine { isCode.formUnion(node.firstLine...node.lastLine) }
    }
    func place(of definition: LinkDefinition) -> Span {
      text.span(text.range(ofLines: definition.line, definition.line))
    }
    let lost = LinkDefinition.lost(in: text, except: isCode)
    for (first, later) in lost.repeated {
      report(
        .duplicateID, "the link `[\(later.label)]` has two addresses, and leads to the first", at: place(of: later),
        help: "give this one a label of its own, and write that where its address is meant; or delete the wrong one",
        labels: [.init(place(of: first), "the first one")])
    }
    for definition in lost.unused {
      report(
        .unreadMarkup, "this line defines a link that nothing uses, and is not shown",
        at: place(of: definition),
        help: #"write `\[` at its beginning if it is text; else use it, as `[words][\#(definition.label)]`"#)
    }
  }
}

extension CMarkNode {
  /// Whether an emphasis begins inside one word and ends elsewhere, or is between digits.
  fileprivate var beginsInsideAWord: Bool {
    guard let before = previous, before.kind == .text, let first = firstChild, first.kind == .text,
      // Most begin behind a blank.
      before.withLiteral({ $0.last.map { $0 > 0x20 } ?? false }), let last = before.literal.unicodeScalars.last,
      let begins = first.literal.unicodeScalars.first
    else { return false }
    if last.properties.numericType != nil, begins.properties.numericType != nil { return true }
    return last.properties.isAlphabetic && begins.properties.isAlphabetic
      && descendants.contains { $0.kind == .softBreak || $0.kind == .text && $0.literal.utf8.contains(0x20) }
  }
}
