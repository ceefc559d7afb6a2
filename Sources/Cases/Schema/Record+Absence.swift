// What a mistake says of a value in whose place a word is that says that there is none.

import Diagnostics

extension Diagnostic {
  /// Whether its help leaves out a list, which one that is needed cannot be.
  var leavesListOut: Bool {
    ["a list cannot say so", "write `[]`", "leave the field out"].contains { help?.hasPrefix($0) ?? false }
  }

  /// Whether it says no more than that a value is not what its field holds, so that another help may know better.
  var isGeneral: Bool {
    guard let help else { return true }
    let isOwn =
      leavesListOut
      || ["say it of its fields", "did you mean", "`given` is where", "write `pending`"].contains(where: help.hasPrefix)
    return !isOwn
      && (help == MissingWord.leaveOut || message.hasPrefix("expected ") || message.contains("` is not "))
  }
}
