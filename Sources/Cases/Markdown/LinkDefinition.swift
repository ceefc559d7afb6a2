// Lines that define the address of `[label]`, and the labels that a text uses. What no line can define, because `]:` is
// nowhere in the text, is known in one pass.

import Diagnostics

/// A line that defines the address of `[label]`.
struct LinkDefinition {
  let label: String
  /// The number of the line, from 1.
  let line: Int
  /// Its address and title, as they are written.
  let target: ArraySlice<UInt8>

  /// Returns the definitions of a text whose labels it has nowhere else, and those of labels that it has and that were
  /// given another address before, each with the first one. O(bytes).
  ///
  /// - Parameter code: The numbers of lines that define nothing.
  static func lost(in text: MarkdownText, except code: Set<Int>) -> (
    unused: [LinkDefinition], repeated: [(first: LinkDefinition, later: LinkDefinition)]
  ) {
    var definitions: [LinkDefinition] = []
    var used: Set<String> = []
    var mayDefine = true
    // A label may run over the end of a line, so what is between definitions is looked through as a whole.
    var start = 0
    for line in 1...max(1, text.lines.count) {
      let range = text.range(ofLines: line, line)
      if mayDefine, !code.contains(line), let (label, rest) = read(text.bytes[range]) {
        let target = text.bytes[rest..<range.upperBound].withoutEnd
        definitions.append(LinkDefinition(label: label, line: line, target: target))
        used.formUnion(labels(in: text.bytes[start..<range.lowerBound]))
        start = rest
      } else {
        mayDefine = text.bytes[range].allSatisfy { $0 <= 0x20 }
      }
    }
    guard !definitions.isEmpty else { return ([], []) }
    used.formUnion(labels(in: text.bytes[start...]))
    var firsts: [String: LinkDefinition] = [:]
    var repeated: [(first: LinkDefinition, later: LinkDefinition)] = []
    for definition in definitions where used.contains(definition.label) {
      if let first = firsts[definition.label] {
        if first.target != definition.target { repeated.append((first, definition)) }
      } else {
        firsts[definition.label] = definition
      }
    }
    return (definitions.filter { !used.contains($0.label) }, repeated)
  }

  /// Returns the label of a line that is a definition, and where its address begins; nil for another line. O(line).
  private static func read(_ line: ArraySlice<UInt8>) -> (label: String, address: Int)? {
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
      || [
        (UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "'"), UInt8(ascii: "'")),
        (UInt8(ascii: "("), UInt8(ascii: ")")),
      ]
      .contains { $0 == title.first && $1 == end && title.count > 1 }
    guard !rest.isEmpty, isTitle else { return nil }
    return (normal(text[(text.startIndex + 1)..<close]), rest.startIndex)
  }

  /// Returns what is in brackets. O(bytes).
  private static func labels(in bytes: ArraySlice<UInt8>) -> Set<String> {
    var found: Set<String> = []
    var open: Int?
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "[") { open = index }
      guard byte == UInt8(ascii: "]"), let start = open else { continue }
      if index - start < 1_000 { found.insert(normal(bytes[(start + 1)..<index])) }
      open = nil
    }
    return found
  }

  /// A label as it is compared: in small letters, with one blank for several, and for the marks of a quotation.
  private static func normal(_ label: ArraySlice<UInt8>) -> String {
    let words = String(decoding: label, as: UTF8.self).lowercased().split { $0.isWhitespace }
    return (label.contains(UInt8(ascii: "\n")) ? words.filter { $0 != ">" } : words).joined(separator: " ")
  }
}

extension MarkdownText {
  /// Whether it holds `]:`, without which no link is defined. O(bytes).
  var mayDefineLinks: Bool {
    var index = bytes.startIndex
    while let bracket = bytes.place(of: UInt8(ascii: "]"), in: index..<bytes.count) {
      index = bracket + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: ":") { return true }
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// The bytes before the blanks at the end.
  fileprivate var withoutEnd: ArraySlice<UInt8> { self[..<((lastIndex { $0 > 0x20 } ?? startIndex - 1) + 1)] }
}
