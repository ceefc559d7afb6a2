// `[^name]: text`, with the lines that belong to it, lifted from a body by block before libcmark sees it: to
// CommonMark a one-word footnote would be the definition of a link.

import Diagnostics

struct FootnoteDefinition {
  let name: String
  /// Where `[^name]` stands.
  let span: Span
  let text: MarkdownText
}

enum FootnoteDefinitions {
  /// Returns the definitions, and the body with blanks where they stood. Code blocks are left alone. O(n).
  static func lift(from body: MarkdownText) -> (definitions: [FootnoteDefinition], body: MarkdownText) {
    var bytes = body.bytes
    var definitions: [FootnoteDefinition] = []
    var fence: Fence?
    var line = 1
    while line <= body.lines.count {
      let content = body.bytes[body.range(ofLines: line, line)]
      if let mark = Fence(content) {
        if let open = fence { fence = mark.closes(open) ? nil : open } else { fence = mark }
        line += 1
        continue
      }
      guard fence == nil, let head = head(of: content) else {
        line += 1
        continue
      }
      let last = lastLine(of: line, in: body)
      var pieces = [(bytes: body.bytes[head.textStart..<content.endIndex], origin: body.origin(head.textStart))]
      for next in (line + 1)..<max(line + 1, last + 1) {
        let range = body.range(ofLines: next, next)
        let indent = body.bytes[range].prefix(4).prefix { $0 == UInt8(ascii: " ") }.count
        let start = range.lowerBound + (body.bytes[range].first == UInt8(ascii: "\t") ? 1 : indent)
        pieces.append((body.bytes[start..<range.upperBound], body.origin(start)))
      }
      definitions.append(
        FootnoteDefinition(
          name: String(decoding: body.bytes[head.name], as: UTF8.self),
          span: body.span(head.name.lowerBound - 2..<head.name.upperBound + 1),
          text: MarkdownText(pieces: pieces, file: body.file)))
      for index in content.startIndex..<body.range(ofLines: last, last).upperBound
      where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
      line = last + 1
    }
    return (definitions, body.replacingBytes(bytes))
  }

  /// The last line that belongs to the definition that starts on `line`.
  private static func lastLine(of line: Int, in body: MarkdownText) -> Int {
    var last = line
    var next = line + 1
    while next <= body.lines.count {
      let content = body.bytes[body.range(ofLines: next, next)]
      let isBlank = content.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let isIndented = content.starts(with: Array("    ".utf8)) || content.first == UInt8(ascii: "\t")
      // A line straight under the text goes on with its paragraph, as everywhere in CommonMark.
      let isLazy =
        last == next - 1 && !isBlank && head(of: content) == nil && Fence(content) == nil && !startsBlock(content)
      if !isBlank {
        guard isIndented || isLazy else { break }
        last = next
      }
      next += 1
    }
    return last
  }

  /// The name, and where the text starts, of a line that begins `[^name]:`.
  private static func head(of line: ArraySlice<UInt8>) -> (name: Range<Int>, textStart: Int)? {
    let content = line.drop { $0 == UInt8(ascii: " ") }
    guard content.startIndex - line.startIndex <= 3, content.starts(with: "[^".utf8) else { return nil }
    let start = content.startIndex + 2
    guard let close = content[start...].firstIndex(of: UInt8(ascii: "]")), close > start,
      !content[start..<close].contains(UInt8(ascii: " ")),
      close + 1 < content.endIndex, content[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let text = content[(close + 2)...].drop { $0 == UInt8(ascii: " ") }
    return (start..<close, text.startIndex)
  }

  private static func startsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    let content = line.drop { $0 == UInt8(ascii: " ") }
    guard let first = content.first else { return true }
    if Array("#>|".utf8).contains(first) { return true }
    return Array("-*+".utf8).contains(first) && content.dropFirst().first == UInt8(ascii: " ")
  }
}

/// A line that opens or closes a block of code.
private struct Fence {
  let byte: UInt8
  let length: Int
  let isBare: Bool

  init?(_ line: ArraySlice<UInt8>) {
    let content = line.drop { $0 == UInt8(ascii: " ") }
    guard let first = content.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
      content.startIndex - line.startIndex <= 3
    else { return nil }
    byte = first
    length = content.prefix { $0 == first }.count
    let rest = content.dropFirst(length)
    guard length >= 3, first == UInt8(ascii: "~") || !rest.contains(UInt8(ascii: "`")) else { return nil }
    isBare = rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  func closes(_ open: Fence) -> Bool { isBare && byte == open.byte && length >= open.length }
}
