// How lines of YAML belong together, by where they begin: the entries that are open above a line, from the innermost
// to the outermost, and where an entry ends.

/// A list or a mapping that is open above a line.
struct YAMLLevel {
  /// Where its entries begin: their dashes, or their keys.
  let column: Int
  let isList: Bool
  /// The line of its last entry.
  let line: Range<Int>
}

extension YAMLLines {
  /// The lists and mappings that are open above a line, the innermost first. Lines of a text that goes on are entries
  /// of none. O(lines of the field).
  func levels(above line: Range<Int>) -> [YAMLLevel] {
    var found: [YAMLLevel] = []
    var least = Int.max
    var place = line
    while let above = above(place) {
      place = above
      guard tabInIndent(of: above) == nil else { continue }
      let indent = indent(of: above)
      let isItem = isItem(above)
      let column = column(of: above)
      if column < least, !(isItem && column == indent) {
        found.append(YAMLLevel(column: column, isList: false, line: above))
        least = column
      }
      if isItem, indent < least {
        found.append(YAMLLevel(column: indent, isList: true, line: above))
        least = indent
      } else if !isItem, column == least, found.last?.isList == true {
        // The dashes of a list may be in the column of the key that it belongs to.
        found.append(YAMLLevel(column: column, isList: false, line: above))
      }
      if indent == 0, !isItem { break }
    }
    // Behind a value on its own line nothing is further in but the rest of a text.
    let end = found.lastIndex { !$0.isList && !isOpener($0.line) } ?? 0
    return Array(found[end...])
  }

  /// The column of what a line holds, behind the dash of an item; that of the dash where it is alone.
  func column(of line: Range<Int>) -> Int {
    let content = content(of: line)
    return content.isEmpty ? indent(of: line) : content.lowerBound - line.lowerBound
  }

  /// Whether a line ends with a key, or a dash, whose value is to come on the lines below.
  func isOpener(_ line: Range<Int>) -> Bool {
    let content = content(of: line)
    if isItem(line), content.isEmpty || text(content) == "-" { return true }
    guard let colon = colon(of: line) else { return false }
    let value = skippingBlanks(colon + 1)
    return value >= line.upperBound || bytes[value] == UInt8(ascii: "#")
  }

  /// The next line that is neither blank nor a comment, from the one that begins at an offset on.
  func written(from offset: Int) -> Range<Int>? {
    var start = offset
    while start < range.upperBound {
      let line = line(at: start)
      if isWritten(line) { return line }
      start = behind(line)
    }
    return nil
  }

  /// Where the line behind another begins.
  func behind(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end < range.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return min(end + 1, range.upperBound)
  }

  /// Where an entry ends: the next line that is no further in than its column.
  ///
  /// - Parameter takesItems: Whether items in the column of the entry are a part of it.
  func end(of head: Range<Int>, in column: Int, takesItems: Bool = false) -> Int {
    var end = behind(head)
    while let next = written(from: end),
      indent(of: next) > column || takesItems && indent(of: next) == column && isItem(next)
    { end = behind(next) }
    return end
  }

  /// Whether a tab is in the indentation of a line, or behind its dash.
  func hasTab(_ line: Range<Int>) -> Bool {
    if tabInIndent(of: line) != nil { return true }
    let start = line.lowerBound + indent(of: line)
    return start + 1 < line.upperBound && bytes[start] == UInt8(ascii: "-") && bytes[start + 1] == UInt8(ascii: "\t")
  }

  /// What a line is that would be a field but for what lies between its name and its value; nil for any other.
  func fieldLike(_ line: Range<Int>) -> FieldLikeText? {
    let found = FieldLikeText(text(content(of: line)), isName: { !["http", "https", "mailto"].contains($0) })
    return found?.name.first?.isNumber == false ? found : nil
  }

  func isFieldLike(_ line: Range<Int>) -> Bool { fieldLike(line) != nil }

  /// Whether a line begins an item of a list, or was meant to.
  func isMeantAsItem(_ line: Range<Int>) -> Bool {
    let start = skippingBlanks(line.lowerBound)
    guard start < line.upperBound else { return false }
    let text = text(start..<line.upperBound)
    return text == "-" || text.hasPrefix("- ") || text.hasPrefix("-\t") || text.hasPrefix("* ")
      || YAMLSigns.faultOfItem(text) != nil
  }

  /// The outermost field that a place is in: its name, and where its line begins. Without a name it is the one before
  /// an entry beside the outermost fields.
  func field(of offset: Int) -> (name: String?, start: Int) {
    var line = line(at: offset)
    while indent(of: line) > 0 || isItem(line) || !isWritten(line) || hasTab(line) {
      guard let above = above(line) else { return (nil, range.lowerBound) }
      line = above
    }
    return (key(of: line), line.lowerBound)
  }
}
