// What only the whole portfolio shows: that it tells of successes alone, from which nobody could learn what makes
// the difference.

import Diagnostics

extension PortfolioSettings {
  /// Fewer cases than these may all have gone well by chance.
  static let fewestCasesForBias = 5

  /// Returns a warning where `published` holds nothing but successes. O(cases) at most; one other case ends the search.
  func bias(in published: [CaseRecord]) -> [Diagnostic] {
    guard published.count >= Self.fewestCasesForBias else { return [] }
    let message: String
    if published.allSatisfy({ $0.selection == .value(.successful) }) {
      message = "all \(published.count) published cases were selected because they were successful"
    } else if !published.contains(where: \.isMoreThanSuccess) {
      message =
        "in none of the \(published.count) published cases did anything go wrong, or come out mixed, null or negative"
    } else {
      return []
    }
    return [
      Diagnostic(
        .successesOnly, message, at: titleSpan,
        help:
          "publish a case that is typical, contrasting or a null result, and say under `went_wrong` what did not go "
          + "as meant"
      )
    ]
  }
}

extension CaseStudy {
  /// Whether an outcome or effect was other than positive, or something went wrong.
  var isMoreThanSuccess: Bool {
    outcomes.contains(where: \.direction.isContrast)
      || actions.contains { action in
        action.wentWrong.value != nil
          || action.effects.all.contains { $0.direction.value?.isContrast == true }
      }
  }
}
