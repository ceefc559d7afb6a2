// What editors, file managers and synchronisers leave beside the files that people write: nothing that an author would
// look for, so that it is passed over without a word.

/// The names of such files and folders.
package enum Leftover {
  /// Returns whether a file or folder of that name was left by a program. O(length).
  package static func isNamed(_ name: String) -> Bool {
    if name.hasPrefix(".") { return !isHiddenContent(name) }
    if name.hasSuffix("~") || name.hasPrefix("~") || name.hasPrefix("#") && name.hasSuffix("#") { return true }
    let small = name.lowercased()
    if names.contains(small) { return true }
    return endings.contains { small.hasSuffix($0) }
  }

  /// How a file is read that a text names, though it is called like what programs leave; nil for any other name.
  static func help(for path: String) -> String? {
    guard FileName(path).parts.contains(where: { isNamed(String($0)) && $0 != "." && $0 != ".." }) else { return nil }
    return "give the file another name: programs leave files of such names beside others, so that none of them is read"
  }

  /// A full stop before a name hides a file, and most such files are a program's own. One that ends like content
  /// may have been hidden by hand; `._x`, `.#x` and `.~x` are what macOS, Emacs and office programs write beside `x`.
  private static func isHiddenContent(_ name: String) -> Bool {
    let small = name.lowercased()
    let isWritten = [".md", ".markdown", ".bib"].contains { small.hasSuffix($0) && small.utf8.count > $0.utf8.count }
    return isWritten && !["._", ".#", ".~"].contains { name.hasPrefix($0) }
  }

  private static let names: Set<String> = [
    "thumbs.db", "thumbs.db:encryptable", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "__macosx",
    "$recycle.bin",
    "system volume information", "lost+found", "@eadir", "#recycle", "#snapshot",
  ]

  private static let endings = [
    ".swp", ".swo", ".swn", ".tmp", ".temp", ".bak", ".orig", ".rej", ".lnk", ".crdownload", ".part", "___jb_tmp___",
    "___jb_old___",
  ]
}
