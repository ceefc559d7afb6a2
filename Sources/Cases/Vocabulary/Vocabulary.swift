// What all cases of a portfolio share and are checked against: tags, needs and references.

import Diagnostics

/// The shared words of a portfolio.
public final class Vocabulary: Sendable {
  public let tags: TagVocabulary
  /// In the order of needs.yml, for the front page begins with them.
  public let needs: [Need]
  public let bibliography: Bibliography
  private let needIDs: Set<NeedID>
  private let needWords: WordList
  private let workWords: WordList

  public init(
    tags: TagVocabulary = TagVocabulary(), needs: [Need] = [], bibliography: Bibliography = .empty
  ) {
    self.tags = tags
    self.needs = needs
    self.bibliography = bibliography
    needIDs = Set(needs.map(\.id))
    needWords = WordList(needs.lazy.map(\.id.text))
    workWords = WordList(bibliography.works.lazy.map(\.key.text))
  }

  /// Reports citations of works that are not listed.
  func check(_ citations: [Citation]) -> [Diagnostic] {
    check(citations, help: "add it to \(bibliography.file)") { key in
      // `mueller2020` is how a keyboard without an ü writes `müller2020`.
      let spelt = Self.spelt(key.text)
      return bibliography.works.first { Self.spelt($0.key.text) == spelt }?.key.text ?? workWords.nearest(to: key.text)
    }
  }

  /// Reports citations of works that are not listed; `nearest` finds the key that is meant, for the first of them. Says
  /// nothing where the list could not be read, which has been reported there.
  func check(_ citations: [Citation], help: String, nearest: (CitationKey) -> String?) -> [Diagnostic] {
    guard !bibliography.isUnreadable else { return [] }
    let unknown = citations.filter { !bibliography.contains($0.key) }
    return citations.compactMap(secondWork)
      + unknown.enumerated().map { place, citation in
        Diagnostic(
          .unknownCitation, "no work has the key `\(citation.key)`", at: citation.span,
          help: place >= Self.mostSuggestions
            ? help : placeHelp(citation.key.text) ?? nearest(citation.key).map { "did you mean `\($0)`?" } ?? help)
      }
  }

  /// A key in small letters of ASCII.
  private static func spelt(_ key: String) -> String {
    [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("å", "aa"), ("ø", "oe"), ("æ", "ae")]
      .reduce(key.lowercased()) { $0.replacing($1.0, with: $1.1) }
  }

  /// What to write for a key with the place in the work behind it and no comma between, or for a name in its place.
  private func placeHelp(_ text: String) -> String? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return nil }
    if bibliography.contains(CitationKey(words[0])), bibliography.contains(CitationKey(words[1])) {
      return "put a comma between the keys of two works: [\(words[0]), \(words[1])]"
    }
    return bibliography.contains(CitationKey(words[0]))
      ? "put a comma before the place: `\"\(words[0]), \(words[1])\"`"
      : "write the key that the work has in \(bibliography.file), such as `brown2019`"
  }

  /// Reports a place in a work that is the key of another one: `cites: brown2019, hubers2018`.
  private func secondWork(in citation: Citation) -> Diagnostic? {
    guard let key = citation.locator.map({ CitationKey(String($0.drop { $0 == "@" })) }), bibliography.contains(key)
    else { return nil }
    return Diagnostic(
      .badCitation, "the place in the work `\(citation.key)` is the key of another work, `\(key)`", at: citation.span,
      help: "for two works write [\(citation.key), \(key)]")
  }

  /// The tags and needs without what only pages show of them: their labels and definitions.
  package var names: (tags: [Tag], needs: [Need]) {
    (
      tags.tags.map { tag in
        var tag = tag
        (tag.label, tag.definition) = ("", nil)
        return tag
      },
      needs.map { need in
        var need = need
        (need.label, need.definition) = ("", nil)
        return need
      }
    )
  }

  /// Reports needs that are not listed.
  func check(needs named: some Sequence<Located<NeedID>>) -> [Diagnostic] {
    let unknown = named.filter { !needIDs.contains($0.value) }
    return unknown.enumerated().map { place, need in
      let near =
        place < Self.mostSuggestions ? needNamed(need.value.text) ?? needWords.nearest(to: need.value.text) : nil
      return Diagnostic(
        .unknownNeed, "`\(need.value)` is not a need of needs.yml", at: need.span,
        help: MissingWord.isAbsence(need.value.text)
          ? "leave `needs` out where there is none"
          : near.map { "did you mean `\($0)`?" } ?? "add `\(need.value): {label: …}` to needs.yml")
    }
  }

  /// The id of the need with a label, whatever its letter case; nil where none has it.
  private func needNamed(_ label: String) -> String? {
    let form = CellWords.form(of: label)
    return needs.first { CellWords.form(of: $0.label) == form }?.id.text
  }

  /// Reports needs whose pages could not be files on Windows.
  func checkNeeds() -> [Diagnostic] {
    needs.compactMap { need in need.span.flatMap { FileName.deviceID(need.id.text, of: "need", at: $0) } }
      + SameLabel.diagnostics(of: needs.map { SameLabel(id: $0.id.text, label: $0.label, span: $0.span) }, "need") {
        "delete this one, and write `\($0.id)` wherever it is named"
      }
  }

  /// For how many unknown names of one file others are looked for: as many as are printed of it.
  static let mostSuggestions = 200
}
