// What the disk says of a file, by which it is known whether the file may have changed.

import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file's identity, its size, and when it and what the disk says of it were last changed.
struct FileStamp: Sendable, Hashable {
  fileprivate let device: UInt64
  fileprivate let inode: UInt64
  private let size: Int64
  /// In nanoseconds since 1970.
  fileprivate let modified: Int64
  fileprivate let changed: Int64

  /// Whether it is the same file with the same content: names of it may have come and gone in between.
  func isOfSameContent(as other: FileStamp) -> Bool {
    device == other.device && inode == other.inode && size == other.size && modified == other.modified
  }

  /// One number for all of it.
  var fingerprint: UInt64 {
    Fingerprint { parts in
      for number in [
        device, inode, UInt64(bitPattern: size), UInt64(bitPattern: modified), UInt64(bitPattern: changed),
      ] {
        parts.add(number)
      }
    }.value
  }

  /// One number for which file it is and what is in it: names of it may come and go.
  var contentFingerprint: UInt64 {
    Fingerprint { parts in
      for number in [device, inode, UInt64(bitPattern: size), UInt64(bitPattern: modified)] { parts.add(number) }
    }.value
  }

  /// Whether a change from here on would have another time. Within one step of the disk's clock a file may be written
  /// twice under one time.
  ///
  /// - Parameter step: How long a step may last, in nanoseconds.
  func isSettled(step: Int64) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return FileStamp.nanoseconds(now) - max(modified, changed) > step
  }

  fileprivate init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Glibc)
      (modified, changed) = (FileStamp.nanoseconds(status.st_mtim), FileStamp.nanoseconds(status.st_ctim))
    #else
      (modified, changed) = (FileStamp.nanoseconds(status.st_mtimespec), FileStamp.nanoseconds(status.st_ctimespec))
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension Disk {
  /// Returns the mode of what is at `path`, links not followed; nil where there is nothing.
  static func mode(of path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? UInt32(status.st_mode) : nil
  }

  /// Returns a number for each folder: for which it is, which names are in it, and who may look into it. It is another
  /// one once a name in it was made, removed or given to another file, if its time was set back before (`setBack`). Nil
  /// where one of them is not there.
  ///
  /// - Parameter folders: Their paths below `root`, which is the first of the folders; of that a new name of its own
  ///   makes no difference, nor does one whose time was put back afterwards.
  static func states(ofFolders folders: [String], below root: String) -> [UInt64]? {
    var states: [UInt64] = []
    states.reserveCapacity(folders.count + 1)
    for (number, place) in ([root] + folders.map { "\(root)/\($0)" }).enumerated() {
      var status = stat()
      guard lstat(place, &status) == 0 else { return nil }
      let stamp = FileStamp(status)
      states.append(
        Fingerprint { parts in
          for part in [stamp.device, stamp.inode, UInt64(bitPattern: stamp.modified), UInt64(status.st_mode)] {
            parts.add(part)
          }
          if number > 0 { parts.add(UInt64(bitPattern: stamp.changed)) }
        }.value)
    }
    return states
  }

  /// Whether a name may be moved from one folder to another.
  static func isOneDisk(_ folder: String, _ other: String) -> Bool {
    guard let one = stamp(of: folder), let two = stamp(of: other) else { return false }
    return one.device == two.device
  }

  /// Sets the time of the last change of a folder back, so that every later change gives it another, however coarse the
  /// disk's clock is.
  static func setBack(_ folder: String) throws(MachineFailure) {
    var status = stat()
    guard lstat(folder, &status) == 0 else { throw MachineFailure(cannot: "look at", folder) }
    #if canImport(Glibc)
      var times = [status.st_mtim, status.st_mtim]
    #else
      var times = [status.st_mtimespec, status.st_mtimespec]
    #endif
    times[1].tv_sec -= 4
    guard utimensat(AT_FDCWD, folder, times, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw MachineFailure(cannot: "change", folder)
    }
  }

  /// Returns what the disk says of the file at `path`, links not followed; nil where there is none.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileStamp(status) : nil
  }
}
