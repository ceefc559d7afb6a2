// How other threads wake one that waits for its descriptors: a pipe to itself, into which they put a byte.

import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pipe that wakes the thread that waits for its reading end. It lasts as long as the program.
struct WakeUp: Sendable {
  /// The end to wait for.
  let descriptor: Int32
  private let writingEnd: Int32

  init() throws(MachineFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw MachineFailure(cannot: "open", named: "a pipe", code: errno) }
    (descriptor, writingEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  /// Wakes the thread. Where the pipe is full, it is to wake already.
  func call() {
    var byte: UInt8 = 1
    _ = write(writingEnd, &byte, 1)
  }

  /// Waits for a call, and returns without one when the time is over.
  func wait(atMost time: Duration) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, Int32(clamping: Int((time / .milliseconds(1)).rounded(.up))))
  }

  /// Takes out what woke the thread.
  func clear() {
    var buffer = [UInt8](repeating: 0, count: 64)
    while buffer.withUnsafeMutableBytes({ read(descriptor, $0.baseAddress, $0.count) }) == 64 {}
  }

  func close() {
    _ = systemClose(descriptor)
    _ = systemClose(writingEnd)
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
