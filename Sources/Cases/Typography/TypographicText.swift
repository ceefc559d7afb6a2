// Straight marks in one stretch of prose, such as a paragraph, and what stands in their place: quotation marks that
// have a partner, apostrophes, dashes and three dots. What could mean something else stays as it was written.
//
//   "Don't -- it's 5'10"..."   →   “Don’t – it’s 5'10"…”

/// The marks that are found in a text, from its first byte to the last. O(bytes).
struct TypographicText {
  /// A stretch of code or a picture, which prose goes around.
  static let opaque: UInt8 = 0x0E

  /// Bytes that are to be replaced, in the order of the text.
  struct Change {
    let range: Range<Int>
    /// Nil where they stay after all.
    fileprivate(set) var text: String?
    fileprivate var mark = Mark.single
  }

  /// What a change is of a quotation that has both its marks: its beginning, its end, or nothing.
  fileprivate enum Mark {
    case single
    case opens(isDouble: Bool)
    case closes(isDouble: Bool)
  }

  private(set) var changes: [Change] = []
  private let bytes: [UInt8]
  private let typography: Typography
  private var index = 0
  private var before = Neighbour.edge
  /// Where the word at `index` ends, and whether it is an address.
  private var word = (end: 0, isAddress: false)
  private var openMarks: [OpenMark] = []
  private var openDoubles = 0
  private var openSingles = 0

  private struct OpenMark {
    let isDouble: Bool
    let change: Int
  }

  /// What stands beside a mark.
  private enum Neighbour { case edge, blank, letter, digit, opening, dash, openedMark, other }

  init(_ bytes: [UInt8], _ typography: Typography) {
    self.bytes = bytes
    self.typography = typography
    while index < bytes.count { step() }
    for mark in openMarks { giveUp(mark) }
    setQuotations()
  }

  /// Gives each quotation its marks: those of the language, and inside another, or between single ones, the inner.
  private mutating func setQuotations() {
    var depth = 0
    for place in changes.indices {
      switch changes[place].mark {
      case .single: break
      case .opens(let isDouble):
        changes[place].text =
          (isDouble && depth.isMultiple(of: 2) ? typography.outer : typography.inner).open
        if isDouble { depth += 1 }
      case .closes(let isDouble):
        if isDouble { depth -= 1 }
        changes[place].text =
          (isDouble && depth.isMultiple(of: 2) ? typography.outer : typography.inner).close
      }
    }
  }

  /// Whether a text may hold anything to change.
  static func mayChange(_ bytes: some Sequence<UInt8>) -> Bool {
    var (last, other): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
      case UInt8(ascii: "-") where last == byte || last == UInt8(ascii: " "): return true
      case UInt8(ascii: ".") where last == byte && other == byte: return true
      default: break
      }
      (last, other) = (byte, last)
    }
    return false
  }

  /// Returns a text with its marks replaced.
  static func set(_ text: String, _ typography: Typography) -> String {
    guard mayChange(text.utf8) else { return text }
    let bytes = Array(text.utf8)
    let changes = TypographicText(bytes, typography).changes
    return changes.isEmpty
      ? text : String(decoding: replaced(bytes, 0..<bytes.count, changes[...]), as: UTF8.self)
  }

  /// The bytes of `range` with the changes in it.
  static func replaced(_ bytes: [UInt8], _ range: Range<Int>, _ changes: ArraySlice<Change>)
    -> [UInt8]
  {
    var out: [UInt8] = []
    var start = range.lowerBound
    for change in changes {
      guard let text = change.text else { continue }
      out += bytes[start..<change.range.lowerBound]
      out += text.utf8
      start = change.range.upperBound
    }
    return out + bytes[start..<range.upperBound]
  }

  // MARK: Walking the text

  private mutating func step() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\""): double()
    case UInt8(ascii: "'"): single()
    case UInt8(ascii: "-"): dashes()
    case UInt8(ascii: "."): dots()
    case MarkdownMask.escaped:
      index = min(index + 2, bytes.count)
      before = .other
    case MarkdownMask.citation, MarkdownMask.footnote, MarkdownMask.locator:
      index = MarkdownMask.end(ofMaskAt: index, in: bytes)
      before = .other
    case MarkdownMask.narrative:
      index = MarkdownMask.end(ofMaskAt: index, in: bytes)
      before = .letter
    default:
      (before, index) = neighbour(at: index)
    }
  }

  /// What the character at `index` is, and where the next begins. A mark counts as a sign of its own.
  private func neighbour(at index: Int) -> (Neighbour, next: Int) {
    guard index < bytes.count else { return (.edge, index) }
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), Self.opaque,
      MarkdownMask.narrative:
      return (.letter, index + 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit, index + 1)
    case UInt8(ascii: " "), 0x09...0x0D: return (.blank, index + 1)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return (.opening, index + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return (.dash, index + 1)
    case 0..<0x80: return (.other, index + 1)
    default:
      guard
        let scalar = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
      else {
        return (.other, index + 1)
      }
      let next = index + UTF8.width(scalar)
      if scalar.properties.isAlphabetic { return (.letter, next) }
      if scalar.properties.isWhitespace { return (.blank, next) }
      switch scalar.properties.generalCategory {
      case .decimalNumber: return (.digit, next)
      case .openPunctuation, .initialPunctuation: return (.opening, next)
      case .dashPunctuation: return (.dash, next)
      case .nonspacingMark, .spacingMark: return (.letter, next)
      default: return (scalar == "¿" || scalar == "¡" ? .opening : .other, next)
      }
    }
  }

  private var after: Neighbour { neighbour(at: index + 1).0 }

  private func isWord(_ neighbour: Neighbour) -> Bool {
    neighbour == .letter || neighbour == .digit
  }

  private var mayOpen: Bool {
    switch before {
    case .edge, .blank, .opening, .dash, .openedMark: after != .blank && after != .edge
    case .letter, .digit, .other: false
    }
  }

  private var mayClose: Bool {
    switch before {
    case .edge, .blank, .opening, .openedMark: false
    case .letter, .digit, .dash, .other: !isWord(after)
    }
  }

  /// Takes note of the mark at `index`, with what stands in its place if that is known, and goes on behind it.
  private mutating func mark(
    _ text: String?, length: Int = 1, leaving neighbour: Neighbour = .other
  ) {
    changes.append(Change(range: index..<index + length, text: text))
    skip(length, leaving: neighbour)
  }

  private mutating func skip(_ length: Int, leaving neighbour: Neighbour = .other) {
    index += length
    before = neighbour
  }

  // MARK: Quotation marks

  private mutating func double() {
    if isInches { return skip(1) }
    if openDoubles > 0, mayClose || !mayOpen && before != .blank && before != .openedMark {
      close(isDouble: true)
    } else if mayOpen {
      open(isDouble: true)
    } else {
      skip(1)
    }
  }

  /// Whether the mark at `index` ends a length such as `5'10"`.
  private var isInches: Bool {
    let digits = bytes[..<index].suffix(4).reversed().prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }.count
    let feet = index - digits - 1
    guard digits > 0, feet > 0, bytes[feet] == UInt8(ascii: "'") else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[feet - 1])
  }

  private mutating func single() {
    let after = after
    if isWord(before), isWord(after) {
      // `5'10` is a length, `1'000` a number.
      if before == .digit, after == .digit { skip(1) } else { mark(Self.apostrophe) }
    } else if mayClose, openSingles > 0 {
      close(isDouble: false)
    } else if before == .letter {
      mark(Self.apostrophe)
    } else if mayOpen {
      if isElision { mark(Self.apostrophe) } else { open(isDouble: false) }
    } else {
      skip(1)
    }
  }

  /// Whether the word behind the mark at `index` is one that begins with an apostrophe: `'90s`, `'tis`.
  private var isElision: Bool {
    let next = bytes[(index + 1)...].prefix(6).prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    guard !isWord(neighbour(at: next.endIndex).0) else { return false }
    let word = String(decoding: next, as: UTF8.self).lowercased()
    return word.count == 3 && word.hasSuffix("s") && word.dropLast().allSatisfy(\.isNumber)
      || typography.elisions.contains(word)
  }

  private mutating func open(isDouble: Bool) {
    openMarks.append(OpenMark(isDouble: isDouble, change: changes.count))
    if isDouble { openDoubles += 1 } else { openSingles += 1 }
    mark(nil, leaving: .openedMark)
  }

  /// Closes the last mark of the kind; those that were opened in between have no partner.
  private mutating func close(isDouble: Bool) {
    while let opened = openMarks.popLast() {
      if opened.isDouble { openDoubles -= 1 } else { openSingles -= 1 }
      guard opened.isDouble == isDouble else {
        giveUp(opened)
        continue
      }
      changes[opened.change].mark = .opens(isDouble: isDouble)
      mark(nil)
      changes[changes.count - 1].mark = .closes(isDouble: isDouble)
      return
    }
  }

  /// A double mark without a partner stays as it is; a single one is an apostrophe.
  private mutating func giveUp(_ opened: OpenMark) {
    if !opened.isDouble { changes[opened.change].text = Self.apostrophe }
  }

  private static let apostrophe = "’"

  // MARK: Dashes and dots

  private mutating func dashes() {
    let length = bytes[index...].prefix(5).prefix { $0 == UInt8(ascii: "-") }.count
    let next = neighbour(at: index + length).0
    let mark: String? =
      switch length {
      case 1: before == .blank && next == .blank && standsBetweenWords ? "–" : nil
      case 2: joins(before, next, length) ? "–" : nil
      case 3: joins(before, next, length) ? "—" : nil
      default: nil
      }
    if let mark {
      self.mark(mark, length: length, leaving: .dash)
    } else {
      skip(length, leaving: .dash)
    }
  }

  /// Whether hyphens are a dash: between blanks, two between numbers, or three between words; but in no arrow, address, name
  /// of a file or option such as `--draft`.
  private mutating func joins(_ before: Neighbour, _ next: Neighbour, _ length: Int) -> Bool {
    switch (before, next) {
    case (.blank, .blank), (.edge, .blank), (.blank, .edge): return true
    case (.blank, _), (.edge, _), (.dash, _), (_, .blank), (_, .edge), (_, .dash): return false
    case (.digit, .digit): return length == 2 && !isInAddress()
    case (.letter, .letter), (.letter, .openedMark), (.other, .letter): return length == 3 && !isInAddress()
    default: return false
    }
  }

  /// Whether ` - ` has a word on either side, and not two numbers or letters that it may subtract.
  private var standsBetweenWords: Bool {
    guard index >= 3, bytes[index - 1] == UInt8(ascii: " ") else { return false }
    let (next, end) = neighbour(at: index + 2)
    guard [.letter, .opening, .other].contains(next) else { return false }
    let last = bytes[index - 2]
    let isAfterWord =
      last >= 0x80 || Unicode.Scalar(last).properties.isAlphabetic
      || Array(".,;:!?)]\"'%".utf8).contains(last)
    let isOneLetter =
      (index < 4 || bytes[index - 3] == UInt8(ascii: " ")) && !isWord(neighbour(at: end).0)
    return isAfterWord && !isOneLetter
  }

  private func isArrow(_ place: Int) -> Bool {
    bytes.indices.contains(place) && Array("<>=|+\\".utf8).contains(bytes[place])
  }

  private mutating func dots() {
    let length = bytes[index...].prefix(4).prefix { $0 == UInt8(ascii: ".") }.count
    let isPath = [index - 1, index + length].contains {
      bytes.indices.contains($0) && Array("/\\".utf8).contains(bytes[$0])
    }
    // `main...dev` is a name of something.
    let isInWord = isWord(before) && isWord(neighbour(at: index + length).0)
    let isDots = length == 3 && !isPath && !isInWord && !isInAddress()
    if isDots, index == 0 || bytes[index - 1] != UInt8(ascii: ".") {
      mark("…", length: 3)
    } else {
      skip(length)
    }
  }

  /// Whether the word at `index` is an address. Each word is looked through once.
  private mutating func isInAddress() -> Bool {
    guard index >= word.end else { return word.isAddress }
    let start =
      bytes[..<index].lastIndex(of: UInt8(ascii: " ")).map { max(word.end, $0 + 1) } ?? word.end
    let end = bytes[index...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
    let text = bytes[start..<end]
    let isAddress =
      text.contains(UInt8(ascii: "@")) || text.contains(UInt8(ascii: "/")) || text.starts(with: "www.".utf8)
      || text.indices.dropLast(2).contains { text[$0...].starts(with: "://".utf8) }
    word = (end, isAddress)
    return isAddress
  }
}
