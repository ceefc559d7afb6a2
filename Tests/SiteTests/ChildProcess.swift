// A child of the process that runs the tests, by posix_spawn: Foundation's Process reads beyond a directory entry, at
// which the address sanitizer stops.

import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs, and how it ends.
final class ChildProcess: Sendable {
  /// How a child ended.
  struct End {
    let code: Int32
    let wasKilled: Bool
    let instant: ContinuousClock.Instant
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let id: pid_t
  private let ended = Mutex<End?>(nil)
  private let news: AsyncStream<Void>

  /// Starts a program with standard input empty, no other file open, and no signal held back.
  ///
  /// - Parameters:
  ///   - command: The path of the program, then its arguments.
  ///   - folder: The folder that it runs in.
  ///   - output: The file that takes what it writes to standard output.
  ///   - errors: The same of standard error.
  init(_ command: [String], environment: [String: String], in folder: URL, output: URL, errors: URL) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (descriptor, place) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, place.path(), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    // Closing what is not open is no mistake here.
    for descriptor in STDERR_FILENO + 1..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    // The shell goes to the folder and becomes the program: posix_spawn itself does that on few systems.
    let words = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, folder.path()] + command
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, words[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Failure(description: "cannot run \(command[0]): \(String(cString: strerror(code)))") }
    id = child
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    news = stream
    // A thread of its own, for those of the tests are few and may all be waiting for a child.
    Thread.detachNewThread { [self] in
      wait()
      continuation.finish()
    }
  }

  var isRunning: Bool { ended.withLock { $0 == nil } }

  /// Sends a signal, but to nothing else that has the number by then.
  func send(_ signal: Int32) {
    ended.withLock { if $0 == nil { kill(id, signal) } }
  }

  /// Returns how it ended, when it has.
  func end() async throws -> End {
    for await _ in news {}
    guard let end = ended.withLock({ $0 }) else { throw Failure(description: "process \(id) was lost sight of") }
    return end
  }

  /// Blocks until the child has ended.
  private func wait() {
    var information = siginfo_t()
    // Without taking its number from it.
    while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    let instant = ContinuousClock.now
    ended.withLock { ended in
      var status: Int32 = 0
      guard waitpid(id, &status, 0) == id else { return }
      // The lowest seven bits are the signal that ended it, and the next eight its exit code.
      let signal = status & 0x7f
      ended = End(code: signal == 0 ? status >> 8 & 0xff : signal, wasKilled: signal != 0, instant: instant)
    }
  }
}
