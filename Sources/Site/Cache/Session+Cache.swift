// A build that keeps what is the same since the last one: the whole site, or the pages that were made of the same.

import Cases
import Diagnostics
import Markup
import Pages
import Words

extension Session {
  /// Opens the cache, where there is to be one. Returns whether the site that is there is the one that would be
  /// written: then it is reported as it was.
  mutating func openCache(for inputs: Inputs, _ output: OutputFolder) async -> Bool {
    guard let folder = options.cache, (try? OutputFolder.isShared(folder, content: inputs.folder.root)) == false else {
      return false
    }
    let cache = await BuildCache(in: folder, isRead: options.usesCache, for: inputs, options, output: output.path)
    self.cache = cache
    guard report.diagnostics.isEmpty, !output.hasLeftovers, let summary = cache.summary(in: output.path)
    else { return false }
    report.cases = summary.cases
    report.heldBack = summary.heldBack
    report.unread = summary.unread
    report.pages = summary.pages
    report.output = options.output
    return true
  }

  /// Makes the pages that are others than those of the site that is there, takes over the rest, and publishes the site.
  mutating func publish(
    _ plan: SitePlan, _ content: Content, from stage: StagedTree, _ output: OutputFolder
  ) async throws(MachineFailure) {
    guard let cache else { return }
    let words = options.words(in: content.theme.language).saying(content.words)
    let key = cache.plan
    var plan = plan
    var silent: Set<String> = []
    var drawings: [Slug: UInt64] = [:]
    do throws(MachineFailure) {
      report.begin(.render)
      var fragments: [Slug: Fragment?] = [:]
      let shown = plan.shown
      await draw(shown.filter { cache.drawing(of: $0.slug) == nil }, content, words, into: &fragments)
      drawings = Dictionary(
        shown.map { record in
          (record.slug, cache.drawing(of: record.slug) ?? Self.fingerprint(of: fragments[record.slug] ?? nil))
        }, uniquingKeysWith: { first, _ in first })

      let looked = await mapConcurrently(plan.pages) { [drawings] page in
        Result { () throws(MachineFailure) -> BuildCache.Reason? in
          if let reason = cache.reason(toMake: page, key, drawings: drawings, in: output.path) { return reason }
          for path in page.paths where try !stage.keep(path) {
            for path in page.paths { try Disk.remove(stage.place(of: path)) }
            return .changed
          }
          return nil
        }
      }
      let reasons = try looked.map { result throws(MachineFailure) in try result.get() }
      var made: [SitePage] = []
      var same: Set<String> = []
      for (page, reason) in zip(plan.pages, reasons) {
        guard let reason else {
          cache.keep(page)
          if let first = page.paths.first { same.insert(first) }
          continue
        }
        made.append(page)
        for path in page.paths { report.rebuilt[path] = reason.rawValue }
      }

      let needed = Set(made.flatMap(\.drawings)).subtracting(fragments.keys)
      await draw(shown.filter { needed.contains($0.slug) }, content, words, into: &fragments)
      plan.show(fragments.compactMapValues { $0 })
      for attachment in content.attachments {
        if cache.isKept(attachment, in: output.path), try stage.keep(attachment.path) { continue }
        report.rebuilt[attachment.path] = BuildCache.Reason.attachment.rawValue
        try attachment.publish(into: stage)
      }
      silent = try await render(made, in: plan.site, theme: content.theme) { path, bytes throws(MachineFailure) in
        try stage.write(bytes, to: path)
      }
      silent.formUnion(same)
      report.end(.render, count: plan.pages.count, kept: same.count)
    } catch {
      stage.discard()
      throw error
    }
    guard !isRefused else {
      cache.forgetWhatChanged()
      return stage.discard()
    }
    let paths = plan.pages.flatMap(\.paths) + content.attachments.map(\.path)
    let written = Dictionary(
      paths.compactMap { path in Disk.stamp(of: stage.place(of: path)).map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
    try publish(paths, of: plan, content, from: stage) { [silent, drawings] report in
      cache.save(
        content, plan, key: key, silent: silent, drawings: drawings, written: written, in: output.path, report)
    }
    report.rebuilt[SiteManifest.name] = "each build that publishes writes it"
  }

  /// Draws the small drawings of cases, and reports what is not the page's to say.
  private func draw(
    _ records: [CaseRecord], _ content: Content, _ words: any Phrasebook, into fragments: inout [Slug: Fragment?]
  ) async {
    let drawn = await mapConcurrently(records) { [mode = options.drawings] record in
      content.drawing(of: record, mode: mode, in: words).drawing
    }
    for (record, drawing) in zip(records, drawn) { fragments.updateValue(drawing, forKey: record.slug) }
  }

  private static func fingerprint(of drawing: Fragment?) -> UInt64 {
    Fingerprint { $0.add(drawing?.bytes ?? []) }.value
  }
}
