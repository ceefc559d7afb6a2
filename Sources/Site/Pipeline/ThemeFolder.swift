// Where a theme is found: in the working folder, beside the content, or among those that ship with the program.

import CSystem
import Cases
import Diagnostics

/// A theme's files as they were found.
struct ThemeFolder: Sendable {
  let name: String
  /// The path of the folder.
  let place: String
  private(set) var files: [SourceFile] = []
  private var complaints: [ContentFolder.Complaint] = []
  /// What was read before and may be handed out again; nil where nothing is kept.
  private(set) var known: KnownFiles?
  /// What the path of each file starts with.
  var root: String { "Themes/\(name)/" }

  /// Looks for the theme and reads it.
  ///
  /// - Parameters:
  ///   - places: Folders that may hold a `Themes` folder; the first with the theme wins.
  ///   - memory: What was read before, and where from; nil where nothing is kept.
  init(named name: String, among places: [String], remembering memory: inout SessionMemory?) throws(MachineFailure) {
    self.name = name
    known = memory?.files
    guard !name.contains("/"), !name.hasPrefix("."), !name.isEmpty else {
      throw MachineFailure(
        .usage, "`\(name)` cannot be the name of a theme", help: "name a folder in Themes/, such as commons")
    }
    let folders = places.map { "\($0)/Themes" }
    guard let place = try ThemeFolder.place(of: name, in: folders) else {
      throw try ThemeFolder.unknown(name, in: folders)
    }
    self.place = place
    try memory?.ways.take(place)
    try read(place, as: "Themes/\(name)")
  }

  private static func place(of name: String, in folders: [String]) throws(MachineFailure) -> String? {
    for folder in folders where try Disk.kind(of: "\(folder)/\(name)/theme.yml") == .file { return "\(folder)/\(name)" }
    return nil
  }

  private static func unknown(_ name: String, in folders: [String]) throws(MachineFailure) -> MachineFailure {
    for folder in folders where try Disk.isFolder("\(folder)/\(name)") {
      return MachineFailure(
        .usage, "`\(folder)/\(name)` has no theme.yml",
        help: "put the files of the theme there; the one that comes with casebook is `commons`")
    }
    var known: Set<String> = []
    for folder in folders where try Disk.isFolder(folder) {
      known.formUnion(try Disk.entries(of: folder).filter { $0.kind == .folder }.map(\.name))
    }
    let help =
      Suggestion.nearest(to: name, among: known.sorted()).map { "did you mean `\($0)`?" }
      ?? (known.isEmpty ? ThemeFolder.installing : "there are \(known.sorted().joined(separator: ", "))")
    return MachineFailure(.usage, "there is no theme `\(name)`", help: help)
  }

  /// What to do where no place has a theme at all: the program stands alone.
  private static let installing =
    "casebook looks for Themes/ beside the portfolio, and beside the program or in share/casebook below a folder "
    + "above it: copy the folder Themes "
    + "of casebook's source to one of these"

  private mutating func read(_ folder: String, as shown: String) throws(MachineFailure) {
    for entry in try Disk.entries(of: folder) where !entry.name.hasPrefix(".") && !Leftover.isNamed(entry.name) {
      let (path, shown) = ("\(folder)/\(entry.name)", "\(shown)/\(entry.name)")
      guard entry.isNameable else {
        complain(
          .fileName, shown, "`\(entry.name)` has a name that is not UTF-8",
          help: "rename it with letters a to z, digits and hyphens")
        continue
      }
      switch entry.kind {
      case .file:
        func source() throws(MachineFailure) -> SourceFile? {
          try Disk.read(path, atMost: ContentFolder.largestText).map { SourceFile(path: shown, bytes: $0) }
        }
        guard let file = known == nil ? try source() : try known?.file(at: path, source) else {
          complain(
            .fileTooLarge, shown, "the file has more than 8 MB",
            help: "a page waits for every file of its theme; make it smaller")
          continue
        }
        files.append(file)
      case .folder: try read(path, as: shown)
      case .link:
        complain(.symbolicLink, shown, "`\(entry.name)` is a link to another place", help: "put the file itself here")
      case .other: continue
      }
    }
  }

  /// Notes what is wrong with a file that is not read; it joins the files so that a message can name it.
  private mutating func complain(_ rule: Rule, _ path: String, _ message: String, help: String) {
    files.append(SourceFile(path: path, bytes: []))
    complaints.append(ContentFolder.Complaint(rule: rule, path: path, message: message, help: help))
  }

  /// Returns what was wrong with files as diagnostics.
  func diagnostics(in sources: SourceSet) -> [Diagnostic] {
    complaints.compactMap { $0.diagnostic(in: sources) }
  }

  /// The real path of the running program; nil where the system does not say.
  private static var program: String? {
    get throws(MachineFailure) {
      var buffer = [CChar](repeating: 0, count: 4_096)
      let count = casebook_program_path(&buffer, buffer.count)
      return try Disk.real(String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
  }

  /// The folders to look in for a portfolio: the working folder, the content's parent, and those above the program.
  static func places(content: String) throws(MachineFailure) -> [String] {
    var places = ["."]
    if let parent = try Disk.real(content).flatMap(Disk.parent) { places.append(parent) }
    var above = try program.flatMap(Disk.parent)
    while let folder = above, folder != "/" {
      places.append(folder)
      places.append("\(folder)/share/casebook")
      above = Disk.parent(of: folder)
    }
    return places
  }
}
