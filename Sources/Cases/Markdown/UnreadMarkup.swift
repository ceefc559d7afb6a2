// Marks of other programs, and of Markdown with a slip in it, that libcmark leaves as text: what a reader would see of
// `[[Some page]]` or `{width=50%}` is exactly that. Found in texts that libcmark has made, so never in code, and never
// where a backslash stands before the mark.

/// Something in a text that looks like markup.
struct UnreadMarkup {
  enum Kind: Equatable {
    /// `](five schools.png)`: what stands in the brackets.
    case link(String)
    case blankBeforeAddress, bracketsExchanged, autolink
    /// `[a][b]`, where nothing says what `b` leads to.
    case reference(String)
    case wikiLink(String, isPicture: Bool)
    /// `^id` behind a paragraph, which other programs link to.
    case blockID
    case inlineNote, attributes, bracedCitation
    /// `(@key, p. 4)` and `@key (p. 4)`, with what is read as one citation.
    case roundCitation(String)
    case roundLocator(String)
    /// The key of a work, if there is one, without a blank before its `@`, or in brackets without it.
    case joinedKey(String)
    case bareKey(String, place: String)
    /// `-@key` outside square brackets.
    case hiddenAuthors(String)
    case template, comment
    case maths
    case latex(String)
    case strikethrough, highlight, lowered, raised, emphasis
  }

  let kind: Kind
  /// The bytes of the text that it takes.
  let range: Range<Int>

  /// How far behind its beginning the end of a mark is looked for.
  private static let longest = 400

  /// Returns what is found in a text, in its order. O(bytes).
  ///
  /// - Parameters:
  ///   - mayBeAttributes: Whether something stands before the text that can have attributes, such as a picture.
  ///   - isInBrackets: Whether a bracket was opened in a text before it.
  static func find(in bytes: [UInt8], mayBeAttributes: Bool, isInBrackets: Bool) -> [UnreadMarkup] {
    var scanner = Scanner(
      bytes: bytes, mayBeAttributes: mayBeAttributes, isInBrackets: isInBrackets)
    return scanner.run()
  }

  struct Scanner {
    let bytes: [UInt8]
    let mayBeAttributes: Bool
    let isInBrackets: Bool
    fileprivate(set) var index = 0

    init(bytes: [UInt8], mayBeAttributes: Bool, isInBrackets: Bool) {
      self.bytes = bytes
      self.mayBeAttributes = mayBeAttributes
      self.isInBrackets = isInBrackets
    }

    mutating func run() -> [UnreadMarkup] {
      var found: [UnreadMarkup] = []
      while index < bytes.count {
        if let markup = markup() {
          found.append(markup)
          index = max(markup.range.upperBound, index + 1)
        } else {
          index = next
        }
      }
      return found
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
      case UInt8(ascii: "("): roundCitation()
      case MarkdownMask.narrative: roundLocator()
      case UInt8(ascii: "["): wikiLink() ?? bareKey()
      case UInt8(ascii: "^"): note() ?? blockID() ?? pair("^", .raised)
      case UInt8(ascii: "~"): doubled("~~", .strikethrough) ?? pair("~", .lowered)
      case UInt8(ascii: "="): doubled("==", .highlight)
      case UInt8(ascii: "*"): doubled("**", .emphasis)
      case UInt8(ascii: "%"): doubled("%%", .comment)
      case UInt8(ascii: "{"): braces()
      case UInt8(ascii: "@"): braced() ?? joinedKey()
      case UInt8(ascii: "$"): dollars()
      case UInt8(ascii: "\\"): command()
      case MarkdownMask.escaped: escapedMaths()
      case UInt8(ascii: "<"):
        ["<http://", "<https://", "<mailto:", "<www."].contains { starts($0, at: index) }
          ? address() : nil
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

    private func wikiLink() -> UnreadMarkup? {
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

    // MARK: Braces

    private func braces() -> UnreadMarkup? {
      if starts("{{", at: index), let end = end(of: "}", from: index + 2), starts("}}", at: end) {
        return mark(.template, to: end + 2)
      }
      if starts("{%", at: index), let end = end(of: "}", from: index + 2),
        bytes[end - 1] == UInt8(ascii: "%")
      {
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
    private func dollars() -> UnreadMarkup? {
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
    private func escapedMaths() -> UnreadMarkup? {
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
        bytes[inside].contains { Array("^_=<>+".utf8).contains($0) } && closing == UInt8(ascii: ")")
      return hasCommand(inside) || isFormula ? mark(.maths, to: end + 2) : nil
    }

    /// `\cite{…}` and the like.
    private func command() -> UnreadMarkup? {
      let name = bytes[(index + 1)...].prefix(30).prefix(while: isLetter)
      guard name.count > 1, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "{"),
        let end = end(of: "}", from: name.endIndex + 1)
      else { return nil }
      return mark(.latex(String(decoding: name, as: UTF8.self)), to: end + 1)
    }

    // MARK: Marks on both sides

    /// `~~word~~`: a mark of two bytes before and behind something, with no word straight before or behind it.
    private func doubled(_ mark: StaticString, _ kind: Kind) -> UnreadMarkup? {
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

    /// `H~2~O`: a mark behind a letter or digit, and again behind a few more.
    private func pair(_ mark: StaticString, _ kind: Kind) -> UnreadMarkup? {
      guard let before = byte(-1), isWord(before) || before == UInt8(ascii: ")") else { return nil }
      let inside = bytes[(index + 1)...].prefix(20).prefix {
        isWord($0) || Array("+-,".utf8).contains($0)
      }
      guard !inside.isEmpty, inside.endIndex < bytes.count, bytes[inside.endIndex] == bytes[index]
      else { return nil }
      return self.mark(kind, to: inside.endIndex + 1)
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
    private func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }
    func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
  }
}
