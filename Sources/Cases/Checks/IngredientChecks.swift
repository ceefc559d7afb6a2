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
    let claims = cases.lazy.flatMap(\.actions).compactMap(\.idealType)
    let named = Dictionary(
      grouping: types.values.filter { $0.optimalCase?.action != nil }, by: { $0.optimalCase?.study.value ?? "" })
    return claims.flatMap(check)
      + named.sorted { $0.key < $1.key }.flatMap { study, types in
        studies[study].map { checkOptimalCases(of: types.sorted { $0.slug < $1.slug }, in: cases[$0]) } ?? []
      }
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
      guard let name = type.optimalCase?.action else { return [] }
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
          help: "name an action that was carried out, or the case alone")
      ]
    }
    guard let first = claim.lacks.first else { return [] }
    let lacking = claim.lacks.map { "`\($0.value)`" }.joined(separator: ", ")
    return [
      Diagnostic(
        .optimalCase, "the action `\(action.id)` cannot show the type best: it lacks \(lacking)", at: span,
        help: "name an action that has all ingredients, or the case alone",
        labels: [.init(first.span, "this is where its case says so")])
    ]
  }
}
