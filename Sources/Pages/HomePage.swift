// The front page: the door into a portfolio.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let home = PageTemplate("home", .home)
}

extension PageSchema {
  fileprivate static let home = PageSchema.page(
    "home", "`index.html`: the front page; its functions are empty where there is no action",
    texts: [.caseURL, .count, .idealTypeURL, .tagURL],
    inside: [
      .list(.cases, of: .card), .list(.figures, of: .figure), .list(.functions, of: .functionItem),
      .list(.idealTypes, of: .idealTypeItem, beyond: [[ObjectKey.moreIdealTypes]]),
      .object(.moreIdealTypes, .link), .list(.tags, of: .tagItem, beyond: [[ObjectKey.moreTags]]),
      .object(.moreTags, .link),
    ], formerly: ["has_actions": "functions.any", "has_more": "cases.any"])
  fileprivate static let figure = PageSchema(
    "figure", "a number, and what is counted", including: [.link], texts: [.count])
}

/// `index.html`: what the portfolio is, its newest cases with their drawings, and the ways in.
struct HomePage: Sendable {
  /// How many cases the front page shows; the rest is one step away.
  static let limit = 12

  let site: SiteContext
  private let origin = LinkOrigin(path: SiteAddress.home)

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage { site.theme.render(.home, model()) }

  /// The cases that the front page shows, those published last first; in a preview drafts come before them.
  static func newest(of portfolio: PublicPortfolio) -> ArraySlice<CaseRecord> {
    portfolio.cases.sorted { left, right in
      switch (left.published?.value, right.published?.value) {
      case (let a?, let b?) where a != b: a > b
      case (nil, _?): true
      case (_?, nil): false
      default: left.slug < right.slug
      }
    }.prefix(limit)
  }

  func model() -> PageObject {
    let portfolio = site.portfolio
    var page = site.frame(
      of: .home,
      SiteContext.Heading(
        title: portfolio.settings.title, description: portfolio.settings.description, path: SiteAddress.home,
        part: .home),
      origin: origin)
    page[.cases] = site.newest.map { site.card($0, origin: origin, withDiagram: true) }
    page[.caseURL] = origin.link(to: SiteAddress.cases)
    page[.count] = site.words.number(portfolio.cases.count)
    page[.figures] = figures
    if !site.synthesis.actions.all.isEmpty {
      page[.functions] = LeadershipFunction.allCases.map { site.functionItem($0, origin: origin) }
    }
    page[.idealTypes] = portfolio.idealTypes.prefix(ListParts.most).map { site.idealTypeItem($0, origin: origin) }
    page[.moreIdealTypes] = site.more(
      than: portfolio.idealTypes, .idealType, in: SiteAddress.idealTypes, origin: origin)
    page[.idealTypeURL] = origin.link(to: SiteAddress.idealTypes)
    let tags = site.synthesis.tags.entries.filter { !$0.casesBelow.isEmpty && $0.broader.isEmpty }
    page[.tags] = tags.prefix(ListParts.most).map { site.tagItem($0, origin: origin) }
    page[.moreTags] = site.more(than: tags, .tag, in: SiteAddress.tags, origin: origin)
    page[.tagURL] = origin.link(to: SiteAddress.tags)
    return page
  }

  /// The portfolio in figures.
  private var figures: [PageObject] {
    let portfolio = site.portfolio
    let countries = Set(portfolio.cases.flatMap { $0.context.countries.value ?? [] }.map { $0.prefix(2) })
    let figures: [(Int, Noun, String?)] = [
      (portfolio.cases.count, .study, SiteAddress.cases),
      (countries.count, .country, nil),
      (site.synthesis.actions.all.count, .action, SiteAddress.actions),
      (portfolio.idealTypes.count, .idealType, SiteAddress.idealTypes),
    ]
    return figures.filter { $0.0 > 0 }.map { number, noun, path in
      var item = SiteContext.link(site.words.noun(noun, for: number), path.map { origin.link(to: $0) }, as: .figure)
      item[.count] = site.words.number(number)
      return item
    }
  }
}

extension HomePage: PageKind {
  static let template: PageTemplate? = .home

  static func pages(of site: SiteContext) -> [SitePage] {
    let drawings = site.newest.map { PageInput.drawing($0.slug) }
    return [SitePage(SiteAddress.home, inputs: drawings) { HomePage(in: $0).render() }]
  }
}
