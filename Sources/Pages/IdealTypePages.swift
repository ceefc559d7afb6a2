// Ideal types: actions generalised by a researcher so that other leaders can adapt them, each with the actions that
// claim it, how they depart from it, and what went wrong.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns an ideal type with its address.
  func idealTypeItem(_ type: IdealType, origin: LinkOrigin) -> PageObject {
    var item = PageObject(.idealTypeItem)
    item[.title] = type.title
    item[.url] = origin.link(to: SiteAddress.idealType(type.slug))
    item[.summary] = type.summary
    item[.token] = type.function.rawValue
    item[.functionName] = words.label(type.function).capitalisedFirst
    item[.count] = words.support(claims(on: type.slug).cases)
    item[.needs] = type.needs.map { needLink($0.value, origin: origin) }
    return item
  }
}

extension PageTemplate {
  static let idealTypeIndex = PageTemplate("ideal-type-index", .idealTypeIndex)
  static let idealType = PageTemplate("ideal-type", .idealType)
}

extension PageSchema {
  fileprivate static let idealTypeIndex = PageSchema.page(
    "ideal-type-index", "`ideal-types/index.html`: all ideal types, by function", including: [.listPage],
    inside: [.list(.functions, of: .functionWithTypes, beyond: .otherParts)],
    formerly: ["has_ideal_types": "functions.any"])
  fileprivate static let functionWithTypes = PageSchema(
    "function-with-types", "a leadership function, and the ideal types that serve it", including: [.functionItem],
    inside: [.list(.idealTypes, of: .idealTypeItem)])

  fileprivate static let idealType = PageSchema.page(
    "ideal-type", "`ideal-types/<slug>.html`: an ideal type, and the actions that claim it", including: [.listPage],
    texts: [.summary, .token, .functionName, .functionURL, .meaning, .standingMeaning, .count], markup: [.article],
    inside: [
      .list(.needs, of: .needItem), .object(.advice, .advice), .object(.optimalCase, .card),
      .list(.credibility, of: .test), .list(.references, of: .reference),
      .list(.claims, of: .typeClaim, beyond: .otherParts),
    ], formerly: ["has_actions": "claims.any"])
  fileprivate static let advice = PageSchema(
    "advice", "how to go about it",
    inside: [.list(.ingredients, of: .link), .list(.adaptable, of: .link), .list(.firstSteps, of: .link)])
  fileprivate static let test = PageSchema(
    "test", "how an ideal type was tested", texts: [.date, .dateTime, .by, .note])
  fileprivate static let typeClaim = PageSchema(
    "type-claim", "an action that claims the type", including: [.actionItem], texts: [.deviates, .notReported],
    inside: [.list(.rigour, of: .link)], formerly: ["has_evidence": "rigour.any"])
}

/// `ideal-types/index.html`: all ideal types, by function.
struct IdealTypeIndexPage: Sendable {
  /// The places in the portfolio of the ideal types that the page lists.
  let subject: ListSubject<[Int]>
  let site: SiteContext
  private var page: ListPage { subject.page }

  func model() -> PageObject {
    let origin = LinkOrigin(path: page.path)
    var model = site.frame(
      of: .idealTypeIndex, page,
      SiteContext.Heading(
        title: site.title("ideal_types", .idealTypes), description: site.words.description(.idealTypes),
        path: page.path, part: .idealTypes),
      origin: origin)
    let types = subject.about.map(site.idealType(at:))
    model[.functions] = LeadershipFunction.allCases.compactMap { function in
      let types = types.filter { $0.function == function }
      guard !types.isEmpty else { return nil }
      var item = site.functionItem(function, origin: origin, as: .functionWithTypes)
      item[.idealTypes] = types.map { site.idealTypeItem($0, origin: origin) }
      return item
    }
    return model
  }
}

/// `ideal-types/<slug>.html`; where more actions claim it than a page lists, further pages have the claims alone.
struct IdealTypePage: Sendable {
  private let type: IdealType
  private let listed: ListPage
  let site: SiteContext

  /// - Parameter subject: The place of the ideal type in the portfolio.
  init(subject: ListSubject<Int>, site: SiteContext) {
    (type, listed) = (site.idealType(at: subject.about), subject.page)
    self.site = site
  }

  func model() -> PageObject {
    let origin = LinkOrigin(path: listed.path)
    var page = site.frame(
      of: .idealType, listed,
      SiteContext.Heading(
        title: type.title, description: type.summary, path: listed.path, part: .idealTypes,
        language: site.portfolioLanguage,
        trail: [(site.title("ideal_types", .idealTypes), SiteAddress.idealTypes)]),
      origin: origin)
    page[.summary] = type.summary
    page[.token] = type.function.rawValue
    page[.functionName] = site.words.label(type.function).capitalisedFirst
    page[.functionURL] = origin.link(to: SiteAddress.function(type.function))
    page[.meaning] = site.words.meaning(type.function)
    if listed.isFirst { describe(in: &page, origin) }
    let claims = site.claims(on: type.slug)
    page[.claims] = listed.items(of: claims.actions).map { claim($0, origin) }
    page[.standingMeaning] = site.words.support(claims.cases)
    page[.count] = claims.cases.all == 0 ? nil : site.words.cases(claims.cases)
    return page
  }

  /// Writes what is said of the type itself.
  private func describe(in page: inout PageObject, _ origin: LinkOrigin) {
    page[.needs] = type.needs.map { need in
      var item = site.needLink(need.value, origin: origin, as: .needItem)
      item[.definition] = site.need(need.value)?.definition
      return item
    }
    if !(type.ingredients.isEmpty && type.adaptable.isEmpty && type.firstSteps.isEmpty) {
      var advice = PageObject(.advice)
      advice[.ingredients] = type.ingredients.map { SiteContext.link($0, nil) }
      advice[.adaptable] = type.adaptable.map { SiteContext.link($0, nil) }
      advice[.firstSteps] = type.firstSteps.map { SiteContext.link($0, nil) }
      page[.advice] = advice
    }
    page[.optimalCase] = type.optimalCase.flatMap { Slug($0.value) }.flatMap { site.record($0) }.map {
      site.card($0, origin: origin)
    }
    page[.credibility] = type.credibility.map { note in
      var item = PageObject(.test)
      item[.date] = note.date.map(site.words.date)
      item[.dateTime] = note.date?.description
      item[.by] = note.by
      item[.note] = note.note
      return item
    }
    page[.article] = site.markup(of: type.body)
    page[.references] = site.bibliography.items(of: CitationNumbers(type.body.citations.map(\.key)))
  }

  private func claim(_ instance: IdealTypeInstance, _ origin: LinkOrigin) -> PageObject {
    let study = site.record(at: instance.place.study)
    var item = site.actionItem(instance.place, origin: origin, as: .typeClaim)
    item[.deviates] = instance.deviates
    item[.wentWrong] = instance.wentWrong
    var missing: [FactLabel] = []
    if instance.deviates == nil { missing.append(.deviates) }
    if instance.wentWrong == nil { missing.append(.wentWrong) }
    if instance.evidence.isEmpty { missing.append(.evidence) }
    item[.notReported] = missing.isEmpty ? nil : site.words.missing(missing)
    item[.rigour] = instance.evidence.map { place in
      SiteContext.link(
        site.words.rigour(study.evidence[place]).capitalisedFirst,
        origin.link(to: SiteAddress.study(study.slug)) + "#" + SourceLinks.id(ofEvidence: place))
    }
    return item
  }
}

extension IdealTypeIndexPage: TemplatePage {
  static let template = PageTemplate.idealTypeIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    let types = site.portfolio.idealTypes
    let order = LeadershipFunction.allCases.flatMap { function in
      types.indices.filter { types[$0].function == function }
    }
    return ListPage.all(of: ListParts(count: order.count), at: SiteAddress.idealTypes).map { page in
      SitePage(
        page.path, of: IdealTypeIndexPage.self, about: ListSubject(about: Array(page.items(of: order)), page: page))
    }
  }
}

extension IdealTypePage: TemplatePage {
  static let template = PageTemplate.idealType

  static func pages(of site: PublicSite) -> [SitePage] {
    site.portfolio.idealTypes.enumerated().flatMap { place, type in
      let list = ListParts(count: site.synthesis.idealTypes[type.slug].count)
      return ListPage.all(of: list, at: SiteAddress.idealType(type.slug)).map { listed in
        SitePage(
          listed.path, of: IdealTypePage.self, about: ListSubject(about: place, page: listed),
          drawings: listed.isFirst ? type.body.outline.drawings : [])
      }
    }
  }
}
