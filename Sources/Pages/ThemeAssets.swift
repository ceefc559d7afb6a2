// The theme's files, under names that change with their content.

import Cases
import Diagnostics
import Themes

/// The assets of a theme.
struct ThemeAssets: Sendable {
  fileprivate struct Asset: Sendable {
    let original: String
    let path: String
    let bytes: [UInt8]
  }

  /// In the order of the theme's paths.
  fileprivate let assets: [Asset]

  /// The diagrams' own style sheet ends the first of the theme's style sheets, and after it comes the portfolio's
  /// colour. O(bytes).
  init(of theme: Theme, accent: Accent?) {
    let first = theme.assets.first { $0.path.hasSuffix(".css") }?.path
    let rules = NetworkDrawing.styleSheet + Array((accent?.styleSheet ?? "").utf8)
    assets = theme.assets.map { asset in
      let bytes = asset.path == first ? asset.bytes + rules : asset.bytes
      return Asset(
        original: asset.path, path: SiteAddress.asset(Fingerprint(of: bytes).named(asset.path)), bytes: bytes)
    }
  }

  /// The paths of the style sheets.
  var styles: [String] { assets.filter { $0.original.hasSuffix(".css") }.map(\.path) }

  /// The path of the icon; nil where the theme has none.
  var icon: String? { assets.first { $0.original == "icon.svg" || $0.original == "icon.png" }?.path }
}

/// One of them as it is published.
struct AssetFile: PageKind {
  /// Its place among the theme's.
  let subject: Int
  let site: SiteContext

  func render() -> Checked<[RenderedPage]> { Checked([RenderedPage(bytes: site.assets.assets[subject].bytes)]) }

  static func pages(of site: PublicSite) -> [SitePage] {
    site.frame.assets.assets.enumerated().map { place, asset in
      SitePage(asset.path, of: AssetFile.self, about: place, for: .programs)
    }
  }
}
