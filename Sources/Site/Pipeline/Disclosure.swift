// What may be published of what was read, with the theme that shows it, and whether every link leads there.

import Cases
import Diagnostics
import Pages
import Themes
import Words

/// The portfolio that readers may see, and what was held back.
struct Disclosure: Sendable {
  let portfolio: PublicPortfolio
  let heldBack: HeldBack
  /// Nil where the theme has mistakes.
  let theme: Theme?
  /// What the portfolio says in place of words of the site.
  let words: OwnWords

  /// Decides what may be published, and checks every link. O(cases + links).
  ///
  /// - Parameters:
  ///   - theme: The theme, and the words that the portfolio has in place of its own.
  ///   - hasGaps: Whether some file could only be read in part, so that what seems to be missing may not be.
  static func of(
    _ documents: Documents, _ inputs: Inputs, theme: Checked<Inputs.LoadedTheme>, _ options: BuildOptions, hasGaps: Bool
  ) -> Checked<Disclosure> {
    var draft = draft(documents, inputs)
    draft.unreadable.hasGaps = hasGaps
    draft.siteLanguages = Phrasebooks.all.map(\.language)
    let disclosed = draft.portfolio(
      includesDrafts: options.includesDrafts, date: options.date, sources: inputs.sources)
    let portfolio = disclosed.value.portfolio
    return Checked(
      Disclosure(
        portfolio: portfolio, heldBack: disclosed.value.heldBack, theme: theme.value.theme, words: theme.value.words),
      disclosed.diagnostics + AddressBook(of: portfolio).collisions + theme.diagnostics
        + Anchors(of: draft, theme: theme.value.theme).diagnostics())
  }

  private static func draft(_ documents: Documents, _ inputs: Inputs) -> PortfolioDraft {
    PortfolioDraft(
      settings: inputs.settings, vocabulary: inputs.vocabulary, cases: documents.cases,
      idealTypes: documents.idealTypes, pages: documents.pages, unreadable: documents.unreadable)
  }

  /// Warns of names that a case withholds and that come out elsewhere. O(cases) where none is withheld, and otherwise
  /// O(bytes of documents).
  static func withheldNames(in documents: Documents, _ inputs: Inputs, _ options: BuildOptions) async -> [Diagnostic] {
    guard
      let search = WithheldElsewhere(
        in: draft(documents, inputs), sources: inputs.sources, includesDrafts: options.includesDrafts)
    else { return [] }
    let scans = await mapConcurrently(Array(0..<search.count)) { search.scan($0) }
    let ordinary = WithheldElsewhere.ordinary(scans)
    let looks = await mapConcurrently(Array(scans.enumerated())) {
      search.look($0.offset, $0.element, ordinary: ordinary)
    }
    return search.diagnostics(of: looks)
  }
}

/// What is left when everything has been read and nothing is wrong.
struct Content: Sendable {
  let portfolio: PublicPortfolio
  let theme: Theme
  let themeFolder: String
  /// What the portfolio says in place of words of the site.
  let words: OwnWords
  let identity: SiteIdentity
  /// Files beside published cases that their texts show or link to, and the logo.
  let attachments: [Attachment]
  /// Whether some case, held back or not, withholds a name that nothing else may say.
  let withholdsNames: Bool
  /// Whether no template can make far more of a page than its model holds, so that no page has to be drawn to see it.
  var isThemeBounded: Bool {
    theme.isBounded(languages: portfolio.cases.compactMap(\.language.value) + [portfolio.settings.language])
  }
  /// Which reading of everything it is, where a session remembers that.
  let contents: SessionMemory.PlanContents
  /// Which reading of the files of each case it is.
  let fileRevisions: [Slug: Int]
  private let settingsFile: SourceFile?
  private let wordsHash: ValueHash
  /// Returns the whole of a case, within `reading`. O(bytes of its files), or O(1) where it was kept.
  let study: @Sendable (CaseRecord) -> CaseStudy
  /// The same, for the page of the case: it is kept no longer.
  let lastStudy: @Sendable (CaseRecord) -> CaseStudy
  /// The files of each case that was not kept.
  private let files: @Sendable (Slug) -> [SourceFile]

  /// - Parameter themeRevision: Which loading of the theme it is.
  init(
    _ disclosed: Disclosure, _ theme: Theme, _ themeRevision: Int, _ attachments: Attachments, _ inputs: Inputs,
    _ read: Documents
  ) {
    let portfolio = disclosed.portfolio
    let settings = portfolio.settings
    self.portfolio = portfolio
    self.theme = theme
    words = disclosed.words
    themeFolder = inputs.theme.place
    identity = SiteIdentity(
      title: settings.title, baseURL: settings.baseURL?.description ?? "/", content: inputs.folder.root)
    self.attachments = portfolio.cases.flatMap { attachments[$0.slug] } + [attachments.logo].compactMap { $0 }
    contents = SessionMemory.PlanContents(
      synthesis: .init(shared: inputs.sharedRevision, documents: read.revisions), theme: themeRevision)
    wordsHash = ValueHash(of: disclosed.words)
    fileRevisions = read.fileRevisions
    settingsFile = inputs.folder.file("portfolio.yml", in: inputs.sources).map { inputs.sources[$0] }
    withholdsNames = read.cases.contains(where: \.withholdsNames)
    let kept = read.kept
    let reading = DocumentReading(of: inputs)
    let documents = Dictionary(inputs.folder.cases.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    @Sendable func made(_ record: CaseRecord) -> CaseStudy {
      guard let document = documents[record.slug], let study = reading.shown(document) else {
        preconditionFailure("the bytes of `\(record.slug)` were read before, and are the same")
      }
      return study
    }
    files = { slug in kept[slug] == nil ? documents[slug]?.files(in: inputs.sources) ?? [] : [] }
    study = { kept[$0.slug] ?? made($0) }
    lastStudy = { kept.take($0.slug) ?? made($0) }
  }

  /// Returns what `body` makes of the whole of some cases, for which their files are read again where they were let go.
  func reading<Value>(_ cases: [Slug], _ body: () throws(MachineFailure) -> Value) throws(MachineFailure) -> Value {
    let files = cases.flatMap(files).filter { !$0.isHeld }
    defer { for file in files { file.letGo() } }
    for file in files where !file.hold() {
      throw MachineFailure(
        .machine, "`\(file.path)` was changed while the site was built",
        help: "build again when nothing else writes to it")
    }
    return try body()
  }

  /// Returns the small drawing of a case, with what drawing its network has shown.
  func drawing(
    of record: CaseRecord, mode: DrawingMode, in words: any Phrasebook
  ) throws(MachineFailure) -> SessionMemory.KnownDrawing {
    let layout = try reading([record.slug]) { CaseLayout(of: study(record), mode: mode, in: words) }
    return SessionMemory.KnownDrawing(
      contents: drawingContents(record.slug), drawing: layout.thumbnail, diagnostics: layout.diagnostics)
  }

  /// What the drawing of a case is made of.
  func drawingContents(_ slug: Slug) -> SessionMemory.DrawingContents {
    SessionMemory.DrawingContents(
      files: fileRevisions[slug], settings: settingsFile, language: theme.language, words: wordsHash)
  }
}
