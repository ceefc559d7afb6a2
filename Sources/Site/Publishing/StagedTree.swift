// The tree of files that a build writes before it becomes the site.

import Cases

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The tree that a build writes. It becomes the site by `publish`, or is thrown away.
struct StagedTree: Sendable {
  private let folder: OutputFolder
  /// Whether it has every file of the site that is there.
  let isFilled: Bool
  private let spare: String?
  private let lock: FolderLock

  /// - Parameters:
  ///   - isFilled: Whether it begins with every file of the site that is there.
  ///   - spare: Where the spare of the next site is to be; nil where none is kept.
  ///   - lock: Held until the tree is published or discarded.
  init(of folder: OutputFolder, isFilled: Bool, spare: String?, holding lock: FolderLock) {
    self.folder = folder
    self.isFilled = isFilled
    self.spare = spare
    self.lock = lock
  }

  /// Whether the site that it replaces is the one that is known of the last build.
  var isOfKnownSite: Bool { folder.isKnown }

  /// The slugs of the cases in the site that this tree will replace.
  var previousCases: [String] { folder.previousCases }

  /// Where a file of the site is until it is published.
  func place(of path: String) -> String { "\(folder.stage)/\(path)" }

  /// Returns what the disk says of files that have been written, by their paths.
  func stamps(of paths: [String]) -> [String: FileStamp] {
    Dictionary(
      paths.compactMap { path in Disk.stamp(of: place(of: path)).map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns where a file is until it is published: there is none yet, but the folder that it is in.
  private func made(_ path: String) throws(MachineFailure) -> String {
    let place = place(of: path)
    // Never written into: the file that is there is that of the site as well.
    if isFilled { try Disk.remove(place) }
    if let parent = Disk.parent(of: place) { try Disk.makeFolder(parent, for: .everybody) }
    return place
  }

  func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
    try Disk.write(bytes, to: try made(path), for: .everybody)
  }

  /// Takes a file over from the site that is there; false where the disk does not let a file have two names.
  func keep(_ path: String) throws(MachineFailure) -> Bool {
    if isFilled { return true }
    return link(folder.path + "/" + path, try made(path)) == 0
  }

  /// Takes files over from the site that is there, on all cores; false where the disk lets no file have two names.
  func keep(_ paths: [String]) async throws(MachineFailure) -> Bool {
    if isFilled { return true }
    let results = await mapConcurrently(paths) { path in Result { () throws(MachineFailure) in try keep(path) } }
    for result in results where try !result.get() { return false }
    return true
  }

  func copy(_ source: String, to path: String) throws(MachineFailure) {
    try Disk.copy(source, to: try made(path), for: .everybody)
  }

  /// Writes a picture into the tree, of what is published of its file.
  func write(_ picture: PictureCopy, of file: OpenFile, to path: String) throws(MachineFailure) {
    try Disk.write(to: try made(path), for: .everybody) { put throws(MachineFailure) in
      for piece in picture.pieces {
        switch piece {
        case .written(let bytes): try put(bytes[...])
        case .run(let run):
          for start in stride(from: run.lowerBound, to: run.upperBound, by: 1 << 20) {
            try put(try file.read(start..<min(start + (1 << 20), run.upperBound))[...])
          }
        }
      }
    }
  }

  /// Makes the tree the site of a portfolio; where that fails the tree goes and the old site stays.
  ///
  /// - Parameters:
  ///   - files: The paths of all files that were written.
  ///   - unlisted: Those of them that no page leads to.
  ///   - changes: What the known site has differently; nil where it is not known.
  ///   - finish: Called when the site is in its folder, before another build may change it, with what is known of it.
  func publish(
    _ files: [String], unlisted: Set<String> = [], of site: SiteIdentity, changes: SiteChanges? = nil,
    then finish: (KnownSite?) -> Void = { _ in }
  ) async throws(MachineFailure) {
    let changes = isOfKnownSite ? changes : nil
    let listed = files.filter { !unlisted.contains($0) }
    let folders = Disk.folders(of: files)
    try await publish(
      FinishedTree(
        files: files, manifest: SiteManifest(site.head, files: listed, unlisted: unlisted), changes: changes,
        folders: folders, touched: isFilled ? changes?.folders ?? folders : folders),
      of: site, then: finish)
  }

  /// Makes the tree the site in place of the known one, of which it differs in the content of some files alone.
  ///
  /// - Parameters:
  ///   - files: The paths of all files.
  ///   - written: Those that were written.
  func publish(
    _ files: [String], written: [String], of site: SiteIdentity, then finish: (KnownSite?) -> Void
  ) async throws(MachineFailure) {
    let changes = SiteChanges(written: written)
    let folders = folder.known?.folders ?? Disk.folders(of: files)
    try await publish(
      FinishedTree(
        files: files, manifest: nil, changes: changes, folders: folders,
        touched: isFilled ? changes.folders : folders),
      of: site, then: finish)
  }

  private func publish(
    _ tree: FinishedTree, of site: SiteIdentity, then finish: (KnownSite?) -> Void
  ) async throws(MachineFailure) {
    defer { lock.release() }
    do throws(MachineFailure) {
      try folder.refuseOther(than: site)
      if isFilled { try Disk.remove(tree.changes?.gone ?? [], below: folder.stage) }
    } catch {
      try? Disk.removeTree(folder.stage)
      throw error
    }
    finish(try await folder.publish(tree, from: site, spare: spare))
  }

  /// Leaves the old site as it is.
  func discard() {
    try? Disk.removeTree(folder.stage)
    lock.release()
  }
}
