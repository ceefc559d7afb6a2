// Quotation marks within a sentence: `A teacher said: “It saved us.”` What is between them may be somebody's words, or
// a name or a title. Which of them it is cannot be known, so that what follows from it is a warning.

import Diagnostics
import Formats

/// The quotations in a stretch of text that read like speech.
enum QuotedWords {
  /// So many words are seldom a name or a title; fewer are speech where most begin with a small letter, and fewer still
  /// where they end as a sentence does.
  static let fewest = 5
  static let fewestInSmallLetters = 3
  static let fewestInSentence = 2
  /// So many signs of a script without blanks between words are a sentence where they end as one does; elsewhere twice
  /// as many.
  static let fewestUnspaced = 5

  /// A mark that opens, and those that may close it, as bytes.
  private struct Marks {
    let open: [UInt8]
    let closing: [[UInt8]]
    /// Whether the mark is an apostrophe as well, so that it closes nothing within a word.
    let isApostrophe: Bool
    /// Whether the mark may be one that closes, so that it opens nothing behind a word.
    let mayClose: Bool
    /// Whether what it opens may go on in the next paragraph, where nothing closes it in its own.
    let runsOn: Bool
    /// The first bytes of those that may close it, also as references.
    let ends: ByteSet

    init(_ open: String, _ closing: [String], mayClose: Bool = true) {
      self.open = Array(open.utf8)
      self.closing = closing.map { Array($0.utf8) }
      isApostrophe = closing.contains { $0 == "'" || $0 == "’" || $0 == "´" }
      self.mayClose = mayClose
      runsOn = open == "\"" || open == "«"
      ends = ByteSet(self.closing.compactMap(\.first) + "&".utf8)
    }
  }

  private static let marks = [
    // Typed twice; before the single ones.
    Marks("\"\"", ["\"\""]), Marks("''", ["''"]), Marks("’’", ["’’", "”"]), Marks("\\`\\`", ["''", "”", "\""]),
    Marks("&lt;&lt;", ["&gt;&gt;"]), Marks("״", ["״"]), Marks("ʺ", ["ʺ"]), Marks("❮", ["❯"], mayClose: false),
    Marks("《", ["》"], mayClose: false), Marks("〈", ["〉"], mayClose: false),
    Marks("\"", ["\"", "”"]), Marks("“", ["”", "\""], mayClose: false), Marks("„", ["“", "”"], mayClose: false),
    Marks("”", ["”"]), Marks("«", ["»"]), Marks("»", ["«", "»"]), Marks("'", ["'", "’"]), Marks("‘", ["’", "'"]),
    Marks("‚", ["‘", "’"]), Marks("‹", ["›"]), Marks("›", ["‹", "›"]),
    Marks("❝", ["❞"], mayClose: false), Marks("〝", ["〟", "〞"], mayClose: false), Marks("‟", ["”"], mayClose: false),
    Marks("❛", ["❜"], mayClose: false), Marks("´", ["´"]),
    // As typewriters and TeX have them.
    Marks("``", ["''", "”", "\""]), Marks(",,", ["''", "``", "“", "”", "\""]),
    Marks("`", ["'", "´"]), Marks("<<", [">>"]),
    Marks("「", ["」"], mayClose: false), Marks("『", ["』"], mayClose: false), Marks("＂", ["＂"]), Marks("″", ["″"]),
  ]

  /// By the byte that it begins with, the kinds of mark that open.
  private static let kinds = (0...255).map { byte in marks.indices.filter { marks[$0].open.first == byte } }

  /// The first bytes of the marks that open, also as references, and the signs of code: most of a text is none of them.
  private static let signs = ByteSet(marks.compactMap(\.open.first) + "&`\\".utf8)

  /// Returns the places of the quotations, with their marks, in the order of the text. One for which a work is cited is
  /// left out, for it holds what is published already. A mark of print that only opens goes on to the end of the
  /// paragraph where nothing closes it: the speech does in the next. O(bytes) for most texts.
  ///
  /// - Parameter bytes: A paragraph as it is written, in which citations may be masked.
  static func places(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var all: [Range<Int>] = []
    var unclosed: Set<Int> = []
    var code = CodeSpans(in: bytes)
    var index = bytes.startIndex
    while true {
      index = next(of: signs, in: bytes, from: index)
      guard index < bytes.endIndex else { break }
      if beginsQuotedLine(at: index, in: bytes) {
        all.append(index..<bytes.endIndex)
        break
      }
      // Most commas are no marks.
      if bytes[index] == UInt8(ascii: ","), bytes[(index + 1)...].first != UInt8(ascii: ",") {
        index += 1
        continue
      }
      var next = index + 1
      if let end = code.end(at: index) {
        next = end
        if !isMark(index..<end, of: bytes) {
          index = next
          continue
        }
      }
      if let kind = opening(at: index, in: bytes), !unclosed.contains(kind) {
        if let place = quotation(marks[kind], at: index, in: bytes) {
          all.append(place)
          index = place.upperBound
          continue
        }
        if !marks[kind].mayClose || marks[kind].runsOn && beginsSpeech(at: index, in: bytes) {
          all.append(index..<bytes.endIndex)
        }
        unclosed.insert(kind)
      }
      index = next
    }
    return all.enumerated().filter { number, place in
      let start = number > 0 ? all[number - 1].upperBound : bytes.startIndex
      let end = number + 1 < all.count ? all[number + 1].lowerBound : bytes.endIndex
      return isSpeech(bytes[place])
        && !isCited(
          bytes[place], after: bytes[min(start, place.lowerBound)..<place.lowerBound],
          before: bytes[place.upperBound..<max(end, place.upperBound)])
    }.map(\.element)
  }

  private static func next(of signs: ByteSet, in bytes: ArraySlice<UInt8>, from index: Int) -> Int {
    bytes.withUnsafeBytes { bytes.startIndex + signs.place(in: $0, from: index - bytes.startIndex) }
  }

  /// Whether a line is quoted as in a mail, with a sign that Markdown takes for no quotation, and is no number that
  /// something is greater than.
  private static func beginsQuotedLine(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    let length: Int
    switch bytes[index] {
    case UInt8(ascii: "\\") where bytes[index...].starts(with: "\\>".utf8): length = 2
    case UInt8(ascii: "&") where bytes[index...].starts(with: "&gt;".utf8): length = 4
    default: return false
    }
    guard bytes[..<index].last(where: { $0 != 0x20 }) ?? 0x0A == 0x0A else { return false }
    return bytes[(index + length)...].first { $0 != 0x20 }.map { !$0.isASCIIDigit } ?? false
  }

  /// Whether backticks are marks of a quotation, for they begin no code.
  private static func isMark(_ place: Range<Int>, of bytes: ArraySlice<UInt8>) -> Bool {
    bytes[place].elementsEqual("\\`".utf8) || place.count < 3 && bytes[place].allSatisfy { $0 == UInt8(ascii: "`") }
  }

  /// Whether a mark has nothing before it in its paragraph but what leads to speech, and a word behind it.
  private static func beginsSpeech(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes[(index + 1)...].first ?? 0x20 > 0x20 else { return false }
    return bytes[..<index].last { $0 > 0x20 }.map { ":,".utf8.contains($0) } ?? true
  }

  /// Whether a work is cited for a quotation: in it, straight behind it, in the rest of its sentence, or as `@key` in
  /// the words that lead to it.
  private static func isCited(
    _ quotation: ArraySlice<UInt8>, after lead: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>
  ) -> Bool {
    if MarkdownMask.citesWork(quotation) { return true }
    if rest.first(where: { !" \n.,;:".utf8.contains($0) }) == MarkdownMask.citation { return true }
    let begin = lead.indices.last { isSentenceEnd(lead, at: $0) } ?? lead.startIndex
    if lead[begin...].contains(MarkdownMask.narrative) { return true }
    guard !endsSentence(quotation, by: ".!?") else { return false }
    let end = rest.indices.first { isSentenceEnd(rest, at: $0) } ?? rest.endIndex
    return MarkdownMask.citesWork(rest[..<end])
  }

  private static func isSentenceEnd(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    ".!?".utf8.contains(text[index]) && (text[(index + 1)...].first ?? 0x20) <= 0x20
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

  /// Returns the rows of tables and of graph files whose notes have such a quotation in them. O(bytes of notes).
  ///
  /// - Parameter file: The case, whose front matter has been looked through by itself.
  static func places(inNotesOf network: NetworkStudy, besides file: FileID) -> [Span] {
    // Two waves may be read from one table.
    var seen: Set<Span> = []
    return network.notes(besides: file).compactMap { note -> Span? in
      places(in: Array(note.value.utf8)[...]).isEmpty ? nil : note.span
    }.filter { seen.insert($0).inserted }
  }

  /// The kind of mark that opens a quotation at a place: behind no word unless it can only open, and before one.
  private static func opening(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let reference = MarkReference(at: index, in: bytes)
    let kind =
      if let reference { marks.firstIndex { $0.open == reference.mark } } else {
        kinds[Int(bytes[index])].first { bytes[index...].starts(with: marks[$0].open) }
      }
    guard let kind, !marks[kind].mayClose || !endsInWord(bytes[..<index]) else { return nil }
    let next = bytes[(index + (reference?.length ?? marks[kind].open.count))...].first ?? 0x20
    if marks[kind].isApostrophe { return next > 0x20 && !next.isASCIIDigit ? kind : nil }
    guard next <= 0x20, bytes[index] == UInt8(ascii: "\"") else { return kind }
    // `" … "`, but neither the end of a quotation nor the inches of `3 " wide`.
    let before = bytes[..<index].last { $0 > 0x20 }
    return (bytes[..<index].last ?? 0x20) > 0x20 || before.map(\.isASCIIDigit) ?? false ? nil : kind
  }

  private static func quotation(_ marks: Marks, at start: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var index = start + (MarkReference(at: start, in: bytes)?.length ?? marks.open.count)
    while true {
      index = next(of: marks.ends, in: bytes, from: index)
      guard index < bytes.endIndex else { return nil }
      if let reference = MarkReference(at: index, in: bytes) {
        if marks.closing.contains(reference.mark) { return start..<index + reference.length }
      } else if let mark = marks.closing.first(where: { bytes[index...].starts(with: $0) }) {
        let end = index + mark.count
        if !marks.isApostrophe || end == bytes.endIndex || !isInWord(bytes[end]) { return start..<end }
      }
      index += 1
    }
  }

  private static func isSpeech(_ quotation: ArraySlice<UInt8>) -> Bool {
    let words = quotation.split { $0 <= 0x20 }.compactMap { $0.first(where: isInWord) }
    let small = words.count { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if quotation.count(where: isUnspaced) >= fewestUnspaced * (endsSentence(quotation) ? 1 : 2) { return true }
    return words.count >= fewest || words.count >= fewestInSmallLetters && 2 * small > words.count
      || words.count >= fewestInSentence && endsSentence(quotation)
  }

  /// Whether the last sign within the marks is one that ends a sentence, or that a sentence goes on behind.
  private static func endsSentence(_ quotation: ArraySlice<UInt8>, by signs: String = ".,!?…。") -> Bool {
    var text = String(decoding: quotation, as: UTF8.self).dropLast()
    // The mark that closes may be written as a reference.
    if quotation.last == UInt8(ascii: ";"), let sign = text.lastIndex(of: "&") { text = text[..<sign] }
    return text.last { !$0.isWhitespace && !"*_\\".contains($0) }.map(signs.contains) ?? false
  }

  /// Whether a text ends in a letter or a number.
  private static func endsInWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.suffix(4).last { $0 & 0xC0 != 0x80 }.map(isInWord) ?? false
  }

  /// Whether a byte begins a sign of a script without blanks between words, as Chinese has.
  private static func isUnspaced(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

  /// Whether a byte is of a letter or a number; of others than ASCII nothing more is asked.
  private static func isInWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || (0xC3..<0xE2).contains(byte)
  }
}
