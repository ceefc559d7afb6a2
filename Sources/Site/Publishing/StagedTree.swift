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
  private let lock: FolderLock

  /// - Parameter lock: Held until the tree is published or discarded.
  init(of folder: OutputFolder, holding lock: FolderLock) {
    self.folder = folder
    self.lock = lock
  }

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

  /// Returns where a file is until it is published, in a folder that is there.
  private func made(_ path: String) throws(MachineFailure) -> String {
    let place = place(of: path)
    if let parent = Disk.parent(of: place) { try Disk.makeFolder(parent, for: .everybody) }
    return place
  }

  func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
    try Disk.write(bytes, to: try made(path), for: .everybody)
  }

  /// Takes a file over from the site that is there; false where the disk does not let a file have two names.
  func keep(_ path: String) throws(MachineFailure) -> Bool { link(folder.path + "/" + path, try made(path)) == 0 }

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
  ///   - finish: Called when the site is in its folder, before another build may change it.
  func publish(
    _ files: [String], unlisted: Set<String> = [], of site: SiteIdentity, then finish: () -> Void = {}
  ) throws(MachineFailure) {
    defer { lock.release() }
    do throws(MachineFailure) { try folder.refuseOther(than: site) } catch {
      try? Disk.removeTree(folder.stage)
      throw error
    }
    let listed = files.filter { !unlisted.contains($0) }
    try folder.publish(
      SiteManifest(title: site.title, baseURL: site.baseURL, files: listed, unlisted: unlisted), from: site)
    finish()
  }

  /// Leaves the old site as it is.
  func discard() {
    try? Disk.removeTree(folder.stage)
    lock.release()
  }
}
