// Where words go: results to standard output, everything else to standard error.

import Diagnostics
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is known of a stream, and how words are put on it.
enum Terminal {
  /// Whether a person is likely to read the stream as it is written.
  static func isInteractive(_ stream: StandardStream) -> Bool {
    isatty(stream.rawValue) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  static func showsColour(_ stream: StandardStream) -> Bool { isInteractive(stream) && getenv("NO_COLOR") == nil }

  /// Writes lines that people read. What could change a terminal's state, in the name of a file for example, is written
  /// as its code.
  static func write(lines text: String, to stream: StandardStream) throws(MachineFailure) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
    try stream.write(Array(lines.joined(separator: "\n").utf8))
  }

  /// Empties the terminal, where messages go to one.
  static func clear() throws(MachineFailure) {
    if isInteractive(.error) { try StandardStream.error.write(Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8)) }
  }
}
