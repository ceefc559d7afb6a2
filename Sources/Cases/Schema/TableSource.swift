// People and ties stand in the front matter, or in a table or graph file beside the case because that is how
// researchers hold them. The front matter is read first; files are read once it is known how their columns are headed.

import Diagnostics
import Formats

/// Where a list of people or ties is to be found.
enum TableSource<Row: Sendable>: Sendable {
  case rows([Row])
  case file(Located<String>)
  /// What stands there could not be read, and has been reported.
  case unread

  /// The file's name as it was written.
  var fileName: String? {
    if case .file(let name) = self { name.value } else { nil }
  }

  static func shape(_ rows: Shape<[Row]>, _ example: String) -> Shape<TableSource> {
    Shape<TableSource>(.either([rows.type, .fileName(["csv"]), .choice(["withheld"])])) { node, reader in
      if case .scalar("withheld", isPlain: true) = node.content { return .rows([]) }
      if let text = node.text, MissingWord.meansWithheld(text) {
        reader.report(
          .wrongType, "expected the rows, or the name of a CSV file, found `\(text)`", at: node.span,
          help: "did you mean `withheld`, in small letters and without quotation marks?")
        return .unread
      }
      guard case .scalar(let name, _) = node.content, !node.isEmpty else {
        return rows.read(node, &reader).map(TableSource.rows) ?? .unread
      }
      guard name.lowercased().hasSuffix(".csv") else {
        let isGraph = GraphFile.endings.contains(where: name.lowercased().hasSuffix)
        let isSheet = sheetEndings.contains(where: name.lowercased().hasSuffix)
        reader.report(
          .wrongType, "expected the rows, or the name of a CSV file, found `\(name)`", at: node.span,
          help: name.contains("->")
            ? "write each as an item of a list: `- \(name)`"
            : isGraph
              ? "write `graph: \(name)`"
              : (isSheet ? "save the sheet as “CSV UTF-8” beside the case, and write the name of that file, " : "")
                + "such as `\(example)`")
        return .unread
      }
      return .file(Located(name, node.span))
    }
  }
}

/// How the names of tables end that are no CSV files.
private let sheetEndings = [".xlsx", ".xls", ".xlsm", ".ods", ".numbers", ".tsv", ".tab", ".txt"]

extension TableSource<Person> {
  static let people = shape(Person.record.keyed(), "people.csv")
}

extension TableSource<Tie> {
  static let ties = shape(.list(Tie.shape), "ties.csv")
}

/// The name of a graph file.
enum GraphSource: Sendable {
  case file(Located<String>)
  /// What stands there could not be read, and has been reported.
  case unread

  static let shape = Shape<GraphSource>(.fileName(GraphFile.endings.map { String($0.dropFirst()) })) { node, reader in
    guard let name = Shape<Located<String>>.located(.text).read(node, &reader) else { return .unread }
    if GraphFile.endings.contains(where: name.value.lowercased().hasSuffix) { return .file(name) }
    let isTable = name.value.lowercased().hasSuffix(".csv")
    reader.report(
      .wrongType, "expected the name of a GraphML, GEXF or Pajek file, found `\(name.value)`", at: node.span,
      help: isTable
        ? "write `people: \(name.value)` or `ties: \(name.value)`"
        : "such as `network.graphml`, `network.gexf` or `network.net`")
    return .unread
  }
}

extension NetworkStudy {
  /// The files that people and ties, of all waves too, are to be read from.
  var namedFiles: [String] {
    func graph(_ source: GraphSource?) -> String? {
      if case .file(let name)? = source { name.value } else { nil }
    }
    let own = [peopleSource?.fileName, tiesSource?.fileName, graph(self.graph)]
    let others = waves.flatMap { [$0.peopleSource?.fileName, $0.tiesSource?.fileName, graph($0.graph)] }
    return (own + others).compactMap { $0 }
  }

  /// Reports a file that holds the ties of two times: pages would say that none of them changed. O(waves).
  func checkFilesOfWaves(_ reader: inout FieldReader) {
    guard !waves.isEmpty else { return }
    var first: [String: Span] = [:]
    for (ties, graph) in [(tiesSource, self.graph)] + waves.map({ ($0.tiesSource, $0.graph) }) {
      var names: [Located<String>] = []
      if case .file(let name)? = ties { names.append(name) }
      if case .file(let name)? = graph { names.append(name) }
      for name in names {
        guard let earlier = first.updateValue(name.span, forKey: name.value) else { continue }
        reader.report(
          .networkTwice,
          "`\(name.value)` is named for two times, and pages would say that nothing changed between them",
          at: name.span, help: "name the file of this time; or leave the time out of which there is none",
          labels: [.init(earlier, "it is named here first")])
      }
    }
  }
}

/// How columns of a researcher's table, or attributes of a graph, are headed, by our field's name: `{community:
/// Schule}`.
struct ColumnNames: Sendable {
  var headings: [String: Located<String>] = [:]
  /// Headings of columns that are left out on purpose.
  private(set) var ignored: [Located<String>] = []
  /// The same by their words in small letters.
  private var ignoredWords: [String: Located<String>] = [:]

  static let fields = ColumnMap.people + ColumnMap.ties

  /// Whether a column is left out on purpose, whatever the letter case of its heading.
  func isIgnored(_ heading: String) -> Bool { ignored(heading) != nil }

  /// Where a column is said to be left out; nil for one that is not.
  func ignored(_ heading: String) -> Located<String>? {
    ignoredWords.isEmpty ? nil : ignoredWords[heading.lowercased()]
  }

  /// Reports a heading that is said to be two fields of one table: only one of them would be read.
  private func checkTwice(_ fields: [String], _ reader: inout FieldReader) {
    var given: [String: Span] = [:]
    for field in fields {
      guard let heading = headings[field] else { continue }
      if let first = given.updateValue(heading.span, forKey: heading.value.lowercased()) {
        reader.report(
          .duplicateColumn, "the column `\(heading.value)` cannot be two fields", at: heading.span,
          help: "name a column for each field",
          labels: [.init(first, "already a field here")])
      }
    }
  }

  /// Reports a heading that is said to be a field and to be left out; it is read on, as that field.
  private mutating func checkIgnored(_ reader: inout FieldReader) {
    for field in Self.fields {
      guard let heading = headings[field], let ignored = ignored(heading.value) else { continue }
      reader.report(
        .duplicateColumn, "the column `\(heading.value)` cannot be a field and be left out", at: ignored.span,
        help: "delete one of the two", labels: [.init(heading.span, "`\(field)` here")])
      ignoredWords[heading.value.lowercased()] = nil
    }
  }

  /// Returns the heading that stands for a field: its own name where no other is given.
  func heading(of field: String) -> String { headings[field]?.value ?? field }

  private static let type = ValueType.keyedByWord(fields + ["ignore"], .oneOrMany(.text))

  static let shape = Shape<ColumnNames>(type) { node, reader in
    guard case .mapping(let entries) = node.content else {
      Shape<ColumnNames>.mismatch(node, type, &reader, help: "write `{community: Schule}`")
      return nil
    }
    var names = ColumnNames()
    for entry in entries {
      if entry.key == "ignore" {
        names.ignored = Shape<[Located<String>]>.oneOrMany(.located(.text)).read(entry.value, &reader) ?? []
        names.ignoredWords = Dictionary(
          names.ignored.map { ($0.value.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        continue
      }
      guard fields.contains(entry.key) else {
        // The other way round: `{Schule: community}`.
        let word = entry.value.text?.trimmed.lowercased() ?? ""
        let field = word == "ignore" || fields.contains(word) ? word : nil
        reader.report(
          .unknownKey, "`\(entry.key)` is not a column of people or ties", at: entry.keySpan,
          help: field.map { "write `\($0): \(YAMLSigns.inBrackets(entry.key))`: the name in the file comes second" }
            ?? Suggestion.nearest(to: entry.key, among: fields).map { "did you mean `\($0)`?" }
            ?? "the columns are \(fields.joined(separator: ", "))")
        // What is meant is clear, so that nothing more is said of the table.
        if let field, field != "ignore", names.headings[field] == nil {
          names.headings[field] = Located(entry.key.trimmed, entry.keySpan)
        }
        continue
      }
      if let heading = Shape<String>.text.read(entry.value, &reader) {
        names.headings[entry.key] = Located(heading.trimmed, entry.value.span)
      }
    }
    for fields in [ColumnMap.people, ColumnMap.ties] { names.checkTwice(fields, &reader) }
    names.checkIgnored(&reader)
    return names
  }
}
