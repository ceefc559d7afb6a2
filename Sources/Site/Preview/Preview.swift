// The site of a portfolio while somebody writes it: a session that does not end. Whatever was saved since the last
// update is read, and what follows from it is made anew; a page is drawn when it is asked for.

import Cases
import Diagnostics
import Pages
import Themes

/// A site in memory. It writes nothing.
public actor Preview {
  /// What an update found.
  public struct Update: Sendable {
    /// Rises with each update that may have changed a page or a message.
    public let generation: Int
    /// What a build would say of the content as it is now.
    public let report: BuildReport
    /// Whether the site is that of the content as it is now. Where mistakes keep it from that, it is the last one
    /// without; and where there has been none, it has no file.
    public let isCurrent: Bool
  }

  /// The folders that the site was made of when it was last read: those of the content and of the theme.
  public private(set) var folders: [String]
  private let options: BuildOptions
  private let advance: @Sendable (Progress) -> Void
  private var memory: SessionMemory
  private var generation = 0
  private var site: PreviewSite?
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
    folders = [options.content]
  }

  /// Reads what has changed on the disk, and makes of it what has to be another.
  ///
  /// Throws where the folder or the theme cannot be read at all; the site then stays what it was.
  public func update() async throws(MachineFailure) -> Update {
    let former = last
    let task = Task { () -> Result<Update, MachineFailure> in
      await former?.value
      do throws(MachineFailure) { return .success(try await made()) } catch { return .failure(error) }
    }
    last = Task { _ = await task.value }
    return try await task.value.get()
  }

  /// The paths of all files that the site has, in byte order.
  package var paths: [String] { site?.paths ?? [] }

  private func made() async throws(MachineFailure) -> Update {
    var session = Session(options, remembering: memory, advance: advance)
    let content = try await session.content(keepsCases: false)
    folders = session.folders
    var next: PreviewSite?
    if let content {
      let plan = await session.plan(content)
      // Only a page can show that a template makes too much of it, unless that is impossible.
      if !content.isThemeBounded { try await session.render(plan, theme: content.theme) { _, _ in } }
      if !session.isRefused { next = PreviewSite(of: plan, content.attachments) }
    }
    if let memory = session.memory { self.memory = memory }
    site = next ?? site
    generation += 1
    return Update(generation: generation, report: session.finished(), isCurrent: next != nil)
  }

  /// Returns the file at a path of the site, such as `cases/oak.html`, byte for byte as a build would write it; nil
  /// where there is none.
  public func file(at path: String) async throws(MachineFailure) -> [UInt8]? {
    try await site?.file(at: path)
  }
}
