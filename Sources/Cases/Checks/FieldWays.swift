// The way to a field as notes on coding name it: `actions.cover-budget.function`. It is followed through the declared
// fields and the entries that the case has.

import Diagnostics
import Networks

/// The fields of one case that a note may be on.
struct FieldWays {
  /// The ids of entries that are named, by the field that holds them.
  private let ids: [String: Set<String>]
  /// How many entries a field has whose entries have no ids.
  private let counts: [String: Int]
  /// Fields of which a mistake has cost entries.
  private let lost: Set<String>

  /// The fields whose entries an author names, with these names.
  fileprivate static let named: [String: @Sendable (CaseStudy) -> Set<String>] = [
    "actions": { Set($0.actions.map(\.id.text)) }, "evidence": { Set($0.evidence.map(\.id.text)) },
    "communities": { Set($0.network.communities.map(\.id.text)) },
    "people": { Set($0.network.people.map(\.id.text)) },
  ]

  private init(of study: CaseStudy) {
    ids = FieldWays.named.mapValues { $0(study) }
    counts = [
      "outcomes": study.outcomes.count, "conflicting_facts": study.conflictingFacts.count,
      "checked_with": study.checkedWith.value?.count ?? 0,
    ]
    lost = study.lost
  }

  /// Reports notes on fields that a case does not have.
  static func check(_ study: CaseStudy, _ reader: inout FieldReader) {
    guard let notes = study.coding?.notes, !notes.isEmpty else { return }
    let ways = FieldWays(of: study)
    var patience = Vocabulary.mostSuggestions
    for note in notes { ways.check(note, &patience, &reader) }
  }

  /// Reports a note on a field that there is not. O(length of the way).
  ///
  /// - Parameter patience: For how many more such notes another way is sought.
  private func check(_ note: CodingNote, _ patience: inout Int, _ reader: inout FieldReader) {
    var fields: [FieldDescription]? = CaseStudy.description.fields
    var way: [String] = []
    var parts = note.field.value.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
    if let first = parts.first, lost.contains(first) { return }
    while let part = parts.popFirst() {
      guard let known = fields, let field = known.first(where: { $0.name == part }) else {
        return report(note, part, after: way, among: fields?.map(\.name) ?? [], &patience, &reader)
      }
      way.append(part)
      switch Self.entries(of: field.type) {
      case .none: fields = nil
      case .record(let record): fields = record.fields
      case .words(let words, let record):
        guard let word = parts.popFirst() else { return }
        guard words.contains(word) else { return report(note, word, after: way, among: words, &patience, &reader) }
        way.append(word)
        fields = record?.fields
      case .many(let record):
        guard let name = parts.popFirst() else { return }
        if let known = ids[part] {
          guard known.contains(name) else {
            return report(note, name, after: way, among: known, &patience, &reader)
          }
        } else if let count = counts[part] {
          guard let number = Int(name), number > 0, number <= count else {
            let help =
              count == 0 ? "`\(part)` has no entries" : "the entries of `\(part)` are counted from 1 to \(count)"
            return report(note, help: help, &reader)
          }
        }
        way.append(name)
        fields = record.fields
      }
    }
  }

  private enum Entries {
    case none
    case record(RecordDescription)
    case words([String], RecordDescription?)
    case many(RecordDescription)
  }

  private static func entries(of type: ValueType) -> Entries {
    switch type {
    case .reported(let type): entries(of: type)
    case .record(let record): .record(record)
    case .either(let types): types.lazy.map(entries).first { if case .none = $0 { false } else { true } } ?? .none
    case .keyed(let item), .list(let item), .oneOrMany(let item):
      if case .record(let record) = entries(of: item) { .many(record) } else { .none }
    case .keyedByWord(let words, let item):
      if case .record(let record) = entries(of: item) { .words(words, record) } else { .words(words, nil) }
    default: .none
    }
  }

  private func report(
    _ note: CodingNote, _ part: String, after way: [String], among names: some Collection<String>,
    _ patience: inout Int, _ reader: inout FieldReader
  ) {
    let start = way.isEmpty ? "" : way.joined(separator: ".") + "."
    patience -= 1
    guard patience >= 0, names.count <= Self.mostCompared else {
      return report(note, help: "name what the case has behind `\(start)`", &reader)
    }
    let names = names.sorted()
    let others = "\(names.prefix(5).joined(separator: ", "))\(names.count > 5 ? " or another" : "")"
    report(
      note,
      help: Suggestion.nearest(to: part, among: names).map { "did you mean `\(start)\($0)`?" }
        ?? (names.isEmpty ? "`\(way.joined(separator: "."))` is the whole way" : "behind `\(start)` comes \(others)"),
      &reader)
  }

  private func report(_ note: CodingNote, help: String, _ reader: inout FieldReader) {
    reader.report(
      .unknownField, "there is no field `\(note.field.value)` in this case", at: note.field.span, help: help)
  }

  /// Among more names than these no other is sought.
  private static let mostCompared = 1_000
}

extension FieldWay {
  /// Its parts: the names of fields and entries.
  package var parts: [String] { text.split(separator: ".").map(String.init) }

  /// Its parts without the names that an author has given to entries, which may say what is withheld.
  package var fields: [String] {
    let parts = parts
    return parts.indices.filter { $0 == 0 || FieldWays.named[parts[$0 - 1]] == nil }.map { parts[$0] }
  }
}
