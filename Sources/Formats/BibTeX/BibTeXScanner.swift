// The grammar of BibTeX: entries with their fields, strings, comments, and the place of each. What the fields mean is
// not known here.
//
//   while let entry = scanner.next()    an entry of any kind but `@string`, `@comment` and `@preamble`, which are read

import Diagnostics

/// Reads a `.bib` file entry by entry.
package struct BibTeXScanner {
  /// One entry as it is written.
  package struct Entry {
    /// `article`, in small letters, with its place from the `@` on.
    package let kind: String
    package let kindSpan: Span
    /// Empty where the first field follows at once.
    package let key: String
    package let keySpan: Span
    /// In the order of the file, those that are written twice among them.
    package fileprivate(set) var fields: [Field] = []
  }

  /// A field, its name in small letters.
  package struct Field {
    package let name: String
    package let value: BibTeXValue
  }

  private let bytes: [UInt8]
  private let file: FileID
  private var index = 0
  /// The rule that what `@string` names must not break: it is put in only as far as a bibliography can need.
  private let tooLong: Rule
  /// What `@string` has named, in small letters.
  private var strings: [String: [UInt8]] = [:]
  /// Words in what `@string` names that are no string's name themselves, each with its place.
  package var unnamed: [(text: String, span: Span)] = []
  /// Whether there is a comment or a preamble, which only BibTeX has.
  private var hasAside = false
  /// How many bytes the names of strings, and the fields of other works, may still come to in this file.
  package var room: Int
  /// What is wrong with the form.
  package var diagnostics: [Diagnostic] = []
  /// How many bytes have been read for nothing behind entries that are never closed.
  private var readAgain = 0
  private static let mostReadAgain = 4 << 20

  /// The most bytes that strings may add to one value: a journal's name has fifty.
  package static let mostInValue = 10_000
  /// The most bytes that strings may add to all values of a file: so many in any case, and so many for each byte of it.
  private static let leastInFile = 200_000
  private static let inFileForEachByte = 4

  package init(_ source: SourceFile, _ file: FileID, tooLong: Rule) {
    bytes = source.bytes
    self.file = file
    self.tooLong = tooLong
    room = max(Self.leastInFile, bytes.count * Self.inFileForEachByte)
  }

  /// Whether strings, comments or a preamble have been met: what has none of them, and no entry, is not BibTeX.
  package var hasOthers: Bool { !strings.isEmpty || hasAside }

  // MARK: Entries

  /// Returns the next entry; nil behind the last. O(bytes of it).
  package mutating func next() -> Entry? {
    while let at = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
      index = at + 1
      let kind = word().lowercased()
      skipBlank()
      guard !kind.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "(")
      else { continue }
      let close = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      index += 1
      switch kind {
      case "comment", "preamble":
        hasAside = true
        skipGroup(close)
      case "string":
        skipBlank()
        let name = word().lowercased()
        skipBlank()
        if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
          index += 1
          let content = value(close, Span(file, at..<index))
          strings[name] = content.bytes
          unnamed += content.words
        }
        skipGroup(close)
      default: return entry(kind, at, close)
      }
    }
    index = bytes.count
    return nil
  }

  private mutating func entry(_ kind: String, _ start: Int, _ close: UInt8) -> Entry {
    let brace = index - 1
    let (key, span) = key(before: close)
    var entry = Entry(kind: kind, kindSpan: Span(file, start..<brace), key: key, keySpan: span)
    while true {
      skipBlank()
      guard index < bytes.count else {
        diagnostics.append(
          Diagnostic(
            .bibtexSyntax, "the entry `\(key)` is never closed", at: Span(file, start..<start + 1),
            help: "every `{` needs its `}`"))
        // A file that is nothing but mistakes is not read to its end again and again.
        readAgain += bytes.count - start
        if readAgain < Self.mostReadAgain { index = nextEntry(after: start) }
        break
      }
      if bytes[index] == close {
        index += 1
        break
      }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
        continue
      }
      let nameStart = index
      let name = word().lowercased()
      let nameSpan = Span(file, nameStart..<index)
      skipBlank()
      guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        diagnostics.append(
          Diagnostic(
            .bibtexSyntax, "expected `name = {value}` in the entry `\(key)`",
            at: Span(file, nameStart..<min(nameStart + 1, bytes.count)),
            help: "look for a missing comma or brace on the line before"))
        // Go on with the next entry, which may begin right here: what follows cannot be told from a field.
        index = nextEntry(after: nameStart - 1)
        break
      }
      index += 1
      entry.fields.append(Field(name: name, value: value(close, nameSpan)))
    }
    return entry
  }

  /// The key of an entry, empty where its first field follows at once; goes on behind the key.
  private mutating func key(before close: UInt8) -> (key: String, span: Span) {
    skipBlank()
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: "="),
      bytes[index] != close, !isBlank(bytes[index])
    { index += 1 }
    let end = index
    skipBlank()
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index = start
      return ("", Span(file, start..<start))
    }
    if index < bytes.count, end > start, bytes[index] != UInt8(ascii: ","), bytes[index] != close,
      let comma = bytes[index...].firstIndex(where: {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "=")
      }),
      bytes[comma] == UInt8(ascii: ",")
    {
      let written = text(start..<comma)
      diagnostics.append(
        Diagnostic(
          .bibtexSyntax, "the key `\(written)` holds a blank", at: Span(file, start..<comma),
          help: "write `\(String(written.filter { !$0.isWhitespace }))`, here and where the work is cited"))
      index = comma
      return (written, Span(file, start..<comma))
    }
    index = end
    return (text(start..<end), Span(file, start..<end))
  }

  /// Where the next line starts with `@`.
  private func nextEntry(after start: Int) -> Int {
    var next = start + 1
    while next < bytes.count, bytes[next] != UInt8(ascii: "@") || bytes[next - 1] != UInt8(ascii: "\n") { next += 1 }
    return min(next, bytes.count)
  }

  // MARK: Values

  /// One value: `{…}`, `"…"`, a number or a string's name, joined by `#`. The raw LaTeX is kept.
  private mutating func value(_ close: UInt8, _ nameSpan: Span) -> BibTeXValue {
    var out = BibTeXValue(file, nameSpan: nameSpan)
    var added = 0
    var isRefused = false
    while true {
      skipBlank()
      guard index < bytes.count else { return out }
      switch bytes[index] {
      case UInt8(ascii: "{"):
        index += 1
        let place = group(until: UInt8(ascii: "}"), outside: close)
        out.append(bytes[place], at: place)
      case UInt8(ascii: "\""):
        index += 1
        let place = group(until: UInt8(ascii: "\""), outside: close)
        out.append(bytes[place], at: place)
      default:
        let start = index
        while index < bytes.count, !isBlank(bytes[index]),
          ![UInt8(ascii: ","), UInt8(ascii: "#"), close].contains(bytes[index])
        { index += 1 }
        let name = text(start..<index)
        guard let content = strings[name.lowercased()] else {
          out.append(word: bytes[start..<index], at: start..<index)
          break
        }
        let length = added + content.count
        if length <= min(Self.mostInValue, room) {
          out.append(string: content, at: start..<index)
          added = length
        } else if !isRefused {
          isRefused = true
          refuse(name, at: start..<index, isFull: length <= Self.mostInValue)
        }
      }
      skipBlank()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else {
        room -= added
        return out
      }
      index += 1
    }
  }

  /// Reports a string's name that is not put in, because the value, or the file, would become longer than any
  /// bibliography is.
  private mutating func refuse(_ name: String, at range: Range<Int>, isFull: Bool) {
    diagnostics.append(
      Diagnostic(
        tooLong,
        isFull
          ? "with the string `\(name)`, the strings of this file come to more than "
            + "\(max(Self.leastInFile, bytes.count * Self.inFileForEachByte)) bytes where they are used"
          : "with the string `\(name)`, this value comes to more than \(Self.mostInValue) bytes",
        at: Span(file, range),
        help: "let an `@string` name one journal or publisher, and not other strings again and again"))
  }

  /// The place of what is in braces or quotation marks; goes on behind them.
  ///
  /// As in BibTeX a backslash protects no brace: `{C:\papers\}` ends where it seems to.
  private mutating func group(until close: UInt8, outside: UInt8) -> Range<Int> {
    let start = index
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == close && depth <= 0 && !(byte == UInt8(ascii: "\"") && isAccent(at: index, outside)) { break }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      index += 1
    }
    let content = start..<min(index, bytes.count)
    index = min(index + 1, bytes.count)
    return content
  }

  /// Whether a quotation mark behind a backslash is an accent (`"M\"uller"`), because no value can end before what
  /// follows.
  private func isAccent(at place: Int, _ outside: UInt8) -> Bool {
    guard place > 0, bytes[place - 1] == UInt8(ascii: "\\") else { return false }
    guard let next = bytes[(place + 1)...].first(where: { !isBlank($0) }) else { return false }
    return ![UInt8(ascii: ","), UInt8(ascii: "#"), outside].contains(next)
  }

  private mutating func skipGroup(_ close: UInt8) {
    _ = group(until: close, outside: close)
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !Self.endsWord(bytes[index]) { index += 1 }
    return text(start..<index)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
      UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "@"):
      true
    default: byte <= UInt8(ascii: " ")
    }
  }

  private mutating func skipBlank() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      } else if isBlank(bytes[index]) {
        index += 1
      } else {
        return
      }
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
