// What the words in a researcher's cells mean in ours: `values: {role: {Lehrkraft: teacher}}`, beside `columns`. It is
// read once for all files of a case, and each word must be met in one of them.

import Diagnostics
import Formats
import Networks

/// The words of cells, by the field whose column they stand in.
struct CellValues: Sendable {
  /// What one word means.
  struct Meaning: Sendable {
    let cell: String
    let span: Span
    /// A word of ours; nil where the author's could not be read.
    let target: Located<String>?
  }

  private var meanings: [String: [Meaning]] = [:]
  /// The places in `meanings`, by the word as it is compared.
  private var places: [String: [String: Int]] = [:]

  var isEmpty: Bool { meanings.isEmpty }

  fileprivate subscript(field: String) -> [Meaning] {
    get { meanings[field] ?? [] }
    set {
      meanings[field] = newValue
      places[field] = Dictionary(
        newValue.enumerated().map { (CellWords.form(of: $1.cell), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether a mistake has cost what some word means.
  var isPartial: Bool { meanings.values.contains { $0.contains { $0.target == nil } } }

  /// A word that was met: its field and its place among that field's.
  struct Use: Hashable {
    let field: String
    let place: Int
  }

  /// Returns what a cell's text means, where that is said. Letter case and the number of blanks do not matter.
  func meaning(of text: String, in field: String) -> (use: Use, meaning: Meaning)? {
    guard let own = places[field], let place = own[CellWords.form(of: text)], let meaning = meanings[field]?[place]
    else {
      return nil
    }
    return (Use(field: field, place: place), meaning)
  }

  /// The communities that cells are said to mean, to be looked up among those of the case.
  var communities: [Located<String>] { self["community"].compactMap(\.target) }

  /// The words of cells that are said to mean a community.
  func cells(for id: CommunityID) -> [String] {
    self["community"].filter { $0.target?.value == id.text }.map(\.cell)
  }

  /// Reports words that no cell has.
  func reportUnused(_ used: Set<Use>, _ reader: inout FieldReader) {
    for field in CellValues.record.fields.map(\.name) {
      for (place, meaning) in self[field].enumerated() where !used.contains(Use(field: field, place: place)) {
        reader.report(
          .unusedValue, "no cell of `\(field)` says `\(meaning.cell)`", at: meaning.span,
          help: "write the word as it stands in the table, or delete it here")
      }
    }
  }

  static let record = Record(
    "values of cells", CellValues.init,
    [
      words(
        "community", Shape<Located<CommunityID>>.id(of: "a community"), "which community a word is, by its id or name"),
      words("role", Shape<Reported<Role>>.reported(.choice()), "what role a word is"),
      words("member", .boolean, "whether a word says that a person belongs to the PLN"),
      words("broker", .boolean, "whether a word says that a person carries knowledge between groups"),
      words("kind", kind, "what kind of tie a word is"),
      words(
        "strength", strength,
        "how strong a tie a word is; where it is for no answer, the rows with it are taken out of the table instead"),
      words("both", .boolean, "whether a word says that a tie runs both ways"),
    ])

  private static let kind = Shape<Reported<TieKind>>.reported(.choice()).suggesting { node, _ in noTieHelp(node) }
  private static let strength = Shape<Reported<TieStrength>>.reported(.choice()).suggesting { node, _ in
    noTieHelp(node)
  }

  private static let noTie = ShortWords([
    "no answer", "no response", "no reply", "not answered", "nobody answered", "missing", "never", "no tie", "no ties",
    "refused", "declined", "not asked", "0", "keine antwort", "nie", "jamais", "sans réponse",
  ])

  /// What to do with a word that is said to mean no tie, or no answer.
  private static func noTieHelp(_ node: Node) -> String? {
    guard let text = node.text, noTie.contains(text) || MissingWord.isAbsence(text) else { return nil }
    return """
      delete it here, and take the rows that say so out of the table, or empty the cells of a matrix: no word can say \
      that there is no tie; `not-known` is for a tie that is there, and of which this alone is not known
      """
  }

  private static func words<Value>(_ field: String, _ target: Shape<Value>, _ meaning: String) -> Field<CellValues> {
    let type = ValueType.mapped(from: "what a cell says", target.type)
    let shape = Shape<[Meaning]>(type) { node, reader in
      guard case .mapping(let entries) = node.content else {
        Shape<[Meaning]>.mismatch(
          node, type, &reader, help: "write `{Lehrkraft: teacher}`: what a cell says, and what it means")
        return nil
      }
      return entries.map { entry in
        Placeholder.check(entry.key, at: entry.keySpan, &reader)
        let isSound = target.read(entry.value, &reader) != nil
        return Meaning(
          cell: entry.key.trimmed, span: entry.keySpan,
          target: isSound ? entry.value.text.map { Located($0.trimmed, entry.value.span) } : nil)
      }
    }
    return .field(field, \.[field], shape, meaning)
  }
}
