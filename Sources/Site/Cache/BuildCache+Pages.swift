// Which files of the site that is there are kept for the next one, and what is written down of a site when it is in its
// folder.

import Cases
import Diagnostics
import Formats
import Markup
import Pages

extension BuildCache {
  // MARK: Drawings

  /// Returns the fingerprint of a case's small drawing where the case is the same; nil where it has to be drawn.
  func drawing(of slug: Slug) -> UInt64? { isSame(slug) ? former?.drawings[slug] : nil }

  private func isSame(_ slug: Slug) -> Bool { files[slug] != nil && files[slug] == former?[slug]?.files }

  // MARK: Files of the site

  /// Returns why the files of a page have to be made; nil where those that are there are the same.
  ///
  /// - Parameters:
  ///   - drawings: The fingerprints of the small drawings that the site shows.
  ///   - output: The folder of the site that is there.
  func reason(toMake page: SitePage, _ plan: UInt64, drawings: [Slug: UInt64], in output: String) -> Reason? {
    guard let former else { return nothing }
    guard former.contents.plan == plan else { return .records }
    guard let known = page.paths.first.flatMap({ former.pages[$0] }), known.paths == page.paths else { return .new }
    guard known.studies.allSatisfy(isSame) else { return .study }
    guard page.drawings.allSatisfy({ former.drawings[$0] == drawings[$0] }) else { return .drawing }
    return stamps(known.paths, in: output) == known.stamps ? nil : .changed
  }

  /// Whether the copy of a file beside a case is the one that is there. What the disk says of the file now is kept for
  /// the next build, unless it is so new that it might change under the same time.
  func isKept(_ attachment: Attachment, in output: String) -> Bool {
    let source = Disk.stamp(of: attachment.source)
    if let source, source.isSettled(step: KnownFiles.coarsestStep) {
      sources.withLock { $0[attachment.path] = source }
    }
    guard let source, let known = former?.attachments[attachment.path] else { return false }
    return source.fingerprint == known.source && stamps([attachment.path], in: output) == [known.stamp]
  }

  /// What hears what a page reads while it is made.
  func note(of page: SitePage) -> PageInput.Note? {
    guard let path = page.paths.first else { return nil }
    return { [self] input, _ in
      guard case .study(let slug) = input else { return }
      reads.withLock { _ = $0[path, default: []].insert(slug) }
    }
  }

  /// Takes over what a page that is kept has read.
  func keep(_ page: SitePage) {
    guard let path = page.paths.first, let known = former?.pages[path] else { return }
    reads.withLock { $0[path] = Set(known.studies) }
  }

  // MARK: The whole site

  /// Returns what the build before said in the end, where nothing has changed since: neither what it read nor what it
  /// wrote.
  func summary(in output: OutputFolder) async -> CacheContents.Summary? {
    guard output.isKnown, let former, let summary = former.contents.summary, changedCases?.isEmpty == true,
      await areThere(former.contents.pages, in: output.path), areThere(former.contents.attachments, in: output.path)
    else { return nil }
    return summary
  }

  /// The cases of the build before whose files are others now; nil where the others are not those that there were.
  var changedCases: [CacheContents.Case]? {
    guard let former, former.places.count == former.contents.cases.count,
      former.places.keys.allSatisfy({ files[$0] != nil }),
      rest(besides: { former.places[$0] != nil }) == former.contents.rest
    else { return nil }
    return former.contents.cases.filter { files[$0.slug] != $0.files }
  }

  /// Whether the files of pages are in the output folder as they were written.
  func areThere(_ pages: [CacheContents.Page], in output: String) async -> Bool {
    let step = 500
    let runs = stride(from: 0, to: pages.count, by: step).map { pages[$0..<min($0 + step, pages.count)] }
    return await mapConcurrently(runs) { run in
      run.allSatisfy { self.stamps($0.paths, in: output) == $0.stamps }
    }.allSatisfy { $0 }
  }

  /// Whether files beside cases are in the output folder as they were copied, and are those that there were.
  func areThere(_ attachments: [CacheContents.Attachment], in output: String) -> Bool {
    attachments.allSatisfy { attachment in
      stamps([attachment.path], in: output) == [attachment.stamp]
        && Disk.stamp(of: attachment.file)?.fingerprint == attachment.source
    }
  }

  /// Forgets the cases that are others now, where no site follows: what may no longer be published is among them.
  func forgetWhatChanged() {
    func isOver(_ known: CacheContents.Published) -> Bool { files[known.slug] != known.files }
    forgetOthers { $0.published.contains(where: isOver) }
    guard let former else { return file.remove() }
    var contents = former.contents
    contents.summary = nil
    let gone = Set(contents.published.filter(isOver).map(\.slug))
    guard !gone.isEmpty else { return }
    func isOfOne(_ path: String) -> Bool { gone.contains { path.contains($0.text) } }
    contents.site = nil
    file.removeSpare()
    contents.published.removeAll { gone.contains($0.slug) }
    contents.cases.removeAll { gone.contains($0.slug) }
    contents.drawings.removeAll { gone.contains($0.slug) }
    contents.pages.removeAll { $0.paths.contains(where: isOfOne) || $0.studies.contains(where: gone.contains) }
    contents.attachments.removeAll { isOfOne($0.path) }
    contents.others.removeAll(where: isOfOne)
    // What a page says of other cases may name one of them.
    file.write(contents) { known in bytes(of: known).map { Array($0.prefix(known.recordCount)) } }
  }

  /// Forgets what is kept for other output folders, where a site has a case that it would not have now.
  private func forgetElsewhere(_ content: Content, _ report: BuildReport) {
    let published = Set(content.portfolio.cases.map(\.slug))
    let drafts = Set(report.heldBack.drafts)
    forgetOthers { contents in
      !contents.published.allSatisfy {
        published.contains($0.slug) || contents.includesDrafts && drafts.contains($0.slug)
      }
    }
  }

  /// Forgets what is kept for those other output folders of which `isOver` is true, and of content that is no longer
  /// where it was.
  private func forgetOthers(where isOver: (CacheContents) -> Bool) {
    file.removeOthers { contents in
      contents.root == root ? isOver(contents) : (try? Disk.kind(of: contents.root)) != .folder
    }
  }

  /// Returns what the disk says of files; nil where one is not there, or not as it was written.
  ///
  /// - Parameter isRight: Whether a file is as it was written, by its path and what the disk says of it.
  func stamps(
    _ paths: [String], in output: String, where isRight: (String, FileStamp) -> Bool = { _, _ in true }
  ) -> [UInt64]? {
    var stamps: [UInt64] = []
    for path in paths {
      guard let stamp = Disk.stamp(of: "\(output)/\(path)"), isRight(path, stamp) else { return nil }
      stamps.append(stamp.fingerprint)
    }
    return stamps
  }

  // MARK: The next build

  /// Writes down what this build has made, once the site is in its folder.
  ///
  /// - Parameters:
  ///   - written: What the disk said of each file that was written before the site got its name.
  ///   - site: What is known of the site.
  func save(
    _ content: Content, _ plan: SitePlan, _ taken: TakenOver, written: [String: FileStamp], in output: String,
    _ site: KnownSite?, _ report: BuildReport
  ) {
    forgetElsewhere(content, report)
    let (found, reads, sources) = (found.withLock { $0 }, reads.withLock { $0 }, sources.withLock { $0 })
    /// Nil where somebody has changed one of them since.
    func stamps(_ paths: [String]) -> [UInt64]? {
      self.stamps(paths, in: output) { written[$0]?.isOfSameContent(as: $1) == true }
    }
    let cases = content.portfolio.cases.compactMap { record -> CacheContents.Case? in
      guard let known = found[record.slug] else { return nil }
      let recordCount: Int
      switch known.bytes {
      case .kept: recordCount = former?[record.slug]?.recordCount ?? 0
      case .made(let range): recordCount = range.count
      case .notForKeeping: return nil
      }
      return CacheContents.Case(
        slug: record.slug, files: known.files, record: known.record, recordCount: recordCount)
    }
    let pages = plan.pages.compactMap { page -> CacheContents.Page? in
      guard let first = page.paths.first, taken.silent.contains(first) else { return nil }
      // What is kept in its place has the time that it had.
      let former = taken.inPlace.contains(first) ? former?.pages[first]?.stamps : nil
      guard let stamps = former ?? stamps(page.paths) else { return nil }
      return CacheContents.Page(paths: page.paths, stamps: stamps, studies: (reads[first] ?? []).sorted())
    }
    let attachments = content.attachments.compactMap { attachment -> CacheContents.Attachment? in
      guard let source = sources[attachment.path], source == Disk.stamp(of: attachment.source),
        let stamp = stamps([attachment.path])
      else { return nil }
      return CacheContents.Attachment(
        path: attachment.path, file: attachment.source, source: source.fingerprint, stamp: stamp[0])
    }
    let kept = Set(pages.flatMap(\.paths) + attachments.map(\.path))
    let others = (plan.pages.flatMap(\.paths) + content.attachments.map(\.path)).filter { !kept.contains($0) }
    let slugs = Set(cases.map(\.slug))
    let contents = CacheContents(
      frame: frame, root: root, includesDrafts: content.portfolio.isPreview,
      hasWithheldNames: content.withholdsNames,
      published: content.portfolio.cases.map { CacheContents.Published(slug: $0.slug, files: files[$0.slug] ?? 0) },
      plan: taken.key, cases: cases, rest: rest { slugs.contains($0) },
      drawings: taken.drawings.sorted { $0.key < $1.key }.map { CacheContents.Drawing(slug: $0, fingerprint: $1) },
      pages: pages, attachments: attachments, others: others, site: site,
      summary: report.diagnostics.isEmpty && others.isEmpty
        ? CacheContents.Summary(
          cases: report.cases, pages: report.pages, heldBack: report.heldBack, unread: report.unread) : nil)
    file.write(contents) { known in
      let record: [UInt8]? =
        if case .made(let range) = found[known.slug]?.bytes { scratch?.read(range) } else {
          former?[known.slug].flatMap(bytes).map { Array($0.prefix(known.recordCount)) }
        }
      guard let record, record.count == known.recordCount else { return nil }
      let around = CaseSurroundings(of: known.slug, in: plan.site).flatMap { try? BinaryEncoder().encode($0) }
      return record + (around ?? [])
    }
  }
}
