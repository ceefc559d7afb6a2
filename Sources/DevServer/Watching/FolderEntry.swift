// One thing in a folder, and what shows that it has changed.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct FolderEntry {
  let name: String
  let isFolder: Bool
  /// Which file it is, how large, and when its bytes and what is known of it were last changed.
  let state: [Int]

  private struct Failure: Error {}

  /// Returns what is in a folder, links not followed, in the byte order of names. Throws where a link has its name.
  /// O(n log n).
  static func all(in folder: String) throws -> [FolderEntry] {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw Failure() }
    guard let handle = fdopendir(file) else {
      close(file)
      throw Failure()
    }
    defer { closedir(handle) }
    var entries: [FolderEntry] = []
    while let entry = readdir(handle) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { name in
          var status = stat()
          let isThere = fstatat(dirfd(handle), name, &status, AT_SYMLINK_NOFOLLOW) == 0
          return isThere ? FolderEntry(name: String(cString: name), status) : nil
        }
      }
      if let found, found.name != ".", found.name != ".." { entries.append(found) }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private init(name: String, _ status: stat) {
    self.name = name
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    #if canImport(Glibc)
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    state = [
      Int(truncatingIfNeeded: status.st_ino), Int(status.st_mode), Int(status.st_size), written.tv_sec, written.tv_nsec,
      changed.tv_sec, changed.tv_nsec,
    ]
  }
}
