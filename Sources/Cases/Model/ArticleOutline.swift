// What a text and other files depend on each other for: all of it that is kept once its page is let go.

import Diagnostics

/// What a text holds that other files depend on, or it on them: links, ids and the works that it cites.
public struct ArticleOutline: Sendable, Codable {
  /// The ids of its headings.
  public let headings: [String]
  public let links: [ContentLink]
  /// What may be addresses of cases on this site: in its links, its text, the fields above it and the files that it
  /// links to.
  let caseAddresses: [CaseAddress]
  /// The ids that it links to on its own page.
  public let anchors: [Located<String>]
  /// The files beside the text that it links to or shows, each where it is named.
  public let files: [Located<FileName>]
  /// The works that it cites, each once, by first citation.
  public let cited: [CitationKey]
  /// The names of the cases whose drawings it shows.
  public let diagrams: [String]
  public let footnotes: Int
}

extension Article {
  /// O(links + headings + citations).
  public var outline: ArticleOutline {
    var seen: Set<CitationKey> = []
    return ArticleOutline(
      headings: headings.map(\.id), links: links, caseAddresses: caseAddresses, anchors: anchors, files: files,
      cited: citations.map(\.key).filter { seen.insert($0).inserted },
      diagrams: pieces.compactMap { if case .diagram(let diagram) = $0 { diagram.slug } else { nil } },
      footnotes: footnotes)
  }
}
