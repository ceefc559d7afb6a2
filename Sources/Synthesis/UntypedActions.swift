// The actions that fit no ideal type, each with the type that comes nearest: one for the same purpose that answers the
// most of the needs that the action names.

import Cases

/// An action that claims no ideal type, and the nearest.
public struct UntypedAction: Sendable, Hashable {
  public let place: ActionPlace
  /// The place of the nearest type in `PublicPortfolio.idealTypes`; nil where none for the same purpose answers a need
  /// that the action names.
  public let nearest: Int?
  /// The needs that the action names and the nearest type does not answer, in the author's order.
  public let otherNeeds: [NeedID]
}

extension PublicPortfolio {
  /// How many types for one purpose an action is held against for each need that it names.
  private static let mostCompared = 20

  /// What leaders did that claims no ideal type, in real cases first. O(actions).
  func untypedActions() -> [UntypedAction] {
    struct Purpose: Hashable {
      let function: LeadershipFunction
      let need: NeedID
    }
    var types: [Purpose: [Int]] = [:]
    for (place, type) in idealTypes.enumerated() {
      for need in Set(type.needs.map(\.value)) {
        let purpose = Purpose(function: type.function, need: need)
        if types[purpose, default: []].count < Self.mostCompared { types[purpose, default: []].append(place) }
      }
    }
    let places = realFirst.flatMap { study in
      cases[study].actions.indices.filter {
        cases[study].actions[$0].idealType == nil && cases[study].actions[$0].isCounted
      }.map { ActionPlace(study: study, action: $0) }
    }
    return places.map { place in
      let action = cases[place.study].actions[place.action]
      var shared: [Int: Int] = [:]
      for need in action.needs {
        for type in types[Purpose(function: action.function, need: need)] ?? [] { shared[type, default: 0] += 1 }
      }
      guard let nearest = shared.min(by: { ($1.value, $0.key) < ($0.value, $1.key) })?.key else {
        return UntypedAction(place: place, nearest: nil, otherNeeds: [])
      }
      let answered = Set(idealTypes[nearest].needs.map(\.value))
      return UntypedAction(place: place, nearest: nearest, otherNeeds: action.needs.filter { !answered.contains($0) })
    }
  }
}
