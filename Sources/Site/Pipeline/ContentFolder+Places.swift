// Whether a path is that of a content folder, lies in one, or was meant for another one.

import Cases

extension BuildOptions {
  /// Whether a path is that of a content folder: one that holds portfolio.yml.
  public static func isContent(_ path: String) throws(MachineFailure) -> Bool {
    try Disk.kind(of: "\(path)/portfolio.yml") == .file
  }
}

extension ContentFolder {
  /// Throws for a folder with neither settings nor cases: it is another one that was meant.
  func requirePortfolio(given path: String) throws(MachineFailure) {
    guard !paths.contains(FileName("\(name)/portfolio.yml")), try Disk.kind(of: "\(root)/cases") == nil else { return }
    var inside: [String] = []
    for entry in try Disk.entries(of: root)
    where entry.kind == .folder && entry.isNameable && !entry.name.hasPrefix(".") {
      if try BuildOptions.isContent("\(root)/\(entry.name)") { inside.append(entry.name) }
    }
    let help: String
    if let first = inside.min() {
      help = "did you mean --content \(path == "." ? first : "\(path)/\(first)")?"
    } else if let above = Disk.parent(of: root), try BuildOptions.isContent(above) {
      help = "name the folder above it"
    } else {
      help = "name the folder that holds portfolio.yml with --content, or begin one with `casebook init DIR`"
    }
    throw MachineFailure(.usage, "`\(path)` holds neither portfolio.yml nor the folder cases", help: help)
  }

  /// The failure that says that there is no such folder.
  static func missing(_ path: String) -> MachineFailure {
    MachineFailure(
      .usage, "there is no folder `\(path)`",
      help: "run casebook where the portfolio is, name its folder with --content, or begin one with `casebook init DIR`"
    )
  }

  /// Returns whether documents of a portfolio are read from a folder, so that nothing else should be in it.
  static func holdsDocuments(_ folder: String) throws(MachineFailure) -> Bool {
    guard ["cases", "ideal-types", "pages"].contains(Disk.name(of: folder)), let above = Disk.parent(of: folder) else {
      return false
    }
    return try Disk.kind(of: "\(above)/portfolio.yml") != nil
  }

  /// Throws where a path goes through a link inside a portfolio: nothing is read or written outside it by way of its
  /// own files.
  static func refuseLinks(in path: String) throws(MachineFailure) {
    var place = path
    var link: String?
    while true {
      if try Disk.kind(of: place) == .link { link = place }
      guard let parent = Disk.parent(of: place), parent != place else { return }
      place = parent
      if let link, try Disk.kind(of: "\(place)/portfolio.yml") != nil {
        throw MachineFailure(
          .usage, "`\(link)` is a link to another place", help: "name the file where it is, or put it itself here")
      }
    }
  }
}
