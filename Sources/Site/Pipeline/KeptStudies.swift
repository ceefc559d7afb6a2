// Which cases stay in memory from their checking to their pages, so that most portfolios parse each case once.

import Cases
import Diagnostics

/// The whole of a case, held once however many lists hand it on.
final class KeptStudy: Sendable {
  let study: CaseStudy

  init(_ study: CaseStudy) { self.study = study }
}

/// A case as it was read: what stays of it anyway, and the whole of it where there is room.
struct ReadCase: Sendable {
  let record: CaseRecord
  let kept: KeptStudy?
}

/// The room for whole cases: those from the start of the folder whose files have no more bytes together than a fixed
/// number. The rest are made again of the same bytes.
enum KeptStudies {
  /// How many bytes of files the kept cases were read from. Such a case takes about twice its bytes in memory.
  static let mostBytes = 24_000_000

  /// Returns for each document whether its case is kept. O(documents).
  static func choice(of documents: [ContentFolder.Document], in sources: SourceSet) -> [Bool] {
    var room = mostBytes
    return documents.map { document in
      let paths = [document.path] + document.tables.values + [document.positions].compactMap { $0 }
      room -= paths.reduce(0) { $0 + (sources.id(ofPath: $1).map { sources[$0].bytes.count } ?? 0) }
      return room >= 0
    }
  }
}
