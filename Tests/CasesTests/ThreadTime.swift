// A clock that other tests on the same machine do not move.

import Foundation

enum ThreadTime {
  /// The processor time that this thread has had, in seconds.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Whether a text four times as long takes about four times as long to read; where each piece is held against all
/// others, it takes sixteen times. Of the processor, for this thread alone: other tests wait for it too.
///
/// - Parameters:
///   - bytes: How long the longer text is.
///   - read: Reads the opening with so many pieces behind it.
func takesTimeInProportion(
  _ piece: String, behind opening: String = "", bytes: Int = 40_000, _ read: (String) throws -> Void
) rethrows -> Bool {
  func seconds(of bytes: Int) throws -> Double {
    let text = opening + String(repeating: piece, count: bytes / piece.utf8.count)
    let start = ThreadTime.now
    try read(text)
    return ThreadTime.now - start
  }
  func isInProportion() throws -> Bool { try seconds(of: bytes) < 8 * seconds(of: bytes / 4) + 0.05 }
  // What disturbs a measure does not come twice.
  return try isInProportion() || isInProportion()
}
