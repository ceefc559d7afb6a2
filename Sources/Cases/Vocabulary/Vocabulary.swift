// What all cases of a portfolio share and are checked against: tags, needs and references.

import Diagnostics

/// The shared words of a portfolio.
public struct Vocabulary: Sendable {
  public let tags: TagVocabulary
  public let needs: [Need]
  /// By key.
  public let references: [Reference]
  private let needIDs: Set<NeedID>
  private let referencesByKey: [CitationKey: Int]

  public init(tags: TagVocabulary = TagVocabulary(), needs: [Need] = [], references: [Reference] = []) {
    self.tags = tags
    self.needs = needs.sorted { $0.id < $1.id }
    self.references = references.sorted { $0.key < $1.key }
    needIDs = Set(needs.map(\.id))
    referencesByKey = Dictionary(self.references.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func reference(_ key: CitationKey) -> Reference? { referencesByKey[key].map { references[$0] } }

  /// Reports citations of works that are not listed.
  func check(_ citations: [Citation]) -> [Diagnostic] {
    citations.compactMap { citation in
      guard referencesByKey[citation.key] == nil else { return nil }
      return Diagnostic(
        .unknownCitation, "no work has the key `\(citation.key)`", at: citation.span,
        help: Suggestion.nearest(to: citation.key.text, among: references.map(\.key.text)).map { "did you mean `\($0)`?" } ?? "add it to references.bib")
    }
  }

  /// Reports needs that are not listed.
  func check(needs named: [Located<NeedID>]) -> [Diagnostic] {
    named.compactMap { need in
      guard !needIDs.contains(need.value) else { return nil }
      return Diagnostic(
        .unknownNeed, "`\(need.value)` is not a need of needs.yml", at: need.span,
        help: Suggestion.nearest(to: need.value.text, among: needs.map(\.id.text)).map { "did you mean `\($0)`?" } ?? "add it to needs.yml")
    }
  }
}
