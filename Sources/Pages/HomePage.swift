// The front page: what a leader comes with, what changed, forms to adapt, cases by what kind of account they are, and
// the research questions.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let home = PageTemplate("home", .home)
}

extension PageSchema {
  fileprivate static let home = PageSchema.page(
    "home", "`index.html`: the front page", texts: [.caseURL, .actionURL, .idealTypeURL],
    inside: [
      .list(.figures, of: .figure), .list(.needs, of: .needItem), .list(.domains, of: .outcomeDomain),
      .list(.idealTypes, of: .idealTypeItem, beyond: [[ObjectKey.moreIdealTypes]]), .object(.moreIdealTypes, .link),
      .list(.groups, of: .caseGroup), .list(.questions, of: .link), .list(.matrices, of: .link),
      .object(.schoolsLikeMine, .link),
    ])
  fileprivate static let figure = PageSchema(
    "figure", "a number, and what is counted", including: [.link], texts: [.count])
}

/// `index.html`: the needs, ideal types and newest cases of the portfolio, and the ways to the others.
struct HomePage: Sendable {
  /// How many cases of each standing the front page shows; the rest is one step away.
  static let limit = 12

  /// What it leads to: the newest cases of each standing.
  struct Subject: Sendable, Hashable {
    let groups: [CaseGroup]
  }

  let subject: Subject
  let site: SiteContext
  private let origin = LinkOrigin(path: SiteAddress.home)

  func model() -> PageObject {
    let settings = site.settings
    var page = site.frame(
      of: .home,
      SiteContext.Heading(
        title: settings.title, description: settings.description, path: SiteAddress.home,
        part: .home),
      origin: origin)
    page[.figures] = figures
    page[.needs] = site.needs.map { site.needItem($0, origin: origin) }
    page[.domains] = site.domains(origin: origin).filter { $0[.url] != nil }
    let idealTypes = site.idealTypes
    page[.idealTypes] = idealTypes.prefix(ListParts.most).map { site.idealTypeItem($0, origin: origin) }
    page[.moreIdealTypes] = site.more(than: idealTypes, .idealType, in: SiteAddress.idealTypes, origin: origin)
    page[.groups] = subject.groups.map { site.caseGroup($0, origin: origin, withDiagrams: true) }
    page[.questions] = site.figures.actions > 0 ? site.questions(origin: origin) : []
    page[.schoolsLikeMine] = site.schoolLink(origin: origin)
    page[.matrices] = site.matrixLinks(origin: origin)
    page[.caseURL] = origin.link(to: SiteAddress.cases)
    page[.actionURL] = origin.link(to: SiteAddress.actions)
    page[.idealTypeURL] = origin.link(to: SiteAddress.idealTypes)
    return page
  }

  /// The portfolio in figures: cases of each standing apart, and ideal types.
  private var figures: [PageObject] {
    let counts = site.figures
    let cases = Standing.allCases.map { standing in
      (counts.cases[standing], site.words.noun(standing, for: counts.cases[standing]), SiteAddress.cases)
    }
    let types = (counts.idealTypes, site.words.noun(.idealType, for: counts.idealTypes), SiteAddress.idealTypes)
    return (cases + [types]).filter { $0.0 > 0 }.map { number, noun, path in
      var item = SiteContext.link(noun, origin.link(to: path), as: .figure)
      item[.count] = site.words.number(number)
      return item
    }
  }
}

extension HomePage: TemplatePage {
  static let template = PageTemplate.home

  static func pages(of site: PublicSite) -> [SitePage] {
    let cases = site.portfolio.cases
    let groups = CaseGroup.groups(CaseGroup.order(of: cases)[...], of: cases, atMost: limit)
    return [
      SitePage(
        SiteAddress.home, of: HomePage.self, about: Subject(groups: groups),
        drawings: groups.flatMap { $0.drawings(of: cases) })
    ]
  }
}
