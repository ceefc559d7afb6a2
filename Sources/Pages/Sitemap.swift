// What search engines are told: the pages that there are, and that they may be read; of a preview, that none may be.

import Cases
import Markup

/// `sitemap.xml` and `robots.txt`.
struct Sitemap: Sendable {
  let site: SiteContext
  /// The paths of every page that is to be found, in order.
  let paths: [String]

  /// Whether there is a sitemap: not of a preview, nor where the portfolio has no full base address, because it lists
  /// full addresses only.
  var isPublished: Bool { !site.portfolio.isPreview && site.fullAddress(SiteAddress.home) != nil }

  /// Returns the sitemap.
  func bytes() -> [UInt8] {
    let dates = Dictionary(
      site.portfolio.cases.compactMap { study in study.published.map { (SiteAddress.study(study.slug), $0.value) } },
      uniquingKeysWith: { first, _ in first })
    var writer = MarkupWriter(.xml)
    writer.xmlDeclaration()
    writer.element("urlset", [Attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { writer in
      for path in paths {
        guard let address = site.fullAddress(path) else { continue }
        writer.newline()
        writer.element("url") { writer in
          writer.element("loc", text: address)
          if let date = dates[path] { writer.element("lastmod", text: date.firstDay) }
        }
      }
      writer.newline()
    }
    writer.newline()
    return writer.finish().bytes
  }

  /// Returns `robots.txt`.
  func robots() -> [UInt8] {
    if site.portfolio.isPreview { return Array("User-agent: *\nDisallow: /\n".utf8) }
    var text = "User-agent: *\nAllow: /\n"
    if let address = site.fullAddress(SiteAddress.sitemap) { text += "Sitemap: \(address)\n" }
    return Array(text.utf8)
  }
}

extension Sitemap {
  /// Returns both files for a site of these pages.
  static func pages(of site: SiteContext, listing pages: [SitePage]) -> [SitePage] {
    let paths = pages.filter { $0.audience == .everybody }.flatMap(\.paths)
    let listed = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let robots = SitePage(SiteAddress.robots) { Sitemap(site: $0, paths: listed).robots() }
    guard Sitemap(site: site, paths: listed).isPublished else { return [robots] }
    return [robots, SitePage(SiteAddress.sitemap) { Sitemap(site: $0, paths: listed).bytes() }]
  }
}
