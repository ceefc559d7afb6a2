// What leaders did, by function, and the conditions they did it under. Costs and failures stand beside each action,
// because they are what another leader needs most and finds least.

import Cases
import Themes
import Words

extension CasePage {
  // MARK: Conditions

  func writeConditions(into page: inout PageObject) {
    page[.conditions] = study.conditions.map { condition in
      var item = PageObject(.condition)
      item[.label] = words.label(condition.kind).capitalisedFirst
      item[.question] = words.question(condition.kind)
      item[.level] =
        condition.level.value.map { words.label($0).capitalisedFirst } ?? condition.level.absence.map(words.level)
      item[.token] = condition.level.value?.rawValue ?? "unreported"
      switch condition.effect {
      case .value(let effect): item[.effect] = words.label(effect)
      case .notReported: item[.effect] = nil
      default: item[.effect] = condition.effect.absence.map(words.label)
      }
      item[.facets] = condition.facets.isEmpty ? nil : words.list(condition.facets.map(words.label(ofFacet:)))
      item[.note] = condition.note
      item[.evidenceLinks] = sources.links(condition.evidence)
      return item
    }
    let named = Set(study.conditions.map(\.kind))
    let missing = ConditionKind.allCases.filter { !named.contains($0) }.map(words.label)
    page[.conditionsNotReported] = missing.isEmpty ? nil : words.list(missing)
  }

  // MARK: Actions

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
    let missing = LeadershipFunction.allCases.filter { !filled.contains($0) }.map(words.label)
    page[.actionsNotReported] = missing.isEmpty ? nil : words.list(missing)
  }

  /// The id of an action on its case's page. Ids of prose hold no full stop, so the two never meet.
  static func id(ofAction place: Int) -> String { "action.\(place + 1)" }

  private func action(_ action: Action, at place: Int) -> PageObject {
    var item = PageObject(.caseAction)
    var missing: [FactLabel] = []
    func stated(_ value: Reported<String>, _ label: FactLabel) -> String? {
      if case .notReported = value { missing.append(label) }
      return value.value ?? (value.isStated ? value.absence.map { words.label($0).capitalisedFirst } : nil)
    }
    item[.id] = CasePage.id(ofAction: place)
    item[.title] = action.title
    item[.token] = action.function.rawValue
    item[.questions] = action.questions.map { question in
      var entry = PageObject(.caseQuestion)
      entry[.label] = words.topic(question).capitalisedFirst
      entry[.meaning] = words.wording(question)
      entry[.url] = origin.link(to: SiteAddress.actions, at: ActionIndexPage.id(of: question))
      return entry
    }
    item[.by] = action.by.isEmpty ? nil : words.list(action.by.map { text(for: $0.value) }).capitalisedFirst
    if action.by.isEmpty { missing.append(.by) }
    item[.at] =
      action.at.isEmpty
      ? words.atAllHomeSchools : words.list(action.at.map { words.inSentence(name(of: $0.value)) })
    switch action.when {
    case .value(let date): item[.when] = words.date(date)
    case .notReported:
      item[.when] = nil
      missing.append(.date)
    default: item[.when] = action.when.absence.map(words.label)
    }
    switch action.cost {
    case .value(let cost): item[.cost] = words.cost(cost).capitalisedFirst
    case .notReported:
      item[.cost] = nil
      missing.append(.cost)
    default: item[.cost] = action.cost.absence.map { words.label($0).capitalisedFirst }
    }
    item[.wentWrong] = stated(action.wentWrong, .wentWrong)
    item[.boundaryObject] = action.boundaryObject.value
    switch action.reaches {
    case .value(let reaches):
      item[.reaches] = words.reached(reaches).capitalisedFirst
    case .notReported: item[.reaches] = nil
    default: item[.reaches] = action.reaches.absence.map(words.label)
    }
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
    if item[.effects].isEmpty { missing.append(.effects) }
    if let support = action.support {
      var facts = FactSheet(words, language: language)
      facts.add(.supportNeeded, support.needed)
      facts.add(.supportReceived, support.received)
      facts.add(.supportFrom, support.from)
      item[.supports] = facts.rows
      missing += facts.missing
    } else {
      missing.append(.support)
    }
    item[.needs] = action.needs.map { need in
      SiteContext.link(site.need(need.value)?.label ?? need.value.text, nil)
    }
    item[.evidenceLinks] = sources.links(action.evidence)
    if action.evidence.isEmpty { missing.append(.evidence) }
    item[.notReported] = missing.isEmpty ? nil : words.missing(missing)
    return item
  }

  private func effect(_ label: FactLabel, _ effect: Effect?) -> PageObject? {
    guard let effect else { return nil }
    var item = PageObject(.effect)
    item[.label] = words.label(label)
    item[.direction] =
      effect.direction.value.map(words.label)
      ?? (effect.direction.isStated ? effect.direction.absence.map(words.label) : nil)
    item[.token] = effect.direction.value?.rawValue
    item[.statement] = effect.statement
    item[.evidenceLinks] = sources.links(effect.evidence)
    return item
  }
}
