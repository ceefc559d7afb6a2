// `casebook check FILE`: the whole portfolio is read, for a file is checked against all others, and only what concerns
// the files that were named is kept.

import Diagnostics

/// The files that a check was asked about.
struct CheckedFiles: Sendable {
  /// Their paths in messages. That of a folder ends in `/` and stands for everything in it.
  private let paths: [String]

  /// Throws where a file does not exist or lies outside the content folder.
  ///
  /// - Parameter files: Paths on disk. A folder is all files in it, and `index.md` is the folder of its case.
  init(_ files: [String], in content: String) throws(MachineFailure) {
    guard let root = try Disk.real(content) else { throw ContentFolder.missing(content) }
    paths = try files.map { file throws(MachineFailure) in
      guard let place = try Disk.real(file) else {
        throw MachineFailure(
          .usage, "there is no file `\(file)`", help: "name one of the content folder, such as \(content)/cases/oak.md")
      }
      guard Disk.isPath(place, within: root) else {
        throw MachineFailure(
          .usage, "`\(file)` does not lie in the content folder `\(content)`",
          help: "name a file in it, or with --content the folder that `\(file)` lies in")
      }
      let isWhole = Disk.name(of: place) == "index.md"
      let kept = isWhole ? Disk.parent(of: place) ?? place : place
      let path = Disk.name(of: root) + kept.dropFirst(root.count)
      let isFolder = isWhole ? true : try Disk.isFolder(kept)
      return isFolder ? path + "/" : path
    }
  }

  /// Whether the file of that path in messages is one of them. O(files that were named).
  func contains(_ path: String) -> Bool { paths.contains { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 } }

  /// Whether a diagnostic points into one of them, at its place or at a related one.
  func concern(_ diagnostic: Diagnostic, in sources: SourceSet) -> Bool {
    ([diagnostic.span].compactMap { $0 } + diagnostic.labels.map(\.span)).contains { contains(sources[$0.file].path) }
  }

  /// Returns those that are not among `sources`, and so hold nothing that is read.
  func unread(in sources: SourceSet) -> [String] {
    paths.filter { path in !sources.files.contains { path.hasSuffix("/") ? $0.path.hasPrefix(path) : $0.path == path } }
  }
}
