// The spare: a tree in which each file of the site has a second name. It becomes the next stage, in which only the files
// are written that are others, and the site that was replaced becomes the spare of the new one.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension OutputFolder {
  /// Makes the spare the stage. Returns false where there is none, or none as the last build left it: what is there is
  /// removed.
  func take(_ spare: String) throws(MachineFailure) -> Bool {
    guard try Disk.kind(of: spare) != nil else { return false }
    if isKnown, known?.hasSpare(at: spare) == true, (try? Disk.rename(spare, to: stage)) != nil { return true }
    try? Disk.removeTree(spare)
    return false
  }

  /// Makes a spare of the site that is in the folder now: of the one that was replaced, where that is as it was known,
  /// and otherwise anew. Returns whether there is one; a build needs none.
  func keep(_ tree: FinishedTree, as spare: String) throws(MachineFailure) -> Bool {
    guard Disk.isOneDisk(path, Disk.parent(of: spare) ?? "/") else {
      try clear()
      return false
    }
    var names = tree.files + [SiteManifest.name]
    var folders = tree.folders
    var gone: [String] = []
    if let known, let changes = tree.changes, known.isThere(at: next) {
      names = changes.written + (tree.manifest == nil ? [] : [SiteManifest.name])
      (folders, gone) = (changes.folders, changes.gone)
      // Under this name nobody else puts anything into it.
      try Disk.rename(next, to: stage)
    } else {
      try clear()
    }
    do throws(MachineFailure) {
      try Disk.makeFolder(stage, for: .everybody)
      for file in names {
        let place = "\(stage)/\(file)"
        if let folder = Disk.parent(of: place) { try Disk.makeFolder(folder, for: .everybody) }
        try Disk.remove(place)
        guard link("\(path)/\(file)", place) == 0 else { throw MachineFailure(cannot: "link", place) }
      }
      try Disk.remove(gone, below: stage)
      try setBack(folders)
      try Disk.rename(stage, to: spare)
      return true
    } catch {
      try? Disk.removeTree(stage)
      return false
    }
  }

  /// Sets the times of folders of the stage back, and of the stage itself.
  func setBack(_ folders: [String]) throws(MachineFailure) {
    for folder in folders where try Disk.kind(of: "\(stage)/\(folder)") != nil {
      try Disk.setBack("\(stage)/\(folder)")
    }
    try Disk.setBack(stage)
  }
}

/// A staged tree in which every file is.
struct FinishedTree: Sendable {
  /// The paths of all files but for the manifest.
  let files: [String]
  /// The list of what casebook wrote; nil where the one that is there is right.
  let manifest: SiteManifest?
  /// What the site that is replaced has differently; nil where that is not known.
  let changes: SiteChanges?
  /// The paths of its folders, each before those in it.
  let folders: [String]
  /// The folders of the stage in which anything was made or removed.
  let touched: [String]
}

/// Which files of a site another site in its place has differently.
struct SiteChanges: Sendable {
  /// The paths of those that are new or others.
  var written: [String]
  /// The paths of those that it has not.
  var gone: [String] = []

  /// The folders that these are or were in.
  var folders: [String] { Disk.folders(of: written + gone) }
}

extension Disk {
  /// Returns the folders that files are in, each before those in it.
  static func folders(of files: [String]) -> [String] {
    var known: Set<String> = []
    var folders: [String] = []
    func add(_ folder: String) {
      guard known.insert(folder).inserted else { return }
      if let above = parent(of: folder) { add(above) }
      folders.append(folder)
    }
    for folder in files.lazy.compactMap(parent) { add(folder) }
    return folders
  }

  /// Removes files, and the folders that are empty then.
  static func remove(_ files: [String], below root: String) throws(MachineFailure) {
    for file in files { try remove("\(root)/\(file)") }
    for folder in folders(of: files).reversed() { _ = try removeIfEmpty("\(root)/\(folder)") }
  }
}
