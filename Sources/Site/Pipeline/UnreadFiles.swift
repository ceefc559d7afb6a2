// What lies in a content folder and is not read: each file named once, with the reason. What looks like content, a text
// with front matter or a name near one that is read, is a warning at its place, with the way to have it read.

import Cases
import Diagnostics

/// A file, or a folder as a whole, from which nothing is read.
public struct UnreadFile: Sendable, Hashable, Codable {
  /// Below the content folder, a folder's with `/` at its end.
  public let path: String
  /// Why it is not read, in a few words: `it does not end in .md`.
  public let reason: String
}

/// Those of one content folder.
struct UnreadFiles: Sendable {
  /// A folder of documents.
  struct Shelf: Sendable {
    let folder: String
    /// What each file in it is.
    let what: String
    /// Whether a document may be a folder with `index.md`.
    var allowsFolders = false

    static let cases = Shelf(folder: "cases", what: "case", allowsFolders: true)
    static let idealTypes = Shelf(folder: "ideal-types", what: "ideal type")
    static let pages = Shelf(folder: "pages", what: "page")
    static let all = [cases, idealTypes, pages]
  }

  /// The real path of the content folder.
  let root: String
  private(set) var files: [UnreadFile] = []
  /// Their paths are below the content folder.
  private(set) var complaints: [ContentFolder.Complaint] = []
  /// Names at the top of the folder that are near one that is read, by the name that is read.
  private(set) var nearNames: [String: String] = [:]
  /// The names that messages give to files, by their paths without an ending: no two are given the same.
  private var givenNames: Set<String> = []

  /// Folders in each other are looked through so deep, and so many entries of one folder.
  private static let mostFolders = 32
  private static let mostEntries = 2_000

  init(root: String) { self.root = root }

  // MARK: The top of the folder

  static let sharedFiles = ["portfolio.yml", "tags.yml", "needs.yml", "references.bib", "references.json"]

  /// Looks at what lies beside the shared files and the folders of documents.
  mutating func addTop() throws(MachineFailure) {
    let folders = Shelf.all.map(\.folder)
    let entries = try Disk.entries(of: root)
    let names = Set(entries.map(\.name))
    for entry in entries {
      let name = entry.name
      guard !Self.sharedFiles.contains(name), !folders.contains(name), name != NewCase.schemaName,
        !Leftover.isNamed(name)
      else { continue }
      // A site may be built into the content folder.
      if entry.kind == .folder, entry.isNameable, try Disk.kind(of: "\(root)/\(name)/\(SiteManifest.name)") != nil {
        continue
      }
      if entry.kind == .file, entry.isNameable, let help = Self.helpForWorks(name) {
        add(name, entry.kind, "casebook reads no such list of works")
        warn(name, "`\(name)` is not read: works are read from `references.bib` and `references.json`", help)
        continue
      }
      let near = entry.kind == .folder ? try nearFolder(entry) : Self.nearFile(name)
      if let near, entry.isNameable {
        let isThere = names.contains(near)
        // Where letter case does not count, it has been read by the other spelling.
        if !isThere, try Disk.kind(of: "\(root)/\(near)") != nil { continue }
        add(name, entry.kind, "it is not called \(near)")
        if nearNames[near] == nil, !isThere { nearNames[near] = name }
        warn(
          name, "`\(name)` is not read: \(entry.kind == .folder ? "the folder" : "the file") is called `\(near)`",
          isThere ? "put what it holds into `\(near)`" : "rename it `\(near)`")
      } else {
        try add(entry, at: name, on: nil)
      }
    }
  }

  /// The folder of documents that is meant by a name. One that holds no text, such as `images`, has a name of its own.
  private func nearFolder(_ entry: Disk.Entry) throws(MachineFailure) -> String? {
    let name = entry.name.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    guard entry.isNameable, let near = Suggestion.nearest(to: name, among: Shelf.all.map(\.folder)) else { return nil }
    var entries = 0
    return try documents(in: entry.name, countsDocuments: true, depth: 0, &entries).isEmpty ? nil : near
  }

  /// Whether a file of that name is about the folder that it lies in.
  static func isNote(_ name: String) -> Bool {
    ["readme.md", "license.md", "licence.md", "contributing.md", "changelog.md"].contains(name.lowercased())
  }

  // MARK: A folder of documents

  /// Adds an entry that is no document.
  ///
  /// - Parameter shelf: The folder of documents that it lies in; nil for any other place.
  mutating func add(_ entry: Disk.Entry, at path: String, on shelf: Shelf?) throws(MachineFailure) {
    guard !Leftover.isNamed(entry.name) else { return }
    switch entry.kind {
    // Some word processors keep a document as a folder.
    case .folder where entry.isNameable && DocumentName(entry.name) == nil: try addFolder(path, on: shelf)
    case .file where entry.isNameable, .folder where entry.isNameable: try addFile(entry, at: path, on: shelf)
    case .link: add(path, entry.kind, "it is a link to another place")
    default: add(path, entry.kind, "casebook reads no such file")
    }
  }

  private mutating func addFile(_ entry: Disk.Entry, at path: String, on shelf: Shelf?) throws(MachineFailure) {
    if entry.name.hasPrefix(".") { return add(path, entry.kind, "a full stop before its name hides it") }
    let kind = DocumentName(entry.name)
    let isMeant = shelf != nil && kind != nil
    let isContent = try isFrontMatter(entry, at: path)
    guard isMeant || isContent else {
      return add(
        path, entry.kind,
        shelf.map { $0.allowsFolders ? "it is no \($0.what), nor in a case's folder" : "it is no \($0.what)" }
          ?? "casebook reads no such file")
    }
    guard let shelf else {
      add(
        path, entry.kind,
        entry.name.hasSuffix(".md") ? "it is not in cases/, ideal-types/ or pages/" : "it does not end in .md")
      return warn(
        path, "`\(entry.name)` is not read, though it begins like a case or a page",
        "move it to `cases/` or `pages/`, as a file that ends in `.md`" + Self.asideHelp(path))
    }
    add(path, entry.kind, "it does not end in .md")
    let slug = DocumentName.slug(entry.name)
    let isTaken =
      slug.map { Disk.isThere("\(root)/\(shelf.folder)/\($0).md") } ?? false
    let renamed = isTaken ? nil : slug.map { "`\(freeName($0, in: shelf.folder)).md`" }
    warn(
      path,
      "`\(entry.name)` is not read: the file of \(shelf.what == "ideal type" ? "an" : "a") \(shelf.what) ends in `.md`",
      kind?.isText == false
        ? "write its text into \(renamed ?? "a file that ends in `.md`"), with the fields between two lines of `---`"
        : "rename it \(renamed ?? "so that it ends in `.md` and has lower-case letters, digits and hyphens only")"
          + (isTaken ? "; `\(slug ?? "").md` is there already" : "") + Self.asideHelp(path))
  }

  /// Returns a name that a file may have that cannot keep its own: the one that is nearest, or that with a number where
  /// another file was given it.
  mutating func freeName(_ name: String, in folder: String) -> String {
    var (free, number) = (name, 2)
    let root = root
    func isTaken(_ path: String) -> Bool { Disk.isThere(path) || Disk.isThere(path + ".md") }
    while givenNames.contains("\(folder)/\(free)") || number > 2 && isTaken("\(root)/\(folder)/\(free)") {
      free = "\(name)-\(number)"
      number += 1
    }
    givenNames.insert("\(folder)/\(free)")
    return free
  }

  /// Warns of a file in the folder of a case that begins like a case of its own.
  mutating func check(_ entry: Disk.Entry, besidesCaseAt path: String) throws(MachineFailure) {
    guard entry.name.lowercased().contains(".m") || entry.name.hasSuffix(".txt"),
      try isFrontMatter(entry, at: path)
    else { return }
    warn(
      path, "`\(entry.name)` is not read: the folder of a case holds one case, in `index.md`",
      "move it into `cases/`, or take its front matter out" + Self.asideHelp(path))
  }

  private mutating func addFolder(_ path: String, on shelf: Shelf?) throws(MachineFailure) {
    add(path, .folder, shelf?.allowsFolders == true ? "it has no index.md" : "casebook reads no such folder")
    var entries = 0
    let found = try documents(in: path, countsDocuments: shelf != nil, depth: 0, &entries)
    guard let first = found.first else { return }
    let name = Disk.name(of: path)
    let file = Disk.name(of: first)
    let others = found.count == 1 ? "" : ", and \(found.count - 1) more in it"
    let isText = DocumentName(file)?.isText ?? true
    let place = shelf.map { "`\($0.folder)/`" } ?? "`cases/`, `ideal-types/` or `pages/`"
    if shelf?.allowsFolders == true, found.count == 1, Disk.parent(of: first) == path {
      warn(
        first, "`\(file)` is not read: the folder of a case holds `index.md`",
        (isText ? "rename it `\(path)/index.md`, or move it into \(place)" : "write its text into `\(path)/index.md`")
          + Self.asideHelp(first))
    } else {
      warn(
        first, "`\(file)` is not read\(others): `\(name)` is no folder of \(shelf.map { "\($0.what)s" } ?? "content")",
        Self.help(forMoving: first, areOthers: found.count > 1, on: shelf, to: place) + Self.asideHelp(first))
    }
  }

  /// How a document in a folder that holds none comes to be read: a file `index.md` is moved with its folder, or bears
  /// the name of it.
  private static func help(forMoving path: String, areOthers: Bool, on shelf: Shelf?, to place: String) -> String {
    guard Disk.name(of: path) == "index.md", let folder = Disk.parent(of: path) else {
      return "move it\(areOthers ? " and the others" : "") into \(place)"
    }
    if let shelf, !shelf.allowsFolders {
      return "rename it `\(shelf.folder)/\(Disk.name(of: folder)).md`"
    }
    return "move the folder `\(folder)`\(areOthers ? " and the others" : "") into `cases/`"
  }

  /// The files below a folder that end in `.md` or begin with front matter, and those of word processors if they count.
  private func documents(
    in folder: String, countsDocuments: Bool, depth: Int, _ entries: inout Int
  ) throws(MachineFailure) -> [String] {
    guard depth < Self.mostFolders else { return [] }
    var found: [String] = []
    for entry in try Disk.entries(of: "\(root)/\(folder)") where entry.isNameable && !Leftover.isNamed(entry.name) {
      entries += 1
      guard entries <= Self.mostEntries else { break }
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: found += try documents(in: path, countsDocuments: countsDocuments, depth: depth + 1, &entries)
      case .file where countsDocuments && DocumentName(entry.name) != nil: found.append(path)
      case .file where entry.name.lowercased().hasSuffix(".md"): found.append(path)
      case .file where try isFrontMatter(entry, at: path): found.append(path)
      default: continue
      }
    }
    return found
  }

  /// Whether a file of text begins as all content does.
  func isFrontMatter(_ entry: Disk.Entry, at path: String) throws(MachineFailure) -> Bool {
    guard entry.kind == .file, entry.size > 4 else { return false }
    let start = try OpenFile.with("\(root)/\(path)") { file throws(MachineFailure) in
      try file.read(0..<min(8, file.count))
    }
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    return text.starts(with: Array("---\n".utf8)) || text.starts(with: Array("---\r\n".utf8))
  }

  private mutating func add(_ path: String, _ kind: Disk.Kind, _ reason: String) {
    files.append(UnreadFile(path: kind == .folder ? path + "/" : path, reason: reason))
  }

  private mutating func warn(_ path: String, _ message: String, _ help: String) {
    complaints.append(ContentFolder.Complaint(rule: .unreadFile, path: path, message: message, help: help))
  }
}

/// A file whose name says that somebody wrote a text in it, in another form than the one that is read.
private struct DocumentName {
  /// Whether it is plain text, so that another name is enough.
  let isText: Bool

  private static let texts = [
    ".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdtext", ".mdx", ".qmd", ".rmd", ".md.txt", ".md.text",
  ]
  private static let documents = [
    ".docx", ".doc", ".docm", ".dotx", ".odt", ".ott", ".fodt", ".rtf", ".rtfd", ".pages", ".gdoc", ".wpd",
  ]

  init?(_ name: String) {
    let small = name.lowercased()
    if Self.texts.contains(where: small.hasSuffix) {
      isText = true
    } else if Self.documents.contains(where: small.hasSuffix) {
      isText = false
    } else {
      return nil
    }
  }

  /// The name as an address: `Neuer Fall.markdown` is `neuer-fall`; nil where that is none.
  static func slug(_ name: String) -> String? {
    let stem = name.lowercased().prefix { $0 != "." }
    return Slug(String(stem.map { $0 == " " || $0 == "_" ? "-" : $0 }))?.text
  }
}

extension UnreadFile {
  /// Why a file beside a case is not read, and is not published either.
  static func reason(besideCase name: String) -> String {
    let name = name.lowercased()
    if [".xlsx", ".xls", ".ods", ".numbers"].contains(where: name.hasSuffix) {
      return "people and ties are read from a table saved as .csv"
    }
    return ContentFile.allTableEndings.contains(where: name.hasSuffix)
      ? "its case does not name it under `people`, `ties` or `graph`, nor link to it" : "its case does not link to it"
  }
}
