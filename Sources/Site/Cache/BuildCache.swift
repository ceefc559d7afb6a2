// What one build knows of the build before it, and what it finds out for the one after it. A case whose files are the
// same is not read again, and a page that was made of the same is linked from the site that is there.
//
// Whether something is the same is decided by fingerprints of everything that it is made of, so that forgetting one
// makes a build slow and never wrong. What was read or drawn with a word to say of it is not kept: it is made anew, and
// says the same again.

import Cases
import Diagnostics
import Formats
import Foundation
import Pages
import Synchronization

/// The cache of one build.
final class BuildCache: Sendable {
  /// Why a file of the site was made and not kept.
  enum Reason: String, Sendable {
    case nothingKept = "there is nothing from an earlier build to keep"
    case frame = "what all pages share is another: the program, a flag, the settings, the theme, or a text beside cases"
    case records = "what other pages say of some case is another"
    case new = "it is new, or there was something to say when it was made, or it was changed meanwhile"
    case study = "the files of its case are others"
    case drawing = "the drawing of a network on it is another"
    case changed = "the file in the output folder was changed or removed"
    case attachment = "the file beside its case is another"
  }

  /// What was found out of a case in this build.
  struct Found: Sendable {
    let files: UInt64
    let record: UInt64
    /// Nil where there was something to say of it.
    let bytes: [UInt8]?
    let isKept: Bool
  }

  let file: CacheFile
  /// The contents from the build before that can still be true; nil where there are none.
  let former: Former?
  let frame: UInt64
  let root: String
  /// The fingerprints of the files of each case, and of all of them with what lies beside them and is not read.
  let files: [Slug: UInt64]
  let inputs: UInt64
  let nothing: Reason
  let found = Mutex<[Slug: Found]>([:])
  private let loaded = Mutex<[UInt8]?>(nil)
  /// The cases that each page has read whole, by its first path; of pages whose making had something to say, none.
  let reads = Mutex<[String: Set<Slug>]>([:])
  /// What the disk said of each file beside a case before it was copied, by its path in the site.
  let sources = Mutex<[String: FileStamp]>([:])

  struct Former: Sendable {
    let contents: CacheContents
    /// Where the records begin in the file.
    let records: Int
    let cases: [Slug: CacheContents.Case]
    let drawings: [Slug: UInt64]
    let pages: [String: CacheContents.Page]
    let attachments: [String: CacheContents.Attachment]
  }

  /// Opens the cache for what was read.
  ///
  /// - Parameters:
  ///   - isRead: Whether what was kept counts.
  ///   - output: The real path of the folder that the site goes to.
  init(in folder: String, isRead: Bool, for inputs: Inputs, _ options: BuildOptions, output: String) async {
    file = CacheFile(in: folder, for: output)
    let frame = Self.frame(of: inputs, options, output)
    self.frame = frame
    root = inputs.folder.root
    let documents = inputs.folder.cases
    let prints = await mapConcurrently(documents) { Self.files(of: $0, in: inputs.sources) }
    files = Dictionary(zip(documents.map(\.slug), prints), uniquingKeysWith: { first, _ in first })
    self.inputs =
      Fingerprint { parts in
        for (document, print) in zip(documents, prints) {
          parts.add(document.slug.text)
          parts.add(print)
        }
        for file in inputs.folder.unread.files {
          parts.add(file.path)
          parts.add(file.reason)
        }
      }.value
    let kept = isRead ? file.read() : nil
    nothing = kept == nil ? .nothingKept : .frame
    former = kept.flatMap { contents, records in
      guard contents.frame == frame else { return nil }
      return Former(
        contents: contents, records: records,
        cases: Dictionary(contents.cases.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first }),
        drawings: Dictionary(
          contents.drawings.map { ($0.slug, $0.fingerprint) }, uniquingKeysWith: { first, _ in first }),
        pages: Dictionary(
          contents.pages.compactMap { page in page.paths.first.map { ($0, page) } },
          uniquingKeysWith: { first, _ in first }),
        attachments: Dictionary(contents.attachments.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  // MARK: What things are made of

  private static func frame(of inputs: Inputs, _ options: BuildOptions, _ output: String) -> UInt64 {
    let ofCases = Set(inputs.folder.cases.flatMap { $0.files(in: inputs.sources) }.map { Array($0.path.utf8) })
    let program = Bundle.main.executablePath.flatMap { try? Disk.real($0) }.flatMap(Disk.stamp)
    return Fingerprint { parts in
      parts.add(program?.fingerprint ?? 0)
      parts.add(output)
      parts.add(inputs.folder.root)
      parts.add(inputs.theme.place)
      parts.add(options.frame)
      for file in inputs.sources.files where !ofCases.contains(Array(file.path.utf8)) {
        parts.add(file.path)
        parts.add(file.bytes)
      }
    }.value
  }

  private static func files(of document: ContentFolder.Document, in sources: SourceSet) -> UInt64 {
    Fingerprint { parts in
      parts.add(document.path)
      parts.add(document.positions ?? "")
      for (name, path) in document.tables.sorted(by: { $0.key < $1.key }) {
        parts.add(name.text)
        parts.add(path)
      }
      for name in document.neighbours.keys.sorted() { parts.add(name.text) }
      for file in document.files(in: sources) {
        parts.add(sources.id(ofPath: file.path)?.number ?? 0)
        parts.add(file.bytes)
      }
    }.value
  }

  // MARK: Cases

  /// Returns what a case says: what was kept of it where its files are the same, and otherwise what `read` makes of it.
  func read(_ document: ContentFolder.Document, _ read: () -> Checked<ReadCase?>) -> Checked<ReadCase?> {
    let files = files[document.slug] ?? 0
    if let known = former?.cases[document.slug], known.files == files, let bytes = bytes(of: known),
      let record = try? BinaryDecoder().decode(CaseRecord.self, from: bytes)
    {
      found.withLock { $0[document.slug] = Found(files: files, record: known.record, bytes: bytes, isKept: true) }
      return Checked(ReadCase(record: record, kept: nil))
    }
    let made = read()
    if let record = made.value?.record, let what = Self.written(record, withPlaces: false) {
      let bytes = made.diagnostics.isEmpty ? Self.written(record, withPlaces: true) : nil
      let fingerprint = Fingerprint { $0.add(what) }.value
      found.withLock { $0[document.slug] = Found(files: files, record: fingerprint, bytes: bytes, isKept: false) }
    }
    return made
  }

  /// How many cases were not read again.
  var keptCases: Int { found.withLock { $0.values.count(where: \.isKept) } }

  /// Returns the bytes of all records, which are read when the first is asked for.
  private func records() -> [UInt8]? {
    guard let former else { return nil }
    return loaded.withLock { loaded in
      let records = loaded ?? file.records(from: former.records)
      loaded = records
      return records
    }
  }

  func bytes(of known: CacheContents.Case) -> [UInt8]? {
    guard let records = records(), known.lower >= 0, known.count >= 0, known.lower <= records.count - known.count
    else { return nil }
    let bytes = Array(records[known.lower..<known.lower + known.count])
    return Fingerprint(of: { $0.add(bytes) }).value == known.bytes ? bytes : nil
  }

  private static func written(_ record: CaseRecord, withPlaces: Bool) -> [UInt8]? {
    var encoder = BinaryEncoder()
    if !withPlaces, let key = CodingUserInfoKey.leavesPlacesOut { encoder.userInfo[key] = true }
    return try? encoder.encode(record)
  }

  /// The fingerprint of everything that decides which pages there are and what they say but for whole cases and
  /// drawings.
  var plan: UInt64 {
    let found = found.withLock { $0 }.sorted { $0.key < $1.key }
    return Fingerprint { parts in
      parts.add(frame)
      for (slug, case_) in found {
        parts.add(slug.text)
        parts.add(case_.record)
      }
    }.value
  }
}
