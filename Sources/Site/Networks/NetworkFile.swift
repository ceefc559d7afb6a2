// One network from one file, whichever kind it is: a case with the tables beside it, a graph from a network program, or
// node-link JSON. The verbs that look at a single network begin here.

import Cases
import Diagnostics
import Words

/// A network as it was read from a file, and every mistake in it.
public struct NetworkFile: Sendable {
  public enum Content: Sendable {
    /// A case; its tables have been read and its names checked.
    case study(CaseStudy)
    /// A GraphML, GEXF or Pajek file whose nodes say which community they belong to.
    case graph(NetworkStudy)
    /// Node-link JSON, or a graph file whose nodes belong to no community.
    case nodeLink(NodeLinkGraph)
  }

  /// The file that holds the network: for a case in a folder, its `index.md`.
  public let path: String
  /// What could be read; nil where nothing could. With errors among the diagnostics it is not whole.
  public let content: Content?
  public let sources: SourceSet
  /// What is said in its drawing: in the language of the portfolio that a case is in, else in English.
  private(set) var words: any Phrasebook = English()
  /// How the portfolio that a case lies in grades each rule.
  private var grades = RuleGrades()
  /// In stable order. Only what concerns this file and those beside it: other files of its portfolio have `check`.
  public let diagnostics: [Diagnostic]

  public var hasErrors: Bool { diagnostics.count(of: .error) > 0 }

  /// Returns what is found later, as the portfolio grades it.
  func graded(_ found: [Diagnostic]) -> [Diagnostic] { grades.graded(found) }

  /// The case that it holds; nil for any other network.
  var study: CaseStudy? {
    if case .study(let study) = content { study } else { nil }
  }

  /// The start of the file.
  var start: Span? {
    if let study { return Span(study.file, 0..<0) }
    return sources.ids.first.map { Span($0, 0..<0) }
  }

  /// The name of the file or, for a case, its slug, without what the name ends in.
  public var name: String {
    let file = Disk.name(of: path)
    if file == "index.md", let folder = Disk.parent(of: path) { return Disk.name(of: folder) }
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// Reads the network at `path`. O(bytes of the file and of those beside it).
  ///
  /// Throws where there is no such file, where its name tells of no kind that can be read, and where the disk fails.
  ///
  /// - Parameter showsIDs: Whether what is made of it holds the ids of communities.
  public static func read(_ path: String, showsIDs: Bool = false) throws(MachineFailure) -> NetworkFile {
    let place = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let real = try Disk.real(place) else {
      throw MachineFailure(.usage, "there is no file `\(path)`", help: "name a \(kinds)")
    }
    try ContentFolder.refuseLinks(in: place)
    let ending = place.lowercased()
    let isFolder = try Disk.isFolder(real)
    if isFolder || ending.hasSuffix(".md") { return try study(isFolder ? "\(place)/index.md" : place, showsIDs) }
    if ending.hasSuffix(".json") {
      return try single(place) { file, sources in
        NodeLinkGraph.read(file, in: sources).map { $0.map(Content.nodeLink) }
      }
    }
    guard GraphNetwork.endings.contains(where: ending.hasSuffix) else {
      throw MachineFailure(.usage, "`\(path)` is no network that can be read", help: "name a \(kinds)")
    }
    return try single(place) { file, sources in
      GraphNetwork.read(file, in: sources).map { network in
        switch network {
        case .study(let network): .graph(network)
        case .nodes(let graph): .nodeLink(graph)
        }
      }
    }
  }

  private static let kinds =
    "case (cases/oak.md, or its folder), a GraphML, GEXF or Pajek file (.graphml, .gexf, .net), or node-link JSON "
    + "(.json)"

  // MARK: Kinds of file

  private static func single(
    _ path: String, _ read: (FileID, SourceSet) -> Checked<Content?>
  ) throws(MachineFailure) -> NetworkFile {
    guard let bytes = try Disk.read(path, atMost: ContentFolder.largestText, followsLink: true) else {
      let sources = SourceSet([SourceFile(path: path, bytes: [])])
      let mistake = Diagnostic(
        .fileTooLarge, "the file has more than 8 MB", at: Span(sources.ids[0], 0..<0),
        help: "a case describes a network that people can look at")
      return NetworkFile(path: path, content: nil, sources: sources, diagnostics: [mistake])
    }
    let sources = SourceSet([SourceFile(path: path, table: bytes)])
    let result = read(sources.ids[0], sources)
    return NetworkFile(
      path: path, content: result.value, sources: sources, diagnostics: result.diagnostics.inStableOrder(in: sources))
  }

  private static func study(_ path: String, _ showsIDs: Bool) throws(MachineFailure) -> NetworkFile {
    let folder = try ContentFolder(ofCaseAt: path)
    let sources = SourceSet(folder.files)
    let files = folder.sharedFiles(in: sources)
    let shared = files.read(in: sources) { Phrasebooks.phrasebook(for: $0) }
    var diagnostics = folder.diagnostics(in: sources)
    var study: CaseStudy?
    if let document = folder.cases.first {
      let read = DocumentReading(
        sources: sources, typography: shared.value.settings.texts, vocabulary: shared.value.vocabulary,
        words: { Phrasebooks.phrasebook(for: $0 ?? shared.value.settings.language) }
      ).study(document)
      study = read.value
      diagnostics += read.diagnostics
      diagnostics += study?.refusalsToShowNetwork(withIDs: showsIDs) ?? []
    }
    // A case on its own has no portfolio that its tags and works could stand in.
    if !folder.isPortfolio { diagnostics.removeAll { Rule.ofSharedWords.contains($0.rule) } }
    // Mistakes of the settings themselves stand in one of the other files.
    let grades = RuleGrades(of: shared.value.settings)
    diagnostics = grades.graded(diagnostics)
    let others = Set(
      [files.settings, files.tags, files.needs, files.references, files.referencesJSON].compactMap { $0 })
    diagnostics.removeAll { diagnostic in diagnostic.span.map { others.contains($0.file) } ?? false }
    return NetworkFile(
      path: path, content: study.map(Content.study), sources: sources,
      words: Phrasebooks.phrasebook(for: shared.value.settings.language).saying(
        OwnWords.of(shared.value.settings, strings: nil).value), grades: grades,
      diagnostics: diagnostics.inStableOrder(in: sources))
  }
}
