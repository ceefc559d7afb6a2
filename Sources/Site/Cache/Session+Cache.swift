// A build that keeps what is the same since the last one: the whole site, or pages that were made of the same.

import Cases
import Diagnostics
import Markup
import Pages
import Words

extension Session {
  /// Opens the cache, where there is to be one, and does all that is to be done where no more has changed than what a
  /// page or a few say of a case alone. Returns whether the site is then the one that would be written.
  mutating func publishFromCache(_ inputs: Inputs, to output: OutputFolder) async throws(MachineFailure) -> Bool {
    guard let kept else { return false }
    let cache = await BuildCache(kept.file, kept.contents, for: inputs, options, output: output.path)
    self.cache = cache
    guard report.diagnostics.isEmpty else { return false }
    if let summary = await cache.summary(in: output) {
      take(over: summary)
      return true
    }
    return try await amend(inputs, output, cache)
  }

  /// Reports what the build before said in the end.
  mutating func take(over summary: CacheContents.Summary) {
    report.cases = summary.cases
    report.heldBack = summary.heldBack
    report.unread = summary.unread
    report.pages = summary.pages
    report.output = options.output
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
    func draw(_ records: [CaseRecord]) async throws(MachineFailure) {
      let drawn = try await self.draw(records, content, words)
      for (record, drawing) in zip(records, drawn) { fragments.updateValue(drawing.drawing, forKey: record.slug) }
    }
    try await draw(shown.filter { cache.drawing(of: $0.slug) == nil })
    for record in shown {
      let known = cache.drawing(of: record.slug)
      taken.drawings[record.slug] = known ?? BuildCache.fingerprint(of: fragments[record.slug] ?? nil)
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
        guard let first = page.paths.first else { continue }
        taken.silent.insert(first)
        if stage.isFilled { taken.inPlace.insert(first) }
      }
    }

    let needed = Set(taken.rest.flatMap(\.drawings)).subtracting(fragments.keys)
    try await draw(shown.filter { needed.contains($0.slug) })
    plan.show(fragments.compactMapValues { $0 })
    return taken
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
  /// The kept pages whose files were in the staged tree, by their first paths.
  var inPlace: Set<String> = []
  /// The paths of the files that were written.
  var written: [String] = []
}
