// The cases that report actions, by whether these are what leaders did: the one count of what pages leave out, because
// it was dropped or done by the wider system.

import Cases

/// The cases of some actions.
public struct ActionCoverage: Sendable, Hashable {
  /// Those in which leaders did something of the kind, or it is not reported who did: `ActionHead.isCounted`.
  public let cases: StandingCounts
  /// Those of them in which it is reported that a leader did it, and those that report of nothing of the kind who did.
  public let actors: CaseCoverage
  /// Those of them in which it is reported that a school leader did it.
  public let schoolLeaders: StandingCounts
  /// The cases in which nothing of the kind is what leaders did: it was dropped, or done by the wider system.
  public let uncounted: StandingCounts
  /// The cases with something of the kind that is not what leaders did, beside others or alone.
  public let leftOut: LeftOutActions

  /// - Parameter places: Those of one case together.
  ///
  /// O(actions).
  init(_ places: some Sequence<ActionPlace>, in cases: [CaseRecord]) {
    let actions = places.map { (study: $0.study, head: cases[$0.study].actions[$0.action]) }
    func count(where holds: (ActionHead) -> Bool) -> StandingCounts {
      StandingCounts(at: actions.filter { holds($0.head) }.map(\.study), of: cases)
    }
    self.cases = count(where: \.isCounted)
    actors = CaseCoverage(count(where: \.isByLeaders), of: self.cases)
    schoolLeaders = count { $0.attribution == .schoolLeaders }
    uncounted = count { _ in true }.without(self.cases)
    leftOut = LeftOutActions(dropped: count { $0.heading == .dropped }, bySystem: count { $0.heading == .system })
  }
}

/// The cases with actions that are not what leaders did.
public struct LeftOutActions: Sendable, Hashable {
  /// Those with one that was dropped wherever it was to happen, and with one of the wider system.
  public let dropped: StandingCounts
  public let bySystem: StandingCounts
}
