// A build in which nothing has changed but what the pages of a few cases alone say, such as their prose or a tie: only
// those are read and made, and changed in the site that is there. Everything else is what the build before has made of
// the same.

import Cases
import Diagnostics
import Formats
import Markup
import Pages

extension Session {
  /// With how many changed cases this is tried.
  private static let mostAmended = 8

  /// The files of a changed case.
  private struct Amended {
    let slug: Slug
    let files: [(path: String, bytes: [UInt8])]
    /// What is kept of it for the next build.
    let kept: [UInt8]
    let recordCount: Int
  }

  /// Publishes the site with the pages of changed cases made anew. Returns false where more may have changed, or there
  /// is anything to say; then nothing was done.
  mutating func amend(
    _ inputs: Inputs, _ output: OutputFolder, _ cache: BuildCache
  ) async throws(MachineFailure) -> Bool {
    guard output.isKnown, let former = cache.former, let summary = former.contents.summary,
      !former.contents.hasWithheldNames,
      let changed = cache.changedCases, changed.count <= Self.mostAmended, cache.file.isTidy(former.contents)
    else { return false }
    report.begin(.render)
    guard let (identity, amended) = try await amended(changed, inputs, cache) else { return false }
    let files = amended.flatMap(\.files)
    let written = files.map(\.path)
    let others = former.contents.pages.filter { !$0.paths.contains(where: written.contains) }

    let stage = try await begin(output)
    do throws(MachineFailure) {
      // No other build changes them from here on.
      guard stage.isOfKnownSite, await cache.areThere(others, in: output.path),
        cache.areThere(former.contents.attachments, in: output.path),
        try await stage.keep(others.flatMap(\.paths) + former.contents.attachments.map(\.path) + [SiteManifest.name])
      else {
        stage.discard()
        return false
      }
      for (path, bytes) in files { try stage.write(bytes, to: path) }
    } catch {
      stage.discard()
      throw error
    }
    report.end(.render, count: former.contents.pages.count, kept: former.contents.pages.count - amended.count)
    report.begin(.publish)
    let stamps = stage.stamps(of: written)
    try await stage.publish(former.contents.paths, written: written, of: identity) { site in
      cache.save(amended.map { ($0.slug, $0.kept, $0.recordCount) }, written: stamps, in: output.path, site)
    }
    for path in written { report.rebuilt[path] = BuildCache.Reason.study.rawValue }
    take(over: summary)
    report.end(.publish, count: former.contents.paths.count)
    return true
  }

  /// Makes the pages of changed cases; nil where anything else would be another, or there is anything to say.
  private func amended(
    _ changed: [CacheContents.Case], _ inputs: Inputs, _ cache: BuildCache
  ) async throws(MachineFailure) -> (SiteIdentity, [Amended])? {
    // A case, the cases around it, and those that its text shows.
    var surroundings: [Slug: CaseSurroundings] = [:]
    var shown: Set<Slug> = []
    for known in changed {
      guard let record = cache.record(known), let around = cache.surroundings(of: known) else { return nil }
      surroundings[known.slug] = around
      shown.formUnion(record.outline.drawings)
    }
    let needed = shown.union(surroundings.keys).union(surroundings.values.flatMap(\.cases))
    let inputs = inputs.keepingCases(needed)

    var nothing: SessionMemory?
    async let loaded = inputs.loadedTheme()
    // If more is to be done after all, everything is read of the same bytes.
    let documents = await Documents.read(
      inputs, options, keepsCases: true, letsGo: false, remembering: &nothing, cache: cache
    ) { _ in }
    let theme = await loaded
    guard documents.diagnostics.isEmpty, theme.diagnostics.isEmpty, let loadedTheme = theme.value.theme,
      documents.value.cases.count == needed.count, cache.saysTheSame(of: documents.value.cases)
    else { return nil }
    // Whether links lead there was looked at with all cases, and no link is another.
    let disclosed = Disclosure.of(documents.value, inputs, theme: theme, options, hasGaps: false).value
    let content = Content(disclosed, loadedTheme, 0, Attachments(), inputs, documents.value)
    let words = options.words(in: loadedTheme.language).saying(content.words)

    let records = content.portfolio.cases.filter { shown.contains($0.slug) || surroundings[$0.slug] != nil }
    var fragments: [Slug: Fragment] = [:]
    for (record, drawn) in zip(records, try await draw(records, content, words)) {
      guard cache.isSame(drawn.drawing, of: record.slug) else { return nil }
      fragments[record.slug] = drawn.drawing
    }

    var amended: [Amended] = []
    for known in changed {
      guard let around = surroundings[known.slug],
        let excerpt = await CaseExcerpt(
          of: known.slug, among: content.portfolio, around, drawings: fragments, theme: loadedTheme,
          drawingMode: options.drawings, words: words, study: content.study),
        cache.isOnlyReader(excerpt.page, of: known.slug),
        let drawn = try content.reading(excerpt.page.studies, { excerpt.render(note: cache.note(of: excerpt.page)) }),
        drawn.diagnostics.isEmpty,
        drawn.value.allSatisfy({ $0.page.overgrown == nil }),
        let record = cache.madeRecord(of: known.slug), let encoded = try? BinaryEncoder().encode(around)
      else { return nil }
      amended.append(
        Amended(
          slug: known.slug, files: drawn.value.map { ($0.path, $0.page.bytes) }, kept: record + encoded,
          recordCount: record.count))
    }
    return (content.identity, amended)
  }
}
