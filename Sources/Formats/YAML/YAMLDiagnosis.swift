// Where the cause of a failure is, in the lines as they are written: often above the place at which libyaml gave up.

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
      if let name = nameBeforeBrackets(of: line) { return name }
      if let value = lines.value(of: line), value.lowerBound < failure.place, let key = lines.key(of: line) {
        let (text, comment) = lines.parts(of: value)
        if key.contains("->") {
          return YAMLMistake(
            place: failed.lowerBound, message: "a second `: ` on one line",
            help: "write `\(key): \(text.prefix { $0 != " " && $0 != ":" })`, and each field of the "
              + "tie on a line of its own below it, such as `strength: core`")
        }
        let isPrinted = text.unicodeScalars.first.map(YAMLSigns.isQuote) ?? false
        return YAMLMistake(
          place: failed.lowerBound,
          message: isPrinted
            ? "a second `: ` on one line: the quotation marks around the text are not those of YAML"
            : "a second `: ` on one line",
          help: "put the text in straight quotation marks: `\(key): \(YAMLSigns.quoted(text))\(comment)`")
      }
      return keyAbove() ?? textWithColon() ?? indentation() ?? misfit("a key where the line above goes on")
    case .missingColon:
      return missingColon(at: failure.start)
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
    var place = failure.kind == .missingColon ? lines.line(at: failure.start) : line
    for _ in 0..<YAMLLines.mostLooked {
      let text = lines.text(lines.content(of: place))
      let words = text.unicodeScalars
      if let first = words.first, YAMLSigns.isBullet(first) {
        return bullet(first, at: lines.content(of: place).lowerBound)
      }
      if var found = lines.fieldLike(place) {
        // Of several in a row the first.
        while let above = lines.above(place), lines.indent(of: above) == lines.indent(of: place),
          !lines.isItem(place), let next = lines.fieldLike(above)
        { (place, found) = (above, next) }
        return YAMLMistake(place: lines.content(of: place).lowerBound, message: found.message, help: found.help)
      }
      guard lines.key(of: place) == nil || place == line, let above = lines.above(place) else { return nil }
      place = above
    }
    return nil
  }

  func bullet(_ sign: Unicode.Scalar, at place: Int) -> YAMLMistake {
    YAMLMistake(place: place, message: "`\(sign)` begins no item of a list", help: YAMLSigns.itemHelp)
  }
}
