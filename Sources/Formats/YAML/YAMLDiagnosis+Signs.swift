// Quotations that end too early or not at all, and texts that begin with a sign of YAML.

extension YAMLDiagnosis {
  // MARK: Quotations

  /// A quotation that ends before its text does: `'Oak's year'`.
  func endedQuotation() -> YAMLMistake? {
    let bytes = lines.bytes
    if let value = lines.value(of: line), let end = lines.endOfQuotation(value), end < value.upperBound {
      let rest = lines.text(end..<value.upperBound)
      if rest.first != "#", rest.first != ":" {
        return ended(by: bytes[value.lowerBound], at: lines.skippingBlanks(end), before: rest, whole: value)
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

  private func ended(by quote: UInt8, at place: Int, before rest: String, whole: Range<Int>?) -> YAMLMistake {
    let mark = quote == UInt8(ascii: "'") ? "'" : "\""
    let (whole, comment) = whole.map(lines.parts) ?? ("", "")
    let inner = whole.dropFirst().hasSuffix(mark) ? String(whole.dropFirst().dropLast()) : whole
    // In many languages a backslash keeps a mark from ending a quotation.
    let isEscaped = mark == "'" && lines.text(lines.range.lowerBound..<place).trimmed.hasSuffix("\\'")
    let bare = inner.replacing("\\\(mark)", with: mark)
    let quoted =
      mark == "'" && !bare.contains { $0 == "\"" || $0 == "\\" }
      ? "\"\(bare)\"" : "'\(bare.replacing("'", with: "''"))'"
    let text = whole.isEmpty ? "" : ": `\(quoted)\(comment)`"
    let twice = isEscaped ? "write the apostrophe twice and no backslash" : "write the apostrophe twice"
    return YAMLMistake(
      place: place, message: "the quotation ends before `\(rest)`",
      help: mark == "'" ? "\(twice), or put the text between `\"`\(text)" : "put the whole text between `'`\(text)")
  }

  func neverClosed() -> YAMLMistake {
    let (text, comment) = lines.parts(of: failure.start..<lines.end(of: failure.start))
    switch lines.byte(at: failure.start) {
    case UInt8(ascii: "["):
      return YAMLMistake(
        place: failure.start, message: "a `[` that is never closed, or a comma missing inside it",
        help: "write `[one, two]`")
    case UInt8(ascii: "{"):
      if let mistake = colonInBraces(text) ?? bracketInBraces(text) { return mistake }
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
        help: "close it on the same line\(comment.isEmpty ? "" : ", before a comment that `#` begins"); "
          + "an apostrophe at the start of a text is put between `\"`")
    }
  }

  /// A second colon in a value between braces: `{name: Oak: a school, kind: school}`.
  private func colonInBraces(_ text: String) -> YAMLMistake? {
    guard text.hasSuffix("}") else { return nil }
    for entry in text.dropFirst().dropLast().split(separator: ",") {
      let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
      guard parts.count == 2, parts[1].contains(": "), !parts[1].contains(where: { "{}[]\"'".contains($0) }) else {
        continue
      }
      return YAMLMistake(
        place: failure.start, message: "a second `: ` in one value between braces",
        help: "put the text in quotation marks: `\(parts[0]): \(YAMLSigns.quoted(parts[1]))`")
    }
    return nil
  }

  /// A bracket in a text between braces: `{name: Oak [merged], kind: school}`.
  private func bracketInBraces(_ text: String) -> YAMLMistake? {
    guard text.hasSuffix("}") else { return nil }
    for entry in text.dropFirst().dropLast().split(separator: ",") {
      let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
      guard parts.count == 2, let first = parts[1].first, !"[{\"'".contains(first),
        parts[1].contains(where: { "[]{}".contains($0) })
      else { continue }
      return YAMLMistake(
        place: failure.start, message: "a bracket in a text between braces",
        help: "put the text in quotation marks: `\(parts[0]): \(YAMLSigns.quoted(parts[1]))`")
    }
    return nil
  }

  // MARK: Signs of YAML at the start of a text

  func sign() -> YAMLMistake? {
    guard failure.kind != .neverClosed else { return nil }
    let value = lines.value(of: line)
    // Where the value of the line begins, or what was being read.
    for place in [value?.lowerBound, failure.start].compactMap({ $0 })
    where place < lines.range.upperBound && place <= failure.place {
      let end = lines.end(of: place)
      let (text, comment) = lines.parts(of: place..<end)
      guard let first = text.first else { continue }
      let isValue = place == value?.lowerBound
      // In brackets a text ends at the next comma, or where they close.
      let quoted =
        isValue
        ? ": `\(lines.key(of: line).map { "\($0): " } ?? "")\(YAMLSigns.quoted(text))\(comment)`"
        : ": `\(YAMLSigns.quoted(String(text.prefix { !",]}".contains($0) }).trimmed))`"
      switch first {
      case "`":
        return YAMLMistake(
          place: place, message: "text cannot begin with a backquote, which is a sign of YAML",
          help: "put it in quotation marks\(quoted)")
      case "," where !isValue || place > failure.start:
        return YAMLMistake(place: place, message: "there is a comma too many", help: "take it out")
      case "?" where text.dropFirst().allSatisfy({ "?,]} ".contains($0) }):
        return YAMLMistake(
          place: place, message: "text cannot begin with `?`, which is a sign of YAML",
          help:
            "write `not-known` where it is not known, of consent `pending`, but where only true or false will do leave "
            + "out the entry that it is of; a text goes in quotation marks: `\"?\"`")
      case "*" where isValue && lines.key(of: line) == nil && text.hasPrefix("* "): return bullet("*", at: place)
      case "%" where isValue && lines.key(of: line) == nil:
        return YAMLMistake(
          place: place, message: "text cannot begin with `%`, which is a sign of YAML",
          help: "delete the line; a comment begins with `# `")
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
        let rest = lines.parts(of: close..<end).text
        if let extra = rest.first, "}]".contains(extra), failure.place >= close {
          return YAMLMistake(
            place: lines.skippingBlanks(close), message: "there is one `\(extra)` more than is opened",
            help: "take it out")
        }
        if rest.allSatisfy({ $0 == "," || $0 == ";" }) {
          return YAMLMistake(
            place: lines.skippingBlanks(close), message: "there is a `\(rest.prefix(1))` at the end of the line",
            help: "delete it: each line is an entry of its own")
        }
        return YAMLMistake(
          place: place, message: "text cannot begin with `\(first)`, which is a sign of YAML",
          help: "put it in quotation marks\(quoted)")
      default: continue
      }
    }
    return nil
  }
}
