// The fifth question in its three parts: more benefit to the school, the support that leaders need, and what works
// where the school that acted has many disadvantaged pupils.

import Cases
import Synthesis
import Themes
import Words

extension PageSchema {
  static let benefit = PageSchema(
    "benefit", "the three parts of the fifth question",
    texts: [.benefitHeading, .supportHeading, .disadvantageHeading],
    inside: [
      .list(.actionGroups, of: .actionGroup), .list(.supports, of: .supportedAction),
      .list(.disadvantaged, of: .actionItem),
    ])
  fileprivate static let supportedAction = PageSchema(
    "supported-action", "an action, and the support that it needed and got", including: [.shortAction, .facts])
}

extension ActionHead {
  /// Whether it is in one part of the fifth question.
  func isIn(_ part: BenefitPart) -> Bool {
    switch part {
    case .benefit: questions.contains(.rq5)
    case .support: support != nil
    case .disadvantage: worksInDisadvantage
    }
  }
}

extension QuestionPage {
  /// Whether an action is in one part of the fifth question.
  func isIn(_ part: BenefitPart, _ place: ActionPlace) -> Bool {
    site.record(at: place.study).actions[place.action].isIn(part)
  }

  func benefit(_ places: some Sequence<ActionPlace>, origin: LinkOrigin) -> PageObject {
    var object = PageObject(.benefit)
    object[.benefitHeading] = site.words.heading(BenefitPart.benefit)
    object[.supportHeading] = site.words.heading(BenefitPart.support)
    object[.disadvantageHeading] = site.words.heading(BenefitPart.disadvantage)
    object[.actionGroups] = site.actionGroups(places.filter { isIn(.benefit, $0) }, origin: origin)
    object[.supports] = places.filter { isIn(.support, $0) }.map { supported($0, origin) }
    object[.disadvantaged] = places.filter { isIn(.disadvantage, $0) }.map { site.actionItem($0, origin: origin) }
    return object
  }

  private func supported(_ place: ActionPlace, _ origin: LinkOrigin) -> PageObject {
    let study = site.record(at: place.study)
    var item = site.shortAction(place, origin: origin, as: .supportedAction)
    var facts = FactSheet(site.words, language: site.language(of: study))
    if let support = study.actions[place.action].support { facts.add(support) }
    item[.facts] = facts.rows
    item[.notReported] = facts.notReported
    return item
  }
}
