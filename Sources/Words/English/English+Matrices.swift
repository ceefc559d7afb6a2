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

  package func lead(on matrix: CaseMatrix, _ coverage: CaseCoverage, within parts: CaseCoverage?) -> String {
    let topic =
      switch matrix {
      case .conditions: "what helped or hindered"
      case .functions: "what leaders did"
      case .outcomes: "what changed"
      }
    guard let parts, parts.silent.real > 0 else {
      return lead(coverage.reporting, coverage.silent, matrix == .outcomes ? .say : .report, topic)
    }
    // How many report it, how many a part of it, and how many neither.
    func verb(_ cases: Int, _ verb: String) -> String { "\(number(cases)) \(verb)\(cases == 1 ? "s" : "")" }
    let (whole, part, silent) = (parts.reporting.real, parts.silent.real, coverage.silent.real)
    let all = "Of \(number(whole + part + silent)) real cases, "
    let first = whole == 0 ? "none reports \(topic), " : "\(verb(whole, "report")) \(topic), "
    let second =
      matrix == .conditions
      ? "\(verb(part, "name")) conditions and \(part == 1 ? "does" : "do") not say whether they did either"
      : "\(verb(part, "report")) what was done and not by whom"
    let rest = silent == 0 ? "" : "; \(number(silent)) \(silent == 1 ? "does" : "do") not report any of it"
    return "\(all)\(first)and \(second)\(rest)."
  }

  package func coverage(_ coverage: CaseCoverage, by actors: CaseCoverage) -> String {
    let unnamed = actors.silent.real
    let open = unnamed == 0 ? nil : "\(number(unnamed)) without who did it"
    let parts = [reports(coverage.reporting.real - unnamed), open, silence(coverage.silent.real)]
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

  package func leftOut(_ actions: LeftOutActions) -> String? {
    let parts = [
      ("what was dropped wherever it was to happen", actions.dropped), ("what the wider system did", actions.bySystem),
    ].filter { $1.all > 0 }.map { "\($0), in \(cases($1))" }
    return parts.isEmpty ? nil : "Left out of the table: \(parts.joined(separator: "; and "))."
  }

  package func coverage(
    _ coverage: CaseCoverage, helped: StandingCounts, hindered: StandingCounts, withoutEffect: StandingCounts
  ) -> String {
    let effects = [(helped.real, "helped in"), (hindered.real, "hindered in")].filter { $0.0 > 0 }
    let parts: [String?] = effects.map { "\($1) \(number($0))" }
    let unclear =
      withoutEffect.real == 0
      ? nil
      : "\(number(withoutEffect.real)) \(withoutEffect.real == 1 ? "names" : "name") it and "
        + "\(withoutEffect.real == 1 ? "does" : "do") not say whether it did either"
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
  package var reportsNone: String { "reports none of these" }
}
