// The file in which a build keeps what it made for the next one. It may be lost, cut or changed at any time: what does
// not fit its fingerprint is not read, and everything is made anew.
//
//   casebook-cache 1\n   the lengths of both parts and the fingerprint of the first   the contents   the records

import Diagnostics
import Formats

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The cache of one output folder, in a folder for its owner's eyes alone: it has what is in the cases.
struct CacheFile: Sendable {
  private let folder: String
  private let name: String

  /// - Parameter output: The real path of the folder that the site goes to.
  init(in folder: String, for output: String) {
    self.folder = folder
    name = "site-\(Fingerprint(of: output.utf8).text)"
  }

  private var path: String { "\(folder)/\(name)" }
  /// So many output folders have a cache; a further one takes the place of all of them.
  private static let mostOutputs = 4
  private static let magic = Array("casebook-cache 1\n".utf8)
  private static let headerCount = magic.count + 24
  /// Larger caches are neither written nor read: that is some 100,000 cases.
  private static let largest = 2 << 30

  /// Returns what was kept, and the bytes of all records; nil where there is nothing that can be trusted.
  func read() -> (contents: CacheContents, records: ArraySlice<UInt8>)? {
    guard let bytes = try? Disk.read(path, atMost: Self.largest), bytes.count >= Self.headerCount,
      bytes.starts(with: Self.magic)
    else { return nil }
    let (length, rest) = (Self.number(bytes, 0), Self.number(bytes, 1))
    let start = Self.headerCount
    guard length >= 0, rest >= 0, length <= bytes.count - start, rest == bytes.count - start - length else {
      return nil
    }
    let contents = Array(bytes[start..<start + length])
    guard Fingerprint(of: { $0.add(contents) }).value == UInt64(truncatingIfNeeded: Self.number(bytes, 2)),
      let read = try? BinaryDecoder().decode(CacheContents.self, from: contents)
    else { return nil }
    return (read, bytes[(start + length)...])
  }

  /// Keeps this for the next build, in one step. That it cannot be kept is no mistake: the next build takes longer.
  func write(_ contents: CacheContents, _ records: [[UInt8]]) {
    guard let encoded = try? BinaryEncoder().encode(contents) else { return }
    let count = records.reduce(0) { $0 + $1.count }
    guard Self.headerCount + encoded.count + count <= Self.largest else { return remove() }
    var header = Self.magic
    for number in [UInt64(encoded.count), UInt64(count), Fingerprint(of: { $0.add(encoded) }).value] {
      withUnsafeBytes(of: number.littleEndian) { header += $0 }
    }
    do throws(MachineFailure) {
      try makeFolder()
      let lock = try FolderLock(folder)
      defer { lock.release() }
      if try others().count >= Self.mostOutputs { try removeOthers() }
      let draft = "\(folder)/draft"
      try Disk.remove(draft)
      try Disk.write(to: draft, for: .personal) { put throws(MachineFailure) in
        for part in [header, encoded] + records { try put(part[...]) }
      }
      try Disk.rename(draft, to: path)
    } catch { remove() }
  }

  /// Makes the folder, which is its owner's alone.
  private func makeFolder() throws(MachineFailure) {
    if try Disk.kind(of: folder) == nil { try Disk.makeFolder(folder) }
    guard try Disk.kind(of: folder) == .folder, chmod(folder, 0o700) == 0 else {
      throw MachineFailure(cannot: "make the folder", folder)
    }
  }

  /// Forgets everything.
  func remove() { try? Disk.remove(path) }

  /// Forgets what was kept for other output folders.
  func removeOthers() throws(MachineFailure) {
    for other in try others() { try Disk.remove("\(folder)/\(other)") }
  }

  private func others() throws(MachineFailure) -> [String] {
    guard try Disk.kind(of: folder) == .folder else { return [] }
    return try Disk.entries(of: folder).map(\.name).filter { $0.hasPrefix("site-") && $0 != name }
  }

  /// Returns a number of the header, which is there.
  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    let start = magic.count + 8 * place
    return Int(truncatingIfNeeded: bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
