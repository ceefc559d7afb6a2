// The output folder, replaced as a whole: a complete tree is staged beside it and the two change places in one step,
// so that a reader sees the old site or the new one, never a mix, whenever the machine stops.
//
//   .Output.casebook-stage   the tree that is being written, and for a moment the one that was replaced
//   .Output.casebook-old     where exchange is not to be had: the old site, until the new one stands in its place

import CRename
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that casebook writes, and only casebook.
struct OutputFolder: Sendable {
  /// What tells a folder that casebook made from any other.
  static let marker = ".casebook"
  private static let kept = ".gitkeep"

  let path: String
  private let parent: String
  let stage: String
  private let old: String
  private let exchange: @Sendable (String, String) -> Int32

  /// Finds the folder, and puts right what a build that was killed has left.
  ///
  /// - Parameter exchange: Swaps two names in one step: 0, or the system's error number.
  init(at path: String, exchange: @escaping @Sendable (String, String) -> Int32 = { casebook_exchange($0, $1) }) throws(MachineFailure) {
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    if let real = Disk.real(trimmed) {
      self.path = real
    } else {
      let above = Disk.parent(of: trimmed) ?? "."
      try Disk.makeFolder(above)
      guard let real = Disk.real(above) else { throw MachineFailure(cannot: "find the folder", above) }
      self.path = (real == "/" ? "" : real) + "/" + Disk.name(of: trimmed)
    }
    let name = Disk.name(of: self.path)
    guard let parent = Disk.parent(of: self.path), !name.isEmpty, name != ".." else {
      throw MachineFailure(.usage, "`\(path)` cannot be the output folder", help: "name a folder that casebook may replace, such as Output")
    }
    self.parent = parent
    let beside = parent == "/" ? "" : parent
    stage = "\(beside)/.\(name).casebook-stage"
    old = "\(beside)/.\(name).casebook-old"
    self.exchange = exchange
    if isStranded {
      let lock = try FolderLock(parent)
      defer { lock.release() }
      try recover()
    }
    try refuseForeign(path)
  }

  /// Whether only the second name of the old site is there.
  private var isStranded: Bool { Disk.kind(of: path) == nil && Disk.kind(of: old) == .folder }

  /// Between the two renames of a swap without exchange the old site has only its second name: gives it back the first.
  private func recover() throws(MachineFailure) {
    if isStranded { try Disk.rename(old, to: path) }
  }

  private func refuseForeign(_ given: String) throws(MachineFailure) {
    guard let kind = Disk.kind(of: path) else { return }
    guard kind == .folder else { throw MachineFailure(.usage, "`\(given)` is not a folder", help: "choose another --output") }
    let names = Set(try Disk.entries(of: path).map(\.name))
    guard names.isSubset(of: [Self.kept]) || names.contains(Self.marker) else {
      throw MachineFailure(
        .usage, "`\(given)` is not empty, and casebook did not make it",
        help: "choose another --output, or empty that folder yourself if nothing in it is needed")
    }
  }

  // MARK: One build

  /// Starts a build: nobody else builds into this folder until `lock` is given back. Leftovers are cleared.
  func begin(waiting: () -> Void) async throws(MachineFailure) -> StagedTree {
    let lock = try await FolderLock(parent, waiting: waiting)
    do throws(MachineFailure) {
      try recover()
      try Disk.removeTree(stage)
      try Disk.removeTree(old)
      try Disk.makeFolder(stage)
      let text = "This folder is written by casebook, which replaces all of it at each build.\n"
      try Disk.write(Array(text.utf8), to: "\(stage)/\(Self.marker)")
      if Disk.kind(of: "\(path)/\(Self.kept)") == .file { try Disk.copy("\(path)/\(Self.kept)", to: "\(stage)/\(Self.kept)") }
    } catch {
      lock.release()
      throw error
    }
    return StagedTree(folder: self, lock: lock)
  }

  /// Puts the staged tree in the place of the old one.
  fileprivate func swap() throws(MachineFailure) {
    guard Disk.kind(of: path) != nil else { return try Disk.rename(stage, to: path) }
    let code = exchange(stage, path)
    switch code {
    case 0: break
    case EINVAL, ENOSYS, ENOTSUP:
      try Disk.rename(path, to: old)
      do throws(MachineFailure) { try Disk.rename(stage, to: path) } catch {
        try Disk.rename(old, to: path)
        throw error
      }
    default: throw MachineFailure(cannot: "replace", path, code: code)
    }
    // The new site stands; what is left of the old one is cleared by the next build if it cannot be cleared now.
    try? Disk.removeTree(stage)
    try? Disk.removeTree(old)
  }
}

/// The tree that a build writes. It becomes the site by `publish`, or is thrown away.
struct StagedTree: Sendable {
  fileprivate let folder: OutputFolder
  fileprivate let lock: FolderLock

  /// Makes the folders that these files need.
  func makeFolders(for paths: [String]) throws(MachineFailure) {
    for parent in Set(paths.compactMap(Disk.parent)).sorted() { try Disk.makeFolder("\(folder.stage)/\(parent)") }
  }

  /// Where a file of the site is until it is published.
  func place(of path: String) -> String { "\(folder.stage)/\(path)" }

  func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) { try Disk.write(bytes, to: "\(folder.stage)/\(path)") }

  func copy(_ source: String, to path: String) throws(MachineFailure) { try Disk.copy(source, to: "\(folder.stage)/\(path)") }

  /// Makes the tree the site; where that fails the tree goes and the old site stays.
  func publish() throws(MachineFailure) {
    defer { lock.release() }
    do throws(MachineFailure) { try folder.swap() } catch {
      try? Disk.removeTree(folder.stage)
      throw error
    }
  }

  /// Leaves the old site as it is.
  func discard() {
    try? Disk.removeTree(folder.stage)
    lock.release()
  }
}

/// That one build at a time writes into a folder. The system gives the lock back when a process dies.
struct FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; where another build has it, calls `waiting` and waits.
  ///
  /// The wait has a thread of its own: two builds of one process share a pool of threads, and the one that holds the
  /// lock needs them to come to its end.
  fileprivate init(_ folder: String, waiting: () -> Void) async throws(MachineFailure) {
    let descriptor = try Self.opened(folder)
    self.descriptor = descriptor
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    waiting()
    let code = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: Self.wait(for: descriptor)) }
    }
    guard code == 0 else { throw Self.failure(descriptor, folder, code) }
  }

  /// Takes the lock and blocks the thread until it is free: for a step that no build holds it through for long.
  fileprivate init(_ folder: String) throws(MachineFailure) {
    descriptor = try Self.opened(folder)
    let code = Self.wait(for: descriptor)
    guard code == 0 else { throw Self.failure(descriptor, folder, code) }
  }

  private static func opened(_ folder: String) throws(MachineFailure) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MachineFailure(cannot: "open the folder", folder) }
    return descriptor
  }

  /// Returns 0 once the lock is taken, or the system's error number.
  private static func wait(for descriptor: Int32) -> Int32 {
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { return errno }
    }
    return 0
  }

  private static func failure(_ descriptor: Int32, _ folder: String, _ code: Int32) -> MachineFailure {
    close(descriptor)
    return MachineFailure(cannot: "lock the folder", folder, code: code)
  }

  fileprivate func release() { close(descriptor) }
}
