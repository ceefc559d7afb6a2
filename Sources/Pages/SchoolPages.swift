// Cases like mine: what schools are like, and for each value, and each pair of values, the cases with such a school. A
// case is found by each of its schools, whatever the others are.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let schoolIndex = PageTemplate("school-index", .schoolIndex)
  static let schools = PageTemplate("schools", .schools)
}

extension PageSchema {
  fileprivate static let schoolIndex = PageSchema.page(
    "school-index", "`schools/index.html`: what schools are like, with the cases of each",
    including: [.countedCases], inside: [.list(.terms, of: .schoolTerm)])
  fileprivate static let schoolTerm = PageSchema(
    "school-term", "what schools are compared by", texts: [.id, .label], inside: [.list(.values, of: .schoolValue)])
  fileprivate static let schoolValue = PageSchema(
    "school-value", "what a school may be, and how many cases have such a school", including: [.link],
    texts: [.count], inside: [.list(.pairs, of: .link)])

  fileprivate static let schools = PageSchema.page(
    "schools", "`schools/<value>.html` and `schools/<value>.<value>.html`: the cases with such a school",
    including: [.countedCases, .listPage],
    inside: [
      .list(.groups, of: .schoolGroup, beyond: .otherParts), .list(.pairs, of: .link),
    ])
  fileprivate static let schoolGroup = PageSchema(
    "school-group", "real cases, or the others", texts: [.label], inside: [.list(.cases, of: .schoolCase)])
  fileprivate static let schoolCase = PageSchema(
    "school-case", "a case, the school of it that is most like the one asked for, and in what it is",
    including: [.standing],
    texts: [.title, .url, .summary, .place, .name, .schoolURL, .statement, .note], languages: [.contentLanguage])
}

extension SiteContext {
  /// The way to cases by their schools; nil where nothing is known of any.
  func schoolLink(origin: LinkOrigin) -> PageObject? {
    schools.queries.isEmpty ? nil : SiteContext.link(words.schoolsTitle, origin.link(to: SiteAddress.schools))
  }

  /// The queries of a value with each other value that occurs with it, called by the other.
  fileprivate func pairs(with value: SchoolValue, origin: LinkOrigin) -> [PageObject] {
    schools.queries.compactMap { query in
      guard query.second != nil, query.values.contains(value), let other = query.values.first(where: { $0 != value })
      else { return nil }
      return SiteContext.link(words.label(other), origin.link(to: SiteAddress.schools(query)))
    }
  }
}

/// `schools/index.html`: each value, with how many cases have such a school, and the pairs that it occurs in.
struct SchoolIndexPage: Sendable {
  let subject: OnlyOne
  let site: SiteContext

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.schools)
    let words = site.words
    var page = site.frame(
      of: .schoolIndex,
      SiteContext.Heading(
        title: words.schoolsTitle, description: words.schoolsDescription, path: SiteAddress.schools, part: .cases,
        trail: [(site.title("cases", .cases), SiteAddress.cases)]),
      origin: origin)
    let (queries, coverage, schoolless) = site.schools
    site.write(
      words.lead(onSchools: coverage.reporting, silent: coverage.silent, schoolless: schoolless), coverage.reporting,
      ConclusionLimit.all(reporting: coverage.reporting), into: &page)
    let single = queries.filter { $0.second == nil }
    page[.terms] = SchoolTerm.allCases.compactMap { term in
      let values = single.filter { $0.first.term == term }
      guard !values.isEmpty else { return nil }
      var item = PageObject(.schoolTerm)
      item[.id] = term.rawValue
      item[.label] = words.label(term).capitalisedFirst
      item[.values] = values.map { query in
        var value = SiteContext.link(
          words.label(query.first).capitalisedFirst, origin.link(to: SiteAddress.schools(query)), as: .schoolValue)
        value[.count] = words.cases(site.schools(like: query).like)
        value[.pairs] = site.pairs(with: query.first, origin: origin)
        return value
      }
      return item
    }
    return page
  }
}

/// `schools/<value>.html`, and those of two values.
struct SchoolPage: Sendable {
  let subject: ListSubject<SchoolQuery>
  let site: SiteContext
  private var query: SchoolQuery { subject.about }
  private var words: any Phrasebook { site.words }

  func model() -> PageObject {
    let origin = LinkOrigin(path: subject.page.path)
    let list = site.schools(like: query)
    let unknown = Dictionary(uniqueKeysWithValues: query.values.map { ($0.term, site.casesWithout($0.term)) })
    let lead = words.lead(
      on: query, like: list.like, of: site.figures.cases, unknown: unknown, schoolless: site.schools.schoolless)
    var page = site.frame(
      of: .schools, subject.page,
      SiteContext.Heading(
        title: words.title(query), description: lead, path: subject.page.path, part: .cases,
        trail: [(site.title("cases", .cases), SiteAddress.cases), (words.schoolsTitle, SiteAddress.schools)]),
      origin: origin)
    let limits = ConclusionLimit.all(reporting: list.like).map { $0 == .noRealCase ? .noRealSchool : $0 }
    site.write(lead, list.like, limits, into: &page)
    let matches = subject.page.items(of: list.matches).map { (study: site.record(at: $0.study), school: $0.school) }
    page[.groups] = site.bodies(of: matches, as: .schoolGroup, study: \.study) { shown, group in
      let isReal = shown.first?.study.standing == .empirical
      if (isReal ? list.like.real : list.like.all - list.like.real) == 0 {
        group[.label] = words.heading(ofNearReal: isReal)
      }
      group[.cases] = shown.map { item($0.study, $0.study.schools[$0.school], origin: origin) }
    }
    if query.second == nil { page[.pairs] = site.pairs(with: query.first, origin: origin) }
    return page
  }

  private func item(_ study: CaseRecord, _ school: School, origin: LinkOrigin) -> PageObject {
    var item = PageObject(.schoolCase)
    item[.title] = study.title
    item[.url] = origin.link(to: SiteAddress.study(study.slug))
    item[.summary] = study.summary
    item[.contentLanguage] = site.language(of: study)
    site.write(standingOf: study, into: &item)
    item[.place] = words.place(of: study.context)
    item[.name] =
      school.place == nil
      ? words.schoolsOfCase.capitalisedFirst
      : school.isNameWithheld ? words.nameWithheld(school.withheldNumber) : school.name
    item[.schoolURL] =
      school.place.flatMap { $0 < NetworkTables.mostRows ? NetworkTables.id(ofCommunity: $0) : nil }
      .map { origin.link(to: SiteAddress.data(study.slug), at: $0) }
    item[.statement] = words.school(school)
    item[.note] = words.comparison(query.comparison(with: school.traits))
    return item
  }
}

extension SchoolIndexPage: TemplatePage {
  static let template = PageTemplate.schoolIndex

  /// A portfolio that says nothing of schools has it too, for the folders of a site are the same in every site.
  static func pages(of site: PublicSite) -> [SitePage] {
    [SitePage(SiteAddress.schools, of: SchoolIndexPage.self, about: OnlyOne())]
  }
}

extension SchoolPage: TemplatePage {
  static let template = PageTemplate.schools

  static func pages(of site: PublicSite) -> [SitePage] {
    let schools = site.synthesis.schools
    return schools.queries.flatMap { query in
      SitePage.list(
        SchoolPage.self, about: query, of: schools[query].matches.count, at: SiteAddress.schools(query))
    }
  }
}
