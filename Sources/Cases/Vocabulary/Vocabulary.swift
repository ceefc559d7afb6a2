// What all cases of a portfolio share and are checked against: tags, needs and references.

import Diagnostics

/// The shared words of a portfolio.
public struct Vocabulary: Sendable {
  public let tags: TagVocabulary
  public let needs: [Need]
  public let bibliography: Bibliography
  private let needIDs: Set<NeedID>

  public init(tags: TagVocabulary = TagVocabulary(), needs: [Need] = [], bibliography: Bibliography = Bibliography()) {
    self.tags = tags
    self.needs = needs.sorted { $0.id < $1.id }
    self.bibliography = bibliography
    needIDs = Set(needs.map(\.id))
  }

  /// Reports citations of works that are not listed.
  func check(_ citations: [Citation]) -> [Diagnostic] {
    check(citations, help: "add it to references.bib") { key in Suggestion.nearest(to: key.text, among: bibliography.works.map(\.key.text)) }
  }

  /// Reports citations of works that are not listed; `nearest` finds the key that is meant.
  func check(_ citations: [Citation], help: String, nearest: (CitationKey) -> String?) -> [Diagnostic] {
    citations.compactMap { citation in
      guard bibliography[citation.key] == nil else { return nil }
      return Diagnostic(
        .unknownCitation, "no work has the key `\(citation.key)`", at: citation.span, help: nearest(citation.key).map { "did you mean `\($0)`?" } ?? help)
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
