// Where a theme is found: in the working folder, beside the content, or among those that ship with the program.

import Diagnostics
import Foundation

/// A theme's files as they were found.
struct ThemeFolder: Sendable {
  let name: String
  let files: [SourceFile]
  /// What the path of each file starts with.
  var root: String { "Themes/\(name)/" }

  /// Looks for the theme and reads it.
  ///
  /// - Parameter places: Folders that may hold a `Themes` folder; the first with the theme wins.
  init(named name: String, among places: [String]) throws(MachineFailure) {
    self.name = name
    let folders = places.map { "\($0)/Themes" }
    guard let folder = folders.first(where: { Disk.kind(of: "\($0)/\(name)/theme.yml") == .file }) else {
      var known: Set<String> = []
      for folder in folders where Disk.isFolder(folder) { known.formUnion(try Disk.entries(of: folder).filter { $0.kind == .folder }.map(\.name)) }
      let help = Suggestion.nearest(to: name, among: known.sorted()).map { "did you mean `\($0)`?" }
        ?? (known.isEmpty ? "put a folder of that name into Themes/" : "there are \(known.sorted().joined(separator: ", "))")
      throw MachineFailure(.usage, "there is no theme `\(name)`", help: help)
    }
    var files: [SourceFile] = []
    try ThemeFolder.read("\(folder)/\(name)", as: "Themes/\(name)", into: &files)
    self.files = files
  }

  private static func read(_ folder: String, as shown: String, into files: inout [SourceFile]) throws(MachineFailure) {
    for entry in try Disk.entries(of: folder) where !entry.name.hasPrefix(".") && entry.isNameable {
      switch entry.kind {
      case .file: files.append(SourceFile(path: "\(shown)/\(entry.name)", bytes: try Disk.read("\(folder)/\(entry.name)")))
      case .folder: try read("\(folder)/\(entry.name)", as: "\(shown)/\(entry.name)", into: &files)
      default: continue
      }
    }
  }

  /// The folders to look in for a portfolio: the working folder, the content's parent, and those above the program.
  static func places(content: String) -> [String] {
    var places = ["."]
    if let parent = Disk.real(content).flatMap(Disk.parent) { places.append(parent) }
    var above = Bundle.main.executablePath.flatMap(Disk.real).flatMap(Disk.parent)
    while let folder = above, folder != "/" {
      places.append(folder)
      places.append("\(folder)/share/casebook")
      above = Disk.parent(of: folder)
    }
    return places
  }
}
