// What a portfolio says in its own words: labels of a phrasebook, and strings of its theme.

import Cases
import Diagnostics
import Networks

/// The words that a portfolio has in place of those of the site, by key.
package struct OwnWords: Sendable {
  private let labels: [String: String]
  /// In place of strings of the theme, by their keys there.
  package let strings: [String: String]

  /// A portfolio that has none.
  package static let none = OwnWords([:])

  /// Words by their keys: those of labels, or else of the theme.
  package init(_ words: [String: String]) {
    let keys = words.isEmpty ? [] : Set(Self.labels(of: English()).map(\.key))
    labels = words.filter { keys.contains($0.key) }
    strings = words.filter { !keys.contains($0.key) }
  }

  /// Reads what a portfolio has. A key that is neither a label's nor of the theme is reported.
  ///
  /// - Parameter strings: The keys of the theme's strings; nil where they are not known.
  package static func of(_ settings: PortfolioSettings, strings: [String]?) -> Checked<OwnWords> {
    let words = Dictionary(settings.words.map { ($0.key.value, $0.text) }, uniquingKeysWith: { first, _ in first })
    guard let strings, !words.isEmpty else { return Checked(OwnWords(words)) }
    let keys = labels(of: English()).map(\.key) + strings
    return Checked(OwnWords(words), OwnWord.unknown(settings.words, among: keys))
  }

  /// Returns the portfolio's word for a label; nil where it has none. O(1).
  package subscript(label: some OverridableLabel) -> String? { labels.isEmpty ? nil : labels[label.key] }

  /// Returns the portfolio's word for a facet of a condition; nil where it has none. O(1).
  package subscript(facet facet: String) -> String? { labels.isEmpty ? nil : labels["facet-\(facet)"] }

  // MARK: Keys

  /// Every label that a portfolio may say otherwise, with what a language says.
  package static func labels(of language: any Phrasebook) -> [(key: String, label: String)] {
    func all<Label: OverridableLabel>(_ label: (Label) -> String) -> [(key: String, label: String)] {
      Label.allCases.map { ($0.key, label($0)) }
    }
    let facets = ConditionKind.allCases.flatMap(\.facets)
    var labels: [(key: String, label: String)] = Set(facets).sorted().map {
      ("facet-\($0)", language.label(ofFacet: $0))
    }
    labels += all(language.label as (Standing) -> String)
    labels += all(language.label as (Selection) -> String)
    labels += all(language.label as (Setting) -> String)
    labels += all(language.label as (Disadvantage) -> String)
    labels += all(language.label as (Phase) -> String)
    labels += all(language.label as (Competition) -> String)
    labels += all(language.label as (MiddleTierSupport) -> String)
    labels += all(language.label as (Aim) -> String)
    labels += all(language.label as (FocusScope) -> String)
    labels += all(language.label as (Formality) -> String)
    labels += all(language.label as (Participation) -> String)
    labels += all(language.label as (Brokerage) -> String)
    labels += all(language.label as (NetworkLeadership) -> String)
    labels += all(language.label as (Composition) -> String)
    labels += all(language.label as (SimilarityAspect) -> String)
    labels += all(language.label as (MeetingMode) -> String)
    labels += all(language.label as (MeetingReach) -> String)
    labels += all(language.label as (Basis) -> String)
    labels += all(language.label as (CommunityKind) -> String)
    labels += all(language.label as (Stance) -> String)
    labels += all(language.label as (Role) -> String)
    labels += all(language.label as (TieKind) -> String)
    labels += all(language.label as (TieStrength) -> String)
    labels += all(language.label as (LinkRelation) -> String)
    labels += all(language.label as (ConditionKind) -> String)
    labels += all(language.label as (ConditionLevel) -> String)
    labels += all(language.label as (ConditionEffect) -> String)
    labels += all(language.label as (LeadershipFunction) -> String)
    labels += all(language.label as (Actor) -> String)
    labels += all(language.label as (Implementation) -> String)
    labels += all(language.label as (Reach) -> String)
    labels += all(language.label as (OutcomeDomain) -> String)
    labels += all(language.label as (Among) -> String)
    labels += all(language.label as (Direction) -> String)
    labels += all(language.label as (Informant) -> String)
    labels += all(language.label as (LinkBasis) -> String)
    labels += all(language.label as (Sustained) -> String)
    labels += all(language.label as (EvidenceKind) -> String)
    labels += all(language.label as (MemberCheckResult) -> String)
    labels += all(language.label as (ConsentState) -> String)
    labels += all(language.label as (Absence) -> String)
    labels += all(language.label as (FactLabel) -> String)
    labels += all(language.heading as (NetworkTable) -> String)
    labels += all(language.heading as (TableColumn) -> String)
    labels += all(language.cell)
    return labels.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
