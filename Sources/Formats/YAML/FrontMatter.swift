// Where front matter ends and prose begins. The first line of a file is `---`; the next such line closes it.

import Diagnostics

/// A file cut into its front matter and its body, as byte ranges.
package struct FrontMatter {
  package let yaml: Range<Int>
  package let body: Range<Int>

  /// Cuts `bytes`; nil with a diagnostic where there is no front matter or it is never closed. O(bytes).
  package static func split(_ bytes: [UInt8], _ file: FileID) -> (parts: FrontMatter?, diagnostics: [Diagnostic]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes[start...].starts(with: Array("---\r".utf8)), bytes.place(of: UInt8(ascii: "\n"), in: bytes.indices) == nil
    {
      return (
        nil,
        [
          Diagnostic(
            .noFrontMatter, "the lines of this file end with a carriage return alone, so that all of it is one line",
            at: Span(file, start..<start + 3),
            help: "save it with the line ends of Unix or of Windows (LF or CRLF), which an editor offers as it saves")
        ]
      )
    }
    guard let first = line(bytes, start), isFence(bytes[first.content]) else {
      let firstLine = line(bytes, start)?.content ?? start..<start
      return (
        nil,
        [
          Diagnostic(
            .noFrontMatter, "the front matter must start on the first line of the file", at: Span(file, firstLine),
            help: "make `---` the very first line, then the fields, then `---` again")
        ]
      )
    }
    var position = first.next
    while let next = line(bytes, position) {
      if isFence(bytes[next.content]) {
        return (FrontMatter(yaml: first.next..<next.content.lowerBound, body: next.next..<bytes.count), [])
      }
      position = next.next
    }
    return (
      nil,
      [
        Diagnostic(
          .noFrontMatter, "the front matter is never closed", at: Span(file, first.content),
          help: "write `---` on a line of its own after the last field")
      ]
    )
  }

  /// Returns the line that closes the front matter, where fields go on behind it; nil where prose does.
  ///
  /// - Parameter isField: Whether a word is the name of a field of such a file.
  package func earlyFence(in bytes: [UInt8], isField: (String) -> Bool) -> (line: Range<Int>, field: String)? {
    var position = body.lowerBound
    while let next = Self.line(bytes, position),
      bytes[next.content].first(where: { $0 != 0x20 && $0 != 0x09 }).map({ $0 == UInt8(ascii: "#") }) ?? true
    {
      position = next.next
    }
    guard let first = Self.line(bytes, position), let field = Self.key(bytes[first.content]), isField(field) else {
      return nil
    }
    // A lone line may be the beginning of a text: fields go on, or `---` closes them.
    var isMore = false
    position = first.next
    while !isMore, let next = Self.line(bytes, position) {
      let text = bytes[next.content]
      isMore = Self.isFence(text) || Self.key(text).map(isField) ?? false
      if position == first.next, text.starts(with: [0x20, 0x20]) { isMore = true }
      position = next.next
    }
    guard isMore else { return nil }
    let fence = Self.line(bytes, yaml.upperBound)?.content ?? yaml.upperBound..<body.lowerBound
    return (fence, field)
  }

  /// The key that a line begins with.
  private static func key(_ line: ArraySlice<UInt8>) -> String? {
    let word = line.prefix(40).prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
    guard !word.isEmpty, word.endIndex < line.endIndex, line[word.endIndex] == UInt8(ascii: ":"),
      word.endIndex + 1 == line.endIndex || line[word.endIndex + 1] == 0x20
    else { return nil }
    return String(decoding: word, as: UTF8.self)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "-") else { return false }
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == UInt8(ascii: " ") || line[end - 1] == UInt8(ascii: "\t") { end -= 1 }
    return line[line.startIndex..<end].elementsEqual("---".utf8)
  }

  private static func line(_ bytes: [UInt8], _ start: Int) -> (content: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes.place(of: UInt8(ascii: "\n"), in: start..<bytes.count) ?? bytes.count
    let content = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? start..<end - 1 : start..<end
    return (content, min(end + 1, bytes.count))
  }
}
