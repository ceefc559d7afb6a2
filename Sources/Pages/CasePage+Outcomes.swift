// What came of a network, with the evidence beside it. Direction and rigour are side by side and never added into one
// score, and an outcome is called sustained only when everything that the word asks for is there.

import Cases
import Themes
import Words

extension CasePage {
  /// The id of an outcome on its case's page.
  static func id(ofOutcome place: Int) -> String { "outcome.\(place + 1)" }

  func writeOutcomes(into page: inout PageObject) {
    page[.outcomes] = study.outcomes.enumerated().map { outcome($1, at: $0) }
    page[.outcomesNotReported] = study.outcomes.isEmpty ? nil : outcomesNotReported
    page[.evidence] = study.evidence.enumerated().map { evidence($1, at: $0) }
  }

  /// The domains in which no outcome is reported; nil where there is one in each.
  var outcomesNotReported: String? {
    let named = Set(study.outcomes.map(\.domain))
    let missing = OutcomeDomain.allCases.filter { !named.contains($0) }.map(words.label)
    return missing.isEmpty ? nil : words.list(missing)
  }

  /// What an author does not say of an outcome, unless the page says why; empty where nothing is missing.
  func missing(of outcome: Outcome) -> [FactGap] {
    var missing: [FactGap] = []
    if !outcome.among.isStated { missing.note(.among) }
    if !outcome.observed.isStated { missing.note(.observed) }
    if !outcome.follows.isEmpty { missing.note(.linkBasis, outcome.linkBasis) }
    missing.note(.rivals, outcome.rivals)
    if !outcome.sustained.isStated { missing.note(.sustained) }
    if outcome.evidence.isEmpty { missing.note(.evidence) }
    return missing
  }

  /// What an author says of a piece of evidence beyond its kind: how, when and from whom it was gathered, and where the
  /// source says so.
  func facts(of evidence: Evidence) -> FactSheet {
    var facts = FactSheet(words, language: language)
    if !evidence.by.isStated { facts.miss(.evidenceSource) }
    facts.add(.design, evidence.design)
    facts.add(.gathered, evidence.gathered, words.date)
    facts.add(.informants, evidence.informants) { words.list($0.map(words.label)) }
    facts.add(.locator, evidence.locator)
    // In an invented case the words are invented too.
    let isInvented = study.standing == .illustrative
    // A quotation is in its own words as well.
    if !evidence.excerpt.isStated, evidence.quote.isStated { return facts }
    facts.add(
      .excerpt,
      evidence.excerpt.map {
        isInvented ? words.invented(quotation: $0.withoutOuterQuotes) : words.quotation($0.withoutOuterQuotes)
      })
    return facts
  }

  private func outcome(_ outcome: Outcome, at place: Int) -> PageObject {
    var item = PageObject(.outcome)
    item[.id] = CasePage.id(ofOutcome: place)
    item[.domain] = words.label(outcome.domain).capitalisedFirst
    item[.among] =
      outcome.among.value.map(words.label)
      ?? outcome.among.statedAbsence.map(words.among)
    item[.direction] = words.label(outcome.direction).capitalisedFirst
    item[.token] = outcome.direction.rawValue
    item[.statement] = outcome.statement
    item[.when] =
      outcome.observed.isStated
      ? words.observed(outcome.observed.value.map(words.date) ?? outcome.observed.absence.map(words.label) ?? "") : nil
    item[.linkBasis] = outcome.follows.isEmpty ? nil : outcome.linkBasis.value.map(words.label)
    item[.rivals] = outcome.rivals.value
    item[.measure] = outcome.measure.map { words.measure($0).capitalisedFirst }
    item[.actions] = outcome.follows.compactMap { id in
      parts.actions[id.value].map { place in
        SiteContext.link(words.claim(.action(place + 1)), "#" + CasePage.id(of: id.value))
      }
    }
    item[.evidence] = sources.evidence(outcome.evidence).map { place, evidence in
      var entry = SiteContext.link(
        words.rigour(evidence.head).capitalisedFirst, "#" + SourceLinks.id(ofEvidence: place), as: .outcomeEvidence)
      entry[.count] = String(place + 1)
      return entry
    }
    writeSustained(outcome.sustained, into: &item)
    return item
  }

  private func writeSustained(_ sustained: Reported<[Sustained]>, into item: inout PageObject) {
    guard case .value(let held) = sustained else {
      item[.sustainedVerdict] = words.label(sustained.absence ?? .notReported).capitalisedFirst
      return
    }
    let missing = Sustained.required.filter { !held.contains($0) }
    item[.isSustained] = missing.isEmpty
    item[.sustained] = held.isEmpty ? nil : words.list(held.map(words.label))
    item[.sustainedVerdict] = words.sustained(held, missing: missing)
  }

  private func evidence(_ evidence: Evidence, at place: Int) -> PageObject {
    var item = PageObject(.evidence)
    item[.id] = SourceLinks.id(ofEvidence: place)
    item[.count] = String(place + 1)
    let isWithheld = evidence.quote == .withheld
    let rigour = words.rigour(evidence.head).capitalisedFirst
    item[.kind] = isWithheld ? words.withoutWords(rigour) : rigour
    item[.note] = evidence.note
    item[.quote] = evidence.quote.value?.withoutOuterQuotes
    item[.isIllustrative] = study.standing == .illustrative
    item[.citations] = sources.citations(evidence.cites)
    item[.usedBy] = sources.uses(ofEvidence: place, in: words)
    return item
  }
}
