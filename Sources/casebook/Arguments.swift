// The words that the command was called with. The standard library reads them from /proc and finds none where that is
// not mounted or no more files may be opened; the C library hands them over at the start.

import CSystem

enum Arguments {
  /// The arguments after the program's own name.
  static var given: [String] {
    let count = Int(casebook_argument_count())
    guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
    return (1..<max(1, count)).compactMap { casebook_argument(Int32($0)).map { String(cString: $0) } }
  }
}
