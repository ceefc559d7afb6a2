// A build that keeps what is the same since the last one: the whole site, or pages that were made of the same.

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

  /// Takes over into the stage what is the same in the site that is there, and has the plan show the small drawings
  /// that the rest needs.
  mutating func takeOver(
    _ plan: inout SitePlan, _ content: Content, from output: OutputFolder, into stage: StagedTree, _ cache: BuildCache
  ) async throws(MachineFailure) -> TakenOver {
    let words = options.words(in: content.theme.language).saying(content.words)
    var taken = TakenOver(rest: [], key: cache.plan)
    var fragments: [Slug: Fragment?] = [:]
    let shown = plan.shown
    await draw(shown.filter { cache.drawing(of: $0.slug) == nil }, content, words, into: &fragments)
    for record in shown {
      let known = cache.drawing(of: record.slug)
      taken.drawings[record.slug] = known ?? Self.fingerprint(of: fragments[record.slug] ?? nil)
    }

    let looked = await mapConcurrently(plan.pages) { [taken] page in
      Result { () throws(MachineFailure) -> BuildCache.Reason? in
        let reason = cache.reason(toMake: page, taken.key, drawings: taken.drawings, in: output.path)
        if let reason { return reason }
        for path in page.paths where try !stage.keep(path) {
          for path in page.paths { try Disk.remove(stage.place(of: path)) }
          return .changed
        }
        return nil
      }
    }
    for (page, result) in zip(plan.pages, looked) {
      if let reason = try result.get() {
        taken.rest.append(page)
        for path in page.paths { taken.reasons[path] = reason }
      } else {
        cache.keep(page)
        if let first = page.paths.first { taken.silent.insert(first) }
      }
    }

    let needed = Set(taken.rest.flatMap(\.drawings)).subtracting(fragments.keys)
    await draw(shown.filter { needed.contains($0.slug) }, content, words, into: &fragments)
    plan.show(fragments.compactMapValues { $0 })
    return taken
  }

  /// Draws the small drawings of cases.
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

/// What a build takes over from the site that is there, and what it has to make.
struct TakenOver: Sendable {
  /// The pages that are made.
  var rest: [SitePage]
  /// What decides which pages there are; see `BuildCache.plan`.
  var key: UInt64 = 0
  /// The fingerprints of the small drawings that the site shows.
  var drawings: [Slug: UInt64] = [:]
  /// Why a file is made, by its path.
  var reasons: [String: BuildCache.Reason] = [:]
  /// The pages of whose making there is nothing to say, by their first paths.
  var silent: Set<String> = []
}
