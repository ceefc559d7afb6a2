// What may not be concluded from the cases that report on something, worked out from what they report and what not.

import Cases

/// A conclusion that the cases do not bear.
public enum ConclusionLimit: Sendable, Hashable {
  /// Anything about real schools: no real case reports on it.
  case noRealCase
  /// Anything about real schools of one kind: no real case is known to have such a school.
  case noRealSchool
  /// That something happened that an invented case describes.
  case invented
  /// That the network caused it: no real case compares with schools outside it.
  case noComparison
  /// That it looked so to somebody outside: no real case has evidence from somebody independent.
  case noIndependentEvidence
  /// That there was time enough: three years are the least in which pupils' outcomes improve. So many real cases saw
  /// better ones earlier, so many others looked earlier and saw none better, and of so many it is not reported how long
  /// after the beginning they looked.
  case early(cases: Int, without: Int, undated: Int)
  /// How often it goes so: real cases were chosen as successes, or it is not reported why they were chosen.
  case chosen(asSuccesses: Int, unreported: Int)
  /// That nothing changed in the real cases that report nothing on it.
  case silence(cases: Int)
  /// That an action did nothing in the real cases that do not report what theirs did.
  case silenceOnEffects(cases: Int)
  /// That there was nothing of the kind in the real cases that report nothing on it, and in those that do not say
  /// whether what they report is of the kind.
  case unreported(cases: Int, unsaid: Int)
  /// That it would go so elsewhere: real cases are accounts of single networks.
  case elsewhere
  /// That what cases with one result have in common brought it about: they are put in order by it, and not explained.
  case ordered
  /// That what costs less on one basis costs less on another, or elsewhere.
  case unlikeCosts
  /// A sum: directions of what was seen in different ways, among different people.
  case sum
}

/// What cases report: what changed, what an action did, or what leaders did and what it depended on.
public enum ReportedTopic: Sendable, Hashable {
  case change, effects, practice
}

extension ConclusionLimit {
  /// What may not be concluded from any cases that report on something. O(1).
  ///
  /// - Parameters:
  ///   - silent: The cases that do not; nil where a page says nothing of them.
  ///   - unsaid: Those among them that report something, and not whether it is of the kind.
  ///   - topic: What they report.
  public static func all(
    reporting: StandingCounts, silent: StandingCounts? = nil, unsaid: StandingCounts? = nil,
    on topic: ReportedTopic = .change
  ) -> [ConclusionLimit] {
    var limits: [ConclusionLimit] = reporting.real == 0 ? [.noRealCase] : []
    if reporting[.illustrative] > 0 { limits.append(.invented) }
    if let silent, reporting.real > 0, silent.real > 0 {
      let limit: ConclusionLimit =
        switch topic {
        case .change: .silence(cases: silent.real)
        case .effects: .silenceOnEffects(cases: silent.real)
        case .practice: .unreported(cases: silent.real - (unsaid?.real ?? 0), unsaid: unsaid?.real ?? 0)
        }
      limits.append(limit)
    }
    if reporting.real > 0 { limits.append(.elsewhere) }
    return limits
  }

  /// What may not be concluded from those of one. O(real outcomes and their evidence).
  static func all(
    of domain: OutcomeDomain, reporting: StandingCounts, silent: StandingCounts, real: [OutcomePlace],
    in cases: [CaseRecord]
  ) -> [ConclusionLimit] {
    supported(of: domain, real: real, in: cases) + all(reporting: reporting, silent: silent)
      + (reporting.real > 1 ? [.sum] : [])
  }

  private static func supported(
    of domain: OutcomeDomain, real: [OutcomePlace], in cases: [CaseRecord]
  ) -> [ConclusionLimit] {
    guard !real.isEmpty else { return [] }
    var limits: [ConclusionLimit] = []
    let evidence = real.flatMap { place in
      cases[place.study].outcomes[place.outcome].evidence.map { cases[place.study].evidence[$0] }
    }
    if !evidence.contains(where: \.isIndependentComparison) { limits.append(.noComparison) }
    if !evidence.contains(where: { $0.by.value == .independent }) { limits.append(.noIndependentEvidence) }
    // A case counts once, however many outcomes it reports.
    func count(where holds: (OutcomePlace) -> Bool) -> Int {
      StandingCounts(at: real.filter(holds).map(\.study), of: cases).real
    }
    if domain == .studentOutcomes {
      let looked = count { cases[$0.study].isEarly($0.outcome) == true }
      let early = count { place in
        let direction = cases[place.study].outcomes[place.outcome].direction
        return (direction == .positive || direction == .mixed) && cases[place.study].isEarly(place.outcome) == true
      }
      let undated = count { cases[$0.study].isEarly($0.outcome) == nil }
      if looked > 0 || undated > 0 {
        limits.append(.early(cases: early, without: looked - early, undated: undated))
      }
    }
    let successes = count { cases[$0.study].selection.value == .successful }
    let unreported = count { cases[$0.study].selection.value == nil }
    if successes > 0 || unreported > 0 {
      limits.append(.chosen(asSuccesses: successes, unreported: unreported))
    }
    return limits
  }
}

extension CaseRecord {
  /// Returns whether an outcome was seen before month 36 of the network; nil where what is reported of its beginning
  /// and of when the outcome was seen does not say so.
  fileprivate func isEarly(_ outcome: Int) -> Bool? {
    guard let months = context.period.value?.months(to: outcomes[outcome].observed.value) else { return nil }
    if months.upperBound < Period.monthsUntilPupilsBenefit { return true }
    return months.lowerBound >= Period.monthsUntilPupilsBenefit ? false : nil
  }
}
