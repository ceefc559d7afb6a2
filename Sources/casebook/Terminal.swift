// Where words go: results to standard output, everything else to standard error, progress only where somebody watches.

import Diagnostics
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One of the two streams that a command writes to.
enum Terminal: Int32, Sendable {
  case standardOutput = 1
  case standardError = 2

  /// Whether a person is likely to read the stream as it is written.
  var isInteractive: Bool { isatty(rawValue) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb" }

  var showsColour: Bool { isInteractive && getenv("NO_COLOR") == nil }

  static func write(_ text: String, to stream: Terminal) { write(Array(text.utf8), to: stream) }

  /// Writes all bytes; a reader who has gone away is no failure of ours.
  static func write(_ bytes: [UInt8], to stream: Terminal) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = systemWrite(stream.rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }

  // MARK: Progress

  /// Shows how far a build is, in one line that is written over.
  static func show(_ progress: Progress) {
    let words =
      switch progress.stage {
      case .read: "reading"
      case .parse: "reading cases"
      case .check: "checking cases"
      case .portfolio: "joining the portfolio"
      case .synthesis: "comparing cases"
      case .pageModels: "drawing networks"
      case .render: "writing pages"
      case .publish: "waiting for another build to end"
      }
    write("\r\u{1B}[K\(words)\(progress.total > 0 ? " \(progress.done) of \(progress.total)" : "")", to: .standardError)
  }

  static func clearProgress() { write("\r\u{1B}[K", to: .standardError) }
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
