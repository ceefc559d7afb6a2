// A file of the site that is planned but not yet drawn: where it is, and its kind with what it is about. Planning is
// cheap and in order; drawing runs on all cores, in any order, and gives the same bytes.

import Cases
import Diagnostics
import Themes

/// One file of the site, or several that are made of one thing.
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
  /// The cases whose small drawings it shows, which are made before it.
  package let drawings: [Slug]
  /// The cases that it reads whole.
  package let studies: [Slug]
  /// What it is about: with what it reads, all that it depends on.
  package let subject: any Hashable & Sendable
  private let draw: @Sendable (SiteContext) -> Checked<[RenderedPage]>

  /// - Parameters:
  ///   - drawings: The cases whose small drawings it shows.
  ///   - studies: The cases that it reads whole.
  init<Content: PageContent>(
    _ paths: String..., of content: Content.Type, about subject: Content.Subject, for audience: Audience = .everybody,
    drawings: [Slug] = [], studies: [Slug] = []
  ) {
    self.studies = studies
    self.paths = paths
    self.audience = audience
    self.drawings = drawings
    self.subject = subject
    draw = { Content(subject: subject, site: $0).render() }
  }

  /// Draws the files, each with its path, and returns what drawing them has shown to be wrong. Pure, and safe to call
  /// from any thread.
  ///
  /// - Parameter note: Hears what the page reads, each time that it does; nil where it need not be known.
  package func render(in site: PublicSite, note: PageInput.Note? = nil) -> Checked<[(path: String, page: RenderedPage)]>
  {
    draw(SiteContext(of: site, note: note)).map { zip(paths, $0).map { (path: $0, page: $1) } }
  }
}

/// What makes a file. It is given what the file is about and the context that it reads the site through; nothing else
/// reaches it.
protocol PageContent: Sendable {
  /// What one file is about: all that was decided of it when the site was planned.
  associatedtype Subject: Sendable, Hashable
  init(subject: Subject, site: SiteContext)
  /// Returns a file for each path, and what drawing them has shown to be wrong.
  func render() -> Checked<[RenderedPage]>
}

/// A kind of file.
protocol PageKind: PageContent {
  /// The templates that draw its files; none where no template does.
  static var templates: [PageTemplate] { get }
  /// Returns the files of the kind that a site has. Nothing is drawn yet, so this is cheap.
  static func pages(of site: PublicSite) -> [SitePage]
}

/// A kind of page that a template draws.
protocol TemplatePage: PageKind {
  static var template: PageTemplate { get }
  var site: SiteContext { get }
  /// Returns everything that the page says.
  func model() -> PageObject
}

extension PageKind {
  static var templates: [PageTemplate] { [] }
}

extension TemplatePage {
  static var templates: [PageTemplate] { [template] }
  func render() -> Checked<[RenderedPage]> { Checked([site.theme.render(Self.template, model())]) }
}

/// What the only file of its kind is about.
struct OnlyOne: Sendable, Hashable {}

/// What a page of a list is about: the thing or things that it lists for, and which part of the list it shows.
struct ListSubject<About: Sendable & Hashable>: Sendable, Hashable {
  let about: About
  let page: ListPage
}

extension ArticleOutline {
  /// The cases whose drawings the text shows.
  package var drawings: [Slug] { diagrams.prefix(SiteContext.mostDiagrams).compactMap { Slug($0) } }
}
