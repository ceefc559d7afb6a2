// Changes in folders, found by looking through them: of everything in them the name, the size, when it was last
// changed, and which file it is.

import Diagnostics
import Site

/// What folders were like when they were last looked at.
struct LookedForChanges: Sendable {
  private var last: Fingerprint

  init(of folders: [String]) { last = Self.fingerprint(of: folders) }

  /// Looks again, and returns whether something has changed since the last time. O(files).
  mutating func haveChanged(in folders: [String]) -> Bool {
    let now = Self.fingerprint(of: folders)
    defer { last = now }
    return now != last
  }

  private static func fingerprint(of folders: [String]) -> Fingerprint {
    var states: [UInt8] = []
    for folder in folders { add(folder, depth: 0, to: &states) }
    return Fingerprint(of: states)
  }

  private static func add(_ folder: String, depth: Int, to states: inout [UInt8]) {
    states += Array(folder.utf8) + [0]
    guard depth < 40, let entries = try? FolderEntry.all(in: folder) else { return }
    // One that is empty is another than one that is not there.
    states.append(1)
    for entry in entries where !BuildOptions.isPassedOver(entry.name) {
      states += Array(entry.name.utf8) + [0]
      for number in entry.state { withUnsafeBytes(of: number) { states += Array($0) } }
      if entry.isFolder { add("\(folder)/\(entry.name)", depth: depth + 1, to: &states) }
    }
  }
}
