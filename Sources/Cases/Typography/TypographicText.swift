// Straight marks in one stretch of prose, such as a paragraph, and what stands in their place: quotation marks that
// have a partner, apostrophes, dashes and three dots. What could mean something else stays as it was written.
//
//   "Don't -- it's 5'10"..."   →   “Don’t – it’s 5'10"…”

import Formats

/// The marks that are found in a text, from its first byte to the last. O(bytes).
struct TypographicText {
  /// A stretch of code or a picture, which prose goes around.
  static let opaque: UInt8 = 0x0E

  /// Bytes that are to be replaced, in the order of the text.
  struct Change {
    let range: Range<Int>
    /// Nil where they stay after all.
    var text: String?
    var mark = Mark.single
    /// Whether the author set a mark of print, which stays.
    var isTyped = false
  }

  /// What a change is of a quotation that has both its marks: its beginning, its end, or nothing.
  enum Mark {
    case single
    case opens(Form)
    case closes
  }

  /// How a mark of a quotation is written: straight, or as one of the language's own.
  enum Form: Equatable {
    case double, single
    case typed(isOuter: Bool)
  }

  var changes: [Change] = []
  let bytes: [UInt8]
  let typography: Typography
  var index = 0
  var before = Neighbour.edge
  /// Where the word at `index` ends, whether it is an address, and where `://` ends in it.
  var word: (end: Int, isAddress: Bool, scheme: Int?) = (0, false, nil)
  /// A mark that is a part of an address, and where the address ends.
  private var markInAddress: (mark: UInt8, end: Int) = (0, 0)
  var openMarks: [OpenMark] = []
  /// How many of the open marks are single, and how many are not.
  var openSingles = 0
  var openDoubles = 0

  struct OpenMark {
    let form: Form
    let change: Int
    /// Whether two digits follow, so that it may be an apostrophe: `'68`.
    var isYear = false
  }

  /// What stands beside a mark; an elision is the apostrophe of `l'`.
  enum Neighbour { case edge, blank, letter, digit, opening, dash, openedMark, elision, other }

  init(_ bytes: [UInt8], _ typography: Typography) {
    self.bytes = bytes
    self.typography = typography
    while index < bytes.count { step() }
    for mark in openMarks { giveUp(mark) }
    setQuotations()
  }

  /// Gives each quotation its marks: the outer ones of the language or, between single ones, the inner; and inside
  /// another quotation those that it has not.
  private mutating func setQuotations() {
    var isOuter: [Bool] = []
    for place in changes.indices {
      switch changes[place].mark {
      case .single: continue
      case .opens(let form):
        let isInOuter = isOuter.last
        switch form {
        case .double: isOuter.append(isInOuter != true)
        case .single: isOuter.append(isInOuter == false)
        case .typed(let isTypedOuter): isOuter.append(isTypedOuter)
        }
        if !changes[place].isTyped { changes[place].text = marks(isOuter.last).open }
      case .closes:
        let pair = marks(isOuter.popLast())
        if !changes[place].isTyped { changes[place].text = pair.close }
      }
    }
  }

  private func marks(_ isOuter: Bool?) -> Typography.Pair { isOuter == true ? typography.outer : typography.inner }

  /// Whether a text may hold anything to change.
  static func mayChange(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.withUnsafeBytes(mayChange) }

  static func mayChange(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { mayChange(UnsafeRawBufferPointer($0)) }
  }

  private static let straightMarks = ByteSet("\"'-.".utf8)

  private static func mayChange(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = straightMarks.place(in: bytes)
    while place < bytes.count {
      let last = place > 0 ? bytes[place - 1] : 0
      switch bytes[place] {
      case UInt8(ascii: "-"): if last == UInt8(ascii: "-") || last == UInt8(ascii: " ") { return true }
      case UInt8(ascii: "."):
        if last == UInt8(ascii: "."), place > 1, bytes[place - 2] == UInt8(ascii: ".") { return true }
      default: return true
      }
      place = straightMarks.place(in: bytes, from: place + 1)
    }
    return false
  }

  /// Returns a text with its marks replaced.
  static func set(_ text: String, _ typography: Typography) -> String {
    guard mayChange(text) else { return text }
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

  /// The bytes at which more is asked than what is beside them; those of other scripts are among them.
  private static let signs = ByteSet(
    "\"'-.".utf8 + [
      MarkdownMask.escaped, MarkdownMask.citation, MarkdownMask.footnote, MarkdownMask.locator, MarkdownMask.narrative,
    ] + (0x80...0xFF))

  private mutating func step() {
    let sign = Self.signs.place(in: bytes, from: index)
    if sign > index {
      before = neighbour(at: sign - 1).0
      index = sign
      return
    }
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
      if byte == 0xC2 || byte == 0xE2,
        let mark = typography.typed.first(where: { bytes[index...].starts(with: $0.bytes) })
      {
        return typed(mark)
      }
      let isElision = before == .letter && bytes[index...].starts(with: Self.apostrophe.utf8)
      (before, index) = neighbour(at: index)
      if isElision { before = .elision }
    }
  }

  /// What the character at `index` is, and where the next begins. A mark counts as a sign of its own.
  func neighbour(at index: Int) -> (Neighbour, next: Int) {
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

  var after: Neighbour { neighbour(at: index + 1).0 }

  func isWord(_ neighbour: Neighbour) -> Bool {
    neighbour == .letter || neighbour == .digit
  }

  var mayOpen: Bool {
    switch before {
    case .edge, .blank, .opening, .dash, .openedMark: after != .blank && after != .edge
    case .elision: isWord(after)
    case .letter, .digit, .other: false
    }
  }

  var mayClose: Bool {
    switch before {
    case .edge, .blank, .opening, .openedMark: false
    case .letter, .digit, .dash, .elision, .other: !isWord(after)
    }
  }

  /// Takes note of the mark at `index`, with what stands in its place if that is known, and goes on behind it.
  mutating func mark(
    _ text: String?, length: Int = 1, leaving neighbour: Neighbour = .other
  ) {
    changes.append(Change(range: index..<index + length, text: text))
    skip(length, leaving: neighbour)
  }

  mutating func skip(_ length: Int, leaving neighbour: Neighbour = .other) {
    index += length
    before = neighbour
  }

  // MARK: Addresses

  /// Whether the mark at `index` is a part of an address such as `https://example.org/'a'`, and not around it.
  mutating func isPartOfAddress() -> Bool {
    let mark = bytes[index]
    if index < markInAddress.end, mark == markInAddress.mark { return true }
    guard isInAddress(), let scheme = word.scheme, index >= scheme, isWord(after) || after == .dash else {
      return false
    }
    markInAddress = (mark, word.end)
    return true
  }

  /// Whether the word at `index` is an address. Each word is looked through once.
  mutating func isInAddress() -> Bool {
    guard index >= word.end else { return word.isAddress }
    func ends(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    let start = bytes[..<index].lastIndex(where: ends).map { max(word.end, $0 + 1) } ?? word.end
    let end = bytes[index...].firstIndex(where: ends) ?? bytes.count
    let text = bytes[start..<end]
    let scheme = text.indices.dropLast(2).first { text[$0...].starts(with: "://".utf8) }
    let isAddress =
      scheme != nil || text.contains(UInt8(ascii: "@")) || text.contains(UInt8(ascii: "/"))
      || text.starts(with: "www.".utf8)
    word = (end, isAddress, scheme.map { $0 + 3 })
    return isAddress
  }

  static let apostrophe = "’"
}
