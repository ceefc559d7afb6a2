// Exact places within one block of the text. libcmark's own places of inlines are hints, so that what has a place of its
// own is looked for in the block's source, in the order of the text.

import Diagnostics

/// The source of the block that is being rewritten, and how far in it the walk has come.
struct SourceBlock {
  let text: MarkdownText
  let range: Range<Int>
  private var cursor: Int
  /// How many more steps searches may take that end without a find. Escapes make a search miss, and a block may hold
  /// thousands of them: all misses together cost at most this, and behind it only the next few bytes are looked at.
  private var spare: Int

  private static let stepsPerByte = 64
  private static let window = 512

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
    let bytes = Array(needle.utf8)
    guard let start = find(bytes) else { return text.span(range) }
    cursor = start + bytes.count
    return text.span(start..<cursor)
  }

  private mutating func find(_ needle: [UInt8]) -> Int? {
    guard let first = needle.first, range.upperBound - cursor >= needle.count else { return nil }
    let behind = range.upperBound - needle.count
    let last = spare > 0 ? behind : min(behind, cursor + Self.window)
    let allowed = max(spare, 0) + Self.window
    var steps = 0
    var found: Int?
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = cursor
      while start <= last, steps <= allowed + (start - cursor) {
        steps += 1
        if bytes[start] == first {
          var length = 1
          while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
          if length == needle.count {
            found = start
            return
          }
          steps += length
        }
        start += 1
      }
    }
    spare -= found.map { max(0, steps - ($0 - cursor) - 1) } ?? steps
    return found
  }
}
