// One run of a program: how long it took, on all cores together as well, and how much memory it held at most.

import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a run of a program took.
struct MeasuredRun {
  /// From its start to its end.
  let seconds: Double
  /// Of all its threads, in the program and in the kernel for it.
  let processorSeconds: Double
  /// The most memory that it held at once, in bytes.
  let peakBytes: Int
  /// What it wrote to standard output.
  let output: Data

  /// A program that could not be run to a good end.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program to its end. What it writes is kept in files, so that no reader holds it up.
  ///
  /// - Parameter command: The path of the program, then its arguments.
  init(_ command: [String], in folder: URL) throws {
    let (output, errors) = (folder.appending(path: "output.txt"), folder.appending(path: "errors.txt"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, place) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, place.path(), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    var arguments = command.map { strdup($0) } + [nil]
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in arguments + environment { free(word) } }

    var child: pid_t = 0
    let started = ContinuousClock.now
    let code = posix_spawn(&child, command[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw Failure(description: "cannot run \(command[0]): \(String(cString: strerror(code)))") }
    var (status, usage) = (Int32(0), rusage())
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw Failure(description: "lost sight of \(command[0])") }
    }
    seconds = (ContinuousClock.now - started) / .seconds(1)
    guard status == 0 else {
      let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
      throw Failure(description: "\(command.joined(separator: " ")) failed:\n\(said.prefix(2_000))")
    }
    processorSeconds = MeasuredRun.seconds(usage.ru_utime) + MeasuredRun.seconds(usage.ru_stime)
    #if canImport(Glibc)
      peakBytes = usage.ru_maxrss * 1024
    #else
      peakBytes = usage.ru_maxrss
    #endif
    self.output = try Data(contentsOf: output)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
