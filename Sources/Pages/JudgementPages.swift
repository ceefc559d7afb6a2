// How the cases were judged, on one page: of each case who coded it, who did so again, and who in it has read it.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let judgements = PageTemplate("judgements", .judgementsPage)
}

extension PageSchema {
  fileprivate static let judgementsPage = PageSchema.page(
    "judgements", "`judgements.html`: how each case was judged", including: [.countedCases, .listPage],
    texts: [.summary], inside: [.list(.cases, of: .judgedCase, beyond: .otherParts)])
  fileprivate static let judgedCase = PageSchema(
    "judged-case", "a case, and how it was judged", including: [.link, .standing],
    texts: [.statement], languages: [.contentLanguage])
}

/// `judgements.html`: how the cases were judged, those of real schools first.
struct JudgementsPage: Sendable {
  /// The places in the portfolio of the cases that the page lists.
  let subject: ListSubject<[Int]>
  let site: SiteContext

  func model() -> PageObject {
    let origin = LinkOrigin(path: subject.page.path)
    var page = site.frame(
      of: .judgements, subject.page,
      SiteContext.Heading(
        title: site.title("judgements", .judgements), description: site.words.description(.judgements),
        path: subject.page.path),
      origin: origin)
    if subject.page.isFirst {
      let counts = site.judgementCounts
      // What is said of how cases were judged is no conclusion from them.
      site.write(
        site.words.judgements(of: counts.real, codedTwice: counts.codedTwice, checked: counts.checked),
        site.figures.cases, [], into: &page)
    }
    page[.summary] = site.words.description(.judgements)
    page[.cases] = subject.about.map { place in
      let study = site.record(at: place)
      var item = SiteContext.link(
        study.title, origin.link(to: SiteAddress.data(study.slug), at: "judgement"), as: .judgedCase)
      site.write(standingOf: study, into: &item)
      item[.contentLanguage] = site.language(of: study)
      item[.statement] = site.words.judgement(study.judgement)
      return item
    }
    return page
  }
}

extension JudgementsPage: TemplatePage {
  static let template = PageTemplate.judgements

  static func pages(of site: PublicSite) -> [SitePage] {
    let order = site.portfolio.realFirst
    return ListPage.all(of: ListParts(count: order.count), at: SiteAddress.judgements).map { page in
      SitePage(page.path, of: JudgementsPage.self, about: ListSubject(about: Array(page.items(of: order)), page: page))
    }
  }
}
