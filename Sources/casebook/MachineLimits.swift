// Looks, before any work is done, whether the machine lets the program do it. A program whose threads cannot start
// waits without end, and one whose memory runs out crashes: here both become a sentence and a code.

import CSystem
import Foundation
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum MachineLimits {
  /// A build of the sample portfolio takes about 300 MB of addresses, most of them for the stacks and heaps of threads.
  private static let leastAddresses = 512 << 20
  /// The deepest nesting that a reader allows takes less than half of this.
  private static let leastStack = 1 << 20
  private static let leastFiles = 16

  /// Throws where a limit is too small for anything to succeed.
  static func check() throws(MachineFailure) {
    // A file that grows beyond `ulimit -f` is then a failed write like any other.
    signal(SIGXFSZ, SIG_IGN)
    try require(leastFiles, of: RLIMIT_NOFILE, "only ", " files may be open at once", help: "ulimit -n")
    try require(leastStack, of: RLIMIT_STACK, "a stack may have only ", " bytes", help: "ulimit -s")
    try require(leastAddresses, of: RLIMIT_AS, "only ", " bytes of memory may be addressed", help: "ulimit -v")
    let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let code = casebook_try_threads(Int32(clamping: cores + 2))
    guard code == 0 else {
      throw MachineFailure(
        machine: "cannot start a thread: \(String(cString: strerror(code)))",
        help: "raise the limits on memory and processes (`ulimit -v`, `-d` and `-u` show them) and try again")
    }
    if limit(of: RLIMIT_AS) != nil || limit(of: RLIMIT_DATA) != nil {
      casebook_report_crashes(
        """
        error: casebook was stopped, most likely because there was too little memory for it\n  help: raise the \
        limit (`ulimit -v` and `-d` show it) and try again\n
        """
      )
    }
  }

  private static func require(
    _ least: Int, of resource: Resource, _ before: String, _ after: String, help: String
  ) throws(MachineFailure) {
    guard let limit = limit(of: resource), limit < least else { return }
    throw MachineFailure(
      machine: "\(before)\(limit)\(after), and casebook needs \(least)",
      help: "raise the limit (`\(help)` shows it) and try again")
  }

  #if canImport(Glibc)
    private typealias Resource = __rlimit_resource
  #else
    private typealias Resource = Int32
  #endif

  /// The limit in force; nil where there is none.
  private static func limit(of resource: Resource) -> Int? {
    var limit = rlimit()
    #if canImport(Glibc)
      let code = getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    #else
      let code = getrlimit(resource, &limit)
    #endif
    return code == 0 && limit.rlim_cur < rlim_t(Int.max) ? Int(limit.rlim_cur) : nil
  }
}
