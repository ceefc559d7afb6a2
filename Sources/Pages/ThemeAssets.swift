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

  /// In the order of the theme's paths, without the sheet for pages whose rows may be narrowed down.
  fileprivate let assets: [Asset]
  /// What the theme's own sheet for these says.
  private let filterLayout: [UInt8]
  private static let filterSheetName = "filters.css"

  /// The diagrams' own style sheet ends the first of the theme's style sheets, and after it comes the portfolio's
  /// colour. O(bytes).
  init(of theme: Theme, accent: Accent?) {
    let ofAllPages = theme.assets.filter { $0.path != Self.filterSheetName }
    filterLayout = theme.assets.first { $0.path == Self.filterSheetName }?.bytes ?? []
    let first = ofAllPages.first { $0.path.hasSuffix(".css") }?.path
    let rules = NetworkDrawing.styleSheet + Array((accent?.styleSheet ?? "").utf8)
    assets = ofAllPages.map { asset in
      let bytes = asset.path == first ? asset.bytes + rules : asset.bytes
      return Asset(
        original: asset.path, path: SiteAddress.asset(Fingerprint(of: bytes).named(asset.path)), bytes: bytes)
    }
  }

  /// The paths of the style sheets.
  var styles: [String] { assets.filter { $0.original.hasSuffix(".css") }.map(\.path) }

  /// Returns the style sheet of pages whose rows may be narrowed down: the theme's layout, and the rules.
  func filterSheet(_ filters: Filters) -> [UInt8] { filterLayout + Array(filters.rules.utf8) }

  func filterSheetPath(_ filters: Filters) -> String {
    SiteAddress.asset(Fingerprint(of: filterSheet(filters)).named(Self.filterSheetName))
  }

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
