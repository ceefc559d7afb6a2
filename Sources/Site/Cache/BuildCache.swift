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
    let bytes: Bytes
  }

  /// Where the bytes of a record are.
  enum Bytes: Sendable {
    /// In the cache of the build before.
    case kept
    /// In `scratch`.
    case made(Range<Int>)
    /// There was something to say of the case.
    case notForKeeping

    var isKept: Bool { if case .kept = self { true } else { false } }
  }

  let file: CacheFile
  /// What the build before kept, whether or not it is true; nil where nothing is there, or nothing of it counts.
  let kept: CacheContents?
  /// The contents from the build before that can still be true; nil where there are none.
  let former: Former?
  let frame: UInt64
  let root: String
  /// The cases that there are, in the order of the folder.
  private let documents: [ContentFolder.Document]
  /// The fingerprints of the files of each case.
  let files: [Slug: UInt64]
  private let unread: UnreadFiles
  let nothing: Reason
  let found = Mutex<[Slug: Found]>([:])
  /// The bytes of records that were made; nil where they cannot be put aside, and are not kept.
  let scratch: ScratchFile?
  /// The cases that each page has read whole, by its first path; of pages whose making had something to say, none.
  let reads = Mutex<[String: Set<Slug>]>([:])
  /// What the disk said of each file beside a case before it was copied, by its path in the site.
  let sources = Mutex<[String: FileStamp]>([:])

  struct Former: Sendable {
    let contents: CacheContents
    /// The places of the cases among the contents.
    let places: [Slug: Int]
    let drawings: [Slug: UInt64]
    let pages: [String: CacheContents.Page]
    let attachments: [String: CacheContents.Attachment]

    init(_ contents: CacheContents) {
      self.contents = contents
      places = Dictionary(contents.cases.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
      drawings = Dictionary(
        contents.drawings.map { ($0.slug, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
      pages = Dictionary(
        contents.pages.compactMap { page in page.paths.first.map { ($0, page) } },
        uniquingKeysWith: { first, _ in first })
      attachments = Dictionary(contents.attachments.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(slug: Slug) -> CacheContents.Case? { places[slug].map { contents.cases[$0] } }
  }

  /// Opens the cache for what was read.
  ///
  /// - Parameters:
  ///   - kept: What the build before kept; nil where that does not count.
  ///   - output: The real path of the folder that the site goes to.
  init(
    _ file: CacheFile, _ kept: CacheContents?, for inputs: Inputs, _ options: BuildOptions, output: String
  ) async {
    self.file = file
    self.kept = kept
    let frame = Self.frame(of: inputs, options, output)
    self.frame = frame
    root = inputs.folder.root
    let documents = inputs.folder.cases
    self.documents = documents
    let prints = await mapConcurrently(documents) { Self.files(of: $0, in: inputs.sources) }
    files = Dictionary(zip(documents.map(\.slug), prints), uniquingKeysWith: { first, _ in first })
    unread = inputs.folder.unread
    nothing = kept == nil ? .nothingKept : .frame
    scratch = file.scratch
    former = kept.flatMap { $0.frame == frame ? Former($0) : nil }
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

  /// The fingerprint of the files of all cases but some, and of what lies in the content folder and is not read.
  func rest(besides isOther: (Slug) -> Bool) -> UInt64 {
    Fingerprint { parts in
      for document in documents where !isOther(document.slug) {
        parts.add(document.slug.text)
        parts.add(files[document.slug] ?? 0)
      }
      for file in unread.files {
        parts.add(file.path)
        parts.add(file.reason)
      }
    }.value
  }

  // MARK: Cases

  /// Returns what a case says: what was kept of it where its files are the same, and otherwise what `read` makes of it.
  func read(_ document: ContentFolder.Document, _ read: () -> Checked<ReadCase?>) -> Checked<ReadCase?> {
    let files = files[document.slug] ?? 0
    if let known = former?[document.slug], known.files == files, let record = record(known) {
      found.withLock { $0[document.slug] = Found(files: files, record: known.record, bytes: .kept) }
      return Checked(ReadCase(record: record, kept: nil))
    }
    let made = read()
    if let record = made.value?.record,
      let written = try? BinaryEncoder().encode(record, marking: Span.self)
    {
      let place = made.diagnostics.isEmpty ? scratch?.append(written.bytes) : nil
      let print = Self.fingerprint(of: written.bytes, without: written.marks)
      found.withLock {
        $0[document.slug] = Found(files: files, record: print, bytes: place.map(Bytes.made) ?? .notForKeeping)
      }
    }
    return made
  }

  /// Returns the fingerprint of what a record says: without the places of it in files.
  private static func fingerprint(of bytes: [UInt8], without places: [Range<Int>]) -> UInt64 {
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var start = 0
    for place in places {
      rest += bytes[start..<place.lowerBound]
      start = place.upperBound
    }
    rest += bytes[start...]
    return Fingerprint { $0.add(rest) }.value
  }

  /// How many cases were not read again.
  var keptCases: Int { found.withLock { $0.values.count(where: \.bytes.isKept) } }

  /// Returns the bytes that are kept of a case; nil where they were lost or damaged.
  func bytes(of known: CacheContents.Case) -> [UInt8]? {
    let bytes = file.record(known.range)
    return known.isOf(bytes) ? bytes : nil
  }

  /// Returns what is kept of a case; nil where it was lost or damaged.
  func record(_ known: CacheContents.Case) -> CaseRecord? {
    bytes(of: known).flatMap { try? BinaryDecoder().decode(CaseRecord.self, from: Array($0.prefix(known.recordCount))) }
  }

  /// Returns what the page of a case says of others.
  func surroundings(of known: CacheContents.Case) -> CaseSurroundings? {
    bytes(of: known).flatMap {
      try? BinaryDecoder().decode(CaseSurroundings.self, from: Array($0.dropFirst(known.recordCount)))
    }
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
