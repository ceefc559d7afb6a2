// Ideal types: actions generalised by a researcher so that other leaders can adapt them, each with the actions that
// claim it, how they depart from it, and what went wrong.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns an ideal type with its address: `title`, `url`, `summary`, `function_name`, `count`.
  func idealTypeItem(_ type: IdealType, origin: LinkOrigin) -> PageObject {
    var item = PageObject()
    item[.title] = type.title
    item[.url] = origin.link(to: SiteAddress.idealType(type.slug))
    item[.summary] = type.summary
    item[.token] = type.function.rawValue
    item[.functionName] = words.label(type.function).capitalisedFirst
    item[.count] = words.count(synthesis.idealTypes.caseCount(of: type.slug), .study)
    item[.needs] = type.needs.map { SiteContext.link(needs[$0.value]?.label ?? $0.value.text, nil) }
    return item
  }
}

/// `ideal-types/index.html`: all ideal types, by function.
struct IdealTypeIndexPage: Sendable {
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  func render() -> RenderedPage {
    site.theme.render(.idealTypeIndex, model(), language: site.portfolio.settings.language)
  }

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.idealTypes)
    var page = site.frame(
      SiteContext.Heading(
        title: site.title("ideal_types", .idealTypes),
        description: site.words.description(.idealTypes), path: SiteAddress.idealTypes,
        part: .idealTypes),
      origin: origin)
    page[.functions] = LeadershipFunction.allCases.compactMap { function in
      let types = site.portfolio.idealTypes.filter { $0.function == function }
      guard !types.isEmpty else { return nil }
      var item = site.functionItem(function, origin: origin)
      item[.idealTypes] = types.map { site.idealTypeItem($0, origin: origin) }
      return item
    }
    page[.hasIdealTypes] = !site.portfolio.idealTypes.isEmpty
    return page
  }
}

/// `ideal-types/<slug>.html`.
struct IdealTypePage: Sendable {
  let site: SiteContext
  let type: IdealType

  var path: String { SiteAddress.idealType(type.slug) }

  func render() -> RenderedPage { site.theme.render(.idealType, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    let origin = LinkOrigin(path: path)
    let language = site.portfolio.settings.language
    var page = site.frame(
      SiteContext.Heading(
        title: type.title, description: type.summary, path: path, part: .idealTypes, language: site.portfolioLanguage,
        trail: [(site.title("ideal_types", .idealTypes), SiteAddress.idealTypes)]),
      origin: origin)
    page[.summary] = type.summary
    page[.token] = type.function.rawValue
    page[.functionName] = site.words.label(type.function).capitalisedFirst
    page[.functionURL] = origin.link(to: SiteAddress.function(type.function))
    page[.meaning] = site.words.meaning(type.function)
    page[.needs] = type.needs.map { need in
      var item = SiteContext.link(site.needs[need.value]?.label ?? need.value.text, nil)
      item[.definition] = site.needs[need.value]?.definition
      return item
    }
    page[.hasNeeds] = !type.needs.isEmpty
    page[.ingredients] = type.ingredients.map { SiteContext.link($0, nil) }
    page[.adaptable] = type.adaptable.map { SiteContext.link($0, nil) }
    page[.firstSteps] = type.firstSteps.map { SiteContext.link($0, nil) }
    page[.hasAdvice] = !(type.ingredients.isEmpty && type.adaptable.isEmpty && type.firstSteps.isEmpty)
    page[.optimalCase] = type.optimalCase.flatMap { Slug($0.value) }.flatMap(site.record).map {
      site.card($0, origin: origin)
    }
    page[.credibility] = type.credibility.map { note in
      var item = PageObject()
      item[.date] = note.date.map(site.words.date)
      item[.dateTime] = note.date?.description
      item[.by] = note.by
      item[.note] = note.note
      return item
    }
    page[.hasCredibility] = !type.credibility.isEmpty
    page[.article] = site.markup(of: type.body)
    page[.references] = site.bibliography.items(of: CitationNumbers(type.body.citations.map(\.key)))
    page[.hasReferences] = !page[.references].isEmpty
    let instances = site.synthesis.idealTypes[type.slug]
    page[.claims] = instances.map { claim($0, origin) }
    page[.hasActions] = !instances.isEmpty
    page[.count] =
      instances.isEmpty
      ? nil : site.words.claims(instances.count, inCases: site.synthesis.idealTypes.caseCount(of: type.slug))
    return page
  }

  private func claim(_ instance: IdealTypeInstance, _ origin: LinkOrigin) -> PageObject {
    let study = site.portfolio.cases[instance.place.study]
    var item = site.actionItem(instance.place, origin: origin)
    item[.deviates] = instance.deviates
    item[.wentWrong] = instance.wentWrong
    var missing: [FactLabel] = []
    if instance.deviates == nil { missing.append(.deviates) }
    if instance.wentWrong == nil { missing.append(.wentWrong) }
    if instance.evidence.isEmpty { missing.append(.evidence) }
    item[.notReported] = missing.isEmpty ? nil : site.words.missing(missing)
    item[.hasEvidence] = !instance.evidence.isEmpty
    item[.rigour] = instance.evidence.map { place in
      SiteContext.link(
        site.words.rigour(study.evidence[place]).capitalisedFirst,
        origin.link(to: SiteAddress.study(study.slug)) + "#" + SourceLinks.id(ofEvidence: place))
    }
    return item
  }
}

extension IdealTypeIndexPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    [SitePage(SiteAddress.idealTypes) { IdealTypeIndexPage(in: $0).render() }]
  }
}

extension IdealTypePage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    site.portfolio.idealTypes.enumerated().map { place, type in
      SitePage(SiteAddress.idealType(type.slug), inputs: PageInput.drawings(in: type.body.outline)) {
        IdealTypePage(site: $0, type: $0.portfolio.idealTypes[place]).render()
      }
    }
  }
}
