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
