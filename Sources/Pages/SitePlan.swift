// The whole site as a list of files to draw. Which pages there are, and where, is decided here and nowhere else.

import Cases
import Synthesis
import Themes
import Words

/// Every file of a site, in the order of their paths.
package struct SitePlan: Sendable {
  package let pages: [PlannedPage]

  /// Returns the plan of a site. `drawings` are those of the portfolio's cases, in their order. Nothing is drawn yet,
  /// so this is cheap: O(cases + tags + bytes of the theme's assets).
  package init(
    portfolio: Portfolio, synthesis: Synthesis, theme: Theme, drawings: [NetworkDrawing], words: any Phrasebook
  ) {
    let assets = SitePlan.assets(of: theme)
    let site = SiteContext(
      portfolio: portfolio, synthesis: synthesis, theme: theme, drawings: drawings,
      styles: assets.filter { $0.original.hasSuffix(".css") }.map(\.page.path),
      icon: assets.first { $0.original == "icon.svg" || $0.original == "icon.png" }?.page.path, words: words)

    let listed = SitePlan.listed(in: site)
    var pages = listed + SitePlan.unlisted(in: site) + assets.map(\.page)
    let sitemap = Sitemap(
      site: site, paths: listed.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    pages.append(PlannedPage(path: SiteAddress.robots, bytes: sitemap.robots()))
    if let bytes = sitemap.bytes() { pages.append(PlannedPage(path: SiteAddress.sitemap, bytes: bytes)) }
    if let bytes = AtomFeed(in: site).bytes() { pages.append(PlannedPage(path: SiteAddress.feed, bytes: bytes)) }

    // No two have one path: `AddressBook` has looked.
    self.pages = pages.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The pages that indexes know, and feeds and search engines.
  private static func listed(in site: SiteContext) -> [PlannedPage] {
    var pages = [
      PlannedPage(path: SiteAddress.home, render: HomePage(in: site).render),
      PlannedPage(path: SiteAddress.cases, render: CaseIndexPage(in: site).render),
      PlannedPage(path: SiteAddress.tags, render: TagIndexPage(in: site).render),
      PlannedPage(path: SiteAddress.actions, render: ActionIndexPage(in: site).render),
      PlannedPage(path: SiteAddress.idealTypes, render: IdealTypeIndexPage(in: site).render),
    ]
    for study in site.portfolio.cases {
      pages.append(PlannedPage(path: SiteAddress.study(study.slug)) { CasePage(of: study, in: site).render() })
    }
    for entry in site.synthesis.tags.entries {
      pages.append(PlannedPage(path: SiteAddress.tag(entry.tag.id), render: TagPage(site: site, entry: entry).render))
    }
    for function in LeadershipFunction.allCases {
      pages.append(
        PlannedPage(path: SiteAddress.function(function), render: FunctionPage(site: site, function: function).render))
    }
    for type in site.portfolio.idealTypes {
      pages.append(
        PlannedPage(path: SiteAddress.idealType(type.slug), render: IdealTypePage(site: site, type: type).render))
    }
    for page in site.portfolio.pages {
      pages.append(PlannedPage(path: SiteAddress.page(page.slug), render: ProsePage(site: site, page: page).render))
    }
    pages.append(PlannedPage(path: SiteAddress.codebook, render: CodebookPage(in: site).render))
    return pages
  }

  /// The pages that only those find who follow an old link.
  private static func unlisted(in site: SiteContext) -> [PlannedPage] {
    var pages = [PlannedPage(path: SiteAddress.notFound, render: NotFoundPage(in: site).render)]
    for slug in site.portfolio.withdrawn {
      let path = SiteAddress.study(slug)
      pages.append(PlannedPage(path: path, isUnlisted: true, render: WithdrawnPage(site: site, path: path).render))
    }
    for (old, new, _) in site.portfolio.renamed {
      guard let study = site.study(new) else { continue }
      let page = RedirectPage(
        site: site, path: SiteAddress.study(old), title: study.title, language: site.language(of: study),
        targetPath: SiteAddress.study(new))
      pages.append(PlannedPage(path: page.path, isUnlisted: true, render: page.render))
    }
    for (tag, by) in site.synthesis.tags.replaced {
      let page = RedirectPage(
        site: site, path: SiteAddress.tag(tag.id), title: site.synthesis.tags[by]?.tag.label ?? by.text,
        language: site.portfolioLanguage, targetPath: SiteAddress.tag(by))
      pages.append(PlannedPage(path: page.path, isUnlisted: true, render: page.render))
    }
    return pages
  }

  /// The theme's files under fingerprinted names; the diagrams' own style sheet ends the first of its style sheets.
  private static func assets(of theme: Theme) -> [(original: String, page: PlannedPage)] {
    let first = theme.assets.first { $0.path.hasSuffix(".css") }?.path
    return theme.assets.map { asset in
      let bytes = asset.path == first ? asset.bytes + NetworkDrawing.styleSheet : asset.bytes
      return (asset.path, PlannedPage(path: SiteAddress.asset(Fingerprint(of: bytes).named(asset.path)), bytes: bytes))
    }
  }
}
