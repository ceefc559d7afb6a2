// Making, changing and removing files and folders, through the C calls, each checked: Foundation's own trap on a full
// disk or pass over it. What is written for a reader of the site has the modes that a web server needs.

import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Disk {
  /// Who may read what is written.
  enum Access: Sendable {
    /// As the person's own umask says.
    case personal
    /// Everybody, whatever the umask says: files 644, folders 755.
    case everybody
    /// The owner alone: files 600.
    case owner
    /// Those who may read what is copied.
    case sameAsSource
  }

  // MARK: Files

  /// Writes a file that does not exist yet.
  ///
  /// - Parameter isDurable: Whether to wait until its bytes are on the disk.
  static func write(
    _ bytes: [UInt8], to path: String, for access: Access = .personal, isDurable: Bool = false
  ) throws(MachineFailure) {
    try make(path, for: access) { file throws(MachineFailure) in
      try put(bytes[...], to: file, path)
      if isDurable { try synchronise(file, path) }
    }
  }

  /// Writes a file that does not exist yet in pieces, as `body` hands them over.
  static func write(
    to path: String, for access: Access,
    _ body: ((ArraySlice<UInt8>) throws(MachineFailure) -> Void) throws(MachineFailure) -> Void
  ) throws(MachineFailure) {
    try make(path, for: access) { file throws(MachineFailure) in
      try body { bytes throws(MachineFailure) in try put(bytes, to: file, path) }
    }
  }

  /// Writes bytes over those of a file that is there, or behind its end.
  static func overwrite(_ path: String, at start: Int, _ bytes: [UInt8]) throws(MachineFailure) {
    let file = try descriptor(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC, "write")
    defer { close(file) }
    guard lseek(file, off_t(start), SEEK_SET) == start else { throw MachineFailure(cannot: "write", path) }
    try put(bytes[...], to: file, path)
  }

  /// Copies a file to a place where there is none yet, a piece at a time. A link is not followed.
  static func copy(_ source: String, to path: String, for access: Access) throws(MachineFailure) {
    let input = try descriptor(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC, "read")
    defer { close(input) }
    var status = stat()
    guard fstat(input, &status) == 0 else { throw MachineFailure(cannot: "read", source) }
    try make(path, for: access) { output throws(MachineFailure) in
      if access == .sameAsSource, fchmod(output, status.st_mode & 0o777) != 0 {
        throw MachineFailure(cannot: "write", path)
      }
      try chunks(of: input, source) { chunk throws(MachineFailure) in
        try put(chunk, to: output, path)
        return true
      }
    }
  }

  /// Writes a file in place of the one that is there: a reader finds the old content or the new, whenever the machine
  /// stops. A link to another file is refused: it may lead out of the folder that it lies in. What is no file, such as
  /// a pipe, is written into.
  static func replace(_ path: String, with bytes: [UInt8]) throws(MachineFailure) {
    switch try kind(of: path) {
    case .file, nil: try replaceFile(path, with: bytes)
    case .folder: throw MachineFailure(.usage, "`\(path)` is a folder", help: "name a file in it")
    case .link where try leadsToFile(path):
      throw MachineFailure(
        .usage, "`\(path)` is a link to another place", help: "name the file itself, or remove the link")
    case .link, .other:
      let file = try descriptor(path, O_WRONLY | O_CLOEXEC, "write")
      defer { close(file) }
      try put(bytes[...], to: file, path)
    }
  }

  private static func replaceFile(_ path: String, with bytes: [UInt8]) throws(MachineFailure) {
    let draft = path + ".casebook-draft"
    // A run that was killed may have left it.
    if try kind(of: draft) == .file { try remove(draft) }
    try write(bytes, to: draft, isDurable: true)
    do throws(MachineFailure) {
      try rename(draft, to: path)
      try synchroniseFolder(parent(of: path) ?? ".")
    } catch {
      try? remove(draft)
      throw error
    }
  }

  /// Whether a link leads to a file or to nothing, and not to a pipe or a terminal.
  private static func leadsToFile(_ path: String) throws(MachineFailure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw MachineFailure(cannot: "look at", path) }
      return true
    }
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Makes a file and has `body` fill it; where that fails nothing is left of it.
  private static func make(
    _ path: String, for access: Access, _ body: (Int32) throws(MachineFailure) -> Void
  ) throws(MachineFailure) {
    let file = try descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, "write")
    var isOpen = true
    do throws(MachineFailure) {
      let mode: mode_t? = access == .everybody ? 0o644 : access == .owner ? 0o600 : nil
      if let mode, fchmod(file, mode) != 0 { throw MachineFailure(cannot: "write", path) }
      try body(file)
      // A site is of many files, which are waited for together when all are written.
      if access == .everybody { casebook_start_writing(file) }
      isOpen = false
      guard close(file) == 0 else { throw MachineFailure(cannot: "write", path) }
    } catch {
      if isOpen { close(file) }
      unlink(path)
      throw error
    }
  }

  private static func put(_ bytes: ArraySlice<UInt8>, to file: Int32, _ path: String) throws(MachineFailure) {
    try StandardStream.write(bytes, to: file) { code in MachineFailure(cannot: "write", path, code: code) }
  }

  // MARK: Folders

  /// Makes a folder and those above it that are missing.
  static func makeFolder(_ path: String, for access: Access = .personal) throws(MachineFailure) {
    if try isFolder(path) { return }
    if let parent = parent(of: path), parent != path { try makeFolder(parent, for: access) }
    guard mkdir(path, 0o777) == 0 else {
      let code = errno
      guard code == EEXIST, try isFolder(path) else {
        throw MachineFailure(cannot: "make the folder", path, code: code)
      }
      return
    }
    if access == .everybody, chmod(path, 0o755) != 0 { throw MachineFailure(cannot: "make the folder", path) }
  }

  static func rename(_ old: String, to new: String) throws(MachineFailure) {
    guard systemRename(old, new) == 0 else { throw MachineFailure(cannot: "rename", old) }
  }

  /// Removes what `path` names, links themselves and not what they lead to. Nothing there is no failure.
  static func removeTree(_ path: String) throws(MachineFailure) {
    switch try kind(of: path) {
    case nil: return
    case .folder:
      for entry in try entries(of: path) { try removeTree(path + "/" + entry.name) }
      guard rmdir(path) == 0 || errno == ENOENT else { throw MachineFailure(cannot: "remove", path) }
    default: try remove(path)
    }
  }

  /// Removes a folder; false where something is in it.
  static func removeIfEmpty(_ path: String) throws(MachineFailure) -> Bool {
    if rmdir(path) == 0 || errno == ENOENT { return true }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw MachineFailure(cannot: "remove", path) }
    return false
  }

  /// Removes a file, or a link itself. Nothing there is no failure.
  static func remove(_ path: String) throws(MachineFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw MachineFailure(cannot: "remove", path) }
  }

  // MARK: The disk itself

  /// Waits until all that was written below the folder is on the disk: one call for thousands of files.
  static func synchroniseFiles(of folder: String) throws(MachineFailure) {
    let descriptor = try descriptor(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, "open the folder")
    defer { close(descriptor) }
    let code = casebook_sync_files(descriptor)
    guard code == 0 else { throw MachineFailure(cannot: "write", folder, code: code) }
  }

  /// Waits until a change of names in the folder is on the disk.
  static func synchroniseFolder(_ path: String) throws(MachineFailure) {
    let folder = try descriptor(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, "open the folder")
    defer { close(folder) }
    try synchronise(folder, path)
  }

  /// Waits until an open file or folder is on the disk. A file system without that promise is taken at its word.
  private static func synchronise(_ file: Int32, _ path: String) throws(MachineFailure) {
    while fsync(file) != 0 {
      if errno == EINVAL || errno == ENOTSUP { return }
      guard errno == EINTR else { throw MachineFailure(cannot: "write", path) }
    }
  }
}

// The C function whose name a method above hides.
private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
