// What readers may find in a table, graph, drawing or text that is published beside a case.

import Diagnostics
import Formats

/// The texts of a file that is published.
enum PublishedFile {
  /// What is published of a file: its bytes, and its texts where these are spelt otherwise than they read.
  static func texts(_ source: SourceFile, _ file: FileID) -> [[UInt8]] {
    let path = source.path.lowercased()
    // Notes that a drawing program keeps for itself are left out.
    if path.hasSuffix(".svg"), case .drawing(let drawing) = SVGDrawing.read(source.bytes) {
      // A word may be in several elements: `<tspan>Linden</tspan><tspan>hof</tspan>`.
      let texts = LinkedNameChecks.texts(of: ["text"], in: source, file, under: "")
      return [drawing.bytes, Array(texts.cells.map(\.value).joined(separator: "\n").utf8)]
    }
    let isEscaped = { (sign: UInt8) in source.bytes.contains(sign) }
    let isGraph = path.hasSuffix(".graphml") || path.hasSuffix(".gexf")
    var texts = ""
    if path.hasSuffix(".json"), isEscaped(UInt8(ascii: "\\")) {
      func add(_ node: Node) {
        switch node.content {
        case .scalar(let text, _): texts += text + "\n"
        case .list(let items): items.forEach(add)
        case .mapping(let entries):
          for entry in entries {
            texts += entry.key + "\n"
            add(entry.value)
          }
        }
      }
      JSONParser.parse(source, file).root.map(add)
    } else if isGraph, isEscaped(UInt8(ascii: "&")) {
      var scanner = XMLScanner(source, file)
      while let token = scanner.next() {
        switch token {
        case .start(let element): for attribute in element.attributes { texts += attribute.text + "\n" }
        case .text(let range, false): texts += scanner.decoded(range, isAttribute: false) + "\n"
        default: break
        }
      }
    }
    let bytes = isGraph ? GraphComments.copy(of: source.bytes).bytes(of: source.bytes) : source.bytes
    return [bytes] + (texts.isEmpty ? [] : [Array(texts.utf8)])
  }

  /// The text of a file in stretches that end with a line: the words of a large one are not all held.
  static func stretches(of bytes: [UInt8]) -> [String] {
    var stretches: [String] = []
    var start = 0
    while start < bytes.count {
      let most = min(bytes.count, start + longestStretch)
      let end = bytes[start..<most].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? most
      let next = most == bytes.count ? most : end
      stretches.append(String(decoding: bytes[start..<next], as: UTF8.self))
      start = next
    }
    return stretches
  }

  private static let longestStretch = 1 << 16
}

extension WithheldNames {
  /// Looks through a file that is published, which a link leads to. O(bytes).
  mutating func search(published source: SourceFile, _ file: FileID, at link: Span) {
    for bytes in PublishedFile.texts(source, file) where mayBe(in: bytes) {
      for text in PublishedFile.stretches(of: bytes) { search(text, at: link, in: "", as: .cells) }
    }
  }
}
