// Which files of the site that is there are kept for the next one, and what is written down of a site when it is in its
// folder.

import Cases
import Diagnostics
import Markup
import Pages

extension BuildCache {
  // MARK: Drawings

  /// Returns the fingerprint of a case's small drawing where the case is the same; nil where it has to be drawn.
  func drawing(of slug: Slug) -> UInt64? { isSame(slug) ? former?.drawings[slug] : nil }

  private func isSame(_ slug: Slug) -> Bool { files[slug] != nil && files[slug] == former?.cases[slug]?.files }

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

  /// Returns what the build before said in the end, where nothing has changed since.
  func summary(in output: String) -> CacheContents.Summary? {
    guard let contents = former?.contents, let summary = contents.summary, summary.inputs == inputs,
      stamps([SiteManifest.name], in: output) == [summary.manifest],
      contents.pages.allSatisfy({ stamps($0.paths, in: output) == $0.stamps }),
      contents.attachments.allSatisfy({ attachment in
        stamps([attachment.path], in: output) == [attachment.stamp]
          && Disk.stamp(of: attachment.file)?.fingerprint == attachment.source
      }), folders(of: contents.pages.flatMap(\.paths) + contents.attachments.map(\.path), in: output) == summary.folders
    else { return nil }
    return summary
  }

  /// Returns what this build says in the end; nil where it says anything besides.
  private func summary(of report: BuildReport, _ paths: [String], in output: String) -> CacheContents.Summary? {
    guard report.diagnostics.isEmpty, let manifest = stamps([SiteManifest.name], in: output) else { return nil }
    return CacheContents.Summary(
      inputs: inputs, manifest: manifest[0], folders: folders(of: paths, in: output), cases: report.cases,
      pages: report.pages, heldBack: report.heldBack, unread: report.unread)
  }

  /// Forgets the cases that are others now, where no site follows: what may no longer be published is among them.
  func forgetWhatChanged() {
    func isOver(_ known: CacheContents.Case) -> Bool { files[known.slug] != known.files }
    file.removeOthers { $0.root == root && $0.cases.contains(where: isOver) }
    guard let former else { return file.remove() }
    var contents = former.contents
    contents.summary = nil
    let gone = contents.cases.filter(isOver).map(\.slug)
    guard !gone.isEmpty else { return }
    func isOfOne(_ path: String) -> Bool { gone.contains { path.contains($0.text) } }
    contents.cases.removeAll { gone.contains($0.slug) }
    contents.drawings.removeAll { gone.contains($0.slug) }
    contents.pages.removeAll { $0.paths.contains(where: isOfOne) || $0.studies.contains(where: gone.contains) }
    contents.attachments.removeAll { isOfOne($0.path) }
    let records = contents.cases.compactMap(bytes)
    guard records.count == contents.cases.count else { return file.remove() }
    file.write(contents, records)
  }

  /// Forgets what is kept for other output folders, where it has a case that is neither published nor a draft.
  private func forgetElsewhere(_ content: Content, _ report: BuildReport) {
    let kept = Set(content.portfolio.cases.map(\.slug) + report.heldBack.drafts)
    file.removeOthers { contents in contents.root == root && contents.cases.contains { !kept.contains($0.slug) } }
  }

  /// Returns what the disk says of files; nil where one is not there, or not as it was written.
  ///
  /// - Parameter isRight: Whether a file is as it was written, by its path and what the disk says of it.
  private func stamps(
    _ paths: [String], in output: String, where isRight: (String, FileStamp) -> Bool = { _, _ in true }
  ) -> [UInt64]? {
    var stamps: [UInt64] = []
    for path in paths {
      guard let stamp = Disk.stamp(of: "\(output)/\(path)"), isRight(path, stamp) else { return nil }
      stamps.append(stamp.fingerprint)
    }
    return stamps
  }

  /// Returns the fingerprint of the folders that files are in, with who may look into them.
  private func folders(of paths: [String], in output: String) -> UInt64 {
    var folders: Set<String> = []
    return Fingerprint { parts in
      // In the order of the files.
      for folder in paths.lazy.map({ Disk.parent(of: $0) ?? "" }) where folders.insert(folder).inserted {
        parts.add(folder)
        parts.add(UInt64(Disk.mode(of: "\(output)/\(folder)") ?? 0))
      }
    }.value
  }

  // MARK: The next build

  /// Writes down what this build has made, once the site is in its folder.
  ///
  /// - Parameter written: What the disk said of each file before the site got its name.
  func save(
    _ content: Content, _ plan: SitePlan, _ taken: TakenOver, written: [String: FileStamp], in output: String,
    _ report: BuildReport
  ) {
    forgetElsewhere(content, report)
    let (found, reads, sources) = (found.withLock { $0 }, reads.withLock { $0 }, sources.withLock { $0 })
    /// Nil where somebody has changed one of them since.
    func stamps(_ paths: [String]) -> [UInt64]? {
      self.stamps(paths, in: output) { written[$0]?.isOfSameContent(as: $1) == true }
    }
    let cases = content.portfolio.cases.compactMap { record in
      found[record.slug].flatMap { known in known.bytes.map { (slug: record.slug, known: known, bytes: $0) } }
    }
    let pages = plan.pages.compactMap { page -> CacheContents.Page? in
      guard let first = page.paths.first, taken.silent.contains(first), let stamps = stamps(page.paths) else {
        return nil
      }
      return CacheContents.Page(paths: page.paths, stamps: stamps, studies: (reads[first] ?? []).sorted())
    }
    let attachments = content.attachments.compactMap { attachment -> CacheContents.Attachment? in
      guard let source = sources[attachment.path], source == Disk.stamp(of: attachment.source),
        let stamp = stamps([attachment.path])
      else { return nil }
      return CacheContents.Attachment(
        path: attachment.path, file: attachment.source, source: source.fingerprint, stamp: stamp[0])
    }
    let isAllKept = pages.count == plan.pages.count && attachments.count == content.attachments.count
    let paths = pages.flatMap(\.paths) + attachments.map(\.path)
    let contents = CacheContents(
      frame: frame, root: root, plan: taken.key,
      cases: cases.map { slug, known, bytes in
        CacheContents.Case(slug: slug, files: known.files, record: known.record, of: bytes)
      },
      drawings: taken.drawings.sorted { $0.key < $1.key }.map { CacheContents.Drawing(slug: $0, fingerprint: $1) },
      pages: pages, attachments: attachments, summary: isAllKept ? summary(of: report, paths, in: output) : nil)
    file.write(contents, cases.map(\.bytes))
  }
}
