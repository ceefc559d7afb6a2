// Labelled values as a page lists them. What an author left out is gathered into one line, so that it is said without
// drowning what was reported; what is withheld, unknown or not applicable stands in its own row.

import Cases
import Themes
import Words

/// The facts of one section, in the order in which they were added.
struct FactSheet: Sendable {
  private let words: any Phrasebook
  /// The language of what an author wrote, where it is not that of the site's words.
  private let language: TextLanguage?
  private var labelled: [(label: FactLabel, isAbsence: Bool, row: PageObject)] = []
  private(set) var missing: [FactGap] = []

  init(_ words: any Phrasebook, language: TextLanguage? = nil) {
    self.words = words
    self.language = language
  }

  /// Adds a fact, or notes that it was left out.
  mutating func add<Value>(_ label: FactLabel, _ value: Reported<Value>, _ text: (Value) -> String) {
    switch value {
    case .value(let value): add(label, text(value).capitalisedFirst)
    case .notReported: miss(label)
    case .notKnown, .notApplicable, .withheld:
      row(label, value.absence.map(words.label) ?? "", isAbsence: true)
    }
  }

  /// Adds what an author wrote, as it was written.
  mutating func add(_ label: FactLabel, _ value: Reported<String>) {
    guard case .value(let text) = value, !text.isEmpty else { return add(label, value) { $0 } }
    row(label, text, language: language)
  }

  /// Adds where a network worked. What an author says is absent of it is a gap.
  mutating func add(placeOf context: Context) {
    guard let place = words.place(of: context) else {
      let absence = context.countries.isStated ? context.countries.absence : context.region.absence
      return absence == .notReported ? miss(.place) : row(.place, absence.map(words.label) ?? "", isAbsence: true)
    }
    row(.place, place)
    noteStated(.country, context.countries)
    noteStated(.region, context.region)
  }

  /// Adds several terms.
  mutating func add<Word: Term>(_ label: FactLabel, _ value: Reported<[Word]>, each text: (Word) -> String) {
    add(label, value) { $0.map(text).joined(separator: ", ") }
  }

  /// Adds a fact that is text already; empty or nil means that it was left out.
  mutating func add(_ label: FactLabel, _ value: String?) {
    guard let value, !value.isEmpty else { return miss(label) }
    row(label, value)
  }

  /// Adds the help that leaders needed, and what they got.
  mutating func add(_ support: Support) {
    add(.supportNeeded, support.needed)
    add(.supportReceived, support.received)
    add(.supportFrom, support.from)
  }

  /// Notes that something was left out.
  mutating func miss(_ label: FactLabel) { missing.note(label) }

  /// Notes that an author says that a part of a fact is absent.
  mutating func noteStated<Value>(_ label: FactLabel, _ part: Reported<Value>) { missing.noteStated(label, part) }

  var rows: [PageObject] { labelled.map(\.row) }

  /// Returns the rows without those of facts that the page shows elsewhere, as far as they are reported.
  func rows(without shown: Set<FactLabel>) -> [PageObject] {
    labelled.filter { $0.isAbsence || !shown.contains($0.label) }.map(\.row)
  }

  /// What was left out, in one line: `region, programme and setting`; nil where nothing was.
  var notReported: String? { missing.isEmpty ? nil : words.missing(missing) }

  private mutating func row(_ label: FactLabel, _ value: String, isAbsence: Bool = false, language: TextLanguage? = nil)
  {
    var row = PageObject(.fact)
    row[.label] = words.label(label)
    row[.value] = isAbsence ? value.capitalisedFirst : value
    row[.isAbsence] = isAbsence
    row[.contentLanguage] = language
    labelled.append((label, isAbsence, row))
  }
}
