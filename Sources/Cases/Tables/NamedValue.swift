// What a researcher's file says of a person or a tie, in the file's own words: the cell of a table, the data of a
// node or edge. A column map says which of our fields each word means, so that all kinds of file are read alike.

import Diagnostics

/// One named value of a row, node or edge.
struct NamedValue: Sendable {
  let name: String
  /// Where the name stands: in the heading of a table, or in a graph file's declaration.
  let nameSpan: Span
  let text: String
  let span: Span
}

/// Which of our fields the words of a file mean.
struct ColumnMap: Sendable {
  /// The fields that the file may give, in the order of documentation.
  let fields: [String]
  private let columns: ColumnNames
  private let byHeading: [String: String]

  static let people = ["id", "community", "role", "member", "broker"]
  static let ties = ["from", "to", "kind", "strength", "both", "evidence", "note", "weight"]

  init(_ fields: [String], _ columns: ColumnNames) {
    self.fields = fields
    self.columns = columns
    byHeading = Dictionary(fields.map { (columns.heading(of: $0).lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the field that a word of the file means, whatever its letter case.
  func field(_ name: String) -> String? { byHeading[name.lowercased()] }

  /// The word by which the file is to call a field.
  func heading(of field: String) -> String { columns.heading(of: field) }

  /// Reports two columns for one field, and columns that look as if they were meant for a field which has none.
  func check(_ names: [Located<String>], _ reader: inout FieldReader) {
    var given: [String: Span] = [:]
    for name in names {
      guard let field = field(name.value) else { continue }
      if let first = given[field] {
        reader.report(
          .duplicateColumn, "there are two columns for `\(field)`", at: name.span, help: "delete one, or give it another name",
          labels: [.init(first, "this one is read")])
      } else {
        given[field] = name.span
      }
    }
    let missing = fields.filter { given[$0] == nil }.map(heading)
    for name in names where field(name.value) == nil {
      guard let near = Suggestion.nearest(to: name.value, among: missing) else { continue }
      reader.report(.nearColumn, "`\(name.value)` is not read", at: name.span, help: "did you mean `\(near)`?")
    }
  }

  /// Returns a row as the mapping that an author might have typed. Of two values for one field the first counts; empty ones are left out.
  func entries(_ attributes: [NamedValue]) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    for attribute in attributes where !attribute.text.isEmpty {
      guard let field = field(attribute.name), !entries.contains(where: { $0.key == field }) else { continue }
      entries.append(Node.Entry(key: field, keySpan: attribute.nameSpan, value: Self.node(field, attribute)))
    }
    return entries
  }

  private static func node(_ field: String, _ attribute: NamedValue) -> Node {
    func scalar(_ text: String, _ span: Span, isPlain: Bool = true) -> Node { Node(content: .scalar(text, isPlain: isPlain), span: span) }
    let (text, span) = (attribute.text, attribute.span)
    switch field {
    case "member", "broker", "both":
      // Programs write yes and no in many ways.
      switch text.lowercased() {
      case "true", "yes", "y", "1", "x": return scalar("true", span)
      case "false", "no", "n", "0", "-": return scalar("false", span)
      default: return scalar(text, span)
      }
    case "strength": return scalar(TieStrength(weight: text)?.rawValue ?? text, span)
    case "evidence": return list(text, span)
    case "role", "kind", "weight": return scalar(text, span)
    // Names and notes may be any text: `null` too.
    default: return scalar(text, span, isPlain: false)
    }
  }

  /// Several ids in one cell, between blanks, commas or semicolons.
  private static func list(_ text: String, _ span: Span) -> Node {
    let bytes = Array(text.utf8)
    let separators = Array(" ,;\t\n".utf8)
    let isAsWritten = span.range.count == bytes.count
    let items = bytes.indices.split { separators.contains(bytes[$0]) }.map { part in
      let range = part.startIndex..<part.endIndex
      let place = isAsWritten ? Span(span.file, span.range.lowerBound + range.lowerBound..<span.range.lowerBound + range.upperBound) : span
      return Node(content: .scalar(String(decoding: bytes[range], as: UTF8.self), isPlain: false), span: place)
    }
    return Node(content: .list(items), span: span)
  }
}

extension TieStrength {
  /// The strength that a weight of 1, 2 or 3 stands for.
  init?(weight text: String) {
    guard let weight = Double(text), let strength = TieStrength.allCases.first(where: { Double($0.weight) == weight }) else { return nil }
    self = strength
  }
}
