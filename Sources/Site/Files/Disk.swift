// Files and folders through the C calls, each checked: Foundation's own traps on a full disk or says nothing.

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
    /// Whether the name is text that a path can be made from again.
    let isNameable: Bool
  }

  // MARK: Looking

  /// Returns what stands at `path`, links not followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    return lstat(path, &status) == 0 ? kind(status) : nil
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns the path with every link followed and no `.` or `..` in it; nil where there is nothing.
  static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Returns a folder's entries in the byte order of their names. O(n log n).
  static func entries(of folder: String) throws(MachineFailure) -> [Entry] {
    guard let handle = opendir(folder) else { throw MachineFailure(cannot: "read the folder", folder) }
    defer { closedir(handle) }
    var entries: [Entry] = []
    while let entry = readdir(handle) {
      let (text, isNameable) = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { characters in
          (String(cString: characters), String(validatingCString: characters) != nil)
        }
      }
      guard text != ".", text != ".." else { continue }
      var status = stat()
      guard lstat(folder + "/" + text, &status) == 0 else {
        entries.append(Entry(name: text, kind: .other, size: 0, isNameable: isNameable))
        continue
      }
      entries.append(Entry(name: text, kind: kind(status), size: Int(status.st_size), isNameable: isNameable))
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

  // MARK: Reading and writing

  /// Returns a file's bytes.
  static func read(_ path: String) throws(MachineFailure) -> [UInt8] {
    let file = try descriptor(path, O_RDONLY | O_CLOEXEC, "read")
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineFailure(cannot: "read", path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, Int(status.st_size)))
    try chunks(of: file, path) { chunk throws(MachineFailure) in bytes += chunk }
    return bytes
  }

  /// Writes a file that does not exist yet.
  static func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
    let file = try descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, "write")
    var isOpen = true
    defer { if isOpen { close(file) } }
    try put(bytes[...], to: file, path)
    isOpen = false
    guard close(file) == 0 else { throw MachineFailure(cannot: "write", path) }
  }

  /// Writes a file in place of the one that is there: a reader finds the old content or the new. What is no file, such
  /// as a pipe, is written into.
  static func replace(_ path: String, with bytes: [UInt8]) throws(MachineFailure) {
    let place = real(path) ?? path
    switch kind(of: place) {
    case .file, nil:
      let draft = place + ".casebook-draft"
      if kind(of: draft) != nil { try removeTree(draft) }
      try write(bytes, to: draft)
      try rename(draft, to: place)
    case .folder: throw MachineFailure(.usage, "`\(path)` is a folder", help: "name a file in it")
    default:
      let file = try descriptor(place, O_WRONLY | O_CLOEXEC, "write")
      defer { close(file) }
      try put(bytes[...], to: file, path)
    }
  }

  /// Copies a file to a place where there is none yet, a piece at a time.
  static func copy(_ source: String, to path: String) throws(MachineFailure) {
    let input = try descriptor(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC, "read")
    defer { close(input) }
    let output = try descriptor(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, "write")
    var isOpen = true
    defer { if isOpen { close(output) } }
    try chunks(of: input, source) { chunk throws(MachineFailure) in try put(chunk, to: output, path) }
    isOpen = false
    guard close(output) == 0 else { throw MachineFailure(cannot: "write", path) }
  }

  private static func descriptor(_ path: String, _ flags: Int32, _ action: String) throws(MachineFailure) -> Int32 {
    while true {
      let file = open(path, flags, 0o666)
      if file >= 0 { return file }
      if errno != EINTR { throw MachineFailure(cannot: action, path) }
    }
  }

  private static func chunks(of file: Int32, _ path: String, _ body: (ArraySlice<UInt8>) throws(MachineFailure) -> Void) throws(MachineFailure) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { pointer in systemRead(file, pointer.baseAddress, pointer.count) }
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineFailure(cannot: "read", path)
      }
      try body(buffer[..<count])
    }
  }

  private static func put(_ bytes: ArraySlice<UInt8>, to file: Int32, _ path: String) throws(MachineFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw MachineFailure(cannot: "write", path)
      }
      rest = rest.dropFirst(count)
    }
  }

  // MARK: Folders

  /// Makes a folder and those above it that are missing.
  static func makeFolder(_ path: String) throws(MachineFailure) {
    if isFolder(path) { return }
    if let parent = parent(of: path), parent != path { try makeFolder(parent) }
    guard mkdir(path, 0o777) == 0 || (errno == EEXIST && isFolder(path)) else { throw MachineFailure(cannot: "make the folder", path) }
  }

  static func rename(_ old: String, to new: String) throws(MachineFailure) {
    guard systemRename(old, new) == 0 else { throw MachineFailure(cannot: "rename", old) }
  }

  /// Removes whatever stands at `path`, links themselves and not what they lead to. Nothing there is no failure.
  static func removeTree(_ path: String) throws(MachineFailure) {
    switch kind(of: path) {
    case nil: return
    case .folder:
      for entry in try entries(of: path) { try removeTree(path + "/" + entry.name) }
      guard rmdir(path) == 0 || errno == ENOENT else { throw MachineFailure(cannot: "remove", path) }
    default:
      guard unlink(path) == 0 || errno == ENOENT else { throw MachineFailure(cannot: "remove", path) }
    }
  }

  /// The path up to its last `/`; nil for a bare name.
  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

// The C functions whose names the methods above hide.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(file, buffer, count) }
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
