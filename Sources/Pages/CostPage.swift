// What actions cost: of each basis and currency the least first, real cases before invented ones. Nothing is converted
// and nothing added up.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let costs = PageTemplate("costs", .costs)
}

extension PageSchema {
  fileprivate static let costs = PageSchema.page(
    "costs", "`actions/by-cost.html`: actions in the order of what they cost, basis by basis",
    including: [.countedCases, .listPage], texts: [.leftOut],
    inside: [.list(.groups, of: .costGroup, beyond: .otherParts)])
  fileprivate static let costGroup = PageSchema(
    "cost-group", "the actions whose cost is of one basis", texts: [.label], inside: [.list(.standings, of: .costBody)])
  fileprivate static let costBody = PageSchema(
    "cost-body", "the actions of real cases, or of others, the least cost first", texts: [.label],
    inside: [.list(.actions, of: .shortAction)])
}

/// `actions/by-cost.html`.
struct CostPage: Sendable {
  let subject: ListSubject<OnlyOne>
  let site: SiteContext

  func model() -> PageObject {
    let origin = LinkOrigin(path: subject.page.path)
    let (words, costs) = (site.words, site.costs)
    let lead = words.lead(onCosts: costs.coverage, dropped: costs.dropped)
    var page = site.frame(
      of: .costs, subject.page,
      SiteContext.Heading(
        title: words.costsTitle, description: lead, path: subject.page.path, part: .actions,
        trail: [(site.title("actions", .actions), SiteAddress.actions)]),
      origin: origin)
    let limits = ConclusionLimit.all(reporting: costs.coverage.reporting)
    site.write(lead, costs.coverage.reporting, limits + [.unlikeCosts], into: &page)
    page[.leftOut] = words.leftOut(costs.leftOut, of: .costs)
    let entries = subject.page.items(of: costs.entries)
    page[.groups] = entries.map(\.basis).reduce(into: [CostBasis]()) { if $0.last != $1 { $0.append($1) } }.map {
      basis in
      var group = PageObject(.costGroup)
      group[.label] = words.heading(basis)
      group[.standings] = site.bodies(
        of: entries.filter { $0.basis == basis }, as: .costBody, study: { site.record(at: $0.place.study) },
        write: { shown, body in body[.actions] = shown.map { site.shortAction($0.place, origin: origin) } })
      return group
    }
    return page
  }
}

extension CostPage: TemplatePage {
  static let template = PageTemplate.costs

  static func pages(of site: PublicSite) -> [SitePage] {
    SitePage.list(
      CostPage.self, about: OnlyOne(), of: site.synthesis.costs.entries.count, at: SiteAddress.costs)
  }
}
