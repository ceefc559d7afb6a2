// What leaders did, across cases: by need and by function.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let actionIndex = PageTemplate("action-index", .actionIndex)
  static let action = PageTemplate("action", .function)
}

extension PageSchema {
  fileprivate static let actionIndex = PageSchema.page(
    "action-index", "`actions/index.html`: all actions; its lists are empty where there is none",
    including: [.countedCases, .filteredPage], texts: [.costURL],
    inside: [
      .list(.needs, of: .needWithActions), .list(.actionsWithoutNeed, of: .shortAction),
      .list(.functions, of: .functionItem), .list(.questions, of: .link),
    ],
    formerly: ["has_actions": "functions.any"])
  fileprivate static let needWithActions = PageSchema(
    "need-with-actions", "a need, and the actions that name it", including: [.needItem],
    flags: [.isApart], inside: [.list(.actions, of: .shortAction, beyond: [[FlagKey.isApart]])])
  fileprivate static let function = PageSchema.page(
    "action", "`actions/<function>.html`: the actions that serve one function, and the same by whose they are",
    including: [.listPage],
    texts: [.meaning, .token, .count],
    inside: [
      .list(.actions, of: .actionItem, beyond: .otherParts),
      .list(.actionGroups, of: .actionGroup, beyond: .otherParts),
      .list(.idealTypes, of: .idealTypeItem, beyond: [[ObjectKey.moreIdealTypes]]),
      .object(.moreIdealTypes, .link), .list(.functions, of: .functionItem),
    ])
}

/// `actions/index.html`: the actions by the need that they answer, the three functions, and the research questions.
struct ActionIndexPage: Sendable {
  let subject: OnlyOne
  let site: SiteContext

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.actions)
    var page = site.frame(
      of: .actionIndex,
      SiteContext.Heading(
        title: site.title("actions", .actions),
        description: site.words.description(.whatLeadersDid),
        path: SiteAddress.actions,
        part: .actions),
      origin: origin)
    let (coverage, actions) = (site.matrices[.functions], site.matrices.actions)
    site.write(
      site.words.lead(
        on: .functions, coverage, within: site.matrices.parts(of: .functions),
        schoolLeaders: actions.schoolLeaders, uncounted: actions.uncounted), coverage.reporting,
      ConclusionLimit.all(
        reporting: coverage.reporting, silent: coverage.silent.without(actions.uncounted), on: .practice), into: &page)
    guard site.figures.actions > 0 else { return page }
    let isApart = site.areActionsApart
    let filters = site.filters.ofActions
    site.write(filters, into: &page, origin: origin)
    page[.costURL] = site.costs.entries.isEmpty ? nil : origin.link(to: SiteAddress.costs)
    page[.needs] = site.needs.compactMap { need in
      let actions = site.actions(for: need.id)
      guard !actions.isEmpty else { return nil }
      var item = site.needItem(need, origin: origin, as: .needWithActions)
      item[.isApart] = isApart
      if !isApart { item[.actions] = actions.places.map { site.shortAction($0, origin: origin, filters: filters) } }
      return item
    }
    if !isApart {
      page[.actionsWithoutNeed] = site.actionsWithoutNeed.map { site.shortAction($0, origin: origin, filters: filters) }
    }
    page[.functions] = LeadershipFunction.allCases.map { site.functionItem($0, origin: origin) }
    page[.questions] = site.questions(origin: origin)
    return page
  }
}

/// `actions/<function>.html`: every action that serves one function, with cost and what went wrong.
struct FunctionPage: Sendable {
  let subject: ListSubject<LeadershipFunction>
  let site: SiteContext
  private var function: LeadershipFunction { subject.about }
  private var page: ListPage { subject.page }

  func model() -> PageObject {
    let origin = LinkOrigin(path: page.path)
    var model = site.frame(
      of: .action, page,
      SiteContext.Heading(
        title: site.words.label(function).capitalisedFirst, description: site.words.meaning(function),
        path: page.path, part: .actions,
        trail: [(site.title("actions", .actions), SiteAddress.actions)]),
      origin: origin)
    model[.meaning] = site.words.meaning(function)
    model[.token] = function.rawValue
    let actions = site.actions(function)
    model[.actionGroups] = site.actionGroups(page.items(of: actions.places), origin: origin)
    model[.actions] = model[.actionGroups].flatMap { $0[.actions] }
    model[.count] = site.count(actions.coverage)
    if page.isFirst {
      let types = site.idealTypes.filter { $0.function == function }
      model[.idealTypes] = types.prefix(ListParts.most).map { site.idealTypeItem($0, origin: origin) }
      model[.moreIdealTypes] = site.more(than: types, .idealType, in: SiteAddress.idealTypes, origin: origin)
    }
    model[.functions] = LeadershipFunction.allCases.filter { $0 != function }.map {
      site.functionItem($0, origin: origin)
    }
    return model
  }
}

extension ActionIndexPage: TemplatePage {
  static let template = PageTemplate.actionIndex

  static func pages(of site: PublicSite) -> [SitePage] {
    [SitePage(SiteAddress.actions, of: ActionIndexPage.self, about: OnlyOne())]
  }
}

extension FunctionPage: TemplatePage {
  static let template = PageTemplate.action

  static func pages(of site: PublicSite) -> [SitePage] {
    LeadershipFunction.allCases.flatMap { function in
      SitePage.list(
        FunctionPage.self, about: function, of: site.synthesis.actions[function].places.count,
        at: SiteAddress.function(function))
    }
  }
}
