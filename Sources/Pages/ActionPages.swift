// What leaders did, across cases: by function and by research question.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let actionIndex = PageTemplate("action-index", .actionIndex)
  static let action = PageTemplate("action", .function)
  static let question = PageTemplate("question", .question)
}

extension PageSchema {
  fileprivate static let actionIndex = PageSchema.page(
    "action-index", "`actions/index.html`: all actions; its lists are empty where there is none",
    inside: [
      .list(.needs, of: .needWithActions), .list(.actionsWithoutNeed, of: .shortAction),
      .list(.functions, of: .functionItem), .list(.questions, of: .questionWithActions),
    ],
    formerly: ["has_actions": "functions.any"])
  fileprivate static let needWithActions = PageSchema(
    "need-with-actions", "a need, and the actions that name it", including: [.needItem],
    flags: [.isApart], inside: [.list(.actions, of: .shortAction, beyond: [[FlagKey.isApart]])])
  fileprivate static let questionWithActions = PageSchema(
    "question-with-actions", "a research question, and the actions that speak to it",
    texts: [.id, .label, .meaning, .url, .count], flags: [.isApart],
    inside: [.list(.actions, of: .shortAction, beyond: [[FlagKey.isApart]])])

  fileprivate static let function = PageSchema.page(
    "action", "`actions/<function>.html`: the actions that serve one function", including: [.listPage],
    texts: [.meaning, .token, .count],
    inside: [
      .list(.actions, of: .actionItem, beyond: .otherParts),
      .list(.idealTypes, of: .idealTypeItem, beyond: [[ObjectKey.moreIdealTypes]]),
      .object(.moreIdealTypes, .link), .list(.functions, of: .functionItem),
    ])
  fileprivate static let question = PageSchema.page(
    "question", "`actions/<question>.html`: the actions that speak to one question, where all are too many for a page",
    including: [.listPage], texts: [.meaning, .count],
    inside: [.list(.actions, of: .shortAction, beyond: .otherParts)])
}

/// `actions/index.html`: the actions by the need that they answer, the three functions, and the actions by the research
/// question that they speak to.
struct ActionIndexPage: Sendable {
  let subject: OnlyOne
  let site: SiteContext

  /// The id of a question's heading.
  static func id(of question: ResearchQuestion) -> String { question.rawValue.lowercased() }

  func model() -> PageObject {
    let origin = LinkOrigin(path: SiteAddress.actions)
    var page = site.frame(
      of: .actionIndex,
      SiteContext.Heading(
        title: site.title("what_leaders_did", .whatLeadersDid),
        description: site.words.description(.whatLeadersDid),
        path: SiteAddress.actions,
        part: .actions),
      origin: origin)
    guard site.figures.actions > 0 else { return page }
    let isApart = site.areActionsApart
    page[.needs] = site.needs.compactMap { need in
      let actions = site.actions(for: need.id)
      guard !actions.isEmpty else { return nil }
      var item = site.needItem(need, origin: origin, as: .needWithActions)
      item[.isApart] = isApart
      if !isApart { item[.actions] = actions.places.map { site.shortAction($0, origin: origin) } }
      return item
    }
    if !isApart { page[.actionsWithoutNeed] = site.actionsWithoutNeed.map { site.shortAction($0, origin: origin) } }
    page[.functions] = LeadershipFunction.allCases.map { site.functionItem($0, origin: origin) }
    page[.questions] = ResearchQuestion.ofActions.map { question in
      var item = PageObject(.questionWithActions)
      item[.id] = ActionIndexPage.id(of: question)
      item[.label] = site.words.label(question)
      item[.meaning] = site.words.wording(question)
      let actions = site.answers(question)
      item[.isApart] = isApart && !actions.isEmpty
      if isApart {
        item[.url] = origin.link(to: SiteAddress.question(question))
        item[.count] = site.words.cases(actions.cases).capitalisedFirst
      } else {
        item[.actions] = actions.places.map { site.shortAction($0, origin: origin) }
      }
      return item
    }
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
    model[.actions] = page.items(of: actions.places).map { site.actionItem($0, origin: origin) }
    model[.count] = site.words.cases(actions.cases).capitalisedFirst
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

/// `actions/<question>.html`: the actions that speak to a research question, by their titles.
struct QuestionPage: Sendable {
  let subject: ListSubject<ResearchQuestion>
  let site: SiteContext
  private var question: ResearchQuestion { subject.about }
  private var page: ListPage { subject.page }

  func model() -> PageObject {
    let origin = LinkOrigin(path: page.path)
    var model = site.frame(
      of: .question, page,
      SiteContext.Heading(
        title: site.words.topic(question).capitalisedFirst, description: site.words.wording(question), path: page.path,
        part: .actions,
        trail: [(site.title("actions", .actions), SiteAddress.actions)]),
      origin: origin)
    let actions = site.answers(question)
    model[.meaning] = site.words.wording(question)
    model[.count] = site.words.cases(actions.cases).capitalisedFirst
    model[.actions] = page.items(of: actions.places).map { site.shortAction($0, origin: origin) }
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
      let list = ListParts(count: site.synthesis.actions[function].places.count)
      return ListPage.all(of: list, at: SiteAddress.function(function)).map { page in
        SitePage(page.path, of: FunctionPage.self, about: ListSubject(about: function, page: page))
      }
    }
  }
}

extension QuestionPage: TemplatePage {
  static let template = PageTemplate.question

  /// None where the list of all actions has room for them.
  static func pages(of site: PublicSite) -> [SitePage] {
    guard site.figures.actions > ListParts.most else { return [] }
    return ResearchQuestion.ofActions.filter { !site.synthesis.actions[$0].isEmpty }.flatMap { question in
      let list = ListParts(count: site.synthesis.actions[question].places.count)
      return ListPage.all(of: list, at: SiteAddress.question(question)).map { page in
        SitePage(page.path, of: QuestionPage.self, about: ListSubject(about: question, page: page))
      }
    }
  }
}
