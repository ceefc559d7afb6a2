// BibTeX as reference managers export it. What a reference list does not need is read and left aside.

import Diagnostics
import Formats

/// Reads a `.bib` file.
struct BibTeX {
  private let source: SourceFile
  private let file: FileID
  var scanner: BibTeXScanner
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

  /// Returns the works in the order of their keys, and what is wrong. O(bytes); what `@string` names is put in only as
  /// far as a bibliography can need.
  static func parse(_ source: SourceFile, _ file: FileID) -> (references: [Reference], diagnostics: [Diagnostic]) {
    var parser = BibTeX(source, file)
    parser.run()
    if parser.entries.isEmpty, parser.diagnostics.isEmpty { parser.checkFormat() }
    parser.inherit()
    let references = parser.entries.filter { $0.kind != "xdata" }.map { parser.reference($0) }
    parser.takeAliases(of: references)
    parser.diagnostics += parser.latex.diagnostics
    return (references.sorted { $0.key < $1.key }, parser.diagnostics)
  }

  private init(_ source: SourceFile, _ file: FileID) {
    self.source = source
    self.file = file
    scanner = BibTeXScanner(source, file, tooLong: .tooLong)
  }

  private mutating func run() {
    var seen: [CitationKey: Span] = [:]
    while let entry = scanner.next() {
      takeMistakes()
      take(entry, &seen)
    }
    takeMistakes()
  }

  /// Takes over what has been found up to here, so that all is said in the order of the file.
  private mutating func takeMistakes() {
    diagnostics += scanner.diagnostics
    for (word, span) in scanner.unnamed { report(unknownString: word, span) }
    scanner.diagnostics = []
    scanner.unnamed = []
  }

  private mutating func take(_ entry: BibTeXScanner.Entry, _ seen: inout [CitationKey: Span]) {
    let key = CitationKey(entry.key)
    var fields: [String: BibTeXValue] = [:]
    for field in entry.fields {
      let (name, value) = (field.name, field.value)
      let kind = BibTeXFields.kind(of: name)
      if kind == nil, !value.bytes.isEmpty { report(unread: name, value.nameSpan) }
      let isRead = kind != nil && kind != .aside
      if isRead {
        for (word, span) in value.words { report(unknownString: word, span) }
      }
      if isRead, let first = fields[name], first.bytes != value.bytes {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, "the work `\(key)` has `\(name)` twice", at: value.nameSpan, help: "keep one of the two",
            labels: [.init(first.nameSpan, "first here")]))
        continue
      }
      fields[name] = value
    }
    guard !entry.key.isEmpty else {
      let suggested = suggestedKey(fields)
      let end = entry.kindSpan.range.upperBound
      diagnostics.append(
        Diagnostic(
          .bibtexSyntax, "an entry without a key", at: Span(file, end..<end + 1),
          help: "write `@\(entry.kind){\(suggested),`, and cite the work by that key"))
      return
    }
    if let first = seen[key] {
      diagnostics.append(
        Diagnostic(
          .duplicateID, "the key `\(key)` is already taken", at: entry.keySpan,
          help: Reference.keyHelp,
          labels: [.init(first, "first used here")]))
      return
    }
    seen[key] = entry.keySpan
    if !BibTeXFields.isKnown(type: entry.kind) { report(unknownType: entry.kind, entry.kindSpan) }
    entries.append(Entry(kind: entry.kind, key: key, span: entry.keySpan, fields: fields))
  }

  /// Reports, once in a file, a type of work that nothing is known of.
  private mutating func report(unknownType kind: String, _ span: Span) {
    guard unread.insert("@" + kind).inserted else { return }
    let known = BibTeXFields.parts.union(BibTeXFields.wholes).union(BibTeXFields.articles).union(BibTeXFields.others)
    diagnostics.append(
      Diagnostic(
        .bibtexField, "`@\(kind)` is not a type of work", at: span,
        help: Suggestion.nearest(to: kind, among: known.sorted()).map { "did you mean `@\($0)`?" }
          ?? "write `@misc`, or what it is"))
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

  /// Reports, once in a file, a word without braces that `@string` has not named; it is printed as it is written.
  private mutating func report(unknownString name: String, _ span: Span) {
    guard name.first?.isLetter == true, unread.insert("#" + name.lowercased()).inserted else { return }
    diagnostics.append(
      Diagnostic(
        .bibtexField, "no `@string` names `\(name)`", at: span,
        help: "write `{\(name)}` for the word itself, or add `@string{\(name) = {…}}` above"))
  }

  /// Reports a file that holds something, but no entry: the export of a program in another format.
  private mutating func checkFormat() {
    // What `@string` names, a comment or a preamble is BibTeX without works.
    guard !scanner.hasOthers else { return }
    let bytes = source.bytes
    let blank: [UInt8] = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0xEF, 0xBB, 0xBF]
    guard let start = bytes.firstIndex(where: { !blank.contains($0) }) else { return }
    let line = String(decoding: bytes[start...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
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
}
