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
