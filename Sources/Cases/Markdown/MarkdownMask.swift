// Citations and footnote calls, given delimiters that CommonMark does not know, so that libcmark leaves them alone
// and no byte moves. Control characters are refused in what authors write, and a reference that would decode to one is
// kept from being decoded, so these eight are never an author's own.
//
//   [see @brown2019, p. 4]  →  ␁see @brown2019, p. 4␃        [^1]  →  ␂^1␃
//   @brown2019 [p. 4]       →  ␄brown2019 ␅p. 4␃             &#1;  →  ␆#1;     \&#1;  →  \␇#1;

import Diagnostics
import Formats

enum MarkdownMask {
  static let citation: UInt8 = 1
  static let footnote: UInt8 = 2
  static let close: UInt8 = 3
  static let narrative: UInt8 = 4
  static let locator: UInt8 = 5
  /// The `&` of a reference to a character that no text may hold. In code it is an `&`; anywhere else it is refused.
  static let reference: UInt8 = 6
  /// The same behind a backslash, where it is an `&` and nothing else: in addresses and titles libcmark decodes it all
  /// the same.
  static let escapedReference: UInt8 = 7
  /// Before a sign that was escaped, in what libcmark made of the text: nothing more is made of the sign.
  static let escaped: UInt8 = 8
  /// How many bytes a citation may have.
  static let longest = 500
  /// How many bytes a key may have.
  static let longestKey = 200
  /// How many brackets may be open inside one.
  private static let deepest = 3

  /// Whether a masked text cites a work. O(n).
  static func citesWork(_ text: some Sequence<UInt8>) -> Bool { text.contains { $0 == citation || $0 == narrative } }

  /// Puts the delimiters in. What was escaped with a backslash stays as it is. O(n).
  static func apply(to text: [UInt8]) -> [UInt8] {
    guard marks.meets(text[...]) else { return text }
    var out = text
    if out.place(of: ampersand, in: out.indices) != nil { maskReferences(in: &out) }
    var index = 0
    while true {
      index = starts.place(in: out, from: index)
      guard index < out.count else { return out }
      switch out[index] {
      case backslash: index += 2
      case opening: index = bracket(&out, index)
      case at:
        if let end = narrativeEnd(out, index) {
          out[index] = narrative
          index = end
          if let range = locatorRange(out, end) {
            out[range.lowerBound] = locator
            out[range.upperBound] = close
            index = range.upperBound + 1
          }
        } else {
          index += 1
        }
      default: index += 1
      }
    }
  }

  /// The signs without one of which nothing is masked, and those that a mask may begin with or that keep one away.
  private static let marks = ByteSet("@^&".utf8)
  private static let starts = ByteSet("@[\\".utf8)

  /// The text with its delimiters.
  static func applied(to text: String) -> String { String(decoding: apply(to: Array(text.utf8)), as: UTF8.self) }

  /// The text as the author wrote it; in code, where a backslash escapes nothing, it stays.
  static func remove(from text: String, isCode: Bool = false) -> String {
    guard isMasked(text) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case citation, footnote, locator: out.append(opening)
      case close: out.append(UInt8(ascii: "]"))
      case narrative: out.append(at)
      case reference: out.append(ampersand)
      case escapedReference:
        if !isCode, out.last == backslash { out.removeLast() }
        out.append(ampersand)
      case escaped: break
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The text without its citations in brackets and its footnote calls, for a table of contents; `names` says whom a
  /// key stands for.
  static func strip(from text: String, names: (String) -> String) -> String {
    guard isMasked(text) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case citation, footnote, locator: index = (bytes[index...].firstIndex(of: close) ?? bytes.count - 1) + 1
      case reference, escapedReference:
        if bytes[index] == escapedReference, out.last == backslash { out.removeLast() }
        out.append(ampersand)
        index += 1
      case escaped: index += 1
      case narrative:
        let end = index + 1 + keyLength(bytes[(index + 1)...])
        out += Array(names(bareKey(String(decoding: bytes[index + 1..<end], as: UTF8.self))).utf8)
        index = end
      default:
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func isMasked(_ text: String) -> Bool { text.utf8.contains { masks.contains($0) } }
  static func isMasked(_ text: [UInt8]) -> Bool { allMasks.meets(text[...]) }
  static var masks: ClosedRange<UInt8> { citation...escaped }
  static let allMasks = ByteSet(masks)

  /// Where a citation, call or key ends that begins at `index`; the next byte where it is never closed. O(1).
  static func end(ofMaskAt index: Int, in text: [UInt8]) -> Int {
    if text[index] == narrative { return index + 1 + keyLength(text[(index + 1)...]) }
    return (text[index...].prefix(longest + 2).firstIndex(of: close) ?? index) + 1
  }

  /// A key without the braces that pandoc allows around it: `@{brown2019}`.
  static func bareKey(_ key: String) -> String {
    key.hasPrefix("{") && key.hasSuffix("}") ? String(key.dropFirst().dropLast()) : key
  }

  /// The length in bytes of the key that `text` starts with: letters, digits, `_`, and marks that do not end it; or all
  /// that is in braces.
  static func keyLength(_ text: ArraySlice<UInt8>) -> Int {
    if text.first == UInt8(ascii: "{") {
      let inside = text.dropFirst().prefix(longestKey).prefix {
        !isBlank($0) && $0 > 0x20 && !Array("{}[]".utf8).contains($0)
      }
      return !inside.isEmpty && inside.endIndex < text.endIndex && text[inside.endIndex] == UInt8(ascii: "}")
        ? inside.count + 2 : 0
    }
    // What ends every key is looked for first, in bytes: most keys are short.
    let bytes = text.prefix(longestKey).prefix { $0 >= 0x80 || isKeyLetter($0) || keyMarks.contains($0) }
    let piece = String(decoding: bytes, as: UTF8.self)
    var length = 0
    var end = 0
    for scalar in piece.unicodeScalars {
      length += UTF8.width(scalar)
      let isLetter =
        scalar.isASCII
        ? isKeyLetter(UInt8(scalar.value)) : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isLetter {
        end = length
      } else if end == 0 || !scalar.isASCII {
        break
      }
    }
    return end
  }

  private static func isKeyLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte.isASCIILetterOrDigit
  }

  /// Marks that a key may have inside, but not at its end.
  private static let keyMarks = Array("-.:/+#".utf8)

  // MARK: Brackets

  /// Masks what opens at `index`, where it is a citation or a call, and returns where to go on.
  private static func bracket(_ out: inout [UInt8], _ index: Int) -> Int {
    guard index + 2 < out.count else { return index + 1 }
    if out[index + 1] == caret {
      guard let end = closing(out, index + 2) else { return index + 1 }
      out[index] = footnote
      out[end] = close
      return end + 1
    }
    let startsWithKey = keyStart(out, index + 1)
    guard let end = closing(out, index + 1) else {
      // `[@key` without its bracket is reported where the text is read.
      if startsWithKey { out[index] = citation }
      return index + (startsWithKey ? 2 : 1)
    }
    let next = end + 1 < out.count ? out[end + 1] : 0
    let isCitation = startsWithKey || next != UInt8(ascii: ":") && everyPartHasAKey(out, index + 1..<end)
    guard isCitation, next != UInt8(ascii: "(") else { return index + 1 }
    out[index] = citation
    out[end] = close
    return end + 1
  }

  /// Whether `@key` or `-@key` stands at `index`.
  private static func keyStart(_ text: [UInt8], _ index: Int) -> Bool {
    let start = index + (index < text.count && text[index] == UInt8(ascii: "-") ? 1 : 0)
    return start < text.count && text[start] == at && keyLength(text[(start + 1)...]) > 0
  }

  /// Whether each part between semicolons names a work: `see @a, p. 4; also @b`.
  private static func everyPartHasAKey(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard text[range].contains(at) else { return false }
    return text[range].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).allSatisfy { part in
      part.indices.contains { index in
        (index == part.startIndex || isBlank(text[index - 1])) && keyStart(text, index)
      }
    }
  }

  /// The `]` that ends what starts at `start`: within the paragraph, behind as many others as brackets were opened in
  /// between, and before what opens a citation or footnote of its own.
  private static func closing(_ text: [UInt8], _ start: Int) -> Int? {
    var lineIsBlank = false
    var depth = 0
    for index in start..<max(start, min(text.count, start + longest)) {
      switch text[index] {
      case UInt8(ascii: "]") where depth > 0: depth -= 1
      case UInt8(ascii: "]"): return index > start ? index : nil
      case opening:
        depth += 1
        guard depth <= deepest, !keyStart(text, index + 1), index + 1 < text.count, text[index + 1] != caret else {
          return nil
        }
      case backslash: return nil
      case UInt8(ascii: "\n"):
        if lineIsBlank { return nil }
        lineIsBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
      default: lineIsBlank = false
      }
    }
    return nil
  }

  // MARK: Narrative citations

  /// Where the key behind the `@` at `index` ends; nil where this is no citation, as in an address or a word.
  private static func narrativeEnd(_ text: [UInt8], _ index: Int) -> Int? {
    guard startsAWord(text, index) else { return nil }
    let length = keyLength(text[(index + 1)...])
    let end = index + 1 + length
    guard length > 0, end >= text.count || text[end] != at else { return nil }
    return end
  }

  private static func startsAWord(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    switch before {
    case 0..<0x80:
      // `](@…` is the address of a link.
      if before == UInt8(ascii: "(") { return index < 2 || text[index - 2] != UInt8(ascii: "]") }
      return isBlank(before) || Array("\"'*_|>".utf8).contains(before)
    default:
      var start = index - 1
      while start > 0, text[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
      guard let scalar = String(decoding: text[start..<index], as: UTF8.self).unicodeScalars.first else { return false }
      return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
  }

  /// The brackets of `[p. 4]` behind a key that ends at `end`: on the same line or the next.
  private static func locatorRange(_ text: [UInt8], _ end: Int) -> Range<Int>? {
    var index = end
    var lines = 0
    while index < text.count, isBlank(text[index]) || lines > 0 && text[index] == UInt8(ascii: ">") {
      if text[index] == UInt8(ascii: "\n") { lines += 1 }
      index += 1
    }
    guard lines < 2, index + 1 < text.count, text[index] == opening, !Array("^@!-".utf8).contains(text[index + 1]),
      let close = closing(text, index + 1)
    else { return nil }
    let next = close + 1 < text.count ? text[close + 1] : 0
    return Array("([:".utf8).contains(next) || text[index..<close].contains(at) ? nil : index..<close
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private static let at = UInt8(ascii: "@")
  private static let caret = UInt8(ascii: "^")
  private static let opening = UInt8(ascii: "[")
  private static let backslash = UInt8(ascii: "\\")
  private static let ampersand = UInt8(ascii: "&")
}
