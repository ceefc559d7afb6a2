// A table or graph that a case links to is published whole, with the columns that casebook does not read: a list of
// codes often has the names beside them.

import Diagnostics

/// The look at the tables and graphs that one case links to for the names of people. What is a name cannot be known, so
/// that this is a warning.
struct LinkedNameChecks {
  let links: [Located<FileName>]
  /// The ids of people, which have been looked at.
  private let ids: Set<String>
  private let names: NameReading
  let communities: [Community]
  /// What those are called whose names are withheld.
  let hiddenNames: [HiddenName]
  /// The language of the case (BCP 47).
  let language: String

  init(of study: CaseStudy, language: String) {
    self.language = language
    links = study.body.files
    ids = links.isEmpty ? [] : Set(study.network.everybody.map(\.id.text))
    communities = study.network.communities
    hiddenNames = study.hiddenNames
    names = NameReading(besides: links.isEmpty ? [] : communities)
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
      checkOrganisations(in: file, link, &reader)
      let found = columns(of: file, &reader).compactMap(named)
      guard let first = found.first else { continue }
      let isDrawing = link.value.text.lowercased().hasSuffix(".svg")
      let isInRows = found.allSatisfy(\.heading.isEmpty)
      let headings =
        isInRows
        ? "it"
        : found.filter { !$0.heading.isEmpty }.prefix(Self.mostHeadings).map { "`\($0.heading)`" }
          .joined(separator: " and ") + " in it"
      reader.report(
        .personName,
        "`\(link.value)` is published whole, and \(headings) may name people, as `\(first.cell.value)` does",
        at: link.span,
        help: isInRows || isDrawing
          ? "write codes in place of them; or take the link out"
          : "take \(Self.nouns(for: found.map(\.heading))) out of the file, or write codes there; or "
            + "take the link out",
        labels: [.init(first.cell.span, "for example")])
    }
  }

  private static func nouns(for headings: [String]) -> String {
    if headings.allSatisfy([creator, note].contains) { return "that note" }
    return headings.count == 1 ? "that column" : "those columns"
  }

  /// How the names of workbooks end.
  private static let closedEndings = [".xlsx", ".ods"]

  /// So many headings are named in one message.
  private static let mostHeadings = 8

  /// The heading of a column that may name people or say how to reach them, with the first cell that does; nil for
  /// another column.
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
    // A program writes itself there, or who uses it.
    if heading == Self.creator || heading == Self.note {
      return cells.first { names.reading(of: $0.value) == .name }.map { (heading, $0) }
    }
    if Self.reaches.contains(where: heading.hasPrefix) {
      return cells.first { $0.value.count(where: \.isNumber) >= Self.fewestFigures }.map { (column.heading, $0) }
    }
    let isOfPeople =
      column.areNodes && (heading.isEmpty || heading == Self.label)
      || words.count == 1 && Self.peopleAlone.contains(heading) || words.contains(where: Self.people.contains)
    // `Who helps you?`; or `helps1`, `helps2`, a column for each person who is named.
    let isSurvey =
      (column.heading.last?.isNumber ?? false || words.contains(where: Self.askingForPeople.contains))
      && !words.isEmpty && !cells.contains { Self.isAnswer($0.value) }
    let isOfNames =
      (isSurvey || words.contains(where: Self.names.contains)) && !words.contains(where: Self.things.contains)
    guard isOfPeople || isOfNames || heading == Self.label else { return nil }
    let open = cells.filter { !ids.contains($0.value) }
    let found = open.filter { cell in
      // `tie_strength` is a variable under `name`, and an account under `teacher`.
      let mayBeVariable = !isOfPeople && !cell.value.contains(where: \.isUppercase)
      if !mayBeVariable, names.reading(of: cell.value) == .name { return true }
      guard heading != Self.label, !heading.isEmpty, !isSurvey || isOfPeople else { return false }
      return names.isNameAlone(cell.value) || isOfPeople && names.isNameInSmallLetters(cell.value)
    }
    // Schools and topics have names of two words as well: `Reading Age`, `Number Age`.
    guard let first = found.first, found.count * 2 >= open.count, !areOfOneKind(found.map(\.value)) else { return nil }
    return (column.heading, first)
  }

  /// What is above labels, of people or of other things.
  static let label = "label"
  /// The element of GEXF that says who made a file.
  static let creator = "creator"
  /// The element that says what a graph file is, and often who made it.
  static let note = "description"

  /// Whether a cell is an answer to choose, such as `Strongly Agree`.
  private static func isAnswer(_ text: String) -> Bool {
    NameReading.words(in: text).contains(where: answers.contains)
  }

  /// A telephone number and a day of birth have as many.
  private static let fewestFigures = 4

  /// Whether most of several texts end with a word that others of them end with too, as names of things do. Where a
  /// family is in the list, others are as well.
  private func areOfOneKind(_ texts: [String]) -> Bool {
    let endings = Dictionary(grouping: Set(texts), by: { $0.split(separator: " ").last ?? "" })
    return texts.count > 2 && endings.values.contains { $0.count > 1 && $0.count * 3 > Set(texts).count * 2 }
  }
}
