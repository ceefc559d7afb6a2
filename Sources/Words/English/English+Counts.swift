// Numbers of cases in English.

import Cases

extension English {
  package func noun(_ standing: Standing, for number: Int) -> String {
    if let word = own[standing] { return word }
    guard number != 1 else { return label(standing) }
    return switch standing {
    case .empirical: "real cases"
    case .composite: "composites of real cases"
    case .illustrative: "invented examples"
    }
  }

  private func count(_ counts: StandingCounts, _ standing: Standing) -> String? {
    let number = counts[standing]
    return number == 0 ? nil : "\(self.number(number)) \(noun(standing, for: number))"
  }

  package func cases(_ counts: StandingCounts) -> String {
    let parts = Standing.allCases.compactMap { count(counts, $0) }
    return parts.isEmpty ? "no case" : list(parts)
  }

  package func answers(in counts: StandingCounts, idealTypes: Int) -> String {
    let types = idealTypes == 0 ? nil : count(idealTypes, .idealType)
    let parts = Standing.allCases.compactMap { count(counts, $0) } + [types].compactMap { $0 }
    return parts.isEmpty ? "nothing yet" : list(parts)
  }

  package func actedOnNeed(in counts: StandingCounts) -> String {
    guard counts.all > 0 else { return "No case reports what a leader did about it." }
    guard counts[.empirical] == 0 else { return "What leaders did about it in \(cases(counts))." }
    return "No real case reports what a leader did about it yet."
  }

  package func support(_ counts: StandingCounts) -> String {
    if counts.all == 0 { return "No case follows it yet." }
    if counts[.illustrative] == counts.all { return "All its cases so far are invented." }
    return counts.real == 0 ? "No real case follows it yet." : "Followed in \(cases(counts))."
  }

  package func went(_ direction: Direction, _ number: Int, of all: Int) -> String {
    all == 1 ? label(direction) : "\(self.number(number)) \(label(direction))"
  }
}
