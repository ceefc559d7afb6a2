// The files beside cases that are published with them. Only what a published text shows or links to leaves the content
// folder, for the people in the tables are real; and only files of known kinds that hold what their names say.

import Cases
import Diagnostics
import Markup
import Pages

/// A file to publish beside a case's page.
struct Attachment: Sendable {
  let type: AttachmentType
  /// Where it lies in the content folder.
  let source: String
  /// Its path in the site.
  let path: String

  /// Puts the file into the stage. The copy is looked at once more, so that what was exchanged meanwhile is not
  /// published.
  func publish(into stage: StagedTree) throws(MachineFailure) {
    if type == .svg { return try stage.write(try OpenFile.with(source, drawing), to: path) }
    if type.isCleaned {
      try OpenFile.with(source) { file throws(MachineFailure) in
        guard let picture = try type.pictureCopy(of: file.bytes) else { throw hasChanged }
        try stage.write(picture, of: file, to: path)
      }
    } else {
      try stage.copy(source, to: path)
    }
    let isSound = try OpenFile.with(stage.place(of: path)) { file throws(MachineFailure) in
      guard try type.refusal(of: file.bytes) == nil else { return false }
      guard type.isCleaned else { return true }
      return try type.pictureCopy(of: file.bytes)?.isWhole(file.count) == true
    }
    guard isSound else { throw hasChanged }
  }

  /// Returns what is published of the file, which is looked at once more. O(bytes).
  func bytes() throws(MachineFailure) -> [UInt8] {
    try OpenFile.with(source) { file throws(MachineFailure) in
      if type == .svg { return try drawing(in: file) }
      guard try type.refusal(of: file.bytes) == nil else { throw hasChanged }
      let bytes = try file.read(0..<file.count)
      guard type.isCleaned else { return bytes }
      guard let picture = try type.pictureCopy(of: file.bytes) else { throw hasChanged }
      return picture.bytes(of: bytes)
    }
  }

  /// Returns the drawing in an SVG file as it is published.
  private func drawing(in file: OpenFile) throws(MachineFailure) -> [UInt8] {
    let bytes = try file.read(0..<min(file.count, AttachmentType.largestMarkup))
    guard case .drawing(let drawing) = SVGDrawing.read(bytes) else { throw hasChanged }
    return drawing.bytes
  }

  private var hasChanged: MachineFailure {
    MachineFailure(
      .machine, "`\(source)` was changed while the site was built", help: "build again when nothing else writes to it")
  }
}

/// All attachments of a portfolio, whether their cases are published or held back, and its logo.
struct Attachments: Sendable {
  private var byCase: [Slug: [Attachment]] = [:]
  /// Nil where the portfolio has none, or one that is refused.
  private(set) var logo: Attachment?

  /// Looks at every file that a case links to or shows. O(bytes of text files, PDF documents and drawings; others are
  /// looked at along their outline).
  static func find(of studies: [CaseRecord], logo name: Located<FileName>?, in folder: ContentFolder)
    async throws(MachineFailure) -> Checked<Attachments>
  {
    let documents = Dictionary(folder.cases.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let linked = studies.filter { !$0.outline.files.isEmpty }
    let results = await mapConcurrently(linked) { study in
      Result { () throws(MachineFailure) in try Self.attachments(of: study, documents[study.slug]?.neighbours ?? [:]) }
    }
    var byCase: [Slug: [Attachment]] = [:]
    var diagnostics: [Diagnostic] = []
    for (study, result) in zip(linked, results) {
      let found = try result.get()
      byCase[study.slug] = found.value
      diagnostics += found.diagnostics
    }
    let logo = try name.map { name throws(MachineFailure) in try Self.logo(name, in: folder) }
    return Checked(Attachments(byCase: byCase, logo: logo?.value), diagnostics + (logo?.diagnostics ?? []))
  }

  private static func logo(
    _ name: Located<FileName>, in folder: ContentFolder
  ) throws(MachineFailure) -> Checked<Attachment?> {
    func refused(_ rule: Rule, _ reason: String, help: String) -> Checked<Attachment?> {
      Checked(nil, [Diagnostic(rule, "the file `\(name.value)` \(reason)", at: name.span, help: help)])
    }
    let source = "\(folder.root)/\(name.value)"
    switch try Disk.kind(of: source) {
    case .file: break
    case .link: return refused(.symbolicLink, "is a link to another place", help: "put the file itself here")
    default: return refused(.missingFile, "is not there", help: "put it beside portfolio.yml")
    }
    switch try kind(of: name.value, at: source) {
    case .success(let type):
      return Checked(Attachment(type: type, source: source, path: SiteAddress.logo(name.value)))
    case .failure(let refusal): return refused(.refusedAttachment, refusal.reason, help: refusal.help)
    }
  }

  /// Returns the attachments of a case in the order of their paths; none where one of them is refused.
  subscript(slug: Slug) -> [Attachment] { byCase[slug] ?? [] }

  private static func attachments(
    of study: CaseRecord, _ neighbours: [FileName: String]
  ) throws(MachineFailure) -> Checked<[Attachment]> {
    var attachments: [Attachment] = []
    var diagnostics: [Diagnostic] = []
    var spellings: [PathKey: Located<FileName>] = [:]
    var seen: [FileName: Result<AttachmentType, AttachmentRefusal>] = [:]
    for link in study.outline.files.sorted(by: { $0.span.lower < $1.span.lower }) {
      guard let source = neighbours[link.value] else { continue }
      let known = seen[link.value]
      let isFirst = known == nil
      let kind = if let known { known } else { try Self.kind(of: link.value, at: source) }
      seen[link.value] = kind
      switch kind {
      case .success(let type) where isFirst:
        attachments.append(
          Attachment(type: type, source: source, path: SiteAddress.attachment(link.value, of: study.slug)))
      case .success: break
      case .failure(let refusal):
        diagnostics.append(
          Diagnostic(
            .refusedAttachment, "the file `\(link.value)` \(refusal.reason)", at: link.span, help: refusal.help))
      }
      if isFirst { diagnostics += clashes(of: link, with: &spellings) }
    }
    return Checked(attachments.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, diagnostics)
  }

  /// What kind of file it is, by its name and its content; or why it is not published.
  private static func kind(of name: FileName, at source: String) throws(MachineFailure) -> Result<
    AttachmentType, AttachmentRefusal
  > {
    let named = Result { () throws(AttachmentRefusal) in try AttachmentType(ofFileAt: name) }
    guard case .success(let type) = named else { return named }
    let refusal = try OpenFile.with(source) { file throws(MachineFailure) in try type.refusal(of: file.bytes) }
    return refusal.map { .failure($0) } ?? named
  }

  /// Reports a file, or a folder on the way to it, that some file systems take for another that is linked as well.
  private static func clashes(of link: Located<FileName>, with spellings: inout [PathKey: Located<FileName>])
    -> [Diagnostic]
  {
    var path = ""
    for part in link.value.parts {
      path += (path.isEmpty ? "" : "/") + part
      let key = PathKey(path)
      guard let other = spellings[key] else {
        spellings[key] = Located(FileName(path), link.span)
        continue
      }
      if other.value == FileName(path) { continue }
      let isAlike = path == other.value.text
      return [
        Diagnostic(
          .ambiguousFile,
          isAlike
            ? "two files are called `\(path)`, with accents stored in different ways"
            : "`\(path)` and `\(other.value)` are one file on macOS or Windows",
          at: link.span, help: "give one of them another name",
          labels: [.init(other.span, "the other one is linked here")])
      ]
    }
    return []
  }
}
