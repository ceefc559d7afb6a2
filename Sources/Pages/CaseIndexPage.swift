// The list of all cases, in the order of their titles.

import Cases
import Themes
import Words

extension PageTemplate {
  static let caseIndex = PageTemplate("case-index", .caseIndex)
}

extension PageSchema {
  fileprivate static let caseIndex = PageSchema.page(
    "case-index", "`cases/index.html`: every case", including: [.listPage], texts: [.count],
    inside: [.list(.cases, of: .card, beyond: .otherParts)])
}

/// `cases/index.html`: every case, by title.
struct CaseIndexPage: Sendable {
  /// The places in the portfolio of the cases that the page lists.
  let subject: ListSubject<[Int]>
  let site: SiteContext
  private var page: ListPage { subject.page }

  func model() -> PageObject {
    let origin = LinkOrigin(path: page.path)
    var model = site.frame(
      of: .caseIndex, page,
      SiteContext.Heading(
        title: site.title("cases", .cases), description: site.words.allCases(of: site.settings.title),
        path: page.path, part: .cases),
      origin: origin)
    model[.cases] = subject.about.map { site.card(site.record(at: $0), origin: origin) }
    model[.count] = site.words.count(site.figures.cases, .study)
    return model
  }
}

extension CaseIndexPage: TemplatePage {
  static let template = PageTemplate.caseIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    let cases = site.portfolio.cases
    let titles = cases.map { $0.title.lowercased() }
    let order = cases.indices.sorted { left, right in
      titles[left] != titles[right]
        ? titles[left].utf8.lexicographicallyPrecedes(titles[right].utf8) : cases[left].slug < cases[right].slug
    }
    let list = ListParts(words: order.map { cases[$0].title })
    return ListPage.all(of: list, at: SiteAddress.cases).map { page in
      SitePage(
        page.path, of: CaseIndexPage.self, about: ListSubject(about: Array(page.items(of: order)), page: page))
    }
  }
}
