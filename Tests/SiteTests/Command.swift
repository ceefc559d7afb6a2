// The built command, started as a person starts it.

import Foundation
import TestSupport
import Testing

/// One run of `casebook`, and what it said.
struct Command: Sendable {
  let code: Int32
  let wasKilled: Bool
  let output: String
  let errors: String
  /// From its start to its end, whatever other tests the process that ran it was busy with.
  let seconds: Double

  var errorLines: [Substring] { errors.split(separator: "\n") }
  var outputLines: [Substring] { output.split(separator: "\n") }

  /// The program beside the test bundle.
  static func program() throws -> URL {
    let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let places = [bundle, Repository.root.appending(path: ".build/debug")].map { $0.appending(path: "casebook") }
    return try #require(
      places.first { FileManager.default.isExecutableFile(atPath: $0.path()) },
      "casebook is not built; run swift build first")
  }

  /// Runs the command to its end in the sandbox's folder, with standard input empty.
  static func run(
    _ arguments: [String], in sandbox: Sandbox, environment: [String: String] = [:], through launcher: [String] = []
  ) async throws -> Command {
    let run = try Started(arguments, in: sandbox, environment: environment, through: launcher)
    return try await run.end()
  }

  /// What starts a command so that permissions count for it, also where tests run as root.
  static var withoutOverride: [String] {
    getuid() == 0 ? ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] : []
  }

  /// A run that has not ended yet.
  struct Started {
    let process: ChildProcess
    private let place: URL
    private let started = ContinuousClock.now

    init(
      _ arguments: [String], in sandbox: Sandbox, environment: [String: String] = [:], through launcher: [String] = []
    ) throws {
      // Files, not pipes: a reader that lags cannot hold the command up.
      place = URL(filePath: NSTemporaryDirectory()).appending(path: "casebook-run-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      process = try ChildProcess(
        launcher + [try Command.program().path()] + arguments,
        environment: Command.environment.merging(environment) { $1 }, in: sandbox.root,
        output: place.appending(path: "output"), errors: place.appending(path: "errors"))
    }

    func end() async throws -> Command {
      let end = try await process.end()
      defer { try? FileManager.default.removeItem(at: place) }
      func text(_ name: String) throws -> String {
        try String(contentsOf: place.appending(path: name), encoding: .utf8)
      }
      return Command(
        code: end.code, wasKilled: end.wasKilled, output: try text("output"), errors: try text("errors"),
        seconds: (end.instant - started) / .seconds(1))
    }
  }

  /// What every command is told: where programs are, and how a sanitizer that it is built with reports.
  private static let environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"].merging(
    sanitizerOptions
  ) { $1 }
  private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
  /// Whether the tests run with a sanitizer, as `make sanitize` runs them.
  static let isSanitized = !sanitizerOptions.isEmpty
}
