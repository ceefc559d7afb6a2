// That one build at a time writes into a folder. The system gives the lock back when a process dies.

import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock on a folder, held until it is released or the process ends.
struct FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; where another build has it, calls `waiting` and waits.
  ///
  /// The wait has a thread of its own: two builds of one process share a pool of threads, and the one that holds the
  /// lock needs them to come to its end.
  init(_ folder: String, waiting: () -> Void) async throws(MachineFailure) {
    let descriptor = try Self.opened(folder)
    self.descriptor = descriptor
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    guard errno == EWOULDBLOCK || errno == EINTR else { throw Self.failure(descriptor, folder, errno) }
    waiting()
    let code = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: Self.wait(for: descriptor)) }
    }
    guard code == 0 else { throw Self.failure(descriptor, folder, code) }
  }

  /// Takes the lock and blocks the thread until it is free: for a step that no build holds it through for long.
  init(_ folder: String) throws(MachineFailure) {
    descriptor = try Self.opened(folder)
    let code = Self.wait(for: descriptor)
    guard code == 0 else { throw Self.failure(descriptor, folder, code) }
  }

  /// Takes the lock where it is free; nil where another build has it.
  init?(ifFree folder: String) {
    guard let descriptor = try? Self.opened(folder) else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  private static func opened(_ folder: String) throws(MachineFailure) -> Int32 {
    try Disk.descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, "open the folder")
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

  func release() { close(descriptor) }
}
