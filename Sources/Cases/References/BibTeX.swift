// BibTeX as reference managers export it: entries, strings and accents in LaTeX's spelling, with the place of each
// entry. What a reference list does not need is read and left aside.

import Diagnostics

/// Reads a `.bib` file.
struct BibTeX {
  private let bytes: [UInt8]
  private let file: FileID
  private var index = 0
  /// What `@string` has named, in small letters.
  private var strings: [String: String] = [:]
  /// How many bytes the names of strings may still come to in this file.
  private var room: Int
  private(set) var references: [Reference] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The most bytes that strings may add to one value: a journal's name has fifty.
  static let mostInValue = 10_000
  /// The most bytes that strings may add to all values of a file: so many in any case, and so many for each byte of it.
  private static let leastInFile = 200_000
  private static let inFileForEachByte = 4

  /// Returns the works in the order of their keys, and what is wrong. O(bytes); what `@string` names is put in only as far as
  /// a bibliography can need.
  static func parse(_ source: SourceFile, _ file: FileID) -> (references: [Reference], diagnostics: [Diagnostic]) {
    var parser = BibTeX(source.bytes, file)
    parser.run()
    return (parser.references.sorted { $0.key < $1.key }, parser.diagnostics)
  }

  /// How many bytes have been read for nothing behind entries that are never closed.
  private var readAgain = 0
  private static let mostReadAgain = 4 << 20

  private init(_ bytes: [UInt8], _ file: FileID) {
    self.bytes = bytes
    self.file = file
    room = max(Self.leastInFile, bytes.count * Self.inFileForEachByte)
  }

  private mutating func run() {
    var seen: [CitationKey: Span] = [:]
    while let at = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
      index = at + 1
      let kind = word().lowercased()
      skipBlank()
      guard !kind.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "(") else { continue }
      let close = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
      index += 1
      switch kind {
      case "comment", "preamble":
        skipGroup(close)
      case "string":
        skipBlank()
        let name = word().lowercased()
        skipBlank()
        if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
          index += 1
          strings[name] = value(close)
        }
        skipGroup(close)
      default:
        entry(kind, at, close, &seen)
      }
    }
  }

  private mutating func entry(_ kind: String, _ start: Int, _ close: UInt8, _ seen: inout [CitationKey: Span]) {
    skipBlank()
    let keyStart = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != close, !isBlank(bytes[index]) { index += 1 }
    let key = CitationKey(text(keyStart..<index))
    let span = Span(file, keyStart..<index)
    var fields: [String: String] = [:]
    while true {
      skipBlank()
      guard index < bytes.count else {
        diagnostics.append(Diagnostic(.bibtexSyntax, "the entry `\(key)` is never closed", at: Span(file, start..<start + 1), help: "every `{` needs its `}`"))
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
      skipBlank()
      guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        diagnostics.append(
          Diagnostic(
            .bibtexSyntax, "expected `name = {value}` in the entry `\(key)`", at: Span(file, nameStart..<min(nameStart + 1, bytes.count)),
            help: "look for a missing comma or brace on the line before"))
        // Go on with the next entry: what follows cannot be told from a field.
        index = nextEntry(after: nameStart)
        break
      }
      index += 1
      fields[name] = value(close)
    }
    guard !key.text.isEmpty else {
      diagnostics.append(Diagnostic(.bibtexSyntax, "an entry without a key", at: Span(file, start..<keyStart), help: "write `@\(kind){key, …}`"))
      return
    }
    if let first = seen[key] {
      diagnostics.append(Diagnostic(.duplicateID, "the key `\(key)` is already taken", at: span, labels: [.init(first, "first used here")]))
      return
    }
    seen[key] = span
    references.append(reference(kind, key, span, fields))
  }

  /// Where the next line starts with `@`.
  private func nextEntry(after start: Int) -> Int {
    var next = start + 1
    while next < bytes.count, bytes[next] != UInt8(ascii: "@") || bytes[next - 1] != UInt8(ascii: "\n") { next += 1 }
    return min(next, bytes.count)
  }

  private mutating func reference(_ kind: String, _ key: CitationKey, _ span: Span, _ fields: [String: String]) -> Reference {
    func plain(_ name: String) -> String? {
      guard let raw = fields[name] else { return nil }
      let text = LaTeX.plain(raw)
      return text.isEmpty ? nil : text
    }
    var reference = Reference(key: key, span: span, kind: kind)
    reference.authors = fields["author"].map(LaTeX.names) ?? []
    reference.editors = fields["editor"].map(LaTeX.names) ?? []
    reference.year = plain("year") ?? plain("date").map { String($0.prefix(4)) }
    reference.title = plain("title") ?? ""
    reference.container = plain("journal") ?? plain("journaltitle") ?? plain("booktitle")
    reference.volume = plain("volume")
    reference.issue = plain("number").flatMap { reference.container == nil ? nil : $0 } ?? plain("issue")
    reference.number = reference.container == nil ? plain("number") : nil
    reference.pages = plain("pages")
    reference.publisher = plain("publisher") ?? plain("institution") ?? plain("school") ?? plain("organization")
    reference.doi = plain("doi").map(Reference.bareDOI)
    // `~` is a blank in LaTeX's text, and itself in an address.
    reference.url = fields["url"].map { $0.split(separator: "~", omittingEmptySubsequences: false).map { LaTeX.plain(String($0)) }.joined(separator: "~") }
    reference.note = plain("note")
    diagnostics += reference.overlongFields
    if reference.title.isEmpty {
      diagnostics.append(Diagnostic(.bibtexField, "the work `\(key)` has no title", at: span, help: "add `title = {…}`"))
    }
    if reference.authors.isEmpty && reference.editors.isEmpty {
      diagnostics.append(
        Diagnostic(.bibtexField, "the work `\(key)` names no author and no editor", at: span, help: "add `author = {…}`; an organisation goes in two braces: `author = {{Education Scotland}}`"))
    }
    return reference
  }

  // MARK: Values

  /// One value: `{…}`, `"…"`, a number or a string's name, joined by `#`. The raw LaTeX is kept.
  private mutating func value(_ close: UInt8) -> String {
    var out = ""
    var added = 0
    var isRefused = false
    while true {
      skipBlank()
      guard index < bytes.count else { return out }
      switch bytes[index] {
      case UInt8(ascii: "{"):
        index += 1
        out += group(until: UInt8(ascii: "}"))
      case UInt8(ascii: "\""):
        index += 1
        out += group(until: UInt8(ascii: "\""))
      default:
        let start = index
        while index < bytes.count, !isBlank(bytes[index]), ![UInt8(ascii: ","), UInt8(ascii: "#"), close].contains(bytes[index]) { index += 1 }
        let name = text(start..<index)
        guard let content = strings[name.lowercased()] else {
          out += name
          break
        }
        let length = added + content.utf8.count
        if length <= min(Self.mostInValue, room) {
          out += content
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

  /// Reports a string's name that is not put in, because the value, or the file, would become longer than any bibliography is.
  private mutating func refuse(_ name: String, at range: Range<Int>, isFull: Bool) {
    diagnostics.append(
      Diagnostic(
        .tooLong,
        isFull
          ? "with the string `\(name)`, the strings of this file come to more than \(max(Self.leastInFile, bytes.count * Self.inFileForEachByte)) bytes where they are used"
          : "with the string `\(name)`, this value comes to more than \(Self.mostInValue) bytes",
        at: Span(file, range), help: "let an `@string` name one journal or publisher, and not other strings again and again"))
  }

  private mutating func group(until close: UInt8) -> String {
    let start = index
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if byte == close && depth == 0 { break }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      index += 1
    }
    let content = text(start..<min(index, bytes.count))
    index = min(index + 1, bytes.count)
    return content
  }

  private mutating func skipGroup(_ close: UInt8) {
    _ = group(until: close)
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, bytes[index] > UInt8(ascii: " "), !Array("{}(),=#\"@".utf8).contains(bytes[index]) { index += 1 }
    return text(start..<index)
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
