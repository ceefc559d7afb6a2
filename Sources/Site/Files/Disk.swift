// Looking at files and folders, and reading them, through the C calls, each checked. Only "no such file" means that
// nothing is there: whatever else the system answers is a failure, never an empty folder.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Disk {
  enum Kind: Sendable, Hashable {
    case file, folder, link, other
  }

  struct Entry: Sendable, Hashable {
    let name: String
    let kind: Kind
    /// In bytes.
    let size: Int
    /// Whether the name is UTF-8, so that a path can be made from it again.
    let isNameable: Bool
  }

  // MARK: Looking

  /// Returns what `path` names, links not followed; nil where there is nothing.
  static func kind(of path: String) throws(MachineFailure) -> Kind? {
    var status = stat()
    if lstat(path, &status) == 0 { return kind(status) }
    guard isAbsent(errno) else { throw MachineFailure(cannot: "look at", path) }
    return nil
  }

  /// Whether something has this name; false where that cannot be seen.
  static func isThere(_ path: String) -> Bool { ((try? kind(of: path)) ?? nil) != nil }

  /// Returns whether `path` leads to a folder, links followed.
  static func isFolder(_ path: String) throws(MachineFailure) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return kind(status) == .folder }
    guard isAbsent(errno) else { throw MachineFailure(cannot: "look at", path) }
    return false
  }

  /// Returns the path with every link followed and no `.` or `..` in it; nil where there is nothing.
  static func real(_ path: String) throws(MachineFailure) -> String? {
    guard let found = realpath(path, nil) else {
      guard isAbsent(errno) else { throw MachineFailure(cannot: "find", path) }
      return nil
    }
    defer { free(found) }
    return String(cString: found)
  }

  /// Returns a folder's entries in the byte order of their names. An entry that goes away meanwhile is left out.
  /// O(n log n).
  static func entries(of folder: String) throws(MachineFailure) -> [Entry] {
    guard let handle = opendir(folder) else { throw MachineFailure(cannot: "read the folder", folder) }
    defer { closedir(handle) }
    var entries: [Entry] = []
    while true {
      // The end of the folder and a failure look alike but for this number.
      errno = 0
      guard let entry = readdir(handle) else {
        guard errno == 0 else { throw MachineFailure(cannot: "read the folder", folder) }
        break
      }
      let named = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { name in
          var status = stat()
          let code = fstatat(dirfd(handle), name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? 0 : errno
          let text = String(cString: name)
          let isNameable = String(validatingCString: name) != nil
          return (code, Entry(name: text, kind: kind(status), size: Int(status.st_size), isNameable: isNameable))
        }
      }
      let (code, found) = named
      guard found.name != ".", found.name != "..", !isAbsent(code) else { continue }
      guard code == 0 else { throw MachineFailure(cannot: "look at", "\(folder)/\(found.name)", code: code) }
      entries.append(found)
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private static func isAbsent(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

  // MARK: Reading

  /// Returns a file's bytes; nil where there are more than `limit`, of which no more than that are read.
  ///
  /// - Parameter followsLink: Whether a link by that name may lead elsewhere: only where a person named the file.
  static func read(_ path: String, atMost limit: Int, followsLink: Bool = false) throws(MachineFailure) -> [UInt8]? {
    let file = try descriptor(path, O_RDONLY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW), "read")
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineFailure(cannot: "read", path) }
    let size = max(0, Int(status.st_size))
    guard size <= limit else { return nil }
    // Room for a byte more than there should be: where that stays free, the file has been read to its end.
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = max(0, systemRead(file, buffer.baseAddress, buffer.count))
    }
    guard bytes.count != size || size == 0 else { return bytes }
    var isWhole = bytes.count <= limit
    // It has changed meanwhile, or is one whose size is not known before, or the next call says what failed.
    try chunks(of: file, path) { chunk throws(MachineFailure) in
      isWhole = bytes.count + chunk.count <= limit
      if isWhole { bytes += chunk }
      return isWhole
    }
    return isWhole ? bytes : nil
  }

  static func descriptor(_ path: String, _ flags: Int32, _ action: String) throws(MachineFailure) -> Int32 {
    while true {
      let file = open(path, flags, 0o666)
      if file >= 0 { return file }
      if errno != EINTR { throw MachineFailure(cannot: action, path) }
    }
  }

  /// Reads an open file to its end, or until `body` returns false.
  static func chunks(
    of file: Int32, _ path: String, _ body: (ArraySlice<UInt8>) throws(MachineFailure) -> Bool
  ) throws(MachineFailure) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { pointer in systemRead(file, pointer.baseAddress, pointer.count) }
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineFailure(cannot: "read", path)
      }
      guard try body(buffer[..<count]) else { return }
    }
  }

  // MARK: Paths

  /// The path up to its last `/`; nil for a bare name.
  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Returns whether the real path `inner` is `outer` or lies below it.
  static func isPath(_ inner: String, within outer: String) -> Bool {
    inner.utf8.elementsEqual(outer.utf8) || inner.utf8.starts(with: (outer == "/" ? "/" : outer + "/").utf8)
  }
}

// The C function whose name the method above hides.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
