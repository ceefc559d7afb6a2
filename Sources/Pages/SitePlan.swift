// The whole site as a list of files to draw. Which pages there are, and where, is decided here and nowhere else.

import Cases

/// Every file of a site, in the order of their paths.
package struct SitePlan: Sendable {
  package let pages: [SitePage]

  /// Every kind of page. A new one is a file of its own, a template, and a line here.
  private static let kinds: [any PageKind.Type] = [
    HomePage.self, CaseIndexPage.self, CasePage.self, TagIndexPage.self, TagPage.self, ActionIndexPage.self,
    FunctionPage.self, IdealTypeIndexPage.self, IdealTypePage.self, ProsePage.self, CodebookPage.self,
    NotFoundPage.self, WithdrawnPage.self, RedirectPage.self, AtomFeed.self, ThemeAssets.self,
  ]

  /// Returns the plan of a site. Nothing is drawn yet, so this is cheap: O(cases + tags + bytes of the theme's assets).
  package init(of site: SiteContext) {
    let pages = SitePlan.kinds.flatMap { $0.pages(of: site) }
    // The sitemap lists the others, so it comes last. No two have one path: `AddressBook` has looked.
    self.pages = (pages + Sitemap.pages(of: site, listing: pages)).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// The cases whose drawings other pages show: the newest on the front page, and those that a text asks for.
  package static func shownOnCards(of portfolio: Portfolio) -> [CaseRecord] {
    let shown = Set(HomePage.newest(of: portfolio).map(\.slug.text)).union(portfolio.shownDiagrams)
    return portfolio.cases.filter { shown.contains($0.slug.text) }
  }
}
