// BibTeX as reference managers export it: entries, strings and accents in LaTeX's spelling, with the place of each
// entry. What a reference list does not need is read and left aside.

import Diagnostics

/// Reads a `.bib` file.
struct BibTeX {
  private let bytes: [UInt8]
  private let file: FileID
  private var index = 0
  /// What `@string` has named, in small letters.
  private var strings: [String: [UInt8]] = [:]
  /// How many bytes the names of strings, and the fields of other works, may still come to in this file.
  var room: Int
  /// The entries in the order of the file, those that only others inherit from among them.
  var entries: [Entry] = []
  /// Names of fields that have been reported, once in a file.
  private var unread: Set<String> = []
  var latex = LaTeX()
  var diagnostics: [Diagnostic] = []

  /// One entry as it is written.
  struct Entry {
    let kind: String
    let key: CitationKey
    let span: Span
    var fields: [String: BibTeXValue]
    /// The works that it has fields from.
    var parents: [CitationKey] = []
  }

  /// The most bytes that strings may add to one value: a journal's name has fifty.
  static let mostInValue = 10_000
  /// The most bytes that strings may add to all values of a file: so many in any case, and so many for each byte of it.
  private static let leastInFile = 200_000
  private static let inFileForEachByte = 4

  /// Returns the works in the order of their keys, and what is wrong. O(bytes); what `@string` names is put in only as
  /// far as a bibliography can need.
  static func parse(_ source: SourceFile, _ file: FileID) -> (references: [Reference], diagnostics: [Diagnostic]) {
    var parser = BibTeX(source.bytes, file)
    parser.run()
    if parser.entries.isEmpty, parser.diagnostics.isEmpty { parser.checkFormat() }
    parser.inherit()
    let references = parser.entries.filter { $0.kind != "xdata" }.map { parser.reference($0) }
    parser.takeAliases(of: references)
    return (references.sorted { $0.key < $1.key }, parser.diagnostics + parser.latex.diagnostics)
  }

  /// Whether there is a comment or a preamble, which only BibTeX has.
  private var hasAside = false
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
          strings[name] = value(close, Span(file, at..<index), kind: .text).bytes
        }
        skipGroup(close)
      default:
        entry(kind, at, close, &seen)
      }
    }
  }

  private mutating func entry(_ kind: String, _ start: Int, _ close: UInt8, _ seen: inout [CitationKey: Span]) {
    let brace = index - 1
    let (key, span) = key(before: close)
    var fields: [String: BibTeXValue] = [:]
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
        // Go on with the next entry: what follows cannot be told from a field.
        index = nextEntry(after: nameStart)
        break
      }
      index += 1
      let kind = BibTeXFields.kind(of: name)
      let value = value(close, nameSpan, kind: kind ?? .aside)
      if kind == nil, !value.bytes.isEmpty { report(unread: name, nameSpan) }
      if fields[name] != nil, kind != .aside, kind != nil, fields[name]?.bytes != value.bytes {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, "the work `\(key)` has `\(name)` twice", at: nameSpan, help: "keep one of the two",
            labels: [.init(fields[name]?.nameSpan ?? nameSpan, "first here")]))
        continue
      }
      fields[name] = value
    }
    guard !key.text.isEmpty else {
      let suggested = suggestedKey(fields)
      diagnostics.append(
        Diagnostic(
          .bibtexSyntax, "an entry without a key", at: Span(file, brace..<brace + 1),
          help: "write `@\(kind){\(suggested),`, and cite the work by that key"))
      return
    }
    if let first = seen[key] {
      diagnostics.append(
        Diagnostic(
          .duplicateID, "the key `\(key)` is already taken", at: span, labels: [.init(first, "first used here")]))
      return
    }
    seen[key] = span
    if !BibTeXFields.isKnown(type: kind), unread.insert("@" + kind).inserted {
      let known = BibTeXFields.parts.union(BibTeXFields.wholes).union(BibTeXFields.articles).union(BibTeXFields.others)
      diagnostics.append(
        Diagnostic(
          .bibtexField, "`@\(kind)` is not a type of work", at: Span(file, start..<brace),
          help: Suggestion.nearest(to: kind, among: known.sorted()).map { "did you mean `@\($0)`?" }
            ?? "write `@misc`, or what it is"))
    }
    entries.append(Entry(kind: kind, key: key, span: span, fields: fields))
  }

  /// The key of an entry, empty where its first field follows at once; goes on behind the key.
  private mutating func key(before close: UInt8) -> (key: CitationKey, span: Span) {
    skipBlank()
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: "="),
      bytes[index] != close, !isBlank(bytes[index])
    { index += 1 }
    let end = index
    skipBlank()
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index = start
      return (CitationKey(""), Span(file, start..<start))
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
      return (CitationKey(written), Span(file, start..<comma))
    }
    index = end
    return (CitationKey(text(start..<end)), Span(file, start..<end))
  }

  /// A key as reference managers make it: the first author's family name and the year.
  private mutating func suggestedKey(_ fields: [String: BibTeXValue]) -> String {
    var latex = LaTeX()
    let family =
      (fields["author"] ?? fields["editor"]).flatMap { BibTeXNames($0, &latex).names.first?.family } ?? fields["title"]
      .map { latex.text($0) } ?? ""
    let word = family.precomposed.lowercased().filter { $0.isLetter && $0.isASCII }.prefix(20)
    let year =
      (fields["year"] ?? fields["date"]).map { latex.text($0) }?.filter { $0.isNumber && $0.isASCII }.prefix(4) ?? ""
    return word.isEmpty ? "key" : String(word) + String(year)
  }

  /// Reports, once in a file, a field that nothing is known of.
  private mutating func report(unread name: String, _ span: Span) {
    guard unread.insert(name).inserted else { return }
    let near =
      unread.count <= Vocabulary.mostSuggestions ? Suggestion.nearest(to: name, among: BibTeXFields.printed) : nil
    diagnostics.append(
      Diagnostic(
        .bibtexField, "the field `\(name)` is not read", at: span,
        help: near.map { "did you mean `\($0)`?" } ?? "leave it out, or put what readers need into `note`"))
  }

  /// Reports a file that holds something, but no entry: the export of a program in another format.
  private mutating func checkFormat() {
    // What `@string` names, a comment or a preamble is BibTeX without works.
    guard !bytes.contains(UInt8(ascii: "@")) || strings.isEmpty && !hasAside else { return }
    guard let start = bytes.firstIndex(where: { !isBlank($0) && ![0xEF, 0xBB, 0xBF].contains($0) }) else { return }
    let line = text(start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count))
    if line.hasPrefix("%"), !line.hasPrefix("%0 ") { return }
    let format =
      switch line.first {
      case "T" where line.hasPrefix("TY  -"): "RIS"
      case "P" where line.hasPrefix("PMID-"): "PubMed’s"
      case "%": "EndNote’s"
      case "[", "{": "JSON"
      case "<": "XML"
      default: "none that is read"
      }
    diagnostics.append(
      Diagnostic(
        .bibtexSyntax, "no entry of BibTeX is in this file: its format is \(format)", at: Span(file, start..<start + 1),
        help: format == "JSON"
          ? "name it references.json, where CSL-JSON is read" : "export the works once more, as BibTeX or CSL-JSON"))
  }

  /// Where the next line starts with `@`.
  private func nextEntry(after start: Int) -> Int {
    var next = start + 1
    while next < bytes.count, bytes[next] != UInt8(ascii: "@") || bytes[next - 1] != UInt8(ascii: "\n") { next += 1 }
    return min(next, bytes.count)
  }

  // MARK: Values

  /// One value: `{…}`, `"…"`, a number or a string's name, joined by `#`. The raw LaTeX is kept.
  private mutating func value(_ close: UInt8, _ nameSpan: Span, kind: FieldKind) -> BibTeXValue {
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
          out.append(bytes[start..<index], at: start..<index)
          if kind != .aside, name.first?.isLetter == true { report(unknownString: name, start..<index) }
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

  /// Reports, once in a file, a word without braces that `@string` has not named; it is printed as it is written.
  private mutating func report(unknownString name: String, _ range: Range<Int>) {
    guard unread.insert("#" + name.lowercased()).inserted else { return }
    diagnostics.append(
      Diagnostic(
        .bibtexField, "no `@string` names `\(name)`", at: Span(file, range),
        help: "write `{\(name)}` for the word itself, or add `@string{\(name) = {…}}` above"))
  }

  /// Reports a string's name that is not put in, because the value, or the file, would become longer than any
  /// bibliography is.
  private mutating func refuse(_ name: String, at range: Range<Int>, isFull: Bool) {
    diagnostics.append(
      Diagnostic(
        .tooLong,
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
    while index < bytes.count, bytes[index] > UInt8(ascii: " "), !Array("{}(),=#\"@".utf8).contains(bytes[index]) {
      index += 1
    }
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
