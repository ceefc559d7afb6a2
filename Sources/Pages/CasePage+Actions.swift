// What leaders did, by function, and the conditions they did it under. Costs and failures stand beside each action,
// because they are what another leader needs most and finds least.

import Cases
import Themes

extension CasePage {
  // MARK: Conditions

  func writeConditions(into page: inout PageObject) {
    page[.conditions] = study.conditions.map { condition in
      var item = PageObject(.condition)
      item[.label] = Wording.capitalisedFirst(condition.kind.label)
      item[.question] = condition.kind.question
      item[.level] =
        condition.level.value.map { Wording.capitalisedFirst($0.label) }
        ?? condition.level.absence.map { "Level \($0)" }
      item[.token] = condition.level.value?.rawValue ?? "unreported"
      switch condition.effect {
      case .value(.helped): item[.effect] = "it helped"
      case .value(.hindered): item[.effect] = "it hindered"
      case .notReported: item[.effect] = nil
      default: item[.effect] = condition.effect.absence
      }
      item[.facets] = condition.facets.isEmpty ? nil : Wording.list(condition.facets.map(ConditionKind.label(ofFacet:)))
      item[.note] = condition.note
      item[.evidenceLinks] = sources.links(condition.evidence)
      return item
    }
    let named = Set(study.conditions.map(\.kind))
    let missing = ConditionKind.allCases.filter { !named.contains($0) }.map(\.label)
    page[.conditionsNotReported] = missing.isEmpty ? nil : Wording.list(missing)
  }

  // MARK: Actions

  func writeActions(into page: inout PageObject) {
    let filled = LeadershipFunction.allCases.filter { function in study.actions.contains { $0.function == function } }
    page[.functions] = filled.map { function in
      var group = PageObject(.caseFunction)
      group[.label] = Wording.capitalisedFirst(function.rawValue)
      group[.token] = function.rawValue
      group[.meaning] = function.meaning
      group[.url] = origin.link(to: SiteAddress.function(function))
      group[.actions] = study.actions.enumerated().filter { $1.function == function }.map { action($1, at: $0) }
      return group
    }
    let missing = LeadershipFunction.allCases.filter { !filled.contains($0) }.map(\.rawValue)
    page[.actionsNotReported] = missing.isEmpty ? nil : Wording.list(missing)
  }

  /// The id of an action on its case's page. Ids of prose hold no full stop, so the two never meet.
  static func id(ofAction place: Int) -> String { "action.\(place + 1)" }

  private func action(_ action: Action, at place: Int) -> PageObject {
    var item = PageObject(.caseAction)
    var missing: [String] = []
    func stated(_ value: Reported<String>, _ label: String) -> String? {
      if case .notReported = value { missing.append(label) }
      return value.value ?? (value.isStated ? value.absence.map(Wording.capitalisedFirst) : nil)
    }
    item[.id] = CasePage.id(ofAction: place)
    item[.title] = action.title
    item[.token] = action.function.rawValue
    item[.questions] = action.questions.map { question in
      var entry = PageObject(.caseQuestion)
      entry[.label] = Wording.capitalisedFirst(question.topic)
      entry[.meaning] = question.wording
      entry[.url] = origin.link(to: SiteAddress.actions, at: ActionIndexPage.id(of: question))
      return entry
    }
    item[.by] = action.by.isEmpty ? nil : Wording.capitalisedFirst(Wording.list(action.by.map { words(for: $0.value) }))
    if action.by.isEmpty { missing.append("by whom") }
    item[.at] =
      action.at.isEmpty ? "all home schools" : Wording.list(action.at.map { Wording.inSentence(name(of: $0.value)) })
    switch action.when {
    case .value(let date): item[.when] = date.words
    case .notReported:
      item[.when] = nil
      missing.append("when")
    default: item[.when] = action.when.absence
    }
    switch action.cost {
    case .value(let cost): item[.cost] = Wording.capitalisedFirst(Wording.cost(cost))
    case .notReported:
      item[.cost] = nil
      missing.append("cost")
    default: item[.cost] = action.cost.absence.map(Wording.capitalisedFirst)
    }
    item[.wentWrong] = stated(action.wentWrong, "what went wrong")
    item[.boundaryObject] = action.boundaryObject.value
    switch action.reaches {
    case .value(let reaches):
      item[.reaches] = reaches.isEmpty ? "None" : Wording.capitalisedFirst(Wording.list(reaches.map(\.label)))
    case .notReported: item[.reaches] = nil
    default: item[.reaches] = action.reaches.absence
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
      effect("For participants", action.effects.participants), effect("For colleagues", action.effects.colleagues),
    ]
    .compactMap { $0 }
    if item[.effects].isEmpty { missing.append("effects") }
    if let support = action.support {
      var facts = FactSheet(language: language)
      facts.add("Support needed", support.needed)
      facts.add("Support received", support.received)
      facts.add("Support came from", support.from)
      item[.supports] = facts.rows
      missing += facts.missing.map(Wording.lowercasedFirst)
    } else {
      missing.append("support")
    }
    item[.needs] = action.needs.map { need in
      SiteContext.link(site.needs[need.value]?.label ?? need.value.text, nil)
    }
    item[.evidenceLinks] = sources.links(action.evidence)
    if action.evidence.isEmpty { missing.append("evidence") }
    item[.notReported] = missing.isEmpty ? nil : Wording.list(missing)
    return item
  }

  private func effect(_ label: String, _ effect: Effect?) -> PageObject? {
    guard let effect else { return nil }
    var item = PageObject(.effect)
    item[.label] = label
    item[.direction] =
      effect.direction.value.map(Wording.direction) ?? (effect.direction.isStated ? effect.direction.absence : nil)
    item[.token] = effect.direction.value?.rawValue
    item[.statement] = effect.statement
    item[.evidenceLinks] = sources.links(effect.evidence)
    return item
  }
}
