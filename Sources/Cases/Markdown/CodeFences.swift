// What is behind the marks that open a block of code: the language, which a page has as the block's class.

import Formats

/// The blocks of code of a stretch of Markdown.
enum CodeFences {
  /// Returns what is behind each line of three `` ` `` or `~`. O(bytes).
  static func infos(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while true {
      index = marks.place(in: bytes, index..<range.upperBound)
      guard index < range.upperBound else { return found }
      let mark = bytes[index]
      let end = bytes[index..<range.upperBound].firstIndex { $0 != mark } ?? range.upperBound
      if end - index >= 3 {
        let rest = bytes[end..<range.upperBound]
        let line = rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == mark } ?? range.upperBound
        if line > end { found.append(end..<line) }
        index = line
      } else {
        index = end
      }
    }
  }

  private static let marks = ByteSet("`~".utf8)
}
