// The declaration of one field, and of a record as documentation and schemas describe it.

import Diagnostics
import Formats

/// One declared field of a record.
struct Field<Root: Sendable>: Sendable {
  let name: String
  let meaning: String
  let isRequired: Bool
  /// The version of the schema that the field came with.
  var since = SchemaVersion.first
  let type: ValueType
  /// What to write where a word is there that says that there is no value, and no such word is read.
  private(set) var absenceHelp: String?
  let read: @Sendable (Node, inout Root, inout FieldReader) -> Void

  /// The field with what to write in place of a word that says that there is no value.
  func absent(_ help: String) -> Field {
    var field = self
    field.absenceHelp = help
    return field
  }

  var description: FieldDescription {
    FieldDescription(name: name, meaning: meaning, isRequired: isRequired, since: since, type: type)
  }

  /// A field whose value goes to a property of the model.
  static func field<Value: Sendable>(
    _ name: String, _ path: WritableKeyPath<Root, Value> & Sendable, _ shape: Shape<Value>, _ meaning: String,
    required: Bool = false,
    since: String = SchemaVersion.first
  ) -> Field {
    Field(name: name, meaning: meaning, isRequired: required, since: since, type: shape.type) { node, root, reader in
      if let value = shape.read(node, &reader) { root[keyPath: path] = value }
    }
  }

  /// The field, whose value's place goes to a property of the model: a later check will have to point there.
  func placed(at place: WritableKeyPath<Root, Span?> & Sendable) -> Field {
    Field(name: name, meaning: meaning, isRequired: isRequired, type: type, absenceHelp: absenceHelp) {
      node, root, reader in
      root[keyPath: place] = node.span
      read(node, &root, &reader)
    }
  }

  /// A field whose value the model holds as optional.
  static func field<Value: Sendable>(
    _ name: String, _ path: WritableKeyPath<Root, Value?> & Sendable, _ shape: Shape<Value>, _ meaning: String,
    required: Bool = false,
    since: String = SchemaVersion.first
  ) -> Field {
    field(name, path, shape.optional(), meaning, required: required, since: since)
  }

  /// Returns the field as one that also sets `flag` when it says `withheld`.
  func marking(withheld flag: WritableKeyPath<Root, Bool> & Sendable) -> Field {
    Field(name: name, meaning: meaning, isRequired: isRequired, type: type, absenceHelp: absenceHelp) {
      node, root, reader in
      if case .scalar("withheld", isPlain: true) = node.content { root[keyPath: flag] = true }
      read(node, &root, &reader)
    }
  }

  /// Returns the field as one that also sets `flag` when a value was given that could not be read, or breaks one rule.
  func marking(_ flag: WritableKeyPath<Root, Bool> & Sendable, of rule: Rule? = nil) -> Field {
    Field(name: name, meaning: meaning, isRequired: isRequired, type: type, absenceHelp: absenceHelp) {
      node, root, reader in
      let mistakes = reader.diagnostics.count
      read(node, &root, &reader)
      if node.hasGap || reader.diagnostics[mistakes...].contains(where: { rule == nil || $0.rule == rule }) {
        root[keyPath: flag] = true
      }
    }
  }
}

/// The versions of the author's language. A field that is added names the version that it comes with.
public enum SchemaVersion {
  public static let first = "1.0"
}

/// A record for documentation and schemas.
public struct RecordDescription: Sendable {
  public let noun: String
  public let fields: [FieldDescription]
}

/// A field for documentation and schemas.
public struct FieldDescription: Sendable {
  public let name: String
  public let meaning: String
  public let isRequired: Bool
  public var since = SchemaVersion.first
  public let type: ValueType
}
