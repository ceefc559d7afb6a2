// From one file's bytes to a typed value and every mistake in it: the four steps that all content shares.
//
//   bytes ──text check──▶ ──cut──▶ front matter ──YAML──▶ tree ──record──▶ value
//                              └─▶ body ──────────Markdown──────────────▶ article

import Diagnostics
import Formats

/// One file of content, and what stands beside it.
public struct ContentFile: Sendable {
  public let id: FileID
  let sources: SourceSet
  /// Tables and graph files beside the file, by name.
  let tables: [FileName: FileID]
  let context: MarkdownContext

  /// How the names of files end that may hold people and ties, in small letters.
  public static let tableEndings = [".csv"] + GraphFile.endings

  /// How the names of other files end that are looked at where a case links to them.
  public static let lookedAtEndings = [".tsv", ".json", ".paj", ".svg", ".txt", ".bib", ".ris"]

  /// How the names of tables and graphs end, whether people are read from them or not.
  public static let allTableEndings = tableEndings + [".tsv"]

  /// - Parameter tables: The tables and graph files beside it, by the name that its author uses.
  public init(_ id: FileID, in sources: SourceSet, tables: [FileName: FileID] = [:], context: MarkdownContext) {
    self.id = id
    self.sources = sources
    self.tables = tables
    self.context = context
  }

  /// Returns the case that the file holds; nil where there is no front matter to be read. O(bytes).
  public func study(_ slug: Slug) -> Checked<CaseStudy?> {
    document(CaseStudy.record(slug: slug, file: id), body: \.body, isInvented: \.isInvented) {
      study, reader, root, body in
      let mistakes = reader.diagnostics.count
      reader.linked = Set(study.body.files.compactMap { reader.neighbours[$0.value] })
      NetworkTables.resolve(&study.network, &reader)
      study.network.hemisphere = TimeLabel.Hemisphere(of: study.context.countries.value ?? [])
      if reader.lost.contains("network") { study.network.isPartial = true }
      var communities = CommunityNames(of: study.network)
      communities.resolve(&study, &reader)
      if reader.diagnostics[mistakes...].contains(where: { $0.severity == .error }) { reader.flawed.insert("network") }
      study.hiddenNames = HiddenName.all(in: study.network)
      if study.standing == .illustrative {
        reader.dropPlaceholders(isPublished: study.published != nil)
      } else if study.withdrawn == nil {
        LinkedNameChecks(of: study, language: language(of: study)).check(&reader)
      }
      // `published` may be among what could not be read: such a case is no draft.
      if reader.isPartial, study.published == nil { study.isPublicationUnclear = true }
      (study.flawed, study.lost, study.lostLists) = (reader.flawed, reader.lost, reader.lostLists)
      if study.consent.isStated {
        study.quotedWords =
          (root.map(QuotedWords.places(inFieldsOf:)) ?? [])
          + QuotedWords.places(inNotesOf: study.network, besides: id)
        let bytes = sources[id].bytes
        study.mailAddresses =
          (root.map { MailAddresses.places(inFieldsOf: $0, bytes) } ?? [])
          + MailAddresses.places(inMarkdown: bytes, body, id)
      }
      study.withheldNames = withheldNames(in: study, root, body)
      study.body.caseAddresses += caseAddresses(beside: study)
    }
  }

  /// The language of a case, or else that of the portfolio (BCP 47).
  private func language(of study: CaseStudy) -> String { study.language.value ?? context.settings.language }

  /// The places where the front matter or the account may name an organisation whose name is withheld. O(bytes) of a
  /// case that withholds one.
  private func withheldNames(in study: CaseStudy, _ root: Node?, _ body: Range<Int>) -> [WithheldName] {
    guard var names = WithheldNames(study.hiddenNames, in: sources, language: language(of: study)) else { return [] }
    if let root { names.search(root) }
    names.search(notesOf: study.network, besides: id)
    names.search(markdown: body, of: id)
    return names.found
  }

  /// What may be addresses of cases in the tables of a case and in the files that it links to. O(bytes).
  private func caseAddresses(beside study: CaseStudy) -> [CaseAddress] {
    var seen: Set<FileName> = []
    return study.network.notes(besides: id).flatMap { CaseAddress.places(in: $0.value, at: $0.span) }
      + study.body.files.filter { seen.insert($0.value).inserted }.flatMap { link in
        tables[link.value].map { CaseAddress.places(in: sources[$0], $0, linkedBy: link) } ?? []
      }
  }

  /// Returns the ideal type that the file holds; nil where there is no front matter to be read. O(bytes).
  public func idealType(_ slug: Slug) -> Checked<IdealType?> {
    document(
      IdealType.record(slug: slug, file: id), body: \.body,
      check: { type, reader, _, _ in type.areIngredientsFlawed = reader.flawed.contains("ingredients") })
  }

  /// Returns the page that the file holds; nil where there is no front matter to be read. O(bytes).
  public func page(_ slug: Slug) -> Checked<Page?> {
    document(Page.record(slug: slug, file: id), body: \.body)
  }

  /// The fields in column 1 of a text that are not in its tree, because a mistake in them cost them.
  private static func unread(_ yaml: ArraySlice<UInt8>, _ root: Node?) -> Set<String> {
    var read: Set<String> = []
    // A field of another one may have slipped to where it looks like an outermost one.
    var inner: Set<String> = []
    if case .mapping(let entries)? = root?.content {
      read = Set(entries.map(\.key))
      for case .mapping(let fields) in entries.map(\.value.content) { inner.formUnion(fields.map(\.key)) }
    }
    let lines = yaml.split(separator: UInt8(ascii: "\n")).filter { !$0.starts(with: "  ".utf8) }
    let keys = lines.map { line -> String in
      // With a slip in its indentation, or without its colon.
      let text = line.drop { " \t-".utf8.contains($0) }
      let key = SourceText.string(text.prefix { $0 != UInt8(ascii: ":") && $0 > UInt8(ascii: " ") })
      return line.first == UInt8(ascii: " ") && inner.contains(key) ? "" : key
    }
    return Set(keys).subtracting(read)
  }

  /// The outermost fields in which something is not read, or not meant as it is.
  private static func fields(of root: Node?, with diagnostics: [Diagnostic]) -> [String] {
    let places = diagnostics.filter { $0.severity == .error }.compactMap { $0.span?.range.lowerBound }
    guard !places.isEmpty, case .mapping(let entries)? = root?.content else { return [] }
    return entries.compactMap { entry in
      let (start, end) = (entry.keySpan.range.lowerBound, entry.value.span.range.upperBound)
      return places.contains { start <= $0 && $0 < end } ? entry.key : nil
    }
  }

  private func document<Root>(
    _ record: Record<Root>, body: WritableKeyPath<Root, Article>,
    isInvented: (Root) -> Bool = { _ in false },
    check: (inout Root, inout FieldReader, Node?, Range<Int>) -> Void = { _, _, _, _ in }
  ) -> Checked<Root?> {
    let source = sources[id]
    let text = TextCheck.check(source, id)
    guard text.isReadable else { return Checked(nil, text.diagnostics) }
    let cut = FrontMatter.split(source.bytes, id)
    guard let parts = cut.parts else { return Checked(nil, text.diagnostics + cut.diagnostics) }
    if let early = parts.earlyFence(in: source.bytes, isField: { name in record.fields.contains { $0.name == name } }) {
      let found = Diagnostic(
        .noFrontMatter, "the front matter is closed here, and `\(early.field)` goes on behind it",
        at: Span(id, early.line), help: "take this line out: `---` closes the front matter below its last field")
      return Checked(nil, text.diagnostics + [found])
    }
    let yaml = YAMLParser(file: id, bytes: source.bytes, range: parts.yaml).parse()

    var context = context
    context.typography = context.settings.marks(of: yaml.root?.text(of: "language"))
    context.words = context.wordsIn(yaml.root?.text(of: "language"))
    var reader = FieldReader(
      sources: sources, neighbours: tables, isPartial: yaml.isPartial, typography: context.typography)
    reader.report(text.diagnostics + yaml.diagnostics)
    if yaml.isPartial {
      for field in Self.unread(source.bytes[parts.yaml], yaml.root) { reader.loseField(field) }
      reader.lost.formUnion(yaml.incomplete)
      reader.flawed.formUnion(yaml.incomplete)
    }
    reader.flawed.formUnion(Self.fields(of: yaml.root, with: yaml.diagnostics))
    var root = record.make()
    // A file's own mistakes are shown on the line that opens its front matter.
    let opening = Span(id, 0..<max(0, parts.yaml.lowerBound - 1))
    switch yaml.root?.content {
    case .mapping(let entries):
      record.read(entries, at: opening, into: &root, &reader, isPartial: yaml.root?.isPartial ?? false)
    case nil: record.read([], at: opening, into: &root, &reader)
    default:
      if !yaml.isPartial {
        reader.report(
          .wrongType, "front matter must be fields, found \(yaml.root?.described ?? "nothing")",
          at: yaml.root?.span ?? opening, help: "write `title: …` and the other fields, each on its line")
      }
    }
    let article = MarkdownRenderer.render(source, id, parts.body, context, isInvented: isInvented(root))
    root[keyPath: body] = article.value
    root[keyPath: body].caseAddresses +=
      CaseAddress.places(inMarkdown: source.bytes, parts.body, id, besides: article.value)
      + (yaml.root.map { CaseAddress.places(inFieldsOf: $0, source.bytes) } ?? [])
    reader.report(Placeholder.diagnostics(in: source.bytes, parts.body, id))
    check(&root, &reader, yaml.root, parts.body)
    reader.dropDoubts()
    return Checked(root, reader.diagnostics + article.diagnostics)
  }
}
