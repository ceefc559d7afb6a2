// People and ties stand in the front matter, or in a CSV file beside the case because that is how researchers
// hold them. The front matter is read first; files are read once it is known how their columns are headed.

import Diagnostics

/// Where a list of people or ties is to be found.
enum TableSource<Row: Sendable>: Sendable {
  case rows([Row])
  case file(Located<String>)

  static func shape(_ rows: Shape<[Row]>, _ example: String) -> Shape<TableSource> {
    Shape<TableSource>(.either([rows.type, .fileName(["csv"])])) { node, reader in
      guard case .scalar(let name, _) = node.content, !node.isEmpty else { return rows.read(node, &reader).map(TableSource.rows) }
      guard name.lowercased().hasSuffix(".csv") else {
        reader.report(.wrongType, "expected the rows, or the name of a CSV file, found `\(name)`", at: node.span, help: "such as `\(example)`")
        return nil
      }
      return .file(Located(name, node.span))
    }
  }
}

extension TableSource<Person> {
  static let people = shape(Person.record.keyed(\.id, \.span), "people.csv")
}

extension TableSource<Tie> {
  static let ties = shape(.list(Tie.shape), "ties.csv")
}

/// How columns of a researcher's table are headed, by our field's name: `{community: Schule}`.
struct ColumnNames: Sendable {
  var headings: [String: String] = [:]

  static let fields = ["id", "community", "role", "member", "broker", "from", "to", "kind", "strength", "both"]

  static let shape = Shape<ColumnNames>(.keyedByWord(fields, .text)) { node, reader in
    guard case .mapping(let entries) = node.content else {
      Shape<ColumnNames>.mismatch(node, .keyedByWord(fields, .text), &reader, help: "write `{community: Schule}`")
      return nil
    }
    var names = ColumnNames()
    for entry in entries {
      guard fields.contains(entry.key) else {
        reader.report(
          .unknownKey, "`\(entry.key)` is not a column of people or ties", at: entry.keySpan,
          help: Suggestion.nearest(to: entry.key, among: fields).map { "did you mean `\($0)`?" } ?? "the columns are \(fields.joined(separator: ", "))")
        continue
      }
      if let heading = Shape<String>.text.read(entry.value, &reader) { names.headings[entry.key] = heading }
    }
    return names
  }
}
