// The page of a case drawn of that case and a few others, with what is known of how it is among all of them: for a
// build in which nothing has changed but what that page alone says.

import Cases
import Diagnostics
import Markup
import Synchronization
import Synthesis
import Themes
import Words

/// What the page of a case says of the other cases of its portfolio.
package struct CaseSurroundings: Sendable, Codable {
  private struct Related: Sendable, Codable {
    let slug: Slug
    let similarity: Double
    let shared: [TagID]
  }

  private let related: [Related]
  private let nearest: [Slug]
  /// Whether any case of the portfolio reports an outcome.
  fileprivate let hasOutcomes: Bool
  /// Whether any tag has a page.
  fileprivate let hasTags: Bool

  /// Returns what the page of a case says; nil where the site has no such case.
  package init?(of slug: Slug, in site: PublicSite) {
    guard let place = site.caseIndex[slug] else { return nil }
    let cases = site.portfolio.cases
    related = site.synthesis.similarity[place].map {
      Related(slug: cases[$0.study].slug, similarity: $0.similarity, shared: $0.shared)
    }
    nearest = site.synthesis.nearest[place].map { cases[$0].slug }
    hasOutcomes = site.synthesis.outcomes.reporting.all > 0
    hasTags = !site.synthesis.tags.entries.isEmpty
  }

  /// The other cases that it says something of, but for those whose drawings its text shows.
  package var cases: Set<Slug> { Set(related.map(\.slug) + nearest) }

  /// Returns the most similar cases and those that the case is best set beside, by their places in an excerpt.
  fileprivate func places(in portfolio: PublicPortfolio) -> (related: [RelatedCase], nearest: [Int]) {
    let places = Dictionary(
      portfolio.cases.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let related = related.compactMap { entry in
      places[entry.slug].map { RelatedCase(study: $0, similarity: entry.similarity, shared: entry.shared) }
    }
    return (related, nearest.compactMap { places[$0] })
  }
}

/// A site of which only the page of one case is right.
package struct CaseExcerpt: Sendable {
  private let slug: Slug
  private let site: PublicSite
  /// The page of the case, and its data page.
  package let page: SitePage

  /// Takes a portfolio that has the case and those that its page says something of; nil where it has not.
  ///
  /// - Parameter drawings: The small drawings that the text of the case shows.
  package init?(
    of slug: Slug, among portfolio: PublicPortfolio, _ surroundings: CaseSurroundings, drawings: [Slug: Fragment],
    theme: Theme, drawingMode: DrawingMode, words: any Phrasebook, study: @escaping @Sendable (CaseRecord) -> CaseStudy
  ) async {
    guard let place = portfolio.cases.firstIndex(where: { $0.slug == slug }) else { return nil }
    let (related, nearest) = surroundings.places(in: portfolio)
    let synthesis = await Synthesis(of: portfolio, ofCaseAt: place, related: related, nearest: nearest)
    self.slug = slug
    var site = PublicSite(
      portfolio: portfolio, synthesis: synthesis, theme: theme, drawingMode: drawingMode, words: words,
      hasOutcomes: surroundings.hasOutcomes, hasTags: surroundings.hasTags, study: study)
    site.drawings = drawings
    self.site = site
    page = CasePage.page(at: place, of: site)
  }

  /// Draws the page; nil where it says anything that depends on more than the excerpt has.
  ///
  /// - Parameter note: Hears what the page reads, each time that it does.
  package func render(note: PageInput.Note?) -> Checked<[(path: String, page: RenderedPage)]>? {
    let isComplete = Mutex(true)
    let drawn = page.render(in: site) { input, value in
      if !knows(input) { isComplete.withLock { $0 = false } }
      note?(input, value)
    }
    return isComplete.withLock { $0 } ? drawn : nil
  }

  /// Whether something is the same in the excerpt as in the whole site.
  private func knows(_ input: PageInput) -> Bool {
    switch input {
    case .frame, .bibliography, .tagLabel, .needs, .need, .idealTypes, .idealType, .bestShown: true
    case .record(let other), .drawing(let other): site.record(other) != nil
    case .study(let other), .related(let other), .nearest(let other): other == slug
    default: false
    }
  }
}
