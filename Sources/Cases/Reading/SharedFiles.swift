// The files that all cases are read against: settings, tags, needs and references. Each is read even where another
// has mistakes, so that a case is not blamed for what it could not know.

import Diagnostics
import Formats

/// What the shared files of a portfolio say.
public struct SharedWords: Sendable {
  public let settings: PortfolioSettings
  public let vocabulary: Vocabulary
}

/// Which files a portfolio has for its shared words; nil where it has none.
public struct SharedFiles: Sendable, Hashable {
  public var settings: FileID?
  public var tags: FileID?
  public var needs: FileID?
  /// BibTeX.
  public var references: FileID?
  /// CSL-JSON.
  public var referencesJSON: FileID?

  public init(
    settings: FileID? = nil, tags: FileID? = nil, needs: FileID? = nil, references: FileID? = nil,
    referencesJSON: FileID? = nil
  ) {
    self.settings = settings
    self.tags = tags
    self.needs = needs
    self.references = references
    self.referencesJSON = referencesJSON
  }

  /// Returns the files that there are, in the order of their names in this type.
  package func files(in sources: SourceSet) -> [SourceFile] {
    [settings, tags, needs, references, referencesJSON].compactMap { $0.map { sources[$0] } }
  }

  /// Returns what the files say, and every mistake in them. O(bytes).
  ///
  /// - Parameter words: Returns the words of citations and of lists of works in a language (BCP 47).
  public func read(in sources: SourceSet, words: (_ language: String) -> any ReferenceWords) -> Checked<SharedWords> {
    var diagnostics: [Diagnostic] = []
    let settings =
      settings.flatMap { file in
        SharedFiles.value(of: file, in: sources, PortfolioSettings.record.shape, &diagnostics) { root in
          let isAsWritten = root.text(of: "typography") == TypographyStyle.asWritten.rawValue
          return isAsWritten ? nil : root.text(of: "language").flatMap(Typography.init)
        }
      } ?? PortfolioSettings()
    let typography = settings.texts.marks(of: nil)
    let before = diagnostics.count
    let tags = tags.flatMap { file in
      SharedFiles.value(of: file, in: sources, Tag.record.keyed(), &diagnostics) { _ in typography }
    }
    let areTagsLost = diagnostics[before...].contains {
      $0.rule == .wrongType || $0.severity == .error && tags?.isEmpty ?? true
    }
    let needs = needs.flatMap { file in
      SharedFiles.value(of: file, in: sources, Need.record.keyed(), &diagnostics) { _ in typography }
    }
    let (works, areAll) = works(in: sources, &diagnostics)
    let name = references == nil && referencesJSON != nil ? "references.json" : "references.bib"
    let bibliography = Bibliography(
      works, style: settings.citationStyle, file: name, isUnreadable: !areAll,
      words: words(settings.language))
    let vocabulary = Vocabulary(
      tags: TagVocabulary(
        SharedFiles.limited(
          tags ?? [], "tags", to: SharedFiles.mostTags, help: "keep the tags that several cases share", &diagnostics),
        isIncomplete: areTagsLost),
      needs: SharedFiles.limited(
        needs ?? [], "needs", to: SharedFiles.mostNeeds, help: "keep those that most leaders come with", &diagnostics),
      bibliography: bibliography)
    diagnostics += vocabulary.tags.check() + vocabulary.checkNeeds()
    return Checked(SharedWords(settings: settings, vocabulary: vocabulary), diagnostics)
  }

  /// More tags than these are no vocabulary that an author could choose from, and each has a page.
  static let mostTags = 3_000
  /// The front page shows all needs, and a leader looks for their own among them.
  static let mostNeeds = 100

  private static func limited<Entry: Keyed>(
    _ entries: [Entry], _ noun: String, to most: Int, help: String, _ diagnostics: inout [Diagnostic]
  ) -> [Entry] {
    guard entries.count > most else { return entries }
    diagnostics.append(
      Diagnostic(
        .tooLong, "the vocabulary has \(entries.count) \(noun), of which at most \(most) are read",
        at: entries[most].span, help: help))
    return Array(entries.prefix(most))
  }

  /// The works of both files, a key belonging to one work in the two together; and whether either file gave nothing
  /// because of mistakes.
  private func works(in sources: SourceSet, _ diagnostics: inout [Diagnostic]) -> (works: [Reference], areAll: Bool) {
    var works: [Reference] = []
    var areAll = true
    func read(
      _ file: FileID?, _ rule: Rule,
      _ parse: (SourceFile, FileID) -> (references: [Reference], diagnostics: [Diagnostic])
    ) {
      guard let file else { return }
      let text = TextCheck.check(sources[file], file)
      let parsed = text.isReadable ? parse(sources[file], file) : (references: [], diagnostics: [])
      // A file of megabytes may have a million mistakes, so they are handed on without a copy in between.
      let before = diagnostics.count
      diagnostics += text.diagnostics
      diagnostics += parsed.diagnostics
      areAll = areAll && !(parsed.references.isEmpty && diagnostics[before...].contains { $0.severity == .error })
      diagnostics += parsed.references.lazy.compactMap { Self.mistake(inURLOf: $0, rule) }
      works = works.isEmpty ? parsed.references : works + parsed.references
    }
    read(references, .bibtexField, BibTeX.parse)
    let keys = works.flatMap { work in ([work.key] + work.aliases).map { ($0, work.span) } }
    let taken = Dictionary(keys, uniquingKeysWith: { first, _ in first })
    read(referencesJSON, .cslField) { CSLJSON.parse($0, $1, taken: taken) }
    return (works, areAll)
  }

  /// An address that is not linked because it is none; a work with a DOI is linked by that.
  private static func mistake(inURLOf work: Reference, _ rule: Rule) -> Diagnostic? {
    work.mistakeInURL.map { mistake in
      Diagnostic(
        rule, "the URL of `\(work.key)` is no address: \(mistake.reason)", at: work.span,
        help: "write it as a browser shows it, such as https://example.org/page, or leave it out")
    }
  }

  /// Reads a file that is YAML from end to end; an empty one is an empty mapping.
  private static func value<Value>(
    of file: FileID, in sources: SourceSet, _ shape: Shape<Value>, _ diagnostics: inout [Diagnostic],
    typography: (Node) -> Typography?
  ) -> Value? {
    let source = sources[file]
    let text = TextCheck.check(source, file)
    diagnostics += text.diagnostics
    guard text.isReadable else { return nil }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let yaml = YAMLParser(file: file, bytes: source.bytes, range: start..<source.bytes.count).parse()
    let empty = Node(content: .mapping([]), span: Span(file, start..<start))
    let root: Node? = yaml.root.map { $0.isEmpty ? empty : $0 } ?? (yaml.isPartial ? nil : empty)
    var reader = FieldReader(sources: sources, isPartial: yaml.isPartial, typography: root.flatMap(typography))
    reader.lost = yaml.incomplete
    let value = root.flatMap { shape.read($0, &reader) }
    diagnostics += yaml.diagnostics + reader.diagnostics
    return value
  }
}
