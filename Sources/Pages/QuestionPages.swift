// The paper's five questions, each with the actions that speak to it, and how many cases say nothing of it.

import Cases
import Synthesis
import Themes
import Words

extension PageTemplate {
  static let question = PageTemplate("question", .question)
}

extension PageSchema {
  fileprivate static let question = PageSchema.page(
    "question", "`questions/<question>.html`: the actions that speak to a research question",
    including: [.listPage, .countedCases],
    inside: [
      .list(.gaps, of: .link), .list(.actionGroups, of: .actionGroup, beyond: .otherParts),
      .list(.effectBodies, of: .effectBody, beyond: .otherParts), .object(.benefit, .benefit),
      .list(.questions, of: .link), .list(.matrices, of: .link),
    ],
    formerly: ["actions": "action_groups"])
}

extension SiteContext {
  /// The research questions but for one, each with its page.
  func questions(besides own: ResearchQuestion? = nil, origin: LinkOrigin) -> [PageObject] {
    ResearchQuestion.allCases.filter { $0 != own }.map {
      SiteContext.link(words.wording($0), origin.link(to: SiteAddress.question($0)))
    }
  }
}

/// `questions/<question>.html`: the actions that speak to a research question, real cases first; of the fourth, which
/// no action names, those of which an effect is reported.
struct QuestionPage: Sendable {
  let subject: ListSubject<ResearchQuestion>
  let site: SiteContext
  private var question: ResearchQuestion { subject.about }

  func model() -> PageObject {
    let origin = LinkOrigin(path: subject.page.path)
    let actions = site.answers(question)
    let coverage = actions.coverage
    let silent = site.figures.cases.without(coverage.cases).without(coverage.uncounted)
    let unsaid = site.unsaid(on: question)
    var page = site.frame(
      of: .question, subject.page,
      SiteContext.Heading(
        title: site.words.wording(question), description: site.words.topic(question).capitalisedFirst,
        path: subject.page.path, part: .actions, trail: [(site.title("actions", .actions), SiteAddress.actions)]),
      origin: origin)
    site.write(
      site.words.lead(
        on: question, reporting: coverage.cases, uncounted: coverage.uncounted, silent: silent, unsaid: unsaid),
      coverage.cases,
      ConclusionLimit.all(
        reporting: coverage.cases, silent: silent, unsaid: unsaid, on: question == .rq4 ? .effects : .practice),
      into: &page)
    page[.gaps] =
      coverage.cases.real == 0 || !subject.page.isFirst
      ? [] : gaps(actions).map { SiteContext.link($0.capitalisedFirst, nil) }
    let listed = subject.page.items(of: actions.places)
    switch question {
    case .rq1, .rq2, .rq3: page[.actionGroups] = site.actionGroups(listed, origin: origin)
    case .rq4:
      page[.effectBodies] = effectBodies(listed, origin: origin)
      // What was not done by leaders, or not at all, is listed as on the pages of other questions.
      page[.actionGroups] = site.actionGroups(
        listed.filter { !site.record(at: $0.study).actions[$0.action].isCounted }, origin: origin)
    case .rq5: page[.benefit] = benefit(listed, origin: origin)
    }
    page[.questions] = site.questions(besides: question, origin: origin)
    page[.matrices] = site.matrixLinks(origin: origin)
    return page
  }
}

extension QuestionPage {
  /// What no real case has for the question.
  private func gaps(_ actions: ActionList) -> [String] {
    let evidence = site.missingEvidence(on: question).map(site.words.missing)
    guard question == .rq5 else { return evidence }
    let real = actions.places.filter { place in
      let study = site.record(at: place.study)
      return study.standing == .empirical && study.actions[place.action].isCounted
    }
    return BenefitPart.allCases.filter { part in !real.contains { isIn(part, $0) } }.map(site.words.missing) + evidence
  }
}

extension ActionHead {
  /// How many rows it has on the page of a question, all lists together.
  fileprivate func rows(on question: ResearchQuestion) -> Int {
    switch question {
    case .rq1, .rq2, .rq3: 1
    case .rq4: effects.all.count
    case .rq5: BenefitPart.allCases.count(where: isIn)
    }
  }
}

extension QuestionPage: TemplatePage {
  static let template = PageTemplate.question

  static func pages(of site: PublicSite) -> [SitePage] {
    ResearchQuestion.allCases.flatMap { question in
      SitePage.list(
        QuestionPage.self, about: question,
        of: ListParts(
          rows: site.synthesis.actions[question].places.map { place in
            site.portfolio.cases[place.study].actions[place.action].rows(on: question)
          }),
        at: SiteAddress.question(question))
    }
  }
}
