// What every page is drawn from: the portfolio, its synthesis and the theme, with the look-ups that pages share. Built
// once when the site is planned, then read by all cores.

import Cases
import Markup
import Synthesis
import Themes
import Words

/// The site as its pages see it.
package struct SiteContext: Sendable {
  let portfolio: PublicPortfolio
  let synthesis: Synthesis
  let theme: Theme
  /// The small drawings of the cases that cards and texts show, once they are made.
  var drawings: [Slug: Fragment] = [:]
  let assets: ThemeAssets
  /// Whether networks are drawn as sketches (`CaseLayout`).
  let drawingMode: DrawingMode
  /// Returns the whole of a case, for the one page that shows it. O(bytes of its files).
  let study: @Sendable (CaseRecord) -> CaseStudy
  /// The language of what the site itself says (BCP 47): the portfolio's where the theme has words in it, or English.
  var language: String { theme.language }
  /// What the site itself says.
  let words: any Phrasebook
  let needs: [NeedID: Need]
  /// The cases that the front page shows, those published last first.
  let newest: ArraySlice<CaseRecord>
  private let caseIndex: [Slug: Int]
  private let idealTypeIndex: [String: Int]
  /// By the slug of a case, the ideal types that it shows best.
  private let bestShown: [String: [Int]]
  private typealias NavigationEntry = (label: String, path: String, part: Part)
  private let navigation: [NavigationEntry]

  package init(
    portfolio: PublicPortfolio, synthesis: Synthesis, theme: Theme, drawingMode: DrawingMode, words: any Phrasebook,
    study: @escaping @Sendable (CaseRecord) -> CaseStudy
  ) {
    self.portfolio = portfolio
    self.synthesis = synthesis
    self.theme = theme
    self.drawingMode = drawingMode
    self.study = study
    assets = ThemeAssets(of: theme, accent: portfolio.settings.accent)
    self.words = words
    needs = Dictionary(portfolio.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    newest = HomePage.newest(of: portfolio)
    caseIndex = Dictionary(portfolio.cases.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    navigation = SiteContext.navigation(of: portfolio, synthesis, theme, words)
    idealTypeIndex = Dictionary(
      portfolio.idealTypes.enumerated().map { ($1.slug.text, $0) }, uniquingKeysWith: { first, _ in first })
    bestShown = Dictionary(
      grouping: portfolio.idealTypes.indices.filter { portfolio.idealTypes[$0].optimalCase != nil }
    ) { portfolio.idealTypes[$0].optimalCase?.value ?? "" }
  }

  func record(_ slug: Slug) -> CaseRecord? { caseIndex[slug].map { portfolio.cases[$0] } }
  func place(of slug: Slug) -> Int? { caseIndex[slug] }
  var bibliography: Bibliography { portfolio.bibliography }

  /// The most drawings of other cases in one article; a page of more would be slow to load. What comes behind is a link
  /// alone.
  static let mostDiagrams = 20

  /// Returns an article with the diagrams that it asks for; nil where there is nothing in it.
  func markup(of article: Article) -> Fragment? {
    guard !article.isEmpty else { return nil }
    var room = SiteContext.mostDiagrams
    return article.markup { diagram in
      room -= 1
      return room >= 0 ? Slug(diagram.slug).flatMap { drawings[$0] } : nil
    }
  }

  // MARK: Words

  /// The language of the portfolio's own texts (BCP 47); nil where it is that of the site's words.
  var portfolioLanguage: String? { marked(portfolio.settings.language) }

  /// The language of a case's texts, which is the portfolio's where the case names none; nil where it is that of the
  /// site's words.
  func language(of study: CaseRecord) -> String? { marked(study.language.value ?? portfolio.settings.language) }

  private func marked(_ text: String) -> String? { text.lowercased() == language.lowercased() ? nil : text }

  /// Returns the title of a page in the theme's word, or else in ours.
  func title(_ key: String, _ title: PageTitle) -> String {
    SiteContext.title(key, title, in: portfolio, theme, words)
  }

  private static func title(
    _ key: String, _ title: PageTitle, in portfolio: PublicPortfolio, _ theme: Theme, _ words: any Phrasebook
  ) -> String {
    theme.word(key, language: portfolio.settings.language) ?? words.title(title)
  }

  func idealType(_ slug: String) -> IdealType? { idealTypeIndex[slug].map { portfolio.idealTypes[$0] } }

  /// Returns the ideal types that a case shows best, in the order of the portfolio. O(these).
  func idealTypes(bestShownBy slug: Slug) -> [IdealType] {
    (bestShown[slug.text] ?? []).map { portfolio.idealTypes[$0] }
  }

  /// Returns the address of a file for the world, or nil where the portfolio has no full base address.
  func fullAddress(_ path: String) -> String? {
    portfolio.settings.baseURL.map { "\($0)" + (path == SiteAddress.home ? "" : path) }
  }

  // MARK: The frame of a page

  /// A part of the site, as the navigation shows it.
  enum Part: Hashable, Sendable {
    case home, cases, actions, idealTypes, tags
    case page(Slug)
  }

  /// What tells one page from the next before its content.
  struct Heading {
    var title: String
    var description: String?
    var path: String
    var part: Part?
    /// The language of title and content, where it is not that of the site's words.
    var language: String?
    /// The pages above, below the home page.
    var trail: [(label: String, path: String)] = []
    var isUnlisted = false
  }

  /// Returns a page with the values that every template may use.
  func frame(of template: PageTemplate, _ heading: Heading, origin: LinkOrigin) -> PageObject {
    let settings = portfolio.settings
    var page = PageObject(template.schema)
    page[.title] = heading.title
    page[.language] = language
    page[.contentLanguage] = heading.language
    page[.siteLanguage] = portfolioLanguage
    page[.siteTitle] = settings.title
    page[.siteDescription] = settings.description
    page[.siteFooter] = settings.footer
    page[.windowTitle] = heading.part == .home ? settings.title : "\(heading.title) · \(settings.title)"
    page[.pageDescription] = heading.description
    page[.isHome] = heading.part == .home
    let isUnlisted = heading.isUnlisted || portfolio.isPreview
    page[.isUnlisted] = isUnlisted
    page[.canonicalURL] = isUnlisted ? nil : fullAddress(heading.path)
    page[.homeURL] = origin.link(to: SiteAddress.home)
    page[.feedURL] = fullAddress(SiteAddress.feed) == nil ? nil : origin.link(to: SiteAddress.feed)
    page[.codebookURL] = origin.link(to: SiteAddress.codebook)
    page[.iconURL] = assets.icon.map { origin.link(to: $0) }
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

  /// The entries of the navigation: the parts that hold something, then the pages that the portfolio names, or else the
  /// first of all. A portfolio that names a part itself decides about all entries and their order.
  private static func navigation(
    of portfolio: PublicPortfolio, _ synthesis: Synthesis, _ theme: Theme, _ words: any Phrasebook
  )
    -> [NavigationEntry]
  {
    func word(_ key: String, _ title: PageTitle) -> String { self.title(key, title, in: portfolio, theme, words) }
    let parts: [(name: String, label: String, path: String, part: Part, isFilled: Bool)] = [
      ("cases", word("cases", .cases), SiteAddress.cases, .cases, true),
      ("actions", word("actions", .actions), SiteAddress.actions, .actions, true),
      (
        "ideal-types", word("ideal_types", .idealTypes), SiteAddress.idealTypes, .idealTypes,
        !portfolio.idealTypes.isEmpty
      ),
      ("tags", word("tags", .tags), SiteAddress.tags, .tags, !synthesis.tags.entries.isEmpty),
    ]
    let pages = portfolio.pages.map { page in
      (
        name: page.slug.text, label: page.title, path: SiteAddress.page(page.slug), part: Part.page(page.slug),
        isFilled: true
      )
    }
    let wanted = portfolio.settings.navigation.map(\.value)
    let named = Dictionary((parts + pages).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let chosen = wanted.compactMap { named[$0] }
    let namesParts = chosen.contains { entry in parts.contains { $0.name == entry.name } }
    let entries =
      namesParts
      ? chosen
      : parts.filter(\.isFilled) + (wanted.isEmpty ? Array(pages.prefix(PortfolioSettings.mostInNavigation)) : chosen)
    return entries.map { ($0.label, $0.path, $0.part) }
  }
}
