// The way from a content folder to a site, stage by stage. Each stage is a function of what the ones before it made;
// only the first and the last touch the disk.
//
//   read ─▶ parse ─▶ check ─▶ portfolio ─▶ synthesis ─▶ page models ─▶ render and publish

import Cases
import Diagnostics
import Synthesis
import Themes

/// What is to be built, and how.
public struct BuildOptions: Sendable {
  public var content = "Content"
  public var output = "Output"
  /// The theme's name; nil for the one that the portfolio names.
  public var theme: String?
  /// Whether warnings keep a site from being published.
  public var isStrict = false
  public var includesDrafts = false
  /// The day on which embargoes are looked at; nil keeps all of them.
  public var date: PartialDate?
  /// The address to build for, in place of the portfolio's own. Ends with `/`.
  public var baseURL: String?

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

  /// Checks everything and writes nothing.
  public func check() async throws(MachineFailure) -> BuildReport {
    var report = BuildReport()
    _ = try await portfolio(&report)
    return report
  }

  /// Checks everything, then publishes the site, unless there are errors.
  public func run() async throws(MachineFailure) -> BuildReport {
    let output = try OutputFolder(at: options.output)
    var report = BuildReport()
    guard let content = try await portfolio(&report), !report.isRefused(strict: options.isStrict) else { return report }

    let synthesis = report.time(.synthesis, count: content.portfolio.cases.count) { Synthesis(of: content.portfolio) }
    report.begin(.pageModels)
    let cases = content.portfolio.cases
    let drawings = await mapConcurrently(cases, advance: { advance(Progress(stage: .pageModels, done: $0, total: cases.count)) }) {
      NetworkDrawing(of: $0)
    }
    report.report(drawings)
    let plan = SitePlan(portfolio: content.portfolio, synthesis: synthesis, theme: content.theme, drawings: drawings)
    report.end(.pageModels, count: plan.pages.count)
    do throws(MachineFailure) {
      try await publish(plan, content, to: output, &report)
    } catch {
      throw error.whilePublishing
    }
    return report
  }

  // MARK: Reading and checking

  /// What is left when everything has been read and nothing is wrong.
  private struct Content: Sendable {
    let portfolio: Portfolio
    let theme: Theme
    /// Files beside cases that their texts show or link to.
    let attachments: [Attachment]
  }

  private struct Attachment: Sendable {
    let source: String
    let path: String
  }

  /// Returns what can be published; nil where there are errors, which the report then holds.
  private func portfolio(_ report: inout BuildReport) async throws(MachineFailure) -> Content? {
    // Read: the content, and as soon as it is known which, the theme.
    report.begin(.read)
    let folder = try ContentFolder(at: options.content)
    let settingsOnly = SourceSet(folder.files)
    let named = SharedFiles(settings: folder.file("portfolio.yml", in: settingsOnly)).read(in: settingsOnly).settings.theme
    let theme = try ThemeFolder(named: options.theme ?? named, among: ThemeFolder.places(content: options.content))
    let sources = SourceSet(folder.files + theme.files)
    report.sources = sources
    var diagnostics = folder.diagnostics(in: sources)
    report.end(.read, count: sources.files.count)

    // Parse: shared words first, for all else is read against them; then all documents at once.
    report.begin(.parse)
    let shared = folder.sharedFiles(in: sources).read(in: sources)
    diagnostics += shared.diagnostics
    let loaded = Theme.load(name: theme.name, root: theme.root, files: sources.ids, in: sources)
    diagnostics += loaded.diagnostics

    let reading = DocumentReading(sources: sources, vocabulary: shared.vocabulary)
    let total = folder.cases.count
    let studies = await mapConcurrently(folder.cases, advance: { advance(Progress(stage: .parse, done: $0, total: total)) }) { reading.study($0) }
    let idealTypes = await mapConcurrently(folder.idealTypes) { reading.idealType($0) }
    let pages = await mapConcurrently(folder.pages) { reading.page($0) }
    diagnostics += studies.flatMap(\.diagnostics) + idealTypes.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics)
    report.end(.parse, count: folder.cases.count + folder.idealTypes.count + folder.pages.count)

    // Check: each case by itself, on all cores.
    report.begin(.check)
    let vocabulary = shared.vocabulary
    let checked = await mapConcurrently(studies.compactMap(\.value), advance: { advance(Progress(stage: .check, done: $0, total: total)) }) {
      let checked = $0.checked(against: vocabulary)
      return (study: checked.study, diagnostics: checked.diagnostics + NetworkAccount.drawingLimits(of: checked.study))
    }
    diagnostics += checked.flatMap(\.diagnostics)
    report.end(.check, count: checked.count)

    // Portfolio: what may be published, and whether every link leads there.
    report.begin(.portfolio)
    var draft = PortfolioDraft(
      settings: shared.settings, vocabulary: vocabulary, cases: checked.map(\.study), idealTypes: idealTypes.compactMap(\.value),
      pages: pages.compactMap(\.value))
    draft.unreadable.cases = Build.unreadable(folder.cases, studies)
    draft.unreadable.idealTypes = Build.unreadable(folder.idealTypes, idealTypes)
    draft.unreadable.pages = Build.unreadable(folder.pages, pages)
    draft.unreadable.hasGaps = diagnostics.contains { $0.rule == .yamlSyntax }
    if let address = options.baseURL { draft.settings.baseURL = address }
    let (portfolio, linkDiagnostics) = draft.portfolio(includesDrafts: options.includesDrafts, date: options.date)
    diagnostics = shared.settings.graded(diagnostics + linkDiagnostics, known: Rule.all + Rule.ofThemes)
    report.diagnostics = diagnostics.inStableOrder()
    report.cases = portfolio.cases.count
    report.end(.portfolio, count: portfolio.cases.count)

    guard report.diagnostics.count(of: .error) == 0, let theme = loaded.theme else { return nil }
    return Content(portfolio: portfolio, theme: theme, attachments: Build.attachments(of: portfolio, in: folder))
  }

  private static func unreadable<Value>(_ documents: [ContentFolder.Document], _ results: [(value: Value?, diagnostics: [Diagnostic])]) -> Set<String> {
    Set(zip(documents, results).filter { $1.value == nil }.map(\.0.slug.text))
  }

  /// Only what a published text shows or links to leaves the content folder: the people in the tables are real.
  private static func attachments(of portfolio: Portfolio, in folder: ContentFolder) -> [Attachment] {
    let documents = Dictionary(folder.cases.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    return portfolio.cases.flatMap { study in
      Set(study.body.files).sorted().compactMap { name in
        documents[study.slug]?.neighbours[name].map { Attachment(source: $0, path: SiteAddress.attachment(name, of: study.slug)) }
      }
    }
  }

  // MARK: Rendering and publishing

  /// Draws each page and writes it into the stage at once, so that no more than a page a core is held; then swaps.
  private func publish(_ plan: SitePlan, _ content: Content, to output: OutputFolder, _ report: inout BuildReport) async throws(MachineFailure) {
    report.begin(.render)
    let stage = try await output.begin { advance(Progress(stage: .publish, done: 0, total: 0)) }
    let pages = plan.pages
    do throws(MachineFailure) {
      try stage.makeFolders(for: pages.map(\.path) + content.attachments.map(\.path))
      for attachment in content.attachments { try stage.copy(attachment.source, to: attachment.path) }
      let results = await mapConcurrently(pages, advance: { advance(Progress(stage: .render, done: $0, total: pages.count)) }) { page in
        Result { () throws(MachineFailure) in
          let rendered = page.render()
          try stage.write(rendered.bytes, to: page.path)
          return (rendered.unanswered, rendered.overgrown)
        }
      }
      var unanswered: Set<String> = []
      var overgrown: Set<PageTemplate> = []
      for result in results {
        let (names, template) = try result.get()
        unanswered.formUnion(names)
        if let template { overgrown.insert(template) }
      }
      report.report(unanswered: unanswered, theme: content.theme.name)
      report.report(overgrown: overgrown, theme: content.theme.name)
    } catch {
      stage.discard()
      throw error
    }
    report.end(.render, count: pages.count)
    guard !report.isRefused(strict: options.isStrict) else { return stage.discard() }

    report.begin(.publish)
    try stage.publish()
    report.pages = pages.count { $0.path.hasSuffix(".html") }
    report.output = options.output
    report.end(.publish, count: pages.count + content.attachments.count)
  }
}
