// `casebook new`: a case's file, ready to be filled in. Nothing that exists is ever written over.

import Cases
import Markup
import Pages
import Words

/// A case that is to be begun.
public struct NewCase: Sendable {
  let slug: String
  let title: String?
  let content: String
  /// Whether the case is a folder with `index.md` in it, to which tables and pictures are added.
  let isFolder: Bool

  /// - Parameters:
  ///   - slug: The file's name without `.md`, and the case's address.
  ///   - title: Without it, the slug as words.
  ///   - content: The content folder.
  ///   - isFolder: Whether tables, pictures and other files are to lie beside it.
  public init(slug: String, title: String?, content: String, isFolder: Bool = false) {
    self.slug = slug
    self.title = title
    self.content = content
    self.isFolder = isFolder
  }

  /// Writes the file, and the schema that editors read; returns their paths.
  public func write() throws(MachineFailure) -> [String] {
    guard let name = Slug(slug), NewCase.isFree(name) else {
      let near = Slug.suggested(forAddress: slug)
      let isTaken = near.map { !NewCase.isFree($0) } ?? false
      throw MachineFailure(
        .usage,
        "`\(slug)` cannot be the address of a case"
          + (isTaken
            ? FileName.isDevice(slug)
              ? ": it is the name of a device on Windows" : ": the site has a page of that name"
            : ""),
        help: near.map {
          isTaken ? "choose another name, such as `casebook new \($0)-network`" : "did you mean `casebook new \($0)`?"
        }
          ?? "use lower-case letters a to z, digits and hyphens only, such as `reading-across-the-river`")
    }
    if let title,
      title.unicodeScalars.contains(where: {
        $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
      })
    {
      throw MachineFailure(
        .usage, "the title holds characters that cannot be seen", help: "write it in letters, digits and signs")
    }
    guard try Disk.kind(of: "\(content)/portfolio.yml") == .file else {
      throw MachineFailure(
        .usage, "there is no portfolio in `\(content)`",
        help: "run this where the portfolio is, name its folder with --content, or begin one with `casebook init DIR`")
    }
    guard try Disk.kind(of: "\(content)/cases") != .link else {
      throw MachineFailure(.usage, "`\(content)/cases` is a link to another place", help: "make it a folder of its own")
    }
    let folder = "\(content)/cases/\(name)"
    for other in ["\(folder).md", folder] where try Disk.kind(of: other) != nil {
      throw MachineFailure(
        .usage, "`\(other)` is there already", help: "choose another name, or go on writing that case")
    }
    try Disk.makeFolder(isFolder ? folder : "\(content)/cases")
    let path = isFolder ? "\(folder)/index.md" : "\(folder).md"
    let schema = (isFolder ? "../../" : "../") + NewCase.schemaName
    try Disk.write(Array(CaseTemplate(title: title ?? words, schemaAddress: schema).text.utf8), to: path)
    return try [path] + NewCase.writeSchema(in: content)
  }

  private static func isFree(_ slug: Slug) -> Bool {
    !SiteAddress.isReserved(slug.text, isPage: false) && !FileName.isDevice(slug.text)
  }

  static let schemaName = "case.schema.json"

  /// Puts the schema beside the portfolio, in place of an older one; returns its path where that changed anything.
  static func writeSchema(in content: String) throws(MachineFailure) -> [String] {
    let path = "\(content)/\(schemaName)"
    let bytes = SchemaSubject.study.schemaFile
    if try Disk.kind(of: path) == .file {
      let known = try Disk.read(path, atMost: ContentFolder.largestText) ?? []
      // One that somebody wrote is theirs; an older one of ours begins as the new one does.
      guard known != bytes, known.starts(with: bytes.prefix(100)) else { return [] }
    }
    try Disk.replace(path, with: bytes)
    return [path]
  }

  private var words: String { slug.split(separator: "-").joined(separator: " ").capitalisedFirst }
}
