// What came of a network, with the evidence beside it. Direction and rigour stand side by side and are never added into
// one score, and an outcome is called sustained only when everything that the word asks for is there.

import Cases
import Themes
import Words

extension CasePage {
  func writeOutcomes(into page: inout PageObject) {
    page[.outcomes] = study.outcomes.map(outcome)
    page[.hasOutcomes] = !study.outcomes.isEmpty
    let named = Set(study.outcomes.map(\.domain))
    let missing = OutcomeDomain.allCases.filter { !named.contains($0) }.map(words.label)
    page[.outcomesNotReported] = missing.isEmpty ? nil : words.list(missing)
    page[.evidence] = study.evidence.enumerated().map { evidence($1, at: $0) }
    page[.hasEvidence] = !study.evidence.isEmpty
  }

  private func outcome(_ outcome: Outcome) -> PageObject {
    var item = PageObject()
    item[.domain] = words.label(outcome.domain).capitalisedFirst
    item[.among] = outcome.among.value.map(words.label) ?? outcome.among.absence.map(words.label)
    item[.direction] = words.label(outcome.direction).capitalisedFirst
    item[.token] = outcome.direction.rawValue
    item[.statement] = outcome.statement
    item[.measure] = outcome.measure.map(words.measure)
    item[.actions] = outcome.follows.compactMap { id in
      parts.actions[id.value].map { place in
        SiteContext.link(study.actions[place].title, "#" + CasePage.id(ofAction: place))
      }
    }
    item[.hasActions] = !item[.actions].isEmpty
    let grounds = sources.evidence(outcome.evidence)
    item[.evidence] = grounds.map { entry in
      SiteContext.link(
        words.rigour(entry.evidence.head).capitalisedFirst, "#" + SourceLinks.id(ofEvidence: entry.place))
    }
    item[.hasEvidence] = !grounds.isEmpty
    writeSustained(outcome.sustained, into: &item)
    return item
  }

  private func writeSustained(_ sustained: Reported<[Sustained]>, into item: inout PageObject) {
    guard case .value(let held) = sustained else {
      item[.isSustained] = false
      item[.sustained] = nil
      item[.sustainedVerdict] = words.sustained(sustained.absence ?? .notReported)
      return
    }
    let missing = Sustained.required.filter { !held.contains($0) }
    item[.isSustained] = missing.isEmpty
    item[.sustained] = held.isEmpty ? nil : words.list(held.map(words.label))
    item[.sustainedVerdict] = words.sustained(held, missing: missing)
  }

  private func evidence(_ evidence: Evidence, at place: Int) -> PageObject {
    var item = PageObject()
    item[.id] = SourceLinks.id(ofEvidence: place)
    item[.count] = String(place + 1)
    let isWithheld = evidence.quote == .withheld
    let rigour = words.rigour(evidence.head).capitalisedFirst
    item[.kind] = isWithheld ? words.withoutWords(rigour) : rigour
    item[.note] = evidence.note
    item[.quote] = evidence.quote.value
    item[.isIllustrative] = study.standing == .illustrative
    item[.citations] = sources.citations(evidence.cites)
    return item
  }
}
