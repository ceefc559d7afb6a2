// How a verb that goes on until it is ended by a signal ends: at once, for it writes nothing that could be half done.

import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Interruption {
  /// From now on a write to a pipe whose reader has gone is a failure, and does not end the program. By a handler that
  /// does nothing, for programs that are started inherit what is ignored.
  static func outlivesReaders() { signal(SIGPIPE) { _ in } }

  /// From now on SIGINT (Ctrl-C) and SIGTERM end the program with code 0, whatever is under way.
  static func endsTheProgram() {
    for kind in [SIGINT, SIGTERM] { signal(kind) { _ in _exit(0) } }
    // A program that was started by one which blocks signals on its threads, as many do, has them blocked too.
    Thread.detachNewThread {
      var kinds = sigset_t()
      sigemptyset(&kinds)
      for kind in [SIGINT, SIGTERM] { sigaddset(&kinds, kind) }
      pthread_sigmask(SIG_UNBLOCK, &kinds, nil)
      while true { pause() }
    }
  }
}
