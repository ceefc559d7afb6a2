// The list of all cases: real ones first, and of each kind those published last.

import Cases
import Themes
import Words

extension PageTemplate {
  static let caseIndex = PageTemplate("case-index", .caseIndex)
}

extension PageSchema {
  fileprivate static let caseIndex = PageSchema.page(
    "case-index", "`cases/index.html`: every case", including: [.listPage, .filteredPage], texts: [.count],
    inside: [
      .list(.groups, of: .caseGroup, beyond: .otherParts), .object(.schoolsLikeMine, .link),
      .list(.matrices, of: .link),
    ])
}

/// `cases/index.html`: every case, by standing.
struct CaseIndexPage: Sendable {
  /// The most cases of a portfolio whose list shows their drawings: each is made for it.
  static let mostDrawings = 60

  /// The cases that the page lists.
  let subject: ListSubject<[CaseGroup]>
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
    let counts = site.figures.cases
    model[.groups] = subject.about.map {
      site.caseGroup($0, origin: origin, withDiagrams: counts.all <= Self.mostDrawings, filters: site.filters.ofCases)
    }
    model[.count] = counts.all > 0 ? site.words.cases(counts).capitalisedFirst : nil
    site.write(site.filters.ofCases, into: &model, origin: origin)
    model[.schoolsLikeMine] = site.schoolLink(origin: origin)
    model[.matrices] = site.matrixLinks(origin: origin)
    return model
  }
}

extension CaseIndexPage: TemplatePage {
  static let template = PageTemplate.caseIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    let cases = site.portfolio.cases
    let order = CaseGroup.order(of: cases)
    return ListPage.all(of: ListParts(count: order.count), at: SiteAddress.cases).map { page in
      let groups = CaseGroup.groups(page.items(of: order), of: cases)
      return SitePage(
        page.path, of: CaseIndexPage.self, about: ListSubject(about: groups, page: page),
        drawings: cases.count > mostDrawings ? [] : groups.flatMap { $0.drawings(of: cases) })
    }
  }
}
