// Tables of cases in English.

import Cases
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

  package func lead(on matrix: CaseMatrix, _ coverage: CaseCoverage) -> String {
    let topic =
      switch matrix {
      case .conditions: "what helped or hindered"
      case .functions: "what leaders did"
      case .outcomes: "what changed"
      }
    return lead(coverage.reporting, coverage.silent, of: topic)
  }

  package func coverage(_ coverage: CaseCoverage) -> String {
    list([reports(coverage.reporting.real), silence(coverage.silent.real)].compactMap { $0 }, or: "none reports it")
  }

  package func coverage(
    _ coverage: CaseCoverage, helped: StandingCounts, hindered: StandingCounts, withoutEffect: StandingCounts
  ) -> String {
    let effects = [(helped.real, "helped in"), (hindered.real, "hindered in")].filter { $0.0 > 0 }
    let parts: [String?] = effects.map { "\($1) \(number($0))" }
    let unclear = reports(withoutEffect.real).map { "\($0) without an effect" }
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
    let level = head.level.value.map(label) ?? head.level.absence.map(level)?.lowercasedFirst
    let effect = head.effect.value.map(label) ?? (head.effect.isStated ? head.effect.absence.map(label) : nil)
    return [level, effect].compactMap { $0 }.joined(separator: ", ")
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
  package var reportsNone: String { "reports none of these" }
}
