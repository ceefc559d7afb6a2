// Everything an author may write beside the cases: the portfolio's own settings, ideal types, pages, needs and tags.

import Diagnostics

/// `portfolio.yml`.
public struct PortfolioSettings: Sendable {
  public var title = ""
  public var titleSpan: Span?
  public var description = ""
  /// Nil where it has not been read.
  public var baseURL: BaseURL?
  /// The address in the file, where the site is made for another one.
  private var writtenBaseURL: BaseURL?
  public var language = "en"
  var languageSpan: Span?
  public var licence = ""
  public var theme = "commons"
  /// The colour of links; nil for the theme's own.
  public var accent: Accent?
  /// The picture before the title of every page: a file beside portfolio.yml.
  public var logo: Located<FileName>?
  /// What every page says at its end, besides what it says anyway.
  public var footer: String?
  public var citationStyle = CitationStyle.authorDate
  public var typography = TypographyStyle.byLanguage
  public var editors: [Author] = []
  public var navigation: [Located<String>] = []
  public var rules: [RuleSetting] = []
  public var words: [OwnWord] = []
  public init() {}

  /// Makes the site for another address than the file says.
  public mutating func serve(at address: BaseURL) { (writtenBaseURL, baseURL) = (baseURL, address) }

  /// The addresses that lead to the site.
  var addresses: [BaseURL] { [baseURL, writtenBaseURL].compactMap { $0 } }

  /// Which straight marks of its texts are replaced.
  public var texts: TypographySettings { TypographySettings(typography, language: language) }

  /// The most pages of prose that every page links to.
  public static let mostInNavigation = 20
}

/// What the portfolio does about one rule.
public struct RuleSetting: Sendable {
  public enum Level: String, Term { case error, warning, note, ignore }
  public var id = Located("", Span(FileID.none, 0..<0))
  public var level: Level = .warning
  init() {}
}

/// A page of prose: about, method, glossary.
public struct Page: Sendable {
  public var slug: Slug
  public var file: FileID
  public var title = ""
  public var summary: String?
  public var body = Article()

  init(slug: Slug, file: FileID) {
    self.slug = slug
    self.file = file
  }
}

/// A term of the tag vocabulary.
public struct Tag: Keyed, Sendable {
  public var id = TagID("")
  public var span: Span?
  public var label = ""
  public var definition: String?
  public var broader: [Located<TagID>] = []
  public var related: [Located<TagID>] = []
  public var synonyms: [Located<String>] = []
  public var replacedBy: Located<TagID>?
  init() {}

  /// The most synonyms, and broader or related tags, that the page of a tag shows.
  static let mostBeside = 200
}

/// What a leader comes with, in a leader's words.
public struct Need: Keyed, Sendable {
  public var id = NeedID("")
  public var span: Span?
  public var label = ""
  public var definition: String?
  init() {}

  /// The most needs that one action or ideal type may name, each of which shows it on its page.
  static let mostNamed = 10
}

/// Everything that may be published, checked and cross-referenced, in stable order. Only `PortfolioDraft` makes one, so
/// that a page, feed or export cannot be given anything that was not disclosed.
public struct PublicPortfolio: Sendable {
  public internal(set) var settings = PortfolioSettings()
  /// Published cases only, by slug: no draft, nothing held back, nothing withdrawn.
  public internal(set) var cases: [CaseRecord] = []
  public internal(set) var idealTypes: [IdealType] = []
  public internal(set) var pages: [Page] = []
  /// By id; replaced tags included.
  public internal(set) var tags: [Tag] = []
  public internal(set) var needs: [Need] = []
  public internal(set) var bibliography = Bibliography.empty
  /// Whether drafts are part of it, so that it is for those who write it alone.
  public internal(set) var isPreview = false
  /// Cases that were published and then withdrawn: only the address survives.
  public internal(set) var withdrawn: [Slug] = []
  /// Slugs that a case says it supersedes, and where, and that no file holds any more: their addresses lead to the
  /// newer case. Two cases may say so of one slug, which is a mistake.
  public internal(set) var renamed: [(from: Slug, to: Slug, span: Span)] = []

  init() {}
}
