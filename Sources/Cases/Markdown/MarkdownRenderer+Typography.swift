// Typographic marks in prose: the texts of a paragraph or heading are put together, because a quotation may begin
// before emphasis and end behind it, and each text is given back what was changed in it.

extension MarkdownRenderer {
  /// Replaces the straight marks in the prose between `nodes`, all of one block. O(bytes).
  static func setMarks(in nodes: ArraySlice<CMarkNode>, _ typography: Typography?) {
    guard let typography else { return }
    var bytes: [UInt8] = []
    var texts: [(node: CMarkNode, range: Range<Int>)] = []
    var index = nodes.startIndex
    while index < nodes.endIndex {
      let node = nodes[index]
      index += 1
      switch node.kind {
      case .text:
        let start = bytes.count
        node.append(literalTo: &bytes)
        texts.append((node, start..<bytes.count))
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .code: bytes.append(TypographicText.opaque)
      case .image:
        let inside = node.descendants.dropFirst()
        setMarks(in: inside, typography)
        bytes.append(TypographicText.opaque)
        index += inside.count
      case .link where node.isItsOwnText:
        bytes.append(TypographicText.opaque)
        index += 1
      default: break
      }
    }
    guard TypographicText.mayChange(bytes[...]) else { return }
    var changes = TypographicText(bytes, typography).changes[...]
    for (node, range) in texts {
      let own = changes.prefix { $0.range.lowerBound < range.upperBound }
      changes = changes[own.endIndex...]
      guard own.contains(where: { $0.text != nil }) else { continue }
      node.setLiteral(String(decoding: TypographicText.replaced(bytes, range, own), as: UTF8.self))
    }
  }
}

extension CMarkNode {
  /// Whether a link shows its own address, as `<https://example.org>` does.
  fileprivate var isItsOwnText: Bool {
    guard let text = firstChild, text.kind == .text, text.next == nil else { return false }
    return address == text.literal || address == "mailto:" + text.literal
  }
}
