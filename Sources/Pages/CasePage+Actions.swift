// What leaders did, by function. Costs and failures are beside each action, because they are what another leader needs
// most and finds least.

import Cases
import Themes
import Words

extension CasePage {
  func writeActions(into page: inout PageObject) {
    let filled = LeadershipFunction.allCases.filter { function in study.actions.contains { $0.function == function } }
    page[.functions] = filled.map { function in
      var group = PageObject(.caseFunction)
      group[.label] = words.label(function).capitalisedFirst
      group[.token] = function.rawValue
      group[.meaning] = words.meaning(function)
      group[.url] = origin.link(to: SiteAddress.function(function))
      group[.actions] = study.actions.enumerated().filter { $1.function == function }.map { action($1, at: $0) }
      return group
    }
    page[.actionsNotReported] = study.actions.isEmpty ? nil : functionsNotReported
  }

  /// The functions that no action serves; nil where each has one.
  var functionsNotReported: String? {
    let served = Set(study.actions.map(\.function))
    let missing = LeadershipFunction.allCases.filter { !served.contains($0) }.map(words.label)
    return missing.isEmpty ? nil : words.list(missing)
  }

  /// The id of an action on its case's page. Ids of prose hold no full stop, so the two never meet.
  static func id(ofAction place: Int) -> String { "action.\(place + 1)" }

  private func action(_ action: Action, at place: Int) -> PageObject {
    var item = PageObject(.caseAction)
    item[.id] = CasePage.id(ofAction: place)
    item[.number] = words.number(place + 1)
    item[.title] = action.title
    item[.token] = action.function.rawValue
    item[.by] =
      action.by.isEmpty
      ? action.actor.value.map { words.label($0).capitalisedFirst }
      : words.list(action.by.map { text(for: $0.value) }).capitalisedFirst
    item[.at] =
      action.at.isEmpty
      ? words.atAllHomeSchools : words.list(action.at.map { words.inSentence(name(of: $0.value)) })
    item[.when] =
      action.when.value.map(words.date) ?? (action.when.isStated ? action.when.absence.map(words.label) : nil)
    item[.cost] =
      action.cost.value.map { words.cost($0).capitalisedFirst }
      ?? (action.cost.isStated ? action.cost.absence.map(words.noCost) : nil)
    item[.wentWrong] = stated(action.wentWrong)
    item[.note] = action.note
    item[.idealTypeClaim] = action.idealType.map { claim in
      let type = site.idealType(claim.slug.value)
      var entry = PageObject(.idealTypeClaim)
      entry[.title] = type?.title ?? claim.slug.value
      entry[.url] = type.map { origin.link(to: SiteAddress.idealType($0.slug)) }
      entry[.deviates] = claim.deviates
      return entry
    }
    item[.effects] = [
      effect(.forParticipants, action.effects.participants), effect(.forColleagues, action.effects.colleagues),
    ]
    .compactMap { $0 }
    item[.details] = details(of: action)
    item[.evidenceNumbers] = sources.numbers(action.evidence)
    return item
  }

  /// What few readers ask of an action; nil where nothing is said of it.
  private func details(of action: Action) -> PageObject? {
    var details = PageObject(.actionDetails)
    details[.boundaryObject] = stated(action.boundaryObject)
    details[.reaches] =
      action.reaches.value.map { words.reached($0).capitalisedFirst }
      ?? (action.reaches.isStated ? action.reaches.absence.map(words.label) : nil)
    if let support = action.support {
      var facts = FactSheet(words, language: language)
      facts.add(.supportNeeded, support.needed)
      facts.add(.supportReceived, support.received)
      facts.add(.supportFrom, support.from)
      details[.supports] = facts.rows
    }
    details[.needs] = action.needs.map { site.needLink($0.value, origin: origin) }
    details[.questions] = action.questions.map { question in
      var entry = PageObject(.caseQuestion)
      entry[.label] = words.topic(question).capitalisedFirst
      entry[.meaning] = words.wording(question)
      entry[.url] = origin.link(to: SiteAddress.actions, at: ActionIndexPage.id(of: question))
      return entry
    }
    let isEmpty =
      details[.boundaryObject] == nil && details[.reaches] == nil && details[.supports].isEmpty
      && details[.needs].isEmpty && details[.questions].isEmpty
    return isEmpty ? nil : details
  }

  /// What an author wrote, or why there is nothing; nil where it was left out.
  private func stated(_ value: Reported<String>) -> String? {
    value.value ?? (value.isStated ? value.absence.map { words.label($0).capitalisedFirst } : nil)
  }

  /// What an author left out of an action; empty where nothing was.
  func missing(of action: Action) -> [FactLabel] {
    var missing: [FactLabel] = []
    if action.by.isEmpty, !action.actor.isStated { missing.append(.by) }
    if !action.when.isStated { missing.append(.date) }
    if !action.cost.isStated { missing.append(.cost) }
    if action.effects.participants == nil, action.effects.colleagues == nil { missing.append(.effects) }
    if !action.wentWrong.isStated { missing.append(.wentWrong) }
    if let support = action.support {
      if !support.needed.isStated { missing.append(.supportNeeded) }
      if !support.received.isStated { missing.append(.supportReceived) }
      if !support.from.isStated { missing.append(.supportFrom) }
    } else {
      missing.append(.support)
    }
    if action.evidence.isEmpty { missing.append(.evidence) }
    return missing
  }

  private func effect(_ label: FactLabel, _ effect: Effect?) -> PageObject? {
    guard let effect else { return nil }
    var item = PageObject(.caseEffect)
    item[.label] = words.label(label)
    item[.direction] =
      effect.direction.value.map(words.label)
      ?? (effect.direction.isStated ? effect.direction.absence.map(words.label) : nil)
    item[.token] = effect.direction.value?.rawValue
    item[.statement] = effect.statement
    item[.evidenceNumbers] = sources.numbers(effect.evidence)
    return item
  }
}
