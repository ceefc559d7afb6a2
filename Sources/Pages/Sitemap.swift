// What search engines are told: the pages that there are, and that they may be read; of a preview, that none may be.

import Cases
import Markup

/// `sitemap.xml` and `robots.txt`.
struct Sitemap: Sendable {
  let site: SiteContext
  /// The paths of every page that is to be found, in order.
  let paths: [String]

  /// Returns the sitemap; nil of a preview, and where the portfolio has no full base address, because it lists full
  /// addresses only.
  func bytes() -> [UInt8]? {
    guard !site.portfolio.isPreview, site.fullAddress(SiteAddress.home) != nil else { return nil }
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
