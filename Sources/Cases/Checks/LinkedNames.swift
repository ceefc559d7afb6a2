// A table or graph that a case links to is published whole, with the columns that casebook does not read: a list of
// codes often has the names beside them.

import Diagnostics
import Formats

/// The look at the tables and graphs that one case links to for the names of people. What is a name cannot be known, so
/// that this is a warning.
struct LinkedNameChecks {
  private let links: [Located<FileName>]
  /// The ids of people, which have been looked at.
  private let ids: Set<String>
  private let names: NameReading

  init(of study: CaseStudy) {
    links = study.body.files
    ids = links.isEmpty ? [] : Set(study.network.everybody.map(\.id.text))
    names = NameReading(besides: links.isEmpty ? [] : study.network.communities)
  }

  /// Warns once of each file that may hold names. O(bytes of the files).
  func check(_ reader: inout FieldReader) {
    var seen: Set<FileName> = []
    for link in links where seen.insert(link.value).inserted {
      if Self.closedEndings.contains(where: link.value.text.lowercased().hasSuffix) {
        reader.report(
          .personName,
          "`\(link.value)` is published whole, and casebook cannot look into a workbook for names of people",
          at: link.span,
          help: "link to the sheet that readers need, saved as “CSV UTF-8”, in its place: hidden sheets and columns, "
            + "and the name of whoever saved it, go out with a workbook")
        continue
      }
      guard let file = reader.neighbours[link.value] else { continue }
      let found = columns(of: file, &reader).compactMap(named)
      guard let first = found.first else { continue }
      let headings = found.map { "`\($0.heading)`" }.joined(separator: " and ")
      reader.report(
        .personName,
        "`\(link.value)` is published whole, and \(headings) in it may name people, as `\(first.cell.value)` does",
        at: link.span,
        help: "take \(found.count == 1 ? "that column" : "those columns") out of the file, or write codes there; or "
          + "take the link out",
        labels: [.init(first.cell.span, "for example")])
    }
  }

  /// What a file holds under one heading.
  private struct Column {
    let heading: String
    var cells: [Located<String>] = []
    /// Whether these are the nodes of a graph, which are people in most.
    var areNodes = false
  }

  /// How the names of workbooks end.
  private static let closedEndings = [".xlsx", ".ods"]

  private func columns(of file: FileID, _ reader: inout FieldReader) -> [Column] {
    let source = reader.sources[file]
    let path = source.path.lowercased()
    if path.hasSuffix(".json") { return JSONParser.parse(source, file).root.map(columns(ofFieldsIn:)) ?? [] }
    guard path.hasSuffix(".csv") || path.hasSuffix(".tsv") else { return columns(ofGraphIn: source, file, &reader) }
    if let table = reader.tables[file] { return columns(of: table) }
    guard TextCheck.check(source, file, .table).isReadable else { return [] }
    return columns(of: CSV.parse(source, file, headings: [{ $0.count { !$0.isEmpty } > 1 }]).table)
  }

  private func columns(of table: CSV) -> [Column] {
    table.heading.indices.map { place in
      Column(
        heading: table.heading[place].text,
        cells: table.rows.compactMap { row in
          row.indices.contains(place) ? Located(row[place].text, row[place].span) : nil
        })
    }
  }

  /// The texts of a JSON file, by the name of the field that they or the list around them is the value of.
  private func columns(ofFieldsIn root: Node) -> [Column] {
    var columns: [Column] = []
    var places: [String: Int] = [:]
    func add(_ node: Node, under heading: String) {
      switch node.content {
      case .scalar(let text, _):
        let place = places[heading] ?? columns.count
        if place == columns.count {
          places[heading] = place
          columns.append(Column(heading: heading))
        }
        columns[place].cells.append(Located(text, node.span))
      case .list(let items): for item in items { add(item, under: heading) }
      case .mapping(let entries): for entry in entries { add(entry.value, under: entry.key) }
      }
    }
    add(root, under: "")
    return columns
  }

  private func columns(ofGraphIn source: SourceFile, _ file: FileID, _ reader: inout FieldReader) -> [Column] {
    let network = NetworkTables(NetworkStudy())
    let graph =
      reader.graphs[file] ?? GraphFile.read(source, file, people: network.peopleMap, ties: network.tiesMap)
    var columns = [
      Column(heading: "id", cells: graph.nodes.map(\.name), areNodes: true),
      Column(heading: "label", cells: graph.nodes.map(\.title), areNodes: true),
    ]
    var places = ["id": 0, "label": 1]
    for attribute in graph.nodes.lazy.flatMap(\.attributes) {
      let place = places[attribute.name] ?? columns.count
      if place == columns.count {
        places[attribute.name] = place
        columns.append(Column(heading: attribute.name, areNodes: true))
      }
      columns[place].cells.append(Located(attribute.text, attribute.span))
    }
    return columns
  }

  /// The heading of a column that may name people, with the first cell that does; nil for another column.
  private func named(_ column: Column) -> (heading: String, cell: Located<String>)? {
    let cells = column.cells.filter { cell in
      let text = cell.value
      return !text.isEmpty && CellWords.truth(text) == nil && !MissingWord.isCode(text) && !CellWords.isMissing(text)
    }
    if let mail = cells.first(where: { NameReading.isMailAddress($0.value) }) { return (column.heading, mail) }
    let words = column.heading.lowercased().split { !$0.isLetter }.map(String.init)
    let heading = words.joined()
    if Self.partsOfNames.contains(where: heading.hasPrefix) {
      return cells.first { names.reading(of: $0.value) != .code }.map { (column.heading, $0) }
    }
    guard
      words.count == 1 && Self.peopleAlone.contains(heading) || column.areNodes && heading == "label"
        || words.contains(where: Self.people.contains)
        || words.contains(where: Self.names.contains) && !words.contains(where: Self.things.contains)
    else { return nil }
    let open = cells.filter { !ids.contains($0.value) }
    let found = open.filter { names.reading(of: $0.value) == .name }
    // Schools and topics have names of two words as well: `Reading Age`, `Number Age`.
    guard let first = found.first, found.count * 2 >= open.count, !areOfOneKind(found.map(\.value)) else { return nil }
    return (column.heading, first)
  }

  /// Whether most of several texts end with a word that others of them end with too, as names of things do. Where a
  /// family is in the list, others are as well.
  private func areOfOneKind(_ texts: [String]) -> Bool {
    let endings = Dictionary(grouping: Set(texts), by: { $0.split(separator: " ").last ?? "" })
    return texts.count > 2 && endings.values.contains { $0.count > 1 && $0.count * 3 > Set(texts).count * 2 }
  }

  /// With what the headings of parts of names begin, in small letters without signs between.
  private static let partsOfNames: Set<String> = [
    "firstname", "forename", "givenname", "lastname", "surname", "familyname", "vorname", "nachname", "familienname",
    "prénom", "prenom", "nomdefamille", "apellido", "apellidos", "fornavn", "etternavn", "efternavn", "förnamn",
    "efternamn", "voornaam", "achternaam", "cognome",
  ]

  /// What is written above people, whose names may be codes, in a heading of one word.
  private static let peopleAlone: Set<String> = [
    "alter", "ego", "from", "head", "id", "node", "source", "target", "to", "vertex", "wer", "who",
  ]

  /// Words in headings above people.
  private static let people: Set<String> = [
    "ansprechpartner", "befragte", "befragter", "contact", "contacts", "coordinator", "enseignant", "enseignante",
    "facilitator", "fullname", "headteacher", "headteachers", "interviewee", "interviewees", "interviewpartner",
    "kontakt", "leader", "leaders", "lehrer", "lehrerin", "lehrkraft", "lehrkräfte", "lehrperson", "leitung", "member",
    "members", "mitglied", "participant", "participants", "person", "persons", "principal", "respondent",
    "respondents", "schulleiter", "schulleiterin", "schulleitung", "staff", "teacher", "teachers", "teilnehmer",
    "teilnehmerin", "teilnehmende",
  ]

  /// Words above names, of people or of something else.
  private static let names: Set<String> = [
    "naam", "name", "namen", "names", "namn", "navn", "nom", "nombre", "nome",
  ]

  /// Words that say of what else.
  private static let things: Set<String> = [
    "activity", "class", "college", "community", "course", "ecole", "école", "file", "fach", "group", "klasse",
    "number", "organisation", "organization", "ort", "place", "programme", "project", "region", "role", "schule",
    "school", "schools", "subject", "topic", "town", "university", "variable",
  ]
}
