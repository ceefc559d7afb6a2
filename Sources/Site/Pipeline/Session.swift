// One run over a portfolio, stage by stage. The session owns the inputs, the clock and what was found; each stage is a
// function of what the ones before it made, and returns that with its diagnostics.
//
//   read ─▶ parse ─▶ check ─▶ portfolio ─▶ synthesis ─▶ plan ─▶ render and publish

import Cases
import Diagnostics
import Markup
import Pages
import Synthesis
import Themes
import Words

/// A run over a portfolio.
struct Session: Sendable {
  let options: BuildOptions
  let advance: @Sendable (Progress) -> Void
  /// What has been found so far.
  var report = BuildReport()
  /// What the build before kept, and where; nil where nothing is kept.
  let kept: Kept?
  /// What is known of the build before, and kept for the next one; nil where nothing is.
  var cache: BuildCache?
  /// What the runs before have made; nil where this is the only one.
  private(set) var memory: SessionMemory?

  init(
    _ options: BuildOptions, remembering memory: SessionMemory? = nil, kept: Kept? = nil,
    advance: @escaping @Sendable (Progress) -> Void
  ) {
    self.options = options
    self.memory = memory
    self.kept = kept
    self.advance = advance
  }

  /// Where a build keeps what it made, and what the one before it has kept there; nil where that does not count.
  struct Kept: Sendable {
    let file: CacheFile
    let contents: CacheContents?
  }

  /// Whether what was found keeps a site from being published.
  var isRefused: Bool { report.isRefused(strict: options.isStrict) }

  /// Returns what can be published; nil where something keeps it from that.
  ///
  /// - Parameters:
  ///   - keepsCases: Whether pages will follow, for which cases are kept whole as far as there is room.
  ///   - output: The folder that the site goes to; nil where none is written. Where its site is the one that would be
  ///     written, it stays, and nothing is returned.
  mutating func content(keepsCases: Bool, for output: OutputFolder? = nil) async throws(MachineFailure) -> Content? {
    report.begin(.read)
    let inputs = take(try await Inputs.read(options, remembering: &memory)) { report, inputs in
      report.sources = inputs.sources
      report.grade(by: inputs.settings)
    }
    report.end(.read, count: inputs.sources.files.count)
    if let output, try await publishFromCache(inputs, to: output) { return nil }

    // No case is needed for it, and it takes one core for as long as some twenty cases.
    let themeContents = inputs.themeContents
    let known = memory?.theme.value(for: themeContents)
    async let loaded = known ?? inputs.loadedTheme()

    report.begin(.parse)
    let documents = take(
      await Documents.read(
        inputs, options, keepsCases: keepsCases, remembering: &memory, cache: cache,
        advance: counting(.parse, of: inputs.folder.cases.count)))
    report.end(.parse, count: documents.count, kept: cache?.keptCases ?? 0)

    report.begin(.check)
    let attachments = take(
      try await Attachments.find(of: documents.cases, logo: inputs.settings.logo, in: inputs.folder))
    report.end(.check, count: documents.cases.count)

    let theme = await loaded
    if known == nil { memory?.theme.remember(theme, for: themeContents) }
    report.begin(.portfolio)
    let disclosed = take(Disclosure.of(documents, inputs, theme: theme, options, hasGaps: report.hasGaps))
    report.add(await Disclosure.withheldNames(in: documents, inputs, options))
    report.cases = disclosed.portfolio.cases.count
    report.heldBack = disclosed.heldBack
    report.unread = inputs.folder.unreadFiles(besides: documents.cases, logo: inputs.settings.logo?.value)
    report.end(.portfolio, count: report.cases)
    guard !isRefused, let theme = disclosed.theme else { return nil }
    return Content(disclosed, theme, memory?.theme.revision ?? 0, attachments, inputs, documents)
  }

  /// Compares the cases and plans the pages, with the small drawings that lists show.
  mutating func plan(_ content: Content) async throws(MachineFailure) -> SitePlan {
    let words = options.words(in: content.theme.language).saying(content.words)
    var plan = await pages(of: content, words)
    plan.read(content.lastStudy)
    // With a cache, which of them are needed is only known when the site that is there has been looked at.
    if cache == nil { plan.show(try await drawings(of: plan, content, words)) }
    report.end(.pageModels, count: plan.pages.count)
    return plan
  }

  /// Returns the plan of the pages: the one that is known where nothing that it follows from has changed.
  private mutating func pages(of content: Content, _ words: any Phrasebook) async -> SitePlan {
    if let known = memory?.plan.value(for: content.contents) {
      report.begin(.pageModels)
      return known
    }
    let synthesis = await synthesis(of: content)
    report.begin(.pageModels)
    let plan = SitePlan(
      of: PublicSite(
        portfolio: content.portfolio, synthesis: synthesis, theme: content.theme, drawingMode: options.drawings,
        words: words, study: content.lastStudy))
    memory?.plan.remember(plan, for: content.contents)
    return plan
  }

  /// Returns what the cases say together, which no theme changes.
  private mutating func synthesis(of content: Content) async -> Synthesis {
    let contents = content.contents.synthesis
    if let known = memory?.synthesis.value(for: contents) { return known }
    let portfolio = content.portfolio
    report.begin(.synthesis)
    let synthesis = await Synthesis(of: portfolio)
    report.end(.synthesis, count: portfolio.cases.count)
    memory?.synthesis.remember(synthesis, for: contents)
    return synthesis
  }

  /// Returns the small drawings that pages show. Where pages are only rendered when somebody asks for them, the
  /// networks of all cases are drawn, and what that has shown is reported.
  private mutating func drawings(
    of plan: SitePlan, _ content: Content, _ words: any Phrasebook
  ) async throws(MachineFailure) -> [Slug: Fragment] {
    let cases = memory == nil ? plan.shown : content.portfolio.cases
    let known = memory?.drawings.filter { $0.value.contents == content.drawingContents($0.key) } ?? [:]
    let missing = cases.filter { known[$0.slug] == nil }
    let made = try await draw(missing, content, words)
    let drawings = known.merging(zip(missing.map(\.slug), made)) { $1 }
    if memory != nil {
      memory?.drawings = drawings
      report.add(cases.flatMap { drawings[$0.slug]?.diagnostics ?? [] })
    }
    return drawings.compactMapValues(\.drawing)
  }

  /// Draws the small drawings of cases.
  func draw(
    _ records: [CaseRecord], _ content: Content, _ words: any Phrasebook
  ) async throws(MachineFailure) -> [SessionMemory.KnownDrawing] {
    let drawn = await mapConcurrently(records, advance: counting(.pageModels, of: records.count)) {
      [mode = options.drawings] record in
      Result { () throws(MachineFailure) in try content.drawing(of: record, mode: mode, in: words) }
    }
    return try drawn.map { result throws(MachineFailure) in try result.get() }
  }

  /// Draws and renders each page and hands it on, one a core, so that no more than these are held. What drawing a
  /// network has shown is reported once.
  mutating func render(
    _ plan: SitePlan, _ content: Content, to sink: @escaping @Sendable (String, [UInt8]) throws(MachineFailure) -> Void
  ) async throws(MachineFailure) {
    report.begin(.render)
    _ = try await render(plan.pages, in: plan.site, content, to: sink)
    report.end(.render, count: plan.pages.count)
  }

  /// The same of some pages. Returns those of whose making nothing is to be said, by their first paths.
  mutating func render(
    _ pages: [SitePage], in site: PublicSite, _ content: Content,
    to sink: @escaping @Sendable (String, [UInt8]) throws(MachineFailure) -> Void
  ) async throws(MachineFailure) -> Set<String> {
    let results = await mapConcurrently(pages, advance: counting(.render, of: pages.count)) { [cache] page in
      Result { () throws(MachineFailure) in
        let drawn = try content.reading(page.studies) { page.render(in: site, note: cache?.note(of: page)) }
        for (path, page) in drawn.value { try sink(path, page.bytes) }
        return drawn.map { $0.map { TemplateFaults(of: $0.page) } }
      }
    }
    let drawn = try results.map { result throws(MachineFailure) in try result.get() }
    if memory == nil { report.add(drawn.flatMap(\.diagnostics)) }
    report.report(drawn.flatMap(\.value), theme: content.theme.name)
    let silent = zip(pages, drawn).filter { $1.diagnostics.isEmpty && $1.value.allSatisfy { $0.overgrown == nil } }
    return Set(silent.compactMap(\.0.paths.first))
  }

  /// Publishes the pages in place of the site before, unless they are refused. What is the same is taken over from that
  /// site.
  mutating func publish(_ plan: SitePlan, _ content: Content, to output: OutputFolder)
    async throws(MachineFailure)
  {
    let stage = try await begin(output)
    var plan = plan
    var taken = TakenOver(rest: plan.pages)
    do throws(MachineFailure) {
      report.begin(.render)
      if let cache { taken = try await takeOver(&plan, content, from: output, into: stage, cache) }
      for page in taken.rest {
        for path in page.paths { report.rebuilt[path] = (taken.reasons[path] ?? .nothingKept).rawValue }
      }
      taken.written = taken.rest.flatMap(\.paths)
      for attachment in content.attachments {
        if let cache, cache.isKept(attachment, in: output.path), try stage.keep(attachment.path) { continue }
        report.rebuilt[attachment.path] = BuildCache.Reason.attachment.rawValue
        taken.written.append(attachment.path)
        try attachment.publish(into: stage)
      }
      taken.silent.formUnion(
        try await render(taken.rest, in: plan.site, content) { path, bytes throws(MachineFailure) in
          try stage.write(bytes, to: path)
        })
      report.end(.render, count: plan.pages.count, kept: plan.pages.count - taken.rest.count)
    } catch {
      stage.discard()
      throw error
    }
    guard !isRefused else { return stage.discard() }
    let paths = plan.pages.flatMap(\.paths) + content.attachments.map(\.path)
    let written = cache == nil ? [:] : stage.stamps(of: stage.isFilled ? taken.written : paths)
    let changes = cache?.kept.map { kept in
      SiteChanges(written: taken.written, from: kept.paths, to: paths)
    }
    try await publish(paths, of: plan, content, from: stage, changes: changes) { [cache, plan, taken] report, site in
      cache?.save(content, plan, taken, written: written, in: output.path, site, report)
    }
    report.rebuilt[SiteManifest.name] = "each build that makes more than a case's own pages writes it"
  }

  /// Begins to write a site.
  func begin(_ output: OutputFolder) async throws(MachineFailure) -> StagedTree {
    try await output.begin(spare: cache?.file.spare) { [advance] in
      advance(Progress(stage: .publish, done: 0, total: 0))
    }
  }

  /// Makes the staged tree the site, and reports it.
  ///
  /// - Parameters:
  ///   - changes: What the site before has differently; nil where that is not known.
  ///   - finish: Called when the site is in its folder, before another build may change it.
  mutating func publish(
    _ paths: [String], of plan: SitePlan, _ content: Content, from stage: StagedTree, changes: SiteChanges?,
    then finish: (BuildReport, KnownSite?) -> Void
  ) async throws(MachineFailure) {
    report.begin(.publish)
    report.pages = plan.pages.reduce(0) { $0 + $1.paths.count { $0.hasSuffix(".html") } }
    let found = report
    try await stage.publish(
      paths, unlisted: Set(plan.pages.filter { $0.audience == .oldLinks }.flatMap(\.paths)), of: content.identity,
      changes: changes, then: { finish(found, $0) })
    report.report(casesGoneFrom: stage.previousCases, now: paths)
    report.output = options.output
    report.end(.publish, count: paths.count)
  }

  /// Ends the session, and returns what was found: in these files, or in all.
  mutating func finished(keeping files: CheckedFiles? = nil) -> BuildReport {
    report.finish(keeping: files)
    return report
  }

  /// Takes over what a stage has found, and returns what it has made. The report is prepared for it first: it may have
  /// to know how this portfolio grades each rule.
  private mutating func take<Value>(
    _ checked: Checked<Value>, preparing prepare: (inout BuildReport, Value) -> Void = { _, _ in }
  ) -> Value {
    prepare(&report, checked.value)
    report.add(checked.diagnostics)
    return checked.value
  }

  /// What hears how many of a stage's steps are done.
  func counting(_ stage: Stage, of total: Int) -> @Sendable (Int) -> Void {
    { [advance] in advance(Progress(stage: stage, done: $0, total: total)) }
  }
}
