// A file of the site that is planned but not yet drawn: its path, and the pure function that draws it. Planning is cheap
// and in order; drawing runs on all cores, in any order, and gives the same bytes.

import Diagnostics
import Themes

/// One file of the site.
package struct SitePage: Sendable {
  /// Whom a page is for.
  package enum Audience: Sendable {
    /// Indexes and search engines know it.
    case everybody
    /// It stands in no list: a style sheet, a feed, the page for addresses that lead nowhere.
    case programs
    /// Only an old link leads to it, to a withdrawn or a renamed thing.
    case oldLinks
  }

  /// Below the output folder, with `/` between its parts.
  package let path: String
  package let audience: Audience
  /// Draws the file, and returns what drawing it has shown to be wrong. Pure, and safe to call from any thread.
  package let render: @Sendable () -> Checked<RenderedPage>

  init(_ path: String, for audience: Audience = .everybody, checked: @escaping @Sendable () -> Checked<RenderedPage>) {
    self.path = path
    self.audience = audience
    render = checked
  }

  init(_ path: String, for audience: Audience = .everybody, render: @escaping @Sendable () -> RenderedPage) {
    self.init(path, for: audience, checked: { Checked(render()) })
  }

  /// A file whose bytes are known, or are worked out when it is its turn.
  init(_ path: String, bytes: @escaping @autoclosure @Sendable () -> [UInt8]) {
    self.init(path, for: .programs) { RenderedPage(bytes: bytes()) }
  }
}

/// A kind of page.
protocol PageKind {
  /// Returns the pages of the kind that a site has. Nothing is drawn yet, so this is cheap.
  static func pages(of site: SiteContext) -> [SitePage]
}
