// Warnings for what CommonMark takes for markup and takes out, where a writer most likely meant text: a line such as
// `[Anna]: Yes.`, which defines a link, and the stars in `Schüler*innen`.

import Diagnostics

extension MarkdownRenderer {
  /// Reports text that libcmark has taken out of what readers see. O(bytes).
  mutating func checkLostText(of document: borrowing CMarkDocument, _ text: MarkdownText) {
    guard text.mayDefineLinks || text.bytes.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }) else { return }
    let nodes = document.root.descendants
    checkUnusedDefinitions(text, nodes)
    for node in nodes where node.kind == .emphasis && node.beginsAndEndsInWords {
      let place = text.span(text.range(ofLines: node.firstLine, node.firstLine))
      report(
        .unreadMarkup, "a star inside a word begins italics here, and is not shown", at: place,
        help: #"write `\*` for a star of the text, as in `Schüler\*innen`; for italics put the star before the word"#)
    }
  }

  /// Reports definitions of links that nothing uses: they are shown nowhere.
  private mutating func checkUnusedDefinitions(_ text: MarkdownText, _ nodes: [CMarkNode]) {
    guard text.mayDefineLinks else { return }
    var isCode = Set<Int>()
    for node in nodes where node.kind == .codeBlock || node.kind == .htmlBlock {
      if node.firstLine <= node.lastLine { isCode.formUnion(node.firstLine...node.lastLine) }
    }
    var definitions: [(label: String, line: Int)] = []
    var used: Set<String> = []
    var mayDefine = true
    for line in 1...text.lines.count {
      let bytes = text.bytes[text.range(ofLines: line, line)]
      let isBlank = bytes.allSatisfy { $0 <= 0x20 }
      if mayDefine, !isCode.contains(line), let (label, rest) = LinkDefinition.read(bytes) {
        definitions.append((label, line))
        used.formUnion(LinkDefinition.labels(in: rest))
      } else {
        mayDefine = isBlank
        used.formUnion(LinkDefinition.labels(in: bytes))
      }
    }
    for definition in definitions where !used.contains(definition.label) {
      report(
        .unreadMarkup, "this line defines a link that nothing uses, and is not shown",
        at: text.span(text.range(ofLines: definition.line, definition.line)),
        help: #"write `\[` at its beginning if it is text; else use it, as `[words][\#(definition.label)]`"#)
    }
  }
}

extension CMarkNode {
  /// Whether an emphasis begins inside one word and ends elsewhere, or stands between digits.
  fileprivate var beginsAndEndsInWords: Bool {
    guard let before = previous, before.kind == .text, let last = before.literal.unicodeScalars.last,
      let first = firstChild, first.kind == .text, let begins = first.literal.unicodeScalars.first
    else { return false }
    if last.properties.numericType != nil, begins.properties.numericType != nil { return true }
    return last.properties.isAlphabetic && begins.properties.isAlphabetic
      && descendants.contains { $0.kind == .softBreak || $0.kind == .text && $0.literal.utf8.contains(0x20) }
  }
}

/// A line that defines the address of `[label]`.
private enum LinkDefinition {
  /// Returns the label of a line that is a definition, and what follows it; nil for another line. O(line).
  static func read(_ line: ArraySlice<UInt8>) -> (label: String, rest: ArraySlice<UInt8>)? {
    let text = line.drop { $0 == 0x20 }
    guard text.startIndex - line.startIndex <= 3, text.first == UInt8(ascii: "["),
      let close = text.firstIndex(of: UInt8(ascii: "]")), close > text.startIndex + 1,
      line.indices.contains(close + 1), line[close + 1] == UInt8(ascii: ":"),
      !text[(text.startIndex + 1)..<close].contains(UInt8(ascii: "["))
    else { return nil }
    let rest = line[(close + 2)...].drop { $0 <= 0x20 }
    let title = rest.drop { $0 > 0x20 }.drop { $0 <= 0x20 }
    let end = title.last { $0 > 0x20 }
    let isTitle =
      title.allSatisfy { $0 <= 0x20 }
      || [(UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "'"), UInt8(ascii: "'")), (UInt8(ascii: "("), UInt8(ascii: ")"))]
        .contains { $0 == title.first && $1 == end && title.count > 1 }
    guard !rest.isEmpty, isTitle else { return nil }
    return (normal(text[(text.startIndex + 1)..<close]), rest)
  }

  /// Returns what is in brackets in a line. O(line).
  static func labels(in line: ArraySlice<UInt8>) -> Set<String> {
    var found: Set<String> = []
    var open: Int?
    for (index, byte) in zip(line.indices, line) {
      if byte == UInt8(ascii: "[") { open = index }
      guard byte == UInt8(ascii: "]"), let start = open else { continue }
      if index - start < 1_000 { found.insert(normal(line[(start + 1)..<index])) }
      open = nil
    }
    return found
  }

  private static func normal(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}
