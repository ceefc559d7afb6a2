// Texts of one paragraph that are put together because a citation runs over the ends of lines between them.

/// The bytes of a text node and of those that were joined to it, written back once.
struct JoinedText {
  /// The node that is to hold the whole text; nil before the first.
  private(set) var node: CMarkNode?
  private var bytes: [UInt8] = []
  /// Where the last mask opens that is not closed yet.
  private var open: Int?
  private var isChanged = false

  /// Whether a citation is open at the end. None is longer than its mask allows; one that is never closed must not
  /// gather its whole paragraph.
  var isOpen: Bool { open.map { bytes.count - $0 <= MarkdownMask.longest } ?? false }

  /// Begins with a node, after the last text was written back.
  mutating func start(with first: CMarkNode) {
    finish()
    self = JoinedText()
    add(first)
  }

  /// Puts the text of the node in the next line behind what there is.
  mutating func append(_ next: CMarkNode) {
    bytes.append(UInt8(ascii: " "))
    isChanged = true
    add(next)
  }

  /// Gives the whole text to the last node.
  func finish() {
    if isChanged { node?.setLiteral(String(decoding: bytes, as: UTF8.self)) }
  }

  private mutating func add(_ next: CMarkNode) {
    node = next
    for byte in next.literal.utf8 {
      switch byte {
      case MarkdownMask.citation, MarkdownMask.footnote, MarkdownMask.locator: open = bytes.count
      case MarkdownMask.close: open = nil
      default: break
      }
      bytes.append(byte)
    }
  }
}
