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
    var (all, counted, byLeaders, bySchoolLeaders): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    var (dropped, bySystem): ([Int], [Int]) = ([], [])
    for place in places {
      let study = place.study
      all.append(study)
      switch cases[study].actions[place.action].heading {
      case .dropped: dropped.append(study)
      case .system: bySystem.append(study)
      case .unattributed: counted.append(study)
      case .others:
        counted.append(study)
        byLeaders.append(study)
      case .schoolLeaders:
        counted.append(study)
        byLeaders.append(study)
        bySchoolLeaders.append(study)
      }
    }
    func count(_ places: [Int]) -> StandingCounts { StandingCounts(at: places, of: cases) }
    self.cases = count(counted)
    actors = CaseCoverage(count(byLeaders), of: self.cases)
    schoolLeaders = count(bySchoolLeaders)
    uncounted = count(all).without(self.cases)
    leftOut = LeftOutActions(dropped: count(dropped), bySystem: count(bySystem))
  }
}

/// The cases with actions that are not what leaders did.
public struct LeftOutActions: Sendable, Hashable {
  /// Those with one that was dropped wherever it was to happen, and with one of the wider system.
  public let dropped: StandingCounts
  public let bySystem: StandingCounts
}
