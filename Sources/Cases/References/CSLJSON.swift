// CSL-JSON as reference managers export it: a list of works, each with the place of its id. What a reference list does
// not need is read and left aside, as with BibTeX.

import Diagnostics

/// Reads a `references.json` file.
struct CSLJSON {
  private(set) var references: [Reference] = []
  private(set) var diagnostics: [Diagnostic]
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
      report(.wrongType, "`id` must be text, found \(id.described)", at: id.span)
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
            .duplicateID, "the key `\(taken)` is already taken", at: place, help: "give every work a key of its own",
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
      missing("title", "the work `\(key)` has no title", entries, at: id.span, help: "add `\"title\": \"…\"`")
    }
    if isAbsent("author") && isAbsent("editor") && !reference.isLaw {
      missing(
        "author", "the work `\(key)` names no author and no editor", entries, at: id.span,
        help: "add `\"author\": [{\"family\": \"…\", \"given\": \"…\"}]`; an organisation is `{\"literal\": \"…\"}`")
    }
  }

  // MARK: Fields

  /// The kind of work, in the words that BibTeX has for it where the list looks different for them.
  private mutating func kind(_ node: Node?, of key: String, at id: Span) -> String {
    guard let node, !node.isEmpty else {
      report(
        .cslField, "the work `\(key)` has no type", at: id, help: "add `\"type\": \"article-journal\"`, or what it is")
      return "document"
    }
    guard let text = node.text.map({ CSLFields.typesOfCrossref[$0] ?? $0 }), CSLFields.types.contains(text) else {
      let near = hasPatience ? node.text.flatMap { Suggestion.nearest(to: $0, among: CSLFields.types) } : nil
      report(
        .badValue, "`type` cannot be \(node.described)", at: node.span,
        help: near.map { "did you mean `\($0)`?" } ?? "CSL's types are \(CSLFields.types.joined(separator: ", "))")
      return "document"
    }
    switch text {
    case "article-journal", "article-magazine", "article-newspaper": return "article"
    case "chapter": return "incollection"
    case "paper-conference": return "inproceedings"
    default: return text
    }
  }

  private mutating func names(_ node: Node?, _ field: String) -> (names: [Reference.Name], hasOthers: Bool) {
    guard let node, !node.isEmpty else { return ([], false) }
    guard case .list(let items) = node.content else {
      report(
        .wrongType, "`\(field)` must be a list of names, found \(node.described)", at: node.span,
        help: "write `[{\"family\": \"…\", \"given\": \"…\"}]`")
      return ([], false)
    }
    var hasOthers = false
    let names: [Reference.Name] = items.compactMap { item in
      guard case .mapping(let entries) = item.content else {
        report(
          .wrongType, "a name must be an object, found \(item.described)", at: item.span,
          help: "write `{\"family\": \"…\", \"given\": \"…\"}`, or `{\"literal\": \"…\"}` for an organisation")
        return nil
      }
      func part(_ name: String) -> String? {
        entries.first { $0.key == name }.flatMap { text($0.value).map { ReferenceText.withoutMarkup($0).trimmed } }
          .flatMap { $0.isEmpty ? nil : $0 }
      }
      if let only = part("literal") ?? (part("given") == nil ? part("family") : nil) {
        if NameWords.areOthers(only) {
          hasOthers = true
          return nil
        }
        if NameWords.names(joinedIn: only) != nil || NameWords.arePersons(inverted: only) {
          report(
            .cslField, "`\(only)` is read as one name", at: item.span,
            help: "write `{\"family\": \"…\", \"given\": \"…\"}` for each person")
        }
      }
      // Crossref has `name` for organisations.
      if let literal = part("literal") ?? (part("family") == nil ? part("name") : nil) {
        return Reference.Name(family: literal, given: nil, isOrganisation: true)
      }
      let family = [part("non-dropping-particle"), part("family")].compactMap { $0 }.joined(separator: " ")
      guard !family.isEmpty else {
        report(.missingField, "a name needs `family` or `literal`", at: entries.first?.keySpan ?? item.span)
        return nil
      }
      return BibTeXNames.withSuffixApart(
        Reference.Name(
          family: family, given: part("given"), isOrganisation: false, suffix: part("suffix"),
          particle: part("dropping-particle")))
    }
    if hasOthers { diagnostics.append(ReferenceStyle.unnamedOthers(.cslField, at: node.span)) }
    return (names, hasOthers)
  }

  /// `{"date-parts": [[2019, 3]]}`, or the date in words.
  private mutating func year(_ node: Node?) -> String? {
    guard let node, !node.isEmpty else { return nil }
    guard case .mapping(let entries) = node.content else {
      report(
        .wrongType, "`issued` must be an object, found \(node.described)", at: node.span,
        help: "write `{\"date-parts\": [[2019]]}`")
      return nil
    }
    if let parts = entries.first(where: { $0.key == "date-parts" })?.value {
      if case .list(let dates) = parts.content, case .list(let date)? = dates.first?.content,
        let year = date.first.flatMap({ text($0) }), Int(year) != nil
      {
        for date in dates.prefix(2) { checkDay(date) }
        // A second date ends a range.
        guard dates.count > 1, case .list(let end) = dates[1].content, let last = end.first.flatMap({ text($0) }),
          Int(last) != nil, last != year
        else { return year }
        return "\(year)–\(last)"
      }
      // Crossref has this where no date is known.
      if case .list(let dates) = parts.content, case .list(let date)? = dates.first?.content, date.allSatisfy(\.isEmpty)
      {
        return nil
      }
      report(
        .badDate, "`date-parts` must be a list of dates, each a list that starts with its year", at: parts.span,
        help: "write `[[2019]]` or `[[2019, 3, 14]]`")
      return nil
    }
    guard let words = entries.first(where: { $0.key == "raw" || $0.key == "literal" }).flatMap({ text($0.value) })
    else {
      report(
        .cslField, "this date holds no `date-parts`, and nothing of it is read", at: node.span,
        help: "write `{\"date-parts\": [[2019, 3, 14]]}`")
      return nil
    }
    // The first four digits in a row are the year of whatever form the date has.
    let digits = words.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }
    if Reference.isNoDate(words) { return nil }
    return digits.map { String($0) } ?? (words.isEmpty ? nil : words)
  }

  /// Reports a month or a day that no year has; CSL has the seasons behind the months, as 13 to 16 or 21 to 24.
  private mutating func checkDay(_ date: Node) {
    guard case .list(let parts) = date.content else { return }
    let numbers = parts.prefix(3).map { text($0).flatMap { Int($0) } }
    guard numbers.count > 1, let year = numbers[0], let month = numbers[1], !(13...16).contains(month),
      !ReferenceDate.exists(year: year, month: month, day: numbers.count > 2 ? numbers[2] : nil)
    else { return }
    report(
      .cslField, "the date `\(numbers.compactMap { $0.map(String.init) }.joined(separator: "-"))` does not exist",
      at: date.span,
      help: "write `[2019, 3, 14]`: a year, a month and a day")
  }

  /// Whether a list has the month and the day of a work: a page on the web, a newspaper, a magazine, a talk.
  private func isDatedToTheDay(_ fields: [String: Node]) -> Bool {
    switch fields["type"]?.text {
    case "webpage", "post", "post-weblog", "article-newspaper", "article-magazine", "speech": return true
    case "paper-conference": return fields["container-title"].map(\.isEmpty) ?? true
    default: return false
    }
  }

  /// The month and the day of `issued`; nil where it is a range.
  private func monthAndDay(_ node: Node?) -> ReferenceDay? {
    guard case .mapping(let entries)? = node?.content else { return nil }
    guard let parts = entries.first(where: { $0.key == "date-parts" })?.value else {
      return entries.first { $0.key == "raw" || $0.key == "literal" }.flatMap { text($0.value) }.flatMap(
        ReferenceDate.day(ofDate:))
    }
    guard case .list(let dates) = parts.content, dates.count == 1, case .list(let date)? = dates.first?.content else {
      return nil
    }
    let numbers = date.map { text($0).flatMap { Int($0) } }
    guard numbers.count > 1, numbers[0] != nil else { return nil }
    return ReferenceDate.day(month: numbers[1], day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The one item of a list, as Crossref has titles; what is no such list as it is.
  private static func only(of node: Node) -> Node {
    if case .list(let items) = node.content, items.count == 1 { return items[0] }
    return node
  }

  /// Text, or a number as it is written.
  private func text(_ node: Node) -> String? {
    guard case .scalar(let text, let isPlain) = node.content, !(isPlain && ["true", "false", "null"].contains(text))
    else { return nil }
    return text
  }

  // MARK: Mistakes

  private mutating func report(_ rule: Rule, _ message: String, at span: Span, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: span, help: help))
  }

  /// Reports a field that CSL does not have and that is nearly one of those that are printed.
  private mutating func report(unread entry: Node.Entry, _ fields: [String: Node]) {
    // The same name again is the same mistake, and so many of them are no slips.
    guard unread.count < Vocabulary.mostSuggestions, unread.insert(entry.key).inserted else { return }
    guard let near = Suggestion.nearest(to: entry.key, among: CSLFields.printed), fields[near] == nil,
      !["title", "author"].contains(near)
    else { return }
    report(.cslField, "the field `\(entry.key)` is not read", at: entry.keySpan, help: "did you mean `\(near)`?")
  }

  /// Whether what may have been meant is still looked for: so many mistakes are no slips.
  private var hasPatience: Bool { diagnostics.count < Vocabulary.mostSuggestions }

  /// Reports a field that is not there, or that is there under a name which is nearly right.
  private mutating func missing(_ field: String, _ message: String, _ entries: [Node.Entry], at id: Span, help: String)
  {
    let known = [
      "abstract", "accessed", "archive", "authority", "categories", "edition", "editor", "event", "genre", "keyword",
      "language", "section", "source", "title-short",
    ]
    let near =
      hasPatience
      ? entries.first { !known.contains($0.key) && Suggestion.nearest(to: $0.key, among: [field]) != nil } : nil
    report(
      .cslField, message, at: near?.keySpan ?? id, help: near.map { "did you mean `\(field)` for `\($0.key)`?" } ?? help
    )
  }
}
