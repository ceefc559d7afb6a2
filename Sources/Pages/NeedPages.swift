// What a leader comes with, as pages: the ideal types that answer a need, and what leaders did about it, with cost and
// with what went wrong.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns a need with its address, in a leader's own words, and how much there is that answers it.
  func needItem(_ need: Need, origin: LinkOrigin, as schema: PageSchema = .needItem) -> PageObject {
    var item = SiteContext.link(need.label, origin.link(to: SiteAddress.need(need.id)), as: schema)
    item[.definition] = need.definition
    let actions = actions(for: need.id).coverage
    item[.count] =
      words.answers(in: actions.cases, uncounted: actions.uncounted, idealTypes: idealTypes(for: need.id).count)
      .capitalisedFirst
    return item
  }

  /// Returns a need that an action or ideal type names, with its address; by its id where it is not known.
  func needLink(_ id: NeedID, origin: LinkOrigin, as schema: PageSchema = .link) -> PageObject {
    let known = need(id)
    return SiteContext.link(
      known?.label ?? id.text, known.map { origin.link(to: SiteAddress.need($0.id)) }, as: schema)
  }
}

extension PageTemplate {
  static let needIndex = PageTemplate("need-index", .needIndex)
  static let need = PageTemplate("need", .needPage)
}

extension PageSchema {
  static let needItem = PageSchema(
    "need-item", "what a leader comes with, in a word and in a leader’s own", including: [.link],
    texts: [.definition, .count])
  fileprivate static let needIndex = PageSchema.page(
    "need-index", "`needs/index.html`: all needs", inside: [.list(.needs, of: .needItem)])
  fileprivate static let needPage = PageSchema.page(
    "need", "`needs/<need>.html`: what answers a need", including: [.listPage, .countedCases],
    texts: [.definition],
    inside: [
      .list(.idealTypes, of: .idealTypeItem, beyond: [[ObjectKey.moreIdealTypes]]), .object(.moreIdealTypes, .link),
      .list(.actionGroups, of: .actionGroup, beyond: .otherParts),
    ], formerly: ["actions": "action_groups"])
}

/// `needs/index.html`: all needs, in the portfolio's order. A portfolio without any has it too, for the folders of a
/// site are the same in every site.
struct NeedIndexPage: Sendable {
  let subject: OnlyOne
  let site: SiteContext

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.needs)
    var page = site.frame(
      of: .needIndex,
      SiteContext.Heading(
        title: site.title("needs_of_leaders", .needs), description: site.words.description(.needs),
        path: SiteAddress.needs),
      origin: origin)
    page[.needs] = site.needs.map { site.needItem($0, origin: origin) }
    return page
  }
}

/// `needs/<need>.html`; where more actions answer it than a page lists, further pages have these alone.
struct NeedPage: Sendable {
  private let need: Need
  private let listed: ListPage
  let site: SiteContext

  /// - Parameter subject: The place of the need in the portfolio.
  init(subject: ListSubject<Int>, site: SiteContext) {
    (need, listed) = (site.need(at: subject.about), subject.page)
    self.site = site
  }

  func model() -> PageObject {
    let origin = LinkOrigin(path: listed.path)
    var page = site.frame(
      of: .need, listed,
      SiteContext.Heading(
        title: need.label, description: need.definition, path: listed.path, language: site.portfolioLanguage,
        trail: [(site.title("needs_of_leaders", .needs), SiteAddress.needs)]),
      origin: origin)
    page[.definition] = need.definition
    let actions = site.actions(for: need.id)
    let coverage = actions.coverage
    site.write(
      site.words.actedOnNeed(by: coverage.actors, uncounted: coverage.uncounted), coverage.cases,
      ConclusionLimit.all(reporting: coverage.cases), into: &page)
    page[.actionGroups] = site.actionGroups(listed.items(of: actions.places), origin: origin)
    if listed.isFirst {
      let types = site.idealTypes(for: need.id)
      page[.idealTypes] = types.prefix(ListParts.most).map { site.idealTypeItem($0, origin: origin) }
      page[.moreIdealTypes] = site.more(than: types, .idealType, in: SiteAddress.idealTypes, origin: origin)
    }
    return page
  }
}

extension NeedIndexPage: TemplatePage {
  static let template = PageTemplate.needIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    [SitePage(SiteAddress.needs, of: NeedIndexPage.self, about: OnlyOne())]
  }
}

extension NeedPage: TemplatePage {
  static let template = PageTemplate.need

  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.needs.enumerated().flatMap { place, need in
      SitePage.list(
        NeedPage.self, about: place, of: site.synthesis.needs[need.id].places.count, at: SiteAddress.need(need.id))
    }
  }
}
