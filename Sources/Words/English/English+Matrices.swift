// Tables of cases in English.

import Cases
import Networks
import Synthesis

extension English {
  package func title(_ matrix: CaseMatrix) -> String {
    switch matrix {
    case .conditions: "What helped and what hindered, case by case"
    case .functions: "What leaders did, case by case"
    case .outcomes: "What changed, case by case"
    }
  }

  package func title(_ matrix: CaseMatrix, by domain: OutcomeDomain) -> String {
    "\(title(matrix)), in the order of \(label(domain))"
  }

  package func lead(
    on matrix: CaseMatrix, _ coverage: CaseCoverage, within parts: CaseCoverage?, schoolLeaders: StandingCounts?,
    uncounted: StandingCounts?
  ) -> String {
    let sentence = lead(on: matrix, coverage, within: parts, schoolLeaders: schoolLeaders)
    guard let uncounted else { return sentence }
    return sentence
      + ofThose(uncounted, behind: coverage.reporting, one: "reports \(onlyLeftOut)", several: "report \(onlyLeftOut)")
  }

  /// The same without those that only report what is not counted.
  private func lead(
    on matrix: CaseMatrix, _ coverage: CaseCoverage, within parts: CaseCoverage?, schoolLeaders: StandingCounts?
  ) -> String {
    let (whole, silent) = (parts?.reporting.real ?? coverage.reporting.real, coverage.silent.real)
    let topic =
      switch matrix {
      case .conditions: "what helped or hindered"
      case .functions: whole == 0 ? "what leaders did" : self.topic(schoolLeaders?.real ?? whole, of: whole)
      case .outcomes: "what changed"
      }
    guard let parts, parts.silent.real > 0 else {
      return lead(coverage.reporting, coverage.silent, matrix == .outcomes ? .say : .report, topic)
    }
    // How many report it, how many a part of it, and how many neither.
    func verb(_ cases: Int, _ verb: String) -> String { "\(number(cases)) \(verb)\(cases == 1 ? "s" : "")" }
    let part = parts.silent.real
    guard whole + part + silent > 1 else {
      return matrix == .conditions
        ? "There is one real case, and it names conditions, and of none whether it helped or hindered."
        : "There is one real case, and it reports what was done and not by whom."
    }
    let all = "Of \(number(whole + part + silent)) real cases, "
    let first = whole == 0 ? "none reports \(topic), " : "\(verb(whole, "report")) \(topic), "
    let second =
      matrix == .conditions
      ? "\(verb(part, "name")) conditions, and of none whether it helped or hindered"
      : "\(verb(part, "report")) what was done and not by whom"
    let rest = silent == 0 ? "" : "; \(number(silent)) \(silent == 1 ? "does" : "do") not report any of it"
    return "\(all)\(first)and \(second)\(rest)."
  }

  /// What cases report that say who acted, where some of them name school leaders.
  private func topic(_ schoolLeaders: Int, of cases: Int) -> String {
    switch schoolLeaders {
    case cases: "what school leaders did"
    case 0: "what was done and by whom (\(cases == 1 ? "it does not name" : "none names") school leaders)"
    case 1: "what was done and by whom (\(number(1)) names school leaders)"
    default: "what was done and by whom (\(number(schoolLeaders)) name school leaders)"
    }
  }

  package func coverage(_ coverage: CaseCoverage, by actors: CaseCoverage, uncounted: StandingCounts) -> String {
    let (unnamed, others) = (actors.silent.real, uncounted.real)
    let open = unnamed == 0 ? nil : "\(number(unnamed)) without who did it"
    let only = others == 0 ? nil : "\(number(others)) \(others == 1 ? "reports" : "report") only what is left out"
    let parts = [reports(coverage.reporting.real - unnamed), open, only, silence(coverage.silent.real - others)]
    return list(parts, or: "none reports it")
  }

  package func coverage(ofResults coverage: CaseCoverage) -> String {
    let (told, silent) = (coverage.reporting.real, coverage.silent.real)
    let parts = [
      told == 0 ? nil : "\(number(told)) \(told == 1 ? "says" : "say") what changed",
      silent == 0 ? nil : "\(number(silent)) \(silent == 1 ? "does" : "do") not",
    ]
    return told == 0 ? "none says what changed" : list(parts, or: "")
  }

  package func coverage(
    _ coverage: CaseCoverage, helped: StandingCounts, hindered: StandingCounts,
    withoutEffect: [Absence: StandingCounts]
  ) -> String {
    let effects = [(helped.real, "helped in"), (hindered.real, "hindered in")].filter { $0.0 > 0 }
    let parts: [String?] = effects.map { "\($1) \(number($0))" }
    let reasons = Absence.allCases.filter { withoutEffect[$0]?.real ?? 0 > 0 }
    let unsaid = withoutEffect.values.reduce(0) { $0 + $1.real }
    let naming = "\(number(unsaid)) \(unsaid == 1 ? "names" : "name") it"
    let unclear: String? =
      switch reasons {
      case []: nil
      case [.notKnown], [.withheld], [.notApplicable]: "\(naming), and whether it did either is \(label(reasons[0]))"
      default: "\(naming) and \(unsaid == 1 ? "does" : "do") not say whether it did either"
      }
    return list(parts + [unclear, silence(coverage.silent.real)], or: "none reports it")
  }

  private func reports(_ cases: Int) -> String? {
    cases == 0 ? nil : "\(number(cases)) \(cases == 1 ? "reports" : "report") it"
  }

  private func silence(_ cases: Int) -> String? {
    cases == 0 ? nil : "\(number(cases)) \(cases == 1 ? "does" : "do") not report it"
  }

  private func list(_ parts: [String?], or none: String) -> String {
    let parts = parts.compactMap { $0 }
    return parts.isEmpty ? none : parts.joined(separator: ", ")
  }

  package func condition(_ head: ConditionHead) -> String {
    let level = head.level.value.map { label($0, of: head.kind) } ?? head.level.absence.map(level)?.lowercasedFirst
    let effect = head.effect.value.map(label) ?? head.effect.statedAbsence.map(self.effect)
    return [level, effect].compactMap { $0 }.joined(separator: "; ")
  }

  package func result(_ direction: Direction, among: Reported<Among>) -> String {
    "\(label(direction)), \(heading(among: among).lowercasedFirst)"
  }

  package func heading(ofReal isReal: Bool, with result: DomainResult) -> String {
    let words =
      switch result {
      case .one(let direction, let among): self.result(direction, among: among)
      case .several: "several results"
      case .notReported: label(Absence.notReported)
      }
    return "\(heading(ofReal: isReal)): \(words)"
  }

  package var byStanding: String { "real cases first" }
  package var partlyDropped: String { "dropped at one or more places" }
  package var bySystem: String { "by the wider system" }
  package var reportsNone: String { "reports none of these" }
}
