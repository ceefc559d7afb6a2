// Which ingredients of an ideal type each action has, and what came of keeping to the type and of departing from it.

import Cases
import Synthesis
import Themes
import Words

extension PageSchema {
  static let kept = PageSchema(
    "kept", "which ingredients the actions have, and what came of keeping to the type and of departing from it",
    inside: [
      .list(.ingredients, of: .link), .list(.rows, of: .ingredientRow), .list(.deviationsThatWorked, of: .shortAction),
      .list(.faithfulThatFailed, of: .shortAction),
    ])
  fileprivate static let ingredientRow = PageSchema(
    "ingredient-row", "an action, and which ingredients it has", including: [.shortAction],
    inside: [.list(.cells, of: .ingredientCell)])
  fileprivate static let ingredientCell = PageSchema(
    "ingredient-cell", "whether an action has an ingredient", texts: [.label, .value, .token])
}

extension IdealTypeInstance {
  var isDeviationThatWorked: Bool { isDeviating && worked == true }
  var isFaithfulAndFailed: Bool { isFaithful && worked == false }
}

extension IdealTypePage {
  /// The table of actions and ingredients; nil where no ingredient has an id by which actions could name it, or where
  /// no action claims the type.
  func kept(_ claims: some Collection<IdealTypeInstance>, _ origin: LinkOrigin) -> PageObject? {
    let named = type.ingredients.filter { $0.id != nil }
    guard !named.isEmpty, !claims.isEmpty else { return nil }
    var kept = PageObject(.kept)
    kept[.ingredients] = named.map { SiteContext.link($0.text, nil) }
    kept[.rows] = claims.map { claim in
      var row = site.shortAction(claim.place, origin: origin, as: .ingredientRow)
      row[.cells] = zip(named, claim.ingredients).map { ingredient, has in
        var cell = PageObject(.ingredientCell)
        cell[.label] = ingredient.text
        cell[.value] = site.words.label(hasIngredient: has)
        cell[.token] = has == true ? "present" : has == false ? "absent" : "unreported"
        return cell
      }
      return row
    }
    func list(_ isShown: (IdealTypeInstance) -> Bool) -> [PageObject] {
      claims.filter(isShown).map { site.shortAction($0.place, origin: origin) }
    }
    kept[.deviationsThatWorked] = list(\.isDeviationThatWorked)
    kept[.faithfulThatFailed] = list(\.isFaithfulAndFailed)
    return kept
  }
}
