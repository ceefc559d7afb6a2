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

  /// Returns what was kept, and where in the file the records begin; nil where there is nothing that can be trusted.
  func read() -> (contents: CacheContents, records: Int)? { isThere ? Self.read(path) : nil }

  /// Returns the bytes of all records, which begin at a place in the file. They are not compared with their
  /// fingerprints.
  func records(from start: Int) -> [UInt8] {
    (try? OpenFile.with(path) { file throws(MachineFailure) in
      file.count <= Self.largest ? try file.read(min(start, file.count)..<file.count) : []
    }) ?? []
  }

  private static func read(_ path: String) -> (contents: CacheContents, records: Int)? {
    try? OpenFile.with(path) { file throws(MachineFailure) in
      // Before the rest is read, for it may be of any length.
      let header = try file.read(0..<min(headerCount, file.count))
      guard header.count == headerCount, header.starts(with: magic) else { return nil }
      let (length, rest) = (number(header, 0), number(header, 1))
      guard length >= 0, rest >= 0, length <= file.count - headerCount, rest == file.count - headerCount - length
      else { return nil }
      let contents = try file.read(headerCount..<headerCount + length)
      guard Fingerprint(of: { $0.add(contents) }).value == UInt64(bitPattern: Int64(number(header, 2))),
        let read = try? BinaryDecoder().decode(CacheContents.self, from: contents)
      else { return nil }
      return (read, headerCount + length)
    }
  }

  /// Keeps this for the next build, in one step. That it cannot be kept is no mistake: the next build takes longer.
  ///
  /// - Parameter records: Those of the cases, in their order.
  func write(_ contents: CacheContents, _ records: [[UInt8]]) {
    var contents = contents
    var lower = 0
    for place in contents.cases.indices {
      contents.cases[place].lower = lower
      lower += contents.cases[place].count
    }
    guard let encoded = try? BinaryEncoder().encode(contents) else { return remove() }
    guard Self.headerCount + encoded.count + lower <= Self.largest else { return remove() }
    var header = Self.magic
    for number in [UInt64(encoded.count), UInt64(lower), Fingerprint(of: { $0.add(encoded) }).value] {
      withUnsafeBytes(of: number.littleEndian) { header += $0 }
    }
    do throws(MachineFailure) {
      if try Disk.kind(of: folder) == nil { try Disk.makeFolder(folder) }
      guard isThere else { return }
      let lock = try FolderLock(folder)
      defer { lock.release() }
      if others.count >= Self.mostOutputs { removeOthers { _ in true } }
      try Disk.removeTree(draft)
      try Disk.write(to: draft, for: .owner) { put throws(MachineFailure) in
        for part in [header, encoded] + records { try put(part[...]) }
      }
      if try Disk.kind(of: path) == .folder { try Disk.removeTree(path) }
      try Disk.rename(draft, to: path)
    } catch { remove() }
  }

  /// Whether the folder is one, and not a link to another: then it is its owner's alone from here on.
  private var isThere: Bool { (try? Disk.kind(of: folder)) == .folder && chmod(folder, 0o700) == 0 }

  private var draft: String { "\(folder)/draft" }

  /// Forgets everything.
  func remove() {
    guard isThere else { return }
    for place in [path, draft] { try? Disk.removeTree(place) }
  }

  /// Forgets what was kept for those other output folders of which `isOver` is true; all that cannot be read.
  func removeOthers(where isOver: (CacheContents) -> Bool) {
    guard isThere else { return }
    try? Disk.removeTree(draft)
    for other in others {
      let place = "\(folder)/\(other)"
      if Self.read(place).map({ isOver($0.contents) }) ?? true { try? Disk.removeTree(place) }
    }
  }

  private var others: [String] {
    ((try? Disk.entries(of: folder)) ?? []).map(\.name).filter { $0.hasPrefix("site-") && $0 != name }
  }

  /// Returns a number of the header, which is there.
  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    let start = magic.count + 8 * place
    return Int(truncatingIfNeeded: bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
