// What actions say of the ingredients of the ideal types that they claim, and what types say of the actions that show
// them best: names in one file that another must bear out.

import Diagnostics

/// The look at the ingredients that actions have and lack.
struct IngredientChecks {
  private let types: [String: IdealType]
  private let cases: [CaseRecord]
  private let studies: [String: Int]

  init(of draft: PortfolioDraft) {
    types = Dictionary(draft.idealTypes.map { ($0.slug.text, $0) }, uniquingKeysWith: { first, _ in first })
    cases = draft.cases
    studies = Dictionary(cases.enumerated().map { ($1.slug.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// O(actions, and the ingredients that they name).
  func diagnostics() -> [Diagnostic] {
    let actions = cases.lazy.flatMap(\.actions)
    let claims = actions.compactMap(\.idealType)
    let named = Dictionary(
      grouping: types.values.filter { $0.optimalCase != nil }, by: { $0.optimalCase?.study.value ?? "" })
    return claims.flatMap(check) + actions.compactMap(checkFunction)
      + named.sorted { $0.key < $1.key }.flatMap { study, types in
        studies[study].map { checkOptimalCases(of: types.sorted { $0.slug < $1.slug }, in: cases[$0]) } ?? []
      }
  }

  /// Asks about an action that does something else than the ideal type that it claims.
  private func checkFunction(of action: ActionHead) -> Diagnostic? {
    guard let claim = action.idealType, let type = types[claim.slug.value], action.isFunctionKnown,
      type.functionSpan != nil, !type.isFunctionUnclear, !action.functions.contains(type.function)
    else { return nil }
    return Diagnostic(
      .badValue,
      "the action `\(action.id)` claims the ideal type `\(type.slug)`, which is \(type.function.rawValue), and does "
        + "not say that it does this",
      at: claim.slug.span,
      help: "correct the `function` of the one that is wrong; where the action does this besides, write it under `also`"
    ).asWarning
  }

  private func check(_ claim: IdealTypeClaim) -> [Diagnostic] {
    // A type that there is not has been reported.
    guard let type = types[claim.slug.value] else { return [] }
    let known = type.ingredients.compactMap { $0.id?.value }
    var seen: [IngredientID: Span] = [:]
    return (claim.has + claim.lacks).compactMap { name in
      if let first = seen.updateValue(name.span, forKey: name.value) {
        return Diagnostic(
          .repeatedEntry, "the ingredient `\(name.value)` is named twice", at: name.span,
          help: "say once whether the action has it or lacks it", labels: [.init(first, "first named here")])
      }
      guard !known.contains(name.value), !type.areIngredientsFlawed else { return nil }
      let near =
        Self.id(ofText: name.value.text, in: type)
        ?? Suggestion.nearest(to: name.value.text, among: known.map(\.text))
      return Diagnostic(
        .unknownIngredient, "`\(name.value)` is not an ingredient of the ideal type `\(type.slug)`", at: name.span,
        help: near.map { "did you mean `\($0)`?" } ?? Self.help(naming: name.value, of: type, known))
    }
  }

  /// The id of the ingredient that a text says in its own words, or nearly so; nil where it says none.
  private static func id(ofText text: String, in type: IdealType) -> String? {
    let form = CellWords.form(of: text)
    let named = type.ingredients.compactMap { part in
      part.id.map { (id: $0.value.text, text: CellWords.form(of: part.text)) }
    }
    let near = Suggestion.nearest(to: form, among: named.map(\.text))
    return named.first { $0.text == form || $0.text == near }?.id
  }

  private static func help(naming name: IngredientID, of type: IdealType, _ known: [IngredientID]) -> String {
    let ids = "its ingredients are \(known.map { "`\($0)`" }.joined(separator: ", "))"
    guard known.count < type.ingredients.count else { return ids }
    let id = Slug.suggested(for: name.text)?.text ?? name.text
    let entry =
      "give the ingredient of `\(type.slug)` that is meant its id: `{id: \(id), text: …}`"
      + (id == name.text ? "" : ", and write `\(id)` here")
    return known.isEmpty ? entry : "\(ids); or \(entry)"
  }

  private func checkOptimalCases(of types: [IdealType], in study: CaseRecord) -> [Diagnostic] {
    let places = Dictionary(study.actions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let words = WordList(study.actions.map(\.id.text))
    var patience = Vocabulary.mostSuggestions
    return types.flatMap { type -> [Diagnostic] in
      guard let optimal = type.optimalCase else { return [] }
      guard let name = optimal.action else { return check(study, shows: type, at: optimal.study.span) }
      if let place = places[name.value] { return check(study.actions[place], shows: type, at: name.span) }
      guard !study.hasLostActions else { return [] }
      patience -= 1
      let near = patience >= 0 ? words.nearest(to: name.value.text) : nil
      return [
        Diagnostic(
          .unknownAction, "`\(name.value)` is not an action of the case `\(study.slug)`", at: name.span,
          help: near.map { "did you mean `\(study.slug)#\($0)`?" }
            ?? "name the case alone, or one of its actions by its id")
      ]
    }
  }

  /// Reports a case in which no action can show a type best.
  private func check(_ study: CaseRecord, shows type: IdealType, at span: Span) -> [Diagnostic] {
    guard !study.hasLostActions else { return [] }
    let claims = study.actions.filter { $0.idealType?.slug.value == type.slug.text }
    guard !claims.contains(where: { !$0.isDropped && $0.idealType?.lacks.isEmpty != false }) else { return [] }
    guard !claims.isEmpty else {
      return [
        Diagnostic(
          .optimalCase, "no action of the case `\(study.slug)` claims the ideal type `\(type.slug)`", at: span,
          help: "name a case with an action that does, or say in this one which action it is: "
            + "`ideal_type: \(type.slug)`")
      ]
    }
    let labels = claims.lazy.compactMap(\.idealType?.lacks.first).prefix(ClaimChecks.mostLabels)
    return [
      Diagnostic(
        .optimalCase,
        "no action of the case `\(study.slug)` can show the type best: each was dropped, or lacks an ingredient",
        at: span,
        help: "name a case with an action that was carried out and has all ingredients, or leave `optimal_case` out",
        labels: labels.map { .init($0.span, "lacked here") })
    ]
  }

  /// Reports an action that cannot show a type best: one that claims another type, was dropped, or lacks an ingredient.
  private func check(_ action: ActionHead, shows type: IdealType, at span: Span) -> [Diagnostic] {
    guard let claim = action.idealType, claim.slug.value == type.slug.text else {
      return [
        Diagnostic(
          .optimalCase, "the action `\(action.id)` does not claim the ideal type `\(type.slug)`", at: span,
          help: "name an action that does, or say in the case that it is one: `ideal_type: \(type.slug)`")
      ]
    }
    guard !action.isDropped else {
      return [
        Diagnostic(
          .optimalCase, "the action `\(action.id)` cannot show the type best: it was dropped", at: span,
          help: "name an action that was carried out, or leave `optimal_case` out")
      ]
    }
    guard let first = claim.lacks.first else { return [] }
    let lacking = claim.lacks.map { "`\($0.value)`" }.joined(separator: ", ")
    return [
      Diagnostic(
        .optimalCase, "the action `\(action.id)` cannot show the type best: it lacks \(lacking)", at: span,
        help: "name an action that has all ingredients, or leave `optimal_case` out",
        labels: [.init(first.span, "this is where its case says so")])
    ]
  }
}
