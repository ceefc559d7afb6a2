// Braces, mathematics and marks on both sides of a word, as other dialects of Markdown have them.

extension UnreadMarkup.Scanner {
  // MARK: Braces

  func braces() -> UnreadMarkup? {
    for (open, close) in [("{#", "#}"), ("{>>", "<<}"), ("{--", "--}")] where starts(open, at: index) {
      let window = bytes[(index + open.utf8.count)...].prefix(UnreadMarkup.longest)
      if let end = window.indices.first(where: { starts(close, at: $0) }) {
        return mark(.comment, to: end + close.utf8.count)
      }
    }
    if starts("{{", at: index), let end = end(of: "}", from: index + 2), starts("}}", at: end) {
      return mark(.template, to: end + 2)
    }
    if starts("{%", at: index), let end = end(of: "}", from: index + 2),
      bytes[end - 1] == UInt8(ascii: "%")
    {
      if text(index + 2..<end).trimmed.hasPrefix("comment") {
        let window = bytes[end...].prefix(UnreadMarkup.longest)
        let close = window.indices.first { starts("endcomment", at: $0) }
        return mark(.comment, to: close.flatMap { self.end(of: "}", from: $0) }.map { $0 + 1 } ?? end + 1)
      }
      return mark(.template, to: end + 1)
    }
    guard let end = end(of: "}", from: index + 1, before: "{"), isAttributes(index + 1..<end)
    else { return nil }
    return mark(.attributes, to: end + 1)
  }

  /// Whether `.class`, `#id`, `: .class` or `key=value` stands in braces, behind something that can have attributes.
  private func isAttributes(_ inside: Range<Int>) -> Bool {
    let content = bytes[inside].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
    guard let first = content.first else { return false }
    let second = content.dropFirst().first
    if first == UInt8(ascii: ".") || first == UInt8(ascii: "#") {
      return second.map { isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        ?? false
    }
    guard isLetter(first) else { return false }
    let behindKey = content.drop {
      isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard behindKey.first == UInt8(ascii: "="), behindKey.count > 1 else {
      return bytes[inside].first == UInt8(ascii: ":")
    }
    let before = bytes[..<index].last { $0 != UInt8(ascii: " ") }
    return before.map { Array(")]}".utf8).contains($0) } ?? mayBeAttributes
  }

  // MARK: Mathematics

  /// `$…$` and `$$…$$` as pandoc reads them: no blank inside, no digit behind; and something in it that is no price.
  func dollars() -> UnreadMarkup? {
    let width = starts("$$", at: index) ? 2 : 1
    let start = index + width
    guard let end = end(of: "$", from: start, before: "$"), end > start,
      byte(-1).map({ !isWord($0) }) ?? true,
      width == 1 || starts("$$", at: end)
    else { return nil }
    let behind = end + width < bytes.count ? bytes[end + width] : 0
    let isTight = !isBlank(bytes[start]) && !isBlank(bytes[end - 1])
    guard width == 2 || hasCommand(start..<end) || isTight && !isDigit(behind),
      isMathematical(start..<end)
    else { return nil }
    return mark(.maths, to: end + width)
  }

  /// Whether a range holds a command of LaTeX, such as `\rho`.
  private func hasCommand(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { bytes[$0] == UInt8(ascii: "\\") && isLetter(bytes[$0 + 1]) }
  }

  /// Whether a command, an index, a relation or a lone letter stands in a range.
  private func isMathematical(_ range: Range<Int>) -> Bool {
    if bytes[range].contains(where: { Array("\\^_=<>+".utf8).contains($0) }) { return true }
    return range.count <= 2 && isLetter(bytes[range.lowerBound])
      && bytes[range].allSatisfy(isWord)
  }

  /// `\(…\)` and `\[…\]`, in which backslashes have made plain brackets of the brackets.
  func escapedMaths() -> UnreadMarkup? {
    let closing: UInt8
    switch byte(1) {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    default: return nil
    }
    let window = bytes[(index + 2)...].prefix(UnreadMarkup.longest)
    let signs = window.indices.dropLast().lazy.filter { window[$0] == MarkdownMask.escaped }
    guard let end = signs.first(where: { [closing, bytes[index + 1]].contains(window[$0 + 1]) }),
      window[end + 1] == closing
    else { return nil }
    let inside = index + 2..<end
    let isFormula =
      closing == UInt8(ascii: ")")
      ? bytes[inside].contains { Array("^_=<>+".utf8).contains($0) } || isLetterInText(inside)
      : index == 0 && end + 2 == bytes.count && isMathematical(inside)
    return hasCommand(inside) || isFormula ? mark(.maths, to: end + 2) : nil
  }

  /// Whether a range is one letter with a text before it: a list of letters begins with such brackets. A program that
  /// puts a backslash before every bracket does so before square ones too.
  private func isLetterInText(_ range: Range<Int>) -> Bool {
    range.count == 1 && isLetter(bytes[range.lowerBound]) && index > 0 && !escapesBrackets
  }

  /// `:smile:` and `:+1:`, between blanks or marks of the text; a name that is none of the usual may be anything.
  func namedSign() -> UnreadMarkup? {
    guard byte(-1).map({ !isWord($0) && !":.\"'`/".utf8.contains($0) }) ?? true else { return nil }
    let name = bytes[(index + 1)...].prefix(40).prefix { isWord($0) && $0 < 0x80 || "_+-".utf8.contains($0) }
    guard name.count > 1, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":"),
      Self.signNames.contains(String(decoding: name, as: UTF8.self)),
      case let behind = name.endIndex + 1, behind == bytes.count || !isWord(bytes[behind]) && bytes[behind] != 0x3A
    else { return nil }
    return mark(.sign, to: behind)
  }

  private static let signNames: Set<String> = [
    "+1", "-1", "100", "apple", "arrow_right", "balloon", "blush", "book", "books", "bulb", "calendar", "clap",
    "confused", "cry", "exclamation", "eyes", "fire", "gift", "grin", "grinning", "hand", "heart", "heart_eyes", "hugs",
    "information_source", "innocent", "joy", "key", "laughing", "link", "lock", "mag", "memo", "mortar_board", "muscle",
    "neutral_face", "ok", "ok_hand", "open_mouth", "pencil", "pencil2", "point_right", "pray", "pushpin", "question",
    "raised_hands", "rocket", "school", "seedling", "slightly_smiling_face", "smile", "smiley", "sob", "sparkles",
    "star", "star2", "sunglasses", "sunny", "sweat_smile", "tada", "thinking", "thumbsdown", "thumbsup", "trophy",
    "warning", "wave", "white_check_mark", "wink", "x", "zap",
  ]

  /// `\cite{…}` and the like.
  func command() -> UnreadMarkup? {
    let name = bytes[(index + 1)...].prefix(30).prefix(while: isLetter)
    guard name.count > 1, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "{"),
      let end = end(of: "}", from: name.endIndex + 1)
    else { return nil }
    return mark(.latex(String(decoding: name, as: UTF8.self)), to: end + 1)
  }

  // MARK: Marks on both sides

  /// `~~word~~`: a mark of two bytes before and behind something, with no word straight before or behind it.
  func doubled(_ mark: StaticString, _ kind: UnreadMarkup.Kind) -> UnreadMarkup? {
    let start = index + 2
    guard starts(mark.description, at: index),
      byte(-1).map({ !isWord($0) && $0 != bytes[index] }) ?? true,
      start < bytes.count, bytes[start] != bytes[index]
    else { return nil }
    let window = bytes[start...].prefix(UnreadMarkup.longest)
    guard
      let end = window.indices.dropLast().first(where: { place in
        window[place] == bytes[index] && window[place + 1] == bytes[index]
          && bytes[place - 1] != bytes[index]
          && (place + 2 == bytes.count || bytes[place + 2] != bytes[index])
      })
    else { return nil }
    let isLoose = isBlank(bytes[start]) || isBlank(bytes[end - 1])
    let isBeforeWord = end + 2 < bytes.count && isWord(bytes[end + 2])
    // Bold is left as text where a blank is inside it, or a word straight behind a sign.
    guard kind == .emphasis ? isLoose || isBeforeWord : !isLoose && !isBeforeWord else {
      return nil
    }
    return self.mark(kind, to: end + 2)
  }

  /// `_ word _`: marks that a blank inside makes signs of the text.
  func looseUnderscores() -> UnreadMarkup? {
    guard byte(1) == UInt8(ascii: " "), byte(-1).map({ !isWord($0) && $0 != UInt8(ascii: "_") }) ?? true,
      let end = end(of: "_", from: index + 2), bytes[end - 1] == UInt8(ascii: " "), end > index + 3,
      end + 1 == bytes.count || !isWord(bytes[end + 1]) && bytes[end + 1] != UInt8(ascii: "_")
    else { return nil }
    return mark(.underscores, to: end + 1)
  }

  /// `H~2~O`: a mark behind a letter or digit, and again behind a few more.
  func pair(_ mark: StaticString, _ kind: UnreadMarkup.Kind) -> UnreadMarkup? {
    guard let before = byte(-1), isWord(before) || before == UInt8(ascii: ")") else { return nil }
    let inside = bytes[(index + 1)...].prefix(20).prefix {
      isWord($0) || Array("+-,".utf8).contains($0)
    }
    guard !inside.isEmpty, inside.endIndex < bytes.count, bytes[inside.endIndex] == bytes[index]
    else { return nil }
    return self.mark(kind, to: inside.endIndex + 1)
  }
}
