// The smallest entry that a mistake of form is in. The rest of its field is read without it, so that one bracket that
// is not closed hides no mistake in the entries beside it.

import Diagnostics

/// An entry inside an outermost field, from its first line to the one that begins the next entry.
struct YAMLHole {
  /// The name of the outermost field, and where its line begins.
  let field: String
  let start: Int
  /// The lines of the entry.
  let lines: Range<Int>

  /// Nil where the mistake is on the line of the outermost field itself, in the only entry of that field, or in where
  /// lines begin and not in what is opened on them.
  ///
  /// - Parameter start: Where the text begins that was read when the mistake was met. O(lines of the field).
  init?(around mistake: Int, from start: Int, in text: YAMLLines) {
    var head = text.lastWritten(upTo: mistake)
    guard text.bytes[head].contains(where: { #"[{"'"#.utf8.contains($0) }) else { return nil }
    // A line below an open bracket or a comma is a part of the entry above it.
    while let above = text.above(head), above.lowerBound >= start,
      let last = text.text(above).utf8.last, ",[{".utf8.contains(last)
    {
      head = above
    }
    var entry: Range<Int>?
    while entry == nil {
      guard text.indent(of: head) > 0 || text.isItem(head), let above = text.above(head), above.lowerBound >= start
      else { return nil }
      let end = Self.end(of: head, in: text)
      if Self.isEntry(at: end, beside: head, in: text) || Self.isAnyEntry(above: head, in: text) {
        entry = head.lowerBound..<end
      } else if Self.isParent(above, of: head, in: text) {
        // Without its only entry the one above would be empty, which is no mistake of its author's.
        head = above
      } else {
        // Where lines begin is in doubt, and so is what belongs to what.
        return nil
      }
    }
    guard let entry, entry.contains(mistake) else { return nil }
    var first = head
    while text.indent(of: first) > 0 || text.isItem(first) {
      guard let above = text.above(first), above.lowerBound >= start else { return nil }
      first = above
    }
    guard let key = text.key(of: first) else { return nil }
    (field, self.start, lines) = (key, first.lowerBound, entry)
  }

  /// Overwrites the entry with blanks, so that all places behind it stay the same.
  func blank(in bytes: inout [UInt8]) {
    for index in lines where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
  }

  /// The column of what a line holds, behind the dash of an item.
  private static func column(of line: Range<Int>, in text: YAMLLines) -> Int {
    text.content(of: line).lowerBound - line.lowerBound
  }

  /// Whether a line is the key or the item that another, which comes next, is the first entry of.
  private static func isParent(_ above: Range<Int>, of head: Range<Int>, in text: YAMLLines) -> Bool {
    let (own, other) = (text.indent(of: head), column(of: above, in: text))
    return other < own || other == own && text.isItem(head) && !text.isItem(above)
  }

  /// Whether an entry of the same list or mapping begins at a place.
  private static func isEntry(at place: Int, beside head: Range<Int>, in text: YAMLLines) -> Bool {
    guard place < text.range.upperBound else { return false }
    let next = text.line(at: place)
    return text.indent(of: next) == text.indent(of: head) && text.isItem(next) == text.isItem(head)
  }

  /// Whether an entry of the same list or mapping is above another.
  private static func isAnyEntry(above head: Range<Int>, in text: YAMLLines) -> Bool {
    let indent = text.indent(of: head)
    var line = head
    while let above = text.above(line), column(of: above, in: text) >= indent {
      // The first key of an item is behind its dash.
      let isFirstKey = text.isItem(above) && !text.isItem(head) && column(of: above, in: text) == indent
      if isFirstKey || text.indent(of: above) == indent && text.isItem(above) == text.isItem(head) { return true }
      if text.indent(of: above) < indent { return false }
      line = above
    }
    return false
  }

  /// Where the next line begins that is not a part of an entry.
  private static func end(of head: Range<Int>, in text: YAMLLines) -> Int {
    let indent = text.indent(of: head)
    var line = head
    while true {
      // Behind the line feed.
      var start = line.upperBound
      while start < text.range.upperBound, text.bytes[start] != UInt8(ascii: "\n") { start += 1 }
      start += 1
      guard start < text.range.upperBound else { return text.range.upperBound }
      line = text.line(at: start)
      guard text.isWritten(line) else { continue }
      let isBelow = text.indent(of: line) > indent
      let isOwnItem = text.indent(of: line) == indent && text.isItem(line) && !text.isItem(head)
      if !isBelow && !isOwnItem { return start }
    }
  }
}
