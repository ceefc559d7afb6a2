// The works that a page cites and the evidence that it rests on, as links into the page's own lists.

import Cases
import Diagnostics
import Markup
import Themes
import Words

/// The citations and evidence of one case.
struct SourceLinks: Sendable {
  private let bibliography: Bibliography
  /// The works of the page by first citation: those of the facts, then those of the account.
  let cited: CitationNumbers
  private let evidence: [Evidence]
  private let pieces: EvidenceLinks
  /// What rests on the evidence at each place, each claim once, in the order of the page.
  private let claims: [Int: [Claim]]

  /// What a case says is so, and its id on the page.
  private struct Claim {
    let place: ClaimPlace
    let id: String
  }

  init(of study: CaseStudy, _ record: CaseRecord, bibliography: Bibliography, _ words: any Phrasebook) {
    self.bibliography = bibliography
    cited = CitationNumbers((study.citationsInFacts + study.body.citations).map { bibliography.listed($0.key) })
    evidence = study.evidence
    pieces = EvidenceLinks(to: record, words)
    claims = SourceLinks.claims(of: study, pieces)
  }

  /// O(evidence that is named).
  private static func claims(of study: CaseStudy, _ pieces: EvidenceLinks) -> [Int: [Claim]] {
    var claims: [Int: [Claim]] = [:]
    func add(_ place: ClaimPlace, _ id: String, _ evidence: [Located<EvidenceID>]) {
      for entry in Set(pieces.places(of: evidence)) { claims[entry, default: []].append(Claim(place: place, id: id)) }
    }
    for (place, action) in study.actions.enumerated() {
      add(
        .action(place + 1), CasePage.id(of: action.id), action.evidence + action.effects.evidence)
    }
    for (place, outcome) in study.outcomes.enumerated() {
      add(.outcome(place + 1), CasePage.id(ofOutcome: place), outcome.evidence)
    }
    for (place, condition) in study.conditions.enumerated() {
      add(.condition(condition.kind), CasePage.id(ofCondition: place), condition.evidence)
    }
    return claims
  }

  /// Returns the id of the evidence at a place in the case. Ids of prose hold no full stop, so the two never meet.
  static func id(ofEvidence place: Int) -> String { "evidence.\(place + 1)" }

  /// Returns works in brackets, each a link to its entry, in the portfolio's style; nil where nothing is cited.
  func citations(_ citations: [Citation]) -> Fragment? {
    guard !citations.isEmpty else { return nil }
    var numbers = cited
    return bibliography.parenthetical(citations, numbers: &numbers)
  }

  /// Returns evidence by number, each a link to its entry on this page: `[1]`; nil where there is none.
  func numbers(_ ids: [Located<EvidenceID>]) -> Fragment? {
    let places = pieces.places(of: ids)
    guard !places.isEmpty else { return nil }
    var writer = MarkupWriter(.html)
    for (index, place) in places.enumerated() {
      if index > 0 { writer.text("\u{A0}") }
      writer.element("a", [Attribute("href", "#" + SourceLinks.id(ofEvidence: place))], text: "[\(place + 1)]")
    }
    return writer.finish()
  }

  /// Returns the claims that rest on the evidence at a place, each a link; nil where none does.
  func uses(ofEvidence place: Int, in words: any Phrasebook) -> Fragment? {
    guard let claims = claims[place] else { return nil }
    var writer = MarkupWriter(.html)
    for (index, claim) in claims.enumerated() {
      if index > 0 { writer.text(", ") }
      writer.element("a", [Attribute("href", "#" + claim.id)], text: words.claim(claim.place))
    }
    return writer.finish()
  }

  /// Returns the evidence that a list of ids names, each with its place.
  func evidence(_ ids: [Located<EvidenceID>]) -> [(place: Int, evidence: Evidence)] {
    pieces.places(of: ids).map { ($0, evidence[$0]) }
  }
}

/// The evidence of one case as links to its entries on the case's page.
struct EvidenceLinks: Sendable {
  private let evidence: [EvidenceHead]
  private let places: EvidencePlaces
  private let words: any Phrasebook

  init(to study: CaseRecord, _ words: any Phrasebook) {
    (evidence, places) = (study.evidence, study.evidencePlaces)
    self.words = words
  }

  /// Returns where the evidence that a list of ids names is in the case.
  func places(of ids: [Located<EvidenceID>]) -> [Int] { ids.compactMap { places[$0.value] } }

  /// Returns evidence by kind, each a link to its entry on the page at `page` (on this page when empty): `document
  /// [1]`.
  func links(_ ids: [Located<EvidenceID>], page: String = "") -> Fragment? {
    var seen: Set<Int> = []
    let places = places(of: ids).filter { seen.insert($0).inserted }
    guard !places.isEmpty else { return nil }
    var writer = MarkupWriter(.html)
    for (index, place) in places.enumerated() {
      if index > 0 { writer.text(", ") }
      writer.element(
        "a", [Attribute("class", "evidence-link"), Attribute("href", page + "#" + SourceLinks.id(ofEvidence: place))],
        text: words.numbered(evidence[place].kind, place + 1))
    }
    return writer.finish()
  }
}

extension Bibliography {
  /// Returns the reference list of a page.
  func items(of cited: CitationNumbers) -> [PageObject] {
    list(of: cited).map { work in
      var item = PageObject(.reference)
      item[.id] = work.id
      item[.entry] = work.entry
      return item
    }
  }
}
