// What keeps a page in proportion to what its author wrote: each text is looked through before libcmark parses it, and
// addresses that stand elsewhere are repeated only so often.

import Diagnostics
import Formats

extension MarkdownRenderer {
  /// Parses a text that is masked; nil where that would take too long or nests too deep, which is reported.
  mutating func parse(_ text: MarkdownText) -> CMarkDocument? {
    let mayDefineLinks = text.mayDefineLinks
    if ProseWork.mayExceed(text.bytes.count),
      let (kind, lines) = ProseWork.excess(in: text, hasDefinitions: mayDefineLinks)
    {
      let place = text.span(text.range(ofLines: lines.lowerBound, lines.upperBound))
      switch kind {
      case .openPictures:
        report(
          .proseDepth, "one paragraph holds too many `![` and links together", at: place,
          help: "end the paragraph with a blank line, and write `\\[` for a `[` of the text")
      case .depth:
        report(
          .proseDepth, "quotations or lists nest too deep for a text of so many lines", at: place, help: Self.depthHelp)
      }
      return nil
    }
    let bytes = MarkdownEscapes.apply(to: text.bytes)
    guard let document = CMarkDocument(bytes) else { return nil }
    if bytes != text.bytes { MarkdownEscapes.remove(below: document.root) }
    // Each level is begun by a byte at least.
    if bytes.count > ProseLimits.deepest, let node = document.node(deeperThan: ProseLimits.deepest) {
      let place = text.span(text.range(ofLines: node.firstLine, node.firstLine))
      report(
        .proseDepth, "quotations, lists or emphasis are nested more than \(ProseLimits.deepest) deep", at: place,
        help: Self.depthHelp)
      // What is cited in it is cited all the same, unless each change of the tree would go through very many levels.
      if document.node(deeperThan: ProseLimits.deepestRead) != nil { return nil }
    }
    if mayDefineLinks { checkDefinitions(of: document, bytes, text) }
    checkLostText(of: document, text, mayDefineLinks: mayDefineLinks)
    return document
  }

  private static let depthHelp = "take them apart; for a `>`, `-` or `*` of the text write a backslash before it"

  /// libcmark leaves references to definitions as they are once they have repeated more addresses and titles than a
  /// text has bytes (or 100,000). Whether it did is seen by parsing once more with room for more.
  private mutating func checkDefinitions(of document: borrowing CMarkDocument, _ bytes: [UInt8], _ text: MarkdownText) {
    let room = max(100_000, text.bytes.count)
    let nodes = document.root.descendants
    let links = nodes.filter { $0.kind == .link || $0.kind == .image }
    let repeated = links.reduce(0) { $0 + $1.address.utf8.count + $1.title.utf8.count }
    // A definition is no longer than what has not become text.
    let longest = text.bytes.count - nodes.reduce(0) { $0 + $1.literalCount }
    guard repeated + longest > room else { return }
    // A last paragraph of one long word: no more than room.
    guard
      let roomy = CMarkDocument(bytes + Array("\n\n".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: room))
    else { return }
    let all = roomy.root.descendants.filter { $0.kind == .link || $0.kind == .image }
    guard all.count > links.count else { return }
    let first =
      zip(all, links).first { $0.firstLine != $1.firstLine || $0.firstColumn != $1.firstColumn }?.0 ?? all[links.count]
    report(
      .repeatedText, "from this line on, links repeat more of an address than a page may hold",
      at: text.span(text.range(ofLines: first.firstLine, first.firstLine)),
      help: "shorten the address or title in the definition `[…]: …` that is used most")
  }

  // MARK: References to characters

  /// Reports references to characters that no text may hold, in a text that libcmark decoded otherwise.
  mutating func checkReferences(in literal: String, _ block: SourceBlock) {
    for reference in MarkdownMask.references(in: literal) {
      var ahead = block
      var place = ahead.place(of: reference.masked)
      // The same may stand in a link's text and in its address, and the address of `<…>` is its text.
      while seenReferences.contains(place) {
        let next = ahead.place(of: reference.masked)
        guard next.range.count == reference.masked.utf8.count else { break }
        place = next
      }
      if seenReferences.insert(place).inserted { diagnostics.append(TextCheck.escaped(reference.rule, at: place)) }
    }
  }
}
