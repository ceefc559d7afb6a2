// Exact places within one block of the text. libcmark's own places of inlines are hints, so that what has a place of
// its own is looked for in the block's source, in the order of the text. There a backslash may stand before a sign,
// `&amp;` for `&`, and the end of a line with the marks of quotations for a blank.

import Diagnostics

/// The source of the block that is being rewritten, and how far in it the walk has come.
struct SourceBlock {
  let text: MarkdownText
  let range: Range<Int>
  private var cursor: Int
  /// How many more steps searches may take that end without a find. Other escapes make a search miss, and a block may
  /// hold thousands of them: all misses together cost at most this, and behind it only the next few bytes are looked
  /// at.
  private var spare: Int

  private static let stepsPerByte = 64
  private static let window = 512
  private static let longestIndent = 100

  init(text: MarkdownText, range: Range<Int>) {
    self.text = text
    self.range = range
    cursor = range.lowerBound
    spare = Self.stepsPerByte * range.count
  }

  /// Returns the place of the next `needle`, or of `other` where that is not to be found.
  mutating func place(of needle: String, otherwise other: String) -> Span {
    let start = cursor
    let first = place(of: needle)
    return cursor == start && needle != other ? place(of: other) : first
  }

  /// Returns the place of the next `needle` and moves behind it; the whole block where it is not to be found.
  ///
  /// O(distance) for what is found; all searches of a block that find nothing take O(bytes of the block) together.
  mutating func place(of needle: String) -> Span {
    guard let found = find(Array(needle.utf8)) else { return text.span(range) }
    cursor = found.upperBound
    return text.span(found)
  }

  private mutating func find(_ needle: [UInt8]) -> Range<Int>? {
    guard let first = needle.first, range.upperBound - cursor >= needle.count else { return nil }
    let behind = range.upperBound - needle.count
    let last = spare > 0 ? behind : min(behind, cursor + Self.window)
    let allowed = max(spare, 0) + Self.window
    var steps = 0
    var found: Range<Int>?
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = cursor
      while start <= last, steps <= allowed + (start - cursor) {
        steps += 1
        if bytes[start] == first {
          let (end, matched) = Self.match(needle, bytes[start..<range.upperBound])
          if matched == needle.count {
            found = start..<end
            return
          }
          steps += end - start
        }
        start += 1
      }
    }
    spare -= found.map { max(0, steps - ($0.lowerBound - cursor) - 1) } ?? steps
    return found
  }

  /// Reads the needle at the start of some source; returns where that ends, and how many bytes of the needle were
  /// there. O(needle).
  private static func match(_ needle: [UInt8], _ source: Slice<UnsafeBufferPointer<UInt8>>) -> (end: Int, matched: Int)
  {
    var (index, matched) = (source.startIndex, 0)
    while matched < needle.count, index < source.endIndex {
      let byte = source[index]
      if byte == needle[matched] {
        index += 1
        // `&amp;` is an `&`, unless the needle has it as it stands.
        if byte == UInt8(ascii: "&"), source[index...].starts(with: "amp;".utf8),
          !needle[(matched + 1)...].starts(with: "amp;".utf8)
        {
          index += 4
        }
      } else if byte == UInt8(ascii: "\\"), index + 1 < source.endIndex, source[index + 1] == needle[matched] {
        index += 2
      } else if needle[matched] == UInt8(ascii: " "), byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        index = source[index...].prefix(longestIndent).drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }.startIndex
      } else {
        break
      }
      matched += 1
    }
    return (index, matched)
  }
}
