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

  /// Parses all documents and checks each by itself. O(bytes).
  ///
  /// - Parameter keepsCases: Whether pages will follow, for which cases are kept whole.
  static func read(
    _ inputs: Inputs, _ options: BuildOptions, keepsCases: Bool, advance: @escaping @Sendable (Int) -> Void
  ) async -> Checked<Documents> {
    let folder = inputs.folder
    let reading = DocumentReading(of: inputs)
    let isKept = KeptStudies.choice(of: folder.cases, in: inputs.sources)
    let cases = await mapConcurrently(Array(zip(folder.cases, isKept)), advance: advance) { document, isKept in
      reading.record(
        document, isKept: keepsCases && isKept, includesDrafts: options.includesDrafts, date: options.date)
    }
    let idealTypes = await mapConcurrently(folder.idealTypes) { reading.idealType($0) }
    let pages = await mapConcurrently(folder.pages) { reading.page($0) }
    let diagnostics =
      cases.flatMap(\.diagnostics) + idealTypes.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics)
    var unreadable = PortfolioDraft.Unreadable()
    unreadable.cases = slugs(of: folder.cases, without: cases)
    unreadable.idealTypes = slugs(of: folder.idealTypes, without: idealTypes)
    unreadable.pages = slugs(of: folder.pages, without: pages)
    let read = cases.compactMap(\.value)
    let documents = Documents(
      cases: read.map(\.record), kept: KeptStudies(read),
      idealTypes: idealTypes.compactMap(\.value), pages: pages.compactMap(\.value),
      unreadable: unreadable, count: cases.count + idealTypes.count + pages.count)
    return Checked(documents, diagnostics)
  }

  private static func slugs<Value>(
    of documents: [ContentFolder.Document], without results: [Checked<Value?>]
  ) -> Set<String> {
    Set(zip(documents, results).filter { $1.value == nil }.map(\.0.slug.text))
  }
}
