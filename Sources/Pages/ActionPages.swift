// What leaders did, across cases: by function and by research question. Each action leads back to its case, where its
// evidence is.

import Cases
import Synthesis
import Themes
import Words

extension SiteContext {
  /// Returns a leadership function with its address: `label`, `token`, `meaning`, `url`, `count`.
  func functionItem(_ function: LeadershipFunction, origin: LinkOrigin) -> PageObject {
    var item = SiteContext.link(
      words.label(function).capitalisedFirst, origin.link(to: SiteAddress.function(function)))
    item[.token] = function.rawValue
    item[.meaning] = words.meaning(function)
    item[.count] = words.count(synthesis.actions[function].count, .action)
    return item
  }

  /// Returns an action as pages across cases show it, with what a leader weighs it by.
  func actionItem(_ place: ActionPlace, origin: LinkOrigin) -> PageObject {
    let study = portfolio.cases[place.study]
    let action = study.actions[place.action]
    let page = origin.link(to: SiteAddress.study(study.slug))
    var item = PageObject()
    item[.title] = action.title
    item[.url] = page + "#" + CasePage.id(ofAction: place.action)
    item[.token] = action.function.rawValue
    item[.functionName] = words.label(action.function).capitalisedFirst
    item[.caseTitle] = study.title
    item[.caseURL] = page
    StandingWords(of: study).write(into: &item, words)
    item[.contentLanguage] = language(of: study)
    item[.isNullResult] = study.selection.value == .nullResult
    item[.isDraft] = study.isDraft
    item[.place] = words.place(of: study.context)
    item[.when] = action.when.value.map(words.date)
    item[.cost] =
      action.cost.value.map { words.cost($0).capitalisedFirst }
      ?? action.cost.absence.map { words.label($0).capitalisedFirst }
    item[.wentWrong] = action.wentWrong.value ?? action.wentWrong.absence.map { words.label($0).capitalisedFirst }
    item[.boundaryObject] = action.boundaryObject.value
    item[.effects] = [
      (FactLabel.forParticipants, action.effects.participants), (.forColleagues, action.effects.colleagues),
    ]
    .compactMap { label, effect in
      guard let effect else { return nil }
      var entry = SiteContext.link(words.label(label), nil)
      entry[.statement] = effect.statement
      entry[.direction] = effect.direction.value.map(words.label)
      entry[.token] = effect.direction.value?.rawValue
      return entry
    }
    item[.idealTypeClaim] = action.idealType.map { claim in
      let type = idealType(claim.slug.value)
      var entry = PageObject()
      entry[.title] = type?.title ?? claim.slug.value
      entry[.url] = type.map { origin.link(to: SiteAddress.idealType($0.slug)) }
      entry[.deviates] = claim.deviates
      return entry
    }
    item[.evidenceLinks] = EvidenceLinks(to: study.evidence, words).links(action.evidence, page: page)
    return item
  }
}

/// `actions/index.html`: the three functions, and the actions by the research question that they speak to.
struct ActionIndexPage: Sendable {
  let site: SiteContext

  init(in site: SiteContext) { self.site = site }

  /// The id of a question's heading.
  static func id(of question: ResearchQuestion) -> String { question.rawValue.lowercased() }

  func render() -> RenderedPage { site.theme.render(.actionIndex, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.actions)
    var page = site.frame(
      SiteContext.Heading(
        title: site.title("what_leaders_did", .whatLeadersDid),
        description: site.words.description(.whatLeadersDid),
        path: SiteAddress.actions,
        part: .actions),
      origin: origin)
    page[.functions] = LeadershipFunction.allCases.map { function in
      var item = site.functionItem(function, origin: origin)
      item[.actions] = site.synthesis.actions[function].map { short($0, origin) }
      return item
    }
    page[.questions] = ResearchQuestion.ofActions.map { question in
      var item = PageObject()
      item[.id] = ActionIndexPage.id(of: question)
      item[.label] = site.words.label(question)
      item[.meaning] = site.words.wording(question)
      item[.actions] = site.synthesis.actions[question].map { short($0, origin) }
      item[.hasActions] = !site.synthesis.actions[question].isEmpty
      return item
    }
    page[.hasActions] = !site.synthesis.actions.all.isEmpty
    page[.count] = site.words.count(site.synthesis.actions.all.count, .action)
    return page
  }

  private func short(_ place: ActionPlace, _ origin: LinkOrigin) -> PageObject {
    let study = site.portfolio.cases[place.study]
    var item = PageObject()
    item[.title] = study.actions[place.action].title
    item[.url] = origin.link(to: SiteAddress.study(study.slug), at: CasePage.id(ofAction: place.action))
    item[.caseTitle] = study.title
    item[.contentLanguage] = site.language(of: study)
    return item
  }
}

/// `actions/<function>.html`: every action that serves one function, with cost and what went wrong.
struct FunctionPage: Sendable {
  let site: SiteContext
  let function: LeadershipFunction

  var path: String { SiteAddress.function(function) }

  func render() -> RenderedPage { site.theme.render(.action, model(), language: site.portfolio.settings.language) }

  func model() -> PageObject {
    let origin = LinkOrigin(path: path)
    let language = site.portfolio.settings.language
    var page = site.frame(
      SiteContext.Heading(
        title: site.words.label(function).capitalisedFirst, description: site.words.meaning(function), path: path,
        part: .actions,
        trail: [(site.title("actions", .actions), SiteAddress.actions)]),
      origin: origin)
    page[.meaning] = site.words.meaning(function)
    page[.token] = function.rawValue
    let places = site.synthesis.actions[function]
    page[.actions] = places.map { site.actionItem($0, origin: origin) }
    page[.hasActions] = !places.isEmpty
    page[.count] = site.words.count(places.count, .action)
    page[.idealTypes] = site.portfolio.idealTypes.filter { $0.function == function }.map {
      site.idealTypeItem($0, origin: origin)
    }
    page[.hasIdealTypes] = !page[.idealTypes].isEmpty
    page[.functions] = LeadershipFunction.allCases.filter { $0 != function }.map {
      site.functionItem($0, origin: origin)
    }
    return page
  }
}

extension ActionIndexPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    [SitePage(SiteAddress.actions) { ActionIndexPage(in: $0).render() }]
  }
}

extension FunctionPage: PageKind {
  static func pages(of site: SiteContext) -> [SitePage] {
    LeadershipFunction.allCases.map { function in
      SitePage(SiteAddress.function(function)) { FunctionPage(site: $0, function: function).render() }
    }
  }
}
