// What search engines are told: the pages that there are, and that they may be read; of a preview, that none may be.

import Cases
import Diagnostics
import Markup
import Themes

/// `sitemap.xml`.
struct Sitemap: PageContent {
  /// A page that is to be found.
  struct Entry: Sendable, Hashable {
    let path: String
    /// The first day on which it was there; nil where that is not known.
    let date: String?
  }

  /// In the order of their paths.
  let subject: [Entry]
  let site: SiteContext

  func render() -> Checked<[RenderedPage]> {
    var writer = MarkupWriter(.xml)
    writer.xmlDeclaration()
    writer.element("urlset", [Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { writer in
      for entry in subject {
        guard let address = site.fullAddress(entry.path) else { continue }
        writer.newline()
        writer.element("url") { writer in
          writer.element("loc", text: address)
          if let date = entry.date { writer.element("lastmod", text: date) }
        }
      }
      writer.newline()
    }
    writer.newline()
    return Checked([RenderedPage(bytes: writer.finish().bytes)])
  }

  /// Returns the sitemap of a site of these pages; nil of a preview, and where the portfolio has no full base address,
  /// because it lists full addresses only.
  static func page(of site: PublicSite, listing pages: [SitePage]) -> SitePage? {
    guard !site.frame.isPreview, site.frame.fullAddress(SiteAddress.home) != nil else { return nil }
    let dates = Dictionary(
      site.portfolio.cases.compactMap { study in study.published.map { (SiteAddress.study(study.slug), $0.value) } },
      uniquingKeysWith: { first, _ in first })
    let paths = pages.filter { $0.audience == .everybody }.flatMap(\.paths)
    let entries = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
      Entry(path: path, date: dates[path]?.firstDay)
    }
    return SitePage(SiteAddress.sitemap, of: Sitemap.self, about: entries, for: .programs)
  }
}

/// `robots.txt`.
struct RobotsFile: PageKind {
  let subject: OnlyOne
  let site: SiteContext

  func render() -> Checked<[RenderedPage]> { Checked([RenderedPage(bytes: Array(text.utf8))]) }

  private var text: String {
    if site.isPreview { return "User-agent: *\nDisallow: /\n" }
    let sitemap = site.fullAddress(SiteAddress.sitemap).map { "Sitemap: \($0)\n" }
    return "User-agent: *\nAllow: /\n" + (sitemap ?? "")
  }

  static func pages(of site: PublicSite) -> [SitePage] {
    [SitePage(SiteAddress.robots, of: RobotsFile.self, about: OnlyOne(), for: .programs)]
  }
}
