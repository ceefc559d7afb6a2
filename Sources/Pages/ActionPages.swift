// What leaders did, across cases: by function and by research question. Each action leads back to its case, where its
// evidence is.

import Cases
import Synthesis
import Themes

extension SiteContext {
  /// Returns a leadership function with its address: `label`, `token`, `meaning`, `url`, `count`.
  func functionItem(_ function: LeadershipFunction, origin: LinkOrigin) -> PageObject {
    var item = SiteContext.link(
      Wording.capitalisedFirst(function.rawValue), origin.link(to: SiteAddress.function(function)))
    item[.token] = function.rawValue
    item[.meaning] = function.meaning
    item[.count] = Wording.count(synthesis.actions[function].count, "action", "actions")
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
    item[.functionName] = Wording.capitalisedFirst(action.function.rawValue)
    item[.caseTitle] = study.title
    item[.caseURL] = page
    standing(of: study).write(into: &item)
    item[.contentLanguage] = language(of: study)
    item[.isNullResult] = study.selection.value == .nullResult
    item[.isDraft] = study.isDraft
    item[.place] = Place.words(study.context)
    item[.when] = action.when.value?.words
    item[.cost] =
      action.cost.value.map { Wording.capitalisedFirst(Wording.cost($0)) }
      ?? action.cost.absence.map(Wording.capitalisedFirst)
    item[.wentWrong] = action.wentWrong.value ?? action.wentWrong.absence.map(Wording.capitalisedFirst)
    item[.boundaryObject] = action.boundaryObject.value
    item[.effects] = [("For participants", action.effects.participants), ("For colleagues", action.effects.colleagues)]
      .compactMap { label, effect in
        guard let effect else { return nil }
        var entry = SiteContext.link(label, nil)
        entry[.statement] = effect.statement
        entry[.direction] = effect.direction.value.map(Wording.direction)
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
    item[.evidenceLinks] = SourceLinks(of: study, bibliography: bibliography).links(action.evidence, page: page)
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
        title: site.theme.word("what_leaders_did", language: site.portfolio.settings.language) ?? "What leaders did",
        description: "What school leaders did so that school and network learned from each other.",
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
      item[.label] = question.rawValue
      item[.meaning] = question.wording
      item[.actions] = site.synthesis.actions[question].map { short($0, origin) }
      item[.hasActions] = !site.synthesis.actions[question].isEmpty
      return item
    }
    page[.hasActions] = !site.synthesis.actions.all.isEmpty
    page[.count] = Wording.count(site.synthesis.actions.all.count, "action", "actions")
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
        title: Wording.capitalisedFirst(function.rawValue), description: function.meaning, path: path, part: .actions,
        trail: [(site.theme.word("actions", language: language) ?? "Actions", SiteAddress.actions)]),
      origin: origin)
    page[.meaning] = function.meaning
    page[.token] = function.rawValue
    let places = site.synthesis.actions[function]
    page[.actions] = places.map { site.actionItem($0, origin: origin) }
    page[.hasActions] = !places.isEmpty
    page[.count] = Wording.count(places.count, "action", "actions")
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
