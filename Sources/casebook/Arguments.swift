// The words that the command was called with. The standard library reads them from /proc and finds none where that is
// not mounted or no more files may be opened; the C library hands them over at the start.

import CSystem
import Site

enum Arguments {
  /// The arguments after the program's own name.
  ///
  /// Throws where one of them is not UTF-8: changed to fit, it would name another file than was meant.
  static var given: [String] {
    get throws(MachineFailure) {
      let count = Int(casebook_argument_count())
      guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
      var given: [String] = []
      for index in 1..<max(1, count) {
        guard let argument = casebook_argument(Int32(index)) else { continue }
        guard let text = String(validatingCString: argument) else {
          throw MachineFailure(usage: "`\(String(cString: argument))` is not UTF-8", help: "rename the file or folder")
        }
        given.append(text)
      }
      return given
    }
  }
}
