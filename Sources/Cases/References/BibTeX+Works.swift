// From the entry of a bibliography to the work that a list prints: each field read as its kind, and put where the style
// wants it.

import Diagnostics
import Formats

extension BibTeX {
  /// Returns the work of an entry.
  mutating func reference(_ entry: Entry) -> Reference {
    let (key, span) = (entry.key, entry.span)
    var fields = EntryFields(entry: entry)
    func text(_ name: String, _ latex: inout LaTeX) -> String? { fields.text(name, &latex) }
    var reference = Reference(key: key, span: span, kind: Self.kind(entry))
    reference.parents = entry.parents
    reference.aliases =
      entry.fields["ids"].map { latex.verbatim($0) }?.split(separator: ",").map { CitationKey(String($0).trimmed) }
      .filter { !$0.text.isEmpty } ?? []
    (reference.authors, reference.hasOtherAuthors) = names("author", entry)
    (reference.editors, reference.hasOtherEditors) = names("editor", entry)
    reference.translators = names("translator", entry).names
    reference.bookAuthors = names("bookauthor", entry).names
    if reference.bookAuthors == reference.authors { reference.bookAuthors = [] }
    reference.year = date(of: entry, fields)
    reference.originalYear = text("origdate", &latex).flatMap(Reference.year(ofDate:))
    reference.title = fields.joined("title", "subtitle", &latex) ?? ""
    if let addon = text("titleaddon", &latex) { reference.title = ReferenceStyle.sentence(reference.title, addon) }
    container(of: &reference, entry, &fields)
    reference.volume = text("volume", &latex)
    // A volume has from the whole work how many there are.
    if entry.fields["volume"] == nil { reference.volumes = text("volumes", &latex).flatMap(Reference.several) }
    reference.edition = text("edition", &latex)
    let number = text("number", &latex)
    reference.series = text("series", &latex)
    reference.type = text("type", &latex).flatMap { BibTeXFields.endNoteTypes.contains($0.lowercased()) ? nil : $0 }
    reference.version = text("version", &latex)
    if reference.container != nil && !reference.isInBook {
      reference.issue = number ?? text("issue", &latex)
    } else {
      reference.number = number ?? text("issue", &latex)
    }
    if let part = text("part", &latex) { reference.number = reference.number ?? "Part \(part)" }
    reference.pages = text("pages", &latex).map(Reference.pageRange)
    if reference.container != nil && !reference.isInBook {
      reference.volume = reference.volume.map(Reference.bareNumber)
      reference.issue = reference.issue.map(Reference.bareNumber)
    }
    reference.articleNumber = text("eid", &latex) ?? text("article-number", &latex) ?? text("articleno", &latex)
    if BibTeXFields.parts.contains(entry.kind) { reference.chapter = text("chapter", &latex) }
    reference.publisher =
      ["publisher", "institution", "school", "organization", "organisation"].compactMap { text($0, &latex) }.first
    reference.section = text("section", &latex)
    identify(&reference, entry)
    if Self.isDatedToTheDay(reference, entry) {
      reference.monthAndDay = fields.monthAndDay(&latex)
      if reference.monthAndDay == nil { checkMonth(entry) }
    }
    takeTalk(&reference, entry, fields)
    reference.takePreprint()
    takeVersion(of: &reference)
    takeState(&reference, fields)
    check(&reference, entry)
    return reference
  }

  /// Reports other keys of works that belong to another one.
  mutating func takeAliases(of references: [Reference]) {
    var taken = Dictionary(references.map { ($0.key, $0.span) }, uniquingKeysWith: { first, _ in first })
    for reference in references {
      for alias in reference.aliases where alias != reference.key {
        if let first = taken[alias] {
          diagnostics.append(
            Diagnostic(
              .duplicateID, "the key `\(alias)` of the work `\(reference.key)` is already taken", at: reference.span,
              help: "take it out of `ids`",
              labels: [.init(first, "first used here")]))
        }
        taken[alias] = reference.span
      }
    }
  }

  /// The names of a field, and whether others are meant by it.
  private mutating func names(_ field: String, _ entry: Entry) -> (names: [Reference.Name], hasOthers: Bool) {
    guard let value = entry.fields[field] else { return ([], false) }
    let read = BibTeXNames(value, &latex)
    diagnostics += read.diagnostics
    if read.hasOthers { diagnostics.append(ReferenceStyle.unnamedOthers(.bibtexField, at: value.span)) }
    return (read.names, read.hasOthers)
  }

  /// The kind of a work, in one word for what biblatex has two for.
  private static func kind(_ entry: Entry) -> String {
    switch entry.kind {
    case "conference": return "inproceedings"
    case "electronic", "www", "webpage", "website": return "online"
    case "thesis":
      let type = entry.fields["type"].map { String(decoding: $0.bytes, as: UTF8.self).lowercased() } ?? ""
      return type == "mathesis" || type.contains("master")
        ? "mastersthesis" : type.contains("phd") || type.contains("doct") ? "phdthesis" : "thesis"
    case "masterthesis": return "mastersthesis"
    default: return entry.kind
    }
  }

  /// The journal or the book that a work is in.
  private mutating func container(of reference: inout Reference, _ entry: Entry, _ fields: inout EntryFields) {
    let journal =
      fields.joined("journal", "journalsubtitle", &latex) ?? fields.joined("journaltitle", "journalsubtitle", &latex)
      ?? fields.text("shortjournal", &latex)
    var book = fields.joined("booktitle", "booksubtitle", &latex)
    if let whole = fields.joined("maintitle", "mainsubtitle", &latex) {
      // A volume with a title of its own, of a work of several.
      let volume = fields.text("volume", &latex).map { "Vol. \($0). " } ?? ""
      if let title = book {
        book = title == whole ? title : "\(whole): \(volume)\(title)"
      } else if BibTeXFields.wholes.contains(entry.kind), reference.title != whole {
        reference.title = reference.title.isEmpty ? whole : "\(whole): \(volume)\(reference.title)"
      }
      if !volume.isEmpty { fields.leaveOut("volume") }
    }
    if BibTeXFields.wholes.contains(entry.kind), let title = book, let value = entry.fields["booktitle"] {
      if !Self.isSame(title, as: reference.title), !reference.title.isEmpty {
        diagnostics.append(
          Diagnostic(
            .bibtexField, "the work `\(entry.key)` is a whole book, but `booktitle` names another one",
            at: value.nameSpan,
            help: "write `@incollection` for a part of a book, or leave `booktitle` out"))
      } else {
        if reference.title.isEmpty { reference.title = title }
        book = nil
      }
    }
    if reference.title.isEmpty, let title = book {
      // Of `@inbook` in BibTeX the title is that of the book.
      reference.title = title
      book = nil
    }
    reference.container = journal ?? book
    reference.isInBook = journal == nil && book != nil
  }

  /// The event of a talk in the place of a publisher, with where it was, and all of its days.
  private mutating func takeTalk(_ reference: inout Reference, _ entry: Entry, _ fields: EntryFields) {
    guard reference.container == nil,
      ["unpublished", "inproceedings", "presentation", "talk"].contains(reference.kind),
      let event = fields.text("eventtitle", &latex)
    else { return }
    reference.takeEvent(event, in: ["venue", "location", "address"].compactMap { fields.text($0, &latex) }.first)
    let date = fields.text("eventdate", &latex) ?? fields.text("date", &latex) ?? ""
    let ends = date.split(separator: "/").map { $0.split(separator: "-").map { Int($0) } }
    guard ends.count == 2, ReferenceDate.exists(date), let first = ends[0].first,
      first.map(String.init) == reference.year
    else { return }
    reference.monthAndDay = ReferenceDate.day(from: ends[0], to: ends[1]) ?? reference.monthAndDay
  }

  /// Whether a work is still to come.
  private mutating func takeState(_ reference: inout Reference, _ fields: EntryFields) {
    let state = fields.text("pubstate", &latex)?.lowercased() ?? reference.year?.lowercased() ?? ""
    reference.take(state: state)
  }

  /// Whether one title is the other, or the other without its subtitle.
  private static func isSame(_ title: String, as other: String) -> Bool {
    func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    let (one, two) = (letters(title), letters(other))
    return one == two || !one.isEmpty && two.hasPrefix(one) || !two.isEmpty && one.hasPrefix(two)
  }

  /// The DOI and the address of a work, wherever the programs put them, and its note.
  private mutating func identify(_ reference: inout Reference, _ entry: Entry) {
    func verbatim(_ name: String, _ latex: inout LaTeX) -> String? {
      entry.fields[name].map { latex.verbatim($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    if let value = entry.fields["doi"], let written = verbatim("doi", &latex) {
      reference.doi = WorkIdentifiers.doi(in: written)
      if reference.doi == nil {
        diagnostics.append(
          Diagnostic(
            .bibtexField, "the DOI of the work `\(entry.key)` has no `10.` that it could begin with", at: value.span,
            help: "write it as `10.1234/abc`, and an address of another kind as `url`"))
      }
    }
    reference.url = verbatim("url", &latex)
    if let id = verbatim("eprint", &latex) {
      let archive = verbatim("eprinttype", &latex) ?? verbatim("archiveprefix", &latex)
      if let eprint = WorkIdentifiers.eprint(id, archive: archive) {
        if reference.url == nil { reference.url = eprint.url }
        if eprint.name == "arXiv", reference.container == nil {
          reference.publisher = reference.publisher ?? "arXiv"
          reference.number =
            reference.number ?? "arXiv:" + eprint.url.split(separator: "/").dropFirst(3).joined(separator: "/")
        }
      } else if archive == nil, reference.url == nil, id.hasPrefix("http") {
        reference.url = id
      }
    }
    if let value = entry.fields["howpublished"] {
      if let (url, rest) = ExporterNotes.address(in: value, &latex) {
        if reference.url == nil { reference.url = url }
        reference.publisher = reference.publisher ?? rest
      } else {
        let words = latex.text(value)
        if !words.isEmpty {
          reference.publisher = [words, reference.publisher].compactMap { $0 }.joined(separator: ". ")
        }
      }
    }
    if reference.url == nil { reference.url = verbatim("link", &latex) ?? verbatim("ee", &latex) }
    var notes: [String] = []
    for name in ["note", "addendum"] {
      guard let value = entry.fields[name], let note = ExporterNotes.withoutFields(value, &latex) else { continue }
      if reference.url == nil, reference.doi == nil, let (url, rest) = ExporterNotes.address(in: value, &latex),
        rest == nil
      {
        reference.url = url
      } else {
        notes.append(note)
      }
    }
    reference.note = notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  /// Takes the version of a program from the note that R has for it: `R package version 1.0`.
  private func takeVersion(of reference: inout Reference) {
    guard ["manual", "misc", "software"].contains(reference.kind), reference.container == nil, reference.type == nil,
      reference.form == nil,
      reference.version == nil, let note = reference.note, note.hasPrefix("R package version ")
    else { return }
    let version = note.dropFirst("R package version ".count)
    guard version.first?.isNumber == true, !version.contains(where: \.isWhitespace) else { return }
    reference.version = String(version.last == "." ? version.dropLast() : version)
    reference.kind = "software"
    reference.note = nil
  }

  /// Reports what a list of works misses.
  private mutating func check(_ reference: inout Reference, _ entry: Entry) {
    diagnostics += reference.overlongFields
    let (key, span) = (entry.key, entry.span)
    // A field that is there, and empty, is not written a second time.
    func verb(_ field: String) -> String { entry.fields[field] == nil ? "add" : "write" }
    if reference.title.isEmpty {
      diagnostics.append(
        Diagnostic(.bibtexField, "the work `\(key)` has no title", at: span, help: "\(verb("title")) `title = {…}`"))
    }
    if reference.authors.isEmpty && reference.editors.isEmpty && !reference.isLaw {
      diagnostics.append(
        Diagnostic(
          .bibtexField, "the work `\(key)` names no author and no editor", at: span,
          help:
            "\(verb("author")) `author = {…}`; an organisation goes in two braces: `author = {{Education Scotland}}`"))
    }
  }
}
