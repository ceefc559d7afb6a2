// What came of a network, with the evidence beside it. Direction and rigour stand side by side and are never added into
// one score, and an outcome is called sustained only when everything that the word asks for is there.

import Cases
import Themes

extension CasePage {
  func writeOutcomes(into page: inout PageObject) {
    page[.outcomes] = study.outcomes.map(outcome)
    let named = Set(study.outcomes.map(\.domain))
    let missing = OutcomeDomain.allCases.filter { !named.contains($0) }.map(\.label)
    page[.outcomesNotReported] = missing.isEmpty ? nil : Wording.list(missing)
    page[.evidence] = study.evidence.enumerated().map { evidence($1, at: $0) }
  }

  private func outcome(_ outcome: Outcome) -> PageObject {
    var item = PageObject(.outcome)
    item[.domain] = Wording.capitalisedFirst(outcome.domain.label)
    item[.among] = outcome.among.value?.label ?? outcome.among.absence
    item[.direction] = Wording.capitalisedFirst(Wording.direction(outcome.direction))
    item[.token] = outcome.direction.rawValue
    item[.statement] = outcome.statement
    item[.measure] = outcome.measure.map(Wording.measure)
    item[.actions] = outcome.follows.compactMap { id in
      parts.actions[id.value].map { place in
        SiteContext.link(study.actions[place].title, "#" + CasePage.id(ofAction: place))
      }
    }
    let grounds = sources.evidence(outcome.evidence)
    item[.evidence] = grounds.map { entry in
      SiteContext.link(
        Wording.capitalisedFirst(Wording.rigour(entry.evidence)), "#" + SourceLinks.id(ofEvidence: entry.place))
    }
    writeSustained(outcome.sustained, into: &item)
    return item
  }

  private func writeSustained(_ sustained: Reported<[Sustained]>, into item: inout PageObject) {
    guard case .value(let held) = sustained else {
      item[.sustainedVerdict] = "Whether it lasts is \(sustained.absence ?? "not reported")."
      return
    }
    let missing = Sustained.required.filter { !held.contains($0) }
    item[.isSustained] = missing.isEmpty
    item[.sustained] = held.isEmpty ? nil : Wording.list(held.map(\.label))
    if missing.isEmpty {
      item[.sustainedVerdict] = "Sustained: in \(Wording.list(held.map(\.label)))."
    } else if held.isEmpty {
      item[.sustainedVerdict] = "Not yet sustained: \(Wording.list(missing.map(\.label))) are missing."
    } else {
      item[.sustainedVerdict] =
        "In place: \(Wording.list(held.map(\.label))). Not yet sustained: \(Wording.list(missing.map(\.label))) \(missing.count == 1 ? "is" : "are") missing."
    }
  }

  private func evidence(_ evidence: Evidence, at place: Int) -> PageObject {
    var item = PageObject(.evidence)
    item[.id] = SourceLinks.id(ofEvidence: place)
    item[.count] = String(place + 1)
    let isWithheld = evidence.quote == .withheld
    item[.kind] = Wording.capitalisedFirst(Wording.rigour(evidence)) + (isWithheld ? ", words withheld" : "")
    item[.note] = evidence.note
    item[.quote] = evidence.quote.value
    item[.isIllustrative] = study.standing == .illustrative
    item[.citations] = sources.citations(evidence.cites)
    return item
  }
}
