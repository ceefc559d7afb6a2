// Schools that are compared, in English.

import Cases
import Synthesis

extension English {
  package func label(_ term: SchoolTerm) -> String {
    switch term {
    case .phase: "phase"
    case .setting: "setting"
    case .size: "number of pupils"
    case .disadvantage: "disadvantage"
    case .staff: "number of staff"
    }
  }

  package func label(_ value: SchoolValue) -> String {
    switch value {
    case .phase(let phase): label(phase)
    case .setting(let setting): setting == .mixed ? "\(label(setting)) setting" : label(setting)
    case .size(let band):
      switch band {
      case .under100: "under 100 pupils"
      case .to249: "100 to 249 pupils"
      case .to499: "250 to 499 pupils"
      case .to999: "500 to 999 pupils"
      case .from1000: "1,000 pupils and more"
      }
    case .disadvantage(let disadvantage): "\(label(disadvantage)) disadvantage"
    case .staff(let band):
      switch band {
      case .under10: "under 10 staff"
      case .to24: "10 to 24 staff"
      case .to49: "25 to 49 staff"
      case .to99: "50 to 99 staff"
      case .from100: "100 staff and more"
      }
    }
  }

  package var mixedOverSchools: String { "mixed over its schools" }

  package func title(_ query: SchoolQuery) -> String {
    "\(schoolsTitle): \(query.values.map { label($0) }.joined(separator: ", "))"
  }

  package var schoolsTitle: String { "Cases like mine" }
  package var schoolsDescription: String {
    "Cases by what their schools are like. A case is found by each of its schools, whatever the others are."
  }

  package func lead(
    on query: SchoolQuery, like: StandingCounts, of all: StandingCounts, unknown: [SchoolTerm: StandingCounts],
    schoolless: StandingCounts
  ) -> String {
    guard like.real > 0 else { return "No real case is known to have such a school." }
    let first =
      all.real == like.real
      ? (like.real == 1 ? "The one real case has such a school." : "Every real case has such a school.")
      : "Of \(number(all.real)) real cases, "
        + "\(number(like.real)) \(like.real == 1 ? "is" : "are") known to have such a school."
    let terms = query.values.map(\.term)
    let gaps = terms.compactMap { term in
      unknown[term].flatMap { $0.real > 0 ? "the \(label(term)) of the schools in \(number($0.real))" : nil }
    }
    let parts = [
      first, gaps.isEmpty ? nil : "Not said: \(list(gaps)).",
      schoolless.real == 0 ? nil : "\(haveNoSchool(schoolless.real)).",
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  package func lead(onSchools reporting: StandingCounts, silent: StandingCounts, schoolless: StandingCounts) -> String {
    let topic = "what schools are like"
    let (reported, open, without) = (reporting.real, silent.real, schoolless.real)
    guard without > 0 else { return lead(reporting, silent, of: topic) }
    guard reported > 0 else {
      return open > 0
        ? "No real case reports \(topic); \(haveNoSchool(without))."
        : without == 1
          ? "There is one real case, and it has no school in its network."
          : "No real case has a school in its network."
    }
    let rest = [open == 0 ? nil : "\(number(open)) \(open == 1 ? "does" : "do") not", haveNoSchool(without)]
    return "Of \(number(reported + open + without)) real cases, \(number(reported)) "
      + "\(reported == 1 ? "reports" : "report") \(topic); \(rest.compactMap { $0 }.joined(separator: "; "))."
  }

  /// How many cases have none: `1 has no school in its network`.
  private func haveNoSchool(_ cases: Int) -> String {
    "\(number(cases)) \(cases == 1 ? "has no school in its network" : "have no school in their networks")"
  }

  package func school(_ school: School) -> String {
    let values = { (isOfCase: Bool) in
      school.traits.values.filter { school.ofCase.contains($0.term) == isOfCase }.map { value in
        if case .size = value, let roll = school.roll { return "\(number(roll)) pupils" }
        if case .staff = value, let staff = school.staff { return "\(number(staff)) staff" }
        return label(value)
      }
    }
    let own = values(false)
    let shared = values(true)
    return [
      own.isEmpty ? nil : own.joined(separator: ", "),
      shared.isEmpty ? nil : "\(shared.joined(separator: ", ")) (said of the case as a whole)",
    ].compactMap { $0 }.joined(separator: "; ")
  }

  package func comparison(_ comparison: SchoolComparison) -> String {
    func terms(_ terms: [SchoolTerm]) -> String? { terms.isEmpty ? nil : list(terms.map(label)) }
    let parts = [
      terms(comparison.alike).map { "like yours in \($0)" }, terms(comparison.near).map { "near in \($0)" },
      terms(comparison.unlike).map { "not like yours in \($0)" },
      terms(comparison.unknown).map { "not said: \($0)" },
    ]
    return parts.compactMap { $0 }.joined(separator: "; ").capitalisedFirst + "."
  }

  package var schoolsOfCase: String { "the schools of the case" }

  // MARK: Side by side

  package func comparisonTitle(of study: String) -> String { "Side by side: \(study)" }
  package func comparisonDescription(of study: String) -> String {
    "What is reported of \(study) and of the cases whose schools come nearest to its own, side by side."
  }

  package func comparisonLead(_ cases: StandingCounts) -> String {
    cases.real == 0
      ? "What is reported of each; in bold, what differs from the first. No real case is among them."
      : "What is reported of each; in bold, what differs from the first. What differs between them explains nothing."
  }

  package func more(_ number: Int) -> String { "and \(self.number(number)) more" }

  package func label(_ row: ComparisonRow) -> String {
    switch row {
    case .standing: "Kind of account"
    case .place: label(FactLabel.place)
    case .period: label(FactLabel.period)
    case .network: "The network"
    case .wentWrong: label(FactLabel.wentWrong)
    case .helped: "What helped"
    case .hindered: "What hindered"
    }
  }
}
