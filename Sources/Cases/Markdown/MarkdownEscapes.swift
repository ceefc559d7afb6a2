// Signs behind a backslash, kept apart from those without: libcmark leaves no trace of the backslash, but nothing more
// may be made of such a sign. What libcmark gets has a control character of two bytes in place of backslash and sign;
// no text may hold those, and none of them means anything to Markdown.
//
//   \$5   →   U+0084 5   ─libcmark─▶   ␈$5 in a text, \$5 in code, $5 in an address

import Diagnostics

enum MarkdownEscapes {
  /// The signs that a backslash may stand before, but for those that CommonMark itself looks for inside code.
  private static let signs = Array("!\"#$%'()*+,-./:;<=>?@[\\]^_{|}~".utf8)
  private static let lead: UInt8 = 0xC2
  private static let first: UInt8 = 0x80

  /// Puts a control character in place of each backslash and its sign. O(bytes).
  ///
  /// Beside `*` and `_` they stay: whether those open or close emphasis depends on the sign.
  static func apply(to text: [UInt8]) -> [UInt8] {
    guard text.place(of: backslash, in: text.indices) != nil else { return text }
    var out = text
    var index = 0
    while index + 1 < out.count {
      guard out[index] == backslash else {
        index = out[index] == UInt8(ascii: "<") ? endOfAngles(out, index) : index + 1
        continue
      }
      let isBeside =
        index > 0 && isEmphasis(out[index - 1])
        || index + 2 < out.count && isEmphasis(out[index + 2])
      if !isBeside, let place = signs.firstIndex(of: out[index + 1]) {
        out[index] = lead
        out[index + 1] = first + UInt8(place)
      }
      index += 2
    }
    return out
  }

  /// Where `<https://…>` or a tag ends, in which a backslash is one; the next byte where none begins.
  private static func endOfAngles(_ text: [UInt8], _ start: Int) -> Int {
    let inside = text[(start + 1)...].prefix { !Array("<>\n".utf8).contains($0) }
    guard let first = inside.first, first >= UInt8(ascii: "A") || Array("/!?".utf8).contains(first),
      inside.endIndex < text.count, text[inside.endIndex] == UInt8(ascii: ">")
    else { return start + 1 }
    return inside.endIndex + 1
  }

  /// Returns what libcmark made of a text, each sign with `mark` before it, or with nothing.
  static func remove(from text: String, mark: UInt8?) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if out.last == lead, byte >= first, Int(byte - first) < signs.count {
        out.removeLast()
        if let mark { out.append(mark) }
        out.append(signs[Int(byte - first)])
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Gives all signs below a node back.
  static func remove(below root: CMarkNode) {
    for node in root.descendants {
      switch node.kind {
      case .text: replace(node, MarkdownMask.escaped)
      case .code, .htmlInline, .htmlBlock: replace(node, backslash)
      case .codeBlock:
        replace(node, backslash)
        node.setCodeInfo(remove(from: node.codeInfo, mark: nil))
      case .link, .image:
        let address = node.address
        if address.utf8.contains(lead) { node.setAddress(remove(from: address, mark: nil)) }
        node.setTitle(remove(from: node.title, mark: nil))
      default: break
      }
    }
  }

  private static func replace(_ node: CMarkNode, _ mark: UInt8) {
    let literal = node.literal
    if literal.utf8.contains(lead) { node.setLiteral(remove(from: literal, mark: mark)) }
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
  private static let backslash = UInt8(ascii: "\\")
}
