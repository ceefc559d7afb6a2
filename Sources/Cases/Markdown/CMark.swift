// libcmark's tree with Swift names: the only file of this room that knows C pointers. A `CMarkNode` is valid as
// long as the document it belongs to; a document frees itself with everything in it.

import CCMark
import Markup

/// A parsed document.
struct CMarkDocument: ~Copyable {
  let root: CMarkNode

  /// Parses CommonMark exactly as libcmark does; nil only when memory is out.
  init?(_ bytes: [UInt8]) {
    let pointer = bytes.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let pointer else { return nil }
    root = CMarkNode(pointer: pointer)
    cmark_consolidate_text_nodes(pointer)
  }

  /// Returns the first quotation, list item or emphasis inside more than `depth` others; nil where there is none.
  /// O(nodes).
  func node(deeperThan depth: Int) -> CMarkNode? {
    guard let iterator = cmark_iter_new(root.pointer) else { return nil }
    defer { cmark_iter_free(iterator) }
    var level = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_IMAGE:
        level += event == CMARK_EVENT_ENTER ? 1 : -1
        if level > depth { return CMarkNode(pointer: node) }
      default: break
      }
    }
  }

  deinit { cmark_node_free(root.pointer) }

  /// Renders in safe mode: raw HTML and unsafe addresses never come out.
  func html() -> Fragment { Self.html(of: root) }

  private static func html(of node: CMarkNode) -> Fragment {
    guard let text = cmark_render_html(node.pointer, CMARK_OPT_DEFAULT) else { return Fragment() }
    defer { free(text) }
    return Fragment(trusted: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
  }

  /// Renders the stretches between some of the outermost nodes, which are left out; one more than there are such nodes.
  func html(between nodes: [CMarkNode]) -> [Fragment] {
    guard !nodes.isEmpty else { return [html()] }
    var fragments: [Fragment] = []
    for node in nodes {
      guard let stretch = CMarkDocument([]) else { return fragments }
      while let child = root.firstChild, child != node { stretch.root.append(child) }
      fragments.append(stretch.html())
      node.remove()
    }
    return fragments + [html()]
  }
}

/// A node of a document.
struct CMarkNode: Hashable {
  let pointer: OpaquePointer

  enum Kind {
    case paragraph, heading, blockQuote, item, htmlBlock, codeBlock, custom
    case text, softBreak, lineBreak, code, htmlInline, link, image, emphasis
    case other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CUSTOM_BLOCK: .custom
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: .emphasis
    default: .other
    }
  }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  /// The bytes of the literal.
  var literalCount: Int { cmark_node_get_literal(pointer).map { strlen($0) } ?? 0 }
  func append(literalTo bytes: inout [UInt8]) {
    guard let literal = cmark_node_get_literal(pointer) else { return }
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }
  /// Hands over the bytes of the literal, without making a text of them.
  func withLiteral<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let literal = cmark_node_get_literal(pointer) else {
      return body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    return body(UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }
  func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }

  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  func setAddress(_ text: String) { cmark_node_set_url(pointer, text) }

  /// The title of a link or picture; empty where it has none.
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  func setTitle(_ text: String) { if text != title { cmark_node_set_title(pointer, text) } }

  /// What stands behind the marks that open a block of code.
  var codeInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  func setCodeInfo(_ text: String) { if text != codeInfo { cmark_node_set_fence_info(pointer, text) } }

  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// Lines of the text that was parsed, from 1.
  var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var firstColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The number of a list's first item; nil for what is no numbered list.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }

  /// Whether a block quotation is around it, at whatever depth. O(depth).
  var isInQuotation: Bool { sequence(first: self) { $0.parent }.dropFirst().contains { $0.kind == .blockQuote } }

  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }

  var children: [CMarkNode] {
    var found: [CMarkNode] = []
    var child = cmark_node_first_child(pointer)
    while let node = child {
      found.append(CMarkNode(pointer: node))
      child = cmark_node_next(node)
    }
    return found
  }

  /// All nodes below this one in the order of the text, itself first. Iterative, so that depth costs no stack.
  var descendants: [CMarkNode] {
    var found: [CMarkNode] = []
    guard let iterator = cmark_iter_new(pointer) else { return found }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return found }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { found.append(CMarkNode(pointer: node)) }
    }
  }

  func insertBefore(_ other: CMarkNode) { cmark_node_insert_before(other.pointer, pointer) }
  func append(_ child: CMarkNode) { cmark_node_append_child(pointer, child.pointer) }

  /// Takes the node out of its document and frees it with all below it.
  func remove() {
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }

  /// Moves all children to the end of another node's.
  func moveChildren(to other: CMarkNode) {
    for child in children { other.append(child) }
  }

  static func text(_ literal: String) -> CMarkNode? {
    cmark_node_new(CMARK_NODE_TEXT).map {
      let node = CMarkNode(pointer: $0)
      node.setLiteral(literal)
      return node
    }
  }

  /// A block whose own markup comes from the typed writer, round whatever is appended to it.
  static func block(before: Fragment, after: Fragment) -> CMarkNode? { custom(CMARK_NODE_CUSTOM_BLOCK, before, after) }

  /// A piece of typed markup in a line of text.
  static func inline(_ fragment: Fragment) -> CMarkNode? { custom(CMARK_NODE_CUSTOM_INLINE, fragment, Fragment()) }

  private static func custom(_ type: cmark_node_type, _ before: Fragment, _ after: Fragment) -> CMarkNode? {
    guard let pointer = cmark_node_new(type) else { return nil }
    cmark_node_set_on_enter(pointer, before.text)
    cmark_node_set_on_exit(pointer, after.text)
    return CMarkNode(pointer: pointer)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
