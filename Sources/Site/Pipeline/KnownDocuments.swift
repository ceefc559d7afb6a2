// The documents that a session has read, each by itself, so that a later run reads those alone whose files, or whose
// shared words, are others.

import Cases
import Diagnostics

/// Which reading of a document it is.
struct DocumentRevision: Sendable, Hashable {
  /// It differs where the files differ that the document is read from.
  let files: Int
  /// It differs where other pages may say something else of the document.
  let record: Int
}

/// What was read of a document.
protocol ReadDocument: Sendable {
  /// Whether other pages say the same of both readings.
  func saysTheSame(as former: Self) -> Bool
}

extension ReadCase: ReadDocument {
  func saysTheSame(as former: ReadCase) -> Bool { ValueHash(of: record) == ValueHash(of: former.record) }
}

extension IdealType: ReadDocument {
  func saysTheSame(as former: IdealType) -> Bool { ValueHash(of: self) == ValueHash(of: former) }
}

extension Page: ReadDocument {
  func saysTheSame(as former: Page) -> Bool { ValueHash(of: self) == ValueHash(of: former) }
}

/// All documents of a portfolio as they were read last.
struct KnownDocuments: Sendable {
  /// The documents of one kind.
  struct Kind<Value: ReadDocument>: Sendable {
    private struct Known: Sendable {
      let document: ContentFolder.Document
      let files: [SourceFile]
      let shared: Int
      let words: SessionMemory.CaseWords?
      let read: Checked<Value?>
      let revision: DocumentRevision
    }

    private var known: [Slug: Known] = [:]
    private var revision = 0

    /// What was read of a document, and when that was last another thing.
    typealias Read = (read: Checked<Value?>, revision: DocumentRevision)

    /// Returns what each document says: what is known of those that are the same, and of the others what `read` makes
    /// of them. O(documents) beyond that.
    ///
    /// - Parameters:
    ///   - shared: The revision of the words that all documents share.
    ///   - words: What a document without mistakes is read with of these; nil for all of them. A message may show any
    ///     of them.
    mutating func values(
      of documents: [ContentFolder.Document], in sources: SourceSet, shared: Int,
      words: SessionMemory.CaseWords? = nil, advance: @escaping @Sendable (Int) -> Void = { _ in },
      _ read: @escaping @Sendable (ContentFolder.Document) -> Checked<Value?>
    ) async -> [Read] {
      let files = documents.map { $0.files(in: sources) }
      let changed = documents.indices.filter { place in
        guard let known = known[documents[place].slug] else { return true }
        let hasSameWords =
          known.shared == shared || words != nil && known.words == words && known.read.diagnostics.isEmpty
        return !hasSameWords || known.document != documents[place] || known.files != files[place]
      }
      let made = await mapConcurrently(changed.map { documents[$0] }, advance: advance, read)
      let former = known
      let new = Dictionary(zip(changed, made), uniquingKeysWith: { first, _ in first })
      known = [:]
      return documents.indices.map { place in
        let document = documents[place]
        let old = former[document.slug]
        if let read = new[place] {
          revision += 1
          let hasSameFiles = old.map { $0.document == document && $0.files == files[place] } == true
          // With other shared words everything is planned anew anyway.
          let saysTheSame =
            if let old, old.shared == shared, let before = old.read.value, let after = read.value {
              after.saysTheSame(as: before)
            } else { false }
          let revision = DocumentRevision(
            files: hasSameFiles ? old?.revision.files ?? revision : revision,
            record: saysTheSame ? old?.revision.record ?? revision : revision)
          known[document.slug] = Known(
            document: document, files: files[place], shared: shared, words: words, read: read, revision: revision)
          return (read, revision)
        }
        guard let old else { preconditionFailure("a document is known, or it was read") }
        known[document.slug] = old
        return (old.read, old.revision)
      }
    }
  }

  var cases = Kind<ReadCase>()
  var idealTypes = Kind<IdealType>()
  var pages = Kind<Page>()
}

extension ContentFolder.Document {
  /// Returns the files that it is read from, in the order of their paths. O(its tables).
  func files(in sources: SourceSet) -> [SourceFile] {
    let others = (Array(tables.values) + [positions].compactMap { $0 }).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return ([path] + others).compactMap { sources.id(ofPath: $0).map { sources[$0] } }
  }
}
