// Quotation marks within a sentence: `A teacher said: “It saved us.”` What is between them may be somebody's words, or
// a name or a title. Which of them it is cannot be known, so that what follows from it is a warning.

import Diagnostics
import Formats

/// The quotations in a stretch of text that read like speech.
enum QuotedWords {
  /// So many words are seldom a name; fewer are speech where they end as a sentence does.
  static let fewest = 5
  static let fewestInSentence = 2

  /// A mark that opens, and those that may close it, as bytes.
  private struct Marks {
    let open: [UInt8]
    let closing: [[UInt8]]
    /// Whether the mark is an apostrophe as well, so that it closes nothing within a word.
    let isApostrophe: Bool

    init(_ open: String, _ closing: [String]) {
      self.open = Array(open.utf8)
      self.closing = closing.map { Array($0.utf8) }
      isApostrophe = closing.contains { $0 == "'" || $0 == "’" }
    }
  }

  private static let marks = [
    Marks("\"", ["\"", "”"]), Marks("“", ["”", "\""]), Marks("„", ["“", "”"]), Marks("”", ["”"]), Marks("«", ["»"]),
    Marks("»", ["«", "»"]), Marks("'", ["'", "’"]), Marks("‘", ["’", "'"]), Marks("‚", ["‘", "’"]),
    Marks("‹", ["›"]), Marks("›", ["‹", "›"]),
  ]

  /// Returns the places of the quotations, with their marks, in the order of the text. One beside which a work is cited
  /// is left out, for it holds what is published already. O(bytes).
  ///
  /// - Parameter bytes: A paragraph as it is written, in which citations may be masked.
  static func places(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var all: [Range<Int>] = []
    var unclosed: Set<Int> = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "`"), let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "`")) {
        index = end + 1
        continue
      }
      if let kind = opening(at: index, in: bytes), !unclosed.contains(kind) {
        if let place = quotation(marks[kind], at: index, in: bytes) {
          all.append(place)
          index = place.upperBound
          continue
        }
        unclosed.insert(kind)
      }
      index += 1
    }
    return all.enumerated().filter { number, place in
      let start = number > 0 ? all[number - 1].upperBound : bytes.startIndex
      let end = number + 1 < all.count ? all[number + 1].lowerBound : bytes.endIndex
      // `[@key]` is of what is before it, `@key` of either side.
      let isCited =
        MarkdownMask.citesWork(bytes[place.lowerBound..<end])
        || bytes[start..<place.lowerBound].contains(MarkdownMask.narrative)
      return isSpeech(bytes[place]) && !isCited
    }.map(\.element)
  }

  /// Returns the texts of front matter with such a quotation in them, but for fields that are quotations as a whole and
  /// what cites a work. O(bytes).
  static func places(inFieldsOf root: Node) -> [Span] {
    switch root.content {
    case .scalar(let text, _): places(in: Array(text.utf8)[...]).isEmpty ? [] : [root.span]
    case .list(let items): items.flatMap(places)
    case .mapping(let entries) where entries.contains { $0.key == "cites" }: []
    case .mapping(let entries):
      entries.filter { $0.key != "quote" && $0.key != "excerpt" }.flatMap { places(inFieldsOf: $0.value) }
    }
  }

  /// The kind of mark that opens a quotation at a place: behind no word, and before one.
  private static func opening(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let byte = bytes[index]
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == 0xC2 || byte == 0xE2,
      index == bytes.startIndex || !isInWord(bytes[index - 1]),
      let kind = marks.firstIndex(where: { bytes[index...].starts(with: $0.open) })
    else { return nil }
    let next = bytes[(index + marks[kind].open.count)...].first ?? 0x20
    if marks[kind].isApostrophe { return next > 0x20 && !isDigit(next) ? kind : nil }
    return next > 0x20 || byte != UInt8(ascii: "\"") ? kind : nil
  }

  private static func quotation(_ marks: Marks, at start: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var index = start + marks.open.count
    while index < bytes.endIndex {
      if let mark = marks.closing.first(where: { bytes[index...].starts(with: $0) }) {
        let end = index + mark.count
        if !marks.isApostrophe || end == bytes.endIndex || !isInWord(bytes[end]) { return start..<end }
      }
      index += 1
    }
    return nil
  }

  private static func isSpeech(_ quotation: ArraySlice<UInt8>) -> Bool {
    let words = quotation.split { $0 <= 0x20 }.count { $0.contains(where: isInWord) }
    return words >= fewest || words >= fewestInSentence && endsSentence(quotation)
  }

  /// Whether the last sign within the marks is one that ends a sentence, or that a sentence goes on behind.
  private static func endsSentence(_ quotation: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: quotation, as: UTF8.self).dropLast()
    return text.last { !$0.isWhitespace && $0 != "*" && $0 != "_" }.map { ".,!?…。".contains($0) } ?? false
  }

  /// Whether a byte is of a letter or a number; of others than ASCII nothing more is asked.
  private static func isInWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0xC3..<0xE2).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
