// What answers a need: the actions and ideal types that name it. An action that only follows such a type is listed on
// the type's page, for its author did not say that it answers the need.

import Cases

/// The actions and ideal types of a portfolio, by the needs that they name.
public struct NeedIndex: Sendable {
  private let actions: [NeedID: ActionList]
  private let idealTypes: [NeedID: [Int]]
  /// The actions that name no need, in the same order as those of a need.
  public let actionsWithout: [ActionPlace]

  /// O(actions + the needs that they name).
  init(of portfolio: PublicPortfolio) {
    var actions: [NeedID: [ActionPlace]] = [:]
    var without: [ActionPlace] = []
    for study in portfolio.realFirst {
      for (index, action) in portfolio.cases[study].actions.enumerated() {
        let place = ActionPlace(study: study, action: index)
        if action.needs.isEmpty { without.append(place) }
        for need in Set(action.needs) { actions[need, default: []].append(place) }
      }
    }
    self.actions = actions.mapValues { ActionList($0, in: portfolio.cases) }
    actionsWithout = ActionList(without, in: portfolio.cases).places
    var idealTypes: [NeedID: [Int]] = [:]
    for (place, type) in portfolio.idealTypes.enumerated() {
      for need in Set(type.needs.map(\.value)) { idealTypes[need, default: []].append(place) }
    }
    self.idealTypes = idealTypes
  }

  /// Returns the actions that name a need, those of real cases first, then in the order of cases and of each case's
  /// author. O(1).
  public subscript(need: NeedID) -> ActionList { actions[need] ?? ActionList() }

  /// Returns the places in `PublicPortfolio.idealTypes` of the types that name a need. O(1).
  public func idealTypes(for need: NeedID) -> [Int] { idealTypes[need] ?? [] }
}
