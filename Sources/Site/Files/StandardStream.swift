// Writing to what is open already: every byte, or a failure. A pipe that is full for the moment is waited for.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One of the two streams that a command writes to.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all of the bytes.
  ///
  /// Throws where they cannot all be written: the disk is full, or the reader has gone.
  public func write(_ bytes: [UInt8]) throws(MachineFailure) {
    let name = self == .output ? "standard output" : "standard error"
    try StandardStream.write(bytes[...], to: rawValue) { code in
      MachineFailure(cannot: "write to", named: name, code: code)
    }
  }

  /// Opens what the caller has closed of the three streams on `/dev/null`, so that no file of ours gets its number.
  /// What is written to such a stream fails, as it would on a closed one.
  public static func reserve() throws(MachineFailure) {
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
      guard open("/dev/null", O_RDONLY) == stream else { throw MachineFailure(cannot: "open", "/dev/null") }
    }
  }

  /// Writes all of the bytes to an open file, waiting where it cannot take them yet.
  static func write(
    _ bytes: ArraySlice<UInt8>, to file: Int32, failure: (Int32) -> MachineFailure
  ) throws(MachineFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
        continue
      }
      // A file that takes nothing and says nothing would be asked for ever.
      let code = count == 0 ? EIO : errno
      switch code {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK:
        var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        guard poll(&waiting, 1, -1) >= 0 || errno == EINTR else { throw failure(errno) }
      default: throw failure(code)
      }
    }
  }
}

// The C function whose name the methods above hide.
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
