// `casebook init`: a portfolio that builds at once, with one case to write over and a workflow that checks and deploys
// it. Only an empty folder is filled.

/// A portfolio that is to be begun.
public struct NewPortfolio: Sendable {
  let folder: String

  public init(in folder: String) { self.folder = folder }

  /// Writes the files and returns their paths, in order.
  public func write() throws(MachineFailure) -> [String] {
    guard !folder.isEmpty else {
      throw MachineFailure(
        .usage, "the folder has no name", help: "name a new folder, such as `casebook init my-portfolio`")
    }
    if try Disk.kind(of: folder) != nil {
      guard try Disk.isFolder(folder) else {
        throw MachineFailure(
          .usage, "`\(folder)` is not a folder", help: "name a new folder, such as `casebook init my-portfolio`")
      }
      let names = try Disk.entries(of: folder).map(\.name).filter { ![".git", ".DS_Store"].contains($0) }
      guard names.isEmpty else {
        throw MachineFailure(
          .usage, "`\(folder)` is not empty",
          help: "name a new folder; for another case in a portfolio that is there, use `casebook new NAME`")
      }
    }
    for file in NewPortfolio.files {
      let path = "\(folder)/\(file.path)"
      if let parent = Disk.parent(of: path) { try Disk.makeFolder(parent) }
      try Disk.write(Array(file.text.utf8), to: path)
    }
    let schema = try NewCase.writeSchema(in: "\(folder)/Content")
    return NewPortfolio.files.map { "\(folder)/\($0.path)" } + schema
  }
}
