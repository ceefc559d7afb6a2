// The words of citations as authors write them: where a work is named, and where one work ends and the next begins,
// with a comma or an "and" between them as well as with the semicolon that is read.

import Formats

enum CitationText {
  /// Where the `@` of each work is. One behind a letter, digit or full stop is an address's: `oak@example.org`.
  static func keys(in text: String) -> [String.Index] {
    var keys: [String.Index] = []
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    var rest = text.utf8[...]
    while let index = rest.firstIndex(of: UInt8(ascii: "@")) {
      rest = rest[text.utf8.index(after: index)...]
      let isFree = isASCII ? isFreeInASCII(index, text.utf8) : isFree(index, text)
      if isFree, MarkdownMask.keyLength(Array(rest.prefix(MarkdownMask.longestKey))[...]) > 0 { keys.append(index) }
    }
    return keys
  }

  /// Whether the sign at `index` is an `@` by itself, behind which a key may be.
  private static func isFree(_ index: String.Index, _ text: String) -> Bool {
    guard text[index] == "@" else { return false }
    guard index > text.startIndex else { return true }
    let before = text[text.index(before: index)]
    return !before.isLetter && !before.isNumber && !"._@".contains(before)
  }

  /// The same in ASCII, where each byte is a character.
  private static func isFreeInASCII(_ index: String.Index, _ text: String.UTF8View) -> Bool {
    guard index > text.startIndex else { return true }
    let before = text[text.index(before: index)]
    return !before.isASCIILetterOrDigit && !"._@".utf8.contains(before)
  }

  /// Returns what a text begins with, up to the first blank or comma.
  static func word(at text: Substring) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return String(text.prefix { !$0.isWhitespace && $0 != "," }) }
    // In ASCII each byte is a character, which is many times as fast.
    let end = text.utf8.firstIndex { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) || $0 == UInt8(ascii: ",") }
    return String(text[..<(end ?? text.endIndex)])
  }

  /// Returns the works of each stretch between semicolons.
  static func parts(of text: String) -> [[String]] {
    guard text.utf8.contains(UInt8(ascii: ";")) else { return [works(in: text.trimmed)] }
    return text.split(separator: ";", omittingEmptySubsequences: false).map { works(in: String($0).trimmed) }
  }

  /// Returns the parts of a text that name one work each, without the words that only join them: `see @a` and
  /// `@b, p. 4` of `see @a and @b, p. 4`. O(bytes).
  static func works(in text: String) -> [String] {
    let keys = keys(in: text)
    guard keys.count > 1 else { return [text] }
    var works: [String] = []
    var start = text.startIndex
    for (key, next) in zip(keys, keys.dropFirst()) {
      let (end, following) = joint(in: text, behind: key, before: next)
      works.append(String(text[start..<end]).trimmed)
      start = following
    }
    return works + [String(text[start...]).trimmed]
  }

  /// Words between two works that mean no more than the semicolon.
  private static let joints: Set<String> = [
    "and", "und", "et", "y", "e", "og", "och", "en", "sowie", "or", "oder", "u.", "&", "+", "/",
  ]

  /// Where the first of two works ends and the second begins, with the words before it that are its own:
  /// `as cited in @b`.
  private static func joint(in text: String, behind key: String.Index, before next: String.Index) -> (
    String.Index, String.Index
  ) {
    // `-@key` leaves the names out.
    let isHidden = next > key && text[text.index(before: next)] == "-"
    let next = isHidden ? text.index(before: next) : next
    let behindKey = text[key..<next].firstIndex { $0.isWhitespace || ",&+/".contains($0) } ?? next
    let between = text[behindKey..<next]
    let words = between.split(whereSeparator: \.isWhitespace)
    if let last = words.last,
      joints.contains(last.lowercased()) || words.count == 1 && last.allSatisfy({ ",&+/".contains($0) })
    {
      return (trimmedEnd(of: text[key..<last.startIndex]), next)
    }
    // Behind the last comma or number the words are those of the second work.
    let tail = between.lastIndex { $0 == "," || $0.isNumber }.map { text.index(after: $0) } ?? behindKey
    return (trimmedEnd(of: text[key..<max(tail, behindKey)]), tail)
  }

  private static func trimmedEnd(of text: Substring) -> String.Index {
    text.lastIndex { !$0.isWhitespace && $0 != "," }.map { text.index(after: $0) } ?? text.endIndex
  }

  // MARK: Round brackets

  /// How long the words before a work may be in round brackets that are a citation's: `vgl. dazu auch`.
  private static let longestPrefix = 30
  private static let longestLocator = 40

  /// The citation in square brackets that a text in round ones was meant as: `[@a, p. 4; @b]` of `@a, p. 4 and @b`. Nil
  /// for other words in brackets: `as @a show`.
  static func squareBrackets(for inside: String) -> String? {
    var written: [String] = []
    for work in parts(of: inside).joined() {
      guard let at = keys(in: work).first, work[..<at].count <= longestPrefix else { return nil }
      let length = MarkdownMask.keyLength(Array(work[work.index(after: at)...].utf8)[...])
      guard let end = work.utf8.index(at, offsetBy: 1 + length, limitedBy: work.endIndex) else { return nil }
      var locator = String(work[end...].drop { ",: ".contains($0) })
      if locator.hasPrefix("["), locator.hasSuffix("]") { locator = String(locator.dropFirst().dropLast()) }
      locator = splitYear(locator).rest
      guard locator.isEmpty || isLocator(locator) else { return nil }
      written.append(String(work[..<end]) + (locator.isEmpty ? "" : ", " + locator))
    }
    return written.isEmpty ? nil : "[\(written.joined(separator: "; "))]"
  }

  /// Whether a text begins with a year, as `2019a` is, and what follows it: `p. 4` of `2019, p. 4`. A work prints its
  /// own year.
  static func splitYear(_ text: String) -> (hasYear: Bool, rest: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let behind = text[digits.endIndex...]
    let rest = behind.first.map { ("a"..."z").contains($0) } ?? false ? behind.dropFirst() : behind
    let isYear = digits.count == 4 && (digits.hasPrefix("1") || digits.hasPrefix("2"))
    guard isYear, rest.first.map({ ",:; ".contains($0) }) ?? true else { return (false, text) }
    return (true, String(rest.drop { ",:; ".contains($0) }))
  }

  /// Whether a text says where in a work something is: a number behind a word at most, such as `S. 4` or `Kap. 3 f.`
  static func isLocator(_ text: String) -> Bool {
    guard !text.isLonger(than: longestLocator) else { return false }
    let words = text.split { $0.isWhitespace || $0 == "." || $0 == "\u{A0}" }
    return words.prefix(2).contains { $0.first?.isNumber == true } && words.count <= 5
  }
}
