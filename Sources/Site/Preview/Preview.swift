// The site of a portfolio while somebody writes it: a session that does not end. Whatever was saved since the last
// update is read, and what follows from it is made anew; a page is drawn when it is asked for.

import Cases
import Diagnostics
import Pages
import Themes

/// A site in memory. It writes nothing.
public actor Preview: PreviewSite {
  /// What a site was made of: where that is the same, so is the site.
  private struct Contents: Equatable {
    let plan: SessionMemory.PlanContents
    let studies: [Slug: Int]
    let attachments: [FileStamp?]
  }

  /// What is said of an update, besides what follows from the site.
  private struct Said: Equatable {
    /// The diagnostics, as they are printed.
    var printed: [UInt8] = []
    var unread: [UnreadFile] = []
  }

  private let options: BuildOptions
  private let advance: @Sendable (Progress) -> Void
  private var memory: SessionMemory
  private var generation = 0
  /// The site as it last was without errors, and what it was made of.
  private var files: SiteFiles?
  private var contents: Contents?
  private var said = Said()
  /// The folders that the last update without a failure has read from; nil before one.
  private var folders: [String]?
  /// The update that was asked for last: they go on one after the other.
  private var last: Task<Void, Never>?

  /// - Parameter progress: Hears how far an update is, on any thread.
  public init(_ options: BuildOptions, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.init(options, files: KnownFiles(), progress: progress)
  }

  init(_ options: BuildOptions, files: KnownFiles, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.options = options
    memory = SessionMemory(files: files)
    advance = progress
  }

  public func update() async throws(MachineFailure) -> PreviewUpdate {
    let former = last
    let task = Task { () -> Result<PreviewUpdate, MachineFailure> in
      await former?.value
      do throws(MachineFailure) { return .success(try await made()) } catch { return .failure(error) }
    }
    last = Task { _ = await task.value }
    return try await task.value.get()
  }

  private func made() async throws(MachineFailure) -> PreviewUpdate {
    do throws(MachineFailure) { return try await read() } catch {
      // At the start it is a wrong name; later it is known what was there.
      guard folders != nil, error.kind == .usage, !(try BuildOptions.isContent(options.content)) else { throw error }
      throw MachineFailure(
        .usage, error.description, help: "put back what was there; until then the site is shown as it last was")
    }
  }

  private func read() async throws(MachineFailure) -> PreviewUpdate {
    var session = Session(options, remembering: memory, advance: advance)
    var next: (files: SiteFiles, contents: Contents)?
    if let content = try await session.content(keepsCases: false) {
      let plan = try await session.plan(content)
      // Only a page can show that a template makes too much of it, unless that is impossible.
      if !content.isThemeBounded { try await session.render(plan, content) { _, _ in } }
      if !session.isRefused {
        let attachments = content.attachments
        let stamps = attachments.map { Disk.stamp(of: $0.source) }
        next = (
          SiteFiles(of: plan, attachments, stamps: stamps),
          Contents(plan: content.contents, studies: content.fileRevisions, attachments: stamps)
        )
      }
    }
    if let memory = session.memory {
      // What has become a link while it was read is not shown.
      try memory.ways.check()
      self.memory = memory
    }
    folders = try options.watchedFolders()
    let report = session.finished()
    let printer = DiagnosticPrinter(sources: report.sources, format: .text, usesColour: false)
    let said = Said(printed: printer.print(report.diagnostics), unread: report.unread)
    let isSame = generation > 0 && said == self.said && (next == nil || next?.contents == contents)
    if !isSame {
      generation += 1
      (files, contents) = next.map { ($0.files, $0.contents) } ?? (files, contents)
      self.said = said
    }
    return PreviewUpdate(generation: generation, report: report, isCurrent: next != nil)
  }

  public func file(at path: String) async -> [UInt8]? { await files?.file(at: path) }

  public func state(ofFileAt path: String) -> UInt64? { files?.state(ofFileAt: path) }

  /// The paths of all files that the site has, in byte order.
  package var paths: [String] { files?.paths ?? [] }

  /// Where the folders are not what they were, those that they are to become again.
  public func watchedFolders() -> [String] { folders ?? (try? options.watchedFolders()) ?? [options.content] }
}
