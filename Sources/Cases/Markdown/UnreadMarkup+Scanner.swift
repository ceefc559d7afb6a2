// Goes through a text once, for signs that look like markup of other dialects.

extension UnreadMarkup {
  struct Scanner {
    let bytes: [UInt8]
    let mayBeAttributes: Bool
    let isInBrackets: Bool
    /// Whether square brackets have backslashes before them, as a program writes them before every bracket.
    let escapesBrackets: Bool
    fileprivate(set) var index = 0

    init(bytes: [UInt8], mayBeAttributes: Bool, isInBrackets: Bool) {
      self.bytes = bytes
      self.mayBeAttributes = mayBeAttributes
      self.isInBrackets = isInBrackets
      let isEscaped = bytes.contains(MarkdownMask.escaped)
      escapesBrackets =
        isEscaped && zip(bytes, bytes.dropFirst()).contains { $0 == MarkdownMask.escaped && $1 == UInt8(ascii: "[") }
    }

    mutating func run() -> [UnreadMarkup] {
      var found: [UnreadMarkup] = []
      while true {
        index = UnreadMarkup.signs.place(in: bytes, from: index)
        guard index < bytes.count else { return found }
        if let markup = markup() {
          found.append(markup)
          index = max(markup.range.upperBound, index + 1)
        } else {
          index = next
        }
      }
    }

    /// Where to go on behind a byte that is no markup: an escaped sign is nothing but itself, and citations are read.
    private var next: Int {
      switch bytes[index] {
      case MarkdownMask.escaped: index + 2
      case MarkdownMask.citation, MarkdownMask.footnote, MarkdownMask.locator,
        MarkdownMask.narrative:
        MarkdownMask.end(ofMaskAt: index, in: bytes)
      default: index + 1
      }
    }

    private func markup() -> UnreadMarkup? {
      switch bytes[index] {
      case UInt8(ascii: "]"): brackets()
      case UInt8(ascii: ")"):
        starts("[http", at: index + 1) ? mark(.bracketsExchanged, to: index + 2) : nil
      case UInt8(ascii: "("): roundCitation() ?? namedCitation()
      case MarkdownMask.narrative: roundLocator()
      case UInt8(ascii: "["): wikiLink() ?? bareKey() ?? numberedNote()
      case UInt8(ascii: "^"): note() ?? blockID() ?? pair("^", .raised)
      case UInt8(ascii: "~"): doubled("~~", .strikethrough) ?? pair("~", .lowered)
      case UInt8(ascii: "="): doubled("==", .highlight)
      case UInt8(ascii: "+"): doubled("++", .highlight)
      case UInt8(ascii: ":"): namedSign()
      case UInt8(ascii: "*"): blockComment() ?? doubled("**", .emphasis)
      case UInt8(ascii: "_"): looseUnderscores()
      case UInt8(ascii: "%"): percentComment()
      case UInt8(ascii: "{"): braces()
      case UInt8(ascii: "@"): braced() ?? joinedKey()
      case UInt8(ascii: "$"): dollars()
      case UInt8(ascii: "\\"): command()
      case MarkdownMask.escaped: escapedMaths()
      case UInt8(ascii: "<"):
        openComment()
          ?? (["<http://", "<https://", "<mailto:", "<www."].contains { starts($0, at: index) } ? address() : nil)
      default: nil
      }
    }

    // MARK: Links

    private func brackets() -> UnreadMarkup? {
      guard let next = byte(1), Array("( [".utf8).contains(next) else { return nil }
      let open = bytes[..<index].suffix(UnreadMarkup.longest).lastIndex(of: UInt8(ascii: "["))
      guard open.map({ $0 == 0 || bytes[$0 - 1] != MarkdownMask.escaped }) ?? isInBrackets else {
        return nil
      }
      switch next {
      case UInt8(ascii: "("):
        let end = endOfAddress(from: index + 2)
        return mark(.link(text(index + 2..<end)), to: min(end + 1, bytes.count))
      case UInt8(ascii: " ") where starts("(", at: index + 2):
        guard let open, let end = end(of: ")", from: index + 3, before: " "), end > index + 3,
          open > 0 && bytes[open - 1] == UInt8(ascii: "!") || isAddress(index + 3..<end)
        else { return nil }
        return mark(.blankBeforeAddress, to: index + 3)
      case UInt8(ascii: "["):
        guard let end = end(of: "]", from: index + 2, before: "[") else { return nil }
        let label = text(index + 2..<end)
        if label.isEmpty { return open.map { mark(.reference(text($0 + 1..<index)), to: end + 1) } }
        // `[1][2]` are two numbers.
        let isNumber = bytes[index + 2..<end].allSatisfy(isDigit)
        let before = bytes[..<index].suffix(10).reversed().drop { isDigit($0) }.first
        if isNumber, before == UInt8(ascii: "[") { return nil }
        return mark(.reference(label), to: end + 1)
      default: return nil
      }
    }

    private static let schemes = ["http://", "https://", "www.", "mailto:", "case:", "tag:", "ideal:", "page:"]

    /// Whether a range without blanks is an address, an id of the page or the name of a file.
    private func isAddress(_ range: Range<Int>) -> Bool {
      let address = text(range)
      if Self.schemes.contains(where: address.hasPrefix) { return true }
      let parts = address.split(separator: ".", omittingEmptySubsequences: false)
      guard let ending = parts.last, let stem = parts.first, !stem.isEmpty, parts.count > 1 else {
        return address.first == "#" && address.dropFirst().first?.isLetter ?? false
      }
      return (2...4).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLowercase || $0.isNumber }
        && ending.first?.isLetter ?? false
    }

    /// The bracket that ends an address and its title, others inside it counted; the text's end where there is none.
    private func endOfAddress(from start: Int) -> Int {
      let window = start..<min(bytes.count, start + UnreadMarkup.longest)
      // A title in quotation marks may hold a bracket.
      let hasTitle = bytes[window].prefix { $0 != UInt8(ascii: ")") }.contains {
        $0 == UInt8(ascii: "\"")
      }
      if hasTitle,
        let end = window.dropFirst().first(where: {
          bytes[$0] == UInt8(ascii: ")") && bytes[$0 - 1] == UInt8(ascii: "\"")
        })
      {
        return end
      }
      var depth = 0
      for place in window {
        switch bytes[place] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")") where depth == 0: return place
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
      }
      return window.first { bytes[$0] == UInt8(ascii: ")") } ?? window.upperBound
    }

    /// `<https://example.org/a b>`.
    private func address() -> UnreadMarkup? {
      let end = end(of: ">", from: index + 1).map { $0 + 1 } ?? index + 5
      // What was masked is refused elsewhere.
      let isMasked = bytes[index..<min(end, bytes.count)].contains {
        MarkdownMask.masks.contains($0)
      }
      return isMasked ? nil : mark(.autolink, to: end)
    }

    func wikiLink() -> UnreadMarkup? {
      guard starts("[[", at: index), let end = end(of: "]", from: index + 2, before: "["),
        end > index + 2, starts("]]", at: end),
        // `[[1]]` is a number in brackets.
        bytes[index + 2..<end].contains(where: { isLetter($0) || $0 >= 0x80 })
      else { return nil }
      let isPicture = byte(-1) == UInt8(ascii: "!")
      let start = isPicture ? index - 1 : index
      return UnreadMarkup(
        kind: .wikiLink(text(index + 2..<end), isPicture: isPicture), range: start..<end + 2)
    }

    private func note() -> UnreadMarkup? {
      guard let next = byte(1), next == UInt8(ascii: "[") || next == MarkdownMask.citation else {
        return nil
      }
      return mark(.inlineNote, to: index + 2)
    }

    private func blockID() -> UnreadMarkup? {
      let name = bytes[(index + 1)...].prefix(80)
      guard byte(-1) == UInt8(ascii: " "), name.count > 2, index + 1 + name.count == bytes.count,
        name.allSatisfy({ isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") })
      else { return nil }
      return mark(.blockID, to: bytes.count)
    }

    private func braced() -> UnreadMarkup? {
      guard byte(1) == UInt8(ascii: "{"), byte(-1).map({ !isWord($0) }) ?? true else { return nil }
      return mark(.bracedCitation, to: index + 2)
    }

    // MARK: Bytes

    func mark(_ kind: Kind, to end: Int) -> UnreadMarkup {
      UnreadMarkup(kind: kind, range: index..<min(end, bytes.count))
    }

    func byte(_ offset: Int) -> UInt8? {
      let place = index + offset
      return bytes.indices.contains(place) ? bytes[place] : nil
    }

    func starts(_ text: String, at place: Int) -> Bool {
      place < bytes.count && bytes[place...].starts(with: text.utf8)
    }

    /// Where `mark` comes next, before `stop` does.
    func end(of mark: Unicode.Scalar, from start: Int, before stop: Unicode.Scalar? = nil)
      -> Int?
    {
      guard start < bytes.count else { return nil }
      let stop = stop.map { UInt8(truncatingIfNeeded: $0.value) }
      for place in start..<min(bytes.count, start + UnreadMarkup.longest) {
        if bytes[place] == UInt8(truncatingIfNeeded: mark.value) { return place }
        if bytes[place] == stop || bytes[place] == MarkdownMask.escaped { return nil }
      }
      return nil
    }

    func text(_ range: Range<Int>) -> String {
      range.isEmpty ? "" : MarkdownMask.remove(from: String(decoding: bytes[range], as: UTF8.self))
    }

    func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    func isWord(_ byte: UInt8) -> Bool { byte.isWord }
    func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
  }
}
