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

  /// What it leads to.
  struct Subject: Sendable, Hashable {
    /// The places in the portfolio of the newest cases.
    let newest: [Int]
    /// All tags in use that have no broader one.
    let tags: [TagID]
  }

  let subject: Subject
  let site: SiteContext
  private let origin = LinkOrigin(path: SiteAddress.home)

  /// The places of the cases that the front page shows, those published last first; in a preview drafts come before
  /// them.
  private static func newest(of cases: [CaseRecord]) -> [Int] {
    let sorted = cases.indices.sorted { left, right in
      let isFirst = cases[left].slug < cases[right].slug
      return switch (cases[left].published?.value, cases[right].published?.value) {
      case (let a?, let b?) where a != b: a > b
      case (nil, _?): true
      case (_?, nil): false
      default: isFirst
      }
    }
    return Array(sorted.prefix(limit))
  }

  func model() -> PageObject {
    let settings = site.settings
    var page = site.frame(
      of: .home,
      SiteContext.Heading(
        title: settings.title, description: settings.description, path: SiteAddress.home,
        part: .home),
      origin: origin)
    page[.cases] = subject.newest.map { site.card(site.record(at: $0), origin: origin, withDiagram: true) }
    page[.caseURL] = origin.link(to: SiteAddress.cases)
    page[.count] = site.words.number(site.figures.cases)
    page[.figures] = figures
    if site.figures.actions > 0 {
      page[.functions] = LeadershipFunction.allCases.map { site.functionItem($0, origin: origin) }
    }
    let idealTypes = site.idealTypes
    page[.idealTypes] = idealTypes.prefix(ListParts.most).map { site.idealTypeItem($0, origin: origin) }
    page[.moreIdealTypes] = site.more(than: idealTypes, .idealType, in: SiteAddress.idealTypes, origin: origin)
    page[.idealTypeURL] = origin.link(to: SiteAddress.idealTypes)
    page[.tags] = subject.tags.prefix(ListParts.most).compactMap(site.tag).map { site.tagItem($0, origin: origin) }
    page[.moreTags] = site.more(than: subject.tags, .tag, in: SiteAddress.tags, origin: origin)
    page[.tagURL] = origin.link(to: SiteAddress.tags)
    return page
  }

  /// The portfolio in figures.
  private var figures: [PageObject] {
    let counts = site.figures
    let figures: [(Int, Noun, String?)] = [
      (counts.cases, .study, SiteAddress.cases), (counts.countries, .country, nil),
      (counts.actions, .action, SiteAddress.actions), (counts.idealTypes, .idealType, SiteAddress.idealTypes),
    ]
    return figures.filter { $0.0 > 0 }.map { number, noun, path in
      var item = SiteContext.link(site.words.noun(noun, for: number), path.map { origin.link(to: $0) }, as: .figure)
      item[.count] = site.words.number(number)
      return item
    }
  }
}

extension HomePage: TemplatePage {
  static let template = PageTemplate.home

  static func pages(of site: PublicSite) -> [SitePage] {
    let newest = newest(of: site.portfolio.cases)
    let roots = site.synthesis.tags.entries.lazy.filter { !$0.casesBelow.isEmpty && $0.broader.isEmpty }
    let subject = Subject(newest: newest, tags: roots.map(\.tag.id))
    return [
      SitePage(
        SiteAddress.home, of: HomePage.self, about: subject, drawings: newest.map { site.portfolio.cases[$0].slug })
    ]
  }
}
