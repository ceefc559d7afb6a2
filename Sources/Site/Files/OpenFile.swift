// A file that is open to be looked at: any piece of it can be read, and all pieces are of the same file, whatever
// becomes of its name in the meantime.

import Cases

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is open for reading, as long as the call lasts that opened it.
struct OpenFile {
  private let descriptor: Int32
  private let path: String
  /// In bytes, when it was opened.
  let count: Int

  /// Opens the file at `path`, which may be no link, and returns what `body` makes of it.
  static func with<Value>(_ path: String, _ body: (OpenFile) throws(MachineFailure) -> Value) throws(MachineFailure)
    -> Value
  {
    let descriptor = try Disk.descriptor(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, "read")
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw MachineFailure(cannot: "read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw MachineFailure(
        .machine, "`\(path)` is no longer a file", help: "build again when nothing else writes there")
    }
    return try body(OpenFile(descriptor: descriptor, path: path, count: Int(status.st_size)))
  }

  /// The file for those who look at its content.
  var bytes: AttachmentBytes<MachineFailure> {
    AttachmentBytes(count: count) { range throws(MachineFailure) in try read(range) }
  }

  /// Returns the bytes of a range, fewer where the file has become shorter.
  func read(_ range: Range<Int>) throws(MachineFailure) -> [UInt8] { try Self.read(range, from: descriptor, path) }

  static func read(_ range: Range<Int>, from descriptor: Int32, _ path: String) throws(MachineFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(range.lowerBound + done))
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineFailure(cannot: "read", path)
      }
      done += count
    }
    bytes.removeLast(bytes.count - done)
    return bytes
  }
}
