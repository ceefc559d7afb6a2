// Bytes that are put aside on the disk while a program runs, in a file without a name: it goes with the program,
// however that ends.

import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that pieces are appended to, and read from again.
final class ScratchFile: Sendable {
  /// How its name begins, for the moment that it has one.
  static let prefix = "scratch-"

  private let descriptor: Int32
  private let end = Mutex(0)

  /// Makes the file, for its owner alone; nil where that cannot be.
  init?(in folder: String) {
    var name = Array("\(folder)/\(Self.prefix)XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Returns where the piece is from now on; nil where it could not be written.
  func append(_ bytes: [UInt8]) -> Range<Int>? {
    let start = end.withLock { end in
      defer { end += bytes.count }
      return end
    }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(start + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      done += count
    }
    return start..<start + bytes.count
  }

  /// Returns a piece, or less of it where it could not be read.
  func read(_ range: Range<Int>) -> [UInt8] { (try? OpenFile.read(range, from: descriptor, "scratch")) ?? [] }
}
