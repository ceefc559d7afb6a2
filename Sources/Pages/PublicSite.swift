// Everything that a site is made of, with the look-ups that pages share. Which pages there are is planned from it; what
// becomes of a page it reads through its `SiteContext`.

import Cases
import Markup
import Synthesis
import Themes
import Words

/// A portfolio that readers may see, its synthesis, and the theme that shows it.
package struct PublicSite: Sendable {
  let frame: SiteFrame
  let portfolio: PublicPortfolio
  let synthesis: Synthesis
  /// The small drawings of the cases that cards and texts show, once they are made.
  var drawings: [Slug: Fragment] = [:]
  /// Returns the whole of a case, for the one page that shows it. O(bytes of its files).
  var study: @Sendable (CaseRecord) -> CaseStudy
  let figures: PortfolioFigures
  let filters: Filters
  /// The path of the style sheet that narrows lists down.
  let filterSheet: String
  let needs: [NeedID: Need]
  let caseIndex: [Slug: Int]
  let idealTypeIndex: [String: Int]
  /// By the slug of a case, the places of the ideal types that it shows best.
  let bestShown: [String: [Int]]

  /// - Parameters:
  ///   - hasOutcomes: Whether any case reports an outcome; nil where the synthesis says so.
  ///   - hasTags: Whether any tag has a page; nil where the synthesis says so.
  package init(
    portfolio: PublicPortfolio, synthesis: Synthesis, theme: Theme, drawingMode: DrawingMode, words: any Phrasebook,
    hasOutcomes: Bool? = nil, hasTags: Bool? = nil, study: @escaping @Sendable (CaseRecord) -> CaseStudy
  ) {
    frame = SiteFrame(
      of: portfolio, theme, drawingMode, words,
      hasOutcomes: hasOutcomes ?? (synthesis.outcomes.reporting.all > 0),
      hasTags: hasTags ?? !synthesis.tags.entries.isEmpty)
    self.portfolio = portfolio
    self.synthesis = synthesis
    self.study = study
    figures = PortfolioFigures(of: portfolio, synthesis)
    filters = Filters(of: portfolio, synthesis)
    filterSheet = frame.assets.filterSheetPath(filters)
    needs = Dictionary(portfolio.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    caseIndex = Dictionary(portfolio.cases.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    idealTypeIndex = Dictionary(
      portfolio.idealTypes.enumerated().map { ($1.slug.text, $0) }, uniquingKeysWith: { first, _ in first })
    bestShown = Dictionary(
      grouping: portfolio.idealTypes.indices.filter { portfolio.idealTypes[$0].optimalCase != nil }
    ) { portfolio.idealTypes[$0].optimalCase?.study.value ?? "" }
  }

  func record(_ slug: Slug) -> CaseRecord? { caseIndex[slug].map { portfolio.cases[$0] } }
}

/// How much there is of everything.
struct PortfolioFigures: Sendable, Hashable {
  let cases: StandingCounts
  let actions: Int
  let idealTypes: Int

  init(of portfolio: PublicPortfolio, _ synthesis: Synthesis) {
    cases = StandingCounts(of: portfolio.cases)
    actions = synthesis.actions.all.count
    idealTypes = portfolio.idealTypes.count
  }
}
