// The conditions that a network worked under: what helped first, then what hindered, then the others.

import Cases
import Themes
import Words

extension CasePage {
  /// The id of a condition on its case's page, by its place in the case.
  static func id(ofCondition place: Int) -> String { "condition.\(place + 1)" }

  func writeConditions(into page: inout PageObject) {
    let ranked = study.conditions.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    page[.conditions] = ranked.map { place, condition in
      var item = PageObject(.condition)
      item[.id] = CasePage.id(ofCondition: place)
      write(condition, into: &item)
      item[.token] = condition.level.value?.rawValue ?? "unreported"
      item[.note] = condition.note
      item[.evidenceNumbers] = sources.numbers(condition.evidence)
      return item
    }
    page[.conditionsNotReported] = study.conditions.isEmpty ? nil : conditionsNotReported
  }

  /// Writes what a condition was, and whether it helped.
  func write(_ condition: Condition, into item: inout PageObject) {
    item[.label] = words.label(condition.kind).capitalisedFirst
    item[.level] =
      condition.level.value.map { words.label($0, of: condition.kind).capitalisedFirst }
      ?? condition.level.absence.map(words.level)
    item[.effect] =
      condition.effect.value.map(words.label)
      ?? condition.effect.statedAbsence.map(words.effect)
  }

  /// The conditions of which the author says nothing; nil where something is said of each.
  var conditionsNotReported: String? {
    let named = Set(study.conditions.map(\.kind))
    let missing = ConditionKind.allCases.filter { !named.contains($0) }.map(words.label)
    return missing.isEmpty ? nil : words.list(missing)
  }
}

extension Condition {
  /// What helped, what hindered, and that of which it is not said.
  fileprivate var rank: Int {
    switch effect.value {
    case .helped: 0
    case .hindered: 1
    case nil: 2
    }
  }
}
