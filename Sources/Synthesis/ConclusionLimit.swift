// What may not be concluded from the cases that report on something, worked out from what they report and what not.

import Cases

/// A conclusion that the cases do not bear.
public enum ConclusionLimit: Sendable, Hashable {
  /// Anything about real schools: no real case reports on it.
  case noRealCase
  /// That something happened that an invented case describes.
  case invented
  /// That the network caused it: no real case compares with schools outside it.
  case noComparison
  /// That it looked so to somebody outside: no real case has evidence from somebody independent.
  case noIndependentEvidence
  /// That it was not an effect of time: of pupils, a change is improbable before three years have passed. The outcomes
  /// of so many real cases were seen earlier, and of so many it is not reported when they were.
  case early(cases: Int, undated: Int)
  /// How often it goes so: real cases were chosen as successes, or it is not reported why they were chosen.
  case chosen(asSuccesses: Int, unreported: Int)
  /// That nothing changed in the real cases that report nothing on it.
  case silence(cases: Int)
  /// A sum: directions of what was seen in different ways, among different people.
  case sum
}

extension ConclusionLimit {
  /// How long it takes at least until pupils' outcomes improve, in months (Brown 2019).
  static let monthsUntilPupilsBenefit = 36

  /// What may not be concluded from any cases that report on something. O(1).
  public static func all(reporting: StandingCounts) -> [ConclusionLimit] {
    (reporting.real == 0 ? [.noRealCase] : []) + (reporting[.illustrative] > 0 ? [.invented] : [])
  }

  /// What may not be concluded from those of one. O(real outcomes and their evidence).
  static func all(
    of domain: OutcomeDomain, reporting: StandingCounts, silent: StandingCounts, real: [OutcomePlace],
    in cases: [CaseRecord]
  ) -> [ConclusionLimit] {
    var limits: [ConclusionLimit] = []
    if reporting.real == 0 {
      limits.append(.noRealCase)
    } else {
      limits += supported(of: domain, real: real, in: cases)
    }
    if reporting[.illustrative] > 0 { limits.append(.invented) }
    if reporting.real > 0, silent.real > 0 { limits.append(.silence(cases: silent.real)) }
    if real.count > 1 { limits.append(.sum) }
    return limits
  }

  private static func supported(
    of domain: OutcomeDomain, real: [OutcomePlace], in cases: [CaseRecord]
  ) -> [ConclusionLimit] {
    var limits: [ConclusionLimit] = []
    func isAny(_ holds: (EvidenceHead) -> Bool) -> Bool {
      real.contains { place in
        let study = cases[place.study]
        return study.outcomes[place.outcome].evidence.contains { holds(study.evidence[$0]) }
      }
    }
    if !isAny({ [.comparisonGroup, .randomised].contains($0.kind) }) { limits.append(.noComparison) }
    if !isAny({ $0.by.value == .independent }) { limits.append(.noIndependentEvidence) }
    if domain == .studentOutcomes {
      let times = real.map { place in
        (study: cases[place.study], months: cases[place.study].months(until: place.outcome))
      }
      let early = StandingCounts(of: times.filter { ($0.months ?? .max) < monthsUntilPupilsBenefit }.map(\.study)).real
      let undated = StandingCounts(of: times.filter { $0.months == nil }.map(\.study)).real
      if early > 0 || undated > 0 { limits.append(.early(cases: early, undated: undated)) }
    }
    let studies = real.map { cases[$0.study] }
    let successes = StandingCounts(of: studies.filter { $0.selection.value == .successful }).real
    let unreported = StandingCounts(of: studies.filter { $0.selection.value == nil }).real
    if successes > 0 || unreported > 0 {
      limits.append(.chosen(asSuccesses: successes, unreported: unreported))
    }
    return limits
  }
}

extension CaseRecord {
  /// Returns how many months after its beginning an outcome was observed; nil where one of the two is not reported.
  func months(until outcome: Int) -> Int? {
    guard let from = context.period.value?.from.value, let observed = outcomes[outcome].observed.value else {
      return nil
    }
    return observed.months - from.months
  }
}
