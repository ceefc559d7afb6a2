// Where in a text a word is: at the beginning of a sentence, where any word has a capital; in prose, or by itself in a
// cell; in an address.

import Diagnostics
import Foundation

extension NameForms {
  /// Whether as many words as a sentence has are around a word.
  static func isWithinProse(_ place: Int, in words: [Word]) -> Bool {
    let before = words[...place].reversed().prefix(fewestOfSentence).prefix { $0.isNext }.count
    let after = words[(place + 1)...].prefix(fewestOfSentence).prefix { $0.isNext }.count
    return before + after + 1 >= fewestOfSentence
  }

  private static let fewestOfSentence = 4

  /// Whether a word, at the beginning of a sentence, is the first of a name: `Oakfield School`. Where nouns have
  /// capitals the next word has to say what a school is.
  func goesOnAsName(_ place: Int, in words: [Word], of text: WrittenText) -> Bool {
    guard place + 1 < words.count, words[place + 1].isNext else { return false }
    let next = words[place + 1]
    // `PLN` and `I` have capitals everywhere.
    guard next.text.first?.isUppercase == true, next.text.contains(where: \.isLowercase),
      text.isOneLine(words[place].range.upperBound..<next.range.lowerBound)
    else { return false }
    let word = next.text.lowercased()
    return !joinsWords || HiddenName.saysSchool(word) || NameReading.kinds.contains(word)
  }
}

/// A text that is searched.
final class WrittenText {
  private let text: String
  private let bytes: [UInt8]
  /// The stretch without blanks that was looked at last, and whether it is an address: one may hold many words.
  private var known: (range: Range<Int>, isAddress: Bool) = (0..<0, false)

  init(_ text: String, _ bytes: [UInt8]) {
    (self.text, self.bytes) = (text, bytes)
  }

  private func index(of byte: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: byte) }

  /// The words of a stretch. O(bytes).
  func words(in stretch: Range<Int>) -> [NameForms.Word] {
    var words: [NameForms.Word] = []
    var end = stretch.lowerBound
    for word in HiddenName.words(in: text[index(of: stretch.lowerBound)..<index(of: stretch.upperBound)]) {
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      let between = end..<start
      let isNext =
        !words.isEmpty
        && (bytes[between].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
          || SourceText.string(bytes[between]).allSatisfy(\.isWhitespace))
      words.append(
        NameForms.Word(
          text: word, spellings: HiddenName.spellings(of: String(word)), range: start..<start + word.utf8.count,
          isNext: isNext, isPiece: !words.isEmpty && HiddenName.joinsPieces(bytes[between])))
      end = start + word.utf8.count
    }
    return words
  }

  /// Whether a stretch is within a line: a heading ends with its own.
  func isOneLine(_ stretch: Range<Int>) -> Bool { !bytes[stretch].contains { $0 == 0x0A || $0 == 0x0D } }

  /// Whether a word is the first of a sentence, a heading or an item.
  func opensSentence(_ word: Substring) -> Bool {
    let before = text[..<word.startIndex].suffix(Self.reach).reversed().drop { $0 == " " || Self.wrapping.contains($0) }
    guard let last = before.first else { return true }
    if last.isNewline {
      let above = before.dropFirst().drop { $0 == " " }
      return above.first.map { $0.isNewline || Self.closing.contains($0) } ?? true
    }
    return Self.closing.contains(last)
  }

  /// So far before a word is looked for what is before its sentence.
  private static let reach = 20

  /// Marks that may be around a word at the beginning of a sentence.
  private static let wrapping: Set<Character> = ["\"", "'", "“", "„", "«", "‘", "‚", "*", "_", "(", "["]
  /// Marks behind which a sentence, a heading or an item begins.
  private static let closing: Set<Character> = [".", "!", "?", ":", "…", "#", ">", "-", "–", "—", "|", "+", "”", "»"]

  // MARK: Addresses

  /// Whether a word is part of an address on the web or of a mailbox, or of what is behind a `#`.
  func isInAddress(_ word: Range<Int>) -> Bool {
    if isBehindHash(word.lowerBound) { return true }
    if known.range.lowerBound <= word.lowerBound, word.upperBound <= known.range.upperBound { return known.isAddress }
    let start = bytes[..<word.lowerBound].lastIndex(where: Self.isOutside).map { $0 + 1 } ?? 0
    let end = bytes[word.upperBound...].firstIndex(where: Self.isOutside) ?? bytes.count
    known = (start..<end, Self.isAddress(SourceText.string(bytes[start..<end])))
    return known.isAddress
  }

  private static func isOutside(_ byte: UInt8) -> Bool { byte <= 0x20 || "<>\"|".utf8.contains(byte) }

  private static func isAddress(_ text: String) -> Bool {
    if text.contains("://") || text.contains("www.") || text.contains("mailto:") { return true }
    let plain = text.precomposedStringWithCompatibilityMapping
    return NameReading.isMailAddress(plain) || plain.split { "()[]{},;:@".contains($0) }.contains(where: isHost)
  }

  /// Whether a text is the address of a place on the web without what it begins with: `lindenhof.ch/team`.
  private static func isHost(_ text: Substring) -> Bool {
    let labels = text.prefix { $0 != "/" && $0 != "?" }.split(separator: ".", omittingEmptySubsequences: false)
    // A full stop may end the sentence.
    let host = labels.last?.isEmpty ?? false ? labels.dropLast() : labels[...]
    guard host.count > 1, let last = host.last, last.allSatisfy({ $0.isASCII && $0.isLowercase }),
      last.count == 2 && last != "md" || domains.contains(last)
    else { return false }
    return host.allSatisfy { label in !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
  }

  private static let domains: Set<Substring> = [
    "academy", "com", "edu", "education", "info", "net", "org", "school", "schule", "social", "swiss", "wales",
  ]

  /// Whether a word is in a mark of a post, such as `#lindenhof`.
  private func isBehindHash(_ start: Int) -> Bool {
    let before = bytes[..<start].suffix(Self.longestMark)
    guard let sign = before.lastIndex(where: { !$0.isWord && $0 != UInt8(ascii: "-") }) else { return false }
    return bytes[sign] == UInt8(ascii: "#")
  }

  private static let longestMark = 60
}

extension Substring {
  var hasCapital: Bool { contains(where: \.isUppercase) }
}
