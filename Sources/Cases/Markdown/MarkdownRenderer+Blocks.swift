// Warnings for blocks that CommonMark makes of what was most likely a sentence: code of an indented paragraph, a
// heading of a text above a line, a quotation of `> 50`, a list of `5. Mai`. And for code that is never closed.

import Diagnostics

extension MarkdownRenderer {
  // MARK: Code

  /// Reports a block of code that nothing closes, or that an indent has made of prose. O(bytes).
  mutating func checkCode(_ node: CMarkNode, _ text: MarkdownText) {
    let place = text.range(ofLines: node.firstLine, node.firstLine)
    checkComment(in: node.codeInfo, at: text.span(place))
    let first = String(decoding: text.bytes[place].dropFirst(max(0, node.firstColumn - 1)), as: UTF8.self).trimmed
    let lines = node.literal.split(maxSplits: CodeLines.mostLooked, whereSeparator: \.isNewline)
    if let code = lines.first, first == String(code).trimmed {
      guard CodeLines.areProse(lines) else { return }
      report(
        .unreadMarkup, "an indent of four blanks or a tab makes code of this text", at: text.span(place),
        help: "begin the line without the indent; for code write ``` on a line of its own before and behind it")
      return
    }
    guard let mark = first.first else { return }
    let fence = first.prefix { $0 == mark }
    if !isClosed(node, fence, text) {
      report(
        .unreadMarkup, "the code that begins here is never closed, so what follows is code as well",
        at: text.span(place),
        help:
          "write \(fence) on a line of its own behind the code; for such marks in the text write `\\` before them"
      )
    }
  }

  /// Whether the last line of a block of code closes it.
  private func isClosed(_ node: CMarkNode, _ fence: Substring, _ text: MarkdownText) -> Bool {
    guard node.lastLine > node.firstLine else { return false }
    let line = text.bytes[text.range(ofLines: node.lastLine, node.lastLine)].drop { " \t>".utf8.contains($0) }
    let last = String(decoding: line, as: UTF8.self).trimmed
    return last.count >= fence.count && last.allSatisfy { $0 == fence.first }
  }

  // MARK: Headings

  /// Reports a heading that a line of hyphens has made of a text: of more than a line, or ending as a sentence does.
  mutating func checkUnderline(_ node: CMarkNode, _ text: MarkdownText) {
    guard node.level == 2, node.lastLine > node.firstLine,
      let line = (node.firstLine + 1...node.lastLine).first(where: { isLineOfHyphens($0, text) })
    else { return }
    let words = text.bytes[text.range(ofLines: node.firstLine, line - 1)]
    let isSentence = words.last { $0 > 0x20 }.map { ".,;:".utf8.contains($0) } ?? false
    // Between two such lines: the front matter of another file.
    let isFramed = isLineOfHyphens(node.firstLine - 1, text)
    guard isSentence || isFramed || line - node.firstLine > 1 || words.count > 100 else { return }
    report(
      .unreadMarkup, "a line of hyphens straight below a text makes a heading of it",
      at: text.span(text.range(ofLines: line, line)),
      help: "put an empty line above it for a line across; for a heading write `## ` before its text, on one line")
  }

  /// Whether nothing but hyphens is on a line, behind the marks of quotations.
  private func isLineOfHyphens(_ line: Int, _ text: MarkdownText) -> Bool {
    let content = text.bytes[text.range(ofLines: line, line)].drop { " \t>".utf8.contains($0) }
    return !content.isEmpty && content.allSatisfy { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
  }

  /// Reports a line across in several pieces, which was to be the line of dashes below the heading of a table.
  mutating func checkRule(_ node: CMarkNode, _ text: MarkdownText) {
    guard node.firstChild == nil, isLineOfHyphens(node.firstLine, text) else { return }
    let place = text.range(ofLines: node.firstLine, node.firstLine)
    let pieces = text.bytes[place].split { $0 <= 0x20 }
    guard pieces.count > 1, pieces.allSatisfy({ $0.count > 1 }) else { return }
    let count = min(pieces.count, 20)
    report(
      .unreadMarkup, "columns over and under dashes make no table, so their cells run together", at: text.span(place),
      help: "write each row as `|\(String(repeating: " … |", count: count))`,"
        + " and below the first `|\(String(repeating: "---|", count: count))`")
  }

  // MARK: Quotations

  /// Reports a quotation that begins as `> 50` does, inside a text or before a sign of per cent.
  mutating func checkQuotation(_ node: CMarkNode, _ text: MarkdownText) {
    let place = text.range(ofLines: node.firstLine, node.firstLine)
    let line = text.bytes[place].dropFirst(max(0, node.firstColumn - 1))
    guard line.first == UInt8(ascii: ">") else { return }
    let content = line.dropFirst().drop { $0 == UInt8(ascii: " ") }
    let number = content.prefix { $0.isASCIIDigit || ".,".utf8.contains($0) }
    let isRelation = line.dropFirst().first == UInt8(ascii: "=")
    let rest = String(decoding: content.dropFirst(number.count).prefix(8), as: UTF8.self).drop { $0.isWhitespace }
    let next = text.bytes[text.range(ofLines: node.firstLine + 1, node.firstLine + 1)].first { $0 > 0x20 }
    let isOnlyOnce = node.lastLine > node.firstLine && next != UInt8(ascii: ">")
    let isInSentence = rest.hasPrefix("%") || isOnlyOnce || node.interruptsParagraph(in: text)
    if isRelation || number.first?.isASCIIDigit ?? false && isInSentence {
      report(
        .unreadMarkup, "a `>` at the beginning of a line makes a quotation of it", at: text.span(place),
        help: "write `\\>` where it means more than; a quotation has `>` before each of its lines, behind an empty line"
      )
    } else if node.firstColumn == 1, let next = lazyLine(in: node, text) {
      report(
        .unreadMarkup, "this line goes on with the quotation above it", at: text.span(text.range(ofLines: next, next)),
        help: "put an empty line before it, or `>` where it belongs to the quotation")
    }
  }

  // MARK: Lists

  /// Reports an item that was most likely a sentence, whose number is shown as another, or that a line below goes on
  /// with; the first item of a list for all of them. O(lines of the item), and of a first one O(items) as well.
  mutating func checkItem(_ item: CMarkNode, _ text: MarkdownText) {
    if item.previous == nil, let list = item.parent, checkStart(of: list, item, text) { return }
    guard item.firstColumn == 1, let next = lazyLine(in: item, text) else { return }
    report(
      .unreadMarkup, "this line goes on with the item of the list above it",
      at: text.span(text.range(ofLines: next, next)),
      help: "put an empty line before it, or two blanks where it belongs to the item")
  }

  /// Reports a list of one item that was most likely a sentence, or the first number of a list that is shown as
  /// another; returns whether it has.
  private mutating func checkStart(of list: CMarkNode, _ item: CMarkNode, _ text: MarkdownText) -> Bool {
    let start = list.listStart
    if item.next == nil {
      let place = text.range(ofLines: item.firstLine, item.firstLine)
      let above = text.bytes[text.range(ofLines: item.firstLine - 1, item.firstLine - 1)]
      let end = above.last { $0 > 0x20 } ?? UInt8(ascii: ".")
      // Inside an item a list of one is indented on purpose.
      let isInSentence =
        list.parent?.kind != .item && list.interruptsParagraph(in: text) && !".:!?;".utf8.contains(end)
      let isLoneNumber = (start ?? 1) > 1 && !list.continues
      guard isInSentence || isLoneNumber else { return checkText(in: item, text) }
      let mark = String(decoding: Self.mark(of: item, text), as: UTF8.self)
      report(
        .unreadMarkup, "`\(mark) ` at the beginning of a line makes an item of a list of it", at: text.span(place),
        help: "write `\(mark.dropLast())\\\(mark.suffix(1)) ` where it is text; a list begins behind an empty line"
          + (start == nil ? "" : ", with `1. `"))
      return true
    }
    if start == nil { return checkText(in: item, text) }
    if let start {
      let items = list.children
      let numbers = items.map { Int(String(decoding: Self.mark(of: $0, text).dropLast(), as: UTF8.self)) }
      guard numbers.contains(where: { $0 != numbers.first }),
        let place = numbers.indices.first(where: { numbers[$0] != start + $0 }), let number = numbers[place]
      else { return false }
      report(
        .unreadMarkup, "the items of a list are numbered one by one: `\(number)` is shown as `\(start + place)`",
        at: text.span(text.range(ofLines: items[place].firstLine, items[place].firstLine)),
        help: "number the items one by one; to keep this number write `\(number)\\.`, behind an empty line")
      return true
    }
    return false
  }

  /// Reports an item of which the mark was most likely text; returns whether it has.
  private mutating func checkText(in item: CMarkNode, _ text: MarkdownText) -> Bool {
    guard let mark = Self.markOfText(item, text) else { return false }
    report(
      .unreadMarkup, "`\(mark) ` at the beginning of a line makes an item of a list of it, without the `\(mark)`",
      at: text.span(text.range(ofLines: item.firstLine, item.firstLine)),
      help: "write `\\\(mark)` where it is text; for an item of a list write `- `")
    return true
  }

  /// The mark of an item that was most likely text: a plus before a number, or the star of a note below a table, such
  /// as `* p < .05`. Nil for other items.
  private static func markOfText(_ item: CMarkNode, _ text: MarkdownText) -> String? {
    let mark = mark(of: item, text)
    guard let sign = mark.first, mark.count == 1, sign != UInt8(ascii: "-") else { return nil }
    let content = text.bytes[mark.endIndex..<text.range(ofLines: item.firstLine, item.firstLine).upperBound]
      .drop { $0 <= 0x20 }
    guard sign == UInt8(ascii: "*") else {
      return content.first?.isASCIIDigit ?? false ? "+" : nil
    }
    // `p < .05`, `p<.05` and `P = 0.04`
    let relation = content.dropFirst().drop { $0 <= 0x20 }.first ?? 0x20
    let isLevel = (content.first ?? 0) | 0x20 == UInt8(ascii: "p") && "<=>&\\".utf8.contains(relation)
    let hasNextNote = content.firstRange(of: Array(" ** ".utf8)) != nil
    let isBelowTable = item.next == nil && item.parent?.previous?.kind == .custom
    return isLevel || hasNextNote || isBelowTable ? "*" : nil
  }

  /// The first line of a quotation or item that is not indented or marked as its own, where the line above it ended
  /// before it was full, as that of a paragraph does; nil where there is none. O(lines).
  private func lazyLine(in node: CMarkNode, _ text: MarkdownText) -> Int? {
    guard node.lastLine > node.firstLine else { return nil }
    for line in node.firstLine + 1...node.lastLine {
      let content = text.bytes[text.range(ofLines: line, line)]
      guard let first = content.first, first > 0x20 else {
        if content.allSatisfy({ $0 <= 0x20 }) { return nil }
        continue
      }
      let letter = String(decoding: content.prefix(4), as: UTF8.self).unicodeScalars.first
      guard letter?.properties.isAlphabetic ?? false else { continue }
      let above = text.bytes[text.range(ofLines: line - 1, line - 1)]
      let word = content.prefix { $0 > 0x20 }
      return above.count + word.count < Self.fullLine ? line : nil
    }
    return nil
  }

  /// A line of fewer bytes has room for one more word, where lines are broken by an editor.
  private static let fullLine = 56

  /// What an item begins with: `-`, or its number with a full stop or bracket.
  private static func mark(of item: CMarkNode, _ text: MarkdownText) -> ArraySlice<UInt8> {
    let line = text.bytes[text.range(ofLines: item.firstLine, item.firstLine)].dropFirst(max(0, item.firstColumn - 1))
    return line.prefix(line.prefix(10).prefix(while: \.isASCIIDigit).count + 1)
  }
}

extension CMarkNode {
  /// Whether the block begins on the line below a paragraph, with no empty line between.
  fileprivate func interruptsParagraph(in text: MarkdownText) -> Bool {
    guard previous?.kind == .paragraph, firstLine > 1 else { return false }
    // Inside a quotation a line of its marks alone is empty.
    return text.bytes[text.range(ofLines: firstLine - 1, firstLine - 1)].contains {
      $0 > 0x20 && $0 != UInt8(ascii: ">")
    }
  }

  /// Whether one of the lists before this one ends with the number before its first.
  fileprivate var continues: Bool {
    var node = previous
    for _ in 0..<50 {
      guard let before = node else { return false }
      if let start = before.listStart { return start + before.children.count == listStart }
      node = before.previous
    }
    return false
  }
}

/// What the lines of an indented block of code look like.
private enum CodeLines {
  /// So many lines of a block are looked at.
  static let mostLooked = 50

  /// Whether one of the first lines reads as a sentence, or all of them as items of a list.
  static func areProse(_ lines: [Substring]) -> Bool {
    let head = lines.prefix(mostLooked)
    return head.contains(where: isSentence) || head.count > 1 && head.allSatisfy { isItem($0) }
  }

  private static func isItem(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" }
    let number = text.prefix { $0.isNumber }
    let rest = text.dropFirst(number.count)
    guard let mark = rest.first, number.isEmpty ? "-*".contains(mark) : ".)".contains(mark) else { return false }
    return rest.dropFirst().first == " " && !rest.contains(where: Self.signs.contains)
  }

  private static let signs = Set("{}=;<>$\\_|#`[]")

  /// Whether four words or more are nearly all of the line and it begins or ends as sentences do, or fewer words begin
  /// and end so; and no sign of a programming language is in it.
  private static func isSentence(_ line: Substring) -> Bool {
    guard !line.prefix(200).contains(where: signs.contains) else { return false }
    let words = line.prefix(200).split { $0 == " " || $0 == "\t" }
    let plain = words.count { word in
      let letters = word.drop { "\"'„“‚‘«»(".contains($0) }.prefix { $0.isLetter || "-’'".contains($0) }
      return !letters.isEmpty && word[letters.endIndex...].allSatisfy { ".,:!?…)\"'“”‘’»«".contains($0) }
    }
    let begins = words.first { $0.contains { $0.isLetter } }?.first { $0.isLetter }?.isUppercase ?? false
    let last = line.last { !$0.isWhitespace } ?? " "
    let isWhole = begins && ".!?…".contains(last)
    return words.count > 3 && plain * 5 >= words.count * 4 && (begins || ".,!?…:".contains(last))
      || isWhole && words.count > 1 && plain * 5 >= words.count * 3
  }
}
