// The ways in which programs save, each of which is to be one change.

import Foundation
import Testing

@testable import DevServer

/// One way of changing what lies in a folder.
struct WayOfSaving: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let save: @Sendable (TemporaryFolder) throws -> Void

  init(_ name: String, _ save: @escaping @Sendable (TemporaryFolder) throws -> Void) {
    (testDescription, self.save) = (name, save)
  }

  static let all = [
    WayOfSaving("in place") { try $0.write("new", to: "cases/oak.md") },
    WayOfSaving("in place, with the same length") { try $0.write("OLD", to: "cases/oak.md") },
    WayOfSaving("twice, as some editors do") {
      try $0.write("", to: "cases/oak.md")
      try $0.write("new", to: "cases/oak.md")
    },
    WayOfSaving("by a file that takes the name, as VS Code's atomic saves, Word and sed do") {
      try $0.write("new", to: "cases/.oak.md.tmp123")
      try $0.move("cases/.oak.md.tmp123", to: "cases/oak.md")
    },
    WayOfSaving("by a backup, as vim does") {
      try $0.write("", to: "cases/4913")
      try $0.remove("cases/4913")
      try $0.move("cases/oak.md", to: "cases/oak.md~")
      try $0.write("new", to: "cases/oak.md")
      try $0.remove("cases/oak.md~")
    },
    WayOfSaving("with a swap file beside it") {
      try $0.write("swap", to: "cases/.oak.md.swp")
      try $0.write("new", to: "cases/oak.md")
      try $0.remove("cases/.oak.md.swp")
    },
    WayOfSaving("with an office program's lock") {
      try $0.write("me", to: "cases/.~lock.people.csv#")
      try $0.write("id\n", to: "cases/people.csv")
      try $0.remove("cases/.~lock.people.csv#")
    },
    WayOfSaving("with a conflicted copy, as synchronisers do") {
      try $0.write("other", to: "cases/oak (conflicted copy).md")
    },
    WayOfSaving("piece by piece") { folder in
      guard let file = fopen(folder.place("cases/oak.md"), "w") else { throw CocoaError(.fileWriteUnknown) }
      for _ in 0..<5 {
        fputs("piece\n", file)
        fflush(file)
        usleep(2_000)
      }
      fclose(file)
    },
    WayOfSaving("a new file") { try $0.write("new", to: "cases/elm.md") },
    WayOfSaving("a file that goes") { try $0.remove("cases/oak.md") },
    WayOfSaving("a file with another name") { try $0.move("cases/oak.md", to: "cases/elm.md") },
    WayOfSaving("a new folder with files in it") {
      try $0.write("new", to: "cases/ash/index.md")
      try $0.write("new", to: "cases/ash/data/people.csv")
    },
    WayOfSaving("a folder with another name") { try $0.move("cases/elder", to: "cases/alder") },
    WayOfSaving("a folder that goes") { try $0.remove("cases/elder") },
    WayOfSaving("two hundred files at once, as git checkout does") { folder in
      for number in 0..<200 { try folder.write("\(number)", to: "cases/case-\(number).md") }
    },
    WayOfSaving("by a copy of the old, as Emacs does") {
      try $0.write("old", to: "cases/oak.md~")
      try $0.write("new", to: "cases/oak.md")
    },
    WayOfSaving("by two names beside it, as JetBrains' editors do") {
      try $0.write("new", to: "cases/oak.md___jb_tmp___")
      try $0.move("cases/oak.md", to: "cases/oak.md___jb_old___")
      try $0.move("cases/oak.md___jb_tmp___", to: "cases/oak.md")
      try $0.remove("cases/oak.md___jb_old___")
    },
    WayOfSaving("by a folder beside it, as programs of macOS do") {
      try $0.write("new", to: "cases/.sb-1f/oak.md")
      try $0.move("cases/.sb-1f/oak.md", to: "cases/oak.md")
      try $0.remove("cases/.sb-1f")
    },
    WayOfSaving("by another file of the same length and time, as rsync can") { folder in
      let time = try FileManager.default.attributesOfItem(atPath: folder.place("cases/oak.md"))[.modificationDate]
      try folder.write("OLD", to: "cases/.oak.md.X1")
      try FileManager.default.setAttributes(
        [.modificationDate: time as Any], ofItemAtPath: folder.place("cases/.oak.md.X1"))
      try folder.move("cases/.oak.md.X1", to: "cases/oak.md")
    },
    WayOfSaving("by going on at its end") { folder in
      guard let file = fopen(folder.place("cases/oak.md"), "a") else { throw CocoaError(.fileWriteUnknown) }
      fputs("more", file)
      fclose(file)
    },
    WayOfSaving("by cutting it short") { folder in _ = truncate(folder.place("cases/oak.md"), 1) },
    WayOfSaving("a file and what it needs, one after the other") {
      try $0.write("new", to: "tags.yml")
      try $0.write("new", to: "cases/oak.md")
      try $0.write("new", to: "references.bib")
    },
    WayOfSaving("a file that becomes a folder") {
      try $0.move("cases/oak.md", to: "oak.md")
      try $0.write("old", to: "cases/oak/index.md")
      try $0.remove("oak.md")
    },
    WayOfSaving("a folder that comes from elsewhere") { folder in
      let elsewhere = try TemporaryFolder()
      try elsewhere.write("new", to: "ash/index.md")
      guard rename(elsewhere.place("ash"), folder.place("cases/ash")) == 0 else { throw CocoaError(.fileWriteUnknown) }
    },
    WayOfSaving("a folder that goes elsewhere") { folder in
      let elsewhere = try TemporaryFolder()
      guard rename(folder.place("cases/elder"), elsewhere.place("elder")) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    },
    WayOfSaving("all of it taken away and put back, as git stash does") {
      try $0.remove("cases")
      try $0.write("old", to: "cases/oak.md")
      try $0.write("new", to: "cases/elder/index.md")
    },
    WayOfSaving("a picture beside a case") { try $0.write("GIF89a", to: "cases/elder/school.gif") },
    WayOfSaving("a link that leads elsewhere") { folder in _ = symlink("/nowhere", folder.place("cases/link.md")) },
    WayOfSaving("permissions") { folder in _ = chmod(folder.place("cases/oak.md"), 0o600) },
  ]
}

@Suite(.timeLimit(.minutes(10))) struct FolderWatcherTests {
  /// A machine that is busy lets more time pass between two writes than an editor's, and must not make two bursts of
  /// them.
  private static let pace = FolderWatcher.Pace(
    quiet: .milliseconds(400), longest: .seconds(20), interval: .milliseconds(50))

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "cases/oak.md")
    try folder.write("old", to: "cases/elder/index.md")
    return folder
  }

  /// Returns how many changes there are until none has come for a while.
  private func count(_ watcher: FolderWatcher, atLeast least: Int, _ change: () throws -> Void) async throws -> Int {
    let counter = Counter()
    let counting = Task { for await _ in watcher.changes { await counter.add() } }
    defer { counting.cancel() }
    // The clock of a file system has ticks of some milliseconds, in which two writes look alike.
    try await Task.sleep(for: .milliseconds(20))
    try change()
    let end = ContinuousClock.now + .seconds(240)
    while await counter.count < least, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(10)) }
    try await Task.sleep(for: .milliseconds(700))
    return await counter.count
  }

  private actor Counter {
    var count = 0
    func add() { count += 1 }
  }

  @Test(arguments: WayOfSaving.all, [false, true])
  func countsASaveOnce(way: WayOfSaving, polls: Bool) async throws {
    let folder = try folder()
    let watcher = try FolderWatcher([folder.path], polls: polls, pace: Self.pace)
    defer { watcher.stop() }
    #expect(try await count(watcher, atLeast: 1) { try way.save(folder) } == 1)
  }

  @Test(arguments: [false, true])
  func passesOverWhatProgramsLeave(polls: Bool) async throws {
    let folder = try folder()
    let watcher = try FolderWatcher([folder.path], polls: polls, pace: Self.pace)
    defer { watcher.stop() }
    let changes = try await count(watcher, atLeast: 0) {
      for name in [".oak.md.swp", "oak.md~", "#oak.md#", ".#oak.md", ".DS_Store", "Thumbs.db", "oak.md.tmp"] {
        try folder.write("left", to: name)
        try folder.remove(name)
      }
      try folder.write("ref", to: ".git/index")
    }
    #expect(changes == 0)
  }

  /// Looking at a file is no change, or each update would be followed by another.
  @Test func doesNotHearReaders() async throws {
    let folder = try folder()
    let watcher = try FolderWatcher([folder.path], polls: false, pace: Self.pace)
    defer { watcher.stop() }
    let changes = try await count(watcher, atLeast: 0) {
      for _ in 0..<5 { _ = try String(contentsOfFile: folder.place("cases/oak.md"), encoding: .utf8) }
      _ = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    }
    #expect(changes == 0)
  }

  @Test(arguments: [false, true])
  func followsFoldersThatCome(polls: Bool) async throws {
    let folder = try folder()
    let watcher = try FolderWatcher([folder.path], polls: polls, pace: Self.pace)
    defer { watcher.stop() }
    #expect(try await count(watcher, atLeast: 1) { try folder.write("1", to: "cases/ash/a/b/c.csv") } == 1)
  }

  @Test(arguments: [false, true])
  func followsFoldersThatMove(polls: Bool) async throws {
    let folder = try folder()
    let watcher = try FolderWatcher([folder.path], polls: polls, pace: Self.pace)
    defer { watcher.stop() }
    var changes = watcher.changes.makeAsyncIterator()
    try folder.move("cases/elder", to: "cases/alder")
    await changes.next()
    try folder.write("new", to: "cases/alder/index.md")
    await changes.next()
    try folder.write("newer", to: "cases/alder/deeper/people.csv")
    await changes.next()
  }

  @Test(arguments: [false, true])
  func outlivesTheFolder(polls: Bool) async throws {
    let folder = try folder()
    let content = folder.place("cases")
    let watcher = try FolderWatcher([content], polls: polls, pace: Self.pace)
    defer { watcher.stop() }
    var changes = watcher.changes.makeAsyncIterator()
    try folder.move("cases", to: "elsewhere")
    await changes.next()
    // Nothing of the folder that went is watched any more, and the one that comes is.
    try folder.write("new", to: "cases/oak.md")
    await changes.next()
    try await Task.sleep(for: .milliseconds(300))
    try folder.write("newer", to: "cases/oak.md")
    await changes.next()
  }

  /// Where something is wrong that no folder may tell the end of, changes are announced until it is mended.
  @Test(arguments: [false, true])
  func seeksAChangeThatNoFolderTells(polls: Bool) async throws {
    let folder = try folder()
    var pace = Self.pace
    pace.seeking = .milliseconds(50)
    let watcher = try FolderWatcher([folder.path], polls: polls, pace: pace)
    defer { watcher.stop() }
    #expect(try await count(watcher, atLeast: 3) { watcher.watch([folder.path], seeks: true) } >= 3)
    let other = try FolderWatcher([folder.path], polls: polls, pace: pace)
    defer { other.stop() }
    other.watch([folder.path], seeks: true)
    other.watch([folder.path])
    try await Task.sleep(for: .milliseconds(200))
    // One that had been announced already may be taken now.
    #expect(try await count(other, atLeast: 0) {} <= 1)
  }

  /// What a link leads to is not looked at, though it has the name of a folder that was watched.
  @Test(arguments: [false, true])
  func followsNoLinkInPlaceOfTheFolder(polls: Bool) async throws {
    let (folder, other) = (try folder(), try folder())
    let content = folder.place("cases")
    let watcher = try FolderWatcher([content], polls: polls, pace: Self.pace)
    defer { watcher.stop() }
    var changes = watcher.changes.makeAsyncIterator()
    try folder.move("cases", to: "elsewhere")
    #expect(symlink(other.path, content) == 0)
    await changes.next()
    try await Task.sleep(for: .milliseconds(700))
    #expect(try await count(watcher, atLeast: 0) { try other.write("new", to: "oak.md") } == 0)
    withExtendedLifetime(changes) {}
  }

  @Test func watchesOthersWhenToldTo() async throws {
    let (one, other) = (try folder(), try folder())
    let watcher = try FolderWatcher([one.path], polls: false, pace: Self.pace)
    defer { watcher.stop() }
    var changes = watcher.changes.makeAsyncIterator()
    watcher.watch([one.path, other.path])
    await changes.next()
    try other.write("new", to: "cases/oak.md")
    await changes.next()
  }
}
