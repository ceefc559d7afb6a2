// Which cases stay in memory from their checking to their pages, so that most portfolios parse each case once.

import Cases
import Diagnostics
import Synchronization

/// A case as it was read: what stays of it anyway, and the whole of it where there is room.
struct ReadCase: Sendable {
  let record: CaseRecord
  let kept: KeptStudies.Study?
}

/// Whole cases, each held until its page takes it: those from the start of the folder whose files have no more bytes
/// together than a fixed number. The rest are made again of the same bytes.
final class KeptStudies: Sendable {
  /// The whole of a case, held once however many lists hand it on.
  final class Study: Sendable {
    let study: CaseStudy

    init(_ study: CaseStudy) { self.study = study }
  }

  /// How many bytes of files the kept cases were read from. Such a case takes about twice its bytes in memory.
  static let mostBytes = 40_000_000

  private let studies: Mutex<[Slug: Study]>

  init(_ cases: [ReadCase]) {
    let kept = cases.compactMap { read in read.kept.map { (read.record.slug, $0) } }
    studies = Mutex(Dictionary(kept, uniquingKeysWith: { first, _ in first }))
  }

  subscript(_ slug: Slug) -> CaseStudy? { studies.withLock { $0[slug] }?.study }

  /// Returns a case and holds it no longer: on the cores that make the pages, and not all of them at the end.
  func take(_ slug: Slug) -> CaseStudy? { studies.withLock { $0.removeValue(forKey: slug) }?.study }

  /// Returns the documents whose cases are kept. O(documents).
  static func choice(of documents: [ContentFolder.Document], in sources: SourceSet) -> Set<Slug> {
    var room = mostBytes
    let kept = documents.filter { document in
      room -= document.files(in: sources).reduce(0) { $0 + $1.bytes.count }
      return room >= 0
    }
    return Set(kept.map(\.slug))
  }
}
