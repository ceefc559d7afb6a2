// What a researcher's file says of a person or a tie, in the file's own words: the cell of a table, the data of a
// node or edge. A column map says which of our fields each word means, so that all kinds of file are read alike.

import Diagnostics
import Formats

/// Which of our fields the words of a file mean.
struct ColumnMap: Sendable {
  /// The fields that the file may give, in the order of documentation.
  let fields: [String]
  private let columns: ColumnNames
  let values: CellValues
  private let byHeading: [String: String]
  /// The words of programs for fields that the case does not map: what a file calls by our own word comes first.
  private let byProgramWord: [String: String]
  /// The headings of fields that are left out on purpose, by the field.
  private let leftOut: [String: Located<String>]
  /// Whether a program's column of directions has one, so that each of its cells is to be one.
  private var hasDirections = false

  static let people = ["id", "community", "role", "member", "broker"]
  static let ties = ["from", "to", "kind", "strength", "both", "evidence", "note", "weight"]

  init(_ fields: [String], _ columns: ColumnNames = ColumnNames(), _ values: CellValues = CellValues()) {
    self.fields = fields
    self.columns = columns
    self.values = values
    let headed = fields.map { (columns.heading(of: $0).lowercased(), $0) }
    byHeading = Dictionary(headed.filter { !columns.isIgnored($0.0) }, uniquingKeysWith: { first, _ in first })
    // Gephi, Cytoscape and pandas head the ends of an edge `Source` and `Target`, and its direction `Type`.
    let ofPrograms = ["source": "from", "target": "to", "type": "both"].filter {
      fields.contains($0.value) && columns.headings[$0.value] == nil
    }
    byProgramWord = ofPrograms.filter { !columns.isIgnored($0.key) }
    leftOut = Dictionary(
      (headed + ofPrograms.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        .compactMap { word, field in columns.ignored(word).map { (field, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the field that a word of the file means, whatever its letter case.
  func field(_ name: String) -> String? {
    let word = name.lowercased()
    return byHeading[word] ?? byProgramWord[word]
  }

  /// Where the column of a field is said to be left out; nil for a field that is read.
  func ignored(_ field: String) -> Located<String>? { leftOut[field] }

  /// Whether a word of the file is left out on purpose.
  func isIgnored(_ name: String) -> Bool { columns.isIgnored(name) }

  /// Whether a word of the file is a field, or is left out on purpose.
  func isColumn(_ name: String) -> Bool { field(name) != nil || columns.isIgnored(name) }

  /// Whether a word means a field only as programs use it.
  private func isProgramWord(_ name: String) -> Bool { byHeading[name.lowercased()] == nil }

  /// The word by which the file is to call a field.
  func heading(of field: String) -> String { columns.heading(of: field) }

  /// Reports two columns for one field, columns that look as if they were meant for a field which has none, and what
  /// else is not read.
  ///
  /// - Parameters:
  ///   - programs: What programs write of their own accord.
  ///   - isAlone: Whether the file is a network by itself, with no case around it.
  ///   - communities: Those of the case, which the values of a column that is not read may name.
  mutating func check(
    _ names: [Located<String>], except programs: Set<String>, isAlone: Bool = false, communities: [Community] = [],
    _ reader: inout FieldReader, hasValue: ColumnSearch
  ) {
    var given: [String: Span] = [:]
    let own = Set(names.compactMap { byHeading[$0.value.lowercased()] })
    for name in names {
      guard let field = field(name.value), !isProgramWord(name.value) || !own.contains(field) else { continue }
      if let first = given[field] {
        reader.report(
          .duplicateColumn, "there are two columns for `\(field)`", at: name.span,
          help: "delete one, or give it another name",
          labels: [.init(first, "this one is read")])
      } else {
        given[field] = name.span
      }
    }
    let free = fields.filter { given[$0] == nil }
    let missing = free.filter { leftOut[$0] == nil }.map(heading)
    var unread: [Located<String>] = []
    var home: Located<String>?
    for (column, name) in names.enumerated() where !columns.isIgnored(name.value) {
      guard let field = field(name.value) else {
        if let near = Suggestion.nearest(to: name.value, among: missing) {
          reader.report(.nearColumn, "`\(name.value)` is not read", at: name.span, help: "did you mean `\(near)`?")
        } else if !programs.contains(name.value.lowercased()),
          hasContent(column, name.value, hasValue)
        {
          unread.append(name)
          if home == nil, free.contains("community"), Self.areCommunities(column, communities, hasValue) { home = name }
        }
        continue
      }
      let isOverruled = own.contains(field)
      // Where one cell is a direction, the others are meant to be.
      if isProgramWord(name.value), !isOverruled, field == "both", hasValue(column, { isMeant($0, for: field) }) {
        hasDirections = true
        continue
      }
      if isProgramWord(name.value), isOverruled || field == "both",
        hasValue(column, { !$0.isEmpty && (isOverruled || !isMeant($0, for: field)) })
      {
        unread.append(name)
      }
    }
    if let found = Self.unread(unread, free: free, fields: fields, isAlone: isAlone, home: home) {
      reader.report([found])
    }
  }

  /// Whether a column names communities of the case and nothing else.
  private static func areCommunities(_ column: Int, _ communities: [Community], _ hasValue: ColumnSearch) -> Bool {
    guard !communities.isEmpty else { return false }
    let names = Set(communities.flatMap { [CellWords.form(of: $0.id.text), CellWords.form(of: $0.name)] })
    return !hasValue(column) { !$0.isEmpty && !names.contains(CellWords.form(of: $0)) }
  }

  /// Whether a column holds something. Without a heading, whole numbers in the first column are those of rows (R,
  /// pandas), and so are in any other those that count the rows from 0 or 1.
  private func hasContent(_ column: Int, _ heading: String, _ hasValue: ColumnSearch) -> Bool {
    guard heading.isEmpty else { return hasValue(column) { !$0.isEmpty } }
    guard column > 0 else { return hasValue(column) { !$0.isEmpty && Int($0) == nil } }
    var row = 0
    var start: Int?
    return hasValue(column) { text in
      defer { row += 1 }
      guard !text.isEmpty else { return false }
      guard let number = Int(text), number == row || number == row + 1 else { return true }
      defer { start = number - row }
      return start.map { $0 != number - row } ?? false
    }
  }

  /// Returns a row as the mapping that an author might have typed. Of two values for one field the first counts, and
  /// one under our own word before one under a program's; what is empty or not known is left out.
  ///
  /// - Parameter used: Takes in the words of `values` that are met.
  func entries(_ attributes: [NamedValue], _ used: inout Set<CellValues.Use>) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var underProgramWords: [(field: String, attribute: NamedValue)] = []
    func take(_ field: String, _ attribute: NamedValue) {
      // What a number means that is a code, such as 99, is said once for all numbers on ties.
      let word = values.meaning(of: attribute.text, in: field == "weight" ? "strength" : field)
      let field = field == "weight" && word != nil ? "strength" : field
      guard !entries.contains(where: { $0.key == field }) else { return }
      let value: Node?
      if let (use, meaning) = word {
        used.insert(use)
        value = Self.node(meaning, field, attribute)
      } else {
        value = CellWords.isMissing(attribute.text, in: field) ? nil : Self.node(field, attribute)
      }
      if let value { entries.append(Node.Entry(key: field, keySpan: attribute.nameSpan, value: value)) }
    }
    for attribute in attributes where !attribute.text.isEmpty {
      let word = attribute.name.lowercased()
      if let field = byHeading[word] {
        take(field, attribute)
      } else if let field = byProgramWord[word], isMeant(attribute.text, for: field) {
        underProgramWords.append((field, attribute))
      }
    }
    for (field, attribute) in underProgramWords { take(field, attribute) }
    return entries
  }

  /// The same where no words are mapped.
  func entries(_ attributes: [NamedValue]) -> [Node.Entry] {
    var used: Set<CellValues.Use> = []
    return entries(attributes, &used)
  }

  /// Whether `values` say what a cell means.
  func isMapped(_ text: String, in field: String) -> Bool {
    values.meaning(of: text, in: field == "weight" ? "strength" : field) != nil
  }

  /// Whether a value under a program's word can be meant for a field: a column `Type` may hold types of other things.
  private func isMeant(_ text: String, for field: String) -> Bool {
    field != "both" || hasDirections || CellWords.isBothWays(text) != nil || isMapped(text, in: field)
      || Suggestion.nearest(to: text, among: CellWords.directions) != nil
  }

  private static func node(_ field: String, _ attribute: NamedValue) -> Node {
    func scalar(_ text: String, _ span: Span, isPlain: Bool = true) -> Node {
      Node(content: .scalar(text, isPlain: isPlain), span: span)
    }
    let (text, span) = (attribute.text, attribute.span)
    switch field {
    case "member", "broker": return scalar(CellWords.truth(text)?.description ?? text, span)
    case "both": return scalar((CellWords.isBothWays(text) ?? CellWords.truth(text))?.description ?? text, span)
    // A decimal comma is one in a table, and none in what an author types.
    case "strength", "weight":
      return scalar(text.contains(",") ? CellWords.number(text)?.description ?? text : text, span)
    case "evidence": return list(text, span)
    case "role", "kind": return scalar(text, span)
    // Names and notes may be any text: `null` too.
    default: return scalar(text, span, isPlain: false)
    }
  }

  /// What `values` say of a cell; nil where the author's word could not be read, which has been reported.
  private static func node(_ meaning: CellValues.Meaning, _ field: String, _ attribute: NamedValue) -> Node? {
    guard let target = meaning.target else {
      // A community is needed, so that nothing would be missing without it.
      return field == "community"
        ? Node(content: .scalar("", isPlain: false), span: attribute.span, isRefused: true) : nil
    }
    return Node(content: .scalar(target.value, isPlain: field != "community"), span: attribute.span)
  }

  /// Several ids in one cell, between blanks, commas or semicolons.
  private static func list(_ text: String, _ span: Span) -> Node {
    let bytes = Array(text.utf8)
    let separators = Array(" ,;\t\n".utf8)
    let isAsWritten = span.range.count == bytes.count
    let items = bytes.indices.split { separators.contains(bytes[$0]) }.map { part in
      let range = part.startIndex..<part.endIndex
      let place =
        isAsWritten
        ? Span(span.file, span.range.lowerBound + range.lowerBound..<span.range.lowerBound + range.upperBound) : span
      return Node(content: .scalar(String(decoding: bytes[range], as: UTF8.self), isPlain: false), span: place)
    }
    return Node(content: .list(items), span: span)
  }
}
