// The files that a session has read, so that a later run reads those alone that may have changed.

import Diagnostics

/// Files as they were read last, each with what the disk said of it then.
struct KnownFiles: Sendable {
  private struct Known: Sendable {
    let file: SourceFile
    /// Nil where the file was so new that it might be written again under the same time.
    let stamp: FileStamp?
  }

  private var former: [String: Known] = [:]
  private var current: [String: Known] = [:]
  /// How long a step of the disk's clock may last, in nanoseconds.
  private let step: Int64

  /// Some disks and servers count time in steps of two seconds.
  static let coarsestStep: Int64 = 2_000_000_000

  init(step: Int64 = KnownFiles.coarsestStep) { self.step = step }

  /// Begins a run. What it does not ask for is let go at the next one.
  mutating func beginRun() { (former, current) = (current, [:]) }

  /// Returns the file at a place on disk: the one that is known where it cannot have changed, or has the same bytes.
  /// Nil where `read` returns none.
  mutating func file(
    at place: String, _ read: () throws(MachineFailure) -> SourceFile?
  ) throws(MachineFailure) -> SourceFile? {
    let known = former[place]
    // Looked at before the file is read: what changes in between has another stamp the next time.
    let stamp = Disk.stamp(of: place)
    if let known, let stamp, known.stamp == stamp {
      current[place] = known
      return known.file
    }
    let isSettled = stamp?.isSettled(step: step) == true
    guard let read = try read() else { return nil }
    // The same bytes are handed out as the same array, so that whatever compares them later has nothing to do.
    let file = known.map { $0.file == read ? $0.file : read } ?? read
    current[place] = Known(file: file, stamp: isSettled ? stamp : nil)
    return file
  }
}
