// What linked tables, graphs and JSON files hold, by their headings.

import Diagnostics
import Formats

extension LinkedNameChecks {
  /// What a file holds under one heading.
  struct Column {
    let heading: String
    var cells: [Located<String>] = []
    /// Whether these are the nodes of a graph, or whatever else people are in most files.
    var areNodes = false
  }

  /// Columns in the order in which their first cells are found.
  private struct ColumnList {
    private(set) var columns: [Column] = []
    private var places: [String: Int] = [:]

    /// - Parameter name: What the column is told apart by, where others have the same heading.
    mutating func add(_ cells: [Located<String>], under heading: String, areNodes: Bool, named name: String? = nil) {
      let place = places[name ?? heading] ?? columns.count
      if place == columns.count {
        places[name ?? heading] = place
        columns.append(Column(heading: heading, areNodes: areNodes))
      }
      columns[place].cells += cells
    }
  }

  func columns(of file: FileID, _ reader: inout FieldReader) -> [Column] {
    let source = reader.sources[file]
    let path = source.path.lowercased()
    if path.hasSuffix(".json") { return JSONParser.parse(source, file).root.map(columns(ofFieldsIn:)) ?? [] }
    // Texts of a drawing label people or other things.
    if path.hasSuffix(".svg") {
      var column = Self.texts(of: ["text", "title", "desc"], in: source, file, under: Self.label)
      column.cells += attributes(["aria-label"], in: source, file)
      // Programs make ids of the names of layers.
      return [column, Column(heading: Self.label, cells: attributes(["id"], in: source, file))]
    }
    if Self.textEndings.contains(where: path.hasSuffix) { return [words(of: source, file)] }
    guard path.hasSuffix(".csv") || path.hasSuffix(".tsv") else { return columns(ofGraphIn: source, file, &reader) }
    if let table = reader.tables[file] { return columns(of: table) }
    guard TextCheck.check(source, file, .table).isReadable else { return [] }
    return columns(of: CSV.parse(source, file, headings: [{ $0.count { !$0.isEmpty } > 1 }]).table)
  }

  /// How the names of texts end, of which no word has a heading.
  private static let textEndings = [".txt", ".bib", ".ris"]

  /// The addresses of people's mailboxes in a text.
  private func words(of source: SourceFile, _ file: FileID) -> Column {
    guard source.bytes.contains(UInt8(ascii: "@")) else { return Column(heading: "") }
    return Column(heading: "", cells: MailAddresses.places(in: source.bytes, source.bytes.indices, file))
  }

  private func columns(of table: CSV) -> [Column] {
    let headings = table.heading.map { Located($0.text, $0.span) }
    let columns = headings.indices.map { place in
      Column(
        heading: headings[place].value,
        cells: table.rows.compactMap { row in
          row.indices.contains(place) ? Located(row[place].text, row[place].span) : nil
        })
    }
    // Where a number that is no year is above a column, the table has no headings.
    if headings.contains(where: { CellWords.number($0.value).map { !(1_900...2_100).contains($0) } ?? false }) {
      return zip(headings, columns).map { Column(heading: "", cells: [$0] + $1.cells, areNodes: true) } + columns
    }
    // In a matrix, and in a survey of who is tied to whom, people are headings.
    return columns + matrix(headings, columns)
  }

  /// The headings of a table as one column, and the first column beside them, where these may be people.
  private func matrix(_ headings: [Located<String>], _ columns: [Column]) -> [Column] {
    guard let corner = headings.first?.value, let first = columns.first else { return [] }
    let isAbove =
      corner.isEmpty || Self.people.contains(corner.lowercased()) || headings.count > Self.mostOtherHeadings
      || !Set(headings.dropFirst().map(\.value)).isDisjoint(with: first.cells.map(\.value))
    guard isAbove else { return [] }
    let above = Column(heading: "", cells: Array(headings.dropFirst()), areNodes: true)
    return corner.isEmpty ? [above, Column(heading: "", cells: first.cells, areNodes: true)] : [above]
  }

  /// A table with more headings than these has one for each person, or for each answer.
  private static let mostOtherHeadings = 50

  /// The texts of a JSON file, by the name of the field that they or the list around them is the value of; and the
  /// names of fields themselves, among which those of people may be.
  private func columns(ofFieldsIn root: Node) -> [Column] {
    var list = ColumnList()
    func add(_ node: Node, under heading: String) {
      switch node.content {
      case .scalar(let text, _): list.add([Located(text, node.span)], under: heading, areNodes: heading.isEmpty)
      case .list(let items): for item in items { add(item, under: heading) }
      case .mapping(let entries):
        // `{"name": {"first": "Ada", "last": "Smith"}}`
        let isOfName = Self.names.contains(heading.lowercased())
        for entry in entries {
          if !isOfName {
            list.add([Located(entry.key, entry.keySpan)], under: "", areNodes: true, named: "names of fields\n")
          }
          add(entry.value, under: isOfName ? "\(entry.key) \(heading)" : entry.key)
        }
      }
    }
    add(root, under: "")
    return list.columns
  }

  /// The texts of some elements of an XML file; none of another file.
  static func texts(
    of elements: Set<String>, in source: SourceFile, _ file: FileID, under heading: String
  ) -> Column {
    var column = Column(heading: heading)
    var scanner = XMLScanner(source, file)
    while let token = scanner.next() {
      guard case .start(let element) = token, elements.contains(element.name) else { continue }
      column.cells.append(scanner.text(of: element))
    }
    return column
  }

  private func columns(ofGraphIn source: SourceFile, _ file: FileID, _ reader: inout FieldReader) -> [Column] {
    let network = NetworkTables(NetworkStudy())
    let graph =
      reader.graphs[file] ?? GraphFile.read(source, file, people: network.peopleMap, ties: network.tiesMap)
    var list = ColumnList()
    list.add(graph.nodes.map(\.name), under: "id", areNodes: true)
    list.add(graph.nodes.map(\.title), under: "label", areNodes: true)
    for attribute in graph.nodes.lazy.flatMap(\.attributes) {
      list.add([Located(attribute.text, attribute.span)], under: attribute.name, areNodes: true)
    }
    let path = source.path.lowercased()
    guard path.hasSuffix(".gexf") || path.hasSuffix(".graphml") else { return list.columns }
    var notes = Self.texts(of: ["desc", "description", "keywords"], in: source, file, under: Self.note)
    notes.cells = notes.cells.flatMap { note in Self.makers(in: note.value).map { Located($0, note.span) } }
    return list.columns + [Self.texts(of: [Self.creator], in: source, file, under: Self.creator), notes]
  }

  /// Who is said to have made something: two words with capitals behind `by` and its like, and addresses of mailboxes.
  static func makers(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.indices.compactMap { place in
      if NameReading.isMailAddress(String(words[place])) { return String(words[place]) }
      let word = words[place].lowercased().trimming { !$0.isLetter }
      guard before.contains(word), place + 2 < words.count else { return nil }
      let name = words[(place + 1)...(place + 2)].map { $0.trimming { !$0.isLetter } }
      let isName = name.allSatisfy { $0.first?.isUppercase ?? false && $0.contains(where: \.isLowercase) }
      return isName ? name.joined(separator: " ") : nil
    }
  }

  /// Words before who made something.
  private static let before = Set.words(
    "by von par por door af av di od author autor auteur autore creator contact kontakt owner")

  /// What some attributes say.
  private func attributes(_ names: Set<String>, in source: SourceFile, _ file: FileID) -> [Located<String>] {
    var found: [Located<String>] = []
    var scanner = XMLScanner(source, file)
    while let token = scanner.next() {
      guard case .start(let element) = token else { continue }
      found += element.attributes.filter { names.contains($0.name) }.map { Located($0.text, $0.nameSpan) }
    }
    return found
  }
}

extension StringProtocol {
  /// The text without some signs at its ends.
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
    String(drop(while: isLeftOut).reversed().drop(while: isLeftOut).reversed())
  }
}
