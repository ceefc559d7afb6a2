// The files in which a build keeps what it made for the next one. They may be lost, cut or changed at any time: what
// does not fit its fingerprint is not read, and everything is made anew.
//
//   .casebook-cache/site-…/contents   casebook-cache 2\n   the length and the fingerprint of the rest   the rest
//   .casebook-cache/site-…/records    the records of the cases, where the contents say
//   .casebook-cache/site-…/spare      a tree with second names of the site's files (`KnownSite`)

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

  private var place: String { "\(folder)/\(name)" }
  /// So many output folders have a cache; a further one takes the place of all of them.
  private static let mostOutputs = 4
  private static let magic = Array("casebook-cache 2\n".utf8)
  private static let headerCount = magic.count + 16
  /// Larger caches are neither written nor read: that is some 100,000 cases.
  private static let largest = 2 << 30

  // MARK: Reading

  /// Returns what was kept; nil where there is nothing that can be trusted.
  func read() -> CacheContents? { isThere ? Self.read(place) : nil }

  private static func read(_ place: String) -> CacheContents? {
    try? OpenFile.with("\(place)/contents") { file throws(MachineFailure) in
      // Before the rest is read, for it may be of any length.
      let header = try file.read(0..<min(headerCount, file.count))
      guard header.count == headerCount, header.starts(with: magic), file.count <= largest,
        number(header, 0) == file.count - headerCount
      else { return nil }
      let contents = try file.read(headerCount..<file.count)
      guard Fingerprint(of: { $0.add(contents) }).value == UInt64(bitPattern: Int64(number(header, 1))) else {
        return nil
      }
      return try? BinaryDecoder().decode(CacheContents.self, from: contents)
    }
  }

  /// Returns the bytes of one record, perhaps fewer than there should be, or others.
  func record(_ range: Range<Int>) -> [UInt8] {
    (try? OpenFile.with("\(place)/records") { file throws(MachineFailure) in try file.read(range) }) ?? []
  }

  /// Whether all records are where these contents say, and little else: then some of them can be exchanged.
  func isTidy(_ contents: CacheContents) -> Bool {
    guard let count = try? OpenFile.with("\(place)/records", { $0.count }) else { return false }
    return (0..<(1 << 20)).contains(count - contents.recordsEnd) && !contents.hasManyGaps
  }

  /// Returns a number of the header, which is there.
  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    let start = magic.count + 8 * place
    return Int(truncatingIfNeeded: bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  // MARK: Writing

  /// Keeps this for the next build. That it cannot be kept is no mistake: the next build takes longer.
  ///
  /// - Parameter record: Returns the bytes that are kept of a case, in their order; nil where they are lost.
  func write(_ contents: CacheContents, _ record: (CacheContents.Case) -> [UInt8]?) {
    var contents = contents
    keep(&contents) { contents, draft throws(MachineFailure) in
      var lower = 0
      try Disk.write(to: "\(draft)/records", for: .owner) { put throws(MachineFailure) in
        for place in contents.cases.indices {
          guard let bytes = record(contents.cases[place]) else { continue }
          contents.cases[place].keep(bytes, at: lower)
          lower += bytes.count
          try put(bytes[...])
        }
      }
      if try Disk.kind(of: "\(place)/records") == .folder { try Disk.removeTree("\(place)/records") }
      try Disk.rename("\(draft)/records", to: "\(place)/records")
    }
  }

  /// Keeps this for the next build, with other bytes in the place of those that were kept of some cases.
  func write(_ contents: CacheContents, changing cases: [(number: Int, bytes: [UInt8])]) {
    var contents = contents
    var end = contents.recordsEnd
    keep(&contents) { contents, _ throws(MachineFailure) in
      for (number, bytes) in cases {
        let former = contents.cases[number].range
        // Nothing is left of what was there: what may no longer be published may be in it.
        try Disk.overwrite("\(place)/records", at: former.lowerBound, Array(repeating: 0, count: former.count))
        let lower = bytes.count <= former.count ? former.lowerBound : end
        contents.cases[number].keep(bytes, at: lower)
        end = max(end, lower + bytes.count)
        try Disk.overwrite("\(place)/records", at: lower, bytes)
      }
    }
  }

  /// Writes the records, and then the contents, which say where these are.
  private func keep(
    _ contents: inout CacheContents, after records: (inout CacheContents, String) throws(MachineFailure) -> Void
  ) {
    do throws(MachineFailure) {
      guard try prepare() else { return }
      let lock = try FolderLock(folder)
      defer { lock.release() }
      if others.count >= Self.mostOutputs { removeOthers { _ in true } }
      try Disk.removeTree(draft)
      try Disk.makeFolder(draft)
      try records(&contents, draft)
      guard let encoded = try? BinaryEncoder().encode(contents),
        Self.headerCount + encoded.count + contents.recordsEnd <= Self.largest
      else { return remove() }
      var header = Self.magic
      for number in [UInt64(encoded.count), Fingerprint(of: { $0.add(encoded) }).value] {
        withUnsafeBytes(of: number.littleEndian) { header += $0 }
      }
      try Disk.write(to: "\(draft)/contents", for: .owner) { put throws(MachineFailure) in
        for part in [header, encoded] { try put(part[...]) }
      }
      if try Disk.kind(of: "\(place)/contents") == .folder { try Disk.removeTree("\(place)/contents") }
      try Disk.rename("\(draft)/contents", to: "\(place)/contents")
      try Disk.removeTree(draft)
    } catch { remove() }
  }

  /// Where the spare of the site is or may be; nil where nothing can be kept.
  var spare: String? {
    guard (try? prepare()) == true else { return nil }
    return "\(place)/spare"
  }

  /// A file for what is made until it is kept; nil where nothing can be kept.
  var scratch: ScratchFile? { (try? prepare()) == true ? ScratchFile(in: place) : nil }

  /// Makes the folders where they are missing. Returns whether they are there, as folders and its owner's alone.
  private func prepare() throws(MachineFailure) -> Bool {
    if try Disk.kind(of: folder) == nil { try Disk.makeFolder(folder) }
    guard isThere else { return false }
    if try Disk.kind(of: place) != .folder { try Disk.removeTree(place) }
    try Disk.makeFolder(place)
    return chmod(place, 0o700) == 0
  }

  /// Whether the folder is one, and not a link to another: then it is its owner's alone from here on.
  private var isThere: Bool { (try? Disk.kind(of: folder)) == .folder && chmod(folder, 0o700) == 0 }

  private var draft: String { "\(folder)/draft" }

  // MARK: Forgetting

  /// Removes what a build that was killed has left, unless another build is at work: a draft, which may hold what is no
  /// longer published, or a scratch file that still has its name.
  func tidy() {
    guard isThere, let lock = FolderLock(ifFree: folder) else { return }
    defer { lock.release() }
    try? Disk.removeTree(draft)
    guard (try? Disk.kind(of: place)) == .folder, let entries = try? Disk.entries(of: place) else { return }
    for entry in entries where entry.name.hasPrefix(ScratchFile.prefix) {
      try? Disk.remove("\(place)/\(entry.name)")
    }
  }

  /// Forgets everything, and leaves no folder in which nothing is.
  func remove() {
    guard isThere else { return }
    forget(name)
    _ = try? Disk.removeIfEmpty(folder)
  }

  /// Forgets where the spare is.
  func removeSpare() {
    guard isThere else { return }
    forget("\(name)/spare")
  }

  /// Forgets what was kept for those other output folders of which `isOver` is true; all that cannot be read.
  func removeOthers(where isOver: (CacheContents) -> Bool) {
    guard isThere else { return }
    try? Disk.removeTree(draft)
    for other in others where Self.read("\(folder)/\(other)").map(isOver) ?? true { forget(other) }
  }

  /// Removes something from the cache, in one step for a build that looks at it meanwhile.
  private func forget(_ entry: String) {
    try? Disk.removeTree(draft)
    if (try? Disk.rename("\(folder)/\(entry)", to: draft)) == nil { try? Disk.removeTree("\(folder)/\(entry)") }
    try? Disk.removeTree(draft)
  }

  private var others: [String] {
    ((try? Disk.entries(of: folder)) ?? []).map(\.name).filter { $0.hasPrefix("site-") && $0 != name }
  }
}
