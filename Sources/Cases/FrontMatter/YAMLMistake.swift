// What is wrong with a piece of YAML, as its author sees it. libyaml says where it could not go on, in words of its own
// grammar; the cause is often above that place, and is looked for in the lines as they are written.

import Diagnostics

/// A mistake that costs a part of the YAML its structure.
struct YAMLMistake {
  /// Where it is, as a byte offset; it is shown up to the line's end.
  let place: Int
  let message: String
  let help: String
}

/// Where and why libyaml gave up.
struct YAMLFailure {
  /// What libyaml's complaint comes to.
  enum Kind {
    /// A `: ` where no key can be.
    case secondColon
    /// A key in a place where one must be, without its colon.
    case missingColon
    /// A sign that begins something else than text.
    case sign
    /// A quotation or a list in brackets that is never closed.
    case neverClosed
    case badEscape
    /// A line that does not fit those above it, and anything else.
    case misfit
  }

  let kind: Kind
  /// The byte offset at which it gave up, and that at which what it was reading begins.
  let place: Int
  let start: Int

  init(problem: String, context: String, place: Int, start: Int) {
    let isOpen = ["while scanning a quoted scalar", "while parsing a flow sequence", "while parsing a flow mapping"]
      .contains(context)
    switch problem {
    case "mapping values are not allowed in this context": kind = .secondColon
    case "could not find expected ':'": kind = .missingColon
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      kind = .badEscape
    case _ where isOpen: kind = .neverClosed
    case _ where context.hasPrefix("while scanning") && !context.hasSuffix("next token"),
      "found character that cannot start any token",
      "mapping keys are not allowed in this context", "block sequence entries are not allowed in this context",
      "did not find expected node content":
      kind = .sign
    default: kind = .misfit
    }
    self.place = place
    self.start = context.hasPrefix("while scanning") || isOpen ? start : place
  }
}

/// Looks for the cause of a failure in the lines around it.
struct YAMLDiagnosis {
  let lines: YAMLLines
  let failure: YAMLFailure

  init(_ failure: YAMLFailure, bytes: [UInt8], range: Range<Int>) {
    self.failure = failure
    lines = YAMLLines(bytes: bytes, range: range)
  }

  /// The line at which reading stopped, without blank lines behind the last one that says something.
  var line: Range<Int> { lines.lastWritten(upTo: failure.place) }

  /// Returns the mistake. O(lines of the field that it is in).
  func mistake() -> YAMLMistake {
    if failure.kind == .badEscape {
      return YAMLMistake(
        place: lines.last(UInt8(ascii: "\\"), upTo: failure.place),
        message: "a backslash between `\"` does not stand for itself",
        help: "write it twice, or put the text between `'` instead")
    }
    return tab() ?? foreignIndent() ?? comment() ?? endedQuotation() ?? sign() ?? fieldLike() ?? byKind()
  }

  private func byKind() -> YAMLMistake {
    let failed = failure.place..<failure.place
    switch failure.kind {
    case .neverClosed: return neverClosed()
    case .secondColon:
      if let value = lines.value(of: line), value.lowerBound < failure.place, let key = lines.key(of: line) {
        let text = lines.text(value)
        let isPrinted = text.unicodeScalars.first.map(YAMLSigns.isQuote) ?? false
        return YAMLMistake(
          place: failed.lowerBound,
          message: isPrinted
            ? "a second `: ` on one line: the quotation marks around the text are not those of YAML"
            : "a second `: ` on one line",
          help: "put the text in straight quotation marks: `\(key): \(YAMLSigns.quoted(text))`")
      }
      return indentation() ?? misfit("a key where the line above goes on")
    case .missingColon:
      return YAMLMistake(
        place: failure.start, message: "a key without its `:`",
        help: "write `key: value`; a text over several lines must be indented")
    case .sign, .misfit, .badEscape:
      return indentation() ?? misplacedItem() ?? misfit("this line does not fit the lines above it")
    }
  }

  private func misfit(_ message: String) -> YAMLMistake {
    if let end = [line, lines.above(line)].compactMap({ $0 }).first(where: { lines.text($0) == "..." }) {
      return YAMLMistake(place: end.lowerBound, message: "a line of `...` ends the YAML", help: "take the line out")
    }
    return YAMLMistake(
      place: failure.place, message: message,
      help:
        "line up keys, and dashes, that belong together, in the same column; put text with signs such as `: `, ` #`, "
        + "`[` or `{` in quotation marks"
    )
  }

  // MARK: Signs that are none

  /// A tab in an indent, on the line or in the lines of the same field above it.
  private func tab() -> YAMLMistake? {
    guard let tab = lines.tabInIndent(of: lines.line(at: failure.place)) else { return nil }
    return YAMLMistake(place: tab, message: "a tab indents this line", help: "indent with spaces, never tabs")
  }

  /// A blank before the first word of a line that YAML takes for a part of the word: on the line, on the one that was
  /// being read, or on the one above, which libyaml takes for one text with it.
  private func foreignIndent() -> YAMLMistake? {
    for place in [lines.line(at: failure.start), lines.above(line), line].compactMap({ $0 }) {
      let text = String(decoding: lines.bytes[place].prefix(200), as: UTF8.self)
      guard let found = YAMLSigns.foreignIndent(text) else { continue }
      return YAMLMistake(place: place.lowerBound, message: found.message, help: found.help)
    }
    return nil
  }

  /// A line that would be a field but for a blank, a colon or a bullet that YAML does not know; the nearest one above
  /// counts as well, for libyaml takes it and the next line for one text.
  private func fieldLike() -> YAMLMistake? {
    var place = line
    for _ in 0..<YAMLLines.mostLooked {
      let text = lines.text(lines.content(of: place))
      let words = text.unicodeScalars
      if let first = words.first, YAMLSigns.isBullet(first) {
        return bullet(first, at: lines.content(of: place).lowerBound)
      }
      if let found = FieldLikeText(text, isName: { !["http", "https", "mailto"].contains($0) }),
        found.name.first?.isNumber == false
      {
        return YAMLMistake(place: lines.content(of: place).lowerBound, message: found.message, help: found.help)
      }
      guard lines.key(of: place) == nil || place == line, let above = lines.above(place) else { return nil }
      place = above
    }
    return nil
  }

  private func bullet(_ sign: Unicode.Scalar, at place: Int) -> YAMLMistake {
    YAMLMistake(place: place, message: "`\(sign)` begins no item of a list", help: YAMLSigns.itemHelp)
  }

  // MARK: Quotations

  /// A quotation that ends before its text does: `'Oak's year'`.
  private func endedQuotation() -> YAMLMistake? {
    let bytes = lines.bytes
    if let value = lines.value(of: line), let end = lines.endOfQuotation(value), end < value.upperBound {
      let rest = lines.text(end..<value.upperBound)
      if rest.first != "#", rest.first != ":" {
        return ended(by: bytes[value.lowerBound], at: lines.skippingBlanks(end), before: rest, whole: lines.text(value))
      }
    }
    // Inside brackets, or where the quotation began on a line above.
    var before = failure.place
    while before > lines.range.lowerBound, bytes[before - 1] == UInt8(ascii: " ") { before -= 1 }
    guard failure.kind != .secondColon || before == failure.place, before - 1 > lines.range.lowerBound,
      failure.place < lines.range.upperBound,
      let quote = [UInt8(ascii: "'"), UInt8(ascii: "\"")].first(where: { $0 == bytes[before - 1] }),
      let opening = lines.opening(of: quote, before: before - 1)
    else { return nil }
    let rest = lines.text(failure.place..<lines.end(of: failure.place))
    guard let first = rest.unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil || YAMLSigns.isQuote(first)
    else { return nil }
    if lines.line(at: opening) != lines.line(at: before - 1) {
      return YAMLMistake(
        place: opening,
        message: "the quotation that begins here ends in line \(lines.number(of: before - 1)) only, before `\(rest)`",
        help: "close it at the end of its text; an apostrophe between `'` is written twice")
    }
    return ended(by: quote, at: failure.place, before: rest, whole: nil)
  }

  private func ended(by quote: UInt8, at place: Int, before rest: String, whole: String?) -> YAMLMistake {
    let mark = quote == UInt8(ascii: "'") ? "'" : "\""
    let inner = whole.map { text in text.dropFirst().hasSuffix(mark) ? String(text.dropFirst().dropLast()) : text }
    let text =
      inner.map { ": `\(mark == "'" && !$0.contains("\"") ? "\"\($0)\"" : "'" + $0.replacing("'", with: "''") + "'")`" }
      ?? ""
    return YAMLMistake(
      place: place, message: "the quotation ends before `\(rest)`",
      help: mark == "'"
        ? "write the apostrophe twice, or put the text between `\"`\(text)" : "put the whole text between `'`\(text)")
  }

  private func neverClosed() -> YAMLMistake {
    let text = lines.text(failure.start..<lines.end(of: failure.start))
    switch lines.byte(at: failure.start) {
    case UInt8(ascii: "["):
      return YAMLMistake(
        place: failure.start, message: "a `[` that is never closed, or a comma missing inside it",
        help: "write `[one, two]`")
    case UInt8(ascii: "{"):
      return YAMLMistake(
        place: failure.start, message: "a `{` that is never closed, or a comma missing inside it",
        help: "write `{name: value, name: value}` and put text that holds a comma in quotation marks")
    default:
      if let last = text.unicodeScalars.last, YAMLSigns.isQuote(last) {
        return YAMLMistake(
          place: failure.start, message: "the quotation begins with `\(text.prefix(1))` and ends with `\(last)`",
          help: "put the same straight mark at both ends")
      }
      return YAMLMistake(
        place: failure.start, message: "a quotation mark that is never closed",
        help: "close it on the same line; an apostrophe at the start of a text is put between `\"`")
    }
  }

  // MARK: Signs of YAML at the start of a text

  private func sign() -> YAMLMistake? {
    guard failure.kind != .neverClosed else { return nil }
    let value = lines.value(of: line)
    // Where the value of the line begins, or what was being read.
    for place in [value?.lowerBound, failure.start].compactMap({ $0 })
    where place < lines.range.upperBound && place <= failure.place {
      let end = lines.end(of: place)
      let text = lines.text(place..<end)
      guard let first = text.first else { continue }
      let isValue = place == value?.lowerBound
      let quoted = isValue ? ": `\(lines.key(of: line).map { "\($0): " } ?? "")\(YAMLSigns.quoted(text))`" : ""
      switch first {
      case "`":
        return YAMLMistake(
          place: place, message: "text cannot begin with a backquote, which is a sign of YAML",
          help: "put it in quotation marks")
      case "*" where isValue && lines.key(of: line) == nil && text.hasPrefix("* "): return bullet("*", at: place)
      case "*", "&", "@", "%", "!", "?", ",", "]", "}":
        return YAMLMistake(
          place: place, message: "text cannot begin with `\(first)`, which is a sign of YAML",
          help: "put it in quotation marks\(quoted)")
      case "|", ">":
        return YAMLMistake(
          place: place, message: "text cannot begin with `\(first)`, behind which YAML looks for it on the next line",
          help: "put it in quotation marks\(quoted)")
      case "-" where isValue && lines.key(of: line) != nil && text.hasPrefix("- ") || text == "-":
        return YAMLMistake(
          place: place, message: "`- ` begins an item of a list, which cannot be behind a key",
          help: "write the list on the lines below; text goes in quotation marks\(quoted)")
      case "[" where isValue, "{" where isValue:
        guard let close = lines.endOfBrackets(place..<end), close < failure.place + 1, close < end,
          lines.byte(at: lines.skippingBlanks(close)) != UInt8(ascii: "#")
        else { continue }
        let rest = lines.text(close..<end)
        if let extra = rest.first, "}]".contains(extra), failure.place >= close {
          return YAMLMistake(
            place: lines.skippingBlanks(close), message: "there is one `\(extra)` more than is opened",
            help: "take it out")
        }
        return YAMLMistake(
          place: place, message: "text cannot begin with `\(first)`, which is a sign of YAML",
          help: "put it in quotation marks\(quoted)")
      default: continue
      }
    }
    return nil
  }

  // MARK: Lines

  /// A line that is indented otherwise than those it belongs to.
  private func indentation() -> YAMLMistake? {
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
  private func misplacedItem() -> YAMLMistake? {
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
