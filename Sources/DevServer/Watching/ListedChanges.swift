// Changes in folders as Linux lists them. One folder lists what happens in it and not in those below, so each is
// watched by itself; whenever folders come or go, all of them are walked again, and what is new is added.

import CSystem
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A queue of changes in folders, with all below them.
struct ListedChanges: Sendable {
  private let queue: Int32
  /// The system's number of each folder that is watched.
  private var watched: Set<Int32> = []
  /// The folders that were last asked for.
  private var roots: [String] = []
  /// Those of them that are not there, so that nothing can list that they come.
  private var missing: [String] = []
  var isMissingFolders: Bool { !missing.isEmpty }
  /// Whether folders have come or gone since they were last walked.
  private var isStale = true
  /// Folders lie at most so deep in each other, and a portfolio holds at most so many.
  private static let (mostDepth, mostFolders) = (40, 200_000)

  /// Returns nil where the system lists no changes, or too few folders.
  init?(of folders: [String]) {
    queue = casebook_open_changes()
    guard queue >= 0 else { return nil }
    guard follow(folders) != .failed else {
      close()
      return nil
    }
  }

  func close() { _ = systemClose(queue) }

  // MARK: Waiting

  /// Waits until there are changes, or another thread calls, and returns whether that one did.
  func wait(or wakeUp: WakeUp, atMost time: Duration?) -> Bool {
    var waiting = [
      pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    _ = poll(&waiting, 2, time.map(Self.milliseconds) ?? -1)
    return waiting[1].revents != 0
  }

  /// Waits until there are changes, and returns whether there are.
  func wait(atMost time: Duration) -> Bool {
    var waiting = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, Self.milliseconds(time)) > 0
  }

  private static func milliseconds(_ time: Duration) -> Int32 {
    Int32(clamping: Int((time / .milliseconds(1)).rounded(.up)))
  }

  /// Takes what is in the queue, and returns whether any of it can matter: what editors and file managers leave beside
  /// the files that people write does not.
  mutating func take() -> Bool {
    var hasChanged = false
    // Enough for a name of any length.
    var buffer = [CChar](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(queue, $0.baseAddress, $0.count) }
      guard count > 0 else { return hasChanged }
      var offset = 0
      buffer.withUnsafeBufferPointer { bytes in
        var name: UnsafePointer<CChar>?
        while true {
          let kind = casebook_next_change(bytes.baseAddress, count, &offset, &name)
          guard kind >= 0 else { break }
          if let name, BuildOptions.isPassedOver(String(cString: name)) { continue }
          hasChanged = true
          if Int(kind) != CASEBOOK_FILE_CHANGED { isStale = true }
        }
      }
    }
  }

  // MARK: Following

  enum Following {
    /// What is watched is as before.
    case same
    /// Folders have been added.
    case changed
    /// The system watches no more folders.
    case failed
  }

  /// Watches these folders with all below them, and forgets others. O(files) where folders have come or gone, else O(1)
  /// beyond those that are missing.
  mutating func follow(_ folders: [String]) -> Following {
    // One that has come is watched from here on, and walked below.
    let hasCome = missing.contains { casebook_watch_folder(queue, $0) >= 0 }
    guard isStale || hasCome || folders != roots else { return .same }
    roots = folders
    isStale = false
    missing = []
    var found: Set<Int32> = []
    for root in folders {
      do {
        guard try add(root, depth: 0, to: &found) else {
          missing.append(root)
          continue
        }
      } catch { return .failed }
    }
    for number in watched.subtracting(found) { casebook_unwatch_folder(queue, number) }
    let isMore = !found.isSubset(of: watched)
    watched = found
    return isMore ? .changed : .same
  }

  private struct Failure: Error {}

  /// Watches a folder and those in it; false where there is no such folder.
  private func add(_ folder: String, depth: Int, to found: inout Set<Int32>) throws -> Bool {
    let number = casebook_watch_folder(queue, folder)
    guard number >= 0 else {
      // Gone meanwhile, a link, or not for us: reading says so too.
      if [ENOENT, ENOTDIR, EACCES, ELOOP].contains(-number) { return false }
      throw Failure()
    }
    guard found.insert(number).inserted, depth < Self.mostDepth else { return true }
    guard found.count <= Self.mostFolders else { throw Failure() }
    for entry in (try? FolderEntry.all(in: folder)) ?? []
    where entry.isFolder && !BuildOptions.isPassedOver(entry.name) {
      _ = try add("\(folder)/\(entry.name)", depth: depth + 1, to: &found)
    }
    return true
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
