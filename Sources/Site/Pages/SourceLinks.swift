// The works that a page cites and the evidence that it rests on, as links into the page's own lists.

import Cases
import Diagnostics
import Markup
import Themes

/// The citations and evidence of one case.
struct SourceLinks: Sendable {
  private let references: [CitationKey: Reference]
  private let evidence: [Evidence]
  private let places: [EvidenceID: Int]

  init(of study: CaseStudy, references: [CitationKey: Reference]) {
    self.references = references
    evidence = study.evidence
    places = Dictionary(study.evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the id of a work's entry in the page's reference list.
  static func id(of key: CitationKey) -> String { "ref-" + key.text }

  /// Returns the id of the evidence at a place in the case. Ids of prose hold no full stop, so the two never meet.
  static func id(ofEvidence place: Int) -> String { "evidence.\(place + 1)" }

  /// Returns works in brackets, each a link to its entry: `(Brown & Flood, 2020, p. 4)`; nil where nothing is cited.
  func citations(_ citations: [Citation]) -> Fragment? {
    guard !citations.isEmpty else { return nil }
    var writer = MarkupWriter(.html)
    writer.element("span", [Attribute("class", "citation")]) { writer in
      writer.text("(")
      for (index, citation) in citations.enumerated() {
        if index > 0 { writer.text("; ") }
        let label = references[citation.key].map(ReferenceStyle.label) ?? citation.key.text
        writer.element("a", [Attribute("href", LinkOrigin.fragment(SourceLinks.id(of: citation.key)))], text: label)
        if let locator = citation.locator { writer.text(", " + locator) }
      }
      writer.text(")")
    }
    return writer.finish()
  }

  /// Returns evidence by kind, each a link to its entry on the page at `page` (on this page when empty): `document 1`.
  func links(_ ids: [Located<EvidenceID>], page: String = "") -> Fragment? {
    links(at: ids.compactMap { places[$0.value] }, page: page)
  }

  /// The same for places in the case's evidence.
  func links(at places: [Int], page: String = "") -> Fragment? {
    guard !places.isEmpty else { return nil }
    var writer = MarkupWriter(.html)
    for (index, place) in places.enumerated() {
      if index > 0 { writer.text(", ") }
      writer.element(
        "a", [Attribute("class", "evidence-link"), Attribute("href", page + "#" + SourceLinks.id(ofEvidence: place))],
        text: "\(Wording.kind(evidence[place].kind)) (\(place + 1))")
    }
    return writer.finish()
  }

  /// Returns the evidence that a list of ids names, each with its place.
  func evidence(_ ids: [Located<EvidenceID>]) -> [(place: Int, evidence: Evidence)] {
    ids.compactMap { id in places[id.value].map { ($0, evidence[$0]) } }
  }

  /// Returns the reference list of some works, sorted by names and year: `id`, `entry`.
  static func list(_ keys: Set<CitationKey>, in references: [CitationKey: Reference]) -> [PageObject] {
    let works = keys.compactMap { references[$0] }.map { (key: ReferenceStyle.sortKey($0), work: $0) }
    return works.sorted { left, right in
      left.key != right.key ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.work.key < right.work.key
    }.map { entry in
      var item = PageObject()
      item[.id] = id(of: entry.work.key)
      item[.entry] = ReferenceStyle.entry(entry.work)
      return item
    }
  }
}
