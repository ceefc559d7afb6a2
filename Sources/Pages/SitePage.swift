// A file of the site that is planned but not yet drawn: its path, what it is made of, and the pure function that draws
// it. Planning is cheap and in order; drawing runs on all cores, in any order, and gives the same bytes.

import Cases
import Diagnostics
import Themes

/// One file of the site, or two that are made of one thing.
package struct SitePage: Sendable {
  /// Whom a page is for.
  package enum Audience: Sendable {
    /// Indexes and search engines know it.
    case everybody
    /// It is in no list: a style sheet, a feed, the page for addresses that lead nowhere.
    case programs
    /// Only an old link leads to it, to a withdrawn or a renamed thing.
    case oldLinks
  }

  /// Below the output folder, with `/` between their parts.
  package let paths: [String]
  package let audience: Audience
  /// What has to be made for it, beside the records, the synthesis and the theme, which are always at hand.
  package let inputs: [PageInput]
  private let draw: @Sendable (SiteContext) -> Checked<[RenderedPage]>

  /// - Parameter draw: Captures nothing of the site but the place of what the page is about. Returns one page for each
  ///   path.
  init(
    _ paths: [String], for audience: Audience = .everybody, inputs: [PageInput] = [],
    draw: @escaping @Sendable (SiteContext) -> Checked<[RenderedPage]>
  ) {
    self.paths = paths
    self.audience = audience
    self.inputs = inputs
    self.draw = draw
  }

  init(
    _ path: String, for audience: Audience = .everybody, inputs: [PageInput] = [],
    render: @escaping @Sendable (SiteContext) -> RenderedPage
  ) {
    self.init([path], for: audience, inputs: inputs, draw: { Checked([render($0)]) })
  }

  /// A file that no template draws.
  init(_ path: String, bytes: @escaping @Sendable (SiteContext) -> [UInt8]) {
    self.init([path], for: .programs, draw: { Checked([RenderedPage(bytes: bytes($0))]) })
  }

  /// Draws the files, each with its path, and returns what drawing them has shown to be wrong. Pure, and safe to call
  /// from any thread.
  package func render(in site: SiteContext) -> Checked<[(path: String, page: RenderedPage)]> {
    draw(site).map { zip(paths, $0).map { ($0, $1) } }
  }
}

/// Something that is made for the pages that ask for it, and for no longer than they are drawn.
package enum PageInput: Sendable, Hashable {
  /// The whole of a case, with the layout of its network.
  case study(Slug)
  /// The small drawing of a case, for a card or inside a text.
  case drawing(Slug)

  /// The drawings that a text shows.
  static func drawings(in text: ArticleOutline) -> [PageInput] {
    text.diagrams.prefix(SiteContext.mostDiagrams).compactMap { Slug($0) }.map(PageInput.drawing)
  }
}

/// A kind of page.
protocol PageKind: Sendable {
  /// The template that draws its pages; nil for files that no template draws.
  static var template: PageTemplate? { get }
  /// Returns the pages of the kind that a site has. Nothing is drawn yet, so this is cheap.
  static func pages(of site: SiteContext) -> [SitePage]
}

extension PageKind {
  static var template: PageTemplate? { nil }
}
