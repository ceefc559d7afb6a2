// How many cases say something. Cases are counted, never their actions, and real, composite and invented ones apart.

import Cases

/// What a language says of numbers of cases.
package protocol CaseCountWords: Sendable {
  /// Returns what cases of a standing are called behind their number: `invented examples`.
  func noun(_ standing: Standing, for number: Int) -> String
  /// Returns how many cases there are, those of no standing left out: `1 real case and 4 invented examples`; `no case`.
  func cases(_ counts: StandingCounts) -> String
  /// Returns how much answers a need, in the same way, with the ideal types; that nothing does yet, of none.
  func answers(in counts: StandingCounts, idealTypes: Int) -> String
  /// Returns in which cases leaders acted on a need, as a sentence that says where no real case is among them.
  func actedOnNeed(in counts: StandingCounts) -> String
  /// Returns which cases an ideal type rests on, as a sentence that says where no real case is among them.
  func support(_ counts: StandingCounts) -> String
  /// Returns how many outcomes of a case went one way: `2 for the better`, or the way alone where it is the only one.
  func went(_ direction: Direction, _ number: Int, of all: Int) -> String
}
