// What every page has around its content: its title, its addresses, the navigation, who is responsible. And the
// diagrams that a text shows.

import Cases
import Markup
import Themes
import Words

extension SiteContext {
  /// What a page shows above its content, and says of itself to programs.
  struct Heading {
    var title: String
    var description: String?
    var path: String
    var part: SiteFrame.Part?
    /// The language of title and content, where it is not that of the site's words.
    var language: TextLanguage?
    /// The pages above, below the home page.
    var trail: [(label: String, path: String)] = []
    var isUnlisted = false
  }

  /// Returns a page with the values that every template may use.
  func frame(of template: PageTemplate, _ heading: Heading, origin: LinkOrigin) -> PageObject {
    var page = PageObject(template.schema)
    page[.title] = heading.title
    page[.language] = TextLanguage(language)
    page[.contentLanguage] = heading.language
    page[.siteLanguage] = portfolioLanguage
    page[.siteTitle] = settings.title
    page[.siteDescription] = settings.description
    page[.siteFooter] = settings.footer
    page[.windowTitle] = heading.part == .home ? settings.title : "\(heading.title) · \(settings.title)"
    page[.pageDescription] = heading.description
    page[.isHome] = heading.part == .home
    let isUnlisted = heading.isUnlisted || isPreview
    page[.isUnlisted] = isUnlisted
    page[.canonicalURL] = isUnlisted ? nil : fullAddress(heading.path)
    page[.homeURL] = origin.link(to: SiteAddress.home)
    page[.feedURL] = fullAddress(SiteAddress.feed) == nil ? nil : origin.link(to: SiteAddress.feed)
    page[.codebookURL] = origin.link(to: SiteAddress.codebook)
    page[.iconURL] = assets.icon.map { origin.link(to: $0) }
    page[.logoURL] = settings.logo.map { origin.link(to: SiteAddress.logo($0.value)) }
    page[.styles] = assets.styles.map { path in
      var style = PageObject(.style)
      style[.url] = origin.link(to: path)
      return style
    }
    page[.navigation] = navigation.map { entry in
      var item = SiteContext.link(entry.label, origin.link(to: entry.path), as: .navigationEntry)
      item[.isCurrent] = entry.part == heading.part
      if case .page = entry.part { item[.contentLanguage] = portfolioLanguage }
      return item
    }
    page[.trail] =
      heading.part == .home
      ? []
      : [SiteContext.link(title("home", .home), origin.link(to: SiteAddress.home))]
        + heading.trail.map { SiteContext.link($0.label, origin.link(to: $0.path)) }
    page[.licence] = settings.licence.isEmpty ? nil : settings.licence
    page[.licenceURL] = settings.licence.isEmpty ? nil : Licence.address(settings.licence)
    page[.editors] = settings.editors.map(Credit.person)
    return page
  }

  /// Returns a label with its address, in an object that includes `PageSchema.link`.
  static func link(_ label: String, _ url: String?, as schema: PageSchema = .link) -> PageObject {
    var item = PageObject(schema)
    item[.label] = label
    item[.url] = url
    return item
  }

  /// Returns a section's facts with the line of what was left out, in an object that includes `PageSchema.facts`.
  static func facts(_ sheet: FactSheet, as schema: PageSchema = .facts) -> PageObject {
    var section = PageObject(schema)
    section[.facts] = sheet.rows
    section[.notReported] = sheet.notReported
    return section
  }

  /// The most drawings of other cases in one article; a page of more would be slow to load. What comes behind is a link
  /// alone.
  static let mostDiagrams = 20

  /// Returns an article with the diagrams that it asks for; nil where there is nothing in it.
  func markup(of article: Article) -> Fragment? {
    guard !article.isEmpty else { return nil }
    var room = SiteContext.mostDiagrams
    return article.markup { diagram in
      room -= 1
      return room >= 0 ? Slug(diagram.slug).flatMap(drawing) : nil
    }
  }
}
