// Says when something in some folders may have changed: once for each burst of changes, and rather once too often than
// once too rarely, for what has changed is found out by reading. Linux lists changes (inotify); elsewhere, on network
// folders and where too many folders are watched already, the folders are looked through again and again.

import Foundation
import Site
import Synchronization

/// What watches folders, with all in them.
public final class FolderWatcher: Sendable {
  /// When a burst of changes is over.
  struct Pace: Sendable {
    /// A burst is over when nothing has changed for this long …
    var quiet = Duration.milliseconds(20)
    /// … or has lasted this long: some program that never stops writing must not hold everything up.
    var longest = Duration.milliseconds(200)
    /// How often folders are looked through, and how often a folder is sought that is not there.
    var interval = Duration.milliseconds(300)
    /// How often a change is announced where one is sought that no folder may tell.
    var seeking = Duration.seconds(1)
  }

  /// What is watched.
  private struct Watched: Equatable {
    var folders: [String]
    /// Whether a change is announced now and then, even where nothing is seen.
    var seeks = false
  }

  /// A value for each burst; those that are not awaited in time become one.
  public let changes: AsyncStream<Void>
  private let announce: AsyncStream<Void>.Continuation
  /// Nil once it has stopped.
  private let watched: Mutex<Watched?>
  private let wakeUp: WakeUp
  let pace: Pace

  /// Begins to watch. What changes from the return on is not missed.
  ///
  /// - Parameter polls: Whether folders are looked through even where the system lists changes.
  public convenience init(_ folders: [String], polls: Bool) throws(MachineFailure) {
    try self.init(folders, polls: polls, pace: Pace())
  }

  init(_ folders: [String], polls: Bool, pace: Pace) throws(MachineFailure) {
    watched = Mutex(Watched(folders: folders))
    self.pace = pace
    wakeUp = try WakeUp()
    (changes, announce) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    let listed = polls ? nil : ListedChanges(of: folders)
    let looked = listed == nil ? LookedForChanges(of: folders) : nil
    Thread.detachNewThread { [self] in
      if let listed { watch(listed) } else if let looked { watch(looked) }
    }
  }

  /// Watches these folders in place of those before. New ones among them count as a change.
  ///
  /// - Parameter seeks: Whether a change is announced now and then, even where nothing is seen: something is wrong of
  ///   which these folders may not tell that it is mended, for another lies where one of them was.
  public func watch(_ new: [String], seeks: Bool = false) {
    let isChanged = watched.withLock { watched in
      let next = Watched(folders: new, seeks: seeks)
      guard watched != nil, watched != next else { return false }
      watched = next
      return true
    }
    if isChanged { wakeUp.call() }
  }

  /// Watches no more, and ends `changes`.
  public func stop() {
    watched.withLock { $0 = nil }
    announce.finish()
    wakeUp.call()
  }

  private var asked: Watched? { watched.withLock { $0 } }

  /// The thread that waits for the system to list changes, and goes over to looking where it can no longer.
  private func watch(_ start: ListedChanges) {
    var listed = start
    defer { listed.close() }
    var sought = ContinuousClock.now
    while true {
      let patience = asked?.seeks == true ? pace.seeking : nil
      let isWoken = listed.wait(or: wakeUp, atMost: listed.isMissingFolders ? pace.interval : patience)
      if isWoken { wakeUp.clear() }
      var hasChanged = listed.take()
      if hasChanged {
        let last = ContinuousClock.now + pace.longest
        while ContinuousClock.now < last, listed.wait(atMost: pace.quiet) { _ = listed.take() }
      }
      guard let asked else { return }
      switch listed.follow(asked.folders) {
      case .same: break
      case .changed: hasChanged = true
      case .failed:
        let looked = LookedForChanges(of: asked.folders)
        announce.yield()
        return watch(looked)
      }
      if hasChanged || isDue(asked, since: &sought) { announce.yield() }
    }
  }

  /// The thread that looks folders through.
  private func watch(_ start: LookedForChanges) {
    var looked = start
    var sought = ContinuousClock.now
    while let asked {
      let began = ContinuousClock.now
      let folders = asked.folders
      if looked.haveChanged(in: folders) {
        let last = ContinuousClock.now + pace.longest
        repeat { wakeUp.wait(atMost: pace.quiet) } while looked.haveChanged(in: folders) && ContinuousClock.now < last
        announce.yield()
      } else if isDue(asked, since: &sought) {
        announce.yield()
      }
      // A folder on a slow network is not looked at all of the time.
      wakeUp.wait(atMost: max(pace.interval, (ContinuousClock.now - began) * 10))
      wakeUp.clear()
    }
  }

  /// Whether a change that is sought is to be announced again.
  private func isDue(_ asked: Watched, since last: inout ContinuousClock.Instant) -> Bool {
    let now = ContinuousClock.now
    guard asked.seeks, now - last >= pace.seeking else { return false }
    last = now
    return true
  }
}
