// Where an entry belongs whose line does not say it: it is indented with a tab or by a space too few or too many, it
// has no colon, or it is an item among keys. The lines around it often leave no doubt.

/// The look for the place of an entry among those around it.
struct YAMLPlacement {
  private let text: YAMLLines
  private let head: Range<Int>
  private let levels: [YAMLLevel]
  /// The innermost list or mapping that is open above the line.
  private let above: YAMLLevel
  private let isItem: Bool
  private let hasTab: Bool
  private let indent: Int
  private let next: Range<Int>?
  private let nextIndent: Int

  /// A list or mapping that an entry may belong to.
  private struct Target {
    let column: Int
    let isList: Bool
  }

  /// Nil where nothing is above the line that it could belong to.
  init?(of head: Range<Int>, in text: YAMLLines) {
    (self.text, self.head) = (text, head)
    levels = text.levels(above: head)
    guard let above = levels.first else { return nil }
    self.above = above
    isItem = text.isMeantAsItem(head)
    hasTab = text.hasTab(head)
    indent = text.indent(of: head)
    next = text.written(from: text.behind(head))
    nextIndent = next.map(text.indent) ?? 0
  }

  /// The entry to be left out; nil where that is the outermost field. O(lines of the field).
  func hole() -> YAMLHole? {
    if hasTab { return misindented() }
    if let first = firstKey() { return first }
    if let child, indent > above.column || indent == above.column && isItem && !above.isList {
      return hole(at: Target(column: indent, isList: isItem), isClear: child.column == indent || next == nil)
    }
    if indent == 0, !isItem {
      let target = Target(column: 0, isList: false)
      return child == nil && text.colon(of: head) == nil ? moved(head, to: target, next: next) : nil
    }
    guard let level = levels.first(where: { $0.column == indent && $0.isList == isItem }) else {
      return levels.contains { $0.column == indent } ? misplaced() : misindented()
    }
    // To a text no key can be added.
    if !level.isList, text.colon(of: level.line) == nil { return joined(level.line) }
    return hole(at: Target(column: indent, isList: isItem), isClear: child == nil)
  }

  // MARK: Places

  /// What the line above opens, where it has no value of its own.
  private var child: Target? { child(of: above, next: next) }

  private func child(of above: YAMLLevel, next: Range<Int>?) -> Target? {
    guard text.isOpener(above.line) else { return nil }
    if let next {
      let column = text.indent(of: next)
      let isOwnItem = column == above.column && text.isItem(next) && !above.isList
      if column > above.column || isOwnItem { return Target(column: column, isList: text.isItem(next)) }
    }
    return Target(column: above.column + 2, isList: isItem)
  }

  /// The innermost list or mapping above a line that something can be added to.
  private func innermost(_ levels: [YAMLLevel]) -> Target? {
    (levels.first { $0.isList || text.colon(of: $0.line) != nil } ?? levels.first).map {
      Target(column: $0.column, isList: $0.isList)
    }
  }

  /// The first key of an item, without its colon, whose other keys are on the lines below.
  private func firstKey() -> YAMLHole? {
    let column = text.column(of: head)
    guard let next, text.isItem(head), text.key(of: head).map(text.isName) != true, nextIndent == column,
      text.colon(of: next) != nil, !text.isItem(next), !(text.isOpener(above.line) && above.column >= indent)
    else { return nil }
    let lines = text.content(of: head).lowerBound..<text.end(of: head, in: column)
    return hole(lines, at: Target(column: column, isList: false), of: head, isClear: true)
  }

  /// A line that is indented otherwise than all around it, or with a tab.
  private func misindented() -> YAMLHole? {
    let own = levels.map { Target(column: $0.column, isList: $0.isList) }
    if !hasTab, let level = levels.first(where: { $0.isList == isItem && abs($0.column - indent) == 1 }),
      let first = misleading(level)
    {
      return first
    }
    let near = ([child].compactMap { $0 } + own).filter {
      $0.isList == isItem && (hasTab || abs($0.column - indent) == 1)
    }
    let isOpener = text.isOpener(head) || !isItem && text.colon(of: head) == nil && nextIndent > indent
    let chosen = isItem ? near.last : isOpener ? near.first { $0.column < nextIndent } ?? near.first : near.first
    if let chosen {
      let isBetween = nextIndent == chosen.column && (child ?? own.first)?.column == chosen.column
      let isFilled = child.map { $0.column == chosen.column } ?? true
      var hole = hole(at: chosen, isClear: isFilled && (near.count == 1 || isOpener || isBetween))
      if !hasTab { hole?.misindent = indent }
      return hole
    }
    if !hasTab, child == nil, indent > above.column, text.isPlainValue(of: above.line) {
      // The text above may go on here, with signs that are not meant as they are read.
      let end = text.end(of: above.line, in: above.column)
      let isFirst = text.levels(above: above.line).first.map { $0.column < above.column } ?? false
      if isFirst, !above.isList, let next = text.written(from: end), text.isItem(next),
        text.indent(of: next) == above.column
      {
        return hole(
          above.line.lowerBound..<end, at: Target(column: above.column, isList: true), of: nil, isClear: false)
      }
      return YAMLHole(valueOf: above.line, in: text, isUnclear: true) ?? joined(above.line)
    }
    let floor = hasTab ? own.last { $0.column > 0 } : own.first { $0.column <= indent }
    return hole(at: Target(column: floor?.column ?? 0, isList: isItem), isClear: false)
  }

  /// An item among keys, or a key among items.
  private func misplaced() -> YAMLHole? {
    guard let level = levels.first(where: { $0.column == indent }) else { return nil }
    if let first = misleading(level) { return first }
    let behind = text.written(from: text.end(of: head, in: indent))
    let isConfirmed = behind.map { text.indent(of: $0) == indent && text.isItem($0) == level.isList } ?? false
    if !isConfirmed, isOnly(level), let parent = levels.first(where: { $0.column < indent && text.isOpener($0.line) }) {
      // Of two entries either may be the one that is meant.
      return parent.column == 0 || parent.isList
        ? nil : YAMLHole(valueOf: parent.line, in: text, isUnclear: true)
    }
    return hole(at: Target(column: indent, isList: isItem), isClear: false)
  }

  /// Whether a list or mapping has one entry alone so far.
  private func isOnly(_ level: YAMLLevel) -> Bool {
    if !level.isList, text.isItem(level.line) { return true }
    guard let parent = text.levels(above: level.line).first else { return false }
    return parent.column < level.column || parent.column == level.column && text.isOpener(parent.line)
  }

  /// The first entry of a list or mapping, where the entries behind it are like the line and not like it.
  private func misleading(_ level: YAMLLevel) -> YAMLHole? {
    let end = text.end(of: head, in: indent)
    let first = level.line
    guard isOnly(level), let other = text.written(from: end) else { return nil }
    let isLike = text.indent(of: other) == indent && text.isItem(other) == isItem
    let isNextItem = text.isItem(first) && text.isItem(other) && text.indent(of: other) == indent - 2
    guard isLike || isNextItem && !level.isList else { return nil }
    var below: Range<Int>? = other
    while let line = below, text.indent(of: line) >= min(indent, level.column) {
      if text.indent(of: line) == level.column, text.isItem(line) == level.isList { return nil }
      below = text.written(from: text.behind(line))
    }
    if text.isItem(first), !level.isList {
      // It is the item that is indented otherwise than its keys.
      let target = Target(column: indent - 2, isList: true)
      return indent < 2 ? nil : moved(first, to: target, next: head)
    }
    let target = Target(column: indent, isList: isItem)
    return text.isItem(first) == isItem && text.isOpener(first)
      ? moved(first, to: target, next: text.written(from: text.behind(first)))
      : hole(first.lowerBound..<head.lowerBound, at: target, of: first, isClear: text.isItem(first) == isItem)
  }

  /// A text that is an item of a list, and the lines below it that do not go on with it.
  private func joined(_ line: Range<Int>) -> YAMLHole? {
    let levels = text.levels(above: line)
    let lines = line.lowerBound..<text.end(of: line, in: text.indent(of: line))
    guard let above = levels.first,
      let target = child(of: above, next: text.written(from: lines.upperBound)) ?? innermost(levels)
    else { return nil }
    return hole(lines, at: target, of: nil, isClear: false)
  }

  // MARK: Entries

  /// The line with those that belong to it as an entry of a list or mapping.
  private func hole(at target: Target, isClear: Bool) -> YAMLHole? {
    var isClear = isClear
    var end = text.end(of: head, in: target.column, takesItems: !isItem && text.isOpenerOrBare(head))
    var isAlone = true
    while hasTab, let below = text.written(from: end), text.hasTab(below) {
      isAlone = false
      let isItem = text.isMeantAsItem(below)
      if isItem || text.isOpener(below) { isClear = false }
      let floor = isItem ? levels.last(where: \.isList)?.column ?? target.column : target.column
      end = text.end(of: below, in: min(floor, target.column))
    }
    if isClear, isAlone, let hole = moved(head, to: target, next: next) { return hole }
    guard let place = isClear ? target : child ?? innermost(levels) else { return nil }
    return hole(head.lowerBound..<end, at: place, of: isAlone && isClear ? head : nil, isClear: isClear)
  }

  /// A line alone, where those below it go with it in its right column: those of a key without a value on its line, or
  /// the other keys of an item.
  private func moved(_ line: Range<Int>, to target: Target, next: Range<Int>?) -> YAMLHole? {
    let word = text.isOpenerOrBare(line) ? text.text(text.content(of: line)) : nil
    guard let next, let name = text.key(of: line) ?? word, text.isName(name), text.isItem(line) == target.isList,
      text.indent(of: line) != target.column || text.key(of: line) == nil
    else { return nil }
    let place = line.lowerBound + target.column
    let own = text.content(of: line).lowerBound
    let key = YAMLGap.Key.moved(name, own..<own + name.utf8.count)
    if target.isList {
      guard text.indent(of: next) == target.column + 2, !text.isItem(next), !text.isOpener(line),
        place + 6 <= line.upperBound
      else { return nil }
      return YAMLHole(line, stub: (place, "- ~: ~"), mark: place + 2, YAMLGap(key: key), column: target.column + 2)
    }
    let hasItems = text.indent(of: next) == target.column && text.isItem(next)
    guard text.isOpenerOrBare(line), text.indent(of: next) > target.column || hasItems, place + 2 <= line.upperBound
    else { return nil }
    return YAMLHole(line, stub: (place, "~:"), mark: place, YAMLGap(key: key, hasValue: true), column: target.column)
  }

  /// - Parameter head: The line whose key is kept where it has one; nil where it is not.
  private func hole(_ lines: Range<Int>, at target: Target, of head: Range<Int>?, isClear: Bool) -> YAMLHole? {
    let name = target.isList ? nil : head.flatMap(text.name)
    let stubs = target.isList ? ["- ~"] : ["~: ~", "~:"]
    var line: Range<Int>? = text.line(at: lines.lowerBound)
    while let place = line, place.lowerBound < lines.upperBound {
      let start = max(place.lowerBound + target.column, lines.lowerBound)
      if let stub = stubs.first(where: { start + $0.utf8.count <= place.upperBound }) {
        let own = head.map { text.content(of: $0).lowerBound } ?? start
        let key = name.map { YAMLGap.Key.moved($0, own..<own + $0.utf8.count) } ?? .unknown
        return YAMLHole(
          lines, stub: (start, stub), mark: target.isList ? start + 2 : start,
          YAMLGap(key: target.isList ? .asWritten : key, isUnclear: !isClear), column: target.column)
      }
      line = text.written(from: text.behind(place))
    }
    return nil
  }
}

extension YAMLLines {
  /// Whether the value of a line is text without quotation marks, which may go on on the next one.
  fileprivate func isPlainValue(of line: Range<Int>) -> Bool {
    value(of: line).map { !#""'[{"#.utf8.contains(bytes[$0.lowerBound]) } ?? false
  }

  /// Whether a line is a key without a value, with or without its colon.
  fileprivate func isOpenerOrBare(_ line: Range<Int>) -> Bool {
    isOpener(line) || colon(of: line) == nil && !content(of: line).contains { bytes[$0] == UInt8(ascii: " ") }
  }

  /// Whether a key is a name alone, without any of the value that should be behind it.
  func isName(_ key: String) -> Bool { !key.utf8.contains { "\"'#{[".utf8.contains($0) } }

  /// The name that a line begins with, though its colon, or the blank behind it, may be missing; nil where in doubt.
  fileprivate func name(of line: Range<Int>) -> String? {
    if let key = key(of: line), isName(key) { return key }
    if let name = fieldLike(line)?.name { return name }
    let text = text(content(of: line))
    let word = text.prefix { $0 != " " && $0 != ":" }
    let rest = text.dropFirst(word.count).drop { $0 == " " || $0 == ":" }
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic || first.properties.numericType != nil,
      rest.first.map({ "{[\"".contains($0) }) ?? false, isName(String(word))
    else { return nil }
    return String(word)
  }
}
