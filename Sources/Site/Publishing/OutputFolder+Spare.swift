// The spare: a tree in which each file of the site has a second name. It becomes the next stage, in which only those
// files are written that are others, and the site that was replaced becomes the spare of the new one.

import Cases

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
  func keep(_ tree: FinishedTree, as spare: String) async throws(MachineFailure) -> Bool {
    guard Disk.isOneDisk(path, Disk.parent(of: spare) ?? "/") else {
      try clear()
      return false
    }
    if let known, let changes = tree.changes, let states = known.states(at: next) {
      // Under this name nothing is put into it, but by a program that has one of its folders open.
      try Disk.rename(next, to: stage)
      let names = changes.written + (tree.manifest == nil ? [] : [SiteManifest.name])
      let isMade = await link(names, in: changes.folders, without: changes.gone)
      guard try hasOnly(tree, changes.folders, known, states) else {
        try Disk.rename(stage, to: next)
        try clear()
        return false
      }
      guard isMade else { return try removeStage() }
    } else {
      try clear()
      guard await link(tree.files + [SiteManifest.name], in: tree.folders, without: []) else {
        return try removeStage()
      }
    }
    guard (try? Disk.rename(stage, to: spare)) != nil else { return try removeStage() }
    return true
  }

  private func removeStage() throws(MachineFailure) -> Bool {
    try Disk.removeTree(stage)
    return false
  }

  /// Gives files of the site second names in the stage, and takes others out of it. Returns whether that was done.
  ///
  /// - Parameter folders: Those that the files are in.
  private func link(_ names: [String], in folders: [String], without gone: [String]) async -> Bool {
    do throws(MachineFailure) {
      for folder in [stage] + folders.map({ "\(stage)/\($0)" }) { try Disk.makeFolder(folder, for: .everybody) }
      let areLinked = await mapConcurrently(names) { name in
        unlink("\(stage)/\(name)")
        return systemLink("\(path)/\(name)", "\(stage)/\(name)") == 0
      }
      guard areLinked.allSatisfy({ $0 }) else { return false }
      try Disk.remove(gone, below: stage)
      try setBack(folders)
      return true
    } catch { return false }
  }

  /// Whether nothing was put into the stage since it was the site.
  ///
  /// - Parameters:
  ///   - touched: The folders in which something was made or removed.
  ///   - states: Those of all folders of the site before.
  private func hasOnly(
    _ tree: FinishedTree, _ touched: [String], _ known: KnownSite, _ states: [UInt64]
  ) throws(MachineFailure) -> Bool {
    let touched = Set(touched.map { FileName($0) })
    let rest = known.folders.filter { !touched.contains(FileName($0)) }
    let before = zip(known.folders, states.dropFirst()).filter { !touched.contains(FileName($0.0)) }.map(\.1)
    guard Disk.states(ofFolders: rest, below: stage).map({ Array($0.dropFirst()) }) == before else { return false }
    let isOfThese = { (path: String) in Disk.parent(of: path).map { touched.contains(FileName($0)) } ?? true }
    let names = Set(((tree.files + tree.folders).filter(isOfThese) + [SiteManifest.name]).map { FileName($0) })
    for folder in touched where try Disk.kind(of: "\(stage)/\(folder)") != nil {
      let entries = try Disk.entries(of: "\(stage)/\(folder)")
      guard entries.allSatisfy({ names.contains(FileName("\(folder)/\($0.name)")) }) else { return false }
    }
    return try Disk.entries(of: stage).allSatisfy { names.contains(FileName($0.name)) }
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
  let written: [String]
  /// The paths of those that it has not.
  let gone: [String]

  init(written: [String], gone: [String] = []) { (self.written, self.gone) = (written, gone) }

  /// - Parameters:
  ///   - former: The paths of all files of the site before.
  ///   - paths: Those of the new one.
  init(written: [String], from former: [String], to paths: [String]) {
    let present = Set(paths.map { FileName($0) })
    self.init(written: written, gone: former.filter { !present.contains(FileName($0)) })
  }

  /// The folders that these are or were in.
  var folders: [String] { Disk.folders(of: written + gone) }
}

extension Disk {
  /// Returns the folders that files are in, each before those in it. By bytes: two names that differ only in how an
  /// accent is written are two.
  static func folders(of files: some Sequence<String>) -> [String] {
    var known: Set<FileName> = []
    var folders: [String] = []
    func add(_ folder: String) {
      guard known.insert(FileName(folder)).inserted else { return }
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

// The C function whose name a method above hides.
private func systemLink(_ old: String, _ new: String) -> Int32 { link(old, new) }
