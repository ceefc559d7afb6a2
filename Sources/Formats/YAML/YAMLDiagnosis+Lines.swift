// Lines that do not fit those around them: indented otherwise, an item among keys, a key among items.

extension YAMLDiagnosis {
  /// A line that is indented otherwise than those it belongs to.
  func indentation() -> YAMLMistake? {
    let own = lines.indent(of: line)
    var open: [(indent: Int, line: Range<Int>)] = []
    var place = line
    while let above = lines.above(place) {
      place = above
      let indent = lines.indent(of: above)
      // The content of an item is indented as well.
      for column in lines.isItem(above) ? [indent + 2, indent] : [indent]
      where open.last.map({ column < $0.indent }) ?? true { open.append((column, above)) }
      if indent == 0 { break }
    }
    guard !open.contains(where: { $0.indent == own }),
      let near = open.min(by: { abs($0.indent - own) < abs($1.indent - own) })
    else { return nil }
    let difference = abs(near.indent - own)
    let spaces = difference == 1 ? "one space" : "\(difference) spaces"
    return YAMLMistake(
      place: lines.content(of: line).lowerBound,
      message:
        "line \(lines.number(of: line.lowerBound)) has \(spaces) \(own < near.indent ? "less" : "more") at its start "
        + "than line \(lines.number(of: near.line.lowerBound))",
      help: "line up keys, and dashes, that belong together, in the same column")
  }

  /// An item among keys, or a key among items.
  func misplacedItem() -> YAMLMistake? {
    let own = lines.indent(of: line)
    var place = line
    while let above = lines.above(place), lines.indent(of: above) >= own {
      place = above
      guard lines.indent(of: above) == own, lines.isItem(above) != lines.isItem(line) else { continue }
      let number = lines.number(of: above.lowerBound)
      return YAMLMistake(
        place: lines.content(of: line, withDash: true).lowerBound,
        message: lines.isItem(line)
          ? "a list begins here, where line \(number) has a key"
          : "this line has no `- `, which line \(number) begins with",
        help: lines.isItem(line)
          ? "write the key that the list belongs to on a line of its own above it"
          : "begin it with `- `, or indent it as far as what it belongs to")
    }
    return nil
  }
}
