// The declared fields as a JSON Schema (draft 2020-12), so that editors complete and explain keys, and other programs
// can refuse what a schema can see. It says no more than the declarations do: it is made from nothing else.

import Markup

/// A kind of file whose fields are declared.
public enum SchemaSubject: String, Sendable, CaseIterable {
  case study = "case"
  case idealType = "ideal-type"
  case page, portfolio, tags, needs

  /// What the file is, for titles.
  public var title: String {
    switch self {
    case .study: "A case of a professional learning network"
    case .idealType: "An ideal type of a leader's action"
    case .page: "A page of prose"
    case .portfolio: "A portfolio's settings"
    case .tags: "A portfolio's tags"
    case .needs: "What leaders come with"
    }
  }

  /// The form of the file's front matter, or of the whole file.
  public var type: ValueType {
    switch self {
    case .study: .record(CaseStudy.description)
    case .idealType: .record(IdealType.description)
    case .page: .record(Page.description)
    case .portfolio: .record(PortfolioSettings.record.description)
    case .tags: .keyed(.record(Tag.record.description))
    case .needs: .keyed(.record(Need.record.description))
    }
  }

  /// Returns the schema. Records stand once, under `$defs`, in the order of their names.
  ///
  /// - Parameter labels: The words of the site that a portfolio may replace, by key, besides those of its theme.
  public func schema(labels: [(key: String, label: String)]) -> JSON {
    var writer = SchemaWriter(labels: labels)
    var root = writer.schema(of: type)
    if case .record(let record) = type { root = writer.object(record) }
    guard case .object(let members) = root else { return root }
    let definitions = writer.definitions.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      JSON.Member($0.key, $0.value)
    }
    return .object(
      [
        JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        JSON.Member("title", .string(title)),
      ] + members + [JSON.Member("$defs", .object(definitions))])
  }
}

private struct SchemaWriter {
  let labels: [(key: String, label: String)]
  private(set) var definitions: [String: JSON] = [:]

  init(labels: [(key: String, label: String)]) { self.labels = labels }

  private static let missing = JSON.object([
    "enum": .array(["not-known", "not-applicable", "withheld"].map(JSON.string))
  ])

  mutating func schema(of type: ValueType) -> JSON {
    switch type {
    case .text: .object(["$ref": .string("#/$defs/text")], defining: ("text", Self.text), in: &definitions)
    case .id: .object(["$ref": .string("#/$defs/id")], defining: ("id", Self.id), in: &definitions)
    case .date: .object(["$ref": .string("#/$defs/date")], defining: ("date", Self.date), in: &definitions)
    case .day: .object(["$ref": .string("#/$defs/day")], defining: ("day", Self.day), in: &definitions)
    case .address:
      .object([
        "type": .string("string"), "pattern": .string("^([hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)\\S+$"),
      ])
    case .integer(let range):
      Self.number("integer", Double(range.lowerBound), range.upperBound == .max ? .infinity : Double(range.upperBound))
    case .number(let range): Self.number("number", range.lowerBound, range.upperBound)
    case .boolean: .object(["type": .string("boolean")])
    case .choice(let words): .object(["enum": .array(words.map(JSON.string))])
    case .code(let standard, .words(let words)):
      .object(
        ["$ref": .string("#/$defs/\(Self.name(of: standard))")],
        defining: (Self.name(of: standard), .object(["enum": .array(words.map(JSON.string))])), in: &definitions)
    case .code(let standard, .pattern(let pattern)):
      .object(
        ["$ref": .string("#/$defs/\(Self.name(of: standard))")],
        defining: (Self.name(of: standard), .object(["type": .string("string"), "pattern": .string(pattern)])),
        in: &definitions)
    case .fileName(let endings):
      .object(["type": .string("string"), "pattern": .string("\\.(\(endings.joined(separator: "|")))$")])
    case .list(let item):
      if case .arrow = item {
        .object(["type": .string("array"), "items": schema(of: item)])
      } else {
        .object(["type": .string("array"), "items": schema(of: item), "uniqueItems": .bool(true)])
      }
    case .oneOrMany(let item): either([item, .list(item)])
    case .keyed(let item): keyed(item)
    case .keyedByWord(let words, let item):
      .object([
        "type": .string("object"), "properties": properties(of: words, schema(of: item)),
        "additionalProperties": .bool(false),
      ])
    case .mapped(_, let item):
      .object(["type": .string("object"), "additionalProperties": schema(of: item), "minProperties": .integer(1)])
    case .ownWords: ownWords()
    case .record(let record): reference(to: record)
    case .either(let types): either(types)
    case .reported(let type): .object(["anyOf": .array([schema(of: type), Self.missing])])
    case .arrow(let value, let record): arrow(value, record)
    }
  }

  private mutating func either(_ types: [ValueType]) -> JSON {
    var schemas: [JSON] = []
    for type in types { schemas.append(schema(of: type)) }
    return .object(["anyOf": .array(schemas)])
  }

  private func properties(of words: [String], _ schema: JSON) -> JSON { .object(words.map { JSON.Member($0, schema) }) }

  /// A mapping from id to item, or a list of items with `id`.
  private mutating func keyed(_ item: ValueType) -> JSON {
    let mapping = JSON.object(["type": .string("object"), "additionalProperties": schema(of: item)])
    guard case .record(let record) = item else { return mapping }
    let id = FieldDescription(
      name: "id", meaning: "the name by which the rest of the file speaks of it", isRequired: true,
      type: .id(of: record.noun))
    let listed = object(RecordDescription(noun: record.noun, fields: [id] + record.fields))
    return .object(["anyOf": .array([mapping, .object(["type": .string("array"), "items": listed])])])
  }

  /// A mapping from the key of a label to a word; a theme has keys of its own besides.
  private mutating func ownWords() -> JSON {
    definitions["word"] = Self.word
    let word = JSON.Member("$ref", .string("#/$defs/word"))
    let members = labels.map { key, label in
      JSON.Member(key, .object([JSON.Member("description", .string("in place of: \(label)")), word]))
    }
    return .object([
      "type": .string("object"), "properties": .object(members), "additionalProperties": .object([word]),
    ])
  }

  private mutating func reference(to record: RecordDescription) -> JSON {
    let name = Self.name(of: record.noun)
    if definitions[name] == nil {
      definitions[name] = .null  // A record that held itself would find this, and stop.
      definitions[name] = object(record)
    }
    return .object(["$ref": .string("#/$defs/\(name)")])
  }

  /// The record's own schema, in place.
  mutating func object(_ record: RecordDescription) -> JSON {
    var members: [JSON.Member] = []
    for field in record.fields { members.append(JSON.Member(field.name, described(field))) }
    var schema: [JSON.Member] = [
      JSON.Member("type", .string("object")), JSON.Member("properties", .object(members)),
      JSON.Member("additionalProperties", .bool(false)),
    ]
    let required = record.fields.filter(\.isRequired).map { JSON.string($0.name) }
    if !required.isEmpty { schema.append(JSON.Member("required", .array(required))) }
    return .object(schema)
  }

  private mutating func described(_ field: FieldDescription) -> JSON {
    guard case .object(let members) = schema(of: field.type) else { return .null }
    return .object(
      [JSON.Member("description", .string(field.meaning)), JSON.Member("$comment", .string("since \(field.since)"))]
        + members)
  }

  /// `a -> b`; `a -> b: value` with more fields below; or the long form.
  private mutating func arrow(_ value: ValueType, _ record: RecordDescription) -> JSON {
    let rest = record.fields.filter { !["from", "to", "both"].contains($0.name) }
    var members: [JSON.Member] = []
    for field in rest { members.append(JSON.Member(field.name, described(field))) }
    let ends = JSON.object(["anyOf": .array([schema(of: value), .object(["type": .string("null")])])])
    let short = JSON.object([
      "type": .string("object"), "properties": .object(members),
      "patternProperties": .object([JSON.Member("->", ends)]),
      "additionalProperties": .bool(false), "minProperties": .integer(1),
    ])
    return .object([
      "anyOf": .array([
        .object(["type": .string("string"), "pattern": .string(".+->.+")]), short, reference(to: record),
      ])
    ])
  }

  // MARK: Single values

  private static let word = JSON.object([
    "type": .array(["string", "number", "boolean"].map(JSON.string)),
    "pattern": .string("^[^<>\\r\\n]*\\S[^<>\\r\\n]*$"), "maxLength": .integer(OwnWord.mostCharacters),
  ])

  /// Text that looks like a number to YAML is text all the same.
  private static let text = JSON.object([
    "type": .array(["string", "number", "boolean"].map(JSON.string)), "pattern": .string("\\S"),
  ])
  private static let id = JSON.object([
    "type": .array(["string", "number"].map(JSON.string)), "pattern": .string("\\S"),
  ])
  /// A year alone is a number to YAML.
  private static let date = JSON.object([
    "type": .array(["string", "integer"].map(JSON.string)),
    "pattern": .string("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
    "minimum": .integer(1000), "maximum": .integer(9999),
  ])

  private static let day = JSON.object([
    "type": .string("string"), "pattern": .string("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
  ])

  private static func number(_ type: String, _ low: Double, _ high: Double) -> JSON {
    // In quotation marks a number is read as well; what is said of its range holds for numbers alone.
    let sign = low < 0 ? "[+-]?" : "\\+?"
    let digits =
      type == "integer"
      ? "[0-9]+(\\.0*)?([eE]\\+?[0-9]+)?"
      : low == 0 && high == 1
        ? "([01](\\.0*)?|0?\\.[0-9]+)" : "([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?"
    var members = [
      JSON.Member("type", .array([.string(type), .string("string")])),
      JSON.Member("pattern", .string("^\(sign)\(digits)$")),
    ]
    if low.isFinite { members.append(JSON.Member("minimum", .number(low))) }
    if high.isFinite { members.append(JSON.Member("maximum", .number(high))) }
    return .object(members)
  }

  /// `an SPDX licence identifier` → `spdx-licence-identifier`.
  private static func name(of noun: String) -> String {
    let words = noun.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.drop { ["a", "an"].contains($0) }.joined(separator: "-")
  }
}

extension JSON {
  /// Returns an object, after putting a definition that it refers to among `definitions`.
  fileprivate static func object(
    _ members: KeyValuePairs<String, JSON>, defining definition: (name: String, schema: JSON),
    in definitions: inout [String: JSON]
  ) -> JSON {
    definitions[definition.name] = definition.schema
    return .object(members)
  }
}
