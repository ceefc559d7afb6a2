// CSL-JSON as reference managers export it: a list of works, each with the place of its id. What a reference list does
// not need is read and left aside, as with BibTeX.

import Diagnostics
import Formats

/// Reads a `references.json` file.
struct CSLJSON {
  private(set) var references: [Reference] = []
  var diagnostics: [Diagnostic]
  private var seen: [CitationKey: Span]
  /// Names of fields that CSL does not have, as far as they have been met.
  private var unread: Set<String> = []
  /// Where works begin that could only be read in part, so that what seems to be missing may not be.
  private let partial: Set<Int>

  /// Returns the works in the order of their ids, and what is wrong. O(bytes).
  ///
  /// - Parameter taken: Keys that another file has given away already, and where.
  static func parse(_ source: SourceFile, _ file: FileID, taken: [CitationKey: Span] = [:]) -> (
    references: [Reference], diagnostics: [Diagnostic]
  ) {
    let json = JSONParser.parse(source, file)
    var reader = CSLJSON(seen: taken, partial: json.partial, diagnostics: json.diagnostics)
    switch json.root?.content {
    case .list(let items): for item in items { reader.read(item) }
    case nil: break
    default:
      let span = json.root.map { Span(file, $0.span.range.lowerBound..<$0.span.range.lowerBound + 1) }
      reader.diagnostics.append(
        Diagnostic(
          .wrongType, "references.json must be a list of works, found \(json.root?.described ?? "nothing")", at: span,
          help: "put `[` before the first work and `]` behind the last"))
    }
    return (reader.references.sorted { $0.key < $1.key }, reader.diagnostics)
  }

  private init(seen: [CitationKey: Span], partial: Set<Int>, diagnostics: [Diagnostic]) {
    self.seen = seen
    self.partial = partial
    self.diagnostics = diagnostics
  }

  private mutating func read(_ item: Node) {
    guard case .mapping(let entries) = item.content else {
      report(
        .wrongType, "a work must be an object with fields, found \(item.described)", at: item.span,
        help: "write `{\"id\": \"…\", \"type\": \"book\", \"title\": \"…\"}`")
      return
    }
    let fields = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let opening = Span(item.span.file, item.span.range.lowerBound..<item.span.range.lowerBound + 1)
    let isPartial = partial.contains(item.span.range.lowerBound)
    guard let id = fields["id"] else {
      if isPartial { return }
      report(
        .missingField, "a work needs `id`", at: opening, help: "add `\"id\": \"…\"`, the key by which texts cite it")
      return
    }
    guard let written = text(id), !written.isEmpty else {
      report(
        .wrongType, "`id` must be text, found \(id.described)", at: id.span,
        help: "write `\"id\": \"…\"`, the key by which texts cite it")
      return
    }
    // Zotero's id is an address; people cite by the key beside it, and either names the work.
    let citationKey = fields["citation-key"].flatMap { node in text(node).map { (text: $0.trimmed, span: node.span) } }
      .flatMap { $0.text.isEmpty ? nil : $0 }
    let (key, span) = (citationKey?.text ?? written, citationKey?.span ?? id.span)
    var reference = Reference(
      key: CitationKey(key), span: span, kind: isPartial ? "document" : kind(fields["type"], of: key, at: id.span))
    if key != written { reference.aliases = [CitationKey(written)] }
    for (taken, place) in [(reference.key, span)] + reference.aliases.map({ ($0, id.span) }) {
      if let first = seen[taken] {
        diagnostics.append(
          Diagnostic(
            .duplicateID, "the key `\(taken)` is already taken", at: place, help: Reference.keyHelp,
            labels: [.init(first, "first used here")]))
        return
      }
    }
    for taken in [reference.key] + reference.aliases { seen[taken] = span }
    for entry in entries where CSLFields.kinds[entry.key] == nil { report(unread: entry, fields) }

    func plain(_ name: String) -> String? {
      guard let node = fields[name], !node.isEmpty else { return nil }
      guard let text = text(Self.only(of: node)) else {
        report(.wrongType, "`\(name)` must be text, found \(node.described)", at: node.span)
        return nil
      }
      let plain =
        (CSLFields.kinds[name] == .verbatim ? ReferenceText.withoutEntities(text) : ReferenceText.withoutMarkup(text))
        .trimmed
      return plain.isEmpty ? nil : plain
    }
    (reference.authors, reference.hasOtherAuthors) = names(fields["author"], "author")
    (reference.editors, reference.hasOtherEditors) = names(fields["editor"], "editor")
    reference.translators = names(fields["translator"], "translator").names
    reference.bookAuthors = names(fields["container-author"], "container-author").names
    reference.year = year(fields["issued"])
    if let state = plain("status") { reference.take(state: state) }
    if let original = fields["original-date"] { reference.originalYear = year(original) }
    reference.title = plain("title") ?? ""
    // Of Crossref, where it is a list of one as well.
    let subtitles: [Node] =
      if case .list(let parts)? = fields["subtitle"]?.content { parts } else { fields["subtitle"].map { [$0] } ?? [] }
    for subtitle in subtitles.compactMap(text) where !subtitle.isEmpty {
      reference.title = ReferenceStyle.title(reference.title, subtitle: ReferenceText.withoutMarkup(subtitle))
    }
    reference.container =
      plain("container-title") ?? plain("container-title-short") ?? plain("journalAbbreviation")
    let isBook = ["book", "collection", "thesis", "report"].contains(reference.kind)
    if isBook, reference.container?.lowercased() == reference.title.lowercased() { reference.container = nil }
    reference.isInBook =
      reference.container != nil
      && (["incollection", "inproceedings"].contains(reference.kind) || reference.kind.hasPrefix("entry"))
    if isDatedToTheDay(fields) { reference.monthAndDay = monthAndDay(fields["issued"]) }
    reference.volume = plain("volume")
    reference.volumes = plain("number-of-volumes").flatMap(Reference.several)
    reference.issue = plain("issue")
    let number = plain("number") ?? (reference.kind == "article" ? plain("article-number") : nil)
    // Of an article it is what the journal has instead of pages.
    if reference.kind == "article" {
      reference.articleNumber = number
    } else {
      reference.number = number ?? plain("collection-number")
    }
    if reference.kind == "article" {
      reference.volume = reference.volume.map(Reference.bareNumber)
      reference.issue = reference.issue.map(Reference.bareNumber)
    }
    reference.pages = (plain("page") ?? plain("page-first")).map(Reference.pageRange)
    reference.edition = plain("edition")
    reference.series = reference.isInBook ? nil : plain("collection-title")
    reference.type = plain("genre")
    reference.version = plain("version")
    reference.chapter = reference.isInBook ? plain("chapter-number") : nil
    reference.publisher = plain("publisher") ?? plain("authority")
    if let doi = plain("DOI") {
      reference.doi = WorkIdentifiers.doi(in: doi)
      if reference.doi == nil, let node = fields["DOI"] {
        report(
          .cslField, "the DOI of the work `\(key)` has no `10.` that it could begin with", at: node.span,
          help: "write it as `10.1234/abc`, and an address of another kind as `URL`")
      }
    }
    reference.url = plain("URL")
    reference.section = plain("section")
    // The site of a page is who publishes it, and so is the event of a talk, with where it was.
    if reference.kind == "webpage", let site = reference.container {
      (reference.container, reference.publisher) = (nil, site)
    }
    if reference.container == nil, ["speech", "inproceedings"].contains(reference.kind),
      let event = plain("event-title") ?? plain("event")
    {
      reference.takeEvent(event, in: plain("event-place"))
    }
    reference.takePreprint()
    diagnostics += reference.overlongFields
    references.append(reference)
    if isPartial { return }
    // What is there but wrong has been reported as that.
    func isAbsent(_ name: String) -> Bool { fields[name].map { $0.isEmpty || $0.text == "" } ?? true }
    if isAbsent("title") {
      missing("title", "the work `\(key)` has no title", entries, at: id.span, form: "`\"title\": \"…\"`")
    }
    if isAbsent("author") && isAbsent("editor") && !reference.isLaw {
      missing(
        "author", "the work `\(key)` names no author and no editor", entries, at: id.span,
        form: "`\"author\": [{\"family\": \"…\", \"given\": \"…\"}]`; an organisation is `{\"literal\": \"…\"}`")
    }
  }

  // MARK: Mistakes

  mutating func report(_ rule: Rule, _ message: String, at span: Span, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: span, help: help))
  }

  /// Reports a field that CSL does not have and that is nearly one of those that are printed.
  mutating func report(unread entry: Node.Entry, _ fields: [String: Node]) {
    // The same name again is the same mistake, and so many of them are no slips.
    guard unread.count < Vocabulary.mostSuggestions, unread.insert(entry.key).inserted else { return }
    guard let near = Suggestion.nearest(to: entry.key, among: CSLFields.printed), fields[near] == nil,
      !["title", "author"].contains(near)
    else { return }
    report(.cslField, "the field `\(entry.key)` is not read", at: entry.keySpan, help: "did you mean `\(near)`?")
  }

  /// Whether what may have been meant is still looked for: so many mistakes are no slips.
  var hasPatience: Bool { diagnostics.count < Vocabulary.mostSuggestions }

  /// Reports a field that is not there, or that is there under a name which is nearly right.
  private mutating func missing(_ field: String, _ message: String, _ entries: [Node.Entry], at id: Span, form: String)
  {
    if let empty = entries.first(where: { $0.key == field }) {
      return report(.cslField, message, at: empty.value.span, help: "write \(form)")
    }
    let known = [
      "abstract", "accessed", "archive", "authority", "categories", "edition", "editor", "event", "genre", "keyword",
      "language", "section", "source", "title-short",
    ]
    let near =
      hasPatience
      ? entries.first { !known.contains($0.key) && Suggestion.nearest(to: $0.key, among: [field]) != nil } : nil
    report(
      .cslField, message, at: near?.keySpan ?? id,
      help: near.map { "did you mean `\(field)` for `\($0.key)`?" } ?? "add \(form)")
  }
}
