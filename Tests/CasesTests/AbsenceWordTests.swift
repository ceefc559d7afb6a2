// Every field of a case, with each word that people write where there is no value: it is read, or refused once with
// what to write in its place; and what is to be written is read.

import Diagnostics
import TestSupport
import Testing

@testable import Cases

@Suite struct AbsenceWordTests {
  private static let words = [
    "withheld", "not-known", "not-applicable", "not-reported", "unknown", "none", "n/a", "–", "?",
  ]

  @Test func readsEachWordOrSaysWhatToWrite() throws {
    let places = FieldOfCase.all
    #expect(places.count > 130)
    for field in places {
      let before = Set(try found(field, field.sample).map(\.message))
      for word in Self.words {
        let text = word == "?" ? "\"?\"" : word
        let new = try found(field, text).filter { !before.contains($0.message) }
        #expect(new.count <= 1, "\(field.way): \(word): \(new.map(\.message))")
        guard let mistake = new.first else {
          #expect(field.mayHold(word), "\(field.way): \(word) is taken for a value")
          continue
        }
        guard let help = mistake.help else {
          Issue.record("\(field.way): \(word): \(mistake.message)")
          continue
        }
        guard mistake.severity == .error else { continue }
        #expect(!(field.isRequired && help.hasPrefix("leave it out")), "\(field.way): \(help)")
        for code in ["not-known", "not-applicable", "withheld"]
        where ["write \(code)", "write `\(code)`"].contains(where: help.contains) {
          let rest = try found(field, code).filter { $0.severity == .error && !before.contains($0.message) }
          #expect(rest.isEmpty, "\(field.way): \(word): \(help): \(rest.map(\.message))")
        }
      }
    }
  }

  private func found(_ field: FieldOfCase, _ value: String?) throws -> [Diagnostic] {
    let source = SourceFile(path: "cases/t.md", text: field.file(value))
    return try Desk(with: [source]).study("cases/t.md").diagnostics
  }
}

/// One declared field of a case, with the fields around it.
private struct FieldOfCase {
  let way: String
  let type: ValueType
  let isRequired: Bool
  /// A value that is read; nil for a field that may be left out.
  let sample: String?
  /// The case's fields in braces, around those of the field's record.
  private let wrapped: @Sendable (String) -> String
  private let others: [String]
  private let name: String

  func file(_ value: String?) -> String {
    let own = value.map { ["\(name): \($0)"] } ?? []
    return "---\n\(wrapped((others + own).joined(separator: ", ")))\n---\n\nText.\n"
  }

  /// Whether a word may be a value: a text that says that there was none, or a word of the vocabulary.
  func mayHold(_ word: String) -> Bool { Self.mayHold(type, word, name) }

  private static func mayHold(_ type: ValueType, _ word: String, _ name: String) -> Bool {
    switch type {
    case .text: word == "none"
    // Whether there is such a thing is known where all files are.
    case .id: !["withheld", "not-known", "not-applicable"].contains(word)
    case .choice(let words): words.contains(word)
    case .reported(let item):
      ["withheld", "not-known", "not-applicable"].contains(word) || mayHold(item, word, name)
    case .either(let types): types.contains { mayHold($0, word, name) }
    case .oneOrMany(let item): mayHold(item, word, name)
    default: false
    }
  }

  static let all = fields(of: CaseStudy.description, [], at: 0) { inner in
    inner.isEmpty ? "" : inner.replacing(", \u{1}", with: "\n").replacing("\u{1}", with: "")
  }

  /// Each field of the outermost mapping is on a line of its own.
  private static func fields(
    of record: RecordDescription, _ way: [String], at depth: Int, _ wrap: @escaping @Sendable (String) -> String
  ) -> [FieldOfCase] {
    record.fields.flatMap { field -> [FieldOfCase] in
      let mark = depth == 0 ? "\u{1}" : ""
      let others =
        record.fields.filter { $0.isRequired && $0.name != field.name }
        .map { "\(mark)\($0.name): \(sample($0.name, of: record.noun))" }
        + (record.noun == "a network" && !["people", "ties", "graph"].contains(field.name) ? people : [])
      let one = FieldOfCase(
        way: (way + [field.name]).joined(separator: "."), type: field.type, isRequired: field.isRequired,
        sample: field.isRequired ? sample(field.name, of: record.noun) : nil, wrapped: wrap, others: others,
        name: mark + field.name)
      guard depth < 5 else { return [one] }
      return [one]
        + field.type.records.flatMap { inner in
          fields(of: inner, way + [field.name], at: depth + 1) { text in
            wrap(
              (others + ["\(mark)\(field.name): \(value(field, of: field.type, "{\(text)}"))"]).joined(separator: ", "))
          }
        }
    }
  }

  /// A value of a type that holds a record.
  private static func value(_ field: FieldDescription, of type: ValueType, _ record: String) -> String {
    switch type {
    case .reported(let item): value(field, of: item, record)
    case .list, .oneOrMany, .arrow: "[\(record)]"
    case .keyed where field.name == "communities":
      "{oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}, x: \(record)}"
    case .keyed where field.name == "people":
      "{oak-1: {community: oak, member: true}, elm-1: {community: elm, member: true}, x: \(record)}"
    case .keyed: "{x: \(record)}"
    case .keyedByWord(let words, _): "{\(words.first ?? "x"): \(record)}"
    case .mapped: "{x: \(record)}"
    case .either(let types):
      types.first { !$0.records.isEmpty }.map { value(field, of: $0, record) } ?? record
    default: record
    }
  }

  private static let people = [
    "people: {oak-1: {community: oak, member: true}, elm-1: {community: elm, member: true}}", "ties: [oak-1 <-> elm-1]",
  ]

  private static func sample(_ name: String, of noun: String) -> String {
    switch (noun, name) {
    case (_, "network"):
      "{communities: {oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}, "
        + "people: {oak-1: {community: oak, member: true}, elm-1: {community: elm, member: true}}, "
        + "ties: [oak-1 <-> elm-1]}"
    case (_, "communities"): "{oak: {name: Oak, kind: school}, elm: {name: Elm, kind: school}}"
    case (_, "standing"): "illustrative"
    case ("a community", "kind"): "school"
    case (_, "kind"): "document"
    case ("a link", "from"), (_, "community"): "oak"
    case ("a link", "to"): "elm"
    case (_, "from"): "oak-1"
    case (_, "to"): "elm-1"
    case (_, "function"): "mobilising"
    case (_, "domain"): "capacity"
    case (_, "direction"): "positive"
    case (_, "is"): "protected-time"
    case (_, "result"): "agreed"
    case (_, "date"): "2026-01-05"
    case (_, "claims"): "[{says: Two schools, cites: brown2019}, {says: Three schools, cites: brown2019}]"
    case (_, "cites"): "brown2019"
    default: "Some words"
    }
  }
}
