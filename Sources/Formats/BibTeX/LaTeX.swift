// The little LaTeX that bibliographies are written in: accents, signs, dashes, braces and short formulas, as text; and
// addresses and identifiers, in which a sign means itself.

import Diagnostics
import Foundation

/// Reads the values of a bibliography; a command that is not known is reported once in a file, where it is first met.
package struct LaTeX {
  package private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<String> = []
  /// Letters with their accents, as far as they have been met: Unicode is asked once for each.
  private var composed: [String: String] = [:]

  /// Accents and arguments inside one another; nothing that is written for people comes near it.
  static let mostDepth = 20

  package init() {}

  /// Returns the text a reader should see. What a command that is not known acts on is kept. O(n).
  package mutating func text(_ value: BibTeXValue, in range: Range<Int>? = nil) -> String {
    let range = range ?? 0..<value.bytes.count
    let plain = String(decoding: read(value, range, depth: 0, isMath: false), as: UTF8.self)
    return ReferenceText.withoutMarkup(plain).withSingleBlanks
  }

  // MARK: Text

  private mutating func read(_ value: BibTeXValue, _ range: Range<Int>, depth: Int, isMath startsAsMath: Bool)
    -> [UInt8]
  {
    let bytes = value.bytes
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var isMath = startsAsMath
    var opensQuotes = false
    // Where the last `$` is that can close a formula; -1 until it has been looked for.
    var lastDollar = -1
    var index = range.lowerBound
    func isNext(_ sign: String, _ times: Int) -> Bool {
      guard let sign = sign.utf8.first, index + times <= range.upperBound else { return false }
      return (index..<index + times).allSatisfy { bytes[$0] == sign }
    }
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): index += 1
      case UInt8(ascii: "~"):
        out.append(UInt8(ascii: " "))
        index += 1
      case UInt8(ascii: "-") where !isMath && isNext("-", 3):
        out += "—".utf8
        index += 3
      case UInt8(ascii: "-") where !isMath && isNext("-", 2):
        out += "–".utf8
        index += 2
      case UInt8(ascii: "`") where !isMath:
        let isDouble = isNext("`", 2)
        opensQuotes = opensQuotes || !isDouble
        out += (isDouble ? "“" : "‘").utf8
        index += isDouble ? 2 : 1
      case UInt8(ascii: "'") where !isMath && isNext("'", 2):
        out += "”".utf8
        index += 2
      case UInt8(ascii: "'") where opensQuotes && !isMath:
        out += "’".utf8
        index += 1
      case UInt8(ascii: "$"):
        if lastDollar < 0 { lastDollar = Self.lastDollar(in: bytes, range) }
        // A single one is a sum of money.
        if isMath || index < lastDollar { isMath.toggle() } else { out.append(UInt8(ascii: "$")) }
        index += 1
      case UInt8(ascii: "^") where isMath && depth < Self.mostDepth,
        UInt8(ascii: "_") where isMath && depth < Self.mostDepth:
        let isRaised = bytes[index] == UInt8(ascii: "^")
        index += 1
        let script = argument(value, &index, range.upperBound, depth, isMath: true)
        out += LaTeXSigns.script(String(decoding: script, as: UTF8.self), isRaised: isRaised).utf8
      case UInt8(ascii: "\\"):
        out += command(value, &index, range.upperBound, depth, &isMath)
      default:
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }

  private static func lastDollar(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var last = range.upperBound - 1
    while last > range.lowerBound {
      if bytes[last] == UInt8(ascii: "$"), bytes[last - 1] != UInt8(ascii: "\\") { return last }
      last -= 1
    }
    return range.lowerBound
  }

  /// What the command at `index` prints; goes on behind it, and behind those arguments that it takes for itself.
  private mutating func command(
    _ value: BibTeXValue, _ index: inout Int, _ end: Int, _ depth: Int, _ isMath: inout Bool
  ) -> [UInt8] {
    let bytes = value.bytes
    let start = index
    index += 1
    guard index < end else { return [UInt8(ascii: "\\")] }
    let name = Self.name(in: bytes, &index, end)
    if LaTeXSigns.accents[name] != nil, depth < Self.mostDepth {
      return accented(name, value, &index, end, depth)
    }
    switch name {
    case "&", "%", "$", "#", "_", "{", "}": return Array(name.utf8)
    case "\\", " ", "\n", "\r", "\t", ",", ";", ":", ">":
      return [UInt8(ascii: " ")]
    case "-", "/", "!", "@", "+", "*": return []
    case "(", ")":
      isMath = name == "("
      return []
    default: break
    }
    if let sign = LaTeXSigns.printed[name] {
      // A formula has blanks around its signs anyway.
      if !isMath { Self.skipBlank(bytes, &index, end) }
      return Array(sign.utf8)
    }
    if LaTeXSigns.typographic.contains(name) {
      Self.skipBlank(bytes, &index, end)
      return []
    }
    if LaTeXSigns.withoutFirstArgument.contains(name), depth < Self.mostDepth {
      _ = Self.extent(bytes, &index, end)
      Self.skipBlank(bytes, &index, end)
      return []
    }
    if depth < Self.mostDepth {
      if LaTeXSigns.quoting.contains(name) {
        return Array("“".utf8) + argument(value, &index, end, depth, isMath: isMath) + Array("”".utf8)
      }
      switch name {
      case "textsuperscript", "mkbibsuperscript", "textsubscript", "mkbibsubscript":
        let script = String(decoding: argument(value, &index, end, depth, isMath: isMath), as: UTF8.self)
        return Array(LaTeXSigns.script(script, isRaised: name.contains("super")).utf8)
      case "frac", "tfrac", "nicefrac", "sfrac":
        let above = argument(value, &index, end, depth, isMath: isMath)
        return above + [UInt8(ascii: "/")] + argument(value, &index, end, depth, isMath: isMath)
      case "sqrt": return Array("√".utf8) + argument(value, &index, end, depth, isMath: isMath)
      case "penalty":
        while index < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return []
      default: break
      }
    }
    report(name, value, start..<index)
    if let first = name.utf8.first, Self.isLetter(first) {
      Self.skipBlank(bytes, &index, end)
      return []
    }
    return Array(name.utf8)
  }

  /// A letter with its accent; the accent alone where there is nothing that it could be put on.
  private mutating func accented(_ name: String, _ value: BibTeXValue, _ index: inout Int, _ end: Int, _ depth: Int)
    -> [UInt8]
  {
    let letters = String(decoding: argument(value, &index, end, depth, isMath: false), as: UTF8.self)
    guard let first = letters.first, let accent = LaTeXSigns.accents[name] else {
      return Array((LaTeXSigns.bare[name] ?? "").utf8)
    }
    // An accent on a dotless i is written with the dotted one.
    let base = first == "ı" ? "i" : first == "ȷ" ? "j" : String(first)
    let key = base + String(accent)
    let letter = composed[key] ?? key.precomposed
    composed[key] = letter
    return Array(letter.utf8) + Array(letters.dropFirst().utf8)
  }

  /// What a command acts on, read: a group in braces, another command, or a single character.
  private mutating func argument(_ value: BibTeXValue, _ index: inout Int, _ end: Int, _ depth: Int, isMath: Bool)
    -> [UInt8]
  {
    let range = Self.extent(value.bytes, &index, end)
    return read(value, range, depth: depth + 1, isMath: isMath)
  }

  /// The place of what a command acts on; goes on behind it.
  static func extent(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Range<Int> {
    skipBlank(bytes, &index, end)
    guard index < end else { return end..<end }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "{"):
      var depth = 0
      while index < end {
        if bytes[index] == UInt8(ascii: "{") { depth += 1 }
        if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
        index += 1
        if depth == 0 { return start + 1..<index - 1 }
      }
      return start + 1..<end
    case UInt8(ascii: "}"): return start..<start
    case UInt8(ascii: "\\"):
      index += 1
      let name = name(in: bytes, &index, end)
      if LaTeXSigns.accents[name] != nil { _ = extent(bytes, &index, end, atMost: mostDepth) }
      return start..<index
    default:
      index = scalarEnd(bytes, index, end)
      return start..<index
    }
  }

  /// The same for an accent that is put on another one; ends where more of them follow than can be meant.
  static func extent(_ bytes: [UInt8], _ index: inout Int, _ end: Int, atMost most: Int) -> Range<Int> {
    skipBlank(bytes, &index, end)
    guard most > 0, index < end, bytes[index] == UInt8(ascii: "\\") else {
      return index < end && bytes[index] != UInt8(ascii: "\\") ? extent(bytes, &index, end) : index..<index
    }
    let start = index
    index += 1
    if LaTeXSigns.accents[name(in: bytes, &index, end)] != nil { _ = extent(bytes, &index, end, atMost: most - 1) }
    return start..<index
  }

  // MARK: Lexing

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// The name of a command, behind its backslash: letters, or one other character.
  static func name(in bytes: [UInt8], _ index: inout Int, _ end: Int) -> String {
    let start = index
    guard start < end else { return "" }
    if isLetter(bytes[start]) {
      while index < end, isLetter(bytes[index]) { index += 1 }
    } else {
      index = scalarEnd(bytes, start, end)
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func scalarEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var next = start + 1
    while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  static func skipBlank(_ bytes: [UInt8], _ index: inout Int, _ end: Int) {
    while index < end, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
  }

  mutating func report(_ name: String, _ value: BibTeXValue, _ range: Range<Int>) {
    guard reported.insert(name).inserted else { return }
    diagnostics.append(
      Diagnostic(
        .unknownLaTeX, "`\\\(name)` is not a command that is read here", at: value.span(of: range),
        help: "write the character itself; a backslash of the text is `\\textbackslash{}`"))
  }
}

extension String {
  /// Unicode's composed form (NFC), as keyboards type it.
  package var precomposed: String { precomposedStringWithCanonicalMapping }
}
