// Which files of a content folder are documents, which lie beside a case, and which are neither.

import Cases
import Diagnostics
import Pages

extension ContentFolder {
  /// Folders in a case's folder may lie so deep in each other.
  private static let mostFolders = 32

  /// Reads the documents of a folder, and notes what else lies in it.
  mutating func documents(on shelf: UnreadFiles.Shelf) async throws(MachineFailure) -> [Document] {
    let (folder, what) = (shelf.folder, shelf.what)
    switch try Disk.kind(of: "\(root)/\(folder)") {
    case nil: return []
    case .folder: break
    case .link:
      complainOfLink(folder)
      return []
    default:
      complain(
        .missingFile, folder, "`\(folder)` is not a folder",
        help: "make it one, and put each \(what) into a file of its own in it")
      return []
    }
    var found: [Document] = []
    var others: [Disk.Entry] = []
    let entries = try Disk.entries(of: "\(root)/\(folder)").filter { !Leftover.isNamed($0.name) }
    let names = Set(entries.filter { $0.kind == .file }.map(\.name))
    await readAhead(names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" })
    for entry in entries {
      let path = "\(folder)/\(entry.name)"
      guard isNameable(entry, at: path) else { continue }
      switch entry.kind {
      case .file:
        guard let dot = entry.name.lastIndex(of: "."), entry.name[dot...].lowercased() == ".md",
          !entry.name.hasPrefix(".")
        else {
          others.append(entry)
          continue
        }
        // A note on the folder itself, as hosts of repositories show it.
        if UnreadFiles.isNote(entry.name), try !unread.isFrontMatter(entry, at: path) {
          others.append(entry)
          continue
        }
        guard entry.name.hasSuffix(".md") else {
          complain(
            .fileName, path, "`\(entry.name)` does not end in .md",
            help: help(forRenaming: path, to: String(entry.name[..<dot]), what))
          continue
        }
        guard let slug = slug(String(entry.name[..<dot]), at: path, what), try read(path, .file) else { continue }
        var document = Document(slug: slug, path: "\(name)/\(path)")
        let positions = slug.text + PositionsFile.ending
        if names.contains(positions), try read("\(folder)/\(positions)") {
          document.positions = "\(name)/\(folder)/\(positions)"
        }
        found.append(document)
      case .folder:
        let index = "\(path)/index.md"
        guard shelf.allowsFolders, try Disk.kind(of: "\(root)/\(index)") != nil else {
          others.append(entry)
          continue
        }
        guard let slug = slug(entry.name, at: index, what), try read(index) else { continue }
        var document = Document(slug: slug, path: "\(name)/\(index)")
        try addNeighbours(of: &document, in: path, below: "")
        found.append(document)
      case .link: complainOfLink(path)
      case .other: complainOfKind(path)
      }
    }
    let positions = Set(found.compactMap(\.positions))
    for entry in others where !positions.contains("\(name)/\(folder)/\(entry.name)") {
      try unread.add(entry, at: "\(folder)/\(entry.name)", on: shelf)
    }
    return unique(found, what)
  }

  /// Finds the files beside a case, and reads those that hold tables, graphs or places.
  mutating func addNeighbours(of document: inout Document, in folder: String, below prefix: String)
    throws(MachineFailure)
  {
    for entry in try Disk.entries(of: "\(root)/\(folder)")
    where !entry.name.hasPrefix(".") && !Leftover.isNamed(entry.name) {
      let path = "\(folder)/\(entry.name)"
      let given = prefix + entry.name
      guard isNameable(entry, at: path) else { continue }
      switch entry.kind {
      case .file where given == PositionsFile.nameInFolder:
        if try read(path, .file) { document.positions = "\(name)/\(path)" }
      case .file where given != "index.md":
        document.neighbours[FileName(given)] = "\(root)/\(path)"
        try unread.check(entry, besidesCaseAt: path)
        let isLookedAt = ContentFile.lookedAtEndings.contains(where: entry.name.lowercased().hasSuffix)
        if isLookedAt, try read(path, .file, isNeeded: false) { document.tables[FileName(given)] = "\(name)/\(path)" }
        guard ContentFile.tableEndings.contains(where: entry.name.lowercased().hasSuffix) else { continue }
        if let fault = FileName(given).faultOnWindows {
          complain(.fileName, path, "`\(given)` \(fault.reason), so that Windows cannot store it", help: fault.help)
        }
        if try read(path, .file) { document.tables[FileName(given)] = "\(name)/\(path)" }
      case .folder where given.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= Self.mostFolders:
        complain(
          .fileName, path, "more than \(Self.mostFolders) folders lie in each other",
          help: "put the files nearer to the case")
      case .folder: try addNeighbours(of: &document, in: path, below: given + "/")
      case .link: complainOfLink(path)
      case .other: complainOfKind(path)
      default: continue
      }
    }
  }

  /// What to do with a document whose name cannot be an address: rename it, unless that name cannot be one either or is
  /// that of another file already. No two are given the same name.
  private mutating func help(forRenaming path: String, to slug: String, _ what: String) -> String {
    let isFolder = Disk.name(of: path) == "index.md"
    let folder = path.split(separator: "/").dropLast(isFolder ? 2 : 1).joined(separator: "/")
    let root = root
    let isThere = { (name: String) in Disk.isThere("\(root)/\(folder)/\(name)") }
    guard !isThere(slug), !isThere(slug + ".md") else {
      return "there is a \(what) `\(slug)` already: rename it to another name of small letters, digits and hyphens, or "
        + "delete the one that is a copy"
    }
    guard !FileName.isDevice(slug), !SiteAddress.isReserved(slug, isPage: what == "page") else {
      return "give the \(what) another name, such as `\(slug)-network\(isFolder ? "" : ".md")`"
    }
    let free = unread.freeName(slug, in: folder)
    return "rename it to `\(free)\(isFolder ? "" : ".md")`"
  }

  /// Returns the name of a document as a slug; nil for one that cannot be an address, which is complained of.
  mutating func slug(_ text: String, at path: String, _ what: String) -> Slug? {
    guard let slug = Slug(text) else {
      let near = Slug.suggested(for: text)
      let advice = near.map { help(forRenaming: path, to: $0.text, what) }
      complain(
        .fileName, path, "`\(text)` cannot be the address of a \(what)",
        help: advice.map { $0 + UnreadFiles.asideHelp("\(text).md") }
          ?? "rename it with lower-case letters a to z, digits and hyphens only, such as `reading-across-the-river`")
      return nil
    }
    guard !FileName.isDevice(text) else {
      complain(
        .fileName, path, "`\(text)` is the name of a device on Windows, where no file can have it",
        help: "give the \(what) another name")
      return nil
    }
    guard !SiteAddress.isReserved(text, isPage: what == "page") else {
      complain(.fileName, path, "the name `\(text)` is the site's own", help: "give the \(what) another name")
      return nil
    }
    return slug
  }
}
