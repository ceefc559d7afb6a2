// CSL-JSON as reference managers export it: a list of works, each with the place of its id. What a reference list does
// not need is read and left aside, as with BibTeX.

import Diagnostics

/// Reads a `references.json` file.
struct CSLJSON {
  private(set) var references: [Reference] = []
  private(set) var diagnostics: [Diagnostic]
  private var seen: [CitationKey: Span]
  /// Where works begin that could only be read in part, so that what seems to be missing may not be.
  private let partial: Set<Int>

  /// Returns the works in the order of their ids, and what is wrong. O(bytes).
  ///
  /// - Parameter taken: Keys that another file has given away already, and where.
  static func parse(_ source: SourceFile, _ file: FileID, taken: [CitationKey: Span] = [:]) -> (references: [Reference], diagnostics: [Diagnostic]) {
    let json = JSONParser.parse(source, file)
    var reader = CSLJSON(seen: taken, partial: json.partial, diagnostics: json.diagnostics)
    switch json.root?.content {
    case .list(let items): for item in items { reader.read(item) }
    case nil: break
    default:
      let span = json.root.map { Span(file, $0.span.range.lowerBound..<$0.span.range.lowerBound + 1) }
      reader.diagnostics.append(Diagnostic(.wrongType, "references.json must be a list of works, found \(json.root?.described ?? "nothing")", at: span, help: "put `[` before the first work and `]` behind the last"))
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
      report(.wrongType, "a work must be an object with fields, found \(item.described)", at: item.span, help: "write `{\"id\": \"…\", \"type\": \"book\", \"title\": \"…\"}`")
      return
    }
    let fields = Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let opening = Span(item.span.file, item.span.range.lowerBound..<item.span.range.lowerBound + 1)
    let isPartial = partial.contains(item.span.range.lowerBound)
    guard let id = fields["id"] else {
      if isPartial { return }
      report(.missingField, "a work needs `id`", at: opening, help: "add `\"id\": \"…\"`, the key by which texts cite it")
      return
    }
    guard let key = text(id), !key.isEmpty else {
      report(.wrongType, "`id` must be text, found \(id.described)", at: id.span)
      return
    }
    var reference = Reference(key: CitationKey(key), span: id.span, kind: isPartial ? "document" : kind(fields["type"], of: key, at: id.span))
    if let first = seen[reference.key] {
      diagnostics.append(
        Diagnostic(.duplicateID, "the key `\(key)` is already taken", at: id.span, help: "give every work a key of its own", labels: [.init(first, "first used here")]))
      return
    }
    seen[reference.key] = id.span

    func plain(_ name: String) -> String? {
      guard let node = fields[name], !node.isEmpty else { return nil }
      guard let text = text(node) else {
        report(.wrongType, "`\(name)` must be text, found \(node.described)", at: node.span)
        return nil
      }
      let plain = CSLJSON.withoutMarkup(text).trimmed
      return plain.isEmpty ? nil : plain
    }
    reference.authors = names(fields["author"], "author")
    reference.editors = names(fields["editor"], "editor")
    reference.year = year(fields["issued"])
    reference.title = plain("title") ?? ""
    reference.container = plain("container-title")
    reference.volume = plain("volume")
    reference.issue = plain("issue")
    reference.number = plain("number")
    reference.pages = plain("page")?.replacing("-", with: "\u{2013}")
    reference.publisher = plain("publisher")
    reference.doi = plain("DOI").map(Reference.bareDOI)
    reference.url = plain("URL")
    diagnostics += reference.overlongFields
    references.append(reference)
    if isPartial { return }
    // What is there but wrong has been reported as that.
    func isAbsent(_ name: String) -> Bool { fields[name].map { $0.isEmpty || $0.text == "" } ?? true }
    if isAbsent("title") { missing("title", "the work `\(key)` has no title", entries, at: id.span, help: "add `\"title\": \"…\"`") }
    if isAbsent("author") && isAbsent("editor") {
      missing(
        "author", "the work `\(key)` names no author and no editor", entries, at: id.span,
        help: "add `\"author\": [{\"family\": \"…\", \"given\": \"…\"}]`; an organisation is `{\"literal\": \"…\"}`")
    }
  }

  // MARK: Fields

  /// The kind of work, in the words that BibTeX has for it where the list looks different for them.
  private mutating func kind(_ node: Node?, of key: String, at id: Span) -> String {
    guard let node, !node.isEmpty else {
      report(.cslField, "the work `\(key)` has no type", at: id, help: "add `\"type\": \"article-journal\"`, or what it is")
      return "document"
    }
    guard let text = node.text, CSLJSON.types.contains(text) else {
      let near = diagnostics.count < Vocabulary.mostSuggestions ? node.text.flatMap { Suggestion.nearest(to: $0, among: CSLJSON.types) } : nil
      report(.badValue, "`type` cannot be \(node.described)", at: node.span, help: near.map { "did you mean `\($0)`?" } ?? "CSL's types are \(CSLJSON.types.joined(separator: ", "))")
      return "document"
    }
    switch text {
    case "article-journal", "article-magazine", "article-newspaper": return "article"
    case "chapter": return "incollection"
    case "paper-conference": return "inproceedings"
    default: return text
    }
  }

  private mutating func names(_ node: Node?, _ field: String) -> [Reference.Name] {
    guard let node, !node.isEmpty else { return [] }
    guard case .list(let items) = node.content else {
      report(.wrongType, "`\(field)` must be a list of names, found \(node.described)", at: node.span, help: "write `[{\"family\": \"…\", \"given\": \"…\"}]`")
      return []
    }
    return items.compactMap { item in
      guard case .mapping(let entries) = item.content else {
        report(.wrongType, "a name must be an object, found \(item.described)", at: item.span, help: "write `{\"family\": \"…\", \"given\": \"…\"}`, or `{\"literal\": \"…\"}` for an organisation")
        return nil
      }
      func part(_ name: String) -> String? {
        entries.first { $0.key == name }.flatMap { text($0.value)?.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
      }
      if let literal = part("literal") { return Reference.Name(family: literal, given: nil, isOrganisation: true) }
      let family = [part("non-dropping-particle"), part("family")].compactMap { $0 }.joined(separator: " ")
      guard !family.isEmpty else {
        report(.missingField, "a name needs `family` or `literal`", at: entries.first?.keySpan ?? item.span)
        return nil
      }
      let given = [part("given"), part("dropping-particle")].compactMap { $0 }.joined(separator: " ")
      return Reference.Name(family: family, given: given.isEmpty ? nil : given, isOrganisation: false)
    }
  }

  /// `{"date-parts": [[2019, 3]]}`, or the date in words.
  private mutating func year(_ node: Node?) -> String? {
    guard let node, !node.isEmpty else { return nil }
    guard case .mapping(let entries) = node.content else {
      report(.wrongType, "`issued` must be an object, found \(node.described)", at: node.span, help: "write `{\"date-parts\": [[2019]]}`")
      return nil
    }
    if let parts = entries.first(where: { $0.key == "date-parts" })?.value {
      if case .list(let dates) = parts.content, case .list(let date)? = dates.first?.content, let year = date.first.flatMap({ text($0) }), Int(year) != nil {
        return year
      }
      report(.badDate, "`date-parts` must be a list of dates, each a list that starts with its year", at: parts.span, help: "write `[[2019]]` or `[[2019, 3, 14]]`")
      return nil
    }
    let words = entries.first { $0.key == "raw" || $0.key == "literal" }.flatMap { text($0.value) } ?? ""
    // The first four digits in a row are the year of whatever form the date has.
    let digits = words.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }
    return digits.map { String($0) } ?? (words.isEmpty ? nil : words)
  }

  /// Text, or a number as it is written.
  private func text(_ node: Node) -> String? {
    guard case .scalar(let text, let isPlain) = node.content, !(isPlain && ["true", "false", "null"].contains(text)) else { return nil }
    return text
  }

  /// CSL lets a few tags stand in titles; a list in one size of type needs none of them.
  static func withoutMarkup(_ text: String) -> String {
    guard text.contains("<") else { return text }
    var plain = text
    for tag in ["<i>", "</i>", "<b>", "</b>", "<sub>", "</sub>", "<sup>", "</sup>", "<sc>", "</sc>", "<span class=\"nocase\">", "<span style=\"font-variant:small-caps;\">", "</span>"] {
      plain = plain.replacing(tag, with: "")
    }
    return plain
  }

  // MARK: Mistakes

  private mutating func report(_ rule: Rule, _ message: String, at span: Span, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: span, help: help))
  }

  /// Reports a field that is not there, or that is there under a name which is nearly right.
  private mutating func missing(_ field: String, _ message: String, _ entries: [Node.Entry], at id: Span, help: String) {
    let known = ["abstract", "accessed", "archive", "authority", "categories", "edition", "editor", "event", "genre", "keyword", "language", "section", "source", "title-short"]
    let near = diagnostics.count >= Vocabulary.mostSuggestions
      ? nil : entries.first { !known.contains($0.key) && Suggestion.nearest(to: $0.key, among: [field]) != nil }
    report(.cslField, message, at: near?.keySpan ?? id, help: near.map { "did you mean `\(field)` for `\($0.key)`?" } ?? help)
  }

  /// The types of CSL 1.0.2.
  static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection", "dataset", "document",
    "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map",
    "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication", "post", "post-weblog",
    "regulation", "report", "review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]
}
