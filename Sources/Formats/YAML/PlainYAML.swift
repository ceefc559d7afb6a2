// The quick way through YAML in the few forms that most front matter is written in: fields and items each on a line,
// brackets that close on their line, texts of one line. It makes the tree that libyaml's events make, in a third of the
// time. A text that holds anything else (comments, texts of several lines, escapes, anchors, mistakes) is libyaml's
// as a whole.
//
//   people:                                          a mapping, field by field
//     oak-1: {community: oak, member: true}          brackets on one line
//   ties:
//     - oak-1 -> oak-2: joint-work                   items, each a text or a mapping

import Diagnostics

/// Reads YAML in these forms into a composer.
struct PlainYAML {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  /// The column of what the line at `index` begins with; -1 at the end of the text.
  private var column = -1
  /// The end of what was read last.
  private var lastEnd: Int
  private var composer: YAMLComposer

  /// A key may have so many bytes; libyaml takes 1,024 characters.
  private static let longestKey = 1_000

  private init(_ composer: YAMLComposer) {
    self.composer = composer
    bytes = composer.bytes
    end = composer.range.upperBound
    index = composer.range.lowerBound
    lastEnd = index
  }

  /// Returns a composer that has read its text; nil where the text is libyaml's. O(bytes).
  static func read(_ composer: YAMLComposer) -> YAMLComposer? {
    let (bytes, range) = (composer.bytes, composer.range)
    guard bytes.isASCII(in: range) || String(validating: bytes[range], as: UTF8.self) != nil else { return nil }
    var reader = PlainYAML(composer)
    guard reader.goToLine(), reader.column >= 0, reader.mapping(), reader.column < 0 else { return nil }
    // What is to be said, libyaml's way says.
    return reader.composer.diagnostics.isEmpty ? reader.composer : nil
  }

  // Each of these returns false where the text is libyaml's.

  // MARK: Lines

  /// Goes from the start of a line to what it begins with, or the next line that is not blank.
  private mutating func goToLine() -> Bool {
    while true {
      let start = index
      skipBlanks()
      guard index < end else {
        column = -1
        return true
      }
      guard !skipLineEnd() else { continue }
      column = index - start
      // At the start of a line it ends the document.
      return column > 0 || !bytes[index..<end].starts(with: "...".utf8)
    }
  }

  /// Goes from the end of a value, behind which nothing else may be on its line, to the next line.
  private mutating func endLine() -> Bool {
    lastEnd = index
    skipBlanks()
    if index == end {
      column = -1
      return true
    }
    return skipLineEnd() && goToLine()
  }

  private mutating func skipBlanks() { while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 } }

  private mutating func skipLineEnd() -> Bool {
    guard isLineEnd(index) else { return false }
    index += bytes[index] == UInt8(ascii: "\r") ? 2 : 1
    return true
  }

  private func isLineEnd(_ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "\n")
      || bytes[place] == UInt8(ascii: "\r") && place + 1 < end && bytes[place + 1] == UInt8(ascii: "\n")
  }

  // MARK: Blocks

  /// Reads the fields that begin in this column, from the one at `index` on.
  private mutating func mapping() -> Bool {
    let own = column
    guard composer.open(isMapping: true, at: index) else { return false }
    while column == own {
      guard let key = plain(isFlow: false), key.isKey, key.end - index <= Self.longestKey else { return false }
      add(index..<key.end)
      index = key.end + 1
      guard value(in: own) else { return false }
    }
    guard column < own else { return false }
    composer.close(at: lastEnd)
    return true
  }

  /// Reads what is behind the colon of a field, and goes to the next line.
  private mutating func value(in own: Int) -> Bool {
    let place = index
    skipBlanks()
    guard index == end || isLineEnd(index) else { return inline(in: own) }
    index = place
    guard endLine() else { return false }
    if column > own { return isItem ? sequence() : mapping() }
    if column == own, isItem { return sequence(isIndented: false) }
    add(place..<place)
    return true
  }

  /// Whether an item of a list begins at `index`.
  private var isItem: Bool {
    index + 1 < end && bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: " ")
  }

  /// Reads the items that begin in this column, from the one at `index` on.
  ///
  /// - Parameter isIndented: Whether they are further in than the field whose value they are.
  private mutating func sequence(isIndented: Bool = true) -> Bool {
    let own = column
    guard composer.open(isMapping: false, at: index) else { return false }
    while column == own, isItem {
      let start = index
      index += 1
      skipBlanks()
      guard index < end else { return false }
      if plain(isFlow: false)?.isKey == true {
        column = own + index - start
        guard mapping() else { return false }
      } else {
        guard inline(in: own) else { return false }
      }
    }
    guard column < own || column == own && !isIndented else { return false }
    composer.close(at: lastEnd)
    return true
  }

  /// Reads a value on one line, and goes to the next, which must not go on with it.
  private mutating func inline(in own: Int) -> Bool { inlineValue(isFlow: false) && endLine() && column <= own }

  // MARK: Values

  /// Reads a text or what is in brackets.
  private mutating func inlineValue(isFlow: Bool) -> Bool {
    guard index < end else { return false }
    switch bytes[index] {
    case UInt8(ascii: "{"): return brackets(closing: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return brackets(closing: UInt8(ascii: "]"))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quotation()
    default:
      guard let text = plain(isFlow: isFlow), !text.isKey else { return false }
      add(index..<text.end)
      index = text.end
      return true
    }
  }

  /// Adds a text without quotation marks.
  private mutating func add(_ range: Range<Int>) {
    composer.add(String(decoding: bytes[range], as: UTF8.self), isPlain: true, at: Span(composer.file, range))
  }

  private mutating func brackets(closing: UInt8) -> Bool {
    let isMapping = closing == UInt8(ascii: "}")
    guard composer.open(isMapping: isMapping, at: index) else { return false }
    index += 1
    skipBlanks()
    var isFirst = true
    while index < end {
      if isFirst, bytes[index] == closing { break }
      isFirst = false
      if isMapping {
        guard let key = plain(isFlow: true), key.isKey, key.end - index <= Self.longestKey else { return false }
        add(index..<key.end)
        index = key.end + 1
        skipBlanks()
      }
      guard inlineValue(isFlow: true) else { return false }
      skipBlanks()
      guard index < end, bytes[index] != closing else { break }
      guard bytes[index] == UInt8(ascii: ",") else { return false }
      index += 1
      skipBlanks()
    }
    guard index < end else { return false }
    index += 1
    composer.close(at: index)
    return true
  }

  /// Reads a text in quotation marks, without escapes.
  private mutating func quotation() -> Bool {
    let quote = bytes[index]
    var place = index + 1
    while place < end, bytes[place] != quote {
      guard mayStand(at: place), bytes[place] != UInt8(ascii: "\\") else { return false }
      place += 1
    }
    // Two of them are an apostrophe, or the colon of a key follows.
    guard place < end, place + 1 == end || bytes[place + 1] != quote && bytes[place + 1] != UInt8(ascii: ":") else {
      return false
    }
    composer.add(
      String(decoding: bytes[index + 1..<place], as: UTF8.self), isPlain: false,
      at: Span(composer.file, index..<place + 1))
    index = place + 1
    return true
  }

  /// Where the text without quotation marks ends that begins at `index`, and whether the colon of a key is there.
  private func plain(isFlow: Bool) -> (end: Int, isKey: Bool)? {
    guard index < end, Self.mayBegin(bytes[index]) else { return nil }
    var place = index
    var last = index
    while place < end {
      let byte = bytes[place]
      // Most are letters.
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        place += 1
        last = place
        continue
      }
      switch byte {
      case UInt8(ascii: " "):
        place += 1
        continue
      case UInt8(ascii: "\n"): return (last, false)
      case UInt8(ascii: "\r"): return isLineEnd(place) ? (last, false) : nil
      case UInt8(ascii: "#") where bytes[place - 1] == UInt8(ascii: " "): return nil
      case UInt8(ascii: ":"):
        guard place + 1 < end, bytes[place + 1] != UInt8(ascii: " "), !isLineEnd(place + 1) else {
          return last == place ? (place, true) : nil
        }
        if isFlow, ",?[]{}".utf8.contains(bytes[place + 1]) { return nil }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if isFlow { return (last, false) }
      default: guard mayStand(at: place) else { return nil }
      }
      place += 1
      last = place
    }
    return (last, false)
  }

  /// Whether a text without quotation marks may begin with a byte, and mean nothing else.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Whether a byte is part of a printed character that ends no line. U+0085, U+2028 and U+2029 do, and a mark of the
  /// byte order is none.
  private func mayStand(at place: Int) -> Bool {
    switch bytes[place] {
    case 0x20..<0x7F: return true
    case 0..<0x80: return false
    case 0xC2: return place + 1 < end && bytes[place + 1] >= 0xA0
    case 0xE2: return place + 2 < end && (bytes[place + 1] != 0x80 || !(0xA8...0xA9).contains(bytes[place + 2]))
    case 0xEF: return place + 1 < end && bytes[place + 1] != 0xBB && bytes[place + 1] != 0xBF
    default: return true
    }
  }
}
