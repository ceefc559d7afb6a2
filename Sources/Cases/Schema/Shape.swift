// The forms that a value may have: text, numbers, dates, words of a vocabulary, lists. Each shape reads a node
// into its Swift type, reports what does not fit, and describes itself for schemas and documentation.

import Diagnostics
import Formats

/// What an author may write for a value of one type.
public struct Shape<Value: Sendable>: Sendable {
  /// What the value is, for documentation and the JSON Schema.
  public let type: ValueType
  /// Returns the value, or nil after reporting why there is none.
  let read: @Sendable (Node, inout FieldReader) -> Value?

  init(_ type: ValueType, _ read: @escaping @Sendable (Node, inout FieldReader) -> Value?) {
    self.type = type
    self.read = read
  }

  /// Returns a shape that turns this one's values into others; nil from `transform` after it has reported.
  func map<Other>(_ type: ValueType? = nil, _ transform: @escaping @Sendable (Value, Node, inout FieldReader) -> Other?)
    -> Shape<Other>
  {
    Shape<Other>(type ?? self.type) { node, reader in
      guard let value = read(node, &reader) else { return nil }
      return transform(value, node, &reader)
    }
  }

  /// Returns the same shape, with another help where a value is refused and `help` knows better.
  func suggesting(_ help: @escaping @Sendable (Node, FieldReader) -> String?) -> Shape {
    Shape(type) { node, reader in
      let value = read(node, &reader)
      if value == nil, let help = help(node, reader) { reader.suggest(help, at: node.span) }
      return value
    }
  }
}

extension Shape {
  /// What is advised where a value is not there and nothing else is known.
  static var emptyHelp: String { "write a value, or delete the line" }

  /// What is advised where a number is less than may be.
  static func tooLow(_ isNegative: Bool) -> String {
    isNegative
      ? "take the `-` out where it is a slip; where there is no number, leave it out"
      : "write how many there are; where there are none, leave it out"
  }

  /// Reports that a node is not of this shape.
  static func mismatch(
    _ node: Node, _ type: ValueType, _ reader: inout FieldReader, rule: Rule = .wrongType, help: String? = nil
  ) {
    // What has lost a part may have been meant as something else.
    if node.isRefused || node.isPartial { return }
    if node.isEmpty {
      let help =
        reader.isFollowed(node.span, by: "#")
        ? "a `#` behind a blank begins a comment: "
          + (reader.outermost == "tags" ? "write a tag without it" : "put text that begins with it in quotation marks")
        : node.text?.isEmpty == false
          ? "put the word in quotation marks if it is text, or delete the line"
          : emptyHelp
      reader.report(.emptyValue, "there is no value here; expected \(type.words)", at: node.span, help: help)
    } else {
      let help = type.isSingle ? node.only.map(Node.help(forOnly:)) ?? help : help
      reader.report(rule, "expected \(type.words), found \(node.described)", at: node.span, help: help)
    }
  }
}
