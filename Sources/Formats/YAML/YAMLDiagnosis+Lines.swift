// Lines that do not fit those around them: indented otherwise, an item among keys, a key among items.

extension YAMLDiagnosis {
  /// A line that is indented otherwise than those it belongs to.
  func indentation() -> YAMLMistake? {
    let own = lines.indent(of: line)
    let isItem = lines.isItem(line)
    var open: [(indent: Int, line: Range<Int>, isList: Bool)] = []
    var place = line
    while let above = lines.above(place) {
      place = above
      let indent = lines.indent(of: above)
      // The content of an item is indented as well.
      for column in lines.isItem(above) ? [indent + 2, indent] : [indent]
      where open.last.map({ column < $0.indent }) ?? true {
        open.append((column, above, lines.isItem(above) && column == indent))
      }
      if indent == 0 { break }
    }
    guard !open.contains(where: { $0.indent == own }),
      let near = open.min(by: {
        (abs($0.indent - own), $0.isList == isItem ? 0 : 1) < (abs($1.indent - own), $1.isList == isItem ? 0 : 1)
      })
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

  func missingColon(at place: Int, help: String? = nil) -> YAMLMistake {
    let text = lines.text(place..<max(place, lines.end(of: place)))
    if text.hasPrefix("//") || text.hasPrefix("%%") {
      return YAMLMistake(
        place: place, message: "`\(text.prefix(2))` begins no comment", help: "begin a comment with `# `")
    }
    let dashes = text.trimmed
    if dashes.utf8.count > 1, dashes.unicodeScalars.allSatisfy({ $0 == "-" || YAMLSigns.isBullet($0) }) {
      return YAMLMistake(
        place: place, message: "`\(dashes.prefix(20))` closes no front matter here",
        help: "take the line out; what closes it is `---`, three hyphens at the beginning of a line")
    }
    return YAMLMistake(
      place: place, message: "a key without its `:`",
      help: help ?? Self.colonHelp(for: text) ?? "write `key: value`; a text over several lines must be indented")
  }

  /// Where the colon goes: behind the ends of a tie, or the first word of a line; nil where that is not clear.
  private static func colonHelp(for text: String) -> String? {
    guard text.utf8.count <= 200, !text.contains("`") else { return nil }
    let words = text.split(separator: " ", maxSplits: 3).map(String.init)
    if words.count > 2, words[1] == "->" || words[1] == "<->" {
      let tie = words[...2].joined(separator: " ")
      if words.count == 3, let colon = words[2].firstIndex(of: ":"), colon != words[2].indices.last {
        return "write `\(words[0]) \(words[1]) \(words[2].replacing(":", with: ": ", maxReplacements: 1))`"
      }
      return words.count > 3
        ? "write `\(tie): \(words[3])`"
        : "write `\(tie):`, for the lines below are its fields"
    }
    guard let name = words.first, words.count > 1,
      name.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x5F })
    else { return nil }
    let value = text.dropFirst(name.count).drop { " =".contains($0) }
    guard !value.isEmpty, !value.contains(": ") else { return nil }
    return "write `key: value`, such as `\(name): \(value)`; a text over several lines must be indented"
  }

  /// A text that goes on on a line with a `: ` in it, behind words that are no key.
  func textWithColon() -> YAMLMistake? {
    guard let key = lines.key(of: line), key.contains(" "), let above = lines.above(line),
      lines.byte(at: above.lowerBound) != nil,
      let name = lines.key(of: above), let value = lines.value(of: above),
      lines.indent(of: line) > lines.indent(of: above),
      !"[{\"'|>".contains(lines.text(value).prefix(1))
    else { return nil }
    var (whole, comments) = (lines.text(value), "")
    var next = line
    for _ in 0..<YAMLLines.mostLooked where lines.indent(of: next) > lines.indent(of: above) || !lines.isWritten(next) {
      let (text, comment) = lines.parts(of: next)
      whole += text.isEmpty ? "" : " " + text
      comments += comment
      guard next.upperBound + 1 < lines.range.upperBound else { break }
      next = lines.line(at: next.upperBound + 1)
    }
    return YAMLMistake(
      place: lines.content(of: line).lowerBound,
      message: "the text of the line above goes on here, with a `: ` in it",
      help: "put all of it in quotation marks: `\(name): \(YAMLSigns.quoted(whole))\(comments)`")
  }

  /// The first key of an item or a mapping, without its colon, on the line above one that is another of its keys.
  func keyAbove() -> YAMLMistake? {
    guard let level = lines.levels(above: line).first, !level.isList, level.column == lines.indent(of: line),
      lines.above(line) == level.line, lines.colon(of: level.line) == nil,
      lines.isItem(level.line)
        || lines.levels(above: level.line).first.map({ $0.column < lines.indent(of: level.line) })
          ?? (lines.indent(of: level.line) == 0)
    else { return nil }
    return missingColon(at: lines.content(of: level.line).lowerBound)
  }

  /// A name with brackets or a quotation behind it, and no colon between: `oak {name: Oak}`.
  func nameBeforeBrackets(of line: Range<Int>) -> YAMLMistake? {
    guard let key = lines.key(of: line), !lines.isName(key) else { return nil }
    let before = key.prefix { !"{[\"".contains($0) }
    guard before.last == " ", before.count < key.count else { return nil }
    let content = lines.content(of: line)
    let name = String(before).trimmed
    return missingColon(
      at: content.lowerBound,
      help: "write `\(name): \(String(lines.text(content).dropFirst(name.count)).trimmed)`")
  }

  /// An item among keys, or a key among items.
  func misplacedItem() -> YAMLMistake? {
    let own = lines.indent(of: line)
    var place = line
    while let above = lines.above(place), lines.indent(of: above) >= own {
      place = above
      guard lines.indent(of: above) == own, lines.isItem(above) != lines.isItem(line) else { continue }
      let content = lines.content(of: line, withDash: true)
      if !lines.isItem(line), let fault = YAMLSigns.faultOfItem(lines.text(content)) {
        return YAMLMistake(place: content.lowerBound, message: fault, help: YAMLSigns.itemHelp)
      }
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
