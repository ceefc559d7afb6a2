// All documents of a portfolio, each parsed and checked by itself, on all cores. Of a case its record is kept, and the
// whole of it where there is room; otherwise that is made again of the same bytes for the one page that shows it.

import Cases
import Diagnostics
import Pages

/// What the documents of a portfolio say.
struct Documents: Sendable {
  let cases: [CaseRecord]
  /// The cases that are kept whole for their pages.
  let kept: KeptStudies
  let idealTypes: [IdealType]
  let pages: [Page]
  /// Slugs whose files could not be read.
  let unreadable: PortfolioDraft.Unreadable
  /// How many documents there are, those among them that could not be read.
  let count: Int
  /// Which readings of them these are, where a session remembers them.
  let revisions: Revisions

  /// Which reading of the files of each case it is.
  let fileRevisions: [Slug: Int]

  /// Which reading of each document it is: another one where what other pages say of it may differ.
  struct Revisions: Sendable, Hashable {
    var cases: [Int]
    var idealTypes: [Int]
    var pages: [Int]
  }

  /// Parses all documents and checks each by itself. O(bytes), or of those that are not known.
  ///
  /// - Parameters:
  ///   - keepsCases: Whether pages will follow, for which cases are kept whole.
  ///   - letsGo: Whether the bytes of a case are let go once there is nothing to say of it.
  ///   - memory: What was read before; nil where nothing is kept.
  ///   - cache: What an earlier run of the program has read; nil where nothing is kept.
  static func read(
    _ inputs: Inputs, _ options: BuildOptions, keepsCases: Bool, letsGo: Bool = true,
    remembering memory: inout SessionMemory?,
    cache: BuildCache? = nil, advance: @escaping @Sendable (Int) -> Void
  ) async -> Checked<Documents> {
    let folder = inputs.folder
    let sources = inputs.sources
    let shared = inputs.sharedRevision
    let reading = DocumentReading(of: inputs)
    var known = memory?.documents ?? KnownDocuments()
    let kept = keepsCases ? KeptStudies.choice(of: folder.cases, in: sources) : []
    let cases = await known.cases.values(
      of: folder.cases, in: sources, shared: shared, words: memory == nil ? nil : inputs.caseWords,
      advance: advance
    ) { document in
      func read() -> Checked<ReadCase?> {
        reading.record(
          document, isKept: kept.contains(document.slug), includesDrafts: options.includesDrafts, date: options.date)
      }
      let made = cache?.read(document, read) ?? read()
      // What there is to say of it is shown in its text.
      if letsGo, made.diagnostics.isEmpty { for file in document.files(in: sources) { file.letGo() } }
      return made
    }
    let idealTypes = await known.idealTypes.values(of: folder.idealTypes, in: sources, shared: shared) {
      reading.idealType($0)
    }
    let pages = await known.pages.values(of: folder.pages, in: sources, shared: shared) { reading.page($0) }
    if memory != nil { memory?.documents = known }
    let diagnostics =
      cases.flatMap(\.read.diagnostics) + idealTypes.flatMap(\.read.diagnostics) + pages.flatMap(\.read.diagnostics)
    var unreadable = PortfolioDraft.Unreadable()
    unreadable.cases = slugs(of: folder.cases, without: cases)
    unreadable.idealTypes = slugs(of: folder.idealTypes, without: idealTypes)
    unreadable.pages = slugs(of: folder.pages, without: pages)
    let read = cases.compactMap(\.read.value)
    let fileRevisions = Dictionary(
      zip(folder.cases, cases).map { ($0.slug, $1.revision.files) }, uniquingKeysWith: { first, _ in first })
    let documents = Documents(
      cases: read.map(\.record), kept: KeptStudies(read),
      idealTypes: idealTypes.compactMap(\.read.value), pages: pages.compactMap(\.read.value),
      unreadable: unreadable, count: cases.count + idealTypes.count + pages.count,
      revisions: Revisions(
        cases: cases.map(\.revision.record), idealTypes: idealTypes.map(\.revision.record),
        pages: pages.map(\.revision.record)),
      fileRevisions: fileRevisions)
    return Checked(documents, diagnostics)
  }

  private static func slugs<Value: ReadDocument>(
    of documents: [ContentFolder.Document], without results: [KnownDocuments.Kind<Value>.Read]
  ) -> Set<String> {
    Set(zip(documents, results).filter { $1.read.value == nil }.map(\.0.slug.text))
  }
}
