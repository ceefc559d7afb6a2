// Feeds the readers of authors' files with bytes that nobody wrote. What is looked for are crashes, hangs, and
// diagnostics that stand outside their file; that a mistake is reported at all is the business of tests.

import CFuzzer
import Cases
import Diagnostics
import Foundation

/// The readers that can be asked for by name. Each makes of some bytes a case, and perhaps files beside it, or a file
/// that stands for itself.
enum Target: String, CaseIterable {
  case frontMatter = "front-matter"
  case markdown, csv, graphml, gexf, pajek
  case nodeLink = "node-link"

  private static let opening =
    "---\ntitle: A\nsummary: B\nstanding: illustrative\nnetwork:\n  communities:\n"
    + "    oak: {name: Oak, kind: school}\n    elm: {name: Elm, kind: school}\n"

  /// The files of the case, the case itself first; or the one file.
  func files(_ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    switch self {
    case .frontMatter: [("index.md", bytes)]
    case .markdown: [("index.md", Array((Self.opening + "---\n").utf8) + bytes)]
    case .csv:
      // The first half is a table of people, the second one of ties; the seeds are cut at a line of `=`.
      Self.tables(bytes, people: "people: people.csv\n  ties: ties.csv")
    case .graphml: Self.graph("network.graphml", bytes)
    case .gexf: Self.graph("network.gexf", bytes)
    case .pajek: Self.graph("network.net", bytes)
    case .nodeLink: [("graph.json", bytes)]
    }
  }

  private static func graph(_ name: String, _ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    [("index.md", Array((opening + "  graph: \(name)\n---\n").utf8)), (name, bytes)]
  }

  private static func tables(_ bytes: [UInt8], people: String) -> [(name: String, bytes: [UInt8])] {
    let cut = bytes.firstIndex(of: UInt8(ascii: "=")) ?? bytes.count
    return [
      ("index.md", Array((opening + "  \(people)\n---\n").utf8)), ("people.csv", Array(bytes[..<cut])),
      ("ties.csv", Array(bytes[min(cut + 1, bytes.count)...])),
    ]
  }
}

/// What a page says beside its author's text, which no reader reads here.
struct NoWords: ArticleWords {
  func title(_ callout: Callout) -> String { callout.rawValue }
  let inventedWords = ""
  let footnotes = ""
  func backToText(footnote: Int, call: Int) -> String { "" }
  let table = ""
}

/// Reads the files as a build does, and prints what is wrong in every format.
func read(_ files: [(name: String, bytes: [UInt8])]) {
  let sources = SourceSet(files.map { SourceFile(path: "cases/a/\($0.name)", bytes: $0.bytes) })
  guard let id = sources.id(ofPath: "cases/a/index.md"), let slug = Slug("a") else {
    for id in sources.ids { check(NodeLinkGraph.read(id, in: sources).diagnostics, in: sources) }
    return
  }
  var tables: [FileName: FileID] = [:]
  for (name, _) in files.dropFirst() { tables[FileName(name)] = sources.id(ofPath: "cases/a/\(name)") }
  let vocabulary = Vocabulary()
  let context = MarkdownContext(
    neighbours: Set(tables.keys), words: { _ in NoWords() }, address: { kind, name in "\(kind.rawValue)/\(name).html" })
  let file = ContentFile(id, in: sources, tables: tables, context: context)
  let read = file.study(slug)
  let checked = read.value?.checked(against: vocabulary).diagnostics ?? []
  check(read.diagnostics + checked, in: sources)
  // A graph file may also stand for itself.
  for (name, id) in tables where !name.text.hasSuffix(".csv") {
    check(GraphNetwork.read(id, in: sources).diagnostics, in: sources)
  }
}

/// Stops where a diagnostic stands outside its file, or cannot be printed.
func check(_ diagnostics: [Diagnostic], in sources: SourceSet) {
  for diagnostic in diagnostics {
    for span in [diagnostic.span].compactMap({ $0 }) + diagnostic.labels.map(\.span) {
      precondition(
        span.lower <= span.upper && Int(span.upper) <= sources[span.file].bytes.count,
        "\(diagnostic.rule.id) stands outside its file")
    }
  }
  for format in DiagnosticFormat.allCases { _ = DiagnosticPrinter(sources: sources, format: format).print(diagnostics) }
}

// libFuzzer's callback takes no context, so the target is named in the environment that run.sh sets.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Target.init(rawValue:))
guard target != nil else {
  print("FUZZ_TARGET must be one of \(Target.allCases.map(\.rawValue).joined(separator: ", "))")
  exit(2)
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    guard let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(Target.init(rawValue:)) else {
      return -1
    }
    read(target.files(data.map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? []))
    return 0
  })
