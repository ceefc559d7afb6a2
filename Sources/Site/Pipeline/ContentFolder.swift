// What lies in a content folder: which file is what, by its place and name alone. Nothing is parsed here.

import Cases
import Diagnostics

/// A content folder as it was found, with the text of its files.
struct ContentFolder: Sendable {
  /// A Markdown file with front matter.
  struct Document: Sendable, Hashable {
    let slug: Slug
    /// The path under which messages speak of it.
    let path: String
    /// Tables and graph files beside it: the author's name for each, and its path in messages.
    var tables: [FileName: String] = [:]
    /// Where its network was last drawn: a path in messages.
    var positions: String?
    /// All files beside it: the author's name for each, and where it lies on disk.
    var neighbours: [FileName: String] = [:]
  }

  /// Something about a file that is wrong before it is read.
  struct Complaint: Sendable {
    let rule: Rule
    let path: String
    let message: String
    let help: String
    /// The other file of two that want the same place.
    var other: String?

    /// Returns the complaint as a diagnostic at the start of its file; nil where that is not in the set.
    func diagnostic(in sources: SourceSet) -> Diagnostic? {
      guard let file = sources.id(ofPath: path) else { return nil }
      let labels = other.flatMap { sources.id(ofPath: $0) }.map { [Diagnostic.Label(Span($0, 0..<0), "the other one")] }
      return Diagnostic(rule, message, at: Span(file, 0..<0), help: help, labels: labels ?? [])
    }
  }

  /// Text above this many bytes is not read: no case needs it, and hostile input does.
  static let largestText = 8 << 20

  private(set) var files: [SourceFile] = []
  /// Their paths, by bytes.
  private(set) var paths: Set<FileName> = []
  private(set) var complaints: [Complaint] = []
  private(set) var cases: [Document] = []
  private(set) var idealTypes: [Document] = []
  private(set) var pages: [Document] = []
  /// Whether the folder has shared words that its cases are read against.
  private(set) var isPortfolio = true
  /// The folder's own name, with which every path in messages starts.
  let name: String
  /// The real path of the folder.
  let root: String
  var unread: UnreadFiles
  /// What was read before and may be handed out again; nil where nothing is kept.
  private(set) var known: KnownFiles?
  /// What was read on all cores before it is asked for, by path.
  private var readAhead: [String: Result<SourceFile?, MachineFailure>] = [:]

  /// Reads the folder at `path`. O(bytes of its text), or of what may have changed of it.
  init(at path: String, known: KnownFiles? = nil) async throws(MachineFailure) {
    guard let real = try Disk.real(path), try Disk.isFolder(real) else { throw ContentFolder.missing(path) }
    root = real
    name = Disk.name(of: real)
    self.known = known
    unread = UnreadFiles(root: real)
    try readSharedFiles()
    try requirePortfolio(given: path)
    try unread.addTop()
    var renamed: Set<String> = []
    func help(_ missing: String, _ help: String) -> String {
      guard let near = unread.nearNames[missing] else { return help }
      renamed.insert(near)
      return "rename `\(near)`"
    }
    if !files.contains(where: { $0.path == "\(name)/portfolio.yml" }) {
      let help = help(
        "portfolio.yml",
        "make it, with `title`, `description`, `base_url`, `language` and `licence`, each with its value on a line, "
          + "such as `language: en`"
      )
      complain(.missingFile, "portfolio.yml", "the portfolio has no portfolio.yml", help: help)
    }
    if try Disk.kind(of: "\(root)/cases") == nil {
      let help = help("cases", "make it, and put each case into a file of its own, such as cases/oak.md")
      complain(.missingFile, "cases", "the portfolio has no folder `cases`", help: help)
    }
    cases = try await documents(on: .cases)
    idealTypes = try await documents(on: .idealTypes)
    pages = try await documents(on: .pages)
    for complaint in unread.complaints where !renamed.contains(complaint.path) {
      complain(complaint.rule, complaint.path, complaint.message, help: complaint.help)
    }
  }

  /// Reads the case at `path` alone, with the tables beside it, and the shared words of the portfolio that it lies in.
  /// O(bytes of its text).
  ///
  /// - Parameter path: A Markdown file, or a folder that holds `index.md`.
  init(ofCaseAt path: String) throws(MachineFailure) {
    guard let real = try Disk.real(path) else {
      throw MachineFailure(.usage, "there is no file `\(path)`", help: "name a case, such as Content/cases/oak.md")
    }
    let isFolder = try Disk.isFolder(real)
    let file = isFolder ? "\(real)/index.md" : real
    guard try Disk.kind(of: file) == .file else {
      throw MachineFailure(
        .usage, "there is no case in `\(path)`",
        help: "name a folder that holds index.md, or a file such as Content/cases/oak.md")
    }
    let hasFolder = Disk.name(of: file) == "index.md"
    let folder = Disk.parent(of: file) ?? ""
    let shelf = hasFolder ? Disk.parent(of: folder) ?? "" : folder
    let portfolio = Disk.name(of: shelf) == "cases" ? Disk.parent(of: shelf) : nil
    if let portfolio {
      isPortfolio = try Disk.kind(of: "\(portfolio)/portfolio.yml") == .file
    } else {
      isPortfolio = false
    }
    root = isPortfolio ? portfolio ?? "" : shelf
    unread = UnreadFiles(root: root)
    // Messages about a case on its own name it as the caller did.
    let given = isFolder ? path : Disk.parent(of: path) ?? "."
    name = isPortfolio ? Disk.name(of: root) : hasFolder ? Disk.parent(of: given) ?? "." : given
    if isPortfolio { try readSharedFiles() }
    let prefix = isPortfolio ? "cases/" : ""
    let entry = prefix + Disk.name(of: hasFolder ? folder : file)
    let own = hasFolder ? "\(entry)/index.md" : entry
    let title = Disk.name(of: hasFolder ? folder : String(file.dropLast(file.hasSuffix(".md") ? 3 : 0)))
    guard let slug = slug(title, at: own, "case"), try read(own) else { return }
    var document = Document(slug: slug, path: "\(name)/\(own)")
    if hasFolder {
      try addNeighbours(of: &document, in: entry, below: "")
    } else {
      let positions = prefix + slug.text + PositionsFile.ending
      if try Disk.kind(of: "\(root)/\(positions)") != nil, try read(positions) {
        document.positions = "\(name)/\(positions)"
      }
    }
    cases = [document]
  }

  private mutating func readSharedFiles() throws(MachineFailure) {
    for file in UnreadFiles.sharedFiles {
      if try Disk.kind(of: "\(root)/\(file)") != nil { try read(file) }
    }
  }

  /// Returns the files of the shared names in the set of all files.
  func sharedFiles(in sources: SourceSet) -> SharedFiles {
    // A file that is missing is in the set so that a message can name it, and says nothing.
    let isMissing = complaints.contains { $0.rule == .missingFile && $0.path == "\(name)/portfolio.yml" }
    return SharedFiles(
      settings: isMissing ? nil : file("portfolio.yml", in: sources),
      tags: file("tags.yml", in: sources), needs: file("needs.yml", in: sources),
      references: file("references.bib", in: sources), referencesJSON: file("references.json", in: sources))
  }

  /// Returns the file of a shared name, such as `tags.yml`, in the set of all files.
  /// Nil for one that could not be read, which is complained of.
  func file(_ shared: String, in sources: SourceSet) -> FileID? {
    let path = "\(name)/\(shared)"
    return paths.contains(FileName(path)) ? sources.id(ofPath: path) : nil
  }

  /// Returns what lies in the folder and is not read, in the order of paths: of files beside cases those that these
  /// studies neither link to nor take people and ties from. O(files).
  func unreadFiles(besides studies: [CaseRecord], logo: FileName?) -> [UnreadFile] {
    let documents = Dictionary(cases.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var files = unread.files.filter { FileName($0.path) != logo }
    for study in studies {
      guard let document = documents[study.slug], !document.neighbours.isEmpty else { continue }
      let names = document.neighbours.keys
      var used = Set(study.outline.files.map(\.value))
      for name in study.networkFiles { if case .file(let found) = names.match(name) { used.insert(found) } }
      let folder = document.path.dropFirst(name.utf8.count + 1).dropLast("index.md".utf8.count)
      files += names.filter { !used.contains($0) }
        .map { UnreadFile(path: folder + $0.text, reason: UnreadFile.reason(besideCase: $0.text)) }
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Returns the complaints as diagnostics.
  func diagnostics(in sources: SourceSet) -> [Diagnostic] {
    complaints.compactMap { $0.diagnostic(in: sources) }
  }

  /// Of two documents with one slug, `oak.md` and `oak/index.md`, the first is kept.
  mutating func unique(_ documents: [Document], _ what: String) -> [Document] {
    var seen: [Slug: String] = [:]
    var kept: [Document] = []
    for document in documents {
      if let other = seen[document.slug] {
        complaints.append(
          Complaint(
            rule: .fileTwice, path: document.path, message: "two files hold the \(what) `\(document.slug)`",
            help: "keep one of them", other: other))
      } else {
        seen[document.slug] = document.path
        kept.append(document)
      }
    }
    return kept
  }

  /// Takes out all cases but those of some slugs.
  mutating func keepCases(_ slugs: Set<Slug>) { cases.removeAll { !slugs.contains($0.slug) } }

  // MARK: Reading

  /// Reads a file of text; false where it may not be read, which is complained of.
  ///
  /// - Parameters:
  ///   - kind: What is at the path, where that is known.
  ///   - isNeeded: Whether it is complained of that the file is too large.
  @discardableResult
  mutating func read(_ path: String, _ kind: Disk.Kind? = nil, isNeeded: Bool = true) throws(MachineFailure) -> Bool {
    let found: Disk.Kind? = if let kind { kind } else { try Disk.kind(of: "\(root)/\(path)") }
    switch found {
    case .file: break
    case .link:
      complainOfLink(path)
      return false
    default:
      complainOfKind(path)
      return false
    }
    let place = "\(root)/\(path)"
    let shown = "\(name)/\(path)"
    let file: SourceFile?
    if let read = readAhead.removeValue(forKey: path) {
      file = try read.get()
    } else if known == nil {
      file = try Self.source(at: place, shown, mayLetGo: true)
    } else {
      // What is remembered from run to run is held.
      file = try known?.file(at: place) { () throws(MachineFailure) in
        try Self.source(at: place, shown, mayLetGo: false)
      }
    }
    guard let file else {
      guard isNeeded else { return false }
      complain(.fileTooLarge, path, "the file has more than 8 MB", help: "split it; text of a case is a few pages long")
      return false
    }
    paths.insert(FileName(shown))
    files.append(file)
    return true
  }

  /// Reads files on all cores, for `read` to hand out; none where what was read before counts.
  mutating func readAhead(_ paths: [String]) async {
    guard known == nil, paths.count > 1 else { return }
    let read = await mapConcurrently(paths) { [root, name] path in
      Result { () throws(MachineFailure) in
        try Self.source(at: "\(root)/\(path)", "\(name)/\(path)", mayLetGo: true)
      }
    }
    readAhead = Dictionary(zip(paths, read)) { first, _ in first }
  }

  /// Reads the file at a place on disk; nil where it is too large.
  ///
  /// - Parameters:
  ///   - shown: The path under which messages speak of it.
  ///   - mayLetGo: Whether it may be read again later, rather than be held.
  private static func source(at place: String, _ shown: String, mayLetGo: Bool) throws(MachineFailure) -> SourceFile? {
    let again = mayLetGo ? { @Sendable in (try? Disk.read(place, atMost: largestText)) ?? nil } : nil
    guard let bytes = try Disk.read(place, atMost: largestText) else { return nil }
    let isTable = ContentFile.allTableEndings.contains(where: shown.lowercased().hasSuffix)
    return isTable
      ? SourceFile(path: shown, table: bytes, again: again) : SourceFile(path: shown, bytes: bytes, again: again)
  }

  mutating func complainOfLink(_ path: String) {
    complain(
      .symbolicLink, path, "`\(Disk.name(of: path))` is a link to another place", help: "put the file itself here")
  }

  mutating func complainOfKind(_ path: String) {
    complain(.missingFile, path, "`\(Disk.name(of: path))` is not a file", help: "put a file of that name here")
  }

  /// Whether a path can be made from an entry's name; where not, that is complained of.
  mutating func isNameable(_ entry: Disk.Entry, at path: String) -> Bool {
    if !entry.isNameable {
      complain(
        .fileName, path, "`\(entry.name)` has a name that is not UTF-8",
        help: "rename it, best with letters a to z, digits and hyphens")
    }
    return entry.isNameable
  }

  /// Complains of a file that is not read; it joins the set so that a message can name it.
  mutating func complain(_ rule: Rule, _ path: String, _ message: String, help: String) {
    let path = "\(name)/\(path)"
    if paths.insert(FileName(path)).inserted { files.append(SourceFile(path: path, bytes: [])) }
    complaints.append(Complaint(rule: rule, path: path, message: message, help: help))
  }
}
