// The smallest entry that a mistake of form is in. The rest of its field is read without it, so that one slip hides no
// mistake in the entries beside it. A stub that is YAML takes its place: the key alone where that is clear, so that the
// name of the entry is still known.
//
//   people:                                      people:
//     oak-1: {community: [oak, member: true}       oak-1: ~
//     oak-2: {community: oak}                      oak-2: {community: oak}

import Diagnostics

/// What is known of an entry that a stub has replaced.
struct YAMLGap {
  enum Key {
    case asWritten
    /// The stub has another key, elsewhere on the line: this is the name, and where it is.
    case moved(String, Range<Int>)
    case unknown
  }

  let key: Key
  /// Whether the value is read on the lines below.
  var hasValue = false
  /// Whether the entry may belong to another list or mapping than the one it is found in.
  var isUnclear = false
}

/// An entry to be left out.
struct YAMLHole {
  /// The bytes that are overwritten with blanks.
  let lines: Range<Int>
  /// What is written over the blanks, and where.
  let stub: (place: Int, text: String)
  /// Where the stub is found: its key, or the item.
  let mark: Int
  let gap: YAMLGap
  /// The column that it begins in.
  let column: Int
  /// How far its line is indented, where that is too little or too much.
  var misindent: Int?

  /// Whether it is an outermost field.
  var isField: Bool { column == 0 && !stub.text.hasPrefix("-") }

  /// Overwrites the entry, so that all places behind it stay the same.
  func blank(in bytes: inout [UInt8]) {
    for index in lines where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
    for (offset, byte) in stub.text.utf8.enumerated() { bytes[stub.place + offset] = byte }
  }

  // MARK: Entries whose place is clear

  /// The value of the key that a line begins with, and the lines that belong to it.
  init?(valueOf head: Range<Int>, in text: YAMLLines, isUnclear: Bool = false) {
    guard let colon = text.colon(of: head) else { return nil }
    let column = text.column(of: head)
    let end = text.end(of: head, in: column, takesItems: !text.isItem(head) && text.isOpener(head))
    // There is no room for anything behind `key:`, and none is needed.
    let isOpener = text.skippingBlanks(colon + 1) >= head.upperBound
    let start = isOpener ? colon + 1 : max(colon + 2, text.skippingBlanks(colon + 1))
    self.init(
      start..<end, stub: (start, isOpener || start >= head.upperBound ? "" : "~"),
      mark: text.content(of: head).lowerBound,
      YAMLGap(key: .asWritten, isUnclear: isUnclear), column: column)
  }

  /// An item as a whole.
  init?(item head: Range<Int>, in text: YAMLLines, isUnclear: Bool = false) {
    let column = text.indent(of: head)
    let place = head.lowerBound + column
    guard place + 3 <= head.upperBound else { return nil }
    self.init(
      place..<text.end(of: head, in: column), stub: (place, "- ~"), mark: place + 2,
      YAMLGap(key: .asWritten, isUnclear: isUnclear), column: column)
  }

  init(_ lines: Range<Int>, stub: (place: Int, text: String), mark: Int, _ gap: YAMLGap, column: Int) {
    (self.lines, self.stub, self.mark, self.gap, self.column) = (lines, stub, mark, gap, column)
  }

  // MARK: Finding the entry

  /// Returns the entry to be left out for a mistake, and whether the mistake is one of its own. There is no entry where
  /// the mistake is on the line of an outermost field itself, or no structure is seen in the lines around it.
  /// O(lines of the field).
  ///
  /// - Parameter last: The entry that was left out before. A line that does not fit behind it follows from its mistake.
  static func around(_ mistake: Int, in text: YAMLLines, after last: YAMLHole?) -> (hole: YAMLHole?, isNew: Bool) {
    let line = text.line(at: mistake)
    if !text.isWritten(line), text.tabInIndent(of: line) != nil {
      // Nothing but a comment.
      let gap = YAMLGap(key: .asWritten)
      return (YAMLHole(line, stub: (line.lowerBound, ""), mark: line.lowerBound, gap, column: .max), true)
    }
    var head = text.lastWritten(upTo: mistake)
    while let above = text.above(head), goesOn(above, in: head, text) { head = above }
    if text.isContinuation(head), let first = text.levels(above: head).first { head = first.line }
    // Blanks that are none to YAML say nothing of the column that was meant.
    if text.indent(of: head) > 0, text.hasForeignIndent(head) { return (nil, true) }
    let isInValue = text.isInValue(mistake, of: head)
    if isInValue { return (text.column(of: head) > 0 ? YAMLHole(valueOf: head, in: text) : nil, true) }
    let isBeside = text.isFieldLike(head) || last?.misindent == text.indent(of: head)
    if let last {
      let isBehind = text.written(from: last.lines.upperBound) == head
      if last.lines.contains(head.lowerBound) || isBehind && !isBeside {
        return (around(last, and: head, in: text), false)
      }
    }
    return (YAMLPlacement(of: head, in: text)?.hole(), true)
  }

  /// The nearest entry around another that a line belongs to as well; nil where that is the outermost field.
  private static func around(_ hole: YAMLHole, and line: Range<Int>, in text: YAMLLines) -> YAMLHole? {
    for level in text.levels(above: text.line(at: hole.lines.lowerBound)) where level.column < hole.column {
      guard level.column > 0 || level.isList else { return nil }
      let around =
        level.isList
        ? YAMLHole(item: level.line, in: text, isUnclear: true)
        : YAMLHole(valueOf: level.line, in: text, isUnclear: true)
      if let around, around.lines.contains(line.lowerBound) { return around }
    }
    return nil
  }

  /// Whether a line below an open bracket or a comma is a part of the entry above it.
  private static func goesOn(_ above: Range<Int>, in line: Range<Int>, _ text: YAMLLines) -> Bool {
    guard let last = text.text(above).utf8.last else { return false }
    if "[{".utf8.contains(last) { return true }
    let isEntry = text.colon(of: line) != nil || text.isItem(line)
    return last == UInt8(ascii: ",") && (!isEntry || text.indent(of: line) > text.column(of: above))
  }
}

extension YAMLLines {
  /// Whether a blank that is none to YAML is before the first word of a line.
  fileprivate func hasForeignIndent(_ line: Range<Int>) -> Bool {
    YAMLSigns.foreignIndent(String(decoding: bytes[line].prefix(200), as: UTF8.self)) != nil
  }

  /// Whether a line goes on with the text or the brackets of one above it.
  fileprivate func isContinuation(_ line: Range<Int>) -> Bool {
    guard !hasTab(line), let above = levels(above: line).first, !isOpener(above.line), indent(of: line) > above.column
    else { return false }
    guard colon(of: line) == nil, !isItem(line) else { return isOpenValue(of: above.line) }
    return true
  }

  /// Whether brackets or a quotation begin on a line and do not end there.
  private func isOpenValue(of line: Range<Int>) -> Bool {
    guard let value = value(of: line), let first = value.first else { return false }
    switch bytes[first] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return endOfBrackets(value) == nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return endOfQuotation(value) == nil
    default: return false
    }
  }

  /// Whether a place is behind the key of a line, or in the lines below that go on with its value.
  fileprivate func isInValue(_ place: Int, of line: Range<Int>) -> Bool {
    guard !hasTab(line), let colon = colon(of: line), key(of: line).map(isName) ?? false else { return false }
    return place > colon
  }
}
