// The way from a content folder to a site, stage by stage. Each stage is a function of what the ones before it made;
// only the first and the last touch the disk.
//
//   read ─▶ parse ─▶ check ─▶ portfolio ─▶ synthesis ─▶ page models ─▶ render and publish

import Cases
import Diagnostics
import Pages
import Synthesis
import Themes
import Words

/// What is to be built, and how.
public struct BuildOptions: Sendable {
  public var content = "Content"
  public var output = "Output"
  /// The theme's name; nil for the one that the portfolio names.
  public var theme: String?
  /// Whether warnings keep a site from being published.
  public var isStrict = false
  public var includesDrafts = false
  /// The day of the build, on which embargoes and `published` are looked at; nil keeps all embargoes.
  public var date: PartialDate?
  /// The address to build for, in place of the portfolio's own.
  public var baseURL: BaseURL?
  public var drawings = DrawingMode.drawn
  /// The files that `check` is asked about, or folders of them; nil for all.
  public var files: [String]?

  /// The words of the site, in place of those of the portfolio's language: for tests.
  package var phrasebook: (any Phrasebook)?

  public init() {}
}

/// A step of a build.
public enum Stage: String, Sendable, CaseIterable {
  case read, parse, check, portfolio, synthesis
  case pageModels = "page models"
  case render, publish
}

/// How far a stage has come.
public struct Progress: Sendable, Hashable {
  public let stage: Stage
  public let done: Int
  public let total: Int
}

/// One build, or one look at whether there could be one.
public struct Build: Sendable {
  let options: BuildOptions
  let advance: @Sendable (Progress) -> Void

  /// - Parameter progress: Hears how far the build is, on any thread.
  public init(_ options: BuildOptions, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.options = options
    advance = progress
  }

  /// Checks everything that a build checks, and writes nothing.
  public func check() async throws(MachineFailure) -> BuildReport {
    var report = BuildReport()
    let files = try options.files.map { paths throws(MachineFailure) in try CheckedFiles(paths, in: options.content) }
    if let content = try await portfolio(&report), !report.isRefused(strict: options.isStrict) {
      let plan = await plan(content, &report)
      report.begin(.render)
      let results = await mapConcurrently(
        plan.pages, advance: counting(.render, of: plan.pages.count)
      ) { page in
        TemplateFaults(of: page.render())
      }
      report.report(results, theme: content.theme.name)
      report.end(.render, count: plan.pages.count)
    }
    if let files { report.keep(files) }
    return report
  }

  /// Checks everything, then publishes the site, unless there are errors.
  public func run() async throws(MachineFailure) -> BuildReport {
    do throws(MachineFailure) { return try await publishing() } catch { throw error.leaving(.unchanged) }
  }

  private func publishing() async throws(MachineFailure) -> BuildReport {
    let output = try OutputFolder(
      at: options.output,
      apartFrom: [
        .init(path: options.content, what: "the content folder", mayContainOutput: true),
        .init(path: ".", what: "the working folder", mayContainOutput: true),
      ])
    var report = BuildReport()
    guard let content = try await portfolio(&report), !report.isRefused(strict: options.isStrict) else { return report }
    try output.refuse(.init(path: content.themeFolder, what: "the theme"))
    try output.refuseOther(than: content.identity)
    try await publish(await plan(content, &report), content, to: output, &report)
    return report
  }

  /// Compares the cases, draws their networks and plans the pages.
  private func plan(_ content: Content, _ report: inout BuildReport) async -> SitePlan {
    let words = options.phrasebook ?? Phrasebooks.phrasebook(for: content.theme.language)
    let synthesis = report.time(.synthesis, count: content.portfolio.cases.count) { Synthesis(of: content.portfolio) }
    report.begin(.pageModels)
    let cases = content.portfolio.cases
    let onCards = Set(HomePage.newest(of: content.portfolio).map(\.slug.text)).union(content.portfolio.shownDiagrams)
    let drawings = await mapConcurrently(
      cases, advance: counting(.pageModels, of: cases.count)
    ) {
      NetworkDrawing(of: $0, mode: options.drawings, isOnCards: onCards.contains($0.slug.text), in: words)
    }
    report.add(drawings.flatMap(\.diagnostics))
    let plan = SitePlan(
      portfolio: content.portfolio, synthesis: synthesis, theme: content.theme, drawings: drawings,
      words: words)
    report.end(.pageModels, count: plan.pages.count)
    return plan
  }

  /// What hears how many of a stage's steps are done.
  private func counting(_ stage: Stage, of total: Int) -> @Sendable (Int) -> Void {
    { [advance] in advance(Progress(stage: stage, done: $0, total: total)) }
  }

  // MARK: Reading and checking

  /// What is left when everything has been read and nothing is wrong.
  private struct Content: Sendable {
    let portfolio: Portfolio
    let theme: Theme
    let themeFolder: String
    let identity: SiteIdentity
    /// Files beside published cases that their texts show or link to.
    let attachments: [Attachment]
  }

  /// Returns what can be published; nil where there are errors, which the report then holds.
  private func portfolio(_ report: inout BuildReport) async throws(MachineFailure) -> Content? {
    // Read: the content with its shared words, for the settings name the theme; then the theme.
    report.begin(.read)
    let folder = try ContentFolder(at: options.content)
    let texts = SourceSet(folder.files)
    let shared = folder.sharedFiles(in: texts).read(in: texts)
    let folderOfTheme = try ThemeFolder(
      named: options.theme ?? shared.settings.theme, among: try ThemeFolder.places(content: options.content))
    let sources = texts.adding(folderOfTheme.files)
    report.sources = sources
    report.grade(by: shared.settings)
    var diagnostics = folder.diagnostics(in: sources) + folderOfTheme.diagnostics(in: sources) + shared.diagnostics
    report.end(.read, count: sources.files.count)

    // Parse: all documents at once, each against the shared words.
    report.begin(.parse)
    let reading = DocumentReading(sources: sources, vocabulary: shared.vocabulary)
    let total = folder.cases.count
    let studies = await mapConcurrently(
      folder.cases, advance: counting(.parse, of: total)
    ) { reading.study($0) }
    let idealTypes = await mapConcurrently(folder.idealTypes) { reading.idealType($0) }
    let pages = await mapConcurrently(folder.pages) { reading.page($0) }
    diagnostics += studies.flatMap(\.diagnostics) + idealTypes.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics)
    report.end(.parse, count: folder.cases.count + folder.idealTypes.count + folder.pages.count)

    // Check: each case by itself, on all cores.
    report.begin(.check)
    let vocabulary = shared.vocabulary
    let checked = await mapConcurrently(
      studies.compactMap(\.value), advance: counting(.check, of: total)
    ) {
      let checked = $0.checked(against: vocabulary)
      return (study: checked.study, diagnostics: checked.diagnostics + NetworkAccount.drawingLimits(of: checked.study))
    }
    diagnostics += checked.flatMap(\.diagnostics)
    let attachments = try await Attachments(of: checked.map(\.study), in: folder)
    diagnostics += attachments.diagnostics
    report.end(.check, count: checked.count)

    // Portfolio: what may be published, and whether every link leads there.
    report.begin(.portfolio)
    var draft = PortfolioDraft(
      settings: shared.settings, vocabulary: vocabulary, cases: checked.map(\.study),
      idealTypes: idealTypes.compactMap(\.value),
      pages: pages.compactMap(\.value))
    draft.unreadable.cases = Build.unreadable(folder.cases, studies)
    draft.unreadable.idealTypes = Build.unreadable(folder.idealTypes, idealTypes)
    draft.unreadable.pages = Build.unreadable(folder.pages, pages)
    draft.unreadable.hasGaps = diagnostics.contains { $0.rule == .yamlSyntax }
    if let address = options.baseURL { draft.settings.baseURL = address }
    let (portfolio, heldBack, linkDiagnostics) = draft.portfolio(
      includesDrafts: options.includesDrafts, date: options.date)
    diagnostics += linkDiagnostics + AddressBook(of: portfolio).collisions
    let language = portfolio.settings.language
    let loaded = Theme.load(
      name: folderOfTheme.name, root: folderOfTheme.root, files: sources.ids, in: sources,
      textsIn: portfolio.cases.compactMap(\.language.value) + [language], wordsIn: language)
    diagnostics += loaded.diagnostics
    report.add(diagnostics + Anchors(of: draft, theme: loaded.theme).diagnostics())
    report.cases = portfolio.cases.count
    report.heldBack = heldBack
    report.unread = folder.unreadFiles(besides: checked.map(\.study))
    report.end(.portfolio, count: portfolio.cases.count)

    guard report.diagnostics.count(of: .error) == 0, let theme = loaded.theme else { return nil }
    let settings = portfolio.settings
    return Content(
      portfolio: portfolio, theme: theme, themeFolder: folderOfTheme.place,
      identity: SiteIdentity(
        title: settings.title, baseURL: settings.baseURL?.description ?? "/", content: folder.root),
      attachments: portfolio.cases.flatMap { attachments[$0.slug] })
  }

  private static func unreadable<Value>(
    _ documents: [ContentFolder.Document], _ results: [(value: Value?, diagnostics: [Diagnostic])]
  ) -> Set<String> {
    Set(zip(documents, results).filter { $1.value == nil }.map(\.0.slug.text))
  }

  // MARK: Rendering and publishing

  /// Draws each page and writes it into the stage at once, so that no more than a page a core is held; then swaps.
  private func publish(_ plan: SitePlan, _ content: Content, to output: OutputFolder, _ report: inout BuildReport)
    async throws(MachineFailure)
  {
    report.begin(.render)
    let stage = try await output.begin { advance(Progress(stage: .publish, done: 0, total: 0)) }
    let pages = plan.pages
    do throws(MachineFailure) {
      try stage.makeFolders(for: pages.map(\.path) + content.attachments.map(\.path))
      for attachment in content.attachments { try attachment.publish(into: stage) }
      let results = await mapConcurrently(
        pages, advance: counting(.render, of: pages.count)
      ) { page in
        Result { () throws(MachineFailure) in
          let rendered = page.render()
          try stage.write(rendered.bytes, to: page.path)
          return TemplateFaults(of: rendered)
        }
      }
      report.report(try results.map { result throws(MachineFailure) in try result.get() }, theme: content.theme.name)
    } catch {
      stage.discard()
      throw error
    }
    report.end(.render, count: pages.count)
    guard !report.isRefused(strict: options.isStrict) else { return stage.discard() }

    report.begin(.publish)
    let paths = pages.map(\.path) + content.attachments.map(\.path)
    try stage.publish(paths, unlisted: Set(pages.filter(\.isUnlisted).map(\.path)), of: content.identity)
    report.report(casesGoneFrom: stage.previousCases, now: paths)
    report.pages = pages.count { $0.path.hasSuffix(".html") }
    report.output = options.output
    report.end(.publish, count: pages.count + content.attachments.count)
  }
}
