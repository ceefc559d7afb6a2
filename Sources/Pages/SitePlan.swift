// The whole site as a list of files to draw. Which pages there are, and where, is decided here and nowhere else.

import Cases
import Markup
import Themes

/// Every file of a site, in the order of their first paths.
package struct SitePlan: Sendable {
  package let pages: [SitePage]

  /// Every kind of page. A new one is a file of its own, a template, and a line here.
  private static let kinds: [any PageKind.Type] = [
    HomePage.self, NeedIndexPage.self, NeedPage.self, NotFoundPage.self, CaseIndexPage.self, CasePage.self,
    TagIndexPage.self, TagPage.self, ActionIndexPage.self, FunctionPage.self, QuestionPage.self, OutcomeIndexPage.self,
    OutcomePage.self, CostPage.self, MatrixPage.self, MatrixFile.self, SchoolIndexPage.self, SchoolPage.self,
    ComparisonPage.self, IdealTypeIndexPage.self, IdealTypePage.self, JudgementsPage.self, ProsePage.self,
    CodebookPage.self, RedirectPage.self, WithdrawnPage.self, AtomFeed.self, AssetFile.self, FilterSheet.self,
    RobotsFile.self,
  ]

  /// The templates that draw them, each once.
  static var templates: [PageTemplate] {
    kinds.flatMap { $0.templates }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The site that the pages are drawn of.
  package private(set) var site: PublicSite

  /// Returns the plan of a site. Nothing is drawn yet, so this is cheap: O(cases + tags + bytes of the theme's assets).
  package init(of site: PublicSite) {
    self.site = site
    let pages = SitePlan.kinds.flatMap { $0.pages(of: site) }
    // The sitemap lists the others, so it comes last. No two have one path: `AddressBook` has looked.
    self.pages = (pages + [Sitemap.page(of: site, listing: pages)].compactMap { $0 }).sorted {
      ($0.paths.first ?? "").utf8.lexicographicallyPrecedes(($1.paths.first ?? "").utf8)
    }
  }

  /// The cases whose small drawings pages ask for, in the order of the portfolio.
  package var shown: [CaseRecord] {
    let shown = Set(pages.lazy.flatMap(\.drawings))
    return site.portfolio.cases.filter { shown.contains($0.slug) }
  }

  /// Has the pages read whole cases from here on by another function: plans outlive the reading of a case.
  package mutating func read(_ study: @escaping @Sendable (CaseRecord) -> CaseStudy) { site.study = study }

  /// Hands the pages the small drawings that they ask for.
  package mutating func show(_ drawings: [Slug: Fragment]) { site.drawings = drawings }
}
