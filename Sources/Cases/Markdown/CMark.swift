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
    cmark_consolidate_text_nodes(pointer)
    root = CMarkNode(pointer: pointer)
  }

  deinit { cmark_node_free(root.pointer) }

  /// Renders in safe mode: raw HTML and unsafe addresses never come out.
  func html() -> Fragment {
    guard let text = cmark_render_html(root.pointer, CMARK_OPT_DEFAULT) else { return Fragment() }
    defer { free(text) }
    return Fragment(trusted: Array(UnsafeBufferPointer(start: text, count: strlen(text)).lazy.map { UInt8(bitPattern: $0) }))
  }
}

/// A node of a document.
struct CMarkNode: Equatable {
  let pointer: OpaquePointer

  enum Kind {
    case paragraph, heading, htmlBlock, codeBlock
    case text, softBreak, code, htmlInline, link, image
    case other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  func setLiteral(_ text: String) { cmark_node_set_literal(pointer, text) }

  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  func setAddress(_ text: String) { cmark_node_set_url(pointer, text) }

  var level: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// Lines of the text that was parsed, from 1.
  var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var firstColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }

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
