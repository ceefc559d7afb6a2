// What the disk says of a file, by which it is known whether the file may have changed.

import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file's identity, its size, and when it and what the disk says of it were last changed.
struct FileStamp: Sendable, Hashable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  /// In nanoseconds since 1970.
  private let modified: Int64
  private let changed: Int64

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

  /// Returns what the disk says of the file at `path`, links not followed; nil where there is none.
  static func stamp(of path: String) -> FileStamp? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileStamp(status) : nil
  }
}
