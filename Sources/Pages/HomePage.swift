// The front page and the list of all cases: the two doors into a portfolio.

import Cases
import Synthesis
import Themes
import Words

/// `index.html`: what the portfolio is, its newest cases with their drawings, and the ways in.
struct HomePage: Sendable {
  /// How many cases the front page shows; the rest is one step away.
  static let limit = 12

  let site: SiteContext
  private let origin = LinkOrigin(path: SiteAddress.home)

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage { site.theme.render(.home, model(), language: site.portfolio.settings.language) }

  /// The cases that the front page shows, those published last first.
  static func newest(of portfolio: PublicPortfolio) -> ArraySlice<CaseRecord> {
    portfolio.cases.sorted { left, right in
      let (a, b) = (left.published?.value, right.published?.value)
      if let a, let b, a != b { return a > b }
      return left.slug < right.slug
    }.prefix(limit)
  }

  func model() -> PageObject {
    let portfolio = site.portfolio
    var page = site.frame(
      SiteContext.Heading(
        title: portfolio.settings.title, description: portfolio.settings.description, path: SiteAddress.home,
        part: .home),
      origin: origin)
    page[.cases] = HomePage.newest(of: portfolio).map { site.card($0, origin: origin, withDiagram: true) }
    page[.hasCases] = !portfolio.cases.isEmpty
    page[.hasMore] = portfolio.cases.count > HomePage.limit
    page[.caseURL] = origin.link(to: SiteAddress.cases)
    page[.count] = site.words.number(portfolio.cases.count)
    page[.figures] = figures
    page[.functions] = LeadershipFunction.allCases.map { site.functionItem($0, origin: origin) }
    page[.hasActions] = !site.synthesis.actions.all.isEmpty
    page[.idealTypes] = portfolio.idealTypes.map { site.idealTypeItem($0, origin: origin) }
    page[.hasIdealTypes] = !portfolio.idealTypes.isEmpty
    page[.idealTypeURL] = origin.link(to: SiteAddress.idealTypes)
    page[.tags] = site.synthesis.tags.entries.filter { !$0.casesBelow.isEmpty && $0.broader.isEmpty }
      .map { site.tagItem($0, origin: origin) }
    page[.hasTags] = !page[.tags].isEmpty
    page[.tagURL] = origin.link(to: SiteAddress.tags)
    return page
  }

  /// The portfolio in figures: `count`, `label`, `url`.
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
      var item = SiteContext.link(site.words.noun(noun, for: number), path.map { origin.link(to: $0) })
      item[.count] = site.words.number(number)
      return item
    }
  }
}

/// `cases/index.html`: every case, by title.
struct CaseIndexPage: Sendable {
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage { site.theme.render(.caseIndex, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.cases)
    let title = site.title("cases", .cases)
    var page = site.frame(
      SiteContext.Heading(
        title: title, description: site.words.allCases(of: site.portfolio.settings.title), path: SiteAddress.cases,
        part: .cases),
      origin: origin)
    let ordered = site.portfolio.cases.sorted { left, right in
      let (a, b) = (left.title.lowercased(), right.title.lowercased())
      return a != b ? a.utf8.lexicographicallyPrecedes(b.utf8) : left.slug < right.slug
    }
    page[.cases] = ordered.map { site.card($0, origin: origin) }
    page[.hasCases] = !ordered.isEmpty
    page[.count] = site.words.count(ordered.count, .study)
    return page
  }
}

extension HomePage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    let drawings = HomePage.newest(of: site.portfolio).map { PageInput.drawing($0.slug) }
    return [SitePage(SiteAddress.home, inputs: drawings) { HomePage(in: $0).render() }]
  }
}

extension CaseIndexPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    [SitePage(SiteAddress.cases) { CaseIndexPage(in: $0).render() }]
  }
}
