// What all pages of a site have in common: its settings, its theme, what it says in which language, and its navigation.

import Cases
import Themes
import Words

/// What every page reads, whatever it is about.
struct SiteFrame: Sendable {
  let settings: PortfolioSettings
  /// Whether drafts are part of the site, so that it is for those who write it alone.
  let isPreview: Bool
  let theme: Theme
  let assets: ThemeAssets
  /// Whether networks are drawn as sketches (`CaseLayout`).
  let drawingMode: DrawingMode
  /// What the site itself says.
  let words: any Phrasebook
  let navigation: [NavigationEntry]

  /// An entry of the navigation.
  struct NavigationEntry: Sendable, Hashable {
    let label: String
    let path: String
    let part: Part
  }

  /// A part of the site, as the navigation shows it.
  enum Part: Hashable, Sendable {
    case home, cases, actions, outcomes, idealTypes, tags
    case page(Slug)
  }

  /// - Parameters:
  ///   - hasOutcomes: Whether any case reports an outcome.
  ///   - hasTags: Whether any tag has a page.
  init(
    of portfolio: PublicPortfolio, _ theme: Theme, _ drawingMode: DrawingMode, _ words: any Phrasebook,
    hasOutcomes: Bool, hasTags: Bool
  ) {
    settings = portfolio.settings
    isPreview = portfolio.isPreview
    self.theme = theme
    assets = ThemeAssets(of: theme, accent: portfolio.settings.accent)
    self.drawingMode = drawingMode
    self.words = words
    navigation = SiteFrame.navigation(
      of: portfolio, theme, words, hasOutcomes: hasOutcomes, hasTags: hasTags)
  }

  /// The language of what the site itself says (BCP 47): the portfolio's where the theme has words in it, or English.
  var language: String { theme.language }

  /// The language of the portfolio's own texts; nil where it is that of the site's words.
  var portfolioLanguage: TextLanguage? { marked(settings.language) }

  /// The language of a case's texts, which is the portfolio's where the case names none; nil where it is that of the
  /// site's words.
  func language(of study: CaseRecord) -> TextLanguage? { marked(study.language.value ?? settings.language) }

  private func marked(_ tag: String) -> TextLanguage? {
    tag.lowercased() == language.lowercased() ? nil : TextLanguage(tag, within: language)
  }

  /// Returns the title of a page in the theme's word, or else in ours.
  func title(_ key: String, _ title: PageTitle) -> String { SiteFrame.title(key, title, in: settings, theme, words) }

  private static func title(
    _ key: String, _ title: PageTitle, in settings: PortfolioSettings, _ theme: Theme, _ words: any Phrasebook
  ) -> String {
    theme.word(key, language: settings.language) ?? words.title(title)
  }

  /// Returns the address of a file for the world, or nil where the portfolio has no full base address.
  func fullAddress(_ path: String) -> String? {
    settings.baseURL.map { "\($0)" + (path == SiteAddress.home ? "" : path) }
  }

  /// The entries of the navigation: the parts that hold something, then the pages that the portfolio names, or else the
  /// first of all. A portfolio that names a part itself decides about all entries and their order.
  private static func navigation(
    of portfolio: PublicPortfolio, _ theme: Theme, _ words: any Phrasebook, hasOutcomes: Bool, hasTags: Bool
  ) -> [NavigationEntry] {
    func word(_ key: String, _ title: PageTitle) -> String {
      self.title(key, title, in: portfolio.settings, theme, words)
    }
    let parts: [(name: String, label: String, path: String, part: Part, isFilled: Bool)] = [
      ("cases", word("cases", .cases), SiteAddress.cases, .cases, true),
      ("actions", word("actions", .actions), SiteAddress.actions, .actions, true),
      ("outcomes", word("what_changed", .outcomes), SiteAddress.outcomes, .outcomes, hasOutcomes),
      (
        "ideal-types", word("ideal_types", .idealTypes), SiteAddress.idealTypes, .idealTypes,
        !portfolio.idealTypes.isEmpty
      ),
      ("tags", word("tags", .tags), SiteAddress.tags, .tags, hasTags),
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
    return entries.map { NavigationEntry(label: $0.label, path: $0.path, part: $0.part) }
  }
}
