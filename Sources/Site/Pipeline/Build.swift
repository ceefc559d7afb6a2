// The two ways through a session: one that only looks, and one that publishes.

/// One build, or one look at whether there could be one.
public struct Build: Sendable {
  private let options: BuildOptions
  private let advance: @Sendable (Progress) -> Void

  /// - Parameter progress: Hears how far the build is, on any thread.
  public init(_ options: BuildOptions, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.options = options
    advance = progress
  }

  /// Checks everything that a build checks, and writes nothing.
  public func check() async throws(MachineFailure) -> BuildReport {
    let files = try options.files.map { paths throws(MachineFailure) in try CheckedFiles(paths, in: options.content) }
    var session = Session(options, advance: advance)
    // Only a page can show that its drawing is not clear, or that a template makes too much of it, unless that is
    // impossible.
    let isDrawn = options.drawings == .drawn
    if let content = try await session.content(keepsCases: isDrawn), isDrawn || !content.isThemeBounded {
      let plan = try await session.plan(content)
      try await session.render(plan, content) { _, _ in }
    }
    return session.finished(keeping: files)
  }

  /// Checks everything, then publishes the site, unless there are errors.
  public func run() async throws(MachineFailure) -> BuildReport {
    do throws(MachineFailure) { return try await publishing() } catch { throw error.leaving(.unchanged) }
  }

  private func publishing() async throws(MachineFailure) -> BuildReport {
    let kept = try kept()
    let output = try OutputFolder(
      at: options.output,
      apartFrom: [
        .init(
          path: options.content, what: "the content folder",
          mayContainOutput: try Disk.isPath(Disk.real(".") ?? "", within: Disk.real(options.content) ?? "")),
        .init(path: ".", what: "the working folder", mayContainOutput: true),
      ], known: kept?.contents?.site)
    try output.refuse(cache: options.cache)
    var session = Session(options, kept: kept, advance: advance)
    do throws(MachineFailure) {
      if let content = try await session.content(keepsCases: true, for: output) {
        try output.refuse(.init(path: content.themeFolder, what: "the theme"))
        try output.refuseOther(than: content.identity)
        let plan = try await session.plan(content)
        try await session.publish(plan, content, to: output)
      }
    } catch {
      session.cache?.forgetWhatChanged()
      throw error
    }
    if session.isRefused { session.cache?.forgetWhatChanged() }
    return session.finished()
  }

  /// Returns where the build keeps what it makes, and what the one before it has kept; nil where nothing is kept.
  private func kept() throws(MachineFailure) -> Session.Kept? {
    guard let folder = options.cache, let content = try Disk.real(options.content),
      (try? OutputFolder.isShared(folder, content: content)) == false
    else { return nil }
    let file = CacheFile(in: folder, for: try OutputFolder.place(of: options.output))
    file.tidy()
    return Session.Kept(file: file, contents: options.usesCache ? file.read() : nil)
  }
}
