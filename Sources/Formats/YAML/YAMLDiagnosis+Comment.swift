// Comments that their author meant as text, where the YAML goes on as if they were none.

extension YAMLDiagnosis {
  /// A comment that takes the end of brackets, the colon of a key, or the middle of a text over several lines.
  func comment() -> YAMLMistake? {
    switch failure.kind {
    case .neverClosed: commentInBrackets()
    case .missingColon, .misfit, .sign:
      commentInKey(lines.line(at: failure.start)) ?? lines.above(line).flatMap(commentInKey) ?? commentAbove()
        ?? commentBehindBracket(of: line) ?? lines.above(line).flatMap(commentBehindBracket)
    case .secondColon, .badEscape: nil
    }
  }

  private func commentInBrackets() -> YAMLMistake? {
    let close: UInt8
    switch lines.byte(at: failure.start) {
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    default: return nil
    }
    if let mistake = commentBehindBracket(of: lines.line(at: failure.start)) { return mistake }
    var start = failure.start
    for _ in 0..<YAMLLines.mostLooked where start < lines.range.upperBound {
      let end = lines.end(of: start)
      // The comment may take the comma before the next line, too.
      if let sign = lines.comment(in: start..<end),
        lines.bytes[sign..<end].contains(close) || lines.text(sign..<end).last == ","
      {
        return mistake(at: sign, "and what is opened before it is never closed")
      }
      start = end + 1
    }
    return nil
  }

  /// A comment straight behind the bracket that the value of a line begins with.
  private func commentBehindBracket(of line: Range<Int>) -> YAMLMistake? {
    guard let value = lines.value(of: line), "[{".utf8.contains(lines.bytes[value.lowerBound]),
      case let sign = lines.skippingBlanks(value.lowerBound + 1), lines.byte(at: sign) == UInt8(ascii: "#")
    else { return nil }
    return YAMLMistake(
      place: sign, message: "a `#` behind a bracket begins a comment, and the bracket is never closed",
      help: "leave the `#` out, or put the text in quotation marks")
  }

  /// A comment that holds the colon of a line which is neither a field without it nor an item.
  private func commentInKey(_ line: Range<Int>) -> YAMLMistake? {
    guard let sign = lines.comment(in: line), sign > lines.content(of: line).lowerBound, !lines.isItem(line),
      !lines.bytes[line.lowerBound..<sign].contains(UInt8(ascii: ":")),
      lines.bytes[sign..<line.upperBound].contains(UInt8(ascii: ":"))
    else { return nil }
    return mistake(at: sign, "and the key before it is without its `:`")
  }

  /// A comment straight above a line that can only go on with a text.
  private func commentAbove() -> YAMLMistake? {
    guard lines.key(of: line) == nil, !lines.isItem(line) else { return nil }
    var above = line
    for _ in 0..<YAMLLines.mostLooked where above.lowerBound > lines.range.lowerBound {
      above = lines.line(at: above.lowerBound - 1)
      guard !lines.text(above).isEmpty else { continue }
      return lines.comment(in: above).map { mistake(at: $0, "behind which no text goes on") }
    }
    return nil
  }

  private func mistake(at sign: Int, _ consequence: String) -> YAMLMistake {
    YAMLMistake(
      place: sign, message: "a `#` behind a blank begins a comment, \(consequence)",
      help: "put text that holds ` #` in quotation marks, and a comment on a line of its own above the field")
  }
}
